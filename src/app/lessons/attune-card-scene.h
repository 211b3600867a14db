/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What is drawn beside the words of a card: its pictures, or the scene that its author describes, as
 * far as the figure can show it. */
#pragma once

#include "content/attune-card.h"
#include "content/attune-region.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ATTUNE_SCENE_TOGETHER, /* up to three pictures side by side, moving */
  ATTUNE_SCENE_TURNS, /* one after the other */
  ATTUNE_SCENE_STILLS, /* several small ones that stand still */
  ATTUNE_SCENE_REST, /* the caregiver's hands rest on a part */
  ATTUNE_SCENE_HANDS, /* open hands are shown beside the baby */
  ATTUNE_SCENE_CHEST, /* upright on the caregiver's chest */
  ATTUNE_SCENE_SIGN, /* a symbol, where no baby belongs into the picture */
} AttuneSceneKind;

/**
 * AttuneCardScene:
 * @pictures: (element-type GStrv): ids shown together, each a picture; empty where a caregiver or a
 *   symbol is seen
 * @named: whether each picture is named
 * @alike: whether they are to be compared, and so seen alike
 * @region: where hands rest or are shown
 * @icon_name: (nullable): of the symbol
 */
typedef struct {
  AttuneSceneKind kind;
  GPtrArray *pictures;
  gboolean named;
  gboolean alike;
  AttuneRegion region;
  const char *icon_name;
} AttuneCardScene;

void attune_card_scene_init (AttuneCardScene *self, const AttuneCard *card);
void attune_card_scene_clear (AttuneCardScene *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AttuneCardScene, attune_card_scene_clear)

G_END_DECLS
