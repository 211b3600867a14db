/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How the signs of some babies differ, as a row that opens. */
#pragma once

#include <adwaita.h>

#include "attune-family.h"
#include "content/attune-difference.h"

G_BEGIN_DECLS

GtkWidget *attune_difference_row_new (const AttuneDifference *difference,
                                      AttuneFamily *family) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
