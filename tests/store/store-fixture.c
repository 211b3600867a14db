/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "store-fixture.h"

#include "attune-schema.h"
#include "attune-store-folder.h"
#include "attune-store-people.h"

#include <glib/gstdio.h>
#include <string.h>

char *
test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("attune-store-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

void
test_folder_remove (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
      test_folder_remove (child);
    else
      g_unlink (child);
  }
  g_rmdir (path);
}

AttuneDatabase *
test_database_new (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, ATTUNE_STORE_FILE_NAME, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    attune_store_file_create (path, &error);
  g_assert_no_error (error);

  AttuneDatabase *database = attune_database_open (path, ATTUNE_DATABASE_READ_WRITE, &error);

  g_assert_no_error (error);
  attune_schema_prepare (database, &error);
  g_assert_no_error (error);
  return database;
}

void
test_add_people (AttuneDatabase *database)
{
  AttuneBaby baby = { .uuid = (char *) TEST_BABY, .nickname = (char *) "Ada" };
  AttuneCaregiver caregiver = { .uuid = (char *) TEST_CAREGIVER, .nickname = (char *) "Kim" };
  g_autoptr (GError) error = NULL;

  g_free (attune_people_save_caregiver (database, &caregiver, 1, &error));
  g_assert_no_error (error);
  g_free (attune_people_save_baby (database, &baby, 1, &error));
  g_assert_no_error (error);
}

void
test_start_init (AttuneSessionStart *start, const char *uuid, GDateTime *began_at)
{
  *start = (AttuneSessionStart){
    .uuid = (char *) uuid,
    .baby_uuid = (char *) TEST_BABY,
    .caregiver_uuid = (char *) TEST_CAREGIVER,
    .routine_id = (char *) "r.test",
    .plan_json = (char *) TEST_PLAN,
    .machine_version = ATTUNE_MACHINE_VERSION,
    .began_at = began_at,
    .state_before = (char *) "state.4",
  };
}

/* A question, a yes, and then strokes, a second apart. */
AttuneEvent
test_event (guint seq)
{
  AttuneEvent event = { .at_us = seq * G_USEC_PER_SEC, .seq = seq, .part = 0, .step = -1 };

  if (seq == 0) {
    event.kind = ATTUNE_EVENT_ASKED;
    event.region = ATTUNE_REGION_LEGS;
  } else if (seq == 1) {
    event.kind = ATTUNE_EVENT_ANSWERED;
    event.number = ATTUNE_ANSWER_YES;
    event.by = ATTUNE_BY_KEY;
  } else {
    event.kind = ATTUNE_EVENT_STEP_BEGAN;
    event.step = (int) seq;
    event.id = g_intern_static_string ("legs.indian_milking");
    event.region = ATTUNE_REGION_LEGS;
  }
  return event;
}

gint64
test_count (AttuneDatabase *database, const char *sql)
{
  gint64 value;
  g_autoptr (GError) error = NULL;

  attune_database_read_int (database, &value, &error, sql, "");
  g_assert_no_error (error);
  return value;
}

void
test_exec (AttuneDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;

  attune_database_exec (database, sql, &error);
  g_assert_no_error (error);
}

AttuneManualClock *
test_clock_new (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 24, 0, 30, 0);

  return attune_manual_clock_new (now);
}

void
test_wait_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  TestWait *wait = data;

  wait->result = g_object_ref (result);
}

GAsyncResult *
test_wait (TestWait *wait)
{
  while (wait->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return wait->result;
}

AttuneStore *
test_store_open (const char *folder, AttuneClock *clock)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  AttuneStore *store = attune_store_new (file, clock);
  TestWait wait = { 0 };

  attune_store_open_async (store, NULL, test_wait_cb, &wait);

  g_autoptr (AttuneHealth) health = attune_store_open_finish (store, test_wait (&wait), &error);

  g_assert_no_error (error);
  g_assert_nonnull (health);
  g_object_unref (wait.result);
  return store;
}

void
test_store_close (AttuneStore *store)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_close_async (store, NULL, test_wait_cb, &wait);
  attune_store_close_finish (store, test_wait (&wait), &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (store);
}

void
test_store_add_people (AttuneStore *store)
{
  AttuneBaby baby = { .uuid = (char *) TEST_BABY, .nickname = (char *) "Ada" };
  AttuneCaregiver caregiver = { .uuid = (char *) TEST_CAREGIVER, .nickname = (char *) "Kim" };
  TestWait first = { 0 }, second = { 0 };
  g_autoptr (GError) error = NULL;

  attune_store_save_caregiver_async (store, &caregiver, NULL, test_wait_cb, &first);
  attune_store_save_baby_async (store, &baby, NULL, test_wait_cb, &second);
  g_free (attune_store_save_caregiver_finish (store, test_wait (&first), &error));
  g_assert_no_error (error);
  g_free (attune_store_save_baby_finish (store, test_wait (&second), &error));
  g_assert_no_error (error);
  g_object_unref (first.result);
  g_object_unref (second.result);
}

void
test_store_begin (AttuneStore *store, const char *uuid)
{
  g_autoptr (GDateTime) began_at = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);
  AttuneSessionStart start;

  test_start_init (&start, uuid, began_at);
  attune_store_begin_session_async (store, &start, NULL, NULL, NULL);
}

static gboolean
file_contains (const char *path, const char *word)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;

  return g_file_get_contents (path, &bytes, &size, NULL) &&
         memmem (bytes, size, word, strlen (word)) != NULL;
}

gboolean
test_folder_contains (const char *folder, const char *word)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (folder, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR) ? test_folder_contains (child, word)
                                                : file_contains (child, word))
      return TRUE;
  }
  return FALSE;
}

void
test_store_set_up (TestStore *self, gconstpointer data)
{
  self->folder = test_folder_new ();
  self->clock = test_clock_new ();
  self->store = test_store_open (self->folder, ATTUNE_CLOCK (self->clock));
  test_store_add_people (self->store);
}

void
test_store_tear_down (TestStore *self, gconstpointer data)
{
  test_store_close (self->store);
  g_object_unref (self->clock);
  test_folder_remove (self->folder);
  g_free (self->folder);
}

void
test_store_reopen (TestStore *self)
{
  test_store_close (self->store);
  self->store = test_store_open (self->folder, ATTUNE_CLOCK (self->clock));
}
