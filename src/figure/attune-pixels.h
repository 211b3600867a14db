/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <cairo.h>

cairo_surface_t *attune_pixels_create (cairo_format_t format, int width, int height);
