/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A baby's own ways are kept beside whatever else is known, and come first where signs are offered.
 * Needs a display. */
#include "attune-advice-view.h"
#include "attune-baby-flags.h"
#include "attune-built-in.h"
#include "attune-own-ways.h"
#include "attune-telling-view.h"
#include "config.h"

#include <string.h>

static void
test_kept_beside_the_rest (void)
{
  g_autofree char *one = attune_own_ways_with_way ("{\"hidden\":3}", "cue.yawn",
                                                   " three in a row ");
  g_autofree char *two = attune_own_ways_with_way (one, "cue.smile", "with the nose");
  g_autofree char *noted = attune_own_ways_with_note (two, "by blotches");
  g_autofree char *less = attune_own_ways_with_way (noted, "cue.yawn", "");
  g_autofree char *way = attune_own_ways_dup_way (noted, "cue.yawn");
  g_autofree char *note = attune_own_ways_dup_note (less);
  g_auto (GStrv) cues = attune_own_ways_dup_cues (noted);
  g_auto (GStrv) fewer = attune_own_ways_dup_cues (less);

  g_assert_cmpstr (way, ==, "three in a row");
  g_assert_cmpstr (note, ==, "by blotches");
  g_assert_cmpuint (attune_look_get (less, "hidden"), ==, 3);
  g_assert_cmpuint (g_strv_length (cues), ==, 2);
  g_assert_cmpstr (cues[0], ==, "cue.yawn");
  g_assert_cmpuint (g_strv_length (fewer), ==, 1);
  g_assert_null (attune_own_ways_dup_way (less, "cue.yawn"));
}

static void
test_carried_over (void)
{
  const char *before = "{\"hidden\":1,\"ways\":{\"cue.coo\":\"hums\"},\"speaks\":\"softly\","
                       "\"rest\":\"break\",\"team-said\":\"gently\"}";
  g_autofree char *after = attune_own_ways_carry_over ("{\"hidden\":2}", before);
  g_autofree char *way = attune_own_ways_dup_way (after, "cue.coo");
  g_autofree char *note = attune_own_ways_dup_note (after);

  g_assert_cmpuint (attune_look_get (after, "hidden"), ==, 2);
  g_assert_cmpstr (way, ==, "hums");
  g_assert_cmpstr (note, ==, "softly");
  g_assert_nonnull (strstr (after, "\"rest\":\"break\""));
  g_assert_null (strstr (after, "team-said"));
}

/* In the family's words, and gone when they are taken away. */
static void
test_what_the_skin_has_reacted_to (void)
{
  g_autofree char *with = attune_baby_flags_with_reacts ("{\"hidden\":2}", " almond oil ");
  g_autofree char *other = attune_own_ways_with_note (with, "softly");
  g_autofree char *words = attune_flags_dup_text (other, "reacts");
  g_autofree char *without = attune_baby_flags_with_reacts (other, " ");
  g_autofree char *gone = attune_flags_dup_text (without, "reacts");

  g_assert_cmpstr (words, ==, "almond oil");
  g_assert_cmpuint (attune_look_get (without, "hidden"), ==, 2);
  g_assert_cmpstr (gone, ==, "");
}

static void
test_whatever_is_in_the_file (void)
{
  const char *const broken[] = {
    NULL, "", "no", "[1]", "{\"ways\":3}", "{\"ways\":{\"cue.coo\":4}}"
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    g_autofree char *written = attune_own_ways_with_way (broken[i], "cue.coo", "hums");
    g_autofree char *way = attune_own_ways_dup_way (written, "cue.coo");

    g_assert_null (attune_own_ways_dup_way (broken[i], "cue.coo"));
    g_assert_null (attune_own_ways_dup_note (broken[i]));
    g_assert_cmpstr (way, ==, "hums");
  }
}

/* A week is marked and unmarked beside others; how a profile rests is there until it is taken back. */
static void
test_how_things_are (void)
{
  g_autofree char *rests = attune_baby_flags_with_rest ("{\"hidden\":3}", ATTUNE_REST_HOSPITAL);
  g_autofree char *again = attune_baby_flags_with_rest (rests, ATTUNE_REST_NONE);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *less = NULL;
  g_autoptr (GArray) days = NULL;
  GDate first, second;

  g_assert_cmpint (attune_baby_flags_get_rest (rests), ==, ATTUNE_REST_HOSPITAL);
  g_assert_cmpint (attune_baby_flags_get_rest (again), ==, ATTUNE_REST_NONE);
  g_assert_cmpint (attune_baby_flags_get_rest ("{\"rest\":7}"), ==, ATTUNE_REST_NONE);
  g_assert_cmpuint (attune_look_get (again, "hidden"), ==, 3);

  g_date_clear (&first, 1);
  g_date_clear (&second, 1);
  g_date_set_dmy (&first, 16, G_DATE_NOVEMBER, 2026);
  g_date_set_dmy (&second, 23, G_DATE_NOVEMBER, 2026);
  one = attune_baby_flags_with_unwell (again, &first, TRUE);
  two = attune_baby_flags_with_unwell (one, &second, TRUE);
  less = attune_baby_flags_with_unwell (two, &first, FALSE);
  days = attune_baby_flags_get_unwell (less);
  g_assert_cmpuint (days->len, ==, 1);
  g_assert_cmpint (g_date_compare (&g_array_index (days, GDate, 0), &second), ==, 0);
}

static GtkWidget *
find_flow_box (GtkWidget *widget, const char *target)
{
  if (GTK_IS_FLOW_BOX (widget)) {
    GtkFlowBoxChild *first = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (widget), 0);
    GtkWidget *button = first != NULL ? gtk_flow_box_child_get_child (first) : NULL;
    GVariant *value = GTK_IS_BUTTON (button)
                          ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button))
                          : NULL;

    if (value != NULL && g_str_equal (g_variant_get_string (value, NULL), target))
      return button;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_flow_box (child, target);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
test_offered_first (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_built_in_load ();
  AttuneSessionContext context = {
    .catalog = catalog,
    .flags_json = (char *) "{\"ways\":{\"cue.rub-eyes\":\"with one fist\"}}",
  };
  GtkWidget *view = g_object_ref_sink (g_object_new (ATTUNE_TYPE_TELLING_VIEW, NULL));
  GtkWidget *button;

  attune_telling_view_update (ATTUNE_TELLING_VIEW (view), &context);
  button = find_flow_box (view, "cue.rub-eyes");
  g_assert_nonnull (button);
  g_assert_nonnull (strstr (gtk_button_get_label (GTK_BUTTON (button)), "with one fist"));
  g_assert_finalize_object (view);
}

/* The labels that are seen, from top to bottom. */
static void
list_labels (GtkWidget *widget, GPtrArray *labels)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_ptr_array_add (labels, (char *) gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_labels (child, labels);
}

static int
find_place (GtkWidget *widget, const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint place;

  list_labels (widget, labels);
  return g_ptr_array_find_with_equal_func (labels, text, g_str_equal, &place) ? (int) place : -1;
}

static void
test_noted_beside_the_signs (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_built_in_load ();
  AttuneSessionContext context = { .catalog = catalog,
                                   .flags_json = (char *) "{\"speaks\":\"by blotches\"}" };
  GtkWidget *view = g_object_ref_sink (g_object_new (ATTUNE_TYPE_TELLING_VIEW, NULL));
  const char *line = "Your baby speaks differently: by blotches";

  attune_telling_view_update (ATTUNE_TELLING_VIEW (view), &context);
  g_assert_cmpint (find_place (view, line), >=, 0);
  g_assert_cmpint (find_place (view, line), <, find_place (view, "Or a sign"));
  context.flags_json = NULL;
  attune_telling_view_update (ATTUNE_TELLING_VIEW (view), &context);
  g_assert_cmpint (find_place (view, line), ==, -1);
  g_assert_finalize_object (view);
}

static void
test_own_way_before_the_advice (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_built_in_load ();
  AttuneCue *cue = attune_catalog_get_cue (catalog, "cue.rub-eyes");
  AttuneSessionContext context = {
    .catalog = catalog,
    .flags_json = (char *) "{\"ways\":{\"cue.rub-eyes\":\"with one fist\"}}",
  };
  GtkWidget *view = g_object_ref_sink (g_object_new (ATTUNE_TYPE_ADVICE_VIEW, NULL));
  int place;

  attune_advice_view_set_cue (ATTUNE_ADVICE_VIEW (view), &context, cue);
  place = find_place (view, "How your baby shows it: with one fist");
  g_assert_cmpint (place, >, find_place (view, cue->name));
  g_assert_cmpint (place, <, find_place (view, cue->meaning));
  attune_advice_view_set_cue (ATTUNE_ADVICE_VIEW (view), &context,
                              attune_catalog_get_cue (catalog, "cue.yawn"));
  g_assert_cmpint (find_place (view, "How your baby shows it: with one fist"), ==, -1);
  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();
  adw_init ();

  g_test_add_func ("/attune/app/own-ways/kept-beside-the-rest", test_kept_beside_the_rest);
  g_test_add_func ("/attune/app/own-ways/how-things-are", test_how_things_are);
  g_test_add_func ("/attune/app/own-ways/carried-over", test_carried_over);
  g_test_add_func ("/attune/app/own-ways/what-the-skin-has-reacted-to",
                   test_what_the_skin_has_reacted_to);
  g_test_add_func ("/attune/app/own-ways/whatever-is-in-the-file", test_whatever_is_in_the_file);
  g_test_add_func ("/attune/app/own-ways/offered-first", test_offered_first);
  g_test_add_func ("/attune/app/own-ways/noted-beside-the-signs", test_noted_beside_the_signs);
  g_test_add_func ("/attune/app/own-ways/own-way-before-the-advice",
                   test_own_way_before_the_advice);

  return g_test_run ();
}
