/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-content-check.h"

#include "content/attune-content-private.h"

#include <string.h>

typedef struct {
  AttuneCatalog *base;
  GArray *files; /* of AttuneContentFile */
  GPtrArray *faults;
} Check;

static void
file_clear (gpointer data)
{
  AttuneContentFile *file = data;

  g_bytes_unref (file->bytes);
}

static void
load_files (Check *check, const char *const *paths)
{
  for (guint i = 0; paths[i] != NULL; i++) {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);
    GBytes *bytes = attune_content_load_file (file, check->faults);

    if (bytes != NULL) {
      AttuneContentFile loaded = { .name = paths[i], .bytes = bytes };

      g_array_append_val (check->files, loaded);
    }
  }
}

/* A family writes routines; the files of the program hold strokes, cues or permission too. */
static gboolean
holds_program_content (const AttuneContentFile *file)
{
  g_autoptr (GPtrArray)
      ignored = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  g_autoptr (AttuneXmlNode) root = attune_xml_parse (file->name, file->bytes, ignored);

  for (guint i = 0; root != NULL && i < root->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (root->children, i);

    if (strcmp (child->name, "stroke") == 0 || strcmp (child->name, "cue") == 0 ||
        strcmp (child->name, "permission") == 0)
      return TRUE;
  }

  return FALSE;
}

static gboolean
any_program_content (Check *check)
{
  for (guint i = 0; i < check->files->len; i++) {
    if (holds_program_content (&g_array_index (check->files, AttuneContentFile, i)))
      return TRUE;
  }

  return FALSE;
}

static void
read_files (Check *check)
{
  const AttuneContentFile *files = (const AttuneContentFile *) check->files->data;
  AttuneCatalog *base = any_program_content (check) ? NULL : check->base;
  g_autoptr (AttuneCatalog) catalog = NULL;

  if (check->files->len > 0)
    catalog = attune_content_read (files, check->files->len, base, check->faults);
}

/**
 * attune_content_check_files:
 * @paths: (array zero-terminated=1): files, as written on the command line
 * @base: the built-in catalog
 * @print: called for each fault with one line, "file:line:column: what", without its end
 * @user_data: for @print
 *
 * Reads files as strictly as the program does. Routines of a family are read against the built-in
 * catalog; when strokes, cues or permission are among the files, all of them are read as a
 * catalog of their own.
 *
 * Returns: 0 when nothing is wrong, 1 otherwise: the program's exit status
 */
int
attune_content_check_files (const char *const *paths,
                            AttuneCatalog *base,
                            AttuneContentPrint print,
                            gpointer user_data)
{
  g_return_val_if_fail (paths != NULL && base != NULL && print != NULL, 1);

  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof (AttuneContentFile));
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  Check check = { .base = base, .files = files, .faults = faults };

  g_array_set_clear_func (files, file_clear);
  load_files (&check, paths);
  read_files (&check);
  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *line = attune_fault_to_string (g_ptr_array_index (faults, i));

    print (line, user_data);
  }

  return faults->len == 0 ? 0 : 1;
}
