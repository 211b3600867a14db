/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* When not to massage and what to do, and whom to call, by country. General knowledge for everybody:
 * nothing here assesses a baby. */
#pragma once

#include "content/attune-content-reader.h"
#include "content/attune-region.h"

G_BEGIN_DECLS

/* How a condition was met. */
typedef enum {
  ATTUNE_SAFETY_TODAY,
  ATTUNE_SAFETY_SKIN,
  ATTUNE_SAFETY_KNOWN,
} AttuneSafetyGroup;

#define ATTUNE_N_SAFETY_GROUPS 3

typedef enum {
  ATTUNE_SAFETY_NO_NOW,
  ATTUNE_SAFETY_NO_REGION,
  ATTUNE_SAFETY_ASK_FIRST,
  ATTUNE_SAFETY_CHANGE,
  ATTUNE_SAFETY_OK,
} AttuneSafetyCode;

typedef enum {
  ATTUNE_AGREEMENT_STRONG, /* nearly all sources say so */
  ATTUNE_AGREEMENT_MIXED, /* advice differs; the more careful one stands here */
  ATTUNE_AGREEMENT_PROJECT, /* our own caution */
} AttuneAgreement;

/**
 * AttuneSafetyCondition:
 * @id: as in attune_condition_get_ids(); owned
 * @regions: the parts it is about, none where it is about the whole baby
 * @help: whether it stands next to a way to get help
 *
 * One condition; texts translated.
 */
typedef struct {
  char *id;
  AttuneSafetyGroup group;
  AttuneSafetyCode code;
  AttuneAgreement agreement;
  AttuneRegions regions;
  gboolean help;
  char *title;
  char *what_to_do;
  char *why;
  GPtrArray *sources; /* of char * */
  GPtrArray *also_called; /* of char *: words by which people may look for it */
} AttuneSafetyCondition;

typedef enum {
  ATTUNE_HELPLINE_ADVICE,
  ATTUNE_HELPLINE_CRYING,
  ATTUNE_HELPLINE_MOOD,
  ATTUNE_HELPLINE_SLEEP,
  ATTUNE_HELPLINE_HOME,
} AttuneHelplineKind;

/**
 * AttuneHelpline:
 * @who: its name
 * @number: (nullable): to dial
 * @address: (nullable): of a page that says how to reach them, as text
 * @seen: number or address stood on a page that was opened, which may be old
 * @verified_on: (nullable): ISO date on which somebody called or asked
 *
 * One line to call.
 */
typedef struct {
  AttuneHelplineKind kind;
  char *who;
  char *number;
  char *address;
  gboolean seen;
  char *verified_on;
} AttuneHelpline;

/**
 * AttuneHelpCountry:
 * @id: "country.gb", or "country.other"
 * @emergency: number to dial
 * @also: (nullable): another one
 *
 * Whom to call in one country.
 */
typedef struct {
  char *id;
  char *name;
  char *emergency;
  char *also;
  GPtrArray *lines; /* of AttuneHelpline * */
} AttuneHelpCountry;

/* How far a number can be trusted. */
typedef enum {
  ATTUNE_TRUST_CHECKED,
  ATTUNE_TRUST_CHECKED_LONG_AGO, /* more than twelve months */
  ATTUNE_TRUST_SEEN, /* stood on a page; nobody called */
  ATTUNE_TRUST_NONE, /* the number is not shown */
} AttuneTrust;

/**
 * AttuneSafety:
 *
 * All of it, in the order of the files. Immutable once read.
 */
typedef struct {
  GPtrArray *conditions; /* of AttuneSafetyCondition * */
  GPtrArray *countries; /* of AttuneHelpCountry *; the last one is for anywhere else */
} AttuneSafety;

AttuneSafety *attune_safety_read (const AttuneContentFile *files,
                                  gsize n_files,
                                  GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;
char *attune_safety_condition_dup_other_names (const AttuneSafetyCondition *self)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_safety_is_kind (const char *element);
AttuneSafety *attune_safety_new (void) G_GNUC_WARN_UNUSED_RESULT;
void attune_safety_free (AttuneSafety *self);

const AttuneSafetyCondition *attune_safety_find (const AttuneSafety *self, const char *id);
gboolean attune_safety_condition_matches (const AttuneSafetyCondition *self, const char *words);
const char *attune_safety_code_get_words (AttuneSafetyCode code);
const char *attune_safety_group_get_words (AttuneSafetyGroup group);
const char *attune_agreement_get_words (AttuneAgreement agreement);

const AttuneHelpCountry *attune_safety_find_country (const AttuneSafety *self, const char *id);
char *attune_safety_guess_country (const AttuneSafety *self,
                                   const char *locale) G_GNUC_WARN_UNUSED_RESULT;
AttuneTrust attune_helpline_get_trust (const AttuneHelpline *self, const GDate *today);
char *attune_helpline_get_trust_words (const AttuneHelpline *self,
                                       const GDate *today) G_GNUC_WARN_UNUSED_RESULT;
const char *attune_helpline_kind_get_words (AttuneHelplineKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneSafety, attune_safety_free)

G_END_DECLS
