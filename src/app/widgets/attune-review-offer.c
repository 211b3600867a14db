/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-review-offer.h"

#include "attune-resource-path.h"
#include "attune-unfold.h"

#include <glib/gi18n.h>

/* A calm list: the others come when these are told apart. */
#define MOST_PAIRS 3

struct _AttuneReviewOffer {
  AdwBin parent_instance;

  AttuneReviewer *reviewer;
  GPtrArray *rows; /* of GtkWidget, not owned */

  AdwPreferencesGroup *review;
  AdwPreferencesGroup *mixed_up;
};

G_DEFINE_FINAL_TYPE (AttuneReviewOffer, attune_review_offer, ADW_TYPE_BIN)

static void
clear_rows (AttuneReviewOffer *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->mixed_up, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static char *
dup_words (AttuneReviewOffer *self, const AttuneConfusion *confusion)
{
  AttuneLearner *learner = attune_reviewer_get_learner (self->reviewer);
  AttuneCatalog *catalog = attune_learner_get_catalog (learner);
  const AttunePair *pair = attune_learning_catalog_get_pair (attune_learner_get_learning (learner),
                                                             confusion->item);
  const AttuneCue *cue = attune_catalog_get_cue (catalog, confusion->item);
  const AttuneCue *other = confusion->other != NULL
                               ? attune_catalog_get_cue (catalog, confusion->other)
                               : NULL;

  if (pair != NULL)
    return attune_confusion_dup_words (pair->names[0], pair->names[1]);
  return cue != NULL && other != NULL ? attune_confusion_dup_words (cue->name, other->name) : NULL;
}

static void
add_row (AttuneReviewOffer *self, const AttuneConfusion *confusion)
{
  g_autofree char *words = dup_words (self, confusion);
  GtkWidget *row;

  if (words == NULL)
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.look-alikes");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", confusion->item,
                                    confusion->other != NULL ? confusion->other : "");
  adw_preferences_group_add (self->mixed_up, row);
  g_ptr_array_add (self->rows, row);
}

static void
update (AttuneReviewOffer *self)
{
  GPtrArray *confusions = attune_reviewer_get_confusions (self->reviewer);

  gtk_widget_set_visible (GTK_WIDGET (self->review), attune_reviewer_would_help (self->reviewer));
  clear_rows (self);
  for (guint i = 0; i < confusions->len && self->rows->len < MOST_PAIRS; i++)
    add_row (self, g_ptr_array_index (confusions, i));
  gtk_widget_set_visible (GTK_WIDGET (self->mixed_up), self->rows->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_visible (GTK_WIDGET (self->review)) ||
                              gtk_widget_get_visible (GTK_WIDGET (self->mixed_up)));
}

static void
attune_review_offer_dispose (GObject *object)
{
  AttuneReviewOffer *self = ATTUNE_REVIEW_OFFER (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_REVIEW_OFFER);
  g_clear_object (&self->reviewer);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (attune_review_offer_parent_class)->dispose (object);
}

static void
attune_review_offer_class_init (AttuneReviewOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_review_offer_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-review-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneReviewOffer, review);
  gtk_widget_class_bind_template_child (widget_class, AttuneReviewOffer, mixed_up);
}

static void
attune_review_offer_init (AttuneReviewOffer *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  attune_unfold_titles (GTK_WIDGET (self));
}

/**
 * attune_review_offer_new:
 * @reviewer: says what would help
 *
 * Returns: (transfer floating): the offer, which follows @reviewer
 */
GtkWidget *
attune_review_offer_new (AttuneReviewer *reviewer)
{
  AttuneReviewOffer *self = g_object_new (ATTUNE_TYPE_REVIEW_OFFER, NULL);

  self->reviewer = g_object_ref (reviewer);
  g_signal_connect_object (reviewer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
