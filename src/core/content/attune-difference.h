/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  char *what;
  char *look_for; /* (nullable) how it may look */
  char *try_text; /* (nullable) what helps */
  char *not_assume; /* (nullable) what does not follow from it */
} AttuneDifferencePoint;

/**
 * AttuneDifference:
 *
 * How the cues of some babies differ, never a diagnosis. Owned by its catalog, immutable; texts
 * translated.
 */
typedef struct {
  char *id; /* e.g. "difference.early-born" */
  char *title;
  char *text; /* (nullable) what is to be said first */
  GPtrArray *points; /* of AttuneDifferencePoint * */
} AttuneDifference;

AttuneDifference *attune_difference_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;
void attune_difference_free (AttuneDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneDifference, attune_difference_free)

G_END_DECLS
