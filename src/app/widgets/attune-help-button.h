/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Property "page" (string): which page it explains.
 */

#define ATTUNE_TYPE_HELP_BUTTON (attune_help_button_get_type ())
G_DECLARE_FINAL_TYPE (AttuneHelpButton, attune_help_button, ATTUNE, HELP_BUTTON, AdwBin)

const char *attune_help_button_get_words (const char *page);

G_END_DECLS
