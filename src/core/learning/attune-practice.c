/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-practice.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (AttunePractice, attune_practice, attune_practice_ref, attune_practice_unref)

static void
option_free (gpointer data)
{
  AttuneOption *option = data;

  g_free (option->id);
  g_free (option->text);
  g_strfreev (option->shows);
  g_free (option->feedback);
  g_free (option);
}

/**
 * attune_practice_new:
 * @kind: how it is answered
 * @seed: what attune_practice_shuffle() goes by; kept with the answer
 *
 * Returns: (transfer full): a question without words, to be filled in
 */
AttunePractice *
attune_practice_new (AttunePracticeKind kind, guint32 seed)
{
  AttunePractice *self = g_new0 (AttunePractice, 1);

  g_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->seed = seed;
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->options = g_ptr_array_new_with_free_func (option_free);
  self->trains = g_new0 (char *, 1);

  return self;
}

/**
 * attune_practice_ref:
 * @self: a question
 *
 * Returns: (transfer full): @self
 */
AttunePractice *
attune_practice_ref (AttunePractice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * attune_practice_unref:
 * @self: (transfer full): a question
 */
void
attune_practice_unref (AttunePractice *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;
  g_free (self->story);
  g_free (self->text);
  g_free (self->note);
  g_ptr_array_unref (self->pictures);
  g_ptr_array_unref (self->options);
  g_strfreev (self->trains);
  g_free (self);
}

/**
 * attune_practice_add_option:
 * @self: a question that is being made
 * @id: (nullable): what the option stands for
 * @text: in words
 * @fits: see #AttuneOption
 *
 * Returns: (transfer none): the option, to be filled in
 */
AttuneOption *
attune_practice_add_option (AttunePractice *self, const char *id, const char *text, guint fits)
{
  g_return_val_if_fail (self != NULL && self->options->len < ATTUNE_PRACTICE_MAX_OPTIONS, NULL);

  AttuneOption *option = g_new0 (AttuneOption, 1);

  option->id = g_strdup (id);
  option->text = g_strdup (text);
  option->fits = (guint8) fits;
  g_ptr_array_add (self->options, option);

  return option;
}

/**
 * attune_practice_get_option:
 * @self: a question
 * @place: from 0
 *
 * Returns: (transfer none): the option shown there
 */
const AttuneOption *
attune_practice_get_option (const AttunePractice *self, guint place)
{
  return g_ptr_array_index (self->options, place);
}

static gboolean
is_in_order (const AttunePractice *self)
{
  for (guint i = 1; i < self->options->len; i++) {
    if (attune_practice_get_option (self, i - 1)->fits > attune_practice_get_option (self, i)->fits)
      return FALSE;
  }

  return TRUE;
}

/**
 * attune_practice_shuffle:
 * @self: a question that is being made
 *
 * Brings the options into the order that the seed decides: the same seed, the same order. Signs that
 * are to be put in order do not stand in it already.
 */
void
attune_practice_shuffle (AttunePractice *self)
{
  g_return_if_fail (self != NULL);

  g_autoptr (GRand) rand = g_rand_new_with_seed (self->seed);
  GPtrArray *options = self->options;

  for (guint i = options->len; i > 1; i--) {
    guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
    gpointer other = options->pdata[i - 1];

    options->pdata[i - 1] = options->pdata[j];
    options->pdata[j] = other;
  }
  if (self->kind == ATTUNE_PRACTICE_ORDER && options->len > 1 && is_in_order (self)) {
    gpointer first = options->pdata[0];

    options->pdata[0] = options->pdata[options->len - 1];
    options->pdata[options->len - 1] = first;
  }
}

static gboolean
is_choice (const AttunePractice *self)
{
  return self->kind != ATTUNE_PRACTICE_ORDER && self->kind != ATTUNE_PRACTICE_SORT;
}

static gboolean
is_chosen (guint8 value)
{
  return value != 0 && value != ATTUNE_OPTION_UNSET;
}

/**
 * attune_practice_is_complete:
 * @self: a question
 * @values: (array): for each option: whether it is chosen; of an order, its place from 0; of a
 *   sorting, the #AttuneCueGroup it was put into
 *
 * Returns: whether @values are an answer that attune_practice_judge() can judge
 */
gboolean
attune_practice_is_complete (const AttunePractice *self, const guint8 *values)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->options->len; i++) {
    if (is_choice (self))
      any = any || is_chosen (values[i]);
    else if (values[i] == ATTUNE_OPTION_UNSET)
      return FALSE;
  }

  return any || !is_choice (self);
}

static AttuneRight
judge_choice (const AttunePractice *self, const guint8 *values)
{
  AttuneRight least = ATTUNE_RIGHT_YES;

  for (guint i = 0; i < self->options->len; i++) {
    AttuneRight fits = attune_practice_get_option (self, i)->fits;

    if (is_chosen (values[i]))
      least = MIN (least, fits);
    else if (self->several && fits == ATTUNE_RIGHT_YES)
      least = MIN (least, ATTUNE_RIGHT_PARTLY);
  }

  return least;
}

static const AttuneOption *
find_at (const AttunePractice *self, const guint8 *values, guint place)
{
  for (guint i = 0; i < self->options->len; i++) {
    if (values[i] == place)
      return attune_practice_get_option (self, i);
  }

  return NULL;
}

/* The first two neighbours that stand the wrong way round. */
static gboolean
find_wrong_way_round (const AttunePractice *self,
                      const guint8 *values,
                      const AttuneOption **first,
                      const AttuneOption **second)
{
  for (guint place = 1; place < self->options->len; place++) {
    *first = find_at (self, values, place - 1);
    *second = find_at (self, values, place);
    if (*first != NULL && *second != NULL && (*first)->fits > (*second)->fits)
      return TRUE;
  }

  return FALSE;
}

static const AttuneOption *
find_elsewhere (const AttunePractice *self, const guint8 *values)
{
  for (guint i = 0; i < self->options->len; i++) {
    if (values[i] != attune_practice_get_option (self, i)->fits)
      return attune_practice_get_option (self, i);
  }

  return NULL;
}

/**
 * attune_practice_judge:
 * @self: a question
 * @values: (array): what was done, complete
 *
 * Where several are right, all of them and no other fit; some of them and no other fit partly.
 *
 * Returns: how well it fits
 */
AttuneRight
attune_practice_judge (const AttunePractice *self, const guint8 *values)
{
  g_return_val_if_fail (self != NULL && attune_practice_is_complete (self, values),
                        ATTUNE_RIGHT_NO);

  const AttuneOption *first, *second;

  switch (self->kind) {
  case ATTUNE_PRACTICE_ORDER:
    return find_wrong_way_round (self, values, &first, &second) ? ATTUNE_RIGHT_NO
                                                                : ATTUNE_RIGHT_YES;
  case ATTUNE_PRACTICE_SORT:
    return find_elsewhere (self, values) != NULL ? ATTUNE_RIGHT_NO : ATTUNE_RIGHT_YES;
  case ATTUNE_PRACTICE_CHOOSE:
  case ATTUNE_PRACTICE_PICTURE:
  case ATTUNE_PRACTICE_ANSWER:
  case ATTUNE_PRACTICE_POINT:
    return judge_choice (self, values);
  }
  g_assert_not_reached ();
}

static void
add_words (GString *reply, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (reply->len > 0)
    g_string_append_c (reply, '\n');
  g_string_append (reply, words);
}

static void
reply_to_order (const AttunePractice *self, const guint8 *values, GString *reply)
{
  const AttuneOption *first, *second;

  if (find_wrong_way_round (self, values, &first, &second)) {
    /* Translators: two signs of a baby; the first was put before the second. */
    g_string_append_printf (reply,
                            _ ("“%s” usually comes later than “%s”. Change them round, and look "
                               "again."),
                            first->text, second->text);
    return;
  }
  add_words (reply, _ ("That is how they usually come. The earlier a sign is seen, the less it "
                       "needs."));
}

static void
reply_to_sorting (const AttunePractice *self, const guint8 *values, GString *reply)
{
  gboolean all = TRUE;

  for (guint i = 0; i < self->options->len; i++) {
    const AttuneOption *option = attune_practice_get_option (self, i);

    all = all && values[i] == option->fits;
    if (values[i] != option->fits && values[i] != ATTUNE_OPTION_UNSET)
      add_words (reply, option->feedback);
  }
  if (all)
    add_words (reply,
               _ ("Each is where it belongs. Two things to see: towards you or away, and loud "
                  "or quiet."));
}

static void
reply_to_choice (const AttunePractice *self, const guint8 *values, GString *reply)
{
  for (guint i = 0; i < self->options->len; i++) {
    if (is_chosen (values[i]))
      add_words (reply, attune_practice_get_option (self, i)->feedback);
  }
  if (self->several && judge_choice (self, values) == ATTUNE_RIGHT_PARTLY)
    add_words (reply, _ ("There is more to find."));
}

/**
 * attune_practice_dup_reply:
 * @self: a question
 * @values: (array): what was done
 *
 * Returns: (transfer full): the reply to this very answer, in paragraphs
 */
char *
attune_practice_dup_reply (const AttunePractice *self, const guint8 *values)
{
  g_autoptr (GString) reply = g_string_new (NULL);

  if (self->kind == ATTUNE_PRACTICE_ORDER)
    reply_to_order (self, values, reply);
  else if (self->kind == ATTUNE_PRACTICE_SORT)
    reply_to_sorting (self, values, reply);
  else
    reply_to_choice (self, values, reply);
  if (attune_practice_is_complete (self, values) &&
      attune_practice_judge (self, values) == ATTUNE_RIGHT_YES)
    add_words (reply, self->note);

  return g_string_free (g_steal_pointer (&reply), FALSE);
}

/**
 * attune_practice_dup_chosen:
 * @self: a question
 * @values: (array): what was done; of a sorting, 1 for what was first put elsewhere
 *
 * Returns: (transfer full) (nullable): ids of what was chosen, with a space between, as the log of
 *   answers keeps them; of an order, all in it; %NULL where nothing chosen has an id
 */
char *
attune_practice_dup_chosen (const AttunePractice *self, const guint8 *values)
{
  g_autoptr (GString) chosen = g_string_new (NULL);

  for (guint i = 0; i < self->options->len; i++) {
    const AttuneOption *option = attune_practice_get_option (self, i);
    gboolean counts = is_chosen (values[i]);

    if (self->kind == ATTUNE_PRACTICE_ORDER) {
      option = find_at (self, values, i);
      counts = option != NULL;
    }
    if (counts && option->id != NULL)
      g_string_append_printf (chosen, "%s%s", chosen->len > 0 ? " " : "", option->id);
  }

  return chosen->len > 0 ? g_string_free (g_steal_pointer (&chosen), FALSE) : NULL;
}
