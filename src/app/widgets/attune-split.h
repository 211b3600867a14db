/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_SPLIT (attune_split_get_type ())

/**
 * AttuneSplit:
 *
 * Two children: side by side where there is width enough, the first above the second where not.
 *
 * Properties: "start" and "end" (GtkWidget), "threshold" (int: from which width on they stand side
 * by side), "spacing" (int), "fraction" (double: how much of the width is the first's),
 * "stacked-height" (int: how high the first is at most above the second; 0 for as it likes),
 * "beside-height" (int: how high it is at most beside the second; 0 for as high as both).
 */
G_DECLARE_FINAL_TYPE (AttuneSplit, attune_split, ATTUNE, SPLIT, GtkWidget)

G_END_DECLS
