/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Every condition with what to do, why, and how sure that is. Nothing is folded away: what is about
 * safety can be read without a further tap. */
#include "config.h"

#include "attune-safety-view.h"

#include "attune-article.h"

#include <glib/gi18n.h>

struct _AttuneSafetyView {
  AdwBin parent_instance;

  const AttuneSafety *safety; /* not owned: outlives the view */
  GtkSearchEntry *search;
  GtkWidget *headings[ATTUNE_N_SAFETY_GROUPS];
  GtkWidget *nothing;
  GPtrArray *panels; /* of GtkWidget, by condition; not owned */
};

G_DEFINE_FINAL_TYPE (AttuneSafetyView, attune_safety_view, ADW_TYPE_BIN)

static void
search_changed_cb (AttuneSafetyView *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean any[ATTUNE_N_SAFETY_GROUPS] = { FALSE };

  for (guint i = 0; i < self->panels->len; i++) {
    const AttuneSafetyCondition *condition = g_ptr_array_index (self->safety->conditions, i);
    gboolean found = attune_safety_condition_matches (condition, words);

    gtk_widget_set_visible (g_ptr_array_index (self->panels, i), found);
    any[condition->group] = any[condition->group] || found;
  }
  gtk_widget_set_visible (self->nothing, attune_safety_view_count_shown (self) == 0);
  for (int group = 0; group < ATTUNE_N_SAFETY_GROUPS; group++)
    gtk_widget_set_visible (self->headings[group], any[group]);
}

static void
add_line (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = attune_article_create_text (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static void
add_help (GtkBox *box)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("When to get help"));

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "win.learn::help");
  gtk_box_append (box, button);
}

static char *
dup_origin (const AttuneSafetyCondition *condition)
{
  g_autoptr (GString) text = g_string_new (attune_agreement_get_words (condition->agreement));

  for (guint i = 0; i < condition->sources->len; i++)
    g_string_append_printf (text, i == 0 ? " %s" : "; %s",
                            (char *) g_ptr_array_index (condition->sources, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
create_panel (const AttuneSafetyCondition *condition)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  g_autofree char *origin = dup_origin (condition);
  g_autofree char *names = attune_safety_condition_dup_other_names (condition);

  gtk_widget_add_css_class (GTK_WIDGET (box), "panel");
  add_line (box, condition->title, "heading");
  if (*names != '\0') {
    /* Translators: %s are other words for the same, such as “jaundice”. */
    g_autofree char *called = g_strdup_printf (_ ("Also called: %s"), names);

    add_line (box, called, "soft");
  }
  add_line (box, attune_safety_code_get_words (condition->code), "accent");
  gtk_box_append (box, attune_article_create_text (condition->what_to_do));
  add_line (box, condition->why, "soft");
  add_line (box, origin, "caption");
  if (condition->help)
    add_help (box);
  return GTK_WIDGET (box);
}

static void
add_group (AttuneSafetyView *self, GtkBox *box, AttuneSafetyGroup group)
{
  self->headings[group] = attune_article_create_heading (attune_safety_group_get_words (group));
  gtk_box_append (box, self->headings[group]);
  for (guint i = 0; i < self->safety->conditions->len; i++) {
    const AttuneSafetyCondition *condition = g_ptr_array_index (self->safety->conditions, i);

    if (condition->group == group) {
      GtkWidget *panel = create_panel (condition);

      g_ptr_array_index (self->panels, i) = panel;
      gtk_box_append (box, panel);
    }
  }
}

static void
attune_safety_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (attune_safety_view_parent_class)->dispose (object);
}

static void
attune_safety_view_finalize (GObject *object)
{
  g_ptr_array_unref (ATTUNE_SAFETY_VIEW (object)->panels);

  G_OBJECT_CLASS (attune_safety_view_parent_class)->finalize (object);
}

static void
attune_safety_view_class_init (AttuneSafetyViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_safety_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_safety_view_finalize;
}

static void
attune_safety_view_init (AttuneSafetyView *self)
{
  self->panels = g_ptr_array_new ();
  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->nothing = attune_article_create_text (
      _ ("Nothing here has these words. If you are not sure, ask your nurse or doctor first."));
}

/**
 * attune_safety_view_new:
 * @safety: the conditions; outlives the view
 * @words: what to look for at first, or ""
 *
 * Returns: (transfer floating): all conditions, with a search
 */
GtkWidget *
attune_safety_view_new (const AttuneSafety *safety, const char *words)
{
  AttuneSafetyView *self = g_object_new (ATTUNE_TYPE_SAFETY_VIEW, NULL);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  self->safety = safety;
  g_ptr_array_set_size (self->panels, (int) safety->conditions->len);
  add_line (
      box,
      _ ("Not yet reviewed by a clinician. General knowledge for parents: it does not replace "
         "advice from your nurse or doctor, and it cannot assess your baby."),
      "soft");
  g_object_set (self->search, "placeholder-text", _ ("Search"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search when not to massage"), -1);
  gtk_box_append (box, GTK_WIDGET (self->search));
  gtk_box_append (box, self->nothing);
  for (int group = 0; group < ATTUNE_N_SAFETY_GROUPS; group++)
    add_group (self, box, group);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_editable_set_text (GTK_EDITABLE (self->search), words);
  search_changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * attune_safety_view_count_shown:
 *
 * Returns: how many conditions the words leave
 */
guint
attune_safety_view_count_shown (AttuneSafetyView *self)
{
  guint n = 0;

  for (guint i = 0; i < self->panels->len; i++)
    n += gtk_widget_get_visible (g_ptr_array_index (self->panels, i));
  return n;
}
