/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-card.h"

/**
 * attune_card_choice_free:
 * @self: (transfer full): a choice
 */
void
attune_card_choice_free (AttuneCardChoice *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  g_strfreev (self->shows);
  g_free (self->feedback);
  g_free (self);
}

/**
 * attune_card_new:
 * @kind: what kind of card
 *
 * Makes an empty card for a reader to fill in.
 *
 * Returns: (transfer full): a card
 */
AttuneCard *
attune_card_new (AttuneCardKind kind)
{
  AttuneCard *self = g_new0 (AttuneCard, 1);

  self->kind = kind;
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_card_choice_free);

  return self;
}

/**
 * attune_card_free:
 * @self: (transfer full): a card
 */
void
attune_card_free (AttuneCard *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->story);
  g_free (self->text);
  g_free (self->scene);
  g_strfreev (self->trains);
  g_ptr_array_unref (self->pictures);
  g_ptr_array_unref (self->choices);
  g_free (self);
}

/**
 * attune_choices_judge:
 * @choices: (element-type AttuneCardChoice): what could be chosen
 * @several: whether more than one of them is right
 * @chosen: bit n: choice n was chosen
 *
 * Judges an answer. With several right ones, all of them and no other are right; some of them and no
 * other are partly so.
 *
 * Returns: how well the answer fits
 */
AttuneRight
attune_choices_judge (GPtrArray *choices, gboolean several, guint32 chosen)
{
  g_return_val_if_fail (choices != NULL && chosen != 0, ATTUNE_RIGHT_NO);

  AttuneRight least = ATTUNE_RIGHT_YES;
  gboolean whole = TRUE;

  for (guint i = 0; i < choices->len; i++) {
    const AttuneCardChoice *choice = g_ptr_array_index (choices, i);

    if (chosen & (1u << i))
      least = MIN (least, choice->right);
    else if (several && choice->right == ATTUNE_RIGHT_YES)
      whole = FALSE;
  }

  return whole ? least : MIN (least, ATTUNE_RIGHT_PARTLY);
}
