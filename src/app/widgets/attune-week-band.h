/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "report/attune-week.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WEEK_BAND (attune_week_band_get_type ())

/**
 * AttuneWeekBand:
 *
 * The days of a week that had something, each with its suns and moons. Days without are not drawn.
 */
G_DECLARE_FINAL_TYPE (AttuneWeekBand, attune_week_band, ATTUNE, WEEK_BAND, AdwBin)

void attune_week_band_show (AttuneWeekBand *self, const AttuneWeek *week);

G_END_DECLS
