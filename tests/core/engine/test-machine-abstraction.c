/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The proof visits states without their clock, and coarse ones without their counts. It says
 * something about real sessions if it makes no difference whether a step is taken first and those
 * forgotten then, or the other way round: tried here along random sessions of every routine. */
#include "attune-test-catalog.h"
#include "engine-abstract.h"

#define WALKS 60
#define STEPS 160

typedef struct {
  const AttunePlan *plan;
  WalkStep step;
  Grain grain;
  GRand *rand;
  AttuneState state;
  guint n_steps;
  gboolean differs;
} Walk;

/* Whether the real state, once its clock is forgotten, is the one that the forgotten state led to,
 * and packing loses nothing of it. */
static gboolean
agrees (const AttuneState *real, const AttuneState *abstract, Grain grain)
{
  AttuneState a = *real;
  AttuneState b = *abstract;
  AttuneState unpacked;
  Monitor monitor;
  Packed packed;

  abstract_forget (&a, grain);
  abstract_forget (&b, grain);
  monitor_init (&monitor);
  packed = abstract_pack (&a, &monitor);
  abstract_unpack (&packed, &unpacked, &monitor);

  return attune_state_equal (&a, &b) && attune_state_equal (&a, &unpacked);
}

static AttuneState
forget_and_give (const Walk *self, const AttuneState *real)
{
  AttuneState state = *real;

  abstract_forget (&state, self->grain);
  abstract_give (&state, self->plan, abstract_read (real, self->plan, self->grain), self->grain);
  return state;
}

static void
compare (Walk *self, const AttuneState *abstract, const char *what, AttuneMoment from)
{
  self->n_steps++;
  if (agrees (&self->state, abstract, self->grain))
    return;

  self->differs = TRUE;
  g_test_message ("%s in %s leads to %s with the clock, to %s without", what,
                  attune_moment_to_id (from), attune_moment_to_id (self->state.moment),
                  attune_moment_to_id (abstract->moment));
}

static void
wait_until (Walk *self, gint64 until_us)
{
  gint64 due_us;

  while (!self->differs && (due_us = attune_machine_get_due_us (&self->state, self->plan)) >= 0 &&
         due_us <= until_us) {
    AttuneMoment from = self->state.moment;
    AttuneState at_due = self->state;
    AttuneState abstract;
    gboolean sign_only = !self->state.warned && self->state.deadline_us > due_us;

    at_due.now_us = due_us;
    abstract = forget_and_give (self, &at_due);
    abstract.warned = TRUE;
    attune_machine_pass_due (&self->state, self->plan);
    if (!sign_only)
      attune_machine_pass_due (&abstract, self->plan);
    compare (self, &abstract, "a deadline", from);
  }
}

/* Short waits and long ones, and now and then exactly the length that matters. */
static gint64
pick_wait_us (GRand *rand)
{
  static const int seconds[] = { 0, 1, 2, 3, 10, 30, 60, 120, 300 };
  int what = g_rand_int_range (rand, 0, 12);
  gint64 whole_us = seconds[g_rand_int_range (rand, 0, G_N_ELEMENTS (seconds))] *
                    (gint64) G_USEC_PER_SEC;

  if (what == 0)
    return whole_us;
  if (what == 1)
    return whole_us + 1;

  return g_rand_int_range (rand, 0, what < 8 ? 4000000 : 40000000);
}

static AttuneEvent
pick_input (Walk *self)
{
  AttuneEvent input = walk_get_input (
      self->plan, (guint) g_rand_int_range (self->rand, 0, (int) walk_count_inputs (self->plan)));

  /* A session seldom ends, so that the walk gets far, and questions often get their yes. */
  if (self->state.moment == ATTUNE_MOMENT_ASK && g_rand_int_range (self->rand, 0, 3) > 0)
    return walk_get_input (self->plan, 1);
  if (input.kind == ATTUNE_EVENT_STOPPED || input.kind == ATTUNE_EVENT_BARRED ||
      (input.kind == ATTUNE_EVENT_CHOSE && input.number == ATTUNE_CHOICE_CLOSE))
    return g_rand_int_range (self->rand, 0, 8) == 0 ? input : walk_get_input (self->plan, 1);

  return input;
}

static void
take_step (Walk *self)
{
  AttuneEvent input = pick_input (self);
  AttuneMoment from = self->state.moment;
  AttuneState at_input;
  AttuneState abstract;

  input.at_us = self->state.now_us + pick_wait_us (self->rand);
  wait_until (self, input.at_us);
  if (self->differs)
    return;

  from = self->state.moment;
  at_input = self->state;
  at_input.now_us = input.at_us;
  abstract = forget_and_give (self, &at_input);
  self->step (&self->state, self->plan, &input);
  input.at_us = abstract.now_us;
  self->step (&abstract, self->plan, &input);
  compare (self, &abstract, attune_event_kind_to_id (input.kind), from);
}

static guint
walk (const AttunePlan *plan, WalkStep step, Grain grain, guint seed, gboolean *differs)
{
  Walk self = { .plan = plan, .step = step, .grain = grain, .rand = g_rand_new_with_seed (seed) };
  AttuneEvent begin = walk_get_input (plan, 0);

  attune_state_init (&self.state, plan);
  attune_machine_step (&self.state, plan, &begin);
  for (guint i = 0; i < STEPS && !self.differs && self.state.moment != ATTUNE_MOMENT_ENDED; i++)
    take_step (&self);

  if (self.differs)
    g_test_message ("%s, seed %u", plan->routine_id, seed);
  g_rand_free (self.rand);
  *differs = self.differs;
  return self.n_steps;
}

static AttunePlan *
plan_whole (AttuneRoutine *routine)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();

  return attune_plan_new (routine, &options);
}

static void
test_steps_commute (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  GPtrArray *routines = attune_catalog_get_routines (catalog);
  guint n_steps = 0;

  for (guint i = 0; i < routines->len; i++) {
    g_autoptr (AttunePlan) plan = plan_whole (g_ptr_array_index (routines, i));

    for (guint n = 0; n < WALKS; n++) {
      Grain grain = n % 2 == 0 ? ABSTRACT_FINE : ABSTRACT_COARSE;
      gboolean differs;

      n_steps += walk (plan, attune_machine_step, grain, i * WALKS + n, &differs);
      g_assert_false (differs);
    }
  }
  g_test_message ("%u steps, each the same with the clock and without", n_steps);
  g_assert_cmpuint (n_steps, >, 20000);
}

/* Machines that look at the clock where the abstraction does not know of it. */

static AttuneStepResult
step_that_tires (AttuneState *state, const AttunePlan *plan, const AttuneEvent *input)
{
  AttuneStepResult result = attune_machine_step (state, plan, input);

  if (result.taken && state->now_us - state->entered_us > 25 * G_USEC_PER_SEC)
    state->permit = ATTUNE_PART_NONE;
  return result;
}

static AttuneStepResult
step_with_a_longer_guard (AttuneState *state, const AttunePlan *plan, const AttuneEvent *input)
{
  AttuneStepResult nothing = { 0 };

  if (input->kind == ATTUNE_EVENT_ANSWERED && state->moment == ATTUNE_MOMENT_ASK &&
      input->at_us - state->entered_us < 3 * G_USEC_PER_SEC)
    return nothing;
  return attune_machine_step (state, plan, input);
}

static AttuneStepResult
step_that_counts_slowness (AttuneState *state, const AttunePlan *plan, const AttuneEvent *input)
{
  if (input->kind == ATTUNE_EVENT_SKIPPED && state->tempo < 100)
    state->unsure = 2;
  return attune_machine_step (state, plan, input);
}

static void
test_hidden_clocks_are_caught (void)
{
  static const WalkStep faulty[] = { step_that_tires, step_with_a_longer_guard,
                                     step_that_counts_slowness };
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  g_autoptr (AttunePlan) plan = plan_whole (attune_catalog_get_routine (catalog, "r.full_body"));

  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++) {
    gboolean differs = FALSE;

    for (guint seed = 0; seed < 400 && !differs; seed++)
      walk (plan, faulty[i], seed % 2 == 0 ? ABSTRACT_FINE : ABSTRACT_COARSE, seed, &differs);
    g_assert_true (differs);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/core/engine/abstraction/steps-commute", test_steps_commute);
  g_test_add_func ("/attune/core/engine/abstraction/hidden-clocks-are-caught",
                   test_hidden_clocks_are_caught);

  return g_test_run ();
}
