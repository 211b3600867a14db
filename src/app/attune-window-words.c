/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-window-words.h"

#include "attune-lock-dialog.h"
#include "attune-window.h"

#include <glib/gi18n.h>

static AttunePrivacy *
get_privacy (GtkWidget *window)
{
  return attune_family_get_privacy (
      attune_application_get_family (attune_window_get_application (ATTUNE_WINDOW (window))));
}

static void
show_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttunePrivacy *privacy = get_privacy (widget);

  if (attune_privacy_get_lock (privacy) == ATTUNE_LOCK_CLOSED)
    attune_lock_dialog_open (GTK_WINDOW (widget), privacy);
  else
    attune_privacy_show_words (privacy);
}

/* Says nothing of what was there. */
static void
put_away_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_privacy_put_away (get_privacy (widget));
}

void
attune_window_words_install_actions (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.show-words", NULL, show_activated_cb);
  gtk_widget_class_install_action (window_class, "win.put-words-away", NULL, put_away_activated_cb);
}
