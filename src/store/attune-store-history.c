/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-history.h"

#include "report/attune-week-dates.h"

#include <string.h>

#define WELCOME "welcome:"

/* From one kind to the next by the index, and to the first day of each. */
#define FIRSTS \
  "WITH RECURSIVE kind (what) AS (" \
  " SELECT (SELECT what FROM happened WHERE baby_id = (SELECT id FROM baby WHERE uuid = ?1)" \
  "  ORDER BY what LIMIT 1)" \
  " UNION ALL SELECT (SELECT h.what FROM happened h" \
  "  WHERE h.baby_id = (SELECT id FROM baby WHERE uuid = ?1) AND h.what > kind.what" \
  "  ORDER BY h.what LIMIT 1) FROM kind WHERE kind.what IS NOT NULL)" \
  " SELECT kind.what, (SELECT h.local_date FROM happened h JOIN session s ON s.id = h.session_id" \
  "  WHERE h.baby_id = (SELECT id FROM baby WHERE uuid = ?1) AND h.what = kind.what" \
  "  AND s.deleted_utc_us IS NULL ORDER BY h.local_date LIMIT 1)" \
  " FROM kind WHERE kind.what IS NOT NULL"

static void
take_first (AttuneFirsts *firsts, const char *what, const char *date)
{
  AttuneRegion region;
  GDate day;

  if (date == NULL || !attune_week_dates_from_iso (date, &day))
    return;
  if (g_str_equal (what, "massage"))
    attune_firsts_add_session (firsts, &day);
  else if (g_str_has_prefix (what, WELCOME)) {
    if (attune_region_from_id (what + strlen (WELCOME), &region))
      attune_firsts_add_welcome (firsts, region, &day);
  } else if (strchr (what, ':') == NULL)
    attune_firsts_add_sign (firsts, what, &day);
}

/**
 * attune_history_load_firsts:
 *
 * Returns: (transfer full) (nullable): what happened to a baby when first
 */
AttuneFirsts *
attune_history_load_firsts (AttuneDatabase *database, const char *baby_uuid, GError **error)
{
  g_autoptr (AttuneFirsts) firsts = attune_firsts_new ();
  g_autoptr (AttuneRows) rows = attune_database_read (database, error, FIRSTS, "u", baby_uuid);

  if (rows == NULL)
    return NULL;
  while (attune_rows_next (rows, error))
    take_first (firsts, attune_rows_get_text (rows, 0), attune_rows_get_text (rows, 1));
  return attune_rows_is_whole (rows) ? g_steal_pointer (&firsts) : NULL;
}

/**
 * attune_history_load_marks:
 * @from_date: ISO date of the first local day
 * @to_date: ISO date of the last local day
 *
 * Returns: (transfer full) (nullable) (element-type GDate): days on which something was, in order
 */
GArray *
attune_history_load_marks (AttuneDatabase *database,
                           const char *baby_uuid,
                           const char *from_date,
                           const char *to_date,
                           GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (GDate));
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT DISTINCT h.local_date FROM happened h JOIN session s ON s.id = h.session_id"
      " WHERE h.baby_id = (SELECT id FROM baby WHERE uuid = ?) AND h.what = 'massage'"
      " AND h.local_date BETWEEN ? AND ? AND s.deleted_utc_us IS NULL ORDER BY h.local_date",
      "utt", baby_uuid, from_date, to_date);

  if (rows == NULL)
    return NULL;
  while (attune_rows_next (rows, error)) {
    GDate day;

    if (attune_week_dates_from_iso (attune_rows_get_text (rows, 0), &day))
      g_array_append_val (days, day);
  }
  return attune_rows_is_whole (rows) ? g_steal_pointer (&days) : NULL;
}

/* The months come in order. */
static AttuneMonthAnswers *
get_month (GArray *months, const char *date)
{
  AttuneMonthAnswers month = { 0 };
  GDate day;

  if (!attune_week_dates_from_iso (date, &day))
    return NULL;
  attune_month_get_start (&day, &month.first_day);
  if (months->len == 0 ||
      g_date_compare (&g_array_index (months, AttuneMonthAnswers, months->len - 1).first_day,
                      &month.first_day) != 0)
    g_array_append_val (months, month);

  return &g_array_index (months, AttuneMonthAnswers, months->len - 1);
}

/**
 * attune_history_load_answers:
 * @region: id of a part
 * @from_date: ISO date of the first local day
 * @to_date: ISO date of the last local day
 *
 * Returns: (transfer full) (nullable) (element-type AttuneMonthAnswers): how the part answered, for
 *   each month in which it was asked about
 */
GArray *
attune_history_load_answers (AttuneDatabase *database,
                             const char *baby_uuid,
                             const char *region,
                             const char *from_date,
                             const char *to_date,
                             GError **error)
{
  g_autoptr (GArray) months = g_array_new (FALSE, TRUE, sizeof (AttuneMonthAnswers));
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT h.local_date, count (DISTINCT h.session_id),"
      " sum (h.what = 'yes:' || ?2), sum (h.what = 'unsure:' || ?2), sum (h.what = 'no:' || ?2)"
      " FROM happened h JOIN session s ON s.id = h.session_id"
      " WHERE h.baby_id = (SELECT id FROM baby WHERE uuid = ?1)"
      " AND h.what IN ('yes:' || ?2, 'unsure:' || ?2, 'no:' || ?2)"
      " AND h.local_date BETWEEN ?3 AND ?4 AND s.deleted_utc_us IS NULL"
      " GROUP BY substr (h.local_date, 1, 7) ORDER BY 1",
      "uttt", baby_uuid, region, from_date, to_date);

  if (rows == NULL)
    return NULL;
  while (attune_rows_next (rows, error)) {
    AttuneMonthAnswers *month = get_month (months, attune_rows_get_text (rows, 0));

    if (month == NULL)
      continue;
    month->sessions = (guint) attune_rows_get_int (rows, 1);
    month->counts[ATTUNE_ANSWER_YES] = (guint) attune_rows_get_int (rows, 2);
    month->counts[ATTUNE_ANSWER_UNSURE] = (guint) attune_rows_get_int (rows, 3);
    month->counts[ATTUNE_ANSWER_NO] = (guint) attune_rows_get_int (rows, 4);
  }
  return attune_rows_is_whole (rows) ? g_steal_pointer (&months) : NULL;
}
