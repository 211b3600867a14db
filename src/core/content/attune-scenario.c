/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-scenario.h"

/**
 * attune_scenario_new:
 * @id: a stable id, e.g. "sc.01"
 *
 * Makes an empty scenario for a reader to fill in.
 *
 * Returns: (transfer full): a scenario
 */
AttuneScenario *
attune_scenario_new (const char *id)
{
  AttuneScenario *self = g_new0 (AttuneScenario, 1);

  self->id = g_strdup (id);
  self->trains = g_new0 (char *, 1);
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_card_choice_free);

  return self;
}

/**
 * attune_scenario_free:
 * @self: (transfer full): a scenario
 */
void
attune_scenario_free (AttuneScenario *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->age);
  g_free (self->story);
  g_free (self->question);
  g_free (self->scene);
  g_free (self->with);
  g_strfreev (self->trains);
  g_ptr_array_unref (self->pictures);
  g_ptr_array_unref (self->choices);
  g_free (self);
}
