/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A caregiver's own notes, as pages read and write them. */
#pragma once

#include "attune-family.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_OWN_WORDS (attune_own_words_get_type ())

/*
 * Signals:
 *
 * "changed" (): notes were made, written on, deleted, put back, shown or taken back.
 * "saved" (const char *key, const char *uuid): a note is on the disk; @key is its UUID, or its
 *   session's where it was made just now.
 */
G_DECLARE_FINAL_TYPE (AttuneOwnWords, attune_own_words, ATTUNE, OWN_WORDS, GObject)

AttuneOwnWords *attune_own_words_new (AttuneFamily *family,
                                      AttuneStore *store,
                                      AttuneClock *clock) G_GNUC_WARN_UNUSED_RESULT;
AttuneFamily *attune_own_words_get_family (AttuneOwnWords *self);
AttuneStore *attune_own_words_get_store (AttuneOwnWords *self);
const char *attune_own_words_get_writer_uuid (AttuneOwnWords *self);
char *attune_own_words_dup_today (AttuneOwnWords *self) G_GNUC_WARN_UNUSED_RESULT;
char *attune_own_words_dup_others (AttuneOwnWords *self) G_GNUC_WARN_UNUSED_RESULT;
char *attune_own_words_dup_privacy (AttuneOwnWords *self) G_GNUC_WARN_UNUSED_RESULT;

void attune_own_words_open (AttuneOwnWords *self);
void attune_own_words_write (AttuneOwnWords *self, const AttuneReflection *note);
void attune_own_words_flush (AttuneOwnWords *self);
void attune_own_words_delete (AttuneOwnWords *self, AttuneDeletable what, const char *note_uuid);
void attune_own_words_put_back (AttuneOwnWords *self, const char *note_uuid);
void attune_own_words_share (AttuneOwnWords *self, const char *note_uuid, gboolean shared);

G_END_DECLS
