/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* From bytes to a tree. The tree is well-formed and of one root; what its elements mean is not
 * known here. */
#include "config.h"

#include "content/attune-content-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *file;
  GPtrArray *faults;
  GArray *tags; /* of AttunePlace */
  guint n_started;
  AttuneXmlNode *root;
  GPtrArray *open; /* the nodes whose end has not come yet, from the outside */
} Parse;

static void
attribute_clear (gpointer data)
{
  AttuneXmlAttribute *attribute = data;

  g_free (attribute->name);
  g_free (attribute->value);
}

static AttuneXmlNode *
node_new (const char *name, AttunePlace place)
{
  AttuneXmlNode *node = g_new0 (AttuneXmlNode, 1);

  node->name = g_strdup (name);
  node->place = place;
  node->attributes = g_array_new (FALSE, FALSE, sizeof (AttuneXmlAttribute));
  g_array_set_clear_func (node->attributes, attribute_clear);
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_xml_node_free);
  node->text = g_string_new (NULL);

  return node;
}

/**
 * attune_xml_node_free:
 * @node: (transfer full): a node; its children go with it
 */
void
attune_xml_node_free (AttuneXmlNode *node)
{
  g_free (node->name);
  g_array_unref (node->attributes);
  g_ptr_array_unref (node->children);
  g_string_free (node->text, TRUE);
  g_free (node);
}

/**
 * attune_xml_get:
 * @node: a node
 * @attribute: the name of an attribute
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
attune_xml_get (const AttuneXmlNode *node, const char *attribute)
{
  for (guint i = 0; i < node->attributes->len; i++) {
    const AttuneXmlAttribute *each = &g_array_index (node->attributes, AttuneXmlAttribute, i);

    if (strcmp (each->name, attribute) == 0)
      return each->value;
  }

  return NULL;
}

static void
add_fault (Parse *parse, AttunePlace place, const char *what)
{
  attune_faults_add (parse->faults, parse->file, place, ATTUNE_CONTENT_ERROR_SYNTAX, "%s", what);
}

static void
add_attribute (Parse *parse, AttuneXmlNode *node, const char *name, const char *value)
{
  if (attune_xml_get (node, name) != NULL) {
    g_autofree char *shorter = attune_faults_shorten (name);

    attune_faults_add (parse->faults, parse->file, node->place, ATTUNE_CONTENT_ERROR_SYNTAX,
                       _ ("“%s” is given twice. Keep one of them."), shorter);
    return;
  }
  if (attune_content_find_control (value))
    add_fault (parse, node->place, _ ("There is a control character in a value. Remove it."));

  AttuneXmlAttribute attribute = { g_strdup (name), g_strdup (value) };

  g_array_append_val (node->attributes, attribute);
}

static void
attach (Parse *parse, AttuneXmlNode *node)
{
  if (parse->open->len > 0) {
    AttuneXmlNode *parent = g_ptr_array_index (parse->open, parse->open->len - 1);

    g_ptr_array_add (parent->children, node);
  } else {
    parse->root = node;
  }
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *name,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  Parse *parse = user_data;
  AttunePlace place = { 0, 0 };

  if (parse->n_started < parse->tags->len)
    place = g_array_index (parse->tags, AttunePlace, parse->n_started);
  parse->n_started++;

  if (parse->open->len == 0 && parse->root != NULL) {
    add_fault (parse, place, _ ("A file has one <attune> around everything. Move this into it."));
    g_set_error_literal (error, ATTUNE_CONTENT_ERROR, ATTUNE_CONTENT_ERROR_SYNTAX, "second root");
    return;
  }
  if (parse->open->len >= ATTUNE_CONTENT_MAX_DEPTH) {
    add_fault (parse, place,
               _ ("This lies too deep inside other elements. Close some of them first."));
    g_set_error_literal (error, ATTUNE_CONTENT_ERROR, ATTUNE_CONTENT_ERROR_SYNTAX, "too deep");
    return;
  }

  AttuneXmlNode *node = node_new (name, place);

  attach (parse, node);
  for (guint i = 0; names[i] != NULL; i++)
    add_attribute (parse, node, names[i], values[i]);
  g_ptr_array_add (parse->open, node);
}

static void
end_element_cb (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  Parse *parse = user_data;
  AttuneXmlNode *node = g_ptr_array_index (parse->open, parse->open->len - 1);

  if (attune_content_find_control (node->text->str))
    add_fault (parse, node->place, _ ("There is a control character in this text. Remove it."));
  g_ptr_array_set_size (parse->open, parse->open->len - 1);
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  Parse *parse = user_data;

  if (parse->open->len > 0) {
    AttuneXmlNode *node = g_ptr_array_index (parse->open, parse->open->len - 1);

    g_string_append_len (node->text, text, length);
  }
}

/* The parser counts bytes in a line; people count characters. */
static AttunePlace
place_of_parser (GMarkupParseContext *context, const char *text, gsize size)
{
  int line, byte;
  const char *at = text;

  g_markup_parse_context_get_position (context, &line, &byte);
  for (int i = 1; i < line; i++) {
    const char *newline = memchr (at, '\n', text + size - at);

    if (newline == NULL)
      break;
    at = newline + 1;
  }

  gsize length = MIN ((gsize) MAX (byte - 1, 0), (gsize) (text + size - at));

  return (AttunePlace){ line, g_utf8_strlen (at, length) + 1 };
}

static void
report_parser (Parse *parse,
               GMarkupParseContext *context,
               const char *text,
               gsize size,
               GError *error)
{
  if (error->domain == ATTUNE_CONTENT_ERROR)
    return;

  /* The place stands at the front of the message already; its end may be half a character. */
  const char *colon = strstr (error->message, ": ");
  g_autofree char *message = g_utf8_make_valid (colon != NULL ? colon + 2 : error->message, -1);

  attune_faults_add (parse->faults, parse->file, place_of_parser (context, text, size),
                     ATTUNE_CONTENT_ERROR_SYNTAX, _ ("This is not well-formed XML. %s"), message);
}

static void
parse_text (Parse *parse, const char *text, gsize size)
{
  static const GMarkupParser parser = {
    .start_element = start_element_cb,
    .end_element = end_element_cb,
    .text = text_cb,
  };
  g_autoptr (GMarkupParseContext)
      context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, parse, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_markup_parse_context_parse (context, text, size, &error) ||
      !g_markup_parse_context_end_parse (context, &error))
    report_parser (parse, context, text, size, error);
}

static void
check_root (Parse *parse)
{
  if (parse->root == NULL) {
    attune_faults_add (parse->faults, parse->file, (AttunePlace){ 0, 0 },
                       ATTUNE_CONTENT_ERROR_SYNTAX,
                       _ ("There is nothing in this file. Begin with <attune format=\"1\">."));
    return;
  }

  const char *format = attune_xml_get (parse->root, "format");
  const AttunePlace place = parse->root->place;

  if (strcmp (parse->root->name, "attune") != 0) {
    attune_faults_add (
        parse->faults, parse->file, place, ATTUNE_CONTENT_ERROR_STRUCTURE,
        _ ("A content file begins with <attune format=\"1\">. Put it around the rest."));
  } else if (g_strcmp0 (format, "1") != 0) {
    attune_faults_add (parse->faults, parse->file, place, ATTUNE_CONTENT_ERROR_VALUE,
                       _ ("This program reads format=\"1\". Write that on <attune>."));
  } else if (parse->root->attributes->len > 1) {
    attune_faults_add (parse->faults, parse->file, place, ATTUNE_CONTENT_ERROR_STRUCTURE,
                       _ ("<attune> takes “format” alone. Remove the other attributes."));
  }
}

static gboolean
check_bytes (const char *file, const char *text, gsize size, GPtrArray *faults)
{
  const AttunePlace whole = { 0, 0 };

  if (size > ATTUNE_CONTENT_MAX_BYTES) {
    attune_faults_add (faults, file, whole, ATTUNE_CONTENT_ERROR_FILE,
                       _ ("The file is larger than 4 MiB. Split it."));
    return FALSE;
  }
  if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0) {
    attune_faults_add (faults, file, whole, ATTUNE_CONTENT_ERROR_FILE,
                       _ ("The file begins with a byte order mark. Save it without one."));
    return FALSE;
  }
  if (size > 0 && !g_utf8_validate (text, size, NULL)) {
    attune_faults_add (faults, file, whole, ATTUNE_CONTENT_ERROR_FILE,
                       _ ("The file is not valid UTF-8. Save it as UTF-8."));
    return FALSE;
  }

  return TRUE;
}

/**
 * attune_xml_parse:
 * @file: the name of the file, for faults
 * @bytes: what is in it
 * @faults: gets what is wrong
 *
 * Returns: (transfer full) (nullable): the root, or %NULL where it makes no sense to read on
 */
AttuneXmlNode *
attune_xml_parse (const char *file, GBytes *bytes, GPtrArray *faults)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *text = size > 0 ? data : "";
  g_autoptr (GArray) tags = g_array_new (FALSE, FALSE, sizeof (AttunePlace));
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  Parse parse = { .file = file, .faults = faults, .tags = tags, .open = open };
  guint n_before = faults->len;

  if (!check_bytes (file, text, size, faults) ||
      !attune_content_scan (file, text, size, tags, faults))
    return NULL;
  parse_text (&parse, text, size);
  if (faults->len == n_before)
    check_root (&parse);

  g_autoptr (AttuneXmlNode) root = parse.root;

  return faults->len == n_before ? g_steal_pointer (&root) : NULL;
}

/**
 * attune_xml_has_child:
 * @node: an element
 * @name: the name of elements in it
 *
 * Returns: whether there is one
 */
gboolean
attune_xml_has_child (const AttuneXmlNode *node, const char *name)
{
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, name) == 0)
      return TRUE;
  }

  return FALSE;
}
