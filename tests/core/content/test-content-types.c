/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The plain values: ids, bands, advice, sharing. */
#include "config.h"

#include "content/attune-catalog.h"

static void
test_bands (void)
{
  static const struct {
    gboolean known;
    guint weeks;
    AttuneBand band;
  } rows[] = {
    { FALSE, 30, ATTUNE_BAND_A }, { TRUE, 0, ATTUNE_BAND_A },   { TRUE, 5, ATTUNE_BAND_A },
    { TRUE, 6, ATTUNE_BAND_B },   { TRUE, 7, ATTUNE_BAND_B },   { TRUE, 8, ATTUNE_BAND_C },
    { TRUE, 25, ATTUNE_BAND_C },  { TRUE, 26, ATTUNE_BAND_D },  { TRUE, 51, ATTUNE_BAND_D },
    { TRUE, 52, ATTUNE_BAND_E },  { TRUE, 500, ATTUNE_BAND_E },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (attune_band_for_weeks (rows[i].known, rows[i].weeks), ==, rows[i].band);
}

static void
test_ids_come_back (void)
{
  for (AttuneBand band = ATTUNE_BAND_A; band <= ATTUNE_BAND_E; band++) {
    AttuneBand again;

    g_assert_true (attune_band_from_id (attune_band_to_id (band), &again));
    g_assert_cmpint (again, ==, band);
  }
  for (AttuneSide side = ATTUNE_SIDE_NONE; side <= ATTUNE_SIDE_TURNS; side++) {
    AttuneSide again;

    g_assert_true (attune_side_from_id (attune_side_to_id (side), &again));
    g_assert_cmpint (again, ==, side);
  }
  for (AttuneAdvice advice = ATTUNE_ADVICE_ON; advice <= ATTUNE_ADVICE_HELP; advice++) {
    AttuneAdvice again;

    g_assert_true (attune_advice_from_id (attune_advice_to_id (advice), &again));
    g_assert_cmpint (again, ==, advice);
    g_assert_nonnull (attune_advice_get_words (advice));
  }
  for (AttuneCueGroup group = 0; group <= ATTUNE_CUE_DISENGAGED_POTENT; group++) {
    AttuneCueGroup again;

    g_assert_true (attune_cue_group_from_id (attune_cue_group_to_id (group), &again));
    g_assert_cmpint (again, ==, group);
  }
}

static void
test_unknown_ids (void)
{
  AttuneBand band;
  AttuneSide side;
  AttuneAdvice advice;
  AttuneCueGroup group;

  g_assert_false (attune_band_from_id ("F", &band));
  g_assert_false (attune_side_from_id ("up", &side));
  g_assert_false (attune_advice_from_id ("", &advice));
  g_assert_false (attune_cue_group_from_id ("ep", &group));
}

static void
test_cue_ages (void)
{
  g_autoptr (AttuneCue) cue = attune_cue_new ("cue.test");

  cue->from_weeks = 6;
  g_assert_false (attune_cue_fits_weeks (cue, 5));
  g_assert_true (attune_cue_fits_weeks (cue, 6));
  cue->to_weeks = 17;
  g_assert_true (attune_cue_fits_weeks (cue, 17));
  g_assert_false (attune_cue_fits_weeks (cue, 18));
}

static void
test_first_advice_is_the_session (void)
{
  g_autoptr (AttuneCue) cue = attune_cue_new ("cue.test");
  AttuneAdvice advices[] = { ATTUNE_ADVICE_HOLD, ATTUNE_ADVICE_ON };

  g_array_append_vals (cue->advice, advices, G_N_ELEMENTS (advices));
  g_assert_cmpint (attune_cue_get_advice (cue), ==, ATTUNE_ADVICE_HOLD);
}

static void
test_values_outlive_the_catalog (void)
{
  AttuneCatalog *catalog = attune_catalog_new ();
  GValue value = G_VALUE_INIT;

  g_value_init (&value, ATTUNE_TYPE_CATALOG);
  g_value_set_boxed (&value, catalog);
  attune_catalog_unref (catalog);
  g_assert_cmpuint (attune_catalog_get_strokes (g_value_get_boxed (&value))->len, ==, 0);
  g_assert_null (attune_catalog_get_permission (g_value_get_boxed (&value)));
  g_value_unset (&value);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/core/content-types/bands", test_bands);
  g_test_add_func ("/attune/core/content-types/ids-come-back", test_ids_come_back);
  g_test_add_func ("/attune/core/content-types/unknown-ids", test_unknown_ids);
  g_test_add_func ("/attune/core/content-types/cue-ages", test_cue_ages);
  g_test_add_func ("/attune/core/content-types/first-advice-is-the-session",
                   test_first_advice_is_the_session);
  g_test_add_func ("/attune/core/content-types/values-outlive-the-catalog",
                   test_values_outlive_the_catalog);

  return g_test_run ();
}
