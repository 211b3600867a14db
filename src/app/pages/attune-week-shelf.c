/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-week-shelf.h"

#include "report/attune-letter.h"
#include "report/attune-week-dates.h"

#define AHEAD_WEEKS 4 /* neighbours that are there before they are asked for */
#define STEP_WEEKS 8 /* read at once on top of them, so that reading is rare */
#define MOST_WEEKS 160 /* beyond that the far end is let go */

/* Both days belong to it. */
typedef struct {
  GDate from;
  GDate to;
} Range;

struct _AttuneWeekShelf {
  GObject parent_instance;

  AttuneStore *store;
  GCancellable *cancellable;
  char *baby_uuid; /* (nullable): nobody, and nothing is read */
  char *reader_uuid; /* (nullable) */

  AttuneFirsts *firsts; /* (nullable): not read yet */
  GPtrArray *sessions; /* (nullable): of AttuneSessionSummary, in the order of their days */
  Range range; /* of days that were read; meaningful with sessions */
  gboolean reading;
  guint serial; /* of the last reading; what an earlier one brings is out of date */
  Range asked; /* what is being read */
  GDate wanted; /* the week looked at */
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneWeekShelf, attune_week_shelf, G_TYPE_OBJECT)

static void read_on (AttuneWeekShelf *self);

static gboolean
is_within (const Range *inner, const Range *outer)
{
  return g_date_compare (&inner->from, &outer->from) >= 0 &&
         g_date_compare (&inner->to, &outer->to) <= 0;
}

/* What a letter about a week depends on, and so many weeks round it. */
static void
get_needed (const GDate *start, int round_weeks, Range *needed)
{
  attune_week_dates_move (start, -ATTUNE_LETTER_SESSION_WEEKS - round_weeks, &needed->from);
  attune_week_dates_move (start, round_weeks + 1, &needed->to);
  g_date_subtract_days (&needed->to, 1);
}

static void
forget (AttuneWeekShelf *self)
{
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
}

static gpointer
copy_session (gconstpointer session, gpointer unused)
{
  return attune_session_summary_ref ((AttuneSessionSummary *) session);
}

static void
add_sessions (AttuneWeekShelf *self, GPtrArray *sessions)
{
  if (self->sessions == NULL) {
    self->sessions = g_ptr_array_ref (sessions);
    self->range = self->asked;
    return;
  }
  if (g_date_compare (&self->asked.from, &self->range.from) < 0) {
    g_ptr_array_extend (sessions, self->sessions, copy_session, NULL);
    g_ptr_array_unref (self->sessions);
    self->sessions = g_ptr_array_ref (sessions);
    self->range.from = self->asked.from;
    return;
  }
  g_ptr_array_extend (self->sessions, sessions, copy_session, NULL);
  self->range.to = self->asked.to;
}

static void
tell_changed (AttuneWeekShelf *self)
{
  if (self->firsts != NULL && self->sessions != NULL)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

typedef struct {
  AttuneWeekShelf *shelf;
  guint serial;
} Reading;

static void
load_days_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Reading *reading = user_data;
  g_autoptr (AttuneWeekShelf) self = reading->shelf;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      sessions = attune_store_load_days_finish (ATTUNE_STORE (source), result, &error);
  gboolean was_there;

  if (attune_store_error_is_over (error) || reading->serial != self->serial)
    return;
  self->reading = FALSE;
  if (sessions == NULL) {
    g_warning ("The weeks could not be read: %s", error->message);
    return;
  }

  was_there = attune_week_shelf_has (self, &self->wanted);
  add_sessions (self, sessions);
  if (!was_there)
    tell_changed (self);
  read_on (self);
}

static void
load_firsts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneWeekShelf) self = user_data;
  g_autoptr (GError) error = NULL;
  AttuneFirsts *firsts = attune_store_load_firsts_finish (ATTUNE_STORE (source), result, &error);

  if (firsts == NULL) {
    if (!attune_store_error_is_over (error))
      g_warning ("First times could not be read: %s", error->message);
    return;
  }
  g_clear_pointer (&self->firsts, attune_firsts_unref);
  self->firsts = firsts;
  tell_changed (self);
}

static void
ask (AttuneWeekShelf *self, const Range *range)
{
  Reading *reading = g_new0 (Reading, 1);

  self->asked = *range;
  self->reading = TRUE;
  reading->shelf = g_object_ref (self);
  reading->serial = ++self->serial;
  attune_store_load_days_async (self->store, self->baby_uuid, self->reader_uuid, &range->from,
                                &range->to, self->cancellable, load_days_cb, reading);
}

/* The days missing on one side, and some more. */
static void
ask_for_side (AttuneWeekShelf *self, const Range *wanted)
{
  Range side;

  if (g_date_compare (&wanted->from, &self->range.from) < 0) {
    attune_week_dates_move (&wanted->from, -STEP_WEEKS, &side.from);
    side.to = self->range.from;
    g_date_subtract_days (&side.to, 1);
  } else {
    side.from = self->range.to;
    g_date_add_days (&side.from, 1);
    attune_week_dates_move (&wanted->to, STEP_WEEKS, &side.to);
  }
  ask (self, &side);
}

static gboolean
is_far_away (AttuneWeekShelf *self, const Range *wanted)
{
  const GDate *first = &self->range.from;
  const GDate *last = &self->range.to;

  return g_date_days_between (&wanted->to, last) > MOST_WEEKS * 7 ||
         g_date_days_between (first, &wanted->from) > MOST_WEEKS * 7 ||
         g_date_days_between (last, &wanted->from) > 1 ||
         g_date_days_between (&wanted->to, first) > 1;
}

/* Reads what is missing round the week looked at, the week itself first. */
static void
read_on (AttuneWeekShelf *self)
{
  Range needed, wanted;

  if (self->reading || self->baby_uuid == NULL)
    return;

  get_needed (&self->wanted, 0, &needed);
  get_needed (&self->wanted, AHEAD_WEEKS, &wanted);
  if (self->sessions != NULL && is_far_away (self, &wanted))
    forget (self);
  if (self->sessions == NULL)
    ask (self, &needed);
  else if (!is_within (&wanted, &self->range))
    ask_for_side (self, &wanted);
}

static void
attune_week_shelf_dispose (GObject *object)
{
  AttuneWeekShelf *self = ATTUNE_WEEK_SHELF (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->firsts, attune_firsts_unref);
  forget (self);

  G_OBJECT_CLASS (attune_week_shelf_parent_class)->dispose (object);
}

static void
attune_week_shelf_finalize (GObject *object)
{
  AttuneWeekShelf *self = ATTUNE_WEEK_SHELF (object);

  g_free (self->baby_uuid);
  g_free (self->reader_uuid);

  G_OBJECT_CLASS (attune_week_shelf_parent_class)->finalize (object);
}

static void
attune_week_shelf_class_init (AttuneWeekShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attune_week_shelf_dispose;
  object_class->finalize = attune_week_shelf_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_week_shelf_init (AttuneWeekShelf *self)
{
  self->cancellable = g_cancellable_new ();
  g_date_clear (&self->wanted, 1);
}

/**
 * attune_week_shelf_new:
 * @store: where the sessions are
 *
 * Returns: (transfer full): an empty shelf
 */
AttuneWeekShelf *
attune_week_shelf_new (AttuneStore *store)
{
  AttuneWeekShelf *self = g_object_new (ATTUNE_TYPE_WEEK_SHELF, NULL);

  self->store = g_object_ref (store);

  return self;
}

/**
 * attune_week_shelf_load:
 * @baby_uuid: (nullable): whose weeks; NULL: nobody's, and the shelf is empty
 * @reader_uuid: (nullable): who reads
 * @start: the first day of the week that is looked at
 *
 * Reads anew; "changed" comes when the week is there.
 */
void
attune_week_shelf_load (AttuneWeekShelf *self,
                        const char *baby_uuid,
                        const char *reader_uuid,
                        const GDate *start)
{
  gboolean same = g_strcmp0 (self->baby_uuid, baby_uuid) == 0;
  g_autofree char *baby = g_strdup (baby_uuid);
  g_autofree char *reader = g_strdup (reader_uuid);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->reading = FALSE;
  forget (self);
  if (!same)
    g_clear_pointer (&self->firsts, attune_firsts_unref);
  g_free (self->baby_uuid);
  g_free (self->reader_uuid);
  self->baby_uuid = g_steal_pointer (&baby);
  self->reader_uuid = g_steal_pointer (&reader);
  self->wanted = *start;
  if (self->baby_uuid == NULL) {
    /* What was shown of somebody who is gone goes too. */
    if (!same)
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    return;
  }

  attune_store_load_firsts_async (self->store, self->baby_uuid, self->cancellable, load_firsts_cb,
                                  g_object_ref (self));
  read_on (self);
}

/**
 * attune_week_shelf_look_at:
 * @start: the first day of a week
 *
 * Reads the week where it is not there, and then its neighbours.
 *
 * Returns: whether it is there already; else "changed" comes when it is
 */
gboolean
attune_week_shelf_look_at (AttuneWeekShelf *self, const GDate *start)
{
  self->wanted = *start;
  read_on (self);

  return attune_week_shelf_has (self, start);
}

/**
 * attune_week_shelf_has:
 * @start: the first day of a week
 *
 * Returns: whether all that a letter about the week needs has been read, or there is nobody to
 *   read about
 */
gboolean
attune_week_shelf_has (AttuneWeekShelf *self, const GDate *start)
{
  Range needed;

  if (self->baby_uuid == NULL)
    return TRUE;
  if (self->sessions == NULL || self->firsts == NULL || !g_date_valid (start))
    return FALSE;

  get_needed (start, 0, &needed);
  return is_within (&needed, &self->range);
}

/**
 * attune_week_shelf_get_firsts:
 *
 * Returns: (transfer none) (nullable): what happened when first; NULL until it was read
 */
AttuneFirsts *
attune_week_shelf_get_firsts (AttuneWeekShelf *self)
{
  return self->firsts;
}

/**
 * attune_week_shelf_get_sessions:
 * @start: the first day of a week
 *
 * Returns: (transfer full) (element-type AttuneSessionSummary): what a letter about the week needs,
 *   as far as it was read
 */
GPtrArray *
attune_week_shelf_get_sessions (AttuneWeekShelf *self, const GDate *start)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (
      (GDestroyNotify) attune_session_summary_unref);
  Range needed;

  get_needed (start, 0, &needed);
  for (guint i = 0; self->sessions != NULL && i < self->sessions->len; i++) {
    AttuneSessionSummary *session = g_ptr_array_index (self->sessions, i);

    if (g_date_compare (&session->local_date, &needed.from) >= 0 &&
        g_date_compare (&session->local_date, &needed.to) <= 0)
      g_ptr_array_add (sessions, attune_session_summary_ref (session));
  }

  return sessions;
}
