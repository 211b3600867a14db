/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-shared-notes.h"

#include "report/attune-week-dates.h"

#include <glib/gi18n.h>

#define AROUND_WEEKS 8 /* read at once, so that going on to the next week waits for nothing */
#define HANDOVER_DAYS 7

struct _AttuneSharedNotes {
  GObject parent_instance;

  AttuneFamily *family;
  AttuneStore *store;
  GCancellable *cancellable; /* (nullable): of what is being read */
  GPtrArray *notes; /* of AttuneReflection, the newest day first */
  GDate from; /* not valid until something was asked for */
  GDate to;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneSharedNotes, attune_shared_notes, G_TYPE_OBJECT)

static void
stop_reading (AttuneSharedNotes *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneSharedNotes) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      notes = attune_store_load_notes_finish (ATTUNE_STORE (source), result, &error);

  if (notes == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  /* What cannot be read may have been taken back: nothing is shown then. */
  if (notes == NULL) {
    g_debug ("Shared notes: %s", error->message);
  } else {
    g_ptr_array_unref (self->notes);
    self->notes = g_steal_pointer (&notes);
  }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
attune_shared_notes_dispose (GObject *object)
{
  AttuneSharedNotes *self = ATTUNE_SHARED_NOTES (object);

  stop_reading (self);
  g_clear_object (&self->family);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (attune_shared_notes_parent_class)->dispose (object);
}

static void
attune_shared_notes_finalize (GObject *object)
{
  g_ptr_array_unref (ATTUNE_SHARED_NOTES (object)->notes);

  G_OBJECT_CLASS (attune_shared_notes_parent_class)->finalize (object);
}

static void
attune_shared_notes_class_init (AttuneSharedNotesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attune_shared_notes_dispose;
  object_class->finalize = attune_shared_notes_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attune_shared_notes_init (AttuneSharedNotes *self)
{
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_reflection_free);
  g_date_clear (&self->from, 1);
  g_date_clear (&self->to, 1);
}

/**
 * attune_shared_notes_new:
 * @family: who reads, and about whom
 * @store: where notes are kept
 *
 * Returns: (transfer full): nothing yet
 */
AttuneSharedNotes *
attune_shared_notes_new (AttuneFamily *family, AttuneStore *store)
{
  AttuneSharedNotes *self = g_object_new (ATTUNE_TYPE_SHARED_NOTES, NULL);

  self->family = g_object_ref (family);
  self->store = g_object_ref (store);

  return self;
}

/**
 * attune_shared_notes_look_at:
 * @start: the first day of a week
 *
 * Says which week is shown, so that its notes are read where they are not there.
 */
void
attune_shared_notes_look_at (AttuneSharedNotes *self, const GDate *start)
{
  GDate end;

  attune_week_dates_get_end (start, &end);
  if (!g_date_valid (&self->from) || g_date_compare (start, &self->from) < 0 ||
      g_date_compare (&end, &self->to) > 0)
    attune_shared_notes_reload (self, start);
}

/**
 * attune_shared_notes_reload:
 * @start: the first day of a week
 *
 * Reads the notes round a week anew; "changed" comes when they are there.
 */
void
attune_shared_notes_reload (AttuneSharedNotes *self, const GDate *start)
{
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self->family);

  stop_reading (self);
  g_ptr_array_set_size (self->notes, 0);
  g_date_clear (&self->from, 1);
  if (baby == NULL) {
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    return;
  }
  attune_week_dates_move (start, -AROUND_WEEKS, &self->from);
  attune_week_dates_move (start, AROUND_WEEKS + 1, &self->to);
  self->cancellable = g_cancellable_new ();
  attune_store_load_shared_notes_async (
      self->store, baby->uuid, caregiver == NULL ? NULL : caregiver->uuid, &self->from, &self->to,
      self->cancellable, loaded_cb, g_object_ref (self));
}

static gboolean
is_between (const AttuneReflection *note, const GDate *from, const GDate *to)
{
  GDate day;

  return note->words != NULL && *note->words != '\0' && note->local_date != NULL &&
         attune_week_dates_from_iso (note->local_date, &day) && g_date_compare (from, &day) <= 0 &&
         g_date_compare (&day, to) <= 0;
}

/* A line for the next pair of hands lasts seven days, also before it is purged. */
static gboolean
is_over (const AttuneReflection *note, const GDate *oldest)
{
  GDate day;

  return g_strcmp0 (note->kind, "handover") == 0 &&
         attune_week_dates_from_iso (note->local_date, &day) && g_date_compare (&day, oldest) < 0;
}

static GPtrArray *
pick (AttuneSharedNotes *self, const GDate *from, const GDate *to, const char *kind)
{
  GPtrArray *picked = g_ptr_array_new ();
  GDate oldest;

  attune_family_init_today (self->family, &oldest);
  g_date_subtract_days (&oldest, HANDOVER_DAYS);

  for (guint i = 0; i < self->notes->len; i++) {
    AttuneReflection *note = g_ptr_array_index (self->notes, i);

    if (is_between (note, from, to) && !is_over (note, &oldest) &&
        (kind == NULL || g_strcmp0 (note->kind, kind) == 0))
      g_ptr_array_add (picked, note);
  }

  return picked;
}

/**
 * attune_shared_notes_get_week:
 * @start: the first day of a week
 *
 * Returns: (transfer container) (element-type AttuneReflection): what others show of this week, as
 *   far as it was read; the notes belong to @self, until "changed"
 */
GPtrArray *
attune_shared_notes_get_week (AttuneSharedNotes *self, const GDate *start)
{
  GDate end;

  attune_week_dates_get_end (start, &end);

  return pick (self, start, &end, NULL);
}

/**
 * attune_shared_notes_get_handovers:
 *
 * Returns: (transfer container) (element-type AttuneReflection): lines of the last seven days for
 *   the next pair of hands, as far as they were read; they belong to @self, until "changed"
 */
GPtrArray *
attune_shared_notes_get_handovers (AttuneSharedNotes *self)
{
  GDate from, to;

  g_date_clear (&from, 1);
  g_date_set_dmy (&from, 1, G_DATE_JANUARY, 2000);
  attune_family_init_today (self->family, &to);
  /* A day more, for travellers. */
  g_date_add_days (&to, 1);

  return pick (self, &from, &to, "handover");
}

/**
 * attune_shared_notes_dup_caption:
 * @note: one of them
 *
 * Returns: (transfer full): who wrote it, and on which day
 */
char *
attune_shared_notes_dup_caption (const AttuneReflection *note)
{
  const char *writer = note->writer != NULL && *note->writer != '\0' ? note->writer
                                                                     : _ ("Another caregiver");
  g_autofree char *when = NULL;
  GDate day;

  if (note->local_date == NULL || !attune_week_dates_from_iso (note->local_date, &day))
    return g_strdup (writer);
  when = attune_week_dates_dup_day_label (&day);

  /* Translators: who wrote a note, and on which day: “Sam, Tuesday, 24 November” */
  return g_strdup_printf (C_ ("writer, day", "%s, %s"), writer, when);
}
