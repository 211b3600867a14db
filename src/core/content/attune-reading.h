/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What there is to read about touch and attachment, with where each claim comes from and how sure it
 * is. An article never comes without its evidence. */
#pragma once

#include "content/attune-content-reader.h"

G_BEGIN_DECLS

/* How well an article is supported, by the weakest of what it tells. */
typedef enum {
  ATTUNE_EVIDENCE_STRONG, /* several good reviews agree */
  ATTUNE_EVIDENCE_MODERATE, /* some good studies, mostly in one direction */
  ATTUNE_EVIDENCE_WEAK, /* small, short, or likely to be biased */
  ATTUNE_EVIDENCE_MIXED, /* good studies point both ways */
  ATTUNE_EVIDENCE_THEORY, /* makes sense, hard to test */
  ATTUNE_EVIDENCE_NOT_SHOWN, /* claimed by some; no good study found */
} AttuneEvidence;

/* How much of a source its editors have seen. */
typedef enum {
  ATTUNE_READ_OPENED,
  ATTUNE_READ_ABSTRACT,
  ATTUNE_READ_SECOND_HAND,
  ATTUNE_READ_NOT_SEEN,
} AttuneRead;

/**
 * AttuneReadingParagraph:
 * @text: translated
 * @point: one of a list
 * @terms: (element-type utf8): ids of the words explained with it
 */
typedef struct {
  char *text;
  gboolean point;
  GPtrArray *terms;
} AttuneReadingParagraph;

/**
 * AttuneReadingSource:
 * @reference: id of a reference
 * @note: what it gives to the article, translated
 */
typedef struct {
  char *reference;
  char *note;
} AttuneReadingSource;

/**
 * AttuneReadingArticle:
 *
 * One article; texts translated.
 */
typedef struct {
  char *id;
  AttuneEvidence evidence;
  gboolean when_sought; /* found by whoever looks for it, never offered */
  char *title;
  char *summary;
  char *first; /* (nullable): said before everything else */
  gboolean help; /* a way to help stands beside @first */
  GPtrArray *paragraphs; /* of AttuneReadingParagraph */
  char *try_this;
  char *routine; /* (nullable): id of the routine that goes with it */
  char *lesson; /* (nullable): id of the lesson that goes with it */
  GPtrArray *see; /* of char *: ids of articles that go with it */
  char *why; /* one sentence: why this evidence */
  GPtrArray *sources; /* of AttuneReadingSource */
} AttuneReadingArticle;

/**
 * AttuneReadingTerm:
 *
 * A word of the glossary, translated.
 */
typedef struct {
  char *id;
  char *word;
  char *meaning;
} AttuneReadingTerm;

/**
 * AttuneReadingReference:
 *
 * A study, a book or a page. Its text is not translated.
 */
typedef struct {
  char *id;
  char *text;
  char *doi; /* (nullable) */
  AttuneRead read;
  gboolean unconfirmed; /* some detail rests on memory */
} AttuneReadingReference;

/**
 * AttuneReadingChapter:
 * @strokes: ids of the strokes to practise
 * @lessons: ids of lessons
 * @routines: ids of routines
 * @article: id of the article that goes with it
 *
 * One of the five meetings of a course, at any pace; texts translated.
 */
typedef struct {
  char *id;
  char *title;
  char *summary;
  GPtrArray *paragraphs; /* of char * */
  char **strokes;
  char **lessons;
  char **routines;
  char *article;
} AttuneReadingChapter;

typedef struct _AttuneReading AttuneReading;

AttuneReading *attune_reading_read (const AttuneContentFile *files,
                                    gsize n_files,
                                    AttuneCatalog *catalog,
                                    GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_reading_is_kind (const char *element);

AttuneReading *attune_reading_ref (AttuneReading *self);
void attune_reading_unref (AttuneReading *self);
GPtrArray *attune_reading_get_articles (AttuneReading *self);
GPtrArray *attune_reading_get_chapters (AttuneReading *self);
GPtrArray *attune_reading_get_terms (AttuneReading *self);
GPtrArray *attune_reading_get_references (AttuneReading *self);
AttuneReadingArticle *attune_reading_get_article (AttuneReading *self, const char *id);
AttuneReadingTerm *attune_reading_get_term (AttuneReading *self, const char *id);
AttuneReadingReference *attune_reading_get_reference (AttuneReading *self, const char *id);
gboolean attune_reading_article_matches (const AttuneReadingArticle *article, const char *words);

const char *attune_evidence_get_words (AttuneEvidence evidence);
const char *attune_read_get_words (AttuneRead read);

#define ATTUNE_TYPE_READING (attune_reading_get_type ())
GType attune_reading_get_type (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneReading, attune_reading_unref)

G_END_DECLS
