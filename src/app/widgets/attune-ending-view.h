/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-privacy.h"
#include "attune-session-context.h"
#include "report/attune-session-summary.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_ENDING_VIEW (attune_ending_view_get_type ())

/**
 * AttuneEndingView:
 *
 * After a session: at most three taps and a line of words, every one of them an offer. Keeping and
 * skipping go out as the actions "session.keep" and "session.skip".
 */
G_DECLARE_FINAL_TYPE (AttuneEndingView, attune_ending_view, ATTUNE, ENDING_VIEW, AdwBin)

void attune_ending_view_show (AttuneEndingView *self,
                              const AttuneSessionContext *context,
                              const AttuneSessionSummary *summary,
                              guint local_minute,
                              gboolean kept);
GtkWidget *attune_ending_view_get_heading (AttuneEndingView *self);

char *attune_ending_view_dup_state_after (AttuneEndingView *self) G_GNUC_WARN_UNUSED_RESULT;
char **attune_ending_view_dup_noticed (AttuneEndingView *self) G_GNUC_WARN_UNUSED_RESULT;
char *attune_ending_view_dup_tapped (AttuneEndingView *self) G_GNUC_WARN_UNUSED_RESULT;
char *attune_ending_view_dup_mood (AttuneEndingView *self) G_GNUC_WARN_UNUSED_RESULT;
char *attune_ending_view_dup_you (AttuneEndingView *self) G_GNUC_WARN_UNUSED_RESULT;
char *attune_ending_view_dup_words (AttuneEndingView *self) G_GNUC_WARN_UNUSED_RESULT;
const char *attune_ending_view_get_prompt (AttuneEndingView *self);
char *attune_ending_view_dup_handover (AttuneEndingView *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_ending_view_set_guest (AttuneEndingView *self, gboolean guest);
void attune_ending_view_set_privacy (AttuneEndingView *self, AttunePrivacy *privacy);

G_END_DECLS
