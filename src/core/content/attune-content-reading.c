/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads articles, the glossary and the references. They are read apart from the catalog, when
 * somebody first wants to read: no massage needs them. */
#include "config.h"

#include "content/attune-content-private.h"
#include "content/attune-reading-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  AttuneContentContext context;
  AttuneReading *reading;
} Reader;

static const char *const evidence_ids[] = { "strong", "moderate",  "weak", "mixed",
                                            "theory", "not-shown", NULL };
static const char *const read_ids[] = { "opened", "abstract", "second-hand", "not-seen", NULL };

/* What an element of plain text may have beside it. */
static void
check_attributes (Reader *reader, const AttuneXmlNode *node, const char *const *allowed)
{
  for (guint i = 0; i < node->attributes->len; i++) {
    const char *name = g_array_index (node->attributes, AttuneXmlAttribute, i).name;
    g_autofree char *shorter = attune_faults_shorten (name);

    if (allowed == NULL || !g_strv_contains (allowed, name))
      attune_fields_fault (
          &reader->context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
          g_strdup_printf (_ ("<%s> has no attribute “%s”. Remove it."), node->name, shorter));
  }
}

static void
read_paragraph (Reader *reader, const AttuneXmlNode *node, AttuneReadingArticle *article)
{
  AttuneReadingParagraph *paragraph = g_new0 (AttuneReadingParagraph, 1);
  const char *terms = attune_xml_get (node, "terms");
  g_auto (GStrv) ids = g_strsplit (terms != NULL ? terms : "", " ", -1);

  check_attributes (reader, node, (const char *const[]){ "terms", NULL });
  paragraph->text = attune_fields_own_text (&reader->context, node);
  paragraph->point = strcmp (node->name, "point") == 0;
  paragraph->terms = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (paragraph->terms, g_strdup (ids[i]));
  g_ptr_array_add (article->paragraphs, paragraph);
}

static void
read_first (Reader *reader, const AttuneXmlNode *node, AttuneReadingArticle *article)
{
  check_attributes (reader, node, (const char *const[]){ "help", NULL });
  g_free (article->first);
  article->first = attune_fields_own_text (&reader->context, node);
  article->help = attune_fields_yes (&reader->context, node, "help");
}

static void
read_try (Reader *reader, const AttuneXmlNode *node, AttuneReadingArticle *article)
{
  static const char *const attributes[] = { "routine", "lesson", NULL };

  check_attributes (reader, node, attributes);
  g_free (article->try_this);
  g_free (article->routine);
  g_free (article->lesson);
  article->try_this = attune_fields_own_text (&reader->context, node);
  article->routine = g_strdup (attune_xml_get (node, "routine"));
  article->lesson = g_strdup (attune_xml_get (node, "lesson"));
}

static void
read_see (Reader *reader, const AttuneXmlNode *node, AttuneReadingArticle *article)
{
  static const char *const attributes[] = { "article!", NULL };

  attune_fields_check (&reader->context, node, attributes, NULL);
  if (attune_xml_get (node, "article") != NULL)
    g_ptr_array_add (article->see, g_strdup (attune_xml_get (node, "article")));
}

static void
read_source (Reader *reader, const AttuneXmlNode *node, AttuneReadingArticle *article)
{
  AttuneReadingSource *source = g_new0 (AttuneReadingSource, 1);
  const char *reference = attune_xml_get (node, "reference");

  check_attributes (reader, node, (const char *const[]){ "reference", NULL });
  if (reference == NULL)
    attune_fields_fault (
        &reader->context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("<%s> needs the attribute “%s”. Add it."), node->name, "reference"));
  source->reference = g_strdup (reference != NULL ? reference : "");
  source->note = attune_fields_own_text (&reader->context, node);
  g_ptr_array_add (article->sources, source);
}

static void
read_part (Reader *reader, const AttuneXmlNode *node, AttuneReadingArticle *article)
{
  static const struct {
    const char *name;
    void (*read) (Reader *, const AttuneXmlNode *, AttuneReadingArticle *);
  } readers[] = {
    { "p", read_paragraph }, { "point", read_paragraph }, { "first", read_first },
    { "try", read_try },     { "see", read_see },         { "source", read_source },
  };

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++) {
    if (strcmp (node->name, readers[i].name) == 0)
      readers[i].read (reader, node, article);
  }
}

static void
read_article (Reader *reader, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "id!", "evidence!", "only-when-sought", NULL };
  static const char *const children[] = { "title!", "summary!", "first", "p+",      "point*",
                                          "try!",   "see*",     "why!",  "source+", NULL };
  AttuneContentContext *context = &reader->context;
  g_autofree char *id = attune_fields_take_id (context, node);
  AttuneReadingArticle *article = attune_reading_add_article (reader->reading, id);

  attune_fields_check (context, node, attributes, children);
  article->evidence = attune_fields_choice (context, node, "evidence", evidence_ids,
                                            ATTUNE_EVIDENCE_NOT_SHOWN);
  article->when_sought = attune_fields_yes (context, node, "only-when-sought");
  article->title = attune_fields_text (context, node, "title");
  article->summary = attune_fields_text (context, node, "summary");
  article->why = attune_fields_text (context, node, "why");
  for (guint i = 0; i < node->children->len; i++)
    read_part (reader, g_ptr_array_index (node->children, i), article);
}

static char **
split_ids (const AttuneXmlNode *node, const char *attribute)
{
  const char *ids = attune_xml_get (node, attribute);

  return g_strsplit (ids != NULL ? ids : "", " ", -1);
}

static void
read_chapter (Reader *reader, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "id!",      "strokes!",  "article!",
                                            "lessons!", "routines!", NULL };
  static const char *const children[] = { "title!", "summary!", "p+", NULL };
  AttuneContentContext *context = &reader->context;
  AttuneReadingChapter *chapter = g_new0 (AttuneReadingChapter, 1);

  attune_fields_check (context, node, attributes, children);
  g_ptr_array_add (attune_reading_get_chapters (reader->reading), chapter);
  chapter->paragraphs = g_ptr_array_new_with_free_func (g_free);
  chapter->id = attune_fields_take_id (context, node);
  chapter->title = attune_fields_text (context, node, "title");
  chapter->summary = attune_fields_text (context, node, "summary");
  attune_fields_texts (context, node, "p", chapter->paragraphs);
  chapter->strokes = split_ids (node, "strokes");
  chapter->lessons = split_ids (node, "lessons");
  chapter->routines = split_ids (node, "routines");
  chapter->article = g_strdup (attune_xml_get (node, "article"));
}

static void
read_term (Reader *reader, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "id!", NULL };
  static const char *const children[] = { "word!", "meaning!", NULL };
  AttuneReadingTerm *term = g_new0 (AttuneReadingTerm, 1);

  attune_fields_check (&reader->context, node, attributes, children);
  term->id = attune_fields_take_id (&reader->context, node);
  term->word = attune_fields_text (&reader->context, node, "word");
  term->meaning = attune_fields_text (&reader->context, node, "meaning");
  g_ptr_array_add (attune_reading_get_terms (reader->reading), term);
}

static gboolean
is_doi (const char *doi)
{
  return g_str_has_prefix (doi, "10.") && strchr (doi, '/') != NULL && strchr (doi, ' ') == NULL;
}

/* It holds text, so that the check of children does not fit it. */
static void
read_reference (Reader *reader, const AttuneXmlNode *node)
{
  AttuneContentContext *context = &reader->context;
  AttuneReadingReference *reference = g_new0 (AttuneReadingReference, 1);
  const char *doi = attune_xml_get (node, "doi");

  g_ptr_array_add (attune_reading_get_references (reader->reading), reference);
  reference->id = attune_fields_take_id (context, node);
  reference->text = attune_fields_own_text (context, node);
  reference->doi = g_strdup (doi);
  reference->read = attune_fields_choice (context, node, "read", read_ids, ATTUNE_READ_NOT_SEEN);
  reference->unconfirmed = attune_fields_yes (context, node, "unconfirmed");
  if (doi != NULL && !is_doi (doi))
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup (_ ("A doi looks like 10.1093/pch/9.8.541. Correct it.")));
  if (*reference->id == '\0' || attune_xml_get (node, "read") == NULL ||
      node->attributes->len != 2u + (doi != NULL) + (attune_xml_get (node, "unconfirmed") != NULL))
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
                         g_strdup (_ ("<reference> has “id” and “read”, perhaps “doi” and "
                                      "“unconfirmed”, and no other attribute.")));
}

/* What refers to others, when all are there */

static void
check_known (Reader *reader, const AttuneXmlNode *node, gconstpointer found, const char *id)
{
  g_autofree char *shorter = attune_faults_shorten (id);

  if (found == NULL)
    attune_fields_fault (
        &reader->context, node, ATTUNE_CONTENT_ERROR_REFERENCE,
        g_strdup_printf (_ ("There is no “%s”. Use the id of one that is there."), shorter));
}

static void
check_terms (Reader *reader, const AttuneXmlNode *node, const char *terms)
{
  g_auto (GStrv) ids = g_strsplit (terms, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    check_known (reader, node, attune_reading_get_term (reader->reading, ids[i]), ids[i]);
}

static void
check_part (Reader *reader, const AttuneXmlNode *node)
{
  const char *terms = attune_xml_get (node, "terms");
  const char *routine = attune_xml_get (node, "routine");
  const char *article = attune_xml_get (node, "article");
  const char *reference = attune_xml_get (node, "reference");

  if (terms != NULL)
    check_terms (reader, node, terms);
  if (routine != NULL)
    check_known (reader, node, attune_catalog_get_routine (reader->context.catalog, routine),
                 routine);
  if (article != NULL)
    check_known (reader, node, attune_reading_get_article (reader->reading, article), article);
  if (reference != NULL)
    check_known (reader, node, attune_reading_get_reference (reader->reading, reference),
                 reference);
}

static void
check_chapter (Reader *reader, const AttuneXmlNode *node)
{
  AttuneCatalog *catalog = reader->context.catalog;
  g_auto (GStrv) strokes = split_ids (node, "strokes");
  g_auto (GStrv) routines = split_ids (node, "routines");
  const char *article = attune_xml_get (node, "article");

  for (guint i = 0; strokes[i] != NULL; i++)
    check_known (reader, node, attune_catalog_get_stroke (catalog, strokes[i]), strokes[i]);
  for (guint i = 0; routines[i] != NULL; i++)
    check_known (reader, node, attune_catalog_get_routine (catalog, routines[i]), routines[i]);
  if (article != NULL)
    check_known (reader, node, attune_reading_get_article (reader->reading, article), article);
}

static void
check_article (Reader *reader, const AttuneXmlNode *node)
{
  for (guint i = 0; i < node->children->len; i++)
    check_part (reader, g_ptr_array_index (node->children, i));
}

static const struct {
  const char *name;
  void (*read) (Reader *reader, const AttuneXmlNode *node);
} kinds[] = {
  { "article", read_article },
  { "chapter", read_chapter },
  { "term", read_term },
  { "reference", read_reference },
};

static void
read_node (Reader *reader, const AttuneXmlNode *node)
{
  g_autofree char *shorter = attune_faults_shorten (node->name);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (strcmp (node->name, kinds[i].name) == 0) {
      kinds[i].read (reader, node);
      return;
    }
  }
  attune_fields_fault (
      &reader->context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
      g_strdup_printf (_ ("<%s> does not belong into <attune>. Remove it."), shorter));
}

static void
read_root (Reader *reader, const AttuneXmlNode *root)
{
  static const char *const attributes[] = { "format!", NULL };
  static const char *const children[] = { "article*", "chapter*", "term*", "reference*", NULL };

  attune_fields_check (&reader->context, root, attributes, children);
  for (guint i = 0; i < root->children->len; i++)
    read_node (reader, g_ptr_array_index (root->children, i));
}

static void
check_root (Reader *reader, const AttuneXmlNode *root)
{
  for (guint i = 0; i < root->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (root->children, i);

    if (strcmp (child->name, "article") == 0)
      check_article (reader, child);
    else if (strcmp (child->name, "chapter") == 0)
      check_chapter (reader, child);
  }
}

/**
 * attune_reading_is_kind:
 * @element: the name of an element
 *
 * Returns: whether it belongs into what there is to read, and not into the catalog
 */
gboolean
attune_reading_is_kind (const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (strcmp (element, kinds[i].name) == 0)
      return TRUE;
  }

  return FALSE;
}

/**
 * attune_reading_read:
 * @files: (array length=n_files): names and contents
 * @n_files: how many
 * @catalog: where the routines are that articles name
 * @faults: (element-type AttuneFault): gets everything that is wrong; what refers into a file that
 *   could not be read is not reported
 *
 * Reads and checks files together. Texts are translated while they are read, into the language
 * of that moment.
 *
 * Returns: (transfer full) (nullable): what they hold, or %NULL when there is any fault
 */
AttuneReading *
attune_reading_read (const AttuneContentFile *files,
                     gsize n_files,
                     AttuneCatalog *catalog,
                     GPtrArray *faults)
{
  g_return_val_if_fail (files != NULL && n_files > 0 && catalog != NULL && faults != NULL, NULL);

  g_autoptr (AttuneReading) reading = attune_reading_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray)
      roots = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_xml_node_free);
  Reader reader = {
    .context = { .faults = faults, .catalog = catalog, .ids = ids },
    .reading = reading,
  };
  guint n_before = faults->len;

  for (gsize i = 0; i < n_files; i++) {
    AttuneXmlNode *root = attune_xml_parse (files[i].name, files[i].bytes, faults);

    reader.context.file = files[i].name;
    if (root != NULL) {
      g_ptr_array_add (roots, root);
      read_root (&reader, root);
    }
  }
  for (gsize i = 0; roots->len == n_files && i < n_files; i++) {
    reader.context.file = files[i].name;
    check_root (&reader, g_ptr_array_index (roots, i));
  }

  return faults->len == n_before ? g_steal_pointer (&reading) : NULL;
}
