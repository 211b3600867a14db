/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What a page for the nurse says, and what it never does. */
#include "config.h"

#include <string.h>

#include "report-family.h"
#include "report/attune-nurse-sheet.h"

#define LEGS ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS)
#define FACE ATTUNE_REGIONS_OF (ATTUNE_REGION_FACE)

static AttuneCue *
find_cue (const char *id, gpointer data)
{
  static AttuneCue *cues[3];
  static const struct {
    const char *id;
    const char *name;
    AttuneCueGroup group;
  } known[] = {
    { "cue.smile", "Smile", ATTUNE_CUE_ENGAGED_POTENT },
    { "cue.yawn", "Yawn", ATTUNE_CUE_DISENGAGED_SUBTLE },
    { "cue.arch", "Arching", ATTUNE_CUE_DISENGAGED_POTENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    if (strcmp (known[i].id, id) != 0)
      continue;
    if (cues[i] == NULL) {
      cues[i] = attune_cue_new (id);
      cues[i]->name = g_strdup (known[i].name);
      cues[i]->group = known[i].group;
    }
    return cues[i];
  }
  return NULL;
}

static AttuneNurseFacts
create_facts (GPtrArray *family)
{
  AttuneNurseFacts facts = {
    .wording = { .name = "Ada" },
    .age = { .known = TRUE, .days = 115, .corrected_days = 115 },
    .me = "Sam",
    .weeks = ATTUNE_SHEET_USUAL_WEEKS,
    .sessions = family,
    .find_cue = find_cue,
  };

  family_day ("2026-11-24", &facts.today);
  return facts;
}

static char *
say (const AttuneNurseFacts *facts, guint blocks)
{
  g_autoptr (AttuneNurseSheet) sheet = attune_nurse_sheet_new (facts);

  return attune_nurse_sheet_to_text (sheet, blocks);
}

static void
assert_says (const char *text, const char *sentence)
{
  if (strstr (text, sentence) == NULL)
    g_error ("“%s” is not in:\n%s", sentence, text);
}

static void
assert_silent (const char *text, const char *word)
{
  if (strstr (text, word) != NULL)
    g_error ("“%s” is in:\n%s", word, text);
}

static void
entitle (AttuneSessionSummary *session, const char *title)
{
  g_free (session->title);
  session->title = g_strdup (title);
}

static GPtrArray *
create_family (void)
{
  GPtrArray *family = family_new ();
  AttuneSessionSummary *session = family_add_at (family, "2026-10-30", 6, LEGS);
  GDate day;

  attune_session_summary_add_noticed (session, "cue.smile");
  attune_session_summary_add_noticed (session, "n.other");
  entitle (session, "Legs and feet");
  session = family_add_at (family, "2026-11-03", 14, LEGS);
  entitle (session, "Legs and feet");
  session->local_minute = 19 * 60;
  session->state_before = g_strdup ("state.4");
  session->state_after = g_strdup ("state.sleep");
  session->outcome = ATTUNE_OUTCOME_ASLEEP;
  session->words = g_strdup ("marmalade");
  session->you = g_strdup ("you.low");
  attune_session_summary_add_noticed (session, "cue.yawn");
  attune_session_summary_add_noticed (session, "cue.arch");
  family_day ("2026-11-03", &day);
  session = family_add_no (family, &day, 1);
  entitle (session, "Face");
  session->declined = FACE;
  return family;
}

static void
test_says_what_was_there (void)
{
  static const char *const sentences[] = {
    "About Ada\nWho\nAda, 3 months old.\nPrepared by Sam on 24 November 2026.\nFrom 28 October "
    "2026 "
    "to 24 November 2026.\n",
    "Three massages on two days in the last four weeks.\nFrom six to 15 minutes.\n",
    "Days: October: 30 · November: 3.\nTimes of day: morning and evening.\n",
    "Routines: Legs and feet and Face.\n",
    "Signs of a yes: Smile.\nSigns of “enough for now”: Yawn.\nSigns of a no: Arching.\n",
    "Welcome: legs.\nNot just now: face.\nWe would like to talk about this.\n",
    "Once it came to its own end.\nOnce it ended in sleep.\nOnce we asked, Ada said no, and that "
    "was all.\n",
    "Before and after:\nOnce: calm and bright, then asleep.\n",
    "Our questions\nAn empty line\nAn empty line\nAn empty line\n",
    "Written down by the family at home. Not a test, not a medical record.",
  };
  g_autoptr (GPtrArray) family = create_family ();
  AttuneNurseFacts facts = create_facts (family);
  g_autofree char *text = say (&facts, ATTUNE_BLOCKS_USUAL);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    assert_says (text, sentences[i]);
}

static void
test_own_words_are_picked_or_not_there (void)
{
  static const char *const questions[] = { "How often to feed?", NULL };
  static const char *const words[] = { "3 November: she slept", NULL };
  g_autoptr (GPtrArray) family = create_family ();
  AttuneNurseFacts facts = create_facts (family);
  g_autofree char *without = say (&facts, G_MAXUINT);
  g_autofree char *with = NULL;
  g_autofree char *usual = NULL;

  assert_silent (without, "marmalade");
  assert_silent (without, "you.low");
  assert_silent (without, "low");
  facts.questions = questions;
  facts.words = words;
  with = say (&facts, G_MAXUINT);
  assert_says (with, "How often to feed?\nAn empty line");
  assert_says (with, "My words\n3 November: she slept");
  usual = say (&facts, ATTUNE_BLOCKS_USUAL);
  assert_silent (usual, "she slept");
  assert_silent (usual, "How I am");
}

static void
test_every_block_can_be_left_out (void)
{
  g_autoptr (GPtrArray) family = create_family ();
  AttuneNurseFacts facts = create_facts (family);

  for (guint block = 0; block < ATTUNE_N_BLOCKS; block++) {
    g_autofree char *text = say (&facts, ~ATTUNE_BLOCK_BIT (block));
    g_autofree char *title = g_strdup_printf ("\n%s\n", attune_block_get_name (block));

    assert_silent (text, title);
  }
}

static void
test_nothing_is_said_kindly (void)
{
  g_autoptr (GPtrArray) family = family_new ();
  AttuneNurseFacts facts = create_facts (family);
  g_autofree char *text = NULL;

  facts.wording.name = NULL;
  facts.me = NULL;
  facts.age.known = FALSE;
  text = say (&facts, ATTUNE_BLOCKS_USUAL);
  assert_says (text, "About your baby\nWho\nYour baby.\nPrepared on 24 November 2026.\n");
  assert_says (text, "No massage in this period. We would still like to talk.\n");
  assert_says (text, "Signs: not noted.\n");
  assert_silent (text, "How it ends");
  assert_silent (text, "We would like to talk about this.");
}

static void
test_numbers_agree (void)
{
  g_autoptr (GPtrArray) family = family_new ();
  AttuneNurseFacts facts = create_facts (family);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  entitle (family_add_at (family, "2026-11-20", 0.1, LEGS), "Legs");
  one = say (&facts, ATTUNE_BLOCKS_USUAL);
  assert_says (one, "One massage on one day in the last four weeks.\nAbout one minute.\n");
  entitle (family_add_at (family, "2026-11-20", 0.1, LEGS), "Legs");
  two = say (&facts, ATTUNE_BLOCKS_USUAL);
  assert_says (two, "Two massages on one day in the last four weeks.\nAbout one minute.\n");
}

/* What must not stand on such a page (no scores, no graphs, no such words). */
static void
test_no_word_that_judges (void)
{
  static const char *const words[] = { "attachment", "bond", "risk",   "score",  "%",
                                       "failed",     "only", "missed", "refused" };
  g_autoptr (GPtrArray) family = create_family ();
  AttuneNurseFacts facts = create_facts (family);
  g_autofree char *text = say (&facts, G_MAXUINT);
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_silent (lower, words[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add_func ("/attune/core/nurse-sheet/" path, func)
  ADD ("says-what-was-there", test_says_what_was_there);
  ADD ("own-words-are-picked-or-not-there", test_own_words_are_picked_or_not_there);
  ADD ("every-block-can-be-left-out", test_every_block_can_be_left_out);
  ADD ("nothing-is-said-kindly", test_nothing_is_said_kindly);
  ADD ("numbers-agree", test_numbers_agree);
  ADD ("no-word-that-judges", test_no_word_that_judges);
#undef ADD
  return g_test_run ();
}
