/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-date-row.h"

#include "today/attune-age.h"

#include <glib/gi18n.h>

struct _AttuneDateRow {
  AdwActionRow parent_instance;

  GtkMenuButton *button;
  GtkCalendar *calendar;
  GtkWidget *clear;
  char *date; /* (nullable): ISO */
};

G_DEFINE_FINAL_TYPE (AttuneDateRow, attune_date_row, ADW_TYPE_ACTION_ROW)

static guint changed_signal;

static void
update_label (AttuneDateRow *self)
{
  g_autofree char *text = NULL;
  GDate date;

  if (attune_date_from_iso (&date, self->date)) {
    g_autoptr (GDateTime) day = g_date_time_new_utc (
        g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);

    text = g_date_time_format (day, "%x");
  }
  gtk_menu_button_set_label (self->button, text != NULL ? text : _ ("Not given"));
  gtk_widget_set_sensitive (self->clear, text != NULL);
}

static void
take_date (AttuneDateRow *self, char *date)
{
  g_free (self->date);
  self->date = date;
  update_label (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
day_selected_cb (AttuneDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  take_date (self, g_date_time_format (day, "%Y-%m-%d"));
}

static void
clear_clicked_cb (AttuneDateRow *self)
{
  gtk_menu_button_popdown (self->button);
  take_date (self, NULL);
}

static void
attune_date_row_finalize (GObject *object)
{
  g_free (ATTUNE_DATE_ROW (object)->date);

  G_OBJECT_CLASS (attune_date_row_parent_class)->finalize (object);
}

static void
attune_date_row_class_init (AttuneDateRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attune_date_row_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_date_row_init (AttuneDateRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->clear = gtk_button_new_with_label (_ ("Not given"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), self->clear);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));

  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  update_label (self);
}

/**
 * attune_date_row_new:
 *
 * Returns: (transfer floating): a row without a day
 */
GtkWidget *
attune_date_row_new (void)
{
  return g_object_new (ATTUNE_TYPE_DATE_ROW, NULL);
}

/**
 * attune_date_row_dup_date:
 *
 * Returns: (transfer full) (nullable): the ISO date, or NULL where none is given
 */
char *
attune_date_row_dup_date (AttuneDateRow *self)
{
  return g_strdup (self->date);
}

/**
 * attune_date_row_set_date:
 * @iso: (nullable): an ISO date, or NULL for none
 *
 * Shows a day. Emits nothing.
 */
void
attune_date_row_set_date (AttuneDateRow *self, const char *iso)
{
  GDate date;

  g_free (self->date);
  self->date = g_strdup (iso);
  if (attune_date_from_iso (&date, iso)) {
    g_autoptr (GDateTime) day = g_date_time_new_utc (
        g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);

    g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
    gtk_calendar_select_day (self->calendar, day);
    g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
  }
  update_label (self);
}
