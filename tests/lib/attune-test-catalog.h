/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "content/attune-catalog.h"
#include "engine/attune-plan.h"

G_BEGIN_DECLS

AttuneCatalog *attune_test_catalog_new (void) G_GNUC_WARN_UNUSED_RESULT;
AttunePlanOptions attune_test_options_nothing_left_out (void);

G_END_DECLS
