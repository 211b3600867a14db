/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-showing.h"

#include "attune-session-page-private.h"

#define CHOICE "attune-session-showing"

static void
change_much_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  AttuneSessionPage *page = ATTUNE_SESSION_PAGE (data);
  AttuneShow show = attune_show_from_id (g_variant_get_string (state, NULL));

  attune_session_page_set_show (page, show);
  attune_session_page_choose (page, "show", attune_show_to_id (show));
}

/**
 * attune_session_showing_install:
 * @page: a page that has its session
 *
 * Gives the page the action "show.much", a choice that can be made at any time.
 */
void
attune_session_showing_install (AttuneSessionPage *page)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) much = g_simple_action_new_stateful (
      "much", G_VARIANT_TYPE_STRING, g_variant_new_string (attune_show_to_id (ATTUNE_SHOW_ALL)));

  g_signal_connect_object (much, "change-state", G_CALLBACK (change_much_cb), page, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (much));
  gtk_widget_insert_action_group (GTK_WIDGET (page), "show", G_ACTION_GROUP (group));
  g_object_set_data_full (G_OBJECT (page), CHOICE, g_object_ref (much), g_object_unref);
}

static void
hear_questions_only (AttuneSession *session, gboolean questions_only)
{
  AttuneChimes *chimes = attune_session_get_chimes (session);
  AttuneNarrator *narrator = attune_session_get_narrator (session);

  if (chimes != NULL)
    g_object_set (chimes, "questions-only", questions_only, NULL);
  if (narrator != NULL)
    g_object_set (narrator, "questions-only", questions_only, NULL);
}

/**
 * attune_session_showing_update:
 * @page: a page
 *
 * Says which choice there is, and makes what is heard follow what is shown.
 */
void
attune_session_showing_update (AttuneSessionPage *page)
{
  const AttuneSessionShow *show = &attune_session_page_get_context (page)->show;
  AttuneSession *session = attune_session_page_get_session (page);
  GSimpleAction *much = g_object_get_data (G_OBJECT (page), CHOICE);

  hear_questions_only (session, attune_session_show_is_for_questions (show));
  if (much != NULL)
    g_simple_action_set_state (much, g_variant_new_string (attune_show_to_id (show->chosen)));
}
