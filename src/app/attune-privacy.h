/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Whether the caregiver’s own words may be seen just now. */
#pragma once

#include "attune-store.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_PRIVACY (attune_privacy_get_type ())

/**
 * AttunePrivacy:
 *
 * Somebody may look over a shoulder, so one’s own words are put away when the program starts and
 * whenever somebody else takes over, until they are asked for; where they have a lock, until its
 * secret is said. While they are put away the store tells nobody that there are any.
 *
 * Signals:
 * - "putting-away": the last moment to keep what was written
 * - "changed": they are put away, shown, or have another lock
 */
G_DECLARE_FINAL_TYPE (AttunePrivacy, attune_privacy, ATTUNE, PRIVACY, GObject)

AttunePrivacy *attune_privacy_new (AttuneStore *store,
                                   GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void attune_privacy_set_writer (AttunePrivacy *self, const char *writer_uuid);
gboolean attune_privacy_get_shown (AttunePrivacy *self);
AttuneLock attune_privacy_get_lock (AttunePrivacy *self);

void attune_privacy_show_words (AttunePrivacy *self);
void attune_privacy_put_away (AttunePrivacy *self);
void attune_privacy_open_async (AttunePrivacy *self,
                                const char *secret,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean attune_privacy_open_finish (AttunePrivacy *self, GAsyncResult *result, GError **error);
void attune_privacy_lock_async (AttunePrivacy *self,
                                const char *secret,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
char *attune_privacy_lock_finish (AttunePrivacy *self,
                                  GAsyncResult *result,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_privacy_remove_lock_async (AttunePrivacy *self,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean
attune_privacy_remove_lock_finish (AttunePrivacy *self, GAsyncResult *result, GError **error);

G_END_DECLS
