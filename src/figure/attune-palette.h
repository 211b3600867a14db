/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The colours of a family: style sheets that recolour the drawings by their classes. */
#pragma once

#include "attune-figure.h"

G_BEGIN_DECLS

#define ATTUNE_N_SKINS 6
#define ATTUNE_N_HAIRS 6
#define ATTUNE_N_HAIR_FORMS 3
#define ATTUNE_N_SLEEVES 4

char *attune_palette_get_style (const AttuneLook *look,
                                gboolean high_contrast,
                                gboolean dark) G_GNUC_WARN_UNUSED_RESULT;
void attune_palette_get_trail (const AttuneLook *look, GdkRGBA *color);
void attune_palette_get_rim (const AttuneLook *look,
                             gboolean high_contrast,
                             gboolean dark,
                             GdkRGBA *color);
void attune_palette_get_line (const AttuneLook *look, GdkRGBA *color);
void
attune_palette_get_skin (const AttuneLook *look, GdkRGBA *base, GdkRGBA *light, GdkRGBA *shade);
void attune_palette_get_lid (const AttuneLook *look, GdkRGBA *color);

G_END_DECLS
