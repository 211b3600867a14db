/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A session as it went, told from its events. Nobody is named in it: whoever massaged, it reads the
 * same. */
#pragma once

#include "engine/attune-event.h"
#include "engine/attune-plan.h"
#include "report/attune-chips.h"
#include "report/attune-words.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_STORY_ASKED,
  ATTUNE_STORY_TOUCH,
  ATTUNE_STORY_REST, /* pauses and still hands */
  ATTUNE_STORY_SIGN, /* what the baby told, and what followed */
  ATTUNE_STORY_END,
} AttuneStoryKind;

/**
 * AttuneStoryLine:
 * @minute: whole minutes since the beginning
 * @text: what happened, in a few words
 */
typedef struct {
  guint minute;
  AttuneStoryKind kind;
  char *text;
} AttuneStoryLine;

/**
 * AttuneStoryTeller:
 * @wording: how to write about the baby
 * @find_cue: (nullable): names signs that have no chip
 * @find_cue_data: for @find_cue
 */
typedef struct {
  AttuneWording wording;
  AttuneFindCue find_cue;
  gpointer find_cue_data;
} AttuneStoryTeller;

GPtrArray *attune_story_tell (const AttuneEvent *events,
                              gsize n_events,
                              const AttunePlan *plan,
                              const AttuneStoryTeller *teller) G_GNUC_WARN_UNUSED_RESULT;
char *attune_story_dup_minute (guint minute) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
