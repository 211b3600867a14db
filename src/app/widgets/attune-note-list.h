/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_NOTE_LIST (attune_note_list_get_type ())

/**
 * AttuneNoteList:
 *
 * A caregiver's own notes, to pick from. None is picked at first. Is not there where there are no
 * notes.
 *
 * Property "questions" (boolean, construct): notes that ask the nurse something; else all others.
 * Signal "picked" (): one was picked, or left again.
 */
G_DECLARE_FINAL_TYPE (AttuneNoteList, attune_note_list, ATTUNE, NOTE_LIST, AdwBin)

void attune_note_list_fill (AttuneNoteList *self, GPtrArray *notes, const char *baby_uuid);
void attune_note_list_set_wanted (AttuneNoteList *self, gboolean wanted);
char **attune_note_list_dup_picked (AttuneNoteList *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
