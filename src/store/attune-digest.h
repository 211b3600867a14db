/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* SHA-256 over rows, so that a bit that flips on the disk is noticed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  GChecksum *checksum;
} AttuneDigest;

void attune_digest_init (AttuneDigest *self);
void attune_digest_add_text (AttuneDigest *self, const char *text);
void attune_digest_add_int (AttuneDigest *self, gint64 value);
GBytes *attune_digest_end (AttuneDigest *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes *attune_digest_of_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
GBytes *attune_digest_of_note (const char *you,
                               const char *help,
                               const char *words) G_GNUC_WARN_UNUSED_RESULT;
GBytes *attune_digest_of_bytes (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
char *attune_digest_to_hex (GBytes *digest) G_GNUC_WARN_UNUSED_RESULT;
void attune_digest_clear (AttuneDigest *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AttuneDigest, attune_digest_clear)

G_END_DECLS
