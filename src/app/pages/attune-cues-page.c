/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-cues-page.h"

#include "attune-application.h"
#include "attune-figure-view.h"
#include "attune-lesson-list.h"
#include "attune-shown.h"
#include "attune-split.h"

#include <glib/gi18n.h>
#include <string.h>

#define ALL_GROUPS 0

struct _AttuneCuesPage {
  AdwBin parent_instance;

  AttuneFamily *family;
  AttuneCatalog *catalog;
  AttunePainter *painter;
  GtkFilter *filter;

  GtkStack *stack;
  GtkStack *home;
  AdwBin *path;
  GtkWidget *search;
  GtkDropDown *group;
  GtkGridView *grid;
  GtkWidget *none;
  AttuneFigureView *figure;
  GtkLabel *name;
  GtkLabel *group_name;
  GtkLabel *sees;
  GtkLabel *means;
  GtkLabel *look_at;
  GtkLabel *look_alikes;
  GtkLabel *ages;
};

G_DEFINE_FINAL_TYPE (AttuneCuesPage, attune_cues_page, ADW_TYPE_BIN)

static const char *
get_group_name (AttuneCueGroup group)
{
  switch (group) {
  case ATTUNE_CUE_ENGAGED_POTENT:
    return _ ("More please, loud");
  case ATTUNE_CUE_ENGAGED_SUBTLE:
    return _ ("More please, quiet");
  case ATTUNE_CUE_DISENGAGED_SUBTLE:
    return _ ("I need a break, quiet");
  case ATTUNE_CUE_DISENGAGED_POTENT:
    return _ ("I need a break, loud");
  }
  g_assert_not_reached ();
}

static gboolean
contains_folded (const char *text, const char *folded_words)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, folded_words) != NULL;
}

static gboolean
match_cue (gpointer item, gpointer user_data)
{
  AttuneCuesPage *self = ATTUNE_CUES_PAGE (user_data);
  AttuneCue *cue = attune_catalog_get_cue (self->catalog, gtk_string_object_get_string (item));
  guint group = gtk_drop_down_get_selected (self->group);
  g_autofree char *words = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)),
                                            -1);

  if (cue == NULL || (group != ALL_GROUPS && cue->group != (AttuneCueGroup) (group - 1)))
    return FALSE;
  return contains_folded (cue->name, words) || contains_folded (cue->description, words) ||
         contains_folded (cue->meaning, words) || contains_folded (cue->look_at, words);
}

static void
filter_changed_cb (AttuneCuesPage *self)
{
  GtkSelectionModel *model = gtk_grid_view_get_model (self->grid);

  if (self->filter == NULL || model == NULL)
    return;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_set_visible (self->none, g_list_model_get_n_items (G_LIST_MODEL (model)) == 0);
}

static void
setup_cell_cb (AttuneCuesPage *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *picture = attune_painter_create_baby (self->painter, ATTUNE_VIEW_FACE, NULL, NULL, 150,
                                                   130);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "cue-cell");
  gtk_list_item_set_child (item, box);
}

static void
bind_cell_cb (AttuneCuesPage *self, GtkListItem *item)
{
  GtkWidget *picture = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkStringObject *id = gtk_list_item_get_item (item);
  AttuneCue *cue = attune_catalog_get_cue (self->catalog, gtk_string_object_get_string (id));

  attune_painter_set_baby (self->painter, picture, attune_shown_get_cue_view (cue), cue->pose);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (picture)), cue->name);
}

static void
activate_cb (AttuneCuesPage *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_grid_view_get_model (self->grid));
  g_autoptr (GtkStringObject) id = g_list_model_get_item (model, position);

  attune_cues_page_open (self, gtk_string_object_get_string (id));
}

static void
back_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneCuesPage *self = ATTUNE_CUES_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, "home");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static char *
create_look_alikes (AttuneCuesPage *self, const AttuneCue *cue)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cue->look_alikes->len; i++) {
    const char *words = g_ptr_array_index (cue->look_alikes, i);
    AttuneCue *other = attune_catalog_get_cue (self->catalog, words);

    if (text->len > 0)
      g_string_append (text, C_ ("between two signs", "; "));
    g_string_append (text, other != NULL ? other->name : words);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_line (AttuneCuesPage *self, GtkLabel *label, const char *format, const char *words)
{
  g_autofree char *filled = words != NULL ? attune_family_fill (self->family, words) : NULL;
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *text = g_strconcat (parts[0], filled != NULL ? filled : "",
                                       parts[1] != NULL ? parts[1] : "", NULL);

  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), filled != NULL && *filled != '\0');
}

static void
show_figure (AttuneCuesPage *self, const AttuneCue *cue)
{
  AttuneFigure *figure = attune_figure_view_get_figure (self->figure);
  AttuneLook look;

  attune_family_init_look (self->family, &look);
  attune_figure_set_look (figure, &look);
  attune_figure_show_cue (figure, attune_shown_get_cue_view (cue), cue);
  attune_figure_view_set_description (self->figure, cue->description);
  attune_figure_view_wake (self->figure);
}

static void
add_cues (AttuneCuesPage *self)
{
  GtkStringList *ids = gtk_string_list_new (NULL);
  GPtrArray *cues = attune_catalog_get_cues (self->catalog);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;
  g_autoptr (GtkNoSelection) selection = NULL;

  for (guint i = 0; i < cues->len; i++)
    gtk_string_list_append (ids, ((AttuneCue *) g_ptr_array_index (cues, i))->id);
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cue, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (ids), g_object_ref (self->filter));
  selection = gtk_no_selection_new (G_LIST_MODEL (filtered));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_view_set_factory (self->grid, factory);
  g_object_unref (factory);
  gtk_grid_view_set_model (self->grid, GTK_SELECTION_MODEL (selection));
}

static void
attune_cues_page_dispose (GObject *object)
{
  AttuneCuesPage *self = ATTUNE_CUES_PAGE (object);

  if (self->grid != NULL)
    gtk_grid_view_set_model (self->grid, NULL);
  /* Before the template lets go of it, or the bin would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_CUES_PAGE);
  g_clear_object (&self->filter);
  g_clear_object (&self->family);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (attune_cues_page_parent_class)->dispose (object);
}

static void
attune_cues_page_finalize (GObject *object)
{
  g_clear_pointer (&ATTUNE_CUES_PAGE (object)->catalog, attune_catalog_unref);

  G_OBJECT_CLASS (attune_cues_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, home);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, path);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, search);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, group);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, grid);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, none);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, figure);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, name);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, group_name);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, sees);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, means);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, look_at);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, look_alikes);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, ages);
}

static void
attune_cues_page_class_init (AttuneCuesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_cues_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_cues_page_finalize;

  g_type_ensure (ATTUNE_TYPE_FIGURE_VIEW);
  g_type_ensure (ATTUNE_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-cues-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "cues.back", NULL, back_activated_cb);
}

static void
attune_cues_page_init (AttuneCuesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_cues_page_new:
 * @learner: has the lessons and the signs
 * @painter: paints the gallery
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
attune_cues_page_new (AttuneLearner *learner, AttunePainter *painter)
{
  AttuneCuesPage *self = g_object_new (ATTUNE_TYPE_CUES_PAGE, NULL);

  self->family = g_object_ref (attune_learner_get_family (learner));
  self->catalog = attune_catalog_ref (attune_learner_get_catalog (learner));
  self->painter = g_object_ref (painter);
  adw_bin_set_child (self->path, attune_lesson_list_new (learner));
  add_cues (self);
  return GTK_WIDGET (self);
}

/**
 * attune_cues_page_open:
 * @cue_id: which sign
 *
 * Shows one sign in full. One that is not known changes nothing.
 */
void
attune_cues_page_open (AttuneCuesPage *self, const char *cue_id)
{
  AttuneCue *cue = attune_catalog_get_cue (self->catalog, cue_id);
  g_autofree char *look_alikes = NULL;

  if (cue == NULL)
    return;
  look_alikes = create_look_alikes (self, cue);
  gtk_label_set_label (self->name, cue->name);
  gtk_label_set_label (self->group_name, get_group_name (cue->group));
  set_line (self, self->sees, "%s", cue->description);
  set_line (self, self->means, "%s", cue->meaning);
  set_line (self, self->look_at, _ ("Look at: %s"), cue->look_at);
  set_line (self, self->look_alikes, _ ("It could also be: %s"), look_alikes);
  set_line (self, self->ages, _ ("From when: %s"), cue->ages);
  show_figure (self, cue);
  gtk_stack_set_visible_child_name (self->stack, "cue");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/**
 * attune_cues_page_return:
 *
 * Gives the focus back to the lesson from which one comes.
 */
void
attune_cues_page_return (AttuneCuesPage *self)
{
  attune_lesson_list_focus (ATTUNE_LESSON_LIST (adw_bin_get_child (self->path)));
}
