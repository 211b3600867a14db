/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What is known of a whole history without reading all of it: when things happened first. */
#pragma once

#include "content/attune-region.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AttuneFirsts AttuneFirsts;

AttuneFirsts *attune_firsts_new (void) G_GNUC_WARN_UNUSED_RESULT;
AttuneFirsts *attune_firsts_new_from_sessions (GPtrArray *sessions) G_GNUC_WARN_UNUSED_RESULT;
AttuneFirsts *attune_firsts_ref (AttuneFirsts *self);
void attune_firsts_unref (AttuneFirsts *self);

void attune_firsts_add_session (AttuneFirsts *self, const GDate *day);
void attune_firsts_add_welcome (AttuneFirsts *self, AttuneRegion region, const GDate *day);
void attune_firsts_add_sign (AttuneFirsts *self, const char *id, const GDate *day);

gboolean attune_firsts_get_session (const AttuneFirsts *self, GDate *day);
gboolean attune_firsts_get_welcome (const AttuneFirsts *self, AttuneRegion region, GDate *day);
gboolean attune_firsts_get_sign (const AttuneFirsts *self, const char *id, GDate *day);
GPtrArray *attune_firsts_list_signs (const AttuneFirsts *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneFirsts, attune_firsts_unref)

G_END_DECLS
