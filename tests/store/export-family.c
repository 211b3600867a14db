/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "export-family.h"

#include "attune-digest.h"
#include "attune-store-notes.h"
#include "attune-store-sessions.h"

#define NOW G_GINT64_CONSTANT (1795514400000000)

static const char *const people[] = { FAMILY_CAREGIVER_1, FAMILY_CAREGIVER_2 };

static char *
random_uuid (GRand *rand)
{
  return g_strdup_printf ("%08x-%04x-4%03x-8%03x-%08x%04x", g_rand_int (rand),
                          g_rand_int (rand) & 0xffff, g_rand_int (rand) & 0xfff,
                          g_rand_int (rand) & 0xfff, g_rand_int (rand), g_rand_int (rand) & 0xffff);
}

/* Words that formats stumble over. */
static char *
random_words (GRand *rand)
{
  static const char *const bits[] = { "foot", "\"", "\\",     "\n",           "\r\n", "👣",
                                      "ß",    "{}", "null",   "\xe2\x80\xa8", ",",    "=1+1()",
                                      "\t",   "'",  "\x01",   "\x7f",         " ",    "%s",
                                      "足",   "[",  "\\u0000" };
  GString *words = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, 8);

  for (int i = 0; i < n; i++)
    g_string_append (words, bits[g_rand_int_range (rand, 0, G_N_ELEMENTS (bits))]);
  return g_string_free (words, FALSE);
}

static char *
random_object (GRand *rand)
{
  static const char *const objects[] = { "{}",        "{\"skin\":3,\"x\":[1,2.50,\"a\\u00e9\"]}",
                                         "no object", "",
                                         "[1]",       "{ \"spaced\": true }",
                                         "7" };

  return g_strdup (objects[g_rand_int_range (rand, 0, G_N_ELEMENTS (objects))]);
}

static GBytes *
random_bytes (GRand *rand, guint size)
{
  guint8 *bytes = g_malloc (size);

  for (guint i = 0; i < size; i++)
    bytes[i] = (guint8) g_rand_int (rand);
  return g_bytes_new_take (bytes, size);
}

static void
check (gboolean done, GError *error)
{
  g_assert_no_error (error);
  g_assert_true (done);
}

#define WRITE(sql, types, ...) \
  G_STMT_START \
  { \
    GError *problem_ = NULL; \
    gboolean done_ = attune_database_write (database, &problem_, sql, types, __VA_ARGS__); \
    check (done_, problem_); \
  } \
  G_STMT_END

static gint64
random_moment (GRand *rand)
{
  return NOW + g_rand_int_range (rand, 0, 1000000) * G_GINT64_CONSTANT (1000003);
}

static void
add_caregiver (AttuneDatabase *database, GRand *rand, const char *uuid)
{
  g_autofree char *name = random_words (rand);
  g_autofree char *look = random_object (rand);
  g_autofree char *value = random_words (rand);
  g_autoptr (GBytes) salt = random_bytes (rand, 16);

  WRITE ("INSERT INTO caregiver (uuid, nickname, look, edited_utc_us) VALUES (?, ?, ?, ?)", "utti",
         uuid, name, look, random_moment (rand));
  WRITE ("INSERT INTO caregiver_setting SELECT id, 'tempo', ? FROM caregiver WHERE uuid = ?", "tu",
         value, uuid);
  WRITE ("INSERT INTO lesson_place SELECT id, 'l.one', ?, NULL FROM caregiver WHERE uuid = ?", "nu",
         g_rand_int_range (rand, 0, 9), uuid);
  WRITE ("INSERT INTO journal SELECT id, 3, NULL, ?, NULL, ? FROM caregiver WHERE uuid = ?", "bbu",
         salt, salt, uuid);
}

static void
add_baby (AttuneDatabase *database, GRand *rand, const char *uuid)
{
  g_autofree char *name = random_words (rand);
  g_autofree char *look = random_object (rand);
  g_autofree char *flags = random_object (rand);
  gboolean day = g_rand_boolean (rand);

  WRITE ("INSERT INTO baby (uuid, nickname, born_week, born_on, due_on, born_early, navel_healed,"
         " hips_checked, reflux, look, flags, edited_utc_us, edited_by)"
         " SELECT ?, ?, ?, ?, NULL, ?, ?, 1, 0, ?, ?, ?, id FROM caregiver WHERE uuid = ?",
         "utttnnttiu", uuid, name, day ? NULL : "2026-W31", day ? "2026-07-30" : NULL,
         g_rand_boolean (rand), g_rand_boolean (rand), look, flags, random_moment (rand),
         people[g_rand_int_range (rand, 0, 2)]);
}

static void
add_events (AttuneDatabase *database, GRand *rand, const char *uuid)
{
  static const char *const details[] = { NULL, "{\"part\":0}", "odd", "{ \"a\": 1 }",
                                         "{\"x\":1.50}" };
  int n = g_rand_int_range (rand, 0, 12);

  for (int i = 0; i < n; i++)
    WRITE ("INSERT INTO event SELECT id, ?, ?, ?, 'asked', ?, ? FROM session WHERE uuid = ?",
           "niintu", i, (gint64) i * 1000001, random_moment (rand), g_rand_boolean (rand),
           details[g_rand_int_range (rand, 0, G_N_ELEMENTS (details))], uuid);
  if (n > 0)
    WRITE ("INSERT INTO answer SELECT id, 0, 'legs', 'yes' FROM session WHERE uuid = ?", "u", uuid);
  WRITE ("INSERT INTO noticed SELECT id, 'cue.x', ? FROM session WHERE uuid = ?", "tu",
         g_rand_boolean (rand) ? "during" : "after", uuid);
}

static void
end_session (AttuneDatabase *database, const char *uuid)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  check (attune_database_read_int (database, &id, &error, "SELECT id FROM session WHERE uuid = ?",
                                   "u", uuid),
         error);

  g_autoptr (GBytes) digest = attune_sessions_compute_digest (database, id, &error);

  g_assert_no_error (error);
  WRITE ("UPDATE session SET digest = ? WHERE id = ?", "bi", digest, id);
}

static void
add_session (AttuneDatabase *database, GRand *rand, const char *baby, const char *uuid)
{
  g_autofree char *title = random_words (rand);
  g_autofree char *escaped = g_uri_escape_string (title, NULL, FALSE);
  g_autofree char *plan = g_strdup_printf ("{\"title\":\"%s\",\"beat\":1.50}", escaped);
  g_autoptr (GBytes) hash = attune_digest_of_text (plan);
  gint64 began = random_moment (rand);

  WRITE ("INSERT INTO plan VALUES (?, ?) ON CONFLICT DO NOTHING", "bt", hash, plan);
  WRITE ("INSERT INTO session (uuid, baby_id, caregiver_id, routine_id, plan_hash, machine_version,"
         " began_utc_us, local_date, local_minute, utc_offset_s, ended_utc_us, outcome, stroke_us,"
         " pauses, state_before, state_after)"
         " SELECT ?, id, (SELECT id FROM caregiver WHERE uuid = ?), 'r.test', ?, 1, ?,"
         " '2026-11-24', ?, ?, ?, 'parent', ?, ?, NULL, 'state.4' FROM baby WHERE uuid = ?",
         "uubinniiiu", uuid, g_rand_boolean (rand) ? people[g_rand_int_range (rand, 0, 2)] : NULL,
         hash, began, g_rand_int_range (rand, 0, 1440), g_rand_int_range (rand, -43200, 50400),
         began + 5, (gint64) g_rand_int (rand), (gint64) g_rand_int_range (rand, 0, 5), baby);
  add_events (database, rand, uuid);
  end_session (database, uuid);
}

static void
add_version (AttuneDatabase *database, GRand *rand, const char *uuid, int version, gboolean secret)
{
  g_autofree char *some = random_words (rand);
  g_autofree char *words = g_strconcat (some, secret ? FAMILY_SECRET : "", NULL);
  g_autoptr (GBytes) digest = attune_digest_of_note (NULL, some, words);
  g_autoptr (GBytes) nonce = random_bytes (rand, 24);
  g_autoptr (GBytes) sealed = random_bytes (rand, 40);
  g_autoptr (GBytes) sum = attune_digest_of_bytes (sealed);

  if (version > 1 && g_rand_int_range (rand, 0, 4) == 0)
    WRITE ("INSERT INTO note_version SELECT id, ?, ?, NULL, NULL, NULL, ?, ?, ? FROM note"
           " WHERE uuid = ?",
           "nibbbu", version, NOW + version, nonce, sealed, sum, uuid);
  else
    WRITE ("INSERT INTO note_version SELECT id, ?, ?, NULL, ?, ?, NULL, NULL, ? FROM note"
           " WHERE uuid = ?",
           "nittbu", version, NOW + version, some, words, digest, uuid);
}

static void
add_note (AttuneDatabase *database, GRand *rand, int who, const char *session, const char *baby)
{
  static const char *const kinds[] = { "session", "lesson", "week", "handover" };
  g_autofree char *uuid = random_uuid (rand);
  int n = g_rand_int_range (rand, 1, 4);

  WRITE ("INSERT INTO note (uuid, caregiver_id, kind, session_id, baby_id, subject, local_date,"
         " shared) SELECT ?, id, ?, (SELECT id FROM session WHERE uuid = ?),"
         " (SELECT id FROM baby WHERE uuid = ?), ?, '2026-11-24', ? FROM caregiver WHERE uuid = ?",
         "utuutnu", uuid, kinds[g_rand_int_range (rand, 0, 4)],
         g_rand_boolean (rand) ? session : NULL, g_rand_boolean (rand) ? baby : NULL,
         g_rand_boolean (rand) ? "w.1" : NULL, g_rand_boolean (rand), people[who]);
  for (int version = 1; version <= n; version++)
    add_version (database, rand, uuid, version, who == 1);
}

static void
add_rest (AttuneDatabase *database, GRand *rand)
{
  g_autofree char *answer = random_uuid (rand);
  g_autofree char *gone = random_uuid (rand);

  WRITE ("INSERT INTO review_answer (uuid, caregiver_id, item, at_utc_us, rating, chosen, seed)"
         " SELECT ?, id, 'i.one', ?, 3, NULL, ? FROM caregiver WHERE uuid = ?",
         "uiiu", answer, random_moment (rand), (gint64) g_rand_int (rand),
         people[g_rand_int_range (rand, 0, 2)]);
  WRITE ("INSERT INTO tombstone VALUES (?, 'note', ?)", "ui", gone, random_moment (rand));
}

/* Two babies, two caregivers, and a few of everything that is kept; both have written. */
void
family_fill (AttuneDatabase *database, GRand *rand)
{
  g_autofree char *twin = random_uuid (rand);
  const char *babies[] = { FAMILY_BABY_1, twin };

  add_caregiver (database, rand, people[0]);
  add_caregiver (database, rand, people[1]);
  add_baby (database, rand, babies[0]);
  add_baby (database, rand, babies[1]);
  for (int i = 0; i < 8; i++) {
    g_autofree char *session = random_uuid (rand);
    const char *baby = babies[g_rand_int_range (rand, 0, 2)];

    add_session (database, rand, baby, session);
    add_note (database, rand, i % 2, session, baby);
    add_rest (database, rand);
  }
}

/* Every column of every table, with UUIDs in place of the numbers that a file has for itself. */
static const char *const dumps[] = {
  "SELECT quote (uuid) || quote (nickname) || quote (look) || edited_utc_us ||"
  " quote (deleted_utc_us) FROM caregiver ORDER BY 1",
  "SELECT quote (uuid) || quote (nickname) || quote (born_week) || quote (born_on) ||"
  " quote (due_on) || born_early || navel_healed || hips_checked || reflux || quote (look) ||"
  " quote (flags) || edited_utc_us || quote ((SELECT uuid FROM caregiver WHERE id = edited_by)) ||"
  " quote (deleted_utc_us) FROM baby ORDER BY 1",
  "SELECT quote (uuid) || quote (key) || quote (value) FROM caregiver_setting"
  " JOIN caregiver ON id = caregiver_id ORDER BY 1",
  "SELECT quote (hash) || quote (json) FROM plan ORDER BY 1",
  "SELECT quote (s.uuid) || quote (b.uuid) || quote ((SELECT uuid FROM caregiver WHERE id ="
  " s.caregiver_id)) || quote (routine_id) || quote (plan_hash) || machine_version ||"
  " began_utc_us || quote (local_date) || local_minute || '/' || utc_offset_s || '/' ||"
  " quote (ended_utc_us) || quote (outcome) || quote (stroke_us) || quote (question_us) ||"
  " quote (rest_us) || quote (pause_us) || quote (pauses) || quote (softened) ||"
  " quote (state_before) || quote (state_after) || quote (digest) || quote (s.deleted_utc_us)"
  " FROM session s JOIN baby b ON b.id = s.baby_id ORDER BY 1",
  "SELECT quote (s.uuid) || seq || '/' || at_us || '/' || wall_utc_us || quote (kind) || derived ||"
  " quote (detail) FROM event JOIN session s ON s.id = session_id ORDER BY 1",
  "SELECT quote (s.uuid) || seq || quote (region) || quote (answer) FROM answer"
  " JOIN session s ON s.id = session_id ORDER BY 1",
  "SELECT quote (s.uuid) || quote (chip) || quote (source) FROM noticed"
  " JOIN session s ON s.id = session_id ORDER BY 1",
  "SELECT quote (n.uuid) || quote (c.uuid) || quote (kind) || quote ((SELECT uuid FROM session"
  " WHERE id = n.session_id)) || quote ((SELECT uuid FROM baby WHERE id = n.baby_id)) ||"
  " quote (subject) || quote (local_date) || shared || quote (n.deleted_utc_us)"
  " FROM note n JOIN caregiver c ON c.id = n.caregiver_id ORDER BY 1",
  "SELECT quote (n.uuid) || version || '/' || written_utc_us || quote (you) || quote (help) ||"
  " quote (words) || quote (nonce) || quote (sealed) || quote (digest) FROM note_version"
  " JOIN note n ON n.id = note_id ORDER BY 1",
  "SELECT quote (uuid) || quote (ops) || quote (mem) || quote (salt) || quote (wrapped_key) ||"
  " quote (recovery_wrapped_key) FROM journal JOIN caregiver ON id = caregiver_id ORDER BY 1",
  "SELECT quote (r.uuid) || quote (c.uuid) || quote (item) || at_utc_us || '/' || rating ||"
  " quote (chosen) || quote (seed) FROM review_answer r JOIN caregiver c ON c.id = caregiver_id"
  " ORDER BY 1",
  "SELECT quote (uuid) || quote (lesson) || card || quote (state) FROM lesson_place"
  " JOIN caregiver ON id = caregiver_id ORDER BY 1",
  "SELECT quote (uuid) || quote (kind) || at_utc_us FROM tombstone ORDER BY 1",
};

char *
family_dump (AttuneDatabase *database)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dumps); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (AttuneRows) rows = attune_database_read (database, &error, dumps[i], "");

    g_assert_no_error (error);
    while (attune_rows_next (rows, &error))
      g_string_append_printf (text, "%u %s\n", i, attune_rows_get_text (rows, 0));
    g_assert_no_error (error);
  }
  return g_string_free (text, FALSE);
}

static gboolean
append_line (const char *line, gpointer data, GError **error)
{
  g_string_append_printf (data, "%s\n", line);
  return TRUE;
}

char *
family_export (AttuneDatabase *database, const char *writer_uuid)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 25, 0, 30, 0);
  AttuneExportScope scope = { writer_uuid, now };
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  check (attune_export_lines (database, &scope, append_line, text, &error), error);
  return g_string_free (text, FALSE);
}
