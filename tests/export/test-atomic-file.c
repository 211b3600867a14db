/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-atomic-file.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("attune-export-XXXXXX", &error);
  g_assert_no_error (error);
  f->path = g_build_filename (f->folder, "copy.csv", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_unlink (f->path);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->folder);
  g_free (f->path);
}

static void
assert_content (Fixture *f, const char *content)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (f->path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, content);
}

static void
put_old (Fixture *f)
{
  g_assert_true (g_file_set_contents (f->path, "old", -1, NULL));
}

static void
test_replace_in_one (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nowhere = g_build_filename (f->folder, "no", "such", "copy.csv", NULL);

  put_old (f);
  g_assert_true (attune_atomic_file_replace (f->path, "new, and whole", 3, &error));
  assert_content (f, "new");
  g_assert_true (attune_atomic_file_replace (f->path, "new, and whole", -1, &error));
  g_assert_no_error (error);
  assert_content (f, "new, and whole");
  g_assert_false (attune_atomic_file_replace (nowhere, "new", -1, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_files (f->folder), ==, 1);
}

static void
test_commit_replaces (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneAtomicFile) file = NULL;
  GStatBuf status;

  put_old (f);
  file = attune_atomic_file_new (f->path, &error);
  g_assert_no_error (error);
  g_assert_true (attune_atomic_file_write (file, "new, ", -1, &error));
  g_assert_true (attune_atomic_file_write (file, "and whole", -1, &error));
  assert_content (f, "old");
  g_assert_true (attune_atomic_file_commit (file, &error));
  g_assert_no_error (error);
  assert_content (f, "new, and whole");
  g_assert_cmpuint (count_files (f->folder), ==, 1);
  g_assert_cmpint (g_stat (f->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_abandoned_leaves_no_trace (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AttuneAtomicFile *file;

  put_old (f);
  file = attune_atomic_file_new (f->path, &error);
  g_assert_no_error (error);
  g_assert_true (attune_atomic_file_write (file, "new", -1, &error));
  attune_atomic_file_free (file);
  assert_content (f, "old");
  g_assert_cmpuint (count_files (f->folder), ==, 1);
}

static gboolean
write_much (AttuneAtomicFile *file, GError **error)
{
  g_autofree char *block = g_strnfill (64 * 1024, 'x');

  for (guint i = 0; i < 16; i++) {
    if (!attune_atomic_file_write (file, block, -1, error))
      return FALSE;
  }
  return attune_atomic_file_commit (file, error);
}

/* A limit of the size of files stands for the disk: the system refuses to write on either way. */
static void
test_full_disk_leaves_the_old_file (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AttuneAtomicFile *file;
  struct rlimit before, tight;

  put_old (f);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  tight = before;
  tight.rlim_cur = 256 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  file = attune_atomic_file_new (f->path, &error);
  g_assert_no_error (error);
  g_assert_false (write_much (file, &error));
  attune_atomic_file_free (file);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_error (error, ATTUNE_EXPORT_ERROR, ATTUNE_EXPORT_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, f->path));
  assert_content (f, "old");
  g_assert_cmpuint (count_files (f->folder), ==, 1);
}

static void
test_no_folder_is_said (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "none", "copy.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (attune_atomic_file_new (path, &error));
  g_assert_error (error, ATTUNE_EXPORT_ERROR, ATTUNE_EXPORT_ERROR_NOT_FOUND);
}

/* Something is there by that name that cannot be replaced: said, and nothing is left behind. */
static void
test_refused_name_leaves_no_trace (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AttuneAtomicFile *file;

  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  file = attune_atomic_file_new (f->path, &error);
  g_assert_no_error (error);
  g_assert_false (attune_atomic_file_commit (file, &error));
  g_assert_error (error, ATTUNE_EXPORT_ERROR, ATTUNE_EXPORT_ERROR_FAILED);
  attune_atomic_file_free (file);
  g_assert_cmpuint (count_files (f->folder), ==, 1);
  g_assert_cmpint (g_rmdir (f->path), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/attune/export/atomic-file/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("commit-replaces", test_commit_replaces);
  ADD ("replace-in-one", test_replace_in_one);
  ADD ("abandoned-leaves-no-trace", test_abandoned_leaves_no_trace);
  ADD ("full-disk-leaves-the-old-file", test_full_disk_leaves_the_old_file);
  ADD ("no-folder-is-said", test_no_folder_is_said);
  ADD ("refused-name-leaves-no-trace", test_refused_name_leaves_no_trace);
#undef ADD
  return g_test_run ();
}
