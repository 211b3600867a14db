/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "content/attune-region.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_REGION_GROUP (attune_region_group_get_type ())

/**
 * AttuneRegionGroup:
 *
 * A switch for each part of the body, to choose those that stay out.
 *
 * Signal "changed" (): somebody turned one.
 */
G_DECLARE_FINAL_TYPE (AttuneRegionGroup, attune_region_group, ATTUNE, REGION_GROUP, AdwBin)

AttuneRegions attune_region_group_get_chosen (AttuneRegionGroup *self);
void attune_region_group_set_chosen (AttuneRegionGroup *self, AttuneRegions chosen);

G_END_DECLS
