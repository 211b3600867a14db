/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-region.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct {
  const char *id;
  const char *name;
} regions[ATTUNE_N_REGIONS] = {
  [ATTUNE_REGION_LEGS] = { "legs", NC_ ("part of the body", "legs") },
  [ATTUNE_REGION_BOTTOM] = { "bottom", NC_ ("part of the body", "bottom") },
  [ATTUNE_REGION_TUMMY] = { "tummy", NC_ ("part of the body", "tummy") },
  [ATTUNE_REGION_CHEST] = { "chest", NC_ ("part of the body", "chest") },
  [ATTUNE_REGION_ARMS] = { "arms", NC_ ("part of the body", "arms") },
  [ATTUNE_REGION_FACE] = { "face", NC_ ("part of the body", "face") },
  [ATTUNE_REGION_BACK] = { "back", NC_ ("part of the body", "back") },
  [ATTUNE_REGION_WHOLE] = { "whole", NC_ ("part of the body", "whole body") },
};

/**
 * attune_region_to_id:
 * @region: a region
 *
 * Returns: (transfer none): the word content files and the store use, never translated
 */
const char *
attune_region_to_id (AttuneRegion region)
{
  g_return_val_if_fail (region < ATTUNE_N_REGIONS, NULL);

  return regions[region].id;
}

/**
 * attune_region_from_id:
 * @id: a word of a content file or of the store
 * @region: (out): where to put the region
 *
 * Returns: whether @id names a region
 */
gboolean
attune_region_from_id (const char *id, AttuneRegion *region)
{
  for (guint i = 0; i < ATTUNE_N_REGIONS; i++) {
    if (strcmp (regions[i].id, id) == 0) {
      *region = i;
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * attune_regions_from_ids:
 * @ids: ids with single spaces between them, at least one, none twice
 * @set: (out): where to put the set
 *
 * Returns: whether every id names a region and none comes twice
 */
gboolean
attune_regions_from_ids (const char *ids, AttuneRegions *set)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);
  AttuneRegions result = ATTUNE_REGIONS_NONE;

  for (guint i = 0; words[i] != NULL; i++) {
    AttuneRegion region;

    if (!attune_region_from_id (words[i], &region) || attune_regions_contain (result, region))
      return FALSE;
    result |= ATTUNE_REGIONS_OF (region);
  }

  *set = result;
  return result != ATTUNE_REGIONS_NONE;
}

/**
 * attune_regions_to_ids:
 * @set: a set of regions
 *
 * Returns: (transfer full): their ids in the order of the enumeration, a space between each
 */
char *
attune_regions_to_ids (AttuneRegions set)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < ATTUNE_N_REGIONS; i++) {
    if (!attune_regions_contain (set, i))
      continue;
    if (ids->len > 0)
      g_string_append_c (ids, ' ');
    g_string_append (ids, regions[i].id);
  }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/**
 * attune_regions_contain:
 * @set: a set of regions
 * @region: a region
 *
 * Returns: whether @region is in @set
 */
gboolean
attune_regions_contain (AttuneRegions set, AttuneRegion region)
{
  return (set & ATTUNE_REGIONS_OF (region)) != 0;
}

/**
 * attune_region_accepts:
 * @region: the region of a part
 *
 * A stroke belongs into a part when it touches one of these regions: the part's own; for the
 * bottom also the legs, which it belongs to; for the whole body any.
 *
 * Returns: the set of regions
 */
AttuneRegions
attune_region_accepts (AttuneRegion region)
{
  if (region == ATTUNE_REGION_WHOLE)
    return (1u << ATTUNE_N_REGIONS) - 1;
  if (region == ATTUNE_REGION_BOTTOM)
    return ATTUNE_REGIONS_OF (ATTUNE_REGION_BOTTOM) | ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS);

  return ATTUNE_REGIONS_OF (region);
}

/**
 * attune_region_get_name:
 * @region: a region
 *
 * Returns: (transfer none): its name in the reader's language, as inside a sentence
 */
const char *
attune_region_get_name (AttuneRegion region)
{
  g_return_val_if_fail (region < ATTUNE_N_REGIONS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "part of the body", regions[region].name);
}
