/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-chimes.h"

#include "attune-recording-player.h"
#include "attune-test-session.h"

typedef struct {
  AttuneTestSession *session;
  GPtrArray *log;
  AttuneRecordingPlayer *player;
  AttuneChimes *chimes;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->session = attune_test_session_new ();
  f->log = g_ptr_array_new_with_free_func (g_free);
  f->player = attune_recording_player_new (f->log);
  f->chimes = attune_chimes_new (ATTUNE_SOUND_PLAYER (f->player));
  attune_chimes_set_engine (f->chimes, f->session->engine);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->chimes);
  g_assert_finalize_object (f->player);
  attune_test_session_free (f->session);
  g_ptr_array_unref (f->log);
}

static void
test_routine_chimes_in_order (Fixture *f, gconstpointer data)
{
  attune_engine_begin (f->session->engine);
  attune_test_log_assert (f->log, "play question 0.80", NULL);

  attune_test_session_say (f->session, ATTUNE_ANSWER_YES);
  attune_test_session_advance (f->session, 2 + 6 + 2 + 6 + 2);
  attune_test_log_assert (f->log, "play change-ahead 0.80", "play other-side 0.80",
                          "play change-ahead 0.80", "play change 0.80", "play question 0.80", NULL);

  attune_test_session_say (f->session, ATTUNE_ANSWER_YES);
  attune_test_session_advance (f->session, 2 + 10 + 2);
  attune_test_log_assert (f->log, "play change-ahead 0.80", "play change 0.80", "play close 0.80",
                          NULL);

  attune_test_session_advance (f->session, 10);
  attune_test_log_assert (f->log, "play end 0.80", NULL);
}

/* Who knows the routine by heart hears of its questions, of the end of a part, and of the end. */
static void
test_questions_alone (Fixture *f, gconstpointer data)
{
  g_object_set (f->chimes, "questions-only", TRUE, NULL);
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 2 + 6 + 2 + 5);
  attune_test_log_assert (f->log, "play question 0.80", NULL);
  attune_test_session_advance (f->session, 1 + 2);
  attune_test_log_assert (f->log, "play change 0.80", "play question 0.80", NULL);
  attune_test_session_say (f->session, ATTUNE_ANSWER_UNSURE);
  attune_test_session_advance (f->session, 30);
  attune_test_log_assert (f->log, "play hold 0.80", "play question 0.80", NULL);
  attune_test_session_say (f->session, ATTUNE_ANSWER_YES);
  attune_test_session_advance (f->session, 2 + 10 + 2 + 10);
  attune_test_log_assert (f->log, "play change 0.80", "play close 0.80", "play end 0.80", NULL);
}

/* The tummy had a no on the way: the next stroke lifts over it, and that is to be noticed. */
static void
test_a_stroke_with_less_is_heard (Fixture *f, gconstpointer data)
{
  const AttunePlan *plan = f->session->plan;
  AttuneState state;

  attune_state_init (&state, plan);
  state.moment = ATTUNE_MOMENT_CHANGE;
  state.part = 0;
  state.step = 1;
  g_assert_cmpuint (
      attune_machine_leave_out_strokes (ATTUNE_SIGN_CHANGE | ATTUNE_SIGN_END, &state, plan), ==,
      ATTUNE_SIGN_END);
  state.declined = ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS);
  g_assert_cmpuint (attune_machine_leave_out_strokes (ATTUNE_SIGN_CHANGE, &state, plan), ==,
                    ATTUNE_SIGN_CHANGE);
}

static void
test_ahead_comes_two_seconds_before (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 2 + 3.999);
  attune_test_log_assert (f->log, "play question 0.80", NULL);
  attune_test_session_advance (f->session, 0.001);
  attune_test_log_assert (f->log, "play change-ahead 0.80", NULL);
  attune_test_session_advance (f->session, 1.999);
  attune_test_log_assert (f->log, NULL);
  attune_test_session_advance (f->session, 0.001);
  attune_test_log_assert (f->log, "play other-side 0.80", NULL);
}

static void
test_hold_has_its_own (Fixture *f, gconstpointer data)
{
  attune_engine_begin (f->session->engine);
  attune_test_session_say (f->session, ATTUNE_ANSWER_UNSURE);
  attune_test_session_advance (f->session, 60);

  attune_test_log_assert (f->log, "play question 0.80", "play hold 0.80", "play question 0.80",
                          NULL);
}

static void
test_still_says_when_it_is_over (Fixture *f, gconstpointer data)
{
  attune_engine_begin (f->session->engine);
  attune_test_session_say (f->session, ATTUNE_ANSWER_NO);
  g_assert_true (
      attune_engine_choose (f->session->engine, ATTUNE_CHOICE_JUST_HOLD, ATTUNE_PART_NONE));
  attune_test_session_advance (f->session, 250);

  attune_test_log_assert (f->log, "play question 0.80", "play hold 0.80", "play hold-over 0.80",
                          NULL);
}

static void
test_nothing_sounds_while_a_question_waits (Fixture *f, gconstpointer data)
{
  attune_engine_begin (f->session->engine);
  attune_test_log_assert (f->log, "play question 0.80", NULL);

  attune_test_session_advance (f->session, 100);
  g_signal_emit_by_name (f->session->engine, "signed",
                         (guint) (ATTUNE_SIGN_CHANGE_AHEAD | ATTUNE_SIGN_HOLD_OVER));
  attune_engine_next (f->session->engine);
  attune_engine_back (f->session->engine);
  attune_engine_change (f->session->engine, ATTUNE_CHANGE_SIDE);
  g_assert_false (attune_chimes_hear (f->chimes, ATTUNE_CHIME_CHANGE));

  attune_test_log_assert (f->log, NULL);
}

static void
test_asleep_is_silent_at_once (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 6);
  attune_test_log_assert (f->log, "play question 0.80", "play change-ahead 0.80", NULL);

  attune_engine_take_way_out (f->session->engine, "end.asleep");
  attune_test_log_assert (f->log, "stop", NULL);

  attune_test_session_advance (f->session, 3600);
  g_assert_cmpint (attune_engine_get_moment (f->session->engine), ==, ATTUNE_MOMENT_ENDED);
  attune_test_log_assert (f->log, NULL);
}

static void
test_muted_is_silent (Fixture *f, gconstpointer data)
{
  g_object_set (f->chimes, "muted", TRUE, NULL);
  attune_test_log_assert (f->log, "stop", NULL);

  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 8);
  attune_chimes_wake (f->chimes);
  attune_test_log_assert (f->log, NULL);
}

static void
test_each_can_be_off (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  g_ptr_array_set_size (f->log, 0);

  g_object_set (f->chimes, "change-ahead", FALSE, NULL);
  attune_test_session_advance (f->session, 8);
  attune_test_log_assert (f->log, "play other-side 0.80", NULL);
}

static void
test_bedtime_is_softer (Fixture *f, gconstpointer data)
{
  g_object_set (f->chimes, "gentle", TRUE, "volume", 0.5, NULL);
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 8);

  attune_test_log_assert (f->log, "play question 0.30", "play other-side 0.30", NULL);
}

static void
test_hear_it_when_muted (Fixture *f, gconstpointer data)
{
  g_object_set (f->chimes, "muted", TRUE, "hold", FALSE, NULL);
  g_ptr_array_set_size (f->log, 0);

  g_assert_true (attune_chimes_hear (f->chimes, ATTUNE_CHIME_HOLD));
  attune_test_log_assert (f->log, "play hold 0.80", NULL);

  g_object_set (f->chimes, "volume", 0.0, NULL);
  g_assert_false (attune_chimes_hear (f->chimes, ATTUNE_CHIME_HOLD));
}

static void
note_asked_cb (AttuneChimes *chimes, const char *id, GPtrArray *log)
{
  attune_test_log_add (log, "asked %s", id);
}

static void
note_finished_cb (AttuneChimes *chimes, const char *id, int fate, GPtrArray *log)
{
  attune_test_log_add (log, "finished %s %d", id, fate);
}

static void
test_says_what_became_of_each (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  g_signal_connect (f->chimes, "asked", G_CALLBACK (note_asked_cb), told);
  g_signal_connect (f->chimes, "finished", G_CALLBACK (note_finished_cb), told);

  attune_test_session_begin_and_say_yes (f->session);
  attune_recording_player_finish_all (f->player, ATTUNE_SOUND_PLAYED);
  attune_test_session_advance (f->session, 6);
  attune_recording_player_finish_all (f->player, ATTUNE_SOUND_FAILED);

  attune_test_log_assert (told, "asked question", "finished question 0", "asked change-ahead",
                          "finished change-ahead 2", NULL);
}

static void
test_a_pause_wakes_the_way (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 3);
  g_ptr_array_set_size (f->log, 0);

  g_assert_true (attune_engine_pause (f->session->engine));
  attune_test_session_advance (f->session, 30);
  g_assert_true (attune_engine_resume (f->session->engine));
  attune_test_log_assert (f->log, "wake", NULL);
}

static void
test_every_chime_has_a_name (void)
{
  for (guint i = 0; i < ATTUNE_N_CHIMES; i++) {
    g_assert_nonnull (attune_chime_to_id (i));
    g_assert_cmpuint (g_utf8_strlen (attune_chime_get_name (i), -1), >, 2);
  }
}

static void
add (const char *name, void (*test) (Fixture *f, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/attune/sound/chimes/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("routine-chimes-in-order", test_routine_chimes_in_order);
  add ("questions-alone", test_questions_alone);
  add ("a-stroke-with-less-is-heard", test_a_stroke_with_less_is_heard);
  add ("ahead-comes-two-seconds-before", test_ahead_comes_two_seconds_before);
  add ("hold-has-its-own", test_hold_has_its_own);
  add ("still-says-when-it-is-over", test_still_says_when_it_is_over);
  add ("nothing-sounds-while-a-question-waits", test_nothing_sounds_while_a_question_waits);
  add ("asleep-is-silent-at-once", test_asleep_is_silent_at_once);
  add ("muted-is-silent", test_muted_is_silent);
  add ("each-can-be-off", test_each_can_be_off);
  add ("bedtime-is-softer", test_bedtime_is_softer);
  add ("hear-it-when-muted", test_hear_it_when_muted);
  add ("says-what-became-of-each", test_says_what_became_of_each);
  add ("a-pause-wakes-the-way", test_a_pause_wakes_the_way);
  g_test_add_func ("/attune/sound/chimes/every-chime-has-a-name", test_every_chime_has_a_name);

  return g_test_run ();
}
