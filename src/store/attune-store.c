/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store.h"

#include "attune-outbox-private.h"
#include "attune-store-folder.h"
#include "attune-store-private.h"

/* When so much waits, a small line says so. */
#define WAITING_US (2 * G_USEC_PER_SEC)
#define WAITING_ENTRIES 20
/* How long after a failed commit the next one is tried. */
#define RETRY_US (5 * G_USEC_PER_SEC)

struct _AttuneStore {
  GObject parent_instance;

  GFile *folder;
  AttuneClock *clock;
  AttuneKeyring *keyring;
  GHashTable *away; /* UUIDs of writers whose words are put away */
  AttuneWorker *writer;
  AttuneWorker *reader;
  GPtrArray *outbox; /* of AttuneEntry *: not handed to the worker yet */
  GQueue unsaved; /* of AttuneEntry *, borrowed: not on the disk yet, in order */
  GSource *flush;
  guint retry_id;
  guint waiting_id;
  gboolean ready;
  gboolean waiting;
  int trouble;
};

G_DEFINE_FINAL_TYPE (AttuneStore, attune_store, G_TYPE_OBJECT)

typedef enum {
  PROP_WAITING = 1,
  PROP_UNSAVED,
  PROP_TROUBLE,
  PROP_READY,
} AttuneStoreProperty;

static GParamSpec *properties[PROP_READY + 1];

enum {
  SIGNAL_ACKNOWLEDGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void update_waiting (AttuneStore *self);
static void push_batch (AttuneStore *self);

static void
set_trouble (AttuneStore *self, int trouble)
{
  if (self->trouble == trouble)
    return;
  self->trouble = trouble;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}

static void
set_ready (AttuneStore *self, gboolean ready)
{
  if (self->ready == ready)
    return;
  self->ready = ready;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static gboolean
waiting_deadline_cb (gpointer data)
{
  AttuneStore *self = data;

  self->waiting_id = 0;
  update_waiting (self);
  return G_SOURCE_REMOVE;
}

static void
clear_deadline (AttuneStore *self, guint *id)
{
  if (*id != 0)
    attune_clock_remove_deadline (self->clock, *id);
  *id = 0;
}

static void
update_waiting (AttuneStore *self)
{
  AttuneEntry *oldest = g_queue_peek_head (&self->unsaved);
  gint64 due_us = oldest != NULL ? oldest->queued_us + WAITING_US : 0;
  gboolean late = oldest != NULL && attune_clock_get_boot_us (self->clock) >= due_us;
  gboolean waiting = late || self->unsaved.length > WAITING_ENTRIES;

  clear_deadline (self, &self->waiting_id);
  if (oldest != NULL && !late)
    self->waiting_id = attune_clock_add_deadline (self->clock, due_us, waiting_deadline_cb, self);
  if (self->waiting == waiting)
    return;
  self->waiting = waiting;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
}

static gboolean
retry_cb (gpointer data)
{
  AttuneStore *self = data;

  self->retry_id = 0;
  push_batch (self);
  return G_SOURCE_REMOVE;
}

static void
plan_retry (AttuneStore *self)
{
  if (self->retry_id == 0 && self->unsaved.length > 0)
    self->retry_id = attune_clock_add_deadline (
        self->clock, attune_clock_get_boot_us (self->clock) + RETRY_US, retry_cb, self);
}

/* Only here, after the commit returned, anybody is told that something is kept. */
static void
acknowledge (AttuneStore *self, AttuneEntry *entry)
{
  g_queue_remove (&self->unsaved, entry);
  if (entry->error != NULL) {
    g_warning ("A part of a session cannot be kept: %s", entry->error->message);
    if (entry->task != NULL)
      g_task_return_error (entry->task, g_steal_pointer (&entry->error));
    return;
  }
  if (entry->kind == ATTUNE_ENTRY_EVENT)
    g_signal_emit (self, signals[SIGNAL_ACKNOWLEDGED], 0, entry->session_uuid, entry->event.seq);
  if (entry->task != NULL)
    g_task_return_boolean (entry->task, TRUE);
}

static void
batch_done_cb (GObject *object, GAsyncResult *task, gpointer data)
{
  AttuneStore *self = ATTUNE_STORE (object);
  AttuneBatchResult *result = g_task_propagate_pointer (G_TASK (task), NULL);

  for (guint i = 0; i < result->done->len; i++)
    acknowledge (self, result->done->pdata[i]);
  if (result->done->len > 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
  set_trouble (self, result->trouble);
  if (result->trouble >= 0)
    plan_retry (self);
  update_waiting (self);
  attune_batch_result_free (result);
}

static void
push_batch (AttuneStore *self)
{
  GPtrArray *entries = self->outbox;

  if (self->flush != NULL)
    g_source_destroy (self->flush);
  g_clear_pointer (&self->flush, g_source_unref);
  self->outbox = g_ptr_array_new ();
  attune_worker_push (self->writer, g_task_new (self, NULL, batch_done_cb, NULL),
                      attune_outbox_write_batch, entries, (GDestroyNotify) g_ptr_array_unref,
                      (GDestroyNotify) attune_batch_result_free);
}

static void
push_what_waits (AttuneStore *self)
{
  if (self->unsaved.length > 0)
    push_batch (self);
}

static gboolean
flush_cb (gpointer data)
{
  push_batch (data);
  return G_SOURCE_REMOVE;
}

/* All that one step of the engine says comes in one turn of the main loop and goes in one commit. */
void
attune_store_queue (AttuneStore *self, AttuneEntry *entry)
{
  entry->queued_us = attune_clock_get_boot_us (self->clock);
  g_ptr_array_add (self->outbox, entry);
  g_queue_push_tail (&self->unsaved, entry);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
  update_waiting (self);
  if (self->flush != NULL)
    return;
  self->flush = g_idle_source_new ();
  g_source_set_priority (self->flush, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->flush, flush_cb, self, NULL);
  g_source_attach (self->flush, g_main_context_get_thread_default ());
}

void
attune_store_push_bare (AttuneStore *self,
                        GTask *task,
                        AttuneWork work,
                        gpointer data,
                        GDestroyNotify data_free,
                        GDestroyNotify result_free)
{
  push_what_waits (self);
  attune_worker_push (self->writer, task, work, data, data_free, result_free);
}

void
attune_store_push_read (AttuneStore *self,
                        GTask *task,
                        AttuneWork work,
                        gpointer data,
                        GDestroyNotify data_free,
                        GDestroyNotify result_free)
{
  attune_worker_push (self->reader, task, work, data, data_free, result_free);
}

gint64
attune_store_get_now_utc_us (AttuneStore *self)
{
  return attune_clock_get_utc_us (self->clock);
}

GFile *
attune_store_get_folder (AttuneStore *self)
{
  return self->folder;
}

AttuneClock *
attune_store_get_clock (AttuneStore *self)
{
  return self->clock;
}

GHashTable *
attune_store_get_away (AttuneStore *self)
{
  return self->away;
}

static void
attune_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AttuneStore *self = ATTUNE_STORE (object);

  switch ((AttuneStoreProperty) id) {
  case PROP_WAITING:
    g_value_set_boolean (value, self->waiting);
    break;
  case PROP_UNSAVED:
    g_value_set_uint (value, self->unsaved.length);
    break;
  case PROP_TROUBLE:
    g_value_set_int (value, self->trouble);
    break;
  case PROP_READY:
    g_value_set_boolean (value, self->ready);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

/* Every task holds the store, so nothing is under way any more. */
static void
attune_store_dispose (GObject *object)
{
  AttuneStore *self = ATTUNE_STORE (object);

  if (self->clock != NULL) {
    clear_deadline (self, &self->retry_id);
    clear_deadline (self, &self->waiting_id);
  }
  if (self->flush != NULL)
    g_source_destroy (self->flush);
  g_clear_pointer (&self->flush, g_source_unref);
  g_clear_pointer (&self->reader, attune_worker_free);
  g_clear_pointer (&self->writer, attune_worker_free);
  g_clear_pointer (&self->keyring, attune_keyring_unref);
  g_clear_object (&self->clock);
  g_clear_object (&self->folder);
  G_OBJECT_CLASS (attune_store_parent_class)->dispose (object);
}

static void
attune_store_finalize (GObject *object)
{
  AttuneStore *self = ATTUNE_STORE (object);

  g_queue_clear_full (&self->unsaved, (GDestroyNotify) attune_entry_free);
  g_ptr_array_unref (self->outbox);
  g_hash_table_unref (self->away);
  G_OBJECT_CLASS (attune_store_parent_class)->finalize (object);
}

static void
attune_store_class_init (AttuneStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = attune_store_get_property;
  object_class->dispose = attune_store_dispose;
  object_class->finalize = attune_store_finalize;

  properties[PROP_WAITING] = g_param_spec_boolean ("waiting", NULL, NULL, FALSE, flags);
  properties[PROP_UNSAVED] = g_param_spec_uint ("unsaved", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TROUBLE] = g_param_spec_int ("trouble", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * AttuneStore::acknowledged:
   * @session_uuid: of the session
   * @seq: of the event
   *
   * The commit that holds this event has returned.
   */
  signals[SIGNAL_ACKNOWLEDGED] = g_signal_new ("acknowledged", ATTUNE_TYPE_STORE, G_SIGNAL_RUN_LAST,
                                               0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                               G_TYPE_UINT);
}

static void
attune_store_init (AttuneStore *self)
{
  self->trouble = -1;
  self->outbox = g_ptr_array_new ();
  self->keyring = attune_keyring_new ();
  self->away = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->writer = attune_worker_new ("attune-writer", self->keyring);
  self->reader = attune_worker_new ("attune-reader", self->keyring);
}

/**
 * attune_store_new:
 * @folder: where everything lies; nothing is touched before it is opened
 * @clock: for the moments that are kept, and for trying again
 *
 * Returns: (transfer full): a store that is not open yet
 */
AttuneStore *
attune_store_new (GFile *folder, AttuneClock *clock)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (ATTUNE_IS_CLOCK (clock), NULL);

  AttuneStore *self = g_object_new (ATTUNE_TYPE_STORE, NULL);

  self->folder = g_object_ref (folder);
  self->clock = g_object_ref (clock);
  return self;
}

/**
 * attune_store_get_waiting:
 *
 * Returns: whether so much is not on the disk yet that it should be said
 */
gboolean
attune_store_get_waiting (AttuneStore *self)
{
  g_return_val_if_fail (ATTUNE_IS_STORE (self), FALSE);
  return self->waiting;
}

/**
 * attune_store_get_unsaved:
 *
 * Returns: how many parts of sessions are not on the disk yet
 */
guint
attune_store_get_unsaved (AttuneStore *self)
{
  g_return_val_if_fail (ATTUNE_IS_STORE (self), 0);
  return self->unsaved.length;
}

/**
 * attune_store_get_trouble:
 *
 * Returns: an #AttuneStoreError code why nothing can be written just now, or -1
 */
int
attune_store_get_trouble (AttuneStore *self)
{
  g_return_val_if_fail (ATTUNE_IS_STORE (self), -1);
  return self->trouble;
}

/**
 * attune_store_get_ready:
 *
 * Returns: whether the store is open and may be written
 */
gboolean
attune_store_get_ready (AttuneStore *self)
{
  g_return_val_if_fail (ATTUNE_IS_STORE (self), FALSE);
  return self->ready;
}

static void
reader_opened_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  AttuneStore *self = ATTUNE_STORE (object);
  g_autoptr (GTask) task = data;
  AttuneHealth *health = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL) {
    g_task_return_error (task, error);
    return;
  }
  set_trouble (self, health->read_only ? ATTUNE_STORE_ERROR_SCHEMA_TOO_NEW : -1);
  set_ready (self, !health->read_only);
  g_task_return_pointer (task, attune_health_copy (health), (GDestroyNotify) attune_health_free);
}

static void
writer_opened_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  AttuneStore *self = ATTUNE_STORE (object);
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  AttuneHealth *health = g_task_propagate_pointer (G_TASK (result), &error);

  if (health == NULL) {
    set_trouble (self,
                 error->domain == ATTUNE_STORE_ERROR ? error->code : ATTUNE_STORE_ERROR_FAILED);
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  g_task_set_task_data (task, health, (GDestroyNotify) attune_health_free);

  g_autofree char *place = attune_store_folder_prepare (self->folder, NULL);
  char *path = g_build_filename (place != NULL ? place : "", ATTUNE_STORE_FILE_NAME, NULL);

  attune_worker_push (self->reader,
                      g_task_new (self, NULL, reader_opened_cb, g_steal_pointer (&task)),
                      attune_bench_open_reader, path, g_free, NULL);
}

/**
 * attune_store_open_async:
 *
 * Opens the file, or makes it. What was asked for meanwhile is done afterwards, in order.
 */
void
attune_store_open_async (AttuneStore *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  GTask *task = g_task_new (self, cancellable, callback, user_data);
  AttuneOpeningArgs *opening = g_new0 (AttuneOpeningArgs, 1);

  g_task_set_source_tag (task, attune_store_open_async);
  opening->folder = g_object_ref (self->folder);
  opening->now = attune_clock_dup_now (self->clock);
  attune_worker_push (self->writer, g_task_new (self, cancellable, writer_opened_cb, task),
                      attune_bench_open_writer, opening, attune_opening_args_free,
                      (GDestroyNotify) attune_health_free);
}

/**
 * attune_store_open_finish:
 *
 * Returns: (transfer full) (nullable): how the file was found, or NULL with @error set
 */
AttuneHealth *
attune_store_open_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
writer_closed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  AttuneStore *self = ATTUNE_STORE (object);
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  g_task_propagate_pointer (G_TASK (result), NULL);
  clear_deadline (self, &self->retry_id);
  clear_deadline (self, &self->waiting_id);
  if (self->unsaved.length == 0) {
    g_task_return_boolean (task, TRUE);
    return;
  }
  error = g_error_new (ATTUNE_STORE_ERROR,
                       self->trouble >= 0 ? self->trouble : ATTUNE_STORE_ERROR_FAILED,
                       "%u parts of a session are not on the disk", self->unsaved.length);
  for (GList *link = self->unsaved.head; link != NULL; link = link->next) {
    AttuneEntry *entry = link->data;

    if (entry->task != NULL)
      g_task_return_error (entry->task, g_error_copy (error));
  }
  g_task_return_error (task, error);
}

/* The reader goes first: the last connection to go writes the log back and takes it away. */
static void
reader_closed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  AttuneStore *self = ATTUNE_STORE (object);

  g_task_propagate_pointer (G_TASK (result), NULL);
  GDateTime *now = attune_clock_dup_now (self->clock);

  push_batch (self);
  attune_worker_push (self->writer, g_task_new (self, NULL, writer_closed_cb, data),
                      attune_bench_close, now, (GDestroyNotify) g_date_time_unref, NULL);
}

/**
 * attune_store_close_async:
 *
 * Does everything that was asked for, tries once more to write what waits, purges what was deleted,
 * makes the day's backup, and closes the file. The program stays until this is finished.
 */
void
attune_store_close_async (AttuneStore *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, attune_store_close_async);
  g_task_set_check_cancellable (task, FALSE);
  set_ready (self, FALSE);
  push_what_waits (self);
  attune_worker_push (self->reader, g_task_new (self, NULL, reader_closed_cb, task),
                      attune_bench_close, NULL, NULL, NULL);
}

/**
 * attune_store_close_finish:
 *
 * Returns: FALSE with @error set where something could not be written; the file is closed anyway
 */
gboolean
attune_store_close_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
