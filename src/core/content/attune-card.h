/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What lessons and scenarios are made of: cards, pictures, questions. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ATTUNE_CARD_EXPLAIN,
  ATTUNE_CARD_SHOW, /* moving pictures, in turn */
  ATTUNE_CARD_COMPARE, /* pictures side by side */
  ATTUNE_CARD_DO, /* something to try, on the screen or with the baby */
  ATTUNE_CARD_QUESTION,
  ATTUNE_CARD_REFLECT, /* a line to write, never required */
} AttuneCardKind;

/* What a card to do asks for on the screen. */
typedef enum {
  ATTUNE_EXERCISE_NONE, /* it is done with the baby, or in the mind */
  ATTUNE_EXERCISE_NOTICE, /* tap when a sign shows */
  ATTUNE_EXERCISE_SORT, /* put the pictures into the four groups */
} AttuneExercise;

/* How well a choice fits. */
typedef enum {
  ATTUNE_RIGHT_NO,
  ATTUNE_RIGHT_PARTLY,
  ATTUNE_RIGHT_YES,
} AttuneRight;

typedef struct {
  char *text; /* where it is a picture: the name of what it shows */
  char **shows; /* (nullable): ids of cues or of one state; then the choice is a picture */
  AttuneRight right;
  char *feedback; /* the reply to this very choice */
} AttuneCardChoice;

typedef struct {
  AttuneCardKind kind;
  AttuneExercise exercise;
  char *story; /* (nullable): what happens before the question; of situations alone */
  char *text; /* of a question: what is asked */
  GPtrArray *pictures; /* of char **: ids of cues, states or permission lines shown together */
  char *scene; /* (nullable) what else is drawn, as data for the drawing */
  gboolean several; /* more than one choice is right */
  char **trains; /* (nullable): ids an answer says something about; of situations alone */
  GPtrArray *choices; /* of AttuneCardChoice *: none where the card asks nothing */
} AttuneCard;

void attune_card_choice_free (AttuneCardChoice *self);
AttuneCard *attune_card_new (AttuneCardKind kind) G_GNUC_WARN_UNUSED_RESULT;
void attune_card_free (AttuneCard *self);
AttuneRight attune_choices_judge (GPtrArray *choices, gboolean several, guint32 chosen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneCard, attune_card_free)

G_END_DECLS
