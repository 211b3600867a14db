/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-store-error.h"

#include <gio/gio.h>

/* clang-format off */
G_DEFINE_QUARK (attune-store-error-quark, attune_store_error)
/* clang-format on */

/**
 * attune_store_error_is_over:
 * @error: what a reading ended with
 *
 * What was cancelled belongs to another reading, and a store that closes has no more readers.
 *
 * Returns: whether nobody waits for the reading any more, so that there is nothing to report
 */
gboolean
attune_store_error_is_over (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         g_error_matches (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_CLOSED);
}
