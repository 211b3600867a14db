/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-prompt-row.h"

#include "attune-resource-path.h"
#include "attune-wrap.h"
#include "report/attune-prompts.h"

#include <glib/gi18n.h>

#define REMEMBERED 60 /* prompts; more than there are in one group */

struct _AttunePromptRow {
  AdwBin parent_instance;

  GtkLabel *words;
  GtkWidget *ways;
  GtkWidget *help;
  GtkWidget *never;
  GtkWidget *back;
  const char *prompt; /* static */
  const char *taken_out; /* (nullable) static: the one that was just hidden */
  char **seen; /* the latest first */
  char **hidden;
  guint local_minute;
  AttuneWording wording; /* its name is the row's own */
  char *name;
};

G_DEFINE_FINAL_TYPE (AttunePromptRow, attune_prompt_row, ADW_TYPE_BIN)

static void
keep (AttunePromptRow *self, const char *key, char **ids)
{
  g_autofree char *joined = g_strjoinv (" ", ids);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.keep", "(ss)", key, joined);
}

/* @id before all others, and not a second time; without @first it is gone. */
static void
put (char ***ids, const char *id, gboolean first)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  if (first)
    g_strv_builder_add (builder, id);
  for (guint i = 0; (*ids)[i] != NULL && n + 1 < REMEMBERED; i++) {
    if (*(*ids)[i] == '\0' || g_str_equal ((*ids)[i], id))
      continue;
    g_strv_builder_add (builder, (*ids)[i]);
    n++;
  }
  g_strfreev (*ids);
  *ids = g_strv_builder_end (builder);
}

static AttunePromptPast
get_past (AttunePromptRow *self)
{
  return (AttunePromptPast){ .seen = (const char *const *) self->seen,
                             .hidden = (const char *const *) self->hidden,
                             .local_minute = self->local_minute };
}

static void
show (AttunePromptRow *self, const char *prompt)
{
  g_autofree char *text = NULL;

  self->prompt = prompt;
  gtk_widget_set_visible (self->ways, prompt != NULL);
  gtk_widget_set_visible (self->back, self->taken_out != NULL);
  gtk_widget_set_visible (self->never, prompt != NULL && self->taken_out == NULL);
  gtk_widget_set_visible (self->help, prompt != NULL && attune_prompts_goes_deep (prompt));
  if (prompt == NULL) {
    gtk_label_set_text (self->words, _ ("One thing you saw, if you like"));
    return;
  }
  text = attune_prompts_dup_text (prompt, &self->wording);
  gtk_label_set_text (self->words, text);
  put (&self->seen, prompt, TRUE);
  keep (self, "prompts-seen", self->seen);
}

static void
another_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttunePromptRow *self = ATTUNE_PROMPT_ROW (widget);
  AttunePromptPast past = get_past (self);
  const char *from = self->prompt != NULL ? self->prompt : self->taken_out;
  const char *next = attune_prompts_pick_next (from, &past);

  self->taken_out = NULL;
  show (self, next != NULL ? next : self->prompt);
}

static void
never_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttunePromptRow *self = ATTUNE_PROMPT_ROW (widget);
  AttunePromptPast past;

  self->taken_out = self->prompt;
  put (&self->hidden, self->prompt, TRUE);
  keep (self, "prompts-hidden", self->hidden);
  past = get_past (self);
  show (self, attune_prompts_pick_next (self->taken_out, &past));
  gtk_widget_set_visible (self->ways, TRUE);
}

/* For whoever did not mean it. */
static void
back_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttunePromptRow *self = ATTUNE_PROMPT_ROW (widget);
  const char *prompt = self->taken_out;

  self->taken_out = NULL;
  put (&self->hidden, prompt, FALSE);
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
attune_prompt_row_class_init (AttunePromptRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_prompt_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_prompt_row_finalize;

  g_type_ensure (ATTUNE_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-prompt-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttunePromptRow, words);
  gtk_widget_class_bind_template_child (widget_class, AttunePromptRow, ways);
  gtk_widget_class_bind_template_child (widget_class, AttunePromptRow, help);
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

  g_strfreev (self->seen);
  g_strfreev (self->hidden);
  g_free (self->name);
  self->seen = g_strsplit (seen != NULL ? seen : "", " ", -1);
  self->hidden = g_strsplit (hidden != NULL ? hidden : "", " ", -1);
  self->name = g_strdup (wording->name);
  self->wording = *wording;
  self->wording.name = self->name;
  self->local_minute = local_minute;
  self->taken_out = NULL;
  past = get_past (self);
  show (self, group != NULL ? attune_prompts_pick (group, &past) : NULL);
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
