/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "today/attune-stopped.h"

/* Whoever ends a massage sooner than this after its last words needs something else now, and is
 * not led back. */
#define LAST_WORDS_US G_USEC_PER_SEC

typedef struct {
  gboolean welcome; /* there was a yes */
  gboolean refused; /* a big no, or a loud sign and no yes after it */
  AttuneRegions declined;
  int part; /* the one that was asked for last, or -1 */
  AttuneOutcome outcome;
  gint64 closing_us; /* -1: no last words */
  gint64 at_us; /* of the last event but the end */
  gint64 ended_us;
} Course;

/* The first no is a small one where there was a yes before it. */
static void
hear_no (Course *course, const AttunePlanPart *part)
{
  course->refused |= part == NULL || !course->welcome || course->declined != ATTUNE_REGIONS_NONE;
  if (part != NULL)
    course->declined |= attune_plan_part_get_own (part);
}

static void
follow (Course *course, const AttuneEvent *event, const AttunePlan *plan, gboolean *loud)
{
  if (event->kind == ATTUNE_EVENT_ANSWERED && event->number == ATTUNE_ANSWER_YES) {
    course->welcome = TRUE;
    *loud = FALSE;
  } else if (event->kind == ATTUNE_EVENT_CUE) {
    *loud |= attune_event_get_cue_group (event) == ATTUNE_CUE_DISENGAGED_POTENT;
  } else if (event->kind == ATTUNE_EVENT_DECLINED) {
    hear_no (course, event->part < 0 ? NULL : attune_plan_get_part (plan, (guint) event->part));
  } else if (event->kind == ATTUNE_EVENT_BARRED) {
    course->refused = TRUE;
  } else if (event->kind == ATTUNE_EVENT_ASKED) {
    course->part = event->part;
    course->closing_us = -1; /* the end was undone */
  } else if (event->kind == ATTUNE_EVENT_CLOSING) {
    course->closing_us = event->at_us;
  } else if (event->kind == ATTUNE_EVENT_ENDED) {
    course->outcome = (AttuneOutcome) event->number;
    course->ended_us = event->at_us;
  }
  if (event->kind != ATTUNE_EVENT_ENDED)
    course->at_us = event->at_us;
}

static Course
read_course (const AttuneEvent *events, gsize n_events, const AttunePlan *plan)
{
  Course course = { .part = -1, .closing_us = -1 };
  gboolean loud = FALSE;

  for (gsize i = 0; i < n_events; i++)
    follow (&course, &events[i], plan, &loud);
  course.refused |= loud;
  return course;
}

static gboolean
may_go_on (const Course *course)
{
  gboolean last_words = course->closing_us >= 0 &&
                        course->ended_us - course->closing_us >= LAST_WORDS_US;

  if (!course->welcome || course->refused)
    return FALSE;

  switch (course->outcome) {
  case ATTUNE_OUTCOME_PARENT:
  case ATTUNE_OUTCOME_HUNGRY:
    return last_words;
  case ATTUNE_OUTCOME_LEFT:
    return TRUE;
  case ATTUNE_OUTCOME_NONE:
  case ATTUNE_OUTCOME_FINISHED:
  case ATTUNE_OUTCOME_BABY_NO:
  case ATTUNE_OUTCOME_ASLEEP:
  case ATTUNE_OUTCOME_CRYING:
  case ATTUNE_OUTCOME_NOT_CALM:
  default:
    return FALSE;
  }
}

static gboolean
has_stroke (const AttuneRoutinePart *part, const char *stroke_id)
{
  for (guint i = 0; i < part->steps->len; i++) {
    const AttuneRoutineStep *step = g_ptr_array_index (part->steps, i);

    if (!step->is_check && g_strcmp0 (step->stroke->id, stroke_id) == 0)
      return TRUE;
  }

  return FALSE;
}

static gboolean
is_made_of (const AttunePlanPart *part, const AttuneRoutinePart *from)
{
  if (part->region != from->region)
    return FALSE;
  for (guint i = 0; i < part->steps->len; i++) {
    const AttunePlanStep *step = g_ptr_array_index (part->steps, i);

    if (step->stroke_id != NULL && has_stroke (from, step->stroke_id))
      return TRUE;
  }

  return FALSE;
}

/* A plan has some of the parts of its routine, in their order. */
static gboolean
find_in_routine (const AttunePlan *plan, int part, const AttuneRoutine *routine, guint *found)
{
  guint from = 0;

  for (int p = 0; p <= part; p++) {
    const AttunePlanPart *of = attune_plan_get_part (plan, (guint) p);

    while (of != NULL && from < routine->parts->len &&
           !is_made_of (of, g_ptr_array_index (routine->parts, from)))
      from++;
    if (of == NULL || from == routine->parts->len)
      return FALSE;
    *found = from++;
  }

  return TRUE;
}

/**
 * attune_stopped_find:
 * @self: (out): where to begin, where it may be gone on with
 * @events: all of a session that has ended
 * @n_events: how many there are
 * @plan: its plan
 * @routine: what the plan was made of, as it is now
 *
 * A massage may be gone on with where its caregiver stopped it, for milk or for anything else, or
 * where it was left paused. It is not where the baby slept, cried or said no to all of it, where a
 * loud sign was the last word, where somebody was not calm, nor where it was cut short at once.
 *
 * Returns: whether it may be gone on with
 */
gboolean
attune_stopped_find (AttuneStopped *self,
                     const AttuneEvent *events,
                     gsize n_events,
                     const AttunePlan *plan,
                     const AttuneRoutine *routine)
{
  Course course = read_course (events, n_events, plan);

  *self = (AttuneStopped){ .declined = course.declined, .at_us = course.at_us };
  return may_go_on (&course) && course.part >= 0 &&
         find_in_routine (plan, course.part, routine, &self->part);
}
