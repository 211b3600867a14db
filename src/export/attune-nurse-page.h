/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The page for the nurse as it lies on paper: one page, whatever is on it. The preview, the PDF and
 * the printer draw the same. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "report/attune-nurse-sheet.h"

G_BEGIN_DECLS

/**
 * AttunePaper:
 * @width: in points
 * @height: in points
 * @margin: in points, on every side
 * @rtl: text runs from right to left
 * @blocks: which are shown, as ATTUNE_BLOCK_BIT()
 */
typedef struct {
  double width;
  double height;
  double margin;
  gboolean rtl;
  guint blocks;
} AttunePaper;

void attune_nurse_page_draw (const AttuneNurseSheet *sheet, const AttunePaper *paper, cairo_t *cr);
GBytes *attune_nurse_page_to_pdf (const AttuneNurseSheet *sheet,
                                  const AttunePaper *paper,
                                  GDateTime *now,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
