/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Whose time together it is: the babies and caregivers as the app knows them just now, read from
 * the store and kept there. Pages ask it and never the store. */
#pragma once

#include <gio/gio.h>

#include "attune-figure.h"
#include "attune-privacy.h"
#include "attune-store.h"
#include "engine/attune-plan.h"
#include "today/attune-suggestion.h"

G_BEGIN_DECLS

/**
 * AttuneFlags:
 * @hidden: regions the family never wants
 * @team_follows: a health team follows something; what it is, is never asked
 * @team_asked: the family has asked them whether massage is fine
 * @team_said: (nullable): what they said, in the family's words
 *
 * What else is kept with a baby.
 */
typedef struct {
  AttuneRegions hidden;
  gboolean team_follows;
  gboolean team_asked;
  char *team_said;
} AttuneFlags;

#define ATTUNE_TYPE_FAMILY (attune_family_get_type ())
G_DECLARE_FINAL_TYPE (AttuneFamily, attune_family, ATTUNE, FAMILY, GObject)

/*
 * Signals, on the main context:
 *
 * "changed" (): any of what this object tells may be different now.
 * "trouble" (const char *words): something could not be kept; one plain sentence.
 */

AttuneFamily *attune_family_new (AttuneStore *store,
                                 AttuneClock *clock,
                                 GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void attune_family_load (AttuneFamily *self);
gboolean attune_family_get_loaded (AttuneFamily *self);

GPtrArray *attune_family_get_babies (AttuneFamily *self);
GPtrArray *attune_family_get_caregivers (AttuneFamily *self);
const AttuneBaby *attune_family_get_baby (AttuneFamily *self);
const AttuneCaregiver *attune_family_get_caregiver (AttuneFamily *self);
void attune_family_choose_baby (AttuneFamily *self, const char *uuid);
void attune_family_choose_caregiver (AttuneFamily *self, const char *uuid);
void attune_family_choose_guest (AttuneFamily *self);
gboolean attune_family_is_guest (AttuneFamily *self);
AttunePrivacy *attune_family_get_privacy (AttuneFamily *self);
gboolean attune_family_hides_hands (AttuneFamily *self);
void attune_family_ensure_people (AttuneFamily *self);
void attune_family_save_baby (AttuneFamily *self, const AttuneBaby *baby);
void attune_family_save_caregiver (AttuneFamily *self, const AttuneCaregiver *caregiver);

void attune_family_remove (AttuneFamily *self, AttuneDeletable what, const char *uuid);
void attune_family_put_back (AttuneFamily *self, AttuneDeletable what, const char *uuid);

const char *attune_family_get_setting (AttuneFamily *self, const char *key, const char *otherwise);
void attune_family_save_setting (AttuneFamily *self, const char *key, const char *value);

AttuneOpenSession *attune_family_get_open_session (AttuneFamily *self);
void attune_family_leave_open_session (AttuneFamily *self);
void attune_family_forget_open_session (AttuneFamily *self);

guint attune_look_get (const char *json, const char *key);
char *attune_flags_dup_text (const char *json, const char *key) G_GNUC_WARN_UNUSED_RESULT;
char *attune_flags_to_json (const AttuneFlags *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_family_note_team (AttuneFamily *self);
AttuneRegions attune_family_get_hidden (AttuneFamily *self);
void attune_family_save_hidden (AttuneFamily *self, AttuneRegions hidden);
gboolean attune_family_keeps_sessions (AttuneFamily *self);
void attune_family_set_welcome (AttuneFamily *self, AttuneRegions welcome);
void attune_family_set_knows_signs (AttuneFamily *self, gboolean knows_signs);
char *attune_family_fill (AttuneFamily *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *attune_family_say (AttuneFamily *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *attune_family_dup_privacy (AttuneFamily *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_family_init_today (AttuneFamily *self, GDate *today);
void attune_family_init_age (AttuneFamily *self, AttuneAge *age);
void attune_family_init_facts (AttuneFamily *self, AttuneTodayFacts *facts);
void attune_family_init_plan_options (AttuneFamily *self, AttunePlanOptions *options);
void attune_family_init_look (AttuneFamily *self, AttuneLook *look);
gint64 attune_family_get_estimate_us (AttuneFamily *self, AttuneRoutine *routine);

G_END_DECLS
