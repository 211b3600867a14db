/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Every page and dialogue can be made, shown and let go of, and whatever takes the focus in it has
 * a name. Needs a display. */
#include "attune-articles.h"
#include "attune-before-page.h"
#include "attune-built-in.h"
#include "attune-cues-page.h"
#include "attune-learn-page.h"
#include "attune-lesson-page.h"
#include "attune-nurse-preview.h"
#include "attune-people-window.h"
#include "attune-preferences.h"
#include "attune-review-page.h"
#include "attune-routine-card.h"
#include "attune-safety-view.h"
#include "attune-share-page.h"
#include "attune-silent-player.h"
#include "attune-tether-page.h"
#include "attune-today-page.h"
#include "attune-welcome-page.h"
#include "config.h"
#include "engine/attune-clock.h"

#include <glib/gstdio.h>

typedef struct {
  AttuneClock *clock;
  AttuneCatalog *catalog;
  AttuneLibrary *library;
  AttuneStore *store;
  GSettings *settings;
  AttuneFamily *family;
  AttuneLearner *learner;
  AttunePainter *painter;
  AttuneChimes *chimes;
  AttuneSafety *safety;
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

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "attune", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) own = g_file_get_child (folder, "routines");
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 24, 19, 0, 0);
  g_autoptr (AttuneSoundPlayer) player = attune_silent_player_new ();
  gboolean opened = FALSE;

  g_mkdir_with_parents (path, 0700);
  f->clock = ATTUNE_CLOCK (attune_manual_clock_new (now));
  f->catalog = attune_built_in_load ();
  f->library = attune_library_new (f->catalog, own);
  f->settings = g_settings_new (ATTUNE_APP_ID);
  g_settings_reset (f->settings, "baby");
  g_settings_reset (f->settings, "caregiver");
  f->store = attune_store_new (folder, f->clock);
  attune_store_open_async (f->store, NULL, done_cb, &opened);
  wait_until (&opened);
  f->family = attune_family_new (f->store, f->clock, f->settings);
  f->learner = attune_learner_new (f->family, f->store, f->clock, f->catalog);
  f->painter = attune_painter_new (f->family);
  f->chimes = attune_chimes_new (player);
  f->safety = attune_built_in_load_safety ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gboolean closed = FALSE;

  attune_store_close_async (f->store, NULL, done_cb, &closed);
  wait_until (&closed);
  settle ();
  g_object_unref (f->chimes);
  attune_safety_free (f->safety);
  g_object_unref (f->painter);
  g_object_unref (f->learner);
  g_assert_finalize_object (f->family);
  g_object_unref (f->store);
  g_object_unref (f->settings);
  g_object_unref (f->library);
  attune_catalog_unref (f->catalog);
  g_object_unref (f->clock);
}

static gboolean
holds_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_label (GTK_LABEL (widget)) != '\0')
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (holds_text (child))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_SWITCH (widget) ||
         GTK_IS_SCALE (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SEARCH_ENTRY (widget) ||
         GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_FLOW_BOX_CHILD (widget) ||
         GTK_IS_GRID_VIEW (widget);
}

/* A switch in a row is named by the row, whose words stand beside it. */
static gboolean
is_in_named_row (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW);

  return row != NULL && adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)) == widget &&
         holds_text (row);
}

static gboolean
is_part_of_control (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent != NULL && (GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) ||
                            GTK_IS_CALENDAR (gtk_widget_get_ancestor (widget, GTK_TYPE_CALENDAR)) ||
                            GTK_IS_WINDOW_CONTROLS (parent));
}

static void
assert_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (is_control (widget) && gtk_widget_get_focusable (widget) && !is_part_of_control (widget) &&
      !gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) &&
      !gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) &&
      !holds_text (widget) && !is_in_named_row (widget))
    g_error ("%s in %s has no name", G_OBJECT_TYPE_NAME (widget),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
assert_fits (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
set_text_scale (int per_cent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * per_cent / 100, NULL);
  settle ();
}

/* What stands above a group of rows is whole, however large the letters are. */
static void
assert_titles_whole (GtkWidget *widget, gboolean in_group)
{
  if (GTK_IS_LIST_BOX (widget))
    return;
  if (in_group && GTK_IS_LABEL (widget))
    g_assert_cmpint (gtk_label_get_ellipsize (GTK_LABEL (widget)), ==, PANGO_ELLIPSIZE_NONE);
  in_group = in_group || ADW_IS_PREFERENCES_GROUP (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_titles_whole (child, in_group);
}

static void
check_page (GtkWidget *page)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_widget_show (window);
  settle ();
  assert_named (page);
  assert_titles_whole (page, FALSE);
  assert_fits (page);
  set_text_scale (200);
  assert_fits (page);
  set_text_scale (100);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
check_window (GtkWidget *window)
{
  gtk_widget_show (window);
  settle ();
  assert_named (window);
  assert_titles_whole (window, FALSE);
  assert_fits (gtk_widget_get_first_child (window));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static guint
count_cards (GtkWidget *widget)
{
  guint n_cards = ATTUNE_IS_ROUTINE_CARD (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_cards += count_cards (child);
  return n_cards;
}

static gboolean
offers_search (GtkWidget *widget)
{
  if (GTK_IS_SEARCH_ENTRY (widget))
    return gtk_widget_get_visible (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (offers_search (child))
      return TRUE;
  }
  return FALSE;
}

/* Its cards come with the family: before, nobody knows which of them suit the baby, and there is
 * nothing to search. */
static void
test_today (Fixture *f, gconstpointer data)
{
  GtkWidget *page = attune_today_page_new (f->family, f->library, f->painter);

  g_assert_cmpuint (count_cards (page), ==, 0);
  g_assert_false (offers_search (page));
  attune_family_load (f->family);
  while (!attune_family_get_loaded (f->family))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_cards (page), ==, g_list_model_get_n_items (G_LIST_MODEL (f->library)));
  g_assert_true (offers_search (page));
  check_page (page);
}

static void
test_before (Fixture *f, gconstpointer data)
{
  AttuneRoutine *routine = attune_catalog_get_routine (f->catalog, "r.first_touch");

  g_assert_nonnull (routine);
  check_page (attune_before_page_new (f->family, attune_catalog_get_permission (f->catalog),
                                      routine, f->painter));
}

static void
test_welcome (Fixture *f, gconstpointer data)
{
  check_page (attune_welcome_page_new (f->family, f->chimes, TRUE));
}

static void
test_cues (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneReviewer) reviewer = attune_reviewer_new (f->learner, f->store, f->clock);
  GtkWidget *page = attune_cues_page_new (reviewer, f->painter);

  GObject *in_state = gtk_widget_get_template_child (page, ATTUNE_TYPE_CUES_PAGE, "in_state");
  GObject *state = gtk_widget_get_template_child (page, ATTUNE_TYPE_CUES_PAGE, "state");

  /* Light sleep: what is no message there. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (state), 2);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (in_state)));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (in_state)), "not yet a call"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (state), 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (in_state)));
  attune_cues_page_open (ATTUNE_CUES_PAGE (page), "cue.smile");
  check_page (page);
}

/* Before the first lesson, and two that look alike. */
static void
test_review (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneReviewer) reviewer = attune_reviewer_new (f->learner, f->store, f->clock);
  GtkWidget *empty = attune_review_page_new (reviewer, f->painter);
  GtkWidget *pair = attune_review_page_new (reviewer, f->painter);

  attune_review_page_begin (ATTUNE_REVIEW_PAGE (empty));
  check_page (empty);
  g_assert_true (attune_review_page_begin_pair (ATTUNE_REVIEW_PAGE (pair), "cue.listening-still",
                                                "cue.freeze"));
  check_page (pair);
}

static void
go_through (AttuneLesson *lesson, GtkWidget *page)
{
  attune_lesson_page_open (ATTUNE_LESSON_PAGE (page), lesson);
  for (guint card = 0; card < lesson->cards->len; card++) {
    g_test_message ("%s, card %u", lesson->id, card + 1);
    assert_named (page);
    assert_fits (page);
    gtk_widget_activate_action (page, "lesson.next", NULL);
  }
}

/* Each card of each lesson, with small and with large words. */
static void
test_lessons (Fixture *f, gconstpointer data)
{
  GPtrArray *lessons = attune_learning_catalog_get_lessons (
      attune_learner_get_learning (f->learner));
  GtkWidget *window = gtk_window_new ();
  g_autoptr (AttuneReviewer) reviewer = attune_reviewer_new (f->learner, f->store, f->clock);
  GtkWidget *page = attune_lesson_page_new (reviewer, f->painter);

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_widget_show (window);
  for (int per_cent = 200; per_cent >= 100; per_cent -= 100) {
    set_text_scale (per_cent);
    for (guint i = 0; i < lessons->len; i++) {
      AttuneLesson *lesson = g_ptr_array_index (lessons, i);

      go_through (lesson, page);
      g_assert_true (attune_learner_is_finished (f->learner, lesson));
    }
  }
  settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
test_learn (Fixture *f, gconstpointer data)
{
  guint n_articles;
  const AttuneArticleText *articles = attune_articles_get (&n_articles);

  for (guint i = 0; i < n_articles; i++) {
    GtkWidget *page = attune_learn_page_new (f->learner, f->library, f->safety, f->settings);

    attune_learn_page_open (ATTUNE_LEARN_PAGE (page), articles[i].id);
    check_page (page);
  }
}

static void
test_articles (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneReading) reading = attune_built_in_load_reading (f->catalog);
  GPtrArray *articles = attune_reading_get_articles (reading);

  for (guint i = 0; i < articles->len; i++) {
    const AttuneReadingArticle *article = g_ptr_array_index (articles, i);
    GtkWidget *page = attune_learn_page_new (f->learner, f->library, f->safety, f->settings);

    attune_learn_page_open (ATTUNE_LEARN_PAGE (page), article->id);
    check_page (page);
  }
}

static void
test_safety_pages (Fixture *f, gconstpointer data)
{
  static const char *const ids[] = { "conditions", "call" };
  GDate today;

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    GtkWidget *page = attune_learn_page_new (f->learner, f->library, f->safety, f->settings);

    attune_learn_page_open (ATTUNE_LEARN_PAGE (page), ids[i]);
    check_page (page);
  }
  attune_family_init_today (f->family, &today);
  check_page (attune_tether_page_new (f->safety, f->settings, &today));
}

/* No text about safety is shortened or folded away, however small the window. */
static void
assert_whole (GtkWidget *widget)
{
  g_assert_false (GTK_IS_EXPANDER (widget));
  if (GTK_IS_SEARCH_ENTRY (widget))
    return;
  if (GTK_IS_LABEL (widget)) {
    g_assert_cmpint (gtk_label_get_ellipsize (GTK_LABEL (widget)), ==, PANGO_ELLIPSIZE_NONE);
    g_assert_cmpint (gtk_label_get_lines (GTK_LABEL (widget)), ==, -1);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_whole (child);
}

static void
test_every_condition_is_found (Fixture *f, gconstpointer data)
{
  GtkWidget *all = g_object_ref_sink (attune_safety_view_new (f->safety, ""));
  GtkWidget *some;

  g_assert_cmpuint (attune_safety_view_count_shown (ATTUNE_SAFETY_VIEW (all)), ==,
                    f->safety->conditions->len);
  assert_whole (all);
  some = g_object_ref_sink (attune_safety_view_new (f->safety, "NAVEL healed"));
  g_assert_cmpuint (attune_safety_view_count_shown (ATTUNE_SAFETY_VIEW (some)), ==, 1);
  g_object_unref (some);
  g_object_unref (all);
}

static void
begin_cb (GtkWidget *page, AttuneRoutine *routine, gpointer user_data)
{
  *(AttuneRoutine **) user_data = routine;
}

static void
test_article_begins (Fixture *f, gconstpointer data)
{
  GtkWidget *page = g_object_ref_sink (
      attune_learn_page_new (f->learner, f->library, f->safety, f->settings));
  AttuneRoutine *begun = NULL;

  g_signal_connect (page, "begin", G_CALLBACK (begin_cb), &begun);
  attune_learn_page_open (ATTUNE_LEARN_PAGE (page), "learn.four-ingredients");
  gtk_widget_activate_action (page, "learn.begin", "s", "r.nappy_mini");
  g_assert_nonnull (begun);
  g_assert_cmpstr (begun->id, ==, "r.nappy_mini");
  g_object_unref (page);
}

static void
test_people (Fixture *f, gconstpointer data)
{
  check_window (attune_people_window_new (NULL, f->family));
}

static void
test_preferences (Fixture *f, gconstpointer data)
{
  check_window (attune_preferences_new (NULL, f->settings, f->family, f->chimes, TRUE));
}

static void
test_share (Fixture *f, gconstpointer data)
{
  check_page (attune_share_page_new (f->family, f->store, f->clock, f->catalog));
}

static void
test_nurse (Fixture *f, gconstpointer data)
{
  GtkWidget *page = attune_nurse_preview_new (f->family, f->store, f->clock, f->catalog);

  attune_nurse_preview_load (ATTUNE_NURSE_PREVIEW (page));
  check_page (page);
}

static gpointer begun;

static void
ready_cb (GtkWidget *page, AttunePlan *plan, const char *state, gpointer user_data)
{
  begun = plan;
  g_assert_cmpstr (state, ==, "state.4");
}

static GtkWidget *
show_before (Fixture *f, const char *routine_id, GtkWidget **window)
{
  AttuneRoutine *routine = attune_catalog_get_routine (f->catalog, routine_id);
  GtkWidget *page = attune_before_page_new (f->family, attune_catalog_get_permission (f->catalog),
                                            routine, f->painter);

  *window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*window), page);
  g_signal_connect (page, "ready", G_CALLBACK (ready_cb), NULL);
  begun = NULL;
  return page;
}

/* One tap for all that is well, one for the state, and one where a feed matters. */
static void
test_three_taps (Fixture *f, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *page = show_before (f, "r.first_touch", &window);

  gtk_widget_activate_action (page, "before.all", NULL);
  gtk_widget_activate_action (page, "before.state", "s", "state.4");
  if (begun == NULL)
    gtk_widget_activate_action (page, "before.feed", "i", 0);
  g_assert_nonnull (begun);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
test_states_lead_nowhere (Fixture *f, gconstpointer data)
{
  static const char *const states[] = { "state.1", "state.2", "state.3", "state.5", "state.6" };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++) {
    GtkWidget *window;
    GtkWidget *page = show_before (f, "r.nappy_mini", &window);

    gtk_widget_activate_action (page, "before.all", NULL);
    gtk_widget_activate_action (page, "before.state", "s", states[i]);
    g_assert_null (begun);
    gtk_window_destroy (GTK_WINDOW (window));
    settle ();
  }
}

/* What is different takes its parts out of the plan, or leads to no plan at all. */
static void
test_different (Fixture *f, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *page = show_before (f, "r.nappy_mini", &window);

  gtk_widget_activate_action (page, "before.something", NULL);
  gtk_widget_activate_action (page, "before.different", "s", "skin.legs");
  gtk_widget_activate_action (page, "before.all", NULL);
  gtk_widget_activate_action (page, "before.state", "s", "state.4");
  gtk_widget_activate_action (page, "before.feed", "i", 0);
  g_assert_null (begun);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  /* Isolated folders would hide the file types by which GTK knows its own icons; a data folder of
   * its own is all that this needs. */
  g_autofree char *data = g_dir_make_tmp ("attune-pages-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();
  add ("/attune/app/pages/today-has-names", test_today);
  add ("/attune/app/pages/before-beginning-has-names", test_before);
  add ("/attune/app/pages/welcome-has-names", test_welcome);
  add ("/attune/app/pages/cues-has-names", test_cues);
  add ("/attune/app/pages/review-has-names", test_review);
  add ("/attune/app/pages/every-card-has-names", test_lessons);
  add ("/attune/app/pages/every-text-has-names", test_learn);
  add ("/attune/app/pages/every-article-has-names", test_articles);
  add ("/attune/app/pages/safety-has-names", test_safety_pages);
  add ("/attune/app/pages/every-condition-is-found-and-whole", test_every_condition_is_found);
  add ("/attune/app/pages/an-article-begins-its-routine", test_article_begins);
  add ("/attune/app/pages/people-has-names", test_people);
  add ("/attune/app/pages/preferences-has-names", test_preferences);
  add ("/attune/app/pages/share-has-names", test_share);
  add ("/attune/app/pages/nurse-has-names", test_nurse);
  add ("/attune/app/before-page/three-taps-lead-to-the-question", test_three_taps);
  add ("/attune/app/before-page/other-states-lead-to-no-strokes", test_states_lead_nowhere);
  add ("/attune/app/before-page/a-sore-place-is-left-out", test_different);
  return g_test_run ();
}
