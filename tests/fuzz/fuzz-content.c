/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Any bytes as a content file, built in and of a family: faults or a catalog, never both. */
#include "config.h"

#include "fuzz.h"

#include "content/attune-content-reader.h"

static const char base_text[] =
    "<attune format=\"1\"><stroke id=\"legs.test\" region=\"legs\" touches=\"legs\" kind=\"glide\" "
    "sides=\"each\" pressure=\"P2\" repetitions=\"6\" beat-ms=\"3000\" from-weeks=\"6\" "
    "confidence=\"confirmed\"><title>t</title><traditional>t</traditional><tradition>t</tradition>"
    "<position>t</position><hands>t</hands><do>t</do><direction>t</direction><say>t</say>"
    "<from>t</from><caution>t</caution><source>t</source><motion view=\"leg\"><beat>"
    "<rest hand=\"left\" grip=\"hold\" at=\"ankle\"/></beat></motion></stroke></attune>";

static AttuneCatalog *
read_bytes (const void *data, gsize size, AttuneCatalog *base)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  AttuneContentFile file = { .name = "fuzz.xml", .bytes = bytes };
  AttuneCatalog *catalog = attune_content_read (&file, 1, base, faults);

  g_assert ((catalog == NULL) == (faults->len > 0));
  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *line = attune_fault_to_string (g_ptr_array_index (faults, i));

    g_assert (g_utf8_validate (line, -1, NULL));
  }

  return catalog;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static AttuneCatalog *base;

  if (base == NULL)
    base = read_bytes (base_text, sizeof base_text - 1, NULL);
  g_assert (base != NULL);

  g_autoptr (AttuneCatalog) built_in = read_bytes (data, size, NULL);
  g_autoptr (AttuneCatalog) own = read_bytes (data, size, base);

  /* One file cannot be both. */
  g_assert (built_in == NULL || own == NULL);

  return 0;
}
