/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-reflection.h"

#include "report/attune-after.h"

static char *
dup_today (AttuneSession *session)
{
  return attune_clock_dup_today (attune_engine_get_clock (attune_session_get_engine (session)));
}

/**
 * attune_session_reflection_ask:
 * @session: a session that has ended
 * @ending: where to ask
 * @context: how it is put into words
 *
 * Shows what may be kept of the session.
 */
void
attune_session_reflection_ask (AttuneSession *session,
                               AttuneEndingView *ending,
                               const AttuneSessionContext *context)
{
  g_autoptr (AttuneSessionSummary) summary = attune_session_summarize (session);
  g_autoptr (GDateTime) now = attune_clock_dup_now (attune_engine_get_clock (context->engine));

  attune_ending_view_set_guest (ending, attune_session_get_caregiver_uuid (session) == NULL);
  attune_ending_view_show (ending, context, summary,
                           (guint) (g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now)),
                           attune_session_get_store (session) != NULL);
}

/**
 * attune_session_reflection_new:
 * @session: a session that has ended
 * @ending: what was tapped and written after it
 *
 * Returns: (transfer full): what is to be kept
 */
AttuneReflection *
attune_session_reflection_new (AttuneSession *session, AttuneEndingView *ending)
{
  AttuneReflection *reflection = attune_reflection_new ();

  reflection->caregiver_uuid = g_strdup (attune_session_get_caregiver_uuid (session));
  reflection->session_uuid = g_strdup (attune_session_get_uuid (session));
  reflection->baby_uuid = g_strdup (attune_session_get_baby (session)->uuid);
  reflection->kind = g_strdup ("session");
  reflection->local_date = dup_today (session);
  reflection->state_after = attune_ending_view_dup_state_after (ending);
  reflection->noticed = attune_ending_view_dup_noticed (ending);
  reflection->you = attune_ending_view_dup_you (ending);
  reflection->subject = g_strdup (attune_ending_view_get_prompt (ending));
  reflection->words = attune_ending_view_dup_words (ending);
  reflection->handover = attune_ending_view_dup_handover (ending);
  return reflection;
}

/**
 * attune_session_reflection_dup_bye:
 * @session: a session that has ended
 * @ending: what was tapped after it
 * @skipped: whether the questions were skipped
 *
 * Returns: (transfer full): the closing line
 */
char *
attune_session_reflection_dup_bye (AttuneSession *session,
                                   AttuneEndingView *ending,
                                   gboolean skipped)
{
  g_autoptr (AttuneSessionSummary) summary = attune_session_summarize (session);
  g_autofree char *mood = attune_ending_view_dup_mood (ending);
  AttuneWording wording = { .name = attune_session_get_baby (session)->nickname };

  return attune_after_dup_bye (summary, &wording, mood, skipped);
}
