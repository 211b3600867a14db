/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-question-view.h"

#include "attune-box.h"
#include "attune-crop.h"
#include "attune-heading.h"
#include "attune-resource-path.h"

#include "attune-scroller.h"
#include "attune-session-words.h"

/* Of the height of the whole baby: what an answer is read from. */
#define HEAD_AND_HANDS 0.47

struct _AttuneQuestionView {
  AdwBin parent_instance;

  AttuneHeading *heading;
  GtkLabel *meets;
  GtkLabel *left_out;
  GtkLabel *reminder;
  GtkBox *lines;
  GtkLabel *signs;
  GtkPicture *pictures_yes;
  GtkPicture *pictures_unsure;
  GtkPicture *pictures_no;
  gboolean drawn;
};

G_DEFINE_FINAL_TYPE (AttuneQuestionView, attune_question_view, ADW_TYPE_BIN)

/* What is done, and in the same line what may be said: a short list leaves the answers in place. */
static void
add_line (AttuneQuestionView *self,
          const AttuneSessionContext *context,
          const AttunePermissionLine *line,
          const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *does = attune_words_say (&context->wording, line->does);
  g_autofree char *says = attune_session_words_says (context, line);
  g_autofree char *markup = says != NULL ? g_markup_printf_escaped ("%s  <i>%s</i>", does, says)
                                         : g_markup_escape_text (does, -1);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (self->lines, label);
}

static GPtrArray *
get_lines (const AttuneSessionContext *context, const AttunePlanPart *part)
{
  const AttunePermission *permission = attune_catalog_get_permission (context->catalog);
  const AttunePermissionText *text = &permission->lengths[context->length];

  switch (part->question) {
  case ATTUNE_QUESTION_STILL:
    return text->still;
  case ATTUNE_QUESTION_REGION:
    return text->region;
  case ATTUNE_QUESTION_START:
  default:
    return text->start;
  }
}

static void
show_lines (AttuneQuestionView *self, const AttuneSessionContext *context, GPtrArray *lines)
{
  attune_box_clear (self->lines);
  for (guint i = 0; i < lines->len; i++) {
    const AttunePermissionLine *line = g_ptr_array_index (lines, i);
    add_line (self, context, line, lines->len > 4 ? "session-line" : "session-text");
  }
}

static void
show_signs (AttuneQuestionView *self, const AttuneSessionContext *context)
{
  const AttunePermission *permission = attune_catalog_get_permission (context->catalog);
  g_autoptr (GString) signs = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (permission->answers); i++) {
    const AttuneAnswerText *answer = &permission->answers[i];

    g_string_append_printf (signs, "%s%s: %s", i > 0 ? "\n\n" : "", answer->title,
                            answer->examples);
  }
  gtk_label_set_text (self->signs, signs->str);
}

static void
draw_answer (GtkPicture *picture, const AttuneLook *look, const char *expression)
{
  g_autoptr (AttuneFigure) figure = attune_figure_new ();
  g_autoptr (GdkPaintable) crop = NULL;

  attune_figure_set_look (figure, look);
  attune_figure_set_dark (figure, adw_style_manager_get_dark (adw_style_manager_get_default ()));
  attune_figure_show_baby (figure, ATTUNE_VIEW_FRONT, "frog", expression);
  crop = attune_crop_new (GDK_PAINTABLE (figure), HEAD_AND_HANDS);
  gtk_picture_set_paintable (picture, crop);
}

/* A no is turning away, not being cross; a yes needs no smile, which no newborn gives. */
static void
draw_answers (AttuneQuestionView *self, const AttuneSessionContext *context)
{
  if (self->drawn)
    return;

  self->drawn = TRUE;
  draw_answer (self->pictures_yes, &context->look,
               context->young ? "lid wide; gaze you; hand open"
                              : "lid wide; gaze you; mouth rest; hand open");
  draw_answer (self->pictures_unsure, &context->look, "brow knit; gaze aside");
  draw_answer (self->pictures_no, &context->look, "head turn 40; gaze far; brow soft");
}

static void
attune_question_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_QUESTION_VIEW);

  G_OBJECT_CLASS (attune_question_view_parent_class)->dispose (object);
}

static void
attune_question_view_class_init (AttuneQuestionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attune_question_view_dispose;

  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_SCROLLER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionView, heading);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionView, meets);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionView, left_out);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionView, reminder);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionView, lines);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionView, signs);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionView, pictures_yes);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionView, pictures_unsure);
  gtk_widget_class_bind_template_child (widget_class, AttuneQuestionView, pictures_no);
}

static void
attune_question_view_init (AttuneQuestionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_question_view_get_heading:
 * @self: a view
 *
 * Returns: (transfer none): what gets the focus when this view appears, and so is read aloud
 */
GtkWidget *
attune_question_view_get_heading (AttuneQuestionView *self)
{
  return GTK_WIDGET (self->heading);
}

/**
 * attune_question_view_update:
 * @self: a view
 * @context: a session in which a question waits
 *
 * Shows the question.
 */
void
attune_question_view_update (AttuneQuestionView *self, const AttuneSessionContext *context)
{
  const AttuneState *state = attune_engine_get_state (context->engine);
  const AttunePlanPart *part = attune_plan_get_part (attune_engine_get_plan (context->engine),
                                                     state->part);
  g_autofree char *question = attune_session_words_question (context);
  g_autofree char *meets = attune_session_words_meets (context);
  g_autofree char *reminder = attune_session_words_reminder (context);

  if (part == NULL)
    return;

  attune_heading_set_text (self->heading, question);
  gtk_label_set_text (self->meets, meets);
  gtk_label_set_text (self->left_out, context->left_out != NULL ? context->left_out : "");
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), context->left_out != NULL);
  gtk_label_set_text (self->reminder, reminder != NULL ? reminder : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reminder), reminder != NULL);
  show_lines (self, context, get_lines (context, part));
  show_signs (self, context);
  draw_answers (self, context);
}
