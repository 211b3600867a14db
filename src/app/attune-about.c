/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The intended purpose, word for word as in the store text; nothing of it may be softened. */
#define INTENDED_PURPOSE \
  N_ ("Attune is an educational and diary program for parents and caregivers. It shows gentle " \
      "massage, teaches general knowledge about babies’ signals and keeps personal notes. It is " \
      "not a medical device, does not measure, monitor, diagnose, predict, prevent, treat or " \
      "alleviate any disease or condition, and does not replace advice by health professionals.")

static const char *const sources[] = {
  "Infant Massage Information Service (IMIS)",
  "Infant Massage USA",
  "Center on the Developing Child, Harvard University",
  "Bliss, Positive touch",
  "National Health Service (NHS)",
  "Bennett, Underdown & Barlow 2013, Cochrane CD005038",
  NULL,
};

static const char *const developers[] = { "The Attune contributors", NULL };

/**
 * attune_about_dup_references:
 * @reading: what there is to read
 *
 * Returns: (transfer full): every study, book and page behind the texts, a paragraph each
 */
char *
attune_about_dup_references (AttuneReading *reading)
{
  GPtrArray *references = attune_reading_get_references (reading);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < references->len; i++) {
    const AttuneReadingReference *reference = g_ptr_array_index (references, i);

    if (i > 0)
      g_string_append (text, "\n\n");
    g_string_append (text, reference->text);
    if (reference->doi != NULL)
      g_string_append_printf (text, ". doi:%s", reference->doi);
  }
  return g_string_free (text, FALSE);
}

static void
add_references (AdwAboutWindow *about, AttuneReading *reading)
{
  g_autofree char *text = attune_about_dup_references (reading);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_about_window_add_legal_section (about, _ ("References"), NULL, GTK_LICENSE_CUSTOM, escaped);
}

/**
 * attune_about_present:
 * @parent: (nullable): the window to stand over
 * @reading: (nullable): has the references
 *
 * Shows what Attune is, what it is not, and on whose work its words rest.
 */
void
attune_about_present (GtkWindow *parent, AttuneReading *reading)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about, "transient-for", parent, "application-name", _ ("Attune"),
                "application-icon", ATTUNE_APP_ID, "version", ATTUNE_VERSION, "developer-name",
                _ ("The Attune contributors"), "developers", developers, "license-type",
                GTK_LICENSE_GPL_3_0, "copyright", "© 2026 The Attune contributors", "comments",
                _ (INTENDED_PURPOSE), "translator-credits", _ ("translator-credits"), NULL);
  adw_about_window_add_acknowledgement_section (
      ADW_ABOUT_WINDOW (about), _ ("Sources of what is taught"), (const char **) sources);
  adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (about), _ ("Texts and pictures"), NULL,
                                      GTK_LICENSE_CUSTOM,
                                      _ ("The texts and pictures may be shared and changed under "
                                         "CC BY-SA 4.0. They are based on published handouts and "
                                         "are not endorsed by any organisation. They have not yet "
                                         "been reviewed by a clinician."));
  if (reading != NULL)
    add_references (ADW_ABOUT_WINDOW (about), reading);
  gtk_window_present (GTK_WINDOW (about));
}
