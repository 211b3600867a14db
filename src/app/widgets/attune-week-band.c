/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-week-band.h"

#include "attune-box.h"
#include "attune-week-mark.h"
#include "report/attune-summary-words.h"
#include "report/attune-week-dates.h"

struct _AttuneWeekBand {
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (AttuneWeekBand, attune_week_band, ADW_TYPE_BIN)

static GtkWidget *
create_day (const AttuneWeekDay *day)
{
  GtkWidget *column = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                    "spacing", 6, "valign", GTK_ALIGN_END, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_IMG, NULL);
  g_autofree char *text = attune_week_day_dup_text (day);
  g_autofree char *name = attune_week_dates_dup_day_name (&day->date);
  GtkWidget *label = gtk_label_new (name);

  for (guint i = 0; i < day->sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (day->sessions, i);
    GtkWidget *mark = attune_week_mark_new (attune_day_part_for_minute (session->local_minute));

    gtk_widget_set_halign (mark, GTK_ALIGN_CENTER);
    gtk_box_append (GTK_BOX (column), mark);
  }
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (column), label);
  gtk_widget_set_tooltip_text (column, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return column;
}

static void
attune_week_band_class_init (AttuneWeekBandClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "weekband");
}

static void
attune_week_band_init (AttuneWeekBand *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14));
  gtk_widget_set_halign (GTK_WIDGET (self->box), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * attune_week_band_show:
 * @self: the band
 * @week: a week
 *
 * Draws what was there; a week in which nothing was has no band at all.
 */
void
attune_week_band_show (AttuneWeekBand *self, const AttuneWeek *week)
{
  attune_box_clear (self->box);
  for (guint i = 0; i < week->days->len; i++)
    gtk_box_append (self->box, create_day (g_ptr_array_index (week->days, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), week->days->len > 0);
}
