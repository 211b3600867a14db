/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* No touch begins without a yes: proved by visiting every state that can be reached, for every
 * shipped routine, with the real step function. A monitor of its own judges. */
#include "attune-test-catalog.h"
#include "engine-explore.h"

static AttunePlan *
plan_whole (AttuneRoutine *routine)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();

  return attune_plan_new (routine, &options);
}

static AttunePlan *
plan_for (AttuneRoutine *routine)
{
  g_autoptr (AttunePlan) whole = plan_whole (routine);

  return walk_shrink_plan (whole, 3, 2);
}

static void
test_every_routine (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  GPtrArray *routines = attune_catalog_get_routines (catalog);

  g_assert_cmpuint (routines->len, ==, 19);
  for (guint i = 0; i < routines->len; i++) {
    AttuneRoutine *routine = g_ptr_array_index (routines, i);
    g_autoptr (AttunePlan) plan = plan_for (routine);
    Explored found = explore (plan, attune_machine_step, ABSTRACT_FINE);

    g_test_message ("%s: %u states, %s", routine->id, found.n_states,
                    found.broken ? found.broken : "no touch without a yes");
    g_assert_cmpstr (found.broken, ==, NULL);
    g_assert_cmpuint (found.n_states, >, 50);
  }
}

static void
assert_whole_is_proved (AttuneRoutine *routine)
{
  g_autoptr (AttunePlan) plan = plan_whole (routine);
  Explored found = explore (plan, attune_machine_step, ABSTRACT_COARSE);

  g_test_message ("%s, every part and step: %u states, %" G_GUINT64_FORMAT " steps, %s",
                  routine->id, found.n_states, found.n_steps,
                  found.broken ? found.broken : "no touch without a yes");
  g_assert_cmpstr (found.broken, ==, NULL);
}

/* Nothing shrunk. The two longest routines take minutes and are left to torture. */
static void
test_whole_routines (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  GPtrArray *routines = attune_catalog_get_routines (catalog);
  const char *which = g_getenv ("ATTUNE_TORTURE_PROOF");

  for (guint i = 0; i < routines->len; i++) {
    AttuneRoutine *routine = g_ptr_array_index (routines, i);
    guint n_parts = routine->parts->len;

    if (which != NULL ? g_str_equal (which, routine->id) || g_str_equal (which, "all")
                      : n_parts <= 5)
      assert_whole_is_proved (routine);
  }
}

/* Three faults a programmer might make; the proof has to find each. */

static AttuneStepResult
step_that_forgets_loud_signs (AttuneState *state, const AttunePlan *plan, const AttuneEvent *input)
{
  int permit = state->permit;
  AttuneStepResult result = attune_machine_step (state, plan, input);

  if (input->kind == ATTUNE_EVENT_CUE && result.taken)
    state->permit = permit;
  return result;
}

static AttuneStepResult
step_that_resumes_blindly (AttuneState *state, const AttunePlan *plan, const AttuneEvent *input)
{
  if (input->kind == ATTUNE_EVENT_RESUMED)
    state->paused_us = state->now_us;
  return attune_machine_step (state, plan, input);
}

static AttuneStepResult
step_that_forgets_noes (AttuneState *state, const AttunePlan *plan, const AttuneEvent *input)
{
  AttuneStepResult result = attune_machine_step (state, plan, input);

  state->declined = ATTUNE_REGIONS_NONE;
  return result;
}

static void
test_faults_are_caught (void)
{
  static const WalkStep faulty[] = { step_that_forgets_loud_signs, step_that_resumes_blindly,
                                     step_that_forgets_noes };
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  g_autoptr (AttunePlan) plan = plan_for (attune_catalog_get_routine (catalog, "r.tummy_chest"));

  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++) {
    for (Grain grain = ABSTRACT_FINE; grain <= ABSTRACT_COARSE; grain++) {
      Explored found = explore (plan, faulty[i], grain);

      g_test_message ("fault %u: %s after %u states", i, found.broken ? found.broken : "not found",
                      found.n_states);
      g_assert_nonnull (found.broken);
    }
  }
}

/* The inductive form: not only what can be reached, but every state in which touch has its permit
 * keeps it so, whatever happens. */
static gboolean
keeps_rule (const AttuneState *state)
{
  return !attune_moment_touches (state->moment) || state->permit == state->part;
}

static void
check_state (const AttunePlan *plan, const AttuneState *from)
{
  guint n_inputs = walk_count_inputs (plan);

  for (guint n = 0; n < n_inputs; n++) {
    for (Ages ages = 0; ages < AGE_N_FINE; ages++) {
      AttuneState state = *from;
      AttuneEvent input = walk_get_input (plan, n);

      abstract_give (&state, plan, ages, ABSTRACT_FINE);
      input.at_us = state.now_us;
      attune_machine_step (&state, plan, &input);
      g_assert_true (keeps_rule (&state));
    }
  }
}

static void
test_rule_is_inductive (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  g_autoptr (AttunePlan) plan = plan_for (attune_catalog_get_routine (catalog, "r.full_body"));
  guint n_states = 0;

  for (int moment = 0; moment < ATTUNE_N_MOMENTS; moment++) {
    for (int under = 0; under < ATTUNE_N_MOMENTS; under++) {
      for (int permit = -1; permit < (int) plan->parts->len; permit++) {
        AttuneState state;

        attune_state_init (&state, plan);
        state.moment = moment;
        state.part = 1;
        state.permit = permit;
        state.deadline_us = attune_moment_touches (moment) || moment == ATTUNE_MOMENT_HOLD ? 0 : -1;
        state.left_us = 0;
        state.pause_under = under;
        state.under = attune_moment_touches (under) ? under : ATTUNE_MOMENT_STROKE;
        if (!keeps_rule (&state) || under == ATTUNE_MOMENT_PAUSED || under == ATTUNE_MOMENT_ENDED)
          continue;
        check_state (plan, &state);
        n_states++;
      }
    }
  }
  g_test_message ("%u states that keep the rule, kept by every input", n_states);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  if (g_getenv ("ATTUNE_TORTURE_PROOF") == NULL) {
    g_test_add_func ("/attune/core/engine/proof/no-touch-without-a-yes", test_every_routine);
    g_test_add_func ("/attune/core/engine/proof/seeded-faults-are-caught", test_faults_are_caught);
    g_test_add_func ("/attune/core/engine/proof/rule-is-inductive", test_rule_is_inductive);
  }
  g_test_add_func ("/attune/core/engine/proof/whole-routines", test_whole_routines);

  return g_test_run ();
}
