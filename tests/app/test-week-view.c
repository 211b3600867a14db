/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a week looks like. With ATTUNE_SCREENSHOTS set to a folder it leaves pictures there for
 * people to look at. */
#include "config.h"

#include "../core/report/report-family.h"
#include "attune-week-band.h"
#include "attune-week-view.h"

#include <adwaita.h>
#include <stdio.h>

#define LEGS ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS)
#define ARMS ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS)
#define TUMMY ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY)

static const AttuneWeekProfile ada = { .wording = { .name = "Ada" } };

static void
name_session (AttuneSessionSummary *session, const char *title, guint hour)
{
  g_free (session->title);
  session->title = g_strdup (title);
  session->local_minute = hour * 60 + 10;
}

static GPtrArray *
full_family (void)
{
  GPtrArray *family = family_new ();
  AttuneSessionSummary *session;
  GDate day;

  family_add_at (family, "2026-11-08", 5, LEGS);
  name_session (family_add_at (family, "2026-11-16", 8, LEGS), "Legs and feet", 10);
  name_session (family_add_at (family, "2026-11-18", 6, LEGS | TUMMY), "Tummy and chest", 9);
  session = family_add_at (family, "2026-11-18", 6, LEGS | ARMS);
  name_session (session, "A little of everything", 19);
  session->noes = 2;
  session->declined = ATTUNE_REGIONS_OF (ATTUNE_REGION_FACE);
  session->outcome = ATTUNE_OUTCOME_BABY_NO;
  attune_session_summary_add_answer (session, ATTUNE_REGION_FACE, ATTUNE_ANSWER_NO);
  attune_session_summary_add_noticed (session, "cue.smile");
  attune_session_summary_add_noticed (session, "cue.gaze-aversion");
  session->state_before = g_strdup ("state.4");
  session->state_after = g_strdup ("state.3");
  session->words = g_strdup ("The toes spread when I said “here I come”.");
  name_session (family_add_at (family, "2026-11-20", 6, LEGS), "Legs and feet", 23);
  family_day ("2026-11-21", &day);
  name_session (family_add_no (family, &day, 1), "Legs and feet", 15);

  return family;
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  guint *frames = user_data;

  return ++*frames < 12;
}

static void
wait_for_frames (GtkWidget *window)
{
  guint frames = 0;

  gtk_widget_add_tick_callback (window, count_frame_cb, &frames, NULL);
  while (frames < 12)
    g_main_context_iteration (NULL, TRUE);
}

static void
leave_picture (GtkWidget *window, const char *name, int width)
{
  const char *folder = g_getenv ("ATTUNE_SCREENSHOTS");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;
  GtkSnapshot *snapshot;

  if (folder == NULL)
    return;

  wait_for_frames (window);
  snapshot = gtk_snapshot_new ();
  paintable = gtk_widget_paintable_new (window);
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (window)),
                                         node, NULL);
  path = g_strdup_printf ("%s/week-%s-%d.png", folder, name, width);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static AttuneWeekView *
show (GPtrArray *family, const char *start_iso, GtkWidget **window, int width, int height)
{
  GtkWidget *view = attune_week_view_new ();
  g_autoptr (AttuneWeek) week = NULL;
  g_autoptr (AttuneLetter) letter = NULL;
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  const AttuneLook look = { .skin = 3, .hair = 1 };
  GDate start;

  family_day (start_iso, &start);
  week = attune_week_new (&start, family, &ada);
  letter = attune_letter_new_from_sessions (&start, family, &ada);
  attune_week_view_set_look (ATTUNE_WEEK_VIEW (view), &look);
  attune_week_view_show (ATTUNE_WEEK_VIEW (view), week, letter);
  attune_week_view_set_words (ATTUNE_WEEK_VIEW (view), "What was enough this week?", "",
                              "Private to you. Nobody reads this.");
  gtk_widget_set_margin_start (view, 16);
  gtk_widget_set_margin_end (view, 16);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), width, height);
  gtk_window_set_child (GTK_WINDOW (*window), scroller);
  gtk_window_present (GTK_WINDOW (*window));

  return ATTUNE_WEEK_VIEW (view);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_child (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gboolean
has_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return gtk_widget_get_visible (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (has_text (child, text))
      return TRUE;
  }

  return FALSE;
}

static GtkWidget *
get_days (AttuneWeekView *view)
{
  GtkWidget *band = find_child (GTK_WIDGET (view), ATTUNE_TYPE_WEEK_BAND);

  return gtk_widget_get_first_child (band);
}

static void
test_full_week (void)
{
  g_autoptr (GPtrArray) family = full_family ();
  GtkWidget *window;
  AttuneWeekView *view = show (family, "2026-11-16", &window, 1024, 768);
  GtkWidget *day = gtk_widget_get_first_child (get_days (view));
  guint n_days = 0;

  /* What an expander hides is not there at all. */
  gtk_expander_set_expanded (GTK_EXPANDER (find_child (GTK_WIDGET (view), GTK_TYPE_EXPANDER)),
                             TRUE);
  g_assert_true (
      has_text (GTK_WIDGET (view), "You and Ada had time together on four days this week."));
  g_assert_true (has_text (GTK_WIDGET (view), "A little of everything"));
  g_assert_true (has_text (GTK_WIDGET (view), "Ada asked to stop, and that was heard."));
  g_assert_true (has_text (GTK_WIDGET (view), "The toes spread when I said “here I come”."));
  g_assert_true (has_text (GTK_WIDGET (view), "Face: not this week."));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Monday, 16 November: morning");
  for (; day != NULL; day = gtk_widget_get_next_sibling (day))
    n_days++;
  g_assert_cmpuint (n_days, ==, 4);
  leave_picture (window, "full", 1024);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_empty_weeks (void)
{
  g_autoptr (GPtrArray) family = family_new ();
  GtkWidget *window;
  AttuneWeekView *view = show (family, "2026-11-16", &window, 360, 640);

  g_assert_true (has_text (GTK_WIDGET (view), "This page fills itself. There is no hurry."));
  g_assert_false (gtk_widget_get_visible (find_child (GTK_WIDGET (view), ATTUNE_TYPE_WEEK_BAND)));
  g_assert_false (gtk_widget_get_visible (find_child (GTK_WIDGET (view), GTK_TYPE_EXPANDER)));
  leave_picture (window, "new", 360);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_fits_a_phone (void)
{
  g_autoptr (GPtrArray) family = full_family ();
  GtkWidget *window;
  AttuneWeekView *view = show (family, "2026-11-16", &window, 360, 640);
  int minimum;

  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
  leave_picture (window, "full", 360);
  gtk_expander_set_expanded (GTK_EXPANDER (find_child (GTK_WIDGET (view), GTK_TYPE_EXPANDER)),
                             TRUE);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_dark (void)
{
  g_autoptr (GPtrArray) family = full_family ();
  GtkWidget *window;
  AttuneWeekView *view;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
  view = show (family, "2026-11-16", &window, 1024, 1500);
  gtk_expander_set_expanded (GTK_EXPANDER (find_child (GTK_WIDGET (view), GTK_TYPE_EXPANDER)),
                             TRUE);
  leave_picture (window, "dark", 1024);
  gtk_window_destroy (GTK_WINDOW (window));
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static void
count_cb (AttuneWeekView *view, guint *count)
{
  (*count)++;
}

static void
test_words_are_told_only_when_typed (void)
{
  g_autoptr (GPtrArray) family = full_family ();
  GtkWidget *window;
  AttuneWeekView *view = show (family, "2026-11-16", &window, 1024, 768);
  GtkWidget *entry = find_child (GTK_WIDGET (view), GTK_TYPE_TEXT_VIEW);
  g_autofree char *words = NULL;
  guint told = 0;

  g_signal_connect (view, "words-changed", G_CALLBACK (count_cb), &told);
  attune_week_view_set_words (view, "What was enough this week?", "Soft feet.", "Private to you.");
  g_assert_cmpuint (told, ==, 0);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), " And warm.",
                                    -1);
  g_assert_cmpuint (told, ==, 1);
  words = attune_week_view_dup_words (view);
  g_assert_cmpstr (words, ==, "Soft feet. And warm.");

  /* A guest's words are not kept, so there is nothing to write into. */
  attune_week_view_set_words (view, "What was enough this week?", NULL, NULL);
  g_assert_false (gtk_widget_is_visible (entry));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  g_autoptr (AdwApplication) application = adw_application_new ("org.attune.Attune", 0);
  g_application_set_resource_base_path (G_APPLICATION (application), "/org/attune/Attune");
  g_application_register (G_APPLICATION (application), NULL, NULL);

#define ADD(name, func) g_test_add_func ("/attune/app/week-view/" name, func)
  ADD ("full-week", test_full_week);
  ADD ("empty-weeks", test_empty_weeks);
  ADD ("fits-a-phone", test_fits_a_phone);
  ADD ("dark", test_dark);
  ADD ("words-are-told-when-typed", test_words_are_told_only_when_typed);
#undef ADD

  return g_test_run ();
}
