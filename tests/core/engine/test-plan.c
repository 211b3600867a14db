/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "attune-test-catalog.h"
#include "engine/attune-engine.h"

typedef struct {
  AttuneCatalog *catalog;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->catalog = attune_test_catalog_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  attune_catalog_unref (self->catalog);
}

static AttunePlan *
make (Fixture *self, const char *id, const AttunePlanOptions *options)
{
  AttuneRoutine *routine = attune_catalog_get_routine (self->catalog, id);

  g_assert_nonnull (routine);
  return attune_plan_new (routine, options);
}

static gboolean
has (const AttunePlan *plan, const char *stroke_id)
{
  for (guint p = 0; p < plan->parts->len; p++) {
    GPtrArray *steps = attune_plan_get_part (plan, p)->steps;

    for (guint s = 0; s < steps->len; s++) {
      if (g_strcmp0 (((AttunePlanStep *) g_ptr_array_index (steps, s))->stroke_id, stroke_id) == 0)
        return TRUE;
    }
  }

  return FALSE;
}

/* A robot that answers every question after its usual time. */
static gint64
run_to_the_end (AttunePlan *plan)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 10, 0, 0);
  g_autoptr (AttuneManualClock) clock = attune_manual_clock_new (now);
  g_autoptr (AttuneEngine) engine = attune_engine_new (ATTUNE_CLOCK (clock), plan);
  gint64 ended_us;

  attune_engine_begin (engine);
  while (attune_engine_get_moment (engine) != ATTUNE_MOMENT_ENDED) {
    const AttuneState *state = attune_engine_get_state (engine);

    if (state->moment == ATTUNE_MOMENT_ASK) {
      attune_manual_clock_advance (clock, attune_plan_get_part (plan, state->part)->question_us);
      g_assert_true (attune_engine_answer (engine, ATTUNE_ANSWER_YES, ATTUNE_BY_KEY));
    } else {
      gint64 next_us = attune_manual_clock_get_next_deadline_us (clock);

      g_assert_cmpint (next_us, >=, 0);
      attune_manual_clock_advance (clock,
                                   next_us - attune_clock_get_boot_us (ATTUNE_CLOCK (clock)));
    }
  }
  ended_us = attune_engine_get_state (engine)->entered_us;
  return ended_us;
}

static void
test_robot_ends_on_plan (Fixture *self, gconstpointer data)
{
  GPtrArray *routines = attune_catalog_get_routines (self->catalog);
  AttunePlanOptions options = attune_test_options_nothing_left_out ();

  for (guint i = 0; i < routines->len; i++) {
    g_autoptr (AttunePlan) plan = attune_plan_new (g_ptr_array_index (routines, i), &options);

    g_test_message ("%s: %" G_GINT64_FORMAT " s", plan->routine_id,
                    attune_plan_get_estimate_us (plan) / G_USEC_PER_SEC);
    g_assert_cmpint (run_to_the_end (plan), ==, attune_plan_get_estimate_us (plan));
  }
}

static void
test_unknown_baby_gets_the_most_careful_plan (Fixture *self, gconstpointer data)
{
  const AttuneRegions trunk_and_face = ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY) |
                                       ATTUNE_REGIONS_OF (ATTUNE_REGION_CHEST) |
                                       ATTUNE_REGIONS_OF (ATTUNE_REGION_FACE);
  GPtrArray *routines = attune_catalog_get_routines (self->catalog);
  AttunePlanOptions options = { .minutes_since_feed = -1 };

  for (guint i = 0; i < routines->len; i++) {
    g_autoptr (AttunePlan) plan = attune_plan_new (g_ptr_array_index (routines, i), &options);

    for (guint p = 0; p < plan->parts->len; p++) {
      GPtrArray *steps = attune_plan_get_part (plan, p)->steps;

      for (guint s = 0; s < steps->len; s++) {
        AttunePlanStep *step = g_ptr_array_index (steps, s);
        AttuneRegions touched = step->touches & ~step->lifts_over;

        g_assert_false (attune_regions_contain (touched, ATTUNE_REGION_TUMMY));
        g_assert_true (step->holds || (touched & trunk_and_face) == 0);
      }
    }
  }
}

static void
test_unhealed_navel_closes_the_tummy (Fixture *self, gconstpointer data)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) open = make (self, "r.full_body", &options);
  g_autoptr (AttunePlan) closed = NULL;

  g_assert_true (has (open, "tummy.sun_moon"));
  options.navel_healed = FALSE;
  closed = make (self, "r.full_body", &options);
  g_assert_false (has (closed, "tummy.sun_moon"));
  g_assert_true (has (closed, "chest.integration"));
  for (guint p = 0; p < closed->parts->len; p++)
    g_assert_false (attune_regions_contain (
        attune_plan_part_get_touches (attune_plan_get_part (closed, p)), ATTUNE_REGION_TUMMY));
}

static void
test_hip_check_to_come_leaves_five_out (Fixture *self, gconstpointer data)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) legs = NULL;
  g_autoptr (AttunePlan) play = NULL;

  options.hips_checked = FALSE;
  legs = make (self, "r.legs_feet_full", &options);
  play = make (self, "r.morning_play", &options);
  g_assert_false (has (legs, "legs.rolling"));
  g_assert_true (has (legs, "legs.swedish_milking"));
  g_assert_false (has (play, "move.bicycle"));
  g_assert_false (has (play, "move.cross_legs"));
  g_assert_false (has (play, "move.cross_arm_leg"));
  g_assert_true (has (play, "move.cross_arms"));
}

static void
test_feed_waits_and_never_blocks_the_youngest (Fixture *self, gconstpointer data)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) just_fed = NULL;
  g_autoptr (AttunePlan) a_while_ago = NULL;
  g_autoptr (AttunePlan) newborn = NULL;

  options.minutes_since_feed = 10;
  just_fed = make (self, "r.ten", &options);
  g_assert_false (has (just_fed, "legs.indian_milking"));
  g_assert_true (has (just_fed, "feet.thumb_over_thumb"));

  options.minutes_since_feed = 35;
  a_while_ago = make (self, "r.ten", &options);
  g_assert_true (has (a_while_ago, "legs.indian_milking"));
  g_assert_false (has (a_while_ago, "tummy.sun_moon"));
  g_assert_false (has (a_while_ago, "back.combing"));

  newborn = make (self, "r.first_touch", &(AttunePlanOptions){ .minutes_since_feed = 0 });
  g_assert_cmpuint (newborn->parts->len, >, 0);
}

static void
test_left_side_first_mirrors (Fixture *self, gconstpointer data)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) right = make (self, "r.nappy_mini", &options);
  g_autoptr (AttunePlan) left = NULL;

  options.first_side = ATTUNE_SIDE_LEFT;
  left = make (self, "r.nappy_mini", &options);
  g_assert_cmpint (attune_plan_get_step (right, 0, 1)->side, ==, ATTUNE_SIDE_RIGHT);
  g_assert_cmpint (attune_plan_get_step (left, 0, 1)->side, ==, ATTUNE_SIDE_LEFT);
  g_assert_cmpint (attune_plan_get_estimate_us (right), ==, attune_plan_get_estimate_us (left));
}

static void
test_json_round_trip (Fixture *self, gconstpointer data)
{
  GPtrArray *routines = attune_catalog_get_routines (self->catalog);
  AttunePlanOptions options = attune_test_options_nothing_left_out ();

  for (guint i = 0; i < routines->len; i++) {
    g_autoptr (AttunePlan) plan = attune_plan_new (g_ptr_array_index (routines, i), &options);
    g_autofree char *json = attune_plan_to_json (plan);
    g_autoptr (GError) error = NULL;
    g_autoptr (AttunePlan) again = attune_plan_new_from_json (json, &error);
    g_autofree char *hash = attune_plan_dup_hash (plan);
    g_autofree char *hash_again = NULL;

    g_assert_no_error (error);
    hash_again = attune_plan_dup_hash (again);
    g_assert_cmpstr (hash, ==, hash_again);
  }
}

/* Up to eight weeks a back massage is on the caregiver's chest; the plan says so, also when read back. */
static void
test_young_back_is_on_the_chest (Fixture *self, gconstpointer data)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) older = make (self, "r.back", &options);
  g_autoptr (AttunePlan) young = NULL;
  g_autoptr (AttunePlan) again = NULL;
  g_autofree char *json = NULL;

  options.band = ATTUNE_BAND_B;
  young = make (self, "r.back", &options);
  json = attune_plan_to_json (young);
  again = attune_plan_new_from_json (json, NULL);
  g_assert_false (older->on_chest);
  g_assert_true (young->on_chest);
  g_assert_true (again->on_chest);
}

/* What was planned with nothing left out may be gone on with as long as nothing is left out. */
static void
test_whatever_is_newly_left_out_ends_a_plan (Fixture *self, gconstpointer data)
{
  const AttunePlanOptions all = attune_test_options_nothing_left_out ();
  AttunePlanOptions cases[6];

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    cases[i] = all;
  cases[0].left_out = ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS);
  cases[1].hidden = ATTUNE_REGIONS_OF (ATTUNE_REGION_FACE);
  cases[2].minutes_since_feed = 0;
  cases[3].ask_team = TRUE;
  cases[4].navel_healed = FALSE;
  cases[5].band = ATTUNE_BAND_A;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (AttunePlan) whole = make (self, "r.full_body", &all);
    g_autoptr (AttunePlan) again = make (self, "r.full_body", &all);
    g_autoptr (AttunePlan) less = make (self, "r.full_body", &cases[i]);

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_true (attune_plan_is_within (whole, again));
    g_assert_false (attune_plan_is_within (whole, less));
    g_assert_true (attune_plan_is_within (less, whole));
  }
}

static void
test_another_position_ends_a_plan (Fixture *self, gconstpointer data)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) lying = make (self, "r.back", &options);
  g_autoptr (AttunePlan) on_chest = NULL;

  options.band = ATTUNE_BAND_B;
  on_chest = make (self, "r.back", &options);
  g_assert_false (attune_plan_is_within (on_chest, lying));
}

/* A tempo of one's own is for hands that move, and changes no hold and no look. */
static void
test_own_tempo (Fixture *self, gconstpointer data)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) usual = make (self, "r.ten", &options);
  g_autoptr (AttunePlan) slow = NULL;

  options.tempo = 80;
  slow = make (self, "r.ten", &options);
  for (guint p = 0; p < usual->parts->len; p++) {
    for (guint s = 0; s < attune_plan_get_part (usual, p)->steps->len; s++) {
      const AttunePlanStep *step = attune_plan_get_step (usual, p, s);
      gboolean moves = step->kind == ATTUNE_STEP_STROKE && !step->holds;

      g_assert_cmpint (attune_plan_get_step (slow, p, s)->beat_us, ==,
                       moves ? step->beat_us * 100 / 80 : step->beat_us);
    }
  }
  g_assert_cmpint (run_to_the_end (slow), ==, attune_plan_get_estimate_us (slow));
}

static void
test_broken_json_gives_an_error (Fixture *self, gconstpointer data)
{
  static const char *const broken[] = {
    "",
    "{",
    "[]",
    "{}",
    "{\"routine\":\"r.x\",\"title\":\"X\",\"parts\":[{}]}",
    "{\"routine\":\"r.x\",\"title\":\"X\",\"band\":\"A\",\"first_side\":\"right\",\"close_us\":1,"
    "\"parts\":[{\"region\":\"legs\",\"also\":\"\",\"question\":9,\"steps\":[]}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (attune_plan_new_from_json (broken[i], &error));
    g_assert_nonnull (error);
  }
}

#define ADD(path, func) \
  g_test_add ("/attune/core/engine/plan/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("robot-ends-on-plan", test_robot_ends_on_plan);
  ADD ("unknown-baby-gets-the-most-careful-plan", test_unknown_baby_gets_the_most_careful_plan);
  ADD ("unhealed-navel-closes-the-tummy", test_unhealed_navel_closes_the_tummy);
  ADD ("hip-check-to-come-leaves-five-out", test_hip_check_to_come_leaves_five_out);
  ADD ("feed-waits-and-never-blocks-the-youngest", test_feed_waits_and_never_blocks_the_youngest);
  ADD ("left-side-first-mirrors", test_left_side_first_mirrors);
  ADD ("json-round-trip", test_json_round_trip);
  ADD ("young-back-is-on-the-chest", test_young_back_is_on_the_chest);
  ADD ("whatever-is-newly-left-out-ends-a-plan", test_whatever_is_newly_left_out_ends_a_plan);
  ADD ("another-position-ends-a-plan", test_another_position_ends_a_plan);
  ADD ("own-tempo", test_own_tempo);
  ADD ("broken-json-gives-an-error", test_broken_json_gives_an_error);

  return g_test_run ();
}
