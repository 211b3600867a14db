/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-paper-view.h"

#define LEAST_WIDTH 240

struct _AttunePaperView {
  GtkWidget parent_instance;

  const AttuneNurseSheet *sheet; /* (nullable): its owner's */
  AttunePaper paper;
};

G_DEFINE_FINAL_TYPE (AttunePaperView, attune_paper_view, GTK_TYPE_WIDGET)

static void
attune_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AttunePaperView *self = ATTUNE_PAPER_VIEW (widget);
  double scale = gtk_widget_get_width (widget) / MAX (self->paper.width, 1);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                               gtk_widget_get_height (widget));
  GdkRGBA white = { 1, 1, 1, 1 };
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &white, &bounds);
  if (self->sheet == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, scale, scale);
  attune_nurse_page_draw (self->sheet, &self->paper, cr);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
attune_paper_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
attune_paper_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  AttunePaperView *self = ATTUNE_PAPER_VIEW (widget);
  int width = for_size > 0 ? for_size : LEAST_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = LEAST_WIDTH;
    *natural = (int) self->paper.width;
  } else {
    *minimum = *natural = (int) (width * self->paper.height / self->paper.width);
  }
}

static void
attune_paper_view_class_init (AttunePaperViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = attune_paper_view_snapshot;
  widget_class->get_request_mode = attune_paper_view_get_request_mode;
  widget_class->measure = attune_paper_view_measure;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
attune_paper_view_init (AttunePaperView *self)
{
  self->paper = (AttunePaper){ .width = 595, .height = 842 };
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * attune_paper_view_show:
 * @sheet: (nullable): what the page says; the caller keeps it until it shows another
 * @paper: on what
 */
void
attune_paper_view_show (AttunePaperView *self,
                        const AttuneNurseSheet *sheet,
                        const AttunePaper *paper)
{
  self->sheet = sheet;
  self->paper = *paper;
  if (sheet != NULL) {
    g_autofree char *text = attune_nurse_sheet_to_text (sheet, paper->blocks);

    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    sheet->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
