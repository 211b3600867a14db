/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* From files to a catalog. Order of the files does not matter: strokes are read before what refers
 * to them. */
#include "config.h"

#include "content/attune-content-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef void (*ReadNode) (AttuneContentContext *context, const AttuneXmlNode *node);

/* One walk over all files for each; those that refer come after those referred to. */
static const struct {
  const char *name;
  ReadNode read;
  gboolean for_families;
} passes[] = {
  { "stroke", attune_content_read_stroke, FALSE },
  { "cue", attune_content_read_cue, FALSE },
  { "permission", attune_content_read_permission, FALSE },
  { "routine", attune_content_read_routine, TRUE },
  { "cue", attune_content_check_look_alikes, FALSE },
};

static gboolean
is_known (const char *name, gboolean family)
{
  for (guint i = 0; i < G_N_ELEMENTS (passes); i++) {
    if (strcmp (passes[i].name, name) == 0)
      return !family || passes[i].for_families;
  }

  return FALSE;
}

static void
check_kinds (AttuneContentContext *context, const AttuneXmlNode *root)
{
  gboolean family = context->base != NULL;
  g_autofree char *text = attune_content_collapse (root->text->str);

  if (root->children->len == 0 || *text != '\0')
    attune_fields_fault (
        context, root, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup (_ ("<attune> holds elements and no text of its own. Write at least "
                     "one <routine> inside.")));
  for (guint i = 0; i < root->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (root->children, i);
    g_autofree char *shorter = attune_faults_shorten (child->name);

    if (!is_known (child->name, family))
      attune_fields_fault (
          context, child, ATTUNE_CONTENT_ERROR_STRUCTURE,
          g_strdup_printf (family ? _ ("A file of your own holds routines. Remove <%s>.")
                                  : _ ("<%s> does not belong into <attune>. Remove it."),
                           shorter));
  }
}

static void
read_pass (AttuneContentContext *context, const AttuneXmlNode *root, guint pass)
{
  if (context->base != NULL && !passes[pass].for_families)
    return;
  for (guint i = 0; i < root->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (root->children, i);

    if (strcmp (child->name, passes[pass].name) == 0)
      passes[pass].read (context, child);
  }
}

static void
read_trees (AttuneContentContext *context,
            const AttuneContentFile *files,
            gsize n_files,
            GPtrArray *roots)
{
  for (gsize i = 0; i < n_files; i++) {
    context->file = files[i].name;
    if (g_ptr_array_index (roots, i) != NULL)
      check_kinds (context, g_ptr_array_index (roots, i));
  }
  for (guint pass = 0; pass < G_N_ELEMENTS (passes); pass++) {
    for (gsize i = 0; i < n_files; i++) {
      context->file = files[i].name;
      if (g_ptr_array_index (roots, i) != NULL)
        read_pass (context, g_ptr_array_index (roots, i), pass);
    }
  }
}

/* With a file that could not be read, what refers into it is not wrong by itself. */
static void
drop_references (GPtrArray *found)
{
  for (guint i = found->len; i > 0; i--) {
    AttuneFault *fault = g_ptr_array_index (found, i - 1);

    if (fault->code == ATTUNE_CONTENT_ERROR_REFERENCE)
      attune_fault_free (g_ptr_array_remove_index (found, i - 1));
  }
}

static void
root_free (gpointer root)
{
  if (root != NULL)
    attune_xml_node_free (root);
}

/**
 * attune_content_read:
 * @files: (array length=n_files): names and contents
 * @n_files: how many
 * @base: (nullable): the built-in catalog; then the files are a family's own, hold routines alone,
 *   with ids that begin with "own.", and may use its strokes
 * @faults: (element-type AttuneFault): gets everything that is wrong, up to a hundred faults, in the
 *   order of the files and lines
 *
 * Reads and checks files together. Texts are translated while they are read, into the language
 * of that moment.
 *
 * Returns: (transfer full) (nullable): a catalog of what the files hold (without what is in @base),
 *   or %NULL when there is any fault
 */
AttuneCatalog *
attune_content_read (const AttuneContentFile *files,
                     gsize n_files,
                     AttuneCatalog *base,
                     GPtrArray *faults)
{
  g_return_val_if_fail (files != NULL && n_files > 0 && faults != NULL, NULL);

  g_autoptr (AttuneCatalog) catalog = attune_catalog_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GPtrArray) roots = g_ptr_array_new_with_free_func (root_free);
  AttuneContentContext context = {
    .faults = found,
    .catalog = catalog,
    .base = base,
    .ids = ids,
  };
  gboolean whole = TRUE;

  for (gsize i = 0; i < n_files; i++) {
    g_ptr_array_add (roots, attune_xml_parse (files[i].name, files[i].bytes, found));
    whole = whole && g_ptr_array_index (roots, i) != NULL;
  }
  read_trees (&context, files, n_files, roots);
  if (!whole)
    drop_references (found);
  if (whole && found->len == 0)
    return g_steal_pointer (&catalog);
  attune_faults_sort (files, n_files, found, faults);

  return NULL;
}

static void
report_file (GFile *file, GPtrArray *faults, const char *what)
{
  const AttunePlace whole = { 0, 0 };
  g_autofree char *name = g_file_get_parse_name (file);

  attune_faults_add (faults, name, whole, ATTUNE_CONTENT_ERROR_FILE, "%s", what);
}

static GBytes *
read_bytes (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new (ATTUNE_CONTENT_MAX_BYTES / 64);
  guint8 buffer[16384];
  gssize n = stream != NULL ? 1 : -1;

  /* One byte more than allowed is enough to see that a file is too large. */
  while (n > 0 && bytes->len <= ATTUNE_CONTENT_MAX_BYTES) {
    n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, NULL, error);
    if (n > 0)
      g_byte_array_append (bytes, buffer, n);
  }

  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * attune_content_load_file:
 * @file: a content file
 * @faults: (element-type AttuneFault): gets why it could not be read
 *
 * Reads a regular file of at most 4 MiB. Blocks.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
attune_content_load_file (GFile *file, GPtrArray *faults)
{
  g_return_val_if_fail (G_IS_FILE (file) && faults != NULL, NULL);

  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL);
  g_autoptr (GError) error = NULL;

  if (type != G_FILE_TYPE_REGULAR) {
    report_file (file, faults,
                 type == G_FILE_TYPE_UNKNOWN ? _ ("The file is not there. Check its name.")
                                             : _ ("This is not a regular file. Name a file."));
    return NULL;
  }

  g_autoptr (GBytes) bytes = read_bytes (file, &error);

  if (bytes == NULL) {
    report_file (file, faults, error->message);
    return NULL;
  }
  if (g_bytes_get_size (bytes) > ATTUNE_CONTENT_MAX_BYTES) {
    report_file (file, faults, _ ("The file is larger than 4 MiB. Split it."));
    return NULL;
  }

  return g_steal_pointer (&bytes);
}
