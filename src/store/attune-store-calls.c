/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store that hand one job to one thread and one result back. */
#include "config.h"

#include "attune-store-notes.h"
#include "attune-store-people.h"
#include "attune-store-private.h"
#include "attune-store-sessions.h"

/* The arguments of any of these calls. */
typedef struct {
  AttuneBaby *baby;
  AttuneCaregiver *caregiver;
  AttuneReflection *reflection;
  char *uuid;
  char *key;
  char *value;
  gint64 now_utc_us;
} Call;

static Call *
call_new (AttuneStore *self)
{
  Call *call = g_new0 (Call, 1);

  call->now_utc_us = attune_store_get_now_utc_us (self);
  return call;
}

static void
call_free (gpointer data)
{
  Call *self = data;

  g_clear_pointer (&self->baby, attune_baby_free);
  g_clear_pointer (&self->caregiver, attune_caregiver_free);
  g_clear_pointer (&self->reflection, attune_reflection_free);
  g_free (self->uuid);
  g_free (self->key);
  g_free (self->value);
  g_free (self);
}

static gpointer
if_done (gboolean done)
{
  return done ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
finish_pointer (AttuneStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
save_baby (AttuneBench *bench, gpointer data, GError **error)
{
  Call *call = data;

  return attune_people_save_baby (bench->database, call->baby, call->now_utc_us, error);
}

/**
 * attune_store_save_baby_async:
 * @baby: what is known; without a UUID it is new; copied
 */
void
attune_store_save_baby_async (AttuneStore *self,
                              const AttuneBaby *baby,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  Call *call = call_new (self);

  call->baby = attune_baby_copy (baby);
  attune_store_push_write (self, g_task_new (self, cancellable, callback, user_data), save_baby,
                           call, call_free, g_free);
}

/**
 * attune_store_save_baby_finish:
 *
 * Returns: (transfer full) (nullable): the baby's UUID, on the disk now
 */
char *
attune_store_save_baby_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return finish_pointer (self, result, error);
}

static gpointer
list_babies (AttuneBench *bench, gpointer data, GError **error)
{
  if (!attune_bench_check (bench, FALSE, error))
    return NULL;
  return attune_people_list_babies (bench->database, error);
}

/**
 * attune_store_list_babies_async:
 *
 * Sees everything that was saved before.
 */
void
attune_store_list_babies_async (AttuneStore *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_store_push_bare (self, g_task_new (self, cancellable, callback, user_data), list_babies,
                          NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * attune_store_list_babies_finish:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneBaby): all babies, the first one first
 */
GPtrArray *
attune_store_list_babies_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return finish_pointer (self, result, error);
}

static gpointer
save_caregiver (AttuneBench *bench, gpointer data, GError **error)
{
  Call *call = data;

  return attune_people_save_caregiver (bench->database, call->caregiver, call->now_utc_us, error);
}

/**
 * attune_store_save_caregiver_async:
 * @caregiver: what is known; without a UUID it is new; copied
 */
void
attune_store_save_caregiver_async (AttuneStore *self,
                                   const AttuneCaregiver *caregiver,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  Call *call = call_new (self);

  call->caregiver = attune_caregiver_copy (caregiver);
  attune_store_push_write (self, g_task_new (self, cancellable, callback, user_data),
                           save_caregiver, call, call_free, g_free);
}

/**
 * attune_store_save_caregiver_finish:
 *
 * Returns: (transfer full) (nullable): the caregiver's UUID, on the disk now
 */
char *
attune_store_save_caregiver_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return finish_pointer (self, result, error);
}

static gpointer
list_caregivers (AttuneBench *bench, gpointer data, GError **error)
{
  if (!attune_bench_check (bench, FALSE, error))
    return NULL;
  return attune_people_list_caregivers (bench->database, error);
}

/**
 * attune_store_list_caregivers_async:
 *
 * Sees everything that was saved before.
 */
void
attune_store_list_caregivers_async (AttuneStore *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_store_push_bare (self, g_task_new (self, cancellable, callback, user_data),
                          list_caregivers, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * attune_store_list_caregivers_finish:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneCaregiver): all of them, the first first
 */
GPtrArray *
attune_store_list_caregivers_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return finish_pointer (self, result, error);
}

static gpointer
save_setting (AttuneBench *bench, gpointer data, GError **error)
{
  Call *call = data;

  return if_done (
      attune_people_save_setting (bench->database, call->uuid, call->key, call->value, error));
}

/**
 * attune_store_save_setting_async:
 * @value: (nullable): NULL forgets it
 *
 * Keeps a setting that belongs to a caregiver, not to this machine.
 */
void
attune_store_save_setting_async (AttuneStore *self,
                                 const char *caregiver_uuid,
                                 const char *key,
                                 const char *value,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  Call *call = call_new (self);

  call->uuid = g_strdup (caregiver_uuid);
  call->key = g_strdup (key);
  call->value = g_strdup (value);
  attune_store_push_write (self, g_task_new (self, cancellable, callback, user_data), save_setting,
                           call, call_free, NULL);
}

/**
 * attune_store_save_setting_finish:
 *
 * Returns: whether it is on the disk
 */
gboolean
attune_store_save_setting_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return finish_pointer (self, result, error) != NULL;
}

static gpointer
load_settings (AttuneBench *bench, gpointer data, GError **error)
{
  Call *call = data;

  if (!attune_bench_check (bench, FALSE, error))
    return NULL;
  return attune_people_load_settings (bench->database, call->uuid, error);
}

/**
 * attune_store_load_settings_async:
 *
 * Sees everything that was saved before.
 */
void
attune_store_load_settings_async (AttuneStore *self,
                                  const char *caregiver_uuid,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  Call *call = call_new (self);

  call->uuid = g_strdup (caregiver_uuid);
  attune_store_push_bare (self, g_task_new (self, cancellable, callback, user_data), load_settings,
                          call, call_free, (GDestroyNotify) g_hash_table_unref);
}

/**
 * attune_store_load_settings_finish:
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): a caregiver's settings
 */
GHashTable *
attune_store_load_settings_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return finish_pointer (self, result, error);
}

/* No open session is a result too. */
static gpointer
load_open_session (AttuneBench *bench, gpointer data, GError **error)
{
  if (!attune_bench_check (bench, FALSE, error))
    return NULL;
  return attune_sessions_load_open (bench->database, error);
}

/**
 * attune_store_load_open_session_async:
 *
 * Looks for a session that has no end, to take it up again or to end it kindly.
 */
void
attune_store_load_open_session_async (AttuneStore *self,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));
  attune_store_push_bare (self, g_task_new (self, cancellable, callback, user_data),
                          load_open_session, NULL, NULL, (GDestroyNotify) attune_open_session_free);
}

/**
 * attune_store_load_open_session_finish:
 *
 * Returns: (transfer full) (nullable): the session, or NULL: without @error where there is none
 */
AttuneOpenSession *
attune_store_load_open_session_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return finish_pointer (self, result, error);
}

static gpointer
leave_session (AttuneBench *bench, gpointer data, GError **error)
{
  Call *call = data;

  return if_done (attune_sessions_finish (bench->database, call->uuid, error));
}

/**
 * attune_store_leave_session_async:
 *
 * Ends a session that was cut off, as left at the time of its last event.
 */
void
attune_store_leave_session_async (AttuneStore *self,
                                  const char *session_uuid,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  Call *call = call_new (self);

  call->uuid = g_strdup (session_uuid);
  attune_store_push_write (self, g_task_new (self, cancellable, callback, user_data), leave_session,
                           call, call_free, NULL);
}

/**
 * attune_store_leave_session_finish:
 *
 * Returns: whether it is on the disk
 */
gboolean
attune_store_leave_session_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return finish_pointer (self, result, error) != NULL;
}

static gpointer
save_reflection (AttuneBench *bench, gpointer data, GError **error)
{
  Call *call = data;

  return attune_notes_save (bench->database, call->reflection, call->now_utc_us, error);
}

/**
 * attune_store_save_reflection_async:
 * @reflection: copied; its note_uuid from an earlier call writes on in place
 *
 * Keeps what was noticed with the session, and the caregiver's words as a note.
 */
void
attune_store_save_reflection_async (AttuneStore *self,
                                    const AttuneReflection *reflection,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_return_if_fail (ATTUNE_IS_STORE (self));

  Call *call = call_new (self);

  call->reflection = attune_reflection_copy (reflection);
  attune_store_push_write (self, g_task_new (self, cancellable, callback, user_data),
                           save_reflection, call, call_free, g_free);
}

/**
 * attune_store_save_reflection_finish:
 *
 * Returns: (transfer full) (nullable): the note's UUID, on the disk now; "" where nothing private
 *   was said; NULL with @error set
 */
char *
attune_store_save_reflection_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return finish_pointer (self, result, error);
}
