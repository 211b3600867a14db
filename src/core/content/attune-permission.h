/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much of the permission sequence is shown. The length never changes what counts as yes. */
typedef enum {
  ATTUNE_LENGTH_LEARNING,
  ATTUNE_LENGTH_KNOWING,
  ATTUNE_LENGTH_QUIET,
} AttuneLength;

typedef enum {
  ATTUNE_ANSWER_YES,
  ATTUNE_ANSWER_UNSURE,
  ATTUNE_ANSWER_NO,
} AttuneAnswer;

typedef struct {
  char *id; /* e.g. "perm.show" */
  char *does; /* what the caregiver does */
  char *says; /* (nullable) an example of what the caregiver says */
  char *watch; /* (nullable) what to look for */
  gint64 usual_us;
} AttunePermissionLine;

typedef struct {
  AttuneLength length;
  char *title;
  GPtrArray *start; /* of AttunePermissionLine *: before the first part */
  GPtrArray *region; /* of AttunePermissionLine *: before every later one */
  GPtrArray *still; /* of AttunePermissionLine *: before still touch alone */
} AttunePermissionText;

typedef struct {
  AttuneAnswer answer;
  char *title;
  char *counts; /* what counts as this answer */
  char *examples;
  char *do_text;
  char *say;
  char *then; /* what comes after it */
} AttuneAnswerText;

/* The six states of sleep and wakefulness. */
typedef struct {
  char *id; /* "state.1" to "state.6" */
  char *name;
  char *eyes;
  char *body;
  char *breath;
  char *answers;
  char *means; /* what it means for massage */
  char *not_a_sign; /* what is not to be read as a message in it */
  char *pose; /* channels for the drawing */
} AttuneStateText;

/* One of the five fixed ways out of a session. */
typedef struct {
  char *id; /* e.g. "end.hungry" */
  char *title;
  char *words;
  char *after;
} AttuneWayOut;

/**
 * AttunePermission:
 *
 * The texts round asking and answering. Owned by the catalog, immutable.
 */
typedef struct {
  AttunePermissionText lengths[3];
  AttuneAnswerText answers[3]; /* by AttuneAnswer; its no is the big one */
  AttuneAnswerText small_no; /* a no about this place only */
  GPtrArray *states; /* of AttuneStateText * */
  GPtrArray *ways_out; /* of AttuneWayOut *: always the same five */
  GPtrArray *soothing; /* of char *: the ladder, one step at a time */
  char *pause_check; /* what to ask oneself in a check */
  char *thank_you;
  char *thank_you_no;
} AttunePermission;

AttunePermission *attune_permission_new (void);
void attune_permission_free (AttunePermission *self);

G_END_DECLS
