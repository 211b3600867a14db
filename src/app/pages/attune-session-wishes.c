/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-wishes.h"

#include <stdlib.h>

#define WISHES "attune-session-wishes"
#define TEMPO_STEP 10

typedef struct {
  AttuneFamily *family;
  int tempo; /* chosen, as far as the session has followed it */
  gboolean own_pace; /* likewise */
  gboolean following;
} Wishes;

static void
wishes_free (gpointer data)
{
  Wishes *wishes = data;

  g_object_unref (wishes->family);
  g_free (wishes);
}

static int
get_tempo (AttuneFamily *family)
{
  return atoi (attune_family_get_setting (family, "tempo", "100"));
}

static gboolean
wants_own_pace (AttuneFamily *family)
{
  return g_str_equal (attune_family_get_setting (family, "pace", "clock"), "own");
}

static AttuneShow
get_show (AttuneFamily *family)
{
  return attune_show_from_id (attune_family_get_setting (family, "show", "all"));
}

/* One event of the session for each step, so that it can be gone through again exactly. Where no
 * stroke runs, it waits for the next one. */
static void
follow_tempo (Wishes *wishes, AttuneEngine *engine)
{
  int wish = get_tempo (wishes->family);

  while (abs (wish - wishes->tempo) >= TEMPO_STEP) {
    gboolean faster = wish > wishes->tempo;

    if (!attune_engine_change (engine, faster ? ATTUNE_CHANGE_FASTER : ATTUNE_CHANGE_SLOWER))
      return;
    wishes->tempo += faster ? TEMPO_STEP : -TEMPO_STEP;
  }
}

/* What was chosen in the massage itself comes here once more, and is there already. */
static void
follow_pace (Wishes *wishes, AttuneEngine *engine)
{
  gboolean own = wants_own_pace (wishes->family);

  if (wishes->own_pace == own)
    return;
  wishes->own_pace = own;
  if (attune_engine_get_state (engine)->own_pace != own)
    attune_engine_change (engine, own ? ATTUNE_CHANGE_OWN_PACE : ATTUNE_CHANGE_CLOCK);
}

static void
follow (AttuneSessionPage *page)
{
  AttuneEngine *engine = attune_session_get_engine (attune_session_page_get_session (page));
  Wishes *wishes = g_object_get_data (G_OBJECT (page), WISHES);

  if (wishes->following || attune_engine_get_moment (engine) == ATTUNE_MOMENT_ENDED)
    return;

  wishes->following = TRUE;
  attune_session_page_set_length (page, attune_session_wishes_get_length (wishes->family));
  attune_session_page_set_show (page, get_show (wishes->family));
  follow_pace (wishes, engine);
  if (attune_moment_touches (attune_engine_get_moment (engine)))
    follow_tempo (wishes, engine);
  wishes->following = FALSE;
}

/**
 * attune_session_wishes_get_length:
 * @family: a family
 *
 * Returns: how much of the permission sequence its caregiver wants to see
 */
AttuneLength
attune_session_wishes_get_length (AttuneFamily *family)
{
  const char *length = attune_family_get_setting (family, "length", "learning");

  if (g_str_equal (length, "knowing"))
    return ATTUNE_LENGTH_KNOWING;
  return g_str_equal (length, "quiet") ? ATTUNE_LENGTH_QUIET : ATTUNE_LENGTH_LEARNING;
}

/**
 * attune_session_wishes_follow:
 * @page: a page whose session has started
 * @family: who may choose otherwise
 *
 * From now on the length of the question, how much of a stroke is shown, the tempo and the pace
 * follow what is chosen: in the question that is asked or the next one, and in the stroke that runs
 * or the next one.
 */
void
attune_session_wishes_follow (AttuneSessionPage *page, AttuneFamily *family)
{
  AttuneEngine *engine = attune_session_get_engine (attune_session_page_get_session (page));
  Wishes *wishes = g_new0 (Wishes, 1);

  wishes->family = g_object_ref (family);
  wishes->own_pace = attune_engine_get_state (engine)->own_pace;
  wishes->tempo = get_tempo (family); /* the plan has it already */
  g_object_set_data_full (G_OBJECT (page), WISHES, wishes, wishes_free);
  g_signal_connect_object (family, "changed", G_CALLBACK (follow), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (engine, "moved", G_CALLBACK (follow), page, G_CONNECT_SWAPPED);
  follow (page);
}
