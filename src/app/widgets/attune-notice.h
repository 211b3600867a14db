/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "engine/attune-clock.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_NOTICE (attune_notice_get_type ())

/**
 * AttuneNotice:
 *
 * Says something for ten seconds, or until it is pressed; what is said next takes its place at once.
 * As wide as where it stands, so that large text has room.
 */
G_DECLARE_FINAL_TYPE (AttuneNotice, attune_notice, ATTUNE, NOTICE, AdwBin)

void attune_notice_say (AttuneNotice *self, AttuneClock *clock, const char *text);
void attune_notice_hush (AttuneNotice *self);

G_END_DECLS
