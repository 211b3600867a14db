/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* An article as widgets: help first where it is a hard one, the text, something to try, the words
 * explained, and where it comes from. Its buttons use the actions learn.open and learn.begin. */
#pragma once

#include <gtk/gtk.h>

#include "content/attune-reading.h"
#include "today/attune-suggestion.h"

#include "attune-figure.h"
#include "attune-learner.h"

G_BEGIN_DECLS

GtkWidget *attune_reading_view_new (AttuneReading *reading,
                                    const AttuneReadingArticle *article,
                                    AttuneCatalog *catalog,
                                    const AttuneTodayFacts *facts,
                                    const AttuneLook *look,
                                    AttuneLearner *learner) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
