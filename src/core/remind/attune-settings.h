/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *attune_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
