/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "long-family.h"

#include "attune-people.h"
#include "attune-store-notes.h"
#include "attune-store-people.h"
#include "attune-store-sessions.h"
#include "attune-test-catalog.h"

#define SEED 20261124
#define SECOND ((gint64) G_USEC_PER_SEC)
#define LEAST_STEPS 14
#define QUIET_EVERY_DAYS 61
#define QUIET_DAYS 9

static const char *const babies[] = { LONG_FAMILY_BABY_1, LONG_FAMILY_BABY_2 };
static const char *const caregivers[] = { LONG_FAMILY_CAREGIVER_1, LONG_FAMILY_CAREGIVER_2 };
static const char *const states[] = { "state.sleep", "state.3", "state.4", "state.5", "state.6" };
static const char *const engaged[] = { "cue.mutual-gaze", "cue.smile", "cue.coo", "cue.open-hands",
                                       "cue.dance" };
static const char *const breaks[] = { "cue.gaze-aversion", "cue.yawn",      "cue.hiccup",
                                      "cue.finger-splay",  "cue.head-away", "cue.fuss" };
static const char *const words[] = { "Tiny", "feet",   "moved", "while",   "we",
                                     "sang", "softly", "and",   "then",    "the",
                                     "rain", "came",   "naïve", "Café",    "hands",
                                     "warm", "slow",   "look",  "laughed", "evening" };

typedef struct {
  AttuneDatabase *database;
  GRand *rand;
  GPtrArray *plans; /* of AttunePlan */
  GPtrArray *jsons; /* theirs */
  guint n_sessions;
} Family;

/* A session on its way. */
typedef struct {
  Family *family;
  const char *uuid;
  gint64 began_utc_us;
  gint64 at_us;
  guint seq;
  gboolean over;
} Telling;

static guint
roll (Family *family, guint sides)
{
  return (guint) g_rand_int_range (family->rand, 0, (gint32) sides);
}

#define PICK(family, list) ((list)[roll (family, G_N_ELEMENTS (list))])

static void
tell (Telling *telling, AttuneEvent event, guint after_s)
{
  g_autoptr (GError) error = NULL;

  if (event.kind != ATTUNE_EVENT_STEP_BEGAN && event.kind != ATTUNE_EVENT_CHECKED) {
    event.step = -1;
    if (event.kind != ATTUNE_EVENT_ASKED && event.kind != ATTUNE_EVENT_DECLINED)
      event.part = -1;
  }
  telling->at_us += after_s * SECOND;
  event.at_us = telling->at_us;
  event.seq = telling->seq++;
  attune_sessions_append (telling->family->database, telling->uuid, &event,
                          telling->began_utc_us + telling->at_us, &error);
  g_assert_no_error (error);
}

/* Of no part and no step unless the kind has them. */
#define TELL(telling, after_s, ...) tell (telling, (AttuneEvent){ __VA_ARGS__ }, after_s)

static void
end_with (Telling *telling, AttuneOutcome outcome)
{
  TELL (telling, 4, .kind = ATTUNE_EVENT_CLOSING, .number = (int) outcome);
  TELL (telling, 20, .kind = ATTUNE_EVENT_ENDED, .number = (int) outcome);
  telling->over = TRUE;
}

static void
tell_cue (Telling *telling)
{
  Family *family = telling->family;
  gboolean yes = roll (family, 3) > 0;
  const char *id = yes ? PICK (family, engaged) : PICK (family, breaks);

  TELL (telling, 3, .kind = ATTUNE_EVENT_CUE, .id = g_intern_static_string (id),
        .number = attune_event_pack_cue (
            yes ? ATTUNE_CUE_ENGAGED_SUBTLE : ATTUNE_CUE_DISENGAGED_SUBTLE, ATTUNE_ADVICE_SOFTEN));
  TELL (telling, 4, .kind = ATTUNE_EVENT_ADVISED,
        .number = yes ? ATTUNE_ADVISED_ON : ATTUNE_ADVISED_SOFTEN);
}

static void
tell_step (Telling *telling, int part, int number, const AttunePlanStep *step)
{
  Family *family = telling->family;

  if (step->kind == ATTUNE_STEP_CHECK) {
    TELL (telling, 5, .kind = ATTUNE_EVENT_CHECKED, .part = part, .step = number);
    return;
  }
  TELL (telling, 6, .kind = ATTUNE_EVENT_STEP_BEGAN, .part = part, .step = number,
        .region = step->on, .side = step->side, .id = g_intern_string (step->stroke_id));
  for (guint i = roll (family, 4); i > 0; i--)
    TELL (telling, 4, .kind = ATTUNE_EVENT_CHANGED, .number = (int) roll (family, 4));
  if (roll (family, 5) == 0)
    tell_cue (telling);
  if (roll (family, 25) == 0) {
    TELL (telling, 4, .kind = ATTUNE_EVENT_PAUSED, .number = ATTUNE_PAUSED_BY_PERSON);
    TELL (telling, 35, .kind = ATTUNE_EVENT_RESUMED);
  }
}

static AttuneAnswer
ask (Telling *telling, int number, const AttunePlanPart *part)
{
  Family *family = telling->family;
  guint die = roll (family, 20);
  AttuneAnswer answer = die < 16   ? ATTUNE_ANSWER_YES
                        : die < 18 ? ATTUNE_ANSWER_UNSURE
                                   : ATTUNE_ANSWER_NO;

  TELL (telling, 2, .kind = ATTUNE_EVENT_ASKED, .part = number, .region = part->region);
  TELL (telling, 9, .kind = ATTUNE_EVENT_ANSWERED, .number = (int) answer, .by = ATTUNE_BY_POINTER);
  return answer;
}

static void
tell_part (Telling *telling, int number, const AttunePlanPart *part)
{
  AttuneAnswer answer = ask (telling, number, part);

  if (answer == ATTUNE_ANSWER_UNSURE) {
    TELL (telling, 1, .kind = ATTUNE_EVENT_HELD);
    answer = ask (telling, number, part);
  }
  if (answer != ATTUNE_ANSWER_YES) {
    TELL (telling, 1, .kind = ATTUNE_EVENT_DECLINED, .part = number, .region = part->region);
    if (roll (telling->family, 2) == 0)
      end_with (telling, ATTUNE_OUTCOME_BABY_NO);
    return;
  }
  for (guint i = 0; i < part->steps->len; i++)
    tell_step (telling, number, (int) i, g_ptr_array_index (part->steps, i));
  if (roll (telling->family, 30) == 0)
    end_with (telling,
              roll (telling->family, 2) == 0 ? ATTUNE_OUTCOME_ASLEEP : ATTUNE_OUTCOME_PARENT);
}

static void
tell_plan (Telling *telling, const AttunePlan *plan)
{
  TELL (telling, 0, .kind = ATTUNE_EVENT_BEGAN);
  for (guint i = 0; i < plan->parts->len && !telling->over; i++)
    tell_part (telling, (int) i, attune_plan_get_part (plan, i));
  if (!telling->over)
    end_with (telling, ATTUNE_OUTCOME_FINISHED);
}

static char *
make_uuid (guint kind, guint number)
{
  return g_strdup_printf ("%02x000000-0000-4000-8000-%012x", kind, number);
}

static char *
make_words (Family *family)
{
  GString *text = g_string_new (NULL);

  for (guint i = 4 + roll (family, 16); i > 0; i--)
    g_string_append_printf (text, "%s%s", text->len == 0 ? "" : " ", PICK (family, words));
  return g_string_free (text, FALSE);
}

static void
reflect (Family *family, const char *session, const char *caregiver, GDateTime *began_at)
{
  g_autofree char *text = roll (family, 2) == 0 ? make_words (family) : NULL;
  g_autofree char *date = g_date_time_format (began_at, "%Y-%m-%d");
  const char *noticed[] = { PICK (family, engaged), PICK (family, breaks), NULL };
  AttuneReflection reflection = {
    .caregiver_uuid = (char *) caregiver,
    .session_uuid = (char *) session,
    .kind = (char *) "session",
    .local_date = date,
    .state_after = (char *) PICK (family, states),
    .noticed = (char **) noticed,
    .words = text,
  };
  g_autoptr (GError) error = NULL;

  g_free (attune_notes_save (family->database, &reflection, g_date_time_to_unix (began_at) * SECOND,
                             &error));
  g_assert_no_error (error);
}

static void
add_session (Family *family, guint baby, GDateTime *began_at)
{
  guint number = roll (family, family->plans->len);
  const AttunePlan *plan = g_ptr_array_index (family->plans, number);
  g_autofree char *uuid = make_uuid (5, ++family->n_sessions);
  const char *caregiver = PICK (family, caregivers);
  g_autoptr (GError) error = NULL;
  AttuneSessionStart start = {
    .uuid = uuid,
    .baby_uuid = (char *) babies[baby],
    .caregiver_uuid = (char *) caregiver,
    .routine_id = plan->routine_id,
    .plan_json = g_ptr_array_index (family->jsons, number),
    .machine_version = ATTUNE_MACHINE_VERSION,
    .began_at = began_at,
    .state_before = (char *) PICK (family, states),
  };
  Telling telling = {
    .family = family,
    .uuid = uuid,
    .began_utc_us = g_date_time_to_unix (began_at) * SECOND,
  };

  attune_sessions_begin (family->database, &start, &error);
  g_assert_no_error (error);
  tell_plan (&telling, plan);
  attune_sessions_finish (family->database, uuid, &error);
  g_assert_no_error (error);
  if (roll (family, 3) > 0)
    reflect (family, uuid, caregiver, began_at);
}

/* About four a day for both together, and now and then a week for other things. */
static void
add_day (Family *family, const GDate *day, guint number)
{
  static const int hours[] = { 7, 10, 15, 19, 23 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);

  if (number > 0 && number % QUIET_EVERY_DAYS < QUIET_DAYS)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (hours); i++) {
    g_autoptr (GDateTime)
        began_at = g_date_time_new (zone, g_date_get_year (day), (int) g_date_get_month (day),
                                    g_date_get_day (day), hours[i], (int) roll (family, 60), 0);

    if (roll (family, 20) < 19)
      add_session (family, roll (family, 2), began_at);
  }
}

static void
add_people (Family *family)
{
  static const char *const names[] = { "Ada", "Ben", "Kim", "Noor" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++) {
    g_autoptr (AttuneBaby) baby = attune_baby_new ();
    AttuneCaregiver caregiver = { .uuid = (char *) caregivers[i],
                                  .nickname = (char *) names[i + 2] };

    baby->uuid = g_strdup (babies[i]);
    baby->nickname = g_strdup (names[i]);
    g_free (attune_people_save_caregiver (family->database, &caregiver, i, &error));
    g_assert_no_error (error);
    g_free (attune_people_save_baby (family->database, baby, i, &error));
    g_assert_no_error (error);
  }
}

/* Those with enough to do in them for a million events in ten years. */
static void
make_plans (Family *family)
{
  g_autoptr (AttuneCatalog) catalog = attune_test_catalog_new ();
  AttunePlanOptions options = attune_test_options_nothing_left_out ();
  GPtrArray *routines = attune_catalog_get_routines (catalog);

  for (guint i = 0; i < routines->len; i++) {
    g_autoptr (AttunePlan) plan = attune_plan_new (g_ptr_array_index (routines, i), &options);
    guint n_steps = 0;

    for (guint j = 0; j < plan->parts->len; j++)
      n_steps += attune_plan_get_part (plan, j)->steps->len;
    if (n_steps < LEAST_STEPS)
      continue;
    g_ptr_array_add (family->plans, attune_plan_ref (plan));
    g_ptr_array_add (family->jsons, attune_plan_to_json (plan));
  }
}

typedef struct {
  Family *family;
  GDate day;
  guint n_days;
} Years;

static gboolean
add_years (AttuneDatabase *database, gpointer data, GError **error)
{
  Years *years = data;

  add_people (years->family);
  for (guint i = 0; i < years->n_days; i++) {
    add_day (years->family, &years->day, i);
    g_date_add_days (&years->day, 1);
  }
  return TRUE;
}

/* Fills an empty store with the years that end on @last_day. */
void
long_family_fill (AttuneDatabase *database, const GDate *last_day, guint n_years)
{
  Family family = { .database = database, .rand = g_rand_new_with_seed (SEED) };
  Years years = { &family, *last_day, n_years * 365 };
  g_autoptr (GError) error = NULL;

  g_date_subtract_days (&years.day, years.n_days - 1);
  family.plans = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_plan_unref);
  family.jsons = g_ptr_array_new_with_free_func (g_free);
  make_plans (&family);
  attune_database_transact (database, add_years, &years, &error);
  g_assert_no_error (error);
  g_ptr_array_unref (family.plans);
  g_ptr_array_unref (family.jsons);
  g_rand_free (family.rand);
}
