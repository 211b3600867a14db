/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-story.h"

#include <glib/gi18n-lib.h>

#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)

typedef struct {
  GPtrArray *lines;
  const AttunePlan *plan;
  const AttuneStoryTeller *teller;
  AttuneRegion asked;
} Telling;

static const char *const answers[] = {
  [ATTUNE_ANSWER_YES] = NC_ ("answer of the baby", "yes"),
  [ATTUNE_ANSWER_UNSURE] = NC_ ("answer of the baby", "not sure"),
  [ATTUNE_ANSWER_NO] = NC_ ("answer of the baby", "no"),
};

static const char *const advised[] = {
  [ATTUNE_ADVISED_ON] = N_ ("On from there."),
  [ATTUNE_ADVISED_SOFTEN] = N_ ("Softer from there."),
  [ATTUNE_ADVISED_HOLD] = N_ ("Still hands instead."),
  [ATTUNE_ADVISED_REGION] = N_ ("That part was left."),
  [ATTUNE_ADVISED_STOP] = N_ ("The hands came to rest."),
};

static const char *const choices[] = {
  [ATTUNE_CHOICE_OTHER_PART] = N_ ("Another part instead."),
  [ATTUNE_CHOICE_JUST_HOLD] = N_ ("Just holding."),
  [ATTUNE_CHOICE_ASK_AGAIN] = N_ ("One more question."),
  [ATTUNE_CHOICE_CLOSE] = N_ ("Time for the thank-you."),
};

static const char *const changes[] = {
  [ATTUNE_CHANGE_SLOWER] = N_ ("Slower."),
  [ATTUNE_CHANGE_FASTER] = N_ ("A little faster."),
  [ATTUNE_CHANGE_MORE] = N_ ("Some more of this."),
  [ATTUNE_CHANGE_LESS] = N_ ("Less of this."),
  [ATTUNE_CHANGE_SIDE] = N_ ("The other side."),
  [ATTUNE_CHANGE_OWN_PACE] = N_ ("At your own pace from there."),
  [ATTUNE_CHANGE_CLOCK] = N_ ("By the clock from there."),
};

static const char *const sides[] = {
  [ATTUNE_SIDE_NONE] = NULL,
  [ATTUNE_SIDE_RIGHT] = NC_ ("side of the baby", "right"),
  [ATTUNE_SIDE_LEFT] = NC_ ("side of the baby", "left"),
};

static void
free_line (gpointer data)
{
  AttuneStoryLine *line = data;

  g_free (line->text);
  g_free (line);
}

/* Takes the text; NULL is nothing to tell. */
static void
take (Telling *telling, const AttuneEvent *event, AttuneStoryKind kind, char *text)
{
  AttuneStoryLine *line;

  if (text == NULL)
    return;
  line = g_new0 (AttuneStoryLine, 1);
  line->minute = (guint) (MAX (0, event->at_us) / MINUTE_US);
  line->kind = kind;
  line->text = text;
  g_ptr_array_add (telling->lines, line);
}

static void
say (Telling *telling, const AttuneEvent *event, AttuneStoryKind kind, const char *text)
{
  take (telling, event, kind, attune_words_say (&telling->teller->wording, text));
}

static void
say_one_of (Telling *telling,
            const AttuneEvent *event,
            AttuneStoryKind kind,
            const char *const *texts,
            gsize n_texts)
{
  if (event->number >= 0 && (gsize) event->number < n_texts && texts[event->number] != NULL)
    say (telling, event, kind, texts[event->number]);
}

static void
say_answer (Telling *telling, const AttuneEvent *event)
{
  g_autofree char *half = NULL;

  if (event->number < 0 || event->number >= (int) G_N_ELEMENTS (answers))
    return;
  half = attune_words_say_with (&telling->teller->wording,
                                /* Translators: {part} is a part of the body, {answer} yes, not
                                 * sure or no. */
                                N_ ("The question, {part}: {answer}."), NULL, 1, "part",
                                attune_region_get_name (telling->asked));
  take (telling, event, ATTUNE_STORY_ASKED,
        attune_words_fill (
            half, "answer",
            g_dpgettext2 (GETTEXT_PACKAGE, "answer of the baby", answers[event->number])));
}

static char *
dup_step (const Telling *telling, const AttuneEvent *event)
{
  const AttunePlanStep *step = NULL;
  const char *side = event->side < G_N_ELEMENTS (sides) ? sides[event->side] : NULL;

  if (telling->plan != NULL && event->part >= 0 && event->part < (int) telling->plan->parts->len &&
      event->step >= 0 &&
      event->step < (int) attune_plan_get_part (telling->plan, event->part)->steps->len)
    step = attune_plan_get_step (telling->plan, event->part, event->step);
  if (step == NULL || step->title == NULL)
    return attune_words_capitalize (attune_region_get_name (event->region));
  if (side == NULL)
    return g_strdup (step->title);

  return g_strdup_printf ("%s, %s", step->title,
                          g_dpgettext2 (GETTEXT_PACKAGE, "side of the baby", side));
}

static void
say_sign (Telling *telling, const AttuneEvent *event)
{
  const AttuneStoryTeller *teller = telling->teller;
  const char *words = event->id == NULL ? NULL : attune_chip_get_words (event->id);
  AttuneCue *cue = NULL;

  if (words == NULL && event->id != NULL && teller->find_cue != NULL)
    cue = teller->find_cue (event->id, teller->find_cue_data);
  if (cue != NULL)
    words = cue->short_name;
  if (words != NULL)
    take (telling, event, ATTUNE_STORY_SIGN,
          attune_words_say_with (&teller->wording, NC_ ("baby:name", "{name} told: {sign}."), NULL,
                                 1, "sign", words));
}

static void
say_declined (Telling *telling, const AttuneEvent *event)
{
  g_autofree char *part = attune_words_capitalize (attune_region_get_name (event->region));

  take (telling, event, ATTUNE_STORY_ASKED,
        attune_words_say_with (&telling->teller->wording, N_ ("{part}: not today."), NULL, 1,
                               "part", part));
}

static void
tell_event (Telling *telling, const AttuneEvent *event)
{
  switch (event->kind) {
  case ATTUNE_EVENT_ASKED:
    telling->asked = event->region;
    break;
  case ATTUNE_EVENT_ANSWERED:
    say_answer (telling, event);
    break;
  case ATTUNE_EVENT_DECLINED:
    say_declined (telling, event);
    break;
  case ATTUNE_EVENT_STEP_BEGAN:
    take (telling, event, ATTUNE_STORY_TOUCH, dup_step (telling, event));
    break;
  case ATTUNE_EVENT_CHANGED:
    say_one_of (telling, event, ATTUNE_STORY_TOUCH, changes, G_N_ELEMENTS (changes));
    break;
  case ATTUNE_EVENT_CUE:
    say_sign (telling, event);
    break;
  case ATTUNE_EVENT_ADVISED:
    say_one_of (telling, event, ATTUNE_STORY_SIGN, advised, G_N_ELEMENTS (advised));
    break;
  case ATTUNE_EVENT_CHECKED:
    say (telling, event, ATTUNE_STORY_REST, N_ ("A pause to look."));
    break;
  case ATTUNE_EVENT_PAUSED:
    say (telling, event, ATTUNE_STORY_REST, N_ ("A pause."));
    break;
  case ATTUNE_EVENT_RESUMED:
    say (telling, event, ATTUNE_STORY_REST, N_ ("On from the pause."));
    break;
  case ATTUNE_EVENT_HELD:
    say (telling, event, ATTUNE_STORY_REST, N_ ("Still hands, and time to see."));
    break;
  case ATTUNE_EVENT_RESTORED:
    say (telling, event, ATTUNE_STORY_REST, N_ ("The computer was away for a while."));
    break;
  case ATTUNE_EVENT_CHOSE:
    say_one_of (telling, event, ATTUNE_STORY_ASKED, choices, G_N_ELEMENTS (choices));
    break;
  case ATTUNE_EVENT_CLOSING:
    say (telling, event, ATTUNE_STORY_END, N_ ("The thank-you."));
    break;
  case ATTUNE_EVENT_WENT_BACK:
    say (telling, event, ATTUNE_STORY_TOUCH, N_ ("Back a step."));
    break;
  case ATTUNE_EVENT_SKIPPED:
    say (telling, event, ATTUNE_STORY_TOUCH, N_ ("On to the next."));
    break;
  case ATTUNE_EVENT_BEGAN:
  case ATTUNE_EVENT_WENT_ON:
  case ATTUNE_EVENT_BARRED:
  case ATTUNE_EVENT_STOPPED:
  case ATTUNE_EVENT_ENDED:
    break;
  }
}

/**
 * attune_story_tell:
 * @events: (array length=n_events): everything that happened, in order
 * @n_events: how many
 * @plan: (nullable): what was run; without it a stroke goes by its part
 * @teller: whose story it is
 *
 * Returns: (transfer full) (element-type AttuneStoryLine): what happened, line by line
 */
GPtrArray *
attune_story_tell (const AttuneEvent *events,
                   gsize n_events,
                   const AttunePlan *plan,
                   const AttuneStoryTeller *teller)
{
  Telling telling = {
    .lines = g_ptr_array_new_with_free_func (free_line),
    .plan = plan,
    .teller = teller,
    .asked = ATTUNE_REGION_WHOLE,
  };

  for (gsize i = 0; i < n_events; i++)
    tell_event (&telling, &events[i]);

  return telling.lines;
}

/**
 * attune_story_dup_minute:
 * @minute: whole minutes since the beginning
 *
 * Returns: (transfer full): as it stands above what happened then
 */
char *
attune_story_dup_minute (guint minute)
{
  static const AttuneWording nobody = { 0 };

  if (minute == 0)
    return attune_words_say (&nobody, N_ ("In the first minute"));

  return attune_words_say_n (&nobody, NP_ ("After one minute", "After {n} minutes"), minute);
}
