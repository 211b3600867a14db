/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Living a session and replaying its events give the same state, to the field; and time adds up. */
#include "attune-test-catalog.h"
#include "engine-walk.h"
#include "engine/attune-engine.h"
#include "engine/attune-replay.h"

#define WALKS 10000
#define STEPS 60

typedef struct {
  AttuneManualClock *clock;
  AttuneEngine *engine;
  GArray *events;
} Life;

static void
happened_cb (AttuneEngine *engine, const AttuneEvent *event, Life *life)
{
  AttuneEvent kept;
  g_autoptr (GError) error = NULL;
  g_autofree char *detail = attune_event_dup_detail (event);

  /* Through the form in which it is stored, so that nothing is lost there either. */
  attune_event_init_from_row (&kept, event->seq, event->at_us,
                              attune_event_kind_to_id (event->kind), detail, &error);
  g_assert_no_error (error);
  g_array_append_val (life->events, kept);
}

static void
life_begin (Life *life, AttunePlan *plan)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 10, 0, 0);

  life->clock = attune_manual_clock_new (now);
  life->engine = attune_engine_new (ATTUNE_CLOCK (life->clock), plan);
  life->events = g_array_new (FALSE, FALSE, sizeof (AttuneEvent));
  g_signal_connect (life->engine, "happened", G_CALLBACK (happened_cb), life);
}

static void
life_end (Life *life)
{
  g_assert_finalize_object (life->engine);
  g_assert_finalize_object (life->clock);
  g_array_unref (life->events);
}

static void
do_something (Life *life, GRand *rand, const AttunePlan *plan)
{
  AttuneEvent input = walk_get_input (plan, g_rand_int_range (rand, 0, walk_count_inputs (plan)));

  switch ((int) input.kind) {
  case ATTUNE_EVENT_BEGAN:
    attune_engine_begin (life->engine);
    break;
  case ATTUNE_EVENT_ANSWERED:
    attune_engine_answer (life->engine, input.number, ATTUNE_BY_KEY);
    break;
  case ATTUNE_EVENT_CHOSE:
    attune_engine_choose (life->engine, input.number, input.part);
    break;
  case ATTUNE_EVENT_ADVISED:
    attune_engine_advise (life->engine, input.number);
    break;
  case ATTUNE_EVENT_PAUSED:
    attune_engine_pause (life->engine);
    break;
  case ATTUNE_EVENT_RESUMED:
    attune_engine_resume (life->engine);
    break;
  case ATTUNE_EVENT_SKIPPED:
  case ATTUNE_EVENT_WENT_ON:
    attune_engine_next (life->engine);
    break;
  case ATTUNE_EVENT_WENT_BACK:
    attune_engine_back (life->engine);
    break;
  case ATTUNE_EVENT_CHANGED:
    attune_engine_change (life->engine, input.number);
    break;
  default:
    break;
  }
}

static void
see_some_cue (Life *life, GRand *rand, AttuneCatalog *catalog)
{
  GPtrArray *cues = attune_catalog_get_cues (catalog);

  attune_engine_see_cue (life->engine,
                         g_ptr_array_index (cues, g_rand_int_range (rand, 0, (int) cues->len)));
}

static void
live (Life *life, GRand *rand, const AttunePlan *plan, AttuneCatalog *catalog)
{
  attune_engine_begin (life->engine);
  if (g_rand_boolean (rand))
    attune_engine_change (life->engine, ATTUNE_CHANGE_OWN_PACE);
  for (guint i = 0; i < STEPS && attune_engine_get_moment (life->engine) != ATTUNE_MOMENT_ENDED;
       i++) {
    int what = g_rand_int_range (rand, 0, 20);

    attune_manual_clock_advance (life->clock, g_rand_int_range (rand, 0, 8000000));
    if (what == 0)
      attune_manual_clock_sleep (life->clock, g_rand_int_range (rand, 0, 400000000));
    else if (what == 1)
      see_some_cue (life, rand, catalog);
    else if (what < 10)
      attune_engine_answer (life->engine, ATTUNE_ANSWER_YES, ATTUNE_BY_POINTER);
    else
      do_something (life, rand, plan);
  }
}

/* The engine's state at the time of the last event: what was lived after it is only waiting. */
static void
assert_replays (Life *life, const AttunePlan *plan, guint seed)
{
  const AttuneState *lived = attune_engine_get_state (life->engine);
  g_autoptr (GError) error = NULL;
  AttuneState replayed;
  gint64 due_us;

  attune_replay (plan, (AttuneEvent *) life->events->data, life->events->len, &replayed, &error);
  if (error != NULL)
    g_test_message ("seed %u", seed);
  g_assert_no_error (error);

  while ((due_us = attune_machine_get_due_us (&replayed, plan)) >= 0 && due_us <= lived->now_us)
    attune_machine_pass_due (&replayed, plan);
  if (!attune_state_equal (lived, &replayed))
    g_test_message ("seed %u: %s and %s", seed, attune_moment_to_id (lived->moment),
                    attune_moment_to_id (replayed.moment));
  g_assert_true (attune_state_equal (lived, &replayed));
}

static void
assert_time_adds_up (const AttuneState *state)
{
  gint64 sum_us = 0;

  for (guint i = 0; i < ATTUNE_N_BUCKETS; i++)
    sum_us += state->spent_us[i];
  if (state->moment != ATTUNE_MOMENT_ENDED)
    g_assert_cmpint (sum_us, ==, state->now_us);
  else
    g_assert_cmpint (sum_us, ==, state->entered_us);
}

static void
test_random_walks (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  GPtrArray *routines = attune_catalog_get_routines (catalog);
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  guint first_seed = g_test_rand_int ();

  g_test_message ("seeds %u to %u", first_seed, first_seed + WALKS - 1);
  for (guint i = 0; i < WALKS; i++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (first_seed + i);
    AttuneRoutine *routine = g_ptr_array_index (routines, i % routines->len);
    g_autoptr (AttunePlan) plan = attune_plan_new (routine, &options);
    Life life;

    life_begin (&life, plan);
    live (&life, rand, plan, catalog);
    assert_replays (&life, plan, first_seed + i);
    assert_time_adds_up (attune_engine_get_state (life.engine));
    life_end (&life);
  }
}

static void
test_changed_event_is_refused (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan)
      plan = attune_plan_new (attune_catalog_get_routine (catalog, "r.nappy_mini"), &options);
  g_autoptr (GError) error = NULL;
  AttuneState state;
  Life life;

  life_begin (&life, plan);
  attune_engine_begin (life.engine);
  attune_manual_clock_advance (life.clock, 3000000);
  attune_engine_answer (life.engine, ATTUNE_ANSWER_YES, ATTUNE_BY_KEY);
  attune_manual_clock_advance (life.clock, 30000000);
  g_array_index (life.events, AttuneEvent, life.events->len - 1).at_us += 1;

  g_assert_false (
      attune_replay (plan, (AttuneEvent *) life.events->data, life.events->len, &state, &error));
  g_assert_error (error, ATTUNE_REPLAY_ERROR, ATTUNE_REPLAY_ERROR_DIFFERS);
  life_end (&life);
}

static void
test_restored_is_paused_without_permit (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan)
      plan = attune_plan_new (attune_catalog_get_routine (catalog, "r.nappy_mini"), &options);
  g_autoptr (AttuneEngine) restored = NULL;
  g_autoptr (GError) error = NULL;
  Life life;

  life_begin (&life, plan);
  attune_engine_begin (life.engine);
  attune_manual_clock_advance (life.clock, 3000000);
  attune_engine_answer (life.engine, ATTUNE_ANSWER_YES, ATTUNE_BY_KEY);
  attune_manual_clock_advance (life.clock, 16000000);
  g_assert_cmpint (attune_engine_get_moment (life.engine), ==, ATTUNE_MOMENT_STROKE);
  int step = attune_engine_get_state (life.engine)->step;

  restored = attune_engine_new_restored (ATTUNE_CLOCK (life.clock), plan,
                                         (AttuneEvent *) life.events->data, life.events->len,
                                         90000000, &error);
  g_assert_no_error (error);
  attune_engine_wake (restored);
  g_assert_cmpint (attune_engine_get_moment (restored), ==, ATTUNE_MOMENT_PAUSED);
  g_assert_cmpint (attune_engine_get_state (restored)->permit, ==, ATTUNE_PART_NONE);

  attune_engine_resume (restored);
  g_assert_cmpint (attune_engine_get_moment (restored), ==, ATTUNE_MOMENT_ASK);
  attune_manual_clock_advance (life.clock, 2000000);
  attune_engine_answer (restored, ATTUNE_ANSWER_YES, ATTUNE_BY_KEY);
  attune_manual_clock_advance (life.clock, 2000000);
  g_assert_cmpint (attune_engine_get_moment (restored), ==, ATTUNE_MOMENT_STROKE);
  g_assert_cmpint (attune_engine_get_state (restored)->step, ==, step);
  g_clear_object (&restored);
  life_end (&life);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/core/engine/replay/ten-thousand-walks", test_random_walks);
  g_test_add_func ("/attune/core/engine/replay/a-changed-event-is-refused",
                   test_changed_event_is_refused);
  g_test_add_func ("/attune/core/engine/replay/restored-is-paused-without-permit",
                   test_restored_is_paused_without_permit);

  return g_test_run ();
}
