/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* bench-figure CONTENT-FOLDER WIDTH HEIGHT FRAMES-PER-SECOND SECONDS [STROKE…]: what the picture of each
 * stroke costs in a window of 1024×768. One stroke a line: its id, processor time in percent of a core,
 * milliseconds of processor time until its first picture is painted, and megabytes of painted parts. */
#include "config.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#include "attune-figure.h"
#include "content/attune-content-reader.h"

#define SETTLE_S 1.2 /* the camera has arrived, and what is kept is made */

#define BENCH_TYPE_STAGE (bench_stage_get_type ())
G_DECLARE_FINAL_TYPE (BenchStage, bench_stage, BENCH, STAGE, GtkWidget)

struct _BenchStage {
  GtkWidget parent_instance;

  GMainLoop *loop;
  AttuneFigure *figure;
  GPtrArray *strokes; /* of AttuneStroke */
  guint index;
  int fps;
  double seconds;
  gint64 last_us;
  gint64 begin_us; /* of this stroke */
  double begin_cpu_s; /* once it has settled */
  gint64 settled_us;
  double ready_ms;
};

G_DEFINE_FINAL_TYPE (BenchStage, bench_stage, GTK_TYPE_WIDGET)

static double
get_cpu_s (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static AttuneStroke *
get_stroke (BenchStage *self)
{
  return g_ptr_array_index (self->strokes, self->index);
}

/* The first picture of a new view, painted as a frame paints it. */
static double
paint_first (BenchStage *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double begin_s = get_cpu_s ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *snapshot;
  GskRenderNode *node;

  attune_figure_show_stroke (self->figure, get_stroke (self),
                             get_stroke (self)->sides == ATTUNE_SIDES_EACH ? ATTUNE_SIDE_RIGHT
                                                                           : ATTUNE_SIDE_NONE);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (GDK_PAINTABLE (self->figure), snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL) {
    gsk_render_node_draw (node, cr);
    gsk_render_node_unref (node);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return (get_cpu_s () - begin_s) * 1000;
}

static void
begin_stroke (BenchStage *self, gint64 now_us)
{
  self->ready_ms = paint_first (self);
  self->begin_us = now_us;
  self->settled_us = 0;
}

static void
end_stroke (BenchStage *self, gint64 now_us)
{
  double wall_s = (double) (g_get_monotonic_time () - self->settled_us) / G_USEC_PER_SEC;

  g_print ("%s %.2f %.1f %.1f\n", get_stroke (self)->id,
           (get_cpu_s () - self->begin_cpu_s) / wall_s * 100, self->ready_ms,
           (double) attune_figure_get_bytes (self->figure) / 1e6);
  if (++self->index < self->strokes->len)
    begin_stroke (self, now_us);
  else
    g_main_loop_quit (self->loop);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  BenchStage *self = BENCH_STAGE (widget);
  gint64 now_us = gdk_frame_clock_get_frame_time (clock);
  double at, beat_s;

  if (self->index >= self->strokes->len)
    return G_SOURCE_REMOVE;
  if (self->begin_us == 0)
    begin_stroke (self, now_us);
  if (now_us - self->last_us < G_USEC_PER_SEC / self->fps - 4000)
    return G_SOURCE_CONTINUE;
  self->last_us = now_us;
  if (self->settled_us == 0 && now_us - self->begin_us > SETTLE_S * G_USEC_PER_SEC) {
    self->settled_us = g_get_monotonic_time ();
    self->begin_cpu_s = get_cpu_s ();
  }
  beat_s = (double) get_stroke (self)->beat_us / G_USEC_PER_SEC;
  at = (double) (now_us - self->begin_us) / G_USEC_PER_SEC / beat_s;
  attune_figure_tick (self->figure, now_us);
  attune_figure_seek (self->figure, (guint) at, at - (guint) at, beat_s);
  if (self->settled_us > 0 &&
      g_get_monotonic_time () - self->settled_us > self->seconds * G_USEC_PER_SEC)
    end_stroke (self, now_us);
  return G_SOURCE_CONTINUE;
}

static void
bench_stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  gdk_paintable_snapshot (GDK_PAINTABLE (BENCH_STAGE (widget)->figure), snapshot,
                          gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

static void
bench_stage_dispose (GObject *object)
{
  BenchStage *self = BENCH_STAGE (object);

  g_clear_object (&self->figure);
  g_clear_pointer (&self->strokes, g_ptr_array_unref);
  G_OBJECT_CLASS (bench_stage_parent_class)->dispose (object);
}

static void
bench_stage_class_init (BenchStageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bench_stage_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = bench_stage_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "figure");
}

static void
bench_stage_init (BenchStage *self)
{
  self->figure = attune_figure_new ();
  g_signal_connect_object (self->figure, "invalidate-contents", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/* As in the program: a coloured ground with round corners. */
static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (provider, "figure { background: #dbe8e2; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static AttuneCatalog *
read_strokes (const char *folder)
{
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  g_autofree char *path = g_build_filename (folder, "strokes.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = attune_content_load_file (file, faults);
  AttuneContentFile content = { "strokes.xml", bytes };

  return attune_content_read (&content, 1, NULL, faults);
}

static void
choose_strokes (BenchStage *self, AttuneCatalog *catalog, char *ids[], int n_ids)
{
  if (n_ids == 0)
    self->strokes = g_ptr_array_ref (attune_catalog_get_strokes (catalog));
  else
    self->strokes = g_ptr_array_new ();
  for (int i = 0; i < n_ids; i++) {
    AttuneStroke *stroke = attune_catalog_get_stroke (catalog, ids[i]);

    g_assert_nonnull (stroke);
    g_ptr_array_add (self->strokes, stroke);
  }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (AttuneCatalog) catalog = read_strokes (argv[1]);
  GtkWidget *window;
  BenchStage *stage;

  g_assert_cmpint (argc, >=, 6);
  g_assert_nonnull (catalog);
  adw_init ();
  add_style ();
  window = gtk_window_new ();
  stage = g_object_new (BENCH_TYPE_STAGE, "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_START,
                        "overflow", GTK_OVERFLOW_HIDDEN, NULL);
  stage->loop = loop;
  stage->fps = atoi (argv[4]);
  stage->seconds = g_ascii_strtod (argv[5], NULL);
  choose_strokes (stage, catalog, argv + 6, argc - 6);
  gtk_widget_set_size_request (GTK_WIDGET (stage), atoi (argv[2]), atoi (argv[3]));
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 768);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (stage));
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_add_tick_callback (GTK_WIDGET (stage), tick_cb, NULL, NULL);
  g_main_loop_run (loop);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
