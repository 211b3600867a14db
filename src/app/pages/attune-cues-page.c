/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-cues-page.h"

#include "attune-cue-view.h"
#include "attune-lesson-list.h"
#include "attune-own-ways.h"
#include "attune-resource-path.h"
#include "attune-review-offer.h"
#include "attune-shown.h"
#include "attune-wrap.h"
#include "content/attune-cue-search.h"
#include "learning/attune-practice-make.h"

#include <glib/gi18n.h>

#define ALL 0

struct _AttuneCuesPage {
  AdwBin parent_instance;

  AttuneFamily *family;
  AttuneCatalog *catalog;
  AttunePainter *painter;
  GtkFilter *filter;

  GtkStack *stack;
  GtkStack *home;
  AdwBin *path;
  GtkLabel *in_state; /* what the chosen state says, and what does not */
  GtkLabel *note; /* in what this baby speaks differently */
  GtkWidget *search;
  GtkDropDown *group;
  GtkDropDown *state;
  GtkDropDown *part;
  GtkGridView *grid;
  GtkWidget *none;
  AdwBin *cue_place;
  AttuneCueView *view;
  AttuneLessonList *lessons;
};

G_DEFINE_FINAL_TYPE (AttuneCuesPage, attune_cues_page, ADW_TYPE_BIN)

static gboolean
is_chosen (GtkDropDown *drop_down, guint number)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected == ALL || selected == number + 1;
}

/* What is alarming is so in every state. */
static gboolean
fits_state (AttuneCuesPage *self, const AttuneCue *cue)
{
  guint state = gtk_drop_down_get_selected (self->state);

  return state == ALL || (!cue->alarming && (cue->states & (1u << state)) != 0);
}

static gboolean
fits_part (AttuneCuesPage *self, const AttuneCue *cue)
{
  guint part = gtk_drop_down_get_selected (self->part);

  return part == ALL || attune_practice_speaks (cue, part - 1);
}

static gboolean
match_cue (gpointer item, gpointer user_data)
{
  AttuneCuesPage *self = ATTUNE_CUES_PAGE (user_data);
  AttuneCue *cue = attune_catalog_get_cue (self->catalog, gtk_string_object_get_string (item));

  return cue != NULL && is_chosen (self->group, cue->group) && fits_state (self, cue) &&
         fits_part (self, cue) &&
         attune_cue_matches_words (cue, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
show_state (AttuneCuesPage *self)
{
  GPtrArray *states = attune_catalog_get_permission (self->catalog)->states;
  guint chosen = gtk_drop_down_get_selected (self->state);
  gboolean any = chosen == ALL || chosen > states->len;
  g_autofree char *text = NULL;

  if (!any) {
    const AttuneStateText *state = g_ptr_array_index (states, chosen - 1);

    text = g_strconcat (state->means, " ", state->not_a_sign, NULL);
    gtk_label_set_text (self->in_state, text);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->in_state), !any);
}

/* Whether a state is all that was chosen: what it means is said, also where it has no signs. */
static gboolean
explains_state_alone (AttuneCuesPage *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return gtk_widget_get_visible (GTK_WIDGET (self->in_state)) && *words == '\0' &&
         gtk_drop_down_get_selected (self->group) == ALL &&
         gtk_drop_down_get_selected (self->part) == ALL;
}

static void
filter_changed_cb (AttuneCuesPage *self)
{
  GtkSelectionModel *model = gtk_grid_view_get_model (self->grid);

  if (self->filter == NULL || model == NULL)
    return;
  show_state (self);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_set_visible (self->none, g_list_model_get_n_items (G_LIST_MODEL (model)) == 0 &&
                                          !explains_state_alone (self));
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

  attune_cue_view_flush (self->view);
  gtk_stack_set_visible_child_name (self->stack, "home");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
select_all_of (GtkDropDown *drop_down, const char *const *names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
}

/* By what state a sign can be read in, and by where it shows. */
static void
add_filters (AttuneCuesPage *self)
{
  GPtrArray *states = attune_catalog_get_permission (self->catalog)->states;
  g_autoptr (GStrvBuilder) state_names = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) part_names = g_strv_builder_new ();
  g_auto (GStrv) all_states = NULL;
  g_auto (GStrv) all_parts = NULL;

  g_strv_builder_add (state_names, _ ("Any state"));
  for (guint i = 0; i < states->len; i++)
    g_strv_builder_add (state_names, ((AttuneStateText *) g_ptr_array_index (states, i))->name);
  g_strv_builder_add (part_names, _ ("Any part"));
  for (guint i = 0; i < ATTUNE_PRACTICE_N_PARTS; i++)
    g_strv_builder_add (part_names, attune_practice_get_part_name (i));
  all_states = g_strv_builder_end (state_names);
  all_parts = g_strv_builder_end (part_names);
  select_all_of (self->state, (const char *const *) all_states);
  select_all_of (self->part, (const char *const *) all_parts);
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

/* In what this baby speaks differently stands above the signs of all babies. */
static void
family_changed_cb (AttuneCuesPage *self)
{
  g_autofree char *note = attune_own_ways_dup_note_line (self->family);

  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
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
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, note);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, in_state);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, search);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, group);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, grid);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, none);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, state);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, part);
  gtk_widget_class_bind_template_child (widget_class, AttuneCuesPage, cue_place);
}

static void
attune_cues_page_class_init (AttuneCuesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_cues_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_cues_page_finalize;

  g_type_ensure (ATTUNE_TYPE_WRAP);
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
 * @reviewer: says what to look at again, and has the lessons and the signs
 * @painter: paints the gallery and the lessons
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
attune_cues_page_new (AttuneReviewer *reviewer, AttunePainter *painter)
{
  AttuneLearner *learner = attune_reviewer_get_learner (reviewer);
  AttuneCuesPage *self = g_object_new (ATTUNE_TYPE_CUES_PAGE, NULL);

  self->family = g_object_ref (attune_learner_get_family (learner));
  self->catalog = attune_catalog_ref (attune_learner_get_catalog (learner));
  self->painter = g_object_ref (painter);
  self->lessons = ATTUNE_LESSON_LIST (attune_lesson_list_new (learner, painter));
  attune_lesson_list_put_first (self->lessons, attune_review_offer_new (reviewer));
  adw_bin_set_child (self->path, GTK_WIDGET (self->lessons));
  self->view = ATTUNE_CUE_VIEW (attune_cue_view_new (learner, painter));
  adw_bin_set_child (self->cue_place, GTK_WIDGET (self->view));
  add_filters (self);
  add_cues (self);
  g_signal_connect_object (self->family, "changed", G_CALLBACK (family_changed_cb), self,
                           G_CONNECT_SWAPPED);
  family_changed_cb (self);
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

  if (cue == NULL)
    return;
  attune_cue_view_show (self->view, cue);
  gtk_stack_set_visible_child_name (self->stack, "cue");
  attune_cue_view_focus (self->view);
}
