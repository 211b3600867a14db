/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-today-page.h"

#include "attune-baby-flags.h"
#include "attune-box.h"
#include "attune-lines.h"
#include "attune-resource-path.h"
#include "attune-routine-card.h"
#include "attune-shared-notes.h"
#include "attune-split.h"
#include "attune-stopped-offer.h"
#include "attune-who-row.h"
#include "attune-wrap.h"

#include <glib/gi18n.h>

/* gettext: --keyword=NC_:1c,2 */

struct _AttuneTodayPage {
  AdwBin parent_instance;

  AttuneFamily *family;
  AttuneLibrary *library;
  AttunePainter *painter;
  AttuneRoutine *suggested; /* (nullable) */
  gboolean has_cards;

  GtkLabel *greeting;
  GtkLabel *age;
  AttuneWhoRow *who;
  GtkWidget *kept;
  GtkBox *handovers;
  GtkWidget *twin;
  GtkLabel *twin_words;
  char *twin_uuid; /* (nullable): whose turn it could be now */
  char *twin_routine_id;
  GHashTable *round; /* UUIDs of those twins whose turn it was */
  GtkWidget *open_session;
  GtkLabel *open_text;
  GtkWidget *suggestion;
  AdwBin *picture;
  GtkLabel *title;
  GtkLabel *minutes;
  GtkLabel *reason;
  GtkWidget *begin;
  GtkWidget *two_minutes;
  GtkWidget *just_holding;
  GtkLabel *week;
  AttuneStoppedOffer *stopped;
  GtkWidget *review;
  GtkWidget *unknown_age;
  GtkLabel *unknown_text;
  GtkLabel *faults;
  GtkWidget *all_routines;
  GtkWidget *search;
  GtkFlowBox *cards;
};

G_DEFINE_FINAL_TYPE (AttuneTodayPage, attune_today_page, ADW_TYPE_BIN)

enum {
  SIGNAL_BEGIN,
  SIGNAL_TAKE_UP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void forget_twin (AttuneTodayPage *self);

static void
begin (AttuneTodayPage *self, AttuneRoutine *routine)
{
  forget_twin (self);
  g_hash_table_remove_all (self->round);
  if (routine != NULL)
    g_signal_emit (self, signals[SIGNAL_BEGIN], 0, routine);
}

static void
begin_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneTodayPage *self = ATTUNE_TODAY_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  begin (self, *id == '\0' ? self->suggested : attune_library_get_routine (self->library, id));
}

static void
forget_twin (AttuneTodayPage *self)
{
  g_clear_pointer (&self->twin_uuid, g_free);
  g_clear_pointer (&self->twin_routine_id, g_free);
  gtk_widget_set_visible (self->twin, FALSE);
}

static void
twin_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneTodayPage *self = ATTUNE_TODAY_PAGE (widget);
  g_autofree char *routine_id = g_strdup (self->twin_routine_id);
  g_autofree char *uuid = g_strdup (self->twin_uuid);

  forget_twin (self);
  attune_family_choose_baby (self->family, uuid);
  g_signal_emit (self, signals[SIGNAL_BEGIN], 0,
                 attune_library_get_routine (self->library, routine_id));
}

static void
take_up_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_TAKE_UP], 0);
}

static void
leave_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_family_leave_open_session (ATTUNE_TODAY_PAGE (widget)->family);
}

static void
card_activated_cb (AttuneTodayPage *self, GtkFlowBoxChild *child)
{
  AttuneRoutineCard *card = ATTUNE_ROUTINE_CARD (child);

  begin (self, attune_routine_card_get_routine (card));
}

static void
search_changed_cb (AttuneTodayPage *self)
{
  gtk_flow_box_invalidate_filter (self->cards);
}

/* Without a birthday the page stays with what suits a newborn, and says that there is more. */
static gboolean
filter_card (GtkFlowBoxChild *child, gpointer user_data)
{
  AttuneTodayPage *self = ATTUNE_TODAY_PAGE (user_data);
  AttuneRoutineCard *card = ATTUNE_ROUTINE_CARD (child);
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  AttuneAge age;

  attune_family_init_age (self->family, &age);
  if (!age.known && !attune_routine_card_get_fits (card))
    return FALSE;
  return attune_routine_card_matches (card, words);
}

static int
compare_cards (GtkFlowBoxChild *a, GtkFlowBoxChild *b, gpointer user_data)
{
  return attune_routine_card_get_fits (ATTUNE_ROUTINE_CARD (b)) -
         attune_routine_card_get_fits (ATTUNE_ROUTINE_CARD (a));
}

static void
add_cards (AttuneTodayPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->library));

  for (guint i = 0; i < n_items; i++) {
    g_autoptr (AttuneRoutineItem) item = g_list_model_get_item (G_LIST_MODEL (self->library), i);

    gtk_flow_box_append (self->cards, attune_routine_card_new (
                                          attune_routine_item_get_routine (item), self->painter));
  }
}

/* Which of them are shown depends on the baby, so that they come when the family has been read. */
static void
ensure_cards (AttuneTodayPage *self)
{
  if (self->has_cards || !attune_family_get_loaded (self->family))
    return;
  self->has_cards = TRUE;
  add_cards (self);
}

static void
update_cards (AttuneTodayPage *self)
{
  GtkFlowBoxChild *card;

  ensure_cards (self);
  for (int i = 0; (card = gtk_flow_box_get_child_at_index (self->cards, i)) != NULL; i++)
    attune_routine_card_update (ATTUNE_ROUTINE_CARD (card), self->family);
  gtk_flow_box_invalidate_sort (self->cards);
  gtk_flow_box_invalidate_filter (self->cards);
}

static gboolean
is_silent (AttuneTodayPage *self)
{
  return attune_rest_is_silent (attune_family_get_rest (self->family));
}

/* An age that went on after a death would be worse than none. */
static void
update_greeting (AttuneTodayPage *self, const AttuneTodayFacts *facts)
{
  const AttuneCaregiver *caregiver = attune_family_get_caregiver (self->family);
  const AttuneBaby *baby = attune_family_get_baby (self->family);
  const char *hello = attune_greeting_for_hour (facts->hour);
  const char *adult = caregiver != NULL ? caregiver->nickname : "";
  const char *name = baby != NULL ? baby->nickname : "";
  g_autofree char *age = is_silent (self) ? NULL : attune_age_to_text (&facts->age);
  g_autofree char *greeting = *adult != '\0'
                                  /* Translators: a greeting and a name: “Good evening, Sam” */
                                  ? g_strdup_printf (C_ ("greeting, name", "%s, %s"), hello, adult)
                                  : g_strdup (hello);
  g_autofree char *who = *name != '\0' && age != NULL
                             /* Translators: a baby's name and age: “Ada, 5 weeks old” */
                             ? g_strdup_printf (C_ ("name, age", "%s, %s"), name, age)
                             : g_strdup (*name != '\0' ? name : age);

  gtk_label_set_label (self->greeting, greeting);
  gtk_label_set_label (self->age, who != NULL ? who : "");
  gtk_widget_set_visible (GTK_WIDGET (self->age), who != NULL);
}

static void
show_picture (AttuneTodayPage *self, AttuneRoutine *routine)
{
  GtkWidget *picture = adw_bin_get_child (self->picture);

  if (picture != NULL)
    attune_painter_set_routine (self->painter, picture, routine);
  else {
    picture = attune_painter_create_routine (self->painter, routine, 320, 280);
    gtk_widget_set_size_request (picture, -1, 150);
    adw_bin_set_child (self->picture, picture);
  }
}

static void
show_suggestion (AttuneTodayPage *self, const AttuneSuggestion *suggestion)
{
  g_autofree char *minutes = attune_minutes_to_text (
      attune_family_get_estimate_us (self->family, suggestion->routine));
  g_autofree char *description = g_strdup_printf (_ ("Begin %s"), suggestion->routine->title);

  if (self->suggested != suggestion->routine)
    show_picture (self, suggestion->routine);
  self->suggested = suggestion->routine;
  gtk_label_set_label (self->title, suggestion->routine->title);
  gtk_label_set_label (self->minutes, minutes);
  gtk_label_set_label (self->reason, suggestion->reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->begin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
}

static gboolean
is_offered (AttuneTodayPage *self, const char *id, const AttuneTodayFacts *facts)
{
  AttuneRoutine *routine = attune_library_get_routine (self->library, id);

  return routine != NULL && routine != self->suggested &&
         attune_routine_fits (routine, facts) == ATTUNE_FITS_NOW;
}

static void
update_suggestion (AttuneTodayPage *self, const AttuneTodayFacts *facts)
{
  AttuneSuggestion suggestion;
  gboolean found = attune_suggestion_choose (&suggestion, facts,
                                             attune_library_get_catalog (self->library));

  if (found)
    show_suggestion (self, &suggestion);
  else
    self->suggested = NULL;
  gtk_widget_set_visible (self->suggestion, found);
  gtk_widget_set_visible (self->two_minutes, is_offered (self, "r.nappy_mini", facts));
  gtk_widget_set_visible (self->just_holding, is_offered (self, "r.quiet_hold", facts));
}

static void
update_open_session (AttuneTodayPage *self)
{
  AttuneOpenSession *open = attune_family_get_open_session (self->family);
  AttuneRoutine *routine = open != NULL
                               ? attune_library_get_routine (self->library, open->routine_id)
                               : NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->open_session, open != NULL);
  if (open == NULL)
    return;
  if (routine != NULL)
    text = g_strdup_printf (_ ("“%s” was cut off. It is kept as it was."), routine->title);
  gtk_label_set_label (self->open_text,
                       text != NULL ? text
                                    : _ ("Your last time together was cut off. It is kept."));
}

static void
update_unknown_age (AttuneTodayPage *self, const AttuneTodayFacts *facts)
{
  g_autofree char *text = attune_family_say (
      self->family,
      NC_ ("baby:name", "Older than six weeks? Tell {name}’s birthday, and there is more."));

  gtk_label_set_label (self->unknown_text, text);
  gtk_widget_set_visible (self->unknown_age,
                          !facts->age.known && attune_family_get_loaded (self->family));
}

/* A file of the family's own that cannot be read is named, so that it can be mended. */
static void
update_faults (AttuneTodayPage *self)
{
  GPtrArray *faults = attune_library_get_faults (self->library);
  g_autoptr (GString) text = g_string_new (_ ("What cannot be read yet of your own routines:"));

  for (guint i = 0; i < faults->len; i++) {
    g_autofree char *words = attune_fault_to_string (g_ptr_array_index (faults, i));

    g_string_append_printf (text, "\n%s", words);
  }
  gtk_label_set_label (self->faults, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->faults), faults->len > 0);
}

/* In hospital, and after a death, nothing is asked, said or offered. */
static void
update_rest (AttuneTodayPage *self)
{
  gboolean silent = is_silent (self);
  GtkWidget *offers[] = { self->suggestion, self->two_minutes,           self->just_holding,
                          self->review,     self->unknown_age,           self->open_session,
                          self->twin,       GTK_WIDGET (self->handovers) };

  gtk_widget_set_visible (self->kept, silent);
  gtk_widget_set_visible (self->all_routines, !silent);
  gtk_widget_set_visible (self->search, !silent && self->has_cards);
  gtk_widget_set_visible (GTK_WIDGET (self->cards), !silent);
  if (!silent)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    gtk_widget_set_visible (offers[i], FALSE);
}

static void
library_changed_cb (AttuneTodayPage *self)
{
  GtkFlowBoxChild *card;

  while ((card = gtk_flow_box_get_child_at_index (self->cards, 0)) != NULL)
    gtk_flow_box_remove (self->cards, GTK_WIDGET (card));
  self->has_cards = FALSE;
  attune_today_page_update (self);
}

static void
attune_today_page_map (GtkWidget *widget)
{
  attune_today_page_update (ATTUNE_TODAY_PAGE (widget));

  GTK_WIDGET_CLASS (attune_today_page_parent_class)->map (widget);
}

static void
attune_today_page_dispose (GObject *object)
{
  AttuneTodayPage *self = ATTUNE_TODAY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_TODAY_PAGE);
  g_clear_object (&self->family);
  g_clear_pointer (&self->twin_uuid, g_free);
  g_clear_pointer (&self->twin_routine_id, g_free);
  g_clear_pointer (&self->round, g_hash_table_unref);
  g_clear_object (&self->library);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (attune_today_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, greeting);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, age);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, who);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, kept);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, handovers);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, twin);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, twin_words);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, open_session);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, open_text);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, suggestion);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, picture);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, title);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, minutes);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, reason);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, begin);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, two_minutes);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, just_holding);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, week);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, stopped);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, review);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, unknown_age);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, unknown_text);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, faults);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, all_routines);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, search);
  gtk_widget_class_bind_template_child (widget_class, AttuneTodayPage, cards);
}

static void
attune_today_page_class_init (AttuneTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_today_page_dispose;
  widget_class->map = attune_today_page_map;

  signals[SIGNAL_BEGIN] = g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ATTUNE_TYPE_ROUTINE);
  signals[SIGNAL_TAKE_UP] = g_signal_new ("take-up", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATTUNE_TYPE_SPLIT);
  g_type_ensure (ATTUNE_TYPE_STOPPED_OFFER);
  g_type_ensure (ATTUNE_TYPE_WHO_ROW);
  g_type_ensure (ATTUNE_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-today-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_install_action (widget_class, "today.begin", "s", begin_activated_cb);
  gtk_widget_class_install_action (widget_class, "today.take-up", NULL, take_up_activated_cb);
  gtk_widget_class_install_action (widget_class, "today.leave", NULL, leave_activated_cb);
  gtk_widget_class_install_action (widget_class, "today.twin", NULL, twin_activated_cb);
}

static void
attune_today_page_init (AttuneTodayPage *self)
{
  self->round = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_today_page_new:
 * @family: whose day it is
 * @library: what there is to choose from
 * @painter: paints its pictures
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
attune_today_page_new (AttuneFamily *family, AttuneLibrary *library, AttunePainter *painter)
{
  AttuneTodayPage *self = g_object_new (ATTUNE_TYPE_TODAY_PAGE, NULL);

  self->family = g_object_ref (family);
  self->library = g_object_ref (library);
  self->painter = g_object_ref (painter);
  attune_who_row_set_family (self->who, family);
  g_signal_connect_object (library, "notify::n-faults", G_CALLBACK (update_faults), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "items-changed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_flow_box_set_filter_func (self->cards, filter_card, self, NULL);
  gtk_flow_box_set_sort_func (self->cards, compare_cards, NULL, NULL);
  g_signal_connect_object (family, "changed", G_CALLBACK (attune_today_page_update), self,
                           G_CONNECT_SWAPPED);
  attune_today_page_update (self);
  return GTK_WIDGET (self);
}

/**
 * attune_today_page_update:
 *
 * Says everything anew for this hour.
 */
void
attune_today_page_update (AttuneTodayPage *self)
{
  AttuneTodayFacts facts;

  attune_family_init_facts (self->family, &facts);
  update_greeting (self, &facts);
  update_suggestion (self, &facts);
  update_open_session (self);
  attune_stopped_offer_update (self->stopped);
  update_unknown_age (self, &facts);
  update_cards (self);
  update_faults (self);
  update_rest (self);
}

/**
 * attune_today_page_set_week:
 * @sentence: (nullable): one sentence about this week, or NULL for none
 */
void
attune_today_page_set_week (AttuneTodayPage *self, const char *sentence)
{
  gtk_label_set_label (self->week, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->week), sentence != NULL);
}

/**
 * attune_today_page_set_handovers:
 * @notes: (element-type AttuneReflection): lines that others left for the next pair of hands
 */
void
attune_today_page_set_handovers (AttuneTodayPage *self, GPtrArray *notes)
{
  attune_box_clear (self->handovers);
  gtk_widget_set_visible (GTK_WIDGET (self->handovers), notes->len > 0 && !is_silent (self));
  if (notes->len > 0)
    attune_lines_add (self->handovers, _ ("For the next pair of hands"), "heading");
  for (guint i = 0; i < notes->len; i++) {
    const AttuneReflection *note = g_ptr_array_index (notes, i);

    attune_lines_add (self->handovers, note->words, "own-words");
    attune_lines_take (self->handovers, attune_shared_notes_dup_caption (note), "caption");
  }
}

/**
 * attune_today_page_offer_twin:
 * @baby: who had a massage
 * @twin: (nullable): another baby, whose turn it could be now; NULL: nobody's
 * @routine: (nullable): what the massage was
 *
 * Twins have one routine, one after the other. It is offered until something else begins.
 */
void
attune_today_page_offer_twin (AttuneTodayPage *self,
                              const AttuneBaby *baby,
                              const AttuneBaby *twin,
                              AttuneRoutine *routine)
{
  g_autofree char *words = NULL;

  forget_twin (self);
  g_hash_table_add (self->round, g_strdup (baby->uuid));
  if (twin == NULL || routine == NULL || g_hash_table_contains (self->round, twin->uuid) ||
      twin->nickname == NULL || *twin->nickname == '\0' ||
      attune_rest_is_silent (attune_baby_flags_get_rest (twin->flags_json)))
    return;
  self->twin_uuid = g_strdup (twin->uuid);
  self->twin_routine_id = g_strdup (routine->id);
  /* Translators: the name of a routine, and the other baby’s name. */
  words = g_strdup_printf (_ ("“%s”, now with %s"), routine->title, twin->nickname);
  gtk_label_set_label (self->twin_words, words);
  gtk_widget_set_visible (self->twin, TRUE);
}

/**
 * attune_today_page_set_stopped:
 * @session: a massage of today that may be gone on with
 */
void
attune_today_page_set_stopped (AttuneTodayPage *self, AttuneStoppedSession *session)
{
  attune_stopped_offer_set_session (self->stopped, session);
}

/**
 * attune_today_page_set_review:
 * @would_help: whether a few signs are offered to be looked at again
 */
void
attune_today_page_set_review (AttuneTodayPage *self, gboolean would_help)
{
  gtk_widget_set_visible (self->review, would_help);
}
