/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "content/attune-region.h"
#include "content/attune-stroke.h"

G_BEGIN_DECLS

/* Which side a step is done on. Picture left is the baby's right. */
typedef enum {
  ATTUNE_SIDE_NONE,
  ATTUNE_SIDE_RIGHT,
  ATTUNE_SIDE_LEFT,
  ATTUNE_SIDE_BOTH, /* both at once */
  ATTUNE_SIDE_TURNS, /* one repetition here, one there */
} AttuneSide;

/* A: birth to 6 weeks, B: 6 to 8 weeks, C: 2 to 6 months, D: 6 to 12 months, E: over a year.
 * Corrected for early birth. An age that is not known is A. */
typedef enum {
  ATTUNE_BAND_A,
  ATTUNE_BAND_B,
  ATTUNE_BAND_C,
  ATTUNE_BAND_D,
  ATTUNE_BAND_E,
} AttuneBand;

/* Which question comes before a part: START the first, REGION a later one, STILL "may I just hold you?" */
typedef enum {
  ATTUNE_QUESTION_START,
  ATTUNE_QUESTION_REGION,
  ATTUNE_QUESTION_STILL,
} AttuneQuestion;

typedef struct {
  gboolean is_check; /* pause and look: no stroke; all below but @beat_us is unset */
  AttuneStroke *stroke; /* owned */
  AttuneRegion on; /* where an as-laid stroke lies */
  AttuneSide side; /* in a sides group: ATTUNE_SIDE_NONE, the plan gives both */
  gboolean in_sides; /* belongs to a group done on one side, then on the other */
  guint sides_group; /* steps of one group share this number, counted from 1 in the part */
  guint repetitions;
  gint64 beat_us;
  char *note; /* (nullable) translated, e.g. "sun", "on your chest" */
  AttuneBand from_band; /* a step that younger bands leave out; A: everybody */
} AttuneRoutineStep;

typedef struct {
  AttuneRegion region;
  AttuneRegions also; /* further regions named by the author, so that steps may touch them alone */
  AttuneQuestion question;
  gint64 question_us; /* how long the question usually takes, for the estimate only */
  char *ask; /* translated; what is asked about, e.g. "back, down to the feet" */
  GPtrArray *steps; /* of AttuneRoutineStep * */
} AttuneRoutinePart;

/**
 * AttuneRoutine:
 *
 * An ordered list of parts. It has no way to leave out the question before a part: the plan puts
 * it there. Immutable, reference counted.
 */
typedef struct {
  grefcount ref_count;
  char *id;
  char *title;
  char *age; /* translated, in words */
  char *best_moment; /* translated */
  char *note; /* translated */
  guint from_weeks; /* corrected */
  guint to_weeks; /* G_MAXUINT: no end */
  AttuneBand from_band;
  AttuneBand to_band;
  gboolean team_only; /* only as agreed with the child's health team */
  gboolean chosen_only; /* never suggested by the app */
  gboolean needs_healed_navel;
  gboolean on_chest; /* in band B with the baby upright on the caregiver's chest */
  gboolean own; /* a family's own routine */
  gboolean first_right; /* the baby's right side first, unless the family prefers the left */
  GPtrArray *parts; /* of AttuneRoutinePart * */
  gint64 close_us;
  char *close_note; /* (nullable) translated, e.g. "held upright" */
} AttuneRoutine;

AttuneRoutine *attune_routine_new (const char *id);
AttuneRoutine *attune_routine_ref (AttuneRoutine *self);
void attune_routine_unref (AttuneRoutine *self);
AttuneRoutinePart *attune_routine_part_new (AttuneRegion region);
AttuneRoutineStep *attune_routine_step_new (void);

const char *attune_side_to_id (AttuneSide side);
gboolean attune_side_from_id (const char *id, AttuneSide *side);
const char *attune_band_to_id (AttuneBand band);
gboolean attune_band_from_id (const char *id, AttuneBand *band);
AttuneBand attune_band_for_weeks (gboolean known, guint corrected_weeks);

#define ATTUNE_TYPE_ROUTINE (attune_routine_get_type ())
GType attune_routine_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneRoutine, attune_routine_unref)

G_END_DECLS
