/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "learning/attune-confusions.h"

#include <glib/gi18n-lib.h>

/* Once is chance. */
#define MIX_UPS 2

typedef struct {
  char *item;
  char *other; /* the same, where a pair was asked as such */
  gint64 last_utc_us;
  guint n_mix_ups; /* since both were last recognised */
  gboolean item_known; /* recognised since they were last mixed up */
  gboolean other_known;
} Pair;

typedef struct {
  GHashTable *pairs; /* of Pair *, by both ids */
  GHashTable *by_item; /* of GPtrArray of Pair *, by either id */
} Finder;

static gboolean
is_cue (const char *id)
{
  return g_str_has_prefix (id, "cue.");
}

static gboolean
is_pair (const char *id)
{
  return g_str_has_prefix (id, "pair.");
}

static void
pair_free (gpointer data)
{
  Pair *self = data;

  g_free (self->item);
  g_free (self->other);
  g_free (self);
}

static void
finder_clear (Finder *self)
{
  g_clear_pointer (&self->by_item, g_hash_table_unref);
  g_clear_pointer (&self->pairs, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finder, finder_clear)

static void
finder_init (Finder *self)
{
  self->pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, pair_free);
  self->by_item = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) g_ptr_array_unref);
}

static void
index_pair (Finder *self, const char *item, Pair *pair)
{
  GPtrArray *pairs = g_hash_table_lookup (self->by_item, item);

  if (pairs == NULL) {
    pairs = g_ptr_array_new ();
    g_hash_table_insert (self->by_item, (char *) item, pairs);
  }
  g_ptr_array_add (pairs, pair);
}

static Pair *
ensure_pair (Finder *self, const char *a, const char *b)
{
  const char *item = strcmp (a, b) < 0 ? a : b;
  const char *other = item == a ? b : a;
  g_autofree char *key = g_strconcat (item, " ", other, NULL);
  Pair *pair = g_hash_table_lookup (self->pairs, key);

  if (pair != NULL)
    return pair;
  pair = g_new0 (Pair, 1);
  pair->item = g_strdup (item);
  pair->other = g_strdup (other);
  g_hash_table_insert (self->pairs, g_steal_pointer (&key), pair);
  index_pair (self, pair->item, pair);
  index_pair (self, pair->other, pair);
  return pair;
}

static void
mix_up (Finder *self, const char *item, const char *other, gint64 at_utc_us)
{
  Pair *pair = ensure_pair (self, item, other);

  pair->n_mix_ups++;
  pair->last_utc_us = at_utc_us;
  pair->item_known = pair->other_known = FALSE;
}

/* Where several were chosen, none of them was taken for the other. */
static void
take_wrong (Finder *self, const AttuneReviewAnswer *answer)
{
  const char *chosen = answer->chosen;

  if (is_pair (answer->item))
    mix_up (self, answer->item, answer->item, answer->at_utc_us);
  else if (chosen != NULL && is_cue (chosen) && strchr (chosen, ' ') == NULL &&
           !g_str_equal (chosen, answer->item))
    mix_up (self, answer->item, chosen, answer->at_utc_us);
}

static void
take_right (Finder *self, const AttuneReviewAnswer *answer)
{
  GPtrArray *pairs = g_hash_table_lookup (self->by_item, answer->item);

  for (guint i = 0; pairs != NULL && i < pairs->len; i++) {
    Pair *pair = g_ptr_array_index (pairs, i);

    pair->item_known |= g_str_equal (pair->item, answer->item);
    pair->other_known |= g_str_equal (pair->other, answer->item);
    if (pair->item_known && pair->other_known)
      pair->n_mix_ups = 0;
  }
}

static void
take_answer (Finder *self, const AttuneReviewAnswer *answer)
{
  if (!is_cue (answer->item) && !is_pair (answer->item))
    return;
  if (answer->rating == ATTUNE_RATING_AGAIN)
    take_wrong (self, answer);
  else if (answer->rating >= ATTUNE_RATING_GOOD)
    take_right (self, answer);
}

static int
compare_confusions (gconstpointer a, gconstpointer b)
{
  const AttuneConfusion *first = *(const AttuneConfusion *const *) a;
  const AttuneConfusion *second = *(const AttuneConfusion *const *) b;
  int by_item = strcmp (first->item, second->item);

  if (first->last_utc_us != second->last_utc_us)
    return first->last_utc_us > second->last_utc_us ? -1 : 1;
  return by_item != 0 ? by_item : g_strcmp0 (first->other, second->other);
}

static AttuneConfusion *
confusion_new (const Pair *pair)
{
  AttuneConfusion *self = g_new0 (AttuneConfusion, 1);

  self->item = g_strdup (pair->item);
  if (!is_pair (pair->item))
    self->other = g_strdup (pair->other);
  self->last_utc_us = pair->last_utc_us;
  return self;
}

/**
 * attune_confusion_free:
 * @self: (nullable)
 */
void
attune_confusion_free (AttuneConfusion *self)
{
  if (self == NULL)
    return;
  g_free (self->item);
  g_free (self->other);
  g_free (self);
}

/**
 * attune_confusions_find:
 * @log: (element-type AttuneReviewAnswer): every answer of a caregiver, in any order
 *
 * Two cues are mixed up when one was chosen for the other twice, in either direction. They are told
 * apart again when, since the last time, both were answered right and without being unsure. A pair
 * that was asked as such is mixed up after two wrong answers, until the next right one.
 *
 * Returns: (transfer full) (element-type AttuneConfusion): the pairs mixed up now, the latest first
 */
GPtrArray *
attune_confusions_find (GPtrArray *log)
{
  g_return_val_if_fail (log != NULL, NULL);

  g_autoptr (GPtrArray) ordered = attune_review_log_dup_in_order (log);
  GPtrArray *confusions = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_confusion_free);
  g_auto (Finder) finder = { 0 };
  GHashTableIter iter;
  gpointer pair;

  finder_init (&finder);
  for (guint i = 0; i < ordered->len; i++)
    take_answer (&finder, g_ptr_array_index (ordered, i));
  g_hash_table_iter_init (&iter, finder.pairs);
  while (g_hash_table_iter_next (&iter, NULL, &pair)) {
    if (((Pair *) pair)->n_mix_ups >= MIX_UPS)
      g_ptr_array_add (confusions, confusion_new (pair));
  }
  g_ptr_array_sort (confusions, compare_confusions);
  return confusions;
}

/**
 * attune_confusion_dup_words:
 * @name: of one cue, as it is shown
 * @other_name: of the other
 *
 * Returns: (transfer full): the sentence that offers the short lesson
 */
char *
attune_confusion_dup_words (const char *name, const char *other_name)
{
  g_return_val_if_fail (name != NULL && other_name != NULL, NULL);

  /* Translators: each %s is the name of a cue, e.g. “Yawn”. Nothing here may sound like blame. */
  return g_strdup_printf (g_dgettext (GETTEXT_PACKAGE,
                                      "“%s” and “%s” look alike. A short lesson shows how to tell "
                                      "them apart."),
                          name, other_name);
}
