/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-reread-card.h"

#include "attune-box.h"
#include "attune-figure-view.h"
#include "attune-heading.h"
#include "attune-resource-path.h"
#include "attune-shown.h"
#include "attune-split.h"

#include <glib/gi18n.h>

#define PICTURE_LEAST 150

struct _AttuneRereadCard {
  AdwBin parent_instance;

  AttuneLearner *learner;
  GtkBox *pictures;
  AttuneHeading *name;
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (AttuneRereadCard, attune_reread_card, ADW_TYPE_BIN)

enum {
  SIGNAL_GO_ON,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
go_on_clicked_cb (AttuneRereadCard *self)
{
  g_signal_emit (self, signals[SIGNAL_GO_ON], 0);
}

static void
add_picture (AttuneRereadCard *self, const char *const *ids, AttuneView view)
{
  GtkWidget *figure = attune_figure_view_new ();
  AttuneLook look;

  attune_family_init_look (attune_learner_get_family (self->learner), &look);
  attune_figure_set_look (attune_figure_view_get_figure (ATTUNE_FIGURE_VIEW (figure)), &look);
  attune_shown_move_in (ATTUNE_FIGURE_VIEW (figure), attune_learner_get_catalog (self->learner),
                        ids, view);
  gtk_widget_set_size_request (figure, -1, PICTURE_LEAST);
  gtk_widget_set_vexpand (figure, TRUE);
  gtk_widget_set_hexpand (figure, TRUE);
  gtk_widget_add_css_class (figure, "stage");
  gtk_box_append (self->pictures, figure);
}

/* What is seen alike can be compared. */
static void
add_pictures (AttuneRereadCard *self, char **const *shown, guint n_shown)
{
  AttuneView view = attune_shown_get_common_view (attune_learner_get_catalog (self->learner), shown,
                                                  n_shown);

  for (guint i = 0; i < n_shown; i++)
    add_picture (self, (const char *const *) shown[i], view);
}

static void
add_cue_picture (AttuneRereadCard *self, const char *id)
{
  char *ids[] = { (char *) id, NULL };
  char **shown[] = { ids };

  add_pictures (self, shown, 1);
}

static void
set_words (AttuneRereadCard *self, const char *name, const char *first, const char *second)
{
  AttuneFamily *family = attune_learner_get_family (self->learner);
  g_autofree char *words = g_strjoin ("\n\n", first, second, NULL);
  g_autofree char *filled = attune_family_fill (family, words);

  attune_heading_set_text (self->name, name);
  gtk_label_set_text (self->text, filled);
}

static void
show_pair (AttuneRereadCard *self, const AttunePair *pair)
{
  /* Translators: two signs that look alike. */
  g_autofree char *name = g_strdup_printf (_ ("%s, or %s"), pair->names[0], pair->names[1]);
  g_autofree char *tell = g_strdup_printf ("%s %s", pair->sign, pair->tell);
  char **shown[G_N_ELEMENTS (pair->shows)];
  guint n_shown = 0;

  for (guint i = 0; i < G_N_ELEMENTS (pair->shows); i++) {
    if (pair->shows[i] != NULL && pair->shows[i][0] != NULL)
      shown[n_shown++] = pair->shows[i];
  }
  add_pictures (self, shown, n_shown);
  set_words (self, name, tell, pair->if_unsure);
}

static void
show_cluster (AttuneRereadCard *self, const AttuneCluster *cluster)
{
  GPtrArray *early = cluster->stages[ATTUNE_STAGE_EARLY];

  for (guint i = 0; i < early->len; i++) {
    const AttuneSign *sign = g_ptr_array_index (early, i);

    if (sign->cue != NULL) {
      add_cue_picture (self, sign->cue);
      break;
    }
  }
  set_words (self, cluster->name, cluster->helps, cluster->massage);
}

/* A cue, a state, or whatever else has a picture and a name. */
static void
show_shown (AttuneRereadCard *self, const char *item)
{
  AttuneCatalog *catalog = attune_learner_get_catalog (self->learner);
  const AttuneCue *cue = attune_catalog_get_cue (catalog, item);
  const char *const ids[] = { item, NULL };
  g_autofree char *name = attune_shown_dup_name (catalog, ids);
  g_autofree char *description = attune_shown_dup_description (catalog, ids);

  add_cue_picture (self, item);
  set_words (self, name, description, cue != NULL ? cue->meaning : NULL);
}

static void
attune_reread_card_dispose (GObject *object)
{
  AttuneRereadCard *self = ATTUNE_REREAD_CARD (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_REREAD_CARD);
  g_clear_object (&self->learner);

  G_OBJECT_CLASS (attune_reread_card_parent_class)->dispose (object);
}

static void
attune_reread_card_class_init (AttuneRereadCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_reread_card_dispose;

  signals[SIGNAL_GO_ON] = g_signal_new ("go-on", ATTUNE_TYPE_REREAD_CARD, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATTUNE_TYPE_HEADING);
  g_type_ensure (ATTUNE_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-reread-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneRereadCard, pictures);
  gtk_widget_class_bind_template_child (widget_class, AttuneRereadCard, name);
  gtk_widget_class_bind_template_child (widget_class, AttuneRereadCard, text);
  gtk_widget_class_bind_template_callback (widget_class, go_on_clicked_cb);
}

static void
attune_reread_card_init (AttuneRereadCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attune_reread_card_new:
 * @learner: has what there is to learn
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
attune_reread_card_new (AttuneLearner *learner)
{
  AttuneRereadCard *self = g_object_new (ATTUNE_TYPE_REREAD_CARD, NULL);

  self->learner = g_object_ref (learner);
  return GTK_WIDGET (self);
}

/**
 * attune_reread_card_show:
 * @item: a cue, a state, a pair or a cluster
 *
 * Shows it once more.
 */
void
attune_reread_card_show (AttuneRereadCard *self, const char *item)
{
  AttuneLearningCatalog *learning = attune_learner_get_learning (self->learner);
  const AttunePair *pair = attune_learning_catalog_get_pair (learning, item);
  const AttuneCluster *cluster = attune_learning_catalog_get_cluster (learning, item);

  attune_box_clear (self->pictures);
  if (pair != NULL)
    show_pair (self, pair);
  else if (cluster != NULL)
    show_cluster (self, cluster);
  else
    show_shown (self, item);
}

/**
 * attune_reread_card_show_two:
 * @item: a cue
 * @other: another cue
 *
 * Shows two signs side by side, each with what one sees.
 */
void
attune_reread_card_show_two (AttuneRereadCard *self, const char *item, const char *other)
{
  AttuneCatalog *catalog = attune_learner_get_catalog (self->learner);
  const AttuneCue *cue = attune_catalog_get_cue (catalog, item);
  const AttuneCue *other_cue = attune_catalog_get_cue (catalog, other);
  char *first[] = { (char *) item, NULL };
  char *second[] = { (char *) other, NULL };
  char **shown[] = { first, second };
  g_autofree char *name = NULL;
  g_autofree char *sees = NULL;
  g_autofree char *other_sees = NULL;

  g_return_if_fail (cue != NULL && other_cue != NULL);

  /* Translators: two signs that look alike. */
  name = g_strdup_printf (_ ("%s, or %s"), cue->name, other_cue->name);
  /* Translators: a sign, and what one sees of it. */
  sees = g_strdup_printf (_ ("%s: %s"), cue->name, cue->description);
  /* Translators: a sign, and what one sees of it. */
  other_sees = g_strdup_printf (_ ("%s: %s"), other_cue->name, other_cue->description);
  attune_box_clear (self->pictures);
  add_pictures (self, shown, G_N_ELEMENTS (shown));
  set_words (self, name, sees, other_sees);
}

/**
 * attune_reread_card_focus:
 *
 * Gives the focus to the name, so that it is read aloud.
 */
void
attune_reread_card_focus (AttuneRereadCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
