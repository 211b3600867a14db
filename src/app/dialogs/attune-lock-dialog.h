/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The small windows that ask for a PIN. */
#pragma once

#include <adwaita.h>

#include "attune-privacy.h"

G_BEGIN_DECLS

void attune_lock_dialog_open (GtkWindow *parent, AttunePrivacy *privacy);
void
attune_lock_dialog_open_to_delete (GtkWindow *parent, AttunePrivacy *privacy, const char *name);
void attune_lock_dialog_lock (GtkWindow *parent, AttunePrivacy *privacy);
void attune_lock_dialog_remove (GtkWindow *parent, AttunePrivacy *privacy);

G_END_DECLS
