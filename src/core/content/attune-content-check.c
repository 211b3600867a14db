/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-content-check.h"

#include "content/attune-content-private.h"
#include "content/attune-learning-catalog.h"
#include "content/attune-reading.h"
#include "content/attune-safety.h"

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

static gboolean
is_program_kind (const char *element)
{
  return strcmp (element, "stroke") == 0 || strcmp (element, "cue") == 0 ||
         strcmp (element, "permission") == 0;
}

static gboolean
holds_kind (const AttuneContentFile *file, gboolean (*is_kind) (const char *element))
{
  g_autoptr (GPtrArray)
      ignored = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  g_autoptr (AttuneXmlNode) root = attune_xml_parse (file->name, file->bytes, ignored);

  for (guint i = 0; root != NULL && i < root->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (root->children, i);

    if (is_kind (child->name))
      return TRUE;
  }

  return FALSE;
}

static gboolean
any_holds_kind (GArray *files, gboolean (*is_kind) (const char *element))
{
  for (guint i = 0; i < files->len; i++) {
    if (holds_kind (&g_array_index (files, AttuneContentFile, i), is_kind))
      return TRUE;
  }

  return FALSE;
}

/* Takes files of one kind out of those to check, in their order. */
static GArray *
take_files (Check *check, gboolean (*is_kind) (const char *element))
{
  GArray *files = g_array_new (FALSE, FALSE, sizeof (AttuneContentFile));

  g_array_set_clear_func (files, file_clear);
  for (guint i = check->files->len; i > 0; i--) {
    AttuneContentFile file = g_array_index (check->files, AttuneContentFile, i - 1);

    if (holds_kind (&file, is_kind)) {
      g_bytes_ref (file.bytes);
      g_array_prepend_val (files, file);
      g_array_remove_index (check->files, i - 1);
    }
  }

  return files;
}

/* Articles, words and references. */
static void
read_reading (Check *check)
{
  g_autoptr (GArray) files = take_files (check, attune_reading_is_kind);
  g_autoptr (AttuneReading) reading = NULL;

  if (files->len > 0)
    reading = attune_reading_read ((const AttuneContentFile *) files->data, files->len, check->base,
                                   check->faults);
}

/* Conditions and helplines. */
static void
read_safety (Check *check)
{
  g_autoptr (GArray) files = take_files (check, attune_safety_is_kind);
  g_autoptr (AttuneSafety) safety = NULL;

  if (files->len > 0)
    safety = attune_safety_read ((const AttuneContentFile *) files->data, files->len,
                                 check->faults);
}

/* A family writes routines; the files of the program hold strokes, cues or permission too. What is
 * for learning refers to the cues among the files, or else to the built-in ones. */
static void
read_catalogs (Check *check)
{
  g_autoptr (GArray) learning = take_files (check, attune_learning_knows_element);
  const AttuneContentFile *files = (const AttuneContentFile *) check->files->data;
  gboolean program = any_holds_kind (check->files, is_program_kind);
  g_autoptr (AttuneCatalog) read = NULL;
  g_autoptr (AttuneLearningCatalog) taught = NULL;
  AttuneCatalog *cues;

  if (check->files->len > 0)
    read = attune_content_read (files, check->files->len, program ? NULL : check->base,
                                check->faults);
  cues = program ? read : check->base;
  if (learning->len > 0 && cues != NULL)
    taught = attune_learning_catalog_read ((const AttuneContentFile *) learning->data,
                                           learning->len, cues, check->faults);
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
 * catalog of their own. Articles, words and references are read together, against the built-in
 * routines; lessons and the like against the cues of the catalog.
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
  read_reading (&check);
  read_safety (&check);
  read_catalogs (&check);
  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *line = attune_fault_to_string (g_ptr_array_index (faults, i));

    print (line, user_data);
  }

  return faults->len == 0 ? 0 : 1;
}
