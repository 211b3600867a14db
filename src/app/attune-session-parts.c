/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-parts.h"

#include <glib/gi18n.h>

#include "attune-session-words.h"

/* A bit for each part that may be asked for now. A part that is being asked for is not another. */
static guint
find_askable (const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  const AttunePlan *plan = attune_engine_get_plan (context->engine);
  gint64 now_us = attune_engine_get_now_us (context->engine);
  guint askable = 0;

  if (state->moment == ATTUNE_MOMENT_PREPARE || state->moment == ATTUNE_MOMENT_ENDED)
    return 0;
  for (int part = 0; part < (int) plan->parts->len; part++) {
    if (part != state->part && attune_state_can_ask (state, plan, part, now_us))
      askable |= 1u << part;
  }

  return askable;
}

static GMenu *
create_parts (const AttuneSessionContext *context, guint askable)
{
  GMenu *parts = g_menu_new ();

  for (int part = 0; part < ATTUNE_PLAN_MAX_PARTS; part++) {
    g_autofree char *name = NULL;
    g_autofree char *action = NULL;

    if ((askable & 1u << part) == 0)
      continue;
    name = attune_session_words_part (context, part);
    action = g_strdup_printf ("session.part(%d)", part);
    g_menu_append (parts, name, action);
  }

  return parts;
}

/**
 * attune_session_parts_update:
 * @menu: a section of a menu
 * @context: a session
 *
 * Offers the parts that may be asked for now, in a menu of their own. Nothing changes under a menu
 * that is open unless the parts do.
 */
void
attune_session_parts_update (GMenu *menu, const AttuneSessionContext *context)
{
  guint askable = find_askable (context);
  guint before = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (menu), "askable"));

  if (askable == before)
    return;

  g_object_set_data (G_OBJECT (menu), "askable", GUINT_TO_POINTER (askable));
  g_menu_remove_all (menu);
  if (askable != 0) {
    g_autoptr (GMenu) parts = create_parts (context, askable);

    g_menu_append_submenu (menu, _ ("Ask for another part"), G_MENU_MODEL (parts));
  }
}
