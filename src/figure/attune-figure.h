/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <gtk/gtk.h>

#include "attune-motion-player.h"
#include "content/attune-cue.h"
#include "content/attune-stroke.h"

G_BEGIN_DECLS

/* What the family looks like. Every field counts from 0. */
typedef struct {
  guint skin; /* 0 to 5, light to dark */
  guint hair; /* 0 to 5: colour */
  guint hair_form; /* 0 to 2 */
  guint hand_skin; /* 0 to 5: the caregiver's hands */
  guint sleeve; /* 0 to 3 */
  AttuneAgeLook age;
} AttuneLook;

#define ATTUNE_TYPE_FIGURE (attune_figure_get_type ())

/**
 * AttuneFigure:
 *
 * Paints the baby and the caregiver's hands as a #GdkPaintable. What stands still is painted once
 * into textures; per frame only the hands, the trail and what moves.
 */
G_DECLARE_FINAL_TYPE (AttuneFigure, attune_figure, ATTUNE, FIGURE, GObject)

AttuneFigure *attune_figure_new (void) G_GNUC_WARN_UNUSED_RESULT;

void attune_figure_set_look (AttuneFigure *self, const AttuneLook *look);
void attune_figure_set_dark (AttuneFigure *self, gboolean dark);
void attune_figure_set_high_contrast (AttuneFigure *self, gboolean high_contrast);
void attune_figure_set_scale_factor (AttuneFigure *self, int scale_factor);

/* Whether a baby whose back is seen is upright on the caregiver's chest, not across the lap. */
void attune_figure_set_on_chest (AttuneFigure *self, gboolean on_chest);

/* Shows a stroke on one side; then attune_figure_seek() moves it. */
void attune_figure_show_stroke (AttuneFigure *self, const AttuneStroke *stroke, AttuneSide side);
void attune_figure_seek (AttuneFigure *self, guint repetition, double phase, double beat_s);

/* Shows a stroke as a step of a session has it: on the part it is for, lifting over what had no yes. */
void attune_figure_show_step (AttuneFigure *self,
                              const AttuneStroke *stroke,
                              AttuneRegion on,
                              AttuneSide side,
                              AttuneRegions lifted);

/* The open hands shown beside the baby while a question waits; the camera is on the region asked for. */
void attune_figure_show_question (AttuneFigure *self, AttuneRegion region);

/* Resting hands on a region, or beside the baby where @touches is FALSE. */
void attune_figure_show_rest (AttuneFigure *self, AttuneRegion region, gboolean touches);

/* Only the baby, in a pose and with an expression of the cue grammar ("mouth smile; lid soft"). */
void attune_figure_show_baby (AttuneFigure *self,
                              AttuneView view,
                              const char *pose,
                              const char *expression);

/* A cue as it moves: quiet baby, sign, and back, round and round; the sign stands with reduced motion. */
void attune_figure_show_cue (AttuneFigure *self, AttuneView view, const AttuneCue *cue);

/* Parts of the body that were welcome, softly lit. */
void attune_figure_set_welcome (AttuneFigure *self, AttuneRegions welcome);

/* With reduced motion nothing moves: the hands stand at the start, the arrow shows the way. */
void attune_figure_set_reduced_motion (AttuneFigure *self, gboolean reduced);

/* Whether anything moves just now, so that a frame is worth painting. */
gboolean attune_figure_is_changing (AttuneFigure *self);
gboolean attune_figure_is_moving (AttuneFigure *self);

/* The picture of this moment, without a display: for sheets, documents and tests. */
void attune_figure_paint (AttuneFigure *self, cairo_t *cr, double width, double height);

/* Lets go of what was painted; it is painted again when it is next seen. */
void attune_figure_forget (AttuneFigure *self);

/* How much memory the painted parts and what is kept of the picture take, in bytes. */
gsize attune_figure_get_bytes (AttuneFigure *self);

/* Advances camera glides and breathing by the frame clock. */
void attune_figure_tick (AttuneFigure *self, gint64 frame_time_us);

G_END_DECLS
