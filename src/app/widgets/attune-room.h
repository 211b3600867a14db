/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Lets the words inside grow with the room there is: read from two metres, they need it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_ROOM (attune_room_get_type ())

/**
 * AttuneRoom:
 *
 * A bin that has the style class "roomy" while it is large for the desktop's text size, and "tight"
 * while it is small for it, for the style sheet to enlarge what is inside or to spare it.
 */
G_DECLARE_FINAL_TYPE (AttuneRoom, attune_room, ATTUNE, ROOM, AdwBin)

G_END_DECLS
