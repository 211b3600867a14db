/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-words.h"

#include <glib/gi18n.h>

/* gettext: --keyword=NC_:1c,2 */

static const AttunePlanPart *
get_part (const AttuneSessionContext *context, int part)
{
  return part < 0 ? NULL : attune_plan_get_part (attune_engine_get_plan (context->engine), part);
}

static const AttuneState *
get_state (const AttuneSessionContext *context)
{
  return attune_engine_get_state (context->engine);
}

/**
 * attune_session_words_part:
 * @context: a session
 * @part: a part's number
 *
 * Returns: (transfer full): what the part is called, e.g. "Legs"; empty where there is none
 */
char *
attune_session_words_part (const AttuneSessionContext *context, int part)
{
  const AttunePlanPart *of = get_part (context, part);

  return of == NULL ? g_strdup ("") : attune_words_capitalize (attune_region_get_name (of->region));
}

static gboolean
is_still (const AttunePlanPart *part)
{
  return part->question == ATTUNE_QUESTION_STILL;
}

/**
 * attune_session_words_question:
 * @context: a session in which a question waits
 *
 * Returns: (transfer full): the question as a heading
 */
char *
attune_session_words_question (const AttuneSessionContext *context)
{
  const AttunePlanPart *part = get_part (context, get_state (context)->part);

  if (part == NULL)
    return g_strdup ("");
  if (is_still (part))
    return g_strdup (_ ("May I just hold you?"));
  if (part->ask == NULL || *part->ask == '\0')
    return attune_words_capitalize (attune_region_get_name (part->region));

  return attune_words_capitalize (part->ask);
}

/**
 * attune_session_words_meets:
 * @context: a session in which a question waits
 *
 * Returns: (transfer full): every part of the body the hands will meet, in one sentence
 */
char *
attune_session_words_meets (const AttuneSessionContext *context)
{
  const AttuneState *state = get_state (context);
  AttuneRegions asked = attune_state_get_asked (state, attune_engine_get_plan (context->engine),
                                                state->part);
  g_autofree char *regions = attune_words_regions (asked);

  /* Translators: a list of parts of the body, such as "legs and tummy". */
  return g_strdup_printf (_ ("My hands will meet: %s."), regions);
}

static gboolean
part_works_on_hands (const AttunePlanPart *part)
{
  for (guint i = 0; i < part->steps->len; i++) {
    const AttunePlanStep *step = g_ptr_array_index (part->steps, i);

    if (step->stroke_id != NULL && g_str_has_prefix (step->stroke_id, "hands."))
      return TRUE;
  }

  return FALSE;
}

/**
 * attune_session_words_reminder:
 * @context: a session in which a question waits
 *
 * Returns: (transfer full) (nullable): what to do before the hands are shown, or %NULL
 */
char *
attune_session_words_reminder (const AttuneSessionContext *context)
{
  const AttunePlanPart *part = get_part (context, get_state (context)->part);

  if (part == NULL)
    return NULL;
  if (part->region == ATTUNE_REGION_FACE)
    return g_strdup (_ ("Wipe your hands. No oil on the face. Then show them and ask."));
  if (part_works_on_hands (part))
    return g_strdup (_ ("Wipe your hands. Then show them and ask."));

  return NULL;
}

/* What is written in the sequence is an example, of one part; the one asked about has its own. */
static const char *const may_i[ATTUNE_N_REGIONS] = {
  [ATTUNE_REGION_LEGS] = N_ ("May I do your legs now?"),
  [ATTUNE_REGION_BOTTOM] = N_ ("May I do your bottom now?"),
  [ATTUNE_REGION_TUMMY] = N_ ("May I do your tummy now?"),
  [ATTUNE_REGION_CHEST] = N_ ("May I do your chest now?"),
  [ATTUNE_REGION_ARMS] = N_ ("May I do your arms and hands now?"),
  [ATTUNE_REGION_FACE] = N_ ("May I do your face now?"),
  [ATTUNE_REGION_BACK] = N_ ("May I do your back now?"),
  [ATTUNE_REGION_WHOLE] = N_ ("May I do your whole body now?"),
};

/**
 * attune_session_words_says:
 * @context: a session in a question
 * @line: a line of the permission sequence
 *
 * Returns: (transfer full) (nullable): what may be said to the baby with it
 */
char *
attune_session_words_says (const AttuneSessionContext *context, const AttunePermissionLine *line)
{
  const AttunePlanPart *part = get_part (context, get_state (context)->part);

  if (line->says == NULL)
    return NULL;
  if (part != NULL && g_str_equal (line->id, "perm.region-ask"))
    return g_strdup (_ (may_i[part->region]));

  return attune_words_say (&context->wording, line->says);
}

static const char *
get_limb_words (const char *stroke_id, AttuneRegion on, gboolean right)
{
  if (stroke_id != NULL && g_str_has_prefix (stroke_id, "feet."))
    return right ? _ ("right foot") : _ ("left foot");
  if (stroke_id != NULL && g_str_has_prefix (stroke_id, "hands."))
    return right ? _ ("right hand") : _ ("left hand");
  if (on == ATTUNE_REGION_LEGS)
    return right ? _ ("right leg") : _ ("left leg");
  if (on == ATTUNE_REGION_ARMS)
    return right ? _ ("right arm") : _ ("left arm");

  return right ? _ ("right side") : _ ("left side");
}

/**
 * attune_session_words_side:
 * @step: a step
 * @side: the side on which it is done
 *
 * Returns: (transfer full): the baby's side in words, with the author's note; empty where there is
 *   neither
 */
char *
attune_session_words_side (const AttunePlanStep *step, AttuneSide side)
{
  const char *words = "";

  if (side == ATTUNE_SIDE_RIGHT || side == ATTUNE_SIDE_LEFT)
    words = get_limb_words (step->stroke_id, step->on, side == ATTUNE_SIDE_RIGHT);
  else if (side == ATTUNE_SIDE_BOTH)
    words = _ ("both sides together");
  else if (side == ATTUNE_SIDE_TURNS)
    words = _ ("one side, then the other");
  else if (step->holds && step->on != ATTUNE_REGION_WHOLE)
    words = attune_region_get_name (step->on);

  if (step->note == NULL)
    return g_strdup (words);

  return *words == '\0' ? g_strdup (step->note) : g_strdup_printf ("%s · %s", words, step->note);
}

static char *
dup_step_name (const AttuneState *state, const AttunePlanStep *step)
{
  g_autofree char *side = NULL;

  if (step->kind == ATTUNE_STEP_CHECK)
    return g_strdup (_ ("pause and look"));

  side = attune_session_words_side (step, attune_state_get_side (state, step));
  if (*side == '\0')
    return g_strdup (step->title);

  /* Translators: a stroke and where it is done, e.g. "Toe by toe, left foot". */
  return g_strdup_printf (C_ ("stroke and side", "%s, %s"), step->title, side);
}

/**
 * attune_session_words_step:
 * @context: a session in a step, or in the change of hands before it
 *
 * Returns: (transfer full): the step and where it is done, e.g. "Toe by toe, left foot"; empty where
 *   there is none
 */
char *
attune_session_words_step (const AttuneSessionContext *context)
{
  const AttuneState *state = get_state (context);
  const AttunePlanStep *step = attune_state_get_plan_step (
      state, attune_engine_get_plan (context->engine));

  return step == NULL ? g_strdup ("") : dup_step_name (state, step);
}

/* The part that follows once this one is over. */
static int
find_part_after (const AttuneState *state, const AttunePlan *plan)
{
  AttuneState after = *state;

  if (state->part >= 0)
    after.parts[state->part] = ATTUNE_PART_LEFT;
  return attune_state_find_part (&after, plan);
}

/**
 * attune_session_words_next:
 * @context: a session
 *
 * Returns: (transfer full): what comes after this, in one line
 */
char *
attune_session_words_next (const AttuneSessionContext *context)
{
  const AttuneState *state = get_state (context);
  AttunePlan *plan = attune_engine_get_plan (context->engine);
  g_autofree char *name = NULL;
  const AttunePlanStep *step = NULL;
  int next;

  if (state->part >= 0) {
    next = attune_state_find_step (state, plan, state->part, state->step + 1);
    step = attune_plan_get_step (plan, state->part, next);
  }
  if (step != NULL) {
    name = dup_step_name (state, step);
    return g_strdup_printf (_ ("Next: %s"), name);
  }

  next = find_part_after (state, plan);
  if (next == ATTUNE_PART_NONE)
    return g_strdup (_ ("Next: thank you"));
  name = attune_session_words_part (context, next);
  /* Translators: a part of the body. */
  return g_strdup_printf (_ ("Next: ask again · %s"), name);
}

/**
 * attune_session_words_count:
 * @repetition: the current one, from 0
 * @repetitions: how many in all
 *
 * Returns: (transfer full): e.g. "3 of 6"; empty where there is one
 */
char *
attune_session_words_count (guint repetition, guint repetitions)
{
  if (repetitions < 2)
    return g_strdup ("");

  return g_strdup_printf (C_ ("repetition", "%u of %u"), repetition + 1, repetitions);
}

/**
 * attune_session_words_usual:
 * @repetitions: how many there usually are
 * @step_us: how long they usually take
 *
 * Returns: (transfer full): how long a stroke usually goes on that waits for the caregiver
 */
char *
attune_session_words_usual (guint repetitions, gint64 step_us)
{
  guint seconds = (guint) ((step_us + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC);

  if (repetitions > 1)
    return g_strdup_printf (ngettext ("Usually %u time, and as long as you both like.",
                                      "Usually %u times, and as long as you both like.",
                                      repetitions),
                            repetitions);

  return g_strdup_printf (ngettext ("Usually %u second, and as long as you both like.",
                                    "Usually %u seconds, and as long as you both like.", seconds),
                          seconds);
}

/**
 * attune_session_words_remaining:
 * @context: a session
 *
 * Returns: (transfer full): about how long the whole routine still takes
 */
char *
attune_session_words_remaining (const AttuneSessionContext *context)
{
  gint64 us = attune_engine_get_routine_remaining_us (context->engine);
  guint minutes = (guint) ((us + 30 * G_USEC_PER_SEC) / (60 * G_USEC_PER_SEC));

  if (minutes < 1)
    return g_strdup (_ ("Less than a minute to go"));

  return g_strdup_printf (ngettext ("About %u minute to go", "About %u minutes to go", minutes),
                          minutes);
}

/**
 * attune_session_words_figure:
 * @context: a session
 *
 * Returns: (transfer full): what the picture shows, for those who do not see it
 */
char *
attune_session_words_figure (const AttuneSessionContext *context)
{
  const AttuneState *state = get_state (context);
  const AttunePlanStep *step = attune_state_get_plan_step (
      state, attune_engine_get_plan (context->engine));
  AttuneStroke *stroke = NULL;

  if (state->moment == ATTUNE_MOMENT_ASK)
    return g_strdup (_ ("The baby, and your open hands beside it, palms shown"));
  if (step != NULL && step->stroke_id != NULL && attune_moment_touches (state->moment))
    stroke = attune_catalog_get_stroke (context->catalog, step->stroke_id);

  return stroke == NULL ? g_strdup (_ ("The baby, resting"))
                        : g_strdup_printf ("%s %s", stroke->hands, stroke->do_text);
}

/* Rests */

static AttuneSessionText
text_new (const char *title, const char *text)
{
  return (AttuneSessionText){ g_strdup (title), g_strdup (text) };
}

static AttuneSessionText
say_title (const AttuneSessionContext *context, const char *title, const char *text)
{
  return (AttuneSessionText){ attune_words_say (&context->wording, title), g_strdup (text) };
}

/* Hands never rest on the face by themselves. */
static gboolean
may_rest_on_baby (const AttuneSessionContext *context)
{
  return (get_state (context)->welcome & ~ATTUNE_REGIONS_OF (ATTUNE_REGION_FACE)) !=
         ATTUNE_REGIONS_NONE;
}

static AttuneSessionText
words_for_hold (const AttuneSessionContext *context)
{
  if (!may_rest_on_baby (context))
    return text_new (_ ("I’ll wait"),
                     _ ("Hands rest in your own lap. Wait about ten seconds and look. Then dim "
                        "the light, or speak less: one thing at a time."));

  return text_new (
      _ ("I’ll wait"),
      _ ("Hands rest still where they were welcome. Wait about ten seconds and look. "
         "Then slower, firmer rather than lighter; or gather arms and legs softly in."));
}

static AttuneSessionText
words_for_still (const AttuneSessionContext *context)
{
  if (!may_rest_on_baby (context))
    return text_new (_ ("Just being close"),
                     _ ("Nothing has to happen. Pick up and cuddle, or stay near with your hands "
                        "in your own lap."));

  return text_new (_ ("Just holding"),
                   _ ("Your hands rest where they were welcome. Nothing has to happen."));
}

static const char *
find_way_out_words (const AttuneSessionContext *context, const char *id)
{
  GPtrArray *ways = attune_catalog_get_permission (context->catalog)->ways_out;

  for (guint i = 0; i < ways->len; i++) {
    const AttuneWayOut *way = g_ptr_array_index (ways, i);

    if (g_str_equal (way->id, id))
      return way->words;
  }

  return "";
}

static AttuneSessionText
words_for_close (const AttuneSessionContext *context)
{
  const AttunePermission *permission = attune_catalog_get_permission (context->catalog);

  switch (get_state (context)->outcome) {
  case ATTUNE_OUTCOME_ASLEEP:
    return say_title (context, NC_ ("baby:name", "Sleep well, {name}"),
                      find_way_out_words (context, "end.asleep"));
  case ATTUNE_OUTCOME_HUNGRY:
    return text_new (_ ("Milk first"), find_way_out_words (context, "end.hungry"));
  case ATTUNE_OUTCOME_CRYING:
    return text_new (_ ("Comfort first"), find_way_out_words (context, "end.crying"));
  case ATTUNE_OUTCOME_BABY_NO:
    return text_new (permission->thank_you_no,
                     _ ("Hands rest a moment where they were welcome, or leave slowly. Then a "
                        "cuddle."));
  case ATTUNE_OUTCOME_NOT_CALM:
    return text_new (_ ("Massage can wait"), _ ("Hands leave slowly. Being held is enough."));
  case ATTUNE_OUTCOME_NONE:
  case ATTUNE_OUTCOME_FINISHED:
  case ATTUNE_OUTCOME_PARENT:
  case ATTUNE_OUTCOME_LEFT:
  default:
    return text_new (permission->thank_you,
                     _ ("Resting hands where they were welcome. Wipe off extra oil, wrap or dress, "
                        "and cuddle."));
  }
}

/**
 * attune_session_words_rest:
 * @context: a session in a moment without strokes
 *
 * Returns: the heading and the words of a hold, of just holding, of a pause and of the close
 */
AttuneSessionText
attune_session_words_rest (const AttuneSessionContext *context)
{
  switch (get_state (context)->moment) {
  case ATTUNE_MOMENT_HOLD:
    return words_for_hold (context);
  case ATTUNE_MOMENT_STILL:
    return words_for_still (context);
  case ATTUNE_MOMENT_CLOSE:
    return words_for_close (context);
  case ATTUNE_MOMENT_PAUSED:
    return text_new (_ ("Paused"),
                     _ ("Still there? Take your time. One hand stays near the baby."));
  case ATTUNE_MOMENT_PREPARE:
  case ATTUNE_MOMENT_ASK:
  case ATTUNE_MOMENT_CHANGE:
  case ATTUNE_MOMENT_STROKE:
  case ATTUNE_MOMENT_CHECK:
  case ATTUNE_MOMENT_ADVICE:
  case ATTUNE_MOMENT_CHOICE:
  case ATTUNE_MOMENT_ENDED:
  default:
    return text_new ("", "");
  }
}

/**
 * attune_session_text_clear:
 * @self: a heading and its words
 *
 * Frees both.
 */
void
attune_session_text_clear (AttuneSessionText *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);
}
