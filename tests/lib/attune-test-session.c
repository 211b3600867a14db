/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-test-session.h"

#define STEP(stroke, title, touches, side, beat_us) \
  "{'stroke':'" stroke "','title':'" title "','touches':'" touches \
  "','lifts_over':'','on':'" touches "','side':'" side "','repetitions':2,'beat_us':" beat_us "}"

#define PART(region, steps) \
  "{'region':'" region "','also':'','question':1,'question_us':12000000,'ask':'" region \
  "','steps':[" steps "]}"

static const char plan_json[] =
    "{'routine':'r.test','title':'A short test','band':'C','first_side':'right',"
    "'close_us':10000000,'parts':[" PART (
        "legs",
        STEP ("legs.long", "Down the leg", "legs", "right", "3000000") "," STEP (
            "legs.long",
            "Down the leg",
            "legs",
            "left",
            "3000000")) "," PART ("tummy",
                                  STEP ("tummy.wheel",
                                        "Water wheel",
                                        "tummy",
                                        "none",
                                        "5000000")) "]}";

static AttunePlan *
make_plan (void)
{
  g_autofree char *json = g_strdelimit (g_strdup (plan_json), "'", '"');
  g_autoptr (GError) error = NULL;
  AttunePlan *plan = attune_plan_new_from_json (json, &error);

  g_assert_no_error (error);

  return plan;
}

AttuneTestSession *
attune_test_session_new (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 3, 9, 30, 0);
  AttuneTestSession *self = g_new0 (AttuneTestSession, 1);

  self->clock = attune_manual_clock_new (now);
  self->plan = make_plan ();
  self->engine = attune_engine_new (ATTUNE_CLOCK (self->clock), self->plan);

  return self;
}

void
attune_test_session_free (AttuneTestSession *self)
{
  g_assert_finalize_object (self->engine);
  g_assert_finalize_object (self->clock);
  attune_plan_unref (self->plan);
  g_free (self);
}

void
attune_test_session_advance (AttuneTestSession *self, double seconds)
{
  attune_manual_clock_advance (self->clock, (gint64) (seconds * ATTUNE_TEST_SECOND));
}

/* No answer counts in the first second of a question. */
void
attune_test_session_say (AttuneTestSession *self, AttuneAnswer answer)
{
  attune_test_session_advance (self, 5);
  g_assert_true (attune_engine_answer (self->engine, answer, ATTUNE_BY_KEY));
}

void
attune_test_session_begin_and_say_yes (AttuneTestSession *self)
{
  attune_engine_begin (self->engine);
  attune_test_session_say (self, ATTUNE_ANSWER_YES);
}

void
attune_test_log_add (GPtrArray *log, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (log, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Compares the whole log with the lines given and empties it. */
void
attune_test_log_assert (GPtrArray *log, ...)
{
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  const char *line;
  va_list lines;

  for (guint i = 0; i < log->len; i++)
    g_string_append_printf (seen, "%s\n", (const char *) g_ptr_array_index (log, i));
  va_start (lines, log);
  while ((line = va_arg (lines, const char *)) != NULL)
    g_string_append_printf (expected, "%s\n", line);
  va_end (lines);

  g_assert_cmpstr (seen->str, ==, expected->str);
  g_ptr_array_set_size (log, 0);
}
