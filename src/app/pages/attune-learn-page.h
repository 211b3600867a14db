/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-learner.h"
#include "content/attune-library.h"
#include "content/attune-safety.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_LEARN_PAGE (attune_learn_page_get_type ())

/**
 * AttuneLearnPage:
 *
 * Articles, short texts, and Safety and Help.
 *
 * Signals: "begin" (AttuneRoutine *routine): somebody would like the routine that goes with an
 * article.
 */
G_DECLARE_FINAL_TYPE (AttuneLearnPage, attune_learn_page, ATTUNE, LEARN_PAGE, AdwBin)

GtkWidget *attune_learn_page_new (AttuneLearner *learner,
                                  AttuneLibrary *library,
                                  const AttuneSafety *safety,
                                  GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void attune_learn_page_open (AttuneLearnPage *self, const char *article_id);

G_END_DECLS
