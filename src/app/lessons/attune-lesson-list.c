/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-lesson-list.h"

#include "attune-difference-row.h"
#include "attune-resource-path.h"
#include "attune-shown.h"
#include "attune-unfold.h"
#include "learning/attune-situations.h"

#include <glib/gi18n.h>

#define PICTURE_WIDTH 72
#define PICTURE_HEIGHT 64

struct _AttuneLessonList {
  AdwBin parent_instance;

  AttuneLearner *learner;
  AttunePainter *painter;
  GPtrArray *rows; /* of GtkWidget, not owned: in their order */
  GPtrArray *lessons; /* of AttuneLesson: of each row */
  GtkWidget *left_from; /* (nullable) (not owned): the row of what was opened */

  GtkBox *box;
  AdwPreferencesGroup *path;
  AdwPreferencesGroup *situations;
  AdwPreferencesGroup *differences;
};

G_DEFINE_FINAL_TYPE (AttuneLessonList, attune_lesson_list, ADW_TYPE_BIN)

static void
append_line (GString *text, const char *words)
{
  if (words == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, words);
}

/* The last of what comes before it is enough to name: it has its own forerunners. */
static char *
dup_forerunner_words (AttuneLessonList *self, const AttuneLesson *lesson)
{
  AttuneLearningCatalog *learning = attune_learner_get_learning (self->learner);

  for (guint i = 0; lesson->after[i] != NULL; i++) {
    const AttuneLesson *before = attune_learning_catalog_get_lesson (learning, lesson->after[i]);

    if (before != NULL && !attune_learner_is_finished (self->learner, before))
      /* Translators: %s is the title of a lesson. */
      return g_strdup_printf (_ ("Goes well after: %s"), before->title);
  }
  return NULL;
}

static char *
dup_place_words (AttuneLessonList *self, const AttuneLesson *lesson)
{
  const AttuneLessonPlace *place = attune_learner_get_place (self->learner, lesson->id);
  AttuneLesson *next = attune_learner_get_next (self->learner);

  if (attune_lesson_place_is_finished (place, lesson))
    return g_strdup (_ ("Gone through. It can be read again."));
  if (place != NULL && place->n_passed > 0)
    return g_strdup (_ ("Begun. It waits where you left it."));
  if (next != NULL && g_str_equal (next->id, lesson->id))
    return g_strdup (_ ("A good next one."));
  return dup_forerunner_words (self, lesson);
}

static void
update (AttuneLessonList *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    const AttuneLesson *lesson = g_ptr_array_index (self->lessons, i);
    g_autoptr (GString) text = g_string_new (lesson->goal);
    g_autofree char *words = dup_place_words (self, lesson);

    append_line (text, words);
    adw_action_row_set_subtitle (g_ptr_array_index (self->rows, i), text->str);
  }
}

static void
learner_changed_cb (AttuneLessonList *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
open_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneLessonList *self = ATTUNE_LESSON_LIST (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < self->rows->len; i++) {
    const AttuneLesson *lesson = g_ptr_array_index (self->lessons, i);

    if (g_str_equal (lesson->id, id))
      self->left_from = g_ptr_array_index (self->rows, i);
  }
  gtk_widget_activate_action (widget, "win.lesson", "s", id);
}

/* What the lesson shows first. */
static const char *const *
find_picture (const AttuneLesson *lesson)
{
  for (guint i = 0; i < lesson->cards->len; i++) {
    const AttuneCard *card = g_ptr_array_index (lesson->cards, i);

    if (card->pictures->len > 0)
      return g_ptr_array_index (card->pictures, 0);
  }
  return NULL;
}

static void
add_picture (AttuneLessonList *self, GtkWidget *row, const AttuneLesson *lesson)
{
  AttuneCatalog *catalog = attune_learner_get_catalog (self->learner);
  const char *const *shown = find_picture (lesson);
  g_autofree char *expression = NULL;
  GtkWidget *room, *picture;

  if (shown == NULL)
    return;
  expression = attune_shown_dup_expression (catalog, shown);
  picture = attune_painter_create_baby (self->painter, attune_shown_get_view (catalog, shown), NULL,
                                        expression, PICTURE_WIDTH, PICTURE_HEIGHT);
  room = adw_clamp_new (); /* a picture alone asks for more width in a higher row */
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  adw_clamp_set_maximum_size (ADW_CLAMP (room), PICTURE_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (room), PICTURE_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (room), picture);
  gtk_widget_set_size_request (room, PICTURE_WIDTH, -1);
  gtk_widget_set_margin_top (room, 6);
  gtk_widget_set_margin_bottom (room, 6);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), room);
}

static void
add_row (AttuneLessonList *self, AdwPreferencesGroup *group, AttuneLesson *lesson)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lesson->title);
  add_picture (self, row, lesson);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), "lessons.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", lesson->id);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->lessons, lesson);
}

static void
add_differences (AttuneLessonList *self, GPtrArray *differences)
{
  for (guint i = 0; i < differences->len; i++)
    adw_preferences_group_add (
        self->differences, attune_difference_row_new (g_ptr_array_index (differences, i),
                                                      attune_learner_get_family (self->learner)));
}

/* Reading the lessons is left until somebody comes here. */
static void
ensure_rows (AttuneLessonList *self)
{
  AttuneLearningCatalog *learning;
  GPtrArray *lessons;

  if (self->rows->len > 0)
    return;
  learning = attune_learner_get_learning (self->learner);
  if (learning == NULL)
    return;
  lessons = attune_learning_catalog_get_lessons (learning);
  for (guint i = 0; i < lessons->len; i++)
    add_row (self, self->path, attune_lesson_ref (g_ptr_array_index (lessons, i)));
  for (guint level = 1; level <= ATTUNE_SITUATIONS_LEVELS; level++)
    add_row (self, self->situations, attune_situations_new (learning, level));
  add_differences (self, attune_learning_catalog_get_differences (learning));
}

static void
attune_lesson_list_map (GtkWidget *widget)
{
  AttuneLessonList *self = ATTUNE_LESSON_LIST (widget);

  ensure_rows (self);
  update (self);
  GTK_WIDGET_CLASS (attune_lesson_list_parent_class)->map (widget);
  /* One comes back from a lesson. */
  if (self->left_from != NULL)
    gtk_widget_grab_focus (self->left_from);
  self->left_from = NULL;
}

static void
attune_lesson_list_dispose (GObject *object)
{
  AttuneLessonList *self = ATTUNE_LESSON_LIST (object);

  /* Before the template lets go of it, or the bin would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_LESSON_LIST);
  g_clear_object (&self->learner);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (attune_lesson_list_parent_class)->dispose (object);
}

static void
attune_lesson_list_finalize (GObject *object)
{
  AttuneLessonList *self = ATTUNE_LESSON_LIST (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->lessons);

  G_OBJECT_CLASS (attune_lesson_list_parent_class)->finalize (object);
}

static void
attune_lesson_list_class_init (AttuneLessonListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_lesson_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_lesson_list_finalize;
  widget_class->map = attune_lesson_list_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-lesson-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonList, box);
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonList, path);
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonList, situations);
  gtk_widget_class_bind_template_child (widget_class, AttuneLessonList, differences);
  gtk_widget_class_install_action (widget_class, "lessons.open", "s", open_activated_cb);
}

static void
attune_lesson_list_init (AttuneLessonList *self)
{
  self->rows = g_ptr_array_new ();
  self->lessons = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_lesson_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  attune_unfold_titles (GTK_WIDGET (self));
}

/**
 * attune_lesson_list_new:
 * @learner: says how far each lesson is
 * @painter: paints what each begins with
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
attune_lesson_list_new (AttuneLearner *learner, AttunePainter *painter)
{
  AttuneLessonList *self = g_object_new (ATTUNE_TYPE_LESSON_LIST, NULL);

  self->learner = g_object_ref (learner);
  self->painter = g_object_ref (painter);
  g_signal_connect_object (learner, "changed", G_CALLBACK (learner_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * attune_lesson_list_put_first:
 * @offer: (transfer floating): what stands above the lessons
 */
void
attune_lesson_list_put_first (AttuneLessonList *self, GtkWidget *offer)
{
  gtk_box_prepend (self->box, offer);
}
