/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-window-people.h"

#include "today/attune-age.h"

/* Twins and triplets may be born on two days, and one of the days may not be known. */
#define TWIN_DAYS 14

static gboolean
get_birth (const AttuneBaby *baby, GDate *day)
{
  return attune_date_from_iso (day, baby->born_on) ||
         attune_date_from_iso_week (day, baby->born_week);
}

static gboolean
are_twins (const AttuneBaby *one, const AttuneBaby *other)
{
  GDate first, second;

  return get_birth (one, &first) && get_birth (other, &second) &&
         ABS (g_date_days_between (&first, &second)) <= TWIN_DAYS;
}

/* The one after @baby, round and round. */
static const AttuneBaby *
find_twin (AttuneFamily *family, const AttuneBaby *baby)
{
  GPtrArray *babies = attune_family_get_babies (family);
  guint place = 0;

  for (guint i = 0; i < babies->len; i++) {
    if (g_strcmp0 (((AttuneBaby *) g_ptr_array_index (babies, i))->uuid, baby->uuid) == 0)
      place = i;
  }
  for (guint i = 1; i < babies->len; i++) {
    const AttuneBaby *other = g_ptr_array_index (babies, (place + i) % babies->len);

    if (are_twins (baby, other))
      return other;
  }
  return NULL;
}

/**
 * attune_window_offer_twin:
 * @session: what has ended
 *
 * Offers the same routine for a twin; not where the adult needed a minute.
 */
void
attune_window_offer_twin (AttuneWindow *self, AttuneSession *session)
{
  AttuneApplication *application = attune_window_get_application (self);
  AttuneFamily *family = attune_application_get_family (application);
  AttuneLibrary *library = attune_application_get_library (application);
  const AttunePlan *plan = attune_engine_get_plan (attune_session_get_engine (session));
  g_autoptr (AttuneSessionSummary) summary = attune_session_summarize (session);
  const AttuneBaby *baby = attune_session_get_baby (session);
  gboolean calm = summary->outcome != ATTUNE_OUTCOME_NOT_CALM &&
                  summary->outcome != ATTUNE_OUTCOME_LEFT &&
                  summary->outcome != ATTUNE_OUTCOME_NONE;

  attune_today_page_offer_twin (attune_window_get_today (self), baby,
                                calm ? find_twin (family, baby) : NULL,
                                attune_library_get_routine (library, plan->routine_id));
}

static void
handovers_changed_cb (AttuneSharedNotes *notes, AttuneTodayPage *today)
{
  g_autoptr (GPtrArray) lines = attune_shared_notes_get_handovers (notes);

  attune_today_page_set_handovers (today, lines);
}

/**
 * attune_window_follow_handovers:
 * @today: where the lines are shown
 * @family: whose hands
 * @store: where they are kept
 *
 * Returns: (transfer full): what shows lines for the next pair of hands, once it has been read
 */
AttuneSharedNotes *
attune_window_follow_handovers (AttuneTodayPage *today, AttuneFamily *family, AttuneStore *store)
{
  AttuneSharedNotes *notes = attune_shared_notes_new (family, store);

  g_signal_connect_object (notes, "changed", G_CALLBACK (handovers_changed_cb), today, 0);
  return notes;
}

static void
family_changed_cb (AttuneWindow *self, AttuneFamily *family)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.share", !attune_family_is_guest (family));
}

/**
 * attune_window_follow_guests:
 * @family: whose hands
 *
 * What a guest does not read, a guest does not take along either.
 */
void
attune_window_follow_guests (AttuneWindow *self, AttuneFamily *family)
{
  g_signal_connect_object (family, "changed", G_CALLBACK (family_changed_cb), self,
                           G_CONNECT_SWAPPED);
  family_changed_cb (self, family);
}
