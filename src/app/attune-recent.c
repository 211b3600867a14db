/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-recent.h"

/**
 * attune_recent_split:
 * @line: (nullable): what attune_recent_join() gave
 *
 * Returns: (transfer full): the ids in it, none of them empty
 */
char **
attune_recent_split (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line != NULL ? line : "", " ", -1);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++) {
    if (*words[i] != '\0')
      g_strv_builder_add (ids, words[i]);
  }
  return g_strv_builder_end (ids);
}

/**
 * attune_recent_join:
 * @ids: the latest first
 *
 * Returns: (transfer full): one line
 */
char *
attune_recent_join (char **ids)
{
  return g_strjoinv (" ", ids);
}

/**
 * attune_recent_put:
 * @ids: (inout): the latest first
 * @id: what comes before all others now, and not a second time
 * @most: how many ids are remembered
 */
void
attune_recent_put (char ***ids, const char *id, guint most)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 1;

  g_strv_builder_add (builder, id);
  for (guint i = 0; (*ids)[i] != NULL && n < most; i++) {
    if (g_str_equal ((*ids)[i], id))
      continue;
    g_strv_builder_add (builder, (*ids)[i]);
    n++;
  }
  g_strfreev (*ids);
  *ids = g_strv_builder_end (builder);
}

/**
 * attune_recent_remove:
 * @ids: (inout): the latest first
 * @id: what is to be forgotten
 */
void
attune_recent_remove (char ***ids, const char *id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; (*ids)[i] != NULL; i++) {
    if (!g_str_equal ((*ids)[i], id))
      g_strv_builder_add (builder, (*ids)[i]);
  }
  g_strfreev (*ids);
  *ids = g_strv_builder_end (builder);
}
