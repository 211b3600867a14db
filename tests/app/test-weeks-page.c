/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The weeks of a family that is in the store: going from week to week, and words that are kept
 * without anybody saving them. Needs a display. */
#include "config.h"

#include "attune-week-questions.h"
#include "attune-week-view.h"
#include "attune-weeks-page.h"
#include "report/attune-week-dates.h"

#include <glib/gstdio.h>

#define SESSION "05000000-0000-4000-8000-000000000001"

typedef struct {
  AttuneManualClock *clock;
  AttuneStore *store;
  AttuneFamily *family;
  GSettings *settings;
  AttuneWeekBook *book;
} Fixture;

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
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
raise_cb (GObject *object, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
add_people (Fixture *f)
{
  g_autoptr (GAsyncResult) baby_saved = NULL;
  g_autoptr (GAsyncResult) caregiver_saved = NULL;
  AttuneBaby *baby = attune_baby_new ();
  AttuneCaregiver *caregiver = attune_caregiver_new ();
  g_autofree char *baby_uuid = NULL;
  g_autofree char *caregiver_uuid = NULL;

  baby->nickname = g_strdup ("Ada");
  caregiver->nickname = g_strdup ("Kim");
  attune_store_save_baby_async (f->store, baby, NULL, keep_result_cb, &baby_saved);
  attune_store_save_caregiver_async (f->store, caregiver, NULL, keep_result_cb, &caregiver_saved);
  baby_uuid = attune_store_save_baby_finish (f->store, wait_for (&baby_saved), NULL);
  caregiver_uuid = attune_store_save_caregiver_finish (f->store, wait_for (&caregiver_saved), NULL);
  g_assert_nonnull (baby_uuid);
  g_assert_nonnull (caregiver_uuid);
  g_settings_set_string (f->settings, "baby", baby_uuid);
  g_settings_set_string (f->settings, "caregiver", caregiver_uuid);
  attune_baby_free (baby);
  attune_caregiver_free (caregiver);
}

static void
add_session (Fixture *f, const char *began)
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
  g_autoptr (GDateTime) began_at = g_date_time_new_from_iso8601 (began, NULL);
  g_autoptr (GAsyncResult) begun = NULL;
  g_autoptr (GAsyncResult) finished = NULL;
  const AttuneBaby *baby = attune_family_get_baby (f->family);
  AttuneSessionStart start = {
    .uuid = (char *) SESSION,
    .baby_uuid = baby->uuid,
    .caregiver_uuid = attune_family_get_caregiver (f->family)->uuid,
    .routine_id = (char *) "r.test",
    .plan_json = (char *) "{\"routine\":\"r.test\"}",
    .machine_version = 1,
    .began_at = began_at,
  };

  attune_store_begin_session_async (f->store, &start, NULL, keep_result_cb, &begun);
  g_assert_true (attune_store_begin_session_finish (f->store, wait_for (&begun), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    attune_store_append_event (f->store, SESSION, &events[i]);
  attune_store_finish_session_async (f->store, SESSION, NULL, keep_result_cb, &finished);
  g_assert_true (attune_store_finish_session_finish (f->store, wait_for (&finished), NULL));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "attune", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 24, 19, 0, 0);
  g_autoptr (GAsyncResult) opened = NULL;

  g_mkdir_with_parents (path, 0700);
  f->clock = attune_manual_clock_new (now);
  f->settings = g_settings_new (ATTUNE_APP_ID);
  g_settings_set_boolean (f->settings, "words-shown", TRUE);
  f->store = attune_store_new (folder, ATTUNE_CLOCK (f->clock));
  attune_store_open_async (f->store, NULL, keep_result_cb, &opened);
  wait_for (&opened);
  add_people (f);
  f->family = attune_family_new (f->store, ATTUNE_CLOCK (f->clock), f->settings);
  attune_family_load (f->family);
  while (attune_family_get_baby (f->family) == NULL ||
         attune_family_get_caregiver (f->family) == NULL)
    g_main_context_iteration (NULL, TRUE);
  add_session (f, "2026-11-18T10:00:00Z");
  f->book = attune_week_book_new (f->family, f->store, ATTUNE_CLOCK (f->clock), NULL, f->settings);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) closed = NULL;

  attune_store_close_async (f->store, NULL, keep_result_cb, &closed);
  wait_for (&closed);
  g_clear_object (&f->book);
  g_clear_object (&f->family);
  g_clear_object (&f->store);
  g_clear_object (&f->settings);
  g_clear_object (&f->clock);
}

static void
load (AttuneWeekBook *book)
{
  gboolean changed = FALSE;
  gulong id = g_signal_connect (book, "changed", G_CALLBACK (raise_cb), &changed);

  attune_week_book_load (book);
  while (!changed || !attune_week_book_get_loaded (book))
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (book, id);
}

static void
assert_week (AttuneWeeksPage *page, const char *iso)
{
  g_autofree char *shown = NULL;
  GDate start;

  attune_weeks_page_get_week (page, &start);
  shown = attune_week_dates_dup_iso (&start);
  g_assert_cmpstr (shown, ==, iso);
}

static GtkWidget *
new_page (Fixture *f)
{
  g_autoptr (AttuneOwnWords)
      words = attune_own_words_new (f->family, f->store, ATTUNE_CLOCK (f->clock));

  return attune_weeks_page_new (f->family, f->book, words);
}

static void
test_from_week_to_week (Fixture *f, gconstpointer data)
{
  GtkWidget *page = g_object_ref_sink (new_page (f));

  load (f->book);
  assert_week (ATTUNE_WEEKS_PAGE (page), "2026-11-23");
  /* There is nothing after this week. */
  gtk_widget_activate_action (page, "weeks.later", NULL);
  assert_week (ATTUNE_WEEKS_PAGE (page), "2026-11-23");
  gtk_widget_activate_action (page, "weeks.earlier", NULL);
  assert_week (ATTUNE_WEEKS_PAGE (page), "2026-11-16");
  /* Nor before the first. */
  gtk_widget_activate_action (page, "weeks.earlier", NULL);
  assert_week (ATTUNE_WEEKS_PAGE (page), "2026-11-16");
  gtk_widget_activate_action (page, "weeks.now", NULL);
  assert_week (ATTUNE_WEEKS_PAGE (page), "2026-11-23");
  g_object_unref (page);
}

static void
swipe (GtkWidget *widget, double x_speed)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_GESTURE_SWIPE (controller))
      g_signal_emit_by_name (controller, "swipe", x_speed, 0.0);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    swipe (child, x_speed);
}

/* The earlier week lies where a line of text begins; the page is pulled along with the finger. */
static void
test_earlier_is_where_a_line_begins (Fixture *f, gconstpointer data)
{
  GtkWidget *page = g_object_ref_sink (new_page (f));

  load (f->book);
  swipe (page, -900);
  assert_week (ATTUNE_WEEKS_PAGE (page), "2026-11-23");
  swipe (page, 900);
  assert_week (ATTUNE_WEEKS_PAGE (page), "2026-11-16");
  gtk_widget_set_direction (page, GTK_TEXT_DIR_RTL);
  swipe (page, -900);
  assert_week (ATTUNE_WEEKS_PAGE (page), "2026-11-16");
  swipe (page, 900);
  assert_week (ATTUNE_WEEKS_PAGE (page), "2026-11-23");
  swipe (page, -900);
  assert_week (ATTUNE_WEEKS_PAGE (page), "2026-11-16");
  g_object_unref (page);
}

static void
test_the_session_is_there (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneWeek) week = NULL;
  g_autoptr (AttuneLetter) letter = NULL;
  GDate start;

  load (f->book);
  g_assert_true (attune_week_dates_from_iso ("2026-11-16", &start));
  week = attune_week_book_count (f->book, &start);
  letter = attune_week_book_write (f->book, &start);
  g_assert_cmpuint (week->sessions->len, ==, 1);
  g_assert_cmpuint (week->minutes, ==, 5);
  g_assert_cmpuint (week->welcome, ==, ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS));
  g_assert_cmpstr (letter->opening->text, ==, "Your first time together is kept here.");
}

/* What the store itself says, asked past the book. */
static gboolean
is_written (Fixture *f, const GDate *start, const char *words)
{
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (f->family);
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  GDate end = *start;

  g_date_add_days (&end, 6);
  attune_store_load_notes_async (f->store, caregiver->uuid, NULL, start, &end, NULL, keep_result_cb,
                                 &loaded);
  notes = attune_store_load_notes_finish (f->store, wait_for (&loaded), NULL);
  g_assert_nonnull (notes);
  for (guint i = 0; i < notes->len; i++) {
    if (g_strcmp0 (((AttuneReflection *) g_ptr_array_index (notes, i))->words, words) == 0)
      return TRUE;
  }

  return FALSE;
}

static void
test_words_are_kept (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneWeekBook) other = attune_week_book_new (
      f->family, f->store, ATTUNE_CLOCK (f->clock), NULL, f->settings);
  const char *words = NULL;
  GDate start;

  load (f->book);
  g_assert_true (attune_week_dates_from_iso ("2026-11-16", &start));
  attune_week_book_take_words (f->book, &start, "w.07", "Warm f");
  attune_manual_clock_advance (f->clock, G_USEC_PER_SEC);
  attune_week_book_take_words (f->book, &start, "w.07", "Warm feet.");
  attune_manual_clock_advance (f->clock, G_USEC_PER_SEC);
  while (!is_written (f, &start, "Warm feet."))
    g_main_context_iteration (NULL, FALSE);
  attune_week_book_load (other);
  while ((words = attune_week_book_get_words (other, &start)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (words, ==, "Warm feet.");
  g_assert_true (attune_week_dates_from_iso ("2026-11-23", &start));
  g_assert_null (attune_week_book_get_words (other, &start));
}

static GtkWidget *
get_part (GtkWidget *page, const char *name)
{
  GtkWidget *view = GTK_WIDGET (
      gtk_widget_get_template_child (page, ATTUNE_TYPE_WEEKS_PAGE, "view"));

  return GTK_WIDGET (gtk_widget_get_template_child (view, ATTUNE_TYPE_WEEK_VIEW, name));
}

static gboolean
asks (GtkWidget *page)
{
  return gtk_widget_get_visible (get_part (page, "question_card")) &&
         gtk_widget_get_visible (get_part (page, "question"));
}

static void
type (GtkWidget *page, const char *words)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_part (page, "words"))),
                            words, -1);
}

/* Waits until the week is there. */
static void
go (Fixture *f, GtkWidget *page, const char *action)
{
  GDate start;

  gtk_widget_activate_action (page, action, NULL);
  attune_weeks_page_get_week (ATTUNE_WEEKS_PAGE (page), &start);
  while (!attune_week_book_has (f->book, &start))
    g_main_context_iteration (NULL, TRUE);
}

/* Asked while its week lasts, and gone without a trace where it was not answered. */
static void
test_a_question_lasts_a_week (Fixture *f, gconstpointer data)
{
  GtkWidget *page = g_object_ref_sink (new_page (f));
  g_autofree char *question = NULL;

  load (f->book);
  g_assert_true (asks (page));
  question = g_strdup (gtk_label_get_text (GTK_LABEL (get_part (page, "question"))));
  go (f, page, "weeks.earlier");
  g_assert_false (gtk_widget_get_visible (get_part (page, "question_card")));

  go (f, page, "weeks.now");
  g_assert_true (asks (page));
  type (page, "Enough was a lot.");
  attune_week_book_flush (f->book);
  attune_manual_clock_advance (f->clock, (gint64) 7 * 24 * 3600 * G_USEC_PER_SEC);
  load (f->book);
  /* What was answered stays, with what was asked, whatever else the week turned out to be. */
  g_assert_true (asks (page));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_part (page, "question"))), ==, question);
  g_assert_false (gtk_widget_get_visible (get_part (page, "skip")));
  g_object_unref (page);
}

static void
test_a_question_is_skipped (Fixture *f, gconstpointer data)
{
  GtkWidget *page = g_object_ref_sink (new_page (f));

  load (f->book);
  g_assert_true (gtk_widget_get_visible (get_part (page, "skip")));
  type (page, "E");
  g_assert_false (gtk_widget_get_visible (get_part (page, "skip")));
  type (page, "");
  g_signal_emit_by_name (get_part (page, "skip"), "clicked");
  g_assert_false (gtk_widget_get_visible (get_part (page, "question_card")));
  load (f->book);
  g_assert_false (gtk_widget_get_visible (get_part (page, "question_card")));
  attune_manual_clock_advance (f->clock, (gint64) 7 * 24 * 3600 * G_USEC_PER_SEC);
  load (f->book);
  go (f, page, "weeks.now");
  g_assert_true (asks (page));
  g_object_unref (page);
}

/* What was seen does not come again for six weeks; in its own week it stays. */
static void
test_a_question_seen_does_not_come_again (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneWeek) week = NULL;
  GDate start, before;

  load (f->book);
  g_assert_true (attune_week_dates_from_iso ("2026-11-23", &start));
  week = attune_week_book_count (f->book, &start);
  g_assert_cmpstr (attune_week_questions_pick (f->family, week), ==, "w.07");
  attune_week_questions_remember (f->family, &start, "w.07");
  g_assert_cmpstr (attune_week_questions_pick (f->family, week), ==, "w.07");
  attune_week_dates_move (&start, -7, &before);
  attune_week_questions_remember (f->family, &before, "w.07");
  g_assert_cmpstr (attune_week_questions_pick (f->family, week), ==, "w.07");
  attune_week_dates_move (&start, -6, &before);
  attune_week_questions_remember (f->family, &before, "w.07");
  g_assert_cmpstr (attune_week_questions_pick (f->family, week), ==, "w.01");
}

/* By keyboard alone: to the words, to Skip, and from there on to what comes after it. */
static void
test_the_question_by_keyboard (Fixture *f, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = new_page (f);
  guint n = 0;

  load (f->book);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (get_part (page, "skip")))
    g_main_context_iteration (NULL, TRUE);
  while (gtk_root_get_focus (GTK_ROOT (window)) != get_part (page, "words") && n++ < 30)
    gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == get_part (page, "words"));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == get_part (page, "skip"));
  g_signal_emit_by_name (get_part (page, "skip"), "clicked");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == get_part (page, "unwell"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();

#define ADD(name, func) \
  g_test_add ("/attune/app/weeks-page/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("from-week-to-week", test_from_week_to_week);
  ADD ("earlier-is-where-a-line-begins", test_earlier_is_where_a_line_begins);
  ADD ("the-session-is-there", test_the_session_is_there);
  ADD ("words-are-kept", test_words_are_kept);
  ADD ("a-question-lasts-a-week", test_a_question_lasts_a_week);
  ADD ("a-question-seen-does-not-come-again", test_a_question_seen_does_not_come_again);
  ADD ("the-question-by-keyboard", test_the_question_by_keyboard);
  ADD ("a-question-is-skipped", test_a_question_is_skipped);
#undef ADD

  return g_test_run ();
}
