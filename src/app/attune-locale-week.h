/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The week as the locale has it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GDateWeekday attune_locale_get_first_day (void);

G_END_DECLS
