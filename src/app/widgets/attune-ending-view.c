/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-ending-view.h"

#include <glib/gi18n.h>

#include "report/attune-chips.h"

struct _AttuneEndingView {
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkWidget *now_row;
  GtkLabel *now_title;
  GtkFlowBox *now;
  GtkWidget *noticed_row;
  GtkLabel *noticed_title;
  GtkFlowBox *noticed;
  GtkFlowBox *you;
  GtkCheckButton *keep_you;
  GtkTextView *words;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (AttuneEndingView, attune_ending_view, ADW_TYPE_BIN)

#define CHIP_ID "attune-chip-id"

typedef struct {
  const char *id;
  const char *words;
} Chip;

static const Chip states[] = {
  { "state.sleep", N_ ("asleep") },      { "state.3", N_ ("drowsy") },
  { "state.4", N_ ("calm and bright") }, { "state.5", N_ ("lively or restless") },
  { "state.6", N_ ("crying") },
};

/* Mixed on purpose: the order has no best end. */
static const Chip feelings[] = {
  { "you.warm", N_ ("warm") },          { "you.tired", N_ ("tired") },
  { "you.calm", N_ ("calm") },          { "you.low", N_ ("low") },
  { "you.okay", N_ ("all right") },     { "you.edgy", N_ ("on edge") },
  { "you.unsure", N_ ("hard to say") },
};

static GtkWidget *
add_chip (GtkFlowBox *box, const char *id, const char *words, GtkToggleButton *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (words);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  g_object_set_data_full (G_OBJECT (button), CHIP_ID, g_strdup (id), g_free);
  gtk_widget_add_css_class (button, "chip");
  gtk_flow_box_append (box, button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
  return button;
}

static void
add_row (GtkFlowBox *box, const Chip *chips, gsize n_chips)
{
  GtkToggleButton *group = NULL;

  for (gsize i = 0; i < n_chips; i++) {
    GtkWidget *button = add_chip (box, chips[i].id, _ (chips[i].words), group);

    if (group == NULL)
      group = GTK_TOGGLE_BUTTON (button);
  }
}

static void
add_noticed (AttuneEndingView *self, const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  g_autoptr (GPtrArray) chips = attune_chips_pick (state->welcome != ATTUNE_REGIONS_NONE,
                                                   state->declined != ATTUNE_REGIONS_NONE, NULL);

  for (guint i = 0; i < chips->len; i++) {
    const char *id = g_ptr_array_index (chips, i);
    const char *words = attune_chip_get_words (id);

    add_chip (self->noticed, id, words != NULL ? words : id, NULL);
  }
}

/* The same size, the same warmth, whatever the reason. */
static char *
dup_end_sentence (const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  gint64 us = state->spent_us[ATTUNE_BUCKET_STROKE] + state->spent_us[ATTUNE_BUCKET_QUESTION] +
              state->spent_us[ATTUNE_BUCKET_REST];
  guint minutes = (guint) ((us + 30 * G_USEC_PER_SEC) / (60 * G_USEC_PER_SEC));

  if (state->outcome == ATTUNE_OUTCOME_BABY_NO)
    return g_strdup (_ ("You listened. That is what this is for."));
  if (minutes < 1)
    return g_strdup (_ ("A short hello counts."));

  return g_strdup_printf (ngettext ("You two had one minute.", "You two had %u minutes.", minutes),
                          minutes);
}

static void
fill (AttuneEndingView *self, const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  gboolean asleep = state->outcome == ATTUNE_OUTCOME_ASLEEP;
  g_autofree char *now = attune_words_say (&context->wording,
                                           NC_ ("baby:name", "How is {name} now?"));
  g_autofree char *how = attune_words_say (&context->wording,
                                           state->outcome == ATTUNE_OUTCOME_BABY_NO
                                               ? NC_ ("baby:name", "How did {name} tell you?")
                                               : N_ ("What did you notice?"));

  gtk_label_set_text (self->now_title, now);
  gtk_label_set_text (self->noticed_title, how);
  add_row (self->now, states, G_N_ELEMENTS (states));
  add_row (self->you, feelings, G_N_ELEMENTS (feelings));
  add_noticed (self, context);
  gtk_widget_set_visible (self->now_row, !asleep);
  gtk_widget_set_visible (self->noticed_row, !asleep);
}

static GtkToggleButton *
get_chip (GtkFlowBox *box, int i)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (box, i);

  return child == NULL ? NULL : GTK_TOGGLE_BUTTON (gtk_flow_box_child_get_child (child));
}

static char **
dup_chosen (GtkFlowBox *box)
{
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();
  GtkToggleButton *chip;

  for (int i = 0; (chip = get_chip (box, i)) != NULL; i++) {
    if (gtk_toggle_button_get_active (chip))
      g_strv_builder_add (chosen, g_object_get_data (G_OBJECT (chip), CHIP_ID));
  }

  return g_strv_builder_end (chosen);
}

static char *
dup_first_chosen (GtkFlowBox *box)
{
  g_auto (GStrv) chosen = dup_chosen (box);

  return g_strdup (chosen[0]);
}

static void
attune_ending_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_ENDING_VIEW);

  G_OBJECT_CLASS (attune_ending_view_parent_class)->dispose (object);
}

static void
attune_ending_view_class_init (AttuneEndingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attune_ending_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/attune/Attune/ui/attune-ending-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, heading);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, now_row);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, now_title);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, now);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, noticed_row);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, noticed_title);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, noticed);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, you);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, keep_you);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, words);
}

static void
attune_ending_view_init (AttuneEndingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_ending_view_update:
 * @self: a view
 * @context: a session that has ended
 *
 * Shows what may be kept of it.
 */
void
attune_ending_view_update (AttuneEndingView *self, const AttuneSessionContext *context)
{
  g_autofree char *sentence = NULL;

  if (self->filled)
    return;

  self->filled = TRUE;
  sentence = dup_end_sentence (context);
  gtk_label_set_text (self->heading, sentence);
  fill (self, context);
}

/**
 * attune_ending_view_get_heading:
 * @self: a view
 *
 * Returns: (transfer none): what gets the focus when this view appears, and so is read aloud
 */
GtkWidget *
attune_ending_view_get_heading (AttuneEndingView *self)
{
  return GTK_WIDGET (self->heading);
}

/**
 * attune_ending_view_dup_state_after:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): the id of the state that was tapped
 */
char *
attune_ending_view_dup_state_after (AttuneEndingView *self)
{
  return dup_first_chosen (self->now);
}

/**
 * attune_ending_view_dup_noticed:
 * @self: a view
 *
 * Returns: (transfer full): the ids of the chips that were tapped
 */
char **
attune_ending_view_dup_noticed (AttuneEndingView *self)
{
  return dup_chosen (self->noticed);
}

/**
 * attune_ending_view_dup_you:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): how the caregiver is, where that is to be kept
 */
char *
attune_ending_view_dup_you (AttuneEndingView *self)
{
  if (!gtk_check_button_get_active (self->keep_you))
    return NULL;

  return dup_first_chosen (self->you);
}

/**
 * attune_ending_view_dup_words:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): what was written, or %NULL
 */
char *
attune_ending_view_dup_words (AttuneEndingView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  return *text == '\0' ? NULL : g_steal_pointer (&text);
}

/**
 * attune_ending_view_is_hard_day:
 * @self: a view
 *
 * Returns: whether the caregiver tapped that they are low or on edge. It is answered now, and never
 *   counted.
 */
gboolean
attune_ending_view_is_hard_day (AttuneEndingView *self)
{
  g_autofree char *you = dup_first_chosen (self->you);

  return g_strcmp0 (you, "you.low") == 0 || g_strcmp0 (you, "you.edgy") == 0;
}
