/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Whatever a plan leaves out is said, with its reason, for every reason there is. */
#include <string.h>

#include "attune-test-catalog.h"
#include "today/attune-left-out.h"

typedef struct {
  AttuneCatalog *catalog;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalog = attune_test_catalog_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  attune_catalog_unref (f->catalog);
}

static AttunePlan *
create_plan (Fixture *f, const char *routine_id, const AttunePlanOptions *options)
{
  AttuneRoutine *routine = attune_catalog_get_routine (f->catalog, routine_id);

  g_assert_nonnull (routine);
  return attune_plan_new (routine, options);
}

static void
test_nothing_is_said_of_a_whole_routine (Fixture *f, gconstpointer data)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) plan = create_plan (f, "r.legs_feet_5", &options);
  g_autofree char *lines = attune_left_out_dup_lines (plan);

  g_assert_cmpstr (lines, ==, "");
  for (guint why = ATTUNE_LEFT_OUT_AGE; why <= ATTUNE_LEFT_OUT_TEAM; why++)
    g_assert_false (attune_left_out_has (plan, why));
}

static void
test_a_part_the_family_does_not_want (Fixture *f, gconstpointer data)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) plan = NULL;
  g_autofree char *lines = NULL;

  options.hidden = ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS);
  plan = create_plan (f, "r.legs_feet_5", &options);
  lines = attune_left_out_dup_lines (plan);
  g_assert_true (g_str_has_prefix (lines, "Left out as you wish: “"));
  g_assert_null (strchr (lines, '\n'));
}

/* Options under which some routine of those shipped leaves something out for one reason. */
static AttunePlanOptions
get_options_for (AttuneLeftOutWhy why)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();

  switch (why) {
  case ATTUNE_LEFT_OUT_AGE:
    options.corrected_weeks = 0;
    options.band = ATTUNE_BAND_A;
    break;
  case ATTUNE_LEFT_OUT_NAVEL:
    options.navel_healed = FALSE;
    break;
  case ATTUNE_LEFT_OUT_HIP:
    options.hips_checked = FALSE;
    break;
  case ATTUNE_LEFT_OUT_REGION:
    options.left_out = ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS);
    break;
  case ATTUNE_LEFT_OUT_FEED:
    options.minutes_since_feed = 0;
    break;
  case ATTUNE_LEFT_OUT_TEAM:
    options.ask_team = TRUE;
    break;
  case ATTUNE_LEFT_OUT_ON_CHEST: /* the routine's own doing */
    break;
  }
  return options;
}

/* In whichever routine it comes about, the sentence names the stroke, and a few at the most. */
static void
test_every_reason_has_its_sentence (Fixture *f, gconstpointer data)
{
  static const char *const begins[] = {
    "For a later age: ",
    "Left out until the navel has healed: ",
    "Left out until the hips have been checked: ",
    "Left out as you wish: ",
    "Left out so soon after a feed: ",
    "Left out while your baby lies on your chest: ",
    "Left out until your health team has been asked: ",
  };
  GPtrArray *routines = attune_catalog_get_routines (f->catalog);

  for (guint why = ATTUNE_LEFT_OUT_AGE; why <= ATTUNE_LEFT_OUT_TEAM; why++) {
    AttunePlanOptions options = get_options_for (why);
    guint n_said = 0;

    for (guint i = 0; i < routines->len; i++) {
      g_autoptr (AttunePlan) plan = attune_plan_new (g_ptr_array_index (routines, i), &options);
      g_autofree char *words = plan != NULL ? attune_left_out_dup_words (plan, why) : NULL;
      g_auto (GStrv) quoted = NULL;

      if (words == NULL)
        continue;
      n_said++;
      g_assert_true (attune_left_out_has (plan, why));
      g_assert_true (g_str_has_prefix (words, begins[why]));
      quoted = g_strsplit (words, "“", -1);
      g_assert_cmpuint (g_strv_length (quoted), <=, 4);
    }
    g_test_message ("%s%u routines", begins[why], n_said);
    g_assert_true (n_said > 0 || why == ATTUNE_LEFT_OUT_ON_CHEST);
  }
}

static gboolean
is_planned (const AttunePlan *plan, const char *stroke_id)
{
  for (guint p = 0; p < plan->parts->len; p++) {
    GPtrArray *steps = attune_plan_get_part (plan, p)->steps;

    for (guint s = 0; s < steps->len; s++)
      if (g_strcmp0 (((AttunePlanStep *) g_ptr_array_index (steps, s))->stroke_id, stroke_id) == 0)
        return TRUE;
  }
  return FALSE;
}

/* Every stroke of every routine is in the plan, or has its reason; none is both. */
static void
test_nothing_is_left_out_in_silence (Fixture *f, gconstpointer data)
{
  GPtrArray *routines = attune_catalog_get_routines (f->catalog);
  const AttunePlanOptions options = { .minutes_since_feed = 0 };

  for (guint r = 0; r < routines->len; r++) {
    AttuneRoutine *routine = g_ptr_array_index (routines, r);
    g_autoptr (AttunePlan) plan = attune_plan_new (routine, &options);

    for (guint p = 0; p < routine->parts->len; p++) {
      GPtrArray *steps = ((AttuneRoutinePart *) g_ptr_array_index (routine->parts, p))->steps;

      for (guint s = 0; s < steps->len; s++) {
        const AttuneRoutineStep *step = g_ptr_array_index (steps, s);
        guint n_reasons = 0;

        for (guint i = 0; !step->is_check && i < plan->left_out->len; i++)
          n_reasons += g_str_equal (
              ((AttunePlanLeftOut *) g_ptr_array_index (plan->left_out, i))->stroke_id,
              step->stroke->id);
        if (!step->is_check)
          g_assert_cmpuint (n_reasons + is_planned (plan, step->stroke->id), ==, 1);
      }
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/attune/core/left-out/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("nothing-is-said-of-a-whole-routine", test_nothing_is_said_of_a_whole_routine);
  ADD ("a-part-the-family-does-not-want", test_a_part_the_family_does_not_want);
  ADD ("nothing-is-left-out-in-silence", test_nothing_is_left_out_in_silence);
  ADD ("every-reason-has-its-sentence", test_every_reason_has_its_sentence);
#undef ADD
  return g_test_run ();
}
