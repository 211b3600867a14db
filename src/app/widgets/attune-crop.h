/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_CROP (attune_crop_get_type ())

/**
 * AttuneCrop:
 *
 * The upper part of a picture, for places where the whole would be too small.
 */
G_DECLARE_FINAL_TYPE (AttuneCrop, attune_crop, ATTUNE, CROP, GObject)

GdkPaintable *attune_crop_new (GdkPaintable *picture, double share) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
