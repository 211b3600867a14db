/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttuneRegion:
 * @ATTUNE_REGION_LEGS: legs with feet
 * @ATTUNE_REGION_BOTTOM: the bottom, over the nappy; belongs to the legs but has a question of its own
 * @ATTUNE_REGION_TUMMY: tummy
 * @ATTUNE_REGION_CHEST: chest
 * @ATTUNE_REGION_ARMS: arms with hands, and the shoulders cupped from the front
 * @ATTUNE_REGION_FACE: face with the crown of the head
 * @ATTUNE_REGION_BACK: back
 * @ATTUNE_REGION_WHOLE: several parts at once (holds, joining strokes, movements). A part of a
 *   routine can be "whole"; what a stroke touches is never "whole" but the regions themselves.
 *
 * The parts of the body a question can be about.
 */
typedef enum {
  ATTUNE_REGION_LEGS,
  ATTUNE_REGION_BOTTOM,
  ATTUNE_REGION_TUMMY,
  ATTUNE_REGION_CHEST,
  ATTUNE_REGION_ARMS,
  ATTUNE_REGION_FACE,
  ATTUNE_REGION_BACK,
  ATTUNE_REGION_WHOLE,
} AttuneRegion;

#define ATTUNE_N_REGIONS 8

/**
 * AttuneRegions:
 *
 * A set of regions: bit (1 << region) stands for each.
 */
typedef guint AttuneRegions;

#define ATTUNE_REGIONS_NONE ((AttuneRegions) 0)
#define ATTUNE_REGIONS_OF(region) ((AttuneRegions) (1u << (region)))

const char *attune_region_to_id (AttuneRegion region);
gboolean attune_region_from_id (const char *id, AttuneRegion *region);
gboolean attune_regions_from_ids (const char *ids, AttuneRegions *regions);
char *attune_regions_to_ids (AttuneRegions regions) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_regions_contain (AttuneRegions regions, AttuneRegion region);
AttuneRegions attune_region_accepts (AttuneRegion region);
const char *attune_region_get_name (AttuneRegion region);

G_END_DECLS
