/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-privacy.h"

struct _AttunePrivacy {
  GObject parent_instance;

  AttuneStore *store;
  GSettings *settings;
  GCancellable *finding; /* (nullable): what is asked about the writer’s lock */
  char *writer_uuid; /* (nullable): NULL for a guest, who has no words */
  AttuneLock lock; /* closed until it is known to be none */
  gboolean shown;
};

enum {
  SIGNAL_PUTTING_AWAY,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttunePrivacy, attune_privacy, G_TYPE_OBJECT)

static void
apply (AttunePrivacy *self, gboolean shown, AttuneLock lock)
{
  self->shown = shown;
  self->lock = lock;
  if (self->writer_uuid != NULL)
    attune_store_put_words_away (self->store, self->writer_uuid, !shown);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
shows_at_once (AttunePrivacy *self)
{
  return g_settings_get_boolean (self->settings, "words-shown");
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttunePrivacy) self = user_data;
  g_autoptr (GError) error = NULL;
  AttuneLock lock;

  if (!attune_store_find_lock_finish (ATTUNE_STORE (source), result, &lock, &error)) {
    if (!attune_store_error_is_over (error))
      g_info ("Whether words are locked cannot be read: %s", error->message);
    return;
  }
  if (lock != self->lock && !self->shown)
    apply (self, lock == ATTUNE_LOCK_NONE && shows_at_once (self), lock);
}

static void
stop_finding (AttunePrivacy *self)
{
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
}

static void
find_lock (AttunePrivacy *self)
{
  self->finding = g_cancellable_new ();
  attune_store_find_lock_async (self->store, self->writer_uuid, self->finding, found_cb,
                                g_object_ref (self));
}

static void
attune_privacy_dispose (GObject *object)
{
  AttunePrivacy *self = ATTUNE_PRIVACY (object);

  stop_finding (self);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (attune_privacy_parent_class)->dispose (object);
}

static void
attune_privacy_finalize (GObject *object)
{
  g_free (ATTUNE_PRIVACY (object)->writer_uuid);
  G_OBJECT_CLASS (attune_privacy_parent_class)->finalize (object);
}

static void
attune_privacy_class_init (AttunePrivacyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_privacy_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_privacy_finalize;

  signals[SIGNAL_PUTTING_AWAY] = g_signal_new ("putting-away", G_TYPE_FROM_CLASS (klass),
                                               G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                               0);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_privacy_init (AttunePrivacy *self)
{
  self->shown = TRUE;
}

/**
 * attune_privacy_new:
 * @store: where words are kept
 * @settings: say whether this computer’s users want to see them at once
 *
 * Returns: (transfer full): the privacy of nobody yet
 */
AttunePrivacy *
attune_privacy_new (AttuneStore *store, GSettings *settings)
{
  AttunePrivacy *self = g_object_new (ATTUNE_TYPE_PRIVACY, NULL);

  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  return self;
}

/**
 * attune_privacy_set_writer:
 * @writer_uuid: (nullable): whose words they are from now on; NULL for a guest
 *
 * Puts the words of whoever was here before away, and those of whoever comes.
 */
void
attune_privacy_set_writer (AttunePrivacy *self, const char *writer_uuid)
{
  g_return_if_fail (ATTUNE_IS_PRIVACY (self));

  if (g_strcmp0 (self->writer_uuid, writer_uuid) == 0)
    return;
  if (self->writer_uuid != NULL)
    attune_privacy_put_away (self);
  stop_finding (self);
  g_free (self->writer_uuid);
  self->writer_uuid = g_strdup (writer_uuid);
  apply (self, writer_uuid == NULL, writer_uuid == NULL ? ATTUNE_LOCK_NONE : ATTUNE_LOCK_CLOSED);
  if (writer_uuid != NULL)
    find_lock (self);
}

/**
 * attune_privacy_get_shown:
 *
 * Returns: whether the words may be seen just now; a guest has nothing to hide
 */
gboolean
attune_privacy_get_shown (AttunePrivacy *self)
{
  g_return_val_if_fail (ATTUNE_IS_PRIVACY (self), FALSE);
  return self->shown;
}

/**
 * attune_privacy_get_lock:
 *
 * Returns: whether the words have a lock, and whether it is open. Where it is closed nothing can be
 *   written either
 */
AttuneLock
attune_privacy_get_lock (AttunePrivacy *self)
{
  g_return_val_if_fail (ATTUNE_IS_PRIVACY (self), ATTUNE_LOCK_CLOSED);
  return self->lock;
}

/**
 * attune_privacy_show_words:
 *
 * Shows the words, unless a lock is closed before them: see attune_privacy_open_async().
 */
void
attune_privacy_show_words (AttunePrivacy *self)
{
  g_return_if_fail (ATTUNE_IS_PRIVACY (self));

  if (!self->shown && self->lock != ATTUNE_LOCK_CLOSED)
    apply (self, TRUE, self->lock);
}

/**
 * attune_privacy_put_away:
 *
 * Keeps what was written, puts the words away, and closes the lock where there is one.
 */
void
attune_privacy_put_away (AttunePrivacy *self)
{
  g_return_if_fail (ATTUNE_IS_PRIVACY (self));

  if (self->writer_uuid == NULL || !self->shown)
    return;
  g_signal_emit (self, signals[SIGNAL_PUTTING_AWAY], 0);
  attune_store_close_lock (self->store, self->writer_uuid);
  apply (self, FALSE, self->lock == ATTUNE_LOCK_NONE ? ATTUNE_LOCK_NONE : ATTUNE_LOCK_CLOSED);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (!attune_store_open_lock_finish (ATTUNE_STORE (source), result, &error)) {
    g_task_return_error (task, error);
    return;
  }
  apply (g_task_get_source_object (task), TRUE, ATTUNE_LOCK_OPEN);
  g_task_return_boolean (task, TRUE);
}

/**
 * attune_privacy_open_async:
 * @secret: the PIN, or the code that was written down
 *
 * Opens the lock and shows the words.
 */
void
attune_privacy_open_async (AttunePrivacy *self,
                           const char *secret,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_PRIVACY (self) && self->writer_uuid != NULL);
  attune_store_open_lock_async (self->store, self->writer_uuid, secret, NULL, opened_cb,
                                g_task_new (self, NULL, callback, user_data));
}

/**
 * attune_privacy_open_finish:
 *
 * Returns: FALSE with @error set: ATTUNE_STORE_ERROR_WRONG_SECRET where that does not open it
 */
gboolean
attune_privacy_open_finish (AttunePrivacy *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
locked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char *code = attune_store_lock_finish (ATTUNE_STORE (source), result, &error);

  if (code == NULL) {
    g_task_return_error (task, error);
    return;
  }
  apply (g_task_get_source_object (task), TRUE, ATTUNE_LOCK_OPEN);
  g_task_return_pointer (task, code, g_free);
}

/**
 * attune_privacy_lock_async:
 * @secret: what opens the words from now on
 *
 * Gives the words a lock, or their open lock another secret.
 */
void
attune_privacy_lock_async (AttunePrivacy *self,
                           const char *secret,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_PRIVACY (self) && self->writer_uuid != NULL);
  g_signal_emit (self, signals[SIGNAL_PUTTING_AWAY], 0);
  attune_store_lock_async (self->store, self->writer_uuid, secret, NULL, locked_cb,
                           g_task_new (self, NULL, callback, user_data));
}

/**
 * attune_privacy_lock_finish:
 *
 * Returns: (transfer full) (nullable): the code to write down, or NULL with @error set
 */
char *
attune_privacy_lock_finish (AttunePrivacy *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (!attune_store_remove_lock_finish (ATTUNE_STORE (source), result, &error)) {
    g_task_return_error (task, error);
    return;
  }
  apply (g_task_get_source_object (task), TRUE, ATTUNE_LOCK_NONE);
  g_task_return_boolean (task, TRUE);
}

/**
 * attune_privacy_remove_lock_async:
 *
 * Takes an open lock off the words.
 */
void
attune_privacy_remove_lock_async (AttunePrivacy *self,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_PRIVACY (self) && self->writer_uuid != NULL);
  attune_store_remove_lock_async (self->store, self->writer_uuid, NULL, removed_cb,
                                  g_task_new (self, NULL, callback, user_data));
}

/**
 * attune_privacy_remove_lock_finish:
 *
 * Returns: FALSE with @error set and nothing changed
 */
gboolean
attune_privacy_remove_lock_finish (AttunePrivacy *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
