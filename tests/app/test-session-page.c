/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The page of a session, with real content and real keys' actions: what it shows in every moment,
 * and that whatever takes the focus has a name. Needs a display. */
#include "attune-built-in.h"
#include "attune-ending-view.h"
#include "attune-heading.h"
#include "attune-session-page.h"
#include "attune-test-catalog.h"
#include "config.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct {
  AttuneManualClock *clock;
  AttuneCatalog *catalog;
  AttuneSession *session;
  AttuneSessionPage *page;
  GtkWidget *window;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 19, 0, 0);
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  g_autoptr (AttunePlan) plan = NULL;
  AttuneSessionSetup setup = { 0 };
  AttuneLook look = { 0 };

  f->clock = attune_manual_clock_new (now);
  f->catalog = attune_test_catalog_new ();
  plan = attune_plan_new (attune_catalog_get_routine (f->catalog, "r.nappy_mini"), &options);
  setup.clock = ATTUNE_CLOCK (f->clock);
  setup.catalog = f->catalog;
  f->session = attune_session_new (&setup, plan);
  f->page = attune_session_page_new (f->session, FALSE, ATTUNE_LENGTH_KNOWING, &look);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1024, 768);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  attune_session_start (f->session);
  settle ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_clear_object (&f->session);
  g_object_unref (f->clock);
  attune_catalog_unref (f->catalog);
}

static AttuneMoment
get_moment (Fixture *f)
{
  return attune_engine_get_moment (attune_session_get_engine (f->session));
}

static void
act (Fixture *f, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (f->page), name, target));
  settle ();
}

static GtkWidget *
get_focus (Fixture *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->window));
}

static void
test_no_answer_has_the_focus (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ASK);
  g_assert_true (ATTUNE_IS_HEADING (get_focus (f)));
}

static void
test_no_answer_in_the_first_second (Fixture *f, gconstpointer data)
{
  act (f, "session.answer::yes");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ASK);
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.next");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ASK);
  act (f, "session.answer::yes");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_CHANGE);
}

static glong
count_letters (GtkWidget *widget)
{
  glong n = 0;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    n += g_utf8_strlen (gtk_label_get_text (GTK_LABEL (widget)), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_letters (child);
  return n;
}

static void
test_as_many_words_as_are_wanted_just_now (Fixture *f, gconstpointer data)
{
  glong knowing = count_letters (GTK_WIDGET (f->page));
  glong learning, quiet;

  attune_session_page_set_length (f->page, ATTUNE_LENGTH_LEARNING);
  settle ();
  learning = count_letters (GTK_WIDGET (f->page));
  attune_session_page_set_length (f->page, ATTUNE_LENGTH_QUIET);
  settle ();
  quiet = count_letters (GTK_WIDGET (f->page));
  g_assert_cmpint (quiet, <, knowing);
  g_assert_cmpint (knowing, <, learning);
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ASK);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *words)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), words) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_button (child, words);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
tap (GtkWidget *widget, const char *words)
{
  GtkWidget *button = find_button (widget, words);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static gboolean
shows (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), words) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (shows (child, words))
      return TRUE;
  }
  return FALSE;
}

/* Where a baby cries, steps of comfort are shown, one at a time; elsewhere they are not. */
static void
test_who_cries_is_comforted (Fixture *f, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (f->page);

  act (f, "session.way-out::end.crying");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_CLOSE);
  g_assert_true (shows (page, "Comfort first"));
  g_assert_true (shows (page, "Show your face."));
  g_assert_false (shows (page, "Add a low steady voice."));
}

static void
test_who_is_hungry_is_not (Fixture *f, gconstpointer data)
{
  act (f, "session.way-out::end.hungry");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_CLOSE);
  g_assert_false (shows (GTK_WIDGET (f->page), "Show your face."));
}

/* Asked nothing more, told whom to turn to; another answer takes it back. */
static void
test_a_hard_day_hears_whom_to_turn_to (Fixture *f, gconstpointer data)
{
  GtkWidget *ending = g_object_new (ATTUNE_TYPE_ENDING_VIEW, NULL);
  AttuneSessionContext context = { .engine = attune_session_get_engine (f->session),
                                   .catalog = f->catalog };
  g_autoptr (AttuneSessionSummary) summary = attune_session_summarize (f->session);

  attune_ending_view_show (ATTUNE_ENDING_VIEW (ending), &context, summary, 600, TRUE);
  gtk_window_set_child (GTK_WINDOW (f->window), ending);
  settle ();
  g_assert_null (find_button (ending, "Who can I call?"));
  tap (ending, "low");
  g_assert_nonnull (find_button (ending, "Who can I call?"));
  g_assert_nonnull (find_button (ending, "Write something"));
  tap (ending, "warm");
  g_assert_null (find_button (ending, "Who can I call?"));
  g_assert_null (find_button (ending, "Write something"));
  tap (ending, "on edge");
  tap (ending, "Write something");
  g_assert_null (find_button (ending, "Write something"));
  g_assert_true (GTK_IS_TEXT_VIEW (get_focus (f)));
}

/* What was tapped before is offered again, and what is tapped now comes first the next time. */
static void
test_familiar_signs_are_offered (Fixture *f, gconstpointer data)
{
  GtkWidget *ending = g_object_new (ATTUNE_TYPE_ENDING_VIEW, NULL);
  AttuneSessionContext context = { .engine = attune_session_get_engine (f->session),
                                   .catalog = f->catalog,
                                   .chips_tapped = (char *) "cue.yawn cue.smile" };
  g_autoptr (AttuneSessionSummary) summary = attune_session_summarize (f->session);
  g_autofree char *tapped = NULL;

  attune_ending_view_show (ATTUNE_ENDING_VIEW (ending), &context, summary, 600, TRUE);
  gtk_window_set_child (GTK_WINDOW (f->window), ending);
  settle ();
  g_assert_nonnull (find_button (ending, "a yawn"));
  tap (ending, "a smile");
  tapped = attune_ending_view_dup_tapped (ATTUNE_ENDING_VIEW (ending));
  g_assert_cmpstr (tapped, ==, "cue.smile cue.yawn");
}

/* One question, about what helps, and no "And you?" beside it. */
static void
test_who_needed_a_minute_is_asked_what_helps (Fixture *f, gconstpointer data)
{
  GtkWidget *ending = g_object_new (ATTUNE_TYPE_ENDING_VIEW, NULL);
  AttuneSessionContext context = { .engine = attune_session_get_engine (f->session),
                                   .catalog = f->catalog };
  g_autoptr (AttuneSessionSummary) summary = attune_session_summarize (f->session);
  g_autofree char *kept = NULL;

  summary->outcome = ATTUNE_OUTCOME_NOT_CALM;
  attune_ending_view_show (ATTUNE_ENDING_VIEW (ending), &context, summary, 600, TRUE);
  gtk_window_set_child (GTK_WINDOW (f->window), ending);
  settle ();
  g_assert_null (find_button (ending, "warm"));
  g_assert_null (find_button (ending, "calm and bright"));
  tap (ending, "a rest");
  g_assert_nonnull (find_button (ending, "Write something"));
  kept = attune_ending_view_dup_you (ATTUNE_ENDING_VIEW (ending));
  g_assert_null (kept);
}

/* Narrow */

static int
get_least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static void
name_the_wide (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (!gtk_widget_get_visible (child) || get_least_width (child) <= 336)
      continue;
    g_test_message ("%s: %d", G_OBJECT_TYPE_NAME (child), get_least_width (child));
    name_the_wide (child);
  }
}

static void
assert_fits (Fixture *f, const char *where)
{
  int least = get_least_width (GTK_WIDGET (f->page));

  if (least > 360) {
    g_test_message ("%s", where);
    name_the_wide (GTK_WIDGET (f->page));
  }
  g_assert_cmpint (least, <=, 360);
}

/* Through the moments with the most in them, each at the width of a phone. */
static void
walk_narrow (Fixture *f)
{
  assert_fits (f, "question");
  act (f, "session.tell");
  assert_fits (f, "telling");
  act (f, "session.told");
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.answer::yes");
  attune_manual_clock_advance (f->clock, 8 * SECOND);
  settle ();
  assert_fits (f, "stroke");
  act (f, "session.cue::cue.gaze-aversion");
  assert_fits (f, "advice");
  act (f, "session.advise::region");
  assert_fits (f, "choice");
  act (f, "session.close");
  assert_fits (f, "close");
  act (f, "session.finish");
  assert_fits (f, "ending");
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
  walk_narrow (f);
}

static void
test_fits_a_phone_in_large_text (Fixture *f, gconstpointer data)
{
  set_text_scale (200);
  walk_narrow (f);
  set_text_scale (100);
}

static gboolean
has_pulse (Fixture *f, const char *name)
{
  return gtk_widget_has_css_class (GTK_WIDGET (f->page), name);
}

/* There are no chimes here. */
static void
test_what_cannot_be_heard_is_seen (Fixture *f, gconstpointer data)
{
  gboolean was_odd;

  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.answer::yes");
  attune_manual_clock_advance (f->clock, 3 * SECOND);
  was_odd = has_pulse (f, "pulse-again");
  act (f, "session.next");
  g_assert_cmpint (has_pulse (f, "pulse-again"), !=, was_odd);
  g_assert_cmpint (has_pulse (f, "pulse"), !=, has_pulse (f, "pulse-again"));

  was_odd = has_pulse (f, "pulse-again");
  act (f, "session.stop");
  g_assert_cmpint (has_pulse (f, "pulse-again"), ==, was_odd);
}

static void
test_heading_is_read_at_every_step (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL;

  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.answer::yes");
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  settle ();
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_STROKE);
  before = g_strdup (attune_heading_get_text (ATTUNE_HEADING (get_focus (f))));
  g_assert_cmpstr (before, ==, "Hello hands");
  act (f, "session.next");
  act (f, "session.next");
  g_assert_cmpstr (attune_heading_get_text (ATTUNE_HEADING (get_focus (f))), ==,
                   "Down the leg, hand after hand");
}

static void
test_telling_stays_while_the_stroke_goes_on (Fixture *f, gconstpointer data)
{
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.answer::yes");
  attune_manual_clock_advance (f->clock, 3 * SECOND);
  act (f, "session.tell");
  g_assert_cmpstr (attune_heading_get_text (ATTUNE_HEADING (get_focus (f))), ==,
                   "What is your baby telling you?");
  attune_manual_clock_advance (f->clock, 12 * SECOND);
  settle ();
  act (f, "session.cue::cue.gaze-aversion");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ADVICE);
  act (f, "session.advise::on");
  g_assert_true (attune_moment_touches (get_moment (f)));
}

static void
test_loud_sign_offers_no_carrying_on (Fixture *f, gconstpointer data)
{
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.answer::yes");
  attune_manual_clock_advance (f->clock, 3 * SECOND);
  act (f, "session.cue::cue.head-away");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ADVICE);
  act (f, "session.advise::on");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ADVICE);
  act (f, "session.advise::stop");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_CLOSE);
}

static void
test_done_thanks_at_once_and_can_be_undone (Fixture *f, gconstpointer data)
{
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.answer::yes");
  act (f, "session.stop");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_CLOSE);
  act (f, "session.back");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_ASK);
}

typedef struct {
  Fixture *f;
  guint paints;
  guint layouts;
} Frames;

static void
painted_cb (GdkFrameClock *clock, Frames *frames)
{
  frames->paints++;
  attune_manual_clock_advance (frames->f->clock, 20000);
}

static void
laid_out_cb (GdkFrameClock *clock, Frames *frames)
{
  frames->layouts++;
}

static void
wait_for_paints (Frames *frames, guint paints)
{
  while (frames->paints < paints)
    g_main_context_iteration (NULL, TRUE);
}

/* Hands that move are painted anew; nothing is laid out for them. */
static void
test_animating_lays_nothing_out (Fixture *f, gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (f->window);
  Frames frames = { f };

  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.answer::yes");
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.next");
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_STROKE);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &frames);
  g_signal_connect (clock, "layout", G_CALLBACK (laid_out_cb), &frames);
  wait_for_paints (&frames, 30); /* the words have faded in */
  frames = (Frames){ f };
  wait_for_paints (&frames, 20);
  g_assert_cmpuint (frames.layouts, ==, 0);
  g_signal_handlers_disconnect_by_data (clock, &frames);
}

static void
chosen_cb (AttuneSessionPage *page, const char *key, const char *value, GString *chosen)
{
  g_string_append_printf (chosen, "%s %s;", key, value);
}

/* A choice in the menu, to be remembered; the largest button then does what the clock did. */
static void
test_own_pace_waits_for_the_caregiver (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) chosen = g_string_new (NULL);

  g_signal_connect (f->page, "chosen", G_CALLBACK (chosen_cb), chosen);
  act (f, "pace.own");
  g_assert_cmpstr (chosen->str, ==, "pace own;");
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  act (f, "session.answer::yes");
  act (f, "session.go-on");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_CHANGE);
  attune_manual_clock_advance (f->clock, 100 * SECOND);
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_STROKE);
  settle ();
  assert_fits (f, "own pace");
  act (f, "session.go-on");
  g_assert_cmpint (get_moment (f), ==, ATTUNE_MOMENT_CHANGE);
  act (f, "pace.own");
  attune_manual_clock_advance (f->clock, 100 * SECOND);
  g_assert_cmpint (get_moment (f), !=, ATTUNE_MOMENT_STROKE);
}

#define ADD(path, func) \
  g_test_add ("/attune/app/session-page/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();

  ADD ("no-answer-has-the-focus", test_no_answer_has_the_focus);
  ADD ("no-answer-in-the-first-second", test_no_answer_in_the_first_second);
  ADD ("as-many-words-as-are-wanted-just-now", test_as_many_words_as_are_wanted_just_now);
  ADD ("a-hard-day-hears-whom-to-turn-to", test_a_hard_day_hears_whom_to_turn_to);
  ADD ("who-cries-is-comforted", test_who_cries_is_comforted);
  ADD ("who-is-hungry-is-not", test_who_is_hungry_is_not);
  ADD ("familiar-signs-are-offered", test_familiar_signs_are_offered);
  ADD ("who-needed-a-minute-is-asked-what-helps", test_who_needed_a_minute_is_asked_what_helps);
  ADD ("fits-a-phone", test_fits_a_phone);
  ADD ("fits-a-phone-in-large-text", test_fits_a_phone_in_large_text);
  ADD ("what-cannot-be-heard-is-seen", test_what_cannot_be_heard_is_seen);
  ADD ("heading-is-read-at-every-step", test_heading_is_read_at_every_step);
  ADD ("telling-stays-while-the-stroke-goes-on", test_telling_stays_while_the_stroke_goes_on);
  ADD ("loud-sign-offers-no-carrying-on", test_loud_sign_offers_no_carrying_on);
  ADD ("animating-lays-nothing-out", test_animating_lays_nothing_out);
  ADD ("own-pace-waits-for-the-caregiver", test_own_pace_waits_for_the_caregiver);
  ADD ("done-thanks-at-once-and-can-be-undone", test_done_thanks_at_once_and_can_be_undone);

  return g_test_run ();
}
