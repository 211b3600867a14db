/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "today/attune-age.h"

typedef struct {
  const char *born_on;
  const char *born_week;
  const char *due_on;
  gboolean early;
  gboolean known;
  int days;
  int corrected;
  guint weeks;
  AttuneBand band;
  gboolean team;
} Row;

static void
test_table (void)
{
  static const Row rows[] = {
    { NULL, NULL, NULL, FALSE, FALSE, 0, 0, 0, ATTUNE_BAND_A, FALSE },
    { "2026-11-24", NULL, NULL, FALSE, TRUE, 0, 0, 0, ATTUNE_BAND_A, FALSE },
    { "2026-11-25", NULL, NULL, FALSE, FALSE, 0, 0, 0, ATTUNE_BAND_A, FALSE },
    { "2026-10-13", NULL, NULL, FALSE, TRUE, 42, 42, 6, ATTUNE_BAND_B, FALSE },
    { "2026-10-14", NULL, NULL, FALSE, TRUE, 41, 41, 5, ATTUNE_BAND_A, FALSE },
    { NULL, "2026-W42", NULL, FALSE, TRUE, 37, 37, 5, ATTUNE_BAND_A, FALSE },
    { NULL, "2026-W60", NULL, FALSE, FALSE, 0, 0, 0, ATTUNE_BAND_A, FALSE },
    { "2026-08-04", NULL, "2026-09-29", TRUE, TRUE, 112, 56, 8, ATTUNE_BAND_C, TRUE },
    { "2026-08-04", NULL, NULL, TRUE, FALSE, 112, 112, 0, ATTUNE_BAND_A, TRUE },
    { "2026-11-01", NULL, "2026-12-20", TRUE, TRUE, 23, -26, 0, ATTUNE_BAND_A, TRUE },
    { "2026-08-04", NULL, "2026-08-14", TRUE, TRUE, 112, 102, 14, ATTUNE_BAND_C, FALSE },
    { "2024-11-01", NULL, "2025-01-01", TRUE, TRUE, 753, 753, 107, ATTUNE_BAND_E, FALSE },
    { "2026-02-31", NULL, NULL, FALSE, FALSE, 0, 0, 0, ATTUNE_BAND_A, FALSE },
    { "2026-08-04x", NULL, NULL, FALSE, FALSE, 0, 0, 0, ATTUNE_BAND_A, FALSE },
  };
  GDate today;

  g_date_set_dmy (&today, 24, G_DATE_NOVEMBER, 2026);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    AttuneAge age;

    g_test_message ("row %" G_GSIZE_FORMAT, i);
    attune_age_init (&age, rows[i].born_on, rows[i].born_week, rows[i].due_on, rows[i].early,
                     &today);
    g_assert_cmpint (age.known, ==, rows[i].known);
    g_assert_cmpint (age.days, ==, rows[i].days);
    g_assert_cmpint (age.corrected_days, ==, rows[i].corrected);
    g_assert_cmpuint (attune_age_get_weeks (&age), ==, rows[i].weeks);
    g_assert_cmpint (attune_age_get_band (&age), ==, rows[i].band);
    g_assert_cmpint (attune_age_needs_team (&age), ==, rows[i].team);
  }
}

static void
check_text (const char *born_on, const char *due_on, const char *text)
{
  g_autofree char *said = NULL;
  GDate today;
  AttuneAge age;

  g_date_set_dmy (&today, 24, G_DATE_NOVEMBER, 2026);
  attune_age_init (&age, born_on, NULL, due_on, due_on != NULL, &today);
  said = attune_age_to_text (&age);
  g_assert_cmpstr (said, ==, text);
}

static void
test_text (void)
{
  check_text (NULL, NULL, NULL);
  check_text ("2026-11-23", NULL, "1 day old");
  check_text ("2026-11-15", NULL, "9 days old");
  check_text ("2026-10-13", NULL, "6 weeks old");
  check_text ("2026-05-24", NULL, "6 months old");
  check_text ("2024-05-24", NULL, "2 years old");
  check_text ("2026-10-13", "2026-11-03", "6 weeks old, 3 weeks from the due date");
  check_text ("2026-10-13", "2026-12-01", "6 weeks old, born early");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/age/is-counted-on-the-careful-side", test_table);
  g_test_add_func ("/attune/core/age/is-said-in-words", test_text);
  return g_test_run ();
}
