/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-card-scene.h"

#define MAX_TOGETHER 3

typedef struct {
  const char *scene;
  AttuneSceneKind kind;
  const char *shows; /* (nullable): ids, each a picture */
  AttuneRegion region;
  const char *icon_name;
} Scene;

#define HELP_ICON "attune-help-symbolic"
#define HEART_ICON "attune-heart-symbolic"

static const Scene scenes[] = {
  { "clock with three marks", ATTUNE_SCENE_TURNS, "state.2 state.3 state.4", 0, NULL },
  { "timeline: look, away, look, away", ATTUNE_SCENE_STILLS,
    "cue.mutual-gaze cue.gaze-aversion cue.mutual-gaze cue.gaze-aversion", 0, NULL },
  { "caregiver hands still, counting dots", ATTUNE_SCENE_REST, NULL, ATTUNE_REGION_LEGS, NULL },
  { "four squares: loud yes, quiet yes, quiet break, loud break", ATTUNE_SCENE_STILLS,
    "cue.smile cue.brow-raise cue.lip-press cue.cry", 0, NULL },
  { "three small bottles or breasts icons, drawn neutrally", ATTUNE_SCENE_TURNS,
    "cue.suck-search cue.rooting", 0, NULL },
  { "caregiver hands in containment hold", ATTUNE_SCENE_REST, NULL, ATTUNE_REGION_ARMS, NULL },
  { "hands only, mouth only", ATTUNE_SCENE_REST, NULL, ATTUNE_REGION_LEGS, NULL },
  { "eight small icons", ATTUNE_SCENE_STILLS,
    "cue.rooting cue.yawn cue.hyperalert cue.squirm cue.skin-change cue.legs-drawn cue.snuggle "
    "cue.dull-look",
    0, NULL },
  { "caregiver and baby, two breathing circles finding one rhythm", ATTUNE_SCENE_CHEST, NULL,
    ATTUNE_REGION_BACK, NULL },
  { "circle of five steps: signal, notice, guess, answer, response", ATTUNE_SCENE_TURNS,
    "cue.whimper cue.mutual-gaze cue.calms-to-you", 0, NULL },
  { "three ages, large to small supporting hand", ATTUNE_SCENE_TURNS,
    "cue.calms-to-you cue.hand-to-mouth cue.snuggle", 0, NULL },
  { "four icons: heart, repeating sun, roof, ear", ATTUNE_SCENE_CHEST, NULL, ATTUNE_REGION_BACK,
    NULL },
  { "two paths that cross, part, cross again", ATTUNE_SCENE_TURNS,
    "cue.mutual-gaze cue.head-away cue.mutual-gaze", 0, NULL },
  { "gap with a small bridge", ATTUNE_SCENE_HANDS, NULL, ATTUNE_REGION_CHEST, NULL },
  { "four step icons", ATTUNE_SCENE_HANDS, NULL, ATTUNE_REGION_LEGS, NULL },
  { "caregiver with open palms", ATTUNE_SCENE_HANDS, NULL, ATTUNE_REGION_LEGS, NULL },
  { "caregiver arms open", ATTUNE_SCENE_HANDS, NULL, ATTUNE_REGION_CHEST, NULL },
  { "two similar silhouettes", ATTUNE_SCENE_TOGETHER, "cue.listening-still cue.freeze", 0, NULL },
  { "baby carried on back, baby face to face", ATTUNE_SCENE_CHEST, NULL, ATTUNE_REGION_BACK, NULL },
  { "caregiver two hands, toddler pointing", ATTUNE_SCENE_HANDS, NULL, ATTUNE_REGION_LEGS, NULL },
  { "toddler clothed, hand shapes on the back", ATTUNE_SCENE_REST, NULL, ATTUNE_REGION_BACK, NULL },
  { "child hands on adult hand", ATTUNE_SCENE_TOGETHER, "cue.reach", 0, NULL },
  { "caregiver with phone", ATTUNE_SCENE_SIGN, NULL, 0, HELP_ICON },
  { "thermometer, nappy, still icons", ATTUNE_SCENE_SIGN, NULL, 0, HELP_ICON },
  { "caregiver holding", ATTUNE_SCENE_CHEST, NULL, ATTUNE_REGION_BACK, NULL },
  { "cot, cup of tea, phone", ATTUNE_SCENE_SIGN, NULL, 0, HEART_ICON },
  { "paper with two blank lines", ATTUNE_SCENE_SIGN, NULL, 0, HELP_ICON },
};

static const Scene *
find_scene (const char *name)
{
  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (scenes); i++) {
    if (g_str_equal (scenes[i].scene, name))
      return &scenes[i];
  }
  return NULL;
}

static void
take_scene (AttuneCardScene *self, const Scene *scene)
{
  g_auto (GStrv) ids = g_strsplit (scene->shows != NULL ? scene->shows : "", " ", -1);

  self->kind = scene->kind;
  self->region = scene->region;
  self->icon_name = scene->icon_name;
  self->named = scene->kind == ATTUNE_SCENE_TURNS;
  self->alike = scene->kind == ATTUNE_SCENE_TOGETHER;
  for (guint i = 0; ids[i] != NULL; i++) {
    const char *const one[] = { ids[i], NULL };

    g_ptr_array_add (self->pictures, g_strdupv ((char **) one));
  }
}

static AttuneSceneKind
get_kind (const AttuneCard *card)
{
  /* What alarms never moves. */
  if (g_strcmp0 (card->scene, "as still drawings") == 0)
    return ATTUNE_SCENE_STILLS;
  if (card->kind == ATTUNE_CARD_SHOW)
    return card->pictures->len > 1 ? ATTUNE_SCENE_TURNS : ATTUNE_SCENE_TOGETHER;
  return card->pictures->len > MAX_TOGETHER ? ATTUNE_SCENE_STILLS : ATTUNE_SCENE_TOGETHER;
}

static void
take_pictures (AttuneCardScene *self, const AttuneCard *card)
{
  self->kind = get_kind (card);
  self->named = TRUE;
  self->alike = card->kind == ATTUNE_CARD_COMPARE;
  for (guint i = 0; i < card->pictures->len; i++)
    g_ptr_array_add (self->pictures, g_strdupv (g_ptr_array_index (card->pictures, i)));
}

/* Quiet and awake: nothing in it says what the words do not say. */
static void
take_quiet_baby (AttuneCardScene *self)
{
  static const char *const quiet[] = { "state.4", NULL };

  self->kind = ATTUNE_SCENE_TOGETHER;
  g_ptr_array_add (self->pictures, g_strdupv ((char **) quiet));
}

/**
 * attune_card_scene_init:
 * @self: (out caller-allocates): becomes what is drawn
 * @card: a card
 *
 * A card that says nothing about its picture has a quiet baby beside its words.
 */
void
attune_card_scene_init (AttuneCardScene *self, const AttuneCard *card)
{
  const Scene *scene = find_scene (card->scene);

  *self = (AttuneCardScene){ .region = ATTUNE_REGION_WHOLE };
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  if (scene != NULL)
    take_scene (self, scene);
  else if (card->pictures->len > 0)
    take_pictures (self, card);
  else
    take_quiet_baby (self);
}

/**
 * attune_card_scene_clear:
 * @self: a scene, which is empty afterwards
 */
void
attune_card_scene_clear (AttuneCardScene *self)
{
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
}
