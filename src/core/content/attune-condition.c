/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-condition.h"

#include <string.h>

/* In the order of the alphabet. Ids are stable: records refer to them. */
static const char *const condition_ids[] = {
  "c.allergy",      "c.belly",     "c.birth-injury",
  "c.birthmark",    "c.bleed",     "c.bone",
  "c.brain",        "c.broken",    "c.bruise",
  "c.cancer",       "c.cold-room", "c.constipation",
  "c.cradle-cap",   "c.cry",       "c.diarrhoea",
  "c.eczema",       "c.fed",       "c.fever",
  "c.foster",       "c.heart",     "c.hernia-groin",
  "c.hernia-navel", "c.hip",       "c.hip-check",
  "c.hungry",       "c.injury",    "c.jaundice",
  "c.lump",         "c.lungs",     "c.medicine",
  "c.milk-spots",   "c.navel",     "c.navel-red",
  "c.preterm",      "c.rash",      "c.reflux",
  "c.seizure",      "c.skin-frag", "c.skin-infect",
  "c.sleep",        "c.substance", "c.sunburn",
  "c.surgery",      "c.talipes",   "c.teeth",
  "c.testis",       "c.tone",      "c.torticollis",
  "c.tube",         "c.unwell",    "c.vaccine",
  "c.vomit",        NULL,
};

/**
 * attune_condition_find:
 * @id: a word of a content file or of the store
 *
 * Returns: (transfer none) (nullable): the condition's id, interned, or %NULL where none is called so
 */
const char *
attune_condition_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; condition_ids[i] != NULL; i++) {
    if (strcmp (condition_ids[i], id) == 0)
      return g_intern_static_string (condition_ids[i]);
  }

  return NULL;
}

/**
 * attune_condition_get_ids:
 *
 * Returns: (transfer none): the ids of all conditions, NULL at the end
 */
const char *const *
attune_condition_get_ids (void)
{
  return condition_ids;
}
