/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The clock of a whole program. A development build can be given one that moves only when told to,
 * over the bus, so that journeys need not wait. */
#include "config.h"

#include "engine/attune-program-clock.h"

#ifdef ATTUNE_DEVELOPMENT
static AttuneClock *
create_manual_clock (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) now = NULL;
  const char *text = g_getenv ("ATTUNE_NOW");

  if (text != NULL)
    now = g_date_time_new_from_iso8601 (text, zone);
  if (now == NULL)
    now = g_date_time_new (zone, 2026, 11, 24, 10, 0, 0);
  return ATTUNE_CLOCK (attune_manual_clock_new (now));
}

static void
advance_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  attune_manual_clock_advance (user_data, g_variant_get_int64 (parameter));
}

static void
sleep_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  attune_manual_clock_sleep (user_data, g_variant_get_int64 (parameter));
}

static const GActionEntry clock_actions[] = {
  { "advance-clock", advance_cb, "x" },
  { "sleep-clock", sleep_cb, "x" },
};
#endif

/**
 * attune_program_clock_new:
 * @actions: the program's; outlived by the clock
 *
 * Returns: (transfer full): the clock by which the program goes
 */
AttuneClock *
attune_program_clock_new (GActionMap *actions)
{
#ifdef ATTUNE_DEVELOPMENT
  if (g_strcmp0 (g_getenv ("ATTUNE_CLOCK"), "manual") == 0) {
    AttuneClock *clock = create_manual_clock ();

    g_action_map_add_action_entries (actions, clock_actions, G_N_ELEMENTS (clock_actions), clock);
    return clock;
  }
#endif
  return attune_system_clock_new ();
}
