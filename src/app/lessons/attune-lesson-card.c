/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-lesson-card.h"

#include "attune-card-pictures.h"
#include "attune-heading.h"
#include "attune-notice-view.h"
#include "attune-own-ways.h"
#include "attune-stage-layout.h"

#include <glib/gi18n.h>

#define PICTURE_LEAST 124
#define PICTURE_LEAST_LARGE 260

struct _AttuneLessonCard {
  GtkWidget parent_instance;

  AttuneLearner *learner;

  GtkWidget *stage; /* a GtkStack of @pictures and @notice */
  AttuneCardPictures *pictures;
  AttuneNoticeView *notice;
  GtkWidget *words; /* scrolls */
  GtkLabel *kind;
  AttuneHeading *text;
  GtkLabel *note; /* in what this baby speaks differently */
};

G_DEFINE_FINAL_TYPE (AttuneLessonCard, attune_lesson_card, GTK_TYPE_WIDGET)

static const char *
get_kind_words (AttuneCardKind kind)
{
  switch (kind) {
  case ATTUNE_CARD_COMPARE:
    return _ ("Side by side");
  case ATTUNE_CARD_DO:
    return _ ("Something to try");
  case ATTUNE_CARD_REFLECT:
    return _ ("For you");
  case ATTUNE_CARD_EXPLAIN:
  case ATTUNE_CARD_SHOW:
  case ATTUNE_CARD_QUESTION:
    return "";
  }
  g_assert_not_reached ();
}

static void
attune_lesson_card_dispose (GObject *object)
{
  AttuneLessonCard *self = ATTUNE_LESSON_CARD (object);

  g_clear_pointer (&self->stage, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_object (&self->learner);

  G_OBJECT_CLASS (attune_lesson_card_parent_class)->dispose (object);
}

static void
attune_lesson_card_class_init (AttuneLessonCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_lesson_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), ATTUNE_TYPE_STAGE_LAYOUT);
}

static GtkWidget *
create_words (AttuneLessonCard *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->kind = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->kind, 0);
  gtk_label_set_wrap (self->kind, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->kind), "accent");
  self->text = g_object_new (ATTUNE_TYPE_HEADING, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "card-text");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kind));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->note, 0);
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_wrap_mode (self->note, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "own-words");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), box);
  return window;
}

static void
attune_lesson_card_init (AttuneLessonCard *self)
{
  self->stage = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stage), FALSE);
  gtk_widget_add_css_class (self->stage, "stage");
  gtk_widget_set_overflow (self->stage, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (self->stage, GTK_WIDGET (self));
  self->words = create_words (self);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
}

/**
 * attune_lesson_card_new:
 * @learner: has the signs, and the family's look
 * @painter: paints what stands still
 *
 * Returns: (transfer floating): a card, empty yet
 */
GtkWidget *
attune_lesson_card_new (AttuneLearner *learner, AttunePainter *painter)
{
  AttuneLessonCard *self = g_object_new (ATTUNE_TYPE_LESSON_CARD, NULL);

  self->learner = g_object_ref (learner);
  self->pictures = ATTUNE_CARD_PICTURES (attune_card_pictures_new (learner, painter));
  gtk_stack_add_child (GTK_STACK (self->stage), GTK_WIDGET (self->pictures));
  return GTK_WIDGET (self);
}

/* Made when a card first needs it. */
static void
show_notice (AttuneLessonCard *self, const AttuneCard *card)
{
  if (self->notice == NULL) {
    self->notice = ATTUNE_NOTICE_VIEW (attune_notice_view_new (self->learner));
    gtk_stack_add_child (GTK_STACK (self->stage), GTK_WIDGET (self->notice));
  }
  gtk_stack_set_visible_child (GTK_STACK (self->stage), GTK_WIDGET (self->notice));
  attune_notice_view_show (self->notice, card);
}

/* A name stands below what is seen, and grows with the text. */
static void
make_room_for_names (AttuneLessonCard *self)
{
  AttuneStageLayout *layout = ATTUNE_STAGE_LAYOUT (
      gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  attune_stage_layout_set_picture (
      layout, ATTUNE_STAGE_LARGE,
      CLAMP (PICTURE_LEAST * dpi / (96 * 1024), PICTURE_LEAST, PICTURE_LEAST_LARGE));
}

/* Beside the signs that a lesson shows. */
static void
show_note (AttuneLessonCard *self, const AttuneCard *card)
{
  gboolean shows_signs = card->kind == ATTUNE_CARD_SHOW || card->kind == ATTUNE_CARD_COMPARE;
  g_autofree char *note = shows_signs ? attune_own_ways_dup_note_line (
                                            attune_learner_get_family (self->learner))
                                      : NULL;

  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

/**
 * attune_lesson_card_show:
 * @card: a card that asks nothing; has to last as long as it is shown
 *
 * Shows @card from its beginning.
 */
void
attune_lesson_card_show (AttuneLessonCard *self, const AttuneCard *card)
{
  g_return_if_fail (ATTUNE_IS_LESSON_CARD (self) && card != NULL);

  const char *kind = get_kind_words (card->kind);
  g_autofree char *text = attune_family_fill (attune_learner_get_family (self->learner),
                                              card->text);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->words));

  if (card->exercise == ATTUNE_EXERCISE_NOTICE) {
    show_notice (self, card);
  } else {
    attune_card_pictures_show (self->pictures, card);
    gtk_stack_set_visible_child (GTK_STACK (self->stage), GTK_WIDGET (self->pictures));
  }
  make_room_for_names (self);
  gtk_label_set_label (self->kind, kind);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), *kind != '\0');
  attune_heading_set_text (self->text, text);
  show_note (self, card);
  gtk_adjustment_set_value (place, 0);
}

/**
 * attune_lesson_card_focus:
 *
 * Gives the focus to the words, which are then read aloud.
 */
void
attune_lesson_card_focus (AttuneLessonCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}
