/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The shipped content, compared with the lists it was written from. */
#include "config.h"

#include "content-test.h"

#include "content/attune-condition.h"

#include <string.h>

#define CHANGE_US (2 * G_USEC_PER_SEC)

/* Rows and seconds of each list, with questions, the changes of hands and the close. */
static const struct {
  const char *id;
  const char *title;
  guint n_rows;
  guint seconds;
} routines[] = {
  { "r.first_touch", "First touch", 10, 231 },
  { "r.nappy_mini", "Nappy-change minute", 6, 81 },
  { "r.legs_feet_5", "Legs and feet, five minutes", 20, 324 },
  { "r.legs_feet_full", "Legs and feet, complete", 26, 455 },
  { "r.tummy_comfort", "Tummy comfort", 23, 384 },
  { "r.gas_quick", "A tummy minute", 9, 154 },
  { "r.tummy_chest", "Tummy and chest", 14, 323 },
  { "r.arms_hands", "Arms and hands", 23, 355 },
  { "r.face", "Face, very short", 9, 120 },
  { "r.back", "Back and tummy time", 8, 183 },
  { "r.ten", "Ten-minute favourites", 35, 576 },
  { "r.full_body", "Full body, about twenty minutes", 75, 1235 },
  { "r.bedtime", "Bedtime wind-down", 16, 354 },
  { "r.morning_play", "Morning play and movement", 20, 324 },
  { "r.growing_baby", "Growing baby (rolling, crawling)", 18, 251 },
  { "r.toddler", "Toddler and story massage", 15, 247 },
  { "r.preterm_still", "Preterm or medically fragile baby: still touch", 6, 171 },
  { "r.quiet_hold", "Not today: just holding", 4, 136 },
  { "r.skin_rest", "Skin to skin", 3, 344 },
};

typedef struct {
  guint n_rows;
  gint64 us;
} Total;

static void
add_row (Total *total, gint64 us)
{
  total->n_rows++;
  total->us += us + CHANGE_US;
}

static Total
compute_total (const AttuneRoutine *routine, AttuneBand band)
{
  Total total = { 0 };

  for (guint i = 0; i < routine->parts->len; i++) {
    const AttuneRoutinePart *part = g_ptr_array_index (routine->parts, i);

    add_row (&total, part->question_us);
    for (guint j = 0; j < part->steps->len; j++) {
      const AttuneRoutineStep *step = g_ptr_array_index (part->steps, j);

      if (step->from_band > band)
        continue;
      for (guint side = 0; side < (step->in_sides ? 2 : 1); side++)
        add_row (&total, step->is_check ? step->beat_us : step->repetitions * step->beat_us);
    }
  }
  add_row (&total, routine->close_us);
  total.us -= CHANGE_US;

  return total;
}

static void
test_totals (void)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (routines); i++) {
    const AttuneRoutine *routine = attune_catalog_get_routine (catalog, routines[i].id);
    guint n_rows = routines[i].n_rows;
    guint seconds = routines[i].seconds;

    g_test_message ("%s", routines[i].id);
    g_assert_nonnull (routine);
    g_assert_cmpstr (routine->title, ==, routines[i].title);
    /* The hold at its end has a small question of its own: 10 seconds and a change of hands. */
    if (g_str_equal (routines[i].id, "r.bedtime")) {
      n_rows += 1;
      seconds += 12;
    }

    Total total = compute_total (routine, ATTUNE_BAND_E);

    g_assert_cmpuint (total.n_rows, ==, n_rows);
    g_assert_cmpint (total.us, ==, seconds * G_USEC_PER_SEC);
  }
}

static void
test_two_rounds_for_the_youngest (void)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  const AttuneRoutine *routine = attune_catalog_get_routine (catalog, "r.tummy_comfort");

  g_assert_cmpint (compute_total (routine, ATTUNE_BAND_B).us, ==, 284 * G_USEC_PER_SEC);
}

static void
test_counts (void)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();

  g_assert_cmpuint (attune_catalog_get_strokes (catalog)->len, ==, 55);
  g_assert_cmpuint (attune_catalog_get_routines (catalog)->len, ==, 19);
  g_assert_cmpuint (attune_catalog_get_cues (catalog)->len, ==, 80);
  g_assert_nonnull (attune_catalog_get_permission (catalog));
}

static void
assert_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_cmpuint (strlen (text), >, 1);
  g_assert_null (strchr (text, '\n'));
  g_assert_null (strstr (text, ".md"));
  g_assert_null (strchr (text, '`'));
}

static void
test_strokes_are_whole (void)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  GPtrArray *strokes = attune_catalog_get_strokes (catalog);

  for (guint i = 0; i < strokes->len; i++) {
    const AttuneStroke *stroke = g_ptr_array_index (strokes, i);
    const char *texts[] = { stroke->title,     stroke->traditional, stroke->tradition,
                            stroke->position,  stroke->hands,       stroke->do_text,
                            stroke->direction, stroke->say,         stroke->from_age };

    g_test_message ("%s", stroke->id);
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      assert_text (texts[j]);
    g_assert_cmpuint (stroke->cautions->len, >, 0);
    g_assert_cmpuint (stroke->sources->len, >, 0);
    g_assert_cmpint (stroke->beat_us, >, 0);
    g_assert_cmpint (stroke->pressure, <=, stroke->pressure_max);
    g_assert_nonnull (stroke->motion);
    g_assert_cmpuint (stroke->motion->beats->len, >, 0);
  }
}

static void
test_routines_are_whole (void)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  GPtrArray *all = attune_catalog_get_routines (catalog);

  for (guint i = 0; i < all->len; i++) {
    const AttuneRoutine *routine = g_ptr_array_index (all, i);

    g_assert_false (routine->own);
    assert_text (routine->age);
    assert_text (routine->best_moment);
    assert_text (routine->note);
    for (guint j = 0; j < routine->parts->len; j++) {
      const AttuneRoutinePart *part = g_ptr_array_index (routine->parts, j);

      assert_text (part->ask);
    }
  }
}

static void
test_flags (void)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();

  g_assert_true (attune_catalog_get_routine (catalog, "r.preterm_still")->team_only);
  g_assert_true (attune_catalog_get_routine (catalog, "r.tummy_comfort")->chosen_only);
  g_assert_true (attune_catalog_get_routine (catalog, "r.gas_quick")->needs_healed_navel);
  g_assert_true (attune_catalog_get_routine (catalog, "r.back")->on_chest);
  g_assert_false (attune_catalog_get_routine (catalog, "r.face")->chosen_only);
}

static void
test_cues_are_whole (void)
{
  static const guint in_group[] = { 11, 14, 37, 18 };
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  GPtrArray *cues = attune_catalog_get_cues (catalog);
  guint n[4] = { 0 };
  guint n_core = 0;
  guint n_alarming = 0;

  for (guint i = 0; i < cues->len; i++) {
    const AttuneCue *cue = g_ptr_array_index (cues, i);
    const char *texts[] = { cue->name, cue->short_name, cue->description, cue->look_at,
                            cue->ages, cue->meaning,    cue->pose,        cue->motion };

    g_test_message ("%s", cue->id);
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      assert_text (texts[j]);
    g_assert_cmpuint (cue->advice->len, >, 0);
    g_assert_cmpuint (cue->states, !=, 0);
    g_assert_cmpuint (cue->from_weeks, <, cue->to_weeks);
    n[cue->group]++;
    n_core += cue->core;
    n_alarming += cue->alarming;
  }
  g_assert_cmpmem (n, sizeof n, in_group, sizeof in_group);
  g_assert_cmpuint (n_core, ==, 50);
  g_assert_cmpuint (n_alarming, ==, 4);
}

static gint64
sum_lines (GPtrArray *lines)
{
  gint64 us = 0;

  for (guint i = 0; i < lines->len; i++)
    us += ((AttunePermissionLine *) g_ptr_array_index (lines, i))->usual_us;

  return us / G_USEC_PER_SEC;
}

static void
test_permission_is_whole (void)
{
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  const AttunePermission *permission = attune_catalog_get_permission (catalog);
  const AttunePermissionText *learning = &permission->lengths[ATTUNE_LENGTH_LEARNING];
  const AttunePermissionText *knowing = &permission->lengths[ATTUNE_LENGTH_KNOWING];

  g_assert_cmpuint (learning->start->len, ==, 8);
  g_assert_cmpint (sum_lines (learning->start), ==, 45);
  g_assert_cmpint (sum_lines (learning->region), ==, 12);
  g_assert_cmpint (sum_lines (learning->still), ==, 10);
  g_assert_cmpuint (knowing->start->len, ==, 3);
  g_assert_cmpint (sum_lines (knowing->start), ==, 20);
  g_assert_cmpuint (knowing->region->len, ==, 2);
  g_assert_cmpuint (permission->lengths[ATTUNE_LENGTH_QUIET].start->len, ==, 0);
  g_assert_cmpuint (permission->states->len, ==, 6);
  g_assert_cmpuint (permission->ways_out->len, ==, 5);
  g_assert_cmpuint (permission->soothing->len, ==, 7);
  assert_text (permission->answers[ATTUNE_ANSWER_UNSURE].do_text);
  assert_text (permission->small_no.say);
  assert_text (permission->pause_check);
  assert_text (permission->thank_you_no);
}

/* Order of the buttons is part of what a hand learns. */
static void
test_ways_out_in_order (void)
{
  static const char *const ids[] = { "end.asleep", "end.hungry", "end.nappy", "end.crying",
                                     "end.needed" };
  g_autoptr (AttuneCatalog) catalog = content_test_read_shipped ();
  const AttunePermission *permission = attune_catalog_get_permission (catalog);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    const AttuneWayOut *way_out = g_ptr_array_index (permission->ways_out, i);

    g_assert_cmpstr (way_out->id, ==, ids[i]);
  }
}

static void
test_conditions (void)
{
  g_assert_cmpuint (g_strv_length ((char **) attune_condition_get_ids ()), ==, 52);
  g_assert_cmpstr (attune_condition_find ("c.navel"), ==, "c.navel");
  g_assert_null (attune_condition_find ("c.nothing"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/attune/core/content-shipped/totals", test_totals);
  g_test_add_func ("/attune/core/content-shipped/two-rounds-for-the-youngest",
                   test_two_rounds_for_the_youngest);
  g_test_add_func ("/attune/core/content-shipped/counts", test_counts);
  g_test_add_func ("/attune/core/content-shipped/strokes-are-whole", test_strokes_are_whole);
  g_test_add_func ("/attune/core/content-shipped/routines-are-whole", test_routines_are_whole);
  g_test_add_func ("/attune/core/content-shipped/flags", test_flags);
  g_test_add_func ("/attune/core/content-shipped/cues-are-whole", test_cues_are_whole);
  g_test_add_func ("/attune/core/content-shipped/permission-is-whole", test_permission_is_whole);
  g_test_add_func ("/attune/core/content-shipped/ways-out-in-order", test_ways_out_in_order);
  g_test_add_func ("/attune/core/content-shipped/conditions", test_conditions);

  return g_test_run ();
}
