/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One chapter of the course: strokes to practise, something to read, two lessons, a routine. Nothing
 * is ticked off, and no chapter waits for another. */
#include "config.h"

#include "attune-chapter-view.h"

#include "attune-article.h"

#include <glib/gi18n.h>

static void
add_button (GtkBox *box, const char *text, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_box_append (box, button);
}

static void
add_strokes (GtkBox *box, const AttuneReadingChapter *chapter, AttuneCatalog *catalog)
{
  gtk_box_append (box, attune_article_create_heading (_ ("Strokes to practise")));
  for (guint i = 0; chapter->strokes[i] != NULL; i++) {
    const AttuneStroke *stroke = attune_catalog_get_stroke (catalog, chapter->strokes[i]);

    if (stroke != NULL)
      gtk_box_append (box, attune_article_create_point (stroke->title));
  }
}

static void
add_lessons (GtkBox *box, const AttuneReadingChapter *chapter, AttuneLearningCatalog *learning)
{
  gtk_box_append (box, attune_article_create_heading (_ ("Two lessons")));
  for (guint i = 0; chapter->lessons[i] != NULL; i++) {
    const AttuneLesson *lesson = attune_learning_catalog_get_lesson (learning, chapter->lessons[i]);

    if (lesson != NULL)
      add_button (box, lesson->title, "win.lesson", lesson->id);
  }
}

/* Opened as from Today; where it is for another age, that is said beside it. */
static void
add_routines (GtkBox *box,
              const AttuneReadingChapter *chapter,
              AttuneCatalog *catalog,
              const AttuneTodayFacts *facts)
{
  gtk_box_append (box, attune_article_create_heading (_ ("To do together")));
  for (guint i = 0; chapter->routines[i] != NULL; i++) {
    AttuneRoutine *routine = attune_catalog_get_routine (catalog, chapter->routines[i]);
    g_autofree char *waits = NULL;

    if (routine == NULL)
      continue;
    waits = attune_fit_to_text (attune_routine_fits (routine, facts), routine);
    add_button (box, routine->title, "learn.begin", routine->id);
    if (waits != NULL)
      gtk_box_append (box, attune_article_create_text (waits));
  }
}

/**
 * attune_chapter_view_new:
 * @reading: where its article is
 * @chapter: one of the five
 * @catalog: where strokes and routines are
 * @learning: where its lessons are
 * @facts: of today, to say where a routine is for another age
 *
 * Returns: (transfer floating): the whole chapter below its title
 */
GtkWidget *
attune_chapter_view_new (AttuneReading *reading,
                         const AttuneReadingChapter *chapter,
                         AttuneCatalog *catalog,
                         AttuneLearningCatalog *learning,
                         const AttuneTodayFacts *facts)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  const AttuneReadingArticle *article = attune_reading_get_article (reading, chapter->article);

  for (guint i = 0; i < chapter->paragraphs->len; i++)
    gtk_box_append (box, attune_article_create_text (g_ptr_array_index (chapter->paragraphs, i)));
  add_strokes (box, chapter, catalog);
  gtk_box_append (box, attune_article_create_heading (_ ("To read")));
  if (article != NULL)
    add_button (box, article->title, "learn.open", article->id);
  add_lessons (box, chapter, learning);
  add_routines (box, chapter, catalog, facts);
  return GTK_WIDGET (box);
}
