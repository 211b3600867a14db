/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store that keep and load the log of answers. */
#include "config.h"

#include "attune-store-private.h"
#include "attune-store-reviews.h"

typedef struct {
  char *caregiver_uuid;
  GPtrArray *answers; /* (nullable) */
} Review;

static void
review_free (gpointer data)
{
  Review *self = data;

  g_free (self->caregiver_uuid);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_free (self);
}

static Review *
review_new (const char *caregiver_uuid)
{
  Review *self = g_new0 (Review, 1);

  self->caregiver_uuid = g_strdup (caregiver_uuid);
  return self;
}

static gpointer
add_answers (AttuneBench *bench, gpointer data, GError **error)
{
  Review *review = data;

  return attune_reviews_add (bench->database, review->caregiver_uuid, review->answers, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static gpointer
load_answers (AttuneBench *bench, gpointer data, GError **error)
{
  Review *review = data;

  if (!attune_bench_check (bench, FALSE, error))
    return NULL;
  return attune_reviews_load (bench->database, review->caregiver_uuid, error);
}

/**
 * attune_store_add_review_answers_async:
 * @answers: (element-type AttuneReviewAnswer): of one question; copied
 *
 * Appends to a caregiver's log: all of them or none. An answer with a UUID may be given again after
 * an error and is kept once.
 */
void
attune_store_add_review_answers_async (AttuneStore *self,
                                       const char *caregiver_uuid,
                                       GPtrArray *answers,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  g_return_if_fail (caregiver_uuid != NULL && answers != NULL);

  Review *review = review_new (caregiver_uuid);

  review->answers = attune_review_log_new ();
  for (guint i = 0; i < answers->len; i++)
    g_ptr_array_add (review->answers, attune_review_answer_copy (answers->pdata[i]));
  attune_store_push_write (self, g_task_new (self, cancellable, callback, user_data), add_answers,
                           review, review_free, NULL);
}

/**
 * attune_store_add_review_answers_finish:
 *
 * Returns: whether they are on the disk
 */
gboolean
attune_store_add_review_answers_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/**
 * attune_store_load_review_log_async:
 *
 * Loads a caregiver's answers beside whatever is being written. Sees what was acknowledged before
 * this call.
 */
void
attune_store_load_review_log_async (AttuneStore *self,
                                    const char *caregiver_uuid,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  g_return_if_fail (caregiver_uuid != NULL);
  attune_store_push_read (self, g_task_new (self, cancellable, callback, user_data), load_answers,
                          review_new (caregiver_uuid), review_free,
                          (GDestroyNotify) g_ptr_array_unref);
}

/**
 * attune_store_load_review_log_finish:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneReviewAnswer): by time, then by UUID
 */
GPtrArray *
attune_store_load_review_log_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
