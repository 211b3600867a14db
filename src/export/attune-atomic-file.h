/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A file that is there whole or not at all. */
#pragma once

#include "attune-export-error.h"

G_BEGIN_DECLS

typedef struct _AttuneAtomicFile AttuneAtomicFile;

AttuneAtomicFile *attune_atomic_file_new (const char *path,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
attune_atomic_file_write (AttuneAtomicFile *self, const char *bytes, gssize size, GError **error);
gboolean attune_atomic_file_commit (AttuneAtomicFile *self, GError **error);
gboolean
attune_atomic_file_replace (const char *path, const char *bytes, gssize size, GError **error);
void attune_atomic_file_free (AttuneAtomicFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneAtomicFile, attune_atomic_file_free)

G_END_DECLS
