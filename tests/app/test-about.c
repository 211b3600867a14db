/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* On whose work the words rest. */
#include "attune-about.h"
#include "attune-built-in.h"
#include "config.h"

#include <string.h>

static void
test_every_reference_is_named (void)
{
  g_autoptr (AttuneCatalog) catalog = attune_built_in_load ();
  g_autoptr (AttuneReading) reading = attune_built_in_load_reading (catalog);
  GPtrArray *references = attune_reading_get_references (reading);
  g_autofree char *text = attune_about_dup_references (reading);

  g_assert_cmpuint (references->len, >, 50);
  for (guint i = 0; i < references->len; i++) {
    const AttuneReadingReference *reference = g_ptr_array_index (references, i);

    g_assert_nonnull (strstr (text, reference->text));
    if (reference->doi != NULL)
      g_assert_nonnull (strstr (text, reference->doi));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/app/about/every-reference-is-named", test_every_reference_is_named);
  return g_test_run ();
}
