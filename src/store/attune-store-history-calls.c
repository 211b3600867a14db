/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store that look over a baby's whole time, and into one session. */
#include "config.h"

#include "attune-call-private.h"
#include "attune-store-history.h"
#include "attune-store-sessions.h"
#include "report/attune-week-dates.h"

static gpointer
load_firsts (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_history_load_firsts (bench->database, call->uuid, error);
}

static gpointer
load_marks (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_history_load_marks (bench->database, call->uuid, call->from_date, call->to_date,
                                    error);
}

static gpointer
load_answers (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_history_load_answers (bench->database, call->uuid, call->key, call->from_date,
                                      call->to_date, error);
}

static gpointer
load_story (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_sessions_load_story (bench->database, call->uuid, error);
}

/**
 * attune_store_load_firsts_async:
 * @baby_uuid: whose
 *
 * Loads when things happened first. Sees what was acknowledged before this call.
 */
void
attune_store_load_firsts_async (AttuneStore *self,
                                const char *baby_uuid,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->uuid = g_strdup (baby_uuid);
  attune_call_read (call, load_firsts, (GDestroyNotify) attune_firsts_unref);
}

/**
 * attune_store_load_firsts_finish:
 *
 * Returns: (transfer full) (nullable): what happened when first
 */
AttuneFirsts *
attune_store_load_firsts_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}

/**
 * attune_store_load_marks_async:
 * @baby_uuid: whose
 * @from: the first local day
 * @to: the last local day
 *
 * Loads on which days something was.
 */
void
attune_store_load_marks_async (AttuneStore *self,
                               const char *baby_uuid,
                               const GDate *from,
                               const GDate *to,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->uuid = g_strdup (baby_uuid);
  call->from_date = attune_week_dates_dup_iso (from);
  call->to_date = attune_week_dates_dup_iso (to);
  attune_call_read (call, load_marks, (GDestroyNotify) g_array_unref);
}

/**
 * attune_store_load_marks_finish:
 *
 * Returns: (transfer full) (nullable) (element-type GDate): the days, in order
 */
GArray *
attune_store_load_marks_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}

/**
 * attune_store_load_answers_async:
 * @baby_uuid: whose
 * @region: about which part
 * @from: the first local day
 * @to: the last local day
 *
 * Loads how one part answered in each month.
 */
void
attune_store_load_answers_async (AttuneStore *self,
                                 const char *baby_uuid,
                                 AttuneRegion region,
                                 const GDate *from,
                                 const GDate *to,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->uuid = g_strdup (baby_uuid);
  call->key = g_strdup (attune_region_to_id (region));
  call->from_date = attune_week_dates_dup_iso (from);
  call->to_date = attune_week_dates_dup_iso (to);
  attune_call_read (call, load_answers, (GDestroyNotify) g_array_unref);
}

/**
 * attune_store_load_answers_finish:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneMonthAnswers): the months in which the
 *   part was asked about, in order
 */
GArray *
attune_store_load_answers_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}

/**
 * attune_store_load_story_async:
 * @session_uuid: which session
 *
 * Loads what happened in a session, moment by moment.
 */
void
attune_store_load_story_async (AttuneStore *self,
                               const char *session_uuid,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->uuid = g_strdup (session_uuid);
  attune_call_read (call, load_story, (GDestroyNotify) attune_open_session_free);
}

/**
 * attune_store_load_story_finish:
 *
 * Returns: (transfer full) (nullable): the session with its plan and its events
 */
AttuneOpenSession *
attune_store_load_story_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}
