/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Two caregivers and one baby: what one of them shows the other stands in the week with the writer's
 * name, what is private leaves no trace there, a line for the next pair of hands lasts seven days,
 * and a baby put to rest is told nothing and asked nothing. Needs a display. */
#include "config.h"

#include "attune-baby-flags.h"
#include "attune-built-in.h"
#include "attune-shared-notes.h"
#include "attune-test-settle.h"
#include "attune-today-page.h"
#include "attune-week-view.h"
#include "attune-weeks-page.h"
#include "report/attune-week-dates.h"

#include <glib/gstdio.h>
#include <string.h>

#define DAY_US ((gint64) 24 * 3600 * G_USEC_PER_SEC)
#define WORDS "She laughed at the swish."
#define SESSION "05000000-0000-4000-8000-000000000001"

typedef struct {
  AttuneManualClock *clock;
  AttuneStore *store;
  GSettings *settings;
  AttuneFamily *family;
  AttuneOwnWords *words;
  AttuneWeekBook *book;
  GtkWidget *window;
  GtkWidget *page;
  char *sam;
  char *noor;
} Fixture;

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

static char *
add_caregiver (Fixture *f, const char *nickname)
{
  g_autoptr (AttuneCaregiver) caregiver = attune_caregiver_new ();

  caregiver->nickname = g_strdup (nickname);
  attune_family_save_caregiver (f->family, caregiver);
  attune_test_settle (f->store);
  return g_strdup (attune_family_get_caregiver (f->family)->uuid);
}

static void
add_session (Fixture *f)
{
  static const AttuneEvent events[] = {
    { .seq = 0, .kind = ATTUNE_EVENT_BEGAN, .part = -1, .step = -1 },
    { .seq = 1, .kind = ATTUNE_EVENT_ASKED, .step = -1, .region = ATTUNE_REGION_LEGS },
    { .seq = 2, .at_us = 9 * G_USEC_PER_SEC, .kind = ATTUNE_EVENT_ANSWERED, .step = -1 },
    { .seq = 3,
      .at_us = 300 * G_USEC_PER_SEC,
      .kind = ATTUNE_EVENT_ENDED,
      .number = ATTUNE_OUTCOME_FINISHED,
      .part = -1,
      .step = -1 },
  };
  g_autoptr (GDateTime) began_at = g_date_time_new_utc (2026, 11, 23, 10, 0, 0);
  const AttuneSessionStart start = {
    .uuid = (char *) SESSION,
    .baby_uuid = attune_family_get_baby (f->family)->uuid,
    .caregiver_uuid = f->sam,
    .routine_id = (char *) "r.test",
    .plan_json = (char *) "{\"routine\":\"r.test\"}",
    .machine_version = 1,
    .began_at = began_at,
  };
  gboolean begun = FALSE, finished = FALSE;

  attune_store_begin_session_async (f->store, &start, NULL, done_cb, &begun);
  wait_until (&begun);
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    attune_store_append_event (f->store, SESSION, &events[i]);
  attune_store_finish_session_async (f->store, SESSION, NULL, done_cb, &finished);
  wait_until (&finished);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "attune", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 19, 0, 0);
  g_autoptr (AttuneBaby) baby = attune_baby_new ();
  gboolean opened = FALSE;

  g_mkdir_with_parents (path, 0700);
  f->clock = attune_manual_clock_new (now);
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
  baby->nickname = g_strdup ("Ada");
  attune_family_save_baby (f->family, baby);
  f->sam = add_caregiver (f, "Sam");
  f->noor = add_caregiver (f, "Noor");
  add_session (f);
  f->words = attune_own_words_new (f->family, f->store, ATTUNE_CLOCK (f->clock));
  f->book = attune_week_book_new (f->family, f->store, ATTUNE_CLOCK (f->clock), NULL, f->settings);
  f->page = attune_weeks_page_new (f->family, f->book, f->words);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_widget_show (f->window);
  attune_test_settle (f->store);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gboolean closed = FALSE;

  gtk_window_destroy (GTK_WINDOW (f->window));
  attune_test_settle (f->store);
  g_object_unref (f->book);
  g_object_unref (f->words);
  g_assert_finalize_object (f->family);
  attune_store_close_async (f->store, NULL, done_cb, &closed);
  wait_until (&closed);
  g_object_unref (f->store);
  g_object_unref (f->settings);
  g_object_unref (f->clock);
  g_free (f->sam);
  g_free (f->noor);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = attune_store_save_reflection_finish (ATTUNE_STORE (source), result, NULL);
}

/* What Sam writes. */
static char *
write_note (Fixture *f, const char *kind, const char *subject)
{
  g_autoptr (AttuneReflection) note = attune_reflection_new ();
  char *uuid = NULL;

  note->caregiver_uuid = g_strdup (f->sam);
  note->baby_uuid = g_strdup (attune_family_get_baby (f->family)->uuid);
  note->kind = g_strdup (kind);
  note->subject = g_strdup (subject);
  note->local_date = g_strdup ("2026-11-23");
  note->words = g_strdup (WORDS);
  attune_store_save_reflection_async (f->store, note, NULL, saved_cb, &uuid);
  while (uuid == NULL)
    g_main_context_iteration (NULL, TRUE);
  return uuid;
}

static void
be (Fixture *f, const char *uuid)
{
  attune_family_choose_caregiver (f->family, uuid);
  attune_test_settle (f->store);
  attune_test_settle (f->store);
}

/* All that can be read in the widget and all below it, in its order. */
static void
read_all (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_TEXT_VIEW (widget)) {
    g_autofree char *words = NULL;

    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &words, NULL);
    g_string_append_printf (text, "[%s]\n", words);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_all (child, text);
}

static char *
read_page (Fixture *f)
{
  GString *text = g_string_new (NULL);

  attune_test_settle (f->store);
  read_all (f->page, text);
  return g_string_free (text, FALSE);
}

static void
test_shown_and_taken_back (Fixture *f, gconstpointer data)
{
  g_autofree char *before = read_page (f);
  g_autofree char *uuid = write_note (f, "week", "w.07");
  g_autofree char *beside = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *after = NULL;

  /* What is private leaves no trace: the page of the other one is the same to the letter. */
  be (f, f->sam);
  be (f, f->noor);
  beside = read_page (f);
  g_assert_cmpstr (beside, ==, before);

  be (f, f->sam);
  attune_own_words_share (f->words, uuid, TRUE);
  be (f, f->noor);
  shown = read_page (f);
  g_assert_nonnull (strstr (shown, "Shown to you\nSam, Monday, 23 November\n" WORDS "\n"));
  /* Below the reader's own words. */
  g_assert_true (strstr (shown, "[]") < strstr (shown, "Shown to you"));

  be (f, f->sam);
  attune_own_words_share (f->words, uuid, FALSE);
  be (f, f->noor);
  after = read_page (f);
  g_assert_cmpstr (after, ==, before);
}

/* One's own is no note that is shown by somebody. */
static void
test_not_to_oneself (Fixture *f, gconstpointer data)
{
  g_autofree char *uuid = write_note (f, "week", "w.07");
  g_autofree char *page = NULL;

  be (f, f->sam);
  attune_own_words_share (f->words, uuid, TRUE);
  be (f, f->noor);
  be (f, f->sam);
  page = read_page (f);
  g_assert_null (strstr (page, "Shown to you"));
  g_assert_nonnull (strstr (page, "[" WORDS "]"));
}

static guint
count_handovers (AttuneSharedNotes *notes)
{
  g_autoptr (GPtrArray) handovers = attune_shared_notes_get_handovers (notes);

  return handovers->len;
}

static void
test_a_line_for_the_next_lasts_seven_days (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneSharedNotes) notes = attune_shared_notes_new (f->family, f->store);
  g_autofree char *uuid = write_note (f, "handover", NULL);
  g_autofree char *page = NULL;
  GDate start;

  g_assert_true (attune_week_dates_from_iso ("2026-11-23", &start));
  be (f, f->noor);
  attune_shared_notes_reload (notes, &start);
  attune_test_settle (f->store);
  g_assert_cmpuint (count_handovers (notes), ==, 1);
  /* Written on Monday the 23rd: there until the 30th, though the program has run all the time. */
  attune_manual_clock_advance (f->clock, 6 * DAY_US);
  g_assert_cmpuint (count_handovers (notes), ==, 1);
  attune_manual_clock_advance (f->clock, DAY_US);
  g_assert_cmpuint (count_handovers (notes), ==, 0);
  be (f, f->sam);
  be (f, f->noor);
  page = read_page (f);
  g_assert_null (strstr (page, WORDS));
}

static void
rest (Fixture *f, AttuneRest rest)
{
  g_autoptr (AttuneBaby) baby = attune_baby_copy (attune_family_get_baby (f->family));
  char *flags_json = attune_baby_flags_with_rest (baby->flags_json, rest);

  g_free (baby->flags_json);
  baby->flags_json = flags_json;
  attune_family_save_baby (f->family, baby);
  attune_test_settle (f->store);
  attune_test_settle (f->store);
}

static void
test_at_rest (Fixture *f, gconstpointer data)
{
  static const AttuneRest silent[] = { ATTUNE_REST_HOSPITAL, ATTUNE_REST_DIED };
  g_autofree char *awake = read_page (f);
  g_autofree char *on_a_break = NULL;

  g_assert_nonnull (strstr (awake, "This week’s question\n"));
  rest (f, ATTUNE_REST_BREAK);
  on_a_break = read_page (f);
  g_assert_nonnull (strstr (on_a_break, "This week’s question\n"));
  for (guint i = 0; i < G_N_ELEMENTS (silent); i++) {
    g_autofree char *page = NULL;

    rest (f, silent[i]);
    page = read_page (f);
    g_assert_nonnull (strstr (page, "Everything here is kept for you.\n"));
    g_assert_null (strchr (page, '?'));
    g_assert_null (strstr (page, "minutes"));
    g_assert_null (strstr (page, "welcome"));
    g_assert_null (strstr (page, "["));
  }
}

static char *
read_today (Fixture *f, GtkWidget *page)
{
  GString *text = g_string_new (NULL);

  attune_test_settle (f->store);
  read_all (page, text);
  return g_string_free (text, FALSE);
}

/* Beside the greeting and the name there is one line, and nothing to begin. */
static void
test_today_at_rest (Fixture *f, gconstpointer data)
{
  static const AttuneRest silent[] = { ATTUNE_REST_HOSPITAL, ATTUNE_REST_DIED };
  g_autoptr (AttuneCatalog) catalog = attune_built_in_load ();
  g_autoptr (GFile) own = g_file_new_for_path (g_get_user_data_dir ());
  g_autoptr (AttuneLibrary) library = attune_library_new (catalog, own);
  g_autoptr (AttunePainter) painter = attune_painter_new (f->family);
  g_autoptr (AttuneBaby) baby = attune_baby_copy (attune_family_get_baby (f->family));
  g_autoptr (AttuneReflection) note = attune_reflection_new ();
  g_autoptr (GPtrArray) handovers = g_ptr_array_new ();
  GtkWidget *page = attune_today_page_new (f->family, library, painter);
  g_autofree char *awake = NULL;

  g_free (baby->born_on);
  baby->born_on = g_strdup ("2026-09-01");
  attune_family_save_baby (f->family, baby);
  gtk_window_set_child (GTK_WINDOW (f->window), page);
  note->words = g_strdup (WORDS);
  g_ptr_array_add (handovers, note);
  attune_today_page_set_handovers (ATTUNE_TODAY_PAGE (page), handovers);
  awake = read_today (f, page);
  g_assert_nonnull (strstr (awake, "Ada, 2 months old"));
  g_assert_nonnull (strstr (awake, WORDS));
  for (guint i = 0; i < G_N_ELEMENTS (silent); i++) {
    g_autofree char *text = NULL;

    rest (f, silent[i]);
    text = read_today (f, page);
    g_assert_true (g_str_has_prefix (text, "Good evening, Noor\nAda\n"));
    g_assert_nonnull (strstr (text, "Everything here is kept for you.\n"));
    g_assert_null (strstr (text, "months old"));
    g_assert_null (strstr (text, "Begin"));
    g_assert_null (strstr (text, "routine"));
    g_assert_null (strstr (text, WORDS));
    attune_today_page_set_handovers (ATTUNE_TODAY_PAGE (page), handovers);
    g_free (text);
    text = read_today (f, page);
    g_assert_null (strstr (text, WORDS));
  }
}

/* The memories stay readable, with no question over them. */
static void
test_words_stay_readable_at_rest (Fixture *f, gconstpointer data)
{
  g_autofree char *uuid = write_note (f, "week", "w.07");
  g_autofree char *page = NULL;

  be (f, f->sam);
  rest (f, ATTUNE_REST_DIED);
  page = read_page (f);
  g_assert_nonnull (strstr (page, "[" WORDS "]"));
  g_assert_null (strchr (page, '?'));
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

#define ADD(name, func) \
  g_test_add ("/attune/app/shared-notes/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("shown-and-taken-back", test_shown_and_taken_back);
  ADD ("not-to-oneself", test_not_to_oneself);
  ADD ("a-line-for-the-next-lasts-seven-days", test_a_line_for_the_next_lasts_seven_days);
  ADD ("at-rest", test_at_rest);
  ADD ("today-at-rest", test_today_at_rest);
  ADD ("words-stay-readable-at-rest", test_words_stay_readable_at_rest);
#undef ADD

  return g_test_run ();
}
