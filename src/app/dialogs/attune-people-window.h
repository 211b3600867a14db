/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-family.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_PEOPLE_WINDOW (attune_people_window_get_type ())

/**
 * AttunePeopleWindow:
 *
 * Babies and caregivers. What was changed is kept when the window closes or somebody else is
 * chosen.
 */
G_DECLARE_FINAL_TYPE (AttunePeopleWindow, attune_people_window, ATTUNE, PEOPLE_WINDOW, AdwWindow)

GtkWidget *attune_people_window_new (GtkWindow *parent,
                                     AttuneFamily *family) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
