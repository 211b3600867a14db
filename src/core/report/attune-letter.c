/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Which sentences a week gets. Listening comes first, then the newest thing, then one that was not
 * there the week before. */
#include "config.h"

#include "report/attune-letter-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "report/attune-week-dates.h"

#define MOST 3
#define LEAST 2
#define SMALL_NUMBER 5

/* Of two that were shown equally long ago, the one that stands first here. */
static const char *const others[] = {
  "B.min", "D.welcome", "E.cues",  "F.mix", "F.sleep",  "F.no",     "F.baby",  "B.time",
  "E.yes", "G.often",   "C.pause", "F.you", "E.enough", "C.softer", "B.hands",
};

/* What says little beside the opening comes where there is nothing else. */
static const char *const small_talk[] = { "C.asked", "B.count", "G.mixed" };

static const char *const newest[] = { "E.new", "D.new", "D.fav" };

typedef struct {
  GPtrArray *candidates; /* of AttuneSentence * */
  GPtrArray *before; /* of AttuneLetter *, the latest first */
  GPtrArray *chosen; /* of AttuneSentence * */
  guint greatest; /* number said so far */
} Choice;

AttuneSentence *
attune_sentence_new (const char *id, guint number, char *text)
{
  AttuneSentence *self = g_new0 (AttuneSentence, 1);

  self->id = id;
  self->number = number;
  self->text = text;

  return self;
}

void
attune_sentence_free (AttuneSentence *self)
{
  g_free (self->text);
  g_free (self);
}

/**
 * attune_letter_has:
 * @self: a letter
 * @id: e.g. "C.no"
 *
 * Returns: whether the sentence is one of those after the opening
 */
gboolean
attune_letter_has (const AttuneLetter *self, const char *id)
{
  for (guint i = 0; i < self->sentences->len; i++) {
    if (strcmp (((AttuneSentence *) g_ptr_array_index (self->sentences, i))->id, id) == 0)
      return TRUE;
  }

  return FALSE;
}

static guint
weeks_since (const Choice *choice, const char *id)
{
  for (guint i = 0; i < choice->before->len; i++) {
    if (attune_letter_has (g_ptr_array_index (choice->before, i), id))
      return i;
  }

  return G_MAXUINT;
}

/* Never the same three weeks running. */
static gboolean
is_worn (const Choice *choice, const char *id)
{
  return choice->before->len >= 2 &&
         attune_letter_has (g_ptr_array_index (choice->before, 0), id) &&
         attune_letter_has (g_ptr_array_index (choice->before, 1), id);
}

static AttuneSentence *
find_candidate (const Choice *choice, const char *id)
{
  for (guint i = 0; i < choice->candidates->len; i++) {
    AttuneSentence *sentence = g_ptr_array_index (choice->candidates, i);

    if (strcmp (sentence->id, id) == 0)
      return sentence;
  }

  return NULL;
}

/* One sentence of a group is enough, and a no that was kept is not told twice. */
static gboolean
repeats (const Choice *choice, const char *id)
{
  for (guint i = 0; i < choice->chosen->len; i++) {
    const AttuneSentence *sentence = g_ptr_array_index (choice->chosen, i);

    if (sentence->id[0] == id[0] ||
        (strcmp (sentence->id, "C.no") == 0 && strcmp (id, "F.no") == 0))
      return TRUE;
  }

  return FALSE;
}

static AttuneSentence *
find_sayable (const Choice *choice, const char *id)
{
  AttuneSentence *sentence = find_candidate (choice, id);

  if (sentence == NULL || is_worn (choice, id) || repeats (choice, id))
    return NULL;
  if (sentence->number > SMALL_NUMBER && choice->greatest > SMALL_NUMBER)
    return NULL;

  return sentence;
}

static void
choose (Choice *choice, AttuneSentence *sentence)
{
  if (sentence == NULL || choice->chosen->len == MOST)
    return;

  /* Listening comes first wherever it was found. */
  g_ptr_array_insert (
      choice->chosen, sentence->id[0] == 'C' ? 0 : -1,
      attune_sentence_new (sentence->id, sentence->number, g_strdup (sentence->text)));
  choice->greatest = MAX (choice->greatest, sentence->number);
}

static void
choose_listening (Choice *choice)
{
  AttuneSentence *sentence = find_sayable (choice, "C.no");

  if (sentence == NULL)
    sentence = find_sayable (choice, "C.pause");
  choose (choice, sentence);
}

static void
choose_newest (Choice *choice)
{
  AttuneSentence *sentence = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (newest) && sentence == NULL; i++)
    sentence = find_sayable (choice, newest[i]);
  choose (choice, sentence);
}

/* The one shown longest ago, but none of last week's. */
static AttuneSentence *
find_longest_ago (const Choice *choice, const char *const *ids, guint n_ids)
{
  AttuneSentence *best = NULL;
  guint longest = 0;

  for (guint i = 0; i < n_ids; i++) {
    AttuneSentence *sentence = find_sayable (choice, ids[i]);
    guint weeks = weeks_since (choice, ids[i]);

    if (sentence != NULL && weeks > longest) {
      best = sentence;
      longest = weeks;
    }
  }

  return best;
}

static gboolean
choose_other (Choice *choice)
{
  AttuneSentence *sentence = find_longest_ago (choice, others, G_N_ELEMENTS (others));

  if (sentence == NULL)
    sentence = find_longest_ago (choice, small_talk, G_N_ELEMENTS (small_talk));
  choose (choice, sentence);

  return sentence != NULL;
}

static GPtrArray *
collect (const AttuneWeek *week)
{
  g_autoptr (GPtrArray)
      candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_sentence_free);

  attune_letter_add_time (week, candidates);
  attune_letter_add_listening (week, candidates);
  attune_letter_add_parts (week, candidates);
  attune_letter_add_signs (week, candidates);
  attune_letter_add_endings (week, candidates);
  attune_letter_add_after (week, candidates);

  return g_steal_pointer (&candidates);
}

/* A quiet week and one of listening to a no are whole with their opening alone. */
static gboolean
is_whole (const AttuneWeek *week)
{
  return week->sessions->len == 0 || attune_rest_is_silent (week->profile.rest) ||
         (week->asked_only && week->mine > 0);
}

static void
choose_sentences (AttuneLetter *self, const AttuneWeek *week, GPtrArray *before)
{
  g_autoptr (GPtrArray) candidates = collect (week);
  Choice choice = {
    .candidates = candidates,
    .before = before,
    .chosen = self->sentences,
    .greatest = self->opening->number,
  };

  choose_listening (&choice);
  choose_newest (&choice);
  while (choose_other (&choice) && choice.chosen->len < LEAST)
    ;
}

/**
 * attune_letter_new:
 * @week: a week
 * @before: (element-type AttuneLetter): the letters of the weeks before, the latest first
 *
 * Returns: (transfer full): what to say about it
 */
AttuneLetter *
attune_letter_new (const AttuneWeek *week, GPtrArray *before)
{
  AttuneLetter *self = g_new0 (AttuneLetter, 1);

  self->opening = attune_letter_open (week);
  self->sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_sentence_free);
  if (!is_whole (week))
    choose_sentences (self, week, before);

  return self;
}

/**
 * attune_letter_new_from_sessions:
 * @start: the first day of the week
 * @sessions: (element-type AttuneSessionSummary): every session of the baby that is known; with
 *   @firsts in @profile those from ATTUNE_LETTER_SESSION_WEEKS weeks before are enough
 * @profile: what is known beside them
 *
 * Writes the letters of the weeks before as well, as far as they have an influence, so that a week
 * reads the same whenever it is opened.
 *
 * Returns: (transfer full): what to say about the week
 */
AttuneLetter *
attune_letter_new_from_sessions (const GDate *start,
                                 GPtrArray *sessions,
                                 const AttuneWeekProfile *profile)
{
  g_autoptr (GPtrArray)
      before = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_letter_free);

  for (int i = ATTUNE_LETTER_WEEKS; i > 0; i--) {
    g_autoptr (AttuneWeek) week = NULL;
    GDate day;

    attune_week_dates_move (start, -i, &day);
    week = attune_week_new (&day, sessions, profile);
    g_ptr_array_insert (before, 0, attune_letter_new (week, before));
  }

  {
    g_autoptr (AttuneWeek) week = attune_week_new (start, sessions, profile);

    return attune_letter_new (week, before);
  }
}

/**
 * attune_letter_free:
 * @self: (transfer full): a letter
 */
void
attune_letter_free (AttuneLetter *self)
{
  attune_sentence_free (self->opening);
  g_ptr_array_unref (self->sentences);
  g_free (self);
}

/**
 * attune_letter_dup_text:
 * @self: a letter
 *
 * Returns: (transfer full): its sentences as one paragraph
 */
char *
attune_letter_dup_text (const AttuneLetter *self)
{
  GString *text = g_string_new (self->opening->text);

  for (guint i = 0; i < self->sentences->len; i++)
    g_string_append_printf (text, " %s",
                            ((AttuneSentence *) g_ptr_array_index (self->sentences, i))->text);

  return g_string_free (text, FALSE);
}
