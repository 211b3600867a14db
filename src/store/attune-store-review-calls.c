/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store that keep and load the log of answers. */
#include "config.h"

#include "attune-call-private.h"
#include "attune-store-reviews.h"

static gpointer
add_answers (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_reviews_add (bench->database, call->uuid, call->answers, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static gpointer
load_answers (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_reviews_load (bench->database, call->uuid, error);
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

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->uuid = g_strdup (caregiver_uuid);
  call->answers = attune_review_log_new ();
  for (guint i = 0; i < answers->len; i++)
    g_ptr_array_add (call->answers, attune_review_answer_copy (answers->pdata[i]));
  attune_call_write (call, add_answers, NULL);
}

/**
 * attune_store_add_review_answers_finish:
 *
 * Returns: whether they are on the disk
 */
gboolean
attune_store_add_review_answers_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish_done (self, result, error);
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

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->uuid = g_strdup (caregiver_uuid);
  attune_call_read (call, load_answers, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * attune_store_load_review_log_finish:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneReviewAnswer): by time, then by UUID
 */
GPtrArray *
attune_store_load_review_log_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}
