/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the window does because there is more than one baby, or more than one pair of hands. */
#pragma once

#include "attune-session.h"
#include "attune-shared-notes.h"
#include "attune-today-page.h"
#include "attune-window.h"

G_BEGIN_DECLS

void attune_window_offer_twin (AttuneWindow *self, AttuneSession *session);
AttuneSharedNotes *attune_window_follow_handovers (AttuneTodayPage *today,
                                                   AttuneFamily *family,
                                                   AttuneStore *store) G_GNUC_WARN_UNUSED_RESULT;
void attune_window_follow_guests (AttuneWindow *self, AttuneFamily *family);

G_END_DECLS
