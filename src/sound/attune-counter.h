/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Listens to an engine and counts aloud: which time of a stroke begins, and of a long hold when half
 * of it and when its last ten seconds have come. For eyes that are on the baby, or do not see. */
#pragma once

#include "attune-voice.h"
#include "engine/attune-engine.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_COUNTER (attune_counter_get_type ())
G_DECLARE_FINAL_TYPE (AttuneCounter, attune_counter, ATTUNE, COUNTER, GObject)

AttuneCounter *attune_counter_new (AttuneVoice *voice,
                                   AttuneEngine *engine) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
