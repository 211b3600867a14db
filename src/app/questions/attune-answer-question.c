/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-answer-question.h"

#include "attune-resource-path.h"
#include "learning/attune-practice-make.h"

struct _AttuneAnswerQuestion {
  AttuneQuestionBody parent_instance;

  GtkBox *answers;
};

G_DEFINE_FINAL_TYPE (AttuneAnswerQuestion, attune_answer_question, ATTUNE_TYPE_QUESTION_BODY)

/* The same three figures as in a session: a no is turning away, not being cross. */
static const char *
get_expression (const AttuneOption *option)
{
  static const char *const expressions[] = {
    [ATTUNE_ANSWER_YES] = "lid wide; gaze you; mouth rest; hand open",
    [ATTUNE_ANSWER_UNSURE] = "brow knit; gaze aside",
    [ATTUNE_ANSWER_NO] = "head turn 40; gaze far; brow soft",
  };

  for (AttuneAnswer answer = ATTUNE_ANSWER_YES; answer <= ATTUNE_ANSWER_NO; answer++) {
    if (g_strcmp0 (option->id, attune_practice_get_answer_id (answer)) == 0)
      return expressions[answer];
  }
  g_return_val_if_reached (NULL);
}

static GtkWidget *
create_answer (AttuneAnswerQuestion *self, guint place)
{
  AttuneQuestionBody *body = ATTUNE_QUESTION_BODY (self);
  AttunePractice *practice = attune_question_body_get_practice (body);
  const AttuneOption *option = attune_practice_get_option (practice, place);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = gtk_label_new (option->text);
  GtkWidget *sign = gtk_image_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "section");
  gtk_box_append (GTK_BOX (box), attune_painter_create_baby (
                                     attune_question_body_get_context (body)->painter,
                                     ATTUNE_VIEW_FACE, NULL, get_expression (option), 90, 84));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "question-picture");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  option->text, -1);
  attune_question_body_add_button (ATTUNE_QUESTION_BODY (self), button, place, sign);
  return button;
}

static void
attune_answer_question_show (AttuneQuestionBody *body)
{
  AttuneAnswerQuestion *self = ATTUNE_ANSWER_QUESTION (body);

  for (guint i = 0; i < attune_question_body_get_practice (body)->options->len; i++)
    gtk_box_append (self->answers, create_answer (self, i));
}

static void
attune_answer_question_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_ANSWER_QUESTION);

  G_OBJECT_CLASS (attune_answer_question_parent_class)->dispose (object);
}

static void
attune_answer_question_class_init (AttuneAnswerQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttuneQuestionBodyClass *body_class = ATTUNE_QUESTION_BODY_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_answer_question_dispose;
  body_class->show = attune_answer_question_show;

  gtk_widget_class_set_template_from_resource (widget_class, ATTUNE_RESOURCE_PATH
                                               "/ui/attune-answer-question.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneAnswerQuestion, answers);
}

static void
attune_answer_question_init (AttuneAnswerQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
