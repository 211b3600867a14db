/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-application.h"
#include "attune-browser.h"

#include <glib/gi18n.h>
#include <locale.h>

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

/* OpenGL on the processor takes about three times the time that cairo takes for the same frames. A
 * browser draws by itself what GTK sends it; given pictures of whole windows it stays white. */
static void
choose_renderer (void)
{
  if (!has_render_node () && !attune_browser_is_display ())
    g_setenv ("GSK_RENDERER", "cairo", FALSE);
}

/* GLib makes the locale it reads numbers with when it reads the first one. A thread that comes second
 * takes what waiting left in errno for a fault of its number, and content would be refused. */
static void
prepare_numbers (void)
{
  g_ascii_strtoll ("0", NULL, 10);
}

int
main (int argc, char *argv[])
{
  g_autoptr (AttuneApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ATTUNE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  choose_renderer ();
  prepare_numbers ();

  application = attune_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
