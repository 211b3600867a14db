/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-sound.h"

#include <glib/gi18n.h>

#include "attune-session-page-private.h"
#include "attune-sound-level.h"

struct _AttuneSessionSound {
  GObject parent_instance;

  AttuneSessionPage *page; /* not owned: it owns us */
  GtkButton *button; /* not owned: of the page */
  AttuneEngine *engine;
  AttuneChimes *chimes; /* (nullable) */
  AttuneNarrator *narrator; /* (nullable) */
  gboolean said_silent;
  gint64 pulsed_us;
  gboolean odd_pulse;
};

G_DEFINE_FINAL_TYPE (AttuneSessionSound, attune_session_sound, G_TYPE_OBJECT)

static const char *const icons[ATTUNE_N_SOUND_LEVELS] = {
  [ATTUNE_SOUND_LEVEL_VOICE] = "audio-volume-high-symbolic",
  [ATTUNE_SOUND_LEVEL_CHIMES] = "audio-volume-low-symbolic",
  [ATTUNE_SOUND_LEVEL_SILENT] = "audio-volume-muted-symbolic",
};

static AttuneSoundLevel
get_level (AttuneSessionSound *self)
{
  return self->chimes == NULL ? ATTUNE_SOUND_LEVEL_SILENT
                              : attune_sound_level_read (self->chimes, self->narrator);
}

static char *
dup_words (AttuneSessionSound *self)
{
  /* Translators: what is heard during a massage: voice and chimes, chimes, or nothing. */
  return g_strdup_printf (_ ("Sound: %s"), attune_sound_level_get_name (get_level (self)));
}

static void
show_level (AttuneSessionSound *self)
{
  g_autofree char *words = dup_words (self);
  /* Translators: what the button of the key V says. */
  g_autofree char *tooltip = g_strdup_printf (C_ ("sound", "%s (V)"), words);

  gtk_button_set_icon_name (self->button, icons[get_level (self)]);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

/* Said once, small: everything that can be heard can also be seen. */
static void
chime_finished_cb (AttuneSessionSound *self, const char *id, int fate)
{
  if (fate != ATTUNE_SOUND_FAILED || self->said_silent)
    return;

  self->said_silent = TRUE;
  attune_session_page_say (self->page, _ ("No sound just now. Everything is shown."));
}

static gboolean
can_be_heard (AttuneSessionSound *self)
{
  return !self->said_silent && get_level (self) != ATTUNE_SOUND_LEVEL_SILENT;
}

/* Where chimes cannot be heard the page shows each by one soft pulse, never two within a second.
 * The style sheet has it twice, for it begins anew only under another name. */
static void
signed_cb (AttuneSessionSound *self, guint signs)
{
  GtkWidget *page = GTK_WIDGET (self->page);
  gint64 now_us = attune_engine_get_now_us (self->engine);

  if (attune_session_show_is_for_questions (&attune_session_page_get_context (self->page)->show))
    signs = attune_machine_leave_out_strokes (signs, attune_engine_get_state (self->engine),
                                              attune_engine_get_plan (self->engine));
  if (can_be_heard (self) || signs == 0 || (signs & ATTUNE_SIGN_SILENCE) != 0 ||
      (self->pulsed_us > 0 && now_us - self->pulsed_us < G_USEC_PER_SEC))
    return;

  self->pulsed_us = now_us;
  gtk_widget_remove_css_class (page, self->odd_pulse ? "pulse" : "pulse-again");
  gtk_widget_add_css_class (page, self->odd_pulse ? "pulse-again" : "pulse");
  self->odd_pulse = !self->odd_pulse;
}

static void
attune_session_sound_finalize (GObject *object)
{
  AttuneSessionSound *self = ATTUNE_SESSION_SOUND (object);

  g_clear_object (&self->engine);
  g_clear_object (&self->chimes);
  g_clear_object (&self->narrator);

  G_OBJECT_CLASS (attune_session_sound_parent_class)->finalize (object);
}

static void
attune_session_sound_class_init (AttuneSessionSoundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attune_session_sound_finalize;
}

static void
attune_session_sound_init (AttuneSessionSound *self)
{
}

static void
listen (AttuneSessionSound *self)
{
  g_signal_connect_object (self->engine, "signed", G_CALLBACK (signed_cb), self, G_CONNECT_SWAPPED);
  if (self->chimes != NULL) {
    g_signal_connect_object (self->chimes, "finished", G_CALLBACK (chime_finished_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->chimes, "notify::muted", G_CALLBACK (show_level), self,
                             G_CONNECT_SWAPPED);
  }
  if (self->narrator != NULL)
    g_signal_connect_object (self->narrator, "notify::enabled", G_CALLBACK (show_level), self,
                             G_CONNECT_SWAPPED);
}

/**
 * attune_session_sound_new:
 * @page: a page that has its session; must outlive the result
 * @button: shows what is heard
 *
 * Returns: (transfer full): the page's ears
 */
AttuneSessionSound *
attune_session_sound_new (AttuneSessionPage *page, GtkButton *button)
{
  AttuneSessionSound *self = g_object_new (ATTUNE_TYPE_SESSION_SOUND, NULL);
  AttuneSession *session = attune_session_page_get_session (page);

  self->page = page;
  self->button = button;
  self->engine = g_object_ref (attune_session_get_engine (session));
  g_set_object (&self->chimes, attune_session_get_chimes (session));
  g_set_object (&self->narrator, attune_session_get_narrator (session));
  listen (self);
  show_level (self);
  return self;
}

/**
 * attune_session_sound_next:
 * @self: a page's ears
 *
 * From voice to chimes, to silence, and from the beginning; the caregiver finds it so next time.
 */
void
attune_session_sound_next (AttuneSessionSound *self)
{
  AttuneSoundLevel level;
  g_autofree char *words = NULL;

  if (self->chimes == NULL)
    return;

  level = attune_sound_level_get_next (get_level (self), self->narrator != NULL);
  attune_sound_level_apply (level, self->chimes, self->narrator);
  attune_session_page_choose (self->page, "sound", attune_sound_level_to_id (level));
  words = dup_words (self);
  attune_session_page_say (self->page, words);
}
