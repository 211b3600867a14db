/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Questions about one sign that is seen: where it shows, and what it answers. */
#include "config.h"

#include "learning/attune-practice-make.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The parts of the figure that can be pointed at, and the channels of a drawing each has. The arms
 * reach behind all others. */
static const struct {
  const char *id;
  const char *name;
  const char *channels[6];
} parts[ATTUNE_PRACTICE_N_PARTS] = {
  { "part.hands", N_ ("Hands and arms"), { "hand", "arm", "arms" } },
  { "part.eyes", N_ ("Eyes and brows"), { "brow", "lid", "gaze", "eyes" } },
  { "part.mouth", N_ ("Mouth"), { "mouth", "tongue" } },
  { "part.head", N_ ("Head"), { "head" } },
  { "part.trunk", N_ ("Chest and tummy"), { "trunk", "breath", "shoulders" } },
  { "part.legs", N_ ("Legs and feet"), { "leg", "legs", "toes", "foot" } },
};

static gboolean
begins_with_word (const char *text, const char *word)
{
  gsize length = strlen (word);

  return strncmp (text, word, length) == 0 && (text[length] == ' ' || text[length] == '\0');
}

/**
 * attune_practice_speaks:
 * @cue: a sign
 * @part: which part of the figure, less than %ATTUNE_PRACTICE_N_PARTS
 *
 * Returns: whether the sign shows there
 */
gboolean
attune_practice_speaks (const AttuneCue *cue, guint part)
{
  g_auto (GStrv) channels = g_strsplit (cue->pose != NULL ? cue->pose : "", ";", -1);

  for (guint i = 0; channels[i] != NULL; i++) {
    g_strstrip (channels[i]);
    for (guint j = 0; parts[part].channels[j] != NULL; j++) {
      if (begins_with_word (channels[i], parts[part].channels[j]))
        return TRUE;
    }
  }

  return FALSE;
}

/**
 * attune_practice_get_part_name:
 * @part: which part of the figure, less than %ATTUNE_PRACTICE_N_PARTS
 *
 * Returns: (transfer none): its name
 */
const char *
attune_practice_get_part_name (guint part)
{
  g_return_val_if_fail (part < ATTUNE_PRACTICE_N_PARTS, NULL);

  return _ (parts[part].name);
}

static guint
count_speaking (const AttuneCue *cue)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    n += attune_practice_speaks (cue, i) ? 1 : 0;

  return n;
}

/**
 * attune_practice_can_point:
 * @cue: a sign
 *
 * Returns: whether it shows in few enough places that one of them can be pointed at
 */
gboolean
attune_practice_can_point (const AttuneCue *cue)
{
  guint n = count_speaking (cue);

  return n > 0 && n <= 3 && !cue->alarming;
}

/**
 * attune_practice_new_pointing:
 * @cue: a sign that can be pointed at
 * @seed: kept with the answer; parts of a body stand where they are
 *
 * Returns: (transfer full): the question where it shows; each part where it does is right
 */
AttunePractice *
attune_practice_new_pointing (const AttuneCue *cue, guint32 seed)
{
  AttunePractice *self = attune_practice_new (ATTUNE_PRACTICE_POINT, seed);
  const char *const shows[] = { cue->id, NULL };

  self->text = g_strdup (_ ("Which part of the body is saying something?"));
  g_ptr_array_add (self->pictures, g_strdupv ((char **) shows));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    gboolean right = attune_practice_speaks (cue, i);
    AttuneOption *option = attune_practice_add_option (self, parts[i].id, _ (parts[i].name),
                                                       right ? ATTUNE_RIGHT_YES : ATTUNE_RIGHT_NO);

    option->feedback = right
                           /* Translators: the name of a sign, and what one sees. */
                           ? g_strdup_printf (_ ("%s. %s"), cue->name, cue->description)
                           /* Translators: %s are parts of the body. */
                           : g_strdup_printf (_ ("It is quiet there. Look at: %s."), cue->look_at);
  }
  g_strfreev (self->trains);
  self->trains = g_strdupv ((char **) shows);

  return self;
}

/**
 * attune_practice_can_ask:
 * @cue: a sign
 *
 * Returns: whether it alone is a yes, a not sure or a no. A quiet sign of interest alone is not.
 */
gboolean
attune_practice_can_ask (const AttuneCue *cue)
{
  return !cue->alarming && cue->group != ATTUNE_CUE_ENGAGED_SUBTLE;
}

/* By the rule for teaching: one loud sign of interest is a yes, one loud break sign a no, and so are
 * freezing and clinging. */
static AttuneAnswer
get_answer (const AttuneCue *cue)
{
  if (cue->group == ATTUNE_CUE_ENGAGED_POTENT)
    return ATTUNE_ANSWER_YES;
  if (cue->group == ATTUNE_CUE_DISENGAGED_POTENT || g_str_equal (cue->id, "cue.freeze") ||
      g_str_equal (cue->id, "cue.cling"))
    return ATTUNE_ANSWER_NO;
  return ATTUNE_ANSWER_UNSURE;
}

static const char *
get_other_reason (AttuneAnswer answer)
{
  switch (answer) {
  case ATTUNE_ANSWER_YES:
    return _ ("There is nothing mixed in this sign: it turns towards you, and it is easy to see.");
  case ATTUNE_ANSWER_UNSURE:
    return _ ("It is one small break sign. Keep your hands still, wait, and see what comes next.");
  case ATTUNE_ANSWER_NO:
    return _ ("It is a clear sign, and it counts as a no. Stop, and say thank you for it.");
  }
  g_assert_not_reached ();
}

/**
 * attune_practice_get_answer_id:
 * @answer: one of the three answers
 *
 * Returns: (transfer none): what stands for it in the log of answers
 */
const char *
attune_practice_get_answer_id (AttuneAnswer answer)
{
  static const char *const ids[] = { "answer.yes", "answer.unsure", "answer.no" };

  g_return_val_if_fail (answer < G_N_ELEMENTS (ids), NULL);

  return ids[answer];
}

/**
 * attune_practice_new_asking:
 * @cue: a sign that attune_practice_can_ask()
 * @catalog: has the words of the three answers
 * @seed: decides in which order the three stand
 *
 * Returns: (transfer full): the question what a baby answers who shows @cue
 */
AttunePractice *
attune_practice_new_asking (const AttuneCue *cue, AttuneCatalog *catalog, guint32 seed)
{
  const AttunePermission *permission = attune_catalog_get_permission (catalog);
  AttunePractice *self = attune_practice_new (ATTUNE_PRACTICE_ANSWER, seed);
  AttuneAnswer right = get_answer (cue);
  const char *const shows[] = { cue->id, NULL };

  self->story = g_strdup (_ ("A quiet, wide awake baby. You show your hands and ask, and this is "
                             "what you see."));
  self->text = g_strdup (_ ("What is the answer most like?"));
  g_ptr_array_add (self->pictures, g_strdupv ((char **) shows));
  for (AttuneAnswer answer = ATTUNE_ANSWER_YES; answer <= ATTUNE_ANSWER_NO; answer++) {
    AttuneOption *option = attune_practice_add_option (
        self, attune_practice_get_answer_id (answer), permission->answers[answer].title,
        answer == right ? ATTUNE_RIGHT_YES : ATTUNE_RIGHT_NO);

    option->feedback = g_strdup_printf ("%s. %s", cue->name,
                                        answer == right ? cue->meaning : get_other_reason (right));
  }
  attune_practice_shuffle (self);
  g_strfreev (self->trains);
  self->trains = g_strdupv ((char **) shows);

  return self;
}
