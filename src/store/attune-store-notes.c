/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-notes.h"

#include "attune-digest.h"
#include "attune-journal.h"
#include "attune-store-summaries.h"

static gboolean
expect_one (AttuneDatabase *database, const char *what, GError **error)
{
  if (attune_database_get_changes (database) == 1)
    return TRUE;
  g_set_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_NOT_FOUND, "there is no such %s",
               what);
  return FALSE;
}

/* State and chips belong to the session, whoever noticed them. */
static gboolean
save_shared (AttuneDatabase *database, const AttuneReflection *reflection, GError **error)
{
  if (reflection->session_uuid == NULL || reflection->words_alone)
    return TRUE;

  gint64 id;

  if (!attune_database_read_int (database, &id, error, "SELECT id FROM session WHERE uuid = ?", "u",
                                 reflection->session_uuid) ||
      !attune_database_write (database, error, "UPDATE session SET state_after = ? WHERE id = ?",
                              "ti", reflection->state_after, id) ||
      !attune_database_write (database, error,
                              "DELETE FROM noticed WHERE session_id = ? AND source = 'after'", "i",
                              id))
    return FALSE;

  for (char **chip = reflection->noticed; chip != NULL && *chip != NULL; chip++) {
    if (!attune_database_write (database, error,
                                "INSERT INTO noticed (session_id, chip, source)"
                                " VALUES (?, ?, 'after') ON CONFLICT DO NOTHING",
                                "it", id, *chip))
      return FALSE;
  }
  return attune_summaries_write (database, id, error);
}

static gboolean
has_words (const AttuneReflection *reflection)
{
  return reflection->you != NULL || reflection->help != NULL || reflection->words != NULL;
}

static gboolean
insert_note (AttuneDatabase *database,
             const AttuneReflection *reflection,
             const char *uuid,
             GError **error)
{
  return attune_database_write (
             database, error,
             "INSERT INTO note (uuid, caregiver_id, kind, session_id, baby_id, subject, local_date,"
             " shared) SELECT ?, c.id, ?, (SELECT id FROM session WHERE uuid = ?),"
             " coalesce ((SELECT id FROM baby WHERE uuid = ?),"
             "  (SELECT baby_id FROM session WHERE uuid = ?)), ?, ?, ?"
             " FROM caregiver c WHERE c.uuid = ? AND c.deleted_utc_us IS NULL",
             "utuuuttnu", uuid, reflection->kind, reflection->session_uuid, reflection->baby_uuid,
             reflection->session_uuid, reflection->subject, reflection->local_date,
             (int) (g_strcmp0 (reflection->kind, "handover") == 0), reflection->caregiver_uuid) &&
         expect_one (database, "caregiver", error);
}

/* Writing on changes the newest version; only a note that was opened again gets another one. */
static gboolean
write_version (AttuneDatabase *database,
               const AttuneReflection *reflection,
               const char *uuid,
               gint64 now_utc_us,
               GError **error)
{
  static const AttuneReflection nothing = { 0 };
  g_autoptr (GBytes) nonce = NULL, sealed = NULL;

  if (!attune_journal_seal (database, uuid, now_utc_us, reflection, &nonce, &sealed, error))
    return FALSE;

  const AttuneReflection *readable = sealed != NULL ? &nothing : reflection;
  g_autoptr (GBytes)
      digest = sealed != NULL
                   ? attune_digest_of_bytes (sealed)
                   : attune_digest_of_note (reflection->you, reflection->help, reflection->words);

  return attune_database_write (
             database, error,
             "INSERT INTO note_version (note_id, version, written_utc_us, you, help, words, nonce,"
             " sealed, digest) SELECT n.id, max (1, coalesce ((SELECT max (version)"
             "  FROM note_version WHERE note_id = n.id), 0) + ?), ?, ?, ?, ?, ?, ?, ?"
             " FROM note n WHERE n.uuid = ?"
             " ON CONFLICT (note_id, version) DO UPDATE SET"
             " written_utc_us = excluded.written_utc_us, you = excluded.you, help = excluded.help,"
             " words = excluded.words, nonce = excluded.nonce, sealed = excluded.sealed,"
             " digest = excluded.digest",
             "nitttbbbu", (int) (reflection->new_version != FALSE), now_utc_us, readable->you,
             readable->help, readable->words, nonce, sealed, digest, uuid) &&
         expect_one (database, "note", error);
}

/* A guest leaves none: nothing about a guest is kept. */
static gboolean
save_handover (AttuneDatabase *database,
               const AttuneReflection *reflection,
               gint64 now_utc_us,
               GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  AttuneReflection line = {
    .caregiver_uuid = reflection->caregiver_uuid,
    .session_uuid = reflection->session_uuid,
    .baby_uuid = reflection->baby_uuid,
    .kind = (char *) "handover",
    .local_date = reflection->local_date,
    .words = reflection->handover,
  };

  return reflection->caregiver_uuid == NULL || reflection->handover == NULL ||
         (insert_note (database, &line, uuid, error) &&
          write_version (database, &line, uuid, now_utc_us, error));
}

/**
 * attune_notes_save:
 * @reflection: what was noticed, and what the caregiver says to it
 * @now_utc_us: when
 *
 * Keeps the shared part with the session and the private part as a note. Nothing private leaves no
 * note; neither does a guest.
 *
 * Returns: (transfer full) (nullable): the note's UUID, to write on; "" where there is no note;
 *   NULL with @error set
 */
char *
attune_notes_save (AttuneDatabase *database,
                   const AttuneReflection *reflection,
                   gint64 now_utc_us,
                   GError **error)
{
  if (!save_shared (database, reflection, error) ||
      !save_handover (database, reflection, now_utc_us, error))
    return NULL;
  if (reflection->caregiver_uuid == NULL ||
      (reflection->note_uuid == NULL && !has_words (reflection)))
    return g_strdup ("");

  g_autofree char *uuid = reflection->note_uuid != NULL ? g_strdup (reflection->note_uuid)
                                                        : g_uuid_string_random ();

  if (reflection->note_uuid == NULL && !insert_note (database, reflection, uuid, error))
    return NULL;
  if (!write_version (database, reflection, uuid, now_utc_us, error))
    return NULL;
  return g_steal_pointer (&uuid);
}
