/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What follows from what a family has told: the name in a text, the age today, what a plan and a
 * picture need. */
#include "config.h"

#include "attune-family-private.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>

#include "attune-build.h"
#include "attune-own-ways.h"
#include "report/attune-words.h"

#define NAME "{name}"

/**
 * attune_look_get:
 * @json: (nullable): an object of small whole numbers, as kept with a person
 * @key: e.g. "skin"
 *
 * Returns: the number; 0 where there is none
 */
guint
attune_look_get (const char *json, const char *key)
{
  g_autoptr (JsonNode) root = json != NULL ? json_from_string (json, NULL) : NULL;
  JsonObject *object;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return 0;
  object = json_node_get_object (root);
  return (guint) CLAMP (json_object_get_int_member_with_default (object, key, 0), 0, 255);
}

/**
 * attune_flags_dup_text:
 * @json: (nullable): an object as kept with a person
 * @key: e.g. "team-said"
 *
 * Returns: (transfer full): the words; "" where there are none
 */
char *
attune_flags_dup_text (const char *json, const char *key)
{
  g_autoptr (JsonNode) root = json != NULL ? json_from_string (json, NULL) : NULL;
  JsonNode *member;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return g_strdup ("");
  member = json_object_get_member (json_node_get_object (root), key);
  if (member == NULL || !JSON_NODE_HOLDS_VALUE (member) ||
      json_node_get_value_type (member) != G_TYPE_STRING)
    return g_strdup ("");
  return g_strdup (json_node_get_string (member));
}

/* Where a sentence begins, “your baby” begins it with a capital letter. */
static gboolean
begins_sentence (const char *text, const char *place)
{
  while (place > text && g_ascii_isspace (place[-1]))
    place--;
  return place == text || place[-1] == '.' || place[-1] == '?';
}

/**
 * attune_family_fill:
 * @text: a translated text that may hold {name}
 *
 * Returns: (transfer full): @text with the baby's nickname, or “your baby” where there is none
 */
char *
attune_family_fill (AttuneFamily *self, const char *text)
{
  const AttuneBaby *baby = attune_family_get_baby (self);
  const char *name = baby != NULL && baby->nickname != NULL ? baby->nickname : "";
  g_autoptr (GString) filled = g_string_new (NULL);
  const char *rest = text;
  const char *place;

  while ((place = strstr (rest, NAME)) != NULL) {
    g_string_append_len (filled, rest, place - rest);
    if (*name != '\0')
      g_string_append (filled, name);
    else if (begins_sentence (text, place))
      g_string_append (filled, C_ ("at the beginning of a sentence", "Your baby"));
    else
      g_string_append (filled, C_ ("within a sentence", "your baby"));
    rest = place + strlen (NAME);
  }
  g_string_append (filled, rest);
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

/**
 * attune_family_say:
 * @text: a text that holds {name}, marked with NC_("baby:name")
 *
 * Returns: (transfer full): @text in the reader's language, as it agrees with the baby's name there,
 *   with the nickname, or “your baby” where there is none
 */
char *
attune_family_say (AttuneFamily *self, const char *text)
{
  AttuneWording wording = { NAME, ATTUNE_GRAMMAR_NAME };
  g_autofree char *translated = attune_words_say (&wording, text);

  return attune_family_fill (self, translated);
}

/**
 * attune_family_init_today:
 * @today: (out caller-allocates): the local day
 */
void
attune_family_init_today (AttuneFamily *self, GDate *today)
{
  g_autoptr (GDateTime) now = attune_clock_dup_now (self->clock);

  g_date_clear (today, 1);
  g_date_set_dmy (today, g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  g_date_time_get_year (now));
}

/**
 * attune_family_init_age:
 * @age: (out caller-allocates): the age of the baby today
 */
void
attune_family_init_age (AttuneFamily *self, AttuneAge *age)
{
  const AttuneBaby *baby = attune_family_get_baby (self);
  GDate today;

  *age = (AttuneAge){ 0 };
  if (baby == NULL)
    return;
  attune_family_init_today (self, &today);
  attune_age_init (age, baby->born_on, baby->born_week, baby->due_on, baby->born_early, &today);
}

static gboolean
has_to_ask (const AttuneBaby *baby, const AttuneAge *age)
{
  return attune_look_get (baby->flags_json, "team-asked") == 0 &&
         (attune_age_needs_team (age) || attune_look_get (baby->flags_json, "team-follows") != 0);
}

/**
 * attune_family_init_facts:
 * @facts: (out caller-allocates): all that today's suggestion follows from
 */
void
attune_family_init_facts (AttuneFamily *self, AttuneTodayFacts *facts)
{
  const AttuneBaby *baby = attune_family_get_baby (self);
  g_autoptr (GDateTime) now = attune_clock_dup_now (self->clock);

  *facts = (AttuneTodayFacts){ .hour = g_date_time_get_hour (now) };
  attune_family_init_age (self, &facts->age);
  if (baby == NULL)
    return;
  facts->sessions = baby->sessions;
  facts->welcome = self->welcome;
  facts->hidden = attune_family_get_hidden (self);
  facts->knows_signs = self->knows_signs;
  facts->navel_healed = baby->navel_healed;
  facts->ask_team = has_to_ask (baby, &facts->age);
}

/* Keeps what else is known of the baby; whatever belongs to somebody else in it stays as it is. */
static void
save_flags (AttuneFamily *self, const AttuneFlags *flags)
{
  const AttuneBaby *baby = attune_family_get_baby (self);
  g_autoptr (AttuneBaby) changed = baby != NULL ? attune_baby_copy (baby) : attune_baby_new ();
  g_autofree char *before = g_steal_pointer (&changed->flags_json);
  g_autofree char *flags_json = attune_flags_to_json (flags);

  changed->flags_json = attune_own_ways_carry_over (flags_json, before);
  attune_family_save_baby (self, changed);
}

/**
 * attune_family_note_team:
 *
 * Keeps that a health team follows something about the baby and has yet to be asked. What it is, is
 * not asked.
 */
void
attune_family_note_team (AttuneFamily *self)
{
  const AttuneBaby *baby = attune_family_get_baby (self);
  const char *before = baby != NULL ? baby->flags_json : NULL;
  g_autofree char *said = attune_flags_dup_text (before, "team-said");
  AttuneFlags flags = { .hidden = attune_look_get (before, "hidden"),
                        .team_follows = TRUE,
                        .team_said = said };

  save_flags (self, &flags);
}

/**
 * attune_family_get_hidden:
 *
 * Returns: the parts that the family never wants with the baby of now
 */
AttuneRegions
attune_family_get_hidden (AttuneFamily *self)
{
  const AttuneBaby *baby = attune_family_get_baby (self);

  return baby != NULL ? attune_look_get (baby->flags_json, "hidden") : ATTUNE_REGIONS_NONE;
}

/**
 * attune_family_save_hidden:
 * @hidden: the parts that the family does not want from now on, with the baby of now
 */
void
attune_family_save_hidden (AttuneFamily *self, AttuneRegions hidden)
{
  const AttuneBaby *baby = attune_family_get_baby (self);
  const char *before = baby != NULL ? baby->flags_json : NULL;
  g_autofree char *said = attune_flags_dup_text (before, "team-said");
  AttuneFlags flags = { .hidden = hidden,
                        .team_follows = attune_look_get (before, "team-follows") != 0,
                        .team_asked = attune_look_get (before, "team-asked") != 0,
                        .team_said = said };

  if (hidden != attune_family_get_hidden (self))
    save_flags (self, &flags);
}

/**
 * attune_family_hides_hands:
 *
 * Returns: whether any of the caregivers would rather not have the weeks say who massaged
 */
gboolean
attune_family_hides_hands (AttuneFamily *self)
{
  for (guint i = 0; i < self->caregivers->len; i++) {
    if (((const AttuneCaregiver *) g_ptr_array_index (self->caregivers, i))->hides_hands)
      return TRUE;
  }
  return FALSE;
}

/**
 * attune_family_keeps_sessions:
 *
 * Returns: whether times together of the caregiver are written down
 */
gboolean
attune_family_keeps_sessions (AttuneFamily *self)
{
  return g_str_equal (attune_family_get_setting (self, "keep", "on"), "on");
}

/**
 * attune_flags_to_json:
 *
 * Returns: (transfer full): @self as it is kept with a baby
 */
char *
attune_flags_to_json (const AttuneFlags *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) root = json_node_alloc ();

  json_object_set_int_member (object, "hidden", self->hidden);
  json_object_set_int_member (object, "team-follows", self->team_follows);
  json_object_set_int_member (object, "team-asked", self->team_asked);
  if (self->team_said != NULL && *self->team_said != '\0')
    json_object_set_string_member (object, "team-said", self->team_said);
  json_node_init_object (root, object);
  return json_to_string (root, FALSE);
}

/**
 * attune_family_init_plan_options:
 * @options: (out caller-allocates): what is known about the baby today; what is not known is the
 *   most careful case
 */
void
attune_family_init_plan_options (AttuneFamily *self, AttunePlanOptions *options)
{
  const AttuneBaby *baby = attune_family_get_baby (self);
  AttuneAge age;

  attune_family_init_age (self, &age);
  *options = (AttunePlanOptions){
    .band = attune_age_get_band (&age),
    .age_known = age.known,
    .corrected_weeks = attune_age_get_weeks (&age),
    .minutes_since_feed = -1,
    .tempo = atoi (attune_family_get_setting (self, "tempo", "100")),
  };
  if (baby == NULL)
    return;
  options->navel_healed = baby->navel_healed;
  options->hips_checked = baby->hips_checked;
  options->reflux = baby->reflux;
  options->hidden = attune_family_get_hidden (self);
  options->ask_team = has_to_ask (baby, &age);
}

/**
 * attune_family_init_look:
 * @look: (out caller-allocates): how baby and caregiver are drawn
 */
void
attune_family_init_look (AttuneFamily *self, AttuneLook *look)
{
  const AttuneBaby *baby = attune_family_get_baby (self);
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self);
  const char *baby_look = baby != NULL ? baby->look_json : NULL;
  const char *adult_look = caregiver != NULL ? caregiver->look_json : NULL;
  AttuneAge age;

  attune_family_init_age (self, &age);
  *look = (AttuneLook){
    .skin = MIN (attune_look_get (baby_look, "skin"), 5),
    .hair = MIN (attune_look_get (baby_look, "hair"), 5),
    .hair_form = MIN (attune_look_get (baby_look, "hair-form"), 2),
    .hand_skin = MIN (attune_look_get (adult_look, "hand-skin"), 5),
    .sleeve = MIN (attune_look_get (adult_look, "sleeve"), 3),
    .age = age.known ? attune_age_look_for_weeks (attune_age_get_weeks (&age))
                     : ATTUNE_AGE_LOOK_FOUR_MONTHS,
  };
}

/**
 * attune_family_get_estimate_us:
 *
 * Returns: how long @routine usually takes at an age that it is for, in microseconds
 */
gint64
attune_family_get_estimate_us (AttuneFamily *self, AttuneRoutine *routine)
{
  g_autoptr (AttunePlan) plan = NULL;
  AttunePlanOptions options;

  attune_family_init_plan_options (self, &options);
  options.band = CLAMP (options.band, routine->from_band, routine->to_band);
  options.age_known = TRUE;
  options.corrected_weeks = MAX (options.corrected_weeks, MAX (routine->from_weeks, 8));
  options.navel_healed = options.hips_checked = TRUE;
  options.hidden = ATTUNE_REGIONS_NONE;
  options.ask_team = FALSE;
  plan = attune_plan_new (routine, &options);
  return plan != NULL ? attune_plan_get_estimate_us (plan) : 0;
}

/* Another lock alone changes nothing of what can be read. */
static void
privacy_changed_cb (AttuneFamily *self)
{
  gboolean shown = attune_privacy_get_shown (self->privacy);

  if (shown == self->words_shown)
    return;
  self->words_shown = shown;
  g_signal_emit_by_name (self, "changed");
}

/**
 * attune_family_start_privacy:
 *
 * Called once the family knows its store and its settings.
 */
void
attune_family_start_privacy (AttuneFamily *self)
{
  self->privacy = attune_privacy_new (self->store, self->settings);
  self->words_shown = attune_privacy_get_shown (self->privacy);
  g_signal_connect_object (self->privacy, "changed", G_CALLBACK (privacy_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * attune_family_follow_writer:
 *
 * Called when whose words they are may be different now, before that is told.
 */
void
attune_family_follow_writer (AttuneFamily *self)
{
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self);

  g_signal_handlers_block_by_func (self->privacy, privacy_changed_cb, self);
  attune_privacy_set_writer (self->privacy, caregiver != NULL ? caregiver->uuid : NULL);
  g_signal_handlers_unblock_by_func (self->privacy, privacy_changed_cb, self);
  self->words_shown = attune_privacy_get_shown (self->privacy);
}

/**
 * attune_family_get_privacy:
 *
 * Returns: (transfer none): whether the caregiver's own words may be seen; "changed" of the family
 *   says so too
 */
AttunePrivacy *
attune_family_get_privacy (AttuneFamily *self)
{
  return self->privacy;
}

/**
 * attune_family_dup_privacy:
 *
 * Returns: (transfer full) (nullable): who can read what the caregiver writes; NULL for a guest,
 *   whose words are not kept
 */
char *
attune_family_dup_privacy (AttuneFamily *self)
{
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self);

  if (caregiver == NULL)
    return NULL;
  if (caregiver->nickname == NULL || *caregiver->nickname == '\0')
    return g_strdup (
        _ ("Private to you. Nobody reads this. If you need help, please tell a person."));

  return g_strdup_printf (
      /* Translators: %s is the caregiver’s nickname. */
      _ ("Private to %s. Nobody reads this. If you need help, please tell a person."),
      caregiver->nickname);
}
