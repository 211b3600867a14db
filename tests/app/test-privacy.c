/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One's own words are seen by their writer when asked for, and by nobody else. Needs a display. */
#include "config.h"

#include "attune-built-in.h"
#include "attune-learner.h"
#include "attune-own-words.h"
#include "attune-test-settle.h"
#include "attune-words-gate.h"
#include "attune-words-page.h"

#include <glib/gstdio.h>

#define WORDS "Rain on the tent"

typedef struct {
  AttuneClock *clock;
  AttuneCatalog *catalog;
  AttuneStore *store;
  GSettings *settings;
  AttuneFamily *family;
  AttunePrivacy *privacy;
} Fixture;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static void
add_caregiver (Fixture *f, const char *nickname)
{
  g_autoptr (AttuneCaregiver) caregiver = attune_caregiver_new ();

  caregiver->nickname = g_strdup (nickname);
  attune_family_save_caregiver (f->family, caregiver);
  attune_test_settle (f->store);
  attune_family_load (f->family);
  attune_test_settle (f->store);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "attune", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 19, 0, 0);
  g_autoptr (GAsyncResult) opened = NULL;

  g_mkdir_with_parents (path, 0700);
  f->clock = ATTUNE_CLOCK (attune_manual_clock_new (now));
  f->catalog = attune_built_in_load ();
  f->settings = g_settings_new (ATTUNE_APP_ID);
  g_settings_reset (f->settings, "words-shown");
  g_settings_reset (f->settings, "caregiver");
  f->store = attune_store_new (folder, f->clock);
  attune_store_open_async (f->store, NULL, done_cb, &opened);
  wait_for (&opened);
  f->family = attune_family_new (f->store, f->clock, f->settings);
  f->privacy = attune_family_get_privacy (f->family);
  add_caregiver (f, "Sam");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) closed = NULL;

  attune_test_settle (f->store);
  g_assert_finalize_object (f->family);
  attune_store_close_async (f->store, NULL, done_cb, &closed);
  wait_for (&closed);
  g_object_unref (f->store);
  g_object_unref (f->settings);
  attune_catalog_unref (f->catalog);
  g_object_unref (f->clock);
}

static void
write_note (Fixture *f, const char *words)
{
  AttuneReflection note = {
    .caregiver_uuid = attune_family_get_caregiver (f->family)->uuid,
    .kind = (char *) "lesson",
    .subject = (char *) "rl.touch",
    .local_date = (char *) "2026-11-24",
    .words = (char *) words,
  };
  g_autoptr (GAsyncResult) saved = NULL;

  attune_store_save_reflection_async (f->store, &note, NULL, done_cb, &saved);
  g_free (attune_store_save_reflection_finish (f->store, wait_for (&saved), NULL));
}

/* What the store tells of a caregiver’s notes, and of words in them. */
static guint
count_notes (Fixture *f, const char *writer_uuid)
{
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  guint n = 0;
  GDate from, to;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_dmy (&from, 1, G_DATE_JANUARY, 2026);
  g_date_set_dmy (&to, 31, G_DATE_DECEMBER, 2026);
  attune_store_load_notes_async (f->store, writer_uuid, NULL, &from, &to, NULL, done_cb, &loaded);
  notes = attune_store_load_notes_finish (f->store, wait_for (&loaded), NULL);
  for (guint i = 0; i < notes->len; i++)
    n += ((AttuneReflection *) notes->pdata[i])->words != NULL;
  g_assert_cmpuint (n, ==, notes->len);
  return n;
}

static guint
count_found (Fixture *f, const char *writer_uuid)
{
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GPtrArray) found = NULL;

  attune_store_search_async (f->store, writer_uuid, "tent", NULL, done_cb, &loaded);
  found = attune_store_search_finish (f->store, wait_for (&loaded), NULL);
  return found->len;
}

static void
assert_told (Fixture *f, const char *writer_uuid, guint n)
{
  g_assert_cmpuint (count_notes (f, writer_uuid), ==, n);
  g_assert_cmpuint (count_found (f, writer_uuid), ==, n);
}

static gboolean
shows (GtkWidget *widget, const char *words)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), words) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (shows (child, words))
      return TRUE;
  }
  return FALSE;
}

static void
lock (Fixture *f, const char *secret)
{
  g_autoptr (GAsyncResult) locked = NULL;
  g_autofree char *code = NULL;

  attune_privacy_lock_async (f->privacy, secret, done_cb, &locked);
  code = attune_privacy_lock_finish (f->privacy, wait_for (&locked), NULL);
  g_assert_nonnull (code);
}

static gboolean
opens (Fixture *f, const char *secret)
{
  g_autoptr (GAsyncResult) opened = NULL;

  attune_privacy_open_async (f->privacy, secret, done_cb, &opened);
  return attune_privacy_open_finish (f->privacy, wait_for (&opened), NULL);
}

static void
test_put_away_until_asked_for (Fixture *f, gconstpointer data)
{
  g_autofree char *me = g_strdup (attune_family_get_caregiver (f->family)->uuid);

  write_note (f, WORDS);
  g_assert_false (attune_privacy_get_shown (f->privacy));
  assert_told (f, me, 0);
  attune_privacy_show_words (f->privacy);
  assert_told (f, me, 1);
  attune_privacy_put_away (f->privacy);
  assert_told (f, me, 0);

  g_settings_set_boolean (f->settings, "words-shown", TRUE);
  attune_family_choose_guest (f->family);
  attune_test_settle (f->store);
  g_assert_true (attune_privacy_get_shown (f->privacy));
  attune_family_choose_caregiver (f->family, me);
  attune_test_settle (f->store);
  g_assert_true (attune_privacy_get_shown (f->privacy));
}

static void
test_page_says_the_same_with_words_and_without (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneOwnWords) words = attune_own_words_new (f->family, f->store, f->clock);
  GtkWidget *page = attune_words_page_new (words);
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_widget_show (window);
  attune_words_page_load (ATTUNE_WORDS_PAGE (page));
  attune_test_settle (f->store);
  g_assert_true (shows (page, "Your words are put away."));
  g_assert_false (shows (page, "What you write is kept here, for you."));

  write_note (f, WORDS);
  attune_words_page_load (ATTUNE_WORDS_PAGE (page));
  attune_test_settle (f->store);
  g_assert_true (shows (page, "Your words are put away."));
  g_assert_false (shows (page, WORDS));

  attune_privacy_show_words (f->privacy);
  attune_test_settle (f->store);
  g_assert_true (shows (page, WORDS));
  attune_privacy_put_away (f->privacy);
  attune_test_settle (f->store);
  g_assert_false (shows (page, WORDS));
  gtk_window_destroy (GTK_WINDOW (window));
  attune_test_settle (f->store);
}

/* Putting away comes at any moment, also a second after the last key. */
static void
test_what_was_written_is_kept_first (Fixture *f, gconstpointer data)
{
  AttuneLearner *learner = attune_learner_new (f->family, f->store, f->clock, f->catalog);

  attune_privacy_show_words (f->privacy);
  lock (f, "2580");
  attune_learner_take_words (learner, "rl.touch", WORDS);
  attune_privacy_put_away (f->privacy);
  attune_test_settle (f->store);
  g_assert_null (attune_learner_get_words (learner, "rl.touch"));
  attune_learner_load_words (learner);
  attune_test_settle (f->store);
  g_assert_null (attune_learner_get_words (learner, "rl.touch"));

  g_assert_true (opens (f, "2580"));
  attune_learner_load_words (learner);
  attune_test_settle (f->store);
  g_assert_cmpstr (attune_learner_get_words (learner, "rl.touch"), ==, WORDS);
  g_assert_finalize_object (learner);
}

static void
test_lock_stands_before_them (Fixture *f, gconstpointer data)
{
  g_autofree char *me = g_strdup (attune_family_get_caregiver (f->family)->uuid);

  write_note (f, WORDS);
  lock (f, "2580");
  g_assert_cmpint (attune_privacy_get_lock (f->privacy), ==, ATTUNE_LOCK_OPEN);
  assert_told (f, me, 1);
  attune_privacy_put_away (f->privacy);
  g_assert_cmpint (attune_privacy_get_lock (f->privacy), ==, ATTUNE_LOCK_CLOSED);
  attune_privacy_show_words (f->privacy);
  g_assert_false (attune_privacy_get_shown (f->privacy));
  assert_told (f, me, 0);
  g_assert_false (opens (f, "0852"));
  g_assert_false (attune_privacy_get_shown (f->privacy));
  g_assert_true (opens (f, "2580"));
  assert_told (f, me, 1);
}

static void
test_somebody_else_takes_over (Fixture *f, gconstpointer data)
{
  g_autofree char *me = g_strdup (attune_family_get_caregiver (f->family)->uuid);

  write_note (f, WORDS);
  lock (f, "2580");
  add_caregiver (f, "Noor");
  g_assert_cmpstr (attune_family_get_caregiver (f->family)->uuid, !=, me);
  attune_test_settle (f->store);
  g_assert_cmpint (attune_privacy_get_lock (f->privacy), ==, ATTUNE_LOCK_NONE);
  attune_privacy_show_words (f->privacy);
  assert_told (f, attune_family_get_caregiver (f->family)->uuid, 0);
  assert_told (f, me, 0);

  /* Coming back, the lock is closed again. */
  attune_family_choose_caregiver (f->family, me);
  attune_test_settle (f->store);
  g_assert_cmpint (attune_privacy_get_lock (f->privacy), ==, ATTUNE_LOCK_CLOSED);
  g_assert_false (attune_privacy_get_shown (f->privacy));
  assert_told (f, me, 0);
}

static void
test_gate_for_writing_stands_open_without_a_lock (Fixture *f, gconstpointer data)
{
  AttuneWordsGate *reading = g_object_ref_sink (
      ATTUNE_WORDS_GATE (attune_words_gate_new (gtk_label_new ("x"), f->privacy)));
  AttuneWordsGate *writing = g_object_ref_sink (
      ATTUNE_WORDS_GATE (attune_words_gate_new (gtk_label_new ("x"), f->privacy)));

  g_object_set (writing, "writing", TRUE, NULL);
  g_assert_false (attune_words_gate_get_open (reading));
  g_assert_true (attune_words_gate_get_open (writing));
  lock (f, "2580");
  g_assert_true (attune_words_gate_get_open (reading));
  attune_privacy_put_away (f->privacy);
  g_assert_false (attune_words_gate_get_open (reading));
  g_assert_false (attune_words_gate_get_open (writing));
  g_object_unref (reading);
  g_object_unref (writing);
}

#define ADD(name, func) \
  g_test_add ("/attune/app/privacy/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();
  adw_init ();

  ADD ("put-away-until-asked-for", test_put_away_until_asked_for);
  ADD ("page-says-the-same-with-words-and-without", test_page_says_the_same_with_words_and_without);
  ADD ("what-was-written-is-kept-first", test_what_was_written_is_kept_first);
  ADD ("lock-stands-before-them", test_lock_stands_before_them);
  ADD ("somebody-else-takes-over", test_somebody_else_takes_over);
  ADD ("gate-for-writing-stands-open-without-a-lock",
       test_gate_for_writing_stands_open_without_a_lock);
  return g_test_run ();
}
