/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* After which massages Today offers to go on, and where it then begins: real ones, on a clock that
 * moves only when told to. */
#include "attune-test-catalog.h"
#include "engine/attune-engine.h"
#include "today/attune-stopped.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct {
  AttuneCatalog *catalog;
  AttuneRoutine *routine;
  AttuneManualClock *clock;
  AttunePlan *plan;
  AttuneEngine *engine;
  GArray *events;
} Massage;

static void
happened_cb (AttuneEngine *engine, const AttuneEvent *event, Massage *m)
{
  g_array_append_vals (m->events, event, 1);
}

static void
massage_begin (Massage *m, AttuneRegions left_out)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);
  AttunePlanOptions options = attune_test_options_nothing_left_out ();

  options.left_out = left_out;
  m->catalog = attune_test_catalog_new ();
  m->routine = attune_catalog_get_routine (m->catalog, "r.full_body");
  m->clock = attune_manual_clock_new (now);
  m->plan = attune_plan_new (m->routine, &options);
  m->engine = attune_engine_new (ATTUNE_CLOCK (m->clock), m->plan);
  m->events = g_array_new (FALSE, FALSE, sizeof (AttuneEvent));
  g_signal_connect (m->engine, "happened", G_CALLBACK (happened_cb), m);
  attune_engine_begin (m->engine);
}

static void
massage_clear (Massage *m)
{
  g_assert_finalize_object (m->engine);
  g_assert_finalize_object (m->clock);
  attune_plan_unref (m->plan);
  g_array_unref (m->events);
  attune_catalog_unref (m->catalog);
}

static AttuneMoment
get_moment (Massage *m)
{
  return attune_engine_get_moment (m->engine);
}

static void
answer (Massage *m, AttuneAnswer given)
{
  attune_manual_clock_advance (m->clock, 3 * SECOND);
  g_assert_true (attune_engine_answer (m->engine, given, ATTUNE_BY_KEY));
  attune_manual_clock_advance (m->clock, 3 * SECOND);
}

static void
skip_to_the_question (Massage *m)
{
  while (attune_moment_touches (get_moment (m)))
    attune_engine_next (m->engine);
}

static void
go_to_the_end (Massage *m)
{
  while (get_moment (m) == ATTUNE_MOMENT_ASK) {
    answer (m, ATTUNE_ANSWER_YES);
    skip_to_the_question (m);
  }
  attune_manual_clock_advance (m->clock, 600 * SECOND);
}

static void
take_way_out (Massage *m, const char *id)
{
  attune_engine_take_way_out (m->engine, id);
  attune_manual_clock_advance (m->clock, 600 * SECOND);
}

/* Calm minutes, and the question again. */
static void
wait_calmly (Massage *m)
{
  g_assert_true (attune_engine_choose (m->engine, ATTUNE_CHOICE_JUST_HOLD, ATTUNE_PART_NONE));
  attune_manual_clock_advance (m->clock, 200 * SECOND);
  g_assert_true (attune_engine_pause (m->engine));
  attune_manual_clock_advance (m->clock, 110 * SECOND);
  g_assert_true (attune_engine_resume (m->engine));
  g_assert_true (attune_engine_choose (m->engine, ATTUNE_CHOICE_ASK_AGAIN, ATTUNE_PART_NONE));
}

static void
ask_for_another (Massage *m)
{
  const AttuneState *state = attune_engine_get_state (m->engine);

  g_assert_true (attune_engine_choose (m->engine, ATTUNE_CHOICE_OTHER_PART,
                                       attune_state_find_part (state, m->plan)));
}

static void
stop (Massage *m, gint64 last_words_us)
{
  attune_engine_stop (m->engine);
  attune_manual_clock_advance (m->clock, last_words_us);
  attune_engine_next (m->engine);
}

/* One letter, one thing that somebody does. */
static void
act (Massage *m, char what)
{
  switch (what) {
  case 'y':
    answer (m, ATTUNE_ANSWER_YES);
    break;
  case 'n':
    answer (m, ATTUNE_ANSWER_NO);
    break;
  case 'u':
    answer (m, ATTUNE_ANSWER_UNSURE);
    break;
  case '>':
    skip_to_the_question (m);
    break;
  case 'o':
    ask_for_another (m);
    break;
  case 'l': /* a loud sign of a break */
    attune_engine_see_cue (m->engine, attune_catalog_get_cue (m->catalog, "cue.head-away"));
    break;
  case 'w':
    wait_calmly (m);
    break;
  case 'h': /* hold, and the question again */
    g_assert_true (attune_engine_advise (m->engine, ATTUNE_ADVISED_HOLD));
    attune_manual_clock_advance (m->clock, 31 * SECOND);
    break;
  case 'd': /* we're done, and the last words */
    stop (m, 5 * SECOND);
    break;
  case 'b': /* back from the last words */
    attune_engine_stop (m->engine);
    g_assert_true (attune_engine_back (m->engine));
    break;
  case 'D': /* at once, without a last word */
    stop (m, 0);
    break;
  case 'p': /* paused, and nobody came back */
    g_assert_true (attune_engine_pause (m->engine));
    attune_manual_clock_advance (m->clock, 5 * 3600 * SECOND);
    break;
  case 'f':
    go_to_the_end (m);
    break;
  case 'H':
    take_way_out (m, "end.hungry");
    break;
  case 'S':
    take_way_out (m, "end.asleep");
    break;
  case 'C':
    take_way_out (m, "end.crying");
    break;
  default:
    g_assert_not_reached ();
  }
}

static gboolean
play (Massage *m, const char *script, AttuneStopped *stopped)
{
  for (const char *c = script; *c != '\0'; c++)
    act (m, *c);

  return attune_stopped_find (stopped, (const AttuneEvent *) m->events->data, m->events->len,
                              m->plan, m->routine);
}

static void
test_table (void)
{
  static const struct {
    const char *script;
    int part; /* -1: not offered */
    gboolean declines;
  } rows[] = {
    /* Stopped by the caregiver: in a part, before the next, after a pause of hours, for milk. */
    { "yd", 0 },
    { "y>y>d", 2 },
    { "y>yd", 1 },
    { "y>p", 1 },
    { "y>yH", 1 },
    { "y>ud", 1 },
    { "y>ybyd", 1 },
    /* One small no, and another part instead: it goes on there, and the no stays. */
    { "y>noyd", 2, TRUE },
    /* A loud sign counts as long as there was no yes after it. */
    { "yld", -1 },
    { "ylhyd", 0 },
    /* Nothing was welcome yet, or nothing is left. */
    { "d", -1 },
    { "ud", -1 },
    { "f", -1 },
    /* The baby said so. */
    { "n", -1 },
    { "nd", -1 },
    { "yn", -1 },
    { "y>nond", -1 },
    { "nwyd", -1 }, /* a big one, and a yes after calm minutes */
    { "y>nonwyd", -1 },
    { "yS", -1 },
    { "yC", -1 },
    /* Somebody needed something else at once. */
    { "yD", -1 },
    /* It runs still. */
    { "y", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    AttuneStopped stopped;
    Massage m;

    massage_begin (&m, ATTUNE_REGIONS_NONE);
    g_test_message ("%s", rows[i].script);
    g_assert_cmpint (play (&m, rows[i].script, &stopped), ==, rows[i].part >= 0);
    if (rows[i].part >= 0) {
      g_assert_cmpuint (stopped.part, ==, rows[i].part);
      g_assert_cmpint (stopped.declined != ATTUNE_REGIONS_NONE, ==, rows[i].declines);
    }
    massage_clear (&m);
  }
}

/* A plan without a part of its routine; and the time is the one at which somebody stopped. */
static void
test_part_of_the_routine (void)
{
  AttuneStopped stopped;
  Massage m;

  massage_begin (&m, ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS));
  g_assert_true (play (&m, "y>yd", &stopped));
  g_assert_cmpuint (stopped.part, >, 1);
  g_assert_cmpint (
      ((AttuneRoutinePart *) g_ptr_array_index (m.routine->parts, stopped.part))->region, ==,
      attune_plan_get_part (m.plan, 1)->region);
  g_assert_cmpint (stopped.at_us, <, 60 * SECOND);
  massage_clear (&m);
}

/* The new massage asks first for that part, as a first question asks, and for nothing declined. */
static void
test_what_begins (void)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) plan = NULL;
  AttuneStopped stopped;
  Massage m;

  massage_begin (&m, ATTUNE_REGIONS_NONE);
  g_assert_true (play (&m, "y>noyd", &stopped));
  options.from_part = stopped.part;
  options.left_out = stopped.declined;
  plan = attune_plan_new (m.routine, &options);
  g_assert_cmpint (attune_plan_get_part (plan, 0)->region, ==,
                   attune_plan_get_part (m.plan, 2)->region);
  g_assert_cmpint (attune_plan_get_part (plan, 0)->question, ==, ATTUNE_QUESTION_START);
  g_assert_cmpuint (plan->parts->len, <, m.plan->parts->len);
  for (guint p = 0; p < plan->parts->len; p++)
    g_assert_cmpuint (
        attune_plan_part_get_touches (attune_plan_get_part (plan, p)) & stopped.declined, ==, 0);
  massage_clear (&m);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/stopped/after-which-it-is-offered", test_table);
  g_test_add_func ("/attune/core/stopped/part-of-the-routine", test_part_of_the_routine);
  g_test_add_func ("/attune/core/stopped/what-begins-then", test_what_begins);
  return g_test_run ();
}
