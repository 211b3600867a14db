/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-routine-card.h"

#include "attune-resource-path.h"

#include <glib/gi18n.h>

struct _AttuneRoutineCard {
  GtkFlowBoxChild parent_instance;

  AttuneRoutine *routine;
  char *search; /* folded: everything one may look for */
  AttuneFit fit;

  AdwBin *picture;
  GtkLabel *title;
  GtkLabel *minutes;
  GtkLabel *parts;
  GtkLabel *waits;
};

G_DEFINE_FINAL_TYPE (AttuneRoutineCard, attune_routine_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
add_to_search (GString *search, const char *words)
{
  g_autofree char *folded = words != NULL ? g_utf8_casefold (words, -1) : NULL;

  if (folded != NULL)
    g_string_append_printf (search, " %s", folded);
}

static void
add_stroke_to_search (GString *search, const AttuneStroke *stroke)
{
  add_to_search (search, stroke->title);
  add_to_search (search, stroke->traditional);
  for (guint i = 0; stroke->also_called != NULL && i < stroke->also_called->len; i++)
    add_to_search (search, g_ptr_array_index (stroke->also_called, i));
}

static char *
create_search (AttuneRoutine *routine)
{
  g_autoptr (GString) search = g_string_new (NULL);

  add_to_search (search, routine->title);
  add_to_search (search, routine->best_moment);
  for (guint i = 0; i < routine->parts->len; i++) {
    const AttuneRoutinePart *part = g_ptr_array_index (routine->parts, i);

    add_to_search (search, attune_region_get_name (part->region));
    for (guint j = 0; j < part->steps->len; j++) {
      const AttuneRoutineStep *step = g_ptr_array_index (part->steps, j);

      if (step->stroke != NULL)
        add_stroke_to_search (search, step->stroke);
    }
  }
  return g_string_free (g_steal_pointer (&search), FALSE);
}

static char *
create_parts_text (AttuneRoutine *routine)
{
  AttuneRegions regions = attune_routine_get_visits (routine) &
                          ~ATTUNE_REGIONS_OF (ATTUNE_REGION_WHOLE);
  g_autoptr (GString) text = g_string_new (NULL);

  if (regions == ATTUNE_REGIONS_NONE)
    return g_strdup (_ ("holding"));
  for (int region = 0; region < ATTUNE_N_REGIONS; region++) {
    if (!attune_regions_contain (regions, region))
      continue;
    if (text->len > 0)
      /* Translators: stands between parts of the body: “legs, back” */
      g_string_append (text, C_ ("between two parts of the body", ", "));
    g_string_append (text, attune_region_get_name (region));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
attune_routine_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_ROUTINE_CARD);

  G_OBJECT_CLASS (attune_routine_card_parent_class)->dispose (object);
}

static void
attune_routine_card_finalize (GObject *object)
{
  AttuneRoutineCard *self = ATTUNE_ROUTINE_CARD (object);

  g_clear_pointer (&self->routine, attune_routine_unref);
  g_free (self->search);

  G_OBJECT_CLASS (attune_routine_card_parent_class)->finalize (object);
}

static void
attune_routine_card_class_init (AttuneRoutineCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_routine_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_routine_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-routine-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneRoutineCard, picture);
  gtk_widget_class_bind_template_child (widget_class, AttuneRoutineCard, title);
  gtk_widget_class_bind_template_child (widget_class, AttuneRoutineCard, minutes);
  gtk_widget_class_bind_template_child (widget_class, AttuneRoutineCard, parts);
  gtk_widget_class_bind_template_child (widget_class, AttuneRoutineCard, waits);
}

static void
attune_routine_card_init (AttuneRoutineCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_routine_card_new:
 * @routine: what the card is for
 * @painter: paints its picture
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
attune_routine_card_new (AttuneRoutine *routine, AttunePainter *painter)
{
  AttuneRoutineCard *self = g_object_new (ATTUNE_TYPE_ROUTINE_CARD, NULL);
  g_autofree char *parts = create_parts_text (routine);

  self->routine = attune_routine_ref (routine);
  self->search = create_search (routine);
  gtk_label_set_label (self->title, routine->title);
  gtk_label_set_label (self->parts, parts);
  adw_bin_set_child (self->picture, attune_painter_create_routine (painter, routine, 220, 170));
  return GTK_WIDGET (self);
}

/**
 * attune_routine_card_update:
 * @family: for whose baby
 *
 * Says anew how long it takes and whether it is for this baby today.
 */
void
attune_routine_card_update (AttuneRoutineCard *self, AttuneFamily *family)
{
  g_autofree char *minutes = attune_minutes_to_text (
      attune_family_get_estimate_us (family, self->routine));
  g_autofree char *waits = NULL;
  g_autofree char *name = NULL;
  AttuneTodayFacts facts;

  attune_family_init_facts (family, &facts);
  self->fit = attune_routine_fits (self->routine, &facts);
  waits = attune_fit_to_text (self->fit, self->routine);
  gtk_label_set_label (self->minutes, minutes);
  gtk_label_set_label (self->waits, waits != NULL ? waits : self->routine->age);
  if (self->fit == ATTUNE_FITS_NOW)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "waits");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "waits");

  name = g_strjoin (". ", self->routine->title, minutes, gtk_label_get_label (self->parts),
                    gtk_label_get_label (self->waits), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * attune_routine_card_get_routine:
 *
 * Returns: (transfer none): what the card is for
 */
AttuneRoutine *
attune_routine_card_get_routine (AttuneRoutineCard *self)
{
  return self->routine;
}

/**
 * attune_routine_card_get_fits:
 *
 * Returns: whether the routine is for this baby today, as of the last update
 */
gboolean
attune_routine_card_get_fits (AttuneRoutineCard *self)
{
  return self->fit == ATTUNE_FITS_NOW;
}

/**
 * attune_routine_card_matches:
 * @words: what somebody looks for
 *
 * Looks in the names of the routine, of its parts, and of its strokes, the plain and the
 * traditional ones.
 *
 * Returns: whether every word is there
 */
gboolean
attune_routine_card_matches (AttuneRoutineCard *self, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    if (strstr (self->search, parts[i]) == NULL)
      return FALSE;
  }
  return TRUE;
}

/**
 * attune_minutes_to_text:
 * @us: how long, in microseconds
 *
 * Returns: (transfer full): whole minutes in words, one at least
 */
char *
attune_minutes_to_text (gint64 us)
{
  int minutes = (int) MAX ((us + 30 * G_USEC_PER_SEC) / (60 * G_USEC_PER_SEC), 1);

  return g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes);
}
