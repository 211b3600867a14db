/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The conditions of a baby or of a day that leave strokes out. Only their ids: what to do about
 * each is told elsewhere, and no diagnosis is ever asked for. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *attune_condition_find (const char *id);
const char *const *attune_condition_get_ids (void);

G_END_DECLS
