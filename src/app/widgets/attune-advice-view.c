/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-advice-view.h"

#include "attune-heading.h"
#include "attune-own-ways.h"
#include "attune-resource-path.h"
#include "attune-scroller.h"

#include <glib/gi18n.h>

struct _AttuneAdviceView {
  AdwBin parent_instance;

  AttuneHeading *heading;
  GtkLabel *own_way;
  GtkLabel *meaning;
  GtkLabel *could_be;
  GtkLabel *ask_yourself;
  GtkButton *on;
  GtkButton *soften;
  GtkButton *hold;
  GtkButton *region;
  GtkButton *stop;
};

G_DEFINE_FINAL_TYPE (AttuneAdviceView, attune_advice_view, ADW_TYPE_BIN)

static GtkButton *
find_suggested (AttuneAdviceView *self, AttuneAdvice advice)
{
  switch (advice) {
  case ATTUNE_ADVICE_ON:
  case ATTUNE_ADVICE_FOLLOW:
    return self->on;
  case ATTUNE_ADVICE_SOFTEN:
    return self->soften;
  case ATTUNE_ADVICE_REGION:
    return self->region;
  case ATTUNE_ADVICE_STOP:
  case ATTUNE_ADVICE_HELP:
    return self->stop;
  case ATTUNE_ADVICE_HOLD:
  case ATTUNE_ADVICE_NEED:
  default:
    return self->hold;
  }
}

static void
suggest (AttuneAdviceView *self, AttuneAdvice advice)
{
  GtkButton *buttons[] = { self->on, self->soften, self->hold, self->region, self->stop };
  GtkButton *suggested = find_suggested (self, advice);

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++) {
    if (buttons[i] == suggested)
      gtk_widget_add_css_class (GTK_WIDGET (buttons[i]), "suggested-action");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (buttons[i]), "suggested-action");
  }
}

static char *
dup_look_alikes (const AttuneSessionContext *context, AttuneCue *cue)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < cue->look_alikes->len; i++) {
    const char *look_alike = g_ptr_array_index (cue->look_alikes, i);
    AttuneCue *other = attune_catalog_get_cue (context->catalog, look_alike);

    g_string_append_printf (list, "%s%s", i > 0 ? "; " : "",
                            other != NULL ? other->name : look_alike);
  }
  if (list->len == 0)
    return g_strdup ("");

  return g_strdup_printf (_ ("It could also be: %s."), list->str);
}

/* How this baby shows it stands before what it means for all babies. */
static void
show_own_way (AttuneAdviceView *self, const AttuneSessionContext *context, const AttuneCue *cue)
{
  g_autofree char *way = attune_own_ways_dup_way (context->flags_json, cue->id);
  g_autofree char *lead = attune_words_say (&context->wording,
                                            NC_ ("baby:name", "How {name} shows it:"));
  g_autofree char *line = attune_own_ways_dup_beside (lead, way);

  gtk_label_set_text (self->own_way, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->own_way), line != NULL);
}

static void
show_cue (AttuneAdviceView *self, const AttuneSessionContext *context, AttuneCue *cue)
{
  g_autofree char *could_be = dup_look_alikes (context, cue);
  g_autofree char *meaning = attune_words_say (&context->wording, cue->meaning);

  attune_heading_set_text (self->heading, cue->name);
  show_own_way (self, context, cue);
  gtk_label_set_text (self->meaning, meaning);
  gtk_label_set_text (self->could_be, could_be);
}

static void
attune_advice_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_ADVICE_VIEW);

  G_OBJECT_CLASS (attune_advice_view_parent_class)->dispose (object);
}

static void
attune_advice_view_class_init (AttuneAdviceViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attune_advice_view_dispose;

  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_SCROLLER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-advice-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneAdviceView, heading);
  gtk_widget_class_bind_template_child (widget_class, AttuneAdviceView, own_way);
  gtk_widget_class_bind_template_child (widget_class, AttuneAdviceView, meaning);
  gtk_widget_class_bind_template_child (widget_class, AttuneAdviceView, could_be);
  gtk_widget_class_bind_template_child (widget_class, AttuneAdviceView, ask_yourself);
  gtk_widget_class_bind_template_child (widget_class, AttuneAdviceView, on);
  gtk_widget_class_bind_template_child (widget_class, AttuneAdviceView, soften);
  gtk_widget_class_bind_template_child (widget_class, AttuneAdviceView, hold);
  gtk_widget_class_bind_template_child (widget_class, AttuneAdviceView, region);
  gtk_widget_class_bind_template_child (widget_class, AttuneAdviceView, stop);
}

static void
attune_advice_view_init (AttuneAdviceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_advice_view_get_heading:
 * @self: a view
 *
 * Returns: (transfer none): what gets the focus when this view appears, and so is read aloud
 */
GtkWidget *
attune_advice_view_get_heading (AttuneAdviceView *self)
{
  return GTK_WIDGET (self->heading);
}

/**
 * attune_advice_view_set_cue:
 * @self: a view
 * @context: a session
 * @cue: the sign that was seen last
 *
 * Shows what the sign may mean.
 */
void
attune_advice_view_set_cue (AttuneAdviceView *self,
                            const AttuneSessionContext *context,
                            AttuneCue *cue)
{
  show_cue (self, context, cue);
}

/**
 * attune_advice_view_update:
 * @self: a view
 * @context: a session that waits for advice to be taken
 *
 * Offers what may be done: after a clear sign of a break nothing carries on.
 */
void
attune_advice_view_update (AttuneAdviceView *self, const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  gboolean may_go_on = state->permit == state->part;

  gtk_widget_set_visible (GTK_WIDGET (self->on), may_go_on);
  gtk_widget_set_visible (GTK_WIDGET (self->soften), may_go_on);
  suggest (self, state->advice);
}
