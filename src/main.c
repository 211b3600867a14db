/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-application.h"

#include <glib/gi18n.h>
#include <locale.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

static gboolean
has_render_node (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/dev/dri", 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    if (g_str_has_prefix (name, "renderD"))
      return TRUE;
  }
  return FALSE;
}

/* OpenGL on the processor takes about three times the time that cairo takes for the same frames. */
static void
choose_renderer (void)
{
  if (!has_render_node ())
    g_setenv ("GSK_RENDERER", "cairo", FALSE);
}

/* Pictures come and go; their memory goes back at once, and does not leave holes in the heap. */
static void
set_up_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, 64 * 1024);
  mallopt (M_TRIM_THRESHOLD, 128 * 1024);
#endif
}

int
main (int argc, char *argv[])
{
  g_autoptr (AttuneApplication) application = NULL;

  set_up_memory ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ATTUNE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  choose_renderer ();

  application = attune_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
