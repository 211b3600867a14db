/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a session says: on real content, on a clock that moves only when told to, without a display. */
#include "attune-session-parts.h"
#include "attune-session-words.h"
#include "attune-test-catalog.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct {
  AttuneManualClock *clock;
  AttuneCatalog *catalog;
  AttunePlan *plan;
  AttuneEngine *engine;
  AttuneSessionContext context;
} Fixture;

static void
set_up (Fixture *f, gconstpointer routine)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 19, 0, 0);
  AttunePlanOptions options = attune_test_options_nothing_left_out ();

  f->clock = attune_manual_clock_new (now);
  f->catalog = attune_test_catalog_new ();
  f->plan = attune_plan_new (attune_catalog_get_routine (f->catalog, routine), &options);
  f->engine = attune_engine_new (ATTUNE_CLOCK (f->clock), f->plan);
  f->context = (AttuneSessionContext){ .engine = f->engine,
                                       .catalog = f->catalog,
                                       .wording = { .name = "Ada" } };
  attune_engine_begin (f->engine);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->engine);
  g_assert_finalize_object (f->clock);
  attune_plan_unref (f->plan);
  attune_catalog_unref (f->catalog);
}

static void
say (Fixture *f, AttuneAnswer answer)
{
  attune_manual_clock_advance (f->clock, 2 * SECOND);
  g_assert_true (attune_engine_answer (f->engine, answer, ATTUNE_BY_KEY));
}

static void
assert_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_question_names_all_it_touches (Fixture *f, gconstpointer data)
{
  assert_words (attune_session_words_question (&f->context), "Head and feet, then the legs");
  assert_words (attune_session_words_meets (&f->context), "My hands will meet: legs and face.");
}

static void
test_each_side_has_its_words (Fixture *f, gconstpointer data)
{
  const AttuneState *state = attune_engine_get_state (f->engine);

  say (f, ATTUNE_ANSWER_YES);
  while (state->step < 2)
    g_assert_true (attune_engine_next (f->engine));
  assert_words (
      attune_session_words_side (attune_state_get_plan_step (state, f->plan), ATTUNE_SIDE_RIGHT),
      "right leg");
  assert_words (attune_session_words_next (&f->context), "Next: Thumbs up the sole, right foot");
  attune_engine_change (f->engine, ATTUNE_CHANGE_SIDE);
  assert_words (attune_session_words_next (&f->context), "Next: Thumbs up the sole, left foot");
}

static void
test_after_the_last_step_comes_a_question (Fixture *f, gconstpointer data)
{
  const AttuneState *state = attune_engine_get_state (f->engine);

  say (f, ATTUNE_ANSWER_YES);
  while (attune_plan_get_step (f->plan, 0, state->step + 1) != NULL)
    g_assert_true (attune_engine_next (f->engine));
  assert_words (attune_session_words_next (&f->context), "Next: ask again · Back");
}

static void
test_after_the_last_part_comes_the_thank_you (Fixture *f, gconstpointer data)
{
  const AttuneState *state = attune_engine_get_state (f->engine);

  g_assert_true (attune_engine_choose (f->engine, ATTUNE_CHOICE_OTHER_PART, 1));
  say (f, ATTUNE_ANSWER_YES);
  g_assert_true (attune_engine_choose (f->engine, ATTUNE_CHOICE_OTHER_PART, 0));
  say (f, ATTUNE_ANSWER_YES);
  while (attune_plan_get_step (f->plan, 0, state->step + 1) != NULL)
    g_assert_true (attune_engine_next (f->engine));
  assert_words (attune_session_words_next (&f->context), "Next: thank you");
}

static void
test_hands_wait_in_the_lap_where_nothing_was_welcome (Fixture *f, gconstpointer data)
{
  g_auto (AttuneSessionText) before = { 0 };
  g_auto (AttuneSessionText) after = { 0 };

  say (f, ATTUNE_ANSWER_UNSURE);
  before = attune_session_words_rest (&f->context);
  g_assert_nonnull (strstr (before.text, "your own lap"));

  attune_engine_choose (f->engine, ATTUNE_CHOICE_ASK_AGAIN, ATTUNE_PART_NONE);
  say (f, ATTUNE_ANSWER_YES);
  attune_engine_choose (f->engine, ATTUNE_CHOICE_JUST_HOLD, ATTUNE_PART_NONE);
  after = attune_session_words_rest (&f->context);
  g_assert_nonnull (strstr (after.text, "where they were welcome"));
}

static void
test_a_yes_to_the_face_is_no_place_to_rest (Fixture *f, gconstpointer data)
{
  g_auto (AttuneSessionText) words = { 0 };

  say (f, ATTUNE_ANSWER_YES);
  attune_engine_choose (f->engine, ATTUNE_CHOICE_JUST_HOLD, ATTUNE_PART_NONE);
  words = attune_session_words_rest (&f->context);
  g_assert_nonnull (strstr (words.text, "your own lap"));
  assert_words (attune_session_words_reminder (&f->context),
                "Wipe your hands. No oil on the face. Then show them and ask.");
}

static void
test_every_ending_thanks (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *way_out;
    const char *title;
  } endings[] = {
    { "end.asleep", "Sleep well, Ada" },
    { "end.hungry", "Milk first" },
    { "end.crying", "Comfort first" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_auto (AttuneSessionText) words = { 0 };

    tear_down (f, NULL);
    set_up (f, "r.first_touch");
    attune_engine_take_way_out (f->engine, endings[i].way_out);
    words = attune_session_words_rest (&f->context);
    g_assert_cmpstr (words.title, ==, endings[i].title);
    g_assert_cmpstr (words.text, !=, "");
  }
}

static void
test_remaining_counts_down (Fixture *f, gconstpointer data)
{
  assert_words (attune_session_words_remaining (&f->context), "About 3 minutes to go");
  say (f, ATTUNE_ANSWER_YES);
  attune_engine_stop (f->engine);
  assert_words (attune_session_words_remaining (&f->context), "About 1 minute to go");
}

static char *
dup_parts (GMenu *menu)
{
  g_autoptr (GMenuModel) parts = NULL;
  GString *names = g_string_new (NULL);

  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 1)
    parts = g_menu_model_get_item_link (G_MENU_MODEL (menu), 0, G_MENU_LINK_SUBMENU);
  for (int i = 0; parts != NULL && i < g_menu_model_get_n_items (parts); i++) {
    g_autofree char *name = NULL;

    g_menu_model_get_item_attribute (parts, i, G_MENU_ATTRIBUTE_LABEL, "s", &name);
    g_string_append_printf (names, "%s;", name);
  }

  return g_string_free (names, FALSE);
}

/* One can always ask about another part, and never about one that had its no. */
static void
test_other_parts_can_be_asked_for (Fixture *f, gconstpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  attune_session_parts_update (menu, &f->context);
  assert_words (dup_parts (menu), "Chest;");
  say (f, ATTUNE_ANSWER_YES);
  g_assert_true (attune_engine_choose (f->engine, ATTUNE_CHOICE_OTHER_PART, 1));
  attune_session_parts_update (menu, &f->context);
  assert_words (dup_parts (menu), "Tummy;");
  say (f, ATTUNE_ANSWER_NO);
  g_assert_true (attune_engine_choose (f->engine, ATTUNE_CHOICE_OTHER_PART, 0));
  attune_session_parts_update (menu, &f->context);
  assert_words (dup_parts (menu), "");
}

static char *
dup_says (Fixture *f, const char *id)
{
  const AttunePermission *permission = attune_catalog_get_permission (f->catalog);
  GPtrArray *lines = permission->lengths[ATTUNE_LENGTH_LEARNING].region;

  for (guint i = 0; i < lines->len; i++) {
    const AttunePermissionLine *line = g_ptr_array_index (lines, i);

    if (g_str_equal (line->id, id))
      return attune_session_words_says (&f->context, line);
  }
  g_assert_not_reached ();
}

/* The words to say are about the part that is asked about. */
static void
test_says_the_part_it_asks_about (Fixture *f, gconstpointer data)
{
  g_assert_true (attune_engine_choose (f->engine, ATTUNE_CHOICE_OTHER_PART, 1));
  assert_words (dup_says (f, "perm.region-ask"), "May I do your back now?");
}

#define ADD(path, routine, func) \
  g_test_add ("/attune/app/session-words/" path, Fixture, routine, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("question-names-all-it-touches", "r.first_touch", test_question_names_all_it_touches);
  ADD ("each-side-has-its-words", "r.first_touch", test_each_side_has_its_words);
  ADD ("after-the-last-step-comes-a-question", "r.first_touch",
       test_after_the_last_step_comes_a_question);
  ADD ("after-the-last-part-comes-the-thank-you", "r.first_touch",
       test_after_the_last_part_comes_the_thank_you);
  ADD ("hands-wait-in-the-lap", "r.first_touch",
       test_hands_wait_in_the_lap_where_nothing_was_welcome);
  ADD ("a-yes-to-the-face-is-no-place-to-rest", "r.face",
       test_a_yes_to_the_face_is_no_place_to_rest);
  ADD ("every-ending-thanks", "r.first_touch", test_every_ending_thanks);
  ADD ("other-parts-can-be-asked-for", "r.tummy_chest", test_other_parts_can_be_asked_for);
  ADD ("says-the-part-it-asks-about", "r.first_touch", test_says_the_part_it_asks_about);
  ADD ("remaining-counts-down", "r.first_touch", test_remaining_counts_down);

  return g_test_run ();
}
