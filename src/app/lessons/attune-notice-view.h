/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-learner.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_NOTICE_VIEW (attune_notice_view_get_type ())

/**
 * AttuneNoticeView:
 *
 * Something to try: the baby is quiet, now and then a sign comes and goes, and one taps when one
 * notices it. Nothing is counted; after the round each sign is shown slowly, with its name.
 */
G_DECLARE_FINAL_TYPE (AttuneNoticeView, attune_notice_view, ATTUNE, NOTICE_VIEW, AdwBin)

GtkWidget *attune_notice_view_new (AttuneLearner *learner) G_GNUC_WARN_UNUSED_RESULT;
void attune_notice_view_show (AttuneNoticeView *self, const AttuneCard *card);

G_END_DECLS
