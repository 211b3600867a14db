/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "content/attune-safety.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_TETHER_PAGE (attune_tether_page_get_type ())
G_DECLARE_FINAL_TYPE (AttuneTetherPage, attune_tether_page, ATTUNE, TETHER_PAGE, AdwBin)

/*
 * Signal "left" (): somebody is ready to go on. There is no way from here back into a session.
 */

GtkWidget *
attune_tether_page_new (const AttuneSafety *safety, GSettings *settings, const GDate *today);

G_END_DECLS
