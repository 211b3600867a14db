/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-note-writer.h"

#include <glib/gi18n.h>

#define SAVE_AFTER_US G_USEC_PER_SEC
#define TRY_AGAIN_AFTER_US (5 * G_USEC_PER_SEC)

/* A note as it stands, waiting to be saved. */
typedef struct {
  char *key;
  AttuneReflection *note;
} Page;

struct _AttuneNoteWriter {
  GObject parent_instance;

  AttuneStore *store;
  AttuneClock *clock;
  GQueue waiting; /* of Page *, each key once */
  Page *saving; /* (nullable): one at a time, so that none is made twice */
  GHashTable *uuids; /* key → UUID of a note that was made here */
  GHashTable *opened; /* UUIDs of notes written on since they were opened */
  guint save_id; /* a deadline */
  gboolean in_trouble;
};

enum {
  SIGNAL_SAVED,
  SIGNAL_TROUBLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttuneNoteWriter, attune_note_writer, G_TYPE_OBJECT)

static void
free_page (gpointer data)
{
  Page *page = data;

  g_free (page->key);
  attune_reflection_free (page->note);
  g_free (page);
}

static GList *
find_waiting (AttuneNoteWriter *self, const char *key)
{
  for (GList *link = self->waiting.head; link != NULL; link = link->next) {
    if (g_str_equal (((Page *) link->data)->key, key))
      return link;
  }

  return NULL;
}

static gboolean
save_due_cb (gpointer user_data)
{
  AttuneNoteWriter *self = user_data;

  self->save_id = 0;
  attune_note_writer_flush (self);

  return G_SOURCE_REMOVE;
}

static void
arm (AttuneNoteWriter *self, gint64 after_us)
{
  if (self->save_id == 0)
    self->save_id = attune_clock_add_deadline (
        self->clock, attune_clock_get_boot_us (self->clock) + after_us, save_due_cb, self);
}

static void
remember (AttuneNoteWriter *self, const char *key, char *uuid)
{
  g_hash_table_insert (self->uuids, g_strdup (key), g_strdup (uuid));
  g_hash_table_add (self->opened, g_strdup (uuid));
  self->in_trouble = FALSE;
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, key, uuid);
}

/* What was written since is newer than what could not be saved. */
static void
keep_for_later (AttuneNoteWriter *self, Page *page, const GError *error)
{
  g_warning ("A note could not be kept: %s", error->message);
  if (find_waiting (self, page->key) == NULL)
    g_queue_push_head (&self->waiting, page);
  else
    free_page (page);
  arm (self, TRY_AGAIN_AFTER_US);
  if (!self->in_trouble)
    g_signal_emit (self, signals[SIGNAL_TROUBLE], 0,
                   _ ("Your words could not be kept just now. They are in the window."));
  self->in_trouble = TRUE;
}

static void
save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneNoteWriter) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = attune_store_save_reflection_finish (ATTUNE_STORE (source), result,
                                                               &error);
  Page *page = g_steal_pointer (&self->saving);

  if (uuid == NULL) {
    keep_for_later (self, page, error);
    return;
  }
  remember (self, page->key, uuid);
  free_page (page);
  if (self->save_id == 0)
    attune_note_writer_flush (self);
}

static void
attune_note_writer_dispose (GObject *object)
{
  AttuneNoteWriter *self = ATTUNE_NOTE_WRITER (object);

  if (self->store != NULL)
    attune_note_writer_flush (self);
  if (self->save_id != 0)
    attune_clock_remove_deadline (self->clock, self->save_id);
  self->save_id = 0;
  g_clear_object (&self->store);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (attune_note_writer_parent_class)->dispose (object);
}

static void
attune_note_writer_finalize (GObject *object)
{
  AttuneNoteWriter *self = ATTUNE_NOTE_WRITER (object);

  g_queue_clear_full (&self->waiting, free_page);
  g_hash_table_unref (self->uuids);
  g_hash_table_unref (self->opened);

  G_OBJECT_CLASS (attune_note_writer_parent_class)->finalize (object);
}

static void
attune_note_writer_class_init (AttuneNoteWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attune_note_writer_dispose;
  object_class->finalize = attune_note_writer_finalize;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                        G_TYPE_STRING);
  signals[SIGNAL_TROUBLE] = g_signal_new ("trouble", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
attune_note_writer_init (AttuneNoteWriter *self)
{
  self->uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->opened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * attune_note_writer_new:
 * @store: where notes are kept
 * @clock: says when to save
 *
 * Returns: (transfer full): a writer with nothing to do
 */
AttuneNoteWriter *
attune_note_writer_new (AttuneStore *store, AttuneClock *clock)
{
  AttuneNoteWriter *self = g_object_new (ATTUNE_TYPE_NOTE_WRITER, NULL);

  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);

  return self;
}

/**
 * attune_note_writer_take:
 * @key: the caller's name for the note, the same for each of its states
 * @note: all that stands there now; without a UUID it is made at the first saving
 *
 * Keeps the note a second after the first key, or at attune_note_writer_flush().
 */
void
attune_note_writer_take (AttuneNoteWriter *self, const char *key, const AttuneReflection *note)
{
  GList *link = find_waiting (self, key);
  Page *page;

  if (link == NULL) {
    page = g_new0 (Page, 1);
    page->key = g_strdup (key);
    g_queue_push_tail (&self->waiting, page);
  } else {
    page = link->data;
    attune_reflection_free (page->note);
  }
  page->note = attune_reflection_copy (note);
  arm (self, SAVE_AFTER_US);
}

/**
 * attune_note_writer_flush:
 *
 * Hands what is not saved yet to the store.
 */
void
attune_note_writer_flush (AttuneNoteWriter *self)
{
  AttuneReflection *note;

  if (self->save_id != 0)
    attune_clock_remove_deadline (self->clock, self->save_id);
  self->save_id = 0;
  /* What is still being saved may be the same note; it comes round again. */
  if (self->saving != NULL || g_queue_is_empty (&self->waiting))
    return;

  self->saving = g_queue_pop_head (&self->waiting);
  note = self->saving->note;
  if (note->note_uuid == NULL)
    note->note_uuid = g_strdup (g_hash_table_lookup (self->uuids, self->saving->key));
  note->new_version = note->note_uuid != NULL &&
                      !g_hash_table_contains (self->opened, note->note_uuid);
  attune_store_save_reflection_async (self->store, note, NULL, save_cb, g_object_ref (self));
}

/**
 * attune_note_writer_close_notes:
 *
 * Whatever is written on from now on was saved before: what it said is kept as an earlier version.
 */
void
attune_note_writer_close_notes (AttuneNoteWriter *self)
{
  g_hash_table_remove_all (self->opened);
}

/**
 * attune_note_writer_get_busy:
 *
 * Returns: whether anything is not on the disk yet
 */
gboolean
attune_note_writer_get_busy (AttuneNoteWriter *self)
{
  return self->saving != NULL || !g_queue_is_empty (&self->waiting);
}
