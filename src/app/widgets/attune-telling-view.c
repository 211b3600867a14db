/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-telling-view.h"

#include "attune-heading.h"
#include "attune-own-ways.h"
#include "attune-resource-path.h"
#include "attune-scroller.h"

#include <glib/gi18n.h>

#define LARGE_TEXT_DPI (125 * PANGO_SCALE)

/* Of the seven signs: so many are this baby's own, or else loud break signs. */
#define MOST_OWN 2

struct _AttuneTellingView {
  AdwBin parent_instance;

  AttuneHeading *heading;
  GtkLabel *note;
  GtkFlowBox *ways_out;
  GtkFlowBox *signs;
  GtkFlowBox *all_signs;
  GtkWidget *expander;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (AttuneTellingView, attune_telling_view, ADW_TYPE_BIN)

static void
add_button (GtkFlowBox *box, const char *label, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkWidget *child;

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                         GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (button, "session-sign");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_flow_box_append (box, button);
  child = gtk_widget_get_parent (button);
  gtk_widget_set_focusable (child, FALSE);
}

static void
add_sign (GtkFlowBox *box, AttuneCue *cue)
{
  g_autofree char *label = attune_words_capitalize (cue->short_name);

  add_button (box, label, "session.cue", cue->id);
}

static gboolean
fits_age (const AttuneCue *cue, gboolean young)
{
  return !cue->alarming && (!young || cue->from_weeks < 8);
}

/* Crying is one of the ways out above. */
static gboolean
is_way_out (const AttuneCue *cue)
{
  return g_str_equal (cue->id, "cue.cry") || g_str_equal (cue->id, "cue.fuss");
}

static char **
dup_own (const AttuneSessionContext *context)
{
  return attune_own_ways_dup_cues (context->flags_json);
}

/* This baby's own ways come first, in the family's words under the sign. */
static guint
add_own (GtkFlowBox *box, const AttuneSessionContext *context, guint most)
{
  g_auto (GStrv) own = dup_own (context);
  guint added = 0;

  for (guint i = 0; own[i] != NULL && added < most; i++) {
    AttuneCue *cue = attune_catalog_get_cue (context->catalog, own[i]);
    g_autofree char *way = attune_own_ways_dup_way (context->flags_json, own[i]);
    g_autofree char *name = NULL;
    g_autofree char *label = NULL;

    if (cue == NULL || cue->alarming)
      continue;
    name = attune_words_capitalize (cue->short_name);
    label = g_strdup_printf ("%s\n%s", name, way);
    add_button (box, label, "session.cue", cue->id);
    added++;
  }

  return added;
}

/* The first signs of the group that fit the age, from the core set. */
static guint
add_group (GtkFlowBox *box, const AttuneSessionContext *context, AttuneCueGroup group, guint most)
{
  GPtrArray *cues = attune_catalog_get_cues (context->catalog);
  g_auto (GStrv) own = dup_own (context);
  guint added = 0;

  for (guint i = 0; i < cues->len && added < most; i++) {
    AttuneCue *cue = g_ptr_array_index (cues, i);

    if (cue->group != group || !cue->core || is_way_out (cue) || !fits_age (cue, context->young) ||
        g_strv_contains ((const char *const *) own, cue->id))
      continue;
    add_sign (box, cue);
    added++;
  }

  return added;
}

static void
add_all (AttuneTellingView *self, const AttuneSessionContext *context)
{
  GPtrArray *cues = attune_catalog_get_cues (context->catalog);

  for (guint i = 0; i < cues->len; i++) {
    AttuneCue *cue = g_ptr_array_index (cues, i);

    if (fits_age (cue, context->young))
      add_sign (self->all_signs, cue);
  }
}

static void
fill (AttuneTellingView *self, const AttuneSessionContext *context)
{
  GPtrArray *ways = attune_catalog_get_permission (context->catalog)->ways_out;
  guint n_own;

  for (guint i = 0; i < ways->len; i++) {
    const AttuneWayOut *way = g_ptr_array_index (ways, i);

    add_button (self->ways_out, way->title, "session.way-out", way->id);
  }
  n_own = add_own (self->signs, context, MOST_OWN);
  add_group (self->signs, context, ATTUNE_CUE_ENGAGED_SUBTLE, 2);
  add_group (self->signs, context, ATTUNE_CUE_DISENGAGED_SUBTLE, 3);
  add_group (self->signs, context, ATTUNE_CUE_DISENGAGED_POTENT, MOST_OWN - n_own);
  add_all (self, context);
}

static void
attune_telling_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_TELLING_VIEW);

  G_OBJECT_CLASS (attune_telling_view_parent_class)->dispose (object);
}

static void
attune_telling_view_class_init (AttuneTellingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attune_telling_view_dispose;

  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_SCROLLER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-telling-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneTellingView, heading);
  gtk_widget_class_bind_template_child (widget_class, AttuneTellingView, note);
  gtk_widget_class_bind_template_child (widget_class, AttuneTellingView, ways_out);
  gtk_widget_class_bind_template_child (widget_class, AttuneTellingView, signs);
  gtk_widget_class_bind_template_child (widget_class, AttuneTellingView, all_signs);
  gtk_widget_class_bind_template_child (widget_class, AttuneTellingView, expander);
}

static void
attune_telling_view_init (AttuneTellingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_telling_view_get_heading:
 * @self: a view
 *
 * Returns: (transfer none): what gets the focus when this view appears, and so is read aloud
 */
GtkWidget *
attune_telling_view_get_heading (AttuneTellingView *self)
{
  return GTK_WIDGET (self->heading);
}

/* Two signs side by side on a phone, unless the text is large. */
static void
set_columns (AttuneTellingView *self)
{
  GtkFlowBox *boxes[] = { self->ways_out, self->signs, self->all_signs };
  int dpi;
  guint least;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  least = dpi > LARGE_TEXT_DPI ? 1 : 2;
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    gtk_flow_box_set_min_children_per_line (boxes[i], least);
}

static void
show_note (AttuneTellingView *self, const AttuneSessionContext *context)
{
  g_autofree char *words = attune_own_ways_dup_note (context->flags_json);
  g_autofree char *lead = attune_words_say (&context->wording,
                                            NC_ ("baby:name", "{name} speaks differently:"));
  g_autofree char *line = attune_own_ways_dup_beside (lead, words);

  gtk_label_set_text (self->note, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), line != NULL);
}

/**
 * attune_telling_view_update:
 * @self: a view
 * @context: a session
 *
 * Offers ways out and signs.
 */
void
attune_telling_view_update (AttuneTellingView *self, const AttuneSessionContext *context)
{
  g_autofree char *heading = attune_words_say (&context->wording,
                                               NC_ ("baby:name", "What is {name} telling you?"));

  attune_heading_set_text (self->heading, heading);
  show_note (self, context);
  set_columns (self);
  if (!self->filled)
    fill (self, context);
  self->filled = TRUE;
}
