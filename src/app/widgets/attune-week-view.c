/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-week-view.h"

#include "attune-box.h"
#include "attune-figure-view.h"
#include "attune-lines.h"
#include "attune-resource-path.h"
#include "attune-shared-notes.h"
#include "attune-week-band.h"
#include "attune-week-more.h"
#include "attune-words-gate.h"

#include <glib/gi18n.h>

struct _AttuneWeekView {
  AdwBin parent_instance;

  GtkLabel *opening;
  GtkLabel *sentences;
  AttuneFigureView *figure;
  AttuneWeekBand *band;
  GtkWidget *question_card;
  GtkWidget *question_caption;
  GtkLabel *question;
  GtkWidget *skip;
  AttuneWordsGate *gate;
  GtkWidget *entry;
  GtkTextView *words;
  GtkLabel *privacy;
  GtkBox *shared;
  GtkCheckButton *unwell;
  GtkLabel *unwell_words;
  GtkExpander *more_expander;
  AttuneWeekMore *more;

  AttuneWeek *week; /* (nullable): the one shown */
  gboolean filling; /* the words come from us, not from the caregiver */
};

enum {
  SIGNAL_WORDS_CHANGED,
  SIGNAL_QUESTION_SKIPPED,
  SIGNAL_SESSION_CHOSEN,
  SIGNAL_UNWELL_MARKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneWeekView, attune_week_view, ADW_TYPE_BIN)

/* Whoever has written something has not skipped it. */
static void
update_skip (AttuneWeekView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);

  gtk_widget_set_visible (self->skip, gtk_widget_get_visible (GTK_WIDGET (self->question)) &&
                                          gtk_text_buffer_get_char_count (buffer) == 0);
}

static void
words_changed_cb (AttuneWeekView *self)
{
  if (self->filling)
    return;

  update_skip (self);
  g_signal_emit (self, signals[SIGNAL_WORDS_CHANGED], 0);
}

/* It is gone at once; the focus goes on to what comes after it. */
static void
skip_clicked_cb (AttuneWeekView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->unwell));
  gtk_widget_set_visible (self->question_card, FALSE);
  g_signal_emit (self, signals[SIGNAL_QUESTION_SKIPPED], 0);
}

/* Made when it is asked for: going from week to week has no use for it. */
static void
expanded_cb (AttuneWeekView *self)
{
  if (gtk_expander_get_expanded (self->more_expander) && self->week != NULL)
    attune_week_more_show (self->more, self->week);
}

static void
session_chosen_cb (AttuneWeekView *self, const char *uuid)
{
  g_signal_emit (self, signals[SIGNAL_SESSION_CHOSEN], 0, uuid);
}

static void
unwell_toggled_cb (AttuneWeekView *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_UNWELL_MARKED], 0,
                   gtk_check_button_get_active (self->unwell));
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static char *
join_sentences (const AttuneLetter *letter)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < letter->sentences->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : " ",
                            ((AttuneSentence *) g_ptr_array_index (letter->sentences, i))->text);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A week without a massage is drawn as carefully as any other. */
static void
show_welcome (AttuneWeekView *self, const AttuneWeek *week)
{
  AttuneFigure *figure = attune_figure_view_get_figure (self->figure);
  g_autofree char *welcome = attune_week_dup_welcome (week);
  const char *words = welcome != NULL ? welcome : _ ("A baby lying on a soft ground.");

  attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT, NULL, NULL);
  attune_figure_set_welcome (figure, week->welcome);
  /* What the drawing shows, for whoever cannot see it, and for whoever points at it. */
  attune_figure_view_set_description (self->figure, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->figure), welcome);
}

/* Whether the baby was well is for the family to say, of any week. */
static void
show_unwell (AttuneWeekView *self, const AttuneWeek *week)
{
  g_autofree char *words = attune_words_say (
      &week->profile.wording, NC_ ("baby:name", "A week in which {name} was not well"));

  self->filling = TRUE;
  gtk_label_set_label (self->unwell_words, words);
  gtk_check_button_set_active (self->unwell, week->unwell);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->unwell),
                          !attune_rest_is_silent (week->profile.rest) &&
                              (week->earlier || week->sessions->len > 0));
}

static void
attune_week_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_WEEK_VIEW);
  g_clear_pointer (&ATTUNE_WEEK_VIEW (object)->week, attune_week_free);

  G_OBJECT_CLASS (attune_week_view_parent_class)->dispose (object);
}

static void
attune_week_view_class_init (AttuneWeekViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_week_view_dispose;

  signals[SIGNAL_WORDS_CHANGED] = g_signal_new ("words-changed", G_TYPE_FROM_CLASS (klass),
                                                G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                                0);
  signals[SIGNAL_QUESTION_SKIPPED] = g_signal_new ("question-skipped", G_TYPE_FROM_CLASS (klass),
                                                   G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                   G_TYPE_NONE, 0);
  signals[SIGNAL_SESSION_CHOSEN] = g_signal_new ("session-chosen", G_TYPE_FROM_CLASS (klass),
                                                 G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[SIGNAL_UNWELL_MARKED] = g_signal_new ("unwell-marked", G_TYPE_FROM_CLASS (klass),
                                                G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                                1, G_TYPE_BOOLEAN);

  g_type_ensure (ATTUNE_TYPE_WORDS_GATE);
  g_type_ensure (ATTUNE_TYPE_FIGURE_VIEW);
  g_type_ensure (ATTUNE_TYPE_WEEK_BAND);
  g_type_ensure (ATTUNE_TYPE_WEEK_MORE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-week-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, opening);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, sentences);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, figure);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, band);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, question_card);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, question_caption);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, question);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, skip);
  gtk_widget_class_bind_template_callback (widget_class, skip_clicked_cb);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, gate);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, entry);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, words);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, privacy);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, shared);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, unwell);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, unwell_words);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, more_expander);
  gtk_widget_class_bind_template_child (widget_class, AttuneWeekView, more);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, unwell_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, session_chosen_cb);
}

static void
attune_week_view_init (AttuneWeekView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->words), "changed",
                           G_CALLBACK (words_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * attune_week_view_new:
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
attune_week_view_new (void)
{
  return g_object_new (ATTUNE_TYPE_WEEK_VIEW, NULL);
}

/**
 * attune_week_view_show:
 * @self: the view
 * @week: a week
 * @letter: what to say about it
 */
void
attune_week_view_show (AttuneWeekView *self, AttuneWeek *week, const AttuneLetter *letter)
{
  g_autofree char *sentences = join_sentences (letter);

  set_text (self->opening, letter->opening->text);
  set_text (self->sentences, sentences);
  show_welcome (self, week);
  attune_week_band_show (self->band, week);
  show_unwell (self, week);
  gtk_expander_set_expanded (self->more_expander, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->more_expander), week->sessions->len > 0);
  g_clear_pointer (&self->week, attune_week_free);
  self->week = attune_week_ref (week);
}

/**
 * attune_week_view_set_look:
 * @self: the view
 * @look: what the family looks like
 */
void
attune_week_view_set_look (AttuneWeekView *self, const AttuneLook *look)
{
  attune_figure_set_look (attune_figure_view_get_figure (self->figure), look);
  attune_week_more_set_look (self->more, look);
}

/**
 * attune_week_view_set_privacy:
 * @privacy: whether the words may be seen
 *
 * Called once, before anything is shown.
 */
void
attune_week_view_set_privacy (AttuneWeekView *self, AttunePrivacy *privacy)
{
  attune_words_gate_set_privacy (self->gate, privacy);
}

/**
 * attune_week_view_set_words:
 * @self: the view
 * @question: (nullable): what is asked; NULL: nothing, so that there is a field only where there are
 *   words
 * @words: (nullable): what was written under the question before
 * @private_to: (nullable): the sentence that says who can read it; NULL: a guest, who writes
 *   nothing here
 */
void
attune_week_view_set_words (AttuneWeekView *self,
                            const char *question,
                            const char *words,
                            const char *private_to)
{
  gboolean has_words = words != NULL && *words != '\0';

  set_text (self->question, question);
  gtk_widget_set_visible (self->question_caption, question != NULL);
  gtk_widget_set_visible (self->question_card, question != NULL || has_words);
  self->filling = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->words), words == NULL ? "" : words, -1);
  self->filling = FALSE;
  set_text (self->privacy, private_to);
  gtk_widget_set_visible (self->entry, private_to != NULL);
  update_skip (self);
}

/**
 * attune_week_view_dup_words:
 * @self: the view
 *
 * Returns: (transfer full): what stands under the question now
 */
char *
attune_week_view_dup_words (AttuneWeekView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * attune_week_view_set_shared:
 * @self: the view
 * @notes: (element-type AttuneReflection): what other caregivers show of the week
 */
void
attune_week_view_set_shared (AttuneWeekView *self, GPtrArray *notes)
{
  attune_box_clear (self->shared);
  gtk_widget_set_visible (GTK_WIDGET (self->shared), notes->len > 0);
  if (notes->len > 0)
    attune_lines_add (self->shared, _ ("Shown to you"), "section");
  for (guint i = 0; i < notes->len; i++) {
    const AttuneReflection *note = g_ptr_array_index (notes, i);

    attune_lines_take (self->shared, attune_shared_notes_dup_caption (note), "caption");
    attune_lines_add (self->shared, note->words, "own-words");
  }
}
