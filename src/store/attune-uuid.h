/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A UUID is text in memory and sixteen bytes in the database. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ATTUNE_UUID_BYTES 16

gboolean attune_uuid_to_bytes (const char *text, guint8 bytes[ATTUNE_UUID_BYTES]);
char *attune_uuid_from_bytes (const guint8 bytes[ATTUNE_UUID_BYTES]) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
