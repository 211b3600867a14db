/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

#include "report/attune-week.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WEEK_MARK (attune_week_mark_get_type ())

/**
 * AttuneWeekMark:
 *
 * A small sun or moon for one time together. Its size and colour say nothing: none is more than
 * another.
 */
G_DECLARE_FINAL_TYPE (AttuneWeekMark, attune_week_mark, ATTUNE, WEEK_MARK, GtkWidget)

GtkWidget *attune_week_mark_new (AttuneDayPart part) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
