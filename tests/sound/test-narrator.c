/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-narrator.h"

#include "attune-recording-voice.h"
#include "attune-test-session.h"

typedef struct {
  AttuneTestSession *session;
  GPtrArray *log;
  AttuneVoice *voice;
  AttuneNarrator *narrator;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->session = attune_test_session_new ();
  f->log = g_ptr_array_new_with_free_func (g_free);
  f->voice = attune_recording_voice_new (f->log);
  f->narrator = attune_narrator_new (f->voice);
  g_object_set (f->narrator, "enabled", TRUE, NULL);
  attune_narrator_set_engine (f->narrator, f->session->engine);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->narrator);
  g_assert_finalize_object (f->voice);
  attune_test_session_free (f->session);
  g_ptr_array_unref (f->log);
}

static void
test_tells_part_stroke_and_side (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 2 + 6 + 2 + 6 + 2);
  attune_test_session_say (f->session, ATTUNE_ANSWER_YES);
  attune_test_session_advance (f->session, 2 + 10 + 2 + 10);

  attune_test_log_assert (f->log, "say Legs next. Show your hands and ask.", "hush",
                          "say Down the leg. Right leg.", "hush", "say Down the leg. Left leg.",
                          "hush", "say Tummy next. Show your hands and ask.", "hush",
                          "say Water wheel.", "hush", "say Time to say thank you.", "hush", NULL);
}

/* Silent about strokes until one of them is to be told after all. */
static void
test_questions_alone (Fixture *f, gconstpointer data)
{
  g_object_set (f->narrator, "questions-only", TRUE, "counts", TRUE, NULL);
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 2 + 6 + 2);
  attune_test_log_assert (f->log, "say Legs next. Show your hands and ask.", "hush", NULL);
  g_object_set (f->narrator, "questions-only", FALSE, "counts", FALSE, NULL);
  attune_test_session_advance (f->session, 2);
  attune_test_log_assert (f->log, "say Down the leg. Left leg.", NULL);
  g_object_set (f->narrator, "questions-only", TRUE, NULL);
  g_ptr_array_set_size (f->log, 0);
  attune_test_session_advance (f->session, 7);
  attune_test_log_assert (f->log, "say Tummy next. Show your hands and ask.", NULL);
}

static void
test_counts_aloud (Fixture *f, gconstpointer data)
{
  g_object_set (f->narrator, "counts", TRUE, NULL);
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 2);
  g_ptr_array_set_size (f->log, 0);

  attune_test_session_advance (f->session, 2);
  attune_test_log_assert (f->log, NULL);
  attune_test_session_advance (f->session, 1);
  attune_test_log_assert (f->log, "say 2", NULL);

  attune_test_session_advance (f->session, 3);
  g_ptr_array_set_size (f->log, 0);
  g_object_set (f->narrator, "counts", FALSE, NULL);
  attune_test_session_advance (f->session, 2 + 3);
  attune_test_log_assert (f->log, "say Down the leg. Left leg.", NULL);
}

static void
test_tells_of_a_hold_when_half_of_it_has_come (Fixture *f, gconstpointer data)
{
  g_object_set (f->narrator, "counts", TRUE, NULL);
  attune_engine_begin (f->session->engine);
  attune_test_session_advance (f->session, 2);
  attune_engine_answer (f->session->engine, ATTUNE_ANSWER_UNSURE, ATTUNE_BY_KEY);
  attune_test_session_advance (f->session, 2);
  g_ptr_array_set_size (f->log, 0);

  attune_test_session_advance (f->session, 13);
  attune_test_log_assert (f->log, "say Half way.", NULL);
  attune_test_session_advance (f->session, 5);
  attune_test_log_assert (f->log, "say Ten seconds more.", NULL);
}

static void
test_speaks_once_and_never_while_asking (Fixture *f, gconstpointer data)
{
  attune_engine_begin (f->session->engine);
  attune_test_log_assert (f->log, NULL);
  attune_test_session_advance (f->session, 1);
  attune_test_log_assert (f->log, "say Legs next. Show your hands and ask.", NULL);

  attune_test_session_advance (f->session, 200);
  attune_engine_next (f->session->engine);
  attune_engine_change (f->session->engine, ATTUNE_CHANGE_SIDE);
  g_assert_false (attune_narrator_tell_remaining (f->narrator));
  attune_test_session_advance (f->session, 5);
  attune_test_log_assert (f->log, NULL);
}

static void
test_a_quick_answer_comes_first (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 18);
  g_ptr_array_set_size (f->log, 0);

  g_assert_cmpint (attune_engine_get_moment (f->session->engine), ==, ATTUNE_MOMENT_ASK);
  attune_test_session_advance (f->session, 0.2);
  attune_engine_stop (f->session->engine);
  attune_test_session_advance (f->session, 2);
  attune_test_log_assert (f->log, "say Time to say thank you.", NULL);
}

static void
test_asleep_is_silent_at_once (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 1);
  g_ptr_array_set_size (f->log, 0);

  attune_engine_take_way_out (f->session->engine, "end.asleep");
  attune_test_log_assert (f->log, "hush", NULL);
  attune_test_session_advance (f->session, 3600);
  attune_test_log_assert (f->log, NULL);
}

static void
test_off_is_silent (Fixture *f, gconstpointer data)
{
  attune_engine_begin (f->session->engine);
  attune_test_session_advance (f->session, 1);
  g_ptr_array_set_size (f->log, 0);

  g_object_set (f->narrator, "enabled", FALSE, NULL);
  attune_test_log_assert (f->log, "hush", NULL);
  attune_test_session_say (f->session, ATTUNE_ANSWER_YES);
  attune_test_session_advance (f->session, 20);
  g_assert_false (attune_narrator_tell_remaining (f->narrator));
  attune_test_log_assert (f->log, NULL);
}

static void
test_tells_how_long_still (Fixture *f, gconstpointer data)
{
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 3);
  g_ptr_array_set_size (f->log, 0);

  g_assert_true (attune_narrator_tell_remaining (f->narrator));
  attune_test_log_assert (f->log, "say About 1 minute to go.", NULL);
}

static void
test_without_a_voice_nothing_happens (void)
{
  g_autoptr (AttuneTestSession) session = attune_test_session_new ();
  AttuneNarrator *narrator = attune_narrator_new (NULL);

  g_object_set (narrator, "enabled", TRUE, NULL);
  attune_narrator_set_engine (narrator, session->engine);
  attune_test_session_begin_and_say_yes (session);
  attune_test_session_advance (session, 60);
  g_assert_finalize_object (narrator);
}

static void
add (const char *name, void (*test) (Fixture *f, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/attune/sound/narrator/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("tells-part-stroke-and-side", test_tells_part_stroke_and_side);
  add ("speaks-once-and-never-while-asking", test_speaks_once_and_never_while_asking);
  add ("a-quick-answer-comes-first", test_a_quick_answer_comes_first);
  add ("asleep-is-silent-at-once", test_asleep_is_silent_at_once);
  add ("off-is-silent", test_off_is_silent);
  add ("questions-alone", test_questions_alone);
  add ("counts-aloud", test_counts_aloud);
  add ("tells-of-a-hold-when-half-of-it-has-come", test_tells_of_a_hold_when_half_of_it_has_come);
  add ("tells-how-long-still", test_tells_how_long_still);
  g_test_add_func ("/attune/sound/narrator/without-a-voice-nothing-happens",
                   test_without_a_voice_nothing_happens);

  return g_test_run ();
}
