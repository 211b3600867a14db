/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-sessions.h"

#include "attune-digest.h"
#include "attune-session-tally.h"
#include "attune-store-summaries.h"
#include "engine/attune-clock.h"

static gboolean
not_found (GError **error, const char *what)
{
  g_set_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND, "there is no such %s",
               what);
  return FALSE;
}

static gboolean
find_session (AttuneDatabase *database, const char *uuid, gint64 *id, GError **error)
{
  return attune_database_read_int (database, id, error, "SELECT id FROM session WHERE uuid = ?",
                                   "u", uuid);
}

static gboolean
insert_session (AttuneDatabase *database,
                const AttuneSessionStart *start,
                GBytes *hash,
                GError **error)
{
  g_autofree char *local_date = g_date_time_format (start->began_at, "%Y-%m-%d");
  int minute = g_date_time_get_hour (start->began_at) * 60 +
               g_date_time_get_minute (start->began_at);
  gint64 offset_s = g_date_time_get_utc_offset (start->began_at) / G_TIME_SPAN_SECOND;

  if (!attune_database_write (
          database, error,
          "INSERT INTO session (uuid, baby_id, caregiver_id, routine_id, plan_hash,"
          " machine_version, began_utc_us, local_date, local_minute, utc_offset_s, state_before)"
          " SELECT ?, id, (SELECT id FROM caregiver WHERE uuid = ?), ?, ?, ?, ?, ?, ?, ?, ?"
          " FROM baby WHERE uuid = ? AND deleted_utc_us IS NULL",
          "uutbnitnitu", start->uuid, start->caregiver_uuid, start->routine_id, hash,
          start->machine_version, attune_moment_to_utc_us (start->began_at), local_date, minute,
          offset_s, start->state_before, start->baby_uuid))
    return FALSE;
  return attune_database_get_changes (database) == 1 || not_found (error, "baby");
}

/**
 * attune_sessions_begin:
 * @start: how the session begins; its baby must be known
 *
 * Writes the row of a session. One that was still open is ended first, as left at the time of its
 * last event: there is one open session at most.
 */
gboolean
attune_sessions_begin (AttuneDatabase *database, const AttuneSessionStart *start, GError **error)
{
  g_autoptr (GBytes) hash = attune_digest_of_text (start->plan_json);

  return attune_sessions_leave_open (database, error) &&
         attune_database_write (database, error,
                                "INSERT INTO plan (hash, json) VALUES (?, ?)"
                                " ON CONFLICT (hash) DO NOTHING",
                                "bt", hash, start->plan_json) &&
         insert_session (database, start, hash, error);
}

/**
 * attune_sessions_append:
 * @event: the next event of the session
 * @wall_utc_us: wall time at which it happened
 */
gboolean
attune_sessions_append (AttuneDatabase *database,
                        const char *session_uuid,
                        const AttuneEvent *event,
                        gint64 wall_utc_us,
                        GError **error)
{
  g_autofree char *detail = attune_event_dup_detail (event);

  if (!attune_database_write (
          database, error,
          "INSERT INTO event (session_id, seq, at_us, wall_utc_us, kind, derived, detail)"
          " SELECT id, ?, ?, ?, ?, ?, ? FROM session WHERE uuid = ?",
          "iiitntu", (gint64) event->seq, event->at_us, wall_utc_us,
          attune_event_kind_to_id (event->kind), (int) attune_event_is_derived (event), detail,
          session_uuid))
    return FALSE;
  return attune_database_get_changes (database) == 1 || not_found (error, "session");
}

/* An event that this version cannot read stays in the file and is passed over: it must not hold up
 * the sessions that come after. */
static GArray *
load_events (AttuneDatabase *database, gint64 session_id, gboolean *whole, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (database, error,
                                                      "SELECT seq, at_us, kind, detail FROM event"
                                                      " WHERE session_id = ? ORDER BY seq",
                                                      "i", session_id);
  if (rows == NULL)
    return NULL;

  g_autoptr (GArray) events = g_array_new (FALSE, TRUE, sizeof (AttuneEvent));

  *whole = TRUE;
  while (attune_rows_next (rows, error)) {
    AttuneEvent event = { 0 };

    if (attune_event_init_from_row (&event, (guint) attune_rows_get_int (rows, 0),
                                    attune_rows_get_int (rows, 1), attune_rows_get_text (rows, 2),
                                    attune_rows_get_text (rows, 3), NULL))
      g_array_append_val (events, event);
    else
      *whole = FALSE;
  }
  return attune_rows_is_whole (rows) ? g_steal_pointer (&events) : NULL;
}

/**
 * attune_sessions_load_events_of:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneEvent): like
 *   attune_sessions_load_events(), of the session in this row
 */
GArray *
attune_sessions_load_events_of (AttuneDatabase *database, gint64 session_id, GError **error)
{
  gboolean whole;

  return load_events (database, session_id, &whole, error);
}

/**
 * attune_sessions_load_events:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneEvent): the events of a session, in
 *   order, without those that this version cannot read
 */
GArray *
attune_sessions_load_events (AttuneDatabase *database, const char *session_uuid, GError **error)
{
  gint64 id;
  gboolean whole;

  if (!find_session (database, session_uuid, &id, error))
    return NULL;
  return load_events (database, id, &whole, error);
}

/**
 * attune_sessions_compute_digest:
 *
 * Returns: (transfer full) (nullable): SHA-256 over the events as they stand now
 */
GBytes *
attune_sessions_compute_digest (AttuneDatabase *database, gint64 session_id, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT seq, at_us, wall_utc_us, derived, kind, detail FROM event"
      " WHERE session_id = ? ORDER BY seq",
      "i", session_id);
  if (rows == NULL)
    return NULL;

  g_auto (AttuneDigest) digest = { 0 };

  attune_digest_init (&digest);
  while (attune_rows_next (rows, error)) {
    for (int column = 0; column < 4; column++)
      attune_digest_add_int (&digest, attune_rows_get_int (rows, column));
    attune_digest_add_text (&digest, attune_rows_get_text (rows, 4));
    attune_digest_add_text (&digest, attune_rows_get_text (rows, 5));
  }
  return attune_rows_is_whole (rows) ? attune_digest_end (&digest) : NULL;
}

static gboolean
write_answer (AttuneDatabase *database,
              gint64 session_id,
              const AttuneSessionTally *tally,
              const AttuneEvent *event,
              GError **error)
{
  return attune_database_write (
      database, error, "INSERT INTO answer (session_id, seq, region, answer) VALUES (?, ?, ?, ?)",
      "iitt", session_id, (gint64) event->seq, attune_region_to_id (tally->region),
      attune_answer_to_id ((AttuneAnswer) event->number));
}

static gboolean
write_cue (AttuneDatabase *database, gint64 session_id, const AttuneEvent *event, GError **error)
{
  return attune_database_write (database, error,
                                "INSERT INTO noticed (session_id, chip, source)"
                                " VALUES (?, ?, 'during') ON CONFLICT DO NOTHING",
                                "it", session_id, event->id);
}

/* Adds the events up and writes the rows that stand for single ones. */
static gboolean
tally_events (AttuneDatabase *database,
              gint64 session_id,
              GArray *events,
              AttuneSessionTally *tally,
              GError **error)
{
  attune_session_tally_init (tally);
  if (!attune_database_write (database, error, "DELETE FROM answer WHERE session_id = ?", "i",
                              session_id) ||
      !attune_database_write (database, error,
                              "DELETE FROM noticed WHERE session_id = ? AND source = 'during'", "i",
                              session_id))
    return FALSE;

  for (guint i = 0; i < events->len; i++) {
    const AttuneEvent *event = &g_array_index (events, AttuneEvent, i);

    attune_session_tally_add (tally, event);
    if (event->kind == ATTUNE_EVENT_ANSWERED && tally->asked &&
        !write_answer (database, session_id, tally, event, error))
      return FALSE;
    if (event->kind == ATTUNE_EVENT_CUE && event->id != NULL &&
        !write_cue (database, session_id, event, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_summary (AttuneDatabase *database,
               gint64 session_id,
               const AttuneSessionTally *tally,
               GBytes *digest,
               GError **error)
{
  return attune_database_write (
      database, error,
      "UPDATE session SET ended_utc_us = coalesce ((SELECT max (wall_utc_us) FROM event"
      " WHERE session_id = session.id), began_utc_us), outcome = ?, stroke_us = ?,"
      " question_us = ?, rest_us = ?, pause_us = ?, pauses = ?, softened = ?, digest = ?"
      " WHERE id = ?",
      "tiiiinnbi", attune_outcome_to_id (tally->outcome), tally->spent_us[ATTUNE_BUCKET_STROKE],
      tally->spent_us[ATTUNE_BUCKET_QUESTION], tally->spent_us[ATTUNE_BUCKET_REST],
      tally->spent_us[ATTUNE_BUCKET_PAUSE], (int) tally->pauses, (int) tally->softened, digest,
      session_id);
}

static gboolean
summarise (AttuneDatabase *database, gint64 session_id, GError **error)
{
  gboolean whole;
  g_autoptr (GArray) events = load_events (database, session_id, &whole, error);
  AttuneSessionTally tally;

  if (events == NULL || !tally_events (database, session_id, events, &tally, error))
    return FALSE;

  g_autoptr (GBytes) digest = attune_sessions_compute_digest (database, session_id, error);

  return digest != NULL && write_summary (database, session_id, &tally, digest, error) &&
         attune_summaries_write (database, session_id, error);
}

/**
 * attune_sessions_finish:
 *
 * Writes the summary of a session from its events. It ended when its last event happened; without
 * an end among them it was left. Doing it again gives the same rows.
 */
gboolean
attune_sessions_finish (AttuneDatabase *database, const char *session_uuid, GError **error)
{
  gint64 id;

  return find_session (database, session_uuid, &id, error) && summarise (database, id, error);
}

/**
 * attune_sessions_leave_open:
 *
 * Ends the open session, if there is one, as left at the time of its last event.
 */
gboolean
attune_sessions_leave_open (AttuneDatabase *database, GError **error)
{
  gint64 id;
  g_autoptr (GError) problem = NULL;

  if (attune_database_read_int (
          database, &id, &problem,
          "SELECT id FROM session WHERE ended_utc_us IS NULL AND deleted_utc_us IS NULL", ""))
    return summarise (database, id, error);
  if (g_error_matches (problem, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static AttuneOpenSession *
open_session_from_row (AttuneRows *rows)
{
  AttuneOpenSession *open = g_new0 (AttuneOpenSession, 1);
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset ((gint32) attune_rows_get_int (rows, 9));
  gint64 began_utc_us = attune_rows_get_int (rows, 8);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (began_utc_us / G_USEC_PER_SEC);
  g_autoptr (GDateTime) exact = g_date_time_add (utc, began_utc_us % G_USEC_PER_SEC);
  g_autoptr (GBytes) kept = attune_rows_dup_bytes (rows, 6);

  open->uuid = attune_rows_dup_uuid (rows, 1);
  open->baby_uuid = attune_rows_dup_uuid (rows, 2);
  open->caregiver_uuid = attune_rows_dup_uuid (rows, 3);
  open->routine_id = attune_rows_dup_text (rows, 4);
  open->plan_json = attune_rows_dup_text (rows, 5);
  open->plan_hash = attune_digest_to_hex (kept);
  open->machine_version = (int) attune_rows_get_int (rows, 7);
  open->began_at = g_date_time_to_timezone (exact, zone);
  open->state_before = attune_rows_dup_text (rows, 10);
  open->last_utc_us = MAX (began_utc_us, attune_rows_get_int (rows, 11));

  g_autoptr (GBytes) now = attune_digest_of_text (open->plan_json);

  open->plan_intact = g_bytes_equal (kept, now);
  return open;
}

#define SESSION_WITH_ITS_PLAN \
  "SELECT s.id, s.uuid, b.uuid, c.uuid, s.routine_id, p.json, p.hash, s.machine_version," \
  " s.began_utc_us, s.utc_offset_s, s.state_before," \
  " (SELECT max (wall_utc_us) FROM event WHERE session_id = s.id)" \
  " FROM session s JOIN baby b ON b.id = s.baby_id JOIN plan p ON p.hash = s.plan_hash" \
  " LEFT JOIN caregiver c ON c.id = s.caregiver_id" \
  " WHERE s.deleted_utc_us IS NULL AND b.deleted_utc_us IS NULL AND "

static AttuneOpenSession *
load_with_events (AttuneDatabase *database, AttuneRows *rows, GError **error)
{
  g_autoptr (AttuneOpenSession) open = open_session_from_row (rows);
  gboolean whole = FALSE;

  open->events = load_events (database, attune_rows_get_int (rows, 0), &whole, error);
  open->plan_intact &= whole;
  return open->events != NULL ? g_steal_pointer (&open) : NULL;
}

/**
 * attune_sessions_load_open:
 *
 * Returns: (transfer full) (nullable): the session that has no end, or NULL: without @error where
 *   there is none
 */
AttuneOpenSession *
attune_sessions_load_open (AttuneDatabase *database, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error, SESSION_WITH_ITS_PLAN "s.ended_utc_us IS NULL", "");

  if (rows == NULL || !attune_rows_next (rows, error))
    return NULL;
  return load_with_events (database, rows, error);
}

/**
 * attune_sessions_load_story:
 *
 * Returns: (transfer full) (nullable): a session, ended or not, with its events; NULL with @error
 *   set, ATTUNE_STORE_ERROR_NOT_FOUND where it is not there (any more)
 */
AttuneOpenSession *
attune_sessions_load_story (AttuneDatabase *database, const char *session_uuid, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error, SESSION_WITH_ITS_PLAN "s.uuid = ?", "u", session_uuid);

  if (rows == NULL)
    return NULL;
  if (attune_rows_next (rows, &problem))
    return load_with_events (database, rows, error);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    not_found (error, "session");
  return NULL;
}
