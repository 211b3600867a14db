/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-routine-item.h"

struct _AttuneRoutineItem {
  GObject parent_instance;

  AttuneRoutine *routine;
};

G_DEFINE_FINAL_TYPE (AttuneRoutineItem, attune_routine_item, G_TYPE_OBJECT)

static void
attune_routine_item_finalize (GObject *object)
{
  AttuneRoutineItem *self = ATTUNE_ROUTINE_ITEM (object);

  g_clear_pointer (&self->routine, attune_routine_unref);

  G_OBJECT_CLASS (attune_routine_item_parent_class)->finalize (object);
}

static void
attune_routine_item_class_init (AttuneRoutineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attune_routine_item_finalize;
}

static void
attune_routine_item_init (AttuneRoutineItem *self)
{
}

/**
 * attune_routine_item_new:
 * @routine: a routine
 *
 * A list model holds objects; the routine itself is a plain value.
 *
 * Returns: (transfer full): an item
 */
AttuneRoutineItem *
attune_routine_item_new (AttuneRoutine *routine)
{
  g_return_val_if_fail (routine != NULL, NULL);

  AttuneRoutineItem *self = g_object_new (ATTUNE_TYPE_ROUTINE_ITEM, NULL);

  self->routine = attune_routine_ref (routine);

  return self;
}

/**
 * attune_routine_item_get_routine:
 * @self: an item
 *
 * Returns: (transfer none): its routine
 */
AttuneRoutine *
attune_routine_item_get_routine (AttuneRoutineItem *self)
{
  g_return_val_if_fail (ATTUNE_IS_ROUTINE_ITEM (self), NULL);

  return self->routine;
}
