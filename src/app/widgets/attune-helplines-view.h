/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "content/attune-safety.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_HELPLINES_VIEW (attune_helplines_view_get_type ())
G_DECLARE_FINAL_TYPE (AttuneHelplinesView, attune_helplines_view, ATTUNE, HELPLINES_VIEW, AdwBin)

GtkWidget *
attune_helplines_view_new (const AttuneSafety *safety, GSettings *settings, const GDate *today);

GtkWidget *attune_helplines_view_new_emergency (const AttuneSafety *safety,
                                                GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
