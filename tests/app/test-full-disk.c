/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The disk is full while somebody writes: they are told in calm words, what they wrote stays where
 * they wrote it, and it is kept as soon as there is room. Real fields on a real store. Needs a
 * display. */
#include "config.h"

#include "attune-after-reading.h"
#include "attune-built-in.h"
#include "attune-note-editor.h"
#include "attune-session-page-private.h"
#include "attune-test-catalog.h"
#include "attune-test-settle.h"
#include "attune-weeks-page.h"
#include "report/attune-prompts.h"
#include "test-vfs.h"

#include <glib/gstdio.h>

#define WORDS "Warm feet, and a long look."
#define CALM "Your words could not be kept just now. They are in the window."

typedef struct {
  AttuneManualClock *clock;
  AttuneCatalog *catalog;
  AttuneStore *store;
  GSettings *settings;
  AttuneFamily *family;
  GtkWidget *window;
  GPtrArray *told;
} Fixture;

static guint n_warned; /* of notes that could not be kept */

/* Such a warning is right here; any other ends the test. */
static GLogWriterOutput
log_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++) {
    if (g_str_equal (fields[i].key, "MESSAGE") &&
        g_str_has_prefix (fields[i].value, "A note could not be kept: ")) {
      n_warned++;
      return G_LOG_WRITER_HANDLED;
    }
  }
  return g_log_writer_default (level, fields, n_fields, user_data);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
wait_until (gboolean *done)
{
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}

static void
trouble_cb (Fixture *f, const char *words)
{
  g_ptr_array_add (f->told, g_strdup (words));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "attune", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 19, 0, 0);
  g_autoptr (AttuneCaregiver) caregiver = attune_caregiver_new ();
  g_autoptr (AttuneBaby) baby = attune_baby_new ();
  gboolean opened = FALSE;

  g_mkdir_with_parents (path, 0700);
  f->told = g_ptr_array_new_with_free_func (g_free);
  f->clock = attune_manual_clock_new (now);
  f->catalog = attune_test_catalog_new ();
  f->settings = g_settings_new (ATTUNE_APP_ID);
  g_settings_set_boolean (f->settings, "words-shown", TRUE);
  g_settings_reset (f->settings, "baby");
  g_settings_reset (f->settings, "caregiver");
  f->store = attune_store_new (folder, ATTUNE_CLOCK (f->clock));
  attune_store_open_async (f->store, NULL, done_cb, &opened);
  wait_until (&opened);
  f->family = attune_family_new (f->store, ATTUNE_CLOCK (f->clock), f->settings);
  attune_family_load (f->family);
  attune_test_settle (f->store);
  caregiver->nickname = g_strdup ("Sam");
  baby->nickname = g_strdup ("Ada");
  attune_family_save_caregiver (f->family, caregiver);
  attune_family_save_baby (f->family, baby);
  attune_test_settle (f->store);
  g_signal_connect_swapped (f->family, "trouble", G_CALLBACK (trouble_cb), f);
  f->window = gtk_window_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gboolean closed = FALSE;

  test_vfs_set_full (FALSE);
  gtk_window_destroy (GTK_WINDOW (f->window));
  attune_test_settle (f->store);
  g_signal_handlers_disconnect_by_data (f->family, f);
  g_assert_finalize_object (f->family);
  attune_store_close_async (f->store, NULL, done_cb, &closed);
  wait_until (&closed);
  g_object_unref (f->store);
  g_object_unref (f->settings);
  attune_catalog_unref (f->catalog);
  g_object_unref (f->clock);
  g_ptr_array_unref (f->told);
}

static void
show (Fixture *f, GtkWidget *widget)
{
  gtk_window_set_child (GTK_WINDOW (f->window), widget);
  gtk_widget_show (f->window);
  attune_test_settle (f->store);
}

static GtkTextBuffer *
find_field (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkTextBuffer *found = find_field (child);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
assert_stands_there (GtkTextBuffer *field)
{
  g_autofree char *text = NULL;

  g_object_get (field, "text", &text, NULL);
  g_assert_cmpstr (text, ==, WORDS);
}

static void
notes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GPtrArray **) user_data = attune_store_load_notes_finish (ATTUNE_STORE (source), result, NULL);
}

/* What the store itself has. */
static gboolean
is_kept (Fixture *f)
{
  g_autoptr (GPtrArray) notes = NULL;
  GDate from, to;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_dmy (&from, 1, G_DATE_JANUARY, 2026);
  g_date_set_dmy (&to, 31, G_DATE_DECEMBER, 2026);
  attune_store_load_notes_async (f->store, attune_family_get_caregiver (f->family)->uuid, NULL,
                                 &from, &to, NULL, notes_cb, &notes);
  while (notes == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < notes->len; i++) {
    if (g_strcmp0 (((AttuneReflection *) g_ptr_array_index (notes, i))->words, WORDS) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Nobody saves here: the words are kept while they are written, and tried again. */
static void
write_on_a_full_disk (Fixture *f)
{
  GtkTextBuffer *field = find_field (f->window);

  test_vfs_set_full (TRUE);
  n_warned = 0;
  gtk_text_buffer_set_text (field, WORDS, -1);
  attune_manual_clock_advance (f->clock, 2 * G_USEC_PER_SEC);
  attune_test_settle (f->store);
  g_assert_cmpuint (f->told->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (f->told, 0), ==, CALM);
  for (guint i = 0; i < 2; i++) {
    attune_manual_clock_advance (f->clock, 5 * G_USEC_PER_SEC);
    attune_test_settle (f->store);
  }
  g_assert_cmpuint (n_warned, ==, 3);
  /* Once is enough. */
  g_assert_cmpuint (f->told->len, ==, 1);
  assert_stands_there (field);
  g_assert_false (is_kept (f));

  test_vfs_set_full (FALSE);
  attune_manual_clock_advance (f->clock, 5 * G_USEC_PER_SEC);
  attune_test_settle (f->store);
  g_assert_true (is_kept (f));
  assert_stands_there (field);
}

static void
test_after_an_article (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneLearner)
      learner = attune_learner_new (f->family, f->store, ATTUNE_CLOCK (f->clock), f->catalog);

  show (f, attune_after_reading_new (learner, "rl.touch"));
  write_on_a_full_disk (f);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = attune_store_save_reflection_finish (ATTUNE_STORE (source), result, NULL);
}

static void
test_a_note_of_ones_own (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneOwnWords)
      words = attune_own_words_new (f->family, f->store, ATTUNE_CLOCK (f->clock));
  g_autoptr (AttuneReflection) note = attune_reflection_new ();
  GtkWidget *editor = attune_note_editor_new (words);

  note->caregiver_uuid = g_strdup (attune_family_get_caregiver (f->family)->uuid);
  note->baby_uuid = g_strdup (attune_family_get_baby (f->family)->uuid);
  note->kind = g_strdup ("lesson");
  note->subject = g_strdup ("rl.bond");
  note->local_date = g_strdup ("2026-11-20");
  note->words = g_strdup ("Warm feet.");
  attune_store_save_reflection_async (f->store, note, NULL, saved_cb, &note->note_uuid);
  while (note->note_uuid == NULL)
    g_main_context_iteration (NULL, TRUE);
  attune_note_editor_show (ATTUNE_NOTE_EDITOR (editor), note);
  show (f, editor);
  write_on_a_full_disk (f);
}

static AttuneSession *
run_session (Fixture *f, AttuneSessionPage **page)
{
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan)
      plan = attune_plan_new (attune_catalog_get_routine (f->catalog, "r.nappy_mini"), &options);
  const AttuneSessionSetup setup = {
    .clock = ATTUNE_CLOCK (f->clock),
    .catalog = f->catalog,
    .store = f->store,
    .baby = attune_family_get_baby (f->family),
    .caregiver_uuid = attune_family_get_caregiver (f->family)->uuid,
  };
  AttuneSession *session = attune_session_new (&setup, plan);
  const AttuneLook look = { 0 };

  *page = attune_session_page_new (session, FALSE, ATTUNE_LENGTH_KNOWING, &look);
  show (f, GTK_WIDGET (*page));
  attune_session_start (session);
  attune_manual_clock_advance (f->clock, 90 * G_USEC_PER_SEC);
  attune_session_end (session);
  attune_test_settle (f->store);
  return session;
}

static gboolean
has_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (has_text (child, text))
      return TRUE;
  }
  return FALSE;
}

static void
test_a_session (Fixture *f, gconstpointer data)
{
  AttuneSessionPage *page;
  g_autoptr (AttuneSession) session = run_session (f, &page);
  GtkTextBuffer *field = find_field (GTK_WIDGET (attune_session_page_get_ending (page)));

  gtk_text_buffer_set_text (field, WORDS, -1);
  test_vfs_set_full (TRUE);
  gtk_widget_activate_action (GTK_WIDGET (page), "session.keep", NULL);
  attune_test_settle (f->store);
  g_assert_true (has_text (GTK_WIDGET (page), "This could not be kept just now. It is still here: "
                                              "try Save once more."));
  assert_stands_there (field);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (attune_session_page_get_ending (page))));
  g_assert_false (is_kept (f));

  test_vfs_set_full (FALSE);
  gtk_widget_activate_action (GTK_WIDGET (page), "session.keep", NULL);
  attune_test_settle (f->store);
  g_assert_true (is_kept (f));
}

static void
test_a_week (Fixture *f, gconstpointer data)
{
  AttuneSessionPage *page;
  g_autoptr (AttuneSession) session = run_session (f, &page);
  g_autoptr (AttuneWeekBook)
      book = attune_week_book_new (f->family, f->store, ATTUNE_CLOCK (f->clock), NULL, f->settings);
  g_autoptr (AttuneOwnWords)
      words = attune_own_words_new (f->family, f->store, ATTUNE_CLOCK (f->clock));
  GtkWidget *weeks = attune_weeks_page_new (f->family, book, words);

  show (f, weeks);
  g_assert_true (has_text (weeks, "What was enough this week?"));
  write_on_a_full_disk (f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();
  test_vfs_install ();
  g_log_set_writer_func (log_cb, NULL, NULL);

#define ADD(name, func) \
  g_test_add ("/attune/app/full-disk/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("after-an-article", test_after_an_article);
  ADD ("a-note-of-ones-own", test_a_note_of_ones_own);
  ADD ("a-session", test_a_session);
  ADD ("a-week", test_a_week);
#undef ADD

  return g_test_run ();
}
