/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-week-questions.h"

#include "attune-recent.h"
#include "report/attune-week-dates.h"

#include <string.h>

/* Of "2026-11-23/UUID of the baby/w.07", or "skipped" for the id. */
#define KEY "week-questions"
#define REMEMBERED 60 /* some months, also with two babies and more than one question in a week */
#define SKIPPED "skipped"

typedef struct {
  GDate day;
  const char *id;
} Entry;

static char **
load (AttuneFamily *family)
{
  return attune_recent_split (attune_family_get_setting (family, KEY, NULL));
}

static gboolean
read_entry (char *text, const char *baby_uuid, Entry *entry)
{
  char *baby = strchr (text, '/');
  char *id = strrchr (text, '/');

  if (baby == NULL || id == baby)
    return FALSE;
  *baby = *id = '\0';
  entry->id = id + 1;

  return g_str_equal (baby + 1, baby_uuid) && attune_week_dates_from_iso (text, &entry->day);
}

static GArray *
get_asked (char **entries, const char *baby_uuid, const GDate *start, gboolean *skipped)
{
  GArray *asked = g_array_new (FALSE, FALSE, sizeof (AttuneAskedQuestion));

  *skipped = FALSE;
  for (guint i = 0; entries[i] != NULL; i++) {
    AttuneAskedQuestion question;
    Entry entry;
    int days;

    if (!read_entry (entries[i], baby_uuid, &entry))
      continue;
    days = g_date_days_between (&entry.day, start);
    /* Any day of it: the family may have changed its mind about the first one. */
    if (attune_week_dates_contain (start, &entry.day)) {
      *skipped = *skipped || g_str_equal (entry.id, SKIPPED);
    } else if (days > 0) {
      question = (AttuneAskedQuestion){ .id = (char *) entry.id, .weeks = (guint) (days + 6) / 7 };
      g_array_append_val (asked, question);
    }
  }

  return asked;
}

/**
 * attune_week_questions_pick:
 * @family: who is asked, and about whom
 * @week: the week it is now
 *
 * Returns: (transfer none) (nullable): the id of its question; NULL: nothing is asked, or it was
 *   skipped
 */
const char *
attune_week_questions_pick (AttuneFamily *family, const AttuneWeek *week)
{
  const AttuneBaby *baby = attune_family_get_baby (family);
  g_auto (GStrv) entries = load (family);
  g_autoptr (GArray) asked = NULL;
  gboolean skipped;

  if (baby == NULL)
    return NULL;
  asked = get_asked (entries, baby->uuid, &week->start, &skipped);

  return skipped ? NULL : attune_week_question_pick (week, asked);
}

/**
 * attune_week_questions_remember:
 * @family: who is asked, and about whom
 * @start: the first day of the week
 * @id: the question that is shown
 *
 * So that it does not come again for some weeks.
 */
void
attune_week_questions_remember (AttuneFamily *family, const GDate *start, const char *id)
{
  const AttuneBaby *baby = attune_family_get_baby (family);
  g_auto (GStrv) entries = load (family);
  g_autofree char *iso = attune_week_dates_dup_iso (start);
  g_autofree char *entry = NULL;
  g_autofree char *line = NULL;

  if (baby == NULL)
    return;
  entry = g_strdup_printf ("%s/%s/%s", iso, baby->uuid, id);
  if (g_strv_contains ((const char *const *) entries, entry))
    return;
  attune_recent_put (&entries, entry, REMEMBERED);
  line = attune_recent_join (entries);
  attune_family_save_setting (family, KEY, line);
}

/**
 * attune_week_questions_skip:
 * @family: who is asked, and about whom
 * @start: the first day of the week
 *
 * Nothing is asked about this week any more.
 */
void
attune_week_questions_skip (AttuneFamily *family, const GDate *start)
{
  attune_week_questions_remember (family, start, SKIPPED);
}
