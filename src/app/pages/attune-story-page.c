/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-story-page.h"

#include "attune-box.h"
#include "attune-lines.h"
#include "attune-note-editor.h"
#include "attune-words-gate.h"
#include "report/attune-months.h"
#include "report/attune-story.h"
#include "report/attune-summary-words.h"

#include <glib/gi18n.h>

struct _AttuneStoryPage {
  AdwBin parent_instance;

  GtkBox *head;
  GtkBox *lines;
  GtkBox *shared;
  GtkWidget *own; /* the heading and the editor */
  AttuneNoteEditor *editor;

  AttuneOwnWords *words;
  AttuneWeekBook *book;
  GCancellable *cancellable;
  char *session_uuid; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (AttuneStoryPage, attune_story_page, ADW_TYPE_BIN)

static const char *const kinds[] = {
  [ATTUNE_STORY_ASKED] = "asked", [ATTUNE_STORY_TOUCH] = "touch", [ATTUNE_STORY_REST] = "rest",
  [ATTUNE_STORY_SIGN] = "sign",   [ATTUNE_STORY_END] = "end",
};

static void
add_line (AttuneStoryPage *self, const AttuneStoryLine *line)
{
  GtkWidget *label = attune_lines_add (self->lines, line->text, "story-line");

  gtk_widget_add_css_class (label, kinds[line->kind]);
}

static void
show_lines (AttuneStoryPage *self, GPtrArray *lines)
{
  guint minute = G_MAXUINT;

  attune_box_clear (self->lines);
  for (guint i = 0; i < lines->len; i++) {
    const AttuneStoryLine *line = g_ptr_array_index (lines, i);

    if (line->minute != minute)
      attune_lines_take (self->lines, attune_story_dup_minute (line->minute), "story-minute");
    minute = line->minute;
    add_line (self, line);
  }
}

static void
story_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneStoryPage) self = user_data;
  g_autoptr (AttuneOpenSession)
      story = attune_store_load_story_finish (ATTUNE_STORE (source), result, NULL);
  g_autoptr (AttunePlan) plan = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  AttuneWeekProfile profile;
  AttuneStoryTeller teller;

  if (story == NULL || self->book == NULL)
    return;

  plan = attune_plan_new_from_json (story->plan_json, NULL);
  attune_week_book_init_profile (self->book, &profile);
  teller = (AttuneStoryTeller){ profile.wording, profile.find_cue, profile.find_cue_data };
  lines = attune_story_tell ((const AttuneEvent *) story->events->data, story->events->len, plan,
                             &teller);
  show_lines (self, lines);
}

/* Nothing is asked of a guest, and nothing kept. */
static AttuneReflection *
create_note (AttuneStoryPage *self)
{
  const AttuneBaby *baby = attune_family_get_baby (attune_own_words_get_family (self->words));
  AttuneReflection *note = attune_reflection_new ();

  note->caregiver_uuid = g_strdup (attune_own_words_get_writer_uuid (self->words));
  note->session_uuid = g_strdup (self->session_uuid);
  note->baby_uuid = g_strdup (baby == NULL ? NULL : baby->uuid);
  note->kind = g_strdup ("session");
  note->local_date = attune_own_words_dup_today (self->words);

  return note;
}

static void
add_shared (AttuneStoryPage *self, const AttuneReflection *note)
{
  if (note->words == NULL || *note->words == '\0')
    return;

  attune_lines_add (self->shared, note->writer, "caption");
  attune_lines_add (self->shared, note->words, "own-words");
}

static void
notes_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneStoryPage) self = user_data;
  g_autoptr (GPtrArray)
      notes = attune_store_load_notes_finish (ATTUNE_STORE (source), result, NULL);
  const AttuneReflection *mine = NULL;
  g_autoptr (AttuneReflection) made = NULL;
  const char *me;

  if (notes == NULL || self->words == NULL)
    return;

  me = attune_own_words_get_writer_uuid (self->words);
  attune_box_clear (self->shared);
  for (guint i = 0; i < notes->len; i++) {
    const AttuneReflection *note = g_ptr_array_index (notes, i);

    if (me == NULL || g_strcmp0 (note->caregiver_uuid, me) != 0)
      add_shared (self, note);
    else if (g_str_equal (note->kind, "session"))
      mine = note;
  }
  gtk_widget_set_visible (self->own, me != NULL);
  if (me == NULL)
    return;
  if (mine == NULL)
    mine = made = create_note (self);
  attune_note_editor_show (self->editor, mine);
}

static void
deleted_cb (AttuneStoryPage *self)
{
  g_autoptr (AttuneReflection) note = create_note (self);

  attune_note_editor_show (self->editor, note);
}

static void
load_notes (AttuneStoryPage *self)
{
  attune_store_load_notes_of_async (attune_own_words_get_store (self->words),
                                    ATTUNE_NOTES_OF_SESSION, self->session_uuid,
                                    attune_own_words_get_writer_uuid (self->words),
                                    self->cancellable, notes_loaded_cb, g_object_ref (self));
}

/* What stood there goes, and what may be seen now is read again. */
static void
privacy_changed_cb (AttuneStoryPage *self)
{
  g_autoptr (AttuneReflection) nothing = NULL;

  if (self->session_uuid == NULL)
    return;
  nothing = create_note (self);
  attune_note_editor_show (self->editor, nothing);
  load_notes (self);
}

static void
attune_story_page_dispose (GObject *object)
{
  AttuneStoryPage *self = ATTUNE_STORY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->words);
  g_clear_object (&self->book);
  g_clear_pointer (&self->session_uuid, g_free);

  G_OBJECT_CLASS (attune_story_page_parent_class)->dispose (object);
}

static void
attune_story_page_class_init (AttuneStoryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_story_page_dispose;
}

static void
attune_story_page_init (AttuneStoryPage *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * attune_story_page_new:
 * @words: where notes are kept
 * @book: knows how to write about the baby
 *
 * Returns: (transfer floating): the page, of no session yet
 */
GtkWidget *
attune_story_page_new (AttuneOwnWords *words, AttuneWeekBook *book)
{
  AttuneStoryPage *self = g_object_new (ATTUNE_TYPE_STORY_PAGE, NULL);
  GtkBox *box = attune_lines_new (18);
  GtkBox *own = attune_lines_new (6);
  AttunePrivacy *privacy = attune_family_get_privacy (attune_own_words_get_family (words));

  self->words = g_object_ref (words);
  self->book = g_object_ref (book);
  self->head = attune_lines_new (4);
  self->lines = attune_lines_new (4);
  self->shared = attune_lines_new (4);
  self->own = GTK_WIDGET (own);
  self->editor = ATTUNE_NOTE_EDITOR (attune_note_editor_new (words));
  attune_lines_add (own, _ ("Words about it"), "section");
  gtk_box_append (own, attune_words_gate_new (GTK_WIDGET (self->editor), privacy));
  gtk_box_append (box, GTK_WIDGET (self->head));
  gtk_box_append (box, GTK_WIDGET (self->lines));
  gtk_box_append (box, GTK_WIDGET (self->shared));
  gtk_box_append (box, self->own);
  g_signal_connect_object (self->editor, "deleted", G_CALLBACK (deleted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (privacy, "changed", G_CALLBACK (privacy_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), attune_lines_page (box));

  return GTK_WIDGET (self);
}

/**
 * attune_story_page_show:
 * @session: a session
 * @week: the week it is in
 */
void
attune_story_page_show (AttuneStoryPage *self,
                        const AttuneSessionSummary *session,
                        const AttuneWeek *week)
{
  g_autofree char *day = attune_month_dup_day_label (&session->local_date);
  g_autofree char *time = attune_summary_dup_time (session);
  g_autofree char *minutes = attune_summary_dup_minutes (session);

  g_free (self->session_uuid);
  self->session_uuid = g_strdup (session->uuid);
  attune_box_clear (self->head);
  attune_box_clear (self->lines);
  attune_box_clear (self->shared);
  gtk_widget_set_visible (self->own, FALSE);
  attune_lines_take (self->head, g_strdup_printf ("%s · %s · %s", day, time, minutes), "caption");
  attune_lines_add (self->head, session->title, "heading-large");
  attune_lines_take (self->head, attune_summary_dup_end (session, week), NULL);
  attune_store_load_story_async (attune_own_words_get_store (self->words), session->uuid,
                                 self->cancellable, story_loaded_cb, g_object_ref (self));
  load_notes (self);
}
