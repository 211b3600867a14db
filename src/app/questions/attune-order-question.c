/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-order-question.h"

#include "attune-resource-path.h"
#include "attune-shown.h"

#include <glib/gi18n.h>

#define PICTURE_WIDTH 72
#define PICTURE_HEIGHT 64

struct _AttuneOrderQuestion {
  AttuneQuestionBody parent_instance;

  GtkListBox *signs;
};

G_DEFINE_FINAL_TYPE (AttuneOrderQuestion, attune_order_question, ATTUNE_TYPE_QUESTION_BODY)

static guint
get_place (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "place"));
}

static guint
get_position (AttuneOrderQuestion *self, gpointer widget)
{
  return attune_question_body_get_value (ATTUNE_QUESTION_BODY (self), get_place (widget));
}

/* Sets an option to a position; what stood between there and here moves up. */
static void
move_to (AttuneOrderQuestion *self, guint place, guint position)
{
  AttuneQuestionBody *body = ATTUNE_QUESTION_BODY (self);
  guint n = attune_question_body_get_practice (body)->options->len;
  guint from = attune_question_body_get_value (body, place);

  if (position >= n || position == from)
    return;
  while (from != position) {
    guint next = from < position ? from + 1 : from - 1;

    for (guint i = 0; i < n; i++) {
      if (attune_question_body_get_value (body, i) == next) {
        attune_question_body_set_value (body, i, (guint8) from);
        break;
      }
    }
    attune_question_body_set_value (body, place, (guint8) next);
    from = next;
  }
}

static void
earlier_clicked_cb (AttuneOrderQuestion *self, GtkWidget *button)
{
  guint position = get_position (self, button);

  if (position > 0)
    move_to (self, get_place (button), position - 1);
}

static void
later_clicked_cb (AttuneOrderQuestion *self, GtkWidget *button)
{
  move_to (self, get_place (button), get_position (self, button) + 1);
}

static gboolean
key_pressed_cb (AttuneOrderQuestion *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventController *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (controller);
  guint position = get_position (self, row);

  if ((state & GDK_ALT_MASK) == 0 || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down)
    move_to (self, get_place (row), position + 1);
  else if (position > 0)
    move_to (self, get_place (row), position - 1);
  return GDK_EVENT_STOP;
}

static GdkContentProvider *
prepare_drag_cb (GtkWidget *row)
{
  return gdk_content_provider_new_typed (G_TYPE_UINT, get_place (row));
}

static gboolean
dropped_cb (AttuneOrderQuestion *self,
            const GValue *value,
            double x,
            double y,
            GtkDropTarget *target)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  guint place = g_value_get_uint (value);

  if (place >= attune_question_body_get_practice (ATTUNE_QUESTION_BODY (self))->options->len)
    return FALSE;
  move_to (self, place, get_position (self, row));
  return TRUE;
}

static GtkWidget *
create_mover (AttuneOrderQuestion *self,
              guint place,
              const char *icon_name,
              const char *label,
              GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "circular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_movers (AttuneOrderQuestion *self, GtkWidget *row, GtkBox *box, guint place, const char *text)
{
  /* Translators: %s is a sign of a baby. */
  g_autofree char *earlier = g_strdup_printf (_ ("Earlier: %s"), text);
  /* Translators: %s is a sign of a baby. */
  g_autofree char *later = g_strdup_printf (_ ("Later: %s"), text);
  GtkWidget *up = create_mover (self, place, "go-up-symbolic", earlier,
                                G_CALLBACK (earlier_clicked_cb));
  GtkWidget *down = create_mover (self, place, "go-down-symbolic", later,
                                  G_CALLBACK (later_clicked_cb));

  gtk_box_append (box, up);
  gtk_box_append (box, down);
  g_object_set_data (G_OBJECT (row), "up", up);
  g_object_set_data (G_OBJECT (row), "down", down);
}

static void
make_movable (AttuneOrderQuestion *self, GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_COPY);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
  gtk_widget_add_controller (row, keys);
}

static GtkWidget *
create_row (AttuneOrderQuestion *self, guint place)
{
  AttuneQuestionBody *body = ATTUNE_QUESTION_BODY (self);
  const AttuneQuestionContext *context = attune_question_body_get_context (body);
  const AttuneOption *option = attune_practice_get_option (attune_question_body_get_practice (body),
                                                           place);
  const char *const *shows = (const char *const *) option->shows;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (option->text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (shows != NULL) {
    g_autofree char *expression = attune_shown_dup_expression (context->catalog, shows);

    gtk_box_append (GTK_BOX (box),
                    attune_painter_create_baby (context->painter,
                                                attune_shown_get_view (context->catalog, shows),
                                                NULL, expression, PICTURE_WIDTH, PICTURE_HEIGHT));
  }
  gtk_box_append (GTK_BOX (box), label);
  g_object_set_data (G_OBJECT (row), "place", GUINT_TO_POINTER (place));
  add_movers (self, row, GTK_BOX (box), place, option->text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "question-row");
  make_movable (self, row);
  return row;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  return (int) get_position (user_data, a) - (int) get_position (user_data, b);
}

static void
attune_order_question_show (AttuneQuestionBody *body)
{
  AttuneOrderQuestion *self = ATTUNE_ORDER_QUESTION (body);

  for (guint i = 0; i < attune_question_body_get_practice (body)->options->len; i++)
    gtk_list_box_append (self->signs, create_row (self, i));
  gtk_list_box_set_sort_func (self->signs, compare_rows, self, NULL);
}

static void
attune_order_question_update (AttuneQuestionBody *body, gboolean judged)
{
  AttuneOrderQuestion *self = ATTUNE_ORDER_QUESTION (body);
  AttunePractice *practice = attune_question_body_get_practice (body);
  gboolean right = judged &&
                   attune_practice_judge (practice, attune_question_body_get_values (body)) ==
                       ATTUNE_RIGHT_YES;

  gtk_list_box_invalidate_sort (self->signs);
  for (int i = 0; i < (int) practice->options->len; i++) {
    GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->signs, i));

    gtk_widget_set_sensitive (g_object_get_data (G_OBJECT (row), "up"), i > 0);
    gtk_widget_set_sensitive (g_object_get_data (G_OBJECT (row), "down"),
                              i + 1 < (int) practice->options->len);
    if (right)
      gtk_widget_add_css_class (row, "fits");
    else
      gtk_widget_remove_css_class (row, "fits");
  }
}

static gboolean
attune_order_question_focus (AttuneQuestionBody *body)
{
  return gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (ATTUNE_ORDER_QUESTION (body)->signs, 0)));
}

static gboolean
attune_order_question_is_immediate (AttuneQuestionBody *body)
{
  return FALSE;
}

static void
attune_order_question_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_ORDER_QUESTION);

  G_OBJECT_CLASS (attune_order_question_parent_class)->dispose (object);
}

static void
attune_order_question_class_init (AttuneOrderQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttuneQuestionBodyClass *body_class = ATTUNE_QUESTION_BODY_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_order_question_dispose;
  body_class->show = attune_order_question_show;
  body_class->update = attune_order_question_update;
  body_class->focus = attune_order_question_focus;
  body_class->is_immediate = attune_order_question_is_immediate;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-order-question.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneOrderQuestion, signs);
}

static void
attune_order_question_init (AttuneOrderQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
