/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The week in sentences, as a kind letter says them. */
#pragma once

#include "report/attune-week.h"

G_BEGIN_DECLS

/* How many weeks before are looked at, so that the letter varies. */
#define ATTUNE_LETTER_WEEKS 8
/* How many weeks of sessions before a week its letter depends on: those weeks, and the four weeks
 * from which the first of them takes its trends. */
#define ATTUNE_LETTER_SESSION_WEEKS (ATTUNE_LETTER_WEEKS + 3)

/**
 * AttuneSentence:
 * @id: e.g. "C.no"
 * @text: the whole sentence in the reader's language
 * @number: the greatest number in it; 0 where it has none
 */
typedef struct {
  const char *id;
  char *text;
  guint number;
} AttuneSentence;

/**
 * AttuneLetter:
 * @opening: the one sentence of group A
 * @sentences: (element-type AttuneSentence): at most three more
 */
typedef struct {
  AttuneSentence *opening;
  GPtrArray *sentences;
} AttuneLetter;

AttuneLetter *attune_letter_new (const AttuneWeek *week,
                                 GPtrArray *before) G_GNUC_WARN_UNUSED_RESULT;
AttuneLetter *
attune_letter_new_from_sessions (const GDate *start,
                                 GPtrArray *sessions,
                                 const AttuneWeekProfile *profile) G_GNUC_WARN_UNUSED_RESULT;
void attune_letter_free (AttuneLetter *self);
char *attune_letter_dup_text (const AttuneLetter *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_letter_has (const AttuneLetter *self, const char *id);

/* Said only when asked for, under "More about this week". */
char *attune_week_dup_not_yet (const AttuneWeek *self) G_GNUC_WARN_UNUSED_RESULT;
char *attune_week_dup_welcome (const AttuneWeek *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *attune_week_get_ends (const AttuneWeek *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *attune_week_get_pairs (const AttuneWeek *self) G_GNUC_WARN_UNUSED_RESULT;
char *attune_week_dup_notes (const AttuneWeek *self, guint n_notes) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneLetter, attune_letter_free)

G_END_DECLS
