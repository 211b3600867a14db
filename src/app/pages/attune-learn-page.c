/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-learn-page.h"

#include "attune-application.h"
#include "attune-article.h"

#include <glib/gi18n.h>

struct _AttuneLearnPage {
  AdwBin parent_instance;

  GtkStack *stack;
  AdwPreferencesGroup *reading;
  AdwPreferencesGroup *safety;
  AttuneArticle *article;
};

G_DEFINE_FINAL_TYPE (AttuneLearnPage, attune_learn_page, ADW_TYPE_BIN)

static void
article_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_learn_page_open (ATTUNE_LEARN_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
back_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_stack_set_visible_child_name (ATTUNE_LEARN_PAGE (widget)->stack, "list");
}

static GtkWidget *
create_row (const AttuneArticleText *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (text->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (text->summary));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (text->icon_name));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), "learn.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", text->id);
  return row;
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

  g_type_ensure (ATTUNE_TYPE_ARTICLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-learn-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneLearnPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttuneLearnPage, reading);
  gtk_widget_class_bind_template_child (widget_class, AttuneLearnPage, safety);
  gtk_widget_class_bind_template_child (widget_class, AttuneLearnPage, article);
  gtk_widget_class_install_action (widget_class, "learn.open", "s", article_activated_cb);
  gtk_widget_class_install_action (widget_class, "learn.back", NULL, back_activated_cb);
}

static void
attune_learn_page_init (AttuneLearnPage *self)
{
  guint n_articles;
  const AttuneArticleText *articles = attune_articles_get (&n_articles);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n_articles; i++)
    adw_preferences_group_add (articles[i].safety ? self->safety : self->reading,
                               create_row (&articles[i]));
}

/**
 * attune_learn_page_open:
 * @article_id: which text, or "" for the list
 *
 * Shows one of the texts. An id that is not known shows the list.
 */
void
attune_learn_page_open (AttuneLearnPage *self, const char *article_id)
{
  const AttuneArticleText *text = attune_articles_find (article_id);

  if (text == NULL) {
    gtk_stack_set_visible_child_name (self->stack, "list");
    return;
  }
  gtk_stack_set_visible_child_name (self->stack, "article");
  attune_article_show (self->article, text);
}
