/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One page for a child-health nurse, in words: what the family did and saw at home. No score, no
 * comparison, and none of anybody's own words unless they were picked. */
#pragma once

#include "report/attune-week.h"
#include "today/attune-age.h"

G_BEGIN_DECLS

/* Each can be left out. */
typedef enum {
  ATTUNE_BLOCK_WHO,
  ATTUNE_BLOCK_DO,
  ATTUNE_BLOCK_SHOWS,
  ATTUNE_BLOCK_ENDS,
  ATTUNE_BLOCK_QUESTIONS,
  ATTUNE_BLOCK_ME,
  ATTUNE_BLOCK_WORDS,
} AttuneBlock;

#define ATTUNE_N_BLOCKS 7
#define ATTUNE_BLOCK_BIT(block) (1u << (block))
/* What is on unless the family says otherwise: all but how the adult is, and own words. */
#define ATTUNE_BLOCKS_USUAL 0x1fu

#define ATTUNE_SHEET_USUAL_WEEKS 4

typedef enum {
  ATTUNE_SHEET_TEXT,
  ATTUNE_SHEET_ITEM, /* of a list */
  ATTUNE_SHEET_CHECK, /* with a box to tick by hand */
  ATTUNE_SHEET_RULE, /* an empty line to write on; no text */
  ATTUNE_SHEET_BOX, /* an empty box to write in; no text */
} AttuneSheetKind;

typedef struct {
  AttuneSheetKind kind;
  char *text; /* (nullable) */
} AttuneSheetLine;

typedef struct {
  char *title;
  GPtrArray *lines; /* of AttuneSheetLine *; a block without any is not shown */
} AttuneSheetBlock;

/**
 * AttuneNurseFacts:
 * @wording: how to write about the baby
 * @age: of the baby, on @today
 * @me: (nullable): nickname of whoever makes the page
 * @today: the local day
 * @weeks: how far back the page looks
 * @sessions: (element-type AttuneSessionSummary): of that time, in order, whoever massaged
 * @questions: (nullable) (array zero-terminated=1): own words picked for the nurse to read, as
 *   questions
 * @words: (nullable) (array zero-terminated=1): likewise, as notes
 * @find_cue: (nullable): names what was noticed
 * @find_cue_data: for @find_cue
 *
 * All the page follows from.
 */
typedef struct {
  AttuneWording wording;
  AttuneAge age;
  const char *me;
  GDate today;
  guint weeks;
  GPtrArray *sessions;
  const char *const *questions;
  const char *const *words;
  AttuneFindCue find_cue;
  gpointer find_cue_data;
} AttuneNurseFacts;

/**
 * AttuneNurseSheet:
 * @title: of the page
 * @blocks: what it says
 * @foot: at its end, always
 * @welcome: parts that were welcome, for the drawing
 */
typedef struct {
  char *title;
  AttuneSheetBlock blocks[ATTUNE_N_BLOCKS];
  char *foot;
  AttuneRegions welcome;
} AttuneNurseSheet;

AttuneNurseSheet *attune_nurse_sheet_new (const AttuneNurseFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
void attune_nurse_sheet_free (AttuneNurseSheet *self);
char *attune_nurse_sheet_to_text (const AttuneNurseSheet *self,
                                  guint blocks) G_GNUC_WARN_UNUSED_RESULT;
void attune_nurse_sheet_get_first_day (const GDate *today, guint weeks, GDate *first);
const char *attune_block_get_name (AttuneBlock block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneNurseSheet, attune_nurse_sheet_free)

G_END_DECLS
