/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A random family in a database, and the whole of a database as text. */
#pragma once

#include "attune-store-export.h"

#define FAMILY_BABY_1 "0b000000-0000-4000-8000-000000000001"
#define FAMILY_CAREGIVER_1 "0c000000-0000-4000-8000-000000000001"
#define FAMILY_CAREGIVER_2 "0c000000-0000-4000-8000-000000000002"
/* In every private word of the second caregiver. */
#define FAMILY_SECRET "heimlich"

void family_fill (AttuneDatabase *database, GRand *rand);
char *family_dump (AttuneDatabase *database);
char *family_export (AttuneDatabase *database, const char *writer_uuid);
