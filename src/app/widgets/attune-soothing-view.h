/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What comforts, one step after the other. */
#pragma once

#include <adwaita.h>

#include "content/attune-permission.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_SOOTHING_VIEW (attune_soothing_view_get_type ())
G_DECLARE_FINAL_TYPE (AttuneSoothingView, attune_soothing_view, ATTUNE, SOOTHING_VIEW, AdwBin)

void attune_soothing_view_begin (AttuneSoothingView *self, const AttunePermission *permission);

G_END_DECLS
