/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-locale-week.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

/**
 * attune_locale_get_first_day:
 *
 * Returns: the day on which weeks begin; Monday where the locale says nothing
 */
GDateWeekday
attune_locale_get_first_day (void)
{
  const char *locale = setlocale (LC_TIME, NULL);
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  long week_1stday = (long) nl_langinfo (_NL_TIME_WEEK_1STDAY);
  int base = week_1stday == 19971201 ? 0 : 6; /* a Monday, else a Sunday */

  if (locale == NULL || strcmp (locale, "C") == 0 || g_str_has_prefix (locale, "C.") ||
      strcmp (locale, "POSIX") == 0 || first < 1 || first > 7)
    return G_DATE_MONDAY;

  return (GDateWeekday) ((base + first - 1) % 7 + 1);
}
