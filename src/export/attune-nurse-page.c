/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-nurse-page.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#include "attune-export-error.h"
#include "attune-nurse-picture.h"

/* The largest that fits is taken; the last always does. */
static const struct {
  double size; /* of the text, in points */
  int most_lines; /* of one paragraph; what is longer ends in an ellipsis */
} fits[] = {
  { 11, 8 },  { 10.5, 8 }, { 10, 8 },  { 9.5, 6 }, { 9, 6 },
  { 8.5, 5 }, { 8, 4 },    { 7.5, 3 }, { 7, 2 },   { 6, 1 },
};

typedef struct {
  cairo_t *cr;
  const AttuneNurseSheet *sheet;
  const AttunePaper *paper;
  PangoContext *context;
  gboolean draws; /* else it measures */
  double size;
  int most_lines;
  double x; /* of the text just now */
  double width;
  double y;
} Page;

static void
begin_tag (Page *page, const char *tag)
{
  if (page->draws)
    cairo_tag_begin (page->cr, tag, NULL);
}

static void
end_tag (Page *page, const char *tag)
{
  if (page->draws)
    cairo_tag_end (page->cr, tag);
}

/* Pango turns the sides round for a text that runs against the page. */
static void
align (Page *page, PangoLayout *layout)
{
  gboolean against = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_LTR;

  pango_layout_set_alignment (layout,
                              page->paper->rtl && !against ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static PangoLayout *
create_layout (Page *page, const char *text, double size, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (page->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("sans");

  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -page->most_lines);
  pango_layout_set_text (layout, text, -1);
  align (page, layout);
  return layout;
}

/* At the pen, which goes down below it. */
static void
add_layout (Page *page, PangoLayout *layout, double x, double width)
{
  PangoRectangle extents;

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_get_extents (layout, NULL, &extents);
  if (page->draws) {
    cairo_set_source_rgb (page->cr, 0.1, 0.1, 0.12);
    cairo_move_to (page->cr, x, page->y);
    pango_cairo_show_layout (page->cr, layout);
  }
  page->y += (double) extents.height / PANGO_SCALE;
}

static void
add_text (Page *page, const char *tag, const char *text, double size, gboolean bold)
{
  g_autoptr (PangoLayout) layout = create_layout (page, text, size, bold);

  begin_tag (page, tag);
  add_layout (page, layout, page->x, page->width);
  end_tag (page, tag);
}

/* Beside a mark that is drawn where a line begins. */
static void
add_beside_mark (Page *page, const char *text)
{
  g_autoptr (PangoLayout) layout = create_layout (page, text, page->size, FALSE);
  double indent = page->size * 1.4;

  add_layout (page, layout, page->x + (page->paper->rtl ? 0 : indent), page->width - indent);
}

static void
use_mark (Page *page)
{
  cairo_new_path (page->cr); /* text leaves the pen where it began */
  cairo_set_source_rgb (page->cr, 0.25, 0.25, 0.28);
  cairo_set_line_width (page->cr, 0.8);
}

/* The middle of the mark's place on the first line. */
static double
get_mark_x (Page *page)
{
  double offset = page->size * 0.6;

  return page->paper->rtl ? page->x + page->width - offset : page->x + offset;
}

static void
add_item (Page *page, const char *text)
{
  begin_tag (page, "LI");
  if (page->draws) {
    use_mark (page);
    cairo_arc (page->cr, get_mark_x (page), page->y + page->size * 0.72, page->size * 0.16, 0,
               2 * G_PI);
    cairo_fill (page->cr);
  }
  add_beside_mark (page, text);
  end_tag (page, "LI");
}

static void
add_check (Page *page, const char *text)
{
  double side = page->size * 0.85;

  page->y += page->size * 0.2;
  begin_tag (page, "P");
  if (page->draws) {
    use_mark (page);
    cairo_rectangle (page->cr, get_mark_x (page) - side / 2, page->y + page->size * 0.25, side,
                     side);
    cairo_stroke (page->cr);
  }
  add_beside_mark (page, text);
  end_tag (page, "P");
}

static void
add_rule (Page *page)
{
  page->y += page->size * 1.9;
  if (!page->draws)
    return;
  use_mark (page);
  cairo_move_to (page->cr, page->x, page->y);
  cairo_rel_line_to (page->cr, page->width, 0);
  cairo_stroke (page->cr);
}

static void
add_box (Page *page)
{
  double height = page->size * 6;

  if (page->draws) {
    use_mark (page);
    cairo_rectangle (page->cr, page->x, page->y + 2, page->width, height);
    cairo_stroke (page->cr);
  }
  page->y += height + 4;
}

static void
add_line (Page *page, const AttuneSheetLine *line)
{
  switch (line->kind) {
  case ATTUNE_SHEET_TEXT:
    add_text (page, "P", line->text, page->size, FALSE);
    break;
  case ATTUNE_SHEET_ITEM:
    add_item (page, line->text);
    break;
  case ATTUNE_SHEET_CHECK:
    add_check (page, line->text);
    break;
  case ATTUNE_SHEET_RULE:
    add_rule (page);
    break;
  case ATTUNE_SHEET_BOX:
    add_box (page);
    break;
  }
}

static gboolean
is_item (const AttuneSheetBlock *block, guint i)
{
  const AttuneSheetLine *line = i < block->lines->len ? g_ptr_array_index (block->lines, i) : NULL;

  return line != NULL && line->kind == ATTUNE_SHEET_ITEM;
}

/* Items in a row are one list. */
static void
add_lines (Page *page, const AttuneSheetBlock *block)
{
  for (guint i = 0; i < block->lines->len; i++) {
    if (is_item (block, i) && (i == 0 || !is_item (block, i - 1)))
      begin_tag (page, "L");
    add_line (page, g_ptr_array_index (block->lines, i));
    if (is_item (block, i) && !is_item (block, i + 1))
      end_tag (page, "L");
  }
}

static void
draw_picture (Page *page, double x, double y, double height)
{
  if (!page->draws)
    return;
  begin_tag (page, "Figure");
  cairo_save (page->cr);
  cairo_translate (page->cr, x, y);
  attune_nurse_picture_draw (page->cr, height, page->sheet->welcome);
  cairo_restore (page->cr);
  end_tag (page, "Figure");
}

/* The words say which parts were welcome; the drawing stands beside them. */
static void
add_lines_beside_picture (Page *page, const AttuneSheetBlock *block)
{
  double height = page->size * 8;
  double room = height * ATTUNE_NURSE_PICTURE_RATIO + page->size * 2;
  double top = page->y, x = page->x, width = page->width;

  page->width = width - room;
  page->x = page->paper->rtl ? x + room : x;
  add_lines (page, block);
  page->x = x;
  page->width = width;
  draw_picture (page, page->paper->rtl ? x : x + width - height * ATTUNE_NURSE_PICTURE_RATIO,
                top - page->size, height);
  page->y = MAX (page->y, top - page->size + height);
}

static void
add_block (Page *page, AttuneBlock which)
{
  const AttuneSheetBlock *block = &page->sheet->blocks[which];

  if (!(page->paper->blocks & ATTUNE_BLOCK_BIT (which)) || block->lines->len == 0)
    return;
  page->y += page->size * 0.9;
  begin_tag (page, "Sect");
  add_text (page, "H2", block->title, page->size * 1.1, TRUE);
  page->y += page->size * 0.15;
  if (which == ATTUNE_BLOCK_SHOWS && page->sheet->welcome != ATTUNE_REGIONS_NONE)
    add_lines_beside_picture (page, block);
  else
    add_lines (page, block);
  end_tag (page, "Sect");
}

/* From the top; says how far down it comes. */
static double
add_all (Page *page)
{
  page->x = page->paper->margin;
  page->width = page->paper->width - 2 * page->paper->margin;
  page->y = page->paper->margin;
  begin_tag (page, "Document");
  add_text (page, "H1", page->sheet->title, page->size * 1.7, TRUE);
  for (guint block = 0; block < ATTUNE_N_BLOCKS; block++)
    add_block (page, block);
  if (page->draws)
    page->y = page->paper->height - page->paper->margin - page->size * 2.6;
  else
    page->y += page->size;
  add_text (page, "P", page->sheet->foot, page->size * 0.85, FALSE);
  end_tag (page, "Document");
  return page->y;
}

static void
fit (Page *page)
{
  page->draws = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++) {
    page->size = fits[i].size;
    page->most_lines = fits[i].most_lines;
    if (add_all (page) + page->size <= page->paper->height - page->paper->margin)
      return;
  }
}

/* The same on every device: no hints, and a unit is a point. */
static PangoContext *
create_context (cairo_t *cr, gboolean rtl)
{
  PangoContext *context = pango_cairo_create_context (cr);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

/**
 * attune_nurse_page_draw:
 * @sheet: what it says
 * @paper: on what
 * @cr: a unit is a point; with the paper's upper left corner at its origin
 *
 * Draws the page. All of it fits: the text becomes smaller and, at the very end, shorter.
 */
void
attune_nurse_page_draw (const AttuneNurseSheet *sheet, const AttunePaper *paper, cairo_t *cr)
{
  PangoContext *context = create_context (cr, paper->rtl);
  Page page = { .cr = cr, .sheet = sheet, .paper = paper, .context = context };

  cairo_save (cr);
  fit (&page);
  page.draws = TRUE;
  add_all (&page);
  cairo_restore (cr);
  g_object_unref (context);
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The moment is given, or the same page would be another file a second later. */
static void
set_metadata (cairo_surface_t *surface, const AttuneNurseSheet *sheet, GDateTime *now)
{
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, sheet->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Attune");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, sheet->foot);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/**
 * attune_nurse_page_to_pdf:
 * @sheet: what it says
 * @paper: on what
 * @now: local time, for the file's own date
 *
 * Returns: (transfer full) (nullable): the file: one page of text and drawings, with a title and
 *   marks of its structure; always the same for the same page. NULL with an #AttuneExportError
 */
GBytes *
attune_nurse_page_to_pdf (const AttuneNurseSheet *sheet,
                          const AttunePaper *paper,
                          GDateTime *now,
                          GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, paper->width,
                                                                  paper->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (surface, sheet, now);
  attune_nurse_page_draw (sheet, paper, cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, ATTUNE_EXPORT_ERROR, ATTUNE_EXPORT_ERROR_FAILED,
                       cairo_status_to_string (status));
  return NULL;
}
