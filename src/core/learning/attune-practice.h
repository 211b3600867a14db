/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One question as it is put: what is asked, what can be done, and the reply to what was done. Pure:
 * knows no widget, no clock and no store. */
#pragma once

#include "content/attune-card.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  ATTUNE_PRACTICE_CHOOSE, /* one or several, in words; with a story where there is one */
  ATTUNE_PRACTICE_PICTURE, /* one or several of a few pictures side by side */
  ATTUNE_PRACTICE_ANSWER, /* yes, not sure or no, each with its figure */
  ATTUNE_PRACTICE_ORDER, /* signs, from early to late */
  ATTUNE_PRACTICE_SORT, /* pictures, into the four groups */
  ATTUNE_PRACTICE_POINT, /* the part of the figure that speaks */
} AttunePracticeKind;

/* The value of an option that nothing was done with yet. */
#define ATTUNE_OPTION_UNSET G_MAXUINT8
#define ATTUNE_PRACTICE_MAX_OPTIONS 32

/**
 * AttuneOption:
 * @id: (nullable): what it stands for, e.g. "cue.freeze"; kept with the answer
 * @text: in words; of a picture, what it shows
 * @shows: (nullable): ids of cues or of one state; then the option is a picture
 * @fits: an #AttuneRight; of an order, how late it comes; of a sorting, an #AttuneCueGroup
 * @feedback: the reply where it was chosen; of a sorting, what makes it belong to its group
 */
typedef struct {
  char *id;
  char *text;
  char **shows;
  guint8 fits;
  char *feedback;
} AttuneOption;

/**
 * AttunePractice:
 * @story: (nullable): what happens before
 * @text: what is asked
 * @note: (nullable): what is added to the reply once all is right
 * @pictures: (element-type GStrv): ids shown together, each a picture
 * @options: (element-type AttuneOption): in the order in which they are shown
 * @trains: (array zero-terminated=1): ids of what an answer says something about
 * @seed: what decided the order
 *
 * Reference counted; not changed once it is shown. Texts are translated.
 */
typedef struct {
  grefcount ref_count;
  AttunePracticeKind kind;
  gboolean several;
  char *story;
  char *text;
  char *note;
  GPtrArray *pictures;
  GPtrArray *options;
  char **trains;
  guint32 seed;
} AttunePractice;

AttunePractice *attune_practice_new (AttunePracticeKind kind,
                                     guint32 seed) G_GNUC_WARN_UNUSED_RESULT;
AttunePractice *attune_practice_ref (AttunePractice *self);
void attune_practice_unref (AttunePractice *self);
AttuneOption *
attune_practice_add_option (AttunePractice *self, const char *id, const char *text, guint fits);
void attune_practice_shuffle (AttunePractice *self);
const AttuneOption *attune_practice_get_option (const AttunePractice *self, guint place);

gboolean attune_practice_is_complete (const AttunePractice *self, const guint8 *values);
AttuneRight attune_practice_judge (const AttunePractice *self, const guint8 *values);
char *attune_practice_dup_reply (const AttunePractice *self,
                                 const guint8 *values) G_GNUC_WARN_UNUSED_RESULT;
char *attune_practice_dup_chosen (const AttunePractice *self,
                                  const guint8 *values) G_GNUC_WARN_UNUSED_RESULT;

#define ATTUNE_TYPE_PRACTICE (attune_practice_get_type ())
GType attune_practice_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttunePractice, attune_practice_unref)

G_END_DECLS
