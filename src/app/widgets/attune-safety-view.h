/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "content/attune-safety.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_SAFETY_VIEW (attune_safety_view_get_type ())
G_DECLARE_FINAL_TYPE (AttuneSafetyView, attune_safety_view, ATTUNE, SAFETY_VIEW, AdwBin)

GtkWidget *attune_safety_view_new (const AttuneSafety *safety, const char *words);
guint attune_safety_view_count_shown (AttuneSafetyView *self);

G_END_DECLS
