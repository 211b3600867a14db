/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-inhibitor.h"

G_DEFINE_INTERFACE (AttuneInhibitor, attune_inhibitor, G_TYPE_OBJECT)

static void
attune_inhibitor_default_init (AttuneInhibitorInterface *iface)
{
}

/**
 * attune_inhibitor_take:
 * @self: an inhibitor
 *
 * Keeps the screen on and the machine awake until attune_inhibitor_drop(). A suspend that the user
 * asks for is not held up.
 */
void
attune_inhibitor_take (AttuneInhibitor *self)
{
  g_return_if_fail (ATTUNE_IS_INHIBITOR (self));

  ATTUNE_INHIBITOR_GET_IFACE (self)->take (self);
}

/**
 * attune_inhibitor_drop:
 * @self: an inhibitor
 *
 * Lets the screen and the machine sleep again.
 */
void
attune_inhibitor_drop (AttuneInhibitor *self)
{
  g_return_if_fail (ATTUNE_IS_INHIBITOR (self));

  ATTUNE_INHIBITOR_GET_IFACE (self)->drop (self);
}
