/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-family-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (AttuneFamily, attune_family, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  SIGNAL_TROUBLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell_changed (AttuneFamily *self)
{
  attune_family_follow_writer (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
tell_trouble (AttuneFamily *self, const GError *error)
{
  g_message ("The store: %s", error->message);
  g_signal_emit (self, signals[SIGNAL_TROUBLE], 0,
                 _ ("This cannot be kept just now. Everything else works as before."));
}

static void
load_settings_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneFamily) self = ATTUNE_FAMILY (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable)
      loaded = attune_store_load_settings_finish (ATTUNE_STORE (source), result, &error);

  if (self->guest)
    return;
  g_clear_pointer (&self->caregiver_settings, g_hash_table_unref);
  self->caregiver_settings = g_steal_pointer (&loaded);
  tell_changed (self);
}

static void
load_settings (AttuneFamily *self)
{
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self);

  if (caregiver != NULL && caregiver->uuid != NULL)
    attune_store_load_settings_async (self->store, caregiver->uuid, NULL, load_settings_cb,
                                      g_object_ref (self));
}

static void
load_open_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneFamily) self = ATTUNE_FAMILY (user_data);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->open_session, attune_open_session_free);
  self->open_session = attune_store_load_open_session_finish (ATTUNE_STORE (source), result,
                                                              &error);
  if (error != NULL)
    g_message ("Reading an open session: %s", error->message);
  self->loaded = TRUE;
  tell_changed (self);
}

static void
list_caregivers_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneFamily) self = ATTUNE_FAMILY (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      found = attune_store_list_caregivers_finish (ATTUNE_STORE (source), result, &error);

  if (found == NULL)
    return;
  g_ptr_array_unref (self->caregivers);
  self->caregivers = g_steal_pointer (&found);
  tell_changed (self);
  load_settings (self);
}

static void
list_babies_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneFamily) self = ATTUNE_FAMILY (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      found = attune_store_list_babies_finish (ATTUNE_STORE (source), result, &error);

  if (found == NULL)
    return;
  g_ptr_array_unref (self->babies);
  self->babies = g_steal_pointer (&found);
  tell_changed (self);
}

static void
save_baby_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneFamily) self = ATTUNE_FAMILY (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = attune_store_save_baby_finish (ATTUNE_STORE (source), result, &error);

  if (uuid == NULL)
    tell_trouble (self, error);
  else
    g_settings_set_string (self->settings, "baby", uuid);
}

static void save_setting_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* What a guest chose becomes the choice of the caregiver that the guest turns out to be. */
static void
keep_guest_settings (AttuneFamily *self, const char *uuid)
{
  GHashTableIter iter;
  gpointer key, value;

  if (!self->guest_settings || self->caregiver_settings == NULL)
    return;
  self->guest_settings = FALSE;
  g_hash_table_iter_init (&iter, self->caregiver_settings);
  while (g_hash_table_iter_next (&iter, &key, &value))
    attune_store_save_setting_async (self->store, uuid, key, value, NULL, save_setting_cb,
                                     g_object_ref (self));
}

static void
save_caregiver_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneFamily) self = ATTUNE_FAMILY (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = attune_store_save_caregiver_finish (ATTUNE_STORE (source), result,
                                                              &error);

  if (uuid == NULL)
    tell_trouble (self, error);
  else
    g_settings_set_string (self->settings, "caregiver", uuid);
  if (uuid != NULL)
    keep_guest_settings (self, uuid);
}

static void
save_setting_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneFamily) self = ATTUNE_FAMILY (user_data);
  g_autoptr (GError) error = NULL;

  if (!attune_store_save_setting_finish (ATTUNE_STORE (source), result, &error))
    tell_trouble (self, error);
}

static void
leave_session_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneFamily) self = ATTUNE_FAMILY (user_data);
  g_autoptr (GError) error = NULL;

  if (!attune_store_leave_session_finish (ATTUNE_STORE (source), result, &error))
    tell_trouble (self, error);
}

static void
remove_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneFamily) self = ATTUNE_FAMILY (user_data);
  g_autoptr (GError) error = NULL;

  if (!attune_store_delete_finish (ATTUNE_STORE (source), result, &error))
    tell_trouble (self, error);
}

static void
put_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneFamily) self = ATTUNE_FAMILY (user_data);
  g_autoptr (GError) error = NULL;

  if (!attune_store_undelete_finish (ATTUNE_STORE (source), result, &error))
    tell_trouble (self, error);
}

static void
attune_family_finalize (GObject *object)
{
  AttuneFamily *self = ATTUNE_FAMILY (object);

  g_clear_object (&self->privacy);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->babies, g_ptr_array_unref);
  g_clear_pointer (&self->caregivers, g_ptr_array_unref);
  g_clear_pointer (&self->caregiver_settings, g_hash_table_unref);
  g_clear_pointer (&self->open_session, attune_open_session_free);
  g_clear_pointer (&self->own_number, g_free);

  G_OBJECT_CLASS (attune_family_parent_class)->finalize (object);
}

static void
attune_family_class_init (AttuneFamilyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attune_family_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TROUBLE] = g_signal_new ("trouble", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
attune_family_init (AttuneFamily *self)
{
  self->babies = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_baby_free);
  self->caregivers = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_caregiver_free);
}

/**
 * attune_family_new:
 * @store: where people are kept; is opened by whoever made it
 * @clock: says what day it is
 * @settings: remembers who is shown first on this machine
 *
 * Returns: (transfer full): a family of nobody yet; attune_family_load() reads it
 */
AttuneFamily *
attune_family_new (AttuneStore *store, AttuneClock *clock, GSettings *settings)
{
  AttuneFamily *self = g_object_new (ATTUNE_TYPE_FAMILY, NULL);

  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  attune_family_start_privacy (self);
  return self;
}

/**
 * attune_family_load:
 *
 * Reads everybody, and a session that was cut off. "changed" comes as they arrive.
 */
void
attune_family_load (AttuneFamily *self)
{
  attune_store_list_babies_async (self->store, NULL, list_babies_cb, g_object_ref (self));
  attune_store_list_caregivers_async (self->store, NULL, list_caregivers_cb, g_object_ref (self));
  attune_store_load_open_session_async (self->store, NULL, load_open_cb, g_object_ref (self));
}

/**
 * attune_family_get_loaded:
 *
 * Returns: whether the first reading is over
 */
gboolean
attune_family_get_loaded (AttuneFamily *self)
{
  return self->loaded;
}

/**
 * attune_family_get_babies:
 *
 * Returns: (transfer none) (element-type AttuneBaby): everybody's babies
 */
GPtrArray *
attune_family_get_babies (AttuneFamily *self)
{
  return self->babies;
}

/**
 * attune_family_get_caregivers:
 *
 * Returns: (transfer none) (element-type AttuneCaregiver): all who massage
 */
GPtrArray *
attune_family_get_caregivers (AttuneFamily *self)
{
  return self->caregivers;
}

/**
 * attune_family_get_baby:
 *
 * Returns: (transfer none) (nullable): the baby whose time it is; NULL where none was named
 */
const AttuneBaby *
attune_family_get_baby (AttuneFamily *self)
{
  g_autofree char *uuid = g_settings_get_string (self->settings, "baby");

  for (guint i = 0; i < self->babies->len; i++) {
    const AttuneBaby *baby = g_ptr_array_index (self->babies, i);

    if (g_strcmp0 (baby->uuid, uuid) == 0)
      return baby;
  }
  return self->babies->len > 0 ? g_ptr_array_index (self->babies, 0) : NULL;
}

/**
 * attune_family_get_caregiver:
 *
 * Returns: (transfer none) (nullable): who massages; NULL for a guest
 */
const AttuneCaregiver *
attune_family_get_caregiver (AttuneFamily *self)
{
  g_autofree char *uuid = g_settings_get_string (self->settings, "caregiver");

  if (self->guest)
    return NULL;
  for (guint i = 0; i < self->caregivers->len; i++) {
    const AttuneCaregiver *caregiver = g_ptr_array_index (self->caregivers, i);

    if (g_strcmp0 (caregiver->uuid, uuid) == 0)
      return caregiver;
  }
  return self->caregivers->len > 0 ? g_ptr_array_index (self->caregivers, 0) : NULL;
}

/**
 * attune_family_choose_baby:
 * @uuid: whose time it is from now on
 */
void
attune_family_choose_baby (AttuneFamily *self, const char *uuid)
{
  g_settings_set_string (self->settings, "baby", uuid);
  tell_changed (self);
}

/**
 * attune_family_choose_caregiver:
 * @uuid: who massages from now on
 */
void
attune_family_choose_caregiver (AttuneFamily *self, const char *uuid)
{
  self->guest = FALSE;
  g_settings_set_string (self->settings, "caregiver", uuid);
  g_clear_pointer (&self->caregiver_settings, g_hash_table_unref);
  load_settings (self);
  tell_changed (self);
}

/**
 * attune_family_choose_guest:
 *
 * Somebody else massages, of whom nothing is kept and to whom nothing is shown that others wrote or
 * that is said about them. It lasts until a caregiver is chosen, or the app is closed.
 */
void
attune_family_choose_guest (AttuneFamily *self)
{
  self->guest = TRUE;
  self->guest_settings = FALSE;
  g_clear_pointer (&self->caregiver_settings, g_hash_table_unref);
  tell_changed (self);
}

/**
 * attune_family_is_guest:
 *
 * Returns: whether a guest massages
 */
gboolean
attune_family_is_guest (AttuneFamily *self)
{
  return self->guest;
}

/**
 * attune_family_ensure_people:
 *
 * Whoever skipped the first minutes gets a baby and a caregiver without a name, so that their time
 * together can be kept all the same. Nothing is known of either: the most careful case.
 */
void
attune_family_ensure_people (AttuneFamily *self)
{
  if (!self->loaded)
    return;

  if (self->babies->len == 0) {
    g_autoptr (AttuneBaby) baby = attune_baby_new ();

    attune_family_save_baby (self, baby);
  }
  if (self->caregivers->len == 0) {
    g_autoptr (AttuneCaregiver) caregiver = attune_caregiver_new ();

    attune_family_save_caregiver (self, caregiver);
  }
}

/**
 * attune_family_save_baby:
 * @baby: as it is to be; without a UUID a new one
 *
 * Keeps @baby, and makes it the one whose time it is.
 */
void
attune_family_save_baby (AttuneFamily *self, const AttuneBaby *baby)
{
  attune_store_save_baby_async (self->store, baby, NULL, save_baby_cb, g_object_ref (self));
  attune_store_list_babies_async (self->store, NULL, list_babies_cb, g_object_ref (self));
}

/**
 * attune_family_save_caregiver:
 * @caregiver: as it is to be; without a UUID a new one
 *
 * Keeps @caregiver, and makes it the one who massages.
 */
void
attune_family_save_caregiver (AttuneFamily *self, const AttuneCaregiver *caregiver)
{
  self->guest = FALSE;
  attune_store_save_caregiver_async (self->store, caregiver, NULL, save_caregiver_cb,
                                     g_object_ref (self));
  attune_store_list_caregivers_async (self->store, NULL, list_caregivers_cb, g_object_ref (self));
}

/* Where nobody is left, the next start begins with the first minutes. */
static void
forget_choices (AttuneFamily *self, gboolean everybody)
{
  self->guest = FALSE;
  g_clear_pointer (&self->caregiver_settings, g_hash_table_unref);
  if (!everybody)
    return;
  g_settings_reset (self->settings, "baby");
  g_settings_reset (self->settings, "caregiver");
  g_free (self->own_number);
  self->own_number = g_settings_get_string (self->settings, "own-number");
  g_settings_reset (self->settings, "own-number");
}

/**
 * attune_family_remove:
 * @what: what is to go
 * @uuid: whose; not looked at for everything
 *
 * Hides it at once. It is gone for good when the store is closed; until then it can be put back.
 */
void
attune_family_remove (AttuneFamily *self, AttuneDeletable what, const char *uuid)
{
  gboolean everybody = what == ATTUNE_DELETABLE_EVERYTHING;

  attune_store_delete_async (self->store, what, everybody ? NULL : uuid, NULL, remove_cb,
                             g_object_ref (self));
  if (what != ATTUNE_DELETABLE_BABY)
    forget_choices (self, everybody);
  if (everybody)
    g_settings_set_boolean (self->settings, "welcomed", FALSE);
  attune_family_load (self);
}

/**
 * attune_family_put_back:
 * @what: what was removed
 * @uuid: as it was given to attune_family_remove()
 */
void
attune_family_put_back (AttuneFamily *self, AttuneDeletable what, const char *uuid)
{
  gboolean everybody = what == ATTUNE_DELETABLE_EVERYTHING;

  attune_store_undelete_async (self->store, what, everybody ? NULL : uuid, NULL, put_back_cb,
                               g_object_ref (self));
  if (everybody)
    g_settings_set_boolean (self->settings, "welcomed", TRUE);
  if (everybody && self->own_number != NULL)
    g_settings_set_string (self->settings, "own-number", self->own_number);
  attune_family_load (self);
}

/**
 * attune_family_get_setting:
 * @key: e.g. "length"
 * @otherwise: what counts where nothing was chosen
 *
 * Returns: (transfer none): a setting of the caregiver
 */
const char *
attune_family_get_setting (AttuneFamily *self, const char *key, const char *otherwise)
{
  const char *value = NULL;

  if (self->caregiver_settings != NULL)
    value = g_hash_table_lookup (self->caregiver_settings, key);
  return value != NULL ? value : otherwise;
}

/**
 * attune_family_save_setting:
 * @key: e.g. "length"
 * @value: what counts from now on
 *
 * Acts at once, and is kept with the caregiver; for a guest it lasts until the app is closed.
 */
void
attune_family_save_setting (AttuneFamily *self, const char *key, const char *value)
{
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self);

  if (g_strcmp0 (attune_family_get_setting (self, key, NULL), value) == 0)
    return;
  if (self->caregiver_settings == NULL)
    self->caregiver_settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_replace (self->caregiver_settings, g_strdup (key), g_strdup (value));
  if (caregiver != NULL && caregiver->uuid != NULL)
    attune_store_save_setting_async (self->store, caregiver->uuid, key, value, NULL,
                                     save_setting_cb, g_object_ref (self));
  else
    self->guest_settings = TRUE;
  tell_changed (self);
}

/**
 * attune_family_get_open_session:
 *
 * Returns: (transfer none) (nullable): a session that was cut off
 */
AttuneOpenSession *
attune_family_get_open_session (AttuneFamily *self)
{
  return self->open_session;
}

/**
 * attune_family_leave_open_session:
 *
 * Ends the session that was cut off, at the time of its last event.
 */
void
attune_family_leave_open_session (AttuneFamily *self)
{
  if (self->open_session == NULL)
    return;
  attune_store_leave_session_async (self->store, self->open_session->uuid, NULL, leave_session_cb,
                                    g_object_ref (self));
  attune_family_forget_open_session (self);
}

/**
 * attune_family_forget_open_session:
 *
 * Says that the session that was cut off has been taken up again.
 */
void
attune_family_forget_open_session (AttuneFamily *self)
{
  g_clear_pointer (&self->open_session, attune_open_session_free);
  tell_changed (self);
}

/**
 * attune_family_set_welcome:
 * @welcome: parts that were welcome lately, as the weeks say
 */
void
attune_family_set_welcome (AttuneFamily *self, AttuneRegions welcome)
{
  if (self->welcome == welcome)
    return;
  self->welcome = welcome;
  tell_changed (self);
}

/**
 * attune_family_set_knows_signs:
 * @knows_signs: whether the caregiver has learned the signs for yes and for a break
 */
void
attune_family_set_knows_signs (AttuneFamily *self, gboolean knows_signs)
{
  if (self->knows_signs == knows_signs)
    return;
  self->knows_signs = knows_signs;
  tell_changed (self);
}
