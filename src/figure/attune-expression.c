/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-expression.h"

#include <gio/gio.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

/* One word of one channel and the field it sets. */
typedef struct {
  const char *channel;
  const char *word;
  size_t field;
  double value;
} NumberWord;

typedef struct {
  const char *channel;
  const char *word;
  size_t field;
  const char *value;
} TextWord;

typedef struct {
  const char *channel;
  const char *word;
  size_t field;
  gboolean value;
} FlagWord;

#define FIELD(name) offsetof (AttuneExpression, name)

static const NumberWord number_words[] = {
  { "brow", "soft", FIELD (brow_rise), 0 },
  { "brow", "raised", FIELD (brow_rise), 4 },
  { "brow", "high", FIELD (brow_rise), 7 },
  { "brow", "knit", FIELD (brow_slant), -9 },
  { "brow", "sad", FIELD (brow_slant), 13 },
  { "brow", "worried", FIELD (brow_slant), 11 },
  { "brow", "low", FIELD (brow_rise), -3 },
  { "lid", "wide", FIELD (lid), 1 },
  { "lid", "open", FIELD (lid), 0.8 },
  { "lid", "soft", FIELD (lid), 0.65 },
  { "lid", "half", FIELD (lid), 0.4 },
  { "lid", "slit", FIELD (lid), 0.17 },
  { "lid", "closed", FIELD (lid), 0 },
  { "lid", "squeezed", FIELD (lid), 0 },
  { "eye", "shine", FIELD (shine), 1 },
  { "eye", "whites", FIELD (whites), 1 },
  { "gaze", "you", FIELD (gaze_x), 0 },
  { "gaze", "aside", FIELD (gaze_x), 0.62 },
  { "gaze", "far", FIELD (gaze_x), 1 },
  { "gaze", "down", FIELD (gaze_y), 0.7 },
  { "gaze", "up", FIELD (gaze_y), -0.7 },
  { "gaze", "follow", FIELD (gaze_x), -0.35 },
  { "skin", "even", FIELD (blush), 1 },
  { "skin", "glow", FIELD (blush), 1.35 },
  { "skin", "flush", FIELD (blush), 1.8 },
  { "skin", "red", FIELD (red), 0.4 },
  { "skin", "pale", FIELD (pale), 0.3 },
  { "skin", "blue-lips", FIELD (blue_lips), 0.3 },
  { "breath", "easy", FIELD (breath_hz), 0.5 },
  { "breath", "slow", FIELD (breath_hz), 0.35 },
  { "breath", "sigh", FIELD (breath_hz), 0.35 },
  { "breath", "fast", FIELD (breath_hz), 1 },
  { "breath", "uneven", FIELD (breath_hz), 0.7 },
  { "breath", "held", FIELD (breath_hz), 0 },
  { "trunk", "curl", FIELD (curl), 1 },
  { "trunk", "away", FIELD (away), 1 },
  { "trunk", "soft", FIELD (soft), 1 },
  { "arm", "halt", FIELD (near), 1 },
  { "trunk", "squirm", FIELD (lean), 8 },
};

static const TextWord text_words[] = {
  { "hand", "half", FIELD (hand), "half" },
  { "hand", "open", FIELD (hand), "open" },
  { "hand", "fist", FIELD (hand), "fist" },
  { "hand", "tight", FIELD (hand), "fist" },
  { "hand", "splay", FIELD (hand), "splay" },
  { "hand", "stop", FIELD (hand), "splay" },
  { "hand", "grasp", FIELD (hand), "fist" },
  { "hand", "at-mouth", FIELD (arm_pose), "hands-at-mouth" },
  { "hand", "at-ear", FIELD (arm_pose), "hand-at-ear" },
  { "hand", "at-eye", FIELD (arm_pose), "hand-at-eye" },
  { "hand", "behind-head", FIELD (arm_pose), "arms-up" },
  { "hand", "clasp", FIELD (arm_pose), "hands-clasped" },
  { "hand", "hold-cloth", FIELD (hand), "fist" },
  { "arm", "bent", FIELD (arm_pose), NULL },
  { "arm", "reach", FIELD (arm_pose), "arms-reach" },
  { "arm", "across", FIELD (arm_pose), "arms-crossed" },
  { "arm", "push", FIELD (arm_pose), "arms-push" },
  { "arm", "straight", FIELD (arm_pose), "arms-stiff" },
  { "arm", "wing", FIELD (arm_pose), "wing" },
  { "arm", "salute", FIELD (arm_pose), "salute" },
  { "arm", "wide", FIELD (arm_pose), "startle" },
  { "arm", "up", FIELD (arm_pose), "arms-up" },
  { "foot", "curled", FIELD (foot), "foot-curled" },
  { "foot", "fanned", FIELD (foot), "foot-fanned" },
  { "leg", "frog", FIELD (leg_pose), NULL },
  { "leg", "dance", FIELD (leg_pose), "bicycle-right" },
  { "leg", "kick", FIELD (leg_pose), "one-leg-lifted" },
  { "leg", "drawn", FIELD (leg_pose), "knees-to-tummy" },
  { "leg", "straight", FIELD (leg_pose), "legs-straight" },
  { "leg", "pull", FIELD (leg_pose), "one-leg-lifted" },
  { "leg", "brace", FIELD (leg_pose), "legs-held" },
  { "leg", "limp", FIELD (leg_pose), "legs-limp" },
  { "leg", "fallen", FIELD (leg_pose), "legs-fallen" },
  { "arm", "crawl", FIELD (arm_pose), "crawl" },
  { "arm", "halt", FIELD (arm_pose), "arm-halt" },
  { "arm", "cling", FIELD (arm_pose), "cling" },
  { "leg", "cling", FIELD (leg_pose), "cling" },
  { "leg", "crawl", FIELD (leg_pose), "crawl" },
};

static const FlagWord flag_words[] = {
  { "brow", "knit", FIELD (knit), TRUE },        { "brow", "tense", FIELD (tense), TRUE },
  { "lid", "squeezed", FIELD (squeezed), TRUE }, { "gaze", "through", FIELD (glint), FALSE },
  { "leg", "dance", FIELD (leg_dances), TRUE },  { "leg", "kick", FIELD (leg_dances), TRUE },
  { "skin", "mottled", FIELD (mottled), TRUE },  { "mark", "hic", FIELD (hiccups), TRUE },
  { "mark", "sneeze", FIELD (sneezes), TRUE },   { "mark", "tear", FIELD (tears), TRUE },
  { "mark", "milk", FIELD (milk), TRUE },
};

static const struct {
  const char *word;
  AttuneView seen;
} figures[] = {
  { "side", ATTUNE_VIEW_SIDE },
  { "upright", ATTUNE_VIEW_UPRIGHT },
  { "all-fours", ATTUNE_VIEW_ALL_FOURS },
};

static const char *const mouths[] = {
  "rest", "smile", "open-smile", "laugh", "ooh",  "coo",  "press", "grimace",
  "down", "pout",  "tongue",     "yawn",  "suck", "root", "cry",
};

/* Words that change how the loop moves or how the trunk lies, which a still picture shows by other
 * channels. */
static const char *const silent_words[] = {
  "trunk flat",
  "trunk stiff",
  "trunk limp",
  "mark none",
};

/* What a cue's author says in a phrase, and the still picture of it in the grammar's own words; empty
 * where the picture already has it or only the movement shows it. */
typedef struct {
  const char *phrase;
  const char *words;
} Phrase;

static const Phrase phrases[] = {
  { "all limbs motionless at odd angles", "hand splay" },
  { "arms and legs to random poses", "arm wide; leg kick" },
  { "arms flat", "arm straight" },
  { "arms stretch 10", "" },
  { "as cue.cry plus trunk arch 10",
    "mouth cry; lid squeezed; brow sad; skin red; mark sound-loud; head lift 10" },
  { "big highlight", "eye shine" },
  { "brow high with tense lines", "brow high; brow worried; brow tense" },
  { "both hand fist at-eye", "hand fist; hand at-eye" },
  { "both hands open turned out and in at chest (all done)", "hand open; arm push" },
  { "caregiver hand shape on chest", "" },
  { "caregiver silhouette does the same first", "" },
  { "cheeks -1 %", "" },
  { "cheeks flat", "" },
  { "cheeks up 1 %", "" },
  { "cheeks up 2 %", "" },
  { "chin dimples", "" },
  { "cuddle figure: arms gripping caregiver cloth",
    "figure upright; hand fist; arm cling; leg cling; head drop 30" },
  { "elbow up and out", "" },
  { "elbows 15 closer to the trunk", "" },
  { "eyes lead the head by 0.3 s", "" },
  { "face hidden", "head turn 60" },
  { "face otherwise still", "" },
  { "foot turn 10", "" },
  { "forearm turned out", "" },
  { "from brow knit", "" },
  { "from hand fist to hand open", "hand open" },
  { "from head turn 40 to 0", "lid wide" },
  { "from jerky to lid closed", "lid closed" },
  { "from smile to mouth rest", "mouth rest" },
  { "gaze at hand", "gaze down" },
  { "gaze at own foot then you", "gaze down" },
  { "gaze to sound side", "gaze aside" },
  { "hand moves to mouth", "hand at-mouth" },
  { "head back 8 then forward 12", "head drop 12" },
  { "head follows to 30", "head turn 20" },
  { "highlight 130 %", "eye shine; skin glow; brow raised" },
  { "highlight on", "" },
  { "hips lift 3 %", "" },
  { "knees up", "leg drawn" },
  { "legs fall 8 degrees outward", "leg fallen" },
  { "lid 80 to 10 to 50 %", "lid half" },
  { "limbs drop", "leg limp" },
  { "limbs frog/bent motionless", "" },
  { "limbs jerky to brow soft", "brow soft" },
  { "limbs quiet", "" },
  { "long gap without breath", "" },
  { "mouth 1 % open", "" },
  { "mouth gag open", "mouth tongue" },
  { "mouth open", "mouth ooh" },
  { "mouth opens 2 % each time", "mouth coo" },
  { "mouth slightly open", "mouth coo" },
  { "mouth square", "mouth cry" },
  { "mouth wide turned down", "mouth down" },
  { "no highlight", "gaze through" },
  { "no sound mark", "" },
  { "nose wrinkle", "" },
  { "one hand behind-head", "hand behind-head" },
  { "one leg kick small", "leg pull" },
  { "one leg lifted 35 degrees", "leg pull" },
  { "one leg or arm straight", "leg straight" },
  { "one leg pull from caregiver hand", "leg pull" },
  { "or hold-cloth", "" },
  { "palms out", "hand splay" },
  { "shoulders down 2 %", "" },
  { "shoulders up 4 %", "arm wing" },
  { "side cuddle figure: head tucked", "figure upright; head drop 12" },
  { "slight chin dimple", "" },
  { "tear only over 6 weeks", "" },
  { "then arm across", "" },
  { "then other side", "" },
  { "then you", "gaze you" },
  { "thumb out", "" },
  { "toes curled 60 degrees or fanned 20", "foot curled" },
  { "toes pointed", "foot curled" },
  { "toes spread 10 % then curl", "foot fanned" },
  { "tongue down", "" },
  { "tongue licks once", "mouth tongue" },
  { "trunk bends left and right 8", "trunk squirm" },
  { "tummy round", "" },
  { "whites visible above", "eye whites; mouth press" },
};

/**
 * attune_expression_init:
 * @self: (out caller-allocates): becomes the neutral baby: quiet, awake, nothing happening
 */
void
attune_expression_init (AttuneExpression *self)
{
  *self = (AttuneExpression){
    .lid = 0.8,
    .glint = TRUE,
    .mouth = "rest",
    .hand = "half",
    .foot = "foot",
    .blush = 1,
    .breath_hz = 0.5,
  };
}

static gboolean
set_mouth (AttuneExpression *self, const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (mouths); i++) {
    if (g_str_equal (word, mouths[i])) {
      self->mouth = mouths[i];
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
set_figure (AttuneExpression *self, const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++) {
    if (g_str_equal (word, figures[i].word)) {
      self->seen = figures[i].seen;
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
set_numbers (AttuneExpression *self, const char *channel, const char *word)
{
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (number_words); i++) {
    const NumberWord *entry = &number_words[i];

    if (g_str_equal (entry->channel, channel) && g_str_equal (entry->word, word)) {
      G_STRUCT_MEMBER (double, self, entry->field) = entry->value;
      found = TRUE;
    }
  }
  return found;
}

static gboolean
set_texts (AttuneExpression *self, const char *channel, const char *word)
{
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (text_words); i++) {
    const TextWord *entry = &text_words[i];

    if (g_str_equal (entry->channel, channel) && g_str_equal (entry->word, word)) {
      G_STRUCT_MEMBER (const char *, self, entry->field) = entry->value;
      found = TRUE;
    }
  }
  return found;
}

static gboolean
set_flags (AttuneExpression *self, const char *channel, const char *word)
{
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (flag_words); i++) {
    const FlagWord *entry = &flag_words[i];

    if (g_str_equal (entry->channel, channel) && g_str_equal (entry->word, word)) {
      G_STRUCT_MEMBER (gboolean, self, entry->field) = entry->value;
      found = TRUE;
    }
  }
  return found;
}

/* Whoever arches throws the head back. */
static void
set_arch (AttuneExpression *self, double degrees)
{
  self->arch = degrees;
  self->drop -= degrees * 0.6;
}

/* Words with a number behind them: "turn 40", "arch 20". */
static gboolean
set_degrees (AttuneExpression *self, const char *channel, const char *word, double degrees)
{
  if (g_str_equal (channel, "trunk") && g_str_equal (word, "arch"))
    set_arch (self, degrees);
  else if (!g_str_equal (channel, "head"))
    return FALSE;
  else if (g_str_equal (word, "turn"))
    self->turn = degrees;
  else if (g_str_equal (word, "tilt"))
    self->tilt = degrees;
  else if (g_str_equal (word, "drop"))
    self->drop = degrees;
  else if (g_str_equal (word, "lift"))
    self->drop = -degrees;
  else
    return FALSE;
  return TRUE;
}

static gboolean
set_sound (AttuneExpression *self, const char *channel, const char *word)
{
  if (!g_str_equal (channel, "mark"))
    return FALSE;
  if (g_str_equal (word, "sound-soft"))
    self->sound = 1;
  else if (g_str_equal (word, "sound-loud"))
    self->sound = 3;
  else
    return FALSE;
  return TRUE;
}

static gboolean
set_word (AttuneExpression *self, const char *channel, const char *word, const char *number)
{
  gboolean known;

  if (number != NULL && set_degrees (self, channel, word, g_ascii_strtod (number, NULL)))
    return TRUE;
  known = set_numbers (self, channel, word);
  known |= set_texts (self, channel, word);
  known |= set_flags (self, channel, word);
  known |= set_sound (self, channel, word);
  known |= g_str_equal (channel, "mouth") && set_mouth (self, word);
  known |= g_str_equal (channel, "figure") && set_figure (self, word);
  for (guint i = 0; i < G_N_ELEMENTS (silent_words) && !known; i++) {
    g_autofree char *both = g_strconcat (channel, " ", word, NULL);

    known = g_str_equal (both, silent_words[i]);
  }
  return known;
}

static gboolean apply_words (AttuneExpression *self, const char *text, GError **error);

static gboolean
apply_part (AttuneExpression *self, const char *part)
{
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++) {
    if (g_str_equal (part, phrases[i].phrase))
      return apply_words (self, phrases[i].words, NULL);
  }
  words = g_strsplit (part, " ", 3);
  if (g_strv_length (words) == 0)
    return TRUE;
  return words[1] != NULL && set_word (self, words[0], words[1], words[2]);
}

static gboolean
apply_words (AttuneExpression *self, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  gboolean known = TRUE;

  for (guint i = 0; parts[i] != NULL; i++) {
    const char *part = g_strstrip (parts[i]);

    if (apply_part (self, part))
      continue;
    if (error != NULL && *error == NULL)
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "unknown words “%s”", part);
    known = FALSE;
  }
  return known;
}

/**
 * attune_expression_parse:
 * @self: (out caller-allocates): the neutral baby, changed as @text says
 * @text: (nullable): "channel word", joined by semicolons
 * @error: return location
 *
 * Returns: whether every word was known; unknown ones are left out
 */
gboolean
attune_expression_parse (AttuneExpression *self, const char *text, GError **error)
{
  attune_expression_init (self);
  return apply_words (self, text != NULL ? text : "", error);
}

/**
 * attune_expression_is_of_body:
 * @self: what a baby says
 *
 * Returns: whether more than the face says so, and the whole baby has to be seen
 */
gboolean
attune_expression_is_of_body (const AttuneExpression *self)
{
  AttuneExpression quiet;

  attune_expression_init (&quiet);
  return self->arm_pose != NULL || self->leg_pose != NULL || self->leg_dances ||
         !g_str_equal (self->foot, quiet.foot) || !g_str_equal (self->hand, quiet.hand) ||
         self->arch != 0 || self->lean != 0 || self->curl != 0 || self->soft != 0 ||
         self->mottled || self->breath_hz > quiet.breath_hz || self->seen != quiet.seen;
}

/* From the side a pose has its own places. */
static gboolean
find_pose (const char *id, AttuneCanvas canvas, AttunePose *pose)
{
  g_autofree char *from_side = NULL;

  if (canvas != ATTUNE_CANVAS_SIDE)
    return attune_pose_find (id, pose);
  from_side = g_strconcat ("side-", id, NULL);
  return attune_pose_find (from_side, pose);
}

static void
take_joints (AttunePose *pose, const char *id, AttuneCanvas canvas, guint first, guint last)
{
  static const AttuneJoint arms[] = {
    ATTUNE_JOINT_SHOULDER_RIGHT, ATTUNE_JOINT_ELBOW_RIGHT, ATTUNE_JOINT_SHOULDER_LEFT,
    ATTUNE_JOINT_ELBOW_LEFT,     ATTUNE_JOINT_HIP_RIGHT,   ATTUNE_JOINT_KNEE_RIGHT,
    ATTUNE_JOINT_HIP_LEFT,       ATTUNE_JOINT_KNEE_LEFT,
  };
  AttunePose from;

  if (id == NULL || !find_pose (id, canvas, &from))
    return;
  for (guint i = first; i <= last; i++) {
    pose->angle[arms[i]] = from.angle[arms[i]];
    pose->shorten[arms[i]] = from.shorten[arms[i]];
  }
}

/* Right and left change places and back, from @first to @last. */
static void
take_turns (AttunePose *pose,
            AttuneCanvas canvas,
            double phase,
            AttuneJoint first,
            AttuneJoint last)
{
  AttunePose other;

  if (canvas == ATTUNE_CANVAS_SIDE)
    attune_pose_exchange (pose, &other);
  else
    attune_pose_mirror (pose, &other);
  attune_pose_blend (pose, &other, 0.5 - 0.5 * cos (2 * G_PI * phase), &other);
  memcpy (&pose->angle[first], &other.angle[first], (last - first + 1) * sizeof (double));
  memcpy (&pose->shorten[first], &other.shorten[first], (last - first + 1) * sizeof (double));
}

/**
 * attune_expression_apply_pose:
 * @self: what the body says
 * @canvas: on which the baby is seen
 * @phase: 0 to 1 of the movement's loop
 * @pose: (inout): the pose the baby is in; arms, legs and head are changed where they say something
 */
void
attune_expression_apply_pose (const AttuneExpression *self,
                              AttuneCanvas canvas,
                              double phase,
                              AttunePose *pose)
{
  take_joints (pose, self->arm_pose, canvas, 0, 3);
  take_joints (pose, self->leg_pose, canvas, 4, 7);
  pose->angle[ATTUNE_JOINT_HEAD] += self->tilt;
  if (self->away > 0)
    take_turns (pose, canvas, phase, ATTUNE_JOINT_SHOULDER_RIGHT, ATTUNE_JOINT_KNEE_LEFT);
  else if (self->leg_dances)
    take_turns (pose, canvas, phase, ATTUNE_JOINT_HIP_RIGHT, ATTUNE_JOINT_KNEE_LEFT);
}
