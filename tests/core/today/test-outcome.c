/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "today/attune-outcome.h"

typedef struct {
  const char *id;
  AttuneOutcomeCode code;
  AttuneRegions regions;
} Row;

static void
test_table (void)
{
  static const Row rows[] = {
    { "well.fever", ATTUNE_OUTCOME_CODE_HELP, 0 },
    { "well.unwell", ATTUNE_OUTCOME_CODE_NOT_NOW, 0 },
    { "well.tummy", ATTUNE_OUTCOME_CODE_HELP, 0 },
    { "well.fall", ATTUNE_OUTCOME_CODE_HELP, 0 },
    { "well.team", ATTUNE_OUTCOME_CODE_ASK_FIRST, 0 },
    { "vaccine.two-days", ATTUNE_OUTCOME_CODE_NOT_NOW, 0 },
    { "vaccine.leg", ATTUNE_OUTCOME_CODE_REGION,
      ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS) | ATTUNE_REGIONS_OF (ATTUNE_REGION_BOTTOM) },
    { "vaccine.arm", ATTUNE_OUTCOME_CODE_REGION, ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS) },
    { "skin.rash", ATTUNE_OUTCOME_CODE_HELP, 0 },
    { "skin.bruise", ATTUNE_OUTCOME_CODE_HELP, 0 },
    { "skin.legs", ATTUNE_OUTCOME_CODE_REGION, ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS) },
    { "skin.bottom", ATTUNE_OUTCOME_CODE_REGION, ATTUNE_REGIONS_OF (ATTUNE_REGION_BOTTOM) },
    { "skin.tummy", ATTUNE_OUTCOME_CODE_REGION, ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY) },
    { "skin.chest", ATTUNE_OUTCOME_CODE_REGION, ATTUNE_REGIONS_OF (ATTUNE_REGION_CHEST) },
    { "skin.arms", ATTUNE_OUTCOME_CODE_REGION, ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS) },
    { "skin.face", ATTUNE_OUTCOME_CODE_REGION, ATTUNE_REGIONS_OF (ATTUNE_REGION_FACE) },
    { "skin.back", ATTUNE_OUTCOME_CODE_REGION, ATTUNE_REGIONS_OF (ATTUNE_REGION_BACK) },
    { "you.weary", ATTUNE_OUTCOME_CODE_OK, 0 },
    { "you.eyes", ATTUNE_OUTCOME_CODE_NOT_NOW, 0 },
    { "you.edge", ATTUNE_OUTCOME_CODE_HOLD, 0 },
    { "you.pain", ATTUNE_OUTCOME_CODE_HOLD, 0 },
    { "you.upset", ATTUNE_OUTCOME_CODE_NOT_NOW, 0 },
    { "you.drowsy", ATTUNE_OUTCOME_CODE_NOT_NOW, 0 },
  };
  guint n_rows;

  attune_different_get_all (&n_rows);
  g_assert_cmpuint (n_rows, ==, G_N_ELEMENTS (rows));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const AttuneDifferent *row = attune_different_find (rows[i].id);

    g_assert_nonnull (row);
    g_assert_cmpint (row->code, ==, rows[i].code);
    g_assert_cmpuint (row->regions, ==, rows[i].regions);
    g_assert_nonnull (row->words);
  }
  g_assert_null (attune_different_find ("nothing"));
}

static void
test_help_names_a_page (void)
{
  guint n_rows;
  const AttuneDifferent *rows = attune_different_get_all (&n_rows);

  for (guint i = 0; i < n_rows; i++) {
    g_assert_cmpint ((rows[i].code == ATTUNE_OUTCOME_CODE_REGION), ==, rows[i].regions != 0);
    if (rows[i].code == ATTUNE_OUTCOME_CODE_HELP)
      g_assert_cmpstr (rows[i].article, ==, "help");
  }
}

static void
test_states (void)
{
  static const char *const states[] = { "state.1", "state.2", "state.3",
                                        "state.4", "state.5", "state.6" };

  /* Who is fussy or cries is comforted, one step at a time; who sleeps is let sleep. */
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    g_assert_cmpint (attune_state_outcome_for (states[i], ATTUNE_BAND_A).soothes, ==, i >= 4);
  for (int band = ATTUNE_BAND_A; band <= ATTUNE_BAND_E; band++) {
    for (gsize i = 0; i < G_N_ELEMENTS (states); i++) {
      AttuneStateOutcome outcome = attune_state_outcome_for (states[i], band);
      gboolean leads_on = i == 3 || (i == 4 && band >= ATTUNE_BAND_D);

      g_assert_cmpint (outcome.leads_on, ==, leads_on);
      g_assert_cmpint (outcome.words == NULL, ==, leads_on);
    }
  }
  g_assert_false (attune_state_outcome_for (NULL, ATTUNE_BAND_E).leads_on);
}

static void
test_feed (void)
{
  g_assert_cmpint (attune_feed_get_minutes (ATTUNE_FEED_LONG_AGO, FALSE), ==, 45);
  g_assert_cmpint (attune_feed_get_minutes (ATTUNE_FEED_LONG_AGO, TRUE), ==, 60);
  g_assert_cmpint (attune_feed_get_minutes (ATTUNE_FEED_A_WHILE, TRUE), ==, 30);
  g_assert_cmpint (attune_feed_get_minutes (ATTUNE_FEED_JUST_NOW, FALSE), ==, 0);
  g_assert_cmpint (attune_feed_get_minutes (ATTUNE_FEED_HUNGRY, FALSE), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/outcome/each-different-answer-has-its-own", test_table);
  g_test_add_func ("/attune/core/outcome/help-names-a-page", test_help_names_a_page);
  g_test_add_func ("/attune/core/outcome/quiet-alert-leads-on", test_states);
  g_test_add_func ("/attune/core/outcome/a-feed-counts-on-the-careful-side", test_feed);
  return g_test_run ();
}
