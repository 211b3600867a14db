/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

#include "attune-inhibitor.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_DESKTOP_INHIBITOR (attune_desktop_inhibitor_get_type ())
G_DECLARE_FINAL_TYPE (AttuneDesktopInhibitor,
                      attune_desktop_inhibitor,
                      ATTUNE,
                      DESKTOP_INHIBITOR,
                      GObject)

AttuneInhibitor *attune_desktop_inhibitor_new (GtkApplication *application,
                                               GDBusConnection *bus) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
