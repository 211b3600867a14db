/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Listens to an engine and says, for somebody who cannot look up, what comes now. Speaks to the
 * adult; the voice never asks the baby, and never speaks while the adult does. */
#pragma once

#include "attune-voice.h"
#include "engine/attune-engine.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_NARRATOR (attune_narrator_get_type ())
G_DECLARE_FINAL_TYPE (AttuneNarrator, attune_narrator, ATTUNE, NARRATOR, GObject)

/*
 * Properties, readable and writable, notify:
 * "enabled" (boolean): whether anything is spoken.
 * "counts" (boolean): whether it also counts how often a stroke is done, and tells of long holds
 * when half of them and when the last ten seconds have come.
 * "questions-only" (boolean): whether it is silent about strokes, and does not count.
 * "say-lines" (boolean): "Say it for me", for somebody who does not see or read what to say.
 */

AttuneNarrator *attune_narrator_new (AttuneVoice *voice) G_GNUC_WARN_UNUSED_RESULT;
void attune_narrator_set_engine (AttuneNarrator *self, AttuneEngine *engine);
void attune_narrator_set_catalog (AttuneNarrator *self, AttuneCatalog *catalog);
gboolean attune_narrator_tell_remaining (AttuneNarrator *self);

G_END_DECLS
