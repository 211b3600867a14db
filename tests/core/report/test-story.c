/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-story.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

static const AttuneEvent events[] = {
  { .kind = ATTUNE_EVENT_BEGAN, .part = -1, .step = -1 },
  { .at_us = SECOND, .kind = ATTUNE_EVENT_ASKED, .region = ATTUNE_REGION_LEGS, .step = -1 },
  { .at_us = 9 * SECOND,
    .kind = ATTUNE_EVENT_ANSWERED,
    .number = ATTUNE_ANSWER_UNSURE,
    .part = -1,
    .step = -1 },
  { .at_us = 9 * SECOND, .kind = ATTUNE_EVENT_HELD, .part = -1, .step = -1 },
  { .at_us = 40 * SECOND, .kind = ATTUNE_EVENT_ASKED, .region = ATTUNE_REGION_LEGS, .step = -1 },
  { .at_us = 61 * SECOND,
    .kind = ATTUNE_EVENT_ANSWERED,
    .number = ATTUNE_ANSWER_YES,
    .part = -1,
    .step = -1 },
  { .at_us = 62 * SECOND,
    .kind = ATTUNE_EVENT_STEP_BEGAN,
    .part = 7,
    .step = 9,
    .region = ATTUNE_REGION_LEGS },
  { .at_us = 130 * SECOND, .kind = ATTUNE_EVENT_CUE, .id = "cue.yawn", .part = -1, .step = -1 },
  { .at_us = 133 * SECOND,
    .kind = ATTUNE_EVENT_ADVISED,
    .number = ATTUNE_ADVISED_SOFTEN,
    .part = -1,
    .step = -1 },
  { .at_us = 140 * SECOND, .kind = ATTUNE_EVENT_PAUSED, .part = -1, .step = -1 },
  { .at_us = 170 * SECOND, .kind = ATTUNE_EVENT_RESUMED, .part = -1, .step = -1 },
  { .at_us = 190 * SECOND,
    .kind = ATTUNE_EVENT_CLOSING,
    .number = ATTUNE_OUTCOME_FINISHED,
    .part = -1,
    .step = -1 },
};

static void
test_it_is_told_minute_by_minute (void)
{
  AttuneStoryTeller teller = { .wording.name = "Ada" };
  g_autoptr (GPtrArray) lines = attune_story_tell (events, G_N_ELEMENTS (events), NULL, &teller);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++) {
    const AttuneStoryLine *line = g_ptr_array_index (lines, i);

    g_string_append_printf (told, "%u %s\n", line->minute, line->text);
  }
  g_assert_cmpstr (told->str, ==,
                   "0 The question, legs: not sure.\n"
                   "0 Still hands, and time to see.\n"
                   "1 The question, legs: yes.\n"
                   "1 Legs\n"
                   "2 Ada told: a yawn.\n"
                   "2 Softer from there.\n"
                   "2 A pause.\n"
                   "2 On from the pause.\n"
                   "3 The thank-you.\n");
}

static void
test_minutes_in_words (void)
{
  g_autofree char *first = attune_story_dup_minute (0);
  g_autofree char *second = attune_story_dup_minute (1);
  g_autofree char *later = attune_story_dup_minute (12);

  g_assert_cmpstr (first, ==, "In the first minute");
  g_assert_cmpstr (second, ==, "After one minute");
  g_assert_cmpstr (later, ==, "After twelve minutes");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/core/story/it-is-told-minute-by-minute",
                   test_it_is_told_minute_by_minute);
  g_test_add_func ("/attune/core/story/minutes-in-words", test_minutes_in_words);

  return g_test_run ();
}
