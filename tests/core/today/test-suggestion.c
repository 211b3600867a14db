/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "content/attune-catalog-private.h"
#include "today/attune-suggestion.h"

typedef struct {
  const char *id;
  AttuneBand from;
  AttuneBand to;
  gboolean chosen_only;
  gboolean team_only;
  gboolean navel;
} RoutineRow;

/* Legs and arms go to one part alone. */
static void
add_part (AttuneRoutine *routine)
{
  AttuneRegion region = ATTUNE_REGION_BACK;

  if (g_str_has_prefix (routine->id, "r.legs"))
    region = ATTUNE_REGION_LEGS;
  else if (g_str_has_prefix (routine->id, "r.arms"))
    region = ATTUNE_REGION_ARMS;
  g_ptr_array_add (routine->parts, attune_routine_part_new (region));
}

static AttuneCatalog *
create_catalog (void)
{
  static const RoutineRow rows[] = {
    { "r.first_touch", ATTUNE_BAND_A, ATTUNE_BAND_A },
    { "r.nappy_mini", ATTUNE_BAND_A, ATTUNE_BAND_E },
    { "r.quiet_hold", ATTUNE_BAND_A, ATTUNE_BAND_E },
    { "r.legs_feet_5", ATTUNE_BAND_B, ATTUNE_BAND_E },
    { "r.tummy_comfort", ATTUNE_BAND_B, ATTUNE_BAND_E, TRUE, FALSE, TRUE },
    { "r.legs_feet_full", ATTUNE_BAND_C, ATTUNE_BAND_E },
    { "r.arms_hands", ATTUNE_BAND_C, ATTUNE_BAND_E },
    { "r.ten", ATTUNE_BAND_C, ATTUNE_BAND_E },
    { "r.bedtime", ATTUNE_BAND_C, ATTUNE_BAND_E },
    { "r.morning_play", ATTUNE_BAND_C, ATTUNE_BAND_D },
    { "r.growing_baby", ATTUNE_BAND_D, ATTUNE_BAND_D },
    { "r.toddler", ATTUNE_BAND_E, ATTUNE_BAND_E },
    { "r.preterm_still", ATTUNE_BAND_A, ATTUNE_BAND_E, FALSE, TRUE, FALSE },
  };
  AttuneCatalog *catalog = attune_catalog_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (AttuneRoutine) routine = attune_routine_new (rows[i].id);

    routine->from_band = rows[i].from;
    routine->to_band = rows[i].to;
    routine->chosen_only = rows[i].chosen_only;
    routine->team_only = rows[i].team_only;
    routine->needs_healed_navel = rows[i].navel;
    routine->age = g_strdup ("about then");
    add_part (routine);
    attune_catalog_add_routine (catalog, routine);
  }
  return catalog;
}

static AttuneTodayFacts
facts_for (int weeks, guint hour, guint sessions, AttuneRegions welcome)
{
  AttuneTodayFacts facts = { .hour = hour, .sessions = sessions, .welcome = welcome };

  facts.age.known = weeks >= 0;
  facts.age.days = facts.age.corrected_days = MAX (weeks, 0) * 7;
  return facts;
}

static void
test_table (void)
{
  static const struct {
    int weeks;
    guint hour;
    guint sessions;
    AttuneRegions welcome;
    const char *routine_id;
  } rows[] = {
    { -1, 10, 0, 0, "r.first_touch" },
    { -1, 23, 0, 0, "r.quiet_hold" },
    { 0, 10, 0, 0, "r.first_touch" },
    { 5, 19, 30, 0, "r.first_touch" },
    { 5, 4, 30, 0, "r.quiet_hold" },
    { 6, 10, 0, 0, "r.nappy_mini" },
    { 7, 10, 3, 0, "r.legs_feet_5" },
    { 10, 10, 0, 0, "r.nappy_mini" },
    { 10, 19, 6, 0, "r.legs_feet_5" },
    { 10, 19, 7, 0, "r.bedtime" },
    { 10, 22, 7, 0, "r.quiet_hold" },
    { 10, 5, 7, 0, "r.morning_play" },
    { 10, 14, 7, 0, "r.legs_feet_5" },
    { 10, 14, 7, ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS), "r.arms_hands" },
    { 10, 14, 7, ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS), "r.legs_feet_full" },
    { 10, 14, 7, ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS) | ATTUNE_REGIONS_OF (ATTUNE_REGION_BACK),
      "r.ten" },
    { 30, 9, 7, 0, "r.morning_play" },
    { 30, 14, 7, 0, "r.growing_baby" },
    { 30, 20, 7, 0, "r.bedtime" },
    { 60, 14, 0, 0, "r.toddler" },
  };
  g_autoptr (AttuneCatalog) catalog = create_catalog ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    AttuneTodayFacts facts = facts_for (rows[i].weeks, rows[i].hour, rows[i].sessions,
                                        rows[i].welcome);
    AttuneSuggestion suggestion;

    g_test_message ("row %" G_GSIZE_FORMAT, i);
    g_assert_true (attune_suggestion_choose (&suggestion, &facts, catalog));
    g_assert_cmpstr (suggestion.routine->id, ==, rows[i].routine_id);
    g_assert_cmpstr (suggestion.reason, !=, "");
  }
}

static void
test_never_chosen (void)
{
  g_autoptr (AttuneCatalog) catalog = create_catalog ();

  for (int weeks = -1; weeks < 110; weeks++) {
    for (guint hour = 0; hour < 24; hour++) {
      for (guint welcome = 0; welcome < 256; welcome += 5) {
        AttuneTodayFacts facts = facts_for (weeks, hour, welcome % 9, welcome);
        AttuneSuggestion suggestion;

        g_assert_true (attune_suggestion_choose (&suggestion, &facts, catalog));
        g_assert_false (suggestion.routine->chosen_only);
        g_assert_cmpint (attune_routine_fits (suggestion.routine, &facts), ==, ATTUNE_FITS_NOW);
      }
    }
  }
}

/* Each of the other facts, one by one, on an afternoon at ten weeks. */
static void
test_other_facts (void)
{
  const AttuneRegions legs = ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS);
  const AttuneRegions arms = ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS);
  const struct {
    AttuneRegions welcome;
    AttuneRegions hidden;
    gboolean knows_signs;
    gboolean ask_team;
    const char *routine_id;
  } rows[] = {
    { 0, 0, FALSE, FALSE, "r.legs_feet_5" },       { 0, 0, TRUE, FALSE, "r.ten" },
    { 0, 0, TRUE, TRUE, "r.quiet_hold" },          { legs, 0, TRUE, FALSE, "r.legs_feet_full" },
    { legs, legs, FALSE, FALSE, "r.quiet_hold" },  { arms, legs, FALSE, FALSE, "r.arms_hands" },
    { arms, arms, FALSE, FALSE, "r.legs_feet_5" },
  };
  g_autoptr (AttuneCatalog) catalog = create_catalog ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    AttuneTodayFacts facts = facts_for (10, 14, 7, rows[i].welcome);
    AttuneSuggestion suggestion;

    facts.hidden = rows[i].hidden;
    facts.knows_signs = rows[i].knows_signs;
    facts.ask_team = rows[i].ask_team;
    g_test_message ("row %" G_GSIZE_FORMAT, i);
    g_assert_true (attune_suggestion_choose (&suggestion, &facts, catalog));
    g_assert_cmpstr (suggestion.routine->id, ==, rows[i].routine_id);
  }
}

static void
test_team (void)
{
  g_autoptr (AttuneCatalog) catalog = create_catalog ();
  AttuneTodayFacts facts = facts_for (10, 14, 7, 0);
  AttuneSuggestion suggestion;

  facts.ask_team = TRUE;
  g_assert_true (attune_suggestion_choose (&suggestion, &facts, catalog));
  g_assert_cmpstr (suggestion.routine->id, ==, "r.quiet_hold");
  g_assert_cmpint (attune_routine_fits (attune_catalog_get_routine (catalog, "r.ten"), &facts), ==,
                   ATTUNE_FITS_WITH_TEAM);
}

static void
test_fit (void)
{
  g_autoptr (AttuneCatalog) catalog = create_catalog ();
  AttuneTodayFacts newborn = facts_for (-1, 10, 0, 0);
  AttuneTodayFacts older = facts_for (60, 10, 0, 0);
  AttuneRoutine *ten = attune_catalog_get_routine (catalog, "r.ten");
  g_autofree char *later = attune_fit_to_text (ATTUNE_FITS_LATER, ten);

  g_assert_cmpint (attune_routine_fits (ten, &newborn), ==, ATTUNE_FITS_LATER);
  g_assert_cmpint (
      attune_routine_fits (attune_catalog_get_routine (catalog, "r.first_touch"), &older), ==,
      ATTUNE_FITS_EARLIER);
  g_assert_cmpint (
      attune_routine_fits (attune_catalog_get_routine (catalog, "r.tummy_comfort"), &older), ==,
      ATTUNE_FITS_AFTER_NAVEL);
  g_assert_cmpstr (later, ==, "For later: about then");
}

static void
test_empty (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_catalog_new ();
  AttuneTodayFacts facts = facts_for (10, 14, 7, 0);
  AttuneSuggestion suggestion;

  g_assert_false (attune_suggestion_choose (&suggestion, &facts, catalog));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/suggestion/follows-age-hour-and-what-was-welcome", test_table);
  g_test_add_func ("/attune/core/suggestion/is-never-one-to-be-chosen", test_never_chosen);
  g_test_add_func ("/attune/core/suggestion/follows-what-was-learned-and-left-out",
                   test_other_facts);
  g_test_add_func ("/attune/core/suggestion/a-team-is-asked-first", test_team);
  g_test_add_func ("/attune/core/suggestion/says-why-a-routine-waits", test_fit);
  g_test_add_func ("/attune/core/suggestion/an-empty-catalog-has-none", test_empty);
  return g_test_run ();
}
