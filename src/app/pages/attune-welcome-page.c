/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-welcome-page.h"

#include "attune-baby-form.h"
#include "attune-caregiver-form.h"
#include "attune-help-button.h"
#include "attune-resource-path.h"
#include "attune-unfold.h"
#include "attune-wrap.h"

struct _AttuneWelcomePage {
  AdwBin parent_instance;

  AttuneFamily *family;
  AttuneChimes *chimes;
  AttunePainter *painter;
  AttuneBabyForm *baby;
  AttuneCaregiverForm *caregiver;

  GtkStack *stack;
  AdwBin *picture;
  GtkBox *baby_box;
  GtkBox *caregiver_box;
  GtkWidget *voice_row;
  GtkSwitch *voice;
};

G_DEFINE_FINAL_TYPE (AttuneWelcomePage, attune_welcome_page, ADW_TYPE_BIN)

static guint closed_signal;

static void
keep (AttuneWelcomePage *self)
{
  attune_family_save_setting (self->family, "sound",
                              gtk_switch_get_active (self->voice) ? "voice" : "chimes");
  if (attune_baby_form_get_touched (self->baby)) {
    g_autoptr (AttuneBaby) baby = attune_baby_form_dup_baby (self->baby);

    attune_family_save_baby (self->family, baby);
  }
  if (attune_caregiver_form_get_touched (self->caregiver) || gtk_switch_get_active (self->voice)) {
    g_autoptr (AttuneCaregiver) caregiver = attune_caregiver_form_dup_caregiver (self->caregiver);

    attune_family_save_caregiver (self->family, caregiver);
  }
}

static void
show_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneWelcomePage *self = ATTUNE_WELCOME_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, g_variant_get_string (parameter, NULL));
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
done_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  keep (ATTUNE_WELCOME_PAGE (widget));
  g_signal_emit (widget, closed_signal, 0);
}

static void
skip_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, closed_signal, 0);
}

static void
hear_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_chimes_hear (ATTUNE_WELCOME_PAGE (widget)->chimes, ATTUNE_CHIME_QUESTION);
}

static void
attune_welcome_page_dispose (GObject *object)
{
  AttuneWelcomePage *self = ATTUNE_WELCOME_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_WELCOME_PAGE);
  g_clear_object (&self->family);
  g_clear_object (&self->chimes);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (attune_welcome_page_parent_class)->dispose (object);
}

static void
attune_welcome_page_class_init (AttuneWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_welcome_page_dispose;
  closed_signal = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATTUNE_TYPE_HELP_BUTTON);
  g_type_ensure (ATTUNE_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneWelcomePage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttuneWelcomePage, picture);
  gtk_widget_class_bind_template_child (widget_class, AttuneWelcomePage, baby_box);
  gtk_widget_class_bind_template_child (widget_class, AttuneWelcomePage, caregiver_box);
  gtk_widget_class_bind_template_child (widget_class, AttuneWelcomePage, voice_row);
  gtk_widget_class_bind_template_child (widget_class, AttuneWelcomePage, voice);
  gtk_widget_class_install_action (widget_class, "welcome.show", "s", show_activated_cb);
  gtk_widget_class_install_action (widget_class, "welcome.done", NULL, done_activated_cb);
  gtk_widget_class_install_action (widget_class, "welcome.skip", NULL, skip_activated_cb);
  gtk_widget_class_install_action (widget_class, "welcome.hear", NULL, hear_activated_cb);
}

static void
attune_welcome_page_init (AttuneWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attune_unfold_titles (GTK_WIDGET (self));
}

/**
 * attune_welcome_page_new:
 * @family: where what is told is kept
 * @chimes: one of them can be heard
 * @has_voice: whether there is a voice to turn on
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
attune_welcome_page_new (AttuneFamily *family, AttuneChimes *chimes, gboolean has_voice)
{
  AttuneWelcomePage *self = g_object_new (ATTUNE_TYPE_WELCOME_PAGE, NULL);

  self->family = g_object_ref (family);
  self->chimes = g_object_ref (chimes);
  self->painter = attune_painter_new (family);
  adw_bin_set_child (self->picture, attune_painter_create_baby (
                                        self->painter, ATTUNE_VIEW_FRONT, NULL,
                                        "lid wide; brow raised; mouth smile; hand open", 220, 190));
  self->baby = ATTUNE_BABY_FORM (attune_baby_form_new (family, FALSE));
  self->caregiver = ATTUNE_CAREGIVER_FORM (attune_caregiver_form_new (FALSE));
  gtk_box_append (self->baby_box, GTK_WIDGET (self->baby));
  gtk_box_prepend (self->caregiver_box, GTK_WIDGET (self->caregiver));
  gtk_widget_set_visible (self->voice_row, has_voice);
  return GTK_WIDGET (self);
}
