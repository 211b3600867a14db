/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the tests of content share: files of the source tree, and readings of them. */
#pragma once

#include "content/attune-content-reader.h"
#include "content/attune-learning-catalog.h"

G_BEGIN_DECLS

GBytes *content_test_load (const char *folder, const char *name);
AttuneCatalog *content_test_read_shipped (void);
AttuneCatalog *content_test_read_bytes (GBytes *bytes, AttuneCatalog *base, GPtrArray *faults);
GArray *content_test_load_learning (void);
AttuneLearningCatalog *content_test_read_learning (AttuneCatalog *catalog);
GPtrArray *content_test_faults_new (void);
void content_test_assert_no_faults (GPtrArray *faults);

G_END_DECLS
