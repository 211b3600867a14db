/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-family.h"
#include "content/attune-catalog.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_NURSE_PREVIEW (attune_nurse_preview_get_type ())

/**
 * AttuneNursePreview:
 *
 * The page for a child-health nurse, as it will be on paper, with a switch for each of its blocks.
 * Own words are off, and each is picked by hand.
 *
 * Signal "told" (const char *words): what became of the page.
 */
G_DECLARE_FINAL_TYPE (AttuneNursePreview, attune_nurse_preview, ATTUNE, NURSE_PREVIEW, AdwBin)

GtkWidget *attune_nurse_preview_new (AttuneFamily *family,
                                     AttuneStore *store,
                                     AttuneClock *clock,
                                     AttuneCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
void attune_nurse_preview_load (AttuneNursePreview *self);

G_END_DECLS
