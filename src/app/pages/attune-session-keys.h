/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The keys of a session. Oil on the hands, a foot pedal, a presenter: everything is one key. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_SESSION_KEYS (attune_session_keys_get_type ())

/**
 * AttuneSessionKeys:
 *
 * Catches keys before any focused button and turns each into an action of the group "session". A
 * key that is held down counts once. After attune_session_keys_swallow() no key counts before all
 * of them were released: so no question is answered by a key that was already down. Beside the
 * built-in keys there may be one more for each action, of a pedal or a presenter.
 */
G_DECLARE_FINAL_TYPE (AttuneSessionKeys, attune_session_keys, ATTUNE, SESSION_KEYS, GObject)

typedef enum {
  ATTUNE_KEYS_QUESTION,
  ATTUNE_KEYS_SESSION,
  ATTUNE_KEYS_OWN_PACE, /* a stroke that waits: Space goes on instead of pausing */
  ATTUNE_KEYS_NONE, /* a page with an entry: keys are for writing */
} AttuneKeysMode;

AttuneSessionKeys *attune_session_keys_new (GtkWidget *page) G_GNUC_WARN_UNUSED_RESULT;
void attune_session_keys_set_settings (AttuneSessionKeys *self, GSettings *settings);
void attune_session_keys_set_mode (AttuneSessionKeys *self, AttuneKeysMode mode);
void attune_session_keys_swallow (AttuneSessionKeys *self);

const char *attune_session_keys_find_built_in (AttuneKeysMode mode, guint keyval);
GArray *attune_session_keys_list_built_in (AttuneKeysMode mode,
                                           const char *action) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
