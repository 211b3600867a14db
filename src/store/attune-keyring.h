/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The keys of those whose words are open just now, for every thread of the store. */
#pragma once

#include <sqlite3.h>

#include "attune-seal.h"

G_BEGIN_DECLS

/**
 * AttuneKeyring:
 *
 * Counted, and safe from every thread: a key goes at the moment it is taken off, also while another
 * thread reads.
 */
typedef struct _AttuneKeyring AttuneKeyring;

AttuneKeyring *attune_keyring_new (void) G_GNUC_WARN_UNUSED_RESULT;
AttuneKeyring *attune_keyring_ref (AttuneKeyring *self);
void attune_keyring_unref (AttuneKeyring *self);

void attune_keyring_put (AttuneKeyring *self, const char *writer_uuid, AttuneKey *key);
void attune_keyring_take_off (AttuneKeyring *self, const char *writer_uuid);
gboolean attune_keyring_has (AttuneKeyring *self, const char *writer_uuid);

GBytes *attune_keyring_wrap (AttuneKeyring *self,
                             const char *writer_uuid,
                             const AttuneKey *with,
                             GBytes *bound_to) G_GNUC_WARN_UNUSED_RESULT;
GBytes *attune_keyring_seal (AttuneKeyring *self,
                             const char *writer_uuid,
                             const char *text,
                             GBytes *bound_to,
                             GBytes **nonce) G_GNUC_WARN_UNUSED_RESULT;
char *attune_keyring_unseal (AttuneKeyring *self,
                             const char *writer_uuid,
                             GBytes *nonce,
                             GBytes *sealed,
                             GBytes *bound_to) G_GNUC_WARN_UNUSED_RESULT;

GBytes *attune_keyring_bind_note (const guint8 *note_uuid,
                                  gint64 written_utc_us) G_GNUC_WARN_UNUSED_RESULT;
int attune_keyring_serve (AttuneKeyring **self, sqlite3 *handle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneKeyring, attune_keyring_unref)

G_END_DECLS
