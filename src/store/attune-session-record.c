/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-record.h"

G_DEFINE_BOXED_TYPE (AttuneOpenSession,
                     attune_open_session,
                     attune_open_session_copy,
                     attune_open_session_free)
G_DEFINE_BOXED_TYPE (AttuneReflection,
                     attune_reflection,
                     attune_reflection_copy,
                     attune_reflection_free)

/**
 * attune_session_start_copy:
 *
 * Returns: (transfer full): a copy
 */
AttuneSessionStart *
attune_session_start_copy (const AttuneSessionStart *self)
{
  AttuneSessionStart *copy = g_new0 (AttuneSessionStart, 1);

  copy->uuid = g_strdup (self->uuid);
  copy->baby_uuid = g_strdup (self->baby_uuid);
  copy->caregiver_uuid = g_strdup (self->caregiver_uuid);
  copy->routine_id = g_strdup (self->routine_id);
  copy->plan_json = g_strdup (self->plan_json);
  copy->machine_version = self->machine_version;
  copy->began_at = g_date_time_ref (self->began_at);
  copy->state_before = g_strdup (self->state_before);
  return copy;
}

/**
 * attune_session_start_free:
 * @self: (transfer full): what to free
 */
void
attune_session_start_free (AttuneSessionStart *self)
{
  g_free (self->uuid);
  g_free (self->baby_uuid);
  g_free (self->caregiver_uuid);
  g_free (self->routine_id);
  g_free (self->plan_json);
  g_clear_pointer (&self->began_at, g_date_time_unref);
  g_free (self->state_before);
  g_free (self);
}

/**
 * attune_open_session_copy:
 *
 * Returns: (transfer full): a copy; the events, which nobody changes, are shared
 */
AttuneOpenSession *
attune_open_session_copy (const AttuneOpenSession *self)
{
  AttuneOpenSession *copy = g_memdup2 (self, sizeof *self);

  copy->uuid = g_strdup (self->uuid);
  copy->baby_uuid = g_strdup (self->baby_uuid);
  copy->caregiver_uuid = g_strdup (self->caregiver_uuid);
  copy->routine_id = g_strdup (self->routine_id);
  copy->plan_json = g_strdup (self->plan_json);
  copy->plan_hash = g_strdup (self->plan_hash);
  copy->began_at = g_date_time_ref (self->began_at);
  copy->state_before = g_strdup (self->state_before);
  copy->events = g_array_ref (self->events);
  return copy;
}

/**
 * attune_open_session_free:
 * @self: (transfer full): what to free
 */
void
attune_open_session_free (AttuneOpenSession *self)
{
  g_free (self->uuid);
  g_free (self->baby_uuid);
  g_free (self->caregiver_uuid);
  g_free (self->routine_id);
  g_free (self->plan_json);
  g_free (self->plan_hash);
  g_clear_pointer (&self->began_at, g_date_time_unref);
  g_free (self->state_before);
  g_clear_pointer (&self->events, g_array_unref);
  g_free (self);
}

/**
 * attune_reflection_new:
 *
 * Returns: (transfer full): a reflection that says nothing yet
 */
AttuneReflection *
attune_reflection_new (void)
{
  return g_new0 (AttuneReflection, 1);
}

/**
 * attune_reflection_copy:
 *
 * Returns: (transfer full): a copy
 */
AttuneReflection *
attune_reflection_copy (const AttuneReflection *self)
{
  AttuneReflection *copy = g_memdup2 (self, sizeof *self);

  copy->note_uuid = g_strdup (self->note_uuid);
  copy->caregiver_uuid = g_strdup (self->caregiver_uuid);
  copy->session_uuid = g_strdup (self->session_uuid);
  copy->baby_uuid = g_strdup (self->baby_uuid);
  copy->kind = g_strdup (self->kind);
  copy->subject = g_strdup (self->subject);
  copy->local_date = g_strdup (self->local_date);
  copy->state_after = g_strdup (self->state_after);
  copy->noticed = g_strdupv (self->noticed);
  copy->you = g_strdup (self->you);
  copy->help = g_strdup (self->help);
  copy->words = g_strdup (self->words);
  copy->handover = g_strdup (self->handover);
  copy->writer = g_strdup (self->writer);
  return copy;
}

/**
 * attune_reflection_free:
 * @self: (transfer full): what to free
 */
void
attune_reflection_free (AttuneReflection *self)
{
  g_free (self->note_uuid);
  g_free (self->caregiver_uuid);
  g_free (self->session_uuid);
  g_free (self->baby_uuid);
  g_free (self->kind);
  g_free (self->subject);
  g_free (self->local_date);
  g_free (self->state_after);
  g_strfreev (self->noticed);
  g_free (self->you);
  g_free (self->help);
  g_free (self->words);
  g_free (self->handover);
  g_free (self->writer);
  g_free (self);
}
