/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What is said only when somebody asks for more. */
#include "config.h"

#include "report/attune-letter-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
say_regions (const AttuneWeek *week, const char *one, const char *many, AttuneRegions regions)
{
  g_autofree char *list = attune_words_regions (regions);

  return attune_words_say_with (&week->profile.wording, one, many,
                                attune_words_regions_number (regions), "regions", list);
}

/**
 * attune_week_dup_not_yet:
 * @self: a week with sessions
 *
 * Returns: (transfer full) (nullable): which parts were not welcome this week, in small words;
 *   NULL where every part that got a no was welcome at another time
 */
char *
attune_week_dup_not_yet (const AttuneWeek *self)
{
  if (self->not_yet == ATTUNE_REGIONS_NONE && self->declined != ATTUNE_REGIONS_NONE)
    return NULL;
  if (self->not_yet == ATTUNE_REGIONS_NONE)
    return attune_words_say (&self->profile.wording, N_ ("No part got a no this week."));

  return say_regions (self, NP_ ("{regions}: not this week.", "{regions}: not this week."),
                      self->not_yet);
}

/**
 * attune_week_dup_welcome:
 * @self: a week
 *
 * Returns: (transfer full) (nullable): which parts were welcome, as the drawing shows them; NULL
 *   where none was
 */
char *
attune_week_dup_welcome (const AttuneWeek *self)
{
  AttuneRegions regions = self->welcome & ~ATTUNE_REGIONS_OF (ATTUNE_REGION_WHOLE);

  if (regions == ATTUNE_REGIONS_NONE)
    return NULL;

  return say_regions (self, NP_ ("{regions} was welcome.", "{regions} were welcome."), regions);
}

static char *
get_pair (const AttuneSessionSummary *session)
{
  const char *before = attune_state_get_words (session->state_before);
  const char *after = attune_state_get_words (session->state_after);

  if (before == NULL || after == NULL)
    return NULL;

  return g_strconcat (before, "\n", after, NULL);
}

static char *
say_pair (const AttuneWording *wording, const char *pair, guint n)
{
  g_auto (GStrv) words = g_strsplit (pair, "\n", 2);
  g_autofree char *half = attune_words_say_with (
      wording, NP_ ("Once: {before}, then {after}.", "{n} times: {before}, then {after}."), n,
      "before", words[0]);

  return attune_words_fill (half, "after", words[1]);
}

GPtrArray *
attune_letter_say_pairs (GPtrArray *sessions, const AttuneWording *wording)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = 0; i < sessions->len; i++) {
    g_autofree char *pair = get_pair (g_ptr_array_index (sessions, i));
    guint at;

    if (pair == NULL)
      continue;
    if (!g_ptr_array_find_with_equal_func (pairs, pair, g_str_equal, &at)) {
      at = pairs->len;
      g_ptr_array_add (pairs, g_steal_pointer (&pair));
      g_array_set_size (counts, pairs->len);
    }
    g_array_index (counts, guint, at)++;
  }

  for (guint i = 0; i < pairs->len; i++)
    g_ptr_array_add (sentences, say_pair (wording, g_ptr_array_index (pairs, i),
                                          g_array_index (counts, guint, i)));

  return g_steal_pointer (&sentences);
}

/**
 * attune_week_get_pairs:
 * @self: a week
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each pair of states before and after
 *   that was noted, in the order in which they came
 */
GPtrArray *
attune_week_get_pairs (const AttuneWeek *self)
{
  return attune_letter_say_pairs (self->sessions, &self->profile.wording);
}

/**
 * attune_week_dup_notes:
 * @self: a week
 * @n_notes: how many notes the reader wrote in it
 *
 * Returns: (transfer full) (nullable): the sentence, for the reader alone; NULL where there is none
 */
char *
attune_week_dup_notes (const AttuneWeek *self, guint n_notes)
{
  if (n_notes == 0)
    return NULL;

  return attune_words_say_n (&self->profile.wording,
                             NP_ ("You wrote one note.", "You wrote {n} notes."), n_notes);
}
