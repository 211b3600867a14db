/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the threads of the store do with the database that lies on their bench. */
#include "config.h"

#include "attune-backup.h"
#include "attune-opening.h"
#include "attune-store-folder.h"
#include "attune-store-private.h"
#include "attune-store-summaries.h"
#include "engine/attune-clock.h"

gboolean
attune_bench_check (AttuneBench *bench, gboolean writes, GError **error)
{
  if (bench->database == NULL)
    g_set_error_literal (error, ATTUNE_STORE_ERROR,
                         bench->trouble >= 0 ? bench->trouble : ATTUNE_STORE_ERROR_CLOSED,
                         "the store is not open");
  else if (writes && bench->read_only)
    g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_SCHEMA_TOO_NEW,
                         "the data file was written by a newer version");
  else
    return TRUE;
  return FALSE;
}

typedef struct {
  AttuneWork work;
  AttuneBench *bench;
  gpointer data;
  GDestroyNotify data_free;
  GDestroyNotify result_free;
  gpointer result;
} Wrapped;

static void
wrapped_free (gpointer data)
{
  Wrapped *self = data;

  if (self->data_free != NULL)
    self->data_free (self->data);
  g_free (self);
}

static gboolean
run_wrapped (AttuneDatabase *database, gpointer data, GError **error)
{
  Wrapped *self = data;

  self->result = self->work (self->bench, self->data, error);
  return self->result != NULL;
}

/* What comes later must not be on the disk before what it belongs to. */
static gboolean
check_nothing_waits (AttuneBench *bench, GError **error)
{
  if (bench->backlog->len == 0)
    return TRUE;
  g_set_error_literal (error, ATTUNE_STORE_ERROR, bench->trouble,
                       "what happened before is not on the disk yet");
  return FALSE;
}

static gpointer
write_wrapped (AttuneBench *bench, gpointer data, GError **error)
{
  Wrapped *self = data;

  self->bench = bench;
  if (!attune_bench_check (bench, TRUE, error) || !check_nothing_waits (bench, error))
    return NULL;
  if (attune_database_transact (bench->database, run_wrapped, self, error))
    return g_steal_pointer (&self->result);
  if (self->result != NULL && self->result_free != NULL)
    self->result_free (self->result);
  return NULL;
}

void
attune_store_push_write (AttuneStore *self,
                         GTask *task,
                         AttuneWork work,
                         gpointer data,
                         GDestroyNotify data_free,
                         GDestroyNotify result_free)
{
  Wrapped *wrapped = g_new0 (Wrapped, 1);

  wrapped->work = work;
  wrapped->data = data;
  wrapped->data_free = data_free;
  wrapped->result_free = result_free;
  attune_store_push_bare (self, task, write_wrapped, wrapped, wrapped_free, result_free);
}

/* What cannot be purged now is hidden all the same, and purged the next time. */
static void
purge (AttuneBench *bench, gint64 now_utc_us)
{
  g_autoptr (GError) error = NULL;

  if (!bench->read_only && !attune_purge_run (bench->database, now_utc_us, &error))
    g_info ("What was deleted is not purged yet: %s", error->message);
}

/* The end of a day's last session is what its backup holds. One that cannot be made is made another day. */
static void
back_up (AttuneBench *bench, const char *local_date)
{
  g_autoptr (GError) error = NULL;
  gint64 n_sessions = 0;

  if (bench->read_only || !attune_database_read_int (bench->database, &n_sessions, &error,
                                                     "SELECT EXISTS (SELECT 1 FROM session)", ""))
    return;
  if (n_sessions > 0 && !attune_bench_back_up (bench, local_date, &error))
    g_info ("There is no backup of today: %s", error->message);
}

/**
 * attune_bench_back_up:
 * @local_date: today, ISO
 *
 * Makes the backup of a day, in place of an earlier one of that day, and thins the older ones.
 */
gboolean
attune_bench_back_up (AttuneBench *bench, const char *local_date, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (attune_database_get_path (bench->database));
  g_autofree char *backups = g_build_filename (folder, ATTUNE_STORE_BACKUPS_NAME, NULL);

  if (!attune_backup_make (bench->database, backups, local_date, error))
    return FALSE;
  attune_backup_thin (backups);
  return TRUE;
}

/* Sessions of an older file, or out of a damaged one. */
static void
sum_up (AttuneBench *bench)
{
  g_autoptr (GError) error = NULL;

  if (!bench->read_only &&
      !attune_database_transact (bench->database, attune_summaries_fill, NULL, &error))
    g_warning ("Sessions could not be summed up: %s", error->message);
}

void
attune_opening_args_free (gpointer data)
{
  AttuneOpeningArgs *self = data;

  g_object_unref (self->folder);
  g_date_time_unref (self->now);
  g_free (self);
}

gpointer
attune_bench_open_writer (AttuneBench *bench, gpointer data, GError **error)
{
  AttuneOpeningArgs *opening = data;
  g_autoptr (AttuneHealth) health = g_new0 (AttuneHealth, 1);
  g_autoptr (GError) problem = NULL;

  if (bench->database != NULL) {
    g_set_error_literal (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_FAILED,
                         "the store is open already");
    return NULL;
  }
  bench->database = attune_opening_run (opening->folder, opening->now, health, &problem);
  bench->read_only = health->read_only;
  if (bench->database == NULL) {
    bench->trouble = problem->domain == ATTUNE_STORE_ERROR ? problem->code
                                                           : ATTUNE_STORE_ERROR_OPEN;
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }
  bench->trouble = -1;
  attune_database_set_keyring (bench->database, bench->keyring);
  sum_up (bench);
  purge (bench, attune_moment_to_utc_us (opening->now));
  return g_steal_pointer (&health);
}

gpointer
attune_bench_open_reader (AttuneBench *bench, gpointer data, GError **error)
{
  bench->database = attune_database_open (data, ATTUNE_DATABASE_READ_ONLY, error);
  if (bench->database != NULL)
    attune_database_set_keyring (bench->database, bench->keyring);
  return bench->database;
}

gpointer
attune_bench_close (AttuneBench *bench, gpointer data, GError **error)
{
  GDateTime *now = data;

  if (bench->database != NULL && now != NULL) {
    g_autofree char *local_date = g_date_time_format (now, "%Y-%m-%d");

    purge (bench, attune_moment_to_utc_us (now));
    back_up (bench, local_date);
  }
  g_clear_pointer (&bench->database, attune_database_free);
  return bench;
}
