/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-cluster.h"

static void
sign_free (gpointer data)
{
  AttuneSign *sign = data;

  g_free (sign->cue);
  g_free (sign->text);
  g_free (sign);
}

/**
 * attune_cluster_new:
 * @id: a stable id, e.g. "cluster.hunger"
 *
 * Makes an empty cluster for a reader to fill in.
 *
 * Returns: (transfer full): a cluster
 */
AttuneCluster *
attune_cluster_new (const char *id)
{
  AttuneCluster *self = g_new0 (AttuneCluster, 1);

  self->id = g_strdup (id);
  for (guint i = 0; i < ATTUNE_N_STAGES; i++)
    self->stages[i] = g_ptr_array_new_with_free_func (sign_free);

  return self;
}

/**
 * attune_cluster_free:
 * @self: (transfer full): a cluster
 */
void
attune_cluster_free (AttuneCluster *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->name);
  for (guint i = 0; i < ATTUNE_N_STAGES; i++)
    g_ptr_array_unref (self->stages[i]);
  g_free (self->helps);
  g_free (self->massage);
  g_free (self);
}

static gboolean
has_cue (const AttuneCluster *self, const char *cue)
{
  for (guint i = 0; i < ATTUNE_N_STAGES; i++) {
    for (guint j = 0; j < self->stages[i]->len; j++) {
      const AttuneSign *sign = g_ptr_array_index (self->stages[i], j);

      if (g_strcmp0 (sign->cue, cue) == 0)
        return TRUE;
    }
  }

  return FALSE;
}

/**
 * attune_cluster_count_shared:
 * @self: a cluster
 * @cues: (array zero-terminated=1): ids of different cues that were seen together
 *
 * Returns: how many of them belong to the cluster; with two or more it could be this
 */
guint
attune_cluster_count_shared (const AttuneCluster *self, const char *const *cues)
{
  g_return_val_if_fail (self != NULL && cues != NULL, 0);

  guint n = 0;

  for (guint i = 0; cues[i] != NULL; i++)
    n += has_cue (self, cues[i]);

  return n;
}

/**
 * attune_pair_new:
 * @id: a stable id, e.g. "pair.still"
 *
 * Makes an empty pair for a reader to fill in.
 *
 * Returns: (transfer full): a pair
 */
AttunePair *
attune_pair_new (const char *id)
{
  AttunePair *self = g_new0 (AttunePair, 1);

  self->id = g_strdup (id);
  for (guint i = 0; i < G_N_ELEMENTS (self->shows); i++)
    self->shows[i] = g_new0 (char *, 1);

  return self;
}

/**
 * attune_pair_free:
 * @self: (transfer full): a pair
 */
void
attune_pair_free (AttunePair *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  for (guint i = 0; i < G_N_ELEMENTS (self->shows); i++) {
    g_free (self->names[i]);
    g_strfreev (self->shows[i]);
  }
  g_free (self->question);
  g_free (self->sign);
  g_free (self->tell);
  g_free (self->if_unsure);
  g_free (self);
}
