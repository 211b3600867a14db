/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-nurse-print.h"

#include "attune-atomic-file.h"

#define MARGIN 48 /* points */

static void
init_paper (AttunePaper *paper, GtkPaperSize *size, guint blocks)
{
  *paper = (AttunePaper){
    .width = gtk_paper_size_get_width (size, GTK_UNIT_POINTS),
    .height = gtk_paper_size_get_height (size, GTK_UNIT_POINTS),
    .margin = MARGIN,
    .rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
    .blocks = blocks,
  };
}

/**
 * attune_nurse_print_init_paper:
 * @paper: (out caller-allocates): the paper that is usual here
 * @blocks: which are shown, as ATTUNE_BLOCK_BIT()
 */
void
attune_nurse_print_init_paper (AttunePaper *paper, guint blocks)
{
  GtkPaperSize *size = gtk_paper_size_new (NULL);

  init_paper (paper, size, blocks);
  gtk_paper_size_free (size);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  const AttuneNurseSheet *sheet = data;
  guint blocks = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (operation), "blocks"));
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  AttunePaper paper;

  init_paper (&paper, gtk_page_setup_get_paper_size (setup), blocks);
  paper.width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  paper.height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
  attune_nurse_page_draw (sheet, &paper, gtk_print_context_get_cairo_context (context));
}

/**
 * attune_nurse_print_new:
 * @sheet: what the page says; must outlive the operation
 * @blocks: which are shown, as ATTUNE_BLOCK_BIT()
 *
 * Returns: (transfer full): one page, ready to run
 */
GtkPrintOperation *
attune_nurse_print_new (const AttuneNurseSheet *sheet, guint blocks)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  g_object_set_data (G_OBJECT (operation), "blocks", GUINT_TO_POINTER (blocks));
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, sheet->title);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), (gpointer) sheet);
  return operation;
}

/**
 * attune_nurse_print_save:
 * @path: of the file; an older one stays as it is until the new one is whole
 * @now: local time
 *
 * Returns: FALSE with an #AttuneExportError
 */
gboolean
attune_nurse_print_save (const AttuneNurseSheet *sheet,
                         guint blocks,
                         const char *path,
                         GDateTime *now,
                         GError **error)
{
  g_autoptr (GBytes) pdf = NULL;
  AttunePaper paper;

  attune_nurse_print_init_paper (&paper, blocks);
  pdf = attune_nurse_page_to_pdf (sheet, &paper, now, error);
  return pdf != NULL && attune_atomic_file_replace (path, g_bytes_get_data (pdf, NULL),
                                                    (gssize) g_bytes_get_size (pdf), error);
}
