/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-own-words.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WORDS_PAGE (attune_words_page_get_type ())

/**
 * AttuneWordsPage:
 *
 * All of one's own words, the newest first: to be looked through, searched, opened, and taken out
 * of the bin.
 */
G_DECLARE_FINAL_TYPE (AttuneWordsPage, attune_words_page, ATTUNE, WORDS_PAGE, AdwBin)

GtkWidget *attune_words_page_new (AttuneOwnWords *words) G_GNUC_WARN_UNUSED_RESULT;
void attune_words_page_load (AttuneWordsPage *self);
gboolean attune_words_page_go_back (AttuneWordsPage *self);

G_END_DECLS
