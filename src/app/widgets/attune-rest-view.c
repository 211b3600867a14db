/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-rest-view.h"

#include "attune-heading.h"
#include "attune-resource-path.h"

#include <glib/gi18n.h>

#include "attune-scroller.h"
#include "attune-session-words.h"
#include "attune-soothing-view.h"

struct _AttuneRestView {
  AdwBin parent_instance;

  AttuneHeading *heading;
  GtkLabel *text;
  AttuneSoothingView *soothing;
  GtkButton *resume;
  GtkButton *again;
  GtkButton *done;
  GtkButton *back;
};

G_DEFINE_FINAL_TYPE (AttuneRestView, attune_rest_view, ADW_TYPE_BIN)

static void
attune_rest_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_REST_VIEW);

  G_OBJECT_CLASS (attune_rest_view_parent_class)->dispose (object);
}

static void
attune_rest_view_class_init (AttuneRestViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attune_rest_view_dispose;

  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_SCROLLER);
  g_type_ensure (ATTUNE_TYPE_SOOTHING_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-rest-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneRestView, heading);
  gtk_widget_class_bind_template_child (widget_class, AttuneRestView, text);
  gtk_widget_class_bind_template_child (widget_class, AttuneRestView, soothing);
  gtk_widget_class_bind_template_child (widget_class, AttuneRestView, resume);
  gtk_widget_class_bind_template_child (widget_class, AttuneRestView, again);
  gtk_widget_class_bind_template_child (widget_class, AttuneRestView, done);
  gtk_widget_class_bind_template_child (widget_class, AttuneRestView, back);
}

static void
attune_rest_view_init (AttuneRestView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_rest_view_get_heading:
 * @self: a view
 *
 * Returns: (transfer none): what gets the focus when this view appears, and so is read aloud
 */
GtkWidget *
attune_rest_view_get_heading (AttuneRestView *self)
{
  return GTK_WIDGET (self->heading);
}

/* Whatever else is said anew, the steps go on from where they are. */
static void
show_soothing (AttuneRestView *self, const AttuneSessionContext *context, gboolean soothes)
{
  GtkWidget *soothing = GTK_WIDGET (self->soothing);

  if (soothes && !gtk_widget_get_visible (soothing))
    attune_soothing_view_begin (self->soothing, attune_catalog_get_permission (context->catalog));
  gtk_widget_set_visible (soothing, soothes);
}

/**
 * attune_rest_view_update:
 * @self: a view
 * @context: a session in a hold, in still touch, paused or closing
 *
 * Shows the rest, and the ways on from it.
 */
void
attune_rest_view_update (AttuneRestView *self, const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  AttunePlan *plan = attune_engine_get_plan (context->engine);
  g_auto (AttuneSessionText) words = attune_session_words_rest (context);
  gboolean closing = state->moment == ATTUNE_MOMENT_CLOSE;
  gboolean can_ask = state->part >= 0 &&
                     attune_state_can_ask (state, plan, state->part, state->now_us);

  attune_heading_set_text (self->heading, words.title);
  gtk_label_set_text (self->text, words.text);
  show_soothing (self, context, closing && state->outcome == ATTUNE_OUTCOME_CRYING);
  gtk_widget_set_visible (GTK_WIDGET (self->resume), state->moment == ATTUNE_MOMENT_PAUSED);
  gtk_widget_set_visible (
      GTK_WIDGET (self->again),
      (state->moment == ATTUNE_MOMENT_HOLD || state->moment == ATTUNE_MOMENT_STILL) && can_ask);
  gtk_widget_set_visible (GTK_WIDGET (self->done), closing);
  gtk_widget_set_visible (GTK_WIDGET (self->back),
                          closing && can_ask && state->outcome == ATTUNE_OUTCOME_PARENT);
}
