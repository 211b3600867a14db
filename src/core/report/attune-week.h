/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One local week, counted. What is never to be shown is not in it. */
#pragma once

#include "report/attune-chips.h"
#include "report/attune-firsts.h"
#include "report/attune-session-summary.h"
#include "report/attune-words.h"

G_BEGIN_DECLS

/* A profile that rests is asked nothing and told little. */
typedef enum {
  ATTUNE_REST_NONE,
  ATTUNE_REST_BREAK,
  ATTUNE_REST_APART, /* the baby lives elsewhere just now: no sentence may say who cared */
  ATTUNE_REST_HOSPITAL, /* every sentence, question and reminder stops */
  ATTUNE_REST_DIED, /* likewise */
} AttuneRest;

/**
 * AttuneWeekProfile:
 * @wording: how to write about the baby
 * @me_uuid: (nullable): the caregiver who reads; NULL where the family has named nobody
 * @hide_hands: who massaged is not to be named
 * @rest: whether the profile rests
 * @unwell: (nullable) (element-type GDate): a day each of the weeks that were marked as ones in which
 *   the baby was not well
 * @zero_day: the day from which the corrected age counts; invalid where it is not known
 * @firsts: (nullable): what happened when first, where the sessions given are not all there are
 * @find_cue: (nullable): names cues that have no chip
 * @find_cue_data: for @find_cue
 *
 * What is known beside the sessions.
 */
typedef struct {
  AttuneWording wording;
  const char *me_uuid;
  gboolean hide_hands;
  AttuneRest rest;
  GArray *unwell;
  GDate zero_day;
  AttuneFirsts *firsts;
  AttuneFindCue find_cue;
  gpointer find_cue_data;
} AttuneWeekProfile;

typedef enum {
  ATTUNE_DAY_MORNING, /* 5 to 11 */
  ATTUNE_DAY_MIDDAY, /* 11 to 14 */
  ATTUNE_DAY_AFTERNOON, /* 14 to 18 */
  ATTUNE_DAY_EVENING, /* 18 to 22 */
  ATTUNE_DAY_NIGHT, /* 22 to 5 */
} AttuneDayPart;

#define ATTUNE_N_DAY_PARTS 5

/* Four ways of equal worth, and the routine's own end. */
typedef enum {
  ATTUNE_WAY_FINISHED,
  ATTUNE_WAY_BABY,
  ATTUNE_WAY_YOU,
  ATTUNE_WAY_SLEEP,
  ATTUNE_WAY_NO,
} AttuneEndWay;

#define ATTUNE_N_END_WAYS 5

/* A day that had something. Days without are not there. */
typedef struct {
  GDate date;
  GPtrArray *sessions; /* of AttuneSessionSummary *, in the order of the day */
} AttuneWeekDay;

/**
 * AttuneWeek:
 * @start: the first day
 * @days: (element-type AttuneWeekDay): days that had something, in order
 * @sessions: (element-type AttuneSessionSummary): all of the week, in order
 * @minutes: together, rounded: under 10 exact, then to 5; 0 where no time was recorded
 * @together_us: the active time, not rounded
 * @welcome: parts that were welcome
 * @not_yet: parts that got a no and were not welcome once
 * @declined: parts that got a no, welcome at another time or not
 * @new_regions: welcome for the first time ever; none in the first week
 * @noticed: (element-type utf8): ids of signs the reader noticed, each once
 * @new_noticed: (element-type utf8): of those, signs never noticed before
 * @hands: (element-type utf8): names of everybody who massaged, in alphabetical order; the reader
 *   is among them
 * @others: (element-type utf8): the same without the reader
 * @mine: how many of the sessions were the reader's
 * @asked, @pauses, @softened, @noes: of the reader's sessions
 * @asked_regions: parts the reader asked about
 * @noes_kept: after every one of those noes the hands stopped
 * @ends: how the reader's sessions ended
 * @asked_only: all sessions were a question and a listened-to no
 * @first: no session before this week, and one in it
 * @earlier: there are sessions before this week
 * @after_gap: the first session of the week came ten days or more after the one before
 * @quiet_before: nothing in the week before either, though there are sessions before that
 * @age_weeks: whole weeks since the week of the first session
 * @unwell: it was marked as one in which the baby was not well
 * @stopped_then_yes: the reader stopped at a no, and a later session had a yes
 * @day_part: the part of the day that may be named, or -1
 * @favourites: the part that may be called friendly, or none
 * @yes_signs: (element-type utf8): signs that may be called this baby's yes
 * @enough_sign: (nullable): the sign that may be called this baby's "enough"
 * @often_after: (nullable): the state that may be said to come often afterwards
 * @mixed_after: it may be said that afterwards was different each time
 * @enough_weeks: long enough in use, and no new age band just now, for words like "often"
 * @first_day: the day of the first session ever; invalid where there is none
 */
typedef struct {
  grefcount ref_count;
  AttuneWeekProfile profile;
  GDate start;
  GPtrArray *days;
  GPtrArray *sessions;
  guint minutes;
  gint64 together_us;
  AttuneRegions welcome;
  AttuneRegions not_yet;
  AttuneRegions declined;
  AttuneRegions new_regions;
  GPtrArray *noticed;
  GPtrArray *new_noticed;
  GPtrArray *hands;
  GPtrArray *others;
  guint mine;
  guint asked;
  AttuneRegions asked_regions;
  guint pauses;
  guint softened;
  guint noes;
  gboolean noes_kept;
  guint ends[ATTUNE_N_END_WAYS];
  gboolean asked_only;
  gboolean first;
  gboolean earlier;
  gboolean after_gap;
  gboolean quiet_before;
  guint age_weeks;
  gboolean stopped_then_yes;
  gboolean unwell;
  int day_part;
  AttuneRegions favourites;
  GPtrArray *yes_signs;
  char *enough_sign;
  char *often_after;
  gboolean mixed_after;
  gboolean enough_weeks;
  GDate first_day;
} AttuneWeek;

AttuneWeek *attune_week_new (const GDate *start,
                             GPtrArray *sessions,
                             const AttuneWeekProfile *profile) G_GNUC_WARN_UNUSED_RESULT;
AttuneWeek *attune_week_ref (AttuneWeek *self);
void attune_week_free (AttuneWeek *self);

gboolean attune_rest_is_silent (AttuneRest rest);
guint attune_week_round_minutes (gint64 active_us);
AttuneDayPart attune_day_part_for_minute (guint local_minute);
const char *attune_day_part_get_name (AttuneDayPart part);
gboolean attune_end_way_for_session (const AttuneSessionSummary *session, AttuneEndWay *way);
const char *attune_state_get_words (const char *state);
const char *attune_week_get_sign_words (const AttuneWeek *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneWeek, attune_week_free)

G_END_DECLS
