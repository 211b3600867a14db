/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads conditions and helplines. They are read apart from the catalog, when somebody looks for
 * them. */
#include "config.h"

#include "content/attune-condition.h"
#include "content/attune-content-private.h"
#include "content/attune-safety.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  AttuneContentContext context;
  AttuneSafety *safety;
} Reader;

static const char *const group_ids[] = { "today", "skin", "known", NULL };
static const char *const code_ids[] = { "no-now", "no-region", "ask-first", "change", "ok", NULL };
static const char *const agreement_ids[] = { "strong", "mixed", "project", NULL };
static const char *const kind_ids[] = { "advice", "crying", "mood", "sleep", "home", NULL };

static AttuneRegions
read_regions (Reader *reader, const AttuneXmlNode *node)
{
  const char *text = attune_xml_get (node, "regions");
  AttuneRegions regions = ATTUNE_REGIONS_NONE;

  if (text != NULL && !attune_regions_from_ids (text, &regions))
    attune_fields_fault (&reader->context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup (_ ("“regions” names a part that is not one of them.")));
  return regions;
}

static void
read_condition (Reader *reader, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "id!",     "group!", "code!", "agreement!",
                                            "regions", "help",   NULL };
  static const char *const children[] = {
    "title!", "also-called*", "do!", "why!", "source+", NULL
  };
  AttuneContentContext *context = &reader->context;
  AttuneSafetyCondition *condition = g_new0 (AttuneSafetyCondition, 1);

  attune_fields_check (context, node, attributes, children);
  condition->sources = g_ptr_array_new_with_free_func (g_free);
  condition->also_called = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reader->safety->conditions, condition);
  condition->id = attune_fields_take_id (context, node);
  condition->group = attune_fields_choice (context, node, "group", group_ids, 0);
  condition->code = attune_fields_choice (context, node, "code", code_ids, 0);
  condition->agreement = attune_fields_choice (context, node, "agreement", agreement_ids,
                                               ATTUNE_AGREEMENT_PROJECT);
  condition->regions = read_regions (reader, node);
  condition->help = attune_fields_yes (context, node, "help");
  condition->title = attune_fields_text (context, node, "title");
  condition->what_to_do = attune_fields_text (context, node, "do");
  condition->why = attune_fields_text (context, node, "why");
  attune_fields_texts (context, node, "source", condition->sources);
  attune_fields_texts (context, node, "also-called", condition->also_called);
  if (attune_condition_find (condition->id) == NULL)
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_REFERENCE,
                         g_strdup (_ ("No condition is called so. Use the id of one that is.")));
}

static void
line_free (gpointer data)
{
  AttuneHelpline *line = data;

  g_free (line->who);
  g_free (line->number);
  g_free (line->address);
  g_free (line->verified_on);
  g_free (line);
}

static gboolean
is_day (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *moment = g_strconcat (text, "T00:00:00", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (moment, utc);

  return strlen (text) == 10 && day != NULL;
}

static gboolean
is_number (const char *number)
{
  return number != NULL && *number != '\0' && strspn (number, "0123456789 -+") == strlen (number);
}

static gboolean
is_address (const char *address)
{
  return strchr (address, '.') != NULL &&
         strspn (address, "abcdefghijklmnopqrstuvwxyz0123456789-./") == strlen (address);
}

/* It holds text, so that the check of children does not fit it. */
static void
read_line (Reader *reader, const AttuneXmlNode *node, AttuneHelpCountry *country)
{
  AttuneContentContext *context = &reader->context;
  AttuneHelpline *line = g_new0 (AttuneHelpline, 1);

  g_ptr_array_add (country->lines, line);
  line->kind = attune_fields_choice (context, node, "kind", kind_ids, ATTUNE_HELPLINE_ADVICE);
  line->who = attune_fields_own_text (context, node);
  line->number = g_strdup (attune_xml_get (node, "number"));
  line->address = g_strdup (attune_xml_get (node, "address"));
  line->seen = attune_fields_yes (context, node, "seen");
  line->verified_on = g_strdup (attune_xml_get (node, "verified-on"));
  if (line->number != NULL && !is_number (line->number))
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup (_ ("A number to dial has digits and spaces. Correct it.")));
  if (line->address != NULL && !is_address (line->address))
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup (_ ("An address looks like example.org. Correct it.")));
  if (line->number == NULL && line->address == NULL && line->verified_on != NULL)
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup (_ ("There is nothing that was verified. Add number or "
                                      "address.")));
  if (line->verified_on != NULL && !is_day (line->verified_on))
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup (_ ("A day looks like 2026-11-24. Correct it.")));
}

static void
read_country (Reader *reader, const AttuneXmlNode *node)
{
  static const char *const attributes[] = { "id!", "emergency!", "also", NULL };
  static const char *const children[] = { "name!", "helpline*", NULL };
  AttuneContentContext *context = &reader->context;
  AttuneHelpCountry *country = g_new0 (AttuneHelpCountry, 1);

  attune_fields_check (context, node, attributes, children);
  country->lines = g_ptr_array_new_with_free_func (line_free);
  g_ptr_array_add (reader->safety->countries, country);
  country->id = attune_fields_take_id (context, node);
  country->name = attune_fields_text (context, node, "name");
  country->emergency = g_strdup (attune_xml_get (node, "emergency"));
  country->also = g_strdup (attune_xml_get (node, "also"));
  if (!is_number (country->emergency))
    attune_fields_fault (context, node, ATTUNE_CONTENT_ERROR_VALUE,
                         g_strdup (_ ("A number to dial has digits and spaces. Correct it.")));
  for (guint i = 0; i < node->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (node->children, i);

    if (strcmp (child->name, "helpline") == 0)
      read_line (reader, child, country);
  }
}

static void
read_root (Reader *reader, const AttuneXmlNode *root)
{
  static const char *const attributes[] = { "format!", NULL };
  static const char *const children[] = { "condition*", "country*", NULL };

  attune_fields_check (&reader->context, root, attributes, children);
  for (guint i = 0; i < root->children->len; i++) {
    const AttuneXmlNode *child = g_ptr_array_index (root->children, i);

    if (strcmp (child->name, "condition") == 0)
      read_condition (reader, child);
    else if (strcmp (child->name, "country") == 0)
      read_country (reader, child);
  }
}

/**
 * attune_safety_is_kind:
 * @element: the name of an element
 *
 * Returns: whether it belongs into what is read here
 */
gboolean
attune_safety_is_kind (const char *element)
{
  return strcmp (element, "condition") == 0 || strcmp (element, "country") == 0;
}

/**
 * attune_safety_read:
 * @files: (array length=n_files): names and contents
 * @n_files: how many
 * @faults: (element-type AttuneFault): gets everything that is wrong
 *
 * Reads and checks files together. Texts are translated while they are read.
 *
 * Returns: (transfer full) (nullable): what they hold, or %NULL when there is any fault
 */
AttuneSafety *
attune_safety_read (const AttuneContentFile *files, gsize n_files, GPtrArray *faults)
{
  g_return_val_if_fail (files != NULL && n_files > 0 && faults != NULL, NULL);

  g_autoptr (AttuneSafety) safety = attune_safety_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader = { .context = { .faults = faults, .ids = ids }, .safety = safety };
  guint n_before = faults->len;

  for (gsize i = 0; i < n_files; i++) {
    g_autoptr (AttuneXmlNode) root = attune_xml_parse (files[i].name, files[i].bytes, faults);

    reader.context.file = files[i].name;
    if (root != NULL)
      read_root (&reader, root);
  }
  return faults->len == n_before ? g_steal_pointer (&safety) : NULL;
}
