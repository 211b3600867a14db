/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-week-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "report/attune-week-dates.h"

#define RETURN_DAYS 10

static const char *const day_part_names[ATTUNE_N_DAY_PARTS] = {
  [ATTUNE_DAY_MORNING] = NC_ ("part of the day", "morning"),
  [ATTUNE_DAY_MIDDAY] = NC_ ("part of the day", "middle of the day"),
  [ATTUNE_DAY_AFTERNOON] = NC_ ("part of the day", "afternoon"),
  [ATTUNE_DAY_EVENING] = NC_ ("part of the day", "evening"),
  [ATTUNE_DAY_NIGHT] = NC_ ("part of the day", "night"),
};

static const struct {
  const char *id;
  const char *words;
} states[] = {
  { "state.sleep", NC_ ("state of the baby", "asleep") },
  { "state.1", NC_ ("state of the baby", "asleep") },
  { "state.2", NC_ ("state of the baby", "asleep") },
  { "state.3", NC_ ("state of the baby", "drowsy") },
  { "state.4", NC_ ("state of the baby", "calm and bright") },
  { "state.5", NC_ ("state of the baby", "lively or restless") },
  { "state.6", NC_ ("state of the baby", "crying") },
};

/**
 * attune_rest_is_silent:
 * @rest: how a profile rests
 *
 * Returns: whether every sentence, question and reminder stops, and what is there is kept
 */
gboolean
attune_rest_is_silent (AttuneRest rest)
{
  return rest == ATTUNE_REST_HOSPITAL || rest == ATTUNE_REST_DIED;
}

/**
 * attune_week_round_minutes:
 * @active_us: time together
 *
 * Returns: minutes as they are said: under ten exact, then to five; one at the least, unless
 *   there was no time at all
 */
guint
attune_week_round_minutes (gint64 active_us)
{
  const gint64 minute_us = 60 * G_USEC_PER_SEC;
  guint minutes = (active_us + minute_us / 2) / minute_us;

  if (active_us <= 0)
    return 0;
  if (minutes < 10)
    return MAX (1, minutes);

  return (minutes + 2) / 5 * 5;
}

/**
 * attune_day_part_for_minute:
 * @local_minute: minutes since local midnight
 *
 * Returns: the part of the day
 */
AttuneDayPart
attune_day_part_for_minute (guint local_minute)
{
  guint hour = local_minute / 60;

  if (hour < 5 || hour >= 22)
    return ATTUNE_DAY_NIGHT;
  if (hour < 11)
    return ATTUNE_DAY_MORNING;
  if (hour < 14)
    return ATTUNE_DAY_MIDDAY;
  if (hour < 18)
    return ATTUNE_DAY_AFTERNOON;

  return ATTUNE_DAY_EVENING;
}

/**
 * attune_day_part_get_name:
 * @part: a part of the day
 *
 * Returns: (transfer none): its name as inside a sentence
 */
const char *
attune_day_part_get_name (AttuneDayPart part)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "part of the day", day_part_names[part]);
}

/**
 * attune_state_get_words:
 * @state: (nullable): e.g. "state.4"
 *
 * Returns: (transfer none) (nullable): its words as inside a sentence; both sleeps are "asleep"
 */
const char *
attune_state_get_words (const char *state)
{
  for (guint i = 0; state != NULL && i < G_N_ELEMENTS (states); i++) {
    if (strcmp (states[i].id, state) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "state of the baby", states[i].words);
  }

  return NULL;
}

/**
 * attune_end_way_for_session:
 * @session: a session
 * @way: (out): how it ended
 *
 * Returns: whether there is something to say about its end: not where it was cut off, where the
 *   adult needed a minute, or where a no came before anything began
 */
gboolean
attune_end_way_for_session (const AttuneSessionSummary *session, AttuneEndWay *way)
{
  if (attune_session_summary_is_asked_only (session))
    return FALSE;

  switch (session->outcome) {
  case ATTUNE_OUTCOME_FINISHED:
    *way = ATTUNE_WAY_FINISHED;
    return TRUE;
  case ATTUNE_OUTCOME_PARENT:
    *way = ATTUNE_WAY_YOU;
    return TRUE;
  case ATTUNE_OUTCOME_BABY_NO:
    *way = ATTUNE_WAY_NO;
    return TRUE;
  case ATTUNE_OUTCOME_ASLEEP:
    *way = ATTUNE_WAY_SLEEP;
    return TRUE;
  case ATTUNE_OUTCOME_HUNGRY:
  case ATTUNE_OUTCOME_CRYING:
    *way = ATTUNE_WAY_BABY;
    return TRUE;
  case ATTUNE_OUTCOME_NONE:
  case ATTUNE_OUTCOME_NOT_CALM:
  case ATTUNE_OUTCOME_LEFT:
    return FALSE;
  }

  return FALSE;
}

/**
 * attune_week_get_sign_words:
 * @self: a week
 * @id: of something noticed
 *
 * Returns: (transfer none) (nullable): how to name it inside a sentence; NULL: it has no name
 */
const char *
attune_week_get_sign_words (const AttuneWeek *self, const char *id)
{
  const char *words = attune_chip_get_words (id);
  AttuneCue *cue;

  if (words != NULL || self->profile.find_cue == NULL)
    return words;

  cue = self->profile.find_cue (id, self->profile.find_cue_data);
  return cue == NULL ? NULL : cue->short_name;
}

/* Whether the reader massaged. Where the family has named nobody, everybody is the reader. */
gboolean
attune_week_is_mine (const AttuneWeek *self, const AttuneSessionSummary *session)
{
  return g_strcmp0 (self->profile.me_uuid, session->caregiver_uuid) == 0;
}

static int
compare_began (gconstpointer a, gconstpointer b)
{
  const AttuneSessionSummary *one = *(AttuneSessionSummary *const *) a;
  const AttuneSessionSummary *other = *(AttuneSessionSummary *const *) b;
  int days = g_date_compare (&one->local_date, &other->local_date);

  if (days != 0)
    return days;
  if (one->began_utc_us != other->began_utc_us)
    return one->began_utc_us < other->began_utc_us ? -1 : 1;

  return g_strcmp0 (one->uuid, other->uuid);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(char *const *) a, *(char *const *) b);
}

static void
free_day (gpointer data)
{
  AttuneWeekDay *day = data;

  g_ptr_array_unref (day->sessions);
  g_free (day);
}

static void
add_to_day (AttuneWeek *self, AttuneSessionSummary *session)
{
  AttuneWeekDay *day = self->days->len == 0 ? NULL
                                            : g_ptr_array_index (self->days, self->days->len - 1);

  if (day == NULL || g_date_compare (&day->date, &session->local_date) != 0) {
    day = g_new0 (AttuneWeekDay, 1);
    day->date = session->local_date;
    day->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_session_summary_unref);
    g_ptr_array_add (self->days, day);
  }
  g_ptr_array_add (day->sessions, attune_session_summary_ref (session));
}

static void
add_once (GPtrArray *words, const char *word)
{
  if (word != NULL && !g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_ptr_array_add (words, g_strdup (word));
}

static void
add_hands (AttuneWeek *self, const AttuneSessionSummary *session)
{
  const char *name = session->caregiver_name;

  if (name == NULL && session->caregiver_uuid == NULL && self->profile.me_uuid != NULL)
    name = g_dpgettext2 (GETTEXT_PACKAGE, "who massaged", NC_ ("who massaged", "a guest"));
  add_once (self->hands, name);
  if (!attune_week_is_mine (self, session))
    add_once (self->others, name);
}

static void
count_mine (AttuneWeek *self, const AttuneSessionSummary *session)
{
  AttuneEndWay way;

  self->mine++;
  self->asked += session->answers->len;
  self->pauses += session->pauses;
  self->softened += session->softened;
  self->noes += session->noes;
  self->noes_kept = self->noes_kept && session->noes_kept;
  for (guint i = 0; i < session->answers->len; i++)
    self->asked_regions |= ATTUNE_REGIONS_OF (
        g_array_index (session->answers, AttuneSessionAnswer, i).region);
  for (guint i = 0; i < session->noticed->len; i++) {
    const char *chip = g_ptr_array_index (session->noticed, i);

    if (attune_chip_is_sign (chip) && attune_week_get_sign_words (self, chip) != NULL)
      add_once (self->noticed, chip);
  }
  if (attune_end_way_for_session (session, &way))
    self->ends[way]++;
}

static void
count_session (AttuneWeek *self, AttuneSessionSummary *session)
{
  add_to_day (self, session);
  add_hands (self, session);
  self->together_us += session->active_us;
  self->welcome |= session->welcome;
  self->not_yet |= session->declined;
  self->declined |= session->declined;
  self->asked_only = self->asked_only && attune_session_summary_is_asked_only (session);
  if (attune_week_is_mine (self, session))
    count_mine (self, session);
}

/* Sorts out what counts at all, and what of it is in this week. */
static GPtrArray *
take_counting (AttuneWeek *self, GPtrArray *sessions)
{
  g_autoptr (GPtrArray)
      counting = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_session_summary_unref);

  for (guint i = 0; i < sessions->len; i++) {
    AttuneSessionSummary *session = g_ptr_array_index (sessions, i);

    if (g_date_valid (&session->local_date) && !attune_session_summary_is_mistake (session))
      g_ptr_array_add (counting, attune_session_summary_ref (session));
  }
  g_ptr_array_sort (counting, compare_began);

  return g_steal_pointer (&counting);
}

static gboolean
is_before (const GDate *day, const GDate *start)
{
  return g_date_compare (day, start) < 0;
}

/* The last day before the week with something on it, as far as sessions were given. */
static const GDate *
find_last_before (const AttuneWeek *self, GPtrArray *counting)
{
  const GDate *last = NULL;

  for (guint i = 0; i < counting->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (counting, i);

    if (!is_before (&session->local_date, &self->start))
      break;
    last = &session->local_date;
  }

  return last;
}

static void
find_new (AttuneWeek *self, const AttuneFirsts *firsts)
{
  GDate day;

  for (guint i = 0; i < ATTUNE_REGION_WHOLE; i++) {
    if (attune_regions_contain (self->welcome, i) &&
        !(attune_firsts_get_welcome (firsts, i, &day) && is_before (&day, &self->start)))
      self->new_regions |= ATTUNE_REGIONS_OF (i);
  }
  for (guint i = 0; i < self->noticed->len; i++) {
    const char *id = g_ptr_array_index (self->noticed, i);

    if (!(attune_firsts_get_sign (firsts, id, &day) && is_before (&day, &self->start)))
      add_once (self->new_noticed, id);
  }
}

/* Sessions from before the ones given are known by what happened first; they are long ago. */
static void
compare_with_before (AttuneWeek *self, GPtrArray *counting, const AttuneFirsts *firsts)
{
  const GDate *last = find_last_before (self, counting);

  self->earlier = attune_firsts_get_session (firsts, &self->first_day) &&
                  is_before (&self->first_day, &self->start);
  self->quiet_before = self->earlier &&
                       (last == NULL || g_date_days_between (last, &self->start) > 7);
  if (self->earlier)
    self->age_weeks = (g_date_days_between (&self->first_day, &self->start) + 6) / 7;
  self->first = !self->earlier && self->sessions->len > 0;
  if (!self->earlier || self->sessions->len == 0)
    return;

  self->after_gap = last == NULL ||
                    g_date_days_between (
                        last, &((AttuneWeekDay *) g_ptr_array_index (self->days, 0))->date) >=
                        RETURN_DAYS;
  find_new (self, firsts);
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

static void
look_for_finding_each_other (AttuneWeek *self)
{
  gboolean stopped = FALSE;

  for (guint i = 0; i < self->sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (self->sessions, i);
    AttuneEndWay way;

    if (!attune_week_is_mine (self, session))
      continue;
    if (stopped && had_yes (session))
      self->stopped_then_yes = TRUE;
    if (attune_end_way_for_session (session, &way) && way == ATTUNE_WAY_NO)
      stopped = TRUE;
  }
}

static gboolean
was_unwell (const GDate *start, GArray *days)
{
  for (guint i = 0; days != NULL && i < days->len; i++) {
    if (attune_week_dates_contain (start, &g_array_index (days, GDate, i)))
      return TRUE;
  }

  return FALSE;
}

static AttuneWeek *
new_empty (const GDate *start, const AttuneWeekProfile *profile)
{
  AttuneWeek *self = g_new0 (AttuneWeek, 1);

  g_ref_count_init (&self->ref_count);
  self->profile = *profile;
  self->profile.wording.name = g_strdup (profile->wording.name);
  self->profile.me_uuid = g_strdup (profile->me_uuid);
  self->profile.firsts = NULL;
  self->profile.unwell = NULL;
  self->start = *start;
  self->days = g_ptr_array_new_with_free_func (free_day);
  self->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_session_summary_unref);
  self->noticed = g_ptr_array_new_with_free_func (g_free);
  self->new_noticed = g_ptr_array_new_with_free_func (g_free);
  self->hands = g_ptr_array_new_with_free_func (g_free);
  self->others = g_ptr_array_new_with_free_func (g_free);
  self->yes_signs = g_ptr_array_new_with_free_func (g_free);
  self->noes_kept = TRUE;
  self->unwell = was_unwell (start, profile->unwell);
  self->day_part = -1;
  g_date_clear (&self->first_day, 1);

  return self;
}

/**
 * attune_week_new:
 * @start: the first day of the week
 * @sessions: (element-type AttuneSessionSummary): every session of the baby that is known, in any
 *   order, from any time; with @firsts in @profile those of the last four weeks are enough
 * @profile: what is known beside them
 *
 * A pure function: the same sessions give the same week, whatever the day, the zone and the order.
 * Sessions after the week's last day have no influence, those opened by mistake neither.
 *
 * Returns: (transfer full): the week
 */
AttuneWeek *
attune_week_new (const GDate *start, GPtrArray *sessions, const AttuneWeekProfile *profile)
{
  g_autoptr (AttuneWeek) self = new_empty (start, profile);
  g_autoptr (GPtrArray) counting = take_counting (self, sessions);
  g_autoptr (AttuneFirsts) firsts = profile->firsts != NULL
                                        ? attune_firsts_ref (profile->firsts)
                                        : attune_firsts_new_from_sessions (counting);

  self->asked_only = TRUE;
  for (guint i = 0; i < counting->len; i++) {
    AttuneSessionSummary *session = g_ptr_array_index (counting, i);

    if (!attune_week_dates_contain (start, &session->local_date))
      continue;
    g_ptr_array_add (self->sessions, attune_session_summary_ref (session));
    count_session (self, session);
  }
  self->asked_only = self->asked_only && self->sessions->len > 0;
  self->minutes = attune_week_round_minutes (self->together_us);
  self->not_yet &= ~self->welcome & ~ATTUNE_REGIONS_OF (ATTUNE_REGION_WHOLE);
  g_ptr_array_sort (self->hands, compare_names);
  g_ptr_array_sort (self->others, compare_names);
  compare_with_before (self, counting, firsts);
  look_for_finding_each_other (self);
  attune_week_find_trends (self, counting);

  return g_steal_pointer (&self);
}

/**
 * attune_week_ref:
 * @self: a week
 *
 * Returns: (transfer full): the same
 */
AttuneWeek *
attune_week_ref (AttuneWeek *self)
{
  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * attune_week_free:
 * @self: (transfer full): a week; it goes with the last who holds it
 */
void
attune_week_free (AttuneWeek *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_free ((char *) self->profile.wording.name);
  g_free ((char *) self->profile.me_uuid);
  g_ptr_array_unref (self->days);
  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->noticed);
  g_ptr_array_unref (self->new_noticed);
  g_ptr_array_unref (self->hands);
  g_ptr_array_unref (self->others);
  g_ptr_array_unref (self->yes_signs);
  g_free (self->enough_sign);
  g_free (self->often_after);
  g_free (self);
}
