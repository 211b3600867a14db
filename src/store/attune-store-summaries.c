/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-summaries.h"

#include "attune-store-sessions.h"

#include <string.h>

typedef enum {
  COLUMN_TITLE,
  COLUMN_ACTIVE_US,
  COLUMN_WELCOME,
  COLUMN_DECLINED,
  COLUMN_NOES,
  COLUMN_NOES_KEPT,
  COLUMN_ANSWERS,
  COLUMN_SIGNS,
  COLUMN_PAUSES,
  COLUMN_SOFTENED,
  COLUMN_OUTCOME,
  COLUMN_STATE_BEFORE,
  COLUMN_STATE_AFTER,
} Column;

G_STATIC_ASSERT (COLUMN_STATE_AFTER + 1 == ATTUNE_N_SUMMARY_COLUMNS);

/* "legs=yes tummy=no", in the order of the questions. */
static char *
dup_answers (const AttuneSessionSummary *summary)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < summary->answers->len; i++) {
    const AttuneSessionAnswer *answer = &g_array_index (summary->answers, AttuneSessionAnswer, i);

    g_string_append_printf (text, "%s%s=%s", i == 0 ? "" : " ",
                            attune_region_to_id (answer->region),
                            attune_answer_to_id (answer->answer));
  }
  return g_string_free (text, FALSE);
}

static void
read_answers (AttuneSessionSummary *summary, const char *text)
{
  g_auto (GStrv) answers = g_strsplit (text == NULL ? "" : text, " ", -1);

  for (char **word = answers; *word != NULL; word++) {
    char *equals = strchr (*word, '=');
    AttuneRegion region;
    AttuneAnswer answer;

    if (equals == NULL)
      continue;
    *equals = '\0';
    if (attune_region_from_id (*word, &region) && attune_answer_from_id (equals + 1, &answer))
      attune_session_summary_add_answer (summary, region, answer);
  }
}

static char *
dup_signs (const AttuneSessionSummary *summary)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < summary->noticed->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : " ",
                            (const char *) g_ptr_array_index (summary->noticed, i));
  return g_string_free (text, FALSE);
}

static gboolean
read_chips (AttuneSessionSummary *summary,
            AttuneDatabase *database,
            gint64 session_id,
            GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT chip FROM noticed WHERE session_id = ? AND source = 'after' ORDER BY chip", "i",
      session_id);

  if (rows == NULL)
    return FALSE;
  while (attune_rows_next (rows, error))
    attune_session_summary_add_noticed (summary, attune_rows_get_text (rows, 0));
  return attune_rows_is_whole (rows);
}

static AttunePlan *
load_plan (AttuneDatabase *database, gint64 session_id, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT p.json FROM session s JOIN plan p ON p.hash = s.plan_hash WHERE s.id = ?", "i",
      session_id);

  if (rows == NULL || !attune_rows_next (rows, error))
    return NULL;
  return attune_plan_new_from_json (attune_rows_get_text (rows, 0), NULL);
}

/* Without a plan that can be read, the events alone still say a lot. */
static AttuneSessionSummary *
add_up (AttuneDatabase *database, gint64 session_id, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (AttunePlan) plan = load_plan (database, session_id, &problem);
  g_autoptr (GArray) events = NULL;
  g_autoptr (AttuneSessionSummary) summary = NULL;

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }
  events = attune_sessions_load_events_of (database, session_id, error);
  if (events == NULL)
    return NULL;
  summary = attune_session_summary_new_from_events ((const AttuneEvent *) events->data, events->len,
                                                    plan);
  return read_chips (summary, database, session_id, error) ? g_steal_pointer (&summary) : NULL;
}

static gboolean
write_columns (AttuneDatabase *database,
               gint64 session_id,
               const AttuneSessionSummary *summary,
               GError **error)
{
  g_autofree char *welcome = attune_regions_to_ids (summary->welcome);
  g_autofree char *declined = attune_regions_to_ids (summary->declined);
  g_autofree char *answers = dup_answers (summary);
  g_autofree char *signs = dup_signs (summary);

  return attune_database_write (
      database, error,
      "UPDATE session SET title = coalesce (nullif (?, ''), routine_id), active_us = ?,"
      " welcome = ?, declined = ?, noes = ?, noes_kept = ?, answers = ?, signs = ? WHERE id = ?",
      "tittnntti", summary->title, summary->active_us, welcome, declined, (int) summary->noes,
      (int) (summary->noes_kept != FALSE), answers, signs, session_id);
}

static gboolean
add_happened (AttuneDatabase *database, gint64 session_id, const char *what, GError **error)
{
  return attune_database_write (database, error,
                                "INSERT INTO happened (baby_id, what, local_date, session_id)"
                                " SELECT baby_id, ?, local_date, id FROM session WHERE id = ?"
                                " ON CONFLICT DO NOTHING",
                                "ti", what, session_id);
}

static gboolean
add_welcomes (AttuneDatabase *database, gint64 session_id, AttuneRegions welcome, GError **error)
{
  for (guint i = 0; i < ATTUNE_N_REGIONS; i++) {
    g_autofree char *what = g_strconcat ("welcome:", attune_region_to_id (i), NULL);

    if (attune_regions_contain (welcome, i) && !add_happened (database, session_id, what, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
add_answers (AttuneDatabase *database,
             gint64 session_id,
             const AttuneSessionSummary *summary,
             GError **error)
{
  for (guint i = 0; i < summary->answers->len; i++) {
    const AttuneSessionAnswer *answer = &g_array_index (summary->answers, AttuneSessionAnswer, i);
    g_autofree char *what = g_strconcat (attune_answer_to_id (answer->answer), ":",
                                         attune_region_to_id (answer->region), NULL);

    if (!add_happened (database, session_id, what, error))
      return FALSE;
  }
  return TRUE;
}

/* A session that was opened by mistake counts nowhere. */
static gboolean
write_happened (AttuneDatabase *database,
                gint64 session_id,
                const AttuneSessionSummary *summary,
                GError **error)
{
  if (!attune_database_write (database, error, "DELETE FROM happened WHERE session_id = ?", "i",
                              session_id))
    return FALSE;
  if (attune_session_summary_is_mistake (summary))
    return TRUE;
  if (!add_happened (database, session_id, "massage", error) ||
      !add_welcomes (database, session_id, summary->welcome, error) ||
      !add_answers (database, session_id, summary, error))
    return FALSE;

  for (guint i = 0; i < summary->noticed->len; i++) {
    if (!add_happened (database, session_id, g_ptr_array_index (summary->noticed, i), error))
      return FALSE;
  }
  return TRUE;
}

/**
 * attune_summaries_write:
 *
 * Adds a session up from its events and from what was noticed after it. Doing it again gives the
 * same rows. A session that has not ended is left alone: there is more to come.
 */
gboolean
attune_summaries_write (AttuneDatabase *database, gint64 session_id, GError **error)
{
  gint64 ended;

  if (!attune_database_read_int (database, &ended, error,
                                 "SELECT ended_utc_us IS NOT NULL FROM session WHERE id = ?", "i",
                                 session_id))
    return FALSE;
  if (!ended)
    return TRUE;

  g_autoptr (AttuneSessionSummary) summary = add_up (database, session_id, error);

  return summary != NULL && write_columns (database, session_id, summary, error) &&
         write_happened (database, session_id, summary, error);
}

/**
 * attune_summaries_fill:
 *
 * Adds up every ended session that nobody has added up yet. An #AttuneDatabaseFunc.
 */
gboolean
attune_summaries_fill (AttuneDatabase *database, gpointer unused, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT id FROM session WHERE active_us IS NULL AND ended_utc_us IS NOT NULL ORDER BY id",
      "");

  if (rows == NULL)
    return FALSE;
  while (attune_rows_next (rows, error)) {
    gint64 id = attune_rows_get_int (rows, 0);

    g_array_append_val (ids, id);
  }
  if (!attune_rows_is_whole (rows))
    return FALSE;
  g_clear_pointer (&rows, attune_rows_free);

  for (guint i = 0; i < ids->len; i++) {
    if (!attune_summaries_write (database, g_array_index (ids, gint64, i), error))
      return FALSE;
  }
  return TRUE;
}

/**
 * attune_summaries_read:
 * @summary: filled with what the row says
 * @row: of a statement that selects ATTUNE_SUMMARY_COLUMNS
 * @first: the number of the first of them
 */
void
attune_summaries_read (AttuneSessionSummary *summary, AttuneRows *row, int first)
{
  const char *signs = attune_rows_get_text (row, first + COLUMN_SIGNS);
  g_auto (GStrv) ids = g_strsplit (signs == NULL ? "" : signs, " ", -1);

  attune_rows_take_text (row, first + COLUMN_TITLE, &summary->title);
  summary->active_us = attune_rows_get_int (row, first + COLUMN_ACTIVE_US);
  attune_regions_from_ids (attune_rows_get_text (row, first + COLUMN_WELCOME), &summary->welcome);
  attune_regions_from_ids (attune_rows_get_text (row, first + COLUMN_DECLINED), &summary->declined);
  summary->noes = (guint) attune_rows_get_int (row, first + COLUMN_NOES);
  summary->noes_kept = attune_rows_get_int (row, first + COLUMN_NOES_KEPT) != 0;
  read_answers (summary, attune_rows_get_text (row, first + COLUMN_ANSWERS));
  for (char **id = ids; *id != NULL; id++) {
    if (**id != '\0')
      attune_session_summary_add_noticed (summary, *id);
  }
  summary->pauses = (guint) attune_rows_get_int (row, first + COLUMN_PAUSES);
  summary->softened = (guint) attune_rows_get_int (row, first + COLUMN_SOFTENED);
  attune_outcome_from_id (attune_rows_get_text (row, first + COLUMN_OUTCOME), &summary->outcome);
  attune_rows_take_text (row, first + COLUMN_STATE_BEFORE, &summary->state_before);
  attune_rows_take_text (row, first + COLUMN_STATE_AFTER, &summary->state_after);
}
