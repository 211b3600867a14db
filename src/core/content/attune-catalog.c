/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-catalog.h"

#include "content/attune-catalog-private.h"

/* Values of one kind, in the order of the files and by id. */
typedef struct {
  GPtrArray *values;
  GHashTable *by_id;
} Shelf;

struct _AttuneCatalog {
  grefcount ref_count;
  Shelf strokes;
  Shelf routines;
  Shelf cues;
  AttunePermission *permission;
};

G_DEFINE_BOXED_TYPE (AttuneCatalog, attune_catalog, attune_catalog_ref, attune_catalog_unref)

static void
shelf_init (Shelf *shelf, GDestroyNotify unref)
{
  shelf->values = g_ptr_array_new_with_free_func (unref);
  shelf->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
shelf_clear (Shelf *shelf)
{
  g_hash_table_unref (shelf->by_id);
  g_ptr_array_unref (shelf->values);
}

static void
shelf_take (Shelf *shelf, const char *id, gpointer value)
{
  g_ptr_array_add (shelf->values, value);
  g_hash_table_insert (shelf->by_id, (gpointer) id, value);
}

/**
 * attune_catalog_new:
 *
 * Returns: (transfer full): an empty catalog, which has no permission texts
 */
AttuneCatalog *
attune_catalog_new (void)
{
  AttuneCatalog *self = g_new0 (AttuneCatalog, 1);

  g_ref_count_init (&self->ref_count);
  shelf_init (&self->strokes, (GDestroyNotify) attune_stroke_unref);
  shelf_init (&self->routines, (GDestroyNotify) attune_routine_unref);
  shelf_init (&self->cues, (GDestroyNotify) attune_cue_unref);

  return self;
}

/**
 * attune_catalog_ref:
 * @self: a catalog
 *
 * Returns: (transfer full): @self
 */
AttuneCatalog *
attune_catalog_ref (AttuneCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * attune_catalog_unref:
 * @self: (transfer full): a catalog
 */
void
attune_catalog_unref (AttuneCatalog *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  shelf_clear (&self->strokes);
  shelf_clear (&self->routines);
  shelf_clear (&self->cues);
  g_clear_pointer (&self->permission, attune_permission_free);
  g_free (self);
}

/**
 * attune_catalog_get_stroke:
 * @self: a catalog
 * @id: the id of a stroke
 *
 * Returns: (transfer none) (nullable): the stroke
 */
AttuneStroke *
attune_catalog_get_stroke (AttuneCatalog *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->strokes.by_id, id);
}

/**
 * attune_catalog_get_routine:
 * @self: a catalog
 * @id: the id of a routine
 *
 * Returns: (transfer none) (nullable): the routine
 */
AttuneRoutine *
attune_catalog_get_routine (AttuneCatalog *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->routines.by_id, id);
}

/**
 * attune_catalog_get_cue:
 * @self: a catalog
 * @id: the id of a cue
 *
 * Returns: (transfer none) (nullable): the cue
 */
AttuneCue *
attune_catalog_get_cue (AttuneCatalog *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->cues.by_id, id);
}

/**
 * attune_catalog_get_strokes:
 * @self: a catalog
 *
 * Returns: (transfer none) (element-type AttuneStroke): all strokes, in the order of the files
 */
GPtrArray *
attune_catalog_get_strokes (AttuneCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->strokes.values;
}

/**
 * attune_catalog_get_routines:
 * @self: a catalog
 *
 * Returns: (transfer none) (element-type AttuneRoutine): all routines, in the order of the files
 */
GPtrArray *
attune_catalog_get_routines (AttuneCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->routines.values;
}

/**
 * attune_catalog_get_cues:
 * @self: a catalog
 *
 * Returns: (transfer none) (element-type AttuneCue): all cues, in the order of the files
 */
GPtrArray *
attune_catalog_get_cues (AttuneCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cues.values;
}

/**
 * attune_catalog_get_permission:
 * @self: a catalog
 *
 * Returns: (transfer none) (nullable): the texts round asking, if the files had them
 */
const AttunePermission *
attune_catalog_get_permission (AttuneCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->permission;
}

/**
 * attune_catalog_add_stroke:
 * @self: a catalog nobody else has yet
 * @stroke: a stroke whose id is new
 */
void
attune_catalog_add_stroke (AttuneCatalog *self, AttuneStroke *stroke)
{
  shelf_take (&self->strokes, stroke->id, attune_stroke_ref (stroke));
}

/**
 * attune_catalog_add_routine:
 * @self: a catalog nobody else has yet
 * @routine: a routine whose id is new
 */
void
attune_catalog_add_routine (AttuneCatalog *self, AttuneRoutine *routine)
{
  shelf_take (&self->routines, routine->id, attune_routine_ref (routine));
}

/**
 * attune_catalog_add_cue:
 * @self: a catalog nobody else has yet
 * @cue: a cue whose id is new
 */
void
attune_catalog_add_cue (AttuneCatalog *self, AttuneCue *cue)
{
  shelf_take (&self->cues, cue->id, attune_cue_ref (cue));
}

/**
 * attune_catalog_take_permission:
 * @self: a catalog nobody else has yet, without permission texts
 * @permission: (transfer full): the texts
 */
void
attune_catalog_take_permission (AttuneCatalog *self, AttunePermission *permission)
{
  g_assert (self->permission == NULL);

  self->permission = permission;
}
