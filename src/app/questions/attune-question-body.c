/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-question-body.h"

#include "attune-answer-question.h"
#include "attune-choose-question.h"
#include "attune-order-question.h"
#include "attune-picture-question.h"
#include "attune-point-question.h"
#include "attune-sort-question.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct {
  AttunePractice *practice;
  const AttuneQuestionContext *context;
  guint8 values[ATTUNE_PRACTICE_MAX_OPTIONS];
  GtkWidget *buttons[ATTUNE_PRACTICE_MAX_OPTIONS]; /* (nullable): each is chosen by its own */
  GtkWidget *signs[ATTUNE_PRACTICE_MAX_OPTIONS]; /* (nullable): seen where it fits */
} AttuneQuestionBodyPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AttuneQuestionBody, attune_question_body, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  SIGNAL_DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static AttuneQuestionBodyPrivate *
get_private (AttuneQuestionBody *self)
{
  return attune_question_body_get_instance_private (self);
}

/* Shows, in form, colour and words, whether an option was chosen and how well it fits. */
static void
mark (AttuneQuestionBody *self, guint place, gboolean judged)
{
  AttuneQuestionBodyPrivate *priv = get_private (self);
  GtkWidget *button = priv->buttons[place];
  guint8 value = priv->values[place];
  gboolean chosen = value != 0 && value != ATTUNE_OPTION_UNSET;
  gboolean fits = attune_practice_get_option (priv->practice, place)->fits == ATTUNE_RIGHT_YES;

  gtk_widget_remove_css_class (button, "chosen");
  gtk_widget_remove_css_class (button, "fits");
  if (chosen)
    gtk_widget_add_css_class (button, judged ? (fits ? "fits" : "looked-at") : "chosen");
  if (priv->signs[place] != NULL)
    gtk_widget_set_visible (priv->signs[place], chosen && judged && fits);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
      chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  if (chosen && judged)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    fits ? _ ("This fits.") : _ ("Something else fits better."),
                                    -1);
}

static void
attune_question_body_update_buttons (AttuneQuestionBody *self, gboolean judged)
{
  AttuneQuestionBodyPrivate *priv = get_private (self);

  for (guint i = 0; i < priv->practice->options->len; i++) {
    if (priv->buttons[i] != NULL)
      mark (self, i, judged);
  }
}

static gboolean
attune_question_body_focus_button (AttuneQuestionBody *self)
{
  GtkWidget *first = get_private (self)->buttons[0];

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
attune_question_body_finalize (GObject *object)
{
  AttuneQuestionBodyPrivate *priv = get_private (ATTUNE_QUESTION_BODY (object));

  g_clear_pointer (&priv->practice, attune_practice_unref);

  G_OBJECT_CLASS (attune_question_body_parent_class)->finalize (object);
}

static void
attune_question_body_class_init (AttuneQuestionBodyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attune_question_body_finalize;
  klass->update = attune_question_body_update_buttons;
  klass->focus = attune_question_body_focus_button;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ATTUNE_TYPE_QUESTION_BODY, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DECIDED] = g_signal_new ("decided", ATTUNE_TYPE_QUESTION_BODY, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_question_body_init (AttuneQuestionBody *self)
{
  memset (get_private (self)->values, ATTUNE_OPTION_UNSET, ATTUNE_PRACTICE_MAX_OPTIONS);
}

/**
 * attune_question_body_new:
 * @practice: what is to be shown
 *
 * Returns: (transfer floating): the widget for questions of its kind, still empty
 */
GtkWidget *
attune_question_body_new (const AttunePractice *practice)
{
  switch (practice->kind) {
  case ATTUNE_PRACTICE_CHOOSE:
    return g_object_new (ATTUNE_TYPE_CHOOSE_QUESTION, NULL);
  case ATTUNE_PRACTICE_PICTURE:
    return g_object_new (ATTUNE_TYPE_PICTURE_QUESTION, NULL);
  case ATTUNE_PRACTICE_ANSWER:
    return g_object_new (ATTUNE_TYPE_ANSWER_QUESTION, NULL);
  case ATTUNE_PRACTICE_ORDER:
    return g_object_new (ATTUNE_TYPE_ORDER_QUESTION, NULL);
  case ATTUNE_PRACTICE_SORT:
    return g_object_new (ATTUNE_TYPE_SORT_QUESTION, NULL);
  case ATTUNE_PRACTICE_POINT:
    return g_object_new (ATTUNE_TYPE_POINT_QUESTION, NULL);
  }
  g_assert_not_reached ();
}

/**
 * attune_question_body_set_practice:
 * @practice: of this kind
 * @context: outlives @self
 *
 * Shows a question to which nothing was done yet. Once in the life of a body.
 */
void
attune_question_body_set_practice (AttuneQuestionBody *self,
                                   AttunePractice *practice,
                                   const AttuneQuestionContext *context)
{
  AttuneQuestionBodyPrivate *priv = get_private (self);

  g_return_if_fail (priv->practice == NULL);

  priv->practice = attune_practice_ref (practice);
  priv->context = context;
  if (practice->kind == ATTUNE_PRACTICE_ORDER) {
    for (guint i = 0; i < practice->options->len; i++)
      priv->values[i] = (guint8) i;
  }
  ATTUNE_QUESTION_BODY_GET_CLASS (self)->show (self);
  ATTUNE_QUESTION_BODY_GET_CLASS (self)->update (self, FALSE);
}

/**
 * attune_question_body_get_practice:
 *
 * Returns: (transfer none): what is shown
 */
AttunePractice *
attune_question_body_get_practice (AttuneQuestionBody *self)
{
  return get_private (self)->practice;
}

/**
 * attune_question_body_get_context:
 *
 * Returns: (transfer none): what it is shown with
 */
const AttuneQuestionContext *
attune_question_body_get_context (AttuneQuestionBody *self)
{
  return get_private (self)->context;
}

/**
 * attune_question_body_get_values:
 *
 * Returns: (transfer none) (array): what was done, as attune_practice_judge() takes it
 */
const guint8 *
attune_question_body_get_values (AttuneQuestionBody *self)
{
  return get_private (self)->values;
}

/**
 * attune_question_body_get_value:
 * @place: of an option
 *
 * Returns: what was done with it
 */
guint8
attune_question_body_get_value (AttuneQuestionBody *self, guint place)
{
  return get_private (self)->values[place];
}

static void
decide (AttuneQuestionBody *self)
{
  AttuneQuestionBodyPrivate *priv = get_private (self);

  if (attune_question_body_is_immediate (self) &&
      attune_practice_is_complete (priv->practice, priv->values))
    g_signal_emit (self, signals[SIGNAL_DECIDED], 0);
}

/**
 * attune_question_body_set_value:
 * @place: of an option
 * @value: what is done with it
 *
 * Something was done by hand.
 */
void
attune_question_body_set_value (AttuneQuestionBody *self, guint place, guint8 value)
{
  get_private (self)->values[place] = value;
  ATTUNE_QUESTION_BODY_GET_CLASS (self)->update (self, FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  decide (self);
}

/**
 * attune_question_body_choose:
 * @place: of an option
 *
 * An option was chosen by hand, in place of any other where one is right; where several are, it is
 * chosen or no longer chosen.
 */
void
attune_question_body_choose (AttuneQuestionBody *self, guint place)
{
  AttuneQuestionBodyPrivate *priv = get_private (self);
  guint8 value = 1;

  if (!priv->practice->several)
    memset (priv->values, 0, sizeof priv->values);
  else if (priv->values[place] == 1)
    value = 0;
  attune_question_body_set_value (self, place, value);
}

static void
button_clicked_cb (AttuneQuestionBody *self, GtkWidget *button)
{
  attune_question_body_choose (self,
                               GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "place")));
}

/**
 * attune_question_body_add_button:
 * @button: lasts as long as @self; a click chooses the option
 * @place: of the option
 * @sign: (nullable): an image inside @button, seen where the option was chosen and fits
 *
 * Makes @button that of an option.
 */
void
attune_question_body_add_button (AttuneQuestionBody *self,
                                 GtkWidget *button,
                                 guint place,
                                 GtkWidget *sign)
{
  AttuneQuestionBodyPrivate *priv = get_private (self);

  g_return_if_fail (place < ATTUNE_PRACTICE_MAX_OPTIONS);

  priv->buttons[place] = button;
  priv->signs[place] = sign;
  if (sign != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (sign), "object-select-symbolic");
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (button, "clicked", G_CALLBACK (button_clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * attune_question_body_get_button:
 * @place: of an option
 *
 * Returns: (transfer none) (nullable): the button that attune_question_body_add_button() gave it
 */
GtkWidget *
attune_question_body_get_button (AttuneQuestionBody *self, guint place)
{
  return get_private (self)->buttons[place];
}

/**
 * attune_question_body_restore:
 * @values: (array): what was answered before
 *
 * Shows an answer that was given some other time.
 */
void
attune_question_body_restore (AttuneQuestionBody *self, const guint8 *values)
{
  AttuneQuestionBodyPrivate *priv = get_private (self);

  memcpy (priv->values, values, priv->practice->options->len);
  attune_question_body_set_judged (self);
}

/**
 * attune_question_body_set_judged:
 *
 * The values were answered with: shows which of them fit.
 */
void
attune_question_body_set_judged (AttuneQuestionBody *self)
{
  ATTUNE_QUESTION_BODY_GET_CLASS (self)->update (self, TRUE);
}

/**
 * attune_question_body_is_immediate:
 *
 * Returns: whether doing something is the answer at once
 */
gboolean
attune_question_body_is_immediate (AttuneQuestionBody *self)
{
  AttuneQuestionBodyClass *klass = ATTUNE_QUESTION_BODY_GET_CLASS (self);

  return klass->is_immediate != NULL ? klass->is_immediate (self)
                                     : !get_private (self)->practice->several;
}

/**
 * attune_question_body_focus:
 *
 * Returns: whether what is to be done has the focus now
 */
gboolean
attune_question_body_focus (AttuneQuestionBody *self)
{
  return ATTUNE_QUESTION_BODY_GET_CLASS (self)->focus (self);
}
