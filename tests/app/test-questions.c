/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Each kind of question, answered well, answered otherwise, and left in the middle; by click and by
 * keyboard. Needs a display. */
#include "attune-built-in.h"
#include "attune-heading.h"
#include "attune-question-card.h"
#include "config.h"
#include "learning/attune-practice-make.h"

#include <string.h>

typedef struct {
  AttuneClock *clock;
  AttuneCatalog *catalog;
  AttuneStore *store;
  GSettings *settings;
  AttuneFamily *family;
  AttunePainter *painter;
  GtkWidget *window;
  AttuneQuestionCard *card;
  guint n_answered;
  guint n_gone_on;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "attune", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 24, 19, 0, 0);

  f->clock = ATTUNE_CLOCK (attune_manual_clock_new (now));
  f->catalog = attune_built_in_load ();
  f->settings = g_settings_new (ATTUNE_APP_ID);
  f->store = attune_store_new (folder, f->clock);
  f->family = attune_family_new (f->store, f->clock, f->settings);
  f->painter = attune_painter_new (f->family);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 640);
  f->card = attune_question_card_new (f->family, f->catalog, f->painter);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->card));
  g_signal_connect_swapped (f->card, "answered", G_CALLBACK (count_cb), &f->n_answered);
  g_signal_connect_swapped (f->card, "go-on", G_CALLBACK (count_cb), &f->n_gone_on);
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gboolean closed = FALSE;
  AttuneQuestionCard *card = g_object_ref (f->card);

  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_assert_finalize_object (card);
  g_object_unref (f->painter);
  attune_store_close_async (f->store, NULL, closed_cb, &closed);
  while (!closed)
    g_main_context_iteration (NULL, TRUE);
  settle ();
  g_assert_finalize_object (f->family);
  g_object_unref (f->store);
  g_object_unref (f->settings);
  attune_catalog_unref (f->catalog);
  g_object_unref (f->clock);
}

static gboolean
shows_option (GtkWidget *widget)
{
  static const char *const classes[] = {
    "question-choice",
    "question-picture",
    "question-card",
    "question-spot",
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
    if (gtk_widget_has_css_class (widget, classes[i]))
      return TRUE;
  }
  return FALSE;
}

/* The button of an option, wherever it lies. */
static GtkWidget *
find_option (GtkWidget *widget, guint place)
{
  if (shows_option (widget) &&
      GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "place")) == place)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_option (child, place);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static GtkWidget *
find_labelled (GtkWidget *widget, const char *text)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL &&
      strstr (gtk_button_get_label (GTK_BUTTON (widget)), text) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_labelled (child, text);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
press (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static void
press_option (Fixture *f, guint place)
{
  press (find_option (GTK_WIDGET (attune_question_card_get_body (f->card)), place));
}

static guint
find_fitting (AttunePractice *practice, AttuneRight right)
{
  for (guint i = 0; i < practice->options->len; i++) {
    if (attune_practice_get_option (practice, i)->fits == right)
      return i;
  }
  g_assert_not_reached ();
}

static void
assert_reply (Fixture *f, const char *words)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  g_assert_true (ATTUNE_IS_HEADING (focus));
  g_assert_nonnull (strstr (attune_heading_get_text (ATTUNE_HEADING (focus)), words));
}

static AttuneRating
rate (Fixture *f)
{
  AttuneResponse response;

  attune_question_card_init_response (f->card, &response);
  return attune_rating_from_response (&response);
}

/* A choice that does not fit, with its own reply; then the one that does; then on. The first counts. */
static void
answer_otherwise_and_again (Fixture *f, AttunePractice *practice)
{
  guint other = find_fitting (practice, ATTUNE_RIGHT_NO);
  guint right = find_fitting (practice, ATTUNE_RIGHT_YES);

  attune_question_card_set_practice (f->card, practice);
  settle ();
  g_assert_false (attune_question_card_is_answered (f->card));
  press_option (f, other);
  assert_reply (f, attune_practice_get_option (practice, other)->feedback);
  g_assert_cmpint (attune_question_card_get_result (f->card), ==, ATTUNE_RIGHT_NO);
  press_option (f, right);
  assert_reply (f, attune_practice_get_option (practice, right)->feedback);
  g_assert_cmpint (attune_question_card_get_result (f->card), ==, ATTUNE_RIGHT_YES);
  g_assert_cmpint (rate (f), ==, ATTUNE_RATING_AGAIN);
  g_assert_cmpstr (attune_question_card_get_first_chosen (f->card), ==,
                   attune_practice_get_option (practice, other)->id);
  g_assert_cmpuint (f->n_answered, ==, 2);
  press (find_labelled (GTK_WIDGET (f->card), "Go on"));
  g_assert_cmpuint (f->n_gone_on, ==, 1);
}

static void
answer_well (Fixture *f, AttunePractice *practice)
{
  attune_question_card_set_practice (f->card, practice);
  settle ();
  press_option (f, find_fitting (practice, ATTUNE_RIGHT_YES));
  g_assert_cmpint (attune_question_card_get_result (f->card), ==, ATTUNE_RIGHT_YES);
  g_assert_cmpint (rate (f), ==, ATTUNE_RATING_GOOD);
}

static AttunePractice *
make_choosing (gboolean several)
{
  AttunePractice *practice = attune_practice_new (ATTUNE_PRACTICE_CHOOSE, 5);

  practice->several = several;
  practice->text = g_strdup ("Which?");
  for (guint i = 0; i < 4; i++) {
    g_autofree char *text = g_strdup_printf ("choice %u", i);
    AttuneOption *option = attune_practice_add_option (
        practice, NULL, text, i == 1 || (several && i == 2) ? ATTUNE_RIGHT_YES : ATTUNE_RIGHT_NO);

    option->feedback = g_strdup_printf ("reply %u", i);
  }
  return practice;
}

static AttunePractice *
make_pair (Fixture *f)
{
  return attune_practice_new_from_two (attune_catalog_get_cue (f->catalog, "cue.bright-eyes"),
                                       attune_catalog_get_cue (f->catalog, "cue.hyperalert"), 7);
}

static void
test_choosing (Fixture *f, gconstpointer data)
{
  g_autoptr (AttunePractice) practice = make_choosing (FALSE);

  answer_otherwise_and_again (f, practice);
  answer_well (f, practice);
}

static void
test_choosing_several (Fixture *f, gconstpointer data)
{
  g_autoptr (AttunePractice) practice = make_choosing (TRUE);
  GtkWidget *answer;

  attune_question_card_set_practice (f->card, practice);
  answer = find_labelled (GTK_WIDGET (f->card), "That is my answer");
  g_assert_false (gtk_widget_is_sensitive (answer));
  press_option (f, 1);
  press (answer);
  assert_reply (f, "There is more to find");
  g_assert_cmpint (attune_question_card_get_result (f->card), ==, ATTUNE_RIGHT_PARTLY);
  press_option (f, 2);
  press (answer);
  assert_reply (f, "reply 1\nreply 2");
  g_assert_cmpint (attune_question_card_get_result (f->card), ==, ATTUNE_RIGHT_YES);
  g_assert_cmpint (rate (f), ==, ATTUNE_RATING_AGAIN);
}

static void
test_pictures (Fixture *f, gconstpointer data)
{
  g_autoptr (AttunePractice) practice = make_pair (f);

  answer_otherwise_and_again (f, practice);
  answer_well (f, practice);
}

static void
test_answer (Fixture *f, gconstpointer data)
{
  AttuneCue *cue = attune_catalog_get_cue (f->catalog, "cue.push-away");
  g_autoptr (AttunePractice) practice = attune_practice_new_asking (cue, f->catalog, 3);

  g_assert_cmpstr (
      attune_practice_get_option (practice, find_fitting (practice, ATTUNE_RIGHT_YES))->id, ==,
      attune_practice_get_answer_id (ATTUNE_ANSWER_NO));
  answer_otherwise_and_again (f, practice);
  answer_well (f, practice);
}

static void
test_pointing (Fixture *f, gconstpointer data)
{
  AttuneCue *cue = attune_catalog_get_cue (f->catalog, "cue.lip-press");
  g_autoptr (AttunePractice) practice = attune_practice_new_pointing (cue, 3);

  answer_otherwise_and_again (f, practice);
  answer_well (f, practice);
}

static AttunePractice *
make_order (void)
{
  AttunePractice *practice = attune_practice_new (ATTUNE_PRACTICE_ORDER, 1);

  practice->text = g_strdup ("Put in order");
  attune_practice_add_option (practice, "cue.cry", "late", 2);
  attune_practice_add_option (practice, "cue.rooting", "early", 0);
  attune_practice_add_option (practice, "cue.fists", "middle", 1);
  return practice;
}

static GtkWidget *
find_row (GtkWidget *widget, int index)
{
  while (!GTK_IS_LIST_BOX (widget))
    widget = gtk_widget_get_first_child (widget);
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), index));
}

static void
move (Fixture *f, int index, const char *where)
{
  GtkWidget *row = find_row (GTK_WIDGET (attune_question_card_get_body (f->card)), index);

  press (g_object_get_data (G_OBJECT (row), where));
}

static void
test_order (Fixture *f, gconstpointer data)
{
  g_autoptr (AttunePractice) practice = make_order ();
  GtkWidget *answer;

  attune_question_card_set_practice (f->card, practice);
  settle ();
  answer = find_labelled (GTK_WIDGET (f->card), "That is my answer");
  press (answer);
  assert_reply (f, "“late” usually comes later than “early”");
  g_assert_cmpstr (attune_question_card_get_first_chosen (f->card), ==,
                   "cue.cry cue.rooting cue.fists");
  move (f, 0, "down");
  press (answer);
  assert_reply (f, "“late” usually comes later than “middle”");
  g_assert_cmpint (attune_question_card_get_result (f->card), ==, ATTUNE_RIGHT_NO);
  move (f, 2, "up");
  press (answer);
  g_assert_cmpint (attune_question_card_get_result (f->card), ==, ATTUNE_RIGHT_YES);
}

static AttunePractice *
make_sorting (Fixture *f)
{
  static const char *const ids[] = { "cue.laugh", "cue.brow-raise", "cue.lip-press", "cue.arch" };
  g_autoptr (GPtrArray) cues = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_ptr_array_add (cues, attune_catalog_get_cue (f->catalog, ids[i]));
  return attune_practice_new_sorting (cues, 9);
}

static const char *
get_group (AttunePractice *practice, guint place)
{
  static const char *const groups[] = { "Loud yes", "Quiet yes", "Quiet break", "Loud break" };

  return groups[attune_practice_get_option (practice, place)->fits];
}

static void
test_sorting (Fixture *f, gconstpointer data)
{
  g_autoptr (AttunePractice) practice = make_sorting (f);
  GtkWidget *body;

  attune_question_card_set_practice (f->card, practice);
  settle ();
  body = GTK_WIDGET (attune_question_card_get_body (f->card));
  for (guint i = 0; i < 3; i++)
    press (find_labelled (body, get_group (practice, i)));
  g_assert_cmpuint (f->n_answered, ==, 0);
  press (find_labelled (body, get_group (practice, 0)));
  assert_reply (f, attune_practice_get_option (practice, 3)->feedback);
  g_assert_cmpint (attune_question_card_get_result (f->card), ==, ATTUNE_RIGHT_NO);
  g_assert_cmpstr (attune_question_card_get_first_chosen (f->card), ==,
                   attune_practice_get_option (practice, 3)->id);
  press_option (f, 3);
  press (find_labelled (body, get_group (practice, 3)));
  assert_reply (f, "Each is where it belongs");
  g_assert_cmpint (attune_question_card_get_result (f->card), ==, ATTUNE_RIGHT_YES);
  g_assert_cmpint (rate (f), ==, ATTUNE_RATING_AGAIN);
}

/* A key as it would come to a widget: 1 to 4 put a card into a group. */
static void
type (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    gboolean handled = FALSE;

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
  }
  settle ();
}

static void
test_sorting_by_keyboard (Fixture *f, gconstpointer data)
{
  g_autoptr (AttunePractice) practice = make_sorting (f);
  AttuneQuestionBody *body;

  attune_question_card_set_practice (f->card, practice);
  settle ();
  body = attune_question_card_get_body (f->card);
  g_assert_true (attune_question_body_focus (body));
  for (guint i = 0; i < practice->options->len; i++)
    type (GTK_WIDGET (body), GDK_KEY_1 + attune_practice_get_option (practice, i)->fits);
  g_assert_cmpuint (f->n_answered, ==, 1);
  g_assert_cmpint (attune_question_card_get_result (f->card), ==, ATTUNE_RIGHT_YES);
  g_assert_cmpint (rate (f), ==, ATTUNE_RATING_GOOD);
}

static void
test_left_in_the_middle (Fixture *f, gconstpointer data)
{
  g_autoptr (AttunePractice) sorting = make_sorting (f);
  g_autoptr (AttunePractice) several = make_choosing (TRUE);
  g_autoptr (AttunePractice) order = make_order ();
  AttunePractice *const all[] = { sorting, several, order };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    attune_question_card_set_practice (f->card, all[i]);
    settle ();
    if (i == 0)
      press (find_labelled (GTK_WIDGET (attune_question_card_get_body (f->card)), "Loud yes"));
    else if (i == 1)
      press_option (f, 0);
    else
      move (f, 0, "down");
    g_assert_false (attune_question_card_is_answered (f->card));
  }
  attune_question_card_set_practice (f->card, NULL);
  g_assert_cmpuint (f->n_answered, ==, 0);
}

static void
assert_fits (Fixture *f)
{
  int minimum;

  settle ();
  gtk_widget_measure (GTK_WIDGET (f->card), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
set_text_scale (int per_cent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * per_cent / 100, NULL);
  settle ();
}

static void
test_fits_a_phone (Fixture *f, gconstpointer data)
{
  AttuneCue *no = attune_catalog_get_cue (f->catalog, "cue.push-away");
  g_autoptr (AttunePractice) pair = make_pair (f);
  g_autoptr (AttunePractice) several = make_choosing (TRUE);
  g_autoptr (AttunePractice) sorting = make_sorting (f);
  g_autoptr (AttunePractice) order = make_order ();
  g_autoptr (AttunePractice) asking = attune_practice_new_asking (no, f->catalog, 3);
  g_autoptr (AttunePractice) pointing = attune_practice_new_pointing (no, 3);
  AttunePractice *const all[] = { pair, several, sorting, order, asking, pointing };

  attune_question_card_set_asks_sureness (f->card, TRUE);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (all); i++) {
    AttunePractice *practice = all[i / 2];

    set_text_scale (i % 2 == 0 ? 100 : 200);
    g_test_message ("kind %u, turn %u", practice->kind, i % 2);
    attune_question_card_set_practice (f->card, practice);
    assert_fits (f);
    if (practice == pair || practice == asking || practice == pointing)
      press_option (f, find_fitting (practice, ATTUNE_RIGHT_YES));
    assert_fits (f);
  }
  set_text_scale (100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();
  adw_init ();

#define ADD(name, func) \
  g_test_add ("/attune/app/questions/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("choosing", test_choosing);
  ADD ("choosing-several", test_choosing_several);
  ADD ("pictures", test_pictures);
  ADD ("answer", test_answer);
  ADD ("pointing", test_pointing);
  ADD ("order", test_order);
  ADD ("sorting", test_sorting);
  ADD ("sorting-by-keyboard", test_sorting_by_keyboard);
  ADD ("left-in-the-middle", test_left_in_the_middle);
  ADD ("fits-a-phone", test_fits_a_phone);
#undef ADD

  return g_test_run ();
}
