/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-own-words.h"
#include "attune-week-book.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_STORY_PAGE (attune_story_page_get_type ())

/**
 * AttuneStoryPage:
 *
 * One session as it went, minute by minute, and words about it, then or later.
 */
G_DECLARE_FINAL_TYPE (AttuneStoryPage, attune_story_page, ATTUNE, STORY_PAGE, AdwBin)

GtkWidget *attune_story_page_new (AttuneOwnWords *words,
                                  AttuneWeekBook *book) G_GNUC_WARN_UNUSED_RESULT;
void attune_story_page_show (AttuneStoryPage *self,
                             const AttuneSessionSummary *session,
                             const AttuneWeek *week);

G_END_DECLS
