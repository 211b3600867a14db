/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <glib.h>

#include "content/attune-card.h"

G_BEGIN_DECLS

/**
 * AttuneScenario:
 *
 * A small scene with a question, for reviews. Owned by its catalog, immutable; texts translated.
 */
typedef struct {
  char *id; /* e.g. "sc.01" */
  guint difficulty; /* 1 for the first reviews, 3 after both lessons on look-alikes */
  guint weeks; /* corrected age of its baby */
  char *age; /* the same in words */
  char *story;
  char *question;
  char *scene; /* (nullable) what else is drawn, as data for the drawing */
  char *with; /* (nullable): the lesson whose reviews it belongs to; never a surprise */
  char **trains; /* ids of cues, states, clusters, pairs and lessons */
  GPtrArray *pictures; /* of char **: ids of cues or states shown together */
  GPtrArray *choices; /* of AttuneCardChoice * */
} AttuneScenario;

AttuneScenario *attune_scenario_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;
void attune_scenario_free (AttuneScenario *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneScenario, attune_scenario_free)

G_END_DECLS
