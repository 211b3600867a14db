/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-article.h"

#include "attune-application.h"
#include "attune-box.h"
#include "attune-drawings.h"
#include "attune-heading.h"
#include "attune-helplines-view.h"

#include <glib/gi18n.h>

#define LAID_OUT 3 /* frames */

struct _AttuneArticle {
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  AttuneHeading *title;
  GtkBox *blocks;
  guint tick_id; /* while there is a place to go to */
  guint frames; /* since it was said */
  double awaited; /* the place to go to as soon as there is as much text; 0 for the beginning */
};

G_DEFINE_FINAL_TYPE (AttuneArticle, attune_article, ADW_TYPE_BIN)

/**
 * attune_article_create_text:
 * @text: translated
 *
 * Returns: (transfer floating): a paragraph, which can be selected
 */
GtkWidget *
attune_article_create_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/**
 * attune_article_create_heading:
 * @text: translated
 *
 * Returns: (transfer floating): a heading inside an article
 */
GtkWidget *
attune_article_create_heading (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text, "wrap", TRUE, "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (label, "section");
  gtk_widget_set_margin_top (label, 18);
  return label;
}

/**
 * attune_article_create_point:
 * @text: translated
 *
 * Returns: (transfer floating): a paragraph behind a dot
 */
GtkWidget *
attune_article_create_point (const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = gtk_label_new ("•");

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_add_css_class (mark, "accent");
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), attune_article_create_text (text));
  return row;
}

static GtkWidget *
create_block (const AttuneBlock *block)
{
  const char *text = _ (block->text);
  GtkWidget *widget;

  if (block->kind == ATTUNE_BLOCK_POINT)
    return attune_article_create_point (text);

  if (block->kind == ATTUNE_BLOCK_HEADING)
    return attune_article_create_heading (text);

  widget = attune_article_create_text (text);
  if (block->kind == ATTUNE_BLOCK_SOURCE) {
    gtk_widget_add_css_class (widget, "caption");
    gtk_widget_add_css_class (widget, "dim-label");
    gtk_widget_set_margin_top (widget, 24);
  }
  return widget;
}

/* The text that was just shown has its height when a frame has been laid out, which it need not say
 * where it is as high as the one before. */
static gboolean
go_there_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  AttuneArticle *self = ATTUNE_ARTICLE (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double way = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (self->awaited > 0 && (++self->frames < LAID_OUT || way <= 0))
    return G_SOURCE_CONTINUE;
  if (self->awaited > 0)
    gtk_adjustment_set_value (adjustment, way * self->awaited);
  self->awaited = 0;
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
attune_article_dispose (GObject *object)
{
  /* Before the template lets go of it, or the bin would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_ARTICLE);

  G_OBJECT_CLASS (attune_article_parent_class)->dispose (object);
}

static void
attune_article_class_init (AttuneArticleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_article_dispose;

  g_type_ensure (ATTUNE_TYPE_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-article.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneArticle, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AttuneArticle, title);
  gtk_widget_class_bind_template_child (widget_class, AttuneArticle, blocks);
}

static void
attune_article_init (AttuneArticle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_article_new:
 *
 * Returns: (transfer floating): an article that shows nothing yet
 */
GtkWidget *
attune_article_new (void)
{
  return g_object_new (ATTUNE_TYPE_ARTICLE, NULL);
}

/**
 * attune_article_get_place:
 *
 * Returns: how far down it has been read, 0 to 1
 */
double
attune_article_get_place (AttuneArticle *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double way = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  return way > 0 ? gtk_adjustment_get_value (adjustment) / way : 0;
}

/**
 * attune_article_set_place:
 * @place: 0 to 1
 *
 * Goes there as soon as the text that was just shown has its height.
 */
void
attune_article_set_place (AttuneArticle *self, double place)
{
  self->awaited = place;
  self->frames = 0;
  if (place > 0 && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), go_there_cb, NULL, NULL);
}

static void
begin_reading (AttuneArticle *self, const char *title)
{
  self->awaited = 0;
  attune_heading_set_text (self->title, title);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
}

/* Where it says to call, the number stands first. */
static void
add_emergency (AttuneArticle *self)
{
  GApplication *application = g_application_get_default ();

  if (ATTUNE_IS_APPLICATION (application))
    gtk_box_append (self->blocks,
                    attune_helplines_view_new_emergency (
                        attune_application_get_safety (ATTUNE_APPLICATION (application)),
                        attune_application_get_settings (ATTUNE_APPLICATION (application))));
}

/**
 * attune_article_show:
 * @text: what to show, from its beginning
 *
 * Shows @text in place of what was shown, and moves the focus to its title.
 */
void
attune_article_show (AttuneArticle *self, const AttuneArticleText *text)
{
  attune_box_clear (self->blocks);
  if (g_str_equal (text->id, "place"))
    gtk_box_append (self->blocks, attune_drawings_create_place ());
  if (g_str_equal (text->id, "help"))
    add_emergency (self);
  for (const AttuneBlock *block = text->blocks; block->kind != ATTUNE_BLOCK_END; block++)
    gtk_box_append (self->blocks, create_block (block));
  begin_reading (self, _ (text->title));
}

/**
 * attune_article_show_view:
 * @title: translated
 * @view: (transfer floating): what stands below the title
 *
 * Shows @view in place of what was shown, and moves the focus to the title.
 */
void
attune_article_show_view (AttuneArticle *self, const char *title, GtkWidget *view)
{
  attune_box_clear (self->blocks);
  gtk_box_append (self->blocks, view);
  begin_reading (self, title);
}
