/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-before-page.h"

#include "attune-article.h"
#include "attune-baby-flags.h"
#include "attune-help-button.h"
#include "attune-resource-path.h"
#include "attune-shown.h"
#include "attune-soothing-view.h"
#include "attune-state-button.h"
#include "attune-unfold.h"
#include "attune-wrap.h"
#include "today/attune-before.h"
#include "today/attune-left-out.h"

#include <glib/gi18n.h>

/* gettext: --keyword=NC_:1c,2 */

struct _AttuneBeforePage {
  AdwBin parent_instance;

  AttuneFamily *family;
  const AttunePermission *permission;
  AttuneRoutine *routine;
  guint from_part; /* of the routine */
  AttuneRegions declined; /* earlier today */
  AttuneBefore way;

  GtkStack *stack;
  AdwWindowTitle *title;
  GtkBox *lines;
  GtkLabel *noted;
  GtkButton *all;
  GtkBox *different;
  GtkLabel *words;
  AttuneSoothingView *soothing;
  GtkWidget *on;
  GtkWidget *again;
  GtkWidget *hold;
  GtkWidget *read;
  GtkWidget *asked;
  AttuneArticle *article;
  GtkLabel *from_article;
  GtkLabel *how;
  GtkFlowBox *states;
  GtkLabel *fed;
  GtkBox *feeds;
};

G_DEFINE_FINAL_TYPE (AttuneBeforePage, attune_before_page, ADW_TYPE_BIN)

enum {
  SIGNAL_READY,
  SIGNAL_HOLD,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_page (AttuneBeforePage *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
read_article (AttuneBeforePage *self, const char *id)
{
  const AttuneArticleText *text = attune_articles_find (id);

  if (text == NULL) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tether", NULL);
    return;
  }
  show_page (self, "article");
  attune_article_show (self->article, text);
}

static AttunePlan *
create_plan (AttuneBeforePage *self, int minutes_since_feed, AttuneRegions without)
{
  AttunePlanOptions options;

  attune_family_init_plan_options (self->family, &options);
  options.left_out = self->way.left_out | self->declined | without;
  options.from_part = self->from_part;
  options.minutes_since_feed = minutes_since_feed;
  return attune_plan_new (self->routine, &options);
}

/* The feed is asked about where it would change the plan, and nowhere else. */
static gboolean
has_to_wait (AttuneBeforePage *self)
{
  g_autoptr (AttunePlan) plan = create_plan (self, 0, ATTUNE_REGIONS_NONE);

  return plan != NULL && attune_left_out_has (plan, ATTUNE_LEFT_OUT_FEED);
}

static void
init_facts (AttuneBeforePage *self, AttuneBeforeFacts *facts)
{
  AttunePlanOptions options;

  attune_family_init_plan_options (self->family, &options);
  *facts = (AttuneBeforeFacts){
    .band = options.band,
    .holding = g_str_equal (self->routine->id, "r.quiet_hold"),
    .waits = has_to_wait (self),
    .reflux = options.reflux,
    .ask_team = options.ask_team,
  };
}

/* One sentence, and the ways on from here that fit it. */
static void
show_words (AttuneBeforePage *self)
{
  const AttuneBefore *way = &self->way;
  g_autofree char *filled = attune_family_say (self->family, way->words);

  gtk_label_set_label (self->words, filled);
  gtk_widget_set_visible (GTK_WIDGET (self->soothing), way->soothes);
  if (way->soothes)
    attune_soothing_view_begin (self->soothing, self->permission);
  gtk_widget_set_visible (self->on, way->on);
  gtk_widget_set_visible (self->again, way->again);
  gtk_widget_set_visible (self->hold, way->hold);
  gtk_widget_set_visible (self->read, way->article != NULL);
  if (way->article != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->read), "s", way->article);
  gtk_widget_set_visible (self->asked, way->barred && way->hold && way->different == NULL);
  show_page (self, "words");
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

/* What is known already leaves out, before anything is asked. */
static void
note_plan (AttuneBeforePage *self)
{
  g_autoptr (AttunePlan) plan = create_plan (self, -1, ATTUNE_REGIONS_NONE);
  g_autofree char *lines = plan != NULL ? attune_left_out_dup_lines (plan) : NULL;
  g_autofree char *reacts = attune_family_dup_reacts_line (self->family);
  g_autoptr (GString) text = g_string_new (lines);

  if (reacts != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", reacts);
  if (text->len == 0)
    return;
  gtk_label_set_label (self->noted, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->noted), TRUE);
}

static void
note_left_out (AttuneBeforePage *self)
{
  g_autofree char *words = attune_family_say (self->family, self->way.words);
  const char *before = gtk_label_get_label (self->noted);
  g_autofree char *noted = *before != '\0' ? g_strconcat (before, "\n", words, NULL)
                                           : g_strdup (words);

  gtk_label_set_label (self->noted, noted);
  gtk_widget_set_visible (GTK_WIDGET (self->noted), TRUE);
  gtk_button_set_label (self->all, _ ("All the rest of that"));
  show_page (self, "check");
  gtk_widget_grab_focus (GTK_WIDGET (self->all));
}

static void
begin (AttuneBeforePage *self)
{
  g_autoptr (AttunePlan) plan = create_plan (self, self->way.minutes, ATTUNE_REGIONS_NONE);

  if (plan->parts->len == 0) {
    self->way.words = NC_ ("baby:name",
                           "Nothing of this is left for today. You could just hold {name}.");
    self->way.on = self->way.again = FALSE;
    self->way.hold = !g_str_equal (self->routine->id, "r.quiet_hold");
    self->way.article = NULL;
    show_words (self);
  } else {
    g_signal_emit (self, signals[SIGNAL_READY], 0, plan, self->way.state);
  }
}

static void
show_way (AttuneBeforePage *self)
{
  static const char *const pages[] = {
    [ATTUNE_BEFORE_CHECK] = "check",
    [ATTUNE_BEFORE_DIFFERENT] = "different",
    [ATTUNE_BEFORE_STATE] = "state",
    [ATTUNE_BEFORE_FEED] = "feed",
  };

  if (self->way.place == ATTUNE_BEFORE_READY)
    begin (self);
  else if (self->way.place == ATTUNE_BEFORE_WORDS)
    show_words (self);
  else if (self->way.place == ATTUNE_BEFORE_HELP)
    read_article (self, "help");
  else
    show_page (self, pages[self->way.place]);
}

static void
take (AttuneBeforePage *self, AttuneBeforeInput input, const char *word, AttuneFeed feed)
{
  AttuneBeforeFacts facts;

  init_facts (self, &facts);
  if (!attune_before_take (&self->way, &facts, input, word, feed))
    return;
  if (input == ATTUNE_BEFORE_SAYS && self->way.different->code == ATTUNE_OUTCOME_CODE_ASK_FIRST)
    attune_family_note_team (self->family);
  if (input == ATTUNE_BEFORE_SAYS && self->way.place == ATTUNE_BEFORE_CHECK)
    note_left_out (self);
  else
    show_way (self);
}

static void
all_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take (ATTUNE_BEFORE_PAGE (widget), ATTUNE_BEFORE_ALL, NULL, 0);
}

static void
something_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take (ATTUNE_BEFORE_PAGE (widget), ATTUNE_BEFORE_SOMETHING, NULL, 0);
}

static void
worried_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take (ATTUNE_BEFORE_PAGE (widget), ATTUNE_BEFORE_WORRIED, NULL, 0);
}

static void
again_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take (ATTUNE_BEFORE_PAGE (widget), ATTUNE_BEFORE_AGAIN, NULL, 0);
}

static void
different_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take (ATTUNE_BEFORE_PAGE (widget), ATTUNE_BEFORE_SAYS, g_variant_get_string (parameter, NULL), 0);
}

static void
state_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take (ATTUNE_BEFORE_PAGE (widget), ATTUNE_BEFORE_IS, g_variant_get_string (parameter, NULL), 0);
}

static void
feed_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take (ATTUNE_BEFORE_PAGE (widget), ATTUNE_BEFORE_FED, NULL, g_variant_get_int32 (parameter));
}

static void
on_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take (ATTUNE_BEFORE_PAGE (widget), ATTUNE_BEFORE_ON, NULL, 0);
}

static void
read_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  read_article (ATTUNE_BEFORE_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* From a text back to where it was opened; from there to Today. */
static void
back_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneBeforePage *self = ATTUNE_BEFORE_PAGE (widget);
  gboolean reading = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "article") == 0;

  if (reading ? self->way.place == ATTUNE_BEFORE_HELP
              : self->way.place != ATTUNE_BEFORE_DIFFERENT) {
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
    return;
  }
  if (!reading)
    attune_before_go_back (&self->way);
  gtk_label_set_label (self->from_article, _ ("Back"));
  show_way (self);
}

static void
leave_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_LEFT], 0);
}

static void
hold_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_HOLD], 0);
}

static void
add_lines (AttuneBeforePage *self)
{
  for (int line = 0; line < ATTUNE_N_CHECK_LINES; line++) {
    g_autofree char *text = attune_family_say (self->family, attune_check_line_get_text (line));
    GtkWidget *label = gtk_label_new (text);

    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_box_append (self->lines, label);
  }
}

static GtkWidget *
create_different_row (AttuneBeforePage *self, const AttuneDifferent *different)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *says = attune_family_fill (self->family, _ (different->says));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), says);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "before.different");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", different->id);
  return row;
}

static void
add_different (AttuneBeforePage *self)
{
  guint n_rows;
  const AttuneDifferent *rows = attune_different_get_all (&n_rows);

  for (int line = 0; line < ATTUNE_N_CHECK_LINES; line++) {
    GtkWidget *group = adw_preferences_group_new ();
    g_autofree char *text = attune_family_say (self->family, attune_check_line_get_text (line));
    g_autofree char *title = g_markup_escape_text (text, -1);

    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
    for (guint i = 0; i < n_rows; i++) {
      if (rows[i].line == (AttuneCheckLine) line)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                   create_different_row (self, &rows[i]));
    }
    gtk_box_append (self->different, group);
  }
}

/* The state that leads on comes first: for most days it is the first and last thing here. */
static void
add_states (AttuneBeforePage *self, AttunePainter *painter)
{
  g_autofree char *how = attune_family_say (self->family, NC_ ("baby:name", "How is {name} now?"));
  GPtrArray *states = self->permission->states;

  gtk_label_set_label (self->how, how);
  for (guint i = 0; i < states->len; i++) {
    const AttuneStateText *state = g_ptr_array_index (states, i);

    gtk_flow_box_insert (self->states, attune_state_button_new (state, painter, "before.state"),
                         g_strcmp0 (state->id, "state.4") == 0 ? 0 : -1);
  }
}

static void
add_feeds (AttuneBeforePage *self)
{
  AttunePlanOptions options;

  attune_family_init_plan_options (self->family, &options);
  for (int feed = ATTUNE_FEED_LONG_AGO; feed <= ATTUNE_FEED_HUNGRY; feed++) {
    GtkWidget *button = gtk_button_new_with_label (attune_feed_get_text (feed, options.reflux));
    GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

    gtk_label_set_wrap (label, TRUE);
    gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
    gtk_widget_add_css_class (button, "pill");
    gtk_widget_add_css_class (button, "large");
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "before.feed");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", feed);
    gtk_box_append (self->feeds, button);
  }
}

static void
attune_before_page_dispose (GObject *object)
{
  AttuneBeforePage *self = ATTUNE_BEFORE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_BEFORE_PAGE);
  g_clear_object (&self->family);
  g_clear_pointer (&self->routine, attune_routine_unref);

  G_OBJECT_CLASS (attune_before_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "before.all", NULL, all_activated_cb);
  gtk_widget_class_install_action (widget_class, "before.something", NULL, something_activated_cb);
  gtk_widget_class_install_action (widget_class, "before.worried", NULL, worried_activated_cb);
  gtk_widget_class_install_action (widget_class, "before.again", NULL, again_activated_cb);
  gtk_widget_class_install_action (widget_class, "before.back", NULL, back_activated_cb);
  gtk_widget_class_install_action (widget_class, "before.read", "s", read_activated_cb);
  gtk_widget_class_install_action (widget_class, "before.leave", NULL, leave_activated_cb);
  gtk_widget_class_install_action (widget_class, "before.hold", NULL, hold_activated_cb);
  gtk_widget_class_install_action (widget_class, "before.different", "s", different_activated_cb);
  gtk_widget_class_install_action (widget_class, "before.state", "s", state_activated_cb);
  gtk_widget_class_install_action (widget_class, "before.feed", "i", feed_activated_cb);
  gtk_widget_class_install_action (widget_class, "before.on", NULL, on_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "before.back", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, title);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, lines);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, noted);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, all);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, different);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, words);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, soothing);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, on);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, again);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, hold);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, read);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, asked);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, article);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, from_article);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, how);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, states);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, fed);
  gtk_widget_class_bind_template_child (widget_class, AttuneBeforePage, feeds);
}

static void
attune_before_page_class_init (AttuneBeforePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_before_page_dispose;

  signals[SIGNAL_READY] = g_signal_new ("ready", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, ATTUNE_TYPE_PLAN, G_TYPE_STRING);
  signals[SIGNAL_HOLD] = g_signal_new ("hold", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);

  g_type_ensure (ATTUNE_TYPE_ARTICLE);
  g_type_ensure (ATTUNE_TYPE_HELP_BUTTON);
  g_type_ensure (ATTUNE_TYPE_SOOTHING_VIEW);
  g_type_ensure (ATTUNE_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-before-page.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

static void
attune_before_page_init (AttuneBeforePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Where it was for want of asking a health team that nothing could begin, and they have been asked,
 * the check begins. */
static void
family_changed_cb (AttuneBeforePage *self)
{
  AttuneBeforeFacts facts;

  init_facts (self, &facts);
  if (facts.ask_team || !self->way.barred || self->way.different != NULL ||
      self->way.place != ATTUNE_BEFORE_WORDS || self->way.state != NULL)
    return;
  attune_before_init (&self->way, &facts);
  show_way (self);
}

/**
 * attune_before_page_new:
 * @family: for whose baby
 * @permission: the six states in words; outlives the page
 * @routine: what is to begin
 * @painter: paints the six states
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
attune_before_page_new (AttuneFamily *family,
                        const AttunePermission *permission,
                        AttuneRoutine *routine,
                        AttunePainter *painter)
{
  AttuneBeforePage *self = g_object_new (ATTUNE_TYPE_BEFORE_PAGE, NULL);
  g_autofree char *fed = NULL;
  AttuneBeforeFacts facts;

  self->family = g_object_ref (family);
  self->permission = permission;
  self->routine = attune_routine_ref (routine);
  fed = attune_family_say (family, NC_ ("baby:name", "When was {name}’s last feed?"));
  gtk_label_set_label (self->fed, fed);
  adw_window_title_set_title (self->title, routine->title);
  add_lines (self);
  add_different (self);
  add_states (self, painter);
  add_feeds (self);
  attune_unfold_titles (GTK_WIDGET (self));
  init_facts (self, &facts);
  attune_before_init (&self->way, &facts);
  note_plan (self);
  show_way (self);
  g_signal_connect_object (family, "changed", G_CALLBACK (family_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * attune_before_page_begin_at:
 * @part: a part of the routine; those before it were done already
 * @declined: parts that had a no, and are left out
 *
 * Goes on with what was stopped. What is asked here is the same.
 */
void
attune_before_page_begin_at (AttuneBeforePage *self, guint part, AttuneRegions declined)
{
  self->from_part = part;
  self->declined = declined;
  gtk_label_set_label (self->noted, "");
  gtk_widget_set_visible (GTK_WIDGET (self->noted), FALSE);
  note_plan (self);
}

/**
 * attune_before_page_get_barred:
 *
 * Returns: whether something was said after which nothing is begun, nor gone on with
 */
gboolean
attune_before_page_get_barred (AttuneBeforePage *self)
{
  return self->way.barred;
}

/**
 * attune_before_page_create_plan:
 * @without: parts that are left out beside those named here
 *
 * Returns: (transfer full): the plan for today, as what was said here allows it
 */
AttunePlan *
attune_before_page_create_plan (AttuneBeforePage *self, AttuneRegions without)
{
  return create_plan (self, self->way.minutes, without);
}

/**
 * attune_before_page_show_place:
 *
 * Shows where to put things before anything is asked; from there one goes on.
 */
void
attune_before_page_show_place (AttuneBeforePage *self)
{
  gtk_label_set_label (self->from_article, _ ("Go on"));
  read_article (self, "place");
}
