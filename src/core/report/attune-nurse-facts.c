/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a page for the nurse counts, so that it can say it. */
#include "config.h"

#include "report/attune-nurse-private.h"

#include <glib/gi18n-lib.h>

#define MOST_ROUTINES 4
#define MOST_SIGNS 8

/* Something by its name, and how often it came. */
typedef struct {
  const char *name;
  guint n;
  guint group;
} Tally;

static void
add_to_tally (GArray *tally, const char *name, guint group)
{
  for (guint i = 0; i < tally->len; i++) {
    Tally *item = &g_array_index (tally, Tally, i);

    if (g_str_equal (item->name, name) && item->group == group) {
      item->n++;
      return;
    }
  }

  Tally item = { name, 1, group };

  g_array_append_val (tally, item);
}

/* The most frequent first; among equals the one that came first. */
static void
take_most (GArray *tally, guint group, guint most, GPtrArray *names)
{
  while (names->len < most) {
    Tally *best = NULL;

    for (guint i = 0; i < tally->len; i++) {
      Tally *item = &g_array_index (tally, Tally, i);

      if (item->group == group && item->n > 0 && (best == NULL || item->n > best->n))
        best = item;
    }
    if (best == NULL)
      return;
    g_ptr_array_add (names, g_strdup (best->name));
    best->n = 0;
  }
}

static guint
get_group (AttuneCueGroup group)
{
  switch (group) {
  case ATTUNE_CUE_ENGAGED_POTENT:
  case ATTUNE_CUE_ENGAGED_SUBTLE:
    return 0;
  case ATTUNE_CUE_DISENGAGED_SUBTLE:
    return 1;
  case ATTUNE_CUE_DISENGAGED_POTENT:
    return 2;
  }
  g_return_val_if_reached (0);
}

static void
add_sign (const AttuneNurseFacts *facts, GArray *tally, const char *id)
{
  AttuneCue *cue = facts->find_cue != NULL ? facts->find_cue (id, facts->find_cue_data) : NULL;

  if (cue != NULL)
    add_to_tally (tally, cue->name, get_group (cue->group));
}

static void
add_signs (const AttuneNurseFacts *facts, AttuneNurseCounts *counts)
{
  g_autoptr (GArray) tally = g_array_new (FALSE, FALSE, sizeof (Tally));

  for (guint i = 0; i < facts->sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (facts->sessions, i);

    for (guint j = 0; j < session->noticed->len; j++)
      add_sign (facts, tally, g_ptr_array_index (session->noticed, j));
  }
  for (guint group = 0; group < G_N_ELEMENTS (counts->signs); group++)
    take_most (tally, group, MOST_SIGNS, counts->signs[group]);
}

static void
add_minutes (AttuneNurseCounts *counts, const AttuneSessionSummary *session)
{
  guint minutes = attune_week_round_minutes (session->active_us);

  if (minutes == 0)
    return;
  counts->least = counts->most == 0 ? minutes : MIN (counts->least, minutes);
  counts->most = MAX (counts->most, minutes);
}

static void
add_session (AttuneNurseCounts *counts, const AttuneSessionSummary *session)
{
  AttuneEndWay way;

  counts->times++;
  counts->welcome |= session->welcome;
  counts->not_yet |= session->declined;
  counts->cried |= session->outcome == ATTUNE_OUTCOME_CRYING;
  if (attune_session_summary_is_asked_only (session))
    counts->asked_only++;
  else
    add_minutes (counts, session);
  if (attune_end_way_for_session (session, &way))
    counts->ends[way]++;
}

static void
add_day_parts (const AttuneNurseFacts *facts, AttuneNurseCounts *counts)
{
  guint seen = 0;

  for (guint i = 0; i < facts->sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (facts->sessions, i);

    if (!attune_session_summary_is_mistake (session))
      seen |= 1u << attune_day_part_for_minute (session->local_minute);
  }
  for (guint part = 0; part < ATTUNE_N_DAY_PARTS; part++) {
    if (seen & (1u << part))
      g_ptr_array_add (counts->day_parts, g_strdup (attune_day_part_get_name (part)));
  }
}

static void
count_sessions (const AttuneNurseFacts *facts, AttuneNurseCounts *counts)
{
  g_autoptr (GArray) routines = g_array_new (FALSE, FALSE, sizeof (Tally));
  const GDate *day = NULL;

  for (guint i = 0; i < facts->sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (facts->sessions, i);

    if (attune_session_summary_is_mistake (session))
      continue;
    counts->days += day == NULL || g_date_compare (day, &session->local_date) != 0;
    day = &session->local_date;
    add_session (counts, session);
    add_to_tally (routines, session->title, 0);
  }
  counts->welcome &= ~ATTUNE_REGIONS_OF (ATTUNE_REGION_WHOLE);
  counts->not_yet &= ~counts->welcome & ~ATTUNE_REGIONS_OF (ATTUNE_REGION_WHOLE);
  take_most (routines, 0, MOST_ROUTINES, counts->routines);
}

AttuneNurseCounts *
attune_nurse_counts_new (const AttuneNurseFacts *facts)
{
  AttuneNurseCounts *self = g_new0 (AttuneNurseCounts, 1);

  self->routines = g_ptr_array_new_with_free_func (g_free);
  self->day_parts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->signs); i++)
    self->signs[i] = g_ptr_array_new_with_free_func (g_free);
  count_sessions (facts, self);
  add_day_parts (facts, self);
  add_signs (facts, self);
  return self;
}

void
attune_nurse_counts_free (AttuneNurseCounts *self)
{
  g_ptr_array_unref (self->routines);
  g_ptr_array_unref (self->day_parts);
  for (guint i = 0; i < G_N_ELEMENTS (self->signs); i++)
    g_ptr_array_unref (self->signs[i]);
  g_free (self);
}

static void
append_day (GString *text, const GDate *day, const GDate *before)
{
  gboolean new_month = before == NULL || g_date_get_month (before) != g_date_get_month (day);

  if (new_month) {
    g_autoptr (GDateTime)
        date = g_date_time_new_utc (g_date_get_year (day), g_date_get_month (day), 1, 0, 0, 0);
    g_autofree char *month = g_date_time_format (date, "%OB");

    g_string_append_printf (text, "%s%s: ", before == NULL ? "" : " · ", month);
  } else {
    g_string_append (text, ", ");
  }
  g_string_append_printf (text, "%d", g_date_get_day (day));
}

char *
attune_nurse_facts_dup_days (const AttuneNurseFacts *facts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const GDate *before = NULL;

  for (guint i = 0; i < facts->sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (facts->sessions, i);

    if (attune_session_summary_is_mistake (session) ||
        (before != NULL && g_date_compare (before, &session->local_date) == 0))
      continue;
    append_day (text, &session->local_date, before);
    before = &session->local_date;
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
