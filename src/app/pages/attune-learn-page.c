/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-learn-page.h"

#include "attune-article.h"
#include "attune-built-in.h"
#include "attune-chapter-view.h"
#include "attune-helplines-view.h"
#include "attune-reading-view.h"
#include "attune-resource-path.h"
#include "attune-safety-view.h"
#include "attune-unfold.h"

#include <glib/gi18n.h>
#include <string.h>

struct _AttuneLearnPage {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkSearchEntry *search;
  AdwPreferencesGroup *articles;
  AdwPreferencesGroup *course;
  AdwPreferencesGroup *reading;
  AdwPreferencesGroup *safety_group;
  GtkWidget *nothing;
  AttuneArticle *article;

  AttuneFamily *family;
  AttuneLearner *learner;
  AttuneLibrary *library;
  const AttuneSafety *safety; /* not owned: outlives the page */
  GSettings *settings;
  AttuneReading *texts; /* (nullable): until the page is first seen */
  GPtrArray *rows; /* of GtkWidget, not owned: in their order */
  char *shown; /* (nullable): id of the article whose place is remembered */
  GtkWidget *left_from; /* (nullable) (not owned): the row of what is open */
};

enum {
  SIGNAL_BEGIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneLearnPage, attune_learn_page, ADW_TYPE_BIN)

static void
open_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_learn_page_open (ATTUNE_LEARN_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
begin_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneLearnPage *self = ATTUNE_LEARN_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  AttuneRoutine *routine = attune_library_get_routine (self->library, id);

  if (routine != NULL)
    g_signal_emit (self, signals[SIGNAL_BEGIN], 0, routine);
}

/* Where somebody stopped reading; the beginning is not worth remembering. */
static void
keep_place (AttuneLearnPage *self)
{
  g_autofree char *key = self->shown != NULL ? g_strconcat ("read.", self->shown, NULL) : NULL;
  double read = attune_article_get_place (self->article);
  char place[G_ASCII_DTOSTR_BUF_SIZE];

  if (key == NULL)
    return;
  g_ascii_formatd (place, sizeof place, "%.3f", read);
  if (!g_str_equal (attune_family_get_setting (self->family, key, "0.000"), place))
    attune_family_save_setting (self->family, key, place);
}

static void
restore_place (AttuneLearnPage *self)
{
  g_autofree char *key = g_strconcat ("read.", self->shown, NULL);

  attune_article_set_place (
      self->article, g_ascii_strtod (attune_family_get_setting (self->family, key, "0"), NULL));
}

static void
back_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneLearnPage *self = ATTUNE_LEARN_PAGE (widget);

  keep_place (self);
  g_clear_pointer (&self->shown, g_free);
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_widget_grab_focus (self->left_from != NULL ? self->left_from : GTK_WIDGET (self->search));
}

static const char *
get_row_id (GtkWidget *row)
{
  return g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL);
}

static GtkWidget *
create_row (AttuneLearnPage *self, const char *id, const char *title, const char *summary)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), "learn.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  g_ptr_array_add (self->rows, row);
  return row;
}

/* What is no text alone. */
static const struct {
  const char *id;
  const char *icon_name;
  const char *title;
  const char *summary;
} pages[] = {
  { "tether", "attune-breath-symbolic", N_ ("I’m at the end of my tether"),
    N_ ("Put your baby down safely, and breathe") },
  { "call", "call-start-symbolic", N_ ("Whom to call"), N_ ("Numbers by country, and your own") },
  { "conditions", "attune-heart-symbolic", N_ ("Every condition, one by one"),
    N_ ("What to do about each, why, and how sure that is") },
};

static void
add_pages (AttuneLearnPage *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++) {
    GtkWidget *row = create_row (self, pages[i].id, _ (pages[i].title), _ (pages[i].summary));

    adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name (pages[i].icon_name));
    adw_preferences_group_add (self->safety_group, row);
  }
}

static void
add_texts (AttuneLearnPage *self)
{
  guint n_texts;
  const AttuneArticleText *texts = attune_articles_get (&n_texts);

  for (guint i = 0; i < n_texts; i++) {
    GtkWidget *row = create_row (self, texts[i].id, _ (texts[i].title), _ (texts[i].summary));

    adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name (texts[i].icon_name));
    adw_preferences_group_add (texts[i].safety ? self->safety_group : self->reading, row);
  }
}

/* Reading the files is left until somebody comes here. */
static void
ensure_articles (AttuneLearnPage *self)
{
  if (self->texts != NULL)
    return;

  self->texts = attune_built_in_load_reading (attune_library_get_catalog (self->library));
  if (self->texts == NULL)
    return;

  GPtrArray *articles = attune_reading_get_articles (self->texts);
  GPtrArray *chapters = attune_reading_get_chapters (self->texts);

  for (guint i = 0; i < chapters->len; i++) {
    const AttuneReadingChapter *chapter = g_ptr_array_index (chapters, i);

    adw_preferences_group_add (self->course,
                               create_row (self, chapter->id, chapter->title, chapter->summary));
  }

  for (guint i = 0; i < articles->len; i++) {
    const AttuneReadingArticle *article = g_ptr_array_index (articles, i);

    adw_preferences_group_add (self->articles,
                               create_row (self, article->id, article->title, article->summary));
  }
}

/* Search */

static gboolean
has_words (const char *text, char **words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; words[i] != NULL; i++) {
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  }
  return TRUE;
}

static gboolean
text_matches (const AttuneArticleText *text, const char *search)
{
  g_autofree char *folded = g_utf8_casefold (search, -1);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GString) whole = g_string_new (_ (text->title));

  g_string_append_printf (whole, "\n%s", _ (text->summary));
  for (const AttuneBlock *block = text->blocks; block->kind != ATTUNE_BLOCK_END; block++)
    g_string_append_printf (whole, "\n%s", _ (block->text));
  return has_words (whole->str, words);
}

static gboolean
page_matches (AttuneLearnPage *self, gsize page, const char *search)
{
  g_autofree char *folded = g_utf8_casefold (search, -1);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autofree char *whole = g_strjoin ("\n", _ (pages[page].title), _ (pages[page].summary), NULL);
  GPtrArray *conditions = self->safety->conditions;

  if (has_words (whole, words))
    return TRUE;
  if (!g_str_equal (pages[page].id, "conditions"))
    return FALSE;
  for (guint i = 0; i < conditions->len; i++) {
    if (attune_safety_condition_matches (g_ptr_array_index (conditions, i), search))
      return TRUE;
  }
  return FALSE;
}

static const AttuneReadingChapter *
find_chapter (AttuneLearnPage *self, const char *id)
{
  GPtrArray *chapters = self->texts != NULL ? attune_reading_get_chapters (self->texts) : NULL;

  for (guint i = 0; chapters != NULL && i < chapters->len; i++) {
    const AttuneReadingChapter *chapter = g_ptr_array_index (chapters, i);

    if (g_str_equal (chapter->id, id))
      return chapter;
  }
  return NULL;
}

static gboolean
chapter_matches (const AttuneReadingChapter *chapter, const char *search)
{
  g_autofree char *folded = g_utf8_casefold (search, -1);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GString) whole = g_string_new (chapter->title);

  g_string_append_printf (whole, "\n%s", chapter->summary);
  for (guint i = 0; i < chapter->paragraphs->len; i++)
    g_string_append_printf (whole, "\n%s", (char *) g_ptr_array_index (chapter->paragraphs, i));
  return has_words (whole->str, words);
}

static gboolean
matches (AttuneLearnPage *self, const char *id, const char *search)
{
  const AttuneArticleText *text = attune_articles_find (id);
  const AttuneReadingArticle *article = self->texts != NULL
                                            ? attune_reading_get_article (self->texts, id)
                                            : NULL;

  if (text != NULL)
    return text_matches (text, search);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++) {
    if (g_str_equal (pages[i].id, id))
      return page_matches (self, i, search);
  }
  if (find_chapter (self, id) != NULL)
    return chapter_matches (find_chapter (self, id), search);
  return article != NULL && attune_reading_article_matches (article, search);
}

static void
search_changed_cb (AttuneLearnPage *self)
{
  AdwPreferencesGroup *groups[] = { self->articles, self->course, self->reading,
                                    self->safety_group };
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean any[G_N_ELEMENTS (groups)] = { FALSE };

  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);
    gboolean found = matches (self, get_row_id (row), search);

    gtk_widget_set_visible (row, found);
    for (guint j = 0; j < G_N_ELEMENTS (groups); j++)
      any[j] = any[j] || (found && gtk_widget_is_ancestor (row, GTK_WIDGET (groups[j])));
  }
  for (guint j = 0; j < G_N_ELEMENTS (groups); j++)
    gtk_widget_set_visible (GTK_WIDGET (groups[j]), any[j]);
  gtk_widget_set_visible (self->nothing, !any[0] && !any[1] && !any[2] && !any[3]);
}

static void
attune_learn_page_map (GtkWidget *widget)
{
  ensure_articles (ATTUNE_LEARN_PAGE (widget));

  GTK_WIDGET_CLASS (attune_learn_page_parent_class)->map (widget);
}

static void
attune_learn_page_unmap (GtkWidget *widget)
{
  keep_place (ATTUNE_LEARN_PAGE (widget));

  GTK_WIDGET_CLASS (attune_learn_page_parent_class)->unmap (widget);
}

static void
attune_learn_page_finalize (GObject *object)
{
  AttuneLearnPage *self = ATTUNE_LEARN_PAGE (object);

  g_clear_object (&self->family);
  g_clear_object (&self->learner);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->texts, attune_reading_unref);
  g_ptr_array_unref (self->rows);
  g_free (self->shown);

  G_OBJECT_CLASS (attune_learn_page_parent_class)->finalize (object);
}

static void
attune_learn_page_dispose (GObject *object)
{
  /* Before the template lets go of it, or the bin would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_LEARN_PAGE);

  G_OBJECT_CLASS (attune_learn_page_parent_class)->dispose (object);
}

static void
attune_learn_page_class_init (AttuneLearnPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_learn_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_learn_page_finalize;
  widget_class->map = attune_learn_page_map;
  widget_class->unmap = attune_learn_page_unmap;

  signals[SIGNAL_BEGIN] = g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ATTUNE_TYPE_ROUTINE);

  g_type_ensure (ATTUNE_TYPE_ARTICLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-learn-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneLearnPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttuneLearnPage, search);
  gtk_widget_class_bind_template_child (widget_class, AttuneLearnPage, articles);
  gtk_widget_class_bind_template_child (widget_class, AttuneLearnPage, course);
  gtk_widget_class_bind_template_child (widget_class, AttuneLearnPage, reading);
  gtk_widget_class_bind_template_child (widget_class, AttuneLearnPage, safety_group);
  gtk_widget_class_bind_template_child (widget_class, AttuneLearnPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, AttuneLearnPage, article);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_install_action (widget_class, "learn.open", "s", open_activated_cb);
  gtk_widget_class_install_action (widget_class, "learn.begin", "s", begin_activated_cb);
  gtk_widget_class_install_action (widget_class, "learn.back", NULL, back_activated_cb);
}

static void
attune_learn_page_init (AttuneLearnPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_texts (self);
  add_pages (self);
}

/**
 * attune_learn_page_new:
 * @learner: who reads, and writes a line about it
 * @library: where the routines are
 * @safety: when not to massage, and whom to call; outlives the page
 * @settings: what belongs to this machine
 *
 * Returns: (transfer floating): the page, showing its list
 */
GtkWidget *
attune_learn_page_new (AttuneLearner *learner,
                       AttuneLibrary *library,
                       const AttuneSafety *safety,
                       GSettings *settings)
{
  AttuneLearnPage *self = g_object_new (ATTUNE_TYPE_LEARN_PAGE, NULL);

  self->learner = g_object_ref (learner);
  self->family = g_object_ref (attune_learner_get_family (learner));
  self->library = g_object_ref (library);
  self->safety = safety;
  self->settings = g_object_ref (settings);
  attune_unfold_titles (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static void
show_article (AttuneLearnPage *self, const AttuneReadingArticle *article)
{
  AttuneTodayFacts facts;
  AttuneLook look;
  GtkWidget *view;

  attune_family_init_facts (self->family, &facts);
  attune_family_init_look (self->family, &look);
  view = attune_reading_view_new (self->texts, article, attune_library_get_catalog (self->library),
                                  &facts, &look, self->learner);
  attune_article_show_view (self->article, article->title, view);
  self->shown = g_strdup (article->id);
  restore_place (self);
}

/* Returns whether @id is one of the pages that are no text alone, and shows it. */
static gboolean
show_page (AttuneLearnPage *self, const char *id)
{
  GDate today;

  if (g_str_equal (id, "tether")) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tether", NULL);
    return TRUE;
  }
  if (g_str_equal (id, "conditions")) {
    const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

    gtk_stack_set_visible_child_name (self->stack, "article");
    attune_article_show_view (self->article, _ ("When not to massage"),
                              attune_safety_view_new (self->safety, words));
    return TRUE;
  }
  if (!g_str_equal (id, "call"))
    return FALSE;
  attune_family_init_today (self->family, &today);
  gtk_stack_set_visible_child_name (self->stack, "article");
  attune_article_show_view (self->article, _ ("Whom to call"),
                            attune_helplines_view_new (self->safety, self->settings, &today));
  return TRUE;
}

static void
show_chapter (AttuneLearnPage *self, const AttuneReadingChapter *chapter)
{
  AttuneCatalog *catalog = attune_library_get_catalog (self->library);
  g_autoptr (AttuneLearningCatalog) learning = attune_built_in_load_learning (catalog);
  AttuneTodayFacts facts;

  attune_family_init_facts (self->family, &facts);
  attune_article_show_view (
      self->article, chapter->title,
      attune_chapter_view_new (self->texts, chapter, catalog, learning, &facts));
}

static void
remember_row (AttuneLearnPage *self, const char *id)
{
  for (guint i = 0; i < self->rows->len; i++) {
    if (g_str_equal (get_row_id (g_ptr_array_index (self->rows, i)), id))
      self->left_from = g_ptr_array_index (self->rows, i);
  }
}

/**
 * attune_learn_page_open:
 * @article_id: which article or text, or "" for the list
 *
 * Shows one of them. An id that is not known shows the list.
 */
void
attune_learn_page_open (AttuneLearnPage *self, const char *article_id)
{
  const AttuneArticleText *text = attune_articles_find (article_id);
  const AttuneReadingArticle *article;
  const AttuneReadingChapter *chapter;

  keep_place (self);
  g_clear_pointer (&self->shown, g_free);
  remember_row (self, article_id);
  if (show_page (self, article_id))
    return;
  ensure_articles (self);
  article = self->texts != NULL ? attune_reading_get_article (self->texts, article_id) : NULL;
  chapter = find_chapter (self, article_id);
  gtk_stack_set_visible_child_name (
      self->stack, text != NULL || article != NULL || chapter != NULL ? "article" : "list");
  if (text != NULL)
    attune_article_show (self->article, text);
  else if (article != NULL)
    show_article (self, article);
  else if (chapter != NULL)
    show_chapter (self, chapter);
}
