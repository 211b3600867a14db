/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-firsts.h"

#include "report/attune-session-summary.h"

/* Days as their Julian number; 0 where it has not happened. */
struct _AttuneFirsts {
  grefcount ref_count;
  guint session;
  guint welcome[ATTUNE_N_REGIONS];
  GHashTable *signs; /* id → Julian day */
};

static guint
get_earlier (guint known, const GDate *day)
{
  guint julian = g_date_get_julian (day);

  return known == 0 ? julian : MIN (known, julian);
}

static gboolean
set_day (GDate *day, guint julian)
{
  g_date_clear (day, 1);
  if (julian != 0)
    g_date_set_julian (day, julian);

  return julian != 0;
}

/**
 * attune_firsts_new:
 *
 * Returns: (transfer full): a history in which nothing happened
 */
AttuneFirsts *
attune_firsts_new (void)
{
  AttuneFirsts *self = g_new0 (AttuneFirsts, 1);

  g_ref_count_init (&self->ref_count);
  self->signs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * attune_firsts_new_from_sessions:
 * @sessions: (element-type AttuneSessionSummary): all there are; those opened by mistake and those
 *   without a day do not count
 *
 * Returns: (transfer full): what happened when first
 */
AttuneFirsts *
attune_firsts_new_from_sessions (GPtrArray *sessions)
{
  AttuneFirsts *self = attune_firsts_new ();

  for (guint i = 0; i < sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (sessions, i);
    const GDate *day = &session->local_date;

    if (!g_date_valid (day) || attune_session_summary_is_mistake (session))
      continue;
    attune_firsts_add_session (self, day);
    for (guint j = 0; j < ATTUNE_N_REGIONS; j++) {
      if (attune_regions_contain (session->welcome, j))
        attune_firsts_add_welcome (self, j, day);
    }
    for (guint j = 0; j < session->noticed->len; j++)
      attune_firsts_add_sign (self, g_ptr_array_index (session->noticed, j), day);
  }

  return self;
}

/**
 * attune_firsts_ref:
 *
 * Returns: (transfer full): the same
 */
AttuneFirsts *
attune_firsts_ref (AttuneFirsts *self)
{
  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * attune_firsts_unref:
 * @self: (transfer full): what happened when first
 */
void
attune_firsts_unref (AttuneFirsts *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->signs);
  g_free (self);
}

/**
 * attune_firsts_add_session:
 * @day: a day on which there was a session
 */
void
attune_firsts_add_session (AttuneFirsts *self, const GDate *day)
{
  self->session = get_earlier (self->session, day);
}

/**
 * attune_firsts_add_welcome:
 * @day: a day on which the part was welcome
 */
void
attune_firsts_add_welcome (AttuneFirsts *self, AttuneRegion region, const GDate *day)
{
  self->welcome[region] = get_earlier (self->welcome[region], day);
}

/**
 * attune_firsts_add_sign:
 * @id: of a cue or a chip
 * @day: a day on which it was noticed
 */
void
attune_firsts_add_sign (AttuneFirsts *self, const char *id, const GDate *day)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->signs, id));

  g_hash_table_insert (self->signs, g_strdup (id), GUINT_TO_POINTER (get_earlier (known, day)));
}

/**
 * attune_firsts_get_session:
 * @day: (out caller-allocates): the day of the first session; invalid where there is none
 *
 * Returns: whether there was one
 */
gboolean
attune_firsts_get_session (const AttuneFirsts *self, GDate *day)
{
  return set_day (day, self->session);
}

/**
 * attune_firsts_get_welcome:
 * @day: (out caller-allocates): the first day on which the part was welcome, or invalid
 *
 * Returns: whether there was one
 */
gboolean
attune_firsts_get_welcome (const AttuneFirsts *self, AttuneRegion region, GDate *day)
{
  return set_day (day, self->welcome[region]);
}

/**
 * attune_firsts_get_sign:
 * @day: (out caller-allocates): the first day on which it was noticed, or invalid
 *
 * Returns: whether there was one
 */
gboolean
attune_firsts_get_sign (const AttuneFirsts *self, const char *id, GDate *day)
{
  return set_day (day, GPOINTER_TO_UINT (g_hash_table_lookup (self->signs, id)));
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * attune_firsts_list_signs:
 *
 * Returns: (transfer full) (element-type utf8): ids of all that was ever noticed, in order
 */
GPtrArray *
attune_firsts_list_signs (const AttuneFirsts *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->signs);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, g_strdup (id));
  g_ptr_array_sort (ids, compare_ids);

  return ids;
}
