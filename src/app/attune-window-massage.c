/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-window-massage.h"

#include "attune-before-page.h"
#include "attune-own-ways.h"
#include "attune-session-page.h"
#include "attune-session-wishes.h"
#include "attune-window-people.h"
#include "today/attune-left-out.h"

#include <glib/gi18n.h>

static AttuneFamily *
get_family (AttuneWindow *self)
{
  return attune_application_get_family (attune_window_get_application (self));
}

static AttuneSessionSetup
get_setup (AttuneApplication *application, const char *state_before)
{
  AttuneFamily *family = attune_application_get_family (application);
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (family);

  return (AttuneSessionSetup){
    .clock = attune_application_get_clock (application),
    .catalog = attune_application_get_catalog (application),
    .store = attune_family_keeps_sessions (family) ? attune_application_get_store (application)
                                                   : NULL,
    .chimes = attune_application_get_chimes (application),
    .narrator = attune_application_get_narrator (application),
    .baby = attune_family_get_baby (family),
    .caregiver_uuid = caregiver != NULL ? caregiver->uuid : NULL,
    .state_before = state_before,
  };
}

static void
say (AttuneWindow *self, const char *words)
{
  attune_window_add_toast (self, adw_toast_new (words));
}

/* Sessions */

static void
session_closed_cb (AttuneWindow *self, GtkWidget *page)
{
  attune_window_offer_twin (self, attune_session_page_get_session (ATTUNE_SESSION_PAGE (page)));
  attune_window_close_leaf (self, page);
  attune_family_load (get_family (self));
}

static void
show_session (AttuneWindow *self, AttuneSession *session, const char *left_out)
{
  AttuneFamily *family = get_family (self);
  AttunePlanOptions options;
  AttuneSessionPage *page;
  AttuneLook look;

  attune_family_init_plan_options (family, &options);
  attune_family_init_look (family, &look);
  page = attune_session_page_new (session, !options.age_known || options.corrected_weeks < 8,
                                  attune_session_wishes_get_length (family), &look);
  attune_session_page_set_settings (
      page, attune_application_get_settings (attune_window_get_application (self)));
  attune_session_page_set_left_out (page, left_out);
  attune_session_page_set_privacy (page, attune_family_get_privacy (family));
  attune_session_page_set_own_ways (page, attune_own_ways_get_flags (family));
  attune_session_page_set_asked (page, attune_family_get_setting (family, "prompts-seen", NULL),
                                 attune_family_get_setting (family, "prompts-hidden", NULL),
                                 attune_family_get_setting (family, "chips-tapped", NULL));
  g_signal_connect_object (page, "closed", G_CALLBACK (session_closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "chosen", G_CALLBACK (attune_family_save_setting), family,
                           G_CONNECT_SWAPPED);
  attune_window_show_leaf (self, GTK_WIDGET (page));
  attune_painter_rest (attune_window_get_painter (self));
  attune_session_start (session);
  attune_session_wishes_follow (page, family);
}

static void
begin_session (AttuneWindow *self, AttunePlan *plan, const char *state_before)
{
  AttuneSessionSetup setup = get_setup (attune_window_get_application (self), state_before);
  g_autoptr (AttuneSession) session = attune_session_new (&setup, plan);
  g_autofree char *left_out = attune_left_out_dup_lines (plan);

  show_session (self, session, *left_out != '\0' ? left_out : NULL);
}

/* The check */

/* Before the first massage on this computer. */
static void
show_place_once (AttuneWindow *self, AttuneBeforePage *before)
{
  GSettings *settings = attune_application_get_settings (attune_window_get_application (self));

  if (g_settings_get_boolean (settings, "place-shown"))
    return;
  g_settings_set_boolean (settings, "place-shown", TRUE);
  attune_before_page_show_place (before);
}

static GtkWidget *
show_check (AttuneWindow *self, AttuneRoutine *routine)
{
  AttuneCatalog *catalog = attune_application_get_catalog (attune_window_get_application (self));
  GtkWidget *before = attune_before_page_new (get_family (self),
                                              attune_catalog_get_permission (catalog), routine,
                                              attune_window_get_painter (self));

  attune_family_ensure_people (get_family (self));
  attune_window_show_leaf (self, before);
  show_place_once (self, ATTUNE_BEFORE_PAGE (before));
  return before;
}

static void
ready_cb (AttuneWindow *self, AttunePlan *plan, const char *state_before, GtkWidget *before)
{
  g_autoptr (AttunePlan) kept = attune_plan_ref (plan);
  g_autofree char *state = g_strdup (state_before);

  attune_window_close_leaf (self, before);
  begin_session (self, kept, state);
}

static void
hold_instead_cb (AttuneWindow *self, GtkWidget *before)
{
  AttuneLibrary *library = attune_application_get_library (attune_window_get_application (self));
  AttuneRoutine *hold = attune_library_get_routine (library, "r.quiet_hold");

  attune_window_close_leaf (self, before);
  if (hold != NULL)
    attune_window_begin_routine (self, hold);
}

static GtkWidget *
begin_check (AttuneWindow *self, AttuneRoutine *routine)
{
  GtkWidget *before = show_check (self, routine);

  g_signal_connect_object (before, "ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (before, "left", G_CALLBACK (attune_window_close_leaf), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (before, "hold", G_CALLBACK (hold_instead_cb), self, G_CONNECT_SWAPPED);
  return before;
}

/**
 * attune_window_begin_routine:
 * @routine: what somebody would like to do
 *
 * Asks what has to be asked before a massage; the session begins from there.
 */
void
attune_window_begin_routine (AttuneWindow *self, AttuneRoutine *routine)
{
  begin_check (self, routine);
}

/* Going on with what was stopped today */

static void
go_on_chosen_cb (AttuneWindow *self, AttuneStoppedSession *stopped)
{
  GtkWidget *before = begin_check (self, attune_stopped_session_get_routine (stopped));

  attune_before_page_begin_at (ATTUNE_BEFORE_PAGE (before),
                               attune_stopped_session_get_part (stopped),
                               attune_stopped_session_get_declined (stopped));
}

/**
 * attune_window_follow_stopped:
 *
 * Lets Today offer to go on with a massage that was stopped; the same is asked as before any other.
 *
 * Returns: (transfer full): what is offered, once it has been read
 */
AttuneStoppedSession *
attune_window_follow_stopped (AttuneWindow *self)
{
  AttuneApplication *application = attune_window_get_application (self);
  AttuneStoppedSession *stopped = attune_stopped_session_new (
      get_family (self), attune_application_get_store (application),
      attune_application_get_library (application));

  g_signal_connect_object (stopped, "chosen", G_CALLBACK (go_on_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  attune_today_page_set_stopped (attune_window_get_today (self), stopped);
  return stopped;
}

/* Taking up again */

/* Parts that had a no before it was cut off; in what begins instead they have it still. */
static AttuneRegions
get_declined (const AttuneOpenSession *open)
{
  AttuneRegions declined = ATTUNE_REGIONS_NONE;

  for (guint i = 0; i < open->events->len; i++) {
    const AttuneEvent *event = &g_array_index (open->events, AttuneEvent, i);

    if (event->kind == ATTUNE_EVENT_DECLINED)
      declined |= ATTUNE_REGIONS_OF (event->region);
  }
  return declined;
}

static AttuneSession *
restore (AttuneWindow *self, AttuneOpenSession *open)
{
  AttuneApplication *application = attune_window_get_application (self);
  AttuneSessionSetup setup = get_setup (application, NULL);
  g_autoptr (GError) error = NULL;
  AttuneSession *session;

  setup.store = attune_application_get_store (application); /* its beginning is kept already */
  session = attune_session_new_restored (&setup, open, &error);
  if (session == NULL)
    g_info ("The session cannot be taken up: %s", error->message);
  return session;
}

static void
go_on (AttuneWindow *self, AttuneOpenSession *open)
{
  g_autoptr (AttuneSession) session = restore (self, open);

  if (session == NULL) {
    attune_family_leave_open_session (get_family (self));
    say (self, _ ("That time together is kept as it was. Begin a new one whenever you like."));
    return;
  }
  show_session (self, session, NULL);
  attune_family_forget_open_session (get_family (self));
}

/* What was said in the check rules out some of what was planned, so that what fits begins anew. */
static void
begin_what_fits (AttuneWindow *self, AttunePlan *plan, const char *state_before)
{
  attune_family_leave_open_session (get_family (self));
  if (plan->parts->len == 0) {
    say (self, _ ("Nothing more of this fits today. You could just hold."));
    return;
  }
  begin_session (self, plan, state_before);
  say (self, _ ("Some of it stays out today. What fits begins anew."));
}

static void
ready_again_cb (AttuneWindow *self, AttunePlan *now, const char *state_before, GtkWidget *before)
{
  AttuneOpenSession *open = attune_family_get_open_session (get_family (self));
  g_autoptr (AttunePlan) planned = NULL;
  g_autoptr (AttunePlan) rest = NULL;
  g_autofree char *state = g_strdup (state_before);
  gboolean fits;

  if (open != NULL) {
    planned = attune_plan_new_from_json (open->plan_json, NULL);
    rest = attune_before_page_create_plan (ATTUNE_BEFORE_PAGE (before), get_declined (open));
  }
  fits = planned == NULL || attune_plan_is_within (planned, now);
  attune_window_close_leaf (self, before);
  if (open != NULL && fits)
    go_on (self, open);
  else if (open != NULL)
    begin_what_fits (self, rest, state);
}

/* After “not now” nothing goes on in that session. */
static void
left_again_cb (AttuneWindow *self, GtkWidget *before)
{
  if (attune_before_page_get_barred (ATTUNE_BEFORE_PAGE (before)))
    attune_family_leave_open_session (get_family (self));
  attune_window_close_leaf (self, before);
}

static void
hold_again_cb (AttuneWindow *self, GtkWidget *before)
{
  attune_family_leave_open_session (get_family (self));
  hold_instead_cb (self, before);
}

/**
 * attune_window_take_up:
 *
 * Asks what has to be asked before a massage, as things may be different now, and goes on with the
 * session that was cut off where the answers allow it.
 */
void
attune_window_take_up (AttuneWindow *self)
{
  AttuneOpenSession *open = attune_family_get_open_session (get_family (self));
  AttuneLibrary *library = attune_application_get_library (attune_window_get_application (self));
  AttuneRoutine *routine;
  GtkWidget *before;

  if (open == NULL)
    return;

  routine = attune_library_get_routine (library, open->routine_id);
  if (routine == NULL) {
    attune_family_leave_open_session (get_family (self));
    say (self, _ ("That time together is kept as it was. Begin a new one whenever you like."));
    return;
  }
  attune_family_choose_baby (get_family (self), open->baby_uuid);
  before = show_check (self, routine);
  g_signal_connect_object (before, "ready", G_CALLBACK (ready_again_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (before, "left", G_CALLBACK (left_again_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (before, "hold", G_CALLBACK (hold_again_cb), self, G_CONNECT_SWAPPED);
}
