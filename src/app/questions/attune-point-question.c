/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-point-question.h"

#include "attune-resource-path.h"
#include "attune-shown.h"

struct _AttunePointQuestion {
  AttuneQuestionBody parent_instance;

  GtkOverlay *overlay;
  AttuneFigureView *figure;
};

G_DEFINE_FINAL_TYPE (AttunePointQuestion, attune_point_question, ATTUNE_TYPE_QUESTION_BODY)

/* Where each part is in the picture of the whole baby, as parts of its height from its middle. What
 * lies behind another comes first. */
static const struct {
  const char *id;
  double y;
  double width;
  double height;
} spots[] = {
  { "part.hands", 0.28, 0.66, 0.28 },  { "part.eyes", 0.175, 0.22, 0.07 },
  { "part.mouth", 0.25, 0.14, 0.065 }, { "part.head", 0.08, 0.24, 0.11 },
  { "part.trunk", 0.52, 0.21, 0.19 },  { "part.legs", 0.78, 0.46, 0.3 },
};

static gboolean
position_cb (AttunePointQuestion *self, GtkWidget *button, GdkRectangle *allocation)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->overlay));
  int height = gtk_widget_get_height (GTK_WIDGET (self->overlay));
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "place"));

  if (place >= G_N_ELEMENTS (spots))
    return FALSE;
  allocation->width = (int) (spots[place].width * height);
  allocation->height = (int) (spots[place].height * height);
  allocation->x = (int) ((width - spots[place].width * height) / 2);
  allocation->y = (int) ((spots[place].y - spots[place].height / 2) * height);
  return TRUE;
}

static GtkWidget *
create_spot (AttunePointQuestion *self, guint place)
{
  const AttuneOption *option = attune_practice_get_option (
      attune_question_body_get_practice (ATTUNE_QUESTION_BODY (self)), place);
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "question-spot");
  gtk_widget_set_tooltip_text (button, option->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  option->text, -1);
  attune_question_body_add_button (ATTUNE_QUESTION_BODY (self), button, place, NULL);
  return button;
}

static void
attune_point_question_show (AttuneQuestionBody *body)
{
  AttunePointQuestion *self = ATTUNE_POINT_QUESTION (body);
  AttunePractice *practice = attune_question_body_get_practice (body);
  const AttuneQuestionContext *context = attune_question_body_get_context (body);
  const char *const *ids = g_ptr_array_index (practice->pictures, 0);
  AttuneFigure *figure = attune_figure_view_get_figure (self->figure);
  g_autofree char *description = attune_shown_dup_description (context->catalog, ids);
  AttuneLook look;

  attune_family_init_look (context->family, &look);
  attune_figure_set_look (figure, &look);
  attune_figure_show_cue (figure, ATTUNE_VIEW_FRONT,
                          attune_catalog_get_cue (context->catalog, ids[0]));
  attune_figure_view_set_description (self->figure, description);
  attune_figure_view_wake (self->figure);
  for (guint i = 0; i < practice->options->len; i++)
    gtk_overlay_add_overlay (self->overlay, create_spot (self, i));
}

static void
attune_point_question_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_POINT_QUESTION);

  G_OBJECT_CLASS (attune_point_question_parent_class)->dispose (object);
}

static void
attune_point_question_class_init (AttunePointQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttuneQuestionBodyClass *body_class = ATTUNE_QUESTION_BODY_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_point_question_dispose;
  body_class->show = attune_point_question_show;

  g_type_ensure (ATTUNE_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-point-question.ui");
  gtk_widget_class_bind_template_child (widget_class, AttunePointQuestion, overlay);
  gtk_widget_class_bind_template_child (widget_class, AttunePointQuestion, figure);
  gtk_widget_class_bind_template_callback (widget_class, position_cb);
}

static void
attune_point_question_init (AttunePointQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
