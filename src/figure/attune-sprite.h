/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Parts of drawings as pixels. */
#pragma once

#include <graphene.h>
#include <librsvg/rsvg.h>

#include "attune-pose.h"

G_BEGIN_DECLS

/* A part of a drawing as pixels, and where it lies, in canvas units. */
typedef struct {
  cairo_surface_t *surface;
  double x;
  double y;
  double scale; /* pixels for one canvas unit */
  int width;
  int height;
  gsize bytes;
  const char *key; /* under which it is kept */
  GList link; /* among those that are kept */
  guint serial; /* no two parts of the same drawings have the same */
} AttuneSprite;

gboolean attune_sprite_measure (RsvgHandle *handle, const char *id, graphene_rect_t *box);
AttuneSprite *attune_sprite_new (RsvgHandle *handle, const char *id, double scale, double longest)
    G_GNUC_WARN_UNUSED_RESULT;
AttuneSprite *attune_sprite_turn (const AttuneSprite *self,
                                  const cairo_matrix_t *matrix) G_GNUC_WARN_UNUSED_RESULT;
void attune_sprite_get_middle (const AttuneSprite *self, double *x, double *y);
AttuneSprite *attune_sprite_rim (const AttuneSprite *self, double radius) G_GNUC_WARN_UNUSED_RESULT;
void attune_sprite_free (AttuneSprite *self);
void attune_sprite_get_viewport (RsvgHandle *handle, RsvgRectangle *viewport, AttunePoint *origin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneSprite, attune_sprite_free)

G_END_DECLS
