/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the other caregivers show of their notes about a baby, and their lines for the next pair of
 * hands. What is not shown leaves no trace here. */
#pragma once

#include "attune-family.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_SHARED_NOTES (attune_shared_notes_get_type ())

/**
 * AttuneSharedNotes:
 *
 * Signal "changed" (): what is shown may be different now.
 */
G_DECLARE_FINAL_TYPE (AttuneSharedNotes, attune_shared_notes, ATTUNE, SHARED_NOTES, GObject)

AttuneSharedNotes *attune_shared_notes_new (AttuneFamily *family,
                                            AttuneStore *store) G_GNUC_WARN_UNUSED_RESULT;
void attune_shared_notes_look_at (AttuneSharedNotes *self, const GDate *start);
void attune_shared_notes_reload (AttuneSharedNotes *self, const GDate *start);
GPtrArray *attune_shared_notes_get_week (AttuneSharedNotes *self,
                                         const GDate *start) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *attune_shared_notes_get_handovers (AttuneSharedNotes *self) G_GNUC_WARN_UNUSED_RESULT;
char *attune_shared_notes_dup_caption (const AttuneReflection *note) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
