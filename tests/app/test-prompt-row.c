/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* One prompt at a time, the one seen longest ago, and never one that is not wanted. Needs a display. */
#include "attune-prompt-row.h"
#include "config.h"

#include <string.h>

typedef struct {
  GtkWidget *box;
  AttunePromptRow *row;
  char *seen;
  char *hidden;
} Fixture;

static const AttuneWording wording = { .name = "Ada" };

static void
keep_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *f = user_data;
  const char *key, *value;

  g_variant_get (parameter, "(&s&s)", &key, &value);
  if (g_str_equal (key, "prompts-seen")) {
    g_free (f->seen);
    f->seen = g_strdup (value);
  } else {
    g_assert_cmpstr (key, ==, "prompts-hidden");
    g_free (f->hidden);
    f->hidden = g_strdup (value);
  }
}

static void
set_up (Fixture *f, gconstpointer data)
{
  const GActionEntry entries[] = {
    { .name = "keep", .activate = keep_cb, .parameter_type = "(ss)" }
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), f);
  f->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_insert_action_group (f->box, "win", G_ACTION_GROUP (group));
  f->row = g_object_new (ATTUNE_TYPE_PROMPT_ROW, NULL);
  gtk_box_append (GTK_BOX (f->box), GTK_WIDGET (f->row));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->box);
  g_free (f->seen);
  g_free (f->hidden);
}

static void
show (Fixture *f, const char *group)
{
  attune_prompt_row_show (f->row, group, f->seen, f->hidden, 12 * 60, &wording);
}

static void
press (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->row), action, NULL));
}

static gboolean
offers (Fixture *f, const char *child)
{
  return gtk_widget_get_visible (GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (f->row), ATTUNE_TYPE_PROMPT_ROW, child)));
}

static void
test_each_comes_before_one_comes_again (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < 6; i++) {
    show (f, "p.good");
    g_assert_true (g_hash_table_add (met, (char *) attune_prompt_row_get_prompt (f->row)));
  }
  show (f, "p.good");
  g_assert_cmpstr (attune_prompt_row_get_prompt (f->row), ==, "p.good.1");
}

static void
test_another (Fixture *f, gconstpointer data)
{
  show (f, "p.first");
  g_assert_cmpstr (attune_prompt_row_get_prompt (f->row), ==, "p.first.1");
  press (f, "prompt.another");
  g_assert_cmpstr (attune_prompt_row_get_prompt (f->row), ==, "p.first.2");
  g_assert_nonnull (
      strstr (gtk_label_get_text (GTK_LABEL (attune_prompt_row_get_label (f->row))), "Ada"));
  g_assert_cmpstr (f->seen, ==, "p.first.2 p.first.1");
}

static void
test_not_this_one_again (Fixture *f, gconstpointer data)
{
  show (f, "p.med");
  press (f, "prompt.never");
  g_assert_cmpstr (f->hidden, ==, "p.med.1");
  g_assert_cmpstr (attune_prompt_row_get_prompt (f->row), !=, "p.med.1");
  g_assert_true (offers (f, "back"));
  press (f, "prompt.back");
  g_assert_cmpstr (f->hidden, ==, "");
  g_assert_cmpstr (attune_prompt_row_get_prompt (f->row), ==, "p.med.1");
  press (f, "prompt.never");
  show (f, "p.med");
  g_assert_cmpstr (attune_prompt_row_get_prompt (f->row), !=, "p.med.1");
  g_assert_false (offers (f, "back"));
}

/* What goes deep is never the first, and has a way to help beside it. */
static void
test_help_beside_what_goes_deep (Fixture *f, gconstpointer data)
{
  show (f, "p.mixed");
  g_assert_false (g_str_has_prefix (attune_prompt_row_get_prompt (f->row), "p.mixed"));
  g_assert_false (offers (f, "help"));
  show (f, "p.mixed");
  g_assert_true (g_str_has_prefix (attune_prompt_row_get_prompt (f->row), "p.mixed"));
  g_assert_true (offers (f, "help"));
}

static void
test_nothing_is_asked (Fixture *f, gconstpointer data)
{
  show (f, NULL);
  g_assert_null (attune_prompt_row_get_prompt (f->row));
  g_assert_false (offers (f, "ways"));
  g_assert_null (f->seen);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  adw_init ();
#define ADD(path, func) \
  g_test_add ("/attune/app/prompt-row/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("each-comes-before-one-comes-again", test_each_comes_before_one_comes_again);
  ADD ("another", test_another);
  ADD ("not-this-one-again", test_not_this_one_again);
  ADD ("help-beside-what-goes-deep", test_help_beside_what_goes_deep);
  ADD ("nothing-is-asked", test_nothing_is_asked);
#undef ADD
  return g_test_run ();
}
