/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-left-out.h"

#include "report/attune-words.h"

#include <glib/gi18n-lib.h>

/* More names than these are a list nobody reads before a massage. */
#define MOST_NAMED 3

/* Translators: %s is one stroke or several, such as “Bicycle”, “Cross and open” and 2 more. */
static char *
say (AttuneLeftOutWhy why, const char *strokes)
{
  switch (why) {
  case ATTUNE_LEFT_OUT_AGE:
    return g_strdup_printf (_ ("For a later age: %s."), strokes);
  case ATTUNE_LEFT_OUT_NAVEL:
    return g_strdup_printf (_ ("Left out until the navel has healed: %s."), strokes);
  case ATTUNE_LEFT_OUT_HIP:
    return g_strdup_printf (_ ("Left out until the hips have been checked: %s."), strokes);
  case ATTUNE_LEFT_OUT_REGION:
    return g_strdup_printf (_ ("Left out as you wish: %s."), strokes);
  case ATTUNE_LEFT_OUT_FEED:
    return g_strdup_printf (_ ("Left out so soon after a feed: %s."), strokes);
  case ATTUNE_LEFT_OUT_ON_CHEST:
    return g_strdup_printf (_ ("Left out while your baby lies on your chest: %s."), strokes);
  case ATTUNE_LEFT_OUT_TEAM:
    return g_strdup_printf (_ ("Left out until your health team has been asked: %s."), strokes);
  }
  g_return_val_if_reached (NULL);
}

static GPtrArray *
name_strokes (const AttunePlan *plan, AttuneLeftOutWhy why)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  guint more = 0;

  for (guint i = 0; i < plan->left_out->len; i++) {
    const AttunePlanLeftOut *left_out = g_ptr_array_index (plan->left_out, i);

    if (left_out->why != why)
      continue;
    if (names->len < MOST_NAMED)
      g_ptr_array_add (names, g_strdup_printf ("“%s”", left_out->title));
    else
      more++;
  }
  if (more > 0)
    g_ptr_array_add (
        names, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more", "%u more", more), more));
  return names;
}

/**
 * attune_left_out_has:
 * @plan: for today
 * @why: one reason
 *
 * Returns: whether anything of the routine is left out for that reason
 */
gboolean
attune_left_out_has (const AttunePlan *plan, AttuneLeftOutWhy why)
{
  g_autoptr (GPtrArray) names = name_strokes (plan, why);

  return names->len > 0;
}

/**
 * attune_left_out_dup_words:
 * @plan: for today
 * @why: one reason
 *
 * Returns: (transfer full) (nullable): the strokes of the routine that are left out for that reason,
 *   in a sentence; NULL where there is none
 */
char *
attune_left_out_dup_words (const AttunePlan *plan, AttuneLeftOutWhy why)
{
  g_autoptr (GPtrArray) names = name_strokes (plan, why);
  g_autofree char *joined = NULL;

  if (names->len == 0)
    return NULL;
  joined = attune_words_join (names);
  return say (why, joined);
}

/**
 * attune_left_out_dup_lines:
 * @plan: for today
 *
 * Returns: (transfer full): a line for each reason for which something is left out; empty where the
 *   routine is whole
 */
char *
attune_left_out_dup_lines (const AttunePlan *plan)
{
  GString *lines = g_string_new (NULL);

  for (guint why = ATTUNE_LEFT_OUT_AGE; why <= ATTUNE_LEFT_OUT_TEAM; why++) {
    g_autofree char *words = attune_left_out_dup_words (plan, (AttuneLeftOutWhy) why);

    if (words == NULL)
      continue;
    if (lines->len > 0)
      g_string_append_c (lines, '\n');
    g_string_append (lines, words);
  }
  return g_string_free (lines, FALSE);
}
