/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-week-question.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/attune-routine.h"

#define NOT_AGAIN_WEEKS 6
#define EVERY_WEEKS 8

typedef gboolean (*Fits) (const AttuneWeek *week);

static gboolean
has_two_new_signs (const AttuneWeek *week)
{
  return week->new_noticed->len >= 2;
}

static gboolean
found_each_other (const AttuneWeek *week)
{
  return week->stopped_then_yes;
}

static gboolean
heard_two (const AttuneWeek *week)
{
  return week->noes >= 2;
}

static gboolean
has_favourite (const AttuneWeek *week)
{
  return week->favourites != ATTUNE_REGIONS_NONE;
}

static gboolean
has_day_part (const AttuneWeek *week)
{
  return week->day_part >= 0;
}

static gboolean
is_small (const AttuneWeek *week)
{
  return week->sessions->len <= 1;
}

static gboolean
is_hard (const AttuneWeek *week)
{
  return week->unwell || (week->sessions->len == 0 && week->quiet_before);
}

static gboolean
had_other_hands (const AttuneWeek *week)
{
  return week->hands->len >= 2 && !week->profile.hide_hands;
}

static gboolean
is_habit_young (const AttuneWeek *week)
{
  return week->sessions->len > 0 && week->age_weeks >= 2 && week->age_weeks <= 8;
}

static gboolean
is_turning (const AttuneWeek *week)
{
  const GDate *zero = &week->profile.zero_day;
  int days;

  if (week->earlier && week->age_weeks > 0 && week->age_weeks % EVERY_WEEKS == 0)
    return TRUE;
  if (!g_date_valid (zero))
    return FALSE;

  days = g_date_days_between (zero, &week->start);
  return days >= 0 &&
         attune_band_for_weeks (TRUE, days / 7) != attune_band_for_weeks (TRUE, (days + 6) / 7);
}

static gboolean
ended_by_baby (const AttuneWeek *week)
{
  return week->ends[ATTUNE_WAY_BABY] + week->ends[ATTUNE_WAY_NO] >= 3;
}

static gboolean
waited_often (const AttuneWeek *week)
{
  return week->pauses >= 5;
}

/* Without a condition a question only comes in turn. */
static const struct {
  const char *id;
  Fits fits;
  const char *text;
} questions[] = {
  { "w.01", NULL, NC_ ("baby:name", "What did {name} teach you this week?") },
  { "w.02", has_two_new_signs, N_ ("Which sign can you read now that was new to you?") },
  { "w.03", found_each_other, N_ ("How did you two find each other again this week?") },
  { "w.04", heard_two, NC_ ("baby:name", "What did you stop doing because {name} asked you to?") },
  { "w.05", has_favourite,
    NC_ ("baby:name", "Which part of {name}’s body is the friendliest place just now?") },
  { "w.06", has_day_part, N_ ("What time of day belongs to you two?") },
  { "w.07", is_small, N_ ("What was enough this week?") },
  { "w.08", is_hard, N_ ("What helped you through?") },
  { "w.09", had_other_hands, NC_ ("baby:name", "Who else’s hands did {name} know this week?") },
  { "w.10", NULL, N_ ("What would you like to ask someone who knows babies?") },
  { "w.11", NULL, N_ ("What made you laugh?") },
  { "w.12", is_habit_young,
    NC_ ("baby:name", "What does {name} do at the swish, or at the question?") },
  { "w.13", NULL, N_ ("What are you proud of that nobody saw?") },
  { "w.14", is_turning, NC_ ("baby:name", "What has changed since {name} was smaller?") },
  { "w.15", NULL, N_ ("What would make next week a bit softer for you?") },
  { "w.16", NULL,
    N_ ("What do you do with your hands that your mother, father or someone else did?") },
  { "w.17", ended_by_baby, NC_ ("baby:name", "How does {name} end things?") },
  { "w.18", waited_often, N_ ("What did waiting bring?") },
};

static const char *const in_turn[] = { "w.01", "w.11", "w.13", "w.10", "w.15", "w.16" };

static guint
weeks_since (GArray *asked, const char *id)
{
  guint least = G_MAXUINT;

  for (guint i = 0; asked != NULL && i < asked->len; i++) {
    const AttuneAskedQuestion *question = &g_array_index (asked, AttuneAskedQuestion, i);

    if (strcmp (question->id, id) == 0)
      least = MIN (least, question->weeks);
  }

  return least;
}

static const char *
pick_fitting (const AttuneWeek *week, GArray *asked)
{
  const char *best = NULL;
  guint longest = NOT_AGAIN_WEEKS;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    guint weeks = weeks_since (asked, questions[i].id);

    if (questions[i].fits != NULL && questions[i].fits (week) && weeks > longest) {
      best = questions[i].id;
      longest = weeks;
    }
  }

  return best;
}

static const char *
pick_in_turn (const AttuneWeek *week, GArray *asked)
{
  const char *best = in_turn[0];
  guint longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (in_turn); i++) {
    guint weeks = weeks_since (asked, in_turn[i]);

    /* Not in the first four weeks: it goes deeper than the others. */
    if (strcmp (in_turn[i], "w.16") == 0 && week->age_weeks < 4)
      continue;
    if (weeks > longest) {
      best = in_turn[i];
      longest = weeks;
    }
  }

  return best;
}

/**
 * attune_week_question_pick:
 * @week: a week
 * @asked: (nullable) (element-type AttuneAskedQuestion): what was asked in the weeks before it
 *
 * Of those that fit the week and were not asked in the six weeks before it the one asked longest
 * ago; where there is none, the next in turn. How the caregiver felt never steers the choice.
 *
 * Returns: (transfer none) (nullable): its id; NULL where nothing is asked
 */
const char *
attune_week_question_pick (const AttuneWeek *week, GArray *asked)
{
  const char *fitting;

  if (attune_rest_is_silent (week->profile.rest) || (!week->earlier && week->sessions->len == 0))
    return NULL;

  fitting = pick_fitting (week, asked);
  return fitting != NULL ? fitting : pick_in_turn (week, asked);
}

/**
 * attune_week_question_dup_text:
 * @id: (nullable): of a question
 * @wording: how to write about the baby
 *
 * Returns: (transfer full) (nullable): its words; NULL where there is no such question
 */
char *
attune_week_question_dup_text (const char *id, const AttuneWording *wording)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    if (g_strcmp0 (questions[i].id, id) == 0)
      return attune_words_say (wording, questions[i].text);
  }

  return NULL;
}
