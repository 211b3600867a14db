/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-week-more.h"

#include "attune-box.h"
#include "report/attune-letter.h"
#include "report/attune-summary-words.h"
#include "report/attune-week-dates.h"

#include <glib/gi18n.h>

struct _AttuneWeekMore {
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (AttuneWeekMore, attune_week_more, ADW_TYPE_BIN)

static GtkWidget *
add_text (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);

  return label;
}

/* Takes the text; nothing is added where there is none. */
static void
take_text (GtkBox *box, char *text, const char *css_class)
{
  if (text != NULL && *text != '\0')
    add_text (box, text, css_class);
  g_free (text);
}

static char *
dup_when (const AttuneWeekDay *day, const AttuneSessionSummary *session)
{
  g_autofree char *label = attune_week_dates_dup_day_label (&day->date);
  g_autofree char *time = attune_summary_dup_time (session);
  g_autofree char *minutes = attune_summary_dup_minutes (session);

  return g_strdup_printf ("%s · %s · %s", label, time, minutes);
}

static void
add_session (GtkBox *box,
             const AttuneWeek *week,
             const AttuneWeekDay *day,
             const AttuneSessionSummary *session)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (card, "panel");
  take_text (GTK_BOX (card), dup_when (day, session), "caption");
  add_text (GTK_BOX (card), session->title, "heading");
  take_text (GTK_BOX (card), attune_summary_dup_answers (session), NULL);
  take_text (GTK_BOX (card), attune_summary_dup_signs (session, week), NULL);
  take_text (GTK_BOX (card), attune_summary_dup_end (session, week), NULL);
  if (session->words != NULL && *session->words != '\0')
    add_text (GTK_BOX (card), session->words, "own-words");
  gtk_box_append (box, card);
}

static void
add_pairs (GtkBox *box, const AttuneWeek *week)
{
  g_autoptr (GPtrArray) pairs = attune_week_get_pairs (week);

  if (pairs->len > 0)
    add_text (box, _ ("Before and after"), "heading");
  for (guint i = 0; i < pairs->len; i++)
    add_text (box, g_ptr_array_index (pairs, i), NULL);
}

static void
add_hands (GtkBox *box, const AttuneWeek *week)
{
  g_autofree char *names = NULL;

  if (week->hands->len == 0 || week->profile.hide_hands)
    return;

  names = attune_words_join (week->hands);
  add_text (box, _ ("Who massaged"), "heading");
  add_text (box, names, NULL);
}

static void
attune_week_more_class_init (AttuneWeekMoreClass *klass)
{
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
  for (guint i = 0; i < week->days->len; i++) {
    const AttuneWeekDay *day = g_ptr_array_index (week->days, i);

    for (guint j = 0; j < day->sessions->len; j++)
      add_session (self->box, week, day, g_ptr_array_index (day->sessions, j));
  }
  take_text (self->box, attune_week_dup_welcome (week), NULL);
  take_text (self->box, attune_week_dup_not_yet (week), "dim-label");
  add_pairs (self->box, week);
  add_hands (self->box, week);
}
