/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "today/attune-outcome.h"

#include <glib/gi18n-lib.h>

static const char *const lines[ATTUNE_N_CHECK_LINES] = {
  NC_ ("baby:name", "{name} is well today."),
  N_ ("No vaccination in the last two days."),
  N_ ("Nothing sore or new on the skin."),
  N_ ("I am awake, calm enough and sober."),
};

/* Where advice differs, the more careful one stands here. Nothing here is a finding about a baby. */
static const AttuneDifferent differents[] = {
  { "well.fever", ATTUNE_LINE_WELL, N_ ("A fever, feels hot, or had fever medicine"),
    ATTUNE_OUTCOME_CODE_HELP, 0,
    NC_ ("baby:name",
         "Rest and cuddles today. Massage can wait until {name} has been well for a day."),
    "help" },
  { "well.unwell", ATTUNE_LINE_WELL, N_ ("A cold, or not as usual"), ATTUNE_OUTCOME_CODE_NOT_NOW, 0,
    N_ ("Rest and cuddles today. If anything worries you, ask your nurse or doctor."), "help" },
  { "well.tummy", ATTUNE_LINE_WELL, N_ ("Vomiting or diarrhoea"), ATTUNE_OUTCOME_CODE_HELP, 0,
    N_ ("Not now. Something to drink comes first; ask your nurse or doctor for advice."), "help" },
  { "well.fall", ATTUNE_LINE_WELL, N_ ("A fall or a knock"), ATTUNE_OUTCOME_CODE_HELP, 0,
    NC_ ("baby:name", "Not now. Hold {name} quietly, and ask for medical advice today."), "help" },
  { "well.team", ATTUNE_LINE_WELL, N_ ("Something new that our health team follows"),
    ATTUNE_OUTCOME_CODE_ASK_FIRST, 0,
    NC_ ("baby:name",
         "Please ask your nurse or doctor first: “Is massage fine for {name}, and where not?”"),
    "not-now" },
  { "vaccine.two-days", ATTUNE_LINE_VACCINE, N_ ("Yes, in the last two days"),
    ATTUNE_OUTCOME_CODE_NOT_NOW, 0,
    N_ ("Cuddles and feeds for 48 hours: they comfort, and they are enough."), "not-now" },
  { "vaccine.leg", ATTUNE_LINE_VACCINE, N_ ("Three to seven days ago, in a leg"),
    ATTUNE_OUTCOME_CODE_REGION,
    ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS) | ATTUNE_REGIONS_OF (ATTUNE_REGION_BOTTOM),
    N_ ("The legs stay out today, so that the sore spot has its rest."), NULL },
  { "vaccine.arm", ATTUNE_LINE_VACCINE, N_ ("Three to seven days ago, in an arm"),
    ATTUNE_OUTCOME_CODE_REGION, ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS),
    N_ ("The arms stay out today, so that the sore spot has its rest."), NULL },
  { "skin.rash", ATTUNE_LINE_SKIN, N_ ("A new rash"), ATTUNE_OUTCOME_CODE_HELP, 0,
    N_ ("Not now. Spots that do not fade under a pressed glass: call your emergency number."),
    "help" },
  { "skin.bruise", ATTUNE_LINE_SKIN, N_ ("A bruise, or a swelling"), ATTUNE_OUTCOME_CODE_HELP, 0,
    N_ ("Not now. Have it looked at today."), "help" },
  { "skin.legs", ATTUNE_LINE_SKIN, N_ ("Something sore on a leg or foot"),
    ATTUNE_OUTCOME_CODE_REGION, ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS),
    N_ ("The legs stay out today."), NULL },
  { "skin.bottom", ATTUNE_LINE_SKIN, N_ ("A sore bottom"), ATTUNE_OUTCOME_CODE_REGION,
    ATTUNE_REGIONS_OF (ATTUNE_REGION_BOTTOM), N_ ("The bottom stays out today."), NULL },
  { "skin.tummy", ATTUNE_LINE_SKIN, N_ ("Something sore on the tummy"), ATTUNE_OUTCOME_CODE_REGION,
    ATTUNE_REGIONS_OF (ATTUNE_REGION_TUMMY), N_ ("The tummy stays out today."), NULL },
  { "skin.chest", ATTUNE_LINE_SKIN, N_ ("Something sore on the chest"), ATTUNE_OUTCOME_CODE_REGION,
    ATTUNE_REGIONS_OF (ATTUNE_REGION_CHEST), N_ ("The chest stays out today."), NULL },
  { "skin.arms", ATTUNE_LINE_SKIN, N_ ("Something sore on an arm or hand"),
    ATTUNE_OUTCOME_CODE_REGION, ATTUNE_REGIONS_OF (ATTUNE_REGION_ARMS),
    N_ ("The arms stay out today."), NULL },
  { "skin.face", ATTUNE_LINE_SKIN, N_ ("Something sore on the face"), ATTUNE_OUTCOME_CODE_REGION,
    ATTUNE_REGIONS_OF (ATTUNE_REGION_FACE), N_ ("The face stays out today."), NULL },
  { "skin.back", ATTUNE_LINE_SKIN, N_ ("Something sore on the back"), ATTUNE_OUTCOME_CODE_REGION,
    ATTUNE_REGIONS_OF (ATTUNE_REGION_BACK), N_ ("The back stays out today."), NULL },
  { "you.weary", ATTUNE_LINE_YOU, N_ ("I am tired"), ATTUNE_OUTCOME_CODE_OK, 0,
    N_ ("Two minutes is plenty today."), NULL },
  { "you.eyes", ATTUNE_LINE_YOU, N_ ("So tired that my eyes close"), ATTUNE_OUTCOME_CODE_NOT_NOW, 0,
    NC_ ("baby:name", "Put {name} in the cot first. Tired is enough reason to do less."),
    "tether" },
  { "you.edge", ATTUNE_LINE_YOU, N_ ("On edge"), ATTUNE_OUTCOME_CODE_HOLD, 0,
    N_ ("Three slow breaths. Then perhaps just hold."), "tether" },
  { "you.pain", ATTUNE_LINE_YOU, N_ ("In pain, dizzy or ill"), ATTUNE_OUTCOME_CODE_HOLD, 0,
    N_ ("Look after your body first. Sitting well supported, you could just hold."), NULL },
  { "you.upset", ATTUNE_LINE_YOU, N_ ("Upset, angry or afraid"), ATTUNE_OUTCOME_CODE_NOT_NOW, 0,
    NC_ ("baby:name",
         "Thank you for saying so. Put {name} on the back in the cot, and take a few minutes."),
    "tether" },
  { "you.drowsy", ATTUNE_LINE_YOU, N_ ("Alcohol, drugs, or medicine that makes drowsy"),
    ATTUNE_OUTCOME_CODE_NOT_NOW, 0,
    NC_ ("baby:name",
         "Not now. Ask a sober person to care for {name}. Sleep apart tonight: no shared bed or "
         "sofa."),
    "tether" },
};

static const AttuneStateOutcome states[] = {
  { "state.1", FALSE, N_ ("Sleep well. Massage can wait."), FALSE },
  { "state.2", FALSE, N_ ("Still asleep: let’s wait. Noises do not mean awake."), FALSE },
  { "state.3", FALSE, N_ ("Sleepy: let’s wait and see whether it becomes sleep or waking."), TRUE },
  { "state.4", TRUE, NULL, FALSE },
  { "state.5", FALSE, N_ ("Look for a need first. Less light, less noise, one voice or one touch."),
    TRUE, TRUE },
  { "state.6", FALSE, N_ ("Comfort first. Massage can wait."), FALSE, TRUE },
};

static const char *const feeds[] = {
  N_ ("45 minutes ago or more"),
  N_ ("30 to 45 minutes ago"),
  N_ ("Less than 30 minutes ago"),
  N_ ("Hungry now"),
};

/**
 * attune_check_line_get_text:
 *
 * Returns: (transfer none): the line in words; not translated yet, as it may have to agree with
 *   {name}
 */
const char *
attune_check_line_get_text (AttuneCheckLine line)
{
  return lines[line];
}

/**
 * attune_different_get_all:
 * @n_rows: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_rows): the table, by line
 */
const AttuneDifferent *
attune_different_get_all (guint *n_rows)
{
  *n_rows = G_N_ELEMENTS (differents);
  return differents;
}

/**
 * attune_different_find:
 *
 * Returns: (transfer none) (nullable): the row of that id
 */
const AttuneDifferent *
attune_different_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (differents); i++) {
    if (g_str_equal (differents[i].id, id))
      return &differents[i];
  }
  return NULL;
}

/**
 * attune_state_outcome_for:
 * @state: "state.1" to "state.6"; anything else is taken as crying
 * @band: an older baby who is happily active may enjoy a play massage
 *
 * Returns: what follows from that state
 */
AttuneStateOutcome
attune_state_outcome_for (const char *state, AttuneBand band)
{
  AttuneStateOutcome outcome = states[G_N_ELEMENTS (states) - 1];

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++) {
    if (g_strcmp0 (states[i].state, state) == 0)
      outcome = states[i];
  }
  if (band >= ATTUNE_BAND_D && g_str_equal (outcome.state, "state.5"))
    return (AttuneStateOutcome){ .state = "state.5", .leads_on = TRUE };
  return outcome;
}

/**
 * attune_feed_get_minutes:
 * @reflux: whether 60 minutes count where otherwise 45 do
 *
 * Returns: minutes for a plan, on the careful side; -1 for hungry, which leads to no plan
 */
int
attune_feed_get_minutes (AttuneFeed feed, gboolean reflux)
{
  switch (feed) {
  case ATTUNE_FEED_LONG_AGO:
    return reflux ? 60 : 45;
  case ATTUNE_FEED_A_WHILE:
    return 30;
  case ATTUNE_FEED_JUST_NOW:
    return 0;
  case ATTUNE_FEED_HUNGRY:
    return -1;
  }
  g_assert_not_reached ();
}

/**
 * attune_feed_get_text:
 *
 * Returns: (transfer none): the answer in words, translated
 */
const char *
attune_feed_get_text (AttuneFeed feed, gboolean reflux)
{
  if (reflux && feed == ATTUNE_FEED_LONG_AGO)
    return g_dgettext (GETTEXT_PACKAGE, "An hour ago or more");
  if (reflux && feed == ATTUNE_FEED_A_WHILE)
    return g_dgettext (GETTEXT_PACKAGE, "30 minutes to an hour ago");
  return g_dgettext (GETTEXT_PACKAGE, feeds[feed]);
}
