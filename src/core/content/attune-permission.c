/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-permission.h"

static void
line_free (gpointer data)
{
  AttunePermissionLine *line = data;

  g_free (line->id);
  g_free (line->does);
  g_free (line->says);
  g_free (line->watch);
  g_free (line);
}

static void
state_free (gpointer data)
{
  AttuneStateText *state = data;

  g_free (state->id);
  g_free (state->name);
  g_free (state->eyes);
  g_free (state->body);
  g_free (state->breath);
  g_free (state->answers);
  g_free (state->means);
  g_free (state->not_a_sign);
  g_free (state->pose);
  g_free (state);
}

static void
way_out_free (gpointer data)
{
  AttuneWayOut *way_out = data;

  g_free (way_out->id);
  g_free (way_out->title);
  g_free (way_out->words);
  g_free (way_out->after);
  g_free (way_out);
}

static void
clear_length (AttunePermissionText *text)
{
  g_free (text->title);
  g_ptr_array_unref (text->start);
  g_ptr_array_unref (text->region);
  g_ptr_array_unref (text->still);
}

static void
clear_answer (AttuneAnswerText *text)
{
  g_free (text->title);
  g_free (text->counts);
  g_free (text->examples);
  g_free (text->do_text);
  g_free (text->say);
  g_free (text->then);
}

/**
 * attune_permission_new:
 *
 * Makes empty permission texts for a reader to fill in.
 *
 * Returns: (transfer full): the texts
 */
AttunePermission *
attune_permission_new (void)
{
  AttunePermission *self = g_new0 (AttunePermission, 1);

  for (guint i = 0; i < G_N_ELEMENTS (self->lengths); i++) {
    self->lengths[i].length = i;
    self->lengths[i].start = g_ptr_array_new_with_free_func (line_free);
    self->lengths[i].region = g_ptr_array_new_with_free_func (line_free);
    self->lengths[i].still = g_ptr_array_new_with_free_func (line_free);
  }
  for (guint i = 0; i < G_N_ELEMENTS (self->answers); i++)
    self->answers[i].answer = i;
  self->small_no.answer = ATTUNE_ANSWER_NO;
  self->states = g_ptr_array_new_with_free_func (state_free);
  self->ways_out = g_ptr_array_new_with_free_func (way_out_free);
  self->soothing = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * attune_permission_free:
 * @self: (transfer full): permission texts
 */
void
attune_permission_free (AttunePermission *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->lengths); i++)
    clear_length (&self->lengths[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->answers); i++)
    clear_answer (&self->answers[i]);
  clear_answer (&self->small_no);
  g_ptr_array_unref (self->states);
  g_ptr_array_unref (self->ways_out);
  g_ptr_array_unref (self->soothing);
  g_free (self->pause_check);
  g_free (self->thank_you);
  g_free (self->thank_you_no);
  g_free (self);
}
