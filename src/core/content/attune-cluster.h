/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What several cues together may mean, and which of them are easily mixed up. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ATTUNE_STAGE_EARLY,
  ATTUNE_STAGE_MIDDLE,
  ATTUNE_STAGE_LATE,
} AttuneStage;

#define ATTUNE_N_STAGES 3

typedef struct {
  char *cue; /* (nullable): an id */
  char *text; /* the cue's short name unless said otherwise */
} AttuneSign;

/**
 * AttuneCluster:
 *
 * Signs that come together, from early to late. Shown as “could be”, never as “is”. Owned by its
 * catalog, immutable; texts translated.
 */
typedef struct {
  char *id; /* e.g. "cluster.hunger" */
  char *name;
  GPtrArray *stages[ATTUNE_N_STAGES]; /* of AttuneSign *, by AttuneStage */
  char *helps;
  char *massage; /* what it means for a massage */
} AttuneCluster;

/**
 * AttunePair:
 *
 * Two things that look alike. Owned by its catalog, immutable; texts translated.
 */
typedef struct {
  char *id; /* e.g. "pair.still" */
  char *names[2];
  char **shows[2]; /* ids of cues, may be empty */
  char *question; /* (nullable): what helps to ask oneself */
  char *sign; /* where to look first */
  char *tell; /* how to tell them apart */
  char *if_unsure;
} AttunePair;

AttuneCluster *attune_cluster_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;
void attune_cluster_free (AttuneCluster *self);
guint attune_cluster_count_shared (const AttuneCluster *self, const char *const *cues);
AttunePair *attune_pair_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;
void attune_pair_free (AttunePair *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneCluster, attune_cluster_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttunePair, attune_pair_free)

G_END_DECLS
