/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-card-pictures.h"

#include "attune-box.h"
#include "attune-card-scene.h"
#include "attune-shown.h"

#include <glib/gi18n.h>

/* As long as a sign takes to come and go, in AttuneFigure. */
#define TURN_US (5200 * G_TIME_SPAN_MILLISECOND)
#define N_FIGURES 3
#define STILL_FACE_WIDTH 190
#define STILL_WHOLE_WIDTH 140
#define STILL_HEIGHT 180
#define STILL_LEAST 44
#define ICON_SIZE 112
/* Width to height, with the name below. */
#define FACE_RATIO 0.92f
#define WHOLE_RATIO 0.74f
#define SMALL_FACE_RATIO 0.8f
#define SMALL_WHOLE_RATIO 0.64f

struct _AttuneCardPictures {
  AdwBin parent_instance;

  AttuneLearner *learner;
  AttunePainter *painter;
  AttuneCardScene scene;
  guint turn; /* which of the pictures in turn */
  guint turn_id;
  guint late_id; /* the words come first */
  gboolean words_shown;

  GtkStack *stack;
  GtkWidget *nothing; /* until the words are there */
  GtkGrid *together;
  GtkAspectFrame *shapes[N_FIGURES]; /* each round a figure over its name */
  AttuneFigureView *figures[N_FIGURES];
  GtkLabel *names[N_FIGURES];
  GtkWidget *turns; /* the two buttons, over what is in turn */
  GtkGrid *stills;
  GtkImage *sign;
};

G_DEFINE_FINAL_TYPE (AttuneCardPictures, attune_card_pictures, ADW_TYPE_BIN)

static const char *const *
get_ids (AttuneCardPictures *self, guint i)
{
  return g_ptr_array_index (self->scene.pictures, i);
}

/* A line of asking is shown by what its caregiver's hands do. */
static const AttunePermissionLine *
find_line (AttuneCatalog *catalog, const char *id)
{
  GPtrArray *lines = attune_catalog_get_permission (catalog)->lengths[ATTUNE_LENGTH_LEARNING].start;

  for (guint i = 0; i < lines->len; i++) {
    const AttunePermissionLine *line = g_ptr_array_index (lines, i);

    if (g_str_equal (line->id, id))
      return line;
  }
  return NULL;
}

static char *
dup_name (AttuneCardPictures *self, const char *const *ids)
{
  AttuneCatalog *catalog = attune_learner_get_catalog (self->learner);
  const AttunePermissionLine *line = find_line (catalog, ids[0]);

  return line != NULL ? attune_family_fill (attune_learner_get_family (self->learner), line->does)
                      : attune_shown_dup_name (catalog, ids);
}

static void
show_line (AttuneFigureView *view, const AttunePermissionLine *line, const char *words)
{
  AttuneFigure *figure = attune_figure_view_get_figure (view);
  gboolean hidden = g_str_equal (line->id, "perm.me") || g_str_equal (line->id, "perm.sound");

  if (hidden)
    attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT, NULL, NULL);
  else
    attune_figure_show_question (figure, ATTUNE_REGION_LEGS);
  attune_figure_view_set_description (view, words);
  attune_figure_view_wake (view);
}

static void
set_look (AttuneCardPictures *self, AttuneFigureView *view)
{
  AttuneLook look;

  attune_family_init_look (attune_learner_get_family (self->learner), &look);
  attune_figure_set_look (attune_figure_view_get_figure (view), &look);
}

/* The two buttons stand beside the name. */
static int
get_name_margin (AttuneCardPictures *self)
{
  return self->scene.kind == ATTUNE_SCENE_TURNS ? 44 : 0;
}

static AttuneView
get_view (AttuneCardPictures *self, const char *const *ids)
{
  AttuneCatalog *catalog = attune_learner_get_catalog (self->learner);
  GPtrArray *pictures = self->scene.pictures;

  return self->scene.alike ? attune_shown_get_common_view (
                                 catalog, (char **const *) pictures->pdata, pictures->len)
                           : attune_shown_get_view (catalog, ids);
}

/* Where there are several, a name may take two lines. */
static float
get_ratio (AttuneCardPictures *self, AttuneView view)
{
  gboolean small = self->scene.kind == ATTUNE_SCENE_TOGETHER && self->scene.pictures->len > 1;

  if (view == ATTUNE_VIEW_FACE)
    return small ? SMALL_FACE_RATIO : FACE_RATIO;
  return small ? SMALL_WHOLE_RATIO : WHOLE_RATIO;
}

static void
show_picture (AttuneCardPictures *self, guint place, guint i)
{
  AttuneCatalog *catalog = attune_learner_get_catalog (self->learner);
  const char *const *ids = get_ids (self, i);
  AttuneView view = get_view (self, ids);
  const AttunePermissionLine *line = find_line (catalog, ids[0]);
  g_autofree char *name = dup_name (self, ids);

  set_look (self, self->figures[place]);
  gtk_aspect_frame_set_ratio (self->shapes[place],
                              get_ratio (self, line != NULL ? ATTUNE_VIEW_FRONT : view));
  if (line != NULL)
    show_line (self->figures[place], line, name);
  else
    attune_shown_move_in (self->figures[place], catalog, ids, view);
  gtk_label_set_label (self->names[place], name);
  /* What a caregiver does is said in the words of the card. */
  gtk_widget_set_visible (GTK_WIDGET (self->names[place]), self->scene.named && line == NULL);
  gtk_widget_set_margin_start (GTK_WIDGET (self->names[place]), get_name_margin (self));
  gtk_widget_set_margin_end (GTK_WIDGET (self->names[place]), get_name_margin (self));
}

static void
show_together (AttuneCardPictures *self, guint n)
{
  for (guint place = 0; place < N_FIGURES; place++) {
    gtk_widget_set_visible (GTK_WIDGET (self->shapes[place]), place < n);
    if (place < n)
      show_picture (self, place, place);
  }
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->together));
}

static GtkWidget *
create_still (AttuneCardPictures *self, const char *const *ids)
{
  AttuneCatalog *catalog = attune_learner_get_catalog (self->learner);
  g_autofree char *expression = attune_shown_dup_expression (catalog, ids);
  g_autofree char *description = attune_shown_dup_description (catalog, ids);
  g_autofree char *name = dup_name (self, ids);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (name);
  AttuneView view = get_view (self, ids);
  GtkWidget *picture = attune_painter_create_baby (
      self->painter, view, NULL, expression,
      view == ATTUNE_VIEW_FACE ? STILL_FACE_WIDTH : STILL_WHOLE_WIDTH, STILL_HEIGHT);

  gtk_widget_set_size_request (picture, STILL_LEAST, STILL_LEAST);
  gtk_widget_set_vexpand (picture, TRUE);
  gtk_widget_set_hexpand (picture, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_visible (label, self->scene.named);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* Two rows, so that all are seen at once. */
static void
show_stills (AttuneCardPictures *self)
{
  guint n = self->scene.pictures->len;
  guint n_columns = n > 3 ? (n + 1) / 2 : n;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->stills))) != NULL)
    gtk_grid_remove (self->stills, child);
  for (guint i = 0; i < n; i++)
    gtk_grid_attach (self->stills, create_still (self, get_ids (self, i)), (int) (i % n_columns),
                     (int) (i / n_columns), 1, 1);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->stills));
}

static void
show_caregiver (AttuneCardPictures *self)
{
  AttuneFigure *figure = attune_figure_view_get_figure (self->figures[0]);

  for (guint place = 0; place < N_FIGURES; place++)
    gtk_widget_set_visible (GTK_WIDGET (self->shapes[place]), place == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->names[0]), FALSE);
  set_look (self, self->figures[0]);
  gtk_aspect_frame_set_ratio (self->shapes[0], WHOLE_RATIO);
  attune_figure_set_on_chest (figure, self->scene.kind == ATTUNE_SCENE_CHEST);
  if (self->scene.kind == ATTUNE_SCENE_HANDS)
    attune_figure_show_question (figure, self->scene.region);
  else
    attune_figure_show_rest (figure, self->scene.region, TRUE);
  attune_figure_view_set_description (self->figures[0],
                                      self->scene.kind == ATTUNE_SCENE_CHEST
                                          ? _ ("The baby, held on a caregiver’s chest.")
                                          : _ ("A caregiver’s hands with the baby."));
  attune_figure_view_wake (self->figures[0]);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->together));
}

/* Pictures in turn */

static void
stop_turns (AttuneCardPictures *self)
{
  if (self->turn_id != 0)
    attune_clock_remove_deadline (attune_learner_get_clock (self->learner), self->turn_id);
  self->turn_id = 0;
}

static gboolean turn_due_cb (gpointer user_data);

static void
start_turns (AttuneCardPictures *self)
{
  AttuneClock *clock = attune_learner_get_clock (self->learner);
  gboolean animated = TRUE;

  stop_turns (self);
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animated,
                NULL);
  if (animated && self->scene.kind == ATTUNE_SCENE_TURNS &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->turn_id = attune_clock_add_deadline (clock, attune_clock_get_boot_us (clock) + TURN_US,
                                               turn_due_cb, self);
}

static void
show_turn (AttuneCardPictures *self, guint turn)
{
  self->turn = turn;
  show_picture (self, 0, turn);
  start_turns (self);
}

static gboolean
turn_due_cb (gpointer user_data)
{
  AttuneCardPictures *self = ATTUNE_CARD_PICTURES (user_data);

  self->turn_id = 0;
  show_turn (self, (self->turn + 1) % self->scene.pictures->len);
  return G_SOURCE_REMOVE;
}

static void
next_clicked_cb (AttuneCardPictures *self)
{
  show_turn (self, (self->turn + 1) % self->scene.pictures->len);
}

static void
back_clicked_cb (AttuneCardPictures *self)
{
  guint n = self->scene.pictures->len;

  show_turn (self, (self->turn + n - 1) % n);
}

static void
show_scene (AttuneCardPictures *self)
{
  switch (self->scene.kind) {
  case ATTUNE_SCENE_TOGETHER:
    show_together (self, self->scene.pictures->len);
    break;
  case ATTUNE_SCENE_TURNS:
    show_together (self, 1);
    show_turn (self, 0);
    break;
  case ATTUNE_SCENE_STILLS:
    show_stills (self);
    break;
  case ATTUNE_SCENE_REST:
  case ATTUNE_SCENE_HANDS:
  case ATTUNE_SCENE_CHEST:
    show_caregiver (self);
    break;
  case ATTUNE_SCENE_SIGN:
    gtk_image_set_from_icon_name (self->sign, self->scene.icon_name);
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->sign));
    break;
  }
}

/* In the frame after that of the words: a picture takes longer to be painted than words to be read on. */
static gboolean
late_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  AttuneCardPictures *self = ATTUNE_CARD_PICTURES (widget);

  if (!self->words_shown) {
    self->words_shown = TRUE;
    return G_SOURCE_CONTINUE;
  }
  self->late_id = 0;
  show_scene (self);
  return G_SOURCE_REMOVE;
}

static void
attune_card_pictures_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (attune_card_pictures_parent_class)->map (widget);
  if (ATTUNE_CARD_PICTURES (widget)->late_id == 0)
    start_turns (ATTUNE_CARD_PICTURES (widget));
}

static void
attune_card_pictures_unmap (GtkWidget *widget)
{
  stop_turns (ATTUNE_CARD_PICTURES (widget));
  GTK_WIDGET_CLASS (attune_card_pictures_parent_class)->unmap (widget);
}

static void
attune_card_pictures_dispose (GObject *object)
{
  AttuneCardPictures *self = ATTUNE_CARD_PICTURES (object);

  if (self->learner != NULL)
    stop_turns (self);
  if (self->late_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->late_id);
  self->late_id = 0;
  g_clear_object (&self->learner);
  g_clear_object (&self->painter);
  attune_card_scene_clear (&self->scene);

  G_OBJECT_CLASS (attune_card_pictures_parent_class)->dispose (object);
}

static void
attune_card_pictures_class_init (AttuneCardPicturesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_card_pictures_dispose;
  widget_class->map = attune_card_pictures_map;
  widget_class->unmap = attune_card_pictures_unmap;
}

static void
add_figure (AttuneCardPictures *self, guint place)
{
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *name = gtk_label_new (NULL);

  self->figures[place] = ATTUNE_FIGURE_VIEW (attune_figure_view_new ());
  self->names[place] = GTK_LABEL (name);
  self->shapes[place] = GTK_ASPECT_FRAME (gtk_aspect_frame_new (0.5, 0.5, 1, FALSE));
  gtk_widget_set_hexpand (GTK_WIDGET (self->figures[place]), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->figures[place]), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->figures[place]), 80, 80);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (name), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (name, "card-name");
  gtk_box_append (GTK_BOX (frame), GTK_WIDGET (self->figures[place]));
  gtk_box_append (GTK_BOX (frame), name);
  gtk_aspect_frame_set_child (self->shapes[place], frame);
  /* Two beside each other, the third below them in the middle. */
  gtk_grid_attach (self->together, GTK_WIDGET (self->shapes[place]), place == 1, place == 2,
                   place == 2 ? 2 : 1, 1);
}

static GtkWidget *
create_turn_button (AttuneCardPictures *self, const char *icon_name, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static void
add_turns (AttuneCardPictures *self, GtkOverlay *overlay)
{
  GtkWidget *back = create_turn_button (self, "go-previous-symbolic", _ ("Picture before"));
  GtkWidget *next = create_turn_button (self, "go-next-symbolic", _ ("Next picture"));

  gtk_widget_set_halign (back, GTK_ALIGN_START);
  gtk_widget_set_halign (next, GTK_ALIGN_END);
  g_signal_connect_object (back, "clicked", G_CALLBACK (back_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (next, "clicked", G_CALLBACK (next_clicked_cb), self, G_CONNECT_SWAPPED);
  self->turns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_valign (self->turns, GTK_ALIGN_END);
  gtk_widget_set_hexpand (next, TRUE);
  gtk_box_append (GTK_BOX (self->turns), back);
  gtk_box_append (GTK_BOX (self->turns), next);
  gtk_overlay_add_overlay (overlay, self->turns);
}

static void
attune_card_pictures_init (AttuneCardPictures *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  self->together = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->together, TRUE);
  gtk_grid_set_row_homogeneous (self->together, TRUE);
  gtk_grid_set_column_spacing (self->together, 8);
  self->stills = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_homogeneous (self->stills, TRUE);
  gtk_grid_set_column_homogeneous (self->stills, TRUE);
  gtk_grid_set_row_spacing (self->stills, 8);
  gtk_grid_set_column_spacing (self->stills, 4);
  gtk_widget_set_valign (GTK_WIDGET (self->stills), GTK_ALIGN_CENTER);
  for (guint place = 0; place < N_FIGURES; place++)
    add_figure (self, place);
  self->sign = GTK_IMAGE (gtk_image_new ());
  gtk_image_set_pixel_size (self->sign, ICON_SIZE);
  gtk_widget_add_css_class (GTK_WIDGET (self->sign), "accent");
  self->nothing = adw_bin_new ();
  gtk_stack_add_child (self->stack, self->nothing);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->together));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->stills));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->sign));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->stack));
  add_turns (self, GTK_OVERLAY (overlay));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card-pictures");
  adw_bin_set_child (ADW_BIN (self), overlay);
}

/**
 * attune_card_pictures_new:
 * @learner: has the signs, and the family's look
 * @painter: paints what stands still
 *
 * Returns: (transfer floating): a place for pictures, with none yet
 */
GtkWidget *
attune_card_pictures_new (AttuneLearner *learner, AttunePainter *painter)
{
  AttuneCardPictures *self = g_object_new (ATTUNE_TYPE_CARD_PICTURES, NULL);

  self->learner = g_object_ref (learner);
  self->painter = g_object_ref (painter);
  return GTK_WIDGET (self);
}

/**
 * attune_card_pictures_show:
 * @card: what it is drawn for
 *
 * Shows what belongs beside the words of @card, a frame later.
 */
void
attune_card_pictures_show (AttuneCardPictures *self, const AttuneCard *card)
{
  g_return_if_fail (ATTUNE_IS_CARD_PICTURES (self) && card != NULL);

  stop_turns (self);
  attune_card_scene_clear (&self->scene);
  attune_card_scene_init (&self->scene, card);
  gtk_widget_set_visible (self->turns, self->scene.kind == ATTUNE_SCENE_TURNS);
  gtk_stack_set_visible_child (self->stack, self->nothing);
  self->words_shown = FALSE;
  if (self->late_id == 0)
    self->late_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), late_cb, NULL, NULL);
}
