/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-choose-question.h"

#include "attune-resource-path.h"

struct _AttuneChooseQuestion {
  AttuneQuestionBody parent_instance;

  GtkWidget *hint;
  GtkBox *choices;
};

G_DEFINE_FINAL_TYPE (AttuneChooseQuestion, attune_choose_question, ATTUNE_TYPE_QUESTION_BODY)

static GtkWidget *
create_choice (AttuneChooseQuestion *self, guint place)
{
  AttunePractice *practice = attune_question_body_get_practice (ATTUNE_QUESTION_BODY (self));
  const AttuneOption *option = attune_practice_get_option (practice, place);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (option->text);
  GtkWidget *sign = gtk_image_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), sign);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "question-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  option->text, -1);
  attune_question_body_add_button (ATTUNE_QUESTION_BODY (self), button, place, sign);
  return button;
}

static void
attune_choose_question_show (AttuneQuestionBody *body)
{
  AttuneChooseQuestion *self = ATTUNE_CHOOSE_QUESTION (body);
  AttunePractice *practice = attune_question_body_get_practice (body);

  gtk_widget_set_visible (self->hint, practice->several);
  for (guint i = 0; i < practice->options->len; i++)
    gtk_box_append (self->choices, create_choice (self, i));
}

static void
attune_choose_question_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_CHOOSE_QUESTION);

  G_OBJECT_CLASS (attune_choose_question_parent_class)->dispose (object);
}

static void
attune_choose_question_class_init (AttuneChooseQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttuneQuestionBodyClass *body_class = ATTUNE_QUESTION_BODY_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_choose_question_dispose;
  body_class->show = attune_choose_question_show;

  gtk_widget_class_set_template_from_resource (widget_class, ATTUNE_RESOURCE_PATH
                                               "/ui/attune-choose-question.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneChooseQuestion, hint);
  gtk_widget_class_bind_template_child (widget_class, AttuneChooseQuestion, choices);
}

static void
attune_choose_question_init (AttuneChooseQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
