/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-painter.h"
#include "attune-stopped-session.h"
#include "content/attune-library.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_TODAY_PAGE (attune_today_page_get_type ())

/**
 * AttuneTodayPage:
 *
 * One suggestion and its reason, two smaller ones beside it, and below them every routine.
 *
 * Signals: "begin" (AttuneRoutine *routine): somebody would like this one. "take-up" (): the
 * session that was cut off is to go on.
 */
G_DECLARE_FINAL_TYPE (AttuneTodayPage, attune_today_page, ATTUNE, TODAY_PAGE, AdwBin)

GtkWidget *attune_today_page_new (AttuneFamily *family,
                                  AttuneLibrary *library,
                                  AttunePainter *painter) G_GNUC_WARN_UNUSED_RESULT;
void attune_today_page_update (AttuneTodayPage *self);
void attune_today_page_set_week (AttuneTodayPage *self, const char *sentence);
void attune_today_page_set_stopped (AttuneTodayPage *self, AttuneStoppedSession *session);
void attune_today_page_set_review (AttuneTodayPage *self, gboolean would_help);
void attune_today_page_set_handovers (AttuneTodayPage *self, GPtrArray *notes);
void attune_today_page_offer_twin (AttuneTodayPage *self,
                                   const AttuneBaby *baby,
                                   const AttuneBaby *twin,
                                   AttuneRoutine *routine);

G_END_DECLS
