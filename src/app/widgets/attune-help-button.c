/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A question mark that explains the page it stands on, in three sentences. */
#include "config.h"

#include "attune-help-button.h"

#include <glib/gi18n.h>

struct _AttuneHelpButton {
  AdwBin parent_instance;

  char *page;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (AttuneHelpButton, attune_help_button, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const struct {
  const char *page;
  const char *words;
} helps[] = {
  { "today", N_ ("One massage is suggested here, with the reason. Begin asks first how you both "
                 "are; holding alone is always fine. Below are all the others, and from when each "
                 "of them fits.") },
  { "cues", N_ ("Here you learn what your baby’s signs may mean. Take a short lesson, or look a "
                "sign up by its picture. Nothing is marked, and you can stop at any card.") },
  { "weeks", N_ ("Each week is a short letter about your time together. What is not in it was left "
                 "in peace. Your own words stay on this computer.") },
  { "learn", N_ ("Short texts tell why touch helps, and how sure that is. Safety and help stand at "
                 "the end of the list. The search looks through all of it.") },
  { "before",
    N_ ("These lines say whether today is a day for massage. If all of them are true, one "
        "tap is enough. If one is different, you hear what is better now.") },
  { "welcome",
    N_ ("A few questions help to choose what fits your baby. Each of them can be left out, now "
        "and later. What is left out is taken as the most careful case.") },
  { "tether",
    N_ ("This page is for a moment when it is all too much. Put your baby down safely first; "
        "everything else can wait. That you were here is kept nowhere.") },
  { "lesson", N_ ("A lesson is a few cards, one at a time. Whatever you choose gets an answer, and "
                  "nothing is marked. You can leave at any card and come back to it.") },
  { "review",
    N_ ("A few signs come back here before they fade. Say what you see, and the card tells "
        "you more about it. You can stop after any of them.") },
  { "share",
    N_ ("Here you make a page for your nurse, or a copy of everything. You choose what is in "
        "it and where it goes. Nothing leaves this computer by itself.") },
  { "people", N_ ("Here you say who your baby is, and who massages. All of it can be left out, and "
                  "changed at any time. What is not known is taken as the most careful case.") },
  { "preferences",
    N_ ("What you choose here acts at once, also in a massage that is going on. All of it can be "
        "changed back. Nothing here leaves this computer.") },
  { "session", N_ ("The picture shows what your hands do. Every new part begins with a question, "
                   "and each answer is a good one. You can pause or stop whenever you like.") },
};

/**
 * attune_help_button_get_words:
 * @page: (nullable): e.g. "today"
 *
 * Returns: (transfer none): what the page is for, translated; "" for a page that is not known
 */
const char *
attune_help_button_get_words (const char *page)
{
  for (gsize i = 0; i < G_N_ELEMENTS (helps); i++) {
    if (g_strcmp0 (helps[i].page, page) == 0)
      return _ (helps[i].words);
  }
  return "";
}

static void
set_page (AttuneHelpButton *self, const char *page)
{
  g_free (self->page);
  self->page = g_strdup (page);
  gtk_label_set_label (self->words, attune_help_button_get_words (page));
}

static void
attune_help_button_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id == PROP_PAGE)
    set_page (ATTUNE_HELP_BUTTON (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
attune_help_button_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (attune_help_button_parent_class)->dispose (object);
}

static void
attune_help_button_finalize (GObject *object)
{
  g_free (ATTUNE_HELP_BUTTON (object)->page);

  G_OBJECT_CLASS (attune_help_button_parent_class)->finalize (object);
}

static void
attune_help_button_class_init (AttuneHelpButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = attune_help_button_set_property;
  object_class->dispose = attune_help_button_dispose;
  object_class->finalize = attune_help_button_finalize;
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attune_help_button_init (AttuneHelpButton *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *words = gtk_label_new (NULL);

  self->words = GTK_LABEL (words);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_xalign (self->words, 0);
  gtk_label_set_max_width_chars (self->words, 34);
  gtk_widget_set_margin_top (words, 12);
  gtk_widget_set_margin_bottom (words, 12);
  gtk_widget_set_margin_start (words, 12);
  gtk_widget_set_margin_end (words, 12);
  gtk_popover_set_child (GTK_POPOVER (popover), words);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "attune-question-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("What is this page for?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What is this page for?"), -1);
  adw_bin_set_child (ADW_BIN (self), button);
}
