/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-told.h"

#include "attune-session-page-private.h"

static void
keep (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

/**
 * attune_session_told_forget:
 * @context: a page's context
 *
 * Frees all that the page was told.
 */
void
attune_session_told_forget (AttuneSessionContext *context)
{
  keep (&context->flags_json, NULL);
  keep (&context->prompts_seen, NULL);
  keep (&context->prompts_hidden, NULL);
  keep (&context->chips_tapped, NULL);
  keep (&context->left_out, NULL);
}

/**
 * attune_session_page_set_own_ways:
 * @flags_json: (nullable): what is kept with the baby
 *
 * Says in which own ways this baby shows signs; they are offered first.
 */
void
attune_session_page_set_own_ways (AttuneSessionPage *self, const char *flags_json)
{
  keep (&attune_session_page_get_context (self)->flags_json, flags_json);
}

/**
 * attune_session_page_set_asked:
 * @seen: (nullable): ids of prompts shown to this caregiver, the latest first
 * @hidden: (nullable): ids of those that are not wanted
 * @tapped: (nullable): ids of chips that were tapped, the latest first
 *
 * Says what was asked and answered after other sessions.
 */
void
attune_session_page_set_asked (AttuneSessionPage *self,
                               const char *seen,
                               const char *hidden,
                               const char *tapped)
{
  AttuneSessionContext *context = attune_session_page_get_context (self);

  keep (&context->prompts_seen, seen);
  keep (&context->prompts_hidden, hidden);
  keep (&context->chips_tapped, tapped);
}

/**
 * attune_session_page_set_left_out:
 * @text: (nullable): what today's plan leaves out, and why
 *
 * Says it with the first question; to be called before the session is started.
 */
void
attune_session_page_set_left_out (AttuneSessionPage *self, const char *text)
{
  keep (&attune_session_page_get_context (self)->left_out, text);
}
