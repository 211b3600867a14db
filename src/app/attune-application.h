/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Puts everything together: makes the clock, the catalog, the store and the rest once, and hands
 * them down. Nobody else makes them, so that tests can hand down others. */
#pragma once

#include <adwaita.h>

#include "attune-chimes.h"
#include "attune-family.h"
#include "attune-learner.h"
#include "attune-narrator.h"
#include "attune-resource-path.h"
#include "attune-reviewer.h"
#include "attune-store.h"
#include "content/attune-library.h"
#include "content/attune-safety.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_APPLICATION (attune_application_get_type ())
G_DECLARE_FINAL_TYPE (AttuneApplication, attune_application, ATTUNE, APPLICATION, AdwApplication)

AttuneApplication *attune_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

AttuneClock *attune_application_get_clock (AttuneApplication *self);
AttuneCatalog *attune_application_get_catalog (AttuneApplication *self);
AttuneLibrary *attune_application_get_library (AttuneApplication *self);
void attune_application_open_store (AttuneApplication *self);
AttuneStore *attune_application_get_store (AttuneApplication *self);
AttuneFamily *attune_application_get_family (AttuneApplication *self);
AttuneLearner *attune_application_get_learner (AttuneApplication *self);
AttuneSafety *attune_application_get_safety (AttuneApplication *self);
AttuneReviewer *attune_application_get_reviewer (AttuneApplication *self);
AttuneChimes *attune_application_get_chimes (AttuneApplication *self);
AttuneNarrator *attune_application_get_narrator (AttuneApplication *self);
AttuneSoundPlayer *attune_application_get_player (AttuneApplication *self);
GSettings *attune_application_get_settings (AttuneApplication *self);

G_END_DECLS
