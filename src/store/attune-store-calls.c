/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The calls of the store that hand one job to one thread and one result back. */
#include "config.h"

#include "attune-call-private.h"
#include "attune-store-notes.h"
#include "attune-store-people.h"
#include "attune-store-sessions.h"

static gpointer
save_baby (AttuneBench *bench, AttuneCall *call, GError **error)
{
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

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->baby = attune_baby_copy (baby);
  attune_call_write (call, save_baby, g_free);
}

/**
 * attune_store_save_baby_finish:
 *
 * Returns: (transfer full) (nullable): the baby's UUID, on the disk now
 */
char *
attune_store_save_baby_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}

static gpointer
list_babies (AttuneBench *bench, AttuneCall *call, GError **error)
{
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
  attune_call_run (attune_call_new (self, cancellable, callback, user_data), list_babies,
                   (GDestroyNotify) g_ptr_array_unref);
}

/**
 * attune_store_list_babies_finish:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneBaby): all babies, the first one first
 */
GPtrArray *
attune_store_list_babies_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}

static gpointer
save_caregiver (AttuneBench *bench, AttuneCall *call, GError **error)
{
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

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->caregiver = attune_caregiver_copy (caregiver);
  attune_call_write (call, save_caregiver, g_free);
}

/**
 * attune_store_save_caregiver_finish:
 *
 * Returns: (transfer full) (nullable): the caregiver's UUID, on the disk now
 */
char *
attune_store_save_caregiver_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}

static gpointer
list_caregivers (AttuneBench *bench, AttuneCall *call, GError **error)
{
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
  attune_call_run (attune_call_new (self, cancellable, callback, user_data), list_caregivers,
                   (GDestroyNotify) g_ptr_array_unref);
}

/**
 * attune_store_list_caregivers_finish:
 *
 * Returns: (transfer full) (nullable) (element-type AttuneCaregiver): all of them, the first first
 */
GPtrArray *
attune_store_list_caregivers_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}

static gpointer
save_setting (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_call_if_done (
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

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->uuid = g_strdup (caregiver_uuid);
  call->key = g_strdup (key);
  call->value = g_strdup (value);
  attune_call_write (call, save_setting, NULL);
}

/**
 * attune_store_save_setting_finish:
 *
 * Returns: whether it is on the disk
 */
gboolean
attune_store_save_setting_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish_done (self, result, error);
}

static gpointer
load_settings (AttuneBench *bench, AttuneCall *call, GError **error)
{
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

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->uuid = g_strdup (caregiver_uuid);
  attune_call_run (call, load_settings, (GDestroyNotify) g_hash_table_unref);
}

/**
 * attune_store_load_settings_finish:
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): a caregiver's settings
 */
GHashTable *
attune_store_load_settings_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}

/* No open session is a result too. */
static gpointer
load_open_session (AttuneBench *bench, AttuneCall *call, GError **error)
{
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
  attune_call_run (attune_call_new (self, cancellable, callback, user_data), load_open_session,
                   (GDestroyNotify) attune_open_session_free);
}

/**
 * attune_store_load_open_session_finish:
 *
 * Returns: (transfer full) (nullable): the session, or NULL: without @error where there is none
 */
AttuneOpenSession *
attune_store_load_open_session_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish (self, result, error);
}

static gpointer
leave_session (AttuneBench *bench, AttuneCall *call, GError **error)
{
  return attune_call_if_done (attune_sessions_finish (bench->database, call->uuid, error));
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

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->uuid = g_strdup (session_uuid);
  attune_call_write (call, leave_session, NULL);
}

/**
 * attune_store_leave_session_finish:
 *
 * Returns: whether it is on the disk
 */
gboolean
attune_store_leave_session_finish (AttuneStore *self, GAsyncResult *result, GError **error)
{
  return attune_call_finish_done (self, result, error);
}

static gpointer
save_reflection (AttuneBench *bench, AttuneCall *call, GError **error)
{
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

  AttuneCall *call = attune_call_new (self, cancellable, callback, user_data);

  call->reflection = attune_reflection_copy (reflection);
  attune_call_write (call, save_reflection, g_free);
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
  return attune_call_finish (self, result, error);
}
