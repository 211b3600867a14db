/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Small tools for whole sentences about a family: numbers in words, lists, the baby's name. */
#pragma once

#include "content/attune-region.h"

G_BEGIN_DECLS

/* Marks for the translation catalogue; like N_() they mean nothing at run time. */
/* gettext: --keyword=NP_:1,2 --keyword=NCP_:1c,2,3 */
#define NP_(singular, plural) (singular), (plural)
#define NCP_(context, singular, plural) (singular), (plural)

/* How the family writes about the baby. It serves grammar and nothing else. */
typedef enum {
  ATTUNE_GRAMMAR_NAME,
  ATTUNE_GRAMMAR_F,
  ATTUNE_GRAMMAR_M,
} AttuneGrammar;

/**
 * AttuneWording:
 * @name: (nullable): the baby's nickname; NULL or empty: "your baby"
 * @grammar: how sentences agree with the name, in languages where they do
 */
typedef struct {
  const char *name;
  AttuneGrammar grammar;
} AttuneWording;

char *attune_words_number (guint number) G_GNUC_WARN_UNUSED_RESULT;
char *attune_words_join (GPtrArray *words) G_GNUC_WARN_UNUSED_RESULT;
char *attune_words_regions (AttuneRegions regions) G_GNUC_WARN_UNUSED_RESULT;
guint attune_words_regions_number (AttuneRegions regions);
char *attune_words_capitalize (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *
attune_words_fill (const char *text, const char *key, const char *value) G_GNUC_WARN_UNUSED_RESULT;
char *attune_words_say (const AttuneWording *wording, const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *attune_words_say_n (const AttuneWording *wording,
                          const char *singular,
                          const char *plural,
                          guint n) G_GNUC_WARN_UNUSED_RESULT;
char *attune_words_say_with (const AttuneWording *wording,
                             const char *singular,
                             const char *plural,
                             guint n,
                             const char *key,
                             const char *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
