/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-picture-question.h"

#include "attune-resource-path.h"
#include "attune-shown.h"

#include <glib/gi18n.h>

#define ROW_MOST 320 /* as high as a row of pictures becomes in a large window */

struct _AttunePictureQuestion {
  AttuneQuestionBody parent_instance;

  GtkWidget *hint;
  AdwClamp *room;
  GtkFlowBox *pictures;
};

G_DEFINE_FINAL_TYPE (AttunePictureQuestion, attune_picture_question, ATTUNE_TYPE_QUESTION_BODY)

static AttuneView
get_common_view (AttuneQuestionBody *body)
{
  AttunePractice *practice = attune_question_body_get_practice (body);
  char **shown[ATTUNE_PRACTICE_MAX_OPTIONS];

  for (guint i = 0; i < practice->options->len; i++)
    shown[i] = attune_practice_get_option (practice, i)->shows;
  return attune_shown_get_common_view (attune_question_body_get_context (body)->catalog, shown,
                                       practice->options->len);
}

/* Moving, as the difference between two signs often is in how they go on. */
static GtkWidget *
create_figure (AttuneQuestionBody *body, const AttuneOption *option)
{
  const AttuneQuestionContext *context = attune_question_body_get_context (body);
  GtkWidget *figure = attune_figure_view_new ();
  AttuneView view = get_common_view (body);
  AttuneLook look;

  attune_figure_view_set_words_first (ATTUNE_FIGURE_VIEW (figure), TRUE);
  attune_family_init_look (context->family, &look);
  attune_figure_set_look (attune_figure_view_get_figure (ATTUNE_FIGURE_VIEW (figure)), &look);
  attune_shown_move_in (ATTUNE_FIGURE_VIEW (figure), context->catalog,
                        (const char *const *) option->shows, view);
  gtk_widget_set_size_request (figure, 110, view == ATTUNE_VIEW_FACE ? 120 : 170);
  gtk_widget_set_vexpand (figure, TRUE);
  gtk_widget_add_css_class (figure, "stage");
  gtk_widget_set_can_target (figure, FALSE);
  return figure;
}

static void
describe (AttuneQuestionBody *body, GtkWidget *button, guint place)
{
  AttunePractice *practice = attune_question_body_get_practice (body);
  const AttuneOption *option = attune_practice_get_option (practice, place);
  g_autofree char *seen = attune_shown_dup_description (
      attune_question_body_get_context (body)->catalog, (const char *const *) option->shows);
  /* Translators: %u is a number, %s what is seen in the picture. */
  g_autofree char *label = g_strdup_printf (_ ("Picture %u: %s"), place + 1, seen);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* What a picture is called is said when it was chosen, and not before. */
static GtkWidget *
create_name (const char *text)
{
  GtkWidget *name = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_justify (GTK_LABEL (name), GTK_JUSTIFY_CENTER);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 18);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_visible (name, FALSE);
  return name;
}

static GtkWidget *
create_picture (AttunePictureQuestion *self, guint place)
{
  AttuneQuestionBody *body = ATTUNE_QUESTION_BODY (self);
  const AttuneOption *option = attune_practice_get_option (attune_question_body_get_practice (body),
                                                           place);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = create_name (option->text);
  GtkWidget *sign = gtk_image_new ();

  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), sign);
  gtk_box_append (GTK_BOX (box), create_figure (body, option));
  gtk_box_append (GTK_BOX (box), row);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "question-picture");
  attune_question_body_add_button (ATTUNE_QUESTION_BODY (self), button, place, sign);
  g_object_set_data (G_OBJECT (button), "name", name);
  describe (body, button, place);
  return button;
}

static void
attune_picture_question_show (AttuneQuestionBody *body)
{
  AttunePictureQuestion *self = ATTUNE_PICTURE_QUESTION (body);
  AttunePractice *practice = attune_question_body_get_practice (body);
  guint n = practice->options->len;

  gtk_widget_set_visible (self->hint, practice->several);
  gtk_flow_box_set_max_children_per_line (self->pictures, n <= 3 ? n : 2);
  gtk_flow_box_set_min_children_per_line (self->pictures, MIN (n, 2));
  adw_clamp_set_maximum_size (self->room, n <= 3 ? ROW_MOST : 2 * ROW_MOST);
  adw_clamp_set_tightening_threshold (self->room, n <= 3 ? ROW_MOST : 2 * ROW_MOST);
  for (guint i = 0; i < n; i++) {
    GtkWidget *child = gtk_flow_box_child_new ();

    gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), create_picture (self, i));
    gtk_widget_set_focusable (child, FALSE);
    gtk_flow_box_append (self->pictures, child);
  }
}

static void
attune_picture_question_update (AttuneQuestionBody *body, gboolean judged)
{
  AttunePractice *practice = attune_question_body_get_practice (body);

  ATTUNE_QUESTION_BODY_CLASS (attune_picture_question_parent_class)->update (body, judged);
  for (guint i = 0; i < practice->options->len; i++) {
    GtkWidget *button = attune_question_body_get_button (body, i);
    GtkWidget *name = g_object_get_data (G_OBJECT (button), "name");

    if (judged && attune_question_body_get_value (body, i) == 1)
      gtk_widget_set_visible (name, TRUE);
  }
}

static void
attune_picture_question_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_PICTURE_QUESTION);

  G_OBJECT_CLASS (attune_picture_question_parent_class)->dispose (object);
}

static void
attune_picture_question_class_init (AttunePictureQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttuneQuestionBodyClass *body_class = ATTUNE_QUESTION_BODY_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_picture_question_dispose;
  body_class->show = attune_picture_question_show;
  body_class->update = attune_picture_question_update;

  gtk_widget_class_set_template_from_resource (widget_class, ATTUNE_RESOURCE_PATH
                                               "/ui/attune-picture-question.ui");
  gtk_widget_class_bind_template_child (widget_class, AttunePictureQuestion, hint);
  gtk_widget_class_bind_template_child (widget_class, AttunePictureQuestion, room);
  gtk_widget_class_bind_template_child (widget_class, AttunePictureQuestion, pictures);
}

static void
attune_picture_question_init (AttunePictureQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
