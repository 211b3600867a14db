/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-painter.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_BABY_FORM (attune_baby_form_get_type ())

/**
 * AttuneBabyForm:
 *
 * What a family tells about a baby. Everything may be left out; what is left out is taken as the
 * most careful case.
 */
G_DECLARE_FINAL_TYPE (AttuneBabyForm, attune_baby_form, ATTUNE, BABY_FORM, AdwBin)

GtkWidget *attune_baby_form_new (AttuneFamily *family, gboolean whole) G_GNUC_WARN_UNUSED_RESULT;
void attune_baby_form_set_baby (AttuneBabyForm *self, const AttuneBaby *baby);
AttuneBaby *attune_baby_form_dup_baby (AttuneBabyForm *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_baby_form_get_touched (AttuneBabyForm *self);

G_END_DECLS
