/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-chimes.h"
#include "attune-family.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_PREFERENCES (attune_preferences_get_type ())

/**
 * AttunePreferences:
 *
 * What can be chosen. Every change acts at once. What belongs to the machine is in the settings,
 * what belongs to a caregiver with the caregiver.
 */
G_DECLARE_FINAL_TYPE (AttunePreferences,
                      attune_preferences,
                      ATTUNE,
                      PREFERENCES,
                      AdwPreferencesWindow)

GtkWidget *attune_preferences_new (GtkWindow *parent,
                                   GSettings *settings,
                                   AttuneFamily *family,
                                   AttuneChimes *chimes,
                                   gboolean has_voice) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
