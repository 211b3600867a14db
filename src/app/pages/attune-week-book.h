/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The weeks of the baby chosen now, as the reading caregiver may see them. */
#pragma once

#include "attune-family.h"
#include "content/attune-catalog.h"
#include "report/attune-letter.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_WEEK_BOOK (attune_week_book_get_type ())

/*
 * Signal "changed" (): sessions or notes were read anew; every week may be different now.
 */
G_DECLARE_FINAL_TYPE (AttuneWeekBook, attune_week_book, ATTUNE, WEEK_BOOK, GObject)

AttuneWeekBook *attune_week_book_new (AttuneFamily *family,
                                      AttuneStore *store,
                                      AttuneClock *clock,
                                      AttuneCatalog *catalog,
                                      GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

void attune_week_book_load (AttuneWeekBook *self);
gboolean attune_week_book_look_at (AttuneWeekBook *self, const GDate *start);
gboolean attune_week_book_has (AttuneWeekBook *self, const GDate *start);
gboolean attune_week_book_get_loaded (AttuneWeekBook *self);
void attune_week_book_get_today (AttuneWeekBook *self, GDate *today);
GDateWeekday attune_week_book_get_first_day (AttuneWeekBook *self);
void attune_week_book_get_this_week (AttuneWeekBook *self, GDate *start);
gboolean attune_week_book_has_earlier (AttuneWeekBook *self, const GDate *start);
AttuneFirsts *attune_week_book_get_firsts (AttuneWeekBook *self);
void attune_week_book_init_profile (AttuneWeekBook *self, AttuneWeekProfile *profile);
AttuneWeek *attune_week_book_count (AttuneWeekBook *self,
                                    const GDate *start) G_GNUC_WARN_UNUSED_RESULT;
AttuneLetter *attune_week_book_write (AttuneWeekBook *self,
                                      const GDate *start) G_GNUC_WARN_UNUSED_RESULT;

const char *attune_week_book_get_words (AttuneWeekBook *self, const GDate *start);
char *attune_week_book_dup_question (AttuneWeekBook *self,
                                     const AttuneWeek *week) G_GNUC_WARN_UNUSED_RESULT;
char *attune_week_book_dup_privacy (AttuneWeekBook *self) G_GNUC_WARN_UNUSED_RESULT;
void attune_week_book_take_words (AttuneWeekBook *self,
                                  const GDate *start,
                                  const char *question_id,
                                  const char *words);
void attune_week_book_flush (AttuneWeekBook *self);

G_END_DECLS
