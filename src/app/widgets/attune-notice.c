/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-notice.h"

#define SAID_US (10 * (gint64) G_USEC_PER_SEC)

struct _AttuneNotice {
  AdwBin parent_instance;

  GtkLabel *label;
  AttuneClock *clock; /* (nullable): while something is said */
  guint deadline_id;
};

G_DEFINE_FINAL_TYPE (AttuneNotice, attune_notice, ADW_TYPE_BIN)

static gboolean
said_cb (gpointer data)
{
  AttuneNotice *self = data;

  self->deadline_id = 0;
  attune_notice_hush (self);
  return G_SOURCE_REMOVE;
}

static void
attune_notice_dispose (GObject *object)
{
  attune_notice_hush (ATTUNE_NOTICE (object));

  G_OBJECT_CLASS (attune_notice_parent_class)->dispose (object);
}

static void
attune_notice_class_init (AttuneNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_notice_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "notice");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
attune_notice_init (AttuneNotice *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (self->label, GTK_JUSTIFY_CENTER);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (gesture, "released", G_CALLBACK (attune_notice_hush), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

/**
 * attune_notice_say:
 * @self: a notice
 * @clock: by which it goes again
 * @text: what to say, instead of what was said before
 */
void
attune_notice_say (AttuneNotice *self, AttuneClock *clock, const char *text)
{
  attune_notice_hush (self);
  self->clock = g_object_ref (clock);
  self->deadline_id = attune_clock_add_deadline (clock, attune_clock_get_boot_us (clock) + SAID_US,
                                                 said_cb, self);
  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * attune_notice_hush:
 * @self: a notice
 *
 * Says nothing more.
 */
void
attune_notice_hush (AttuneNotice *self)
{
  if (self->deadline_id != 0)
    attune_clock_remove_deadline (self->clock, self->deadline_id);
  self->deadline_id = 0;
  g_clear_object (&self->clock);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
