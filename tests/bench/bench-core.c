/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* bench-core CONTENT-FOLDER STORE-FOLDER: how long reading the content takes, and one commit. One figure a line, in
 * microseconds, after its name. */
#include "config.h"

#include "attune-store.h"
#include "content/attune-content-reader.h"

#define N_READS 30
#define N_COMMITS 300

typedef struct {
  GMainLoop *loop;
  char *uuid;
} Waiting;

static void
read_content (const char *folder, const char *const *names)
{
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  g_autoptr (GArray) files = g_array_new (FALSE, TRUE, sizeof (AttuneContentFile));
  g_autoptr (AttuneCatalog) catalog = NULL;

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    AttuneContentFile content = { names[i], attune_content_load_file (file, faults) };

    g_array_append_val (files, content);
  }
  catalog = attune_content_read ((const AttuneContentFile *) files->data, files->len, NULL, faults);
  g_assert_nonnull (catalog);
  for (guint i = 0; i < files->len; i++)
    g_bytes_unref (g_array_index (files, AttuneContentFile, i).bytes);
}

static void
bench_reading (const char *what, const char *folder, const char *const *names)
{
  for (guint i = 0; i < N_READS; i++) {
    gint64 begin_us = g_get_monotonic_time ();

    read_content (folder, names);
    g_print ("%s %" G_GINT64_FORMAT "\n", what, g_get_monotonic_time () - begin_us);
  }
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneHealth) health = NULL;
  g_autoptr (GError) error = NULL;
  Waiting *waiting = user_data;

  health = attune_store_open_finish (ATTUNE_STORE (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (waiting->loop);
}

static void
caregiver_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  Waiting *waiting = user_data;

  waiting->uuid = attune_store_save_caregiver_finish (ATTUNE_STORE (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (waiting->loop);
}

static void
setting_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  Waiting *waiting = user_data;

  attune_store_save_setting_finish (ATTUNE_STORE (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (waiting->loop);
}

static void
bench_commits (const char *folder)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (AttuneClock) clock = attune_system_clock_new ();
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autoptr (AttuneStore) store = attune_store_new (place, clock);
  g_autoptr (AttuneCaregiver) caregiver = attune_caregiver_new ();
  Waiting waiting = { loop, NULL };

  caregiver->nickname = g_strdup ("Sam");
  caregiver->look_json = g_strdup ("{}");
  attune_store_open_async (store, NULL, opened_cb, &waiting);
  g_main_loop_run (loop);
  attune_store_save_caregiver_async (store, caregiver, NULL, caregiver_saved_cb, &waiting);
  g_main_loop_run (loop);
  for (guint i = 0; i < N_COMMITS; i++) {
    g_autofree char *value = g_strdup_printf ("%u", i);
    gint64 begin_us = g_get_monotonic_time ();

    attune_store_save_setting_async (store, waiting.uuid, "tempo", value, NULL, setting_saved_cb,
                                     &waiting);
    g_main_loop_run (loop);
    g_print ("commit %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - begin_us);
  }
  g_free (waiting.uuid);
}

int
main (int argc, char *argv[])
{
  const char *const start[] = { "strokes.xml", "routines.xml", "permission.xml", NULL };
  const char *const all[] = { "strokes.xml", "routines.xml", "permission.xml", "cues.xml", NULL };

  bench_reading ("read-start", argv[1], start);
  bench_reading ("read-all", argv[1], all);
  bench_commits (argv[2]);
  return 0;
}
