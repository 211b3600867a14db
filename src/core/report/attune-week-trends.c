/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* When a word like "often" may be said. Below the least data nothing is said, nothing is filled
 * in, and nothing is ever compared over time. */
#include "config.h"

#include "report/attune-week-private.h"

#include <string.h>

#include "content/attune-routine.h"
#include "report/attune-week-dates.h"

#define WINDOW_DAYS 28
#define FIRST_DAYS 14
#define TIME_SESSIONS 8
#define TIME_IN_PART 5
#define REGION_SESSIONS 4
#define SIGN_SESSIONS 4
#define STATE_SESSIONS 8

static gboolean
is_share (guint part, guint whole, guint per_cent)
{
  return part * 100 >= whole * per_cent;
}

/* Not in the first two weeks of use, nor in the two weeks after a change of the age band. */
static gboolean
is_settled (const AttuneWeek *self)
{
  const GDate *zero = &self->profile.zero_day;
  int days;

  if (!g_date_valid (&self->first_day) ||
      g_date_days_between (&self->first_day, &self->start) < FIRST_DAYS)
    return FALSE;
  if (!g_date_valid (zero))
    return TRUE;

  days = g_date_days_between (zero, &self->start);
  if (days < FIRST_DAYS)
    return FALSE;

  return attune_band_for_weeks (TRUE, (days - FIRST_DAYS) / 7) ==
         attune_band_for_weeks (TRUE, (days + 6) / 7);
}

static GPtrArray *
take_window (const AttuneWeek *self, GPtrArray *sessions)
{
  g_autoptr (GPtrArray) window = g_ptr_array_new ();
  GDate end;

  attune_week_dates_get_end (&self->start, &end);
  for (guint i = 0; i < sessions->len; i++) {
    AttuneSessionSummary *session = g_ptr_array_index (sessions, i);
    int days = g_date_days_between (&session->local_date, &end);

    if (days >= 0 && days < WINDOW_DAYS)
      g_ptr_array_add (window, session);
  }

  return g_steal_pointer (&window);
}

static void
find_day_part (AttuneWeek *self, GPtrArray *window)
{
  guint counts[ATTUNE_N_DAY_PARTS] = { 0 };

  for (guint i = 0; i < window->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (window, i);

    counts[attune_day_part_for_minute (session->local_minute)]++;
  }

  for (guint i = 0; i < ATTUNE_N_DAY_PARTS && window->len >= TIME_SESSIONS; i++) {
    if (counts[i] >= TIME_IN_PART && is_share (counts[i], window->len, 60))
      self->day_part = i;
  }
}

static gboolean
had_to_do_with (const AttuneSessionSummary *session, AttuneRegion region)
{
  if (attune_regions_contain (session->welcome | session->declined, region))
    return TRUE;

  for (guint i = 0; i < session->answers->len; i++) {
    if (g_array_index (session->answers, AttuneSessionAnswer, i).region == region)
      return TRUE;
  }

  return FALSE;
}

static void
count_region (GPtrArray *window, AttuneRegion region, guint *met, guint *yes)
{
  *met = *yes = 0;
  for (guint i = 0; i < window->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (window, i);

    if (had_to_do_with (session, region))
      (*met)++;
    if (attune_regions_contain (session->welcome, region))
      (*yes)++;
  }
}

static void
find_favourite (AttuneWeek *self, GPtrArray *window)
{
  guint met[ATTUNE_N_REGIONS], yes[ATTUNE_N_REGIONS];

  for (guint i = 0; i < ATTUNE_REGION_WHOLE; i++)
    count_region (window, i, &met[i], &yes[i]);

  for (guint i = 0; i < ATTUNE_REGION_WHOLE; i++) {
    gboolean alone = TRUE;

    for (guint j = 0; j < ATTUNE_REGION_WHOLE; j++)
      alone = alone && (i == j || yes[j] + 1 < yes[i]);
    if (alone && met[i] >= REGION_SESSIONS && is_share (yes[i], met[i], 80))
      self->favourites = ATTUNE_REGIONS_OF (i);
  }
}

static gboolean
is_engaged (const AttuneWeek *self, const char *id)
{
  AttuneChipKind kind;
  AttuneCue *cue;

  if (attune_chip_get_kind (id, &kind))
    return kind == ATTUNE_CHIP_YES;
  if (self->profile.find_cue == NULL)
    return FALSE;

  cue = self->profile.find_cue (id, self->profile.find_cue_data);
  return cue != NULL &&
         (cue->group == ATTUNE_CUE_ENGAGED_POTENT || cue->group == ATTUNE_CUE_ENGAGED_SUBTLE);
}

static gboolean
is_break (const AttuneWeek *self, const char *id)
{
  AttuneChipKind kind;
  AttuneCue *cue;

  if (attune_chip_get_kind (id, &kind))
    return kind == ATTUNE_CHIP_BREAK;
  if (self->profile.find_cue == NULL)
    return FALSE;

  cue = self->profile.find_cue (id, self->profile.find_cue_data);
  return cue != NULL &&
         (cue->group == ATTUNE_CUE_DISENGAGED_POTENT || cue->group == ATTUNE_CUE_DISENGAGED_SUBTLE);
}

static gboolean
had_yes (const AttuneSessionSummary *session)
{
  for (guint i = 0; i < session->answers->len; i++) {
    if (g_array_index (session->answers, AttuneSessionAnswer, i).answer == ATTUNE_ANSWER_YES)
      return TRUE;
  }

  return FALSE;
}

static guint
count_sign (GPtrArray *window, const char *id, gboolean with_yes)
{
  guint count = 0;

  for (guint i = 0; i < window->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (window, i);

    if ((with_yes ? had_yes (session) : session->noes > 0) &&
        attune_session_summary_has_noticed (session, id))
      count++;
  }

  return count;
}

/* Signs are looked for among those of this week, so that what is said is of this week too. */
static void
find_signs (AttuneWeek *self, GPtrArray *window)
{
  guint most = SIGN_SESSIONS - 1;

  for (guint i = 0; i < self->noticed->len; i++) {
    const char *id = g_ptr_array_index (self->noticed, i);
    guint count;

    if (is_engaged (self, id) && count_sign (window, id, TRUE) >= SIGN_SESSIONS)
      g_ptr_array_add (self->yes_signs, g_strdup (id));
    if (!is_break (self, id))
      continue;
    count = count_sign (window, id, FALSE);
    if (count > most) {
      most = count;
      g_free (self->enough_sign);
      self->enough_sign = g_strdup (id);
    }
  }
}

/* Both sleeps are one answer. */
static const char *
get_after (const AttuneSessionSummary *session)
{
  const char *after = session->state_after;

  if (strcmp (after, "state.1") == 0 || strcmp (after, "state.2") == 0)
    return "state.sleep";

  return after;
}

static gboolean
has_both_states (const AttuneSessionSummary *session)
{
  return attune_state_get_words (session->state_before) != NULL &&
         attune_state_get_words (session->state_after) != NULL;
}

/* Whether afterwards was different each time, of at least two times. */
static gboolean
are_all_different (GPtrArray *sessions)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (sessions, i);

    if (attune_state_get_words (session->state_after) == NULL ||
        !g_hash_table_add (seen, (char *) get_after (session)))
      return FALSE;
  }

  return sessions->len >= 2;
}

static void
find_after (AttuneWeek *self, GPtrArray *window)
{
  static const char *const after[] = { "state.sleep", "state.3", "state.4", "state.5", "state.6" };
  guint counts[G_N_ELEMENTS (after)] = { 0 };
  guint noted = 0;

  for (guint i = 0; i < window->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (window, i);

    if (!has_both_states (session))
      continue;
    noted++;
    for (guint j = 0; j < G_N_ELEMENTS (after); j++) {
      if (strcmp (get_after (session), after[j]) == 0)
        counts[j]++;
    }
  }
  if (noted < STATE_SESSIONS)
    return;

  for (guint j = 0; j < G_N_ELEMENTS (after); j++) {
    if (is_share (counts[j], noted, 60))
      self->often_after = g_strdup (after[j]);
  }
  self->mixed_after = self->often_after == NULL && are_all_different (self->sessions);
}

/* Fills in what may be said about more than this week. */
void
attune_week_find_trends (AttuneWeek *self, GPtrArray *sessions)
{
  g_autoptr (GPtrArray) window = NULL;

  self->enough_weeks = is_settled (self);
  if (!self->enough_weeks || self->sessions->len == 0)
    return;

  window = take_window (self, sessions);
  find_day_part (self, window);
  find_favourite (self, window);
  find_signs (self, window);
  find_after (self, window);
}
