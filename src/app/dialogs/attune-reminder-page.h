/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "engine/attune-clock.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_REMINDER_PAGE (attune_reminder_page_get_type ())
G_DECLARE_FINAL_TYPE (AttuneReminderPage,
                      attune_reminder_page,
                      ATTUNE,
                      REMINDER_PAGE,
                      AdwPreferencesPage)

GtkWidget *attune_reminder_page_new (GSettings *settings, const GDate *today);
void attune_reminder_page_save (AttuneReminderPage *self, const char *path);

G_END_DECLS
