/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-reviewer.h"

#include "report/attune-session-summary.h"

#include <glib/gi18n.h>

#define NOTICED_DAYS 14

struct _AttuneReviewer {
  GObject parent_instance;

  AttuneLearner *learner;
  AttuneStore *store;
  AttuneClock *clock;
  GCancellable *cancellable;

  char *caregiver_uuid; /* (nullable): whose answers these are; NULL for a guest */
  char *baby_uuid; /* (nullable): whose sessions were looked at */
  GPtrArray *log; /* of AttuneReviewAnswer */
  AttuneMemories *memories;
  GPtrArray *confusions; /* of AttuneConfusion */
  GPtrArray *noticed; /* of char *: cues; ends with NULL */
  gboolean loaded;
};

G_DEFINE_FINAL_TYPE (AttuneReviewer, attune_reviewer, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell_changed (AttuneReviewer *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
compute (AttuneReviewer *self)
{
  g_clear_pointer (&self->confusions, g_ptr_array_unref);
  self->confusions = attune_confusions_find (self->log);
  g_clear_pointer (&self->memories, attune_memories_free);
  self->memories = attune_memories_new_from_log (self->log);
}

static void
set_log (AttuneReviewer *self, GPtrArray *log)
{
  g_clear_pointer (&self->log, g_ptr_array_unref);
  self->log = log;
  compute (self);
}

static void
load_log_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneReviewer) self = ATTUNE_REVIEWER (user_data);
  g_autoptr (GError) error = NULL;
  GPtrArray *log = attune_store_load_review_log_finish (ATTUNE_STORE (source), result, &error);

  if (log == NULL) {
    if (!attune_store_error_is_over (error))
      g_message ("The answers could not be read: %s", error->message);
    return;
  }
  set_log (self, log);
  self->loaded = TRUE;
  tell_changed (self);
}

static void
add_noticed (AttuneReviewer *self, const AttuneSessionSummary *session)
{
  AttuneCatalog *catalog = attune_learner_get_catalog (self->learner);

  for (guint i = 0; i < session->noticed->len; i++) {
    const char *id = g_ptr_array_index (session->noticed, i);

    if (attune_catalog_get_cue (catalog, id) != NULL)
      g_ptr_array_add (self->noticed, g_strdup (id));
  }
}

static void
load_days_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneReviewer) self = ATTUNE_REVIEWER (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      sessions = attune_store_load_days_finish (ATTUNE_STORE (source), result, &error);

  if (sessions == NULL)
    return;
  g_ptr_array_set_size (self->noticed, 0);
  for (guint i = 0; i < sessions->len; i++)
    add_noticed (self, g_ptr_array_index (sessions, i));
  g_ptr_array_add (self->noticed, NULL);
}

static void
load_noticed (AttuneReviewer *self)
{
  g_autoptr (GDateTime) now = attune_clock_dup_now (self->clock);
  GDate from, to;

  if (self->baby_uuid == NULL)
    return;
  g_date_clear (&to, 1);
  g_date_set_dmy (&to, (GDateDay) g_date_time_get_day_of_month (now),
                  (GDateMonth) g_date_time_get_month (now), (GDateYear) g_date_time_get_year (now));
  g_date_add_days (&to, 1);
  from = to;
  g_date_subtract_days (&from, NOTICED_DAYS);
  attune_store_load_days_async (self->store, self->baby_uuid, NULL, &from, &to, self->cancellable,
                                load_days_cb, g_object_ref (self));
}

static void
load_log (AttuneReviewer *self)
{
  self->loaded = FALSE;
  set_log (self, attune_review_log_new ());
  if (self->caregiver_uuid != NULL)
    attune_store_load_review_log_async (self->store, self->caregiver_uuid, self->cancellable,
                                        load_log_cb, g_object_ref (self));
}

static void
family_changed_cb (AttuneReviewer *self)
{
  AttuneFamily *family = attune_learner_get_family (self->learner);
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (family);
  const AttuneBaby *baby = attune_family_get_baby (family);
  const char *uuid = caregiver != NULL ? caregiver->uuid : NULL;

  g_free (self->baby_uuid);
  self->baby_uuid = g_strdup (baby != NULL ? baby->uuid : NULL);
  load_noticed (self);
  if (g_strcmp0 (uuid, self->caregiver_uuid) != 0) {
    g_free (self->caregiver_uuid);
    self->caregiver_uuid = g_strdup (uuid);
    load_log (self);
  }
  tell_changed (self);
}

static void
attune_reviewer_dispose (GObject *object)
{
  AttuneReviewer *self = ATTUNE_REVIEWER (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (attune_reviewer_parent_class)->dispose (object);
}

static void
attune_reviewer_finalize (GObject *object)
{
  AttuneReviewer *self = ATTUNE_REVIEWER (object);

  g_clear_object (&self->learner);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->log, g_ptr_array_unref);
  g_clear_pointer (&self->memories, attune_memories_free);
  g_clear_pointer (&self->confusions, g_ptr_array_unref);
  g_clear_pointer (&self->noticed, g_ptr_array_unref);
  g_free (self->caregiver_uuid);
  g_free (self->baby_uuid);

  G_OBJECT_CLASS (attune_reviewer_parent_class)->finalize (object);
}

static void
attune_reviewer_class_init (AttuneReviewerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_reviewer_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_reviewer_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ATTUNE_TYPE_REVIEWER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_reviewer_init (AttuneReviewer *self)
{
  self->cancellable = g_cancellable_new ();
  self->noticed = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->noticed, NULL);
  set_log (self, attune_review_log_new ());
}

/**
 * attune_reviewer_new:
 * @learner: says what lessons have taught, and who learns
 * @store: keeps the answers
 * @clock: says what time it is
 *
 * Returns: (transfer full): a reviewer that follows the family from here on
 */
AttuneReviewer *
attune_reviewer_new (AttuneLearner *learner, AttuneStore *store, AttuneClock *clock)
{
  AttuneReviewer *self = g_object_new (ATTUNE_TYPE_REVIEWER, NULL);

  self->learner = g_object_ref (learner);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (attune_learner_get_family (learner), "changed",
                           G_CALLBACK (family_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (learner, "changed", G_CALLBACK (tell_changed), self, G_CONNECT_SWAPPED);
  family_changed_cb (self);
  return self;
}

/**
 * attune_reviewer_get_learner:
 *
 * Returns: (transfer none): who learns, and what there is to learn
 */
AttuneLearner *
attune_reviewer_get_learner (AttuneReviewer *self)
{
  return self->learner;
}

/**
 * attune_reviewer_get_loaded:
 *
 * Returns: whether the answers of the caregiver of now have been read
 */
gboolean
attune_reviewer_get_loaded (AttuneReviewer *self)
{
  return self->loaded;
}

/* FALSE where nothing was learned, so that the lessons need not be read for it. */
static gboolean
init_source (AttuneReviewer *self, AttuneReviewSource *source, char **learned)
{
  if (learned[0] == NULL)
    return FALSE;
  *source = (AttuneReviewSource){
    .catalog = attune_learner_get_catalog (self->learner),
    .learning = attune_learner_get_learning (self->learner),
    .memories = self->memories,
    .confusions = self->confusions,
    .learned = (const char *const *) learned,
    .noticed = (const char *const *) self->noticed->pdata,
    .desired_retention = attune_reviewer_get_retention (attune_learner_get_family (self->learner)),
    .now_utc_us = attune_clock_get_utc_us (self->clock),
    .seed = attune_learner_create_seed (self->learner),
  };
  return TRUE;
}

/**
 * attune_reviewer_would_help:
 *
 * Returns: whether a short review may be offered now
 */
gboolean
attune_reviewer_would_help (AttuneReviewer *self)
{
  g_auto (GStrv) learned = attune_learner_dup_learned (self->learner);
  AttuneReviewSource source;

  return self->loaded && init_source (self, &source, learned) &&
         attune_review_source_would_help (&source);
}

/**
 * attune_reviewer_make:
 *
 * Returns: (transfer full) (element-type AttuneReviewTurn): a few questions for two minutes; none
 *   where nothing was learned yet
 */
GPtrArray *
attune_reviewer_make (AttuneReviewer *self)
{
  g_auto (GStrv) learned = attune_learner_dup_learned (self->learner);
  AttuneReviewSource source;

  return init_source (self, &source, learned) ? attune_review_make (&source) : g_ptr_array_new ();
}

/**
 * attune_reviewer_get_confusions:
 *
 * Returns: (transfer none) (element-type AttuneConfusion): what is mixed up now, the latest first
 */
GPtrArray *
attune_reviewer_get_confusions (AttuneReviewer *self)
{
  return self->confusions;
}

/**
 * attune_reviewer_make_lesson:
 * @item: a cue, or a pair
 * @other: (nullable): another cue
 *
 * Returns: (transfer full) (element-type AttuneReviewTurn): a short lesson on two that look alike;
 *   empty where they cannot be drawn
 */
GPtrArray *
attune_reviewer_make_lesson (AttuneReviewer *self, const char *item, const char *other)
{
  return attune_review_make_lesson (attune_learner_get_catalog (self->learner),
                                    attune_learner_get_learning (self->learner), item, other,
                                    attune_learner_create_seed (self->learner));
}

static void
keep_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneReviewer) self = ATTUNE_REVIEWER (user_data);
  g_autoptr (GError) error = NULL;

  if (attune_store_add_review_answers_finish (ATTUNE_STORE (source), result, &error))
    return;
  g_message ("An answer could not be kept: %s", error->message);
  g_signal_emit_by_name (attune_learner_get_family (self->learner), "trouble",
                         _ ("The answer cannot be kept just now. You can go on as before."));
}

/**
 * attune_reviewer_keep:
 * @practice: what was asked
 * @response: how it was answered the first time
 * @chosen: (nullable): what was chosen then, ids with a space between
 *
 * Keeps the answer in the log, from which everything else is computed.
 */
void
attune_reviewer_keep (AttuneReviewer *self,
                      const AttunePractice *practice,
                      const AttuneResponse *response,
                      const char *chosen)
{
  g_autoptr (GPtrArray) answers = attune_review_create_answers (
      practice, response, chosen, attune_clock_get_utc_us (self->clock));

  if (answers->len == 0)
    return;
  for (guint i = 0; i < answers->len; i++)
    g_ptr_array_add (self->log, attune_review_answer_copy (g_ptr_array_index (answers, i)));
  compute (self);
  if (self->caregiver_uuid != NULL)
    attune_store_add_review_answers_async (self->store, self->caregiver_uuid, answers, NULL,
                                           keep_cb, g_object_ref (self));
  tell_changed (self);
}

/**
 * attune_reviewer_get_retention:
 * @family: has the caregiver's settings
 *
 * Returns: with which probability a thing is to be remembered, 0.80 to 0.97
 */
double
attune_reviewer_get_retention (AttuneFamily *family)
{
  const char *words = attune_family_get_setting (family, "retention", "0.90");

  return attune_scheduler_clamp_retention (g_ascii_strtod (words, NULL));
}
