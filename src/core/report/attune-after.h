/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What is asked and said after a massage: three taps at most, and always a way past them. */
#pragma once

#include "report/attune-session-summary.h"
#include "report/attune-words.h"

G_BEGIN_DECLS

/* Exactly one is used. The first that fits wins. */
typedef enum {
  ATTUNE_AFTER_ME, /* the adult needed a minute: one question about help, no prompt */
  ATTUNE_AFTER_SLEEP, /* dark and quiet: "And you?" alone, now or later */
  ATTUNE_AFTER_NO,
  ATTUNE_AFTER_STOP,
  ATTUNE_AFTER_UNSURE,
  ATTUNE_AFTER_FIRST,
  ATTUNE_AFTER_RETURN,
  ATTUNE_AFTER_PLAIN,
} AttuneAfterBranch;

/**
 * AttuneAfterAsk:
 * @asks_now: whether "How is {name} now?" is asked
 * @noticed: (nullable): the question over the chips; NULL where there are none
 * @chips_did: the chips say what the adult did, not what the baby showed
 * @asks_you: whether "And you?" is asked
 * @asks_help: whether "What would help right now?" is asked
 * @prompts: (nullable): the group of prompts; NULL: none
 */
typedef struct {
  gboolean asks_now;
  const char *noticed;
  gboolean chips_did;
  gboolean asks_you;
  gboolean asks_help;
  const char *prompts;
} AttuneAfterAsk;

/* An answer to tap. */
typedef struct {
  const char *id;
  const char *words;
} AttuneAfterAnswer;

AttuneAfterBranch attune_after_get_branch (const AttuneSessionSummary *session,
                                           guint days_since_last);
AttuneAfterAsk attune_after_get_ask (AttuneAfterBranch branch);
char *attune_after_dup_noticed_question (AttuneAfterBranch branch,
                                         const AttuneWording *wording) G_GNUC_WARN_UNUSED_RESULT;
char *attune_after_dup_now_question (const AttuneWording *wording) G_GNUC_WARN_UNUSED_RESULT;
const char *attune_after_get_you_question (void);
const char *attune_after_get_help_question (void);
const AttuneAfterAnswer *attune_after_get_now_answers (guint *n_answers);
const AttuneAfterAnswer *attune_after_get_you_answers (guint *n_answers);
const AttuneAfterAnswer *attune_after_get_help_answers (guint *n_answers);
const char *attune_after_get_answer_words (const char *id);
gboolean attune_after_is_hard_day (const char *you);

char *attune_after_dup_end (const AttuneSessionSummary *session,
                            const AttuneWording *wording) G_GNUC_WARN_UNUSED_RESULT;
char *attune_after_dup_bye (const AttuneSessionSummary *session,
                            const AttuneWording *wording,
                            const char *you,
                            gboolean skipped) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
