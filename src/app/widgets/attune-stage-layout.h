/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Two children, the picture and the words: side by side where there is room, else one above the
 * other, the picture getting what the words leave. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTUNE_TYPE_STAGE_LAYOUT (attune_stage_layout_get_type ())
G_DECLARE_FINAL_TYPE (AttuneStageLayout,
                      attune_stage_layout,
                      ATTUNE,
                      STAGE_LAYOUT,
                      GtkLayoutManager)

typedef enum {
  ATTUNE_STAGE_LARGE, /* most of the room is the picture's */
  ATTUNE_STAGE_SMALL,
  ATTUNE_STAGE_NONE, /* words alone */
} AttuneStagePicture;

GtkLayoutManager *attune_stage_layout_new (void) G_GNUC_WARN_UNUSED_RESULT;
void attune_stage_layout_set_picture (AttuneStageLayout *self,
                                      AttuneStagePicture picture,
                                      int picture_min);

G_END_DECLS
