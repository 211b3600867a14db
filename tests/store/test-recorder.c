/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-recorder.h"
#include "attune-session-tally.h"
#include "attune-store-sessions.h"
#include "attune-test-session.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define WALKS 300
#define STEPS 60

typedef struct {
  char *folder;
  AttuneTestSession *session;
  AttuneStore *store;
  AttuneRecorder *recorder;
  GArray *lived; /* of AttuneEvent */
} Fixture;

static void
happened_cb (AttuneEngine *engine, const AttuneEvent *event, GArray *lived)
{
  g_array_append_val (lived, *event);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = test_folder_new ();
  f->session = attune_test_session_new ();
  f->lived = g_array_new (FALSE, TRUE, sizeof (AttuneEvent));
  f->store = test_store_open (f->folder, ATTUNE_CLOCK (f->session->clock));
  test_store_add_people (f->store);
  g_signal_connect (f->session->engine, "happened", G_CALLBACK (happened_cb), f->lived);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->recorder);
  if (f->store != NULL)
    test_store_close (f->store);
  attune_test_session_free (f->session);
  g_array_unref (f->lived);
  test_folder_remove (f->folder);
  g_free (f->folder);
}

static const char *
record (Fixture *f)
{
  f->recorder = attune_recorder_new (f->store, f->session->engine, TEST_BABY, TEST_CAREGIVER,
                                     "state.4");
  return attune_recorder_get_session_uuid (f->recorder);
}

static AttuneDatabase *
close_and_read (Fixture *f)
{
  g_clear_object (&f->recorder);
  test_store_close (g_steal_pointer (&f->store));
  return test_database_new (f->folder);
}

static void
test_preparing_leaves_nothing (Fixture *f, gconstpointer data)
{
  record (f);
  attune_test_session_advance (f->session, 20);
  attune_engine_stop (f->session->engine);

  g_autoptr (AttuneDatabase) database = close_and_read (f);

  g_assert_cmpint (test_count (database, "SELECT count (*) FROM session"), ==, 0);
}

static void
assert_same_events (GArray *kept, GArray *lived)
{
  g_assert_cmpuint (kept->len, ==, lived->len);
  for (guint i = 0; i < kept->len; i++) {
    AttuneEvent a = g_array_index (kept, AttuneEvent, i), b = g_array_index (lived, AttuneEvent, i);
    g_autofree char *a_detail = attune_event_dup_detail (&a);
    g_autofree char *b_detail = attune_event_dup_detail (&b);

    g_assert_cmpint (a.kind, ==, b.kind);
    g_assert_cmpuint (a.seq, ==, b.seq);
    g_assert_cmpint (a.at_us, ==, b.at_us);
    g_assert_cmpstr (a_detail, ==, b_detail);
  }
}

static void
test_session_is_kept_as_lived (Fixture *f, gconstpointer data)
{
  g_autofree char *uuid = g_strdup (record (f));
  g_autoptr (GError) error = NULL;

  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 7);
  attune_engine_stop (f->session->engine);
  attune_test_session_advance (f->session, 60);
  g_assert_cmpint (attune_engine_get_moment (f->session->engine), ==, ATTUNE_MOMENT_ENDED);

  const AttuneState *state = attune_engine_get_state (f->session->engine);
  g_autoptr (AttuneDatabase) database = close_and_read (f);
  g_autoptr (GArray) kept = attune_sessions_load_events (database, uuid, &error);

  g_assert_no_error (error);
  assert_same_events (kept, f->lived);
  g_assert_cmpint (test_count (database, "SELECT stroke_us FROM session"), ==,
                   state->spent_us[ATTUNE_BUCKET_STROKE]);
  g_assert_cmpint (test_count (database, "SELECT outcome = 'parent' FROM session"), ==, 1);
  g_assert_cmpint (test_count (database, "SELECT ended_utc_us - began_utc_us FROM session"), ==,
                   g_array_index (kept, AttuneEvent, kept->len - 1).at_us);
}

static void
test_restored_session_is_written_on (Fixture *f, gconstpointer data)
{
  TestWait wait = { 0 };
  g_autoptr (GError) error = NULL;

  record (f);
  attune_test_session_begin_and_say_yes (f->session);
  attune_test_session_advance (f->session, 3);
  attune_store_load_open_session_async (f->store, NULL, test_wait_cb, &wait);

  g_autoptr (AttuneOpenSession)
      open = attune_store_load_open_session_finish (f->store, test_wait (&wait), &error);
  g_autofree char *hash = attune_plan_dup_hash (f->session->plan);

  g_assert_no_error (error);
  g_object_unref (wait.result);
  g_assert_true (open->plan_intact);
  g_assert_cmpstr (open->plan_hash, ==, hash);
  assert_same_events (open->events, f->lived);

  g_autoptr (AttunePlan) plan = attune_plan_new_from_json (open->plan_json, &error);
  g_autoptr (AttuneEngine) engine = attune_engine_new_restored (
      ATTUNE_CLOCK (f->session->clock), plan, (const AttuneEvent *) open->events->data,
      open->events->len, 90 * G_USEC_PER_SEC, &error);

  g_assert_no_error (error);

  g_object_unref (f->recorder);
  f->recorder = attune_recorder_new_restored (f->store, engine, open);
  g_assert_cmpstr (attune_recorder_get_session_uuid (f->recorder), ==, open->uuid);
  attune_engine_wake (engine);
  attune_engine_stop (engine);
  attune_manual_clock_advance (f->session->clock, 60 * G_USEC_PER_SEC);

  g_autoptr (AttuneDatabase) database = close_and_read (f);

  g_assert_cmpint (test_count (database, "SELECT count (*) FROM session"), ==, 1);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM event WHERE kind = 'restored'"), ==,
                   1);
  g_assert_cmpint (test_count (database, "SELECT count (*) FROM event"), >, open->events->len);
  g_assert_cmpint (test_count (database, "SELECT outcome IS NOT NULL FROM session"), ==, 1);
}

#ifdef ATTUNE_DEVELOPMENT
static void
test_witness_hears_each_acknowledgement (Fixture *f, gconstpointer data)
{
  const char *uuid = record (f);
  g_autofree char *first = g_strdup_printf ("%s 0\n%s 1\n", uuid, uuid);
  int ends[2];
  char heard[512] = { 0 };

  g_assert_cmpint (pipe (ends), ==, 0);

  g_autofree char *number = g_strdup_printf ("%d", ends[1]);

  g_setenv ("ATTUNE_ACK_FD", number, TRUE);
  attune_engine_begin (f->session->engine);
  while (attune_store_get_unsaved (f->store) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_unsetenv ("ATTUNE_ACK_FD");
  g_assert_cmpint (read (ends[0], heard, sizeof heard - 1), >, 0);
  g_assert_cmpstr (heard, ==, first);
  close (ends[0]);
  close (ends[1]);
}
#endif

static void
do_something (AttuneTestSession *session, AttuneCue *cues[2], GRand *rand)
{
  AttuneEngine *engine = session->engine;

  switch (g_rand_int_range (rand, 0, 14)) {
  case 0:
  case 1:
  case 2:
    attune_engine_answer (engine, (AttuneAnswer) g_rand_int_range (rand, 0, 3), ATTUNE_BY_KEY);
    break;
  case 3:
    attune_engine_choose (engine, (AttuneChoice) g_rand_int_range (rand, 0, 4),
                          g_rand_int_range (rand, 0, 2));
    break;
  case 4:
    attune_engine_see_cue (engine, cues[g_rand_int_range (rand, 0, 2)]);
    break;
  case 5:
    attune_engine_advise (engine, (AttuneAdvised) g_rand_int_range (rand, 0, 5));
    break;
  case 6:
    attune_engine_pause (engine);
    break;
  case 7:
    attune_engine_resume (engine);
    break;
  case 8:
    attune_engine_next (engine);
    break;
  case 9:
    attune_engine_back (engine);
    break;
  case 10:
    attune_engine_change (engine, (AttuneChange) g_rand_int_range (rand, 0, 5));
    break;
  case 11:
    if (g_rand_int_range (rand, 0, 6) == 0)
      attune_engine_stop (engine);
    break;
  case 12:
    attune_manual_clock_sleep (session->clock, g_rand_int_range (rand, 0, 300) * G_USEC_PER_SEC);
    break;
  default:
    attune_test_session_advance (session, g_rand_double_range (rand, 0, 200));
  }
  attune_test_session_advance (session, g_rand_double_range (rand, 0, 12));
}

/* The history never runs the machine: what it adds up from the events is what the machine knows. */
static void
walk (guint32 seed)
{
  g_autoptr (AttuneTestSession) session = attune_test_session_new ();
  g_autoptr (GArray) lived = g_array_new (FALSE, TRUE, sizeof (AttuneEvent));
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (AttuneCue) subtle = attune_cue_new ("cue.yawn");
  g_autoptr (AttuneCue) potent = attune_cue_new ("cue.cry");
  AttuneCue *cues[2] = { subtle, potent };
  AttuneAdvice soften = ATTUNE_ADVICE_SOFTEN, stop = ATTUNE_ADVICE_STOP;
  AttuneSessionTally tally;

  subtle->group = ATTUNE_CUE_DISENGAGED_SUBTLE;
  potent->group = ATTUNE_CUE_DISENGAGED_POTENT;
  g_array_append_val (subtle->advice, soften);
  g_array_append_val (potent->advice, stop);
  g_signal_connect (session->engine, "happened", G_CALLBACK (happened_cb), lived);
  attune_test_session_advance (session, g_rand_double_range (rand, 0, 30));
  attune_engine_begin (session->engine);
  for (guint step = 0; step < STEPS; step++)
    do_something (session, cues, rand);
  attune_engine_stop (session->engine);
  attune_test_session_advance (session, 600);

  const AttuneState *state = attune_engine_get_state (session->engine);

  attune_session_tally_init (&tally);
  for (guint i = 0; i < lived->len; i++)
    attune_session_tally_add (&tally, &g_array_index (lived, AttuneEvent, i));
  for (guint bucket = 0; bucket < ATTUNE_N_BUCKETS; bucket++) {
    if (tally.spent_us[bucket] != state->spent_us[bucket])
      g_error ("seed %u: bucket %u is %" G_GINT64_FORMAT " by events, %" G_GINT64_FORMAT, seed,
               bucket, tally.spent_us[bucket], state->spent_us[bucket]);
  }
  g_assert_cmpint (tally.outcome, ==, state->outcome);
}

static void
test_tally_is_what_the_machine_knows (void)
{
  for (guint i = 0; i < WALKS; i++)
    walk (g_test_rand_int ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/attune/store/recorder/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("preparing-leaves-nothing", test_preparing_leaves_nothing);
  ADD ("session-is-kept-as-lived", test_session_is_kept_as_lived);
  ADD ("restored-session-is-written-on", test_restored_session_is_written_on);
#ifdef ATTUNE_DEVELOPMENT
  ADD ("witness-hears-each-acknowledgement", test_witness_hears_each_acknowledgement);
#endif
  g_test_add_func ("/attune/store/tally/is-what-the-machine-knows",
                   test_tally_is_what_the_machine_knows);
  return g_test_run ();
}
