/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_HEADING (attune_heading_get_type ())

/**
 * AttuneHeading:
 *
 * A heading that can take the focus, so that a screen reader reads it when a view appears. A plain
 * label takes the focus only where its text can be selected.
 */
G_DECLARE_FINAL_TYPE (AttuneHeading, attune_heading, ATTUNE, HEADING, AdwBin)

const char *attune_heading_get_text (AttuneHeading *self);
void attune_heading_set_text (AttuneHeading *self, const char *text);

G_END_DECLS
