/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-sort-question.h"

#include "attune-resource-path.h"
#include "attune-shown.h"
#include "attune-wrap.h"
#include "content/attune-cue.h"

#include <glib/gi18n.h>

#define N_GROUPS 4
/* Small enough for eight of them and the four groups to be seen at once on a phone. */
#define PICTURE_WIDTH 64
#define PICTURE_HEIGHT 54
#define NONE G_MAXUINT

struct _AttuneSortQuestion {
  AttuneQuestionBody parent_instance;

  AttuneWrap *tray;
  GtkGrid *groups;
  AttuneWrap *wraps[N_GROUPS];
  GPtrArray *cards; /* of GtkWidget, by place; owned by where they lie */
  guint selected;
};

G_DEFINE_FINAL_TYPE (AttuneSortQuestion, attune_sort_question, ATTUNE_TYPE_QUESTION_BODY)

static const char *
get_group_name (AttuneCueGroup group)
{
  switch (group) {
  case ATTUNE_CUE_ENGAGED_POTENT:
    return _ ("Loud yes");
  case ATTUNE_CUE_ENGAGED_SUBTLE:
    return _ ("Quiet yes");
  case ATTUNE_CUE_DISENGAGED_SUBTLE:
    return _ ("Quiet break");
  case ATTUNE_CUE_DISENGAGED_POTENT:
    return _ ("Loud break");
  }
  g_assert_not_reached ();
}

static guint
get_place (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "place"));
}

static void
select_card (AttuneSortQuestion *self, guint place)
{
  self->selected = place;
  for (guint i = 0; i < self->cards->len; i++) {
    GtkWidget *card = g_ptr_array_index (self->cards, i);

    if (i == place)
      gtk_widget_add_css_class (card, "chosen");
    else
      gtk_widget_remove_css_class (card, "chosen");
    gtk_accessible_update_state (
        GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_STATE_PRESSED,
        i == place ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  }
}

static guint
find_unplaced (AttuneSortQuestion *self)
{
  for (guint i = 0; i < self->cards->len; i++) {
    if (attune_question_body_get_value (ATTUNE_QUESTION_BODY (self), i) == ATTUNE_OPTION_UNSET)
      return i;
  }
  return NONE;
}

static void
lay_into (AttuneSortQuestion *self, GtkWidget *card, AttuneWrap *wrap)
{
  if (gtk_widget_get_parent (card) == GTK_WIDGET (wrap))
    return;
  g_object_ref (card);
  if (gtk_widget_get_parent (card) != NULL)
    gtk_widget_unparent (card);
  attune_wrap_append (wrap, card);
  g_object_unref (card);
}

/* The next card is taken up by itself, and has the focus where the last one had it. */
static void
place_card (AttuneSortQuestion *self, guint place, guint group)
{
  GtkWidget *card;
  gboolean had_focus;

  if (place >= self->cards->len || group >= N_GROUPS)
    return;
  card = g_ptr_array_index (self->cards, place);
  had_focus = gtk_widget_has_focus (card);
  lay_into (self, card, self->wraps[group]);
  self->selected = NONE;
  attune_question_body_set_value (ATTUNE_QUESTION_BODY (self), place, (guint8) group);
  select_card (self, find_unplaced (self));
  if (had_focus && self->selected != NONE)
    gtk_widget_grab_focus (g_ptr_array_index (self->cards, self->selected));
}

static void
card_clicked_cb (AttuneSortQuestion *self, GtkWidget *card)
{
  select_card (self, get_place (card));
}

static void
group_clicked_cb (AttuneSortQuestion *self, GtkWidget *button)
{
  place_card (self, self->selected, get_place (button));
}

static gboolean
key_pressed_cb (AttuneSortQuestion *self, guint keyval)
{
  if (keyval < GDK_KEY_1 || keyval > GDK_KEY_4)
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < self->cards->len; i++) {
    if (gtk_widget_has_focus (g_ptr_array_index (self->cards, i)))
      select_card (self, i);
  }
  place_card (self, self->selected, keyval - GDK_KEY_1);
  return GDK_EVENT_STOP;
}

static GdkContentProvider *
prepare_drag_cb (GtkWidget *card)
{
  return gdk_content_provider_new_typed (G_TYPE_UINT, get_place (card));
}

static gboolean
dropped_cb (AttuneSortQuestion *self,
            const GValue *value,
            double x,
            double y,
            GtkDropTarget *target)
{
  GtkWidget *group = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  place_card (self, g_value_get_uint (value), get_place (group));
  return TRUE;
}

static GtkWidget *
create_card_child (AttuneSortQuestion *self, const AttuneOption *option)
{
  const AttuneQuestionContext *context = attune_question_body_get_context (
      ATTUNE_QUESTION_BODY (self));
  const char *const *shows = (const char *const *) option->shows;
  g_autofree char *expression = attune_shown_dup_expression (context->catalog, shows);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = gtk_label_new (option->text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 6);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 8);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box),
                  attune_painter_create_baby (context->painter,
                                              attune_shown_get_view (context->catalog, shows), NULL,
                                              expression, PICTURE_WIDTH, PICTURE_HEIGHT));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
create_card (AttuneSortQuestion *self, guint place)
{
  const AttuneOption *option = attune_practice_get_option (
      attune_question_body_get_practice (ATTUNE_QUESTION_BODY (self)), place);
  GtkWidget *card = gtk_button_new ();
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_button_set_child (GTK_BUTTON (card), create_card_child (self, option));
  gtk_widget_add_css_class (card, "question-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  option->text, -1);
  g_object_set_data (G_OBJECT (card), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (card, "clicked", G_CALLBACK (card_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag_cb), card,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (source));
  return card;
}

static GtkWidget *
create_group (AttuneSortQuestion *self, guint group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  /* Translators: %u is a key to press, %s one of four groups of signs. */
  g_autofree char *name = g_strdup_printf (_ ("%u  %s"), group + 1, get_group_name (group));
  GtkWidget *button = gtk_button_new_with_label (name);
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_COPY);
  GtkWidget *wrap = attune_wrap_new ();

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (group));
  g_object_set_data (G_OBJECT (box), "place", GUINT_TO_POINTER (group));
  g_signal_connect_object (button, "clicked", G_CALLBACK (group_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (target));
  self->wraps[group] = ATTUNE_WRAP (wrap);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), wrap);
  gtk_widget_add_css_class (box, "question-group");
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static void
attune_sort_question_show (AttuneQuestionBody *body)
{
  AttuneSortQuestion *self = ATTUNE_SORT_QUESTION (body);
  AttunePractice *practice = attune_question_body_get_practice (body);

  for (guint group = 0; group < N_GROUPS; group++)
    gtk_grid_attach (self->groups, create_group (self, group), (int) group % 2, (int) group / 2, 1,
                     1);
  for (guint i = 0; i < practice->options->len; i++) {
    GtkWidget *card = create_card (self, i);

    g_ptr_array_add (self->cards, card);
    attune_wrap_append (self->tray, card);
  }
  select_card (self, find_unplaced (self));
}

static void
attune_sort_question_update (AttuneQuestionBody *body, gboolean judged)
{
  AttuneSortQuestion *self = ATTUNE_SORT_QUESTION (body);

  for (guint i = 0; i < self->cards->len; i++) {
    GtkWidget *card = g_ptr_array_index (self->cards, i);
    guint8 value = attune_question_body_get_value (body, i);
    gboolean fits = value ==
                    attune_practice_get_option (attune_question_body_get_practice (body), i)->fits;

    gtk_widget_remove_css_class (card, fits ? "looked-at" : "fits");
    if (value == ATTUNE_OPTION_UNSET)
      continue;
    gtk_widget_add_css_class (card, fits ? "fits" : "looked-at");
    gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    fits ? _ ("This fits.") : _ ("It belongs elsewhere."), -1);
  }
}

static gboolean
attune_sort_question_focus (AttuneQuestionBody *body)
{
  return gtk_widget_grab_focus (g_ptr_array_index (ATTUNE_SORT_QUESTION (body)->cards, 0));
}

static gboolean
attune_sort_question_is_immediate (AttuneQuestionBody *body)
{
  return TRUE;
}

static void
attune_sort_question_dispose (GObject *object)
{
  AttuneSortQuestion *self = ATTUNE_SORT_QUESTION (object);

  if (self->cards != NULL)
    g_ptr_array_set_size (self->cards, 0);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_SORT_QUESTION);

  G_OBJECT_CLASS (attune_sort_question_parent_class)->dispose (object);
}

static void
attune_sort_question_finalize (GObject *object)
{
  g_ptr_array_unref (ATTUNE_SORT_QUESTION (object)->cards);

  G_OBJECT_CLASS (attune_sort_question_parent_class)->finalize (object);
}

static void
attune_sort_question_class_init (AttuneSortQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttuneQuestionBodyClass *body_class = ATTUNE_QUESTION_BODY_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_sort_question_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_sort_question_finalize;
  body_class->show = attune_sort_question_show;
  body_class->update = attune_sort_question_update;
  body_class->focus = attune_sort_question_focus;
  body_class->is_immediate = attune_sort_question_is_immediate;

  g_type_ensure (ATTUNE_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-sort-question.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneSortQuestion, tray);
  gtk_widget_class_bind_template_child (widget_class, AttuneSortQuestion, groups);
}

static void
attune_sort_question_init (AttuneSortQuestion *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->cards = g_ptr_array_new ();
  self->selected = NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
