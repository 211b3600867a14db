/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the views of a session need to know to put it into words and pictures. */
#pragma once

#include "attune-figure.h"
#include "attune-session-show.h"
#include "content/attune-catalog.h"
#include "engine/attune-engine.h"
#include "report/attune-words.h"

G_BEGIN_DECLS

/**
 * AttuneSessionContext:
 * @engine: the running session
 * @catalog: where words and pictures come from
 * @wording: the baby's name and grammar
 * @young: under eight weeks, or the age is not known: a yes is bright eyes, not yet a long look
 * @look: what the family looks like
 * @length: how much of the permission sequence is shown
 * @show: how much of a stroke is shown
 * @flags_json: (nullable): what is kept with the baby, with the own ways of showing signs
 * @prompts_seen: (nullable): ids of prompts shown to this caregiver, the latest first
 * @prompts_hidden: (nullable): ids of those that are not wanted
 * @chips_tapped: (nullable): ids of chips tapped after other sessions, the latest first
 * @left_out: (nullable): what the plan has not, and why; until the first question is answered
 *
 * Owned by the page; views borrow it while they update.
 */
typedef struct {
  AttuneEngine *engine;
  AttuneCatalog *catalog;
  AttuneWording wording;
  gboolean young;
  AttuneLook look;
  AttuneLength length;
  AttuneSessionShow show;
  char *flags_json;
  char *prompts_seen;
  char *prompts_hidden;
  char *chips_tapped;
  char *left_out;
} AttuneSessionContext;

G_END_DECLS
