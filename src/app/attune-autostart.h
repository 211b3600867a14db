/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The small program for reminders starts with the desktop session where the family allowed it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean attune_autostart_set (const char *folder, gboolean allowed, GError **error);
void attune_autostart_run (void);

G_END_DECLS
