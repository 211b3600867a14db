/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-figure.h"

G_BEGIN_DECLS

/* The drawings, each a file of resources/art. */
typedef enum {
  ATTUNE_DRAWING_FRONT,
  ATTUNE_DRAWING_BACK,
  ATTUNE_DRAWING_FACE,
  ATTUNE_DRAWING_FOOT,
  ATTUNE_DRAWING_PALM,
  ATTUNE_DRAWING_TOGETHER,
  ATTUNE_DRAWING_HANDS,
  ATTUNE_DRAWING_SIDE,
} AttuneDrawing;

#define ATTUNE_N_DRAWINGS 8

/**
 * AttuneArt:
 *
 * The drawings in one family's colours. A part of a drawing is painted once at the scale at which
 * it is shown, kept, and then only placed. Main thread only.
 */
typedef struct _AttuneArt AttuneArt;

/**
 * AttuneSurvey:
 * @hash: of what is painted and where
 * @left: of the box around it, in pixels of the interface; the box is empty where it is right of @right
 * @top: of the box
 * @right: of the box
 * @bottom: of the box
 *
 * What would be painted. Two surveys with the same @hash are the same picture.
 */
typedef struct {
  guint64 hash;
  double left;
  double top;
  double right;
  double bottom;
} AttuneSurvey;

AttuneArt *attune_art_new (void) G_GNUC_WARN_UNUSED_RESULT;
void attune_art_free (AttuneArt *self);
void attune_art_forget (AttuneArt *self);
void attune_art_set_look (AttuneArt *self,
                          const AttuneLook *look,
                          gboolean high_contrast,
                          gboolean dark);
const AttuneLook *attune_art_get_look (AttuneArt *self);
void attune_art_set_scale (AttuneArt *self, double pixels_per_unit, double longest, int factor);
gboolean attune_art_has_part (AttuneArt *self, AttuneDrawing drawing, const char *part);
gboolean
attune_art_get_pivot (AttuneArt *self, AttuneDrawing drawing, const char *part, AttunePoint *pivot);
void attune_art_paint (AttuneArt *self,
                       cairo_t *cr,
                       AttuneDrawing drawing,
                       const char *part,
                       double zoom,
                       double alpha);
void attune_art_paint_placed (AttuneArt *self,
                              cairo_t *cr,
                              AttuneDrawing drawing,
                              const char *part,
                              double zoom);
void attune_art_paint_moving (AttuneArt *self,
                              cairo_t *cr,
                              AttuneDrawing drawing,
                              const char *part,
                              double zoom);
const graphene_rect_t *
attune_art_measure (AttuneArt *self, AttuneDrawing drawing, const char *part);
gboolean attune_art_get_extents (AttuneArt *self,
                                 AttuneDrawing drawing,
                                 const char *part,
                                 double zoom,
                                 graphene_rect_t *extents);
void attune_art_set_rim (AttuneArt *self, gboolean rim);
gboolean attune_art_is_rim (AttuneArt *self);
void attune_art_paint_shade (AttuneArt *self, cairo_t *cr, double radius, double alpha);
void attune_art_begin_survey (AttuneArt *self);
void attune_art_end_survey (AttuneArt *self, AttuneSurvey *survey);
gsize attune_art_get_bytes (AttuneArt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneArt, attune_art_free)

G_END_DECLS
