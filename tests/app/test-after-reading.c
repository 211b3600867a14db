/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The one line at the end of an article: what is asked, what is asked only on request, and that the
 * words are kept for whoever wrote them. Needs a display. */
#include "config.h"

#include "attune-after-reading.h"
#include "attune-built-in.h"
#include "attune-nurse-preview.h"
#include "attune-prompt-row.h"
#include "attune-test-settle.h"
#include "attune-words-field.h"
#include "report/attune-prompts.h"

#include <glib/gstdio.h>

typedef struct {
  AttuneClock *clock;
  AttuneCatalog *catalog;
  AttuneStore *store;
  GSettings *settings;
  AttuneFamily *family;
  AttuneLearner *learner;
  GtkWindow *window;
  char *hidden;
} Fixture;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
wait_until (gboolean *done)
{
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_store (Fixture *f)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "attune", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  gboolean opened = FALSE;

  g_mkdir_with_parents (path, 0700);
  f->store = attune_store_new (folder, f->clock);
  attune_store_open_async (f->store, NULL, done_cb, &opened);
  wait_until (&opened);
  f->family = attune_family_new (f->store, f->clock, f->settings);
  attune_family_load (f->family);
  attune_test_settle (f->store);
  f->learner = attune_learner_new (f->family, f->store, f->clock, f->catalog);
  attune_test_settle (f->store);
}

static void
close_store (Fixture *f)
{
  gboolean closed = FALSE;

  attune_test_settle (f->store);
  g_assert_finalize_object (f->learner);
  g_assert_finalize_object (f->family);
  attune_store_close_async (f->store, NULL, done_cb, &closed);
  wait_until (&closed);
  g_object_unref (f->store);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 24, 19, 0, 0);

  f->clock = ATTUNE_CLOCK (attune_manual_clock_new (now));
  f->catalog = attune_built_in_load ();
  f->settings = g_settings_new (ATTUNE_APP_ID);
  g_settings_set_boolean (f->settings, "words-shown", TRUE);
  g_settings_reset (f->settings, "baby");
  g_settings_reset (f->settings, "caregiver");
  open_store (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_pointer (&f->window, gtk_window_destroy);
  g_free (f->hidden);
  close_store (f);
  g_object_unref (f->settings);
  attune_catalog_unref (f->catalog);
  g_object_unref (f->clock);
}

static void
add_caregiver (Fixture *f, const char *nickname)
{
  g_autoptr (AttuneCaregiver) caregiver = attune_caregiver_new ();

  g_free (caregiver->nickname);
  caregiver->nickname = g_strdup (nickname);
  attune_family_save_caregiver (f->family, caregiver);
  attune_test_settle (f->store);
}

static void
keep_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *f = user_data;
  const char *key, *value;

  g_variant_get (parameter, "(&s&s)", &key, &value);
  g_assert_cmpstr (key, ==, "prompts-hidden");
  attune_family_save_setting (f->family, key, value);
  g_free (f->hidden);
  f->hidden = g_strdup (value);
}

/* Opens an article's line anew, as going to the article does. */
static AttunePromptRow *
show (Fixture *f, const char *article)
{
  const GActionEntry entries[] = {
    { .name = "keep", .activate = keep_cb, .parameter_type = "(ss)" }
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *line = attune_after_reading_new (f->learner,
                                              attune_prompts_find_after_reading (article));

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), f);
  g_clear_pointer (&f->window, gtk_window_destroy);
  f->window = GTK_WINDOW (gtk_window_new ());
  gtk_widget_insert_action_group (GTK_WIDGET (f->window), "win", G_ACTION_GROUP (group));
  gtk_window_set_child (f->window, line);
  gtk_widget_show (GTK_WIDGET (f->window));
  attune_test_settle (f->store);
  return ATTUNE_PROMPT_ROW (
      gtk_widget_get_template_child (line, ATTUNE_TYPE_AFTER_READING, "prompt"));
}

static GtkTextBuffer *
get_field (Fixture *f)
{
  GtkWidget *line = gtk_window_get_child (f->window);
  GtkWidget *field = GTK_WIDGET (
      gtk_widget_get_template_child (line, ATTUNE_TYPE_AFTER_READING, "words"));

  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (gtk_widget_get_template_child (field, ATTUNE_TYPE_WORDS_FIELD, "words")));
}

static void
write_words (Fixture *f, const char *words)
{
  gtk_text_buffer_set_text (get_field (f), words, -1);
}

static void
assert_words (Fixture *f, const char *words)
{
  g_autofree char *text = NULL;

  g_object_get (get_field (f), "text", &text, NULL);
  g_assert_cmpstr (text, ==, words);
}

static gboolean
offers (AttunePromptRow *row, const char *child)
{
  return gtk_widget_get_visible (
      GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (row), ATTUNE_TYPE_PROMPT_ROW, child)));
}

static void
press (AttunePromptRow *row, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), action, NULL));
}

static void
test_one_question (Fixture *f, gconstpointer data)
{
  AttunePromptRow *row = show (f, "learn.why-touch");

  g_assert_cmpstr (attune_prompt_row_get_prompt (row), ==, "rl.touch");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (attune_prompt_row_get_label (row))), ==,
                   "A touch I remember liking as a child:");
  g_assert_false (offers (row, "another"));
  g_assert_false (offers (row, "help"));
  g_assert_true (offers (row, "never"));
}

/* It goes deep, so it comes only when it is asked for, with a way to help beside it. */
static void
test_another_question (Fixture *f, gconstpointer data)
{
  AttunePromptRow *row = show (f, "learn.own-childhood");

  g_assert_cmpstr (attune_prompt_row_get_prompt (row), ==, "rl.own");
  g_assert_true (offers (row, "another"));
  g_assert_false (offers (row, "help"));
  write_words (f, "Songs.");
  press (row, "prompt.another");
  g_assert_cmpstr (attune_prompt_row_get_prompt (row), ==, "rl.own.2");
  g_assert_true (offers (row, "help"));
  assert_words (f, "");
  write_words (f, "My aunt.");
  press (row, "prompt.another");
  g_assert_cmpstr (attune_prompt_row_get_prompt (row), ==, "rl.own");
  assert_words (f, "Songs.");
  row = show (f, "learn.own-childhood");
  g_assert_cmpstr (attune_prompt_row_get_prompt (row), ==, "rl.own");
}

static void
test_not_this_one_again (Fixture *f, gconstpointer data)
{
  AttunePromptRow *row;

  add_caregiver (f, "Sam");
  row = show (f, "learn.own-childhood");
  press (row, "prompt.never");
  g_assert_cmpstr (f->hidden, ==, "rl.own");
  g_assert_null (attune_prompt_row_get_prompt (row));
  press (row, "prompt.back");
  g_assert_cmpstr (f->hidden, ==, "");
  g_assert_cmpstr (attune_prompt_row_get_prompt (row), ==, "rl.own");
  press (row, "prompt.never");
  row = show (f, "learn.own-childhood");
  g_assert_null (attune_prompt_row_get_prompt (row));
  g_assert_false (offers (row, "ways"));
  add_caregiver (f, "Noor");
  g_assert_cmpstr (attune_prompt_row_get_prompt (show (f, "learn.own-childhood")), ==, "rl.own");
}

static void
test_words_are_the_writers (Fixture *f, gconstpointer data)
{
  g_autofree char *sam = NULL;

  add_caregiver (f, "Sam");
  sam = g_strdup (attune_family_get_caregiver (f->family)->uuid);
  show (f, "learn.own-childhood");
  write_words (f, "Songs.");
  press (show (f, "learn.own-childhood"), "prompt.another");
  write_words (f, "My aunt.");
  add_caregiver (f, "Noor");
  /* The article may stay open while somebody else takes over. */
  assert_words (f, "");
  write_words (f, "My brother.");
  g_clear_pointer (&f->window, gtk_window_destroy);
  close_store (f);
  open_store (f);
  press (show (f, "learn.own-childhood"), "prompt.another");
  attune_test_settle (f->store);
  assert_words (f, "My brother.");
  attune_family_choose_caregiver (f->family, sam);
  attune_test_settle (f->store);
  assert_words (f, "My aunt.");
  show (f, "learn.own-childhood");
  assert_words (f, "Songs.");
}

static gboolean
offers_words (GtkWidget *widget, const char *words)
{
  if (GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (g_object_get_data (G_OBJECT (widget), "words"), words) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (offers_words (child, words))
      return TRUE;
  }
  return FALSE;
}

/* It was written down for her: it can be put on her page, and nothing else is among the questions. */
static void
test_a_question_for_the_nurse (Fixture *f, gconstpointer data)
{
  GtkWidget *preview;

  add_caregiver (f, "Sam");
  show (f, "learn.together");
  write_words (f, "How warm is warm enough?");
  show (f, "learn.why-touch");
  write_words (f, "A hand on my back.");
  attune_learner_flush_words (f->learner);
  attune_test_settle (f->store);
  preview = attune_nurse_preview_new (f->family, f->store, f->clock, f->catalog);
  attune_nurse_preview_load (ATTUNE_NURSE_PREVIEW (preview));
  gtk_window_set_child (f->window, preview);
  attune_test_settle (f->store);
  g_assert_true (offers_words (preview, "How warm is warm enough?"));
  g_assert_false (offers_words (preview, "A hand on my back."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();

#define ADD(name, func) \
  g_test_add ("/attune/app/after-reading/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("one-question", test_one_question);
  ADD ("another-question", test_another_question);
  ADD ("not-this-one-again", test_not_this_one_again);
  ADD ("a-question-for-the-nurse", test_a_question_for_the_nurse);
  ADD ("words-are-the-writers", test_words_are_the_writers);
#undef ADD

  return g_test_run ();
}
