/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "content/attune-reading-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AttuneReading {
  grefcount ref_count;
  GPtrArray *articles;
  GPtrArray *chapters;
  GPtrArray *terms;
  GPtrArray *references;
};

G_DEFINE_BOXED_TYPE (AttuneReading, attune_reading, attune_reading_ref, attune_reading_unref)

static const char *const evidence_words[] = {
  [ATTUNE_EVIDENCE_STRONG] = N_ ("Well supported"),
  [ATTUNE_EVIDENCE_MODERATE] = N_ ("Quite well supported"),
  [ATTUNE_EVIDENCE_WEAK] = N_ ("Early or small studies"),
  [ATTUNE_EVIDENCE_MIXED] = N_ ("Studies disagree"),
  [ATTUNE_EVIDENCE_THEORY] = N_ ("An idea that many experts use"),
  [ATTUNE_EVIDENCE_NOT_SHOWN] = N_ ("Not shown"),
};

static const char *const read_words[] = {
  [ATTUNE_READ_OPENED] = N_ ("Opened for this text."),
  [ATTUNE_READ_ABSTRACT] = N_ ("Its summary was read for this text."),
  [ATTUNE_READ_SECOND_HAND] = N_ ("Read in what others write about it."),
  [ATTUNE_READ_NOT_SEEN] = N_ ("Not seen for this text."),
};

static void
paragraph_free (gpointer data)
{
  AttuneReadingParagraph *self = data;

  g_free (self->text);
  g_ptr_array_unref (self->terms);
  g_free (self);
}

static void
source_free (gpointer data)
{
  AttuneReadingSource *self = data;

  g_free (self->reference);
  g_free (self->note);
  g_free (self);
}

static void
article_free (gpointer data)
{
  AttuneReadingArticle *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_free (self->first);
  g_free (self->try_this);
  g_free (self->routine);
  g_free (self->lesson);
  g_free (self->why);
  g_ptr_array_unref (self->paragraphs);
  g_ptr_array_unref (self->see);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

static void
term_free (gpointer data)
{
  AttuneReadingTerm *self = data;

  g_free (self->id);
  g_free (self->word);
  g_free (self->meaning);
  g_free (self);
}

static void
reference_free (gpointer data)
{
  AttuneReadingReference *self = data;

  g_free (self->id);
  g_free (self->text);
  g_free (self->doi);
  g_free (self);
}

static void
chapter_free (gpointer data)
{
  AttuneReadingChapter *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_ptr_array_unref (self->paragraphs);
  g_strfreev (self->strokes);
  g_strfreev (self->lessons);
  g_strfreev (self->routines);
  g_free (self->article);
  g_free (self);
}

/**
 * attune_reading_new:
 *
 * Returns: (transfer full): nothing to read yet, for a reader to fill in
 */
AttuneReading *
attune_reading_new (void)
{
  AttuneReading *self = g_new0 (AttuneReading, 1);

  g_ref_count_init (&self->ref_count);
  self->articles = g_ptr_array_new_with_free_func (article_free);
  self->chapters = g_ptr_array_new_with_free_func (chapter_free);
  self->terms = g_ptr_array_new_with_free_func (term_free);
  self->references = g_ptr_array_new_with_free_func (reference_free);

  return self;
}

/**
 * attune_reading_ref:
 * @self: what there is to read
 *
 * Returns: (transfer full): @self
 */
AttuneReading *
attune_reading_ref (AttuneReading *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * attune_reading_unref:
 * @self: (transfer full): what there is to read
 */
void
attune_reading_unref (AttuneReading *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->chapters);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->references);
  g_free (self);
}

/**
 * attune_reading_add_article:
 * @self: what there is to read
 * @id: a stable id, e.g. "learn.why-touch"
 *
 * Returns: (transfer none): an empty article in it, for a reader to fill in
 */
AttuneReadingArticle *
attune_reading_add_article (AttuneReading *self, const char *id)
{
  AttuneReadingArticle *article = g_new0 (AttuneReadingArticle, 1);

  article->id = g_strdup (id);
  article->paragraphs = g_ptr_array_new_with_free_func (paragraph_free);
  article->see = g_ptr_array_new_with_free_func (g_free);
  article->sources = g_ptr_array_new_with_free_func (source_free);
  g_ptr_array_add (self->articles, article);

  return article;
}

/**
 * attune_reading_get_articles:
 * @self: what there is to read
 *
 * Returns: (transfer none) (element-type AttuneReadingArticle): in their order
 */
GPtrArray *
attune_reading_get_articles (AttuneReading *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->articles;
}

/**
 * attune_reading_get_chapters:
 * @self: what there is to read
 *
 * Returns: (transfer none) (element-type AttuneReadingChapter): the course, in its order
 */
GPtrArray *
attune_reading_get_chapters (AttuneReading *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->chapters;
}

/**
 * attune_reading_get_terms:
 * @self: what there is to read
 *
 * Returns: (transfer none) (element-type AttuneReadingTerm): the glossary
 */
GPtrArray *
attune_reading_get_terms (AttuneReading *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->terms;
}

/**
 * attune_reading_get_references:
 * @self: what there is to read
 *
 * Returns: (transfer none) (element-type AttuneReadingReference): all sources
 */
GPtrArray *
attune_reading_get_references (AttuneReading *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->references;
}

/* Each of the three begins with its id. */
static gpointer
find (GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++) {
    char **entry = g_ptr_array_index (entries, i);

    if (strcmp (*entry, id) == 0)
      return entry;
  }

  return NULL;
}

/**
 * attune_reading_get_article:
 * @self: what there is to read
 * @id: the id of an article
 *
 * Returns: (transfer none) (nullable): the article
 */
AttuneReadingArticle *
attune_reading_get_article (AttuneReading *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return find (self->articles, id);
}

/**
 * attune_reading_get_term:
 * @self: what there is to read
 * @id: the id of a word
 *
 * Returns: (transfer none) (nullable): the word and its meaning
 */
AttuneReadingTerm *
attune_reading_get_term (AttuneReading *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return find (self->terms, id);
}

/**
 * attune_reading_get_reference:
 * @self: what there is to read
 * @id: the id of a reference
 *
 * Returns: (transfer none) (nullable): the reference
 */
AttuneReadingReference *
attune_reading_get_reference (AttuneReading *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return find (self->references, id);
}

static gboolean
has_word (const char *text, const char *folded_word)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, folded_word) != NULL;
}

static gboolean
article_has_word (const AttuneReadingArticle *article, const char *word)
{
  if (has_word (article->title, word) || has_word (article->summary, word) ||
      has_word (article->try_this, word) ||
      (article->first != NULL && has_word (article->first, word)))
    return TRUE;
  for (guint i = 0; i < article->paragraphs->len; i++) {
    const AttuneReadingParagraph *paragraph = g_ptr_array_index (article->paragraphs, i);

    if (has_word (paragraph->text, word))
      return TRUE;
  }

  return FALSE;
}

/**
 * attune_reading_article_matches:
 * @article: an article
 * @words: what somebody looks for
 *
 * Returns: whether each of @words stands in its title or its text, in any case
 */
gboolean
attune_reading_article_matches (const AttuneReadingArticle *article, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_auto (GStrv) each = g_strsplit (folded, " ", -1);

  for (guint i = 0; each[i] != NULL; i++) {
    if (*each[i] != '\0' && !article_has_word (article, each[i]))
      return FALSE;
  }

  return TRUE;
}

/**
 * attune_evidence_get_words:
 * @evidence: how well something is supported
 *
 * Returns: (transfer none): the words for it, translated
 */
const char *
attune_evidence_get_words (AttuneEvidence evidence)
{
  g_return_val_if_fail (evidence < G_N_ELEMENTS (evidence_words), NULL);

  return _ (evidence_words[evidence]);
}

/**
 * attune_read_get_words:
 * @read: how much of a source was seen
 *
 * Returns: (transfer none): a sentence that says so, translated
 */
const char *
attune_read_get_words (AttuneRead read)
{
  g_return_val_if_fail (read < G_N_ELEMENTS (read_words), NULL);

  return _ (read_words[read]);
}
