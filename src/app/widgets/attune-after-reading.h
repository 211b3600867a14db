/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The one optional line at the end of an article. */
#pragma once

#include <adwaita.h>

#include "attune-learner.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_AFTER_READING (attune_after_reading_get_type ())

G_DECLARE_FINAL_TYPE (AttuneAfterReading, attune_after_reading, ATTUNE, AFTER_READING, AdwBin)

GtkWidget *attune_after_reading_new (AttuneLearner *learner,
                                     const char *prompt) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
