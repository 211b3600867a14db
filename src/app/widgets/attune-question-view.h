/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-session-context.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_QUESTION_VIEW (attune_question_view_get_type ())

/**
 * AttuneQuestionView:
 *
 * The question before a part: what to do in words, the baby asked about, and the three answers of
 * one size. Answers go out as the action "session.answer".
 */
G_DECLARE_FINAL_TYPE (AttuneQuestionView, attune_question_view, ATTUNE, QUESTION_VIEW, AdwBin)

void attune_question_view_update (AttuneQuestionView *self, const AttuneSessionContext *context);
GtkWidget *attune_question_view_get_heading (AttuneQuestionView *self);

G_END_DECLS
