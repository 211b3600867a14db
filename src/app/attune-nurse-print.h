/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The page for the nurse on its way to paper or into a file. */
#pragma once

#include <gtk/gtk.h>

#include "attune-nurse-page.h"

G_BEGIN_DECLS

void attune_nurse_print_init_paper (AttunePaper *paper, guint blocks);
GtkPrintOperation *attune_nurse_print_new (const AttuneNurseSheet *sheet,
                                           guint blocks) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_nurse_print_save (const AttuneNurseSheet *sheet,
                                  guint blocks,
                                  const char *path,
                                  GDateTime *now,
                                  GError **error);

G_END_DECLS
