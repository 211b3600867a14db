/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-drawing.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_DIAGRAM (attune_diagram_get_type ())

/**
 * AttuneDiagram:
 *
 * A diagram of Learn with what it shows in words, and something to try in it: how big the feeling
 * is, or what one would do. Whatever is chosen is shown and said; nothing is right or wrong.
 */
G_DECLARE_FINAL_TYPE (AttuneDiagram, attune_diagram, ATTUNE, DIAGRAM, AdwBin)

GtkWidget *attune_diagram_new (const char *article_id,
                               const AttuneLook *look) G_GNUC_WARN_UNUSED_RESULT;
void attune_diagram_choose (AttuneDiagram *self, guint variant);
AttuneDrawing *attune_diagram_get_drawing (AttuneDiagram *self);
const char *attune_diagram_get_said (AttuneDiagram *self);

G_END_DECLS
