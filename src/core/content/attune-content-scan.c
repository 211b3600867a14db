/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A first look at the bytes, before the XML parser sees them: it accepts much that we refuse, and
 * it does not say where a tag begins. */
#include "config.h"

#include "content/attune-content-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *file;
  const char *at;
  const char *end;
  AttunePlace place;
  GArray *tags;
  GPtrArray *faults;
  gboolean good;
} Scan;

static void
refuse (Scan *scan, AttunePlace place, const char *what)
{
  attune_faults_add (scan->faults, scan->file, place, ATTUNE_CONTENT_ERROR_SYNTAX, "%s", what);
  scan->good = FALSE;
}

static gboolean
is_control (const char *at)
{
  guchar byte = *at;

  if (byte < 0x20)
    return byte != '\t' && byte != '\n' && byte != '\r';

  return byte == 0x7f || (byte == 0xc2 && (guchar) at[1] >= 0x80 && (guchar) at[1] < 0xa0);
}

static void
step (Scan *scan)
{
  if (is_control (scan->at))
    refuse (scan, scan->place, _ ("There is a control character here. Remove it."));

  if (*scan->at == '\n') {
    scan->place.line++;
    scan->place.column = 1;
  } else if ((*scan->at & 0xc0) != 0x80) {
    scan->place.column++;
  }
  scan->at++;
}

static gboolean
looks_at (const Scan *scan, const char *word)
{
  gsize length = strlen (word);

  return (gsize) (scan->end - scan->at) >= length && memcmp (scan->at, word, length) == 0;
}

/* To behind the next @word; to the end where there is none, which the parser reports. */
static void
skip_past (Scan *scan, const char *word)
{
  while (scan->good && scan->at < scan->end && !looks_at (scan, word))
    step (scan);
  for (gsize i = 0; i < strlen (word) && scan->at < scan->end; i++)
    step (scan);
}

static void
skip_tag (Scan *scan)
{
  char quote = '\0';
  AttunePlace begin = scan->place;

  step (scan);
  while (scan->good && scan->at < scan->end) {
    char c = *scan->at;

    if (c == '<') {
      refuse (scan, begin, _ ("This tag has no end. Close it with “>” before the next one."));
      return;
    }
    step (scan);
    if (quote == '\0' && c == '>')
      return;
    if (quote == '\0' && (c == '"' || c == '\''))
      quote = c;
    else if (c == quote)
      quote = '\0';
  }
}

static gboolean
declares_utf8 (const char *declaration, gsize length)
{
  g_autofree char *text = g_ascii_strdown (declaration, length);
  const char *encoding = strstr (text, "encoding");

  if (encoding == NULL)
    return TRUE;
  encoding += strlen ("encoding");
  while (*encoding != '\0' && strchr (" \t\r\n='\"", *encoding) != NULL)
    encoding++;

  return g_str_has_prefix (encoding, "utf-8\"") || g_str_has_prefix (encoding, "utf-8'");
}

static void
skip_declaration (Scan *scan, const char *begin)
{
  const char *declaration = scan->at;
  AttunePlace place = scan->place;

  if (declaration != begin || !looks_at (scan, "<?xml")) {
    refuse (scan, place, _ ("Instructions to other programs have no place here. Remove this."));
    return;
  }
  skip_past (scan, "?>");
  if (!declares_utf8 (declaration, scan->at - declaration))
    refuse (scan, place, _ ("The file has to be UTF-8. Save it as UTF-8 and say so here."));
}

static void
scan_markup (Scan *scan, const char *begin)
{
  if (looks_at (scan, "<!--")) {
    skip_past (scan, "-->");
  } else if (looks_at (scan, "<?")) {
    skip_declaration (scan, begin);
  } else if (looks_at (scan, "<!")) {
    refuse (
        scan, scan->place,
        _ ("DOCTYPE, ENTITY and CDATA are not read here. Remove this and write plain elements."));
  } else if (looks_at (scan, "</")) {
    skip_past (scan, ">");
  } else {
    g_array_append_val (scan->tags, scan->place);
    skip_tag (scan);
  }
}

/**
 * attune_content_scan:
 * @file: the name of the file, for faults
 * @text: its bytes, which are valid UTF-8
 * @size: how many
 * @tags: (element-type AttunePlace): gets the place of each start tag, in order
 * @faults: gets what is wrong; it stops at the first
 *
 * Returns: whether the text has nothing that is refused
 */
gboolean
attune_content_scan (const char *file,
                     const char *text,
                     gsize size,
                     GArray *tags,
                     GPtrArray *faults)
{
  Scan scan = {
    .file = file,
    .at = text,
    .end = text + size,
    .place = { 1, 1 },
    .tags = tags,
    .faults = faults,
    .good = TRUE,
  };

  while (scan.good && scan.at < scan.end) {
    if (*scan.at == '<')
      scan_markup (&scan, text);
    else
      step (&scan);
  }

  return scan.good;
}

/**
 * attune_content_find_control:
 * @text: a text or value as parsed
 *
 * A character may also be written as a number, which the scan does not see.
 *
 * Returns: whether there is a control character in it
 */
gboolean
attune_content_find_control (const char *text)
{
  for (const char *at = text; *at != '\0'; at++) {
    if (is_control (at))
      return TRUE;
  }

  return FALSE;
}
