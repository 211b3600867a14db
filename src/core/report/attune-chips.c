/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "report/attune-chips.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *id;
  AttuneChipKind kind;
  const char *words;
  gboolean loud; /* a potent sign of disengagement */
} Chip;

static const Chip chips[] = {
  { "cue.mutual-gaze", ATTUNE_CHIP_YES, NC_ ("noticed", "looked at my face") },
  { "cue.open-hands", ATTUNE_CHIP_YES, NC_ ("noticed", "open, soft hands") },
  { "cue.dance", ATTUNE_CHIP_YES, NC_ ("noticed", "dancing legs") },
  { "cue.coo", ATTUNE_CHIP_YES, NC_ ("noticed", "little sounds") },
  { "cue.smile", ATTUNE_CHIP_YES, NC_ ("noticed", "a smile") },
  { "cue.listening-still", ATTUNE_CHIP_YES, NC_ ("noticed", "still and listening") },
  { "cue.easy-breath", ATTUNE_CHIP_YES, NC_ ("noticed", "easy breath") },
  { "cue.reach", ATTUNE_CHIP_YES, NC_ ("noticed", "reached for me") },
  { "cue.soft-body", ATTUNE_CHIP_YES, NC_ ("noticed", "went soft") },
  { "cue.calms-to-you", ATTUNE_CHIP_YES, NC_ ("noticed", "settled to my voice or hands") },
  { "cue.gaze-aversion", ATTUNE_CHIP_BREAK, NC_ ("noticed", "looked away") },
  { "cue.yawn", ATTUNE_CHIP_BREAK, NC_ ("noticed", "a yawn") },
  { "cue.hiccup", ATTUNE_CHIP_BREAK, NC_ ("noticed", "hiccups") },
  { "cue.finger-splay", ATTUNE_CHIP_BREAK, NC_ ("noticed", "spread fingers") },
  { "cue.stiff-limbs", ATTUNE_CHIP_BREAK, NC_ ("noticed", "went stiff") },
  { "cue.head-away", ATTUNE_CHIP_BREAK, NC_ ("noticed", "turned the head away"), TRUE },
  { "cue.push-away", ATTUNE_CHIP_BREAK, NC_ ("noticed", "pushed my hand"), TRUE },
  { "cue.fuss", ATTUNE_CHIP_BREAK, NC_ ("noticed", "fussed"), TRUE },
  { "cue.arch", ATTUNE_CHIP_BREAK, NC_ ("noticed", "arched"), TRUE },
  { "cue.cry", ATTUNE_CHIP_BREAK, NC_ ("noticed", "cried"), TRUE },
  { "cue.rooting", ATTUNE_CHIP_NEED, NC_ ("noticed", "looked for food") },
  { "cue.rub-eyes", ATTUNE_CHIP_NEED, NC_ ("noticed", "rubbed the eyes") },
  { "n.back", ATTUNE_CHIP_OWN, NC_ ("noticed", "looked away and came back") },
  { "n.left", ATTUNE_CHIP_OWN, NC_ ("noticed", "liked one side more") },
  { "n.song", ATTUNE_CHIP_OWN, NC_ ("noticed", "knew the song") },
  { "n.swish", ATTUNE_CHIP_OWN, NC_ ("noticed", "knew the swish") },
  { "n.other", ATTUNE_CHIP_OWN, NC_ ("noticed", "something else") },
  { "n.nothing", ATTUNE_CHIP_OWN, NC_ ("noticed", "nothing special") },
  { "did.waited", ATTUNE_CHIP_DID, NC_ ("noticed", "I waited") },
  { "did.softer", ATTUNE_CHIP_DID, NC_ ("noticed", "I went softer") },
  { "did.held", ATTUNE_CHIP_DID, NC_ ("noticed", "I just held") },
  { "did.changed", ATTUNE_CHIP_DID, NC_ ("noticed", "I changed the place") },
  { "did.ended", ATTUNE_CHIP_DID, NC_ ("noticed", "I ended it") },
};

static const Chip *
find_chip (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (chips); i++) {
    if (strcmp (chips[i].id, id) == 0)
      return &chips[i];
  }

  return NULL;
}

/**
 * attune_chip_get_words:
 * @id: of a chip
 *
 * Returns: (transfer none) (nullable): its words in the reader's language, as inside a sentence;
 *   NULL where there is no such chip
 */
const char *
attune_chip_get_words (const char *id)
{
  const Chip *chip = find_chip (id);

  return chip == NULL ? NULL : g_dpgettext2 (GETTEXT_PACKAGE, "noticed", chip->words);
}

/**
 * attune_chip_get_kind:
 * @id: of a chip
 * @kind: (out): what it goes with
 *
 * Returns: whether there is such a chip
 */
gboolean
attune_chip_get_kind (const char *id, AttuneChipKind *kind)
{
  const Chip *chip = find_chip (id);

  if (chip == NULL)
    return FALSE;

  *kind = chip->kind;
  return TRUE;
}

/**
 * attune_chip_is_sign:
 * @id: of something noticed
 *
 * Returns: whether it is a sign the baby gave: not "something else", nor what the adult did
 */
gboolean
attune_chip_is_sign (const char *id)
{
  return g_str_has_prefix (id, "cue.");
}

static gboolean
contains (GPtrArray *ids, const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

static void
add_of_kind (GPtrArray *ids, AttuneChipKind kind, const char *const *skipped, guint n)
{
  for (guint i = 0; i < G_N_ELEMENTS (chips) && n > 0; i++) {
    if (chips[i].kind != kind || contains (ids, chips[i].id) ||
        (skipped != NULL && g_strv_contains (skipped, chips[i].id)))
      continue;
    g_ptr_array_add (ids, (char *) chips[i].id);
    n--;
  }
}

static void
add_fitting (GPtrArray *ids, gboolean had_yes, gboolean had_no)
{
  if (had_yes && had_no) {
    add_of_kind (ids, ATTUNE_CHIP_YES, NULL, 1);
    add_of_kind (ids, ATTUNE_CHIP_BREAK, NULL, 1);
  } else
    add_of_kind (ids, had_no ? ATTUNE_CHIP_BREAK : ATTUNE_CHIP_YES, NULL, 2);
}

static void
add_familiar (GPtrArray *ids, gboolean had_no, const char *const *tapped_before)
{
  guint added = 0;

  for (guint i = 0; tapped_before != NULL && tapped_before[i] != NULL && added < 2; i++) {
    const Chip *chip = find_chip (tapped_before[i]);

    if (chip == NULL || chip->kind == ATTUNE_CHIP_DID || (chip->loud && !had_no) ||
        contains (ids, chip->id) || strcmp (chip->id, "n.other") == 0 ||
        strcmp (chip->id, "n.nothing") == 0)
      continue;
    g_ptr_array_add (ids, (char *) chip->id);
    added++;
  }
}

/**
 * attune_chips_pick:
 * @had_yes: whether a yes was read in the session
 * @had_no: whether a no was read or the caregiver stopped at one
 * @tapped_before: (nullable): chips tapped in this family, the latest first
 *
 * Two that go with the answers, up to two familiar ones, one that is new, then one of the
 * family's own; with "something else" and "nothing special" as the last two, which are always
 * offered. No loud "no" stands beside what went well.
 *
 * Returns: (transfer full) (element-type utf8): the six ids and the two constant ones, none twice
 */
GPtrArray *
attune_chips_pick (gboolean had_yes, gboolean had_no, const char *const *tapped_before)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  add_fitting (ids, had_yes, had_no);
  add_familiar (ids, had_no, tapped_before);
  add_of_kind (ids, had_no ? ATTUNE_CHIP_BREAK : ATTUNE_CHIP_YES, tapped_before, 1);
  if (ids->len < ATTUNE_CHIPS_OFFERED)
    add_of_kind (ids, ATTUNE_CHIP_OWN, tapped_before, 1);
  if (ids->len < ATTUNE_CHIPS_OFFERED)
    add_of_kind (ids, ATTUNE_CHIP_NEED, tapped_before, ATTUNE_CHIPS_OFFERED - ids->len);
  if (ids->len < ATTUNE_CHIPS_OFFERED)
    add_of_kind (ids, ATTUNE_CHIP_YES, NULL, ATTUNE_CHIPS_OFFERED - ids->len);
  if (!contains (ids, "n.other"))
    g_ptr_array_add (ids, (char *) "n.other");
  if (!contains (ids, "n.nothing"))
    g_ptr_array_add (ids, (char *) "n.nothing");

  return g_steal_pointer (&ids);
}

/**
 * attune_chips_get_did:
 *
 * Returns: (transfer full) (element-type utf8): what may have helped to decide
 */
GPtrArray *
attune_chips_get_did (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  add_of_kind (ids, ATTUNE_CHIP_DID, NULL, G_MAXUINT);

  return g_steal_pointer (&ids);
}
