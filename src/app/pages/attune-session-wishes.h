/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a caregiver chooses in the preferences acts in a running massage too. */
#pragma once

#include "attune-family.h"
#include "attune-session-page.h"

G_BEGIN_DECLS

AttuneLength attune_session_wishes_get_length (AttuneFamily *family);
void attune_session_wishes_follow (AttuneSessionPage *page, AttuneFamily *family);

G_END_DECLS
