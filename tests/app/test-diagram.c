/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The diagrams of Learn: whatever is chosen in them is seen and said, also where nothing moves.
 * Needs a display. */
#include <string.h>

#include "attune-diagram-drawings.h"
#include "attune-diagram.h"
#include "config.h"

typedef struct {
  const char *article_id;
  AttuneDraw draw;
  int height;
  guint first;
  guint last;
} Kind;

static const Kind kinds[] = {
  { "learn.co-regulation", attune_loop_draw, ATTUNE_LOOP_HEIGHT, 0, 2 },
  { "learn.match-repair", attune_threads_draw, ATTUNE_THREADS_HEIGHT, 1, 3 },
};

static const AttuneLook look = { .skin = 4, .hand_skin = 1 };

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
show (const Kind *kind, GtkWidget **window)
{
  GtkWidget *diagram = attune_diagram_new (kind->article_id, &look);

  *window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*window), diagram);
  gtk_window_set_default_size (GTK_WINDOW (*window), 360, 640);
  gtk_widget_show (*window);
  settle ();
  return diagram;
}

static void
let_things_move (gboolean move)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", move, NULL);
}

static void
draw_nothing (cairo_t *cr, const AttuneInk *ink, double at, guint variant)
{
}

/* With the desktop's animations off a drawing stands still, at once. */
static void
test_a_drawing_stands_still (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *drawing = attune_drawing_new (draw_nothing, 100, 1000, "a circle");

  gtk_window_set_child (GTK_WINDOW (window), drawing);
  gtk_widget_show (window);
  settle ();
  g_assert_true (attune_drawing_get_moving (ATTUNE_DRAWING (drawing)));
  let_things_move (FALSE);
  g_assert_false (attune_drawing_get_moving (ATTUNE_DRAWING (drawing)));
  let_things_move (TRUE);
  g_assert_true (attune_drawing_get_moving (ATTUNE_DRAWING (drawing)));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
test_each_choice_is_said (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
    GtkWidget *window;
    AttuneDiagram *diagram = ATTUNE_DIAGRAM (show (&kinds[i], &window));

    for (guint variant = kinds[i].first; variant <= kinds[i].last; variant++) {
      attune_diagram_choose (diagram, variant);
      g_assert_cmpuint (attune_drawing_get_variant (attune_diagram_get_drawing (diagram)), ==,
                        variant);
      g_assert_true (attune_drawing_get_moving (attune_diagram_get_drawing (diagram)));
      g_assert_cmpstr (attune_diagram_get_said (diagram), !=, "");
      g_assert_true (g_hash_table_add (said, (gpointer) attune_diagram_get_said (diagram)));
    }
    gtk_window_destroy (GTK_WINDOW (window));
    settle ();
  }
}

/* With the desktop's animations off a choice still changes what is seen, and is said. */
static void
test_a_choice_without_movement (void)
{
  let_things_move (FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    GtkWidget *window;
    AttuneDiagram *diagram = ATTUNE_DIAGRAM (show (&kinds[i], &window));

    attune_diagram_choose (diagram, kinds[i].last);
    g_assert_false (attune_drawing_get_moving (attune_diagram_get_drawing (diagram)));
    g_assert_cmpstr (attune_diagram_get_said (diagram), !=, "");
    gtk_window_destroy (GTK_WINDOW (window));
    settle ();
  }
  let_things_move (TRUE);
}

static cairo_surface_t *
draw (const Kind *kind, const AttuneInk *ink, double at, guint variant)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 480, kind->height);
  cairo_t *cr = cairo_create (surface);

  kind->draw (cr, ink, at, variant);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
is_same (cairo_surface_t *a, cairo_surface_t *b)
{
  gsize size = (gsize) cairo_image_surface_get_stride (a) *
               (gsize) cairo_image_surface_get_height (a);

  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b), size) == 0;
}

static void
assert_differ (cairo_surface_t *a, cairo_surface_t *b)
{
  g_assert_false (is_same (a, b));
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

static AttuneInk
create_ink (void)
{
  AttuneInk ink = { .text = { 0.1f, 0.1f, 0.1f, 1 },
                    .accent = { 0, 0.5f, 0.5f, 1 },
                    .warm = { 0.8f, 0.5f, 0.3f, 1 },
                    .cool = { 0.2f, 0.4f, 0.6f, 1 },
                    .baby = { 0.5f, 0.3f, 0.2f, 1 },
                    .adult = { 0.9f, 0.8f, 0.7f, 1 } };

  return ink;
}

static void
test_each_choice_looks_different (void)
{
  const AttuneInk ink = create_ink ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    for (guint variant = kinds[i].first; variant < kinds[i].last; variant++)
      assert_differ (draw (&kinds[i], &ink, -1, variant), draw (&kinds[i], &ink, -1, variant + 1));
  }
}

/* A big feeling is not light after the first round, a small one is. */
static void
test_a_big_feeling_takes_three_rounds (void)
{
  const AttuneInk ink = create_ink ();
  const double round = ATTUNE_LOOP_ROUND;

  assert_differ (draw (&kinds[0], &ink, round - 1, 2), draw (&kinds[0], &ink, 2 * round - 1, 2));
  assert_differ (draw (&kinds[0], &ink, 2 * round - 1, 2),
                 draw (&kinds[0], &ink, 3 * round - 1, 2));
}

/* Where it is noticed, the threads stand for two seconds: this is the lesson. */
static void
test_the_threads_pause (void)
{
  const AttuneInk ink = create_ink ();
  const double notice = ATTUNE_THREADS_NOTICE;
  cairo_surface_t *begins = draw (&kinds[1], &ink, notice + 0.1, 0);
  cairo_surface_t *ends = draw (&kinds[1], &ink, notice + 1.9, 0);

  g_assert_true (is_same (begins, ends));
  cairo_surface_destroy (begins);
  assert_differ (ends, draw (&kinds[1], &ink, notice + 3, 0));
}

/* Drawn in the family's colours, as the figure is. */
static void
test_recoloured (void)
{
  const AttuneInk ink = create_ink ();
  AttuneInk other = ink;

  other.baby = other.adult;
  assert_differ (draw (&kinds[0], &ink, -1, 0), draw (&kinds[0], &other, -1, 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();
  g_test_add_func ("/attune/app/drawing/stands-still-without-animations",
                   test_a_drawing_stands_still);
  g_test_add_func ("/attune/app/diagram/each-choice-is-said", test_each_choice_is_said);
  g_test_add_func ("/attune/app/diagram/a-choice-without-movement", test_a_choice_without_movement);
  g_test_add_func ("/attune/app/diagram/each-choice-looks-different",
                   test_each_choice_looks_different);
  g_test_add_func ("/attune/app/diagram/a-big-feeling-takes-three-rounds",
                   test_a_big_feeling_takes_three_rounds);
  g_test_add_func ("/attune/app/diagram/the-threads-pause", test_the_threads_pause);
  g_test_add_func ("/attune/app/diagram/recoloured-like-the-figure", test_recoloured);
  return g_test_run ();
}
