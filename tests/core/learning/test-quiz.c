/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-quiz.h"

#include <string.h>

#define N_WALKS 300
#define N_MOVES 60

/* A card for each letter: e explain, r reflect, q question with one right choice (the first), s with
 * two right ones (the first two), p with a partly right second one. */
static AttuneCard *
make_card (char kind)
{
  AttuneCard *card = attune_card_new (strchr ("qsp", kind) != NULL ? ATTUNE_CARD_QUESTION
                                                                   : ATTUNE_CARD_EXPLAIN);

  card->several = kind == 's';
  for (guint i = 0; card->kind == ATTUNE_CARD_QUESTION && i < 4; i++) {
    AttuneCardChoice *choice = g_new0 (AttuneCardChoice, 1);

    choice->text = g_strdup_printf ("%u", i);
    choice->right = i == 0 ? ATTUNE_RIGHT_YES : ATTUNE_RIGHT_NO;
    if (i == 1 && kind != 'q')
      choice->right = kind == 's' ? ATTUNE_RIGHT_YES : ATTUNE_RIGHT_PARTLY;
    g_ptr_array_add (card->choices, choice);
  }

  return card;
}

static AttuneLesson *
make_lesson (const char *kinds)
{
  AttuneLesson *lesson = attune_lesson_new ("lesson.made");

  for (const char *kind = kinds; *kind != '\0'; kind++)
    g_ptr_array_add (lesson->cards, make_card (*kind));

  return lesson;
}

static AttuneQuiz *
make_quiz (const char *kinds, guint32 seed)
{
  g_autoptr (AttuneLesson) lesson = make_lesson (kinds);

  return attune_quiz_new (lesson, seed);
}

/* The place where the choice with this text is shown. */
static guint32
place_of (AttuneQuiz *quiz, const char *text)
{
  for (guint i = 0; attune_quiz_get_choice (quiz, i) != NULL; i++) {
    if (strcmp (attune_quiz_get_choice (quiz, i)->text, text) == 0)
      return 1u << i;
  }
  g_assert_not_reached ();
}

static char *
list_steps (AttuneQuiz *quiz)
{
  g_autoptr (GString) list = g_string_new (NULL);

  while (attune_quiz_go_back (quiz))
    continue;
  while (!attune_quiz_is_finished (quiz)) {
    g_string_append_printf (list, "%u%s ", attune_quiz_get_card_index (quiz),
                            attune_quiz_is_repeat (quiz) ? "'" : "");
    attune_quiz_go_on (quiz);
  }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* What is answered first at each question, and the order of cards that comes of it. */
static void
test_what_comes_back (void)
{
  static const struct {
    const char *kinds;
    const char *answers; /* the text of the first answer at each question; - for none */
    const char *steps;
  } table[] = {
    { "eqqe", "00", "0 1 2 3 " },    { "eqqe", "10", "0 1 2 1' 3 " },
    { "eqqe", "01", "0 1 2 3 2' " }, { "eqqe", "13", "0 1 2 1' 2' 3 " },
    { "eqqe", "--", "0 1 2 3 " },    { "epe", "1", "0 1 2 " },
    { "epe", "2", "0 1 2 1' " },     { "eq", "1", "0 1 1' " },
    { "qeee", "2", "0 1 2 0' 3 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (AttuneQuiz) quiz = make_quiz (table[i].kinds, 7);
    const char *answer = table[i].answers;

    for (; !attune_quiz_is_finished (quiz); attune_quiz_go_on (quiz)) {
      const char text[] = { *answer, '\0' };

      if (attune_quiz_get_choice (quiz, 0) == NULL || attune_quiz_is_repeat (quiz))
        continue;
      if (*answer != '-')
        g_assert_true (attune_quiz_answer (quiz, place_of (quiz, text)));
      answer++;
    }

    g_autofree char *steps = list_steps (quiz);

    g_assert_cmpstr (steps, ==, table[i].steps);
  }
}

static void
test_try_again (void)
{
  g_autoptr (AttuneQuiz) quiz = make_quiz ("qe", 3);

  g_assert_cmpuint (attune_quiz_get_answer (quiz), ==, 0);
  g_assert_true (attune_quiz_answer (quiz, place_of (quiz, "2")));
  g_assert_cmpint (attune_quiz_get_result (quiz), ==, ATTUNE_RIGHT_NO);
  g_assert_cmpuint (attune_quiz_get_answer (quiz), ==, place_of (quiz, "2"));
  g_assert_true (attune_quiz_answer (quiz, place_of (quiz, "0")));
  g_assert_cmpint (attune_quiz_get_result (quiz), ==, ATTUNE_RIGHT_YES);
  g_assert_cmpuint (attune_quiz_get_n_answers (quiz), ==, 2);
  g_assert_cmpuint (attune_quiz_get_n_steps (quiz), ==, 3);

  /* When it comes back it is unanswered, and does not come back for ever. */
  attune_quiz_go_on (quiz);
  attune_quiz_go_on (quiz);
  g_assert_true (attune_quiz_is_repeat (quiz));
  g_assert_cmpuint (attune_quiz_get_n_answers (quiz), ==, 0);
  g_assert_true (attune_quiz_answer (quiz, place_of (quiz, "3")));
  g_assert_cmpuint (attune_quiz_get_n_steps (quiz), ==, 3);
  g_assert_true (attune_quiz_go_on (quiz));
  g_assert_true (attune_quiz_is_finished (quiz));
  g_assert_false (attune_quiz_go_on (quiz));
  g_assert_null (attune_quiz_get_card (quiz));
}

static void
test_several (void)
{
  g_autoptr (AttuneQuiz) quiz = make_quiz ("se", 11);
  guint32 both = place_of (quiz, "0") | place_of (quiz, "1");

  g_assert_true (attune_quiz_answer (quiz, place_of (quiz, "1")));
  g_assert_cmpint (attune_quiz_get_result (quiz), ==, ATTUNE_RIGHT_PARTLY);
  g_assert_true (attune_quiz_answer (quiz, both));
  g_assert_cmpint (attune_quiz_get_result (quiz), ==, ATTUNE_RIGHT_YES);
  g_assert_true (attune_quiz_answer (quiz, both | place_of (quiz, "3")));
  g_assert_cmpint (attune_quiz_get_result (quiz), ==, ATTUNE_RIGHT_NO);
  g_assert_cmpuint (attune_quiz_get_n_steps (quiz), ==, 2);
}

static void
test_no_answer (void)
{
  g_autoptr (AttuneQuiz) quiz = make_quiz ("eq", 1);

  g_assert_false (attune_quiz_go_back (quiz));
  g_assert_false (attune_quiz_answer (quiz, 1));
  attune_quiz_go_on (quiz);
  g_assert_false (attune_quiz_answer (quiz, 0));
  g_assert_false (attune_quiz_answer (quiz, 0x3));
  g_assert_false (attune_quiz_answer (quiz, 0x10));
  g_assert_null (attune_quiz_get_choice (quiz, 4));
  g_assert_cmpuint (attune_quiz_get_n_answers (quiz), ==, 0);
}

static char *
list_choices (AttuneQuiz *quiz)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; attune_quiz_get_choice (quiz, i) != NULL; i++)
    g_string_append (list, attune_quiz_get_choice (quiz, i)->text);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* All 24 orders turn up about equally often, and the same seed gives the same one. */
static void
test_order (void)
{
  g_autoptr (GHashTable) orders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint32 seed = 0; seed < 2400; seed++) {
    g_autoptr (AttuneQuiz) quiz = make_quiz ("q", seed);
    g_autoptr (AttuneQuiz) again = make_quiz ("q", seed);
    g_autofree char *order = list_choices (quiz);
    g_autofree char *same = list_choices (again);
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (orders, order));

    g_assert_cmpstr (order, ==, same);
    g_hash_table_insert (orders, g_steal_pointer (&order), GUINT_TO_POINTER (n + 1));
  }
  g_assert_cmpuint (g_hash_table_size (orders), ==, 24);

  GHashTableIter iter;
  gpointer n;

  g_hash_table_iter_init (&iter, orders);
  while (g_hash_table_iter_next (&iter, NULL, &n)) {
    g_assert_cmpuint (GPOINTER_TO_UINT (n), >, 60);
    g_assert_cmpuint (GPOINTER_TO_UINT (n), <, 150);
  }
}

/* A card that has come back is shuffled anew: the right one is not known by its place. */
static void
test_order_of_a_repeat (void)
{
  guint n_same = 0;

  for (guint32 seed = 0; seed < 240; seed++) {
    g_autoptr (AttuneQuiz) quiz = make_quiz ("q", seed);
    g_autofree char *first = list_choices (quiz);

    attune_quiz_answer (quiz, place_of (quiz, "3"));
    attune_quiz_go_on (quiz);
    g_assert_true (attune_quiz_is_repeat (quiz));

    g_autofree char *second = list_choices (quiz);

    n_same += strcmp (first, second) == 0;
  }
  g_assert_cmpuint (n_same, <, 40);
}

/* Kept places have to mean the same for ever. */
static void
test_order_is_known (void)
{
  g_autoptr (AttuneQuiz) quiz = make_quiz ("q", 42);
  g_autofree char *order = list_choices (quiz);

  g_assert_cmpstr (order, ==, "0231");
}

static void
test_json (void)
{
  g_autoptr (AttuneLesson) lesson = make_lesson ("eqe");
  g_autoptr (AttuneQuiz) quiz = attune_quiz_new (lesson, 5);
  g_autoptr (GError) error = NULL;

  attune_quiz_go_on (quiz);
  attune_quiz_answer (quiz, place_of (quiz, "2"));

  g_autofree char *json = attune_quiz_to_json (quiz);

  g_assert_cmpstr (json, ==,
                   "{\"format\":1,\"seed\":5,\"at\":1,\"steps\":[[0,0],[1,0,4],[2,0],[1,1]]}");

  g_autoptr (AttuneQuiz) back = attune_quiz_new_from_json (lesson, json, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (attune_quiz_get_answer (back), ==, place_of (quiz, "2"));
  g_assert_cmpuint (attune_quiz_get_seed (back), ==, 5);
}

static void
test_broken_json (void)
{
  static const char *const broken[] = {
    "",
    "null",
    "[]",
    "{",
    "{\"format\":2,\"seed\":5,\"at\":0,\"steps\":[[0,0],[1,0],[2,0]]}",
    "{\"format\":1,\"seed\":-5,\"at\":0,\"steps\":[[0,0],[1,0],[2,0]]}",
    "{\"format\":1,\"seed\":4294967296,\"at\":0,\"steps\":[[0,0],[1,0],[2,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":4,\"steps\":[[0,0],[1,0],[2,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0.5,\"steps\":[[0,0],[1,0],[2,0]]}",
    "{\"format\":1,\"seed\":5,\"steps\":[[0,0],[1,0],[2,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0,\"steps\":[[0,0],[1,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0,\"steps\":[[0,0],[2,0],[1,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0,\"steps\":[[0,0],[1,1],[1,0],[2,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0,\"steps\":[[0,0],[0,1],[1,0],[2,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0,\"steps\":[[0,0],[1,0],[1,1],[1,1],[2,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0,\"steps\":[[0,0],[1,0,0],[2,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0,\"steps\":[[0,0],[1,0,3],[2,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0,\"steps\":[[0,0],[1,0,16],[2,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0,\"steps\":[[0,0,1],[1,0],[2,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0,\"steps\":[[0,0],[1],[2,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0,\"steps\":[[0,0],{},[2,0]]}",
    "{\"format\":1,\"seed\":5,\"at\":0,\"steps\":{}}",
  };
  g_autoptr (AttuneLesson) lesson = make_lesson ("eqe");

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", broken[i]);
    g_assert_null (attune_quiz_new_from_json (lesson, broken[i], &error));
    g_assert_nonnull (error);
  }
}

/* What a walk remembers by itself. */
typedef struct {
  AttuneQuiz *quiz;
  AttuneLesson *lesson;
  GRand *random;
  gboolean first_was_wrong[64];
  gboolean answered[64];
} Walk;

static void
walk_answer (Walk *walk)
{
  const AttuneCard *card = attune_quiz_get_card (walk->quiz);
  guint index = attune_quiz_get_card_index (walk->quiz);

  if (card == NULL || card->choices->len == 0)
    return;

  guint32 places = card->several ? (guint32) g_rand_int_range (walk->random, 1, 16)
                                 : 1u << g_rand_int_range (walk->random, 0, 4);
  gboolean repeat = attune_quiz_is_repeat (walk->quiz);

  g_assert_true (attune_quiz_answer (walk->quiz, places));
  g_assert_cmpuint (attune_quiz_get_answer (walk->quiz), ==, places);
  if (!repeat && !walk->answered[index]) {
    walk->answered[index] = TRUE;
    walk->first_was_wrong[index] = attune_quiz_get_result (walk->quiz) == ATTUNE_RIGHT_NO;
  }
}

/* Killed here, it goes on from here. */
static void
walk_restart (Walk *walk)
{
  g_autofree char *before = attune_quiz_to_json (walk->quiz);
  g_autoptr (GError) error = NULL;
  AttuneQuiz *back = attune_quiz_new_from_json (walk->lesson, before, &error);

  g_assert_no_error (error);

  g_autofree char *after = attune_quiz_to_json (back);

  g_assert_cmpstr (before, ==, after);
  attune_quiz_free (walk->quiz);
  walk->quiz = back;
}

static void
walk_check (Walk *walk)
{
  guint n_back = 0;

  for (guint i = 0; i < walk->lesson->cards->len; i++)
    n_back += walk->first_was_wrong[i];
  g_assert_cmpuint (attune_quiz_get_n_steps (walk->quiz), ==, walk->lesson->cards->len + n_back);
  g_assert_cmpuint (attune_quiz_get_step (walk->quiz), <=, attune_quiz_get_n_steps (walk->quiz));
}

static void
walk_once (guint32 seed)
{
  static const char kinds[] = "eqsp";
  Walk walk = { .random = g_rand_new_with_seed (seed) };
  guint n = g_rand_int_range (walk.random, 1, 12);
  g_autoptr (GString) cards = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_c (cards, kinds[g_rand_int_range (walk.random, 0, 4)]);
  walk.lesson = make_lesson (cards->str);
  walk.quiz = attune_quiz_new (walk.lesson, g_rand_int (walk.random));
  for (guint i = 0; i < N_MOVES; i++) {
    switch (g_rand_int_range (walk.random, 0, 6)) {
    case 0:
      attune_quiz_go_back (walk.quiz);
      break;
    case 1:
      walk_restart (&walk);
      break;
    case 2:
    case 3:
      attune_quiz_go_on (walk.quiz);
      break;
    default:
      walk_answer (&walk);
    }
    walk_check (&walk);
  }
  attune_quiz_free (walk.quiz);
  attune_lesson_unref (walk.lesson);
  g_rand_free (walk.random);
}

static void
test_walks (void)
{
  for (guint i = 0; i < N_WALKS; i++) {
    guint32 seed = (guint32) g_test_rand_int ();

    g_test_message ("walk with seed %u", seed);
    walk_once (seed);
  }
}

static void
test_counts_what_was_passed (void)
{
  g_autoptr (AttuneQuiz) quiz = make_quiz ("eqe", 1);

  g_assert_cmpuint (attune_quiz_get_n_passed (quiz), ==, 0);
  attune_quiz_go_on (quiz);
  g_assert_cmpuint (attune_quiz_get_n_passed (quiz), ==, 1);
  attune_quiz_answer (quiz, place_of (quiz, "2"));
  attune_quiz_go_on (quiz);
  attune_quiz_go_on (quiz);
  g_assert_true (attune_quiz_is_repeat (quiz) || attune_quiz_get_step (quiz) == 3);
  g_assert_cmpuint (attune_quiz_get_n_passed (quiz), ==, 2);
  attune_quiz_go_on (quiz);
  g_assert_true (attune_quiz_is_finished (quiz));
  g_assert_cmpuint (attune_quiz_get_n_passed (quiz), ==, 3);
  attune_quiz_go_back (quiz);
  g_assert_cmpuint (attune_quiz_get_n_passed (quiz), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/quiz/what-comes-back", test_what_comes_back);
  g_test_add_func ("/attune/core/quiz/try-again", test_try_again);
  g_test_add_func ("/attune/core/quiz/several", test_several);
  g_test_add_func ("/attune/core/quiz/no-answer", test_no_answer);
  g_test_add_func ("/attune/core/quiz/order", test_order);
  g_test_add_func ("/attune/core/quiz/order-of-a-repeat", test_order_of_a_repeat);
  g_test_add_func ("/attune/core/quiz/order-is-known", test_order_is_known);
  g_test_add_func ("/attune/core/quiz/json", test_json);
  g_test_add_func ("/attune/core/quiz/broken-json", test_broken_json);
  g_test_add_func ("/attune/core/quiz/random-walks", test_walks);
  g_test_add_func ("/attune/core/quiz/counts-what-was-passed", test_counts_what_was_passed);

  return g_test_run ();
}
