/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-learner.h"
#include "attune-painter.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_CUE_VIEW (attune_cue_view_get_type ())

/**
 * AttuneCueView:
 *
 * One sign: what one sees, what it may mean, what to do, what it is easily taken for, and this
 * baby's own way of showing it.
 */
G_DECLARE_FINAL_TYPE (AttuneCueView, attune_cue_view, ATTUNE, CUE_VIEW, AdwBin)

GtkWidget *attune_cue_view_new (AttuneLearner *learner,
                                AttunePainter *painter) G_GNUC_WARN_UNUSED_RESULT;
void attune_cue_view_show (AttuneCueView *self, AttuneCue *cue);
void attune_cue_view_focus (AttuneCueView *self);
void attune_cue_view_flush (AttuneCueView *self);

G_END_DECLS
