/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* When not to massage, and whom to call: as shipped, and what is refused. */
#include "content-test.h"

#include <string.h>

#include "content/attune-condition.h"
#include "content/attune-safety.h"

#define NOW ATTUNE_SAFETY_NO_NOW
#define PLACE ATTUNE_SAFETY_NO_REGION
#define ASK ATTUNE_SAFETY_ASK_FIRST
#define CHANGE ATTUNE_SAFETY_CHANGE
#define OK ATTUNE_SAFETY_OK

/* What follows from each condition, as agreed with the editors; no line is softer than they say. */
static const struct {
  const char *id;
  AttuneSafetyCode code;
} outcomes[] = {
  { "c.fever", NOW },
  { "c.unwell", NOW },
  { "c.vaccine", NOW },
  { "c.vomit", NOW },
  { "c.diarrhoea", NOW },
  { "c.fed", CHANGE },
  { "c.hungry", NOW },
  { "c.sleep", NOW },
  { "c.cry", NOW },
  { "c.injury", NOW },
  { "c.cold-room", CHANGE },
  { "c.navel", PLACE },
  { "c.navel-red", NOW },
  { "c.rash", NOW },
  { "c.eczema", ASK },
  { "c.broken", PLACE },
  { "c.skin-infect", NOW },
  { "c.cradle-cap", OK },
  { "c.milk-spots", CHANGE },
  { "c.birthmark", PLACE },
  { "c.lump", ASK },
  { "c.bruise", NOW },
  { "c.sunburn", NOW },
  { "c.allergy", CHANGE },
  { "c.preterm", ASK },
  { "c.hip", ASK },
  { "c.hip-check", CHANGE },
  { "c.bone", ASK },
  { "c.birth-injury", ASK },
  { "c.torticollis", ASK },
  { "c.talipes", ASK },
  { "c.hernia-navel", CHANGE },
  { "c.hernia-groin", NOW },
  { "c.testis", NOW },
  { "c.jaundice", ASK },
  { "c.heart", ASK },
  { "c.lungs", ASK },
  { "c.seizure", ASK },
  { "c.brain", ASK },
  { "c.surgery", ASK },
  { "c.tube", ASK },
  { "c.cancer", ASK },
  { "c.bleed", ASK },
  { "c.reflux", CHANGE },
  { "c.constipation", CHANGE },
  { "c.belly", ASK },
  { "c.tone", ASK },
  { "c.skin-frag", ASK },
  { "c.medicine", PLACE },
  { "c.teeth", OK },
  { "c.substance", ASK },
  { "c.foster", ASK },
};

static AttuneSafety *
read_shipped (void)
{
  static const char *const names[] = { "safety.xml", "helplines.xml" };
  g_autoptr (GPtrArray) faults = content_test_faults_new ();
  AttuneContentFile files[G_N_ELEMENTS (names)];
  AttuneSafety *safety;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    files[i].name = names[i];
    files[i].bytes = content_test_load ("resources/content", names[i]);
  }
  safety = attune_safety_read (files, G_N_ELEMENTS (names), faults);
  content_test_assert_no_faults (faults);
  g_assert_nonnull (safety);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_bytes_unref (files[i].bytes);
  return safety;
}

static void
test_every_condition (void)
{
  g_autoptr (AttuneSafety) safety = read_shipped ();
  const char *const *ids = attune_condition_get_ids ();

  g_assert_cmpuint (safety->conditions->len, ==, G_N_ELEMENTS (outcomes));
  g_assert_cmpuint (g_strv_length ((char **) ids), ==, G_N_ELEMENTS (outcomes));
  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++) {
    const AttuneSafetyCondition *condition = attune_safety_find (safety, outcomes[i].id);

    g_assert_nonnull (condition);
    g_assert_cmpint (condition->code, ==, outcomes[i].code);
    g_assert_cmpuint (condition->sources->len, >, 0);
  }
}

static void
test_each_is_found (void)
{
  g_autoptr (AttuneSafety) safety = read_shipped ();

  for (guint i = 0; i < safety->conditions->len; i++) {
    const AttuneSafetyCondition *condition = g_ptr_array_index (safety->conditions, i);
    g_autofree char *shouted = g_utf8_strup (condition->title, -1);

    g_assert_true (attune_safety_condition_matches (condition, condition->title));
    g_assert_true (attune_safety_condition_matches (condition, shouted));
    g_assert_true (attune_safety_condition_matches (condition, ""));
    g_assert_false (attune_safety_condition_matches (condition, "xylophone"));
  }
}

static gboolean
has_both_units (const char *text)
{
  return (strstr (text, "°C") == NULL) == (strstr (text, "°F") == NULL);
}

static void
test_units (void)
{
  g_autoptr (AttuneSafety) safety = read_shipped ();

  for (guint i = 0; i < safety->conditions->len; i++) {
    const AttuneSafetyCondition *condition = g_ptr_array_index (safety->conditions, i);

    g_assert_true (has_both_units (condition->title));
    g_assert_true (has_both_units (condition->what_to_do));
  }
}

static void
test_country_of_locale (void)
{
  static const struct {
    const char *locale;
    const char *country;
    const char *emergency;
  } rows[] = {
    { "en_GB.UTF-8", "country.gb", "999" }, { "en_AU", "country.au", "000" },
    { "de_DE@euro", "country.de", "112" },  { "en_US.UTF-8", "country.us", "911" },
    { "en_NZ.UTF-8", "country.nz", "111" }, { "fr_FR", "country.fr", "112" },
    { "es_ES", "country.es", "112" },       { "en_CA", "country.ca", "911" },
    { "en_IE", "country.ie", "112" },       { "ja_JP.UTF-8", "country.other", "112" },
    { "C.UTF-8", "country.other", "112" },  { NULL, "country.other", "112" },
  };
  g_autoptr (AttuneSafety) safety = read_shipped ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *id = attune_safety_guess_country (safety, rows[i].locale);

    g_assert_cmpstr (id, ==, rows[i].country);
    g_assert_cmpstr (attune_safety_find_country (safety, id)->emergency, ==, rows[i].emergency);
  }
  g_assert_cmpstr (attune_safety_find_country (safety, "country.xx")->id, ==, "country.other");
}

static void
test_trust (void)
{
  AttuneHelpline line = { .number = (char *) "123" };
  GDate today;
  g_autofree char *words = NULL;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 24, G_DATE_NOVEMBER, 2026);
  g_assert_cmpint (attune_helpline_get_trust (&line, &today), ==, ATTUNE_TRUST_NONE);
  line.seen = TRUE;
  g_assert_cmpint (attune_helpline_get_trust (&line, &today), ==, ATTUNE_TRUST_SEEN);
  line.verified_on = (char *) "2026-01-31";
  g_assert_cmpint (attune_helpline_get_trust (&line, &today), ==, ATTUNE_TRUST_CHECKED);
  words = attune_helpline_get_trust_words (&line, &today);
  g_assert_nonnull (strstr (words, "2026-01-31"));
  line.verified_on = (char *) "2025-11-23";
  g_assert_cmpint (attune_helpline_get_trust (&line, &today), ==, ATTUNE_TRUST_CHECKED_LONG_AGO);
}

/* Nobody has called any of them, and so none may say that it was checked. */
static void
test_nothing_claims_to_be_checked (void)
{
  g_autoptr (AttuneSafety) safety = read_shipped ();
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 24, G_DATE_NOVEMBER, 2026);
  for (guint i = 0; i < safety->countries->len; i++) {
    const AttuneHelpCountry *country = g_ptr_array_index (safety->countries, i);

    for (guint j = 0; j < country->lines->len; j++)
      g_assert_cmpint (attune_helpline_get_trust (g_ptr_array_index (country->lines, j), &today),
                       >=, ATTUNE_TRUST_SEEN);
  }
}

static void
test_faults (void)
{
  static const char *const wrong[] = {
    "<condition id='c.unheard-of' group='today' code='ok' agreement='strong'><title>a</title>"
    "<do>a</do><why>a</why><source>a</source></condition>",
    "<condition id='c.fever' group='today' code='perhaps' agreement='strong'><title>a</title>"
    "<do>a</do><why>a</why><source>a</source></condition>",
    "<condition id='c.fever' group='today' code='ok' agreement='strong'><title>a</title>"
    "<do>a</do><why>a</why></condition>",
    "<condition id='c.fever' group='today' code='ok' agreement='strong' regions='knee'>"
    "<title>a</title><do>a</do><why>a</why><source>a</source></condition>",
    "<country id='country.xx' emergency='call us'><name>a</name></country>",
    "<country id='country.xx' emergency='112'><name>a</name><helpline kind='mood' number='1'"
    " verified-on='lately'>a</helpline></country>",
    "<country id='country.xx' emergency='112'><name>a</name><helpline kind='mood'"
    " address='call us'>a</helpline></country>",
    "<country id='country.xx' emergency='112'><name>a</name><helpline kind='mood'"
    " verified-on='2026-11-24'>a</helpline></country>",
    "<article/>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autofree char *text = g_strdup_printf ("<attune format='1'>%s</attune>", wrong[i]);
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GPtrArray) faults = content_test_faults_new ();
    AttuneContentFile file = { "wrong.xml", bytes };

    g_assert_null (attune_safety_read (&file, 1, faults));
    g_assert_cmpuint (faults->len, >, 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/safety/each-condition-has-its-outcome", test_every_condition);
  g_test_add_func ("/attune/core/safety/each-is-found-by-its-words", test_each_is_found);
  g_test_add_func ("/attune/core/safety/celsius-comes-with-fahrenheit", test_units);
  g_test_add_func ("/attune/core/safety/country-follows-the-locale", test_country_of_locale);
  g_test_add_func ("/attune/core/safety/a-number-says-how-far-it-is-checked", test_trust);
  g_test_add_func ("/attune/core/safety/nothing-claims-to-be-checked",
                   test_nothing_claims_to_be_checked);
  g_test_add_func ("/attune/core/safety/faults-are-refused", test_faults);
  return g_test_run ();
}
