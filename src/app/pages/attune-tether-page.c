/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* For a caregiver who is at the end: put the baby down safely, breathe, whom to call. That it was
 * opened is kept nowhere. */
#include "config.h"

#include "attune-tether-page.h"

#include "attune-drawings.h"
#include "attune-heading.h"
#include "attune-help-button.h"
#include "attune-helplines-view.h"
#include "attune-resource-path.h"

#include <glib/gi18n.h>

struct _AttuneTetherPage {
  AdwBin parent_instance;

  AttuneHeading *heading;
  AdwBin *breath;
  AdwBin *call;
};

G_DEFINE_FINAL_TYPE (AttuneTetherPage, attune_tether_page, ADW_TYPE_BIN)

enum {
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
leave_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_LEFT], 0);
}

/* Read aloud at once: the first thing to do is the first thing said. */
static gboolean
attune_tether_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ATTUNE_TETHER_PAGE (widget)->heading));
}

static void
attune_tether_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_TETHER_PAGE);

  G_OBJECT_CLASS (attune_tether_page_parent_class)->dispose (object);
}

static void
attune_tether_page_class_init (AttuneTetherPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_tether_page_dispose;
  widget_class->grab_focus = attune_tether_page_grab_focus;

  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATTUNE_TYPE_HELP_BUTTON);
  g_type_ensure (ATTUNE_TYPE_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-tether-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneTetherPage, heading);
  gtk_widget_class_bind_template_child (widget_class, AttuneTetherPage, breath);
  gtk_widget_class_bind_template_child (widget_class, AttuneTetherPage, call);
  gtk_widget_class_install_action (widget_class, "tether.leave", NULL, leave_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "tether.leave", NULL);
}

static void
attune_tether_page_init (AttuneTetherPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attune_heading_set_text (self->heading, _ ("Put your baby down safely"));
  adw_bin_set_child (self->breath, attune_drawings_create_breath ());
}

/**
 * attune_tether_page_new:
 * @safety: where the numbers are; outlives the page
 * @settings: keeps the country and a number of one's own
 * @today: the local day
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
attune_tether_page_new (const AttuneSafety *safety, GSettings *settings, const GDate *today)
{
  AttuneTetherPage *self = g_object_new (ATTUNE_TYPE_TETHER_PAGE, NULL);

  adw_bin_set_child (self->call, attune_helplines_view_new (safety, settings, today));
  return GTK_WIDGET (self);
}
