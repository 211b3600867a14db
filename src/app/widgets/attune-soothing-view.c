/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-soothing-view.h"

#include "attune-box.h"
#include "attune-resource-path.h"

#include <glib/gi18n.h>

struct _AttuneSoothingView {
  AdwBin parent_instance;

  const AttunePermission *permission; /* not owned: outlives the view */
  guint shown;
  GtkBox *rungs;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (AttuneSoothingView, attune_soothing_view, ADW_TYPE_BIN)

static void
add_line (AttuneSoothingView *self, const char *words)
{
  GtkWidget *before = gtk_widget_get_last_child (GTK_WIDGET (self->rungs));
  GtkWidget *label = gtk_label_new (words);

  if (before != NULL)
    gtk_widget_add_css_class (before, "soft");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_focusable (label, TRUE);
  gtk_box_append (self->rungs, label);
}

/* After the last step the view says that there need not be one that helps. */
static void
next_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneSoothingView *self = ATTUNE_SOOTHING_VIEW (widget);
  const GPtrArray *rungs = self->permission->soothing;

  if (self->shown < rungs->len) {
    add_line (self, g_ptr_array_index (rungs, self->shown++));
  } else {
    add_line (self, _ ("Sometimes nothing helps for a while. Staying near is good care, and so is "
                       "laying your baby safely down for a few minutes."));
    gtk_widget_set_visible (self->next, FALSE);
  }
  gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (self->rungs)));
}

static void
attune_soothing_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_SOOTHING_VIEW);

  G_OBJECT_CLASS (attune_soothing_view_parent_class)->dispose (object);
}

static void
attune_soothing_view_class_init (AttuneSoothingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_soothing_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-soothing-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneSoothingView, rungs);
  gtk_widget_class_bind_template_child (widget_class, AttuneSoothingView, next);
  gtk_widget_class_install_action (widget_class, "soothing.next", NULL, next_activated_cb);
}

static void
attune_soothing_view_init (AttuneSoothingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_soothing_view_begin:
 * @self: a view
 * @permission: has the steps; outlives the view
 *
 * Shows the first step; the caregiver asks for each one more. The steps are those of the Brazelton
 * tradition's consolability, one action at a time.
 */
void
attune_soothing_view_begin (AttuneSoothingView *self, const AttunePermission *permission)
{
  self->permission = permission;
  self->shown = 0;
  attune_box_clear (self->rungs);
  gtk_widget_set_visible (self->next, TRUE);
  if (permission->soothing->len > 0)
    add_line (self, g_ptr_array_index (permission->soothing, self->shown++));
}
