/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-painter.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "attune-memory.h"

/* Hidden pixels cost memory: a picture is kept at the size in which it is shown first. */
typedef struct {
  GWeakRef picture;
  AttuneRoutine *routine; /* (nullable): what it shows the beginning of, instead of a baby */
  AttuneView view;
  char *pose;
  char *expression;
  int width;
  int height;
  gboolean painted;
} Scene;

struct _AttunePainter {
  GObject parent_instance;

  AttuneFamily *family;
  AttuneFigure *figure;
  AttuneLook look;
  gboolean own_look;
  GPtrArray *scenes; /* of Scene */
  gboolean rests; /* what is hidden is not kept */
  guint idle_id;
};

G_DEFINE_FINAL_TYPE (AttunePainter, attune_painter, G_TYPE_OBJECT)

static void
scene_free (gpointer data)
{
  Scene *scene = data;

  g_weak_ref_clear (&scene->picture);
  g_clear_pointer (&scene->routine, attune_routine_unref);
  g_free (scene->pose);
  g_free (scene->expression);
  g_free (scene);
}

/* A routine of one part shows hands that rest there; one that begins with the whole baby, as holding
 * does, shows how. */
static void
show_routine (AttuneFigure *figure, const AttuneRoutine *routine)
{
  const AttuneRoutinePart *part = g_ptr_array_index (routine->parts, 0);
  const AttuneRoutineStep *step = g_ptr_array_index (part->steps, 0);

  if (part->region != ATTUNE_REGION_WHOLE || step->is_check)
    attune_figure_show_rest (figure, part->region, TRUE);
  else
    attune_figure_show_step (figure, step->stroke, step->on, step->side, ATTUNE_REGIONS_NONE);
}

static void
arrange (AttunePainter *self, const Scene *scene)
{
  if (scene->routine != NULL)
    show_routine (self->figure, scene->routine);
  else
    attune_figure_show_baby (self->figure, scene->view, scene->pose, scene->expression);
  /* A figure that is not to move cuts to where its camera was going. */
  attune_figure_set_reduced_motion (self->figure, FALSE);
  attune_figure_set_reduced_motion (self->figure, TRUE);
}

static GdkTexture *
create_texture (AttunePainter *self, int width, int height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  GskRenderNode *node;
  GdkTexture *texture;
  gsize stride;

  gdk_paintable_snapshot (GDK_PAINTABLE (self->figure), snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL) {
    gsk_render_node_draw (node, cr);
    gsk_render_node_unref (node);
  }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  return texture;
}

/* How many pixels go to one of the scene's: more where the picture is shown larger, so that it is
 * never blurred. */
static double
get_sharpness (const Scene *scene, GtkWidget *picture)
{
  double larger = MIN ((double) gtk_widget_get_width (picture) / scene->width,
                       (double) gtk_widget_get_height (picture) / scene->height);

  return gtk_widget_get_scale_factor (picture) * MAX (larger, 1);
}

/* Whatever its pixels, the picture asks for the scene's size. */
static GdkPaintable *
create_picture (GdkTexture *texture, const Scene *scene)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_size_t size = GRAPHENE_SIZE_INIT ((float) scene->width, (float) scene->height);

  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT (0, 0, size.width, size.height));
  return gtk_snapshot_free_to_paintable (snapshot, &size);
}

static void
paint (AttunePainter *self, Scene *scene, GtkWidget *picture)
{
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkPaintable) shown = NULL;
  double sharpness = get_sharpness (scene, picture);

  arrange (self, scene);
  texture = create_texture (self, (int) ceil (scene->width * sharpness),
                            (int) ceil (scene->height * sharpness));
  shown = create_picture (texture, scene);
  gtk_picture_set_paintable (GTK_PICTURE (picture), shown);
  scene->painted = TRUE;
}

static gboolean
paint_next_cb (gpointer user_data)
{
  AttunePainter *self = ATTUNE_PAINTER (user_data);

  for (guint i = 0; i < self->scenes->len;) {
    Scene *scene = g_ptr_array_index (self->scenes, i);
    g_autoptr (GtkWidget) picture = g_weak_ref_get (&scene->picture);

    if (picture == NULL) {
      g_ptr_array_remove_index (self->scenes, i);
      continue;
    }
    if (!scene->painted && gtk_widget_get_mapped (picture)) {
      paint (self, scene, picture);
      return G_SOURCE_CONTINUE;
    }
    i++;
  }
  attune_figure_forget (self->figure);
  attune_memory_give_back ();
  self->idle_id = 0;
  return G_SOURCE_REMOVE;
}

static void
paint_soon (AttunePainter *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, paint_next_cb, self, NULL);
}

static void
apply_look (AttunePainter *self)
{
  attune_figure_set_look (self->figure, &self->look);
  attune_figure_set_dark (self->figure,
                          adw_style_manager_get_dark (adw_style_manager_get_default ()));
  for (guint i = 0; i < self->scenes->len; i++)
    ((Scene *) g_ptr_array_index (self->scenes, i))->painted = FALSE;
  paint_soon (self);
}

static void
family_changed_cb (AttunePainter *self)
{
  AttuneLook look;

  attune_family_init_look (self->family, &look);
  if (self->own_look || memcmp (&look, &self->look, sizeof look) == 0)
    return;
  self->look = look;
  apply_look (self);
}

static Scene *
find_scene (AttunePainter *self, GtkWidget *picture)
{
  for (guint i = 0; i < self->scenes->len; i++) {
    Scene *scene = g_ptr_array_index (self->scenes, i);
    g_autoptr (GtkWidget) its = g_weak_ref_get (&scene->picture);

    if (its == picture)
      return scene;
  }
  return NULL;
}

static void
map_cb (AttunePainter *self)
{
  self->rests = FALSE;
  paint_soon (self);
}

/* Leaves room of its size, as before it was painted. */
static void
take_away (Scene *scene, GtkWidget *picture)
{
  g_autoptr (GdkPaintable) room = gdk_paintable_new_empty (scene->width, scene->height);

  gtk_picture_set_paintable (GTK_PICTURE (picture), room);
  scene->painted = FALSE;
}

static void
unmap_cb (AttunePainter *self, GtkWidget *picture)
{
  if (self->rests)
    take_away (find_scene (self, picture), picture);
}

static GtkWidget *
add_scene (AttunePainter *self, int width, int height, Scene **added)
{
  g_autoptr (GdkPaintable) room = gdk_paintable_new_empty (width, height);
  GtkWidget *picture = gtk_picture_new_for_paintable (room);
  Scene *scene = g_new0 (Scene, 1);

  g_weak_ref_init (&scene->picture, picture);
  scene->width = width;
  scene->height = height;
  g_ptr_array_add (self->scenes, scene);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_widget_set_size_request (picture, -1, height);
  g_signal_connect_object (picture, "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picture, "unmap", G_CALLBACK (unmap_cb), self, G_CONNECT_SWAPPED);
  *added = scene;
  return picture;
}

static void
set_routine (Scene *scene, AttuneRoutine *routine)
{
  attune_routine_ref (routine);
  g_clear_pointer (&scene->routine, attune_routine_unref);
  scene->routine = routine;
  scene->painted = FALSE;
}

static void
attune_painter_dispose (GObject *object)
{
  AttunePainter *self = ATTUNE_PAINTER (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->family);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->scenes, g_ptr_array_unref);

  G_OBJECT_CLASS (attune_painter_parent_class)->dispose (object);
}

static void
attune_painter_class_init (AttunePainterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_painter_dispose;
}

static void
attune_painter_init (AttunePainter *self)
{
  self->figure = attune_figure_new ();
  self->scenes = g_ptr_array_new_with_free_func (scene_free);
}

/**
 * attune_painter_new:
 * @family: whose look the pictures have
 *
 * Returns: (transfer full): a painter
 */
AttunePainter *
attune_painter_new (AttuneFamily *family)
{
  AttunePainter *self = g_object_new (ATTUNE_TYPE_PAINTER, NULL);

  self->family = g_object_ref (family);
  attune_family_init_look (family, &self->look);
  apply_look (self);
  g_signal_connect_object (family, "changed", G_CALLBACK (family_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (apply_look), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * attune_painter_create_baby:
 * @view: what is seen
 * @pose: (nullable): id of a pose
 * @expression: (nullable): words of the cue grammar
 * @width: in pixels, for the picture's proportions
 * @height: in pixels
 *
 * Returns: (transfer floating): a picture of the baby, painted when it is first shown
 */
GtkWidget *
attune_painter_create_baby (AttunePainter *self,
                            AttuneView view,
                            const char *pose,
                            const char *expression,
                            int width,
                            int height)
{
  Scene *scene;
  GtkWidget *picture = add_scene (self, width, height, &scene);

  scene->view = view;
  scene->pose = g_strdup (pose);
  scene->expression = g_strdup (expression);
  return picture;
}

/**
 * attune_painter_create_routine:
 * @routine: what it is a picture of
 *
 * Returns: (transfer floating): a picture of hands on the part with which @routine begins
 */
GtkWidget *
attune_painter_create_routine (AttunePainter *self, AttuneRoutine *routine, int width, int height)
{
  Scene *scene;
  GtkWidget *picture = add_scene (self, width, height, &scene);

  set_routine (scene, routine);
  return picture;
}

/**
 * attune_painter_set_routine:
 * @picture: one of this painter's
 * @routine: what it shows from now on
 */
void
attune_painter_set_routine (AttunePainter *self, GtkWidget *picture, AttuneRoutine *routine)
{
  Scene *scene = find_scene (self, picture);

  if (scene == NULL)
    return;
  set_routine (scene, routine);
  paint_soon (self);
}

/**
 * attune_painter_set_look:
 * @look: how baby and caregiver are drawn from now on, in place of the family's
 */
void
attune_painter_set_look (AttunePainter *self, const AttuneLook *look)
{
  self->own_look = TRUE;
  self->look = *look;
  apply_look (self);
}

/**
 * attune_painter_set_baby:
 * @picture: one of this painter's
 * @view: what is seen from now on
 * @expression: (nullable): words of the cue grammar
 */
void
attune_painter_set_baby (AttunePainter *self,
                         GtkWidget *picture,
                         AttuneView view,
                         const char *expression)
{
  Scene *scene = find_scene (self, picture);

  if (scene == NULL)
    return;
  g_free (scene->expression);
  scene->expression = g_strdup (expression);
  scene->view = view;
  g_clear_pointer (&scene->routine, attune_routine_unref);
  scene->painted = FALSE;
  paint_soon (self);
}

/**
 * attune_painter_rest:
 *
 * For as long as none of the pictures is on the screen, none is kept: a massage lies over them for a
 * while. Each is painted again when it is next shown.
 */
void
attune_painter_rest (AttunePainter *self)
{
  g_return_if_fail (ATTUNE_IS_PAINTER (self));

  self->rests = TRUE;
  for (guint i = 0; i < self->scenes->len; i++) {
    Scene *scene = g_ptr_array_index (self->scenes, i);
    g_autoptr (GtkWidget) picture = g_weak_ref_get (&scene->picture);

    if (picture != NULL && !gtk_widget_get_mapped (picture))
      take_away (scene, picture);
  }
}
