/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_SWATCH_ROW (attune_swatch_row_get_type ())

/**
 * AttuneSwatchRow:
 *
 * One of a few colours, each with a name for those who do not see them.
 *
 * Signal "changed" (): another one was chosen.
 */
G_DECLARE_FINAL_TYPE (AttuneSwatchRow, attune_swatch_row, ATTUNE, SWATCH_ROW, AdwBin)

typedef struct {
  const char *name; /* not yet translated */
  const char *color; /* as CSS writes it */
} AttuneSwatch;

GtkWidget *attune_swatch_row_new (const char *title,
                                  const AttuneSwatch *swatches,
                                  guint n_swatches) G_GNUC_WARN_UNUSED_RESULT;
guint attune_swatch_row_get_chosen (AttuneSwatchRow *self);
void attune_swatch_row_set_chosen (AttuneSwatchRow *self, guint chosen);

G_END_DECLS
