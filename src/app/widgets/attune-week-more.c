/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-week-more.h"

#include "attune-box.h"
#include "attune-figure-view.h"
#include "attune-lines.h"
#include "attune-shown.h"
#include "report/attune-letter.h"
#include "report/attune-summary-words.h"
#include "report/attune-week-dates.h"

#include <glib/gi18n.h>

#define SIGN_SIZE 72

struct _AttuneWeekMore {
  AdwBin parent_instance;

  GtkBox *box;
  AttuneLook look;
};

G_DEFINE_FINAL_TYPE (AttuneWeekMore, attune_week_more, ADW_TYPE_BIN)

enum {
  SIGNAL_SESSION_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_when (const AttuneWeekDay *day, const AttuneSessionSummary *session)
{
  g_autofree char *label = attune_week_dates_dup_day_label (&day->date);
  g_autofree char *time = attune_summary_dup_time (session);
  g_autofree char *minutes = attune_summary_dup_minutes (session);

  return g_strdup_printf ("%s · %s · %s", label, time, minutes);
}

static void
session_clicked_cb (GtkWidget *button, AttuneWeekMore *self)
{
  g_signal_emit (self, signals[SIGNAL_SESSION_CHOSEN], 0,
                 g_object_get_data (G_OBJECT (button), "uuid"));
}

/* A card that opens the session as it went. */
static GtkWidget *
create_card (AttuneWeekMore *self, GtkWidget *inside, const char *name, const char *uuid)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), inside);
  gtk_widget_add_css_class (button, "panel");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("See it as it went"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "uuid", g_strdup (uuid), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (session_clicked_cb), self, 0);

  return button;
}

static void
add_session (AttuneWeekMore *self,
             const AttuneWeek *week,
             const AttuneWeekDay *day,
             const AttuneSessionSummary *session)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *when = dup_when (day, session);
  g_autofree char *name = g_strdup_printf ("%s, %s", session->title, when);

  attune_lines_add (GTK_BOX (card), when, "caption");
  attune_lines_add (GTK_BOX (card), session->title, "heading");
  attune_lines_take (GTK_BOX (card), attune_summary_dup_answers (session), NULL);
  attune_lines_take (GTK_BOX (card), attune_summary_dup_signs (session, week), NULL);
  attune_lines_take (GTK_BOX (card), attune_summary_dup_end (session, week), NULL);
  if (session->words != NULL && *session->words != '\0')
    attune_lines_add (GTK_BOX (card), session->words, "own-words");
  gtk_box_append (self->box, create_card (self, card, name, session->uuid));
}

static void
add_parts (GtkBox *box, const AttuneWeek *week)
{
  attune_lines_add (box, _ ("Parts of the body"), "heading");
  attune_lines_take (box, attune_week_dup_welcome (week), NULL);
  attune_lines_take (box, attune_week_dup_not_yet (week), "dim-label");
}

static GtkWidget *
create_sign (AttuneWeekMore *self, const AttuneWeek *week, const char *id)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *words = attune_words_capitalize (attune_week_get_sign_words (week, id));
  AttuneCue *cue = NULL;
  GtkWidget *label;

  if (week->profile.find_cue != NULL)
    cue = week->profile.find_cue (id, week->profile.find_cue_data);
  if (cue != NULL) {
    GtkWidget *view = attune_figure_view_new ();

    gtk_widget_set_size_request (view, SIGN_SIZE, SIGN_SIZE);
    attune_figure_set_look (attune_figure_view_get_figure (ATTUNE_FIGURE_VIEW (view)), &self->look);
    attune_figure_show_cue (attune_figure_view_get_figure (ATTUNE_FIGURE_VIEW (view)),
                            attune_shown_get_cue_view (cue), cue);
    attune_figure_view_set_description (ATTUNE_FIGURE_VIEW (view), words);
    gtk_box_append (GTK_BOX (row), view);
  }
  label = attune_lines_add (GTK_BOX (row), words, NULL);
  gtk_widget_set_hexpand (label, TRUE);

  return row;
}

/* What was noticed, each once, with its picture. */
static void
add_signs (AttuneWeekMore *self, const AttuneWeek *week)
{
  GtkBox *box = self->box;

  if (week->noticed->len == 0)
    return;

  attune_lines_take (
      box, attune_words_say (&week->profile.wording, C_ ("baby:name", "What {name} told you")),
      "heading");
  for (guint i = 0; i < week->noticed->len; i++)
    gtk_box_append (box, create_sign (self, week, g_ptr_array_index (week->noticed, i)));
}

static void
add_ends (GtkBox *box, const AttuneWeek *week)
{
  g_autoptr (GPtrArray) ends = attune_week_get_ends (week);

  if (ends->len > 0)
    attune_lines_add (box, _ ("How it ended"), "heading");
  for (guint i = 0; i < ends->len; i++)
    attune_lines_add (box, g_ptr_array_index (ends, i), NULL);
}

static void
add_pairs (GtkBox *box, const AttuneWeek *week)
{
  g_autoptr (GPtrArray) pairs = attune_week_get_pairs (week);

  if (pairs->len > 0)
    attune_lines_add (box, _ ("Before and after"), "heading");
  for (guint i = 0; i < pairs->len; i++)
    attune_lines_add (box, g_ptr_array_index (pairs, i), NULL);
}

static void
add_hands (GtkBox *box, const AttuneWeek *week)
{
  g_autofree char *names = NULL;

  if (week->hands->len == 0 || week->profile.hide_hands)
    return;

  names = attune_words_join (week->hands);
  attune_lines_add (box, _ ("Who massaged"), "heading");
  attune_lines_add (box, names, NULL);
}

static void
attune_week_more_class_init (AttuneWeekMoreClass *klass)
{
  signals[SIGNAL_SESSION_CHOSEN] = g_signal_new ("session-chosen", G_TYPE_FROM_CLASS (klass),
                                                 G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
attune_week_more_init (AttuneWeekMore *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * attune_week_more_show:
 * @self: the list
 * @week: a week
 */
void
attune_week_more_show (AttuneWeekMore *self, const AttuneWeek *week)
{
  attune_box_clear (self->box);
  add_parts (self->box, week);
  add_signs (self, week);
  add_ends (self->box, week);
  add_pairs (self->box, week);
  add_hands (self->box, week);
  if (week->days->len > 0)
    attune_lines_add (self->box, _ ("Each time together"), "heading");
  for (guint i = 0; i < week->days->len; i++) {
    const AttuneWeekDay *day = g_ptr_array_index (week->days, i);

    for (guint j = 0; j < day->sessions->len; j++)
      add_session (self, week, day, g_ptr_array_index (day->sessions, j));
  }
}

/**
 * attune_week_more_set_look:
 * @self: the list
 * @look: what the family looks like, from the next week shown on
 */
void
attune_week_more_set_look (AttuneWeekMore *self, const AttuneLook *look)
{
  self->look = *look;
}
