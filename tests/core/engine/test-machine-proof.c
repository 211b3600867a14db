/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* No touch begins without a yes: proved by walking every state that can be reached, for every
 * shipped routine, with the real step function. Clock fields are forgotten; what the machine asks
 * of them (past one second, past two minutes, within ten seconds, past five minutes) is tried both
 * ways. A monitor of its own judges. */
#include <string.h>

#include "attune-test-catalog.h"
#include "engine-walk.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define LONG_AGO (1000 * SECOND)

typedef struct {
  AttuneState state;
  Monitor monitor;
} Node;

typedef struct {
  const AttunePlan *plan;
  WalkStep step;
  GHashTable *seen; /* of Node, owned */
  GQueue *ahead; /* of Node, borrowed */
  const char *broken;
} Walk;

static guint
node_hash (gconstpointer node)
{
  const guint8 *bytes = node;
  guint hash = 2166136261u;

  for (gsize i = 0; i < sizeof (Node); i++)
    hash = (hash ^ bytes[i]) * 16777619u;

  return hash;
}

static gboolean
node_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Node)) == 0;
}

static gint64
forget (gint64 us)
{
  return us < 0 ? -1 : 0;
}

static void
forget_times (AttuneState *state)
{
  state->now_us = state->entered_us = state->paused_us = state->advised_us = 0;
  state->deadline_us = forget (state->deadline_us);
  state->left_us = forget (state->left_us);
  state->refused_us = forget (state->refused_us);
  state->ds_seen_us[0] = forget (state->ds_seen_us[0]);
  state->ds_seen_us[1] = forget (state->ds_seen_us[1]);
  memset (state->spent_us, 0, sizeof state->spent_us);
  state->warned = state->mirrored = FALSE;
  state->tempo = 100;
  state->extra = 0;
  state->soften = 0;
  state->noes = MIN (state->noes, 1);
  state->refusals = MIN (state->refusals, 2);
}

/* What is left over from moments that are past is never read again before it is set anew. */
static void
forget_leftovers (AttuneState *state)
{
  gboolean paused = state->moment == ATTUNE_MOMENT_PAUSED;
  gboolean advising = state->moment == ATTUNE_MOMENT_ADVICE ||
                      (paused && state->pause_under == ATTUNE_MOMENT_ADVICE);

  if (!paused)
    state->pause_under = ATTUNE_MOMENT_PREPARE;
  if (!advising) {
    state->under = ATTUNE_MOMENT_PREPARE;
    state->advice = ATTUNE_ADVICE_ON;
  }
  if (!paused && !advising)
    state->left_us = -1;
  state->outcome = ATTUNE_OUTCOME_NONE;
  if (state->moment != ATTUNE_MOMENT_ENDED)
    return;
  attune_state_init (state, NULL);
  state->moment = ATTUNE_MOMENT_ENDED;
}

static void
forget_answered (Monitor *monitor)
{
  if (monitor->permitted >= 0 || monitor->open)
    return;

  monitor->asked = -1;
  monitor->named = ATTUNE_REGIONS_NONE;
}

static void
meet (Walk *self, const AttuneState *state, const Monitor *monitor)
{
  Node *node = g_new0 (Node, 1);

  node->state = *state;
  node->monitor = *monitor;
  forget_times (&node->state);
  forget_leftovers (&node->state);
  forget_answered (&node->monitor);
  if (g_hash_table_contains (self->seen, node)) {
    g_free (node);
    return;
  }
  g_hash_table_add (self->seen, node);
  g_queue_push_tail (self->ahead, node);
}

/* Bits of @ages: the moment is old, the pause was long, the big no is long ago, the subtle signs
 * are long ago, the step has just begun. */
static void
give_times (AttuneState *state, const AttunePlan *plan, guint ages)
{
  const AttunePlanStep *step = attune_state_get_plan_step (state, plan);
  gint64 step_us = step != NULL ? attune_state_get_step_us (state, step) : 2 * SECOND;

  state->now_us = LONG_AGO;
  state->entered_us = state->now_us - ((ages & 1) != 0 ? 2 * SECOND : 0);
  state->paused_us = state->now_us - ((ages & 2) != 0 ? 121 : 1) * SECOND;
  if (state->refused_us >= 0)
    state->refused_us = state->now_us - ((ages & 4) != 0 ? 301 : 1) * SECOND;
  for (guint i = 0; i < 2; i++) {
    if (state->ds_seen_us[i] >= 0)
      state->ds_seen_us[i] = state->now_us - ((ages & 8) != 0 ? 11 : 1) * SECOND;
  }
  if (state->deadline_us >= 0)
    state->deadline_us = state->now_us + ((ages & 16) != 0 ? step_us : SECOND / 2);
  if (state->left_us >= 0)
    state->left_us = SECOND;
}

static guint
get_ages_that_matter (const AttuneEvent *input)
{
  guint ages = 4;

  if (input->kind == ATTUNE_EVENT_ANSWERED)
    ages |= 1;
  if (input->kind == ATTUNE_EVENT_RESUMED)
    ages |= 2;
  if (input->kind == ATTUNE_EVENT_CUE)
    ages |= 8;
  if (input->kind == ATTUNE_EVENT_WENT_BACK || input->kind == ATTUNE_EVENT_CHANGED)
    ages |= 16;

  return ages;
}

static void
try_input (Walk *self, const Node *node, AttuneEvent input, guint ages)
{
  AttuneState state = node->state;
  Monitor monitor = node->monitor;
  AttuneStepResult result;
  gint64 paused_for_us;

  give_times (&state, self->plan, ages);
  input.at_us = state.now_us;
  paused_for_us = state.now_us - state.paused_us;
  result = self->step (&state, self->plan, &input);
  if (!result.taken)
    return;

  self->broken = monitor_watch (&monitor, self->plan, &input, paused_for_us, &result, &state);
  if (self->broken != NULL)
    g_test_message (
        "%s (%d) in %s over %s, ages %x, leads to %s", attune_event_kind_to_id (input.kind),
        input.number, attune_moment_to_id (node->state.moment),
        attune_moment_to_id (node->state.pause_under), ages, attune_moment_to_id (state.moment));
  meet (self, &state, &monitor);
}

static void
try_deadline (Walk *self, const Node *node, guint ages)
{
  AttuneState state = node->state;
  Monitor monitor = node->monitor;
  AttuneStepResult result;

  give_times (&state, self->plan, ages);
  state.warned = TRUE;
  if (attune_machine_get_due_us (&state, self->plan) < 0)
    return;

  result = attune_machine_pass_due (&state, self->plan);
  self->broken = monitor_watch (&monitor, self->plan, NULL, 0, &result, &state);
  meet (self, &state, &monitor);
}

static void
try_everything (Walk *self, const Node *node)
{
  guint n_inputs = walk_count_inputs (self->plan);

  for (guint n = 0; n < n_inputs && self->broken == NULL; n++) {
    AttuneEvent input = walk_get_input (self->plan, n);
    guint matter = get_ages_that_matter (&input);

    for (guint ages = 0; ages < 32 && self->broken == NULL; ages++) {
      if ((ages & ~matter) == 0)
        try_input (self, node, input, ages);
    }
  }
  for (guint ages = 0; ages <= 4 && self->broken == NULL; ages += 4)
    try_deadline (self, node, ages);
}

static guint
walk_all (const AttunePlan *plan, WalkStep step, const char **broken)
{
  Walk self = { plan, step, g_hash_table_new_full (node_hash, node_equal, g_free, NULL),
                g_queue_new (), NULL };
  AttuneState state;
  Monitor monitor = { 0 };
  Node *node;
  guint n_states;

  attune_state_init (&state, plan);
  monitor_init (&monitor);
  meet (&self, &state, &monitor);
  while (self.broken == NULL && (node = g_queue_pop_head (self.ahead)) != NULL)
    try_everything (&self, node);

  n_states = g_hash_table_size (self.seen);
  *broken = self.broken;
  g_queue_free (self.ahead);
  g_hash_table_unref (self.seen);
  return n_states;
}

static AttunePlan *
plan_for (AttuneRoutine *routine)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) whole = attune_plan_new (routine, &options);

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
    const char *broken;
    guint n_states = walk_all (plan, attune_machine_step, &broken);

    g_test_message ("%s: %u states, %s", routine->id, n_states,
                    broken ? broken : "no touch without a yes");
    g_assert_cmpstr (broken, ==, NULL);
    g_assert_cmpuint (n_states, >, 50);
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
    const char *broken;

    walk_all (plan, faulty[i], &broken);
    g_test_message ("fault %u: %s", i, broken ? broken : "not found");
    g_assert_nonnull (broken);
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
    for (guint ages = 0; ages < 32; ages++) {
      AttuneState state = *from;
      AttuneEvent input = walk_get_input (plan, n);

      give_times (&state, plan, ages);
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

  g_test_add_func ("/attune/core/engine/proof/no-touch-without-a-yes", test_every_routine);
  g_test_add_func ("/attune/core/engine/proof/seeded-faults-are-caught", test_faults_are_caught);
  g_test_add_func ("/attune/core/engine/proof/rule-is-inductive", test_rule_is_inductive);

  return g_test_run ();
}
