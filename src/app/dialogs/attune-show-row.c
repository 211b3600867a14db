/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-show-row.h"

#include "attune-session-show.h"

#include <glib/gi18n.h>

struct _AttuneShowRow {
  AdwComboRow parent_instance;

  AttuneFamily
      *family; /* (nullable) (not owned): until it is told; a combo row may outlive its window */
};

G_DEFINE_FINAL_TYPE (AttuneShowRow, attune_show_row, ADW_TYPE_COMBO_ROW)

/* In the order of AttuneShow. */
static const char *const names[ATTUNE_N_SHOWS] = {
  N_ ("All of it"),
  N_ ("Names alone"),
  N_ ("Questions alone"),
};

static void
selected_cb (AttuneShowRow *self)
{
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->family != NULL && chosen < ATTUNE_N_SHOWS)
    attune_family_save_setting (self->family, "show", attune_show_to_id (chosen));
}

static void
attune_show_row_dispose (GObject *object)
{
  g_clear_weak_pointer (&ATTUNE_SHOW_ROW (object)->family);

  G_OBJECT_CLASS (attune_show_row_parent_class)->dispose (object);
}

static void
attune_show_row_class_init (AttuneShowRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_show_row_dispose;
}

static void
attune_show_row_init (AttuneShowRow *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < ATTUNE_N_SHOWS; i++)
    gtk_string_list_append (list, _ (names[i]));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (list));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * attune_show_row_set_family:
 * @self: a row
 * @family: whose caregiver chooses
 *
 * Shows what was chosen, and keeps what is chosen from now on.
 */
void
attune_show_row_set_family (AttuneShowRow *self, AttuneFamily *family)
{
  const char *id = attune_family_get_setting (family, "show", "all");

  g_clear_weak_pointer (&self->family);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), attune_show_from_id (id));
  g_set_weak_pointer (&self->family, family);
}
