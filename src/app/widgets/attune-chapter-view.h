/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

#include "content/attune-learning-catalog.h"
#include "content/attune-reading.h"
#include "today/attune-suggestion.h"

G_BEGIN_DECLS

GtkWidget *attune_chapter_view_new (AttuneReading *reading,
                                    const AttuneReadingChapter *chapter,
                                    AttuneCatalog *catalog,
                                    AttuneLearningCatalog *learning,
                                    const AttuneTodayFacts *facts);

G_END_DECLS
