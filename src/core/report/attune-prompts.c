/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-prompts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LATE_MINUTE (22 * 60)
#define EARLY_MINUTE (5 * 60)

/* The group is the id without its number, if it has one. */
static const struct {
  const char *id;
  const char *text;
} prompts[] = {
  { "p.first.1", N_ ("What surprised you?") },
  { "p.first.2", NC_ ("baby:name", "How did it feel to ask {name} a question?") },
  { "p.first.3", N_ ("What would you like to remember about today?") },
  { "p.first.4", N_ ("Which moment felt most like the two of you?") },
  { "p.no.1", N_ ("How did you know it was a no?") },
  { "p.no.2", N_ ("What was it like to stop before you began?") },
  { "p.no.3", NC_ ("baby:name", "What did {name} want instead, do you think?") },
  { "p.no.5", N_ ("What helped you not to take it to heart?") },
  { "p.no.6", N_ ("What would you say to a friend whose baby said no today?") },
  { "p.stop.1", N_ ("What was the first small sign, before the big one?") },
  { "p.stop.2", N_ ("What happened in the moment after you stopped?") },
  { "p.stop.3", N_ ("Was there a moment when you found each other again?") },
  { "p.stop.4", N_ ("What might you try sooner another time?") },
  { "p.unsure.1", N_ ("What made it hard to tell?") },
  { "p.unsure.2", N_ ("What happened while you waited?") },
  { "p.unsure.3",
    NC_ ("baby:name", "If {name} could have used words, what might they have been?") },
  { "p.good.1", N_ ("What was the best ten seconds?") },
  { "p.good.2", NC_ ("baby:name", "Where on {name}’s body could you see the yes?") },
  { "p.good.3", N_ ("What did your own body feel like?") },
  { "p.good.4", NC_ ("baby:name", "What did you do that {name} answered?") },
  { "p.good.5", N_ ("Is there a song or a word that belongs to you two now?") },
  { "p.good.6", N_ ("What do your hands know that your head does not?") },
  { "p.tired.1", N_ ("What was enough today?") },
  { "p.tired.2", N_ ("Where is the nearest bit of rest?") },
  { "p.tired.3", N_ ("Who could hold something for you, a baby or a worry?") },
  { "p.tired.4", N_ ("What can wait until tomorrow?") },
  { "p.mixed.1", N_ ("Which two feelings were there at the same time?") },
  { "p.mixed.2", N_ ("What do you wish somebody would say to you?") },
  { "p.mixed.3", N_ ("What was it like when it was over?") },
  { "p.other.1", N_ ("What is different when you do it, compared with someone else?") },
  { "p.other.2", NC_ ("baby:name", "What did {name} do with you that you have not seen before?") },
  { "p.other.3",
    NC_ ("baby:name", "What would you like to tell the other person who cares for {name}?") },
  { "p.other.4", N_ ("What did you learn by not being watched?") },
  { "p.sick.1", NC_ ("baby:name", "How did {name} like to be held while unwell?") },
  { "p.sick.2", N_ ("What comforted you this week?") },
  { "p.sick.3", NC_ ("baby:name", "What told you that {name} was getting better?") },
  { "p.mile.1", NC_ ("baby:name", "What can {name} do now that changes the massage?") },
  { "p.mile.2", NC_ ("baby:name", "How does {name} say yes these days?") },
  { "p.mile.3", N_ ("What are you leaving behind, maybe a little sadly?") },
  { "p.mile.4", N_ ("What are you curious about next?") },
  { "p.return.1", NC_ ("baby:name", "What is new about {name}?") },
  { "p.return.2", N_ ("What did your hands remember?") },
  { "p.return.3", N_ ("How was it to begin again?") },
  { "p.early.1", N_ ("What was the smallest sign you noticed?") },
  { "p.early.2", N_ ("What did your still hands feel?") },
  { "p.early.3", N_ ("What would you like to tell the team?") },
  { "p.med.1", NC_ ("baby:name", "Which places does {name} guard, and what helps?") },
  { "p.grow.1", NC_ ("baby:name", "What did {name} choose?") },
  { "p.grow.2", N_ ("Who asked whom today?") },
  { "p.grow.3", N_ ("Where did the game begin?") },
  { "p.night.1", N_ ("One word for tonight?") },
  { "p.night.2", N_ ("What was quiet?") },
  { "p.any.1", N_ ("One thing you saw.") },
  { "p.any.2", N_ ("One thing you felt.") },
  { "p.any.3", N_ ("One thing you would like to do again.") },
  { "p.any.4", NC_ ("baby:name", "Finish the sentence: “{name} likes it when …”") },
  { "p.any.5", N_ ("Finish the sentence: “I was glad when …”") },
  { "p.any.6", NC_ ("baby:name", "A line to {name} for later.") },
  { "rl.touch", N_ ("A touch I remember liking as a child:") },
  { "rl.bond", N_ ("Being with you today feels like:") },
  { "rl.four", N_ ("Which of the four comes easily to me?") },
  { "rl.coreg", N_ ("What steadies me in ten seconds?") },
  { "rl.self", NC_ ("baby:name", "How does {name} take a break?") },
  { "rl.repair", N_ ("A repair we managed:") },
  { "rl.days", NC_ ("baby:name", "One small thing this week that I would like {name} to keep:") },
  { "rl.patterns", NC_ ("baby:name", "When {name} is upset, what seems to help first?") },
  { "rl.own", N_ ("Something I want to pass on, and something I want to leave behind:") },
  { "rl.own.2", N_ ("Who listened to my “no” when I was little?") },
  { "rl.mood", N_ ("One person I could tell:") },
  { "rl.hands", N_ ("What I would like to hand over:") },
  { "rl.oxy", N_ ("A moment of warmth, if there was one:") },
  { "rl.sleep", N_ ("Three quiet things in a row for our evenings:") },
  { "rl.early", N_ ("Signs of “enough” that I know:") },
  { "rl.grow", NC_ ("baby:name", "How {name} says yes now:") },
  { "rl.no", N_ ("A no that I heard:") },
  { "rl.world", N_ ("Someone who carried us a bit:") },
  { "rl.group", N_ ("A question for my nurse:") },
};

/* What was read, and the first question about it. */
static const struct {
  const char *article;
  const char *id;
} after_reading[] = {
  { "learn.why-touch", "rl.touch" },       { "learn.bonding-vs-attachment", "rl.bond" },
  { "learn.four-ingredients", "rl.four" }, { "learn.co-regulation", "rl.coreg" },
  { "learn.self-regulation", "rl.self" },  { "learn.match-repair", "rl.repair" },
  { "learn.first-1000-days", "rl.days" },  { "learn.patterns", "rl.patterns" },
  { "learn.own-childhood", "rl.own" },     { "learn.mood", "rl.mood" },
  { "learn.more-hands", "rl.hands" },      { "learn.oxytocin", "rl.oxy" },
  { "learn.sleep-crying", "rl.sleep" },    { "learn.preterm", "rl.early" },
  { "learn.growing", "rl.grow" },          { "learn.saying-no", "rl.no" },
  { "learn.community", "rl.world" },       { "learn.together", "rl.group" },
};

/* Where a group has nothing to offer, or it is late. */
static const char *const any_groups[] = { "p.any" };
static const char *const night_groups[] = { "p.night", "p.tired", "p.any" };

static gboolean
is_in_group (const char *id, const char *group)
{
  gsize length = strlen (group);

  return strncmp (id, group, length) == 0 && (id[length] == '.' || id[length] == '\0');
}

static char *
dup_group (const char *id)
{
  const char *last = strrchr (id, '.');

  return g_ascii_isdigit (last[1]) ? g_strndup (id, last - id) : g_strdup (id);
}

static gboolean
is_night (const AttunePromptPast *past)
{
  return past->local_minute >= LATE_MINUTE || past->local_minute < EARLY_MINUTE;
}

static gboolean
is_hidden (const char *id, const AttunePromptPast *past)
{
  return past->hidden != NULL && g_strv_contains (past->hidden, id);
}

/* How many prompts ago it was shown; the never shown is the longest ago. */
static guint
get_turns_since (const char *id, const AttunePromptPast *past)
{
  for (guint i = 0; past->seen != NULL && past->seen[i] != NULL; i++) {
    if (strcmp (past->seen[i], id) == 0)
      return i;
  }

  return G_MAXUINT;
}

static gboolean
is_new_here (const AttunePromptPast *past)
{
  return past->seen == NULL || past->seen[0] == NULL;
}

static const char *
pick_in_group (const char *group, const char *skipped, const AttunePromptPast *past)
{
  const char *best = NULL;
  guint longest = 0;

  /* They go deep, so nobody begins with them. */
  if (strcmp (group, "p.mixed") == 0 && is_new_here (past))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (prompts); i++) {
    const char *id = prompts[i].id;
    guint turns = get_turns_since (id, past);

    if (!is_in_group (id, group) || is_hidden (id, past) || g_strcmp0 (id, skipped) == 0)
      continue;
    if (best == NULL || turns > longest) {
      best = id;
      longest = turns;
    }
  }

  return best;
}

static const char *
pick_in_groups (const char *const *groups,
                guint n_groups,
                const char *skipped,
                const AttunePromptPast *past)
{
  const char *id = NULL;

  for (guint i = 0; i < n_groups && id == NULL; i++)
    id = pick_in_group (groups[i], skipped, past);

  return id;
}

/**
 * attune_prompts_pick:
 * @group: e.g. "p.good"
 * @past: what was shown, what is hidden, and what time it is
 *
 * The prompt of the group that was seen longest ago. Late in the evening and at night only the
 * groups of the night.
 *
 * Returns: (transfer none) (nullable): its id; NULL: nothing is asked
 */
const char *
attune_prompts_pick (const char *group, const AttunePromptPast *past)
{
  const char *id;

  if (past->hard_day)
    return NULL;
  if (is_night (past))
    return pick_in_groups (night_groups, G_N_ELEMENTS (night_groups), NULL, past);

  id = pick_in_group (group, NULL, past);
  return id != NULL ? id : pick_in_groups (any_groups, G_N_ELEMENTS (any_groups), NULL, past);
}

/**
 * attune_prompts_pick_next:
 * @id: the prompt that stands there
 * @past: what was shown before it, what is hidden, and what time it is
 *
 * For "another question": the next of the same group in their order, then from the beginning. After a
 * massage there is always one that fits; after reading only what belongs to the same article.
 *
 * Returns: (transfer none) (nullable): its id; NULL where there is no other
 */
const char *
attune_prompts_pick_next (const char *id, const AttunePromptPast *past)
{
  g_autofree char *group = dup_group (id);
  guint at = 0;

  while (at < G_N_ELEMENTS (prompts) && strcmp (prompts[at].id, id) != 0)
    at++;
  g_return_val_if_fail (at < G_N_ELEMENTS (prompts), NULL);

  for (guint i = 1; i < G_N_ELEMENTS (prompts); i++) {
    const char *other = prompts[(at + i) % G_N_ELEMENTS (prompts)].id;

    if (is_in_group (other, group) && !is_hidden (other, past))
      return other;
  }

  return attune_prompts_is_after_reading (id)
             ? NULL
             : pick_in_groups (any_groups, G_N_ELEMENTS (any_groups), id, past);
}

/**
 * attune_prompts_find_after_reading:
 * @article: the id of what was read
 *
 * The one line at its end. What goes deeper is never it: that is asked for with
 * attune_prompts_pick_next().
 *
 * Returns: (transfer none) (nullable): its id; NULL where there is none
 */
const char *
attune_prompts_find_after_reading (const char *article)
{
  for (guint i = 0; i < G_N_ELEMENTS (after_reading); i++) {
    if (strcmp (after_reading[i].article, article) == 0)
      return after_reading[i].id;
  }

  return NULL;
}

/**
 * attune_prompts_is_after_reading:
 * @id: of a prompt
 *
 * Returns: whether it belongs to an article, and not to a massage
 */
gboolean
attune_prompts_is_after_reading (const char *id)
{
  return g_str_has_prefix (id, "rl.");
}

/**
 * attune_prompts_dup_text:
 * @id: of a prompt
 * @wording: how to write about the baby
 *
 * Returns: (transfer full) (nullable): its words; NULL where there is no such prompt any more
 */
char *
attune_prompts_dup_text (const char *id, const AttuneWording *wording)
{
  for (guint i = 0; i < G_N_ELEMENTS (prompts); i++) {
    if (strcmp (prompts[i].id, id) == 0)
      return attune_words_say (wording, prompts[i].text);
  }

  return NULL;
}

/**
 * attune_prompts_goes_deep:
 * @id: of a prompt
 *
 * Returns: whether the small link "Getting help" stands beside it
 */
gboolean
attune_prompts_goes_deep (const char *id)
{
  return is_in_group (id, "p.mixed") || strcmp (id, "rl.own.2") == 0;
}
