/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content-test.h"
#include "learning/attune-practice-make.h"
#include "learning/attune-situations.h"

#include <string.h>

typedef struct {
  AttuneCatalog *catalog;
  AttuneLearningCatalog *learning;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalog = content_test_read_shipped ();
  f->learning = content_test_read_learning (f->catalog);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  attune_learning_catalog_unref (f->learning);
  attune_catalog_unref (f->catalog);
}

static AttunePractice *
make (AttunePracticeKind kind, gboolean several, const guint8 *fits, guint n)
{
  AttunePractice *practice = attune_practice_new (kind, 1);

  practice->several = several;
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("cue.%u", i);

    attune_practice_add_option (practice, id, id, fits[i]);
  }
  return practice;
}

/* What is done, and what comes of it. */
static void
test_judging (Fixture *f, gconstpointer data)
{
  static const guint8 one[] = { ATTUNE_RIGHT_NO, ATTUNE_RIGHT_YES, ATTUNE_RIGHT_PARTLY };
  static const guint8 two[] = { ATTUNE_RIGHT_YES, ATTUNE_RIGHT_YES, ATTUNE_RIGHT_NO };
  static const guint8 stages[] = { 0, 2, 1 };
  static const guint8 groups[] = { 3, 0, 2 };
  const guint8 unset = ATTUNE_OPTION_UNSET;
  const struct {
    AttunePracticeKind kind;
    gboolean several;
    const guint8 *fits;
    guint8 values[3];
    gboolean complete;
    AttuneRight right;
  } cases[] = {
    { ATTUNE_PRACTICE_CHOOSE, FALSE, one, { unset, unset, unset }, FALSE, 0 },
    { ATTUNE_PRACTICE_CHOOSE, FALSE, one, { 0, 1, 0 }, TRUE, ATTUNE_RIGHT_YES },
    { ATTUNE_PRACTICE_POINT, FALSE, one, { 1, 0, 0 }, TRUE, ATTUNE_RIGHT_NO },
    { ATTUNE_PRACTICE_PICTURE, FALSE, one, { 0, 0, 1 }, TRUE, ATTUNE_RIGHT_PARTLY },
    { ATTUNE_PRACTICE_CHOOSE, TRUE, two, { 1, 1, 0 }, TRUE, ATTUNE_RIGHT_YES },
    { ATTUNE_PRACTICE_CHOOSE, TRUE, two, { 1, 0, 0 }, TRUE, ATTUNE_RIGHT_PARTLY },
    { ATTUNE_PRACTICE_CHOOSE, TRUE, two, { 1, 1, 1 }, TRUE, ATTUNE_RIGHT_NO },
    { ATTUNE_PRACTICE_ORDER, FALSE, stages, { 0, 2, 1 }, TRUE, ATTUNE_RIGHT_YES },
    { ATTUNE_PRACTICE_ORDER, FALSE, stages, { 0, 1, 2 }, TRUE, ATTUNE_RIGHT_NO },
    { ATTUNE_PRACTICE_SORT, FALSE, groups, { 3, 0, unset }, FALSE, 0 },
    { ATTUNE_PRACTICE_SORT, FALSE, groups, { 3, 0, 2 }, TRUE, ATTUNE_RIGHT_YES },
    { ATTUNE_PRACTICE_SORT, FALSE, groups, { 3, 1, 2 }, TRUE, ATTUNE_RIGHT_NO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (AttunePractice) practice = make (cases[i].kind, cases[i].several, cases[i].fits, 3);

    g_test_message ("case %u", i);
    g_assert_cmpint (attune_practice_is_complete (practice, cases[i].values), ==,
                     cases[i].complete);
    if (cases[i].complete)
      g_assert_cmpint (attune_practice_judge (practice, cases[i].values), ==, cases[i].right);
  }
}

/* What is not yet put anywhere is not praised. */
static void
test_a_sorting_replies_one_by_one (Fixture *f, gconstpointer data)
{
  static const guint8 groups[] = { 3, 0 };
  const guint8 unset = ATTUNE_OPTION_UNSET;
  g_autoptr (AttunePractice) sorting = make (ATTUNE_PRACTICE_SORT, FALSE, groups, 2);
  g_autofree char *begun = attune_practice_dup_reply (sorting, (guint8[]){ 3, unset });
  g_autofree char *done = attune_practice_dup_reply (sorting, (guint8[]){ 3, 0 });

  g_assert_cmpstr (begun, ==, "");
  g_assert_true (g_str_has_prefix (done, "Each is where it belongs"));
}

static void
test_what_was_chosen_is_kept (Fixture *f, gconstpointer data)
{
  static const guint8 fits[] = { 0, 1, 2 };
  g_autoptr (AttunePractice) choice = make (ATTUNE_PRACTICE_CHOOSE, TRUE, fits, 3);
  g_autoptr (AttunePractice) order = make (ATTUNE_PRACTICE_ORDER, FALSE, fits, 3);
  g_autoptr (AttunePractice) sorting = make (ATTUNE_PRACTICE_SORT, FALSE, fits, 3);
  g_autofree char *chosen = attune_practice_dup_chosen (choice, (guint8[]){ 1, 0, 1 });
  g_autofree char *in_order = attune_practice_dup_chosen (order, (guint8[]){ 2, 0, 1 });
  g_autofree char *elsewhere = attune_practice_dup_chosen (sorting, (guint8[]){ 0, 1, 0 });

  g_assert_cmpstr (chosen, ==, "cue.0 cue.2");
  g_assert_cmpstr (in_order, ==, "cue.1 cue.2 cue.0");
  g_assert_cmpstr (elsewhere, ==, "cue.1");
  g_assert_null (attune_practice_dup_chosen (sorting, (guint8[]){ 0, 0, 0 }));
}

static char *
list_ids (AttunePractice *practice)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < practice->options->len; i++)
    g_string_append_printf (list, "%s ", attune_practice_get_option (practice, i)->id);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
test_the_seed_decides_the_order (Fixture *f, gconstpointer data)
{
  static const guint8 stages[] = { 0, 1, 2 };
  gboolean differs = FALSE;

  for (guint32 seed = 0; seed < 40; seed++) {
    g_autoptr (AttunePractice) a = make (ATTUNE_PRACTICE_ORDER, FALSE, stages, 3);
    g_autoptr (AttunePractice) b = make (ATTUNE_PRACTICE_ORDER, FALSE, stages, 3);
    g_autofree char *first = NULL;
    g_autofree char *second = NULL;

    a->seed = b->seed = seed;
    attune_practice_shuffle (a);
    attune_practice_shuffle (b);
    first = list_ids (a);
    second = list_ids (b);
    g_assert_cmpstr (first, ==, second);
    g_assert_cmpstr (first, !=, "cue.0 cue.1 cue.2 ");
    differs = differs || !g_str_equal (first, "cue.2 cue.1 cue.0 ");
  }
  g_assert_true (differs);
}

/* Of every cue, pair, cluster and scene there is: words, a picture and a reply to every choice. */
static void
check_words (AttunePractice *practice)
{
  gboolean any = FALSE;

  g_assert_cmpstr (practice->text, !=, "");
  g_assert_nonnull (practice->trains[0]);
  for (guint i = 0; i < practice->options->len; i++) {
    const AttuneOption *option = attune_practice_get_option (practice, i);

    g_assert_cmpstr (option->text, !=, "");
    any = any || option->fits == ATTUNE_RIGHT_YES;
    if (practice->kind == ATTUNE_PRACTICE_ORDER)
      continue;
    g_assert_cmpstr (option->feedback, !=, NULL);
    if (practice->kind == ATTUNE_PRACTICE_PICTURE)
      g_assert_nonnull (option->shows);
  }
  g_assert_true (any || practice->kind == ATTUNE_PRACTICE_SORT);
}

static void
take (AttunePractice *practice, guint *n)
{
  if (practice == NULL)
    return;
  check_words (practice);
  attune_practice_unref (practice);
  (*n)++;
}

static void
test_everything_can_be_asked (Fixture *f, gconstpointer data)
{
  GPtrArray *pairs = attune_learning_catalog_get_pairs (f->learning);
  GPtrArray *clusters = attune_learning_catalog_get_clusters (f->learning);
  GPtrArray *scenarios = attune_learning_catalog_get_scenarios (f->learning);
  guint n_pairs = 0, n_clusters = 0, n_scenes = 0;

  for (guint i = 0; i < pairs->len; i++)
    take (attune_practice_new_from_pair (g_ptr_array_index (pairs, i), i), &n_pairs);
  for (guint i = 0; i < clusters->len; i++)
    take (attune_practice_new_from_cluster (g_ptr_array_index (clusters, i), i), &n_clusters);
  for (guint i = 0; i < scenarios->len; i++)
    take (attune_practice_new_from_scenario (g_ptr_array_index (scenarios, i), f->catalog, i),
          &n_scenes);
  g_assert_cmpuint (n_pairs, >=, 14);
  g_assert_cmpuint (n_clusters, >=, 10);
  g_assert_cmpuint (n_scenes, ==, 52);
}

static void
test_each_cue_has_its_questions (Fixture *f, gconstpointer data)
{
  GPtrArray *cues = attune_catalog_get_cues (f->catalog);
  guint n_pointed = 0, n_asked = 0;

  for (guint i = 0; i < cues->len; i++) {
    const AttuneCue *cue = g_ptr_array_index (cues, i);

    if (attune_practice_can_point (cue))
      take (attune_practice_new_pointing (cue, i), &n_pointed);
    if (attune_practice_can_ask (cue))
      take (attune_practice_new_asking (cue, f->catalog, i), &n_asked);
    if (cue->alarming)
      g_assert_false (attune_practice_can_point (cue) || attune_practice_can_ask (cue));
  }
  g_assert_cmpuint (n_pointed, >, 50);
  g_assert_cmpuint (n_asked, >, 50);
}

static AttuneAnswer
get_right_answer (Fixture *f, const char *id)
{
  g_autoptr (AttunePractice) practice = attune_practice_new_asking (
      attune_catalog_get_cue (f->catalog, id), f->catalog, 1);

  for (AttuneAnswer answer = ATTUNE_ANSWER_YES; answer <= ATTUNE_ANSWER_NO; answer++) {
    for (guint place = 0; place < practice->options->len; place++) {
      const AttuneOption *option = attune_practice_get_option (practice, place);

      if (option->fits == ATTUNE_RIGHT_YES &&
          g_str_equal (option->id, attune_practice_get_answer_id (answer)))
        return answer;
    }
  }
  g_assert_not_reached ();
}

/* Yes, not sure and no as well, each still known as what it is. */
static void
test_every_order_comes (Fixture *f, gconstpointer data)
{
  const AttuneScenario *scenario = attune_learning_catalog_get_scenario (f->learning, "sc.01");
  const AttuneCue *cue = attune_catalog_get_cue (f->catalog, "cue.smile");
  g_autoptr (GHashTable) orders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint32 seed = 0; seed < 60; seed++) {
    g_autoptr (AttunePractice)
        scene = attune_practice_new_from_scenario (scenario, f->catalog, seed);
    g_autoptr (AttunePractice) asking = attune_practice_new_asking (cue, f->catalog, seed);

    g_assert_cmpint (scene->kind, ==, ATTUNE_PRACTICE_ANSWER);
    g_assert_cmpuint (scene->seed, ==, seed);
    g_hash_table_add (orders, list_ids (scene));
    g_hash_table_add (asked, list_ids (asking));
  }
  g_assert_cmpuint (g_hash_table_size (orders), ==, 6);
  g_assert_true (g_hash_table_contains (orders, "answer.no answer.yes answer.unsure "));
  g_assert_cmpuint (g_hash_table_size (asked), ==, 6);
}

static void
test_answers_go_by_the_rule (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (get_right_answer (f, "cue.smile"), ==, ATTUNE_ANSWER_YES);
  g_assert_cmpint (get_right_answer (f, "cue.yawn"), ==, ATTUNE_ANSWER_UNSURE);
  g_assert_cmpint (get_right_answer (f, "cue.freeze"), ==, ATTUNE_ANSWER_NO);
  g_assert_cmpint (get_right_answer (f, "cue.cling"), ==, ATTUNE_ANSWER_NO);
  g_assert_cmpint (get_right_answer (f, "cue.arch"), ==, ATTUNE_ANSWER_NO);
}

/* A mask of places is an answer for the quiz as it stands. */
static void
test_a_lesson_card_keeps_its_places (Fixture *f, gconstpointer data)
{
  AttuneLesson *lesson = attune_learning_catalog_get_lesson (f->learning, "lesson.states");
  g_autoptr (AttuneQuiz) quiz = attune_quiz_new (lesson, 77);
  guint n_asked = 0;

  for (; !attune_quiz_is_finished (quiz); attune_quiz_go_on (quiz)) {
    g_autoptr (AttunePractice) practice = attune_practice_new_from_quiz (quiz, f->catalog);

    g_assert_cmpint (practice != NULL, ==, attune_quiz_get_card (quiz)->choices->len > 0);
    if (practice != NULL)
      g_assert_cmpstr (practice->trains[0], ==, n_asked == 0 ? "state.2" : "state.4");
    for (guint i = 0; practice != NULL && i < practice->options->len; i++)
      g_assert_cmpstr (attune_practice_get_option (practice, i)->feedback, ==,
                       attune_quiz_get_choice (quiz, i)->feedback);
    n_asked += practice != NULL ? 1 : 0;
  }
  g_assert_cmpuint (n_asked, ==, 2);
}

/* What every answer in a lesson or a situation tells the log: something, and nothing that alarms. One
 * question is about what people say, and no sign. */
static void
test_lessons_tell_the_log (Fixture *f, gconstpointer data)
{
  GPtrArray *lessons = attune_learning_catalog_get_lessons (f->learning);
  guint n_asked = 0, n_silent = 0;

  for (guint i = 0; i < lessons->len + ATTUNE_SITUATIONS_LEVELS; i++) {
    g_autoptr (AttuneLesson)
        lesson = i < lessons->len ? attune_lesson_ref (g_ptr_array_index (lessons, i))
                                  : attune_situations_new (f->learning, i - lessons->len + 1);
    g_autoptr (AttuneQuiz) quiz = attune_quiz_new (lesson, i);

    for (; !attune_quiz_is_finished (quiz); attune_quiz_go_on (quiz)) {
      g_autoptr (AttunePractice) practice = attune_practice_new_from_quiz (quiz, f->catalog);

      if (practice == NULL)
        continue;
      n_silent += practice->trains[0] == NULL && !g_str_equal (lesson->id, "lesson.get-help");
      for (guint j = 0; practice->trains[j] != NULL; j++) {
        const AttuneCue *cue = attune_catalog_get_cue (f->catalog, practice->trains[j]);

        g_assert_false (cue != NULL && cue->alarming);
        g_assert_false (g_str_has_prefix (practice->trains[j], "lesson."));
      }
      n_asked++;
    }
  }
  g_assert_cmpuint (n_asked, >, 33 + 40);
  g_assert_cmpuint (n_silent, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/attune/core/practice/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("judging", test_judging);
  ADD ("a-sorting-replies-one-by-one", test_a_sorting_replies_one_by_one);
  ADD ("what-was-chosen-is-kept", test_what_was_chosen_is_kept);
  ADD ("the-seed-decides-the-order", test_the_seed_decides_the_order);
  ADD ("everything-can-be-asked", test_everything_can_be_asked);
  ADD ("each-cue-has-its-questions", test_each_cue_has_its_questions);
  ADD ("answers-go-by-the-rule", test_answers_go_by_the_rule);
  ADD ("every-order-comes", test_every_order_comes);
  ADD ("a-lesson-card-keeps-its-places", test_a_lesson_card_keeps_its_places);
  ADD ("lessons-tell-the-log", test_lessons_tell_the_log);
#undef ADD

  return g_test_run ();
}
