/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-prompt-row.h"

#include "attune-recent.h"
#include "attune-resource-path.h"
#include "attune-wrap.h"
#include "report/attune-prompts.h"

#include <glib/gi18n.h>

#define REMEMBERED 100 /* prompts; more than there are */

typedef enum {
  PROP_PROMPT = 1,
  N_PROPS
} AttunePromptRowProperty;

static GParamSpec *properties[N_PROPS];

struct _AttunePromptRow {
  AdwBin parent_instance;

  GtkLabel *words;
  GtkWidget *ways;
  GtkWidget *help;
  GtkWidget *another;
  GtkWidget *never;
  GtkWidget *back;
  const char *prompt; /* static */
  const char *taken_out; /* (nullable) static: the one that was just hidden */
  char **seen; /* the latest first */
  char **hidden;
  guint local_minute;
  gboolean after_reading;
  AttuneWording wording; /* its name is the row's own */
  char *name;
};

G_DEFINE_FINAL_TYPE (AttunePromptRow, attune_prompt_row, ADW_TYPE_BIN)

static void
keep (AttunePromptRow *self, const char *key, char **ids)
{
  g_autofree char *joined = attune_recent_join (ids);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.keep", "(ss)", key, joined);
}

static AttunePromptPast
get_past (AttunePromptRow *self)
{
  return (AttunePromptPast){ .seen = (const char *const *) self->seen,
                             .hidden = (const char *const *) self->hidden,
                             .local_minute = self->local_minute };
}

/* What stands here, or was just taken out: another one comes after it. */
static const char *
get_next (AttunePromptRow *self)
{
  AttunePromptPast past = get_past (self);
  const char *from = self->prompt != NULL ? self->prompt : self->taken_out;

  return from != NULL ? attune_prompts_pick_next (from, &past) : NULL;
}

static void
show_words (AttunePromptRow *self)
{
  const char *unasked = self->after_reading ? _ ("One line, if you like")
                                            : _ ("One thing you saw, if you like");
  g_autofree char *text = self->prompt != NULL
                              ? attune_prompts_dup_text (self->prompt, &self->wording)
                              : g_strdup (unasked);

  gtk_label_set_text (self->words, text);
}

static void
show (AttunePromptRow *self, const char *prompt)
{
  self->prompt = prompt;
  gtk_widget_set_visible (self->ways, prompt != NULL || self->taken_out != NULL);
  gtk_widget_set_visible (self->another, get_next (self) != NULL);
  gtk_widget_set_visible (self->back, self->taken_out != NULL);
  gtk_widget_set_visible (self->never, prompt != NULL && self->taken_out == NULL);
  gtk_widget_set_visible (self->help, prompt != NULL && attune_prompts_goes_deep (prompt));
  show_words (self);
  /* In what order the questions of articles come has nothing to do with those after a massage. */
  if (prompt != NULL && !self->after_reading) {
    attune_recent_put (&self->seen, prompt, REMEMBERED);
    keep (self, "prompts-seen", self->seen);
  }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROMPT]);
}

static void
another_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttunePromptRow *self = ATTUNE_PROMPT_ROW (widget);
  const char *next = get_next (self);

  self->taken_out = NULL;
  show (self, next != NULL ? next : self->prompt);
}

/* After an article no other question takes its place: what goes deeper is asked for. */
static void
never_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttunePromptRow *self = ATTUNE_PROMPT_ROW (widget);

  self->taken_out = self->prompt;
  attune_recent_put (&self->hidden, self->prompt, REMEMBERED);
  keep (self, "prompts-hidden", self->hidden);
  show (self, self->after_reading ? NULL : get_next (self));
}

/* For whoever did not mean it. */
static void
back_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttunePromptRow *self = ATTUNE_PROMPT_ROW (widget);
  const char *prompt = self->taken_out;

  self->taken_out = NULL;
  attune_recent_remove (&self->hidden, prompt);
  keep (self, "prompts-hidden", self->hidden);
  show (self, prompt);
}

static void
attune_prompt_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_PROMPT_ROW);

  G_OBJECT_CLASS (attune_prompt_row_parent_class)->dispose (object);
}

static void
attune_prompt_row_finalize (GObject *object)
{
  AttunePromptRow *self = ATTUNE_PROMPT_ROW (object);

  g_strfreev (self->seen);
  g_strfreev (self->hidden);
  g_free (self->name);

  G_OBJECT_CLASS (attune_prompt_row_parent_class)->finalize (object);
}

static void
attune_prompt_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AttunePromptRow *self = ATTUNE_PROMPT_ROW (object);

  switch ((AttunePromptRowProperty) id) {
  case PROP_PROMPT:
    g_value_set_static_string (value, self->prompt);
    break;
  case N_PROPS:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_prompt_row_class_init (AttunePromptRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_prompt_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_prompt_row_finalize;
  G_OBJECT_CLASS (klass)->get_property = attune_prompt_row_get_property;

  /**
   * AttunePromptRow:prompt:
   *
   * The id of the prompt that stands there, or %NULL.
   */
  properties[PROP_PROMPT] = g_param_spec_string ("prompt", NULL, NULL, NULL,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  g_type_ensure (ATTUNE_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-prompt-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttunePromptRow, words);
  gtk_widget_class_bind_template_child (widget_class, AttunePromptRow, ways);
  gtk_widget_class_bind_template_child (widget_class, AttunePromptRow, help);
  gtk_widget_class_bind_template_child (widget_class, AttunePromptRow, another);
  gtk_widget_class_bind_template_child (widget_class, AttunePromptRow, never);
  gtk_widget_class_bind_template_child (widget_class, AttunePromptRow, back);
  gtk_widget_class_install_action (widget_class, "prompt.another", NULL, another_activated_cb);
  gtk_widget_class_install_action (widget_class, "prompt.never", NULL, never_activated_cb);
  gtk_widget_class_install_action (widget_class, "prompt.back", NULL, back_activated_cb);
}

static void
attune_prompt_row_init (AttunePromptRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
begin (AttunePromptRow *self, const char *hidden, const AttuneWording *wording)
{
  g_strfreev (self->hidden);
  g_free (self->name);
  self->hidden = attune_recent_split (hidden);
  self->name = g_strdup (wording->name);
  self->wording = *wording;
  self->wording.name = self->name;
  self->taken_out = NULL;
}

/**
 * attune_prompt_row_show:
 * @group: (nullable): e.g. "p.good"; %NULL: nothing is asked
 * @seen: (nullable): ids of prompts shown before, the latest first, with spaces between
 * @hidden: (nullable): ids of those that are not wanted
 * @local_minute: since midnight
 * @wording: how to write about the baby
 *
 * Shows the prompt of the group that was seen longest ago.
 */
void
attune_prompt_row_show (AttunePromptRow *self,
                        const char *group,
                        const char *seen,
                        const char *hidden,
                        guint local_minute,
                        const AttuneWording *wording)
{
  AttunePromptPast past;

  begin (self, hidden, wording);
  g_strfreev (self->seen);
  self->seen = attune_recent_split (seen);
  self->local_minute = local_minute;
  self->after_reading = FALSE;
  past = get_past (self);
  show (self, group != NULL ? attune_prompts_pick (group, &past) : NULL);
}

/**
 * attune_prompt_row_show_after_reading:
 * @prompt: the first question about an article
 * @hidden: (nullable): ids of those that are not wanted
 * @wording: how to write about the baby
 *
 * Shows the question, unless it is not wanted; another one comes only where it is asked for.
 */
void
attune_prompt_row_show_after_reading (AttunePromptRow *self,
                                      const char *prompt,
                                      const char *hidden,
                                      const AttuneWording *wording)
{
  begin (self, hidden, wording);
  self->after_reading = TRUE;
  show (self, g_strv_contains ((const char *const *) self->hidden, prompt) ? NULL : prompt);
}

/**
 * attune_prompt_row_get_prompt:
 *
 * Returns: (transfer none) (nullable): the id of the prompt that stands there
 */
const char *
attune_prompt_row_get_prompt (AttunePromptRow *self)
{
  return self->prompt;
}

/**
 * attune_prompt_row_get_label:
 *
 * Returns: (transfer none): what names the field below
 */
GtkWidget *
attune_prompt_row_get_label (AttunePromptRow *self)
{
  return GTK_WIDGET (self->words);
}
