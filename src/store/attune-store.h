/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The asynchronous front of everything that is kept. The only thing the app layer knows of SQL is
 * that there is none of it here. */
#pragma once

#include <gio/gio.h>

#include "attune-health.h"
#include "attune-journal.h"
#include "attune-people.h"
#include "attune-session-record.h"
#include "attune-store-error.h"
#include "attune-store-import.h"
#include "attune-store-purge.h"
#include "engine/attune-clock.h"
#include "learning/attune-lesson-place.h"
#include "learning/attune-review-log.h"
#include "report/attune-months.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_STORE (attune_store_get_type ())

/**
 * AttuneStore:
 *
 * Jobs run strictly in the order in which they were given, on one thread that owns the database;
 * callbacks come on the caller's main context. A second, read-only connection serves the weeks, so
 * that a slow commit never holds up a page. What a session does is queued and written in order,
 * several events to a commit; what cannot be written now (full disk, read-only home) stays queued
 * and is tried again.
 *
 * Properties, read-only, notifying:
 * - "waiting" (boolean): over 2 s or 20 events are not on the disk yet
 * - "unsaved" (uint): how many parts of sessions are not on the disk yet
 * - "trouble" (int): an AttuneStoreError code why writing does not work just now, or -1
 * - "ready" (boolean): open and writable
 *
 * Signal "acknowledged" (const char *session_uuid, guint seq): the event is on the disk.
 */
G_DECLARE_FINAL_TYPE (AttuneStore, attune_store, ATTUNE, STORE, GObject)

AttuneStore *attune_store_new (GFile *folder, AttuneClock *clock) G_GNUC_WARN_UNUSED_RESULT;

gboolean attune_store_get_waiting (AttuneStore *self);
guint attune_store_get_unsaved (AttuneStore *self);
int attune_store_get_trouble (AttuneStore *self);
gboolean attune_store_get_ready (AttuneStore *self);

void attune_store_open_async (AttuneStore *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
AttuneHealth *attune_store_open_finish (AttuneStore *self,
                                        GAsyncResult *result,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_store_close_async (AttuneStore *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean attune_store_close_finish (AttuneStore *self, GAsyncResult *result, GError **error);

/* People */
void attune_store_save_baby_async (AttuneStore *self,
                                   const AttuneBaby *baby,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
char *attune_store_save_baby_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_list_babies_async (AttuneStore *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *attune_store_list_babies_finish (AttuneStore *self,
                                            GAsyncResult *result,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_store_save_caregiver_async (AttuneStore *self,
                                        const AttuneCaregiver *caregiver,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
char *attune_store_save_caregiver_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_list_caregivers_async (AttuneStore *self,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *attune_store_list_caregivers_finish (AttuneStore *self,
                                                GAsyncResult *result,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Settings of a caregiver: tempo, voice, length of the question, favourites … */
void attune_store_save_setting_async (AttuneStore *self,
                                      const char *caregiver_uuid,
                                      const char *key,
                                      const char *value,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean attune_store_save_setting_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_load_settings_async (AttuneStore *self,
                                       const char *caregiver_uuid,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
GHashTable *attune_store_load_settings_finish (AttuneStore *self,
                                               GAsyncResult *result,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Sessions. begin, append and finish keep their order among each other. */
void attune_store_begin_session_async (AttuneStore *self,
                                       const AttuneSessionStart *start,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean
attune_store_begin_session_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void
attune_store_append_event (AttuneStore *self, const char *session_uuid, const AttuneEvent *event);
void attune_store_finish_session_async (AttuneStore *self,
                                        const char *session_uuid,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean
attune_store_finish_session_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_load_open_session_async (AttuneStore *self,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
AttuneOpenSession *attune_store_load_open_session_finish (AttuneStore *self,
                                                          GAsyncResult *result,
                                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_store_leave_session_async (AttuneStore *self,
                                       const char *session_uuid,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean
attune_store_leave_session_finish (AttuneStore *self, GAsyncResult *result, GError **error);

/* Reflections */
void attune_store_save_reflection_async (AttuneStore *self,
                                         const AttuneReflection *reflection,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
char *attune_store_save_reflection_finish (AttuneStore *self, GAsyncResult *result, GError **error);

/* Words put away, and the lock on them */
void attune_store_put_words_away (AttuneStore *self, const char *writer_uuid, gboolean away);
void attune_store_find_lock_async (AttuneStore *self,
                                   const char *caregiver_uuid,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean attune_store_find_lock_finish (AttuneStore *self,
                                        GAsyncResult *result,
                                        AttuneLock *lock,
                                        GError **error);
void attune_store_lock_async (AttuneStore *self,
                              const char *caregiver_uuid,
                              const char *secret,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
char *attune_store_lock_finish (AttuneStore *self,
                                GAsyncResult *result,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_store_open_lock_async (AttuneStore *self,
                                   const char *caregiver_uuid,
                                   const char *secret,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean attune_store_open_lock_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_close_lock (AttuneStore *self, const char *caregiver_uuid);
void attune_store_remove_lock_async (AttuneStore *self,
                                     const char *caregiver_uuid,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean attune_store_remove_lock_finish (AttuneStore *self, GAsyncResult *result, GError **error);

/* Weeks: on the reading connection. Sessions as AttuneSessionSummary, notes as AttuneReflection. */
void attune_store_load_days_async (AttuneStore *self,
                                   const char *baby_uuid,
                                   const char *reader_uuid,
                                   const GDate *from,
                                   const GDate *to,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *attune_store_load_days_finish (AttuneStore *self,
                                          GAsyncResult *result,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_store_load_notes_async (AttuneStore *self,
                                    const char *caregiver_uuid,
                                    const char *kind,
                                    const GDate *from,
                                    const GDate *to,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GPtrArray *attune_store_load_notes_finish (AttuneStore *self,
                                           GAsyncResult *result,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Notes as attune_store_load_notes_finish() gives them: what is read of them */
typedef enum {
  ATTUNE_NOTES_OF_SESSION, /* the reader's own, and what others show */
  ATTUNE_NOTES_VERSIONS, /* all that one note said, the newest first */
  ATTUNE_NOTES_IN_BIN,
} AttuneNotesOf;

void attune_store_load_notes_of_async (AttuneStore *self,
                                       AttuneNotesOf what,
                                       const char *uuid,
                                       const char *reader_uuid,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
void attune_store_load_shared_notes_async (AttuneStore *self,
                                           const char *baby_uuid,
                                           const char *reader_uuid,
                                           const GDate *from,
                                           const GDate *to,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
void attune_store_share_note_async (AttuneStore *self,
                                    const char *note_uuid,
                                    const char *writer_uuid,
                                    gboolean shared,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean attune_store_share_note_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_search_async (AttuneStore *self,
                                const char *writer_uuid,
                                const char *words,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *attune_store_search_finish (AttuneStore *self,
                                       GAsyncResult *result,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_store_forget_words (AttuneStore *self);

/* Months, first times, and one session as it went: on the reading connection too. */
void attune_store_load_firsts_async (AttuneStore *self,
                                     const char *baby_uuid,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
AttuneFirsts *attune_store_load_firsts_finish (AttuneStore *self,
                                               GAsyncResult *result,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_store_load_marks_async (AttuneStore *self,
                                    const char *baby_uuid,
                                    const GDate *from,
                                    const GDate *to,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GArray *attune_store_load_marks_finish (AttuneStore *self,
                                        GAsyncResult *result,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_store_load_answers_async (AttuneStore *self,
                                      const char *baby_uuid,
                                      AttuneRegion region,
                                      const GDate *from,
                                      const GDate *to,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GArray *attune_store_load_answers_finish (AttuneStore *self,
                                          GAsyncResult *result,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void attune_store_load_story_async (AttuneStore *self,
                                    const char *session_uuid,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
AttuneOpenSession *attune_store_load_story_finish (AttuneStore *self,
                                                   GAsyncResult *result,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Learning: a caregiver's log of answers, each an AttuneReviewAnswer */
void attune_store_add_review_answers_async (AttuneStore *self,
                                            const char *caregiver_uuid,
                                            GPtrArray *answers,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean
attune_store_add_review_answers_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_load_review_log_async (AttuneStore *self,
                                         const char *caregiver_uuid,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *attune_store_load_review_log_finish (AttuneStore *self,
                                                GAsyncResult *result,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Learning: where a caregiver is in each lesson, an AttuneLessonPlace */
void attune_store_save_lesson_place_async (AttuneStore *self,
                                           const char *caregiver_uuid,
                                           const AttuneLessonPlace *place,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
gboolean
attune_store_save_lesson_place_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_load_lesson_places_async (AttuneStore *self,
                                            const char *caregiver_uuid,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
GPtrArray *attune_store_load_lesson_places_finish (AttuneStore *self,
                                                   GAsyncResult *result,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Deleting, backups, health. What is deleted is hidden at once and purged when the store closes. */
void attune_store_delete_async (AttuneStore *self,
                                AttuneDeletable what,
                                const char *uuid,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean attune_store_delete_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_undelete_async (AttuneStore *self,
                                  AttuneDeletable what,
                                  const char *uuid,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean attune_store_undelete_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_purge_async (AttuneStore *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean attune_store_purge_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_backup_async (AttuneStore *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean attune_store_backup_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_check_async (AttuneStore *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
AttuneHealth *attune_store_check_finish (AttuneStore *self,
                                         GAsyncResult *result,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Taking a copy along, and reading one back */
void attune_store_read_all_async (AttuneStore *self,
                                  AttuneDatabaseFunc func,
                                  gpointer data,
                                  GDestroyNotify data_free,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean attune_store_read_all_finish (AttuneStore *self, GAsyncResult *result, GError **error);
void attune_store_import_async (AttuneStore *self,
                                GFile *file,
                                gboolean preview,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
AttuneImportResult *attune_store_import_finish (AttuneStore *self,
                                                GAsyncResult *result,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
