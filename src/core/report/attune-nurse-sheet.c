/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-nurse-sheet.h"

#include <glib/gi18n-lib.h>

#include "report/attune-letter-private.h"
#include "report/attune-nurse-private.h"

#define MOST_PAIRS 6
#define MOST_NOTES 6
#define LONGEST_NAME 40
#define EMPTY_LINES 3

static const AttuneWording nobody = { 0 };

static const char *const names[] = {
  [ATTUNE_BLOCK_WHO] = N_ ("Who"),
  [ATTUNE_BLOCK_DO] = N_ ("What we do"),
  [ATTUNE_BLOCK_SHOWS] = N_ ("Signs and parts"),
  [ATTUNE_BLOCK_ENDS] = N_ ("How it ends, before and after"),
  [ATTUNE_BLOCK_QUESTIONS] = N_ ("Our questions"),
  [ATTUNE_BLOCK_ME] = N_ ("How I am"),
  [ATTUNE_BLOCK_WORDS] = N_ ("My words"),
};

static void
line_free (gpointer data)
{
  AttuneSheetLine *line = data;

  g_free (line->text);
  g_free (line);
}

static void
add (AttuneSheetBlock *block, AttuneSheetKind kind, char *text)
{
  AttuneSheetLine *line = g_new0 (AttuneSheetLine, 1);

  line->kind = kind;
  line->text = text;
  g_ptr_array_add (block->lines, line);
}

static char *
say (const char *text, const char *key, const char *value)
{
  return attune_words_say_with (&nobody, text, NULL, 1, key, value);
}

static char *
say_list (const char *text, GPtrArray *items)
{
  g_autofree char *list = attune_words_join (items);

  return say (text, "list", list);
}

static char *
say_regions (const char *text, AttuneRegions regions)
{
  g_autofree char *list = attune_words_regions (regions);

  return say (text, "list", list);
}

static char *
dup_date (const GDate *day)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (g_date_get_year (day), g_date_get_month (day),
                                                    g_date_get_day (day), 0, 0, 0);

  /* Translators: a whole date, see g_date_time_format(). */
  return g_date_time_format (date,
                             g_dpgettext2 (GETTEXT_PACKAGE, "date", NC_ ("date", "%-d %B %Y")));
}

static char *
say_maker (const AttuneNurseFacts *facts)
{
  g_autofree char *date = dup_date (&facts->today);
  g_autofree char *half = NULL;

  if (facts->me == NULL || *facts->me == '\0')
    return say (N_ ("Prepared on {date}."), "date", date);
  half = say (N_ ("Prepared by {me} on {date}."), "date", date);
  return attune_words_fill (half, "me", facts->me);
}

static char *
say_period (const AttuneNurseFacts *facts)
{
  g_autofree char *to = dup_date (&facts->today);
  g_autofree char *from = NULL;
  g_autofree char *half = NULL;
  GDate first;

  attune_nurse_sheet_get_first_day (&facts->today, facts->weeks, &first);
  from = dup_date (&first);
  half = say (N_ ("From {from} to {to}."), "from", from);
  return attune_words_fill (half, "to", to);
}

static void
add_who (const AttuneNurseFacts *facts, AttuneSheetBlock *block)
{
  g_autofree char *age = attune_age_to_text (&facts->age);

  if (age != NULL)
    add (block, ATTUNE_SHEET_TEXT,
         attune_words_say_with (&facts->wording, NC_ ("baby:name", "{name}, {age}."), NULL, 1,
                                "age", age));
  else
    add (block, ATTUNE_SHEET_TEXT,
         attune_words_say (&facts->wording, NC_ ("baby:name", "{name}.")));
  add (block, ATTUNE_SHEET_TEXT, say_maker (facts));
  add (block, ATTUNE_SHEET_TEXT, say_period (facts));
}

static char *
say_times (const AttuneNurseCounts *counts, guint n_weeks)
{
  g_autofree char *number = attune_words_number (counts->days);
  g_autofree char *days = attune_words_fill (
      g_dngettext (GETTEXT_PACKAGE, "one day", "{n} days", counts->days), "n", number);
  g_autofree char *weeks = attune_words_number (n_weeks);
  /* Translators: {days} is “one day” or “four days”; {weeks} is a number, four or more. */
  g_autofree char *half = attune_words_say_with (
      &nobody,
      NP_ ("One massage on {days} in the last {weeks} weeks.",
           "{n} massages on {days} in the last {weeks} weeks."),
      counts->times, "days", days);

  return attune_words_fill (half, "weeks", weeks);
}

static char *
say_minutes (const AttuneNurseCounts *counts)
{
  g_autofree char *least = attune_words_number (counts->least);
  g_autofree char *half = NULL;

  if (counts->least == counts->most)
    return attune_words_say_n (&nobody, NP_ ("About one minute.", "About {n} minutes."),
                               counts->most);
  half = attune_words_say_n (
      &nobody, NP_ ("From {least} to one minute.", "From {least} to {n} minutes."), counts->most);
  return attune_words_fill (half, "least", least);
}

static void
add_do (const AttuneNurseFacts *facts, const AttuneNurseCounts *counts, AttuneSheetBlock *block)
{
  g_autofree char *days = attune_nurse_facts_dup_days (facts);

  if (counts->times == 0) {
    add (
        block, ATTUNE_SHEET_TEXT,
        attune_words_say (&nobody, N_ ("No massage in this period. We would still like to talk.")));
    return;
  }
  add (block, ATTUNE_SHEET_TEXT, say_times (counts, facts->weeks));
  if (counts->most > 0)
    add (block, ATTUNE_SHEET_TEXT, say_minutes (counts));
  add (block, ATTUNE_SHEET_TEXT, say (N_ ("Days: {days}."), "days", days));
  add (block, ATTUNE_SHEET_TEXT, say_list (N_ ("Times of day: {list}."), counts->day_parts));
  add (block, ATTUNE_SHEET_TEXT, say_list (N_ ("Routines: {list}."), counts->routines));
}

static void
add_shows (const AttuneNurseCounts *counts, AttuneSheetBlock *block)
{
  static const char *const texts[] = {
    N_ ("Signs of a yes: {list}."),
    N_ ("Signs of “enough for now”: {list}."),
    N_ ("Signs of a no: {list}."),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    if (counts->signs[i]->len > 0)
      add (block, ATTUNE_SHEET_TEXT, say_list (texts[i], counts->signs[i]));
  }
  if (block->lines->len == 0)
    add (block, ATTUNE_SHEET_TEXT, attune_words_say (&nobody, N_ ("Signs: not noted.")));
  if (counts->welcome != ATTUNE_REGIONS_NONE)
    add (block, ATTUNE_SHEET_TEXT, say_regions (N_ ("Welcome: {list}."), counts->welcome));
  if (counts->not_yet != ATTUNE_REGIONS_NONE)
    add (block, ATTUNE_SHEET_TEXT, say_regions (N_ ("Not just now: {list}."), counts->not_yet));
  if (counts->not_yet != ATTUNE_REGIONS_NONE || counts->cried)
    add (block, ATTUNE_SHEET_CHECK,
         attune_words_say (&nobody, N_ ("We would like to talk about this.")));
}

static void
add_counted (const AttuneNurseFacts *facts,
             AttuneSheetBlock *block,
             const char *singular,
             const char *plural,
             guint n)
{
  if (n > 0)
    add (block, ATTUNE_SHEET_ITEM, attune_words_say_n (&facts->wording, singular, plural, n));
}

static void
add_pairs (const AttuneNurseFacts *facts, AttuneSheetBlock *block)
{
  g_autoptr (GPtrArray) pairs = attune_letter_say_pairs (facts->sessions, &facts->wording);

  if (pairs->len == 0)
    add (block, ATTUNE_SHEET_TEXT, attune_words_say (&nobody, N_ ("Before and after: not noted.")));
  else
    add (block, ATTUNE_SHEET_TEXT, attune_words_say (&nobody, N_ ("Before and after:")));
  for (guint i = 0; i < MIN (pairs->len, MOST_PAIRS); i++)
    add (block, ATTUNE_SHEET_ITEM, g_strdup (g_ptr_array_index (pairs, i)));
}

static void
add_ends (const AttuneNurseFacts *facts, const AttuneNurseCounts *counts, AttuneSheetBlock *block)
{
  const guint *ends = counts->ends;

  if (counts->times == 0)
    return;
  add_counted (facts, block,
               NP_ ("Once it came to its own end.", "{n} times it came to its own end."),
               ends[ATTUNE_WAY_FINISHED]);
  add_counted (facts, block,
               NCP_ ("baby:name", "{name} ended it once.", "{name} ended it {n} times."),
               ends[ATTUNE_WAY_BABY]);
  add_counted (facts, block, NP_ ("We ended it once.", "We ended it {n} times."),
               ends[ATTUNE_WAY_YOU]);
  add_counted (facts, block, NP_ ("Once it ended in sleep.", "It ended in sleep {n} times."),
               ends[ATTUNE_WAY_SLEEP]);
  add_counted (facts, block,
               NCP_ ("baby:name", "Once we stopped because {name} asked.",
                     "{n} times we stopped because {name} asked."),
               ends[ATTUNE_WAY_NO]);
  add_counted (facts, block,
               NCP_ ("baby:name", "Once we asked, {name} said no, and that was all.",
                     "{n} times we asked, {name} said no, and that was all."),
               counts->asked_only);
  add_pairs (facts, block);
}

static void
add_picked (AttuneSheetBlock *block, const char *const *words)
{
  for (guint i = 0; words != NULL && words[i] != NULL && i < MOST_NOTES; i++)
    add (block, ATTUNE_SHEET_ITEM, g_strdup (words[i]));
}

static void
add_questions (const AttuneNurseFacts *facts, AttuneSheetBlock *block)
{
  add_picked (block, facts->questions);
  for (guint i = 0; i < EMPTY_LINES; i++)
    add (block, ATTUNE_SHEET_RULE, NULL);
}

/* A name that filled the page would leave no room for anything else. */
static char *
shorten_name (const char *name)
{
  g_autofree char *head = NULL;

  if (name == NULL || g_utf8_strlen (name, -1) <= LONGEST_NAME)
    return g_strdup (name);
  head = g_utf8_substring (name, 0, LONGEST_NAME);
  return g_strconcat (head, "…", NULL);
}

static void
fill (AttuneNurseSheet *self, const AttuneNurseFacts *facts)
{
  g_autoptr (AttuneNurseCounts) counts = attune_nurse_counts_new (facts);

  self->title = attune_words_say (&facts->wording, NC_ ("baby:name", "About {name}"));
  self->foot = attune_words_say (
      &nobody, N_ ("Written down by the family at home. Not a test, not a medical record. Signs "
                   "were judged by the parent."));
  self->welcome = counts->welcome;
  add_who (facts, &self->blocks[ATTUNE_BLOCK_WHO]);
  add_do (facts, counts, &self->blocks[ATTUNE_BLOCK_DO]);
  add_shows (counts, &self->blocks[ATTUNE_BLOCK_SHOWS]);
  add_ends (facts, counts, &self->blocks[ATTUNE_BLOCK_ENDS]);
  add_questions (facts, &self->blocks[ATTUNE_BLOCK_QUESTIONS]);
  add (&self->blocks[ATTUNE_BLOCK_ME], ATTUNE_SHEET_BOX, NULL);
  add_picked (&self->blocks[ATTUNE_BLOCK_WORDS], facts->words);
}

/**
 * attune_nurse_sheet_new:
 * @facts: what it follows from
 *
 * Returns: (transfer full): every block of the page, whether it will be shown or not
 */
AttuneNurseSheet *
attune_nurse_sheet_new (const AttuneNurseFacts *facts)
{
  g_autofree char *name = shorten_name (facts->wording.name);
  g_autofree char *me = shorten_name (facts->me);
  AttuneNurseSheet *self = g_new0 (AttuneNurseSheet, 1);
  AttuneNurseFacts shortened = *facts;

  shortened.wording.name = name;
  shortened.me = me;
  for (guint i = 0; i < ATTUNE_N_BLOCKS; i++) {
    self->blocks[i].title = g_strdup (attune_block_get_name (i));
    self->blocks[i].lines = g_ptr_array_new_with_free_func (line_free);
  }
  fill (self, &shortened);
  return self;
}

/**
 * attune_nurse_sheet_free:
 * @self: (transfer full): what to free
 */
void
attune_nurse_sheet_free (AttuneNurseSheet *self)
{
  g_free (self->title);
  g_free (self->foot);
  for (guint i = 0; i < ATTUNE_N_BLOCKS; i++) {
    g_free (self->blocks[i].title);
    g_ptr_array_unref (self->blocks[i].lines);
  }
  g_free (self);
}

static void
append_line (GString *text, const AttuneSheetLine *line)
{
  const char *words = line->text;

  if (line->kind == ATTUNE_SHEET_RULE)
    words = g_dgettext (GETTEXT_PACKAGE, N_ ("An empty line"));
  else if (line->kind == ATTUNE_SHEET_BOX)
    words = g_dgettext (GETTEXT_PACKAGE, N_ ("An empty box to write in by hand"));
  g_string_append_printf (text, "%s\n", words);
}

/**
 * attune_nurse_sheet_to_text:
 * @blocks: which of them are shown, as ATTUNE_BLOCK_BIT()
 *
 * Returns: (transfer full): what the page says, for whoever does not see it
 */
char *
attune_nurse_sheet_to_text (const AttuneNurseSheet *self, guint blocks)
{
  g_autoptr (GString) text = g_string_new (self->title);

  g_string_append_c (text, '\n');
  for (guint i = 0; i < ATTUNE_N_BLOCKS; i++) {
    const AttuneSheetBlock *block = &self->blocks[i];

    if (!(blocks & ATTUNE_BLOCK_BIT (i)) || block->lines->len == 0)
      continue;
    g_string_append_printf (text, "%s\n", block->title);
    for (guint j = 0; j < block->lines->len; j++)
      append_line (text, g_ptr_array_index (block->lines, j));
  }
  g_string_append (text, self->foot);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * attune_nurse_sheet_get_first_day:
 * @today: the last day of the time the page is about
 * @weeks: how many weeks it is about
 * @first: (out caller-allocates): its first day
 */
void
attune_nurse_sheet_get_first_day (const GDate *today, guint weeks, GDate *first)
{
  *first = *today;
  g_date_subtract_days (first, weeks * 7 - 1);
}

/**
 * attune_block_get_name:
 *
 * Returns: (transfer none): what the block is about
 */
const char *
attune_block_get_name (AttuneBlock block)
{
  g_return_val_if_fail (block < ATTUNE_N_BLOCKS, NULL);
  return g_dgettext (GETTEXT_PACKAGE, names[block]);
}
