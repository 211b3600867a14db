/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How much of a stroke is shown: all of it, or less for somebody who knows the routine. What is
 * asked, the look at the baby, pauses and the end are never shown with less. */
#pragma once

#include "engine/attune-engine.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_SHOW_ALL,
  ATTUNE_SHOW_NAMES, /* the stroke's name, its side, its time and what is next; hands stand still */
  ATTUNE_SHOW_QUESTIONS, /* the part's name */
} AttuneShow;

#define ATTUNE_N_SHOWS 3

/**
 * AttuneSessionShow:
 * @chosen: what the caregiver has chosen
 * @whole_stroke: (nullable): the stroke that is shown whole, as somebody asked for it; interned
 * @whole_part: its part
 */
typedef struct {
  AttuneShow chosen;
  const char *whole_stroke;
  int whole_part;
} AttuneSessionShow;

const char *attune_show_to_id (AttuneShow show);
AttuneShow attune_show_from_id (const char *id);

AttuneShow attune_session_show_get_now (const AttuneSessionShow *self, AttuneEngine *engine);
gboolean attune_session_show_is_for_questions (const AttuneSessionShow *self);
void attune_session_show_whole (AttuneSessionShow *self, AttuneEngine *engine);
void attune_session_show_forget_past (AttuneSessionShow *self, AttuneEngine *engine);

G_END_DECLS
