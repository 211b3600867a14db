/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-people.h"

/* The key of a caregiver's setting. */
#define HIDE_HANDS "hide-hands"

static char *
dup_or_new_uuid (const char *uuid)
{
  return uuid != NULL ? g_strdup (uuid) : g_uuid_string_random ();
}

static const char *
or_else (const char *text, const char *other)
{
  return text != NULL ? text : other;
}

/**
 * attune_people_save_baby:
 * @baby: what is known; without a UUID it is new
 * @now_utc_us: when it was changed
 *
 * Returns: (transfer full) (nullable): the baby's UUID
 */
char *
attune_people_save_baby (AttuneDatabase *database,
                         const AttuneBaby *baby,
                         gint64 now_utc_us,
                         GError **error)
{
  g_autofree char *uuid = dup_or_new_uuid (baby->uuid);

  if (!attune_database_write (
          database, error,
          "INSERT INTO baby (uuid, nickname, born_week, born_on, due_on, born_early, navel_healed,"
          " hips_checked, reflux, look, flags, edited_utc_us, edited_by)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM caregiver WHERE uuid = ?))"
          " ON CONFLICT (uuid) DO UPDATE SET nickname = excluded.nickname,"
          " born_week = excluded.born_week, born_on = excluded.born_on, due_on = excluded.due_on,"
          " born_early = excluded.born_early, navel_healed = excluded.navel_healed,"
          " hips_checked = excluded.hips_checked, reflux = excluded.reflux, look = excluded.look,"
          " flags = excluded.flags, edited_utc_us = excluded.edited_utc_us,"
          " edited_by = excluded.edited_by",
          "uttttnnnnttiu", uuid, or_else (baby->nickname, ""), baby->born_week, baby->born_on,
          baby->due_on, baby->born_early, baby->navel_healed, baby->hips_checked, baby->reflux,
          or_else (baby->look_json, "{}"), or_else (baby->flags_json, "{}"), now_utc_us,
          baby->edited_by))
    return NULL;
  return g_steal_pointer (&uuid);
}

static gpointer
baby_from_row_cb (AttuneRows *rows, gconstpointer unused)
{
  AttuneBaby *baby = attune_baby_new ();

  baby->uuid = attune_rows_dup_uuid (rows, 0);
  baby->nickname = attune_rows_dup_text (rows, 1);
  baby->born_week = attune_rows_dup_text (rows, 2);
  baby->born_on = attune_rows_dup_text (rows, 3);
  baby->due_on = attune_rows_dup_text (rows, 4);
  baby->born_early = attune_rows_get_int (rows, 5) != 0;
  baby->navel_healed = attune_rows_get_int (rows, 6) != 0;
  baby->hips_checked = attune_rows_get_int (rows, 7) != 0;
  baby->reflux = attune_rows_get_int (rows, 8) != 0;
  baby->look_json = attune_rows_dup_text (rows, 9);
  baby->flags_json = attune_rows_dup_text (rows, 10);
  baby->edited_by = attune_rows_dup_uuid (rows, 11);
  baby->sessions = (guint) attune_rows_get_int (rows, 12);
  baby->massaged_on = attune_rows_dup_text (rows, 13);
  return baby;
}

/**
 * attune_people_list_babies:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneBaby): all babies, the first one first
 */
GPtrArray *
attune_people_list_babies (AttuneDatabase *database, GError **error)
{
  AttuneRows *rows = attune_database_read (
      database, error,
      "SELECT b.uuid, b.nickname, born_week, born_on, due_on, born_early, navel_healed,"
      " hips_checked, reflux, b.look, flags, c.uuid,"
      " (SELECT count (*) FROM session WHERE baby_id = b.id AND ended_utc_us IS NOT NULL"
      "  AND deleted_utc_us IS NULL),"
      " (SELECT max (local_date) FROM session WHERE baby_id = b.id AND ended_utc_us IS NOT NULL"
      "  AND deleted_utc_us IS NULL)"
      " FROM baby b LEFT JOIN caregiver c ON c.id = b.edited_by"
      " WHERE b.deleted_utc_us IS NULL ORDER BY b.id",
      "");

  return attune_rows_collect (rows, baby_from_row_cb, NULL, (GDestroyNotify) attune_baby_free,
                              error);
}

/**
 * attune_people_save_caregiver:
 * @caregiver: what is known; without a UUID it is new
 * @now_utc_us: when it was changed
 *
 * Returns: (transfer full) (nullable): the caregiver's UUID
 */
char *
attune_people_save_caregiver (AttuneDatabase *database,
                              const AttuneCaregiver *caregiver,
                              gint64 now_utc_us,
                              GError **error)
{
  g_autofree char *uuid = dup_or_new_uuid (caregiver->uuid);

  if (!attune_database_write (
          database, error,
          "INSERT INTO caregiver (uuid, nickname, look, edited_utc_us) VALUES (?, ?, ?, ?)"
          " ON CONFLICT (uuid) DO UPDATE SET nickname = excluded.nickname, look = excluded.look,"
          " edited_utc_us = excluded.edited_utc_us",
          "utti", uuid, or_else (caregiver->nickname, ""), or_else (caregiver->look_json, "{}"),
          now_utc_us) ||
      !attune_people_save_setting (database, uuid, HIDE_HANDS, caregiver->hides_hands ? "on" : NULL,
                                   error))
    return NULL;
  return g_steal_pointer (&uuid);
}

static gpointer
caregiver_from_row_cb (AttuneRows *rows, gconstpointer unused)
{
  AttuneCaregiver *caregiver = attune_caregiver_new ();

  caregiver->uuid = attune_rows_dup_uuid (rows, 0);
  caregiver->nickname = attune_rows_dup_text (rows, 1);
  caregiver->look_json = attune_rows_dup_text (rows, 2);
  caregiver->hides_hands = attune_rows_get_int (rows, 3) != 0;
  return caregiver;
}

/**
 * attune_people_list_caregivers:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneCaregiver): all of them, the first first
 */
GPtrArray *
attune_people_list_caregivers (AttuneDatabase *database, GError **error)
{
  AttuneRows *rows = attune_database_read (
      database, error,
      "SELECT uuid, nickname, look, EXISTS (SELECT 1 FROM caregiver_setting WHERE caregiver_id = id"
      " AND key = '" HIDE_HANDS "' AND value = 'on')"
      " FROM caregiver WHERE deleted_utc_us IS NULL ORDER BY id",
      "");

  return attune_rows_collect (rows, caregiver_from_row_cb, NULL,
                              (GDestroyNotify) attune_caregiver_free, error);
}

/**
 * attune_people_save_setting:
 * @value: (nullable): NULL forgets it
 *
 * Keeps a setting that belongs to a caregiver, not to this machine.
 */
gboolean
attune_people_save_setting (AttuneDatabase *database,
                            const char *caregiver_uuid,
                            const char *key,
                            const char *value,
                            GError **error)
{
  gint64 id;

  if (!attune_database_read_int (database, &id, error, "SELECT id FROM caregiver WHERE uuid = ?",
                                 "u", caregiver_uuid))
    return FALSE;
  if (value == NULL)
    return attune_database_write (
        database, error, "DELETE FROM caregiver_setting WHERE caregiver_id = ? AND key = ?", "it",
        id, key);
  return attune_database_write (
      database, error,
      "INSERT INTO caregiver_setting (caregiver_id, key, value)"
      " VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      "itt", id, key, value);
}

/**
 * attune_people_load_settings:
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): a caregiver's settings
 */
GHashTable *
attune_people_load_settings (AttuneDatabase *database, const char *caregiver_uuid, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT key, value FROM caregiver_setting"
      " WHERE caregiver_id = (SELECT id FROM caregiver WHERE uuid = ?)",
      "u", caregiver_uuid);
  if (rows == NULL)
    return NULL;

  g_autoptr (GHashTable) settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  while (attune_rows_next (rows, error))
    g_hash_table_insert (settings, attune_rows_dup_text (rows, 0), attune_rows_dup_text (rows, 1));
  return attune_rows_is_whole (rows) ? g_steal_pointer (&settings) : NULL;
}

/**
 * attune_people_forget_blank:
 *
 * Whoever skipped the first minutes has a baby and a caregiver of whom nothing is known. Where others
 * are there now, takes those of them away that nothing was ever kept with.
 */
gboolean
attune_people_forget_blank (AttuneDatabase *database, GError **error)
{
  return attune_database_exec (
      database,
      "DELETE FROM baby WHERE nickname = '' AND look = '{}' AND flags = '{}'"
      " AND born_week IS NULL AND born_on IS NULL AND due_on IS NULL"
      " AND NOT EXISTS (SELECT 1 FROM session WHERE baby_id = baby.id)"
      " AND NOT EXISTS (SELECT 1 FROM note WHERE baby_id = baby.id)"
      " AND EXISTS (SELECT 1 FROM baby b WHERE b.nickname <> '' AND b.deleted_utc_us IS NULL);"
      "DELETE FROM caregiver WHERE nickname = '' AND look = '{}'"
      " AND NOT EXISTS (SELECT 1 FROM session WHERE caregiver_id = caregiver.id)"
      " AND NOT EXISTS (SELECT 1 FROM note WHERE caregiver_id = caregiver.id)"
      " AND NOT EXISTS (SELECT 1 FROM review_answer WHERE caregiver_id = caregiver.id)"
      " AND NOT EXISTS (SELECT 1 FROM lesson_place WHERE caregiver_id = caregiver.id)"
      " AND NOT EXISTS (SELECT 1 FROM caregiver_setting WHERE caregiver_id = caregiver.id)"
      " AND NOT EXISTS (SELECT 1 FROM journal WHERE caregiver_id = caregiver.id)"
      " AND EXISTS (SELECT 1 FROM caregiver c WHERE c.nickname <> '' AND c.deleted_utc_us IS NULL)",
      error);
}
