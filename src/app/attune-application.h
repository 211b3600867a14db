/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Puts everything together: makes the clock, the catalog, the store and the rest once, and hands
 * them down. Nobody else makes them, so that tests can hand down others. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTUNE_RESOURCE_PATH "/org/attune/Attune"

#define ATTUNE_TYPE_APPLICATION (attune_application_get_type ())
G_DECLARE_FINAL_TYPE (AttuneApplication, attune_application, ATTUNE, APPLICATION, AdwApplication)

AttuneApplication *attune_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
