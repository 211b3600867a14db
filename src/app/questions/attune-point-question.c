/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-point-question.h"

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

static void
spot_clicked_cb (AttunePointQuestion *self, GtkWidget *button)
{
  attune_question_body_choose (ATTUNE_QUESTION_BODY (self),
                               GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "place")));
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
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (button, "clicked", G_CALLBACK (spot_clicked_cb), self,
                           G_CONNECT_SWAPPED);
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

static GtkWidget *
find_spot (AttunePointQuestion *self, guint place)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->overlay)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (GTK_IS_BUTTON (child) &&
        GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), "place")) == place)
      return child;
  }
  return NULL;
}

static void
attune_point_question_update (AttuneQuestionBody *body, gboolean judged)
{
  AttunePractice *practice = attune_question_body_get_practice (body);

  for (guint i = 0; i < practice->options->len; i++)
    attune_question_body_mark (body, find_spot (ATTUNE_POINT_QUESTION (body), i), i, judged);
}

static gboolean
attune_point_question_focus (AttuneQuestionBody *body)
{
  return gtk_widget_grab_focus (find_spot (ATTUNE_POINT_QUESTION (body), 0));
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
  body_class->update = attune_point_question_update;
  body_class->focus = attune_point_question_focus;

  g_type_ensure (ATTUNE_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/attune/Attune/ui/attune-point-question.ui");
  gtk_widget_class_bind_template_child (widget_class, AttunePointQuestion, overlay);
  gtk_widget_class_bind_template_child (widget_class, AttunePointQuestion, figure);
  gtk_widget_class_bind_template_callback (widget_class, position_cb);
}

static void
attune_point_question_init (AttunePointQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
