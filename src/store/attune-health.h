/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How the store found its file. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AttuneHealth:
 * @read_only: written by a newer Attune; nothing is written
 * @unclean: the last run did not close the file
 * @on_network: the folder lies on a network file system, where locks are not to be trusted
 * @damaged_path: (nullable): where a damaged file was put aside
 * @restored_path: (nullable): the backup that took its place
 * @n_salvaged: rows taken over from the damaged file
 * @n_faults: what a check found wrong: structure, references, digests
 *
 * Boxed; a plain copyable value.
 */
typedef struct {
  gboolean read_only;
  gboolean unclean;
  gboolean on_network;
  char *damaged_path;
  char *restored_path;
  guint n_salvaged;
  guint n_faults;
} AttuneHealth;

AttuneHealth *attune_health_copy (const AttuneHealth *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_health_free (AttuneHealth *self);

#define ATTUNE_TYPE_HEALTH (attune_health_get_type ())
GType attune_health_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneHealth, attune_health_free)

G_END_DECLS
