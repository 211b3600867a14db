/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-stroke-view.h"

#include "attune-heading.h"
#include "attune-resource-path.h"

#include <glib/gi18n.h>

#include "attune-beat-ring.h"
#include "attune-scroller.h"
#include "attune-session-words.h"

struct _AttuneStrokeView {
  AdwBin parent_instance;

  GtkWidget *content;
  AttuneHeading *heading;
  GtkLabel *side;
  GtkLabel *hands;
  GtkWidget *progress;
  AttuneBeatRing *ring;
  GtkLabel *count;
  GtkLabel *say;
  GtkLabel *usual;
  GtkWidget *go_on;
  GtkWidget *show_me;
  GtkLabel *next;
  GtkLabel *oil;
  GtkLabel *cautions;
  GtkWidget *details;
  GtkLabel *traditional;
};

G_DEFINE_FINAL_TYPE (AttuneStrokeView, attune_stroke_view, ADW_TYPE_BIN)

static AttuneShow
get_show (const AttuneSessionContext *context)
{
  return attune_session_show_get_now (&context->show, context->engine);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_details (AttuneStrokeView *self, AttuneStroke *stroke)
{
  g_autoptr (GString) cautions = g_string_new (NULL);

  for (guint i = 0; i < stroke->cautions->len; i++)
    g_string_append_printf (cautions, "%s%s", i > 0 ? " " : "",
                            (char *) g_ptr_array_index (stroke->cautions, i));
  set_text (self->cautions, cautions->str);
  set_text (self->traditional,
            g_str_equal (stroke->traditional, stroke->title) ? NULL : stroke->traditional);
}

static void
show_stroke (AttuneStrokeView *self,
             const AttuneSessionContext *context,
             const AttunePlanStep *step,
             AttuneStroke *stroke)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  g_autofree char *side = attune_session_words_side (step, attune_state_get_side (state, step));
  g_autofree char *say = attune_words_say (&context->wording, stroke->say);
  /* Translators: words the caregiver may say to the baby. */
  g_autofree char *say_line = g_strdup_printf (_ ("Say: %s"), say);

  attune_heading_set_text (self->heading, step->title);
  set_text (self->side, side);
  set_text (self->hands, state->moment == ATTUNE_MOMENT_CHANGE ? stroke->hands : stroke->do_text);
  set_text (self->say, say_line);
  show_details (self, stroke);
}

static void
show_check (AttuneStrokeView *self, const AttuneSessionContext *context)
{
  attune_heading_set_text (self->heading, _ ("Pause and look"));
  set_text (self->side, _ ("Hands rest. Look at face, breath and hands."));
  set_text (self->hands, attune_catalog_get_permission (context->catalog)->pause_check);
  set_text (self->say, NULL);
}

static void
show_part_over (AttuneStrokeView *self)
{
  attune_heading_set_text (self->heading, _ ("Hands rest"));
  set_text (self->side, NULL);
  set_text (self->hands, _ ("Let them lie a moment, then lift them slowly and show them."));
  set_text (self->say, NULL);
}

/* Once, after the first yes: oil is never used under six weeks. */
static gboolean
is_time_for_oil (const AttuneState *state, const AttunePlan *plan)
{
  int part = state->part;

  return state->moment == ATTUNE_MOMENT_CHANGE && plan->band > ATTUNE_BAND_A && state->step == 0 &&
         part == 0 && attune_plan_get_part (plan, part)->region != ATTUNE_REGION_FACE;
}

static void
attune_stroke_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_STROKE_VIEW);

  G_OBJECT_CLASS (attune_stroke_view_parent_class)->dispose (object);
}

static void
attune_stroke_view_class_init (AttuneStrokeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attune_stroke_view_dispose;

  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_SCROLLER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-stroke-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, content);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, heading);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, side);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, hands);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, progress);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, ring);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, count);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, say);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, usual);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, go_on);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, show_me);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, next);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, oil);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, cautions);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, details);
  gtk_widget_class_bind_template_child (widget_class, AttuneStrokeView, traditional);

  g_type_ensure (ATTUNE_TYPE_BEAT_RING);
}

static void
attune_stroke_view_init (AttuneStrokeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_stroke_view_get_heading:
 * @self: a view
 *
 * Returns: (transfer none): what gets the focus when this view appears, and so is read aloud
 */
GtkWidget *
attune_stroke_view_get_heading (AttuneStrokeView *self)
{
  return GTK_WIDGET (self->heading);
}

/* Called with every frame, and changes something with every repetition. */
static void
show_count (AttuneStrokeView *self, const char *count)
{
  if (!g_str_equal (gtk_label_get_text (self->count), count))
    set_text (self->count, count);
  gtk_widget_set_visible (self->progress,
                          *count != '\0' || gtk_widget_get_visible (GTK_WIDGET (self->side)));
}

/**
 * attune_stroke_view_tick:
 * @self: a view
 * @context: a session
 *
 * Follows the stroke: the ring, and how many times it was done.
 */
void
attune_stroke_view_tick (AttuneStrokeView *self, const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  const AttunePlanStep *step = attune_state_get_plan_step (
      state, attune_engine_get_plan (context->engine));
  guint repetition = 0;
  double phase = 0, beat_s;
  gboolean beats = !state->own_pace && get_show (context) != ATTUNE_SHOW_QUESTIONS &&
                   attune_engine_get_beat (context->engine, &repetition, &phase, &beat_s);

  gtk_widget_set_visible (GTK_WIDGET (self->ring), beats);
  if (beats) {
    guint repetitions = attune_state_get_repetitions (state, step);
    g_autofree char *count = attune_session_words_count (repetition, repetitions);

    attune_beat_ring_set_done (self->ring, (repetition + phase) / repetitions);
    show_count (self, count);
  } else {
    show_count (self, "");
  }
}

/* At one's own pace a stroke has no end to count towards; it has one large button. */
static void
show_pace (AttuneStrokeView *self, const AttuneState *state, const AttunePlanStep *step)
{
  gboolean waits = state->own_pace && state->moment == ATTUNE_MOMENT_STROKE;
  g_autofree char *usual = NULL;

  if (waits)
    usual = attune_session_words_usual (attune_state_get_repetitions (state, step),
                                        attune_state_get_step_us (state, step));
  set_text (self->usual, usual);
  gtk_widget_set_visible (self->go_on, state->own_pace);
  gtk_widget_set_sensitive (self->go_on, waits);
}

/* What is not seen is still there for who listens. */
static void
describe (AttuneStrokeView *self, const AttuneSessionContext *context, const char *next)
{
  g_autofree char *step = attune_session_words_step (context);
  g_autofree char *words = g_strdup_printf ("%s. %s", step, next);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
show_part_alone (AttuneStrokeView *self, const AttuneSessionContext *context, const char *next)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  g_autofree char *part = attune_session_words_part (context, state->part);

  attune_heading_set_text (self->heading, part);
  describe (self, context, next);
  set_text (self->side, NULL);
  set_text (self->next, NULL);
}

/* Whoever knows a routine has it with fewer words, and all of them back by one tap. */
static void
show_less (AttuneStrokeView *self, const AttuneSessionContext *context, const char *next)
{
  AttuneShow show = get_show (context);
  gboolean less = show != ATTUNE_SHOW_ALL;
  gboolean alone = show == ATTUNE_SHOW_QUESTIONS;

  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->heading),
                                 GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_widget_set_visible (self->show_me, less);
  gtk_widget_set_halign (GTK_WIDGET (self->heading), alone ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_set_valign (self->content, alone ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  if (!less)
    return;

  set_text (self->hands, NULL);
  set_text (self->say, NULL);
  set_text (self->usual, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->oil), FALSE);
  gtk_widget_set_visible (self->details, FALSE);
  if (alone)
    show_part_alone (self, context, next);
}

/**
 * attune_stroke_view_update:
 * @self: a view
 * @context: a session in a stroke, a check or a change of hands
 *
 * Shows the step, or as much of it as is wanted.
 */
void
attune_stroke_view_update (AttuneStrokeView *self, const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  const AttunePlan *plan = attune_engine_get_plan (context->engine);
  const AttunePlanStep *step = attune_state_get_plan_step (state, plan);
  AttuneStroke *stroke = step == NULL || step->stroke_id == NULL
                             ? NULL
                             : attune_catalog_get_stroke (context->catalog, step->stroke_id);
  g_autofree char *next = attune_session_words_next (context);

  if (stroke != NULL)
    show_stroke (self, context, step, stroke);
  else if (step != NULL)
    show_check (self, context);
  else
    show_part_over (self);

  gtk_widget_set_visible (self->details, stroke != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->oil), is_time_for_oil (state, plan));
  set_text (self->next, next);
  show_pace (self, state, step);
  show_less (self, context, next);
  attune_stroke_view_tick (self, context);
}
