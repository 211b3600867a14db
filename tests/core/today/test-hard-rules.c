/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The rules of safety that always hold, for every routine that is shipped: as tables, and by
 * walking every way through the check. */
#include <string.h>

#include "attune-test-catalog.h"
#include "today/attune-before.h"
#include "today/attune-suggestion.h"

static const char *const states[] = { "state.1", "state.2", "state.3",
                                      "state.4", "state.5", "state.6" };

/* One way through the check */

typedef gboolean (*Taker) (AttuneBefore *,
                           const AttuneBeforeFacts *,
                           AttuneBeforeInput,
                           const char *,
                           AttuneFeed);

typedef struct {
  AttuneBefore way;
  gboolean not_now; /* an answer that nothing may follow was given; kept by the walk itself */
  gboolean sound;
} Node;

typedef struct {
  const AttuneBeforeFacts *facts;
  Taker take;
  GHashTable *seen; /* of Node, owned */
  GQueue *ahead; /* of Node, borrowed */
  guint n_ready;
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

static void
meet (Walk *self, const Node *met)
{
  Node *node = g_new0 (Node, 1);

  memcpy (node, met, sizeof *node);
  if (g_hash_table_contains (self->seen, node)) {
    g_free (node);
    return;
  }
  g_hash_table_add (self->seen, node);
  g_queue_push_tail (self->ahead, node);
}

static void
judge (Walk *self, const Node *node)
{
  const AttuneStateOutcome outcome = attune_state_outcome_for (node->way.state, self->facts->band);

  if (node->way.place != ATTUNE_BEFORE_READY)
    return;
  self->n_ready++;
  if (node->not_now)
    self->broken = "something begins after “not now”";
  else if (!node->sound)
    self->broken = "something begins although the lines were not said yes to";
  else if (self->facts->ask_team && !self->facts->holding)
    self->broken = "strokes begin before the health team was asked";
  else if (!outcome.leads_on && !(outcome.may_hold && self->facts->holding))
    self->broken = "strokes begin in a state that does not lead to them";
  else if (self->facts->waits && outcome.leads_on && node->way.minutes < 0)
    self->broken = "the feed was not asked about";
}

static void
watch (Walk *self, Node *node, AttuneBeforeInput input, const char *word, AttuneFeed feed)
{
  if (input == ATTUNE_BEFORE_ALL)
    node->sound = TRUE;
  if (input == ATTUNE_BEFORE_WORRIED || (input == ATTUNE_BEFORE_FED && feed == ATTUNE_FEED_HUNGRY))
    node->not_now = TRUE;
  if (input != ATTUNE_BEFORE_SAYS)
    return;

  const AttuneDifferent *row = attune_different_find (word);

  if (row->code >= ATTUNE_OUTCOME_CODE_ASK_FIRST &&
      !(row->code == ATTUNE_OUTCOME_CODE_HOLD && self->facts->holding))
    node->not_now = TRUE;
  if ((node->way.left_out & row->regions) != row->regions)
    self->broken = "a part that was named is not left out";
}

static void
try_input (Walk *self, const Node *from, AttuneBeforeInput input, const char *word, AttuneFeed feed)
{
  Node node;

  memcpy (&node, from, sizeof node);
  if (!self->take (&node.way, self->facts, input, word, feed) || self->broken != NULL)
    return;
  watch (self, &node, input, word, feed);
  judge (self, &node);
  meet (self, &node);
}

static void
try_everything (Walk *self, const Node *node)
{
  guint n_rows;
  const AttuneDifferent *rows = attune_different_get_all (&n_rows);
  Node back;

  for (int input = 0; input < ATTUNE_N_BEFORE_INPUTS; input++) {
    if (input == ATTUNE_BEFORE_SAYS)
      for (guint i = 0; i < n_rows; i++)
        try_input (self, node, input, rows[i].id, 0);
    else if (input == ATTUNE_BEFORE_IS)
      for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
        try_input (self, node, input, states[i], 0);
    else if (input == ATTUNE_BEFORE_FED)
      for (int feed = 0; feed <= ATTUNE_FEED_HUNGRY; feed++)
        try_input (self, node, input, NULL, feed);
    else
      try_input (self, node, input, NULL, 0);
  }
  memcpy (&back, node, sizeof back);
  attune_before_go_back (&back.way);
  meet (self, &back);
}

static guint
walk (const AttuneBeforeFacts *facts, Taker take, const char **broken, guint *n_ready)
{
  Walk self = { .facts = facts, .take = take };
  Node node, *next;
  guint n_seen;

  self.seen = g_hash_table_new_full (node_hash, node_equal, g_free, NULL);
  self.ahead = g_queue_new ();
  memset (&node, 0, sizeof node);
  attune_before_init (&node.way, facts);
  meet (&self, &node);
  while (self.broken == NULL && (next = g_queue_pop_head (self.ahead)) != NULL)
    try_everything (&self, next);
  n_seen = g_hash_table_size (self.seen);
  *broken = self.broken;
  *n_ready = self.n_ready;
  g_queue_free (self.ahead);
  g_hash_table_unref (self.seen);
  return n_seen;
}

static void
test_every_way (void)
{
  guint n_all = 0;

  for (guint n = 0; n < 16 * 2; n++) {
    AttuneBeforeFacts facts = { .band = (n & 1) != 0 ? ATTUNE_BAND_D : ATTUNE_BAND_A,
                                .holding = (n & 2) != 0,
                                .waits = (n & 4) != 0,
                                .reflux = (n & 8) != 0,
                                .ask_team = (n & 16) != 0 };
    const char *broken;
    guint n_ready;

    n_all += walk (&facts, attune_before_take, &broken, &n_ready);
    g_assert_cmpstr (broken, ==, NULL);
    /* Nothing is proved by a check that never lets anybody through. */
    g_assert_cmpint (n_ready > 0, ==, !facts.ask_team || facts.holding);
  }
  g_test_message ("%u states of the check, no stroke after “not now”", n_all);
}

/* Faults a programmer might make; the walk has to find each. */

static gboolean
forget_bar (AttuneBefore *self,
            const AttuneBeforeFacts *facts,
            AttuneBeforeInput input,
            const char *word,
            AttuneFeed feed)
{
  gboolean taken = attune_before_take (self, facts, input, word, feed);

  self->barred = FALSE;
  if (self->place == ATTUNE_BEFORE_WORDS)
    self->on = TRUE;
  return taken;
}

static gboolean
forget_feed (AttuneBefore *self,
             const AttuneBeforeFacts *facts,
             AttuneBeforeInput input,
             const char *word,
             AttuneFeed feed)
{
  gboolean taken = attune_before_take (self, facts, input, word, feed);

  if (self->place == ATTUNE_BEFORE_FEED)
    self->place = ATTUNE_BEFORE_READY;
  return taken;
}

static gboolean
forget_parts (AttuneBefore *self,
              const AttuneBeforeFacts *facts,
              AttuneBeforeInput input,
              const char *word,
              AttuneFeed feed)
{
  gboolean taken = attune_before_take (self, facts, input, word, feed);

  self->left_out = ATTUNE_REGIONS_NONE;
  return taken;
}

static void
test_faults_are_found (void)
{
  static const Taker faulty[] = { forget_bar, forget_feed, forget_parts };
  const AttuneBeforeFacts facts = { .waits = TRUE };

  for (gsize i = 0; i < G_N_ELEMENTS (faulty); i++) {
    const char *broken;
    guint n_ready;

    walk (&facts, faulty[i], &broken, &n_ready);
    g_assert_nonnull (broken);
  }
}

/* Plans */

typedef void (*StepFunc) (const AttunePlan *plan,
                          const AttunePlanStep *step,
                          AttuneStroke *stroke,
                          gconstpointer data);

static void
for_each_step (AttuneCatalog *catalog,
               const AttunePlanOptions *options,
               StepFunc func,
               gconstpointer data)
{
  GPtrArray *routines = attune_catalog_get_routines (catalog);

  g_assert_cmpuint (routines->len, ==, 19);
  for (guint r = 0; r < routines->len; r++) {
    g_autoptr (AttunePlan) plan = attune_plan_new (g_ptr_array_index (routines, r), options);

    for (guint p = 0; p < plan->parts->len; p++) {
      GPtrArray *steps = attune_plan_get_part (plan, p)->steps;

      for (guint s = 0; s < steps->len; s++) {
        const AttunePlanStep *step = g_ptr_array_index (steps, s);

        if (step->kind == ATTUNE_STEP_STROKE)
          func (plan, step, attune_catalog_get_stroke (catalog, step->stroke_id), data);
      }
    }
  }
}

static void
check_leaves_out (const AttunePlan *plan,
                  const AttunePlanStep *step,
                  AttuneStroke *stroke,
                  gconstpointer data)
{
  AttuneRegions left_out = *(const AttuneRegions *) data;
  AttuneRegions touched = step->touches & left_out;

  g_assert_cmpuint (touched & ~step->lifts_over, ==, 0);
  if (touched != 0)
    g_assert_true (stroke->lifts_over);
}

static void
test_parts_left_out (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();

  for (AttuneRegions regions = 1; regions < ATTUNE_REGIONS_OF (ATTUNE_REGION_WHOLE); regions++) {
    AttunePlanOptions options = attune_test_options_nothing_left_out ();

    options.left_out = regions;
    for_each_step (catalog, &options, check_leaves_out, &regions);
    options.left_out = 0;
    options.hidden = regions;
    for_each_step (catalog, &options, check_leaves_out, &regions);
  }
}

static void
check_holds (const AttunePlan *plan,
             const AttunePlanStep *step,
             AttuneStroke *stroke,
             gconstpointer data)
{
  g_assert_true (step->holds);
}

static void
test_team_is_asked (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  GPtrArray *routines = attune_catalog_get_routines (catalog);
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  AttuneTodayFacts facts = { .age = { .known = TRUE, .days = 120, .corrected_days = 120 },
                             .navel_healed = TRUE,
                             .ask_team = TRUE,
                             .hour = 10 };

  options.ask_team = TRUE;
  for_each_step (catalog, &options, check_holds, NULL);
  for (guint i = 0; i < routines->len; i++) {
    AttuneRoutine *routine = g_ptr_array_index (routines, i);

    if (!g_str_equal (routine->id, "r.quiet_hold"))
      g_assert_cmpint (attune_routine_fits (routine, &facts), ==, ATTUNE_FITS_WITH_TEAM);
  }
}

static void
check_empty_profile (const AttunePlan *plan,
                     const AttunePlanStep *step,
                     AttuneStroke *stroke,
                     gconstpointer data)
{
  static const char *const hips[] = { "legs.rolling", "colic.hip_circles",  "move.cross_legs",
                                      "move.bicycle", "move.cross_arm_leg", NULL };
  const AttuneRegions tummy = ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY);

  g_assert_cmpint (plan->band, ==, ATTUNE_BAND_A);
  g_assert_cmpuint (MIN (stroke->from_weeks, stroke->clothed_from_weeks), ==, 0);
  g_assert_cmpuint (step->touches & ~step->lifts_over & tummy, ==, 0);
  g_assert_false (g_strv_contains (hips, stroke->id));
}

static void
test_empty_profile (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  const AttunePlanOptions nothing = { .minutes_since_feed = -1 };
  const AttuneTodayFacts facts = { .hour = 10 };
  AttuneSuggestion suggestion;

  for_each_step (catalog, &nothing, check_empty_profile, NULL);
  g_assert_true (attune_suggestion_choose (&suggestion, &facts, catalog));
  g_assert_cmpint (suggestion.routine->from_band, ==, ATTUNE_BAND_A);
}

/* Ages */

typedef struct {
  const char *born_on;
  const char *due_on;
  gboolean early;
  guint weeks; /* that rules of age go by */
  AttuneBand band;
  gboolean asks_team;
} AgeRow;

static void
test_ages (void)
{
  static const AgeRow rows[] = {
    { "2026-11-24", NULL, FALSE, 0, ATTUNE_BAND_A, FALSE },
    { "2026-10-01", NULL, FALSE, 7, ATTUNE_BAND_B, FALSE },
    { "2026-08-01", NULL, FALSE, 16, ATTUNE_BAND_C, FALSE },
    /* The same day of birth, ten weeks early: younger in every rule. */
    { "2026-08-01", "2026-10-10", TRUE, 6, ATTUNE_BAND_B, TRUE },
    { "2026-10-01", "2026-12-10", TRUE, 0, ATTUNE_BAND_A, TRUE },
    /* Early, the expected day not known: a newborn's rules. */
    { "2026-08-01", NULL, TRUE, 0, ATTUNE_BAND_A, TRUE },
    /* Ten weeks early, and more than three months from the expected day. */
    { "2026-05-01", "2026-07-10", TRUE, 19, ATTUNE_BAND_C, FALSE },
    /* Two years and over: corrected no more. */
    { "2024-11-20", "2025-01-29", TRUE, 104, ATTUNE_BAND_E, FALSE },
    /* One day before that it still is. */
    { "2024-11-26", "2025-02-04", TRUE, 94, ATTUNE_BAND_E, FALSE },
    { NULL, NULL, FALSE, 0, ATTUNE_BAND_A, FALSE },
    { NULL, NULL, TRUE, 0, ATTUNE_BAND_A, TRUE },
    { "2027-01-01", NULL, FALSE, 0, ATTUNE_BAND_A, FALSE },
  };
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 24, G_DATE_NOVEMBER, 2026);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    AttuneAge age;

    attune_age_init (&age, rows[i].born_on, NULL, rows[i].due_on, rows[i].early, &today);
    g_assert_cmpuint (attune_age_get_weeks (&age), ==, rows[i].weeks);
    g_assert_cmpint (attune_age_get_band (&age), ==, rows[i].band);
    g_assert_cmpint (attune_age_needs_team (&age), ==, rows[i].asks_team);
  }
}

static void
check_age (const AttunePlan *plan,
           const AttunePlanStep *step,
           AttuneStroke *stroke,
           gconstpointer data)
{
  g_assert_cmpuint (MIN (stroke->from_weeks, stroke->clothed_from_weeks), <=,
                    *(const guint *) data);
}

/* Each week of the first year: no stroke before its age. */
static void
test_no_stroke_before_its_age (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();

  for (guint weeks = 0; weeks <= 52; weeks++) {
    AttunePlanOptions options = attune_test_options_nothing_left_out ();

    options.age_known = TRUE;
    options.corrected_weeks = weeks;
    options.band = attune_band_for_weeks (TRUE, weeks);
    for_each_step (catalog, &options, check_age, &weeks);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/hard-rules/no-stroke-after-not-now", test_every_way);
  g_test_add_func ("/attune/core/hard-rules/seeded-faults-are-found", test_faults_are_found);
  g_test_add_func ("/attune/core/hard-rules/a-part-left-out-is-never-touched", test_parts_left_out);
  g_test_add_func ("/attune/core/hard-rules/the-team-is-asked-first", test_team_is_asked);
  g_test_add_func ("/attune/core/hard-rules/an-empty-profile-is-the-most-careful-case",
                   test_empty_profile);
  g_test_add_func ("/attune/core/hard-rules/ages-are-counted-from-the-due-date", test_ages);
  g_test_add_func ("/attune/core/hard-rules/no-stroke-before-its-age",
                   test_no_stroke_before_its_age);
  return g_test_run ();
}
