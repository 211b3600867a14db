/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-chimes.h"
#include "attune-family.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WELCOME_PAGE (attune_welcome_page_get_type ())

/**
 * AttuneWelcomePage:
 *
 * The first minutes: what this is, the baby, the caregiver. Each step can be skipped, and so can
 * all of them.
 *
 * Signal "closed" (): on to Today.
 */
G_DECLARE_FINAL_TYPE (AttuneWelcomePage, attune_welcome_page, ATTUNE, WELCOME_PAGE, AdwBin)

GtkWidget *attune_welcome_page_new (AttuneFamily *family,
                                    AttuneChimes *chimes,
                                    gboolean has_voice) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
