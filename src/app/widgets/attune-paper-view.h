/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

#include "attune-nurse-page.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_PAPER_VIEW (attune_paper_view_get_type ())

/**
 * AttunePaperView:
 *
 * A page as it will lie on paper: white, whatever the style of the desktop, as large as there is
 * width. What it says is its accessible description.
 */
G_DECLARE_FINAL_TYPE (AttunePaperView, attune_paper_view, ATTUNE, PAPER_VIEW, GtkWidget)

void attune_paper_view_show (AttunePaperView *self,
                             const AttuneNurseSheet *sheet,
                             const AttunePaper *paper);

G_END_DECLS
