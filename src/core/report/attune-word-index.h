/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Looks words up in texts. It lives in memory alone and forgets when it is freed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AttuneWordIndex AttuneWordIndex;

AttuneWordIndex *attune_word_index_new (void) G_GNUC_WARN_UNUSED_RESULT;
void attune_word_index_free (AttuneWordIndex *self);
void attune_word_index_add (AttuneWordIndex *self, const char *text);
GArray *attune_word_index_find (AttuneWordIndex *self, const char *query) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneWordIndex, attune_word_index_free)

G_END_DECLS
