/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* EP, ES, DS, DP of the catalogue: engagement and disengagement, potent and subtle. */
typedef enum {
  ATTUNE_CUE_ENGAGED_POTENT,
  ATTUNE_CUE_ENGAGED_SUBTLE,
  ATTUNE_CUE_DISENGAGED_SUBTLE,
  ATTUNE_CUE_DISENGAGED_POTENT,
} AttuneCueGroup;

/* What a cue asks of the massage; ordered so that the stricter one is the greater. */
typedef enum {
  ATTUNE_ADVICE_ON,
  ATTUNE_ADVICE_FOLLOW,
  ATTUNE_ADVICE_SOFTEN,
  ATTUNE_ADVICE_HOLD,
  ATTUNE_ADVICE_NEED,
  ATTUNE_ADVICE_REGION,
  ATTUNE_ADVICE_STOP,
  ATTUNE_ADVICE_HELP,
} AttuneAdvice;

/**
 * AttuneCue:
 *
 * Something the baby does that says something. Immutable, reference counted; texts translated.
 */
typedef struct {
  grefcount ref_count;
  char *id;
  AttuneCueGroup group;
  char *name;
  char *short_name; /* at most three words */
  char *description; /* what a parent sees; also what a screen reader says of the picture */
  char *look_at;
  char *ages; /* in words */
  guint from_weeks; /* corrected; 0 from birth */
  guint to_weeks; /* G_MAXUINT: no end */
  guint states; /* bit n: it can be read as a message in state n, 1 to 6 */
  GPtrArray *look_alikes; /* of char *: words, what it is often confused with */
  GPtrArray *look_alike_cues; /* of char *: ids of cues named there */
  GArray *advice; /* of AttuneAdvice; the first is the session's */
  char *advice_note; /* (nullable) what is to be said with the advice, e.g. "slowly" */
  char *meaning; /* what it may mean in a massage */
  char *pose; /* channels of the drawing that differ from neutral, e.g. "mouth smile; lid soft" */
  char *motion; /* how the drawing moves, as data */
  gboolean core; /* of the core set */
  gboolean alarming; /* never as play or decoration */
} AttuneCue;

AttuneCue *attune_cue_new (const char *id);
AttuneCue *attune_cue_ref (AttuneCue *self);
void attune_cue_unref (AttuneCue *self);
AttuneAdvice attune_cue_get_advice (AttuneCue *self);
gboolean attune_cue_fits_weeks (AttuneCue *self, guint corrected_weeks);

const char *attune_cue_group_to_id (AttuneCueGroup group);
gboolean attune_cue_group_from_id (const char *id, AttuneCueGroup *group);
const char *attune_advice_to_id (AttuneAdvice advice);
gboolean attune_advice_from_id (const char *id, AttuneAdvice *advice);
const char *attune_advice_get_words (AttuneAdvice advice);

#define ATTUNE_TYPE_CUE (attune_cue_get_type ())
GType attune_cue_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneCue, attune_cue_unref)

G_END_DECLS
