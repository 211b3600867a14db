/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Keeps words while they are written: nobody saves, and what the disk does not take stays here and
 * is tried again. */
#pragma once

#include "attune-store.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_NOTE_WRITER (attune_note_writer_get_type ())

/*
 * Signals:
 *
 * "saved" (const char *key, const char *uuid): a note is on the disk, and has this UUID.
 * "trouble" (const char *words): one could not be kept just now; it is tried again.
 */
G_DECLARE_FINAL_TYPE (AttuneNoteWriter, attune_note_writer, ATTUNE, NOTE_WRITER, GObject)

AttuneNoteWriter *attune_note_writer_new (AttuneStore *store,
                                          AttuneClock *clock) G_GNUC_WARN_UNUSED_RESULT;

void
attune_note_writer_take (AttuneNoteWriter *self, const char *key, const AttuneReflection *note);
void attune_note_writer_flush (AttuneNoteWriter *self);
void attune_note_writer_close_notes (AttuneNoteWriter *self);
gboolean attune_note_writer_get_busy (AttuneNoteWriter *self);

G_END_DECLS
