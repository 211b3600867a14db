/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-week-book.h"

#include "report/attune-week-dates.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <string.h>

#define NOTE_KIND "week"
#define SAVE_AFTER_US G_USEC_PER_SEC

struct _AttuneWeekBook {
  GObject parent_instance;

  AttuneFamily *family;
  AttuneStore *store;
  AttuneClock *clock;
  AttuneCatalog *catalog;
  GSettings *settings;
  GCancellable *cancellable;

  GPtrArray *sessions; /* of AttuneSessionSummary */
  GPtrArray *notes; /* of AttuneReflection *: of this caregiver on weeks of this baby */
  GHashTable *opened; /* UUIDs of notes written on since they were read */
  gboolean loaded;

  AttuneReflection *writing; /* (nullable): one of the notes, not handed over yet */
  AttuneReflection *saved; /* (nullable): the one that is being saved */
  gboolean saving; /* one note at a time, so that none is made twice */
  gboolean stale; /* notes arrived while words were being written: read them again after */
  guint save_id; /* a deadline */
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneWeekBook, attune_week_book, G_TYPE_OBJECT)

static GPtrArray *
new_sessions (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) attune_session_summary_unref);
}

static GPtrArray *
new_notes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) attune_reflection_free);
}

/* Monday where the locale says nothing. */
static GDateWeekday
get_locale_first_day (void)
{
  const char *locale = setlocale (LC_TIME, NULL);
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  long week_1stday = (long) nl_langinfo (_NL_TIME_WEEK_1STDAY);
  int base = week_1stday == 19971201 ? 0 : 6; /* a Monday, else a Sunday */

  if (locale == NULL || strcmp (locale, "C") == 0 || g_str_has_prefix (locale, "C.") ||
      strcmp (locale, "POSIX") == 0 || first < 1 || first > 7)
    return G_DATE_MONDAY;

  return (GDateWeekday) ((base + first - 1) % 7 + 1);
}

static GDateWeekday
get_first_day (AttuneWeekBook *self)
{
  int chosen = g_settings_get_enum (self->settings, "first-day-of-week");

  return chosen == 0 ? get_locale_first_day () : (GDateWeekday) chosen;
}

static void
get_today (AttuneWeekBook *self, GDate *today)
{
  g_autoptr (GDateTime) now = attune_clock_dup_now (self->clock);

  g_date_clear (today, 1);
  g_date_set_dmy (today, g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  g_date_time_get_year (now));
}

static const char *
get_caregiver_uuid (AttuneWeekBook *self)
{
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self->family);

  return caregiver == NULL ? NULL : caregiver->uuid;
}

static void
tell_changed (AttuneWeekBook *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
forget_notes (AttuneWeekBook *self)
{
  self->writing = NULL;
  self->saved = NULL;
  g_ptr_array_set_size (self->notes, 0);
  g_hash_table_remove_all (self->opened);
}

static gboolean
is_about_weeks (AttuneWeekBook *self, const AttuneReflection *note)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);

  return g_strcmp0 (note->kind, NOTE_KIND) == 0 && note->local_date != NULL && baby != NULL &&
         (note->baby_uuid == NULL || g_strcmp0 (note->baby_uuid, baby->uuid) == 0);
}

static AttuneReflection *
find_note (AttuneWeekBook *self, const GDate *start)
{
  for (guint i = 0; i < self->notes->len; i++) {
    AttuneReflection *note = g_ptr_array_index (self->notes, i);
    GDate day;

    /* Any day of it: the family may have changed its mind about the first one. */
    if (attune_week_dates_from_iso (note->local_date, &day) &&
        attune_week_dates_contain (start, &day))
      return note;
  }

  return NULL;
}

static void
load_notes_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneWeekBook) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      notes = attune_store_load_notes_finish (ATTUNE_STORE (source), result, &error);

  if (notes == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      g_warning ("The notes of the weeks could not be read: %s", error->message);
    return;
  }

  /* What is being written is newer than anything that was read. */
  if (self->writing != NULL || self->saving) {
    self->stale = TRUE;
    return;
  }

  forget_notes (self);
  for (guint i = 0; i < notes->len; i++) {
    const AttuneReflection *note = g_ptr_array_index (notes, i);

    if (is_about_weeks (self, note))
      g_ptr_array_add (self->notes, attune_reflection_copy (note));
  }
  tell_changed (self);
}

static void
load_days_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneWeekBook) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *sessions = attune_store_load_days_finish (ATTUNE_STORE (source), result, &error);

  if (sessions == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      g_warning ("The weeks could not be read: %s", error->message);
    return;
  }

  g_ptr_array_unref (self->sessions);
  self->sessions = sessions;
  self->loaded = TRUE;
  tell_changed (self);
}

static void
forget (AttuneWeekBook *self)
{
  g_ptr_array_set_size (self->sessions, 0);
  forget_notes (self);
}

static void
family_changed_cb (AttuneWeekBook *self)
{
  attune_week_book_load (self);
}

static void
attune_week_book_dispose (GObject *object)
{
  AttuneWeekBook *self = ATTUNE_WEEK_BOOK (object);

  if (self->store != NULL)
    attune_week_book_flush (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->family);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->catalog, attune_catalog_unref);

  G_OBJECT_CLASS (attune_week_book_parent_class)->dispose (object);
}

static void
attune_week_book_finalize (GObject *object)
{
  AttuneWeekBook *self = ATTUNE_WEEK_BOOK (object);

  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->notes);
  g_hash_table_unref (self->opened);

  G_OBJECT_CLASS (attune_week_book_parent_class)->finalize (object);
}

static void
attune_week_book_class_init (AttuneWeekBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attune_week_book_dispose;
  object_class->finalize = attune_week_book_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_week_book_init (AttuneWeekBook *self)
{
  self->cancellable = g_cancellable_new ();
  self->sessions = new_sessions ();
  self->notes = new_notes ();
  self->opened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * attune_week_book_new:
 * @family: whose weeks
 * @store: where they are kept
 * @clock: says which day it is, and when to save
 * @catalog: (nullable): names signs that have no chip
 * @settings: the day on which weeks begin
 *
 * Returns: (transfer full): a book that is empty until it is loaded
 */
AttuneWeekBook *
attune_week_book_new (AttuneFamily *family,
                      AttuneStore *store,
                      AttuneClock *clock,
                      AttuneCatalog *catalog,
                      GSettings *settings)
{
  AttuneWeekBook *self = g_object_new (ATTUNE_TYPE_WEEK_BOOK, NULL);

  self->family = g_object_ref (family);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->settings = g_object_ref (settings);
  self->catalog = catalog == NULL ? NULL : attune_catalog_ref (catalog);
  g_signal_connect_object (family, "changed", G_CALLBACK (family_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * attune_week_book_load:
 * @self: the book
 *
 * Reads everything anew; "changed" comes as it arrives.
 */
void
attune_week_book_load (AttuneWeekBook *self)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  const char *caregiver_uuid = get_caregiver_uuid (self);
  GDate from, to;

  attune_week_book_flush (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->stale = FALSE;
  if (baby == NULL) {
    forget (self);
    return;
  }

  /* Everything there is: "new this week" is to be true. A day more than today, for travellers. */
  get_today (self, &to);
  g_date_add_days (&to, 1);
  g_date_clear (&from, 1);
  g_date_set_dmy (&from, 1, G_DATE_JANUARY, 2000);
  attune_store_load_days_async (self->store, baby->uuid, caregiver_uuid, &from, &to,
                                self->cancellable, load_days_cb, g_object_ref (self));
  if (caregiver_uuid != NULL)
    attune_store_load_notes_async (self->store, caregiver_uuid, &from, &to, self->cancellable,
                                   load_notes_cb, g_object_ref (self));
}

/**
 * attune_week_book_get_loaded:
 * @self: the book
 *
 * Returns: whether the sessions have been read once
 */
gboolean
attune_week_book_get_loaded (AttuneWeekBook *self)
{
  return self->loaded;
}

/**
 * attune_week_book_get_this_week:
 * @self: the book
 * @start: (out caller-allocates): the first day of the week it is now
 */
void
attune_week_book_get_this_week (AttuneWeekBook *self, GDate *start)
{
  GDate today;

  get_today (self, &today);
  attune_week_dates_get_start (&today, get_first_day (self), start);
}

/**
 * attune_week_book_has_earlier:
 * @self: the book
 * @start: the first day of a week
 *
 * Returns: whether there is anything in a week before
 */
gboolean
attune_week_book_has_earlier (AttuneWeekBook *self, const GDate *start)
{
  for (guint i = 0; i < self->sessions->len; i++) {
    const AttuneSessionSummary *session = g_ptr_array_index (self->sessions, i);

    if (g_date_compare (&session->local_date, start) < 0)
      return TRUE;
  }

  return FALSE;
}

static AttuneCue *
find_cue (const char *id, gpointer data)
{
  AttuneWeekBook *self = data;

  return self->catalog == NULL ? NULL : attune_catalog_get_cue (self->catalog, id);
}

static void
init_profile (AttuneWeekBook *self, AttuneWeekProfile *profile)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  AttuneAge age;

  *profile = (AttuneWeekProfile){
    .wording.name = baby == NULL ? NULL : baby->nickname,
    .me_uuid = get_caregiver_uuid (self),
    .find_cue = find_cue,
    .find_cue_data = self,
  };
  g_date_clear (&profile->zero_day, 1);
  attune_family_init_age (self->family, &age);
  if (!age.known)
    return;

  get_today (self, &profile->zero_day);
  if (age.corrected_days >= 0)
    g_date_subtract_days (&profile->zero_day, age.corrected_days);
  else
    g_date_add_days (&profile->zero_day, -age.corrected_days);
}

/**
 * attune_week_book_count:
 * @self: the book
 * @start: the first day of a week
 *
 * Returns: (transfer full): the week
 */
AttuneWeek *
attune_week_book_count (AttuneWeekBook *self, const GDate *start)
{
  AttuneWeekProfile profile;

  init_profile (self, &profile);

  return attune_week_new (start, self->sessions, &profile);
}

/**
 * attune_week_book_write:
 * @self: the book
 * @start: the first day of a week
 *
 * Returns: (transfer full): what to say about the week
 */
AttuneLetter *
attune_week_book_write (AttuneWeekBook *self, const GDate *start)
{
  AttuneWeekProfile profile;

  init_profile (self, &profile);

  return attune_letter_new_from_sessions (start, self->sessions, &profile);
}

/**
 * attune_week_book_get_words:
 * @self: the book
 * @start: the first day of a week
 *
 * Returns: (transfer none) (nullable): what the caregiver wrote about it
 */
const char *
attune_week_book_get_words (AttuneWeekBook *self, const GDate *start)
{
  const AttuneReflection *note = find_note (self, start);

  return note == NULL ? NULL : note->words;
}

/**
 * attune_week_book_dup_privacy:
 * @self: the book
 *
 * Returns: (transfer full) (nullable): who can read what is written; NULL for a guest, whose words
 *   are not kept
 */
char *
attune_week_book_dup_privacy (AttuneWeekBook *self)
{
  return attune_family_dup_privacy (self->family);
}

static AttuneReflection *
start_note (AttuneWeekBook *self, const GDate *start, const char *question_id)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  AttuneReflection *note = attune_reflection_new ();

  note->caregiver_uuid = g_strdup (get_caregiver_uuid (self));
  note->baby_uuid = g_strdup (baby->uuid);
  note->kind = g_strdup (NOTE_KIND);
  note->subject = g_strdup (question_id);
  note->local_date = attune_week_dates_dup_iso (start);
  g_ptr_array_add (self->notes, note);

  return note;
}

static void
save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneWeekBook) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = attune_store_save_reflection_finish (ATTUNE_STORE (source), result,
                                                               &error);
  AttuneReflection *note = g_steal_pointer (&self->saved);

  self->saving = FALSE;
  if (uuid == NULL) {
    g_warning ("A note could not be kept: %s", error->message);
    g_signal_emit_by_name (self->family, "trouble",
                           _ ("Your words could not be kept just now. They are in the window."));
  } else if (note != NULL) {
    g_free (note->note_uuid);
    note->note_uuid = g_strdup (uuid);
    g_hash_table_add (self->opened, g_steal_pointer (&uuid));
  }
  if (self->writing != NULL && self->save_id == 0)
    attune_week_book_flush (self);
  else if (self->writing == NULL && self->stale)
    attune_week_book_load (self);
}

static gboolean
save_due_cb (gpointer user_data)
{
  AttuneWeekBook *self = user_data;

  self->save_id = 0;
  attune_week_book_flush (self);

  return G_SOURCE_REMOVE;
}

/**
 * attune_week_book_take_words:
 * @self: the book
 * @start: the first day of the week that is written about
 * @question_id: (nullable): the question above
 * @words: all that stands there now
 *
 * Keeps the words a second after the first key, or at attune_week_book_flush().
 */
void
attune_week_book_take_words (AttuneWeekBook *self,
                             const GDate *start,
                             const char *question_id,
                             const char *words)
{
  AttuneReflection *note;

  if (get_caregiver_uuid (self) == NULL || attune_family_get_baby (self->family) == NULL)
    return;

  note = find_note (self, start);
  if (note == NULL)
    note = start_note (self, start, question_id);
  if (self->writing != NULL && self->writing != note)
    attune_week_book_flush (self);
  g_free (note->words);
  note->words = g_strdup (words);
  self->writing = note;
  if (self->save_id == 0)
    self->save_id = attune_clock_add_deadline (
        self->clock, attune_clock_get_boot_us (self->clock) + SAVE_AFTER_US, save_due_cb, self);
}

/**
 * attune_week_book_flush:
 * @self: the book
 *
 * Hands words that are not saved yet to the store.
 */
void
attune_week_book_flush (AttuneWeekBook *self)
{
  AttuneReflection *note = self->writing;

  if (self->save_id != 0)
    attune_clock_remove_deadline (self->clock, self->save_id);
  self->save_id = 0;
  /* What is still being saved may be the same note; it comes round again. */
  if (note == NULL || self->saving)
    return;

  note->new_version = note->note_uuid != NULL &&
                      !g_hash_table_contains (self->opened, note->note_uuid);
  self->writing = NULL;
  self->saving = TRUE;
  self->saved = note;
  attune_store_save_reflection_async (self->store, note, NULL, save_cb, g_object_ref (self));
}
