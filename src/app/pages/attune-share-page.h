/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-family.h"
#include "content/attune-catalog.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_SHARE_PAGE (attune_share_page_get_type ())

/**
 * AttuneSharePage:
 *
 * What one may take along: a page for the nurse, a copy of everything, tables, a calendar; and a
 * copy that is read back. Private words stay out unless somebody says otherwise.
 *
 * Signal "closed" (): back to where one came from.
 */
G_DECLARE_FINAL_TYPE (AttuneSharePage, attune_share_page, ATTUNE, SHARE_PAGE, AdwBin)

GtkWidget *attune_share_page_new (AttuneFamily *family,
                                  AttuneStore *store,
                                  AttuneClock *clock,
                                  AttuneCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
