/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Years of a family: two babies, two caregivers, about four times together a day, with all that
 * happens in them, and words afterwards. The same every time. */
#pragma once

#include "attune-database.h"

#define LONG_FAMILY_BABY_1 "1b000000-0000-4000-8000-000000000001"
#define LONG_FAMILY_BABY_2 "1b000000-0000-4000-8000-000000000002"
#define LONG_FAMILY_CAREGIVER_1 "1c000000-0000-4000-8000-000000000001"
#define LONG_FAMILY_CAREGIVER_2 "1c000000-0000-4000-8000-000000000002"

void long_family_fill (AttuneDatabase *database, const GDate *last_day, guint years);
