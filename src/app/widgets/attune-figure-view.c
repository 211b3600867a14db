/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-figure-view.h"

#include <adwaita.h>

#include "attune-memory.h"

/* A slow stroke needs no more than 30 frames a second; some slack for an uneven frame clock. */
#define FRAME_US (G_USEC_PER_SEC / 30 - 4000)

struct _AttuneFigureView {
  GtkWidget parent_instance;

  AttuneFigure *figure;
  AttuneFigureFrameFunc func;
  gpointer data;
  GDestroyNotify destroy;
  guint tick_id;
  gint64 last_us;
  gboolean words_first;
  gboolean held_back; /* one frame has passed without the figure */
  guint late_id;
  gboolean changes; /* fades or glides to what it shows */
  gboolean painting; /* seeking inside a frame; what changes then asks for no further waking */
};

G_DEFINE_FINAL_TYPE (AttuneFigureView, attune_figure_view, GTK_TYPE_WIDGET)

static gboolean
wants_motion (AttuneFigureView *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled,
                NULL);
  return enabled;
}

/* On its way to another picture a figure is painted whole, more than once, with every frame. */
static void
notice_changes (AttuneFigureView *self, gboolean changes)
{
  if (self->changes && !changes)
    attune_memory_give_back ();
  self->changes = changes;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  AttuneFigureView *self = ATTUNE_FIGURE_VIEW (widget);
  gint64 now_us = gdk_frame_clock_get_frame_time (clock);
  gboolean runs = FALSE;

  if (now_us - self->last_us < FRAME_US)
    return G_SOURCE_CONTINUE;
  self->last_us = now_us;
  self->painting = TRUE;
  attune_figure_tick (self->figure, now_us);
  notice_changes (self, attune_figure_is_changing (self->figure));
  if (self->func != NULL)
    runs = self->func (self->figure, self->data);
  self->painting = FALSE;
  /* With reduced motion the repetition still changes, but a still picture needs no frames for it. */
  if ((runs && wants_motion (self)) || attune_figure_is_moving (self->figure))
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
figure_changed_cb (AttuneFigureView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!self->painting && attune_figure_is_moving (self->figure))
    attune_figure_view_wake (self);
}

static void
settings_changed_cb (AttuneFigureView *self)
{
  attune_figure_set_reduced_motion (self->figure, !wants_motion (self));
  attune_figure_view_wake (self);
}

static void
style_changed_cb (AttuneFigureView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  attune_figure_set_dark (self->figure, adw_style_manager_get_dark (style));
  attune_figure_set_high_contrast (self->figure, adw_style_manager_get_high_contrast (style));
}

static void
scale_changed_cb (AttuneFigureView *self)
{
  attune_figure_set_scale_factor (self->figure, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

static gboolean
late_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ATTUNE_FIGURE_VIEW (widget)->late_id = 0;
  gtk_widget_queue_draw (widget);
  return G_SOURCE_REMOVE;
}

static void
attune_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AttuneFigureView *self = ATTUNE_FIGURE_VIEW (widget);

  if (self->words_first && !self->held_back) {
    self->held_back = TRUE;
    self->late_id = gtk_widget_add_tick_callback (widget, late_cb, NULL, NULL);
    return;
  }
  gdk_paintable_snapshot (GDK_PAINTABLE (self->figure), snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
}

static void
attune_figure_view_map (GtkWidget *widget)
{
  AttuneFigureView *self = ATTUNE_FIGURE_VIEW (widget);

  GTK_WIDGET_CLASS (attune_figure_view_parent_class)->map (widget);
  scale_changed_cb (self);
  style_changed_cb (self);
  settings_changed_cb (self);
}

static void
stop_frames (AttuneFigureView *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  if (self->late_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->late_id);
  self->late_id = 0;
}

static void
attune_figure_view_unmap (GtkWidget *widget)
{
  stop_frames (ATTUNE_FIGURE_VIEW (widget));
  ATTUNE_FIGURE_VIEW (widget)->held_back = FALSE;
  GTK_WIDGET_CLASS (attune_figure_view_parent_class)->unmap (widget);
}

static void
attune_figure_view_dispose (GObject *object)
{
  AttuneFigureView *self = ATTUNE_FIGURE_VIEW (object);

  stop_frames (self);
  attune_figure_view_set_frame_func (self, NULL, NULL, NULL);
  g_clear_object (&self->figure);
  G_OBJECT_CLASS (attune_figure_view_parent_class)->dispose (object);
}

static void
attune_figure_view_class_init (AttuneFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_figure_view_dispose;
  widget_class->snapshot = attune_figure_view_snapshot;
  widget_class->map = attune_figure_view_map;
  widget_class->unmap = attune_figure_view_unmap;
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
attune_figure_view_init (AttuneFigureView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->figure = attune_figure_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (self->figure, "invalidate-contents", G_CALLBACK (figure_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                           "notify::gtk-enable-animations", G_CALLBACK (settings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_changed_cb), NULL);
}

/**
 * attune_figure_view_new:
 *
 * Returns: (transfer floating): a view of a figure of its own
 */
GtkWidget *
attune_figure_view_new (void)
{
  return g_object_new (ATTUNE_TYPE_FIGURE_VIEW, NULL);
}

/**
 * attune_figure_view_get_figure:
 * @self: a view
 *
 * Returns: (transfer none): what it shows
 */
AttuneFigure *
attune_figure_view_get_figure (AttuneFigureView *self)
{
  g_return_val_if_fail (ATTUNE_IS_FIGURE_VIEW (self), NULL);

  return self->figure;
}

/**
 * attune_figure_view_set_frame_func:
 * @self: a view
 * @func: (nullable): called before every frame, to seek the figure
 * @data: for @func
 * @destroy: (nullable): frees @data
 *
 * Frames begin at once and go on as long as @func returns %TRUE.
 */
void
attune_figure_view_set_frame_func (AttuneFigureView *self,
                                   AttuneFigureFrameFunc func,
                                   gpointer data,
                                   GDestroyNotify destroy)
{
  g_return_if_fail (ATTUNE_IS_FIGURE_VIEW (self));

  if (self->destroy != NULL)
    self->destroy (self->data);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  if (func != NULL)
    attune_figure_view_wake (self);
}

/**
 * attune_figure_view_wake:
 * @self: a view
 *
 * Something begins to move, or one frame is worth painting: asks the frame function again.
 */
void
attune_figure_view_wake (AttuneFigureView *self)
{
  g_return_if_fail (ATTUNE_IS_FIGURE_VIEW (self));

  if (self->tick_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/**
 * attune_figure_view_set_words_first:
 * @self: a view
 * @words_first: whether what stands beside it is shown a frame before the figure
 *
 * A figure takes longer to be painted the first time than a frame lasts.
 */
void
attune_figure_view_set_words_first (AttuneFigureView *self, gboolean words_first)
{
  g_return_if_fail (ATTUNE_IS_FIGURE_VIEW (self));

  self->words_first = words_first;
}

/**
 * attune_figure_view_set_description:
 * @self: a view
 * @description: what the picture shows, translated
 */
void
attune_figure_view_set_description (AttuneFigureView *self, const char *description)
{
  g_return_if_fail (ATTUNE_IS_FIGURE_VIEW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
}
