/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-pixels.h"

#include <glib.h>
#include <sys/mman.h>

/* Of smaller ones the last page would be too large a part. */
#define LEAST_BYTES (32u * 1024)

typedef struct {
  void *data;
  gsize size;
} Pages;

static void
pages_free (void *data)
{
  Pages *pages = data;

  munmap (pages->data, pages->size);
  g_free (pages);
}

/**
 * attune_pixels_create:
 * @format: of the pixels
 * @width: in pixels
 * @height: in pixels
 *
 * An empty image that is kept for a while. Dozens of them come and go each second while hands move, in
 * as many sizes, among all that GTK needs for a frame: on the heap they would leave gaps that take as
 * much memory again. Each has pages of its own, and gives them back.
 *
 * Returns: (transfer full): the image
 */
cairo_surface_t *
attune_pixels_create (cairo_format_t format, int width, int height)
{
  static const cairo_user_data_key_t key;
  int stride = cairo_format_stride_for_width (format, width);
  gsize size = (gsize) MAX (stride, 0) * (gsize) MAX (height, 0);
  void *data = MAP_FAILED;
  cairo_surface_t *surface;
  Pages *pages;

  if (size >= LEAST_BYTES)
    data = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (data == MAP_FAILED)
    return cairo_image_surface_create (format, width, height);
  surface = cairo_image_surface_create_for_data (data, format, width, height, stride);
  pages = g_new (Pages, 1);
  *pages = (Pages){ data, size };
  if (cairo_surface_set_user_data (surface, &key, pages, pages_free) != CAIRO_STATUS_SUCCESS)
    pages_free (pages);
  return surface;
}
