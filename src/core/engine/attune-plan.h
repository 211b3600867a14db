/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A routine made ready to run for one baby. The question before each part is not in it: the
 * machine asks on entering a part, and there is no other way in. */
#pragma once

#include "content/attune-catalog.h"

G_BEGIN_DECLS

#define ATTUNE_PLAN_CHANGE_US (2 * G_USEC_PER_SEC)
#define ATTUNE_PLAN_MAX_PARTS 24

typedef enum {
  ATTUNE_STEP_STROKE,
  ATTUNE_STEP_CHECK,
} AttuneStepKind;

typedef struct {
  AttuneStepKind kind;
  char *stroke_id; /* NULL for a check */
  char *title; /* as shown when the plan was made */
  AttuneRegions touches; /* with an as-laid stroke resolved; none for a check */
  AttuneRegions lifts_over; /* regions this step leaves out already, e.g. an unhealed navel */
  gboolean can_lift; /* may lift over a region that gets a no on the way */
  gboolean holds; /* still touch */
  AttuneRegion on;
  AttuneSide side;
  guint repetitions;
  gint64 beat_us;
  char *note; /* (nullable) */
} AttunePlanStep;

typedef struct {
  AttuneRegion region;
  AttuneRegions also;
  AttuneQuestion question;
  gint64 question_us; /* the usual length, for the estimate */
  char *ask; /* what is asked about, in words */
  GPtrArray *steps; /* of AttunePlanStep *; at least one */
} AttunePlanPart;

typedef enum {
  ATTUNE_LEFT_OUT_AGE,
  ATTUNE_LEFT_OUT_NAVEL,
  ATTUNE_LEFT_OUT_HIP,
  ATTUNE_LEFT_OUT_REGION,
  ATTUNE_LEFT_OUT_FEED,
  ATTUNE_LEFT_OUT_ON_CHEST,
  ATTUNE_LEFT_OUT_TEAM,
} AttuneLeftOutWhy;

/* Something of the routine that is not in the plan; for one plain sentence. */
typedef struct {
  char *stroke_id;
  char *title;
  AttuneLeftOutWhy why;
} AttunePlanLeftOut;

/**
 * AttunePlan:
 *
 * Immutable, reference counted.
 */
typedef struct {
  grefcount ref_count;
  char *routine_id;
  char *title;
  AttuneBand band;
  AttuneSide first_side;
  gboolean on_chest; /* the baby is held upright on the caregiver's chest */
  GPtrArray *parts; /* of AttunePlanPart * */
  gint64 close_us;
  char *close_note; /* (nullable) */
  GPtrArray *left_out; /* of AttunePlanLeftOut * */
} AttunePlan;

/**
 * AttunePlanOptions:
 * @band: ATTUNE_BAND_A where the age is not known
 * @age_known: whether @corrected_weeks says anything
 * @corrected_weeks: whole weeks of corrected age
 * @navel_healed: FALSE where it is not known
 * @hips_checked: FALSE where it is not known
 * @hidden: regions the family never wants
 * @left_out: regions left out today
 * @first_side: ATTUNE_SIDE_NONE for the routine's own
 * @minutes_since_feed: -1 where it was not asked
 * @reflux: whether 60 minutes count where otherwise 45 do
 * @ask_team: the family has yet to ask their health team; holding alone is left
 * @from_part: parts of the routine before this one were done already, and are not in the plan
 * @tempo: per cent of the tempo in which moving strokes are described, 50 to 150; 0 for that tempo
 *
 * What is known about this baby today. All zero but @minutes_since_feed is the most careful case.
 */
typedef struct {
  AttuneBand band;
  gboolean age_known;
  guint corrected_weeks;
  gboolean navel_healed;
  gboolean hips_checked;
  AttuneRegions hidden;
  AttuneRegions left_out;
  AttuneSide first_side;
  int minutes_since_feed;
  gboolean reflux;
  gboolean ask_team;
  guint from_part;
  int tempo;
} AttunePlanOptions;

AttunePlan *attune_plan_new (AttuneRoutine *routine,
                             const AttunePlanOptions *options) G_GNUC_WARN_UNUSED_RESULT;
AttunePlan *attune_plan_ref (AttunePlan *self);
void attune_plan_unref (AttunePlan *self);

const AttunePlanPart *attune_plan_get_part (const AttunePlan *self, guint part);
const AttunePlanStep *attune_plan_get_step (const AttunePlan *self, guint part, guint step);
gint64 attune_plan_step_get_us (const AttunePlanStep *step);
AttuneRegions attune_plan_part_get_own (const AttunePlanPart *part);
AttuneRegions attune_plan_part_get_touches (const AttunePlanPart *part);

gboolean attune_plan_is_within (const AttunePlan *self, const AttunePlan *now);

gint64 attune_plan_get_touch_us (const AttunePlan *self);
gint64 attune_plan_get_estimate_us (const AttunePlan *self);
char *attune_plan_to_json (const AttunePlan *self) G_GNUC_WARN_UNUSED_RESULT;
AttunePlan *attune_plan_new_from_json (const char *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *attune_plan_dup_hash (const AttunePlan *self) G_GNUC_WARN_UNUSED_RESULT;

#define ATTUNE_TYPE_PLAN (attune_plan_get_type ())
GType attune_plan_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttunePlan, attune_plan_unref)

G_END_DECLS
