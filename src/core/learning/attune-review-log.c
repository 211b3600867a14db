/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-review-log.h"

G_DEFINE_BOXED_TYPE (AttuneReviewAnswer,
                     attune_review_answer,
                     attune_review_answer_copy,
                     attune_review_answer_free)

/**
 * attune_review_answer_new:
 *
 * Returns: (transfer full): an answer without UUID, choice and seed
 */
AttuneReviewAnswer *
attune_review_answer_new (const char *item, gint64 at_utc_us, AttuneRating rating)
{
  AttuneReviewAnswer *self = g_new0 (AttuneReviewAnswer, 1);

  self->item = g_strdup (item);
  self->at_utc_us = at_utc_us;
  self->rating = rating;
  return self;
}

/**
 * attune_review_answer_copy:
 *
 * Returns: (transfer full): a deep copy
 */
AttuneReviewAnswer *
attune_review_answer_copy (const AttuneReviewAnswer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  AttuneReviewAnswer *copy = attune_review_answer_new (self->item, self->at_utc_us, self->rating);

  copy->uuid = g_strdup (self->uuid);
  copy->chosen = g_strdup (self->chosen);
  copy->seed = self->seed;
  return copy;
}

/**
 * attune_review_answer_free:
 * @self: (nullable)
 */
void
attune_review_answer_free (AttuneReviewAnswer *self)
{
  if (self == NULL)
    return;
  g_free (self->uuid);
  g_free (self->item);
  g_free (self->chosen);
  g_free (self);
}

/**
 * attune_review_log_new:
 *
 * Returns: (transfer full) (element-type AttuneReviewAnswer): an empty log that owns its answers
 */
GPtrArray *
attune_review_log_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) attune_review_answer_free);
}

static int
compare_answers (gconstpointer a, gconstpointer b)
{
  const AttuneReviewAnswer *first = *(const AttuneReviewAnswer *const *) a;
  const AttuneReviewAnswer *second = *(const AttuneReviewAnswer *const *) b;

  if (first->at_utc_us != second->at_utc_us)
    return first->at_utc_us < second->at_utc_us ? -1 : 1;
  return g_strcmp0 (first->uuid, second->uuid);
}

/**
 * attune_review_log_dup_in_order:
 * @log: (element-type AttuneReviewAnswer): in any order
 *
 * By time, then by UUID: the same order on every machine of a family after their logs were merged.
 *
 * Returns: (transfer container) (element-type AttuneReviewAnswer): the valid answers of @log, which
 *   must outlive them
 */
GPtrArray *
attune_review_log_dup_in_order (GPtrArray *log)
{
  g_return_val_if_fail (log != NULL, NULL);

  GPtrArray *ordered = g_ptr_array_sized_new (log->len);

  for (guint i = 0; i < log->len; i++) {
    AttuneReviewAnswer *answer = g_ptr_array_index (log, i);

    if (answer->item != NULL && attune_rating_is_valid (answer->rating))
      g_ptr_array_add (ordered, answer);
  }
  g_ptr_array_sort (ordered, compare_answers);
  return ordered;
}
