/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Whom to call. Numbers and addresses are text to copy: the program makes no call and opens nothing. */
#include "config.h"

#include "attune-helplines-view.h"

#include "attune-article.h"
#include "attune-box.h"
#include "attune-unfold.h"

#include <glib/gi18n.h>

struct _AttuneHelplinesView {
  AdwBin parent_instance;

  const AttuneSafety *safety; /* not owned: outlives the view */
  GSettings *settings;
  GDate today;
  AdwComboRow *country;
  GtkBox *lines;
};

G_DEFINE_FINAL_TYPE (AttuneHelplinesView, attune_helplines_view, ADW_TYPE_BIN)

static GtkWidget *
create_number (const char *number)
{
  GtkWidget *label = attune_article_create_text (number);

  gtk_widget_add_css_class (label, "number");
  return label;
}

static GtkWidget *
create_caption (const char *text)
{
  GtkWidget *label = attune_article_create_text (text);

  gtk_widget_add_css_class (label, "caption");
  return label;
}

static void
add_own (GtkBox *box, const char *number)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  if (*number == '\0')
    return;
  gtk_box_append (GTK_BOX (lines), attune_article_create_text (_ ("A number of your own")));
  gtk_box_append (GTK_BOX (lines), create_number (number));
  gtk_box_append (box, lines);
}

/* The number to call at once, in this country. */
static GtkWidget *
create_emergency (const AttuneHelpCountry *country)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  /* Translators: both are telephone numbers. */
  g_autofree char *number = country->also != NULL
                                ? g_strdup_printf (_ ("%s or %s"), country->emergency,
                                                   country->also)
                                : g_strdup (country->emergency);

  gtk_box_append (GTK_BOX (box), attune_article_create_text (_ ("Emergency")));
  gtk_box_append (GTK_BOX (box), create_number (number));
  if (g_str_equal (country->id, "country.other"))
    gtk_box_append (GTK_BOX (box),
                    create_caption (_ ("It works in many countries. Ask your nurse for the numbers "
                                       "where you live.")));
  else
    gtk_box_append (GTK_BOX (box), create_caption (country->name));
  return box;
}

static void
add_line (AttuneHelplinesView *self, const AttuneHelpline *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *trust = attune_helpline_get_trust_words (line, &self->today);
  /* Translators: what a helpline is for, and its name. */
  g_autofree char *who = g_strdup_printf (_ ("%s: %s"), attune_helpline_kind_get_words (line->kind),
                                          line->who);

  gtk_box_append (GTK_BOX (box), attune_article_create_text (who));
  if (attune_helpline_get_trust (line, &self->today) != ATTUNE_TRUST_NONE) {
    if (line->number != NULL)
      gtk_box_append (GTK_BOX (box), create_number (line->number));
    if (line->address != NULL)
      gtk_box_append (GTK_BOX (box), create_number (line->address));
  }
  gtk_box_append (GTK_BOX (box), create_caption (trust));
  gtk_box_append (self->lines, box);
}

static void
show_country (AttuneHelplinesView *self, const AttuneHelpCountry *country)
{
  g_autofree char *own = g_settings_get_string (self->settings, "own-number");

  attune_box_clear (self->lines);
  add_own (self->lines, own);
  gtk_box_append (self->lines, create_emergency (country));
  for (guint i = 0; i < country->lines->len; i++)
    add_line (self, g_ptr_array_index (country->lines, i));
}

static void
country_selected_cb (AttuneHelplinesView *self)
{
  guint chosen = adw_combo_row_get_selected (self->country);
  const AttuneHelpCountry *country;

  if (chosen >= self->safety->countries->len)
    return;
  country = g_ptr_array_index (self->safety->countries, chosen);
  g_settings_set_string (self->settings, "country", country->id);
  show_country (self, country);
}

static GListModel *
create_names (AttuneHelplinesView *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->safety->countries->len; i++)
    gtk_string_list_append (
        names, ((AttuneHelpCountry *) g_ptr_array_index (self->safety->countries, i))->name);
  return G_LIST_MODEL (names);
}

/* The language of the desktop says where one lives, until somebody says otherwise. */
static const AttuneHelpCountry *
find_country (const AttuneSafety *safety, GSettings *settings)
{
  g_autofree char *chosen = g_settings_get_string (settings, "country");
  const char *const *locales = g_get_language_names_with_category ("LC_MESSAGES");
  g_autofree char *guessed = attune_safety_guess_country (safety, locales[0]);

  return attune_safety_find_country (safety, *chosen != '\0' ? chosen : guessed);
}

static void
own_changed_cb (AttuneHelplinesView *self)
{
  const AttuneHelpCountry *country = find_country (self->safety, self->settings);

  if (country != NULL)
    show_country (self, country);
}

static GtkWidget *
create_choice (AttuneHelplinesView *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  AdwPreferencesGroup *rows = ADW_PREFERENCES_GROUP (group);
  GtkWidget *own = adw_entry_row_new ();
  g_autoptr (GListModel) names = create_names (self);
  guint place = 0;

  self->country = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->country), _ ("Country"));
  adw_combo_row_set_model (self->country, names);
  if (g_ptr_array_find (self->safety->countries, find_country (self->safety, self->settings),
                        &place))
    adw_combo_row_set_selected (self->country, place);
  g_signal_connect_object (self->country, "notify::selected", G_CALLBACK (country_selected_cb),
                           self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (own), _ ("A number of your own"));
  g_settings_bind (self->settings, "own-number", own, "text", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_set_description (rows,
                                         _ ("Your nurse, midwife or a friend. It comes first."));
  adw_preferences_group_add (rows, own);
  adw_preferences_group_add (rows, GTK_WIDGET (self->country));
  return group;
}

static void
attune_helplines_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&ATTUNE_HELPLINES_VIEW (object)->settings);

  G_OBJECT_CLASS (attune_helplines_view_parent_class)->dispose (object);
}

static void
attune_helplines_view_class_init (AttuneHelplinesViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_helplines_view_dispose;
}

static void
attune_helplines_view_init (AttuneHelplinesView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lines));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * attune_helplines_view_new:
 * @safety: where the numbers are; outlives the view
 * @settings: keeps the country and a number of one's own on this computer
 * @today: says how old a check is
 *
 * Returns: (transfer floating): whom to call, by country
 */
GtkWidget *
attune_helplines_view_new (const AttuneSafety *safety, GSettings *settings, const GDate *today)
{
  AttuneHelplinesView *self = g_object_new (ATTUNE_TYPE_HELPLINES_VIEW, NULL);
  GtkBox *box = GTK_BOX (adw_bin_get_child (ADW_BIN (self)));
  const AttuneHelpCountry *country;

  self->safety = safety;
  self->settings = g_object_ref (settings);
  self->today = *today;
  gtk_box_append (box, create_choice (self));
  g_signal_connect_object (settings, "changed::own-number", G_CALLBACK (own_changed_cb), self,
                           G_CONNECT_SWAPPED);
  country = find_country (safety, settings);
  if (country != NULL)
    show_country (self, country);
  attune_unfold_titles (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * attune_helplines_view_new_emergency:
 * @safety: where the numbers are
 * @settings: has the country and a number of one's own
 *
 * Returns: (transfer floating): the number of one's own, if there is one, and the number for
 *   emergencies, as text to dial
 */
GtkWidget *
attune_helplines_view_new_emergency (const AttuneSafety *safety, GSettings *settings)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  const AttuneHelpCountry *country = find_country (safety, settings);
  g_autofree char *own = g_settings_get_string (settings, "own-number");

  gtk_widget_add_css_class (GTK_WIDGET (box), "panel");
  add_own (box, own);
  if (country != NULL)
    gtk_box_append (box, create_emergency (country));
  return GTK_WIDGET (box);
}
