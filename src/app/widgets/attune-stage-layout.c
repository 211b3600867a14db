/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-stage-layout.h"

#define WIDE 680
#define GAP 18
#define PICTURE_SHARE 0.56
#define SMALL_SHARE 0.34
#define SMALL_HEIGHT 180
#define PICTURE_MIN 124 /* until told otherwise */
#define PICTURE_WORTH_SEEING 96

struct _AttuneStageLayout {
  GtkLayoutManager parent_instance;

  AttuneStagePicture picture;
  int picture_min;
};

G_DEFINE_FINAL_TYPE (AttuneStageLayout, attune_stage_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
attune_stage_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size, int *least, int *wanted)
{
  gtk_widget_measure (child, orientation, for_size, least, wanted, NULL, NULL);
}

static int
get_picture_min (GtkLayoutManager *manager)
{
  return ATTUNE_STAGE_LAYOUT (manager)->picture_min;
}

/* Side by side. */
static int
get_picture_width (AttuneStageLayout *self, int width)
{
  switch (self->picture) {
  case ATTUNE_STAGE_NONE:
    return 0;
  case ATTUNE_STAGE_SMALL:
    return (int) (width * SMALL_SHARE);
  case ATTUNE_STAGE_LARGE:
  default:
    return (int) (width * PICTURE_SHARE);
  }
}

static int
get_words_width (AttuneStageLayout *self, int width)
{
  int picture = get_picture_width (self, width);

  return picture > 0 ? width - picture - GAP : width;
}

/* How high all the words are. A window that scrolls does not know it for a given width. */
static int
measure_words (GtkWidget *words, int width)
{
  GtkWidget *inside = GTK_IS_SCROLLED_WINDOW (words)
                          ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (words))
                          : words;
  int least, wanted;

  if (GTK_IS_VIEWPORT (inside))
    inside = gtk_viewport_get_child (GTK_VIEWPORT (inside));
  measure_child (inside, GTK_ORIENTATION_VERTICAL, width, &least, &wanted);
  return wanted;
}

static void
attune_stage_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  GtkWidget *picture = gtk_widget_get_first_child (widget);
  GtkWidget *words = gtk_widget_get_next_sibling (picture);
  gboolean wide = for_size >= WIDE;
  int words_min, words_nat, unused;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_child (words, orientation, -1, &words_min, &words_nat);
    *minimum = words_min;
    *natural = MAX (words_nat * 2, WIDE);
    return;
  }

  measure_child (words, orientation,
                 wide ? get_words_width (ATTUNE_STAGE_LAYOUT (manager), for_size) : for_size,
                 &words_min, &words_nat);
  measure_child (picture, orientation, -1, &unused, &unused);
  *minimum = wide ? MAX (words_min, get_picture_min (manager))
                  : words_min + get_picture_min (manager);
  *natural = wide ? MAX (words_nat, 2 * PICTURE_MIN) : words_nat + 2 * PICTURE_MIN;
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation place = { x, y, MAX (0, width), MAX (0, height) };
  int unused;

  measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1, &unused, &unused);
  gtk_widget_size_allocate (child, &place, -1);
}

static void
allocate_wide (AttuneStageLayout *self, GtkWidget *picture, GtkWidget *words, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (words) == GTK_TEXT_DIR_RTL;
  int picture_width = get_picture_width (self, width);
  int words_width = get_words_width (self, width);
  int picture_height = self->picture == ATTUNE_STAGE_SMALL ? MIN (height, picture_width) : height;

  gtk_widget_set_child_visible (picture, picture_width > 0);
  if (picture_width > 0)
    allocate (picture, mirrored ? width - picture_width : 0, 0, picture_width, picture_height);
  allocate (words, mirrored ? 0 : width - words_width, 0, words_width, height);
}

static void
allocate_narrow (AttuneStageLayout *self,
                 GtkWidget *picture,
                 GtkWidget *words,
                 int width,
                 int height)
{
  int least, wanted, words_height, picture_height;

  measure_child (words, GTK_ORIENTATION_VERTICAL, width, &least, &wanted);
  words_height = MAX (least, MIN (measure_words (words, width), height - self->picture_min));
  picture_height = height - words_height - GAP / 2;
  if (self->picture == ATTUNE_STAGE_SMALL && picture_height > SMALL_HEIGHT) {
    picture_height = SMALL_HEIGHT;
    words_height = height - picture_height - GAP / 2;
  }
  if (self->picture == ATTUNE_STAGE_NONE ||
      (self->picture_min == 0 && picture_height < PICTURE_WORTH_SEEING))
    words_height = height;
  gtk_widget_set_child_visible (picture, words_height < height);
  if (words_height < height)
    allocate (picture, 0, 0, width, picture_height);
  allocate (words, 0, height - words_height, width, words_height);
}

static void
attune_stage_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  GtkWidget *picture = gtk_widget_get_first_child (widget);
  GtkWidget *words = gtk_widget_get_next_sibling (picture);

  if (width < WIDE)
    allocate_narrow (ATTUNE_STAGE_LAYOUT (manager), picture, words, width, height);
  else
    allocate_wide (ATTUNE_STAGE_LAYOUT (manager), picture, words, width, height);
}

static void
attune_stage_layout_class_init (AttuneStageLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = attune_stage_layout_get_request_mode;
  manager_class->measure = attune_stage_layout_measure;
  manager_class->allocate = attune_stage_layout_allocate;
}

static void
attune_stage_layout_init (AttuneStageLayout *self)
{
  self->picture_min = PICTURE_MIN;
}

/**
 * attune_stage_layout_new:
 *
 * Returns: (transfer full): a layout for a widget with exactly two children
 */
GtkLayoutManager *
attune_stage_layout_new (void)
{
  return g_object_new (ATTUNE_TYPE_STAGE_LAYOUT, NULL);
}

/**
 * attune_stage_layout_set_picture:
 * @self: a layout
 * @picture: how much room the picture has
 * @picture_min: the least height of the picture on a narrow screen; 0: what the words leave, or
 *   none where that is too little to see anything
 */
void
attune_stage_layout_set_picture (AttuneStageLayout *self,
                                 AttuneStagePicture picture,
                                 int picture_min)
{
  if (self->picture == picture && self->picture_min == picture_min)
    return;

  self->picture = picture;
  self->picture_min = picture_min;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
