/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "content/attune-motion.h"
#include "content/attune-region.h"

G_BEGIN_DECLS

/* P0 to P3 of the pressure scale: never harder. */
typedef enum {
  ATTUNE_PRESSURE_RESTING,
  ATTUNE_PRESSURE_SOFT,
  ATTUNE_PRESSURE_GENTLE_FIRM,
  ATTUNE_PRESSURE_HUG,
} AttunePressure;

/* STROKE and MOVEMENT move and need the yes of every part they touch; HOLD is still touch. */
typedef enum {
  ATTUNE_STROKE_GLIDE,
  ATTUNE_STROKE_MOVEMENT,
  ATTUNE_STROKE_HOLD,
} AttuneStrokeKind;

typedef enum {
  ATTUNE_SIDES_NONE, /* no sides, or both at once */
  ATTUNE_SIDES_EACH, /* one side, then the other */
} AttuneSides;

typedef enum {
  ATTUNE_CONFIDENCE_CONFIRMED,
  ATTUNE_CONFIDENCE_TRADITION, /* only a teaching tradition supports it */
  ATTUNE_CONFIDENCE_UNCONFIRMED, /* shown as cautious practice, never as a fact */
} AttuneConfidence;

typedef struct {
  const char *condition; /* interned id, e.g. "c.navel" */
  char *words; /* translated; what is left out for, e.g. "cord stump or weeping navel" */
} AttuneLeaveOut;

/**
 * AttuneStroke:
 *
 * One thing the hands do. Immutable, reference counted (not from two threads at once). All texts are in
 * the reader's language.
 */
typedef struct {
  grefcount ref_count;
  char *id;
  AttuneRegion region;
  AttuneRegions touches; /* every region its hands meet; none: as laid, given by the routine */
  gboolean lifts_over; /* a joining stroke: may lift over a part that had no yes */
  AttuneStrokeKind kind;
  AttuneSides sides;
  AttunePressure pressure;
  AttunePressure pressure_max; /* where a range is given, e.g. P1 to P2; else the same */
  guint repetitions;
  gint64 beat_us; /* of one repetition */
  guint from_weeks; /* corrected age; 0 from birth */
  guint clothed_from_weeks; /* a light, clothed form from here on; G_MAXUINT: there is none */
  AttuneConfidence confidence;
  char *title; /* the plain name, shown large */
  char *traditional; /* the traditional name, shown second and small */
  GPtrArray *also_called; /* of char * */
  char *tradition;
  char *position; /* how the baby lies */
  char *hands; /* what the hands do, written for the baby's right */
  char *do_text; /* the way of the stroke in words */
  char *direction;
  char *say; /* a neutral default for the caregiver's own voice */
  char *from_age; /* the age in words */
  GPtrArray *cautions; /* of char * */
  GPtrArray *leave_outs; /* of AttuneLeaveOut * */
  GPtrArray *sources; /* of char *, for the sources page, never on a card */
  AttuneMotion *motion;
} AttuneStroke;

AttuneStroke *attune_stroke_new (const char *id);
AttuneStroke *attune_stroke_ref (AttuneStroke *self);
void attune_stroke_unref (AttuneStroke *self);

#define ATTUNE_TYPE_STROKE (attune_stroke_get_type ())
GType attune_stroke_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneStroke, attune_stroke_unref)

G_END_DECLS
