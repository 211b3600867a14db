/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The content that is part of the program. */
#pragma once

#include "content/attune-catalog.h"
#include "content/attune-learning-catalog.h"
#include "content/attune-reading.h"
#include "content/attune-safety.h"

G_BEGIN_DECLS

AttuneCatalog *attune_built_in_load (void) G_GNUC_WARN_UNUSED_RESULT;
AttuneLearningCatalog *
attune_built_in_load_learning (AttuneCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
AttuneReading *attune_built_in_load_reading (AttuneCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
AttuneSafety *attune_built_in_load_safety (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
