/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One key more for each thing that is done in a massage: that of a foot pedal, a presenter or a
 * remote. They belong to this machine; the built-in keys stay as they are. */
#pragma once

#include "attune-session-keys.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_KEY_PAUSE,
  ATTUNE_KEY_NEXT,
  ATTUNE_KEY_BACK,
  ATTUNE_KEY_YES,
  ATTUNE_KEY_UNSURE,
  ATTUNE_KEY_NO,
  ATTUNE_KEY_TELL,
  ATTUNE_KEY_DONE,
  ATTUNE_KEY_MORE,
  ATTUNE_KEY_SIDE,
  ATTUNE_KEY_REMAINING,
  ATTUNE_KEY_SHOW,
} AttuneKeyAction;

#define ATTUNE_N_KEY_ACTIONS 12

typedef enum {
  ATTUNE_KEY_SET,
  ATTUNE_KEY_TAKEN, /* another action has it */
  ATTUNE_KEY_RESERVED, /* it does something in every window */
} AttuneKeyFate;

const char *attune_key_action_to_id (AttuneKeyAction action);
const char *attune_key_action_get_name (AttuneKeyAction action);
char *attune_key_action_dup_built_in (AttuneKeyAction action) G_GNUC_WARN_UNUSED_RESULT;

guint attune_extra_keys_get (GSettings *settings, AttuneKeyAction action);
const char *attune_extra_keys_find (GSettings *settings, AttuneKeysMode mode, guint keyval);
AttuneKeyFate attune_extra_keys_set (GSettings *settings,
                                     AttuneKeyAction action,
                                     guint keyval,
                                     AttuneKeyAction *taken_by);
void attune_extra_keys_clear (GSettings *settings, AttuneKeyAction action);
void attune_extra_keys_reset (GSettings *settings);
void attune_extra_keys_show (GSettings *settings, GtkBuilder *shortcuts);

G_END_DECLS
