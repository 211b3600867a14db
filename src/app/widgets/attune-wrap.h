/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_WRAP (attune_wrap_get_type ())

/**
 * AttuneWrap:
 *
 * Children one after the other, each at its natural width, in as many rows as they need. A child
 * that is hidden takes no room. Those that expand share what is left of their row.
 *
 * Properties: "spacing" (int), "centered" (boolean: rows stand in the middle).
 */
G_DECLARE_FINAL_TYPE (AttuneWrap, attune_wrap, ATTUNE, WRAP, GtkWidget)

GtkWidget *attune_wrap_new (void) G_GNUC_WARN_UNUSED_RESULT;
void attune_wrap_append (AttuneWrap *self, GtkWidget *child);
void attune_wrap_clear (AttuneWrap *self);

G_END_DECLS
