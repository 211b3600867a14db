/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What may be chosen about one’s own words. */
#pragma once

#include <adwaita.h>

#include "attune-family.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_PRIVACY_GROUP (attune_privacy_group_get_type ())
G_DECLARE_FINAL_TYPE (AttunePrivacyGroup,
                      attune_privacy_group,
                      ATTUNE,
                      PRIVACY_GROUP,
                      AdwPreferencesGroup)

void attune_privacy_group_set_family (AttunePrivacyGroup *self,
                                      AttuneFamily *family,
                                      GSettings *settings);

G_END_DECLS
