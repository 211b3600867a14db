/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The lock on a caregiver’s words, through the calls that the windows use. */
#include "config.h"

#include "store-fixture.h"

#define PIN "2580"

static AttuneLock
find_lock (AttuneStore *store)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;
  AttuneLock found = ATTUNE_LOCK_NONE;

  attune_store_find_lock_async (store, TEST_CAREGIVER, NULL, test_wait_cb, &wait);
  attune_store_find_lock_finish (store, test_wait (&wait), &found, &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);
  return found;
}

static gboolean
open_lock (AttuneStore *store, const char *secret)
{
  TestWait wait = { 0 };
  gboolean opened;

  attune_store_open_lock_async (store, TEST_CAREGIVER, secret, NULL, test_wait_cb, &wait);
  opened = attune_store_open_lock_finish (store, test_wait (&wait), NULL);
  g_object_unref (wait.result);
  return opened;
}

static void
lock_store (AttuneStore *store)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;

  attune_store_lock_async (store, TEST_CAREGIVER, PIN, NULL, test_wait_cb, &wait);
  code = attune_store_lock_finish (store, test_wait (&wait), &error);
  g_assert_no_error (error);
  g_assert_nonnull (code);
  g_object_unref (wait.result);
}

static void
test_store_begins_closed (TestStore *f, gconstpointer data)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (find_lock (f->store), ==, ATTUNE_LOCK_NONE);
  lock_store (f->store);
  g_assert_cmpint (find_lock (f->store), ==, ATTUNE_LOCK_OPEN);
  test_store_reopen (f);
  g_assert_cmpint (find_lock (f->store), ==, ATTUNE_LOCK_CLOSED);
  g_assert_false (open_lock (f->store, "0000"));
  g_assert_true (open_lock (f->store, PIN));
  g_assert_cmpint (find_lock (f->store), ==, ATTUNE_LOCK_OPEN);
  attune_store_close_lock (f->store, TEST_CAREGIVER);
  g_assert_cmpint (find_lock (f->store), ==, ATTUNE_LOCK_CLOSED);

  g_assert_true (open_lock (f->store, PIN));
  attune_store_remove_lock_async (f->store, TEST_CAREGIVER, NULL, test_wait_cb, &wait);
  attune_store_remove_lock_finish (f->store, test_wait (&wait), &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);
  g_assert_cmpint (find_lock (f->store), ==, ATTUNE_LOCK_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/attune/store/lock-calls/begins-closed", TestStore, NULL, test_store_set_up,
              test_store_begins_closed, test_store_tear_down);
  return g_test_run ();
}
