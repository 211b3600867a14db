/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the card of a routine says. Needs a display. */
#include "attune-built-in.h"
#include "attune-routine-card.h"
#include "config.h"

#include <adwaita.h>

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (says (child, words))
      return TRUE;
  }
  return FALSE;
}

/* A stroke that joins parts, as from the shoulders to the toes, does not make a routine one of holding. */
static void
test_parts (void)
{
  const char *const parts[][2] = {
    { "r.arms_hands", "arms" },
    { "r.bedtime", "legs, chest, face" },
    { "r.skin_rest", "holding" },
  };
  g_autoptr (AttuneCatalog) catalog = attune_built_in_load ();
  g_autoptr (AttunePainter) painter = g_object_new (ATTUNE_TYPE_PAINTER, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++) {
    AttuneRoutine *routine = attune_catalog_get_routine (catalog, parts[i][0]);
    GtkWidget *card = g_object_ref_sink (attune_routine_card_new (routine, painter));

    g_test_message ("%s", parts[i][0]);
    g_assert_true (says (card, parts[i][1]));
    g_object_unref (card);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();
  g_test_add_func ("/attune/app/routine-card/names-the-parts", test_parts);
  return g_test_run ();
}
