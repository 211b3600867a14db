/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-choice-view.h"

#include "attune-box.h"
#include "attune-heading.h"
#include "attune-resource-path.h"

#include <glib/gi18n.h>

#include "attune-scroller.h"
#include "attune-session-words.h"

struct _AttuneChoiceView {
  AdwBin parent_instance;

  AttuneHeading *heading;
  GtkLabel *text;
  GtkButton *still;
  GtkButton *again;
  GtkBox *parts;
};

G_DEFINE_FINAL_TYPE (AttuneChoiceView, attune_choice_view, ADW_TYPE_BIN)

static void
add_part (AttuneChoiceView *self, const AttuneSessionContext *context, int part)
{
  g_autofree char *name = attune_session_words_part (context, part);
  /* Translators: a part of the body. */
  g_autofree char *label = g_strdup_printf (_ ("Ask about another part: %s"), name);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_add_css_class (button, "session-choice");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "session.part");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", part);
  gtk_box_append (self->parts, button);
}

static void
add_parts (AttuneChoiceView *self, const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  AttunePlan *plan = attune_engine_get_plan (context->engine);

  attune_box_clear (self->parts);
  for (int part = 0; part < (int) plan->parts->len; part++) {
    if (part != state->part && state->parts[part] == ATTUNE_PART_AHEAD &&
        attune_state_can_ask (state, plan, part, attune_engine_get_now_us (context->engine)))
      add_part (self, context, part);
  }
}

static void
show_words (AttuneChoiceView *self, const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  const AttunePermission *permission = attune_catalog_get_permission (context->catalog);
  gboolean no = state->outcome == ATTUNE_OUTCOME_BABY_NO;
  g_autofree char *heading = attune_words_say (
      &context->wording, no ? NC_ ("baby:name", "{name} said no. You listened.")
                            : NC_ ("baby:name", "{name} is not sure. That is fine."));
  const char *say = permission->answers[no ? ATTUNE_ANSWER_NO : ATTUNE_ANSWER_UNSURE].say;

  attune_heading_set_text (self->heading, heading);
  gtk_label_set_text (self->text, say != NULL ? say : "");
}

static void
attune_choice_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_CHOICE_VIEW);

  G_OBJECT_CLASS (attune_choice_view_parent_class)->dispose (object);
}

static void
attune_choice_view_class_init (AttuneChoiceViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attune_choice_view_dispose;

  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_SCROLLER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-choice-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneChoiceView, heading);
  gtk_widget_class_bind_template_child (widget_class, AttuneChoiceView, text);
  gtk_widget_class_bind_template_child (widget_class, AttuneChoiceView, still);
  gtk_widget_class_bind_template_child (widget_class, AttuneChoiceView, again);
  gtk_widget_class_bind_template_child (widget_class, AttuneChoiceView, parts);
}

static void
attune_choice_view_init (AttuneChoiceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_choice_view_get_heading:
 * @self: a view
 *
 * Returns: (transfer none): what gets the focus when this view appears, and so is read aloud
 */
GtkWidget *
attune_choice_view_get_heading (AttuneChoiceView *self)
{
  return GTK_WIDGET (self->heading);
}

/**
 * attune_choice_view_update:
 * @self: a view
 * @context: a session after a no, or after a second not sure
 *
 * Offers what may come now. Nothing here carries on with what got the no.
 */
void
attune_choice_view_update (AttuneChoiceView *self, const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);

  show_words (self, context);
  add_parts (self, context);
  gtk_widget_set_visible (GTK_WIDGET (self->again),
                          attune_state_can_ask (state, attune_engine_get_plan (context->engine),
                                                state->part,
                                                attune_engine_get_now_us (context->engine)));
}
