/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Keeps the screen on and the machine awake, or lets them sleep. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_INHIBITOR (attune_inhibitor_get_type ())
G_DECLARE_INTERFACE (AttuneInhibitor, attune_inhibitor, ATTUNE, INHIBITOR, GObject)

/**
 * AttuneInhibitorInterface:
 * @take: keeps the screen on and the machine awake from now on
 * @drop: lets both sleep again; everything that @take asked for is given back
 *
 * They are called in turns, @take first.
 */
struct _AttuneInhibitorInterface {
  GTypeInterface parent_iface;

  void (*take) (AttuneInhibitor *self);
  void (*drop) (AttuneInhibitor *self);
};

void attune_inhibitor_take (AttuneInhibitor *self);
void attune_inhibitor_drop (AttuneInhibitor *self);

G_END_DECLS
