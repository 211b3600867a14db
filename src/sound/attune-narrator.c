/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-narrator.h"

#include "attune-counter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The chime first, then the voice. */
#define AFTER_CHIME_US (900 * G_TIME_SPAN_MILLISECOND)

/* What a sentence was about: another sentence is due when one of these has changed. */
typedef struct {
  AttuneMoment moment;
  int part;
  int step;
  AttuneSide side;
} Subject;

struct _AttuneNarrator {
  GObject parent_instance;

  AttuneVoice *voice; /* (nullable) */
  AttuneEngine *engine; /* (nullable) */
  AttuneCatalog *catalog; /* (nullable) */
  gboolean enabled;
  gboolean say_lines;
  gboolean counts;
  gboolean questions_only;
  AttuneCounter *counter; /* (nullable): while there is something to count and somebody wants it */
  Subject subject;
  char *sentence; /* (nullable): due at the deadline */
  guint deadline_id;
};

G_DEFINE_FINAL_TYPE (AttuneNarrator, attune_narrator, G_TYPE_OBJECT)

typedef enum {
  PROP_VOICE = 1,
  PROP_ENABLED,
  PROP_SAY_LINES,
  PROP_COUNTS,
  PROP_QUESTIONS_ONLY,
} AttuneNarratorProperty;

static GParamSpec *properties[PROP_QUESTIONS_ONLY + 1];

/* Whole sentences, so that each language can put them its own way. */
static const char *const ask_sentences[ATTUNE_N_REGIONS] = {
  [ATTUNE_REGION_LEGS] = NC_ ("voice", "Legs next. Show your hands and ask."),
  [ATTUNE_REGION_BOTTOM] = NC_ ("voice", "The bottom next. Show your hands and ask."),
  [ATTUNE_REGION_TUMMY] = NC_ ("voice", "Tummy next. Show your hands and ask."),
  [ATTUNE_REGION_CHEST] = NC_ ("voice", "Chest next. Show your hands and ask."),
  [ATTUNE_REGION_ARMS] = NC_ ("voice",
                              "Arms and hands next. Wipe your hands. Then show them and ask."),
  [ATTUNE_REGION_FACE] =
      NC_ ("voice", "Face next. Wipe your hands: no oil on the face. Then show them and ask."),
  [ATTUNE_REGION_BACK] = NC_ ("voice", "Back next. Show your hands and ask."),
  [ATTUNE_REGION_WHOLE] = NC_ ("voice", "The whole body next. Show your hands and ask."),
};

static const char *
translate (const char *sentence)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "voice", sentence);
}

static Subject
read_subject (AttuneNarrator *self)
{
  const AttuneState *state = attune_engine_get_state (self->engine);
  const AttunePlanStep *step = attune_state_get_plan_step (state,
                                                           attune_engine_get_plan (self->engine));
  Subject subject = { state->moment, state->part, -1, ATTUNE_SIDE_NONE };

  /* The stroke is named as the hands change; when it begins, all is said. */
  if (state->moment == ATTUNE_MOMENT_CHANGE || state->moment == ATTUNE_MOMENT_STROKE) {
    subject.moment = ATTUNE_MOMENT_STROKE;
    subject.step = state->step;
    if (step != NULL)
      subject.side = attune_state_get_side (state, step);
  }

  return subject;
}

static gboolean
subject_equal (const Subject *a, const Subject *b)
{
  return a->moment == b->moment && a->part == b->part && a->step == b->step && a->side == b->side;
}

static char *
dup_ask_sentence (AttuneNarrator *self, const Subject *subject)
{
  const AttunePlanPart *part = attune_plan_get_part (attune_engine_get_plan (self->engine),
                                                     subject->part);

  if (part->question == ATTUNE_QUESTION_STILL)
    return g_strdup (translate (NC_ ("voice", "Still hands next. Show your hands and ask.")));

  return g_strdup (translate (ask_sentences[part->region]));
}

static const char *
get_side_sentence (AttuneRegion region, AttuneSide side)
{
  gboolean right = side == ATTUNE_SIDE_RIGHT;

  if (side != ATTUNE_SIDE_RIGHT && side != ATTUNE_SIDE_LEFT)
    return NULL;

  switch (region) {
  case ATTUNE_REGION_LEGS:
    return translate (right ? NC_ ("voice", "Right leg.") : NC_ ("voice", "Left leg."));
  case ATTUNE_REGION_ARMS:
    return translate (right ? NC_ ("voice", "Right arm.") : NC_ ("voice", "Left arm."));
  case ATTUNE_REGION_BOTTOM:
  case ATTUNE_REGION_TUMMY:
  case ATTUNE_REGION_CHEST:
  case ATTUNE_REGION_FACE:
  case ATTUNE_REGION_BACK:
  case ATTUNE_REGION_WHOLE:
  default:
    return translate (right ? NC_ ("voice", "Right side.") : NC_ ("voice", "Left side."));
  }
}

/* Returns: (nullable): what the caregiver may say to the baby, where it is to be read out */
static const char *
get_say_line (AttuneNarrator *self, const AttunePlanStep *step)
{
  AttuneStroke *stroke;

  if (!self->say_lines || self->catalog == NULL)
    return NULL;

  stroke = attune_catalog_get_stroke (self->catalog, step->stroke_id);
  if (stroke == NULL || stroke->say == NULL || strstr (stroke->say, "{name}") != NULL)
    return NULL;

  return stroke->say;
}

static char *
dup_stroke_sentence (AttuneNarrator *self, const Subject *subject)
{
  AttunePlan *plan = attune_engine_get_plan (self->engine);
  const AttunePlanPart *part = attune_plan_get_part (plan, subject->part);
  const AttunePlanStep *step = attune_plan_get_step (plan, subject->part, subject->step);
  const char *side, *say;
  g_autoptr (GString) sentence = NULL;

  /* At the end of a part the hands come to rest; the question is next. */
  if (step == NULL || step->kind == ATTUNE_STEP_CHECK)
    return NULL;

  sentence = g_string_new (step->title);
  side = get_side_sentence (part->region, subject->side);
  say = get_say_line (self, step);
  g_string_append_c (sentence, '.');
  if (side != NULL)
    g_string_append_printf (sentence, " %s", side);
  if (say != NULL)
    g_string_append_printf (sentence, " %s", say);

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

static char *
dup_close_sentence (AttuneNarrator *self)
{
  if (attune_engine_get_state (self->engine)->outcome == ATTUNE_OUTCOME_ASLEEP)
    return NULL;

  return g_strdup (translate (NC_ ("voice", "Time to say thank you.")));
}

/* Returns: (transfer full) (nullable): what to say about where the session is now */
static char *
dup_sentence (AttuneNarrator *self, const Subject *subject)
{
  switch (subject->moment) {
  case ATTUNE_MOMENT_ASK:
    return dup_ask_sentence (self, subject);
  case ATTUNE_MOMENT_CHANGE:
  case ATTUNE_MOMENT_STROKE:
    return dup_stroke_sentence (self, subject);
  case ATTUNE_MOMENT_CHECK:
    return g_strdup (translate (NC_ ("voice", "Hands rest. More, less, or enough?")));
  case ATTUNE_MOMENT_HOLD:
    return g_strdup (translate (NC_ ("voice", "Hands still. Wait and look.")));
  case ATTUNE_MOMENT_STILL:
    return g_strdup (translate (NC_ ("voice", "Still hands, as long as you both like.")));
  case ATTUNE_MOMENT_PAUSED:
    return g_strdup (translate (NC_ ("voice", "Paused. Take your time.")));
  case ATTUNE_MOMENT_CLOSE:
    return dup_close_sentence (self);
  case ATTUNE_MOMENT_PREPARE:
  case ATTUNE_MOMENT_ADVICE:
  case ATTUNE_MOMENT_CHOICE:
  case ATTUNE_MOMENT_ENDED:
  default:
    return NULL;
  }
}

static void
hush (AttuneNarrator *self)
{
  if (self->deadline_id != 0)
    attune_clock_remove_deadline (attune_engine_get_clock (self->engine), self->deadline_id);
  self->deadline_id = 0;
  g_clear_pointer (&self->sentence, g_free);

  if (self->voice != NULL)
    attune_voice_stop (self->voice);
}

static gboolean
sentence_due_cb (gpointer data)
{
  AttuneNarrator *self = data;

  self->deadline_id = 0;
  attune_voice_say (self->voice, self->sentence);
  g_clear_pointer (&self->sentence, g_free);

  return G_SOURCE_REMOVE;
}

static void
say_after_chime (AttuneNarrator *self, char *sentence)
{
  AttuneClock *clock = attune_engine_get_clock (self->engine);

  self->sentence = sentence;
  self->deadline_id = attune_clock_add_deadline (
      clock, attune_clock_get_boot_us (clock) + AFTER_CHIME_US, sentence_due_cb, self);
}

static gboolean
can_speak (AttuneNarrator *self)
{
  return self->enabled && self->voice != NULL;
}

/* A stroke that leaves something out is not the one that is known by heart. */
static gboolean
is_unsaid (AttuneNarrator *self)
{
  const AttuneState *state = attune_engine_get_state (self->engine);
  const AttunePlanStep *step = attune_state_get_plan_step (state,
                                                           attune_engine_get_plan (self->engine));

  return self->questions_only && self->subject.moment == ATTUNE_MOMENT_STROKE && step != NULL &&
         !attune_state_lifts_over (state, step);
}

/* Says what there is to say about where the session is, instead of what was about to be said. */
static void
tell_subject (AttuneNarrator *self)
{
  g_autofree char *sentence = NULL;

  hush (self);
  if (!can_speak (self) || is_unsaid (self))
    return;

  sentence = dup_sentence (self, &self->subject);
  if (sentence != NULL)
    say_after_chime (self, g_steal_pointer (&sentence));
}

static void
engine_moved_cb (AttuneNarrator *self)
{
  Subject subject = read_subject (self);

  if (subject_equal (&subject, &self->subject))
    return;

  self->subject = subject;
  tell_subject (self);
}

static void
engine_signed_cb (AttuneNarrator *self, guint signs)
{
  if (signs & ATTUNE_SIGN_SILENCE)
    hush (self);
}

/* Counting is speaking: without the voice there is none. */
static void
update_counter (AttuneNarrator *self)
{
  g_clear_object (&self->counter);
  if (self->counts && !self->questions_only && can_speak (self) && self->engine != NULL)
    self->counter = attune_counter_new (self->voice, self->engine);
}

static void
set_counts (AttuneNarrator *self, gboolean counts)
{
  if (self->counts == counts)
    return;

  self->counts = counts;
  update_counter (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTS]);
}

static void
set_enabled (AttuneNarrator *self, gboolean enabled)
{
  if (self->enabled == enabled)
    return;

  self->enabled = enabled;
  if (!enabled && self->engine != NULL)
    hush (self);
  update_counter (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENABLED]);
}

/* A stroke that is to be told after all is told now. */
static void
set_questions_only (AttuneNarrator *self, gboolean questions_only)
{
  if (self->questions_only == questions_only)
    return;

  self->questions_only = questions_only;
  update_counter (self);
  if (self->engine != NULL && self->subject.moment == ATTUNE_MOMENT_STROKE)
    tell_subject (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUESTIONS_ONLY]);
}

static void
set_say_lines (AttuneNarrator *self, gboolean say_lines)
{
  if (self->say_lines == say_lines)
    return;

  self->say_lines = say_lines;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAY_LINES]);
}

static void
attune_narrator_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AttuneNarrator *self = ATTUNE_NARRATOR (object);

  switch ((AttuneNarratorProperty) id) {
  case PROP_VOICE:
    g_value_set_object (value, self->voice);
    break;
  case PROP_ENABLED:
    g_value_set_boolean (value, self->enabled);
    break;
  case PROP_SAY_LINES:
    g_value_set_boolean (value, self->say_lines);
    break;
  case PROP_COUNTS:
    g_value_set_boolean (value, self->counts);
    break;
  case PROP_QUESTIONS_ONLY:
    g_value_set_boolean (value, self->questions_only);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_narrator_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AttuneNarrator *self = ATTUNE_NARRATOR (object);

  switch ((AttuneNarratorProperty) id) {
  case PROP_VOICE:
    self->voice = g_value_dup_object (value);
    break;
  case PROP_ENABLED:
    set_enabled (self, g_value_get_boolean (value));
    break;
  case PROP_SAY_LINES:
    set_say_lines (self, g_value_get_boolean (value));
    break;
  case PROP_COUNTS:
    set_counts (self, g_value_get_boolean (value));
    break;
  case PROP_QUESTIONS_ONLY:
    set_questions_only (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_narrator_dispose (GObject *object)
{
  AttuneNarrator *self = ATTUNE_NARRATOR (object);

  attune_narrator_set_engine (self, NULL);
  attune_narrator_set_catalog (self, NULL);
  g_clear_object (&self->voice);

  G_OBJECT_CLASS (attune_narrator_parent_class)->dispose (object);
}

static void
attune_narrator_class_init (AttuneNarratorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = attune_narrator_get_property;
  object_class->set_property = attune_narrator_set_property;
  object_class->dispose = attune_narrator_dispose;

  properties[PROP_VOICE] = g_param_spec_object ("voice", NULL, NULL, ATTUNE_TYPE_VOICE,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                    G_PARAM_STATIC_STRINGS);
  properties[PROP_ENABLED] = g_param_spec_boolean ("enabled", NULL, NULL, FALSE, flags);
  properties[PROP_SAY_LINES] = g_param_spec_boolean ("say-lines", NULL, NULL, FALSE, flags);
  properties[PROP_COUNTS] = g_param_spec_boolean ("counts", NULL, NULL, FALSE, flags);
  properties[PROP_QUESTIONS_ONLY] = g_param_spec_boolean ("questions-only", NULL, NULL, FALSE,
                                                          flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
attune_narrator_init (AttuneNarrator *self)
{
}

/**
 * attune_narrator_new:
 * @voice: (nullable): what speaks; %NULL where there is no voice
 *
 * Returns: (transfer full): a narrator that listens to nobody yet and is not enabled
 */
AttuneNarrator *
attune_narrator_new (AttuneVoice *voice)
{
  g_return_val_if_fail (voice == NULL || ATTUNE_IS_VOICE (voice), NULL);

  return g_object_new (ATTUNE_TYPE_NARRATOR, "voice", voice, NULL);
}

/**
 * attune_narrator_set_engine:
 * @self: the narrator
 * @engine: (nullable): the session to listen to, instead of the one before
 *
 * A reference is kept to @engine. What is being said about the session before falls silent.
 */
void
attune_narrator_set_engine (AttuneNarrator *self, AttuneEngine *engine)
{
  g_return_if_fail (ATTUNE_IS_NARRATOR (self));

  if (self->engine == engine)
    return;

  if (self->engine != NULL) {
    hush (self);
    g_signal_handlers_disconnect_by_data (self->engine, self);
  }
  g_set_object (&self->engine, engine);
  update_counter (self);
  if (engine == NULL)
    return;

  self->subject = read_subject (self);
  g_signal_connect_swapped (engine, "moved", G_CALLBACK (engine_moved_cb), self);
  g_signal_connect_swapped (engine, "signed", G_CALLBACK (engine_signed_cb), self);
}

/**
 * attune_narrator_set_catalog:
 * @self: the narrator
 * @catalog: (nullable): where the lines to say to the baby are
 *
 * A reference is kept to @catalog. Without one, "say-lines" has no effect.
 */
void
attune_narrator_set_catalog (AttuneNarrator *self, AttuneCatalog *catalog)
{
  g_return_if_fail (ATTUNE_IS_NARRATOR (self));

  if (catalog != NULL)
    attune_catalog_ref (catalog);
  g_clear_pointer (&self->catalog, attune_catalog_unref);
  self->catalog = catalog;
}

/**
 * attune_narrator_tell_remaining:
 * @self: the narrator
 *
 * Says how long the routine still takes, as somebody asked. Never while the baby is being asked.
 *
 * Returns: whether it is said
 */
gboolean
attune_narrator_tell_remaining (AttuneNarrator *self)
{
  g_autofree char *sentence = NULL;
  guint minutes;

  g_return_val_if_fail (ATTUNE_IS_NARRATOR (self), FALSE);

  if (!can_speak (self) || self->engine == NULL ||
      attune_engine_get_moment (self->engine) == ATTUNE_MOMENT_ASK)
    return FALSE;

  minutes = (attune_engine_get_routine_remaining_us (self->engine) + G_TIME_SPAN_MINUTE / 2) /
            G_TIME_SPAN_MINUTE;
  if (minutes == 0)
    sentence = g_strdup (translate (NC_ ("voice", "Less than a minute to go.")));
  else
    sentence = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "About %u minute to go.", "About %u minutes to go.", minutes),
        minutes);
  attune_voice_say (self->voice, sentence);

  return TRUE;
}
