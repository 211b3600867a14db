/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-ending-view.h"

#include "attune-heading.h"
#include "attune-prompt-row.h"
#include "attune-recent.h"
#include "attune-resource-path.h"
#include "attune-scroller.h"
#include "attune-words-gate.h"
#include "attune-wrap.h"

#include <glib/gi18n.h>

#include "report/attune-after.h"
#include "report/attune-chips.h"

struct _AttuneEndingView {
  AdwBin parent_instance;

  AttuneHeading *heading;
  GtkWidget *now_row;
  GtkLabel *now_title;
  AttuneWrap *now;
  GtkWidget *noticed_row;
  GtkLabel *noticed_title;
  AttuneWrap *noticed;
  GtkLabel *you_title;
  AttuneWrap *you;
  GtkCheckButton *keep_you;
  GtkWidget *hard; /* whom to turn to, for a hard day */
  GtkWidget *write; /* asks for the words that a hard day is not asked for */
  AttuneWordsGate *gate;
  GtkWidget *words_row;
  AttunePromptRow *prompt;
  GtkTextView *words;
  GtkWidget *own; /* what is the caregiver's alone */
  GtkEditable *handover;
  GtkWidget *not_kept;
  GtkButton *skip;
  GtkWidget *save;
  char **tapped; /* after other sessions, the latest first */
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (AttuneEndingView, attune_ending_view, ADW_TYPE_BIN)

#define REMEMBERED 24 /* chips */
#define CHIP_ID "attune-chip-id"

static GtkWidget *
add_chip (AttuneWrap *box, const char *id, const char *words, GtkToggleButton *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (words);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  g_object_set_data_full (G_OBJECT (button), CHIP_ID, g_strdup (id), g_free);
  gtk_widget_add_css_class (button, "chip");
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  attune_wrap_append (box, button);
  return button;
}

static void
add_answers (AttuneWrap *box, const AttuneAfterAnswer *answers, guint n_answers)
{
  GtkToggleButton *group = NULL;

  for (guint i = 0; i < n_answers; i++) {
    GtkWidget *button = add_chip (box, answers[i].id, attune_after_get_answer_words (answers[i].id),
                                  group);

    if (group == NULL)
      group = GTK_TOGGLE_BUTTON (button);
  }
}

static void
add_noticed (AttuneEndingView *self, const AttuneSessionSummary *summary, gboolean did)
{
  const char *const *tapped = (const char *const *) self->tapped;
  g_autoptr (GPtrArray)
      chips = did ? attune_chips_get_did ()
                  : attune_chips_pick (summary->welcome != ATTUNE_REGIONS_NONE,
                                       summary->declined != ATTUNE_REGIONS_NONE, tapped);

  for (guint i = 0; i < chips->len; i++) {
    const char *id = g_ptr_array_index (chips, i);

    add_chip (self->noticed, id, attune_chip_get_words (id), NULL);
  }
}

static void
ask_how_you_are (AttuneEndingView *self)
{
  guint n_answers;
  const AttuneAfterAnswer *answers = attune_after_get_you_answers (&n_answers);

  add_answers (self->you, answers, n_answers);
}

/* Where the adult needed a minute there is one question, and nothing of it is kept. */
static void
ask_what_helps (AttuneEndingView *self)
{
  guint n_answers;
  const AttuneAfterAnswer *answers = attune_after_get_help_answers (&n_answers);

  gtk_label_set_text (self->you_title, attune_after_get_help_question ());
  add_answers (self->you, answers, n_answers);
  gtk_widget_set_visible (GTK_WIDGET (self->keep_you), FALSE);
  gtk_widget_set_visible (self->words_row, FALSE);
  gtk_widget_set_visible (self->write, TRUE);
}

static void
add_questions (AttuneEndingView *self,
               const AttuneSessionContext *context,
               const AttuneSessionSummary *summary,
               AttuneAfterBranch branch)
{
  AttuneAfterAsk ask = attune_after_get_ask (branch);
  g_autofree char *now = attune_after_dup_now_question (&context->wording);
  g_autofree char *noticed = attune_after_dup_noticed_question (branch, &context->wording);
  const AttuneAfterAnswer *answers;
  guint n_answers;

  gtk_label_set_text (self->now_title, now);
  gtk_label_set_text (self->noticed_title, noticed != NULL ? noticed : "");
  gtk_widget_set_visible (self->now_row, ask.asks_now);
  gtk_widget_set_visible (self->noticed_row, noticed != NULL);
  answers = attune_after_get_now_answers (&n_answers);
  add_answers (self->now, answers, n_answers);
  if (ask.asks_help)
    ask_what_helps (self);
  else
    ask_how_you_are (self);
  if (noticed != NULL)
    add_noticed (self, summary, ask.chips_did);
}

static char **
dup_chosen (AttuneWrap *box)
{
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (box)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip)) {
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)))
      g_strv_builder_add (chosen, g_object_get_data (G_OBJECT (chip), CHIP_ID));
  }

  return g_strv_builder_end (chosen);
}

static char *
dup_first_chosen (AttuneWrap *box)
{
  g_auto (GStrv) chosen = dup_chosen (box);

  return g_strdup (chosen[0]);
}

static gboolean
has_words (AttuneEndingView *self)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->words)) > 0;
}

/* A hard day is asked nothing more; it hears whom to turn to. This is an answer to what was tapped
 * just now, and nothing remembers it. */
static void
you_toggled_cb (AttuneEndingView *self)
{
  g_autofree char *you = dup_first_chosen (self->you);
  gboolean hard = attune_after_is_hard_day (you);

  if (g_strcmp0 (you, "help.now") == 0 || g_strcmp0 (you, "help.talk") == 0) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tether", NULL);
    return;
  }
  if (you != NULL && g_str_has_prefix (you, "help."))
    return;
  gtk_widget_set_visible (self->hard, hard);
  gtk_widget_set_visible (self->write, hard && !has_words (self));
  gtk_widget_set_visible (self->words_row, !hard || has_words (self));
  if (hard)
    attune_scroller_bring_into_sight (self->hard);
}

static void
write_clicked_cb (AttuneEndingView *self)
{
  gtk_widget_set_visible (self->write, FALSE);
  gtk_widget_set_visible (self->words_row, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
follow_you (AttuneEndingView *self)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->you)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    g_signal_connect_object (chip, "toggled", G_CALLBACK (you_toggled_cb), self, G_CONNECT_SWAPPED);
}

static void
attune_ending_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_ENDING_VIEW);

  G_OBJECT_CLASS (attune_ending_view_parent_class)->dispose (object);
}

static void
attune_ending_view_finalize (GObject *object)
{
  g_strfreev (ATTUNE_ENDING_VIEW (object)->tapped);

  G_OBJECT_CLASS (attune_ending_view_parent_class)->finalize (object);
}

static void
attune_ending_view_class_init (AttuneEndingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attune_ending_view_dispose;
  object_class->finalize = attune_ending_view_finalize;

  g_type_ensure (ATTUNE_TYPE_WORDS_GATE);
  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_PROMPT_ROW);
  g_type_ensure (ATTUNE_TYPE_SCROLLER);
  g_type_ensure (ATTUNE_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-ending-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, heading);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, now_row);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, now_title);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, now);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, noticed_row);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, noticed_title);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, noticed);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, you_title);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, you);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, keep_you);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, hard);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, write);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, gate);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, words_row);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, words);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, prompt);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, own);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, handover);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, not_kept);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, skip);
  gtk_widget_class_bind_template_child (widget_class, AttuneEndingView, save);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
}

static void
attune_ending_view_init (AttuneEndingView *self)
{
  self->tapped = attune_recent_split (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  attune_prompt_row_get_label (self->prompt), NULL, -1);
}

/* What is not kept is not asked about. */
static void
ask_nothing (AttuneEndingView *self)
{
  gtk_widget_set_visible (self->now_row, FALSE);
  gtk_widget_set_visible (self->noticed_row, FALSE);
  gtk_widget_set_visible (self->own, FALSE);
  gtk_widget_set_visible (self->save, FALSE);
  gtk_widget_set_visible (self->not_kept, TRUE);
  gtk_button_set_label (self->skip, _ ("Back to Today"));
}

/**
 * attune_ending_view_show:
 * @self: a view
 * @context: a session that has ended
 * @summary: what it was
 * @local_minute: minutes since midnight, for the choice of the prompt
 * @kept: whether anything of it is kept
 *
 * Shows what may be kept of it. The first call counts: what was tapped since stays.
 */
void
attune_ending_view_show (AttuneEndingView *self,
                         const AttuneSessionContext *context,
                         const AttuneSessionSummary *summary,
                         guint local_minute,
                         gboolean kept)
{
  AttuneAfterBranch branch = attune_after_get_branch (summary, summary->days_since_last);
  g_autofree char *sentence = attune_after_dup_end (summary, &context->wording);

  if (self->filled)
    return;

  self->filled = TRUE;
  if (!kept) {
    attune_heading_set_text (self->heading, _ ("That was your time together."));
    ask_nothing (self);
    return;
  }
  attune_heading_set_text (self->heading,
                           sentence != NULL ? sentence : _ ("Later is early enough for this."));
  g_strfreev (self->tapped);
  self->tapped = attune_recent_split (context->chips_tapped);
  add_questions (self, context, summary, branch);
  follow_you (self);
  attune_prompt_row_show (self->prompt, attune_after_get_ask (branch).prompts,
                          context->prompts_seen, context->prompts_hidden, local_minute,
                          &context->wording);
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
 * attune_ending_view_dup_tapped:
 * @self: a view
 *
 * Returns: (transfer full): the ids of chips tapped in this and in other sessions, the latest first,
 *   with spaces between, for the next time
 */
char *
attune_ending_view_dup_tapped (AttuneEndingView *self)
{
  g_auto (GStrv) now = dup_chosen (self->noticed);
  g_auto (GStrv) all = g_strdupv (self->tapped);

  for (guint i = g_strv_length (now); i > 0; i--)
    attune_recent_put (&all, now[i - 1], REMEMBERED);
  return attune_recent_join (all);
}

/**
 * attune_ending_view_dup_mood:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): how the caregiver is, to be answered and not to be kept
 */
char *
attune_ending_view_dup_mood (AttuneEndingView *self)
{
  return dup_first_chosen (self->you);
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
 * attune_ending_view_dup_handover:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): the line for the next pair of hands, or %NULL
 */
char *
attune_ending_view_dup_handover (AttuneEndingView *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->handover)));

  return *text == '\0' ? NULL : g_steal_pointer (&text);
}

/**
 * attune_ending_view_set_guest:
 * @self: a view
 * @guest: whether a guest massaged, of whom nothing is asked and nothing kept
 */
void
attune_ending_view_set_guest (AttuneEndingView *self, gboolean guest)
{
  gtk_widget_set_visible (self->own, !guest);
}

/**
 * attune_ending_view_get_prompt:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the id of the prompt that stood above the words
 */
const char *
attune_ending_view_get_prompt (AttuneEndingView *self)
{
  return attune_prompt_row_get_prompt (self->prompt);
}

/**
 * attune_ending_view_set_privacy:
 * @privacy: says whether anything can be written; called once
 */
void
attune_ending_view_set_privacy (AttuneEndingView *self, AttunePrivacy *privacy)
{
  attune_words_gate_set_privacy (self->gate, privacy);
}
