/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* bench-store FOLDER YEARS [LAST-DAY]: fills an empty folder with years of a family, unless there
 * is one in it, and asks what its pages ask. One figure a line, in microseconds, after its name. */
#include "config.h"

#include "attune-schema.h"
#include "attune-store-days.h"
#include "attune-store-export.h"
#include "attune-store-folder.h"
#include "attune-store-history.h"
#include "attune-store-notebook.h"
#include "attune-store-notes.h"
#include "attune-store-search.h"
#include "long-family.h"
#include "report/attune-letter.h"
#include "report/attune-week-dates.h"

#include <stdlib.h>

#define N_TIMES 40
#define MONTH_LOOKS 20

typedef void (*Look) (AttuneDatabase *database, const GDate *start);

static void
measure (const char *name, Look look, AttuneDatabase *database, const GDate *last_day, guint n)
{
  for (guint i = 0; i < n; i++) {
    GDate start;
    gint64 begin_us;

    attune_week_dates_get_start (last_day, G_DATE_MONDAY, &start);
    attune_week_dates_move (&start, -(int) i, &start);
    begin_us = g_get_monotonic_time ();
    look (database, &start);
    g_print ("%s %" G_GINT64_FORMAT "\n", name, g_get_monotonic_time () - begin_us);
  }
}

static GPtrArray *
load_days (AttuneDatabase *database, const GDate *from, const GDate *to)
{
  g_autofree char *from_date = attune_week_dates_dup_iso (from);
  g_autofree char *to_date = attune_week_dates_dup_iso (to);
  g_autoptr (GError) error = NULL;
  GPtrArray *sessions = attune_days_load (database, LONG_FAMILY_BABY_1, LONG_FAMILY_CAREGIVER_1,
                                          from_date, to_date, &error);

  g_assert_no_error (error);
  return sessions;
}

static void
look_at_week (AttuneDatabase *database, const GDate *start)
{
  GDate end;

  attune_week_dates_get_end (start, &end);
  g_ptr_array_unref (load_days (database, start, &end));
}

/* All that the letter of a week depends on, as when Weeks is opened. */
static void
look_at_letter (AttuneDatabase *database, const GDate *start)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  GDate from, end;

  attune_week_dates_move (start, -ATTUNE_LETTER_SESSION_WEEKS, &from);
  attune_week_dates_get_end (start, &end);
  sessions = load_days (database, &from, &end);
  attune_firsts_unref (attune_history_load_firsts (database, LONG_FAMILY_BABY_1, &error));
  g_assert_no_error (error);
}

static void
write_letter (AttuneDatabase *database, const GDate *start)
{
  GPtrArray *sessions;
  AttuneFirsts *firsts;
  AttuneWeekProfile profile = { .wording.name = "Ada", .me_uuid = LONG_FAMILY_CAREGIVER_1 };
  GDate from, end;

  attune_week_dates_move (start, -ATTUNE_LETTER_SESSION_WEEKS, &from);
  attune_week_dates_get_end (start, &end);
  sessions = load_days (database, &from, &end);
  firsts = attune_history_load_firsts (database, LONG_FAMILY_BABY_1, NULL);
  profile.firsts = firsts;
  gint64 begin_us = g_get_monotonic_time ();

  attune_letter_free (attune_letter_new_from_sessions (start, sessions, &profile));
  g_print ("letter-writing %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - begin_us);
  g_ptr_array_unref (sessions);
  attune_firsts_unref (firsts);
}

/* The calendar of a month, and how one part went over the years. */
static void
look_at_month (AttuneDatabase *database, const GDate *start)
{
  g_autofree char *from_date = NULL, *to_date = NULL;
  g_autoptr (GError) error = NULL;
  GDate first, last;

  attune_month_get_start (start, &first);
  attune_month_get_end (&first, &last);
  from_date = attune_week_dates_dup_iso (&first);
  to_date = attune_week_dates_dup_iso (&last);
  g_array_unref (
      attune_history_load_marks (database, LONG_FAMILY_BABY_1, from_date, to_date, &error));
  g_assert_no_error (error);
  g_array_unref (attune_history_load_answers (database, LONG_FAMILY_BABY_1, "legs", "2000-01-01",
                                              to_date, &error));
  g_assert_no_error (error);
  attune_firsts_unref (attune_history_load_firsts (database, LONG_FAMILY_BABY_1, &error));
  g_assert_no_error (error);
}

static guint
search (AttuneDatabase *database, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      found = attune_search_find (database, LONG_FAMILY_CAREGIVER_1, words, &error);

  g_assert_no_error (error);
  return found->len;
}

/* All of one caregiver's words of ten years. */
static void
measure_search (AttuneDatabase *database)
{
  gint64 begin_us = g_get_monotonic_time ();

  search (database, "cafe");
  g_print ("search-first %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - begin_us);
  g_print ("# %u notes\n", search (database, ""));
  for (guint i = 0; i < N_TIMES; i++) {
    begin_us = g_get_monotonic_time ();
    search (database, i % 2 == 0 ? "cafe naiv" : "laug");
    g_print ("search %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - begin_us);
  }
}

static gboolean
count_line (const char *line, gpointer data, GError **error)
{
  *(guint64 *) data += strlen (line);
  return TRUE;
}

static void
measure_export (AttuneDatabase *database)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);
  AttuneExportScope scope = { LONG_FAMILY_CAREGIVER_1, now };
  g_autoptr (GError) error = NULL;
  guint64 size = 0;
  gint64 begin_us = g_get_monotonic_time ();

  attune_export_lines (database, &scope, count_line, &size, &error);
  g_assert_no_error (error);
  g_print ("export %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - begin_us);
  g_print ("# %" G_GUINT64_FORMAT " bytes\n", size);
}

static gint64
count (AttuneDatabase *database, const char *sql)
{
  gint64 value = 0;

  attune_database_read_int (database, &value, NULL, sql, "");
  return value;
}

static AttuneDatabase *
open_filled (const char *folder, const GDate *last_day, guint years)
{
  g_autofree char *path = g_build_filename (folder, ATTUNE_STORE_FILE_NAME, NULL);
  gboolean is_new = !g_file_test (path, G_FILE_TEST_EXISTS);
  g_autoptr (GError) error = NULL;
  AttuneDatabase *database;

  if (is_new)
    attune_store_file_create (path, &error);
  g_assert_no_error (error);
  database = attune_database_open (path, ATTUNE_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  attune_schema_prepare (database, &error);
  g_assert_no_error (error);
  if (is_new)
    long_family_fill (database, last_day, years);
  return database;
}

int
main (int argc, char *argv[])
{
  gint64 begin_us = g_get_monotonic_time ();
  GDate last_day;

  attune_week_dates_from_iso (argc > 3 ? argv[3] : "2026-11-24", &last_day);

  g_autoptr (AttuneDatabase) database = open_filled (argv[1], &last_day, (guint) atoi (argv[2]));

  g_print ("# filled in %.1f s: %d sessions, %d events\n",
           (double) (g_get_monotonic_time () - begin_us) / G_USEC_PER_SEC,
           (int) count (database, "SELECT count (*) FROM session"),
           (int) count (database, "SELECT count (*) FROM event"));
  measure ("week", look_at_week, database, &last_day, N_TIMES);
  measure ("letter", look_at_letter, database, &last_day, N_TIMES);
  measure ("letter-all", write_letter, database, &last_day, N_TIMES);
  measure ("month", look_at_month, database, &last_day, MONTH_LOOKS);
  measure_search (database);
  measure_export (database);
  return EXIT_SUCCESS;
}
