/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A session as a whole: at night, and in the bedtime routine, no chime is sudden. */
#include "attune-recording-player.h"
#include "attune-session.h"
#include "attune-test-catalog.h"

static gboolean
is_gentle (const char *routine, int hour)
{
  g_autoptr (GPtrArray) log = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, hour, 0, 0);
  g_autoptr (AttuneManualClock) clock = attune_manual_clock_new (now);
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  g_autoptr (AttuneRecordingPlayer) player = attune_recording_player_new (log);
  g_autoptr (AttuneChimes) chimes = attune_chimes_new (ATTUNE_SOUND_PLAYER (player));
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan)
      plan = attune_plan_new (attune_catalog_get_routine (catalog, routine), &options);
  AttuneSessionSetup setup = { .clock = ATTUNE_CLOCK (clock),
                               .catalog = catalog,
                               .chimes = chimes };
  g_autoptr (AttuneSession) session = attune_session_new (&setup, plan);
  gboolean gentle;

  g_object_get (chimes, "gentle", &gentle, NULL);
  g_object_run_dispose (G_OBJECT (session));
  return gentle;
}

static void
test_night_is_gentle (void)
{
  g_assert_false (is_gentle ("r.nappy_mini", 6));
  g_assert_false (is_gentle ("r.nappy_mini", 19));
  g_assert_true (is_gentle ("r.nappy_mini", 20));
  g_assert_true (is_gentle ("r.nappy_mini", 5));
}

static void
test_bedtime_is_gentle_at_any_hour (void)
{
  g_assert_true (is_gentle ("r.bedtime", 18));
}

/* What is asked afterwards depends on how long ago the one before was. */
static void
test_counts_the_days_between (void)
{
  static const struct {
    const char *massaged_on;
    guint days;
  } rows[] = { { "2026-11-10", 14 }, { "2026-11-24", 0 }, { "2026-12-01", 0 }, { NULL, 0 } };
  g_autoptr (GPtrArray) log = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 6, 0, 0);
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  AttunePlanOptions options = attune_test_options_nothing_left_out ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (AttuneManualClock) clock = attune_manual_clock_new (now);
    g_autoptr (AttuneRecordingPlayer) player = attune_recording_player_new (log);
    g_autoptr (AttuneChimes) chimes = attune_chimes_new (ATTUNE_SOUND_PLAYER (player));
    g_autoptr (AttunePlan)
        plan = attune_plan_new (attune_catalog_get_routine (catalog, "r.nappy_mini"), &options);
    AttuneBaby baby = { .sessions = 3, .massaged_on = (char *) rows[i].massaged_on };
    AttuneSessionSetup setup = {
      .clock = ATTUNE_CLOCK (clock), .catalog = catalog, .chimes = chimes, .baby = &baby
    };
    g_autoptr (AttuneSession) session = attune_session_new (&setup, plan);
    g_autoptr (AttuneSessionSummary) summary = attune_session_summarize (session);

    g_assert_cmpuint (summary->days_since_last, ==, rows[i].days);
    g_object_run_dispose (G_OBJECT (session));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/app/session/night-is-gentle", test_night_is_gentle);
  g_test_add_func ("/attune/app/session/bedtime-is-gentle-at-any-hour",
                   test_bedtime_is_gentle_at_any_hour);
  g_test_add_func ("/attune/app/session/counts-the-days-between", test_counts_the_days_between);

  return g_test_run ();
}
