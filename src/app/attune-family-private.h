/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-family.h"

G_BEGIN_DECLS

struct _AttuneFamily {
  GObject parent_instance;

  AttuneStore *store;
  AttuneClock *clock;
  GSettings *settings;
  AttunePrivacy *privacy; /* of the caregiver’s own words */
  gboolean words_shown; /* as it was told last */

  GPtrArray *babies; /* of AttuneBaby */
  GPtrArray *caregivers; /* of AttuneCaregiver */
  GHashTable *caregiver_settings; /* (nullable): key → value, of the caregiver now */
  AttuneOpenSession *open_session; /* (nullable) */
  AttuneRegions welcome; /* parts that were welcome lately */
  gboolean knows_signs; /* of the caregiver now */
  char *own_number; /* (nullable): of somebody to call, until the removal of everything is final */
  gboolean guest_settings; /* chosen before there was a caregiver to keep them with */
  gboolean guest; /* until the app is closed, or somebody says who it is */
  gboolean loaded;
};

void attune_family_start_privacy (AttuneFamily *self);
void attune_family_follow_writer (AttuneFamily *self);

G_END_DECLS
