/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The sentences of a running session: what now, how long, what next. No widgets. */
#pragma once

#include "attune-session-context.h"

G_BEGIN_DECLS

char *attune_session_words_part (const AttuneSessionContext *context,
                                 int part) G_GNUC_WARN_UNUSED_RESULT;
char *attune_session_words_question (const AttuneSessionContext *context) G_GNUC_WARN_UNUSED_RESULT;
char *attune_session_words_meets (const AttuneSessionContext *context) G_GNUC_WARN_UNUSED_RESULT;
char *attune_session_words_reminder (const AttuneSessionContext *context) G_GNUC_WARN_UNUSED_RESULT;
char *attune_session_words_side (const AttunePlanStep *step,
                                 AttuneSide side) G_GNUC_WARN_UNUSED_RESULT;
char *attune_session_words_step (const AttuneSessionContext *context) G_GNUC_WARN_UNUSED_RESULT;
char *attune_session_words_says (const AttuneSessionContext *context,
                                 const AttunePermissionLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *attune_session_words_next (const AttuneSessionContext *context) G_GNUC_WARN_UNUSED_RESULT;
char *attune_session_words_count (guint repetition, guint repetitions) G_GNUC_WARN_UNUSED_RESULT;
char *attune_session_words_usual (guint repetitions, gint64 step_us) G_GNUC_WARN_UNUSED_RESULT;
char *
attune_session_words_remaining (const AttuneSessionContext *context) G_GNUC_WARN_UNUSED_RESULT;
char *attune_session_words_figure (const AttuneSessionContext *context) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
  char *title;
  char *text;
} AttuneSessionText;

AttuneSessionText attune_session_words_rest (const AttuneSessionContext *context);
void attune_session_text_clear (AttuneSessionText *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AttuneSessionText, attune_session_text_clear)

G_END_DECLS
