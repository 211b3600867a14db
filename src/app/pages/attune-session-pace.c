/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-pace.h"

#include "attune-session-page-private.h"

static AttuneEngine *
get_engine (AttuneSessionPage *page)
{
  return attune_session_get_engine (attune_session_page_get_session (page));
}

static void
change_own_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  AttuneSessionPage *page = ATTUNE_SESSION_PAGE (data);
  gboolean own = g_variant_get_boolean (state);

  if (attune_engine_change (get_engine (page), own ? ATTUNE_CHANGE_OWN_PACE : ATTUNE_CHANGE_CLOCK))
    attune_session_page_choose (page, "pace", own ? "own" : "clock");
}

static void
moved_cb (AttuneEngine *engine, GSimpleAction *own)
{
  g_simple_action_set_state (own,
                             g_variant_new_boolean (attune_engine_get_state (engine)->own_pace));
}

/* What can be pressed by itself has taken the press before it comes here. */
static void
released_cb (GtkGestureClick *gesture, int presses, double x, double y, AttuneSessionPage *page)
{
  if (attune_engine_get_state (get_engine (page))->own_pace &&
      !attune_session_page_is_telling (page))
    attune_session_pace_go_on (get_engine (page));
}

/**
 * attune_session_pace_install:
 * @page: a page that has its session
 * @region: where a press anywhere goes on
 *
 * Gives the page the action "pace.own", a choice that can be made at any time.
 */
void
attune_session_pace_install (AttuneSessionPage *page, GtkWidget *region)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction)
      own = g_simple_action_new_stateful ("own", NULL, g_variant_new_boolean (FALSE));
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect_object (own, "change-state", G_CALLBACK (change_own_cb), page, 0);
  g_signal_connect_object (get_engine (page), "moved", G_CALLBACK (moved_cb), own, 0);
  moved_cb (get_engine (page), own);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (own));
  gtk_widget_insert_action_group (GTK_WIDGET (page), "pace", G_ACTION_GROUP (group));

  g_signal_connect_object (gesture, "released", G_CALLBACK (released_cb), page, 0);
  gtk_widget_add_controller (region, GTK_EVENT_CONTROLLER (gesture));
}

/**
 * attune_session_pace_go_on:
 * @engine: a session
 *
 * On from a stroke that waits, from a look, or from a pause. Whatever else there is stays: nobody
 * means it by a press anywhere.
 */
void
attune_session_pace_go_on (AttuneEngine *engine)
{
  AttuneMoment moment = attune_engine_get_moment (engine);

  if (moment == ATTUNE_MOMENT_STROKE || moment == ATTUNE_MOMENT_CHECK)
    attune_engine_next (engine);
}
