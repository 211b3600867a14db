/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

#include "content/attune-reading.h"

G_BEGIN_DECLS

char *attune_about_dup_references (AttuneReading *reading) G_GNUC_WARN_UNUSED_RESULT;
void attune_about_present (GtkWindow *parent, AttuneReading *reading);

G_END_DECLS
