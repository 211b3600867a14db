/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-safety.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define STALE_DAYS 365

static void
condition_free (gpointer data)
{
  AttuneSafetyCondition *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->what_to_do);
  g_free (self->why);
  g_ptr_array_unref (self->also_called);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

static void
country_free (gpointer data)
{
  AttuneHelpCountry *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->emergency);
  g_free (self->also);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * attune_safety_new:
 *
 * Returns: (transfer full): nothing yet
 */
AttuneSafety *
attune_safety_new (void)
{
  AttuneSafety *self = g_new0 (AttuneSafety, 1);

  self->conditions = g_ptr_array_new_with_free_func (condition_free);
  self->countries = g_ptr_array_new_with_free_func (country_free);
  return self;
}

/**
 * attune_safety_free:
 * @self: (transfer full)
 *
 * Frees all of it.
 */
void
attune_safety_free (AttuneSafety *self)
{
  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->countries);
  g_free (self);
}

/**
 * attune_safety_find:
 *
 * Returns: (transfer none) (nullable): the condition of that id
 */
const AttuneSafetyCondition *
attune_safety_find (const AttuneSafety *self, const char *id)
{
  for (guint i = 0; i < self->conditions->len; i++) {
    const AttuneSafetyCondition *condition = g_ptr_array_index (self->conditions, i);

    if (g_strcmp0 (condition->id, id) == 0)
      return condition;
  }
  return NULL;
}

/**
 * attune_safety_condition_dup_other_names:
 *
 * Returns: (transfer full): words by which it is called elsewhere, with commas; "" for none
 */
char *
attune_safety_condition_dup_other_names (const AttuneSafetyCondition *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->also_called->len; i++)
    g_string_append_printf (names, i == 0 ? "%s" : ", %s",
                            (char *) g_ptr_array_index (self->also_called, i));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * attune_safety_condition_matches:
 * @words: what somebody typed
 *
 * Returns: whether every word is somewhere in the condition's texts
 */
gboolean
attune_safety_condition_matches (const AttuneSafetyCondition *self, const char *words)
{
  g_autofree char *names = attune_safety_condition_dup_other_names (self);
  g_autofree char *whole = g_strjoin ("\n", self->title, names, self->what_to_do, self->why,
                                      attune_safety_code_get_words (self->code), NULL);
  g_autofree char *text = g_utf8_casefold (whole, -1);
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_auto (GStrv) each = g_strsplit (folded, " ", -1);

  for (guint i = 0; each[i] != NULL; i++) {
    if (strstr (text, each[i]) == NULL)
      return FALSE;
  }
  return TRUE;
}

/**
 * attune_safety_code_get_words:
 *
 * Returns: (transfer none): what follows, in a few words, translated
 */
const char *
attune_safety_code_get_words (AttuneSafetyCode code)
{
  static const char *const words[] = {
    [ATTUNE_SAFETY_NO_NOW] = N_ ("Not now. Massage can wait."),
    [ATTUNE_SAFETY_NO_REGION] = N_ ("Leave this place out."),
    [ATTUNE_SAFETY_ASK_FIRST] = N_ ("Please ask your nurse or doctor first."),
    [ATTUNE_SAFETY_CHANGE] = N_ ("Fine with changes."),
    [ATTUNE_SAFETY_OK] = N_ ("Fine."),
  };

  return g_dgettext (GETTEXT_PACKAGE, words[code]);
}

/**
 * attune_safety_group_get_words:
 *
 * Returns: (transfer none): a heading, translated
 */
const char *
attune_safety_group_get_words (AttuneSafetyGroup group)
{
  static const char *const words[] = {
    [ATTUNE_SAFETY_TODAY] = N_ ("How your baby is today"),
    [ATTUNE_SAFETY_SKIN] = N_ ("The skin"),
    [ATTUNE_SAFETY_KNOWN] = N_ ("What a health team follows"),
  };

  return g_dgettext (GETTEXT_PACKAGE, words[group]);
}

/**
 * attune_agreement_get_words:
 *
 * Returns: (transfer none): how sure it is, translated
 */
const char *
attune_agreement_get_words (AttuneAgreement agreement)
{
  static const char *const words[] = {
    [ATTUNE_AGREEMENT_STRONG] = N_ ("Nearly all sources say so."),
    [ATTUNE_AGREEMENT_MIXED] = N_ ("Advice differs; the more careful one stands here."),
    [ATTUNE_AGREEMENT_PROJECT] = N_ ("Our own caution, from general knowledge."),
  };

  return g_dgettext (GETTEXT_PACKAGE, words[agreement]);
}

/**
 * attune_safety_find_country:
 *
 * Returns: (transfer none) (nullable): the country of that id, or the last one, which is for
 *   anywhere else; NULL where there is none at all
 */
const AttuneHelpCountry *
attune_safety_find_country (const AttuneSafety *self, const char *id)
{
  guint n = self->countries->len;

  for (guint i = 0; i < n; i++) {
    const AttuneHelpCountry *country = g_ptr_array_index (self->countries, i);

    if (g_strcmp0 (country->id, id) == 0)
      return country;
  }
  return n > 0 ? g_ptr_array_index (self->countries, n - 1) : NULL;
}

/**
 * attune_safety_guess_country:
 * @locale: (nullable): as the desktop has it, such as "en_GB.UTF-8"
 *
 * Returns: (transfer full): id of the country the locale names, or of the one for anywhere else
 */
char *
attune_safety_guess_country (const AttuneSafety *self, const char *locale)
{
  const char *place = locale != NULL ? strchr (locale, '_') : NULL;
  g_autofree char *code = place != NULL ? g_ascii_strdown (place + 1, 2) : NULL;
  g_autofree char *id = g_strconcat ("country.", code != NULL ? code : "other", NULL);
  const AttuneHelpCountry *country = attune_safety_find_country (self, id);

  return g_strdup (country != NULL ? country->id : "country.other");
}

static gboolean
parse_day (GDate *date, const char *iso)
{
  int year, month, day;

  if (iso == NULL || sscanf (iso, "%4d-%2d-%2d", &year, &month, &day) != 3 || year < 1 ||
      !g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

/**
 * attune_helpline_get_trust:
 * @today: the local day
 *
 * Returns: how far the number can be trusted
 */
AttuneTrust
attune_helpline_get_trust (const AttuneHelpline *self, const GDate *today)
{
  GDate verified;

  if (!parse_day (&verified, self->verified_on))
    return self->seen ? ATTUNE_TRUST_SEEN : ATTUNE_TRUST_NONE;
  return g_date_days_between (&verified, today) > STALE_DAYS ? ATTUNE_TRUST_CHECKED_LONG_AGO
                                                             : ATTUNE_TRUST_CHECKED;
}

/**
 * attune_helpline_get_trust_words:
 *
 * Returns: (transfer full): when the number was last checked, in words
 */
char *
attune_helpline_get_trust_words (const AttuneHelpline *self, const GDate *today)
{
  switch (attune_helpline_get_trust (self, today)) {
  case ATTUNE_TRUST_CHECKED:
    /* Translators: %s is a date. */
    return g_strdup_printf (g_dgettext (GETTEXT_PACKAGE, "Checked on %s."), self->verified_on);
  case ATTUNE_TRUST_CHECKED_LONG_AGO:
    return g_strdup_printf (
        g_dgettext (GETTEXT_PACKAGE, "Last checked on %s. Please check this number."),
        self->verified_on);
  case ATTUNE_TRUST_SEEN:
    return g_strdup (g_dgettext (GETTEXT_PACKAGE,
                                 "Not yet checked: this comes from a web page, which may be old. "
                                 "Please check it."));
  case ATTUNE_TRUST_NONE:
    return g_strdup (
        g_dgettext (GETTEXT_PACKAGE,
                    "It is not confirmed how to reach them, so it is not shown. Ask your nurse."));
  }
  g_assert_not_reached ();
}

/**
 * attune_helpline_kind_get_words:
 *
 * Returns: (transfer none): what the line is for, translated
 */
const char *
attune_helpline_kind_get_words (AttuneHelplineKind kind)
{
  static const char *const words[] = {
    [ATTUNE_HELPLINE_ADVICE] = N_ ("Advice about your baby’s health"),
    [ATTUNE_HELPLINE_CRYING] = N_ ("Crying, and worries about a child"),
    [ATTUNE_HELPLINE_MOOD] = N_ ("When you feel low or at your limit"),
    [ATTUNE_HELPLINE_SLEEP] = N_ ("Safe sleep"),
    [ATTUNE_HELPLINE_HOME] = N_ ("When home is not safe"),
  };

  return g_dgettext (GETTEXT_PACKAGE, words[kind]);
}
