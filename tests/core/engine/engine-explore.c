/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "engine-explore.h"

#include <string.h>

#define CHUNK_BITS 16
#define CHUNK (1u << CHUNK_BITS)

/* Every state met, in the order of meeting, and a table of where each stands. The states not yet
 * tried are those at the end. */
typedef struct {
  GPtrArray *chunks; /* of Packed[CHUNK] */
  guint32 *slots; /* the number of a state plus one; 0: empty */
  guint n_slots; /* a power of two */
  const AttunePlan *plan;
  WalkStep step;
  Grain grain;
  Explored found;
} Search;

static Packed *
get_met (Search *self, guint n)
{
  return (Packed *) g_ptr_array_index (self->chunks, n >> CHUNK_BITS) + (n & (CHUNK - 1));
}

static guint
hash_packed (const Packed *packed)
{
  guint64 words[4];
  guint64 hash = 0;

  memcpy (words, packed->bytes, sizeof words);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    hash = (hash ^ words[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
    hash ^= hash >> 29;
  }

  return (guint) (hash >> 16);
}

static guint32 *
find_slot (Search *self, const Packed *packed)
{
  guint mask = self->n_slots - 1;
  guint at = hash_packed (packed) & mask;

  while (self->slots[at] != 0 &&
         memcmp (get_met (self, self->slots[at] - 1), packed, sizeof *packed) != 0)
    at = (at + 1) & mask;

  return &self->slots[at];
}

static void
grow (Search *self)
{
  g_free (self->slots);
  self->n_slots *= 2;
  self->slots = g_new0 (guint32, self->n_slots);
  for (guint n = 0; n < self->found.n_states; n++)
    *find_slot (self, get_met (self, n)) = n + 1;
}

static void
keep (Search *self, const Packed *packed)
{
  guint32 *slot = find_slot (self, packed);

  if (*slot != 0)
    return;

  if ((self->found.n_states & (CHUNK - 1)) == 0)
    g_ptr_array_add (self->chunks, g_new (Packed, CHUNK));
  *get_met (self, self->found.n_states) = *packed;
  *slot = ++self->found.n_states;
  if (self->found.n_states > self->n_slots / 2)
    grow (self);
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
meet (Search *self, const AttuneState *state, const Monitor *monitor)
{
  AttuneState forgotten = *state;
  Monitor watching = *monitor;
  Packed packed;

  abstract_forget (&forgotten, self->grain);
  forget_answered (&watching);
  packed = abstract_pack (&forgotten, &watching);
  keep (self, &packed);
}

static void
tell (const AttuneEvent *input, Ages ages, const AttuneState *from, const AttuneState *to)
{
  g_test_message ("%s (%d) in %s over %s, ages %x, leads to %s",
                  attune_event_kind_to_id (input->kind), input->number,
                  attune_moment_to_id (from->moment), attune_moment_to_id (from->pause_under), ages,
                  attune_moment_to_id (to->moment));
}

static void
try_input (Search *self,
           const AttuneState *from,
           const Monitor *watching,
           AttuneEvent input,
           Ages ages)
{
  AttuneState state = *from;
  Monitor monitor = *watching;
  AttuneStepResult result;
  gint64 paused_for_us;

  abstract_give (&state, self->plan, ages, self->grain);
  input.at_us = state.now_us;
  paused_for_us = state.now_us - state.paused_us;
  self->found.n_steps++;
  result = self->step (&state, self->plan, &input);
  if (!result.taken)
    return;

  self->found.broken = monitor_watch (&monitor, self->plan, &input, paused_for_us, &result, &state);
  if (self->found.broken != NULL)
    tell (&input, ages, from, &state);
  meet (self, &state, &monitor);
}

static void
try_deadline (Search *self, const AttuneState *from, const Monitor *watching, Ages ages)
{
  AttuneState state = *from;
  Monitor monitor = *watching;
  AttuneStepResult result;

  abstract_give (&state, self->plan, ages, self->grain);
  state.warned = TRUE;
  if (attune_machine_get_due_us (&state, self->plan) < 0)
    return;

  self->found.n_steps++;
  result = attune_machine_pass_due (&state, self->plan);
  self->found.broken = monitor_watch (&monitor, self->plan, NULL, 0, &result, &state);
  meet (self, &state, &monitor);
}

/* Every subset of what matters, once. */
static gboolean
next_ages (Ages *ages, Ages matter)
{
  *ages = (*ages - matter) & matter;

  return *ages != 0;
}

static void
try_everything (Search *self, const AttuneState *state, const Monitor *monitor)
{
  Ages at_deadline = AGE_CALM | AGE_OWN_PACE | (self->grain == ABSTRACT_COARSE ? GUESS_ENOUGH : 0);
  guint n_inputs = walk_count_inputs (self->plan);
  Ages ages = 0;

  for (guint n = 0; n < n_inputs; n++) {
    AttuneEvent input = walk_get_input (self->plan, n);
    Ages matter = abstract_get_ages_that_matter (&input, self->grain);

    do {
      if (self->found.broken == NULL)
        try_input (self, state, monitor, input, ages);
    } while (next_ages (&ages, matter));
  }
  do {
    if (self->found.broken == NULL)
      try_deadline (self, state, monitor, ages);
  } while (next_ages (&ages, at_deadline));
}

Explored
explore (const AttunePlan *plan, WalkStep step, Grain grain)
{
  Search self = {
    .chunks = g_ptr_array_new_with_free_func (g_free),
    .slots = g_new0 (guint32, CHUNK),
    .n_slots = CHUNK,
    .plan = plan,
    .step = step,
    .grain = grain,
  };
  AttuneState state;
  Monitor monitor;

  attune_state_init (&state, plan);
  monitor_init (&monitor);
  meet (&self, &state, &monitor);
  for (guint n = 0; n < self.found.n_states && self.found.broken == NULL; n++) {
    abstract_unpack (get_met (&self, n), &state, &monitor);
    try_everything (&self, &state, &monitor);
  }

  g_ptr_array_unref (self.chunks);
  g_free (self.slots);
  return self.found;
}
