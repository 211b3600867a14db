/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Sealing a text under a key, and a key under a secret that a person knows. Knows no database. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ATTUNE_SEAL_SALT_BYTES 16
#define ATTUNE_SEAL_NONCE_BYTES 24
/* The first bytes of a wrapped key say which key it is, whatever it is wrapped with. */
#define ATTUNE_SEAL_KEY_ID_BYTES 16

/* Argon2id: so many passes over so much memory. Half a second on a slow machine; what was used is
 * kept beside the wrapped key, so that both may grow. */
#define ATTUNE_SEAL_OPS 3
#define ATTUNE_SEAL_MEMORY (64 * 1024 * 1024)

/**
 * AttuneKey:
 *
 * A key of 256 bits in memory that is never swapped out, and overwritten when it is freed.
 */
typedef struct _AttuneKey AttuneKey;

AttuneKey *attune_key_new_random (void) G_GNUC_WARN_UNUSED_RESULT;
AttuneKey *attune_key_new_from_secret (const char *secret,
                                       GBytes *salt,
                                       guint64 ops,
                                       gsize memory,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_key_free (AttuneKey *self);
GBytes *attune_key_wrap (const AttuneKey *self, const AttuneKey *with, GBytes *bound_to);
AttuneKey *attune_key_unwrap (GBytes *wrapped, const AttuneKey *with, GBytes *bound_to);

GBytes *attune_seal_make_salt (void) G_GNUC_WARN_UNUSED_RESULT;
GBytes *attune_seal_close (const AttuneKey *key, const char *text, GBytes *bound_to, GBytes **nonce)
    G_GNUC_WARN_UNUSED_RESULT;
char *attune_seal_open (const AttuneKey *key, GBytes *nonce, GBytes *sealed, GBytes *bound_to)
    G_GNUC_WARN_UNUSED_RESULT;
void attune_seal_wipe (char *text);

char *attune_recovery_code_new (void) G_GNUC_WARN_UNUSED_RESULT;
char *attune_recovery_code_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneKey, attune_key_free)

G_END_DECLS
