/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-motion.h"

#include <string.h>

#define DEFAULT_DEPTH (2.0 / 3.0)

static const struct {
  const char *id;
  AttuneCanvas canvas;
} views[] = {
  [ATTUNE_VIEW_FRONT] = { "front", ATTUNE_CANVAS_FRONT },
  [ATTUNE_VIEW_LEGS] = { "legs", ATTUNE_CANVAS_FRONT },
  [ATTUNE_VIEW_LEG] = { "leg", ATTUNE_CANVAS_FRONT },
  [ATTUNE_VIEW_LEGS_UP] = { "legs-up", ATTUNE_CANVAS_FRONT },
  [ATTUNE_VIEW_TUMMY] = { "tummy", ATTUNE_CANVAS_FRONT },
  [ATTUNE_VIEW_CHEST] = { "chest", ATTUNE_CANVAS_FRONT },
  [ATTUNE_VIEW_ARM] = { "arm", ATTUNE_CANVAS_FRONT },
  [ATTUNE_VIEW_NEST] = { "nest", ATTUNE_CANVAS_FRONT },
  [ATTUNE_VIEW_FACE] = { "face", ATTUNE_CANVAS_FACE },
  [ATTUNE_VIEW_SOLE] = { "sole", ATTUNE_CANVAS_SOLE },
  [ATTUNE_VIEW_FOOT_TOP] = { "foot-top", ATTUNE_CANVAS_FOOT_TOP },
  [ATTUNE_VIEW_PALM] = { "palm", ATTUNE_CANVAS_PALM },
  [ATTUNE_VIEW_HAND_BACK] = { "hand-back", ATTUNE_CANVAS_HAND_BACK },
  [ATTUNE_VIEW_BACK] = { "back", ATTUNE_CANVAS_BACK },
  [ATTUNE_VIEW_ON_CHEST] = { "on-chest", ATTUNE_CANVAS_BACK },
  [ATTUNE_VIEW_SKIN_TO_SKIN] = { "skin-to-skin", ATTUNE_CANVAS_BACK },
  [ATTUNE_VIEW_SIDE] = { "side", ATTUNE_CANVAS_SIDE },
  [ATTUNE_VIEW_UPRIGHT] = { "upright", ATTUNE_CANVAS_SIDE },
  [ATTUNE_VIEW_ALL_FOURS] = { "all-fours", ATTUNE_CANVAS_SIDE },
  [ATTUNE_VIEW_CUDDLE] = { "cuddle", ATTUNE_CANVAS_BACK },
};

static const char *const grips[] = {
  [ATTUNE_GRIP_FLAT] = "flat",       [ATTUNE_GRIP_CUPPED] = "cupped",
  [ATTUNE_GRIP_C_HAND] = "c-hand",   [ATTUNE_GRIP_RING] = "ring",
  [ATTUNE_GRIP_THUMB] = "thumb",     [ATTUNE_GRIP_FINGER_PADS] = "finger-pads",
  [ATTUNE_GRIP_PINCH] = "pinch",     [ATTUNE_GRIP_EDGE] = "edge",
  [ATTUNE_GRIP_COMB] = "comb",       [ATTUNE_GRIP_HOLD] = "hold",
  [ATTUNE_GRIP_SUPPORT] = "support",
};

static const char *const limb_joints[] = {
  [ATTUNE_LIMB_JOINT_KNEE] = "knee",
  [ATTUNE_LIMB_JOINT_ANKLE] = "ankle",
  [ATTUNE_LIMB_JOINT_WRIST] = "wrist",
  [ATTUNE_LIMB_JOINT_OTHER_KNEE] = "other-knee",
  [ATTUNE_LIMB_JOINT_OTHER_ANKLE] = "other-ankle",
  [ATTUNE_LIMB_JOINT_OTHER_WRIST] = "other-wrist",
};

static gboolean
find_word (const char *const *words, guint n_words, const char *word, guint *index)
{
  for (guint i = 0; i < n_words; i++) {
    if (strcmp (words[i], word) == 0) {
      *index = i;
      return TRUE;
    }
  }

  return FALSE;
}

static void
glide_clear (gpointer data)
{
  AttuneGlide *glide = data;

  g_clear_pointer (&glide->path, g_array_unref);
}

static void
limb_move_clear (gpointer data)
{
  AttuneLimbMove *move = data;

  g_clear_pointer (&move->path, g_array_unref);
}

static void
beat_free (gpointer data)
{
  AttuneBeat *beat = data;

  g_array_unref (beat->glides);
  g_array_unref (beat->limbs);
  g_free (beat);
}

/**
 * attune_motion_new:
 * @view: what is drawn
 *
 * Returns: (transfer full): a motion without beats, in the frog pose, gentle and firm
 */
AttuneMotion *
attune_motion_new (AttuneView view)
{
  AttuneMotion *self = g_new0 (AttuneMotion, 1);

  g_ref_count_init (&self->ref_count);
  self->view = view;
  self->canvas = attune_view_get_canvas (view);
  self->pose = g_intern_static_string ("frog");
  self->beats = g_ptr_array_new_with_free_func (beat_free);
  self->depth = DEFAULT_DEPTH;
  self->jiggle_to_permille = 1000;
  return self;
}

/**
 * attune_motion_ref:
 * @self: a motion
 *
 * Returns: (transfer full): @self
 */
AttuneMotion *
attune_motion_ref (AttuneMotion *self)
{
  g_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * attune_motion_unref:
 * @self: (transfer full): a motion
 */
void
attune_motion_unref (AttuneMotion *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->next, attune_motion_unref);
  g_ptr_array_unref (self->beats);
  g_free (self);
}

/**
 * attune_motion_add_beat:
 * @self: a motion that nobody else holds yet
 *
 * Returns: (transfer none): a new last beat in which nothing happens yet. What is appended to its
 *   arrays gives up its path to them.
 */
AttuneBeat *
attune_motion_add_beat (AttuneMotion *self)
{
  AttuneBeat *beat = g_new0 (AttuneBeat, 1);

  beat->glides = g_array_new (FALSE, TRUE, sizeof (AttuneGlide));
  beat->limbs = g_array_new (FALSE, TRUE, sizeof (AttuneLimbMove));
  g_array_set_clear_func (beat->glides, glide_clear);
  g_array_set_clear_func (beat->limbs, limb_move_clear);
  g_ptr_array_add (self->beats, beat);
  return beat;
}

/**
 * attune_motion_append:
 * @self: the first motion of a stroke
 * @further: (transfer full): a motion for further parts, or with the baby held upright
 */
void
attune_motion_append (AttuneMotion *self, AttuneMotion *further)
{
  AttuneMotion *last = self;

  while (last->next != NULL)
    last = last->next;
  last->next = further;
}

static gboolean
suits (const AttuneMotion *self, AttuneRegion on, gboolean on_chest)
{
  if (on_chest != (self->view == ATTUNE_VIEW_ON_CHEST))
    return FALSE;

  return self->on == ATTUNE_REGIONS_NONE || attune_regions_contain (self->on, on);
}

/**
 * attune_motion_find:
 * @self: the first motion of a stroke
 * @on: the part on which the hands lie
 * @on_chest: whether the baby is held upright on the caregiver's chest
 *
 * Returns: (transfer none): the first motion of the chain that suits; where none does, @self
 */
AttuneMotion *
attune_motion_find (AttuneMotion *self, AttuneRegion on, gboolean on_chest)
{
  for (AttuneMotion *motion = self; motion != NULL; motion = motion->next) {
    if (suits (motion, on, on_chest))
      return motion;
  }

  return on_chest ? attune_motion_find (self, on, FALSE) : self;
}

/**
 * attune_view_to_id:
 * @view: a view
 *
 * Returns: (transfer none): the word content files use
 */
const char *
attune_view_to_id (AttuneView view)
{
  g_return_val_if_fail (view < G_N_ELEMENTS (views), NULL);

  return views[view].id;
}

/**
 * attune_view_from_id:
 * @id: a word of a content file
 * @view: (out): where to put the view
 *
 * Returns: whether @id names a view
 */
gboolean
attune_view_from_id (const char *id, AttuneView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    if (strcmp (views[i].id, id) == 0) {
      *view = i;
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * attune_view_get_canvas:
 * @view: a view
 *
 * Returns: the canvas in whose units this view's motions are written
 */
AttuneCanvas
attune_view_get_canvas (AttuneView view)
{
  g_return_val_if_fail (view < G_N_ELEMENTS (views), ATTUNE_CANVAS_FRONT);

  return views[view].canvas;
}

/**
 * attune_grip_to_id:
 * @grip: a grip
 *
 * Returns: (transfer none): the word content files use
 */
const char *
attune_grip_to_id (AttuneGrip grip)
{
  g_return_val_if_fail (grip < G_N_ELEMENTS (grips), NULL);

  return grips[grip];
}

/**
 * attune_grip_from_id:
 * @id: a word of a content file
 * @grip: (out): where to put the grip
 *
 * Returns: whether @id names a grip
 */
gboolean
attune_grip_from_id (const char *id, AttuneGrip *grip)
{
  guint index;

  if (!find_word (grips, G_N_ELEMENTS (grips), id, &index))
    return FALSE;

  *grip = index;
  return TRUE;
}

/**
 * attune_limb_joint_to_id:
 * @joint: a joint
 *
 * Returns: (transfer none): the word content files use
 */
const char *
attune_limb_joint_to_id (AttuneLimbJoint joint)
{
  g_return_val_if_fail (joint < G_N_ELEMENTS (limb_joints), NULL);

  return limb_joints[joint];
}

/**
 * attune_limb_joint_from_id:
 * @id: a word of a content file
 * @joint: (out): where to put the joint
 *
 * Returns: whether @id names a joint that can be moved
 */
gboolean
attune_limb_joint_from_id (const char *id, AttuneLimbJoint *joint)
{
  guint index;

  if (!find_word (limb_joints, G_N_ELEMENTS (limb_joints), id, &index))
    return FALSE;

  *joint = index;
  return TRUE;
}
