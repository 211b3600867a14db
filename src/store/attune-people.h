/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The people of a family as the store keeps them. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AttuneBaby:
 * @uuid: NULL: new, the store gives one
 * @nickname: may be empty
 * @born_week: (nullable): ISO week, "2026-W31", where the day is not given
 * @born_on: (nullable): ISO date
 * @due_on: (nullable): ISO date, where the baby came early
 * @look_json: skin, hair and so on, as the figure reads it
 * @flags_json: whatever else is known, as a JSON object; "{}" where nothing is
 * @edited_by: (nullable): UUID of the caregiver who changed it last
 * @sessions: how many ended sessions there are; filled when read, ignored when saved
 * @massaged_on: (nullable): ISO date on which the last of them began; likewise
 *
 * What is unknown is the most careful case. Boxed; a plain copyable value.
 */
typedef struct {
  char *uuid;
  char *nickname;
  char *born_week;
  char *born_on;
  char *due_on;
  gboolean born_early;
  gboolean navel_healed;
  gboolean hips_checked;
  gboolean reflux;
  char *look_json;
  char *flags_json;
  char *edited_by;
  guint sessions;
  char *massaged_on;
} AttuneBaby;

AttuneBaby *attune_baby_new (void) G_GNUC_WARN_UNUSED_RESULT;
AttuneBaby *attune_baby_copy (const AttuneBaby *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_baby_free (AttuneBaby *self);

#define ATTUNE_TYPE_BABY (attune_baby_get_type ())
GType attune_baby_get_type (void);

/**
 * AttuneCaregiver:
 * @uuid: NULL: new, the store gives one
 * @look_json: colour, hands and so on
 * @hides_hands: does not want the weeks to say who massaged
 *
 * Boxed; a plain copyable value.
 */
typedef struct {
  char *uuid;
  char *nickname;
  char *look_json;
  gboolean hides_hands;
} AttuneCaregiver;

AttuneCaregiver *attune_caregiver_new (void) G_GNUC_WARN_UNUSED_RESULT;
AttuneCaregiver *attune_caregiver_copy (const AttuneCaregiver *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_caregiver_free (AttuneCaregiver *self);

#define ATTUNE_TYPE_CAREGIVER (attune_caregiver_get_type ())
GType attune_caregiver_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneBaby, attune_baby_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneCaregiver, attune_caregiver_free)

G_END_DECLS
