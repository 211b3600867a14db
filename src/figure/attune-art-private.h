/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the drawings know, for the two files that are the drawings: what is kept, and how it is painted. */
#pragma once

#include "attune-art.h"
#include "attune-sprite.h"

G_BEGIN_DECLS

struct _AttuneArt {
  RsvgHandle *handles[ATTUNE_N_DRAWINGS];
  GHashTable *sprites; /* of AttuneSprite, by key */
  GHashTable *boxes; /* of graphene_rect_t, by drawing and part: what each covers at most */
  AttuneLook look;
  gboolean high_contrast;
  gboolean dark;
  gboolean rim;
  cairo_surface_t *shade;
  double scale;
  double longest; /* side of the picture, device pixels */
  int factor;
  gsize bytes;
  GQueue used; /* of AttuneSprite: what was painted last is at the head */
  guint last_serial;
  gboolean surveys;
  AttuneSurvey survey;
};

AttuneSprite *
attune_art_get_sprite (AttuneArt *self, AttuneDrawing drawing, const char *part, double zoom);
AttuneSprite *attune_art_find (AttuneArt *self, const char *key);
void attune_art_keep (AttuneArt *self, char *key, AttuneSprite *sprite);

G_END_DECLS
