/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A made-up family's sessions for the tests of the week. */
#pragma once

#include <stdio.h>

#include "report/attune-letter.h"

#define MINUTE_US (60 * G_USEC_PER_SEC)

static inline GPtrArray *
family_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) attune_session_summary_unref);
}

static inline void
family_day (const char *iso, GDate *day)
{
  int year, month, number;

  g_assert_cmpint (sscanf (iso, "%d-%d-%d", &year, &month, &number), ==, 3);
  g_date_clear (day, 1);
  g_date_set_dmy (day, number, month, year);
}

/* A session of ten in the morning, wholly welcome where @welcome is. */
static inline AttuneSessionSummary *
family_add (GPtrArray *family, const GDate *day, double minutes, AttuneRegions welcome)
{
  AttuneSessionSummary *session = NULL;
  g_autofree char *uuid = g_strdup_printf ("u%u", family->len);

  session = attune_session_summary_new (uuid);
  session->local_date = *day;
  session->local_minute = 600;
  session->began_utc_us = (gint64) g_date_get_julian (day) * 24 * 60 * MINUTE_US + family->len;
  session->active_us = minutes * MINUTE_US;
  session->outcome = ATTUNE_OUTCOME_FINISHED;
  session->welcome = welcome;
  for (guint i = 0; i < ATTUNE_N_REGIONS; i++) {
    if (attune_regions_contain (welcome, i))
      attune_session_summary_add_answer (session, i, ATTUNE_ANSWER_YES);
  }
  g_ptr_array_add (family, session);

  return session;
}

static inline AttuneSessionSummary *
family_add_at (GPtrArray *family, const char *iso, double minutes, AttuneRegions welcome)
{
  GDate day;

  family_day (iso, &day);
  return family_add (family, &day, minutes, welcome);
}

/* A question, a no, and a kind end. */
static inline AttuneSessionSummary *
family_add_no (GPtrArray *family, const GDate *day, double minutes)
{
  AttuneSessionSummary *session = family_add (family, day, minutes, ATTUNE_REGIONS_NONE);

  attune_session_summary_add_answer (session, ATTUNE_REGION_LEGS, ATTUNE_ANSWER_NO);
  session->declined = ATTUNE_REGIONS_OF (ATTUNE_REGION_LEGS);
  session->noes = 1;
  session->outcome = ATTUNE_OUTCOME_BABY_NO;

  return session;
}
