/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* How the reader fills what there is to read. Nobody else changes it. */
#pragma once

#include "content/attune-reading.h"

G_BEGIN_DECLS

AttuneReading *attune_reading_new (void) G_GNUC_WARN_UNUSED_RESULT;
AttuneReadingArticle *attune_reading_add_article (AttuneReading *self, const char *id);

G_END_DECLS
