/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-cue-view.h"

#include "attune-box.h"
#include "attune-figure-view.h"
#include "attune-heading.h"
#include "attune-own-ways.h"
#include "attune-resource-path.h"
#include "attune-shown.h"
#include "attune-split.h"

#include <glib/gi18n.h>

#define PICTURE_WIDTH 130
#define PICTURE_HEIGHT 116

struct _AttuneCueView {
  AdwBin parent_instance;

  AttuneLearner *learner;
  AttunePainter *painter;
  AttuneCue *cue; /* (nullable) */

  AttuneFigureView *figure;
  AttuneHeading *name;
  GtkLabel *group_name;
  GtkLabel *sees;
  GtkLabel *means;
  GtkLabel *what_to_do;
  GtkLabel *look_at;
  GtkLabel *look_alikes;
  GtkLabel *ages;
  GtkLabel *states;
  GtkWidget *note;
  GtkLabel *way_title;
  GtkEntry *way;
  GtkLabel *differs_title;
  GtkEntry *differs;
  GtkWidget *side_by_side;
  GtkBox *pairs;
  GtkWidget *differences;
  GtkBox *difference_texts;
};

G_DEFINE_FINAL_TYPE (AttuneCueView, attune_cue_view, ADW_TYPE_BIN)

static AttuneFamily *
get_family (AttuneCueView *self)
{
  return attune_learner_get_family (self->learner);
}

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

static void
set_line (AttuneCueView *self, GtkLabel *label, const char *format, const char *words)
{
  g_autofree char *filled = words != NULL ? attune_family_fill (get_family (self), words) : NULL;
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *text = g_strconcat (parts[0], filled != NULL ? filled : "",
                                       parts[1] != NULL ? parts[1] : "", NULL);

  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), filled != NULL && *filled != '\0');
}

static void
add_text (GString *text, const char *between, const char *words)
{
  if (text->len > 0)
    g_string_append (text, between);
  g_string_append (text, words);
}

static char *
dup_advice (const AttuneCue *cue)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cue->advice->len; i++)
    add_text (text, " ", attune_advice_get_words (g_array_index (cue->advice, AttuneAdvice, i)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What it is taken for and has no page: what has one is shown side by side. */
static char *
dup_look_alikes (AttuneCueView *self, const AttuneCue *cue)
{
  AttuneCatalog *catalog = attune_learner_get_catalog (self->learner);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cue->look_alikes->len; i++) {
    const char *words = g_ptr_array_index (cue->look_alikes, i);
    AttuneCue *other = attune_catalog_get_cue (catalog, words);

    add_text (text, C_ ("between two signs", "; "), other != NULL ? other->name : words);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
create_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_side (AttuneCueView *self, const char *name, const char *const *ids, AttuneView view)
{
  AttuneCatalog *catalog = attune_learner_get_catalog (self->learner);
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *expression = attune_shown_dup_expression (catalog, ids);
  GtkWidget *label = create_text (name, "section");

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (side), attune_painter_create_baby (self->painter, view, NULL, expression,
                                                              PICTURE_WIDTH, PICTURE_HEIGHT));
  gtk_box_append (GTK_BOX (side), label);
  return side;
}

static GtkWidget *
create_compare_button (const char *item, const char *other)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Try to tell them apart"));

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.look-alikes");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", item, other);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "pill");
  return button;
}

static void
add_pair (AttuneCueView *self, const AttunePair *pair)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *tell = g_strdup_printf ("%s %s", pair->sign, pair->tell);
  AttuneView view = attune_shown_get_common_view (attune_learner_get_catalog (self->learner),
                                                  pair->shows, G_N_ELEMENTS (pair->shows));

  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (pair->shows); i++)
    gtk_box_append (GTK_BOX (sides),
                    create_side (self, pair->names[i], (const char *const *) pair->shows[i], view));
  gtk_box_append (GTK_BOX (box), sides);
  gtk_box_append (GTK_BOX (box), create_text (tell, NULL));
  gtk_box_append (GTK_BOX (box), create_text (pair->if_unsure, "soft"));
  gtk_box_append (GTK_BOX (box), create_compare_button (pair->id, ""));
  gtk_widget_add_css_class (box, "panel");
  gtk_box_append (self->pairs, box);
}

/* The few alarming signs are not shown beside others. */
static gboolean
can_show (AttuneCueView *self, char *const *ids)
{
  AttuneCatalog *catalog = attune_learner_get_catalog (self->learner);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    const AttuneCue *cue = attune_catalog_get_cue (catalog, ids[i]);

    if (cue != NULL && cue->alarming)
      return FALSE;
  }
  return ids != NULL && ids[0] != NULL;
}

static gboolean
shows_cue (AttuneCueView *self, const AttunePair *pair, const AttuneCue *cue)
{
  return can_show (self, pair->shows[0]) && can_show (self, pair->shows[1]) &&
         (g_strv_contains ((const char *const *) pair->shows[0], cue->id) ||
          g_strv_contains ((const char *const *) pair->shows[1], cue->id));
}

static void
show_pairs (AttuneCueView *self, const AttuneCue *cue)
{
  AttuneLearningCatalog *learning = attune_learner_get_learning (self->learner);
  GPtrArray *pairs = learning != NULL ? attune_learning_catalog_get_pairs (learning) : NULL;

  attune_box_clear (self->pairs);
  for (guint i = 0; pairs != NULL && i < pairs->len; i++) {
    if (shows_cue (self, g_ptr_array_index (pairs, i), cue))
      add_pair (self, g_ptr_array_index (pairs, i));
  }
  gtk_widget_set_visible (self->side_by_side,
                          gtk_widget_get_first_child (GTK_WIDGET (self->pairs)) != NULL);
}

static void
add_difference (AttuneCueView *self, const AttuneDifference *difference)
{
  gtk_box_append (self->difference_texts, create_text (difference->title, "section"));
  if (difference->text != NULL)
    gtk_box_append (self->difference_texts, create_text (difference->text, NULL));
  for (guint i = 0; i < difference->points->len; i++) {
    const AttuneDifferencePoint *point = g_ptr_array_index (difference->points, i);
    g_autoptr (GString) text = g_string_new (point->what);

    if (point->look_for != NULL)
      add_text (text, ". ", point->look_for);
    if (point->try_text != NULL)
      add_text (text, " ", point->try_text);
    gtk_box_append (self->difference_texts, create_text (text->str, NULL));
  }
}

/* Made when somebody looks for them. */
static void
differences_expanded_cb (AttuneCueView *self)
{
  AttuneLearningCatalog *learning = attune_learner_get_learning (self->learner);
  GPtrArray *differences = learning != NULL ? attune_learning_catalog_get_differences (learning)
                                            : NULL;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->difference_texts)) != NULL)
    return;
  for (guint i = 0; differences != NULL && i < differences->len; i++)
    add_difference (self, g_ptr_array_index (differences, i));
}

static void
show_own_words (AttuneCueView *self)
{
  const char *flags_json = attune_own_ways_get_flags (get_family (self));
  g_autofree char *way = attune_own_ways_dup_way (flags_json, self->cue->id);
  g_autofree char *note = attune_own_ways_dup_note (flags_json);
  g_autofree char *note_line = attune_own_ways_dup_note_line (get_family (self));
  g_autofree char *way_title = attune_family_say (get_family (self),
                                                  NC_ ("baby:name", "How {name} shows it"));
  g_autofree char *differs_title = attune_family_say (
      get_family (self), NC_ ("baby:name", "Does {name} speak differently in some way?"));

  gtk_label_set_label (self->way_title, way_title);
  gtk_label_set_label (self->differs_title, differs_title);
  gtk_editable_set_text (GTK_EDITABLE (self->way), way != NULL ? way : "");
  gtk_editable_set_text (GTK_EDITABLE (self->differs), note != NULL ? note : "");
  set_line (self, GTK_LABEL (self->note), "%s", note_line);
  gtk_widget_set_visible (self->differences, note != NULL);
}

static void
keep_words_cb (AttuneCueView *self)
{
  attune_cue_view_flush (self);
}

static void
show_figure (AttuneCueView *self, const AttuneCue *cue)
{
  const char *const ids[] = { cue->id, NULL };
  AttuneLook look;

  attune_family_init_look (get_family (self), &look);
  attune_figure_set_look (attune_figure_view_get_figure (self->figure), &look);
  attune_shown_move (self->figure, attune_learner_get_catalog (self->learner), ids);
}

static void
attune_cue_view_dispose (GObject *object)
{
  AttuneCueView *self = ATTUNE_CUE_VIEW (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_CUE_VIEW);
  g_clear_pointer (&self->cue, attune_cue_unref);
  g_clear_object (&self->learner);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (attune_cue_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, figure);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, name);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, group_name);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, sees);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, means);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, what_to_do);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, look_at);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, look_alikes);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, ages);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, states);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, note);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, way_title);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, way);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, differs_title);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, differs);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, side_by_side);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, pairs);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, differences);
  gtk_widget_class_bind_template_child (widget_class, AttuneCueView, difference_texts);
}

static void
attune_cue_view_class_init (AttuneCueViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_cue_view_dispose;

  g_type_ensure (ATTUNE_TYPE_FIGURE_VIEW);
  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-cue-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, keep_words_cb);
  gtk_widget_class_bind_template_callback (widget_class, differences_expanded_cb);
}

static void
attune_cue_view_init (AttuneCueView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_cue_view_new:
 * @learner: has the signs and what looks like them
 * @painter: paints what stands still
 *
 * Returns: (transfer floating): a view of no sign yet
 */
GtkWidget *
attune_cue_view_new (AttuneLearner *learner, AttunePainter *painter)
{
  AttuneCueView *self = g_object_new (ATTUNE_TYPE_CUE_VIEW, NULL);

  self->learner = g_object_ref (learner);
  self->painter = g_object_ref (painter);
  return GTK_WIDGET (self);
}

/* A movement means different things asleep and awake, unless it is alarming. */
static char *
dup_states (AttuneCueView *self, const AttuneCue *cue)
{
  GPtrArray *states =
      attune_catalog_get_permission (attune_learner_get_catalog (self->learner))->states;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < states->len && !cue->alarming; i++) {
    const AttuneStateText *state = g_ptr_array_index (states, i);

    if (cue->states & (1u << (i + 1)))
      add_text (text, C_ ("between two states", ", "), state->name);
  }
  return g_string_free (text, FALSE);
}

/**
 * attune_cue_view_show:
 * @cue: a sign
 */
void
attune_cue_view_show (AttuneCueView *self, AttuneCue *cue)
{
  g_autofree char *advice = dup_advice (cue);
  g_autofree char *look_alikes = dup_look_alikes (self, cue);
  g_autofree char *states = dup_states (self, cue);

  attune_cue_view_flush (self);
  attune_cue_ref (cue);
  g_clear_pointer (&self->cue, attune_cue_unref);
  self->cue = cue;
  attune_heading_set_text (self->name, cue->name);
  gtk_label_set_label (self->group_name, get_group_name (cue->group));
  set_line (self, self->sees, "%s", cue->description);
  set_line (self, self->means, "%s", cue->meaning);
  set_line (self, self->what_to_do, _ ("What to do: %s"), advice);
  set_line (self, self->look_at, _ ("Look at: %s"), cue->look_at);
  set_line (self, self->look_alikes, _ ("It could also be: %s"), look_alikes);
  set_line (self, self->ages, _ ("From when: %s"), cue->ages);
  set_line (self, self->states,
            _ ("It says something in: %s. In another state it may just be the state."), states);
  show_figure (self, cue);
  show_own_words (self);
  show_pairs (self, cue);
}

/**
 * attune_cue_view_focus:
 *
 * Gives the focus to the name, so that it is read aloud.
 */
void
attune_cue_view_focus (AttuneCueView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/**
 * attune_cue_view_flush:
 *
 * Keeps what was written.
 */
void
attune_cue_view_flush (AttuneCueView *self)
{
  if (self->cue == NULL)
    return;
  attune_own_ways_save_way (get_family (self), self->cue->id,
                            gtk_editable_get_text (GTK_EDITABLE (self->way)));
  attune_own_ways_save_note (get_family (self),
                             gtk_editable_get_text (GTK_EDITABLE (self->differs)));
}
