/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-week-book.h"

#include "attune-baby-flags.h"
#include "attune-locale-week.h"
#include "attune-note-writer.h"
#include "attune-week-questions.h"
#include "attune-week-shelf.h"
#include "report/attune-week-dates.h"

#include <glib/gi18n.h>
#include <string.h>

#define NOTE_KIND "week"

struct _AttuneWeekBook {
  GObject parent_instance;

  AttuneFamily *family;
  AttuneStore *store;
  AttuneClock *clock;
  AttuneCatalog *catalog;
  GSettings *settings;
  GCancellable *cancellable;

  AttuneWeekShelf *shelf; /* the sessions of the weeks round the one looked at */
  AttuneNoteWriter *writer;
  GPtrArray *notes; /* of AttuneReflection *: of this caregiver on weeks of this baby */
  GDate looked_at; /* the first day of the week shown; not valid until one is */
  GArray *unwell; /* (nullable): of GDate, as it was read last */
  gboolean stale; /* notes arrived while words were being written: read them again after */
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneWeekBook, attune_week_book, G_TYPE_OBJECT)

static GPtrArray *
new_notes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) attune_reflection_free);
}

/**
 * attune_week_book_get_first_day:
 * @self: the book
 *
 * Returns: the day on which the family's weeks begin
 */
GDateWeekday
attune_week_book_get_first_day (AttuneWeekBook *self)
{
  int chosen = g_settings_get_enum (self->settings, "first-day-of-week");

  return chosen == 0 ? attune_locale_get_first_day () : (GDateWeekday) chosen;
}

/**
 * attune_week_book_get_today:
 * @self: the book
 * @today: (out caller-allocates): the local day
 */
void
attune_week_book_get_today (AttuneWeekBook *self, GDate *today)
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
    if (!attune_store_error_is_over (error))
      g_warning ("The notes of the weeks could not be read: %s", error->message);
    return;
  }

  /* What is being written is newer than anything that was read. */
  if (attune_note_writer_get_busy (self->writer)) {
    self->stale = TRUE;
    return;
  }

  g_ptr_array_set_size (self->notes, 0);
  attune_note_writer_close_notes (self->writer);
  for (guint i = 0; i < notes->len; i++) {
    const AttuneReflection *note = g_ptr_array_index (notes, i);

    if (is_about_weeks (self, note))
      g_ptr_array_add (self->notes, attune_reflection_copy (note));
  }
  tell_changed (self);
}

static void
note_saved_cb (AttuneWeekBook *self, const char *key, const char *uuid)
{
  for (guint i = 0; i < self->notes->len; i++) {
    AttuneReflection *note = g_ptr_array_index (self->notes, i);

    if (note->note_uuid == NULL && g_str_equal (note->local_date, key))
      note->note_uuid = g_strdup (uuid);
  }
  if (self->stale && !attune_note_writer_get_busy (self->writer))
    attune_week_book_load (self);
}

static void
note_trouble_cb (AttuneWeekBook *self, const char *words)
{
  g_signal_emit_by_name (self->family, "trouble", words);
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

  if (self->writer != NULL)
    attune_week_book_flush (self);
  g_clear_object (&self->writer);
  g_clear_object (&self->shelf);
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

  g_ptr_array_unref (self->notes);
  g_clear_pointer (&self->unwell, g_array_unref);

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
  self->notes = new_notes ();
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
  self->shelf = attune_week_shelf_new (store);
  self->writer = attune_note_writer_new (store, clock);
  g_signal_connect_object (self->shelf, "changed", G_CALLBACK (tell_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->writer, "saved", G_CALLBACK (note_saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->writer, "trouble", G_CALLBACK (note_trouble_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (family, "changed", G_CALLBACK (family_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (attune_family_get_privacy (family), "putting-away",
                           G_CALLBACK (attune_week_book_flush), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * attune_week_book_load:
 * @self: the book
 *
 * Reads the weeks round the one looked at anew; "changed" comes as they arrive.
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
  if (!g_date_valid (&self->looked_at))
    attune_week_book_get_this_week (self, &self->looked_at);
  attune_week_shelf_load (self->shelf, baby == NULL ? NULL : baby->uuid, caregiver_uuid,
                          &self->looked_at);
  if (baby == NULL || caregiver_uuid == NULL) {
    g_ptr_array_set_size (self->notes, 0);
    return;
  }

  /* Words on weeks are few. A day more than today, for travellers. */
  attune_week_book_get_today (self, &to);
  g_date_add_days (&to, 1);
  g_date_clear (&from, 1);
  g_date_set_dmy (&from, 1, G_DATE_JANUARY, 2000);
  attune_store_load_notes_async (self->store, caregiver_uuid, NOTE_KIND, &from, &to,
                                 self->cancellable, load_notes_cb, g_object_ref (self));
}

/**
 * attune_week_book_look_at:
 * @self: the book
 * @start: the first day of a week
 *
 * Says which week is shown, so that it is there, and its neighbours before they are asked for.
 *
 * Returns: whether the week is there already; else "changed" comes when it is
 */
gboolean
attune_week_book_look_at (AttuneWeekBook *self, const GDate *start)
{
  self->looked_at = *start;

  return attune_week_shelf_look_at (self->shelf, start);
}

/**
 * attune_week_book_has:
 * @self: the book
 * @start: the first day of a week
 *
 * Returns: whether all that a letter about the week needs has been read
 */
gboolean
attune_week_book_has (AttuneWeekBook *self, const GDate *start)
{
  return attune_week_shelf_has (self->shelf, start);
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
  return attune_week_shelf_get_firsts (self->shelf) != NULL;
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

  attune_week_book_get_today (self, &today);
  attune_week_dates_get_start (&today, attune_week_book_get_first_day (self), start);
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
  AttuneFirsts *firsts = attune_week_shelf_get_firsts (self->shelf);
  GDate first;

  return firsts != NULL && attune_firsts_get_session (firsts, &first) &&
         g_date_compare (&first, start) < 0;
}

/**
 * attune_week_book_get_firsts:
 * @self: the book
 *
 * Returns: (transfer none) (nullable): what happened when first; NULL until it was read
 */
AttuneFirsts *
attune_week_book_get_firsts (AttuneWeekBook *self)
{
  return attune_week_shelf_get_firsts (self->shelf);
}

static AttuneCue *
find_cue (const char *id, gpointer data)
{
  AttuneWeekBook *self = data;

  return self->catalog == NULL ? NULL : attune_catalog_get_cue (self->catalog, id);
}

static GArray *
get_unwell (AttuneWeekBook *self, const AttuneBaby *baby)
{
  g_clear_pointer (&self->unwell, g_array_unref);
  self->unwell = attune_baby_flags_get_unwell (baby == NULL ? NULL : baby->flags_json);

  return self->unwell;
}

/**
 * attune_week_book_init_profile:
 * @self: the book
 * @profile: (out caller-allocates): what is known of the baby beside the sessions; what it points
 *   to belongs to the book and the family
 */
void
attune_week_book_init_profile (AttuneWeekBook *self, AttuneWeekProfile *profile)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  AttuneAge age;

  *profile = (AttuneWeekProfile){
    .wording.name = baby == NULL ? NULL : baby->nickname,
    .me_uuid = get_caregiver_uuid (self),
    .hide_hands = attune_family_hides_hands (self->family),
    .rest = attune_family_get_rest (self->family),
    .unwell = get_unwell (self, baby),
    .firsts = attune_week_shelf_get_firsts (self->shelf),
    .find_cue = find_cue,
    .find_cue_data = self,
  };
  g_date_clear (&profile->zero_day, 1);
  attune_family_init_age (self->family, &age);
  if (!age.known)
    return;

  attune_week_book_get_today (self, &profile->zero_day);
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
  g_autoptr (GPtrArray) sessions = attune_week_shelf_get_sessions (self->shelf, start);
  AttuneWeekProfile profile;

  attune_week_book_init_profile (self, &profile);

  return attune_week_new (start, sessions, &profile);
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
  g_autoptr (GPtrArray) sessions = attune_week_shelf_get_sessions (self->shelf, start);
  AttuneWeekProfile profile;

  attune_week_book_init_profile (self, &profile);

  return attune_letter_new_from_sessions (start, sessions, &profile);
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
 * attune_week_book_dup_question:
 * @self: the book
 * @week: a week that was read
 *
 * A question that was answered stays with its answer. One that was not is asked as long as its week
 * lasts, unless it was skipped, and leaves no trace.
 *
 * Returns: (transfer full) (nullable): the id of what is asked; NULL: nothing
 */
char *
attune_week_book_dup_question (AttuneWeekBook *self, const AttuneWeek *week)
{
  const AttuneReflection *note = find_note (self, &week->start);
  GDate now;

  if (attune_rest_is_silent (week->profile.rest))
    return NULL;
  if (note != NULL && note->words != NULL && *note->words != '\0')
    return g_strdup (note->subject);

  attune_week_book_get_this_week (self, &now);
  return g_date_compare (&week->start, &now) < 0
             ? NULL
             : g_strdup (attune_week_questions_pick (self->family, week));
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
  /* What was all taken out again answers nothing; a new answer is one to the question of now. */
  if ((note->words == NULL || *note->words == '\0') && question_id != NULL) {
    g_free (note->subject);
    note->subject = g_strdup (question_id);
  }
  g_free (note->words);
  note->words = g_strdup (words);
  attune_note_writer_take (self->writer, note->local_date, note);
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
  attune_note_writer_flush (self->writer);
}
