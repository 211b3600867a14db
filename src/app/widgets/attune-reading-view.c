/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-reading-view.h"

#include "attune-after-reading.h"
#include "attune-article.h"
#include "attune-diagram.h"
#include "attune-wrap.h"
#include "report/attune-prompts.h"

#include <glib/gi18n.h>

static const char *const evidence_icons[] = {
  [ATTUNE_EVIDENCE_STRONG] = "attune-evidence-strong-symbolic",
  [ATTUNE_EVIDENCE_MODERATE] = "attune-evidence-moderate-symbolic",
  [ATTUNE_EVIDENCE_WEAK] = "attune-evidence-weak-symbolic",
  [ATTUNE_EVIDENCE_MIXED] = "attune-evidence-mixed-symbolic",
  [ATTUNE_EVIDENCE_THEORY] = "attune-evidence-theory-symbolic",
  [ATTUNE_EVIDENCE_NOT_SHOWN] = "attune-evidence-not-shown-symbolic",
};

static GtkBox *
create_box (const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);
  return GTK_BOX (box);
}

static GtkWidget *
create_button (const char *text, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  return button;
}

static GtkWidget *
create_help (void)
{
  AttuneWrap *ways = ATTUNE_WRAP (attune_wrap_new ());

  attune_wrap_append (ways, create_button (_ ("When to get help"), "learn.open", "help"));
  attune_wrap_append (ways, create_button (_ ("I’m at the end of my tether"), "win.tether", NULL));
  return GTK_WIDGET (ways);
}

static void
add_first (GtkBox *box, const AttuneReadingArticle *article)
{
  GtkBox *panel = create_box ("panel");

  gtk_box_append (panel, attune_article_create_text (article->first));
  if (article->help)
    gtk_box_append (panel, create_help ());
  gtk_box_append (box, GTK_WIDGET (panel));
}

static void
add_text (GtkBox *box, const AttuneReadingArticle *article)
{
  for (guint i = 0; i < article->paragraphs->len; i++) {
    const AttuneReadingParagraph *paragraph = g_ptr_array_index (article->paragraphs, i);

    gtk_box_append (box, paragraph->point ? attune_article_create_point (paragraph->text)
                                          : attune_article_create_text (paragraph->text));
  }
}

static GtkWidget *
create_caption (const char *text)
{
  GtkWidget *label = attune_article_create_text (text);

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "caption");
  return label;
}

/* The routine is opened as from Today; where it is for another age, that is said beside it. */
static void
add_routine (GtkBox *box, AttuneRoutine *routine, const AttuneTodayFacts *facts)
{
  g_autofree char *waits = attune_fit_to_text (attune_routine_fits (routine, facts), routine);
  /* Translators: %s is the title of a routine. */
  g_autofree char *text = g_strdup_printf (_ ("Go to “%s”"), routine->title);

  gtk_box_append (box, create_button (text, "learn.begin", routine->id));
  if (waits != NULL)
    gtk_box_append (box, create_caption (waits));
}

static void
add_try (GtkBox *box,
         AttuneReading *reading,
         const AttuneReadingArticle *article,
         AttuneCatalog *catalog,
         const AttuneTodayFacts *facts)
{
  GtkBox *panel = create_box ("panel");
  AttuneRoutine *routine = article->routine != NULL
                               ? attune_catalog_get_routine (catalog, article->routine)
                               : NULL;
  GtkWidget *heading = attune_article_create_heading (_ ("Try this"));

  gtk_widget_set_margin_top (heading, 0);
  gtk_widget_set_margin_top (GTK_WIDGET (panel), 12);
  gtk_box_append (panel, heading);
  gtk_box_append (panel, attune_article_create_text (article->try_this));
  if (routine != NULL)
    add_routine (panel, routine, facts);
  if (article->lesson != NULL)
    gtk_box_append (panel, create_button (_ ("Go to the lesson"), "win.lesson", article->lesson));
  for (guint i = 0; i < article->see->len; i++) {
    const AttuneReadingArticle *other = attune_reading_get_article (
        reading, g_ptr_array_index (article->see, i));
    /* Translators: %s is the title of an article. */
    g_autofree char *text = g_strdup_printf (_ ("Read “%s”"), other->title);
    GtkWidget *button = create_button (text, "learn.open", other->id);

    gtk_widget_add_css_class (button, "flat");
    gtk_box_append (panel, button);
  }
  gtk_box_append (box, GTK_WIDGET (panel));
}

static GtkWidget *
create_term (const AttuneReadingTerm *term)
{
  GtkBox *entry = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  GtkWidget *word = attune_article_create_text (term->word);

  gtk_widget_add_css_class (word, "heading");
  gtk_box_append (entry, word);
  gtk_box_append (entry, attune_article_create_text (term->meaning));
  return GTK_WIDGET (entry);
}

static void
add_terms (GtkBox *box, AttuneReading *reading, const AttuneReadingArticle *article)
{
  gboolean any = FALSE;

  for (guint i = 0; i < article->paragraphs->len; i++) {
    const AttuneReadingParagraph *paragraph = g_ptr_array_index (article->paragraphs, i);

    for (guint j = 0; j < paragraph->terms->len; j++) {
      if (!any)
        gtk_box_append (box, attune_article_create_heading (_ ("Words in this text")));
      any = TRUE;
      gtk_box_append (box, create_term (attune_reading_get_term (
                               reading, g_ptr_array_index (paragraph->terms, j))));
    }
  }
}

static GtkWidget *
create_source (AttuneReading *reading, const AttuneReadingSource *source)
{
  const AttuneReadingReference *reference = attune_reading_get_reference (reading,
                                                                          source->reference);
  GtkBox *entry = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  g_autoptr (GString) read = g_string_new (attune_read_get_words (reference->read));

  if (reference->unconfirmed)
    g_string_append_printf (read, " %s", _ ("Some detail of it is not confirmed."));
  gtk_box_append (entry, attune_article_create_text (source->note));
  gtk_box_append (entry, create_caption (reference->text));
  if (reference->doi != NULL) {
    g_autofree char *doi = g_strconcat ("doi:", reference->doi, NULL);

    gtk_box_append (entry, create_caption (doi));
  }
  gtk_box_append (entry, create_caption (read->str));
  return GTK_WIDGET (entry);
}

static GtkWidget *
create_sources (AttuneReading *reading, const AttuneReadingArticle *article)
{
  guint n = article->sources->len;
  g_autofree char *title = g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
  GtkWidget *expander = gtk_expander_new (title);
  GtkBox *list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));

  gtk_widget_set_margin_top (GTK_WIDGET (list), 12);
  for (guint i = 0; i < n; i++)
    gtk_box_append (list, create_source (reading, g_ptr_array_index (article->sources, i)));
  gtk_expander_set_child (GTK_EXPANDER (expander), GTK_WIDGET (list));
  return expander;
}

static GtkWidget *
create_evidence (AttuneEvidence evidence)
{
  GtkBox *row = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10));
  GtkWidget *icon = gtk_image_new_from_icon_name (evidence_icons[evidence]);
  GtkWidget *words = attune_article_create_text (attune_evidence_get_words (evidence));

  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (icon, "accent");
  gtk_widget_add_css_class (words, "heading");
  gtk_box_append (row, icon);
  gtk_box_append (row, words);
  return GTK_WIDGET (row);
}

static void
add_origin (GtkBox *box, AttuneReading *reading, const AttuneReadingArticle *article)
{
  gtk_box_append (box, attune_article_create_heading (_ ("Where this comes from")));
  gtk_box_append (box, create_evidence (article->evidence));
  gtk_box_append (box, attune_article_create_text (article->why));
  gtk_box_append (box, create_sources (reading, article));
}

/**
 * attune_reading_view_new:
 * @reading: what there is to read
 * @article: one article of it
 * @catalog: where its routine is
 * @facts: of today, to say where a routine is for another age
 * @look: what the family looks like
 * @learner: keeps what is written at the end
 *
 * Returns: (transfer floating): the whole article below its title
 */
GtkWidget *
attune_reading_view_new (AttuneReading *reading,
                         const AttuneReadingArticle *article,
                         AttuneCatalog *catalog,
                         const AttuneTodayFacts *facts,
                         const AttuneLook *look,
                         AttuneLearner *learner)
{
  GtkBox *box = create_box (NULL);
  const char *prompt = attune_prompts_find_after_reading (article->id);
  GtkWidget *diagram;

  if (article->first != NULL)
    add_first (box, article);
  add_text (box, article);
  diagram = attune_diagram_new (article->id, look);
  if (diagram != NULL)
    gtk_box_append (box, diagram);
  add_try (box, reading, article, catalog, facts);
  if (prompt != NULL)
    gtk_box_append (box, attune_after_reading_new (learner, prompt));
  add_terms (box, reading, article);
  add_origin (box, reading, article);
  return GTK_WIDGET (box);
}
