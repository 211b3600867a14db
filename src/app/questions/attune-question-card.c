/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-question-card.h"

#include "attune-box.h"
#include "attune-heading.h"
#include "attune-resource-path.h"
#include "attune-scroller.h"
#include "attune-shown.h"
#include "attune-split.h"
#include "attune-wrap.h"
#include "learning/attune-practice-make.h"

#include <glib/gi18n.h>

#define PICTURE_LEAST 150

struct _AttuneQuestionCard {
  AdwBin parent_instance;

  AttuneQuestionContext context;
  AttuneQuiz *quiz; /* (nullable): the lesson's */
  AttunePractice *practice;
  AttuneQuestionBody *body;
  gboolean answered;
  gboolean asks_sureness;
  gboolean first_right;
  gboolean changed_mind;
  guint32 misplaced; /* bit n: option n of a sorting was first put elsewhere */
  AttuneSureness sureness;
  AttuneRight result;
  char *first_chosen;

  GtkWidget *stage;
  GtkBox *pictures;
  GtkLabel *story;
  AttuneHeading *question;
  AdwBin *place;
  GtkWidget *answer;
  GtkWidget *after;
  AttuneHeading *reply;
  GtkWidget *sure;
  GtkToggleButton *was_sure;
  GtkToggleButton *was_unsure;
  GtkWidget *go_on;
};

G_DEFINE_FINAL_TYPE (AttuneQuestionCard, attune_question_card, ADW_TYPE_BIN)

enum {
  SIGNAL_ANSWERED,
  SIGNAL_GO_ON,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_picture (AttuneQuestionCard *self, const char *const *ids)
{
  GtkWidget *figure = attune_figure_view_new ();
  AttuneLook look;

  attune_figure_view_set_words_first (ATTUNE_FIGURE_VIEW (figure), TRUE);
  attune_family_init_look (self->context.family, &look);
  attune_figure_set_look (attune_figure_view_get_figure (ATTUNE_FIGURE_VIEW (figure)), &look);
  attune_shown_move (ATTUNE_FIGURE_VIEW (figure), self->context.catalog, ids);
  gtk_widget_set_size_request (figure, -1, PICTURE_LEAST);
  gtk_widget_set_hexpand (figure, TRUE);
  gtk_widget_set_vexpand (figure, TRUE);
  gtk_widget_add_css_class (figure, "stage");
  return figure;
}

/* Where the figure itself is what is answered with, it stands in the body. */
static void
show_pictures (AttuneQuestionCard *self)
{
  GPtrArray *pictures = self->practice->pictures;
  guint n = self->practice->kind == ATTUNE_PRACTICE_POINT ||
                    self->practice->kind == ATTUNE_PRACTICE_SORT
                ? 0
                : pictures->len;

  attune_box_clear (self->pictures);
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->pictures, create_picture (self, g_ptr_array_index (pictures, i)));
  gtk_widget_set_visible (self->stage, n > 0);
}

static void
show_reply (AttuneQuestionCard *self)
{
  g_autofree char *words = attune_practice_dup_reply (self->practice,
                                                      attune_question_body_get_values (self->body));
  g_autofree char *filled = attune_family_fill (self->context.family, words);

  attune_heading_set_text (self->reply, filled);
  gtk_widget_set_visible (GTK_WIDGET (self->reply), *filled != '\0');
  gtk_widget_set_visible (self->after, TRUE);
  gtk_widget_set_visible (self->go_on, self->answered);
  gtk_widget_set_visible (self->sure, self->answered && self->asks_sureness && self->first_right);
}

static guint32
get_places (AttuneQuestionCard *self)
{
  guint32 places = 0;

  for (guint i = 0; i < self->practice->options->len; i++) {
    if (attune_question_body_get_value (self->body, i) == 1)
      places |= 1u << i;
  }
  return places;
}

/* Of a sorting, what was first put elsewhere: it is what one answers differently. */
static char *
dup_first_chosen (AttuneQuestionCard *self, const guint8 *values)
{
  guint8 elsewhere[ATTUNE_PRACTICE_MAX_OPTIONS];

  if (self->practice->kind != ATTUNE_PRACTICE_SORT)
    return attune_practice_dup_chosen (self->practice, values);
  for (guint i = 0; i < self->practice->options->len; i++)
    elsewhere[i] = self->misplaced & (1u << i) ? 1 : 0;
  return attune_practice_dup_chosen (self->practice, elsewhere);
}

static void
take_answer (AttuneQuestionCard *self)
{
  const guint8 *values = attune_question_body_get_values (self->body);

  if (!attune_practice_is_complete (self->practice, values))
    return;
  self->result = attune_practice_judge (self->practice, values);
  if (!self->answered) {
    self->first_right = self->result == ATTUNE_RIGHT_YES && self->misplaced == 0;
    self->first_chosen = dup_first_chosen (self, values);
  }
  self->answered = TRUE;
  if (self->quiz != NULL && self->practice->kind != ATTUNE_PRACTICE_SORT)
    attune_quiz_answer (self->quiz, get_places (self));
  attune_question_body_set_judged (self->body);
  show_reply (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->reply));
  attune_scroller_bring_into_sight (self->after);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static guint32
find_misplaced (const AttunePractice *practice, const guint8 *values)
{
  guint32 misplaced = 0;

  for (guint i = 0; i < practice->options->len; i++) {
    if (values[i] != ATTUNE_OPTION_UNSET &&
        values[i] != attune_practice_get_option (practice, i)->fits)
      misplaced |= 1u << i;
  }
  return misplaced;
}

/* What is put somewhere one after the other gets its reply one after the other. */
static void
changed_cb (AttuneQuestionCard *self)
{
  const guint8 *values = attune_question_body_get_values (self->body);
  gboolean complete = attune_practice_is_complete (self->practice, values);

  gtk_widget_set_sensitive (self->answer, complete);
  if (!complete && self->practice->several)
    self->changed_mind = TRUE;
  if (self->practice->kind != ATTUNE_PRACTICE_SORT)
    return;
  self->misplaced |= find_misplaced (self->practice, values);
  if (!complete)
    show_reply (self);
}

static void
go_on_clicked_cb (AttuneQuestionCard *self)
{
  if (self->answered)
    g_signal_emit (self, signals[SIGNAL_GO_ON], 0);
}

static void
sureness_toggled_cb (AttuneQuestionCard *self)
{
  if (gtk_toggle_button_get_active (self->was_sure))
    self->sureness = ATTUNE_SURENESS_SURE;
  else if (gtk_toggle_button_get_active (self->was_unsure))
    self->sureness = ATTUNE_SURENESS_UNSURE;
  else
    self->sureness = ATTUNE_SURENESS_UNSAID;
}

static void
forget_answer (AttuneQuestionCard *self)
{
  self->answered = FALSE;
  self->first_right = FALSE;
  self->changed_mind = FALSE;
  self->misplaced = 0;
  self->result = ATTUNE_RIGHT_NO;
  g_clear_pointer (&self->first_chosen, g_free);
  gtk_toggle_button_set_active (self->was_sure, FALSE);
  gtk_toggle_button_set_active (self->was_unsure, FALSE);
  self->sureness = ATTUNE_SURENESS_UNSAID;
  gtk_widget_set_visible (self->after, FALSE);
}

static void
show_words (AttuneQuestionCard *self)
{
  g_autofree char *story = self->practice->story != NULL
                               ? attune_family_fill (self->context.family, self->practice->story)
                               : NULL;
  g_autofree char *text = attune_family_fill (self->context.family, self->practice->text);

  gtk_label_set_text (self->story, story != NULL ? story : "");
  gtk_widget_set_visible (GTK_WIDGET (self->story), story != NULL);
  attune_heading_set_text (self->question, text);
}

static void
attune_question_card_dispose (GObject *object)
{
  AttuneQuestionCard *self = ATTUNE_QUESTION_CARD (object);

  if (self->place != NULL)
    adw_bin_set_child (self->place, NULL);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_QUESTION_CARD);
  g_clear_object (&self->context.family);
  g_clear_object (&self->context.painter);

  G_OBJECT_CLASS (attune_question_card_parent_class)->dispose (object);
}

static void
attune_question_card_finalize (GObject *object)
{
  AttuneQuestionCard *self = ATTUNE_QUESTION_CARD (object);

  g_clear_pointer (&self->practice, attune_practice_unref);
  g_clear_pointer (&self->context.catalog, attune_catalog_unref);
  g_free (self->first_chosen);

  G_OBJECT_CLASS (attune_question_card_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionCard, stage);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionCard, pictures);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionCard, story);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionCard, question);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionCard, place);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionCard, answer);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionCard, after);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionCard, reply);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionCard, sure);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionCard, was_sure);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionCard, was_unsure);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionCard, go_on);
}

static void
attune_question_card_class_init (AttuneQuestionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_question_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_question_card_finalize;

  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", ATTUNE_TYPE_QUESTION_CARD, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_GO_ON] = g_signal_new ("go-on", ATTUNE_TYPE_QUESTION_CARD, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_SPLIT);
  g_type_ensure (ATTUNE_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-question-card.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, take_answer);
  gtk_widget_class_bind_template_callback (widget_class, go_on_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, sureness_toggled_cb);
}

static void
attune_question_card_init (AttuneQuestionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_question_card_new:
 * @family: gives name and look
 * @catalog: has the signs
 * @painter: paints what stands still
 *
 * Returns: (transfer floating): a card without a question
 */
AttuneQuestionCard *
attune_question_card_new (AttuneFamily *family, AttuneCatalog *catalog, AttunePainter *painter)
{
  AttuneQuestionCard *self = g_object_new (ATTUNE_TYPE_QUESTION_CARD, NULL);

  self->context.family = g_object_ref (family);
  self->context.catalog = attune_catalog_ref (catalog);
  self->context.painter = g_object_ref (painter);
  return self;
}

/**
 * attune_question_card_set_practice:
 * @practice: (nullable): what is asked; %NULL lets go of what was
 *
 * Shows a question to which nothing was answered yet.
 */
void
attune_question_card_set_practice (AttuneQuestionCard *self, AttunePractice *practice)
{
  g_return_if_fail (ATTUNE_IS_QUESTION_CARD (self));

  adw_bin_set_child (self->place, NULL);
  self->body = NULL;
  self->quiz = NULL;
  forget_answer (self);
  if (practice != NULL)
    attune_practice_ref (practice);
  g_clear_pointer (&self->practice, attune_practice_unref);
  self->practice = practice;
  if (practice == NULL)
    return;

  self->body = ATTUNE_QUESTION_BODY (attune_question_body_new (practice));
  attune_question_body_set_practice (self->body, practice, &self->context);
  g_signal_connect_object (self->body, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->body, "decided", G_CALLBACK (take_answer), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->place, GTK_WIDGET (self->body));
  show_words (self);
  show_pictures (self);
  gtk_widget_set_visible (self->answer, !attune_question_body_is_immediate (self->body));
  gtk_widget_set_sensitive (
      self->answer,
      attune_practice_is_complete (practice, attune_question_body_get_values (self->body)));
}

/* What was answered before the lesson was left. */
static void
restore_answer (AttuneQuestionCard *self)
{
  guint8 values[ATTUNE_PRACTICE_MAX_OPTIONS];
  guint32 places = attune_quiz_get_answer (self->quiz);

  if (places == 0 || self->practice->kind == ATTUNE_PRACTICE_SORT)
    return;
  for (guint i = 0; i < self->practice->options->len; i++)
    values[i] = places & (1u << i) ? 1 : 0;
  attune_question_body_restore (self->body, values);
  self->answered = TRUE;
  self->result = attune_quiz_get_result (self->quiz);
  show_reply (self);
}

/**
 * attune_question_card_set_quiz:
 * @quiz: (not nullable): a place in a lesson; borrowed until another question is set
 *
 * Shows the card at which @quiz is, if it asks something.
 *
 * Returns: whether it does; where not, the card shows nothing
 */
gboolean
attune_question_card_set_quiz (AttuneQuestionCard *self, AttuneQuiz *quiz)
{
  g_return_val_if_fail (ATTUNE_IS_QUESTION_CARD (self) && quiz != NULL, FALSE);

  g_autoptr (AttunePractice) practice = attune_practice_new_from_quiz (quiz, self->context.catalog);

  attune_question_card_set_practice (self, practice);
  if (practice == NULL)
    return FALSE;
  self->quiz = quiz;
  restore_answer (self);
  return TRUE;
}

/**
 * attune_question_card_set_asks_sureness:
 * @asks: whether after a right answer it can be said how sure it was; it never has to be
 */
void
attune_question_card_set_asks_sureness (AttuneQuestionCard *self, gboolean asks)
{
  g_return_if_fail (ATTUNE_IS_QUESTION_CARD (self));

  self->asks_sureness = asks;
}

/**
 * attune_question_card_focus:
 *
 * Gives the focus to the question, which is then read aloud; to the reply where there is one.
 */
void
attune_question_card_focus (AttuneQuestionCard *self)
{
  g_return_if_fail (ATTUNE_IS_QUESTION_CARD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->answered ? self->reply : self->question));
}

/**
 * attune_question_card_is_answered:
 *
 * Returns: whether the question that is shown has an answer
 */
gboolean
attune_question_card_is_answered (AttuneQuestionCard *self)
{
  g_return_val_if_fail (ATTUNE_IS_QUESTION_CARD (self), FALSE);

  return self->answered;
}

/**
 * attune_question_card_get_result:
 *
 * Returns: how well the latest answer fits
 */
AttuneRight
attune_question_card_get_result (AttuneQuestionCard *self)
{
  g_return_val_if_fail (ATTUNE_IS_QUESTION_CARD (self), ATTUNE_RIGHT_NO);

  return self->result;
}

/**
 * attune_question_card_init_response:
 * @response: (out caller-allocates): how the question was answered the first time
 */
void
attune_question_card_init_response (AttuneQuestionCard *self, AttuneResponse *response)
{
  g_return_if_fail (ATTUNE_IS_QUESTION_CARD (self));

  *response = (AttuneResponse){
    .first_right = self->first_right,
    .sureness = self->sureness,
    .looked_again = self->changed_mind,
  };
}

/**
 * attune_question_card_get_first_chosen:
 *
 * Returns: (transfer none) (nullable): ids of what was chosen first, with a space between
 */
const char *
attune_question_card_get_first_chosen (AttuneQuestionCard *self)
{
  g_return_val_if_fail (ATTUNE_IS_QUESTION_CARD (self), NULL);

  return self->first_chosen;
}

/**
 * attune_question_card_get_practice:
 *
 * Returns: (transfer none) (nullable): what is asked
 */
AttunePractice *
attune_question_card_get_practice (AttuneQuestionCard *self)
{
  g_return_val_if_fail (ATTUNE_IS_QUESTION_CARD (self), NULL);

  return self->practice;
}

/**
 * attune_question_card_get_body:
 *
 * Returns: (transfer none) (nullable): the widget in which something is done
 */
AttuneQuestionBody *
attune_question_card_get_body (AttuneQuestionCard *self)
{
  g_return_val_if_fail (ATTUNE_IS_QUESTION_CARD (self), NULL);

  return self->body;
}
