/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-region-group.h"

#include <glib/gi18n.h>

#include "report/attune-words.h"

struct _AttuneRegionGroup {
  AdwBin parent_instance;

  GtkSwitch *switches[ATTUNE_REGION_WHOLE];
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (AttuneRegionGroup, attune_region_group, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
turned_cb (AttuneRegionGroup *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_region (AttuneRegionGroup *self, AdwPreferencesGroup *group, AttuneRegion region)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();
  g_autofree char *name = attune_words_capitalize (attune_region_get_name (region));

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (group, row);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (turned_cb), self,
                           G_CONNECT_SWAPPED);
  self->switches[region] = GTK_SWITCH (toggle);
}

static void
attune_region_group_class_init (AttuneRegionGroupClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_region_group_init (AttuneRegionGroup *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Parts to leave out"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group), _ ("For always, or for now. You can change it at any time."));
  for (int region = 0; region < ATTUNE_REGION_WHOLE; region++)
    add_region (self, ADW_PREFERENCES_GROUP (group), region);
  adw_bin_set_child (ADW_BIN (self), group);
}

/**
 * attune_region_group_get_chosen:
 *
 * Returns: the parts that are turned on
 */
AttuneRegions
attune_region_group_get_chosen (AttuneRegionGroup *self)
{
  AttuneRegions chosen = ATTUNE_REGIONS_NONE;

  for (int region = 0; region < ATTUNE_REGION_WHOLE; region++) {
    if (gtk_switch_get_active (self->switches[region]))
      chosen |= ATTUNE_REGIONS_OF (region);
  }
  return chosen;
}

/**
 * attune_region_group_set_chosen:
 * @chosen: the parts that are turned on from now on
 *
 * Says nothing of it: "changed" is for what somebody turns.
 */
void
attune_region_group_set_chosen (AttuneRegionGroup *self, AttuneRegions chosen)
{
  self->filling = TRUE;
  for (int region = 0; region < ATTUNE_REGION_WHOLE; region++)
    gtk_switch_set_active (self->switches[region], attune_regions_contain (chosen, region));
  self->filling = FALSE;
}
