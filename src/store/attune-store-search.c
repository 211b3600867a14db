/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-search.h"

#include "attune-journal.h"

/* Of temporary tables nothing reaches the disk (temp_store), and a connection that reads alone may
 * have them. No text is kept, neither words as they were written. */
#define TABLES \
  "CREATE VIRTUAL TABLE temp.own_words USING fts5 (words, content = '', detail = full," \
  " tokenize = \"unicode61 remove_diacritics 2\");" \
  "CREATE TABLE temp.own_words_of (writer BLOB NOT NULL, data_version INTEGER NOT NULL)"

/* Scripts that put no spaces between words: there every sign may begin one. */
static gboolean
begins_anywhere (gunichar sign)
{
  static const GUnicodeScript scripts[] = {
    G_UNICODE_SCRIPT_HAN,     G_UNICODE_SCRIPT_HIRAGANA, G_UNICODE_SCRIPT_KATAKANA,
    G_UNICODE_SCRIPT_THAI,    G_UNICODE_SCRIPT_LAO,      G_UNICODE_SCRIPT_KHMER,
    G_UNICODE_SCRIPT_MYANMAR,
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++) {
    if (g_unichar_get_script (sign) == scripts[i])
      return TRUE;
  }
  return FALSE;
}

/* What the tokenizer does not do by itself: “ß” is “ss”, accents go from Greek letters too, and some
 * scripts have no spaces. */
static char *
make_plain (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *parts = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);

  for (const char *at = parts; at != NULL && *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar sign = g_utf8_get_char (at);

    if (g_unichar_ismark (sign))
      continue;
    if (begins_anywhere (sign))
      g_string_append_c (plain, ' ');
    g_string_append_unichar (plain, sign);
    if (begins_anywhere (sign))
      g_string_append_c (plain, ' ');
  }
  return g_string_free (plain, FALSE);
}

static gboolean
has_word (const char *plain)
{
  for (const char *at = plain; *at != '\0'; at = g_utf8_next_char (at)) {
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;
  }
  return FALSE;
}

/* Each word is a phrase of its own whose last sign may go on; NULL where there is no word. */
static char *
make_query (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \t\n\"", -1);
  g_autoptr (GString) query = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++) {
    g_autofree char *plain = make_plain (*part);

    if (has_word (plain))
      g_string_append_printf (query, "\"%s\" * ", plain);
  }
  return query->len == 0 ? NULL : g_string_free (g_steal_pointer (&query), FALSE);
}

static gboolean
add_notes (AttuneDatabase *database, const char *writer_uuid, GError **error)
{
  g_autoptr (AttuneRows) rows = attune_database_read (
      database, error,
      "SELECT n.id, " ATTUNE_SAID (
          "words") " AS said FROM note n JOIN note_version v ON v.note_id = n.id AND v.version ="
                   " (SELECT max (version) FROM note_version WHERE note_id = n.id)"
                   " WHERE n.caregiver_id = (SELECT id FROM caregiver WHERE uuid = ?)"
                   " AND n.deleted_utc_us IS NULL AND said <> ''",
      "u", writer_uuid);

  if (rows == NULL)
    return FALSE;
  while (attune_rows_next (rows, error)) {
    g_autofree char *plain = make_plain (attune_rows_get_text (rows, 1));

    if (!attune_database_write (database, error,
                                "INSERT INTO temp.own_words (rowid, words) VALUES (?, ?)", "it",
                                attune_rows_get_int (rows, 0), plain))
      return FALSE;
  }
  return attune_rows_is_whole (rows);
}

static gboolean
is_there (AttuneDatabase *database, gboolean *there, GError **error)
{
  gint64 n = 0;

  if (!attune_database_read_int (database, &n, error,
                                 "SELECT count (*) FROM sqlite_temp_schema"
                                 " WHERE name = 'own_words_of'",
                                 ""))
    return FALSE;
  *there = n > 0;
  return TRUE;
}

typedef struct {
  const char *writer_uuid;
  gint64 data_version;
} Build;

static gboolean
build (AttuneDatabase *database, gpointer data, GError **error)
{
  const Build *self = data;

  return attune_database_exec (database, TABLES, error) &&
         attune_database_write (database, error, "INSERT INTO temp.own_words_of VALUES (?, ?)",
                                "ui", self->writer_uuid, self->data_version) &&
         add_notes (database, self->writer_uuid, error);
}

/* Another writer's index, or one from before something was written, is made anew. */
static gboolean
ensure (AttuneDatabase *database, const char *writer_uuid, GError **error)
{
  Build self = { .writer_uuid = writer_uuid };
  gboolean there;
  gint64 fits = 0;

  if (!attune_database_read_int (database, &self.data_version, error, "PRAGMA data_version", "") ||
      !is_there (database, &there, error))
    return FALSE;
  if (there && !attune_database_read_int (database, &fits, error,
                                          "SELECT count (*) FROM temp.own_words_of"
                                          " WHERE writer = ? AND data_version = ?",
                                          "ui", writer_uuid, self.data_version))
    return FALSE;
  if (fits > 0)
    return TRUE;
  return attune_search_forget (database, error) &&
         attune_database_transact (database, build, &self, error);
}

static gpointer
uuid_from_row_cb (AttuneRows *row, gconstpointer unused)
{
  return attune_rows_dup_uuid (row, 0);
}

/**
 * attune_search_find:
 * @database: the reading connection
 * @writer_uuid: (nullable): whose notes; nobody's: none is found
 * @words: beginnings of words, in any order; capitals and accents do not matter
 *
 * The index is made at the first search, and anew where anything was written since.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the notes in which each of them begins a
 *   word, the newest day first; all of them where there is nothing to look for
 */
GPtrArray *
attune_search_find (AttuneDatabase *database,
                    const char *writer_uuid,
                    const char *words,
                    GError **error)
{
  g_autofree char *query = make_query (words);

  if (writer_uuid == NULL)
    return g_ptr_array_new_with_free_func (g_free);
  if (query != NULL && !ensure (database, writer_uuid, error))
    return NULL;
  if (query == NULL)
    return attune_rows_collect (
        attune_database_read (database, error,
                              "SELECT uuid FROM note WHERE caregiver_id ="
                              " (SELECT id FROM caregiver WHERE uuid = ?)"
                              " AND deleted_utc_us IS NULL ORDER BY local_date DESC, id DESC",
                              "u", writer_uuid),
        uuid_from_row_cb, NULL, g_free, error);
  return attune_rows_collect (
      attune_database_read (database, error,
                            "SELECT n.uuid FROM temp.own_words w JOIN note n ON n.id = w.rowid"
                            " WHERE w.own_words MATCH ? AND n.deleted_utc_us IS NULL"
                            " ORDER BY n.local_date DESC, n.id DESC",
                            "t", query),
      uuid_from_row_cb, NULL, g_free, error);
}

/**
 * attune_search_forget:
 *
 * Drops the index: nothing that was written is in it any more.
 */
gboolean
attune_search_forget (AttuneDatabase *database, GError **error)
{
  return attune_database_exec (database,
                               "DROP TABLE IF EXISTS temp.own_words;"
                               "DROP TABLE IF EXISTS temp.own_words_of",
                               error);
}
