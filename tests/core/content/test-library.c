/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content-test.h"
#include "content/attune-library.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  AttuneCatalog *catalog;
  GFile *folder;
  char *path;
  AttuneLibrary *library;
  guint n_built_in;
} Fixture;

static void
write_file (Fixture *f, const char *name, const char *id)
{
  g_autoptr (GBytes) bytes = content_test_load ("tests/data/content", "own-good.xml");
  g_autoptr (GString)
      text = g_string_new_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *path = g_build_filename (f->path, name, NULL);
  g_autoptr (GError) error = NULL;

  g_string_replace (text, "own.evening", id, 0);
  g_file_set_contents (path, text->str, text->len, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalog = content_test_read_shipped ();
  f->path = g_build_filename (g_get_user_data_dir (), "routines", NULL);
  g_assert_cmpint (g_mkdir_with_parents (f->path, 0700), ==, 0);
  f->folder = g_file_new_for_path (f->path);
  f->library = attune_library_new (f->catalog, f->folder);
  f->n_built_in = attune_catalog_get_routines (f->catalog)->len;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->library);
  g_object_unref (f->folder);
  g_free (f->path);
  attune_catalog_unref (f->catalog);
}

static void
count_changes_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static guint
get_n (Fixture *f)
{
  return g_list_model_get_n_items (G_LIST_MODEL (f->library));
}

static void
test_built_in_alone (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneRoutineItem) first = g_list_model_get_item (G_LIST_MODEL (f->library), 0);
  const AttuneRoutine *routine = g_ptr_array_index (attune_catalog_get_routines (f->catalog), 0);

  g_assert_cmpuint (get_n (f), ==, f->n_built_in);
  g_assert_false (attune_library_has_own (f->library));
  g_assert_true (attune_routine_item_get_routine (first) == routine);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (f->library), f->n_built_in));
  g_assert_true (attune_library_get_catalog (f->library) == f->catalog);
}

static void
test_own_after_built_in (Fixture *f, gconstpointer data)
{
  guint n_changes = 0;

  g_signal_connect (f->library, "items-changed", G_CALLBACK (count_changes_cb), &n_changes);
  write_file (f, "b.xml", "own.second");
  write_file (f, "a.xml", "own.first");
  attune_library_reload (f->library);
  g_assert_true (attune_library_has_own (f->library));

  g_autoptr (AttuneRoutineItem)
      own = g_list_model_get_item (G_LIST_MODEL (f->library), f->n_built_in);

  g_assert_cmpuint (get_n (f), ==, f->n_built_in + 2);
  g_assert_cmpstr (attune_routine_item_get_routine (own)->id, ==, "own.first");
  g_assert_nonnull (attune_library_get_routine (f->library, "own.second"));
  g_assert_nonnull (attune_library_get_routine (f->library, "r.face"));
  g_assert_null (attune_library_get_routine (f->library, "own.third"));
  g_assert_cmpuint (n_changes, ==, 1);
}

static void
test_broken_hides_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->path, "broken.xml", NULL);

  write_file (f, "a.xml", "own.first");
  write_file (f, "c.xml", "own.third");
  g_assert_true (g_file_set_contents (path, "<attune format=\"1\"><song/></attune>", -1, NULL));
  attune_library_reload (f->library);

  GPtrArray *faults = attune_library_get_faults (f->library);

  g_assert_cmpuint (get_n (f), ==, f->n_built_in + 2);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpstr (((AttuneFault *) g_ptr_array_index (faults, 0))->file, ==, "broken.xml");

  g_unlink (path);
  attune_library_reload (f->library);

  guint n_faults;

  g_object_get (f->library, "n-faults", &n_faults, NULL);
  g_assert_cmpuint (n_faults, ==, 0);
}

static void
test_same_id_in_two_files (Fixture *f, gconstpointer data)
{
  write_file (f, "a.xml", "own.first");
  write_file (f, "b.xml", "own.first");
  attune_library_reload (f->library);

  const AttuneFault *fault = g_ptr_array_index (attune_library_get_faults (f->library), 0);

  g_assert_cmpuint (get_n (f), ==, f->n_built_in + 1);
  g_assert_cmpstr (fault->file, ==, "b.xml");
  g_assert_cmpint (fault->code, ==, ATTUNE_CONTENT_ERROR_DUPLICATE);
}

static void
test_other_files_are_left_alone (Fixture *f, gconstpointer data)
{
  write_file (f, "a.xml~", "own.first");
  write_file (f, ".a.xml", "own.second");
  attune_library_reload (f->library);

  g_assert_cmpuint (get_n (f), ==, f->n_built_in);
  g_assert_cmpuint (attune_library_get_faults (f->library)->len, ==, 0);
}

/* The monitor tells of a change by itself; a test without inotify would wait for ever. */
static void
test_follows_the_folder (Fixture *f, gconstpointer data)
{
  guint n_changes = 0;

  g_signal_connect (f->library, "items-changed", G_CALLBACK (count_changes_cb), &n_changes);
  write_file (f, "a.xml", "own.first");
  while (attune_library_get_routine (f->library, "own.first") == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (get_n (f), ==, f->n_built_in + 1);
  g_assert_cmpuint (n_changes, >, 0);
}

static void
test_folder_need_not_exist (void)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  g_autoptr (GFile) folder = g_file_new_build_filename (g_get_user_data_dir (), "nowhere", NULL);
  AttuneLibrary *library = attune_library_new (catalog, folder);

  g_assert_cmpuint (attune_library_get_faults (library)->len, ==, 0);
  g_assert_finalize_object (library);
}

#define ADD(name, test) \
  g_test_add ("/attune/core/library/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("built-in-alone", test_built_in_alone);
  ADD ("own-after-built-in", test_own_after_built_in);
  ADD ("broken-hides-nothing", test_broken_hides_nothing);
  ADD ("same-id-in-two-files", test_same_id_in_two_files);
  ADD ("other-files-are-left-alone", test_other_files_are_left_alone);
  ADD ("follows-the-folder", test_follows_the_folder);
  g_test_add_func ("/attune/core/library/folder-need-not-exist", test_folder_need_not_exist);

  return g_test_run ();
}
