/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Scenes to practise with, as lessons of questions alone. */
#pragma once

#include "content/attune-learning-catalog.h"

G_BEGIN_DECLS

#define ATTUNE_SITUATIONS_LEVELS 3

AttuneLesson *attune_situations_new (AttuneLearningCatalog *learning,
                                     guint level) G_GNUC_WARN_UNUSED_RESULT;
AttuneLesson *
attune_situations_new_for_lesson (AttuneLearningCatalog *learning,
                                  const AttuneLesson *lesson) G_GNUC_WARN_UNUSED_RESULT;
AttuneLesson *attune_situations_find (AttuneLearningCatalog *learning,
                                      const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
