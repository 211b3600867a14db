/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-own-words.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_NOTE_EDITOR (attune_note_editor_get_type ())

/**
 * AttuneNoteEditor:
 *
 * One note of one's own: to be read, written on, shown to somebody and taken back, looked up in
 * earlier versions, and deleted.
 *
 * Signal "deleted" (): the note went to the bin.
 */
G_DECLARE_FINAL_TYPE (AttuneNoteEditor, attune_note_editor, ATTUNE, NOTE_EDITOR, AdwBin)

GtkWidget *attune_note_editor_new (AttuneOwnWords *words) G_GNUC_WARN_UNUSED_RESULT;
void attune_note_editor_show (AttuneNoteEditor *self, const AttuneReflection *note);

G_END_DECLS
