/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "report/attune-letter.h"

G_BEGIN_DECLS

AttuneSentence *
attune_sentence_new (const char *id, guint number, char *text) G_GNUC_WARN_UNUSED_RESULT;
void attune_sentence_free (AttuneSentence *self);

AttuneSentence *attune_letter_open (const AttuneWeek *week) G_GNUC_WARN_UNUSED_RESULT;

/* Each adds what may be said of its group, in the order of preference. */
void attune_letter_add_time (const AttuneWeek *week, GPtrArray *sentences);
void attune_letter_add_listening (const AttuneWeek *week, GPtrArray *sentences);
void attune_letter_add_parts (const AttuneWeek *week, GPtrArray *sentences);
void attune_letter_add_signs (const AttuneWeek *week, GPtrArray *sentences);
void attune_letter_add_endings (const AttuneWeek *week, GPtrArray *sentences);
void attune_letter_add_after (const AttuneWeek *week, GPtrArray *sentences);

/* Of char *: a sentence for each pair of states before and after, in the order in which they came. */
GPtrArray *attune_letter_say_pairs (GPtrArray *sessions,
                                    const AttuneWording *wording) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
