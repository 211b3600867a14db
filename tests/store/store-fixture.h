/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What tests of the store share: a folder of their own, people, sessions, and calls that wait. */
#pragma once

#include <gio/gio.h>

#include "attune-database.h"
#include "attune-session-record.h"
#include "attune-store.h"

#define TEST_BABY "0b000000-0000-4000-8000-000000000001"
#define TEST_CAREGIVER "0c000000-0000-4000-8000-000000000001"
#define TEST_SESSION "05000000-0000-4000-8000-000000000001"
#define TEST_PLAN "{\"routine\":\"r.test\"}"

char *test_folder_new (void);
void test_folder_remove (const char *path);
AttuneDatabase *test_database_new (const char *folder);
void test_add_people (AttuneDatabase *database);
void test_start_init (AttuneSessionStart *start, const char *uuid, GDateTime *began_at);
AttuneEvent test_event (guint seq);
gint64 test_count (AttuneDatabase *database, const char *sql);
void test_exec (AttuneDatabase *database, const char *sql);
AttuneManualClock *test_clock_new (void);

typedef struct {
  GAsyncResult *result;
} TestWait;

void test_wait_cb (GObject *object, GAsyncResult *result, gpointer wait);
GAsyncResult *test_wait (TestWait *wait);
AttuneStore *test_store_open (const char *folder, AttuneClock *clock);
void test_store_close (AttuneStore *store);
void test_store_add_people (AttuneStore *store);

/* A store in a folder of its own, with people in it, for g_test_add(). */
typedef struct {
  char *folder;
  AttuneManualClock *clock;
  AttuneStore *store;
} TestStore;

void test_store_set_up (TestStore *self, gconstpointer data);
void test_store_tear_down (TestStore *self, gconstpointer data);
void test_store_reopen (TestStore *self);

void test_store_begin (AttuneStore *store, const char *uuid);
gboolean test_folder_contains (const char *folder, const char *word);
