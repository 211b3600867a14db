/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-painter.h"
#include "attune-reviewer.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_LESSON_PAGE (attune_lesson_page_get_type ())

/**
 * AttuneLessonPage:
 *
 * A lesson, one card at a time, by click, key or swipe. Where one is is kept at each card, so that
 * it can be left at any of them, in whatever way. The first answer to a question goes into the log
 * of answers, as those of reviews do.
 *
 * Signal "left" (): the lesson was left; the page may be let go of.
 */
G_DECLARE_FINAL_TYPE (AttuneLessonPage, attune_lesson_page, ATTUNE, LESSON_PAGE, AdwBin)

GtkWidget *attune_lesson_page_new (AttuneReviewer *reviewer,
                                   AttunePainter *painter) G_GNUC_WARN_UNUSED_RESULT;
void attune_lesson_page_open (AttuneLessonPage *self, AttuneLesson *lesson);

G_END_DECLS
