/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-stopped-offer.h"

#include <glib/gi18n.h>

struct _AttuneStoppedOffer {
  AdwBin parent_instance;

  AttuneStoppedSession *session; /* (nullable): until it is told */
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (AttuneStoppedOffer, attune_stopped_offer, ADW_TYPE_BIN)

static void
clicked_cb (AttuneStoppedOffer *self)
{
  if (self->session != NULL)
    attune_stopped_session_choose (self->session);
}

static void
attune_stopped_offer_dispose (GObject *object)
{
  g_clear_object (&ATTUNE_STOPPED_OFFER (object)->session);

  G_OBJECT_CLASS (attune_stopped_offer_parent_class)->dispose (object);
}

static void
attune_stopped_offer_class_init (AttuneStoppedOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attune_stopped_offer_dispose;
}

static void
attune_stopped_offer_init (AttuneStoppedOffer *self)
{
  GtkWidget *button = gtk_button_new ();

  self->words = GTK_LABEL (gtk_label_new (_ ("Go on")));
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_xalign (self->words, 0);
  gtk_button_set_child (GTK_BUTTON (button), GTK_WIDGET (self->words));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * attune_stopped_offer_set_session:
 * @self: an offer
 * @session: what may be gone on with
 *
 * From now on the offer follows @session.
 */
void
attune_stopped_offer_set_session (AttuneStoppedOffer *self, AttuneStoppedSession *session)
{
  g_set_object (&self->session, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (attune_stopped_offer_update), self,
                           G_CONNECT_SWAPPED);
  attune_stopped_offer_update (self);
}

/**
 * attune_stopped_offer_update:
 * @self: an offer
 *
 * Says anew what may be gone on with at this hour.
 */
void
attune_stopped_offer_update (AttuneStoppedOffer *self)
{
  gboolean offered = self->session != NULL &&
                     attune_stopped_session_get_routine (self->session) != NULL;

  if (offered) {
    g_autofree char *words = attune_stopped_session_dup_words (self->session);

    gtk_label_set_label (self->words, words);
  }
  gtk_widget_set_visible (GTK_WIDGET (self), offered);
}
