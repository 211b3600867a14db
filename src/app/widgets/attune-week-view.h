/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-figure.h"
#include "attune-privacy.h"
#include "report/attune-letter.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WEEK_VIEW (attune_week_view_get_type ())

/**
 * AttuneWeekView:
 *
 * One week as a letter: what is said, what is drawn, the question and one's own words.
 *
 * Signals:
 *
 * "words-changed" (): the caregiver wrote something under the question.
 * "question-skipped" (): the caregiver does not want to be asked this week.
 * "session-chosen" (const char *uuid): somebody wants to see a session as it went.
 * "unwell-marked" (gboolean unwell): the family says whether it was a week in which the baby was not
 *   well.
 */
G_DECLARE_FINAL_TYPE (AttuneWeekView, attune_week_view, ATTUNE, WEEK_VIEW, AdwBin)

GtkWidget *attune_week_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

void attune_week_view_show (AttuneWeekView *self, AttuneWeek *week, const AttuneLetter *letter);
void attune_week_view_set_look (AttuneWeekView *self, const AttuneLook *look);
void attune_week_view_set_privacy (AttuneWeekView *self, AttunePrivacy *privacy);
void attune_week_view_set_words (AttuneWeekView *self,
                                 const char *question,
                                 const char *words,
                                 const char *private_to);
char *attune_week_view_dup_words (AttuneWeekView *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_week_view_set_shared (AttuneWeekView *self, GPtrArray *notes);

G_END_DECLS
