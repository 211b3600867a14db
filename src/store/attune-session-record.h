/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What is kept of a session beside its events: how it began, how it ended, what was noticed. */
#pragma once

#include <gio/gio.h>

#include "engine/attune-machine.h"

G_BEGIN_DECLS

/**
 * AttuneSessionStart:
 * @uuid: of the session
 * @caregiver_uuid: (nullable): NULL for a guest
 * @plan_json: canonical, as attune_plan_to_json() writes it; kept once under its SHA-256
 * @began_at: local time at which the session began, with its offset
 * @state_before: (nullable): e.g. "state.4"
 */
typedef struct {
  char *uuid;
  char *baby_uuid;
  char *caregiver_uuid;
  char *routine_id;
  char *plan_json;
  int machine_version;
  GDateTime *began_at;
  char *state_before;
} AttuneSessionStart;

AttuneSessionStart *
attune_session_start_copy (const AttuneSessionStart *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_session_start_free (AttuneSessionStart *self);

/**
 * AttuneOpenSession:
 * @plan_hash: lower-case hex SHA-256 of @plan_json
 * @plan_intact: whether @plan_json still has that hash, and every event can be read
 * @events: (element-type AttuneEvent): the events that can be read, in order
 * @last_utc_us: wall time of the last event, or of the beginning where there is none
 *
 * A session that has a beginning and no end: the program went away during it. It may be taken up
 * again if @plan_intact and @machine_version is this one's. Immutable, boxed.
 */
typedef struct {
  char *uuid;
  char *baby_uuid;
  char *caregiver_uuid; /* (nullable) */
  char *routine_id;
  char *plan_json;
  char *plan_hash;
  gboolean plan_intact;
  int machine_version;
  GDateTime *began_at;
  char *state_before; /* (nullable) */
  GArray *events;
  gint64 last_utc_us;
} AttuneOpenSession;

AttuneOpenSession *
attune_open_session_copy (const AttuneOpenSession *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_open_session_free (AttuneOpenSession *self);

#define ATTUNE_TYPE_OPEN_SESSION (attune_open_session_get_type ())
GType attune_open_session_get_type (void);

/**
 * AttuneReflection:
 * @note_uuid: (nullable): NULL: a new note; else the note being written on
 * @new_version: an earlier saved note is opened again: keep what it said before
 * @caregiver_uuid: (nullable): NULL for a guest, whose words are not kept
 * @session_uuid: (nullable): NULL for a note that belongs to no session
 * @baby_uuid: (nullable): the baby it is about; a session knows its own
 * @kind: "session", "lesson", "week" or "handover"
 * @subject: (nullable): the prompt's id
 * @local_date: ISO date the note belongs to
 * @state_after: (nullable): belongs to the session
 * @noticed: (nullable): chips' ids; belong to the session
 * @you: (nullable): how the adult is afterwards; only where it is to be kept
 * @help: (nullable): what would help
 * @words: (nullable): the caregiver's own words
 * @handover: (nullable): a line for the next pair of hands, kept as a note of its own that others see
 * @words_alone: saving leaves state and chips of the session as they are
 * @shared: read: whether the others may see it
 * @writer: (nullable): read: the writer's nickname
 * @written_utc_us: read: when it was written last
 *
 * One reflection. Boxed; a plain copyable value.
 */
typedef struct {
  char *note_uuid;
  gboolean new_version;
  char *caregiver_uuid;
  char *session_uuid;
  char *baby_uuid;
  char *kind;
  char *subject;
  char *local_date;
  char *state_after;
  char **noticed;
  char *you;
  char *help;
  char *words;
  char *handover;
  gboolean words_alone;
  gboolean shared;
  char *writer;
  gint64 written_utc_us;
} AttuneReflection;

AttuneReflection *attune_reflection_new (void) G_GNUC_WARN_UNUSED_RESULT;
AttuneReflection *attune_reflection_copy (const AttuneReflection *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_reflection_free (AttuneReflection *self);

#define ATTUNE_TYPE_REFLECTION (attune_reflection_get_type ())
GType attune_reflection_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneSessionStart, attune_session_start_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneOpenSession, attune_open_session_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneReflection, attune_reflection_free)

G_END_DECLS
