/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads attributes and texts of an element, strictly. */
#include "config.h"

#include "content/attune-content-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_TEXT_CHARS 4000

/**
 * attune_fields_fault:
 * @context: the reading
 * @node: the element that is wrong
 * @code: how
 * @what: (transfer full): what is wrong and what to do, translated
 */
void
attune_fields_fault (AttuneContentContext *context,
                     const AttuneXmlNode *node,
                     AttuneContentErrorCode code,
                     char *what)
{
  attune_faults_add (context->faults, context->file, node->place, code, "%s", what);
  g_free (what);
}

/* A field is written "name" (may be there once), "name!" (must), "name+" (once or more), "name*". */
static gboolean
field_is (const char *field, const char *name)
{
  gsize length = strlen (name);

  return strncmp (field, name, length) == 0 && strchr ("!+*", field[length]) != NULL;
}

static gboolean
fields_have (const char *const *fields, const char *name)
{
  for (guint i = 0; fields != NULL && fields[i] != NULL; i++) {
    if (field_is (fields[i], name))
      return TRUE;
  }

  return FALSE;
}

static void
check_known (AttuneContentContext *context,
             const AttuneXmlNode *node,
             const char *const *attributes,
             const char *const *children)
{
  for (guint i = 0; i < node->attributes->len; i++) {
    const char *name = g_array_index (node->attributes, AttuneXmlAttribute, i).name;
    g_autofree char *shorter = attune_faults_shorten (name);

    if (!fields_have (attributes, name))
      attune_fields_fault (
          context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
          g_strdup_printf (_ ("<%s> has no attribute “%s”. Remove it."), node->name, shorter));
  }
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);
    g_autofree char *shorter = attune_faults_shorten (child->name);

    if (!fields_have (children, child->name))
      attune_fields_fault (
          context, child, ATTUNE_CONTENT_ERROR_STRUCTURE,
          g_strdup_printf (_ ("<%s> does not belong into <%s>. Remove it."), shorter, node->name));
  }
}

static guint
count_children (const AttuneXmlNode *node, const char *field)
{
  guint n = 0;

  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    n += field_is (field, child->name);
  }

  return n;
}

static void
check_attribute (AttuneContentContext *context, const AttuneXmlNode *node, const char *field)
{
  gsize length = strlen (field);

  if (field[length - 1] != '!')
    return;

  g_autofree char *name = g_strndup (field, length - 1);

  if (attune_xml_get (node, name) == NULL)
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("<%s> needs the attribute “%s”. Add it."), node->name, name));
}

static void
check_child (AttuneContentContext *context, const AttuneXmlNode *node, const char *field)
{
  guint n = count_children (node, field);
  char mark = field[strlen (field) - 1];
  g_autofree char *name = g_strndup (field, strcspn (field, "!+*"));

  if (n == 0 && (mark == '!' || mark == '+'))
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("<%s> needs a <%s> inside. Add it."), node->name, name));
  if (n > 1 && mark != '+' && mark != '*')
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("<%s> has more than one <%s>. Keep one of them."), node->name, name));
}

/**
 * attune_fields_check:
 * @context: the reading
 * @node: an element that holds elements, or nothing
 * @attributes: (nullable): the attributes it knows, NULL at the end; "id!" is one it needs
 * @children: (nullable): the elements it knows, NULL at the end; "title!" is one it needs, of
 *   "caution+" it needs at least one, of "source*" there may be any number
 *
 * Reports what does not belong there and what is missing.
 */
void
attune_fields_check (AttuneContentContext *context,
                     const AttuneXmlNode *node,
                     const char *const *attributes,
                     const char *const *children)
{
  g_autofree char *text = attune_content_collapse (node->text->str);

  check_known (context, node, attributes, children);
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i++)
    check_attribute (context, node, attributes[i]);
  for (guint i = 0; children != NULL && children[i] != NULL; i++)
    check_child (context, node, children[i]);
  if (*text != '\0')
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
                         g_strdup_printf (_ ("<%s> holds no text of its own. Put the text into an "
                                             "element, or remove it."),
                                          node->name));
}

static gboolean
skip_word (const char **at)
{
  const char *begin = *at;

  while (g_ascii_islower (**at) || g_ascii_isdigit (**at) || **at == '_' || **at == '-')
    (*at)++;

  return *at > begin;
}

static gboolean
is_id (const char *id)
{
  const char *at = id;

  if (!g_ascii_islower (*at) || !skip_word (&at) || *at != '.')
    return FALSE;
  while (*at == '.') {
    at++;
    if (!skip_word (&at))
      return FALSE;
  }

  return *at == '\0';
}

static gboolean
is_taken (AttuneContentContext *context, const char *id)
{
  if (g_hash_table_contains (context->ids, id))
    return TRUE;

  return context->base != NULL && (attune_catalog_get_stroke (context->base, id) != NULL ||
                                   attune_catalog_get_routine (context->base, id) != NULL ||
                                   attune_catalog_get_cue (context->base, id) != NULL);
}

/**
 * attune_fields_take_id:
 * @context: the reading
 * @node: an element with an id
 *
 * Reports an id that is not well-formed, is there already, or is not for such a file. Its element
 * is read nevertheless, so that all its faults are told at once.
 *
 * Returns: (transfer full): the id, or an empty one where there is none
 */
char *
attune_fields_take_id (AttuneContentContext *context, const AttuneXmlNode *node)
{
  const char *id = attune_xml_get (node, "id");
  gboolean own = id != NULL && g_str_has_prefix (id, ATTUNE_CONTENT_OWN_PREFIX);
  g_autofree char *shorter = attune_faults_shorten (id != NULL ? id : "");

  if (id == NULL)
    return g_strdup ("");
  if (!is_id (id))
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_VALUE,
        g_strdup_printf (_ ("The id “%s” has to be words of small letters, digits, _ "
                            "and -, with full stops between, such as own.our-evening."),
                         shorter));
  else if (is_taken (context, id))
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_DUPLICATE,
        g_strdup_printf (_ ("The id “%s” is there already. Choose another."), shorter));
  else if (own != (context->base != NULL))
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_VALUE,
        g_strdup_printf (
            own ? _ ("The id “%s” begins with own., which is for families. Choose another.")
                : _ ("The id “%s” has to begin with own. in a routine of your own."),
            shorter));
  g_hash_table_add (context->ids, g_strdup (id));

  return g_strdup (id);
}

/**
 * attune_fields_own_text:
 * @context: the reading
 * @node: an element that holds text and nothing else
 *
 * Returns: (transfer full): its text, in the reader's language where it is built in
 */
char *
attune_fields_own_text (AttuneContentContext *context, const AttuneXmlNode *node)
{
  g_autofree char *text = attune_content_collapse (node->text->str);

  if (node->children->len > 0) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, 0);
    g_autofree char *shorter = attune_faults_shorten (child->name);

    attune_fields_fault (
        context, child, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("<%s> stands inside a text. Write plain text."), shorter));
  }
  if (*text == '\0')
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("<%s> is empty. Write its text, or remove it."), node->name));
  else if (g_utf8_strlen (text, -1) > MAX_TEXT_CHARS)
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup_printf (_ ("<%s> is longer than %d characters. Shorten it."),
                                          node->name, MAX_TEXT_CHARS));
  else if (!attune_content_braces_are_names (text))
    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_VALUE,
        g_strdup_printf (_ ("The only word in braces is {name}, the baby’s name. Write "
                            "the rest of <%s> without braces."),
                         node->name));
  else if (context->base == NULL)
    return attune_content_translate (text);

  return g_steal_pointer (&text);
}

static void
check_plain (AttuneContentContext *context, const AttuneXmlNode *node)
{
  if (node->attributes->len > 0) {
    const char *name = g_array_index (node->attributes, AttuneXmlAttribute, 0).name;
    g_autofree char *shorter = attune_faults_shorten (name);

    attune_fields_fault (
        context, node, ATTUNE_CONTENT_ERROR_STRUCTURE,
        g_strdup_printf (_ ("<%s> has no attribute “%s”. Remove it."), node->name, shorter));
  }
}

/**
 * attune_fields_texts:
 * @context: the reading
 * @node: an element
 * @child: the name of elements in it that hold plain text
 * @texts: (element-type utf8): gets their texts, in order
 */
void
attune_fields_texts (AttuneContentContext *context,
                     const AttuneXmlNode *node,
                     const char *child,
                     GPtrArray *texts)
{
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *each = g_ptr_array_index (node->children, i);

    if (strcmp (each->name, child) != 0)
      continue;
    check_plain (context, each);
    g_ptr_array_add (texts, attune_fields_own_text (context, each));
  }
}

/**
 * attune_fields_text:
 * @context: the reading
 * @node: an element
 * @child: the name of an element in it that holds plain text
 *
 * Returns: (transfer full) (nullable): its text, or %NULL where there is no such element
 */
char *
attune_fields_text (AttuneContentContext *context, const AttuneXmlNode *node, const char *child)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  attune_fields_texts (context, node, child, texts);

  return texts->len > 0 ? g_strdup (g_ptr_array_index (texts, 0)) : NULL;
}

/**
 * attune_fields_number:
 * @context: the reading
 * @node: an element
 * @attribute: the name of an attribute
 * @min: the least it may be
 * @max: the most it may be
 * @otherwise: taken where the attribute is missing or wrong
 *
 * Returns: its value
 */
guint
attune_fields_number (AttuneContentContext *context,
                      const AttuneXmlNode *node,
                      const char *attribute,
                      guint min,
                      guint max,
                      guint otherwise)
{
  const char *value = attune_xml_get (node, attribute);
  guint64 number;

  if (value == NULL)
    return otherwise;
  if (!g_ascii_string_to_unsigned (value, 10, min, max, &number, NULL)) {
    g_autofree char *shorter = attune_faults_shorten (value);

    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup_printf (_ ("“%s” is “%s”. Write a whole number from %u to %u."),
                                          attribute, shorter, min, max));
    return otherwise;
  }

  return number;
}

/**
 * attune_fields_decimal:
 * @context: the reading
 * @node: an element
 * @attribute: the name of an attribute
 * @min: the least it may be
 * @max: the most it may be
 * @otherwise: taken where the attribute is missing or wrong
 *
 * Returns: its value, written with a full stop in every language
 */
double
attune_fields_decimal (AttuneContentContext *context,
                       const AttuneXmlNode *node,
                       const char *attribute,
                       double min,
                       double max,
                       double otherwise)
{
  const char *value = attune_xml_get (node, attribute);
  char *end = NULL;

  if (value == NULL)
    return otherwise;

  double number = g_ascii_strtod (value, &end);

  if (end == value || *end != '\0' || !isfinite (number) || number < min || number > max) {
    g_autofree char *shorter = attune_faults_shorten (value);

    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup_printf (_ ("“%s” is “%s”. Write a number from %g to %g."),
                                          attribute, shorter, min, max));
    return otherwise;
  }

  return number;
}

/**
 * attune_fields_choice:
 * @context: the reading
 * @node: an element
 * @attribute: the name of an attribute
 * @choices: the words it may be, NULL at the end
 * @otherwise: taken where the attribute is missing or wrong
 *
 * Returns: the place of its value among the choices
 */
guint
attune_fields_choice (AttuneContentContext *context,
                      const AttuneXmlNode *node,
                      const char *attribute,
                      const char *const *choices,
                      guint otherwise)
{
  const char *value = attune_xml_get (node, attribute);

  if (value == NULL)
    return otherwise;
  for (guint i = 0; choices[i] != NULL; i++) {
    if (strcmp (choices[i], value) == 0)
      return i;
  }

  g_autofree char *shorter = attune_faults_shorten (value);
  g_autofree char *list = g_strjoinv (", ", (char **) choices);

  attune_fields_fault (
      context, node, ATTUNE_CONTENT_ERROR_VALUE,
      g_strdup_printf (_ ("“%s” is “%s”. It can be: %s."), attribute, shorter, list));

  return otherwise;
}

/**
 * attune_fields_yes:
 * @context: the reading
 * @node: an element
 * @attribute: the name of an attribute that is "yes" or missing
 *
 * Returns: whether it is "yes"
 */
gboolean
attune_fields_yes (AttuneContentContext *context, const AttuneXmlNode *node, const char *attribute)
{
  static const char *const choices[] = { "yes", NULL };

  return attune_fields_choice (context, node, attribute, choices, 1) == 0;
}
