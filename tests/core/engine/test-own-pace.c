/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Strokes that wait for the caregiver: a right leg of 6 seconds, a left one, then the tummy. */
#include "attune-test-session.h"

typedef struct {
  AttuneTestSession *session;
  AttuneEngine *engine;
  GPtrArray *log;
} Fixture;

static void
happened_cb (AttuneEngine *engine, const AttuneEvent *event, GPtrArray *log)
{
  if (event->kind == ATTUNE_EVENT_STEP_BEGAN)
    attune_test_log_add (log, "step %d %d", event->part, event->step);
  else
    attune_test_log_add (log, "%s", attune_event_kind_to_id (event->kind));
}

/* In the first stroke, at one's own pace. */
static void
set_up (Fixture *f, gconstpointer data)
{
  f->session = attune_test_session_new ();
  f->engine = f->session->engine;
  f->log = g_ptr_array_new_with_free_func (g_free);
  attune_engine_begin (f->engine);
  g_assert_true (attune_engine_change (f->engine, ATTUNE_CHANGE_OWN_PACE));
  attune_test_session_say (f->session, ATTUNE_ANSWER_YES);
  attune_test_session_advance (f->session, 2);
  g_assert_cmpint (attune_engine_get_moment (f->engine), ==, ATTUNE_MOMENT_STROKE);
  g_signal_connect (f->engine, "happened", G_CALLBACK (happened_cb), f->log);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  attune_test_session_free (f->session);
  g_ptr_array_unref (f->log);
}

static void
assert_beat (Fixture *f, guint repetition, double phase)
{
  guint found_repetition;
  double found_phase, beat_s;

  g_assert_true (attune_engine_get_beat (f->engine, &found_repetition, &found_phase, &beat_s));
  g_assert_cmpuint (found_repetition, ==, repetition);
  g_assert_cmpfloat_with_epsilon (found_phase, phase, 1e-5);
}

static void
test_stroke_waits (Fixture *f, gconstpointer data)
{
  attune_test_session_advance (f->session, 4 * 60);
  g_assert_cmpint (attune_engine_get_remaining_us (f->engine), ==, -1);
  assert_beat (f, 80, 0);
  attune_test_log_assert (f->log, NULL);

  g_assert_true (attune_engine_next (f->engine));
  attune_test_session_advance (f->session, 2);
  attune_test_log_assert (f->log, "went-on", "step 0 1", NULL);
}

/* The key that ended a stroke, felt twice, ends neither the change nor the stroke after it. */
static void
test_an_echo_ends_nothing (Fixture *f, gconstpointer data)
{
  attune_test_session_advance (f->session, 0.9);
  g_assert_false (attune_engine_next (f->engine));
  attune_test_session_advance (f->session, 0.1);
  g_assert_true (attune_engine_next (f->engine));
  attune_test_log_assert (f->log, "went-on", NULL);
  attune_test_session_advance (f->session, 2.5);
  g_assert_false (attune_engine_next (f->engine));
  attune_test_log_assert (f->log, "step 0 1", NULL);
}

/* Nothing for five minutes longer than a stroke takes: a pause, after which the baby is asked. */
static void
test_nobody_there_is_a_pause (Fixture *f, gconstpointer data)
{
  attune_test_session_advance (f->session, 6 + 5 * 60 - 1);
  g_assert_cmpint (attune_engine_get_moment (f->engine), ==, ATTUNE_MOMENT_STROKE);
  attune_test_session_advance (f->session, 2);
  g_assert_cmpint (attune_engine_get_moment (f->engine), ==, ATTUNE_MOMENT_PAUSED);
  g_assert_cmpint (attune_engine_get_state (f->engine)->permit, ==, ATTUNE_PART_NONE);
  g_assert_true (attune_engine_resume (f->engine));
  attune_test_log_assert (f->log, "paused", "resumed", "asked", NULL);
}

static void
test_a_pause_keeps_the_place (Fixture *f, gconstpointer data)
{
  attune_test_session_advance (f->session, 4);
  attune_engine_pause (f->engine);
  attune_test_session_advance (f->session, 60);
  assert_beat (f, 1, 1 / 3.0);
  attune_engine_resume (f->engine);
  attune_test_session_advance (f->session, 1);
  assert_beat (f, 1, 2 / 3.0);
}

static void
test_slower_moves_no_hand (Fixture *f, gconstpointer data)
{
  attune_test_session_advance (f->session, 4);
  g_assert_true (attune_engine_change (f->engine, ATTUNE_CHANGE_SLOWER));
  assert_beat (f, 1, 1 / 3.0);
  g_assert_false (attune_engine_change (f->engine, ATTUNE_CHANGE_MORE));
}

static void
test_back_begins_the_stroke_again (Fixture *f, gconstpointer data)
{
  attune_test_session_advance (f->session, 2);
  attune_engine_next (f->engine);
  attune_test_session_advance (f->session, 2 + 4);
  attune_engine_back (f->engine);
  attune_engine_back (f->engine);
  attune_test_log_assert (f->log, "went-on", "step 0 1", "went-back", "step 0 1", "went-back",
                          "step 0 0", NULL);
}

/* Whose pace it is can change at any time; the stroke goes on from where it is. */
static void
test_the_clock_takes_over (Fixture *f, gconstpointer data)
{
  attune_test_session_advance (f->session, 4);
  g_assert_true (attune_engine_change (f->engine, ATTUNE_CHANGE_CLOCK));
  g_assert_cmpint (attune_engine_get_remaining_us (f->engine), ==, 2 * ATTUNE_TEST_SECOND);
  g_assert_true (attune_engine_change (f->engine, ATTUNE_CHANGE_OWN_PACE));
  assert_beat (f, 1, 1 / 3.0);
  g_assert_false (attune_engine_change (f->engine, ATTUNE_CHANGE_OWN_PACE));

  attune_test_session_advance (f->session, 30);
  attune_engine_pause (f->engine);
  attune_engine_change (f->engine, ATTUNE_CHANGE_CLOCK);
  attune_engine_resume (f->engine);
  g_assert_cmpint (attune_engine_get_remaining_us (f->engine), ==, 2 * ATTUNE_TEST_SECOND);
}

/* A caregiver who takes the usual time for everything needs the time that cards show. */
static void
test_the_usual_time_is_the_estimate (Fixture *f, gconstpointer data)
{
  AttunePlan *plan = f->session->plan;
  gint64 early_us = attune_plan_get_part (plan, 0)->question_us - 5 * ATTUNE_TEST_SECOND;

  while (attune_engine_get_moment (f->engine) != ATTUNE_MOMENT_ENDED) {
    const AttuneState *state = attune_engine_get_state (f->engine);

    if (state->moment == ATTUNE_MOMENT_ASK) {
      attune_test_session_advance (f->session, 12);
      attune_engine_answer (f->engine, ATTUNE_ANSWER_YES, ATTUNE_BY_KEY);
    } else if (state->moment == ATTUNE_MOMENT_STROKE) {
      attune_manual_clock_advance (
          f->session->clock,
          attune_state_get_step_us (state, attune_state_get_plan_step (state, plan)));
      attune_engine_next (f->engine);
    } else {
      attune_test_session_advance (f->session, 1);
    }
  }
  g_assert_cmpint (attune_engine_get_state (f->engine)->entered_us + early_us, ==,
                   attune_plan_get_estimate_us (plan));
}

static void
test_how_long_still_is_the_usual_time (Fixture *f, gconstpointer data)
{
  gint64 before_us = attune_engine_get_routine_remaining_us (f->engine);

  attune_test_session_advance (f->session, 4);
  g_assert_cmpint (attune_engine_get_routine_remaining_us (f->engine), ==,
                   before_us - 4 * ATTUNE_TEST_SECOND);
  attune_test_session_advance (f->session, 40);
  g_assert_cmpint (attune_engine_get_routine_remaining_us (f->engine), ==,
                   before_us - 6 * ATTUNE_TEST_SECOND);
}

#define ADD(path, func) \
  g_test_add ("/attune/core/engine/own-pace/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("a-stroke-waits", test_stroke_waits);
  ADD ("an-echo-ends-nothing", test_an_echo_ends_nothing);
  ADD ("nobody-there-is-a-pause", test_nobody_there_is_a_pause);
  ADD ("a-pause-keeps-the-place", test_a_pause_keeps_the_place);
  ADD ("slower-moves-no-hand", test_slower_moves_no_hand);
  ADD ("back-begins-the-stroke-again", test_back_begins_the_stroke_again);
  ADD ("the-clock-takes-over", test_the_clock_takes_over);
  ADD ("the-usual-time-is-the-estimate", test_the_usual_time_is_the_estimate);
  ADD ("how-long-still-is-the-usual-time", test_how_long_still_is_the_usual_time);

  return g_test_run ();
}
