/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-notice-view.h"

#include "attune-shown.h"

#include <glib/gi18n.h>

/* A round of three signs takes fifteen seconds. */
#define QUIET_US (2700 * G_TIME_SPAN_MILLISECOND)
#define SIGN_US (2300 * G_TIME_SPAN_MILLISECOND)
#define SLOW_US (5200 * G_TIME_SPAN_MILLISECOND)

typedef enum {
  PHASE_READY,
  PHASE_QUIET,
  PHASE_SIGN,
  PHASE_SLOWLY, /* after the round */
  PHASE_AFTER,
} Phase;

struct _AttuneNoticeView {
  AdwBin parent_instance;

  AttuneLearner *learner;
  const AttuneCard *card; /* borrowed */
  Phase phase;
  guint sign; /* which of the card's pictures */
  guint due_id;

  AttuneFigureView *figure;
  GtkLabel *words;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (AttuneNoticeView, attune_notice_view, ADW_TYPE_BIN)

static void go_to (AttuneNoticeView *self, Phase phase, guint sign);

static const char *const *
get_ids (AttuneNoticeView *self)
{
  return g_ptr_array_index (self->card->pictures, self->sign);
}

static void
stop (AttuneNoticeView *self)
{
  if (self->due_id != 0)
    attune_clock_remove_deadline (attune_learner_get_clock (self->learner), self->due_id);
  self->due_id = 0;
}

static gboolean
due_cb (gpointer user_data)
{
  AttuneNoticeView *self = ATTUNE_NOTICE_VIEW (user_data);
  gboolean last = self->sign + 1 == self->card->pictures->len;

  self->due_id = 0;
  if (self->phase == PHASE_QUIET)
    go_to (self, PHASE_SIGN, self->sign);
  else if (self->phase == PHASE_SIGN)
    go_to (self, last ? PHASE_SLOWLY : PHASE_QUIET, last ? 0 : self->sign + 1);
  else if (self->phase == PHASE_SLOWLY)
    go_to (self, last ? PHASE_AFTER : PHASE_SLOWLY, last ? 0 : self->sign + 1);
  return G_SOURCE_REMOVE;
}

static void
wait_for (AttuneNoticeView *self, gint64 us)
{
  AttuneClock *clock = attune_learner_get_clock (self->learner);

  stop (self);
  self->due_id = attune_clock_add_deadline (clock, attune_clock_get_boot_us (clock) + us, due_cb,
                                            self);
}

static void
show_quiet (AttuneNoticeView *self)
{
  attune_figure_show_baby (attune_figure_view_get_figure (self->figure), ATTUNE_VIEW_FACE, NULL,
                           NULL);
  attune_figure_view_set_description (self->figure, _ ("The baby is quiet."));
  attune_figure_view_wake (self->figure);
}

static void
show_sign (AttuneNoticeView *self)
{
  attune_shown_move (self->figure, attune_learner_get_catalog (self->learner), get_ids (self));
}

static void
say (AttuneNoticeView *self, const char *words, const char *button)
{
  gtk_label_set_label (self->words, words);
  gtk_button_set_label (self->button, button);
}

static void
show_slowly (AttuneNoticeView *self)
{
  g_autofree char *name = attune_shown_dup_name (attune_learner_get_catalog (self->learner),
                                                 get_ids (self));

  show_sign (self);
  say (self, name, _ ("Once more"));
}

static void
go_to (AttuneNoticeView *self, Phase phase, guint sign)
{
  self->phase = phase;
  self->sign = sign;
  switch (phase) {
  case PHASE_READY:
    show_quiet (self);
    say (self, _ ("Three signs will come, one after the other."), _ ("Begin"));
    break;
  case PHASE_QUIET:
    show_quiet (self);
    say (self, "", _ ("I saw something"));
    wait_for (self, QUIET_US);
    break;
  case PHASE_SIGN:
    show_sign (self);
    wait_for (self, SIGN_US);
    break;
  case PHASE_SLOWLY:
    show_slowly (self);
    wait_for (self, SLOW_US);
    break;
  case PHASE_AFTER:
    show_quiet (self);
    say (self, _ ("That was the round. It runs again as often as you like."), _ ("Once more"));
    break;
  }
}

static void
clicked_cb (AttuneNoticeView *self)
{
  g_autofree char *name = NULL;

  if (self->phase == PHASE_SIGN) {
    name = attune_shown_dup_name (attune_learner_get_catalog (self->learner), get_ids (self));
    gtk_label_set_label (self->words, name);
  } else if (self->phase == PHASE_QUIET) {
    gtk_label_set_label (self->words, _ ("Quiet just now. Keep looking."));
  } else {
    go_to (self, PHASE_QUIET, 0);
  }
}

static void
attune_notice_view_unmap (GtkWidget *widget)
{
  AttuneNoticeView *self = ATTUNE_NOTICE_VIEW (widget);

  stop (self);
  self->phase = PHASE_READY;
  GTK_WIDGET_CLASS (attune_notice_view_parent_class)->unmap (widget);
}

static void
attune_notice_view_dispose (GObject *object)
{
  AttuneNoticeView *self = ATTUNE_NOTICE_VIEW (object);

  if (self->learner != NULL)
    stop (self);
  g_clear_object (&self->learner);

  G_OBJECT_CLASS (attune_notice_view_parent_class)->dispose (object);
}

static void
attune_notice_view_class_init (AttuneNoticeViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_notice_view_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = attune_notice_view_unmap;
}

static void
attune_notice_view_init (AttuneNoticeView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *shape = gtk_aspect_frame_new (0.5, 0.5, 1, FALSE);

  self->figure = ATTUNE_FIGURE_VIEW (attune_figure_view_new ());
  attune_figure_view_set_words_first (self->figure, TRUE);
  self->words = GTK_LABEL (gtk_label_new (NULL));
  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_vexpand (shape, TRUE);
  gtk_aspect_frame_set_child (GTK_ASPECT_FRAME (shape), GTK_WIDGET (self->figure));
  gtk_widget_set_size_request (GTK_WIDGET (self->figure), 80, 80);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_justify (self->words, GTK_JUSTIFY_CENTER);
  gtk_label_set_lines (self->words, 2);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "card-name");
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "large");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "pill");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), shape);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card-pictures");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * attune_notice_view_new:
 * @learner: has the signs, and the family's look
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
attune_notice_view_new (AttuneLearner *learner)
{
  AttuneNoticeView *self = g_object_new (ATTUNE_TYPE_NOTICE_VIEW, NULL);

  self->learner = g_object_ref (learner);
  return GTK_WIDGET (self);
}

/**
 * attune_notice_view_show:
 * @card: a card whose pictures are the signs to notice; has to last as long as it is shown
 *
 * Waits for a round to be begun.
 */
void
attune_notice_view_show (AttuneNoticeView *self, const AttuneCard *card)
{
  g_return_if_fail (ATTUNE_IS_NOTICE_VIEW (self) && card != NULL && card->pictures->len > 0);

  AttuneLook look;

  attune_family_init_look (attune_learner_get_family (self->learner), &look);
  attune_figure_set_look (attune_figure_view_get_figure (self->figure), &look);
  stop (self);
  self->card = card;
  go_to (self, PHASE_READY, 0);
}
