/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Replays a corpus through a fuzz target, and each of its files cut at several places. */
#include "config.h"

#include "fuzz.h"

#include <stdlib.h>

#define N_CUTS 16

static guint
replay (const char *path)
{
  g_autofree char *text = NULL;
  gsize size;

  if (!g_file_get_contents (path, &text, &size, NULL))
    return 0;
  for (guint i = 0; i <= N_CUTS; i++)
    LLVMFuzzerTestOneInput ((const guint8 *) text, size * i / N_CUTS);

  return 1;
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) folder = argc > 1 ? g_dir_open (argv[1], 0, NULL) : NULL;
  const char *name;
  guint n = 0;

  if (folder == NULL)
    return EXIT_FAILURE;
  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (argv[1], name, NULL);

    n += replay (path);
  }
  g_print ("%u files\n", n);

  return n > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
