/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_KEYS_PAGE (attune_keys_page_get_type ())

/**
 * AttuneKeysPage:
 *
 * The keys of a massage: what each does, and one more for each, as a pedal or a presenter sends it.
 */
G_DECLARE_FINAL_TYPE (AttuneKeysPage, attune_keys_page, ATTUNE, KEYS_PAGE, AdwPreferencesPage)

GtkWidget *attune_keys_page_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void attune_keys_page_take (AttuneKeysPage *self, guint keyval);

G_END_DECLS
