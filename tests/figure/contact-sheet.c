/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Paints every stroke, cue, state, pose, tone and age to labelled pages, for people to look at. */
#include "config.h"

#include <locale.h>
#include <math.h>

#include "attune-figure.h"
#include "content/attune-content-reader.h"

#define CELL 212.0
#define LABEL 18.0
#define STRIP 8
#define ROWS 6
#define PREVIEW_FRAMES 40
#define PREVIEW_CELL 200.0
#define PREVIEW_HEAD \
  "<!doctype html><title>Strokes</title><style>figure{display:inline-block;margin:6px}" \
  "div{width:200px;height:200px;animation:go steps(40) infinite}" \
  "@keyframes go{to{background-position:-8000px 0}}</style>\n"
#define CUE_ROWS 20
#define CUE_TICKS 8
#define CUE_TICK_US 40000
#define STRANGER_CELL 240.0
#define STRANGER_ROWS 5
#define STRANGER_STEP 23 /* shares no factor with the number of strokes */

/* One page: cells in rows, each with its label below. */
typedef struct {
  cairo_surface_t *surface;
  cairo_t *cr;
  guint columns;
  guint used;
  double width;
  double height;
} Sheet;

typedef struct {
  const char *label;
  const char *pose;
  const char *expression;
} BabyCell;

static const BabyCell answers_and_states[] = {
  { "no", "frog", "head turn 55; gaze far; brow soft; hand stop; arm push" },
  { "not sure", "frog", "brow knit; gaze aside; hand half" },
  { "yes, under 8 weeks", "frog", "lid wide; brow raised; gaze you; hand open" },
  { "yes", "frog", "lid wide; gaze you; mouth smile; hand open" },
  { "state 1 deep sleep", "asleep", "lid closed; breath slow" },
  { "state 2 light sleep", "asleep", "lid closed; brow raised; mouth suck; hand half" },
  { "state 3 drowsy", "frog", "lid half; gaze down; brow soft" },
  { "state 4 quiet alert", "frog", "lid wide; brow raised; mouth rest; hand open" },
  { "state 5 fussy", "arms-wide", "brow knit; gaze aside; mouth down; skin flush; hand splay" },
  { "state 6 crying", "startle",
    "lid squeezed; mouth cry; brow sad; skin red; hand fist; mark tear" },
};

static void
sheet_init (Sheet *self, guint columns, guint rows, double width, double height)
{
  self->columns = columns;
  self->used = 0;
  self->width = width;
  self->height = height;
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (columns * width),
                                              (int) (rows * (height + LABEL)));
  self->cr = cairo_create (self->surface);
  cairo_set_source_rgb (self->cr, 0.98, 0.965, 0.94);
  cairo_paint (self->cr);
}

static void
sheet_add (Sheet *self, AttuneFigure *figure, const char *label, gboolean dark)
{
  double x = self->used % self->columns * self->width;
  double y = self->used / self->columns * (self->height + LABEL);
  cairo_t *cr = self->cr;

  cairo_save (cr);
  cairo_translate (cr, x + 2, y + 2);
  if (dark)
    cairo_set_source_rgb (cr, 0.227, 0.278, 0.267);
  else
    cairo_set_source_rgb (cr, 0.859, 0.910, 0.886);
  cairo_rectangle (cr, 0, 0, self->width - 4, self->height - 2);
  cairo_fill (cr);
  attune_figure_paint (figure, cr, self->width - 4, self->height - 2);
  cairo_set_source_rgb (cr, 0.18, 0.16, 0.15);
  cairo_set_font_size (cr, 12);
  cairo_move_to (cr, 3, self->height + 11);
  cairo_show_text (cr, label);
  cairo_restore (cr);
  self->used++;
}

static void
sheet_write (Sheet *self, const char *folder, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (cairo_surface_write_to_png (self->surface, path) != CAIRO_STATUS_SUCCESS)
    g_printerr ("cannot write %s\n", path);
  else
    g_print ("%s\n", path);
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
}

static AttuneCatalog *
read_catalog (const char *source_folder)
{
  static const char *const names[] = { "strokes.xml", "routines.xml", "permission.xml",
                                       "cues.xml" };
  AttuneContentFile files[G_N_ELEMENTS (names)];
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  AttuneCatalog *catalog;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (source_folder, "resources", "content", names[i],
                                              NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);

    files[i].name = names[i];
    files[i].bytes = attune_content_load_file (file, faults);
  }
  catalog = attune_content_read (files, G_N_ELEMENTS (names), NULL, faults);
  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *text = attune_fault_to_string (g_ptr_array_index (faults, i));

    g_printerr ("%s\n", text);
  }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_clear_pointer (&files[i].bytes, g_bytes_unref);
  return catalog;
}

static AttuneSide
get_side (const AttuneStroke *stroke)
{
  return stroke->sides == ATTUNE_SIDES_EACH ? ATTUNE_SIDE_RIGHT : ATTUNE_SIDE_NONE;
}

/* A strip goes once through the whole pattern. Without @name a stranger can
 * be asked what it shows. */
static void
add_strip (Sheet *sheet, AttuneFigure *figure, const AttuneStroke *stroke, const char *name)
{
  guint repetitions = stroke->motion->beats->len;
  double beat_s = stroke->beat_us / (double) G_USEC_PER_SEC;

  attune_figure_show_stroke (figure, stroke, get_side (stroke));
  for (guint i = 0; i < STRIP; i++) {
    double at = (i + 0.5) * repetitions / STRIP;
    g_autofree char *label = i == 0 ? g_strdup (name) : g_strdup_printf ("%.2f", at);

    attune_figure_seek (figure, (guint) floor (at), at - floor (at), beat_s);
    sheet_add (sheet, figure, label, FALSE);
  }
}

static void
write_strokes (AttuneCatalog *catalog, const char *folder)
{
  GPtrArray *strokes = attune_catalog_get_strokes (catalog);
  g_autoptr (AttuneFigure) figure = attune_figure_new ();

  for (guint first = 0; first < strokes->len; first += ROWS) {
    g_autofree char *name = g_strdup_printf ("strokes-%02u", first / ROWS + 1);
    Sheet sheet;

    sheet_init (&sheet, STRIP, ROWS, CELL, CELL);
    for (guint i = first; i < MIN (first + ROWS, strokes->len); i++) {
      AttuneStroke *stroke = g_ptr_array_index (strokes, i);

      add_strip (&sheet, figure, stroke, stroke->id);
    }
    sheet_write (&sheet, folder, name);
  }
}

/* The same strips under numbers, in an order that gives nothing away; the key is a file of its own. */
static void
write_strangers (AttuneCatalog *catalog, const char *folder)
{
  GPtrArray *strokes = attune_catalog_get_strokes (catalog);
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  g_autoptr (GString) key = g_string_new (NULL);
  g_autofree char *key_path = g_build_filename (folder, "strangers-key.txt", NULL);

  for (guint first = 0; first < strokes->len; first += STRANGER_ROWS) {
    g_autofree char *name = g_strdup_printf ("strangers-%02u", first / STRANGER_ROWS + 1);
    Sheet sheet;

    sheet_init (&sheet, STRIP, STRANGER_ROWS, STRANGER_CELL, STRANGER_CELL);
    for (guint i = first; i < MIN (first + STRANGER_ROWS, strokes->len); i++) {
      AttuneStroke *stroke = g_ptr_array_index (strokes, (i * STRANGER_STEP + 7) % strokes->len);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      add_strip (&sheet, figure, stroke, number);
      g_string_append_printf (key, "%u %s\n", i + 1, stroke->id);
    }
    sheet_write (&sheet, folder, name);
  }
  g_file_set_contents (key_path, key->str, -1, NULL);
}

/* Every stroke, moving, on one page for a browser: a picture of all its frames, shown one by one. */
static void
write_preview (AttuneCatalog *catalog, const char *folder)
{
  GPtrArray *strokes = attune_catalog_get_strokes (catalog);
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  g_autoptr (GString) page = g_string_new (PREVIEW_HEAD);
  g_autofree char *path = g_build_filename (folder, "preview.html", NULL);

  for (guint i = 0; i < strokes->len; i++) {
    AttuneStroke *stroke = g_ptr_array_index (strokes, i);
    guint repetitions = MIN (stroke->motion->beats->len, 2);
    double beat_s = stroke->beat_us / (double) G_USEC_PER_SEC;
    g_autofree char *name = g_strconcat ("preview-", stroke->id, NULL);
    Sheet sheet;

    sheet_init (&sheet, PREVIEW_FRAMES, 1, PREVIEW_CELL, PREVIEW_CELL);
    attune_figure_show_stroke (figure, stroke, get_side (stroke));
    for (guint frame = 0; frame < PREVIEW_FRAMES; frame++) {
      double at = (double) frame * repetitions / PREVIEW_FRAMES;

      attune_figure_seek (figure, (guint) floor (at), at - floor (at), beat_s);
      sheet_add (&sheet, figure, "", FALSE);
    }
    sheet_write (&sheet, folder, name);
    g_string_append_printf (
        page,
        "<figure><div style=\"background-image:url(%s.png);"
        "animation-duration:%dms\"></div><figcaption>%s</figcaption></figure>\n",
        name, (int) (MIN (beat_s, 15) * repetitions * 1000), stroke->id);
  }
  g_file_set_contents (path, page->str, -1, NULL);
  g_print ("%s\n", path);
}

static void
write_babies (const BabyCell *cells, guint n, double size, const char *folder, const char *name)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  Sheet sheet;

  sheet_init (&sheet, 8, (n + 7) / 8, size, size * 1.45);
  for (guint i = 0; i < n; i++) {
    attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT, cells[i].pose, cells[i].expression);
    sheet_add (&sheet, figure, cells[i].label, FALSE);
  }
  sheet_write (&sheet, folder, name);
}

static void
write_poses (const char *folder)
{
  const char *const *ids = attune_pose_list_ids ();
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (BabyCell));

  for (guint i = 0; ids[i] != NULL; i++) {
    BabyCell cell = { ids[i], ids[i], "hand open" };

    g_array_append_val (cells, cell);
  }
  write_babies ((BabyCell *) cells->data, cells->len, 180, folder, "poses");
}

static void
write_cues (AttuneCatalog *catalog, const char *folder)
{
  GPtrArray *cues = attune_catalog_get_cues (catalog);
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  Sheet small, large;

  sheet_init (&small, 12, (cues->len + 11) / 12, 120, 96);
  sheet_init (&large, 10, (cues->len + 9) / 10, 150, 150 * 1.45);
  for (guint i = 0; i < cues->len; i++) {
    AttuneCue *cue = g_ptr_array_index (cues, i);

    attune_figure_show_baby (figure, ATTUNE_VIEW_FACE, NULL, cue->pose);
    sheet_add (&small, figure, cue->id, FALSE);
    attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT, NULL, cue->pose);
    sheet_add (&large, figure, cue->id, FALSE);
  }
  sheet_write (&small, folder, "cues-faces");
  sheet_write (&large, folder, "cues");
}

/* Eight moments of each cue's loop, in the order of its motion. */
static void
write_cue_motions (AttuneCatalog *catalog, const char *folder)
{
  GPtrArray *cues = attune_catalog_get_cues (catalog);
  g_autoptr (AttuneFigure) figure = attune_figure_new ();

  for (guint first = 0; first < cues->len; first += CUE_ROWS) {
    g_autofree char *name = g_strdup_printf ("cue-motions-%02u", first / CUE_ROWS + 1);
    Sheet sheet;

    sheet_init (&sheet, STRIP * 2, CUE_ROWS / 2, 100, 140);
    for (guint i = first; i < MIN (first + CUE_ROWS, cues->len); i++) {
      AttuneCue *cue = g_ptr_array_index (cues, i);

      attune_figure_show_cue (figure, ATTUNE_VIEW_FRONT, cue);
      attune_figure_tick (figure, 1);
      for (guint j = 0; j < STRIP; j++) {
        sheet_add (&sheet, figure, j == 0 ? cue->id : "", FALSE);
        for (guint k = 0; k < CUE_TICKS; k++)
          attune_figure_tick (figure, 1 + (gint64) (j * CUE_TICKS + k + 1) * CUE_TICK_US);
      }
    }
    sheet_write (&sheet, folder, name);
  }
}

static void
write_tones (const char *folder)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  Sheet sheet;

  sheet_init (&sheet, 6, 3, 230, 320);
  for (guint i = 0; i < 18; i++) {
    AttuneLook look = { i % 6, (i + i / 6) % 6, i / 6, 5 - i % 6, i % 4, 1 + i / 6 };
    g_autofree char *label = g_strdup_printf ("skin %u, hair %u %u", look.skin, look.hair,
                                              look.hair_form);

    attune_figure_set_look (figure, &look);
    attune_figure_set_dark (figure, i / 6 == 1);
    if (i < 6)
      attune_figure_show_rest (figure, ATTUNE_REGION_LEGS, TRUE);
    else if (i < 12)
      attune_figure_show_question (figure, ATTUNE_REGION_TUMMY);
    else
      attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT, "frog", "mouth open-smile; hand open");
    sheet_add (&sheet, figure, label, i / 6 == 1);
  }
  sheet_write (&sheet, folder, "tones");
}

static const char *const age_names[ATTUNE_N_AGE_LOOKS] = { "newborn", "4 months", "9 months",
                                                           "toddler" };

/* Every age in every form of hair, from before, from behind and close. */
static void
write_ages (const char *folder)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  Sheet sheet;

  sheet_init (&sheet, 6, ATTUNE_N_AGE_LOOKS * 2, 220, 300);
  for (guint i = 0; i < ATTUNE_N_AGE_LOOKS * 12; i++) {
    guint column = i % 6, age = i / 12;
    AttuneLook look = { i % 5, i % 6, column % 3, 2, 0, age };

    attune_figure_set_look (figure, &look);
    if (i % 12 < 6 && column < 3)
      attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT, "frog", "mouth smile; hand open");
    else if (i % 12 < 6)
      attune_figure_show_baby (figure, ATTUNE_VIEW_FACE, NULL, "mouth smile");
    else if (column < 2)
      attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT,
                               column == 0 ? "neutral" : "knees-to-tummy", "hand open");
    else if (column == 2)
      attune_figure_show_rest (figure, ATTUNE_REGION_FACE, TRUE);
    else
      attune_figure_show_baby (figure, ATTUNE_VIEW_BACK, "frog", "hand open");
    sheet_add (&sheet, figure, age_names[age], FALSE);
  }
  sheet_write (&sheet, folder, "ages");
}

static void
write_scenes (const char *folder)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  Sheet sheet;

  sheet_init (&sheet, 8, 3, 200, 280);
  for (AttuneRegion region = 0; region < ATTUNE_N_REGIONS; region++) {
    attune_figure_show_question (figure, region);
    sheet_add (&sheet, figure, attune_region_to_id (region), FALSE);
  }
  for (AttuneRegion region = 0; region < ATTUNE_N_REGIONS; region++) {
    attune_figure_show_rest (figure, region, TRUE);
    sheet_add (&sheet, figure, attune_region_to_id (region), FALSE);
  }
  attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT, NULL, NULL);
  for (AttuneRegion region = 0; region < ATTUNE_N_REGIONS; region++) {
    attune_figure_set_welcome (figure, ATTUNE_REGIONS_OF (region));
    sheet_add (&sheet, figure, attune_region_to_id (region), FALSE);
  }
  sheet_write (&sheet, folder, "scenes");
}

/* One stroke, large, at its beginning, its middle and its end. */
static int
write_one (AttuneCatalog *catalog, const char *folder, const char *id)
{
  AttuneStroke *stroke = attune_catalog_get_stroke (catalog, id);
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  Sheet sheet;

  if (stroke == NULL) {
    g_printerr ("there is no stroke “%s”\n", id);
    return 1;
  }
  sheet_init (&sheet, 3, 1, 420, 420);
  attune_figure_show_stroke (figure, stroke, get_side (stroke));
  for (guint i = 0; i < 3; i++) {
    attune_figure_seek (figure, 0, 0.05 + 0.4 * i, stroke->beat_us / (double) G_USEC_PER_SEC);
    sheet_add (&sheet, figure, id, FALSE);
  }
  sheet_write (&sheet, folder, id);
  return 0;
}

int
main (int argc, char *argv[])
{
  g_autoptr (AttuneCatalog) catalog = NULL;
  int result = 0;

  setlocale (LC_ALL, "C.UTF-8");
  if (argc < 3) {
    g_printerr ("usage: contact-sheet SOURCE-FOLDER FOLDER [STROKE…]\n");
    return 2;
  }
  catalog = read_catalog (argv[1]);
  if (catalog == NULL)
    return 1;
  g_mkdir_with_parents (argv[2], 0755);
  for (int i = 3; i < argc; i++)
    result = MAX (result, write_one (catalog, argv[2], argv[i]));
  if (argc > 3)
    return result;
  write_strokes (catalog, argv[2]);
  write_strangers (catalog, argv[2]);
  write_preview (catalog, argv[2]);
  write_babies (answers_and_states, G_N_ELEMENTS (answers_and_states), 190, argv[2], "states");
  write_poses (argv[2]);
  write_cues (catalog, argv[2]);
  write_cue_motions (catalog, argv[2]);
  write_tones (argv[2]);
  write_ages (argv[2]);
  write_scenes (argv[2]);
  return 0;
}
