/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Learn: an article comes with everything that belongs to it, its place is remembered, and a search
 * finds what is in the texts. Needs a display. */
#include "attune-after-reading.h"
#include "attune-article.h"
#include "attune-built-in.h"
#include "attune-learn-page.h"
#include "attune-reading-view.h"
#include "config.h"
#include "engine/attune-clock.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

typedef struct {
  AttuneClock *clock;
  AttuneCatalog *catalog;
  AttuneLibrary *library;
  AttuneStore *store;
  GSettings *settings;
  AttuneFamily *family;
  AttuneLearner *learner;
  AttuneSafety *safety;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_user_data_dir ());
  g_autoptr (GFile) own = g_file_get_child (folder, "routines");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 19, 0, 0);

  f->clock = ATTUNE_CLOCK (attune_manual_clock_new (now));
  f->catalog = attune_built_in_load ();
  f->library = attune_library_new (f->catalog, own);
  f->settings = g_settings_new (ATTUNE_APP_ID);
  f->store = attune_store_new (folder, f->clock);
  f->family = attune_family_new (f->store, f->clock, f->settings);
  f->learner = attune_learner_new (f->family, f->store, f->clock, f->catalog);
  f->safety = attune_built_in_load_safety ();
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  settle ();
  attune_safety_free (f->safety);
  g_object_unref (f->learner);
  g_object_unref (f->family);
  g_object_unref (f->store);
  g_object_unref (f->settings);
  g_object_unref (f->library);
  attune_catalog_unref (f->catalog);
  g_object_unref (f->clock);
}

static GtkWidget *
show_page (Fixture *f, GtkWidget **page)
{
  GtkWidget *window = gtk_window_new ();

  *page = attune_learn_page_new (f->learner, f->library, f->safety, f->settings);
  gtk_window_set_child (GTK_WINDOW (window), *page);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_widget_show (window);
  settle ();
  return window;
}

static void
close_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static GtkWidget *
find_in (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_in (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* A place is gone to when the text has its height, some frames later. */
static void
wait_for_place (AttuneArticle *article, double place)
{
  guint frames = gtk_widget_add_tick_callback (GTK_WIDGET (article), frame_cb, NULL, NULL);

  for (guint i = 0; i < 2000 && fabs (attune_article_get_place (article) - place) > 0.01; i++)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (GTK_WIDGET (article), frames);
  g_assert_cmpfloat_with_epsilon (attune_article_get_place (article), place, 0.01);
}

/* Kept with whoever reads, article by article, and gone to when that one is opened again. */
static void
test_place (Fixture *f, gconstpointer data)
{
  GtkWidget *page;
  GtkWidget *window = show_page (f, &page);
  AttuneArticle *article = ATTUNE_ARTICLE (find_in (page, ATTUNE_TYPE_ARTICLE));

  attune_learn_page_open (ATTUNE_LEARN_PAGE (page), "learn.oxytocin");
  settle ();
  attune_article_set_place (article, 0.4);
  wait_for_place (article, 0.4);
  attune_learn_page_open (ATTUNE_LEARN_PAGE (page), "learn.mood");
  wait_for_place (article, 0);
  gtk_widget_activate_action (page, "learn.back", NULL);
  close_window (window);
  g_assert_cmpstr (attune_family_get_setting (f->family, "read.learn.oxytocin", NULL), ==, "0.400");

  window = show_page (f, &page);
  article = ATTUNE_ARTICLE (find_in (page, ATTUNE_TYPE_ARTICLE));
  attune_learn_page_open (ATTUNE_LEARN_PAGE (page), "learn.oxytocin");
  wait_for_place (article, 0.4);
  gtk_widget_activate_action (page, "learn.back", NULL);
  attune_learn_page_open (ATTUNE_LEARN_PAGE (page), "learn.oxytocin");
  settle ();
  wait_for_place (article, 0.4);
  close_window (window);
}

static void
collect_shown (GtkWidget *widget, GPtrArray *shown)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (ADW_IS_ACTION_ROW (widget))
    g_ptr_array_add (shown,
                     (gpointer) adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_shown (child, shown);
}

/* Words deep in a text are found, whichever way they are written. */
static void
test_search (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *search;
    const char *title;
    guint n_shown;
  } rows[] = {
    { "EGYPTIAN spit", "Oxytocin: the true part of the story", 1 },
    { "kangaroo", "Born early", 1 },
    { "no such word anywhere", NULL, 0 },
    { "navel hernia", "Every condition, one by one", 1 },
  };
  GtkWidget *page;
  GtkWidget *window = show_page (f, &page);
  GtkWidget *search = find_in (page, GTK_TYPE_SEARCH_ENTRY);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) shown = g_ptr_array_new ();

    gtk_editable_set_text (GTK_EDITABLE (search), rows[i].search);
    g_signal_emit_by_name (search, "search-changed");
    collect_shown (page, shown);
    g_test_message ("%s", rows[i].search);
    g_assert_cmpuint (shown->len, ==, rows[i].n_shown);
    if (rows[i].title != NULL)
      g_assert_cmpstr (g_ptr_array_index (shown, 0), ==, rows[i].title);
  }
  close_window (window);
}

/* Everything an article shows. An expander's inside is there before it is opened. */
static GtkWidget *
create_view (Fixture *f, AttuneReading *reading, const AttuneReadingArticle *article)
{
  static const AttuneLook look = { 0 };
  AttuneTodayFacts facts;

  attune_family_init_facts (f->family, &facts);
  return g_object_ref_sink (
      attune_reading_view_new (reading, article, f->catalog, &facts, &look, f->learner));
}

static GtkLabel *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return GTK_LABEL (widget);
  for (GtkWidget *child = GTK_IS_EXPANDER (widget) ? gtk_expander_get_child (GTK_EXPANDER (widget))
                                                   : gtk_widget_get_first_child (widget);
       child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkLabel *found = find_label (child, text);

    if (found != NULL)
      return found;
  }
  return NULL;
}

/* Whether something that can be pressed does this. */
static gboolean
offers (GtkWidget *widget, const char *action, const char *target)
{
  GVariant *value = GTK_IS_BUTTON (widget)
                        ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget))
                        : NULL;

  if (value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING) &&
      g_str_equal (g_variant_get_string (value, NULL), target) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (offers (child, action, target))
      return TRUE;
  }
  return FALSE;
}

static void
check_words (GtkWidget *view, AttuneReading *reading, const AttuneReadingArticle *article)
{
  for (guint i = 0; i < article->paragraphs->len; i++) {
    const AttuneReadingParagraph *paragraph = g_ptr_array_index (article->paragraphs, i);

    for (guint j = 0; j < paragraph->terms->len; j++) {
      const AttuneReadingTerm *term = attune_reading_get_term (
          reading, g_ptr_array_index (paragraph->terms, j));

      g_assert_nonnull (find_label (view, term->word));
      g_assert_nonnull (find_label (view, term->meaning));
    }
  }
}

static guint
check_sources (GtkWidget *view, AttuneReading *reading, const AttuneReadingArticle *article)
{
  guint n_doi = 0;

  for (guint i = 0; i < article->sources->len; i++) {
    const AttuneReadingSource *source = g_ptr_array_index (article->sources, i);
    const AttuneReadingReference *reference = attune_reading_get_reference (reading,
                                                                            source->reference);
    g_autofree char *doi = g_strconcat ("doi:", reference->doi, NULL);

    g_assert_nonnull (find_label (view, source->note));
    g_assert_nonnull (find_label (view, reference->text));
    if (reference->doi == NULL)
      continue;
    g_assert_nonnull (find_label (view, doi));
    g_assert_true (gtk_label_get_selectable (find_label (view, doi)));
    n_doi++;
  }
  return n_doi;
}

static void
test_every_article_is_whole (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneReading) reading = attune_built_in_load_reading (f->catalog);
  g_autoptr (AttuneLearningCatalog) learning = attune_built_in_load_learning (f->catalog);
  GPtrArray *articles = attune_reading_get_articles (reading);
  guint n_doi = 0, n_lessons = 0, n_routines = 0;

  g_assert_cmpuint (articles->len, ==, 18);
  for (guint i = 0; i < articles->len; i++) {
    const AttuneReadingArticle *article = g_ptr_array_index (articles, i);
    GtkWidget *view = create_view (f, reading, article);

    g_test_message ("%s", article->id);
    g_assert_nonnull (find_label (view, article->try_this));
    g_assert_nonnull (find_label (view, article->why));
    g_assert_nonnull (find_label (view, attune_evidence_get_words (article->evidence)));
    g_assert_nonnull (find_in (view, ATTUNE_TYPE_AFTER_READING));
    check_words (view, reading, article);
    n_doi += check_sources (view, reading, article);
    if (article->routine != NULL) {
      g_assert_true (offers (view, "learn.begin", article->routine));
      n_routines++;
    }
    if (article->lesson != NULL) {
      g_assert_nonnull (attune_learning_catalog_get_lesson (learning, article->lesson));
      g_assert_true (offers (view, "win.lesson", article->lesson));
      n_lessons++;
    }
    g_object_unref (view);
  }
  g_assert_cmpuint (n_doi, >, 30);
  g_assert_cmpuint (n_routines, >=, 15);
  g_assert_cmpuint (n_lessons, >=, 7);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  /* Isolated folders would hide the file types by which GTK knows its own icons. */
  g_autofree char *data = g_dir_make_tmp ("attune-learn-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();
  add ("/attune/app/learn/a-place-is-remembered", test_place);
  add ("/attune/app/learn/search-finds-what-is-in-the-texts", test_search);
  add ("/attune/app/learn/every-article-is-whole", test_every_article_is_whole);
  return g_test_run ();
}
