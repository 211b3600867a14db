/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-cue.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (AttuneCue, attune_cue, attune_cue_ref, attune_cue_unref)

static const char *const group_ids[] = {
  [ATTUNE_CUE_ENGAGED_POTENT] = "EP",
  [ATTUNE_CUE_ENGAGED_SUBTLE] = "ES",
  [ATTUNE_CUE_DISENGAGED_SUBTLE] = "DS",
  [ATTUNE_CUE_DISENGAGED_POTENT] = "DP",
};

static const struct {
  const char *id;
  const char *words;
} advices[] = {
  [ATTUNE_ADVICE_ON] = { "on", N_ ("Carry on, and keep looking.") },
  [ATTUNE_ADVICE_FOLLOW] = { "follow", N_ ("Follow the baby’s lead: answer, copy, wait.") },
  [ATTUNE_ADVICE_SOFTEN] = { "soften",
                             N_ ("Slower, firmer rather than lighter, fewer things at once.") },
  [ATTUNE_ADVICE_HOLD] = { "hold", N_ ("Hands rest still. Wait 5 to 10 seconds. Look again.") },
  [ATTUNE_ADVICE_NEED] = { "need", N_ ("Look for a need first: milk, sleep, wind, nappy, warmth, "
                                       "closeness.") },
  [ATTUNE_ADVICE_REGION] = { "region",
                             N_ ("Leave this place for today; offer another or just hold.") },
  [ATTUNE_ADVICE_STOP] = { "stop", N_ ("Stop, lift hands slowly, thank the baby, comfort.") },
  [ATTUNE_ADVICE_HELP] = { "help", N_ ("Stop, and see when to get help.") },
};

/**
 * attune_cue_new:
 * @id: a stable id, e.g. "cue.smile"
 *
 * Makes an empty cue for a reader to fill in.
 *
 * Returns: (transfer full): a cue
 */
AttuneCue *
attune_cue_new (const char *id)
{
  AttuneCue *self = g_new0 (AttuneCue, 1);

  g_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->to_weeks = G_MAXUINT;
  self->look_alikes = g_ptr_array_new_with_free_func (g_free);
  self->look_alike_cues = g_ptr_array_new_with_free_func (g_free);
  self->advice = g_array_new (FALSE, FALSE, sizeof (AttuneAdvice));

  return self;
}

/**
 * attune_cue_ref:
 * @self: a cue
 *
 * Returns: (transfer full): @self
 */
AttuneCue *
attune_cue_ref (AttuneCue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * attune_cue_unref:
 * @self: (transfer full): a cue
 */
void
attune_cue_unref (AttuneCue *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->short_name);
  g_free (self->description);
  g_free (self->look_at);
  g_free (self->ages);
  g_free (self->advice_note);
  g_free (self->meaning);
  g_free (self->pose);
  g_free (self->motion);
  g_ptr_array_unref (self->look_alikes);
  g_ptr_array_unref (self->look_alike_cues);
  g_array_unref (self->advice);
  g_free (self);
}

/**
 * attune_cue_get_advice:
 * @self: a cue
 *
 * Returns: what the cue asks of a session: the first of its advices
 */
AttuneAdvice
attune_cue_get_advice (AttuneCue *self)
{
  g_return_val_if_fail (self != NULL && self->advice->len > 0, ATTUNE_ADVICE_STOP);

  return g_array_index (self->advice, AttuneAdvice, 0);
}

/**
 * attune_cue_fits_weeks:
 * @self: a cue
 * @corrected_weeks: completed weeks of age, corrected for early birth
 *
 * Returns: whether babies of this age usually show the cue
 */
gboolean
attune_cue_fits_weeks (AttuneCue *self, guint corrected_weeks)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return corrected_weeks >= self->from_weeks && corrected_weeks <= self->to_weeks;
}

/**
 * attune_cue_group_to_id:
 * @group: a group
 *
 * Returns: (transfer none): its two letters, as in content files
 */
const char *
attune_cue_group_to_id (AttuneCueGroup group)
{
  g_return_val_if_fail (group < G_N_ELEMENTS (group_ids), NULL);

  return group_ids[group];
}

/**
 * attune_cue_group_from_id:
 * @id: two letters
 * @group: (out): where to put the group
 *
 * Returns: whether @id names a group
 */
gboolean
attune_cue_group_from_id (const char *id, AttuneCueGroup *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (group_ids); i++) {
    if (strcmp (group_ids[i], id) == 0) {
      *group = i;
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * attune_advice_to_id:
 * @advice: an advice
 *
 * Returns: (transfer none): the word content files and the store use
 */
const char *
attune_advice_to_id (AttuneAdvice advice)
{
  g_return_val_if_fail (advice < G_N_ELEMENTS (advices), NULL);

  return advices[advice].id;
}

/**
 * attune_advice_from_id:
 * @id: a word of a content file or of the store
 * @advice: (out): where to put the advice
 *
 * Returns: whether @id names an advice
 */
gboolean
attune_advice_from_id (const char *id, AttuneAdvice *advice)
{
  for (guint i = 0; i < G_N_ELEMENTS (advices); i++) {
    if (strcmp (advices[i].id, id) == 0) {
      *advice = i;
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * attune_advice_get_words:
 * @advice: an advice
 *
 * Returns: (transfer none): the sentence for the caregiver, in the reader's language
 */
const char *
attune_advice_get_words (AttuneAdvice advice)
{
  g_return_val_if_fail (advice < G_N_ELEMENTS (advices), NULL);

  return _ (advices[advice].words);
}
