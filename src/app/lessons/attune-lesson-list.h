/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-learner.h"
#include "attune-painter.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_LESSON_LIST (attune_lesson_list_get_type ())

/**
 * AttuneLessonList:
 *
 * The lessons in their order and the situations: what each is about, and in words how far it is.
 * Any of them can be opened. The lessons are read when the list is first seen.
 */
G_DECLARE_FINAL_TYPE (AttuneLessonList, attune_lesson_list, ATTUNE, LESSON_LIST, AdwBin)

GtkWidget *attune_lesson_list_new (AttuneLearner *learner,
                                   AttunePainter *painter) G_GNUC_WARN_UNUSED_RESULT;
void attune_lesson_list_put_first (AttuneLessonList *self, GtkWidget *offer);

G_END_DECLS
