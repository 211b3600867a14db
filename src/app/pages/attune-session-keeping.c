/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-keeping.h"

#include <glib/gi18n.h>

#include "attune-session-page-private.h"
#include "attune-session-reflection.h"

/* One closing line, and then the program is silent. */
static void
leave (AttuneSessionPage *self, gboolean skipped)
{
  AttuneSession *session = attune_session_page_get_session (self);
  g_autofree char *bye = NULL;

  if (attune_session_get_store (session) != NULL) {
    bye = attune_session_reflection_dup_bye (session, attune_session_page_get_ending (self),
                                             skipped);
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", bye);
  }
  attune_session_page_leave (self);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneSessionPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *note = attune_store_save_reflection_finish (ATTUNE_STORE (source), result,
                                                               &error);

  if (g_error_matches (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_LOCKED)) {
    attune_session_page_say (self, _ ("Your words are locked. Open them, and try Save once more."));
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-words", NULL);
    return;
  }
  if (error != NULL) {
    attune_session_page_say (
        self, _ ("This could not be kept just now. It is still here: try Save once more."));
    return;
  }
  leave (self, FALSE);
}

static void
keep_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneSessionPage *self = ATTUNE_SESSION_PAGE (widget);
  AttuneSession *session = attune_session_page_get_session (self);
  AttuneStore *store = attune_session_get_store (session);
  g_autofree char *tapped = NULL;
  g_autoptr (AttuneReflection) reflection = NULL;

  if (store == NULL || attune_session_get_uuid (session) == NULL) {
    attune_session_page_leave (self);
    return;
  }

  tapped = attune_ending_view_dup_tapped (attune_session_page_get_ending (self));
  gtk_widget_activate_action (widget, "win.keep", "(ss)", "chips-tapped", tapped);
  reflection = attune_session_reflection_new (session, attune_session_page_get_ending (self));
  attune_store_save_reflection_async (store, reflection, NULL, kept_cb, g_object_ref (self));
}

static void
skip_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave (ATTUNE_SESSION_PAGE (widget), TRUE);
}

/**
 * attune_session_keeping_install:
 * @widget_class: the class of #AttuneSessionPage
 *
 * Installs the actions by which what was tapped and written after a session is kept, or is not.
 */
void
attune_session_keeping_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.keep", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "session.skip", NULL, skip_cb);
}

/**
 * attune_session_page_set_privacy:
 * @privacy: whether anything can be written at the end; called once
 */
void
attune_session_page_set_privacy (AttuneSessionPage *self, AttunePrivacy *privacy)
{
  attune_ending_view_set_privacy (attune_session_page_get_ending (self), privacy);
}
