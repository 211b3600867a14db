/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-session-summary.h"

#include "engine/attune-clock.h"

#include <string.h>

#define MISTAKE_US (20 * G_USEC_PER_SEC)

G_DEFINE_BOXED_TYPE (AttuneSessionSummary,
                     attune_session_summary,
                     attune_session_summary_ref,
                     attune_session_summary_unref)

/**
 * attune_session_summary_new:
 * @uuid: (nullable): of the session
 *
 * Returns: (transfer full): a summary without answers, of an unknown day
 */
AttuneSessionSummary *
attune_session_summary_new (const char *uuid)
{
  AttuneSessionSummary *self = g_new0 (AttuneSessionSummary, 1);

  g_ref_count_init (&self->ref_count);
  self->uuid = g_strdup (uuid);
  self->title = g_strdup ("");
  self->answers = g_array_new (FALSE, FALSE, sizeof (AttuneSessionAnswer));
  self->noticed = g_ptr_array_new_with_free_func (g_free);
  self->noes_kept = TRUE;
  g_date_clear (&self->local_date, 1);

  return self;
}

/**
 * attune_session_summary_ref:
 * @self: a summary
 *
 * Returns: (transfer full): @self
 */
AttuneSessionSummary *
attune_session_summary_ref (AttuneSessionSummary *self)
{
  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * attune_session_summary_unref:
 * @self: (transfer full): a summary
 */
void
attune_session_summary_unref (AttuneSessionSummary *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_free (self->uuid);
  g_free (self->routine_id);
  g_free (self->title);
  g_free (self->caregiver_uuid);
  g_free (self->caregiver_name);
  g_array_unref (self->answers);
  g_free (self->state_before);
  g_free (self->state_after);
  g_ptr_array_unref (self->noticed);
  g_free (self->you);
  g_free (self->words);
  g_free (self);
}

/**
 * attune_session_summary_set_began:
 * @self: a summary
 * @began_at: the beginning, in the time zone in which the family was
 *
 * The day, the minute and the offset are kept as they were there and then: a journey or a change
 * of the clocks later does not move the session to another day.
 */
void
attune_session_summary_set_began (AttuneSessionSummary *self, GDateTime *began_at)
{
  int year, month, day;

  g_date_time_get_ymd (began_at, &year, &month, &day);
  g_date_set_dmy (&self->local_date, day, month, year);
  self->began_utc_us = attune_moment_to_utc_us (began_at);
  self->local_minute = g_date_time_get_hour (began_at) * 60 + g_date_time_get_minute (began_at);
  self->utc_offset_s = g_date_time_get_utc_offset (began_at) / G_TIME_SPAN_SECOND;
}

/**
 * attune_session_summary_add_answer:
 * @self: a summary
 * @region: the part that was asked about
 * @answer: the answer that was read
 *
 * Answers are added in the order of the questions.
 */
void
attune_session_summary_add_answer (AttuneSessionSummary *self,
                                   AttuneRegion region,
                                   AttuneAnswer answer)
{
  const AttuneSessionAnswer row = { .region = region, .answer = answer };

  g_array_append_val (self->answers, row);
}

/**
 * attune_session_summary_add_noticed:
 * @self: a summary
 * @chip: id of a cue or a chip; kept once, however often it is added
 */
void
attune_session_summary_add_noticed (AttuneSessionSummary *self, const char *chip)
{
  if (!attune_session_summary_has_noticed (self, chip))
    g_ptr_array_add (self->noticed, g_strdup (chip));
}

/**
 * attune_session_summary_has_noticed:
 * @self: a summary
 * @chip: id of a cue or a chip
 *
 * Returns: whether it was noticed in this session
 */
gboolean
attune_session_summary_has_noticed (const AttuneSessionSummary *self, const char *chip)
{
  return g_ptr_array_find_with_equal_func (self->noticed, chip, g_str_equal, NULL);
}

/**
 * attune_session_summary_get_start_answer:
 * @self: a summary
 * @answer: (out) (optional): the first answer of the session
 *
 * Returns: whether there was an answer
 */
gboolean
attune_session_summary_get_start_answer (const AttuneSessionSummary *self, AttuneAnswer *answer)
{
  if (self->answers->len == 0)
    return FALSE;

  if (answer != NULL)
    *answer = g_array_index (self->answers, AttuneSessionAnswer, 0).answer;
  return TRUE;
}

/**
 * attune_session_summary_is_mistake:
 * @self: a summary
 *
 * Returns: whether it was opened by mistake: under 20 seconds, and nothing answered. Such a
 *   session counts nowhere.
 */
gboolean
attune_session_summary_is_mistake (const AttuneSessionSummary *self)
{
  return self->active_us < MISTAKE_US && self->answers->len == 0;
}

/**
 * attune_session_summary_is_asked_only:
 * @self: a summary
 *
 * Returns: whether it began with a no and never came to a yes: asking and listening was all
 */
gboolean
attune_session_summary_is_asked_only (const AttuneSessionSummary *self)
{
  AttuneAnswer start;

  if (!attune_session_summary_get_start_answer (self, &start) || start != ATTUNE_ANSWER_NO)
    return FALSE;

  for (guint i = 1; i < self->answers->len; i++) {
    if (g_array_index (self->answers, AttuneSessionAnswer, i).answer == ATTUNE_ANSWER_YES)
      return FALSE;
  }

  return TRUE;
}

/**
 * attune_session_summary_get_minutes:
 * @self: a summary
 *
 * Returns: the active time in whole minutes, at least one
 */
guint
attune_session_summary_get_minutes (const AttuneSessionSummary *self)
{
  const gint64 minute_us = 60 * G_USEC_PER_SEC;

  return MAX (1, (self->active_us + minute_us / 2) / minute_us);
}
