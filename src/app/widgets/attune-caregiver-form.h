/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-family.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_CAREGIVER_FORM (attune_caregiver_form_get_type ())

/**
 * AttuneCaregiverForm:
 *
 * A name, hands and a sleeve. All of it may be left out.
 */
G_DECLARE_FINAL_TYPE (AttuneCaregiverForm, attune_caregiver_form, ATTUNE, CAREGIVER_FORM, AdwBin)

GtkWidget *attune_caregiver_form_new (gboolean whole) G_GNUC_WARN_UNUSED_RESULT;
void attune_caregiver_form_set_caregiver (AttuneCaregiverForm *self,
                                          const AttuneCaregiver *caregiver);
AttuneCaregiver *
attune_caregiver_form_dup_caregiver (AttuneCaregiverForm *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_caregiver_form_get_touched (AttuneCaregiverForm *self);

G_END_DECLS
