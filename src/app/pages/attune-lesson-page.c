/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-lesson-page.h"

#include "attune-heading.h"
#include "attune-help-button.h"
#include "attune-lesson-card.h"
#include "attune-question-card.h"
#include "attune-reflect-card.h"
#include "attune-resource-path.h"
#include "attune-room.h"
#include "learning/attune-situations.h"

#include <glib/gi18n.h>
#include <math.h>

#define SWIPE_SPEED 200
#define MARGIN 14

struct _AttuneLessonPage {
  AdwBin parent_instance;

  AttuneReviewer *reviewer;
  AttuneLearner *learner; /* of the reviewer */
  AttunePainter *painter;
  AttuneQuiz *quiz; /* (nullable): until a lesson is opened */
  gboolean logged; /* the answer to what is shown is in the log */

  AdwWindowTitle *title;
  GtkStack *stack;
  AttuneLessonCard *card;
  AttuneQuestionCard *question;
  AttuneReflectCard *reflect; /* (nullable): until a card needs it */
  GtkWidget *end;
  AttuneHeading *end_title;
  GtkWidget *situations;
  GtkWidget *next_lesson;
  GtkLabel *next_label;
  GtkWidget *bar;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (AttuneLessonPage, attune_lesson_page, ADW_TYPE_BIN)

enum {
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static AttuneLesson *
get_lesson (AttuneLessonPage *self)
{
  return attune_quiz_get_lesson (self->quiz);
}

static gboolean
is_asking (AttuneLessonPage *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->question);
}

static void
show_progress (AttuneLessonPage *self)
{
  guint n = get_lesson (self)->cards->len;
  guint i = MIN (attune_quiz_get_card_index (self->quiz), n - 1);
  g_autofree char *words = NULL;

  if (attune_quiz_is_finished (self->quiz))
    words = g_strdup ("");
  else if (attune_quiz_is_repeat (self->quiz))
    words = g_strdup (_ ("Once more"));
  else
    /* Translators: which card of how many. */
    words = g_strdup_printf (_ ("%u of %u"), i + 1, n);
  adw_window_title_set_title (self->title, get_lesson (self)->title);
  adw_window_title_set_subtitle (self->title, words);
}

static void
set_button (GtkWidget *button, const char *id)
{
  gtk_widget_set_visible (button, id != NULL);
  if (id != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
}

static void
offer_situations (AttuneLessonPage *self)
{
  AttuneLearningCatalog *learning = attune_learner_get_learning (self->learner);
  AttuneLesson *lesson = attune_learning_catalog_get_lesson (learning, get_lesson (self)->id);
  g_autoptr (AttuneLesson)
      situations = lesson != NULL ? attune_situations_new_for_lesson (learning, lesson) : NULL;

  set_button (self->situations, situations != NULL ? situations->id : NULL);
}

static void
offer_next (AttuneLessonPage *self)
{
  AttuneLesson *next = attune_learner_get_next (self->learner);
  g_autofree char *words = NULL;

  set_button (self->next_lesson, next != NULL ? next->id : NULL);
  if (next == NULL)
    return;
  /* Translators: %s is the title of a lesson. */
  words = g_strdup_printf (_ ("Next: %s"), next->title);
  gtk_label_set_label (self->next_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next_lesson), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

static void
show_end (AttuneLessonPage *self)
{
  offer_situations (self);
  offer_next (self);
  attune_heading_set_text (self->end_title, get_lesson (self)->title);
  gtk_stack_set_visible_child (self->stack, self->end);
  gtk_widget_grab_focus (GTK_WIDGET (self->end_title));
}

static void
show_reflect (AttuneLessonPage *self, const AttuneCard *card)
{
  if (self->reflect == NULL) {
    self->reflect = ATTUNE_REFLECT_CARD (attune_reflect_card_new (self->learner, self->painter));
    gtk_stack_add_child (self->stack, GTK_WIDGET (self->reflect));
  }
  attune_reflect_card_show (self->reflect, get_lesson (self), card);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->reflect));
  attune_reflect_card_focus (self->reflect);
}

static void
show_card (AttuneLessonPage *self, const AttuneCard *card)
{
  if (card->kind == ATTUNE_CARD_REFLECT) {
    show_reflect (self, card);
  } else if (attune_question_card_set_quiz (self->question, self->quiz)) {
    self->logged = attune_question_card_is_answered (self->question);
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->question));
    attune_question_card_focus (self->question);
  } else {
    attune_lesson_card_show (self->card, card);
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->card));
    attune_lesson_card_focus (self->card);
  }
}

static void
show_step (AttuneLessonPage *self)
{
  const AttuneCard *card = attune_quiz_get_card (self->quiz);

  if (card != NULL)
    show_card (self, card);
  else
    show_end (self);
  show_progress (self);
  gtk_widget_set_visible (self->bar, card != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lesson.back",
                                 attune_quiz_get_step (self->quiz) > 0);
  if (is_asking (self))
    gtk_widget_remove_css_class (self->next, "suggested-action");
  else
    gtk_widget_add_css_class (self->next, "suggested-action");
}

static void
move (AttuneLessonPage *self, gboolean on)
{
  if (self->quiz == NULL)
    return;
  if (on ? !attune_quiz_go_on (self->quiz) : !attune_quiz_go_back (self->quiz))
    return;
  attune_learner_keep (self->learner, self->quiz);
  show_step (self);
}

static void
next_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (ATTUNE_LESSON_PAGE (widget), TRUE);
}

static void
back_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (ATTUNE_LESSON_PAGE (widget), FALSE);
}

static void
leave_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_LEFT], 0);
}

static void
open_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneLessonPage *self = ATTUNE_LESSON_PAGE (widget);
  g_autoptr (AttuneLesson)
      lesson = attune_learner_find_lesson (self->learner, g_variant_get_string (parameter, NULL));

  if (lesson != NULL)
    attune_lesson_page_open (self, lesson);
}

static gboolean
arrow_pressed_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gboolean rightwards;

  g_variant_get (arguments, "(b)", &rightwards);
  move (ATTUNE_LESSON_PAGE (widget),
        rightwards == (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL));
  return TRUE;
}

/* A question is left by a key that means it. */
static gboolean
space_pressed_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  AttuneLessonPage *self = ATTUNE_LESSON_PAGE (widget);

  if (!is_asking (self) || attune_question_card_is_answered (self->question))
    move (self, TRUE);
  return TRUE;
}

/* The card is pulled along with the finger, so the next one comes from the other side. */
static void
swiped_cb (AttuneLessonPage *self, double x_speed, double y_speed)
{
  gboolean rightwards = x_speed < 0;

  if (fabs (x_speed) < SWIPE_SPEED || fabs (x_speed) < 2 * fabs (y_speed))
    return;
  move (self, rightwards == (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL));
}

/* Whoever looks again learns from it, but what was known was shown by the first answer. */
static void
log_first_answer (AttuneLessonPage *self)
{
  AttuneResponse response;

  if (self->logged)
    return;
  self->logged = TRUE;
  attune_question_card_init_response (self->question, &response);
  attune_reviewer_keep (self->reviewer, attune_question_card_get_practice (self->question),
                        &response, attune_question_card_get_first_chosen (self->question));
}

static void
answered_cb (AttuneLessonPage *self)
{
  attune_learner_keep (self->learner, self->quiz);
  log_first_answer (self);
}

static void
go_on_cb (AttuneLessonPage *self)
{
  move (self, TRUE);
}

static void
attune_lesson_page_dispose (GObject *object)
{
  AttuneLessonPage *self = ATTUNE_LESSON_PAGE (object);

  if (self->question != NULL)
    attune_question_card_set_practice (self->question, NULL);
  self->question = NULL;
  /* Before the template lets go of it, or the bin would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_LESSON_PAGE);
  g_clear_pointer (&self->quiz, attune_quiz_free);
  g_clear_object (&self->reviewer);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (attune_lesson_page_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_pressed_cb, "(b)", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_pressed_cb, "(b)", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, space_pressed_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "lesson.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "lesson.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "lesson.leave", NULL);
}

static void
attune_lesson_page_class_init (AttuneLessonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_lesson_page_dispose;

  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_ROOM);
  g_type_ensure (ATTUNE_TYPE_HELP_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-lesson-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonPage, title);
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonPage, end);
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonPage, end_title);
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonPage, situations);
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonPage, next_lesson);
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonPage, next_label);
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonPage, bar);
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonPage, next);
  gtk_widget_class_bind_template_callback (widget_class, swiped_cb);
  gtk_widget_class_install_action (widget_class, "lesson.next", NULL, next_activated_cb);
  gtk_widget_class_install_action (widget_class, "lesson.back", NULL, back_activated_cb);
  gtk_widget_class_install_action (widget_class, "lesson.leave", NULL, leave_activated_cb);
  gtk_widget_class_install_action (widget_class, "lesson.open", "s", open_activated_cb);
  add_keys (widget_class);
}

static void
attune_lesson_page_init (AttuneLessonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_lesson_page_new:
 * @reviewer: keeps what was answered, and its learner where one is
 * @painter: paints what stands still
 *
 * Returns: (transfer floating): the page, without a lesson yet
 */
GtkWidget *
attune_lesson_page_new (AttuneReviewer *reviewer, AttunePainter *painter)
{
  AttuneLessonPage *self = g_object_new (ATTUNE_TYPE_LESSON_PAGE, NULL);
  AttuneLearner *learner = attune_reviewer_get_learner (reviewer);

  self->reviewer = g_object_ref (reviewer);
  self->learner = learner;
  self->painter = g_object_ref (painter);
  self->card = ATTUNE_LESSON_CARD (attune_lesson_card_new (learner, painter));
  self->question = attune_question_card_new (attune_learner_get_family (learner),
                                             attune_learner_get_catalog (learner), painter);
  g_signal_connect_object (self->question, "answered", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "go-on", G_CALLBACK (go_on_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_margin_start (GTK_WIDGET (self->card), MARGIN);
  gtk_widget_set_margin_end (GTK_WIDGET (self->card), MARGIN);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->card));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->question));
  return GTK_WIDGET (self);
}

/**
 * attune_lesson_page_open:
 * @lesson: a lesson, or situations
 *
 * Goes to the card at which @lesson was left.
 */
void
attune_lesson_page_open (AttuneLessonPage *self, AttuneLesson *lesson)
{
  g_return_if_fail (ATTUNE_IS_LESSON_PAGE (self) && lesson != NULL);

  attune_question_card_set_practice (self->question, NULL);
  g_clear_pointer (&self->quiz, attune_quiz_free);
  self->quiz = attune_learner_open (self->learner, lesson);
  attune_learner_keep (self->learner, self->quiz);
  show_step (self);
}
