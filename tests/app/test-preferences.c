/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Whatever is chosen in the preferences acts at once, on the program as it is, and what belongs to
 * a person is kept with that person. Needs a display. */
#include "attune-application.h"
#include "attune-baby-flags.h"
#include "attune-preferences.h"
#include "attune-reminder-page.h"
#include "config.h"
#include "engine/attune-plan.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  AttuneApplication *application;
  AttuneFamily *family;
  GSettings *settings;
  GtkWidget *window;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
has_people (Fixture *f)
{
  return attune_family_get_loaded (f->family) && attune_family_get_baby (f->family) != NULL &&
         attune_family_get_caregiver (f->family) != NULL;
}

static AttuneApplication *
begin_application (void)
{
  AttuneApplication *application = attune_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  attune_application_open_store (application);
  return application;
}

/* There is one application in a process; each test has preferences of its own. */
static void
set_up (Fixture *f, gconstpointer data)
{
  f->application = (AttuneApplication *) data;
  f->family = attune_application_get_family (f->application);
  f->settings = attune_application_get_settings (f->application);
  while (!attune_family_get_loaded (f->family))
    g_main_context_iteration (NULL, TRUE);
  attune_family_ensure_people (f->family);
  while (!has_people (f))
    g_main_context_iteration (NULL, TRUE);
  f->window = attune_preferences_new (NULL, f->settings, f->family,
                                      attune_application_get_chimes (f->application), TRUE);
  gtk_widget_show (f->window);
  settle ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
end_application (AttuneApplication *application)
{
  gboolean closed = FALSE;

  attune_store_close_async (attune_application_get_store (application), NULL, done_cb, &closed);
  while (!closed)
    g_main_context_iteration (NULL, TRUE);
  settle ();
  g_object_unref (application);
}

/* The row with that title; within preferences each has its own. */
static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row (child, title);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static GtkWidget *
find_in (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_in (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
choose (Fixture *f, const char *title, guint position)
{
  GtkWidget *row = find_row (f->window, title);

  g_assert_true (ADW_IS_COMBO_ROW (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), position);
}

static void
turn (Fixture *f, const char *title, gboolean on)
{
  GtkWidget *row = find_row (f->window, title);

  g_assert_nonnull (row);
  gtk_switch_set_active (GTK_SWITCH (find_in (row, GTK_TYPE_SWITCH)), on);
}

static void
assert_setting (Fixture *f, const char *key, const char *value)
{
  g_assert_cmpstr (attune_family_get_setting (f->family, key, NULL), ==, value);
}

static void
rest (Fixture *f, AttuneRest rest)
{
  g_autoptr (AttuneBaby) baby = attune_baby_copy (attune_family_get_baby (f->family));
  char *flags_json = attune_baby_flags_with_rest (baby->flags_json, rest);

  g_free (baby->flags_json);
  baby->flags_json = flags_json;
  attune_family_let_reminders_rest (f->family, baby);
  attune_family_save_baby (f->family, baby);
  while (attune_family_get_rest (f->family) != rest)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_reminders_rest_with_the_profile (Fixture *f, gconstpointer data)
{
  g_settings_set_boolean (f->settings, "reminder", TRUE);
  rest (f, ATTUNE_REST_NONE);
  g_assert_true (g_settings_get_boolean (f->settings, "reminder"));
  rest (f, ATTUNE_REST_HOSPITAL);
  g_assert_false (g_settings_get_boolean (f->settings, "reminder"));
  /* Whoever wants them in spite of it is not overruled by the next change of the profile. */
  g_settings_set_boolean (f->settings, "reminder", TRUE);
  rest (f, ATTUNE_REST_BREAK);
  g_assert_true (g_settings_get_boolean (f->settings, "reminder"));
  g_settings_reset (f->settings, "reminder");
  rest (f, ATTUNE_REST_NONE);
}

/* Looking changes nothing. */
static void
test_opening_keeps_nothing (Fixture *f, gconstpointer data)
{
  static const char *const keys[] = { "length", "tempo", "retention", "sound",
                                      "count",  "keep",  "show" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    assert_setting (f, keys[i], NULL);
}

static gint64
get_touch_us (Fixture *f)
{
  AttuneCatalog *catalog = attune_application_get_catalog (f->application);
  AttuneRoutine *routine = attune_catalog_get_routine (catalog, "r.nappy_mini");
  g_autoptr (AttunePlan) plan = NULL;
  AttunePlanOptions options;

  attune_family_init_plan_options (f->family, &options);
  options.band = ATTUNE_BAND_C;
  options.age_known = TRUE;
  options.corrected_weeks = 12;
  plan = attune_plan_new (routine, &options);
  return attune_plan_get_touch_us (plan);
}

static void
test_tempo (Fixture *f, gconstpointer data)
{
  gint64 before_us = get_touch_us (f);

  choose (f, "Tempo", 0);
  assert_setting (f, "tempo", "70");
  g_assert_cmpint (get_touch_us (f), >, before_us);
  choose (f, "Tempo", 5);
  g_assert_cmpint (get_touch_us (f), <, before_us);
  choose (f, "Tempo", 3);
  g_assert_cmpint (get_touch_us (f), ==, before_us);
}

static void
test_length (Fixture *f, gconstpointer data)
{
  choose (f, "Words", 2);
  assert_setting (f, "length", "quiet");
}

static void
test_show (Fixture *f, gconstpointer data)
{
  choose (f, "How much to show", 1);
  assert_setting (f, "show", "names");
  choose (f, "How much to show", 2);
  assert_setting (f, "show", "questions");
  choose (f, "How much to show", 0);
  assert_setting (f, "show", "all");
}

static void
test_retention (Fixture *f, gconstpointer data)
{
  choose (f, "How often", 4);
  g_assert_cmpfloat_with_epsilon (attune_reviewer_get_retention (f->family), 0.97, 0.001);
}

/* Kept with the baby, and out of the next plan. */
static void
test_hidden (Fixture *f, gconstpointer data)
{
  AttunePlanOptions options;

  turn (f, "Face", TRUE);
  turn (f, "Arms", TRUE);
  turn (f, "Face", FALSE);
  while (attune_family_get_hidden (f->family) != ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS))
    g_main_context_iteration (NULL, TRUE);
  attune_family_init_plan_options (f->family, &options);
  g_assert_cmpuint (options.hidden, ==, ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS));
  g_assert_cmpuint (attune_family_get_babies (f->family)->len, ==, 1);
}

static void
test_keep (Fixture *f, gconstpointer data)
{
  g_assert_true (attune_family_keeps_sessions (f->family));
  turn (f, "Keep times together", FALSE);
  g_assert_false (attune_family_keeps_sessions (f->family));
}

/* Silence comes last, the chimes before it; a voice, where there is one, first. */
static guint
n_levels (Fixture *f)
{
  return attune_application_get_narrator (f->application) != NULL ? 3 : 2;
}

static void
test_chimes (Fixture *f, gconstpointer data)
{
  AttuneChimes *chimes = attune_application_get_chimes (f->application);
  GtkWidget *scale = find_in (find_row (f->window, "Volume of the chimes"), GTK_TYPE_SCALE);
  double volume;
  gboolean sounds;

  for (int chime = 0; chime < ATTUNE_N_CHIMES; chime++) {
    turn (f, attune_chime_get_name (chime), FALSE);
    g_object_get (chimes, attune_chime_to_id (chime), &sounds, NULL);
    g_assert_false (sounds);
    turn (f, attune_chime_get_name (chime), TRUE);
    g_object_get (chimes, attune_chime_to_id (chime), &sounds, NULL);
    g_assert_true (sounds);
  }
  gtk_range_set_value (GTK_RANGE (scale), 0.25);
  g_object_get (chimes, "volume", &volume, NULL);
  g_assert_cmpfloat_with_epsilon (volume, 0.25, 0.001);
  choose (f, "What is heard", n_levels (f) - 1);
  assert_setting (f, "sound", "silent");
  g_object_get (chimes, "muted", &sounds, NULL);
  g_assert_true (sounds);
  choose (f, "What is heard", n_levels (f) - 2);
  g_object_get (chimes, "muted", &sounds, NULL);
  g_assert_false (sounds);
}

static void
test_voice (Fixture *f, gconstpointer data)
{
  AttuneNarrator *narrator = attune_application_get_narrator (f->application);
  gboolean enabled, counts;

  if (narrator == NULL) {
    g_test_skip ("built without a voice");
    return;
  }
  choose (f, "What is heard", 0);
  turn (f, "Count aloud", TRUE);
  g_object_get (narrator, "enabled", &enabled, "counts", &counts, NULL);
  g_assert_true (enabled && counts);
  choose (f, "What is heard", 1);
  g_object_get (narrator, "enabled", &enabled, NULL);
  g_assert_false (enabled);
}

static void
test_look (Fixture *f, gconstpointer data)
{
  gboolean moves;

  choose (f, "Style", 2);
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  choose (f, "Style", 1);
  g_assert_false (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  turn (f, "Animations", FALSE);
  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &moves, NULL);
  g_assert_false (moves);
  turn (f, "Animations", TRUE);
  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &moves, NULL);
  g_assert_true (moves);
  choose (f, "A week begins on", 3);
  g_assert_cmpint (g_settings_get_enum (f->settings, "first-day-of-week"), ==, 7);
}

/* What starts with the desktop is there while the family wishes it, and no longer. */
static void
test_reminders (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "autostart",
                                            ATTUNE_APP_ID ".Reminder.desktop", NULL);

  g_assert_false (g_settings_get_boolean (f->settings, "reminder"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  turn (f, "Remind us", TRUE);
  g_assert_true (g_settings_get_boolean (f->settings, "reminder"));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  turn (f, "After the bath", TRUE);
  g_assert_true (g_settings_get_boolean (f->settings, "reminder-after-bath"));
  gtk_spin_button_set_value (
      GTK_SPIN_BUTTON (find_in (find_row (f->window, "At"), GTK_TYPE_SPIN_BUTTON)), 7);
  g_assert_cmpint (g_settings_get_int (f->settings, "reminder-minute"), ==, 7 * 60 + 30);
  turn (f, "Remind us", FALSE);
  g_assert_false (g_settings_get_boolean (f->settings, "reminder"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (says (child, words))
      return TRUE;
  }
  return FALSE;
}

/* A calendar file is there, or the family hears that it is not. */
static void
test_reminders_for_a_calendar (Fixture *f, gconstpointer data)
{
  GtkWidget *page = find_in (f->window, ATTUNE_TYPE_REMINDER_PAGE);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "ours.ics", NULL);
  g_autofree char *nowhere = g_build_filename (path, "under-a-file.ics", NULL);
  g_autofree char *text = NULL;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  attune_reminder_page_save (ATTUNE_REMINDER_PAGE (page), path);
  g_assert_true (says (f->window, "ours.ics is saved"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "BEGIN:VEVENT"));
  tear_down (f, data);
  set_up (f, data);
  page = find_in (f->window, ATTUNE_TYPE_REMINDER_PAGE);
  attune_reminder_page_save (ATTUNE_REMINDER_PAGE (page), nowhere);
  g_assert_true (says (f->window, "under-a-file.ics"));
  g_assert_false (says (f->window, "under-a-file.ics is saved"));
}

/* The number of a friend is gone with everything else, and comes back with it. */
static void
test_delete_everything (Fixture *f, gconstpointer data)
{
  g_autofree char *gone = NULL;
  g_autofree char *back = NULL;

  g_settings_set_string (f->settings, "own-number", "0123 456");
  attune_family_remove (f->family, ATTUNE_DELETABLE_EVERYTHING, "");
  gone = g_settings_get_string (f->settings, "own-number");
  g_assert_cmpstr (gone, ==, "");
  while (attune_family_get_baby (f->family) != NULL)
    g_main_context_iteration (NULL, TRUE);
  attune_family_put_back (f->family, ATTUNE_DELETABLE_EVERYTHING, "");
  back = g_settings_get_string (f->settings, "own-number");
  g_assert_cmpstr (back, ==, "0123 456");
  while (!has_people (f))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
can_be_pressed (GtkWidget *window, const char *title)
{
  GtkWidget *row = find_row (window, title);

  g_assert_nonnull (row);
  return gtk_widget_is_sensitive (row);
}

static void
test_not_for_a_guest (Fixture *f, gconstpointer data)
{
  g_autofree char *uuid = g_strdup (attune_family_get_caregiver (f->family)->uuid);
  GtkWidget *window;

  g_assert_true (can_be_pressed (f->window, "A copy to take along"));
  g_assert_true (can_be_pressed (f->window, "Delete everything"));
  attune_family_choose_guest (f->family);
  window = attune_preferences_new (NULL, f->settings, f->family,
                                   attune_application_get_chimes (f->application), TRUE);
  g_assert_false (can_be_pressed (window, "A copy to take along"));
  g_assert_false (can_be_pressed (window, "Delete everything"));
  gtk_window_destroy (GTK_WINDOW (window));
  attune_family_choose_caregiver (f->family, uuid);
  settle ();
}

static void
load_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GHashTable **loaded = user_data;

  *loaded = attune_store_load_settings_finish (ATTUNE_STORE (source), result, NULL);
}

/* In the store, under that caregiver, and so in what a family takes along. */
static void
test_kept_with_the_person (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) loaded = NULL;

  choose (f, "Tempo", 1);
  choose (f, "Words", 1);
  attune_store_load_settings_async (attune_application_get_store (f->application),
                                    attune_family_get_caregiver (f->family)->uuid, NULL, load_cb,
                                    &loaded);
  while (loaded == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (g_hash_table_lookup (loaded, "tempo"), ==, "80");
  g_assert_cmpstr (g_hash_table_lookup (loaded, "length"), ==, "knowing");
}

static void
add (AttuneApplication *application, const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, application, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  /* Isolated folders would hide the file types by which GTK knows its own icons. */
  g_autofree char *data = g_dir_make_tmp ("attune-preferences-XXXXXX", NULL);
  AttuneApplication *application;
  int result;

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_CONFIG_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  application = begin_application ();
  add (application, "/attune/app/preferences/opening-keeps-nothing", test_opening_keeps_nothing);
  add (application, "/attune/app/preferences/tempo", test_tempo);
  add (application, "/attune/app/preferences/how-much-is-said", test_length);
  add (application, "/attune/app/preferences/how-much-is-shown", test_show);
  add (application, "/attune/app/preferences/how-often-signs-come", test_retention);
  add (application, "/attune/app/preferences/parts-left-out", test_hidden);
  add (application, "/attune/app/preferences/what-is-kept", test_keep);
  add (application, "/attune/app/preferences/each-chime", test_chimes);
  add (application, "/attune/app/preferences/voice", test_voice);
  add (application, "/attune/app/preferences/look", test_look);
  add (application, "/attune/app/preferences/reminders", test_reminders);
  add (application, "/attune/app/preferences/reminders-for-a-calendar",
       test_reminders_for_a_calendar);
  add (application, "/attune/app/preferences/reminders-rest-with-the-profile",
       test_reminders_rest_with_the_profile);
  add (application, "/attune/app/preferences/kept-with-the-person", test_kept_with_the_person);
  add (application, "/attune/app/preferences/not-for-a-guest", test_not_for_a_guest);
  add (application, "/attune/app/preferences/everything-deleted", test_delete_everything);
  result = g_test_run ();
  end_application (application);
  return result;
}
