/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_LEARN_PAGE (attune_learn_page_get_type ())

/**
 * AttuneLearnPage:
 *
 * Short texts to read, and Safety and Help.
 */
G_DECLARE_FINAL_TYPE (AttuneLearnPage, attune_learn_page, ATTUNE, LEARN_PAGE, AdwBin)

void attune_learn_page_open (AttuneLearnPage *self, const char *article_id);

G_END_DECLS
