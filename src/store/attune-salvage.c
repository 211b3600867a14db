/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-salvage.h"

/* Owners before what they own, with the key by which a table is read. */
static const struct {
  const char *name;
  const char *forwards;
  const char *backwards;
} tables[] = {
#define TABLE(name, forwards, backwards) \
  { \
    name, "SELECT * FROM " name " ORDER BY " forwards, \
        "SELECT * FROM " name " ORDER BY " backwards \
  }
  TABLE ("caregiver", "id", "id DESC"),
  TABLE ("baby", "id", "id DESC"),
  TABLE ("caregiver_setting", "caregiver_id, key", "caregiver_id DESC, key DESC"),
  TABLE ("plan", "hash", "hash DESC"),
  TABLE ("session", "id", "id DESC"),
  TABLE ("event", "session_id, seq", "session_id DESC, seq DESC"),
  TABLE ("answer", "session_id, seq", "session_id DESC, seq DESC"),
  TABLE ("noticed", "session_id, chip, source", "session_id DESC, chip DESC, source DESC"),
  TABLE ("note", "id", "id DESC"),
  TABLE ("note_version", "note_id, version", "note_id DESC, version DESC"),
  TABLE ("journal", "caregiver_id", "caregiver_id DESC"),
  TABLE ("review_answer", "id", "id DESC"),
  TABLE ("lesson_place", "caregiver_id, lesson", "caregiver_id DESC, lesson DESC"),
#undef TABLE
};

/* Copies rows until one cannot be read. One that fits nowhere, e.g. without its owner, is left. */
static guint
copy_until_damage (AttuneDatabase *into, AttuneDatabase *damaged, const char *name, const char *sql)
{
  g_autoptr (AttuneRows) rows = attune_database_read (damaged, NULL, sql, "");
  guint n_rows = 0;

  while (rows != NULL && attune_rows_next (rows, NULL)) {
    if (attune_database_write_row (into, name, rows, NULL))
      n_rows += attune_database_get_changes (into);
  }
  return n_rows;
}

typedef struct {
  AttuneDatabase *damaged;
  guint n_rows;
} Salvage;

/* From both ends, so that one bad page in the middle costs what lies on it and no more. */
static gboolean
copy_tables (AttuneDatabase *into, gpointer data, GError **error)
{
  Salvage *salvage = data;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    salvage->n_rows += copy_until_damage (into, salvage->damaged, tables[i].name,
                                          tables[i].forwards);
    salvage->n_rows += copy_until_damage (into, salvage->damaged, tables[i].name,
                                          tables[i].backwards);
  }
  /* Sums are added up anew when the store opens. */
  return attune_database_write (into, error, "UPDATE session SET active_us = NULL", "");
}

/**
 * attune_salvage_run:
 * @into: a good database of this schema, e.g. an older backup; its rows stay as they are
 * @damaged_path: the file that was put aside; it is read, not changed
 *
 * Returns: how many rows came over
 */
guint
attune_salvage_run (AttuneDatabase *into, const char *damaged_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneDatabase)
      damaged = attune_database_open (damaged_path, ATTUNE_DATABASE_READ_ONLY, &error);
  Salvage salvage = { .damaged = damaged };

  if (damaged != NULL && attune_database_transact (into, copy_tables, &salvage, &error))
    return salvage.n_rows;
  g_info ("Nothing could be read from the damaged file: %s", error->message);
  return 0;
}
