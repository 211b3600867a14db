/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-months.h"

#include <glib/gi18n-lib.h>

#include "report/attune-week-dates.h"

#define OFTEN_PER_CENT 60

static const AttuneWording nobody = { 0 };

/* By themselves, as the heading of a calendar; in some languages not as in a date. */
static const char *const names[] = {
  NC_ ("month by itself", "January"),   NC_ ("month by itself", "February"),
  NC_ ("month by itself", "March"),     NC_ ("month by itself", "April"),
  NC_ ("month by itself", "May"),       NC_ ("month by itself", "June"),
  NC_ ("month by itself", "July"),      NC_ ("month by itself", "August"),
  NC_ ("month by itself", "September"), NC_ ("month by itself", "October"),
  NC_ ("month by itself", "November"),  NC_ ("month by itself", "December"),
};

/**
 * attune_month_get_start:
 * @first: (out caller-allocates): the first day of the month @day is in
 */
void
attune_month_get_start (const GDate *day, GDate *first)
{
  *first = *day;
  g_date_set_day (first, 1);
}

/**
 * attune_month_get_end:
 * @first: the first day of a month
 * @last: (out caller-allocates): its last day
 */
void
attune_month_get_end (const GDate *first, GDate *last)
{
  *last = *first;
  g_date_set_day (last,
                  g_date_get_days_in_month (g_date_get_month (first), g_date_get_year (first)));
}

/**
 * attune_month_add_year:
 * @label: e.g. "16 – 22 November"
 * @day: a day of the year
 *
 * Returns: (transfer full): the same with the year
 */
char *
attune_month_add_year (const char *label, const GDate *day)
{
  /* Translators: a month or a day of one, and the year. */
  g_autofree char *half = attune_words_fill (g_dgettext (GETTEXT_PACKAGE, N_ ("{label} {year}")),
                                             "label", label);
  g_autofree char *year = g_strdup_printf ("%d", g_date_get_year (day));

  return attune_words_fill (half, "year", year);
}

/**
 * attune_month_dup_label:
 * @first: a day of the month
 *
 * Returns: (transfer full): e.g. "November 2026"
 */
char *
attune_month_dup_label (const GDate *first)
{
  return attune_month_add_year (
      g_dpgettext2 (GETTEXT_PACKAGE, "month by itself", names[g_date_get_month (first) - 1]),
      first);
}

/**
 * attune_month_dup_day_label:
 * @day: a day
 *
 * Returns: (transfer full): e.g. "Monday, 16 November 2026"
 */
char *
attune_month_dup_day_label (const GDate *day)
{
  g_autofree char *label = attune_week_dates_dup_day_label (day);

  return attune_month_add_year (label, day);
}

static const char *
get_how_often (const AttuneMonthAnswers *self)
{
  if (self->counts[ATTUNE_ANSWER_YES] * 100 >= self->sessions * OFTEN_PER_CENT)
    return g_dgettext (GETTEXT_PACKAGE, N_ ("often a yes"));
  if (self->counts[ATTUNE_ANSWER_NO] * 100 >= self->sessions * OFTEN_PER_CENT)
    return g_dgettext (GETTEXT_PACKAGE, N_ ("often a no, and it was heard"));

  return g_dgettext (GETTEXT_PACKAGE, N_ ("different from time to time"));
}

/**
 * attune_month_answers_dup_text:
 * @self: what a part answered in a month
 *
 * Returns: (transfer full) (nullable): how the part was, and from how many sessions that is known;
 *   NULL where there are too few to say anything
 */
char *
attune_month_answers_dup_text (const AttuneMonthAnswers *self)
{
  if (self->sessions < ATTUNE_MONTH_LEAST_SESSIONS)
    return NULL;

  return attune_words_say_with (&nobody,
                                /* Translators: {how} is e.g. “often a yes”. */
                                NP_ ("{how}, asked once", "{how}, asked {n} times"), self->sessions,
                                "how", get_how_often (self));
}

static void
free_first_time (gpointer data)
{
  AttuneFirstTime *self = data;

  g_free (self->text);
  g_free (self);
}

/* Takes the text. */
static void
take (GPtrArray *list, const GDate *day, char *text)
{
  AttuneFirstTime *first = g_new0 (AttuneFirstTime, 1);

  first->day = *day;
  first->text = text;
  g_ptr_array_add (list, first);
}

static int
compare_first_times (gconstpointer a, gconstpointer b)
{
  const AttuneFirstTime *one = *(AttuneFirstTime *const *) a;
  const AttuneFirstTime *other = *(AttuneFirstTime *const *) b;
  int days = g_date_compare (&other->day, &one->day);

  return days != 0 ? days : g_strcmp0 (one->text, other->text);
}

static void
add_welcomes (GPtrArray *list, const AttuneFirsts *firsts, const AttuneWording *wording)
{
  for (guint i = 0; i < ATTUNE_REGION_WHOLE; i++) {
    GDate day;

    if (attune_firsts_get_welcome (firsts, i, &day))
      take (list, &day,
            attune_words_say_with (wording,
                                   NP_ ("The first time the {part} was welcome.",
                                        "The first time the {part} were welcome."),
                                   attune_words_regions_number (ATTUNE_REGIONS_OF (i)), "part",
                                   attune_region_get_name (i)));
  }
}

static const char *
find_sign_words (const AttuneWeekProfile *profile, const char *id)
{
  const char *words = attune_chip_get_words (id);
  AttuneCue *cue;

  if (!attune_chip_is_sign (id) || words != NULL || profile->find_cue == NULL)
    return attune_chip_is_sign (id) ? words : NULL;

  cue = profile->find_cue (id, profile->find_cue_data);
  return cue == NULL ? NULL : cue->short_name;
}

static void
add_signs (GPtrArray *list, const AttuneFirsts *firsts, const AttuneWeekProfile *profile)
{
  g_autoptr (GPtrArray) ids = attune_firsts_list_signs (firsts);

  for (guint i = 0; i < ids->len; i++) {
    const char *words = find_sign_words (profile, g_ptr_array_index (ids, i));
    GDate day;

    if (words != NULL && attune_firsts_get_sign (firsts, g_ptr_array_index (ids, i), &day))
      take (list, &day,
            attune_words_say_with (&profile->wording,
                                   N_ ("A sign noticed for the first time: {sign}."), NULL, 1,
                                   "sign", words));
  }
}

/**
 * attune_first_times_list:
 * @firsts: what happened when first
 * @profile: the baby, and how signs are named
 *
 * Returns: (transfer full) (element-type AttuneFirstTime): what there is to remember, the newest
 *   first
 */
GPtrArray *
attune_first_times_list (const AttuneFirsts *firsts, const AttuneWeekProfile *profile)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_first_time);
  GDate day;

  if (attune_firsts_get_session (firsts, &day))
    take (list, &day, attune_words_say (&profile->wording, N_ ("Your first time together.")));
  add_welcomes (list, firsts, &profile->wording);
  add_signs (list, firsts, profile);
  g_ptr_array_sort (list, compare_first_times);

  return list;
}
