/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-browser.h"

/**
 * attune_browser_is_display:
 *
 * Asks the environment, so that it can be asked before there is a display.
 *
 * Returns: whether what the program shows is shown in a browser
 */
gboolean
attune_browser_is_display (void)
{
  const char *backend = g_getenv ("GDK_BACKEND");

  return backend != NULL && g_str_has_prefix (backend, "broadway");
}
