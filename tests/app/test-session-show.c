/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What is shown with less, and what never is. */
#include "attune-session-show.h"
#include "config.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

#define STEP(stroke, touches, lifts, side) \
  "{'stroke':'" stroke "','title':'" stroke "','touches':'" touches "','lifts_over':'" lifts \
  "','can_lift':1,'on':'chest','side':'" side "','repetitions':2,'beat_us':3000000}"

/* One stroke on each side, a look, a stroke as it is known, and one that leaves the tummy out. */
static const char plan_json[] =
    "{'routine':'r.test','title':'A test','band':'C','first_side':'right','close_us':10000000,"
    "'parts':[{'region':'chest','also':'','question':1,'question_us':12000000,'ask':'chest',"
    "'steps':[" STEP ("chest.a", "chest", "", "right") "," STEP (
        "chest.a",
        "chest",
        "",
        "left") ",{'touches':'','lifts_over':'','on':'chest','side':'none',"
                "'repetitions':1,'beat_us':8000000}," STEP (
                    "chest.b",
                    "chest tummy",
                    "",
                    "none") "," STEP ("chest.c", "chest tummy", "tummy", "none") "]}]}";

typedef struct {
  AttuneManualClock *clock;
  AttuneEngine *engine;
  AttuneSessionShow show;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 19, 0, 0);
  g_autofree char *json = g_strdelimit (g_strdup (plan_json), "'", '"');
  g_autoptr (GError) error = NULL;
  g_autoptr (AttunePlan) plan = attune_plan_new_from_json (json, &error);

  g_assert_no_error (error);
  f->clock = attune_manual_clock_new (now);
  f->engine = attune_engine_new (ATTUNE_CLOCK (f->clock), plan);
  f->show = (AttuneSessionShow){ .chosen = ATTUNE_SHOW_QUESTIONS };
  attune_engine_begin (f->engine);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->engine);
  g_assert_finalize_object (f->clock);
}

static void
say_yes (Fixture *f)
{
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  g_assert_true (attune_engine_answer (f->engine, ATTUNE_ANSWER_YES, ATTUNE_BY_KEY));
}

/* The page does this with every move. */
static void
advance (Fixture *f, gint64 us)
{
  attune_manual_clock_advance (f->clock, us);
  attune_session_show_forget_past (&f->show, f->engine);
}

static void
assert_shown (Fixture *f, AttuneMoment moment, AttuneShow show)
{
  g_assert_cmpint (attune_engine_get_moment (f->engine), ==, moment);
  g_assert_cmpint (attune_session_show_get_now (&f->show, f->engine), ==, show);
}

static void
test_strokes_alone (Fixture *f, gconstpointer data)
{
  assert_shown (f, ATTUNE_MOMENT_ASK, ATTUNE_SHOW_ALL);
  say_yes (f);
  assert_shown (f, ATTUNE_MOMENT_CHANGE, ATTUNE_SHOW_QUESTIONS);
  advance (f, 3 * SECOND);
  assert_shown (f, ATTUNE_MOMENT_STROKE, ATTUNE_SHOW_QUESTIONS);
  f->show.chosen = ATTUNE_SHOW_NAMES;
  assert_shown (f, ATTUNE_MOMENT_STROKE, ATTUNE_SHOW_NAMES);
  g_assert_true (attune_engine_pause (f->engine));
  assert_shown (f, ATTUNE_MOMENT_PAUSED, ATTUNE_SHOW_ALL);
  g_assert_true (attune_engine_resume (f->engine));
  attune_engine_stop (f->engine);
  assert_shown (f, ATTUNE_MOMENT_CLOSE, ATTUNE_SHOW_ALL);
}

/* The look at the baby, a stroke that is not as it is known, and the end of the part. */
static void
test_what_is_never_less (Fixture *f, gconstpointer data)
{
  say_yes (f);
  advance (f, 17 * SECOND);
  assert_shown (f, ATTUNE_MOMENT_CHANGE, ATTUNE_SHOW_ALL);
  advance (f, 3 * SECOND);
  assert_shown (f, ATTUNE_MOMENT_CHECK, ATTUNE_SHOW_ALL);
  advance (f, 8 * SECOND);
  assert_shown (f, ATTUNE_MOMENT_STROKE, ATTUNE_SHOW_QUESTIONS);
  advance (f, 6 * SECOND);
  assert_shown (f, ATTUNE_MOMENT_CHANGE, ATTUNE_SHOW_ALL);
  advance (f, 2 * SECOND);
  assert_shown (f, ATTUNE_MOMENT_STROKE, ATTUNE_SHOW_ALL);
  advance (f, 7 * SECOND);
  assert_shown (f, ATTUNE_MOMENT_CHANGE, ATTUNE_SHOW_ALL);
}

/* On both sides, through a pause, and not for what comes after. */
static void
test_show_me_is_for_one_stroke (Fixture *f, gconstpointer data)
{
  say_yes (f);
  advance (f, 3 * SECOND);
  attune_session_show_whole (&f->show, f->engine);
  assert_shown (f, ATTUNE_MOMENT_STROKE, ATTUNE_SHOW_ALL);
  g_assert_false (attune_session_show_is_for_questions (&f->show));
  g_assert_true (attune_engine_pause (f->engine));
  advance (f, 10 * SECOND);
  g_assert_true (attune_engine_resume (f->engine));
  assert_shown (f, ATTUNE_MOMENT_STROKE, ATTUNE_SHOW_ALL);
  advance (f, 8 * SECOND);
  assert_shown (f, ATTUNE_MOMENT_STROKE, ATTUNE_SHOW_ALL);
  advance (f, 10 * SECOND);
  assert_shown (f, ATTUNE_MOMENT_CHECK, ATTUNE_SHOW_ALL);
  g_assert_true (attune_session_show_is_for_questions (&f->show));
  g_assert_true (attune_engine_back (f->engine));
  g_assert_true (attune_engine_back (f->engine));
  assert_shown (f, ATTUNE_MOMENT_STROKE, ATTUNE_SHOW_QUESTIONS);
}

static void
test_is_kept_by_a_word (void)
{
  for (int show = 0; show < ATTUNE_N_SHOWS; show++)
    g_assert_cmpint (attune_show_from_id (attune_show_to_id (show)), ==, show);
  g_assert_cmpint (attune_show_from_id ("something later"), ==, ATTUNE_SHOW_ALL);
}

#define ADD(path, func) \
  g_test_add ("/attune/app/session-show/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("strokes-alone-have-less", test_strokes_alone);
  ADD ("what-is-never-less", test_what_is_never_less);
  ADD ("show-me-is-for-one-stroke", test_show_me_is_for_one_stroke);
  g_test_add_func ("/attune/app/session-show/is-kept-by-a-word", test_is_kept_by_a_word);
  return g_test_run ();
}
