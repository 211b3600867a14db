/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-caregiver-form.h"

#include "attune-resource-path.h"
#include "attune-swatch-row.h"
#include "attune-unfold.h"

#include <glib/gi18n.h>

struct _AttuneCaregiverForm {
  AdwBin parent_instance;

  AttuneCaregiver *caregiver;
  gboolean touched;
  gboolean filling;

  AdwEntryRow *name;
  GtkWidget *hands_row;
  GtkSwitch *hands;
  GtkBox *colors;
  AttuneSwatchRow *skin;
  AttuneSwatchRow *sleeve;
};

G_DEFINE_FINAL_TYPE (AttuneCaregiverForm, attune_caregiver_form, ADW_TYPE_BIN)

static const AttuneSwatch skins[] = {
  { N_ ("Very light hands"), "#f2cdb6" },   { N_ ("Light hands"), "#e5b596" },
  { N_ ("Medium light hands"), "#c58e69" }, { N_ ("Medium dark hands"), "#a36f4b" },
  { N_ ("Dark hands"), "#7d5135" },         { N_ ("Very dark hands"), "#573624" },
};

static const AttuneSwatch sleeves[] = {
  { N_ ("Blue sleeve"), "#6f8fa6" },
  { N_ ("Red sleeve"), "#b9756a" },
  { N_ ("Green sleeve"), "#7d9a77" },
  { N_ ("Cream sleeve"), "#e4d7c5" },
};

static void
changed_cb (AttuneCaregiverForm *self)
{
  if (!self->filling)
    self->touched = TRUE;
}

static void
attune_caregiver_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_CAREGIVER_FORM);

  G_OBJECT_CLASS (attune_caregiver_form_parent_class)->dispose (object);
}

static void
attune_caregiver_form_finalize (GObject *object)
{
  attune_caregiver_free (ATTUNE_CAREGIVER_FORM (object)->caregiver);

  G_OBJECT_CLASS (attune_caregiver_form_parent_class)->finalize (object);
}

static void
attune_caregiver_form_class_init (AttuneCaregiverFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_caregiver_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_caregiver_form_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-caregiver-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneCaregiverForm, name);
  gtk_widget_class_bind_template_child (widget_class, AttuneCaregiverForm, colors);
  gtk_widget_class_bind_template_child (widget_class, AttuneCaregiverForm, hands_row);
  gtk_widget_class_bind_template_child (widget_class, AttuneCaregiverForm, hands);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
attune_caregiver_form_init (AttuneCaregiverForm *self)
{
  self->caregiver = attune_caregiver_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  attune_unfold_titles (GTK_WIDGET (self));
  self->skin = ATTUNE_SWATCH_ROW (
      attune_swatch_row_new (_ ("Your hands"), skins, G_N_ELEMENTS (skins)));
  self->sleeve = ATTUNE_SWATCH_ROW (
      attune_swatch_row_new (_ ("Your sleeve"), sleeves, G_N_ELEMENTS (sleeves)));
  gtk_box_append (self->colors, GTK_WIDGET (self->skin));
  gtk_box_append (self->colors, GTK_WIDGET (self->sleeve));
  g_signal_connect_object (self->skin, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sleeve, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * attune_caregiver_form_new:
 * @whole: FALSE for the first time, which asks for less
 *
 * Returns: (transfer floating): a form for somebody who has told nothing yet
 */
GtkWidget *
attune_caregiver_form_new (gboolean whole)
{
  AttuneCaregiverForm *self = g_object_new (ATTUNE_TYPE_CAREGIVER_FORM, NULL);

  gtk_widget_set_visible (self->hands_row, whole);
  return GTK_WIDGET (self);
}

/**
 * attune_caregiver_form_set_caregiver:
 * @caregiver: what the form shows from now on
 */
void
attune_caregiver_form_set_caregiver (AttuneCaregiverForm *self, const AttuneCaregiver *caregiver)
{
  attune_caregiver_free (self->caregiver);
  self->caregiver = attune_caregiver_copy (caregiver);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name),
                         caregiver->nickname != NULL ? caregiver->nickname : "");
  attune_swatch_row_set_chosen (self->skin, attune_look_get (caregiver->look_json, "hand-skin"));
  attune_swatch_row_set_chosen (self->sleeve, attune_look_get (caregiver->look_json, "sleeve"));
  gtk_switch_set_active (self->hands, !caregiver->hides_hands);
  self->filling = FALSE;
  self->touched = FALSE;
}

/**
 * attune_caregiver_form_dup_caregiver:
 *
 * Returns: (transfer full): the caregiver as the form says
 */
AttuneCaregiver *
attune_caregiver_form_dup_caregiver (AttuneCaregiverForm *self)
{
  AttuneCaregiver *caregiver = attune_caregiver_copy (self->caregiver);

  g_free (caregiver->nickname);
  caregiver->nickname = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_free (caregiver->look_json);
  caregiver->look_json = g_strdup_printf ("{\"hand-skin\":%u,\"sleeve\":%u}",
                                          attune_swatch_row_get_chosen (self->skin),
                                          attune_swatch_row_get_chosen (self->sleeve));
  caregiver->hides_hands = !gtk_switch_get_active (self->hands);
  return caregiver;
}

/**
 * attune_caregiver_form_get_touched:
 *
 * Returns: whether somebody changed anything
 */
gboolean
attune_caregiver_form_get_touched (AttuneCaregiverForm *self)
{
  return self->touched;
}
