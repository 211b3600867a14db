/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-review-page.h"

#include "attune-heading.h"
#include "attune-help-button.h"
#include "attune-question-card.h"
#include "attune-reread-card.h"
#include "attune-resource-path.h"

#include <glib/gi18n.h>

struct _AttuneReviewPage {
  AdwBin parent_instance;

  AttuneReviewer *reviewer;
  AttuneQuestionCard *card;
  AttuneRereadCard *reread;
  GPtrArray *turns; /* (nullable): of AttuneReviewTurn */
  guint at;
  gboolean kept; /* the answer to what is shown is in the log */

  AdwWindowTitle *title;
  GtkStack *stack;
  AdwBin *question;
  AdwBin *reading;
  AttuneHeading *done;
  GtkLabel *done_text;
};

G_DEFINE_FINAL_TYPE (AttuneReviewPage, attune_review_page, ADW_TYPE_BIN)

enum {
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* How sure one was can be said after the answer: it is kept when its card is left. */
static void
keep_answer (AttuneReviewPage *self)
{
  AttunePractice *practice = self->card != NULL ? attune_question_card_get_practice (self->card)
                                                : NULL;
  AttuneResponse response;

  if (self->kept || practice == NULL || !attune_question_card_is_answered (self->card))
    return;
  attune_question_card_init_response (self->card, &response);
  attune_reviewer_keep (self->reviewer, practice, &response,
                        attune_question_card_get_first_chosen (self->card));
  self->kept = TRUE;
}

static void
show_end (AttuneReviewPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "end");
  gtk_widget_grab_focus (GTK_WIDGET (self->done));
}

static void
read_turn (AttuneReviewPage *self, const AttuneReviewTurn *turn)
{
  if (turn->other != NULL)
    attune_reread_card_show_two (self->reread, turn->item, turn->other);
  else
    attune_reread_card_show (self->reread, turn->item);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  attune_reread_card_focus (self->reread);
}

static void
show_turn (AttuneReviewPage *self)
{
  const AttuneReviewTurn *turn = self->at < self->turns->len
                                     ? g_ptr_array_index (self->turns, self->at)
                                     : NULL;

  if (turn == NULL) {
    show_end (self);
    return;
  }
  if (turn->practice == NULL) {
    read_turn (self, turn);
    return;
  }
  self->kept = FALSE;
  attune_question_card_set_practice (self->card, turn->practice);
  gtk_stack_set_visible_child_name (self->stack, "question");
  attune_question_card_focus (self->card);
}

static void
go_on_cb (AttuneReviewPage *self)
{
  keep_answer (self);
  self->at++;
  show_turn (self);
}

static void
leave_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneReviewPage *self = ATTUNE_REVIEW_PAGE (widget);

  keep_answer (self);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
attune_review_page_dispose (GObject *object)
{
  AttuneReviewPage *self = ATTUNE_REVIEW_PAGE (object);

  if (self->reviewer != NULL)
    keep_answer (self);
  self->card = NULL;
  self->reread = NULL;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_REVIEW_PAGE);
  g_clear_object (&self->reviewer);

  G_OBJECT_CLASS (attune_review_page_parent_class)->dispose (object);
}

static void
attune_review_page_finalize (GObject *object)
{
  AttuneReviewPage *self = ATTUNE_REVIEW_PAGE (object);

  g_clear_pointer (&self->turns, g_ptr_array_unref);

  G_OBJECT_CLASS (attune_review_page_parent_class)->finalize (object);
}

static void
attune_review_page_class_init (AttuneReviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_review_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_review_page_finalize;

  signals[SIGNAL_LEFT] = g_signal_new ("left", ATTUNE_TYPE_REVIEW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_HELP_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneReviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, AttuneReviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttuneReviewPage, question);
  gtk_widget_class_bind_template_child (widget_class, AttuneReviewPage, reading);
  gtk_widget_class_bind_template_child (widget_class, AttuneReviewPage, done);
  gtk_widget_class_bind_template_child (widget_class, AttuneReviewPage, done_text);
  gtk_widget_class_install_action (widget_class, "review.leave", NULL, leave_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "review.leave", NULL);
}

static void
attune_review_page_init (AttuneReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attune_heading_set_text (self->done, _ ("That is enough for now"));
}

static void
begin (AttuneReviewPage *self, GPtrArray *turns)
{
  g_clear_pointer (&self->turns, g_ptr_array_unref);
  self->turns = turns;
  self->at = 0;
  show_turn (self);
}

/**
 * attune_review_page_new:
 * @reviewer: chooses, and keeps the answers
 * @painter: paints what stands still
 *
 * Returns: (transfer floating): a page with nothing on it yet
 */
GtkWidget *
attune_review_page_new (AttuneReviewer *reviewer, AttunePainter *painter)
{
  AttuneReviewPage *self = g_object_new (ATTUNE_TYPE_REVIEW_PAGE, NULL);
  AttuneLearner *learner = attune_reviewer_get_learner (reviewer);

  self->reviewer = g_object_ref (reviewer);
  self->card = attune_question_card_new (attune_learner_get_family (learner),
                                         attune_learner_get_catalog (learner), painter);
  self->reread = ATTUNE_REREAD_CARD (attune_reread_card_new (learner));
  attune_question_card_set_asks_sureness (self->card, TRUE);
  adw_bin_set_child (self->question, GTK_WIDGET (self->card));
  adw_bin_set_child (self->reading, GTK_WIDGET (self->reread));
  g_signal_connect_object (self->card, "go-on", G_CALLBACK (go_on_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reread, "go-on", G_CALLBACK (go_on_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * attune_review_page_begin:
 *
 * Shows the first of a few questions, or says in which way questions come where nothing was learned
 * yet.
 */
void
attune_review_page_begin (AttuneReviewPage *self)
{
  g_autoptr (GPtrArray) turns = attune_reviewer_make (self->reviewer);

  adw_window_title_set_title (self->title, _ ("Two minutes"));
  gtk_label_set_text (self->done_text,
                      turns->len > 0
                          ? _ ("Every look at a baby is practice as well. The rest waits until it "
                               "suits you.")
                          : _ ("The first lesson brings the first signs to look at again."));
  begin (self, g_steal_pointer (&turns));
}

/**
 * attune_review_page_begin_pair:
 * @item: a cue, or a pair
 * @other: (nullable): another cue
 *
 * Shows two signs that are easily mixed up, and asks about them.
 *
 * Returns: whether there is anything to show
 */
gboolean
attune_review_page_begin_pair (AttuneReviewPage *self, const char *item, const char *other)
{
  g_autoptr (GPtrArray) turns = attune_reviewer_make_lesson (self->reviewer, item, other);

  if (turns->len == 0)
    return FALSE;
  adw_window_title_set_title (self->title, _ ("Look-alikes"));
  gtk_label_set_text (self->done_text, _ ("They do look alike. Each time you compare them, it gets "
                                          "easier to see."));
  begin (self, g_steal_pointer (&turns));
  return TRUE;
}
