/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-routine.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (AttuneRoutine, attune_routine, attune_routine_ref, attune_routine_unref)

static const char *const side_ids[] = {
  [ATTUNE_SIDE_NONE] = "none", [ATTUNE_SIDE_RIGHT] = "right", [ATTUNE_SIDE_LEFT] = "left",
  [ATTUNE_SIDE_BOTH] = "both", [ATTUNE_SIDE_TURNS] = "turns",
};

static const char *const band_ids[] = {
  [ATTUNE_BAND_A] = "A", [ATTUNE_BAND_B] = "B", [ATTUNE_BAND_C] = "C",
  [ATTUNE_BAND_D] = "D", [ATTUNE_BAND_E] = "E",
};

static void
step_free (gpointer data)
{
  AttuneRoutineStep *step = data;

  g_clear_pointer (&step->stroke, attune_stroke_unref);
  g_free (step->note);
  g_free (step);
}

static void
part_free (gpointer data)
{
  AttuneRoutinePart *part = data;

  g_free (part->ask);
  g_ptr_array_unref (part->steps);
  g_free (part);
}

/**
 * attune_routine_new:
 * @id: a stable id, e.g. "r.face"
 *
 * Makes an empty routine for a reader to fill in.
 *
 * Returns: (transfer full): a routine
 */
AttuneRoutine *
attune_routine_new (const char *id)
{
  AttuneRoutine *self = g_new0 (AttuneRoutine, 1);

  g_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->to_weeks = G_MAXUINT;
  self->to_band = ATTUNE_BAND_E;
  self->first_right = TRUE;
  self->parts = g_ptr_array_new_with_free_func (part_free);

  return self;
}

/**
 * attune_routine_ref:
 * @self: a routine
 *
 * Returns: (transfer full): @self
 */
AttuneRoutine *
attune_routine_ref (AttuneRoutine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * attune_routine_unref:
 * @self: (transfer full): a routine
 */
void
attune_routine_unref (AttuneRoutine *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->age);
  g_free (self->best_moment);
  g_free (self->note);
  g_free (self->close_note);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/**
 * attune_routine_part_new:
 * @region: what the part's question is about
 *
 * Returns: (transfer full): a part without steps; it is freed with the routine that holds it
 */
AttuneRoutinePart *
attune_routine_part_new (AttuneRegion region)
{
  AttuneRoutinePart *part = g_new0 (AttuneRoutinePart, 1);

  part->region = region;
  part->steps = g_ptr_array_new_with_free_func (step_free);

  return part;
}

/**
 * attune_routine_step_new:
 *
 * Returns: (transfer full): an empty step; it is freed with the part that holds it
 */
AttuneRoutineStep *
attune_routine_step_new (void)
{
  return g_new0 (AttuneRoutineStep, 1);
}

static gboolean
find_id (const char *const *ids, guint n_ids, const char *id, guint *index)
{
  for (guint i = 0; i < n_ids; i++) {
    if (strcmp (ids[i], id) == 0) {
      *index = i;
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * attune_side_to_id:
 * @side: a side
 *
 * Returns: (transfer none): the word content files and the store use, never translated
 */
const char *
attune_side_to_id (AttuneSide side)
{
  g_return_val_if_fail (side < G_N_ELEMENTS (side_ids), NULL);

  return side_ids[side];
}

/**
 * attune_side_from_id:
 * @id: a word of a content file or of the store
 * @side: (out): where to put the side
 *
 * Returns: whether @id names a side
 */
gboolean
attune_side_from_id (const char *id, AttuneSide *side)
{
  guint index;

  if (!find_id (side_ids, G_N_ELEMENTS (side_ids), id, &index))
    return FALSE;
  *side = index;

  return TRUE;
}

/**
 * attune_band_to_id:
 * @band: an age band
 *
 * Returns: (transfer none): its letter
 */
const char *
attune_band_to_id (AttuneBand band)
{
  g_return_val_if_fail (band < G_N_ELEMENTS (band_ids), NULL);

  return band_ids[band];
}

/**
 * attune_band_from_id:
 * @id: a letter, "A" to "E"
 * @band: (out): where to put the band
 *
 * Returns: whether @id names a band
 */
gboolean
attune_band_from_id (const char *id, AttuneBand *band)
{
  guint index;

  if (!find_id (band_ids, G_N_ELEMENTS (band_ids), id, &index))
    return FALSE;
  *band = index;

  return TRUE;
}

/**
 * attune_band_for_weeks:
 * @known: whether the age is known at all
 * @corrected_weeks: completed weeks of age, corrected for early birth
 *
 * An age that is not known is the youngest: with it no stroke is reached that a newborn could not
 * have. Two months are 8 weeks, six months 26, a year 52.
 *
 * Returns: the age band
 */
AttuneBand
attune_band_for_weeks (gboolean known, guint corrected_weeks)
{
  if (!known || corrected_weeks < 6)
    return ATTUNE_BAND_A;
  if (corrected_weeks < 8)
    return ATTUNE_BAND_B;
  if (corrected_weeks < 26)
    return ATTUNE_BAND_C;
  if (corrected_weeks < 52)
    return ATTUNE_BAND_D;

  return ATTUNE_BAND_E;
}
