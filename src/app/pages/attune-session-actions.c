/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What buttons and keys of a session do. */
#include "config.h"

#include "attune-session-actions.h"

#include <glib/gi18n.h>

#include "attune-session-pace.h"
#include "attune-session-page-private.h"
#include "attune-session-words.h"

static AttuneEngine *
get_engine (GtkWidget *widget)
{
  return attune_session_get_engine (attune_session_page_get_session (ATTUNE_SESSION_PAGE (widget)));
}

static const char *
get_target (GVariant *parameter)
{
  return g_variant_get_string (parameter, NULL);
}

static gboolean
find_in (const char *const *words, const char *word, int *number)
{
  for (int i = 0; words[i] != NULL; i++) {
    if (g_str_equal (words[i], word)) {
      *number = i;
      return TRUE;
    }
  }

  return FALSE;
}

static void
answer (GtkWidget *widget, GVariant *parameter, AttuneBy by)
{
  AttuneAnswer given;

  if (attune_answer_from_id (get_target (parameter), &given))
    attune_engine_answer (get_engine (widget), given, by);
}

static void
answer_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  answer (widget, parameter, ATTUNE_BY_POINTER);
}

static void
answer_by_key_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  answer (widget, parameter, ATTUNE_BY_KEY);
}

static void
pause_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneEngine *engine = get_engine (widget);

  if (attune_engine_get_moment (engine) == ATTUNE_MOMENT_PAUSED)
    attune_engine_resume (engine);
  else
    attune_engine_pause (engine);
}

static void
resume_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_engine_resume (get_engine (widget));
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_engine_next (get_engine (widget));
}

static void
go_on_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_session_pace_go_on (get_engine (widget));
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_engine_back (get_engine (widget));
}

static void
finish_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_engine_next (get_engine (widget));
}

static void
choose (GtkWidget *widget, AttuneChoice choice, int part)
{
  attune_engine_choose (get_engine (widget), choice, part);
}

static void
close_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (widget, ATTUNE_CHOICE_CLOSE, ATTUNE_PART_NONE);
}

static void
still_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (widget, ATTUNE_CHOICE_JUST_HOLD, ATTUNE_PART_NONE);
}

static void
again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (widget, ATTUNE_CHOICE_ASK_AGAIN, ATTUNE_PART_NONE);
}

static void
part_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose (widget, ATTUNE_CHOICE_OTHER_PART, g_variant_get_int32 (parameter));
}

static void
advise_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const words[] = { "on", "soften", "hold", "region", "stop", NULL };
  int advised;

  if (find_in (words, get_target (parameter), &advised))
    attune_engine_advise (get_engine (widget), (AttuneAdvised) advised);
}

static void
stop_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (attune_session_page_is_telling (ATTUNE_SESSION_PAGE (widget)))
    attune_session_page_set_telling (ATTUNE_SESSION_PAGE (widget), FALSE);
  else
    attune_engine_stop (get_engine (widget));
}

static void
change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const words[] = { "slower", "faster", "more", "less", "side", NULL };
  AttuneEngine *engine = get_engine (widget);
  int change;

  if (!find_in (words, get_target (parameter), &change))
    return;
  if (attune_engine_change (engine, (AttuneChange) change) && change <= ATTUNE_CHANGE_FASTER) {
    g_autofree char *text = g_strdup_printf (_ ("Tempo %d %%"),
                                             attune_engine_get_state (engine)->tempo);

    attune_session_page_say (ATTUNE_SESSION_PAGE (widget), text);
  }
}

static void
tell_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneSessionPage *page = ATTUNE_SESSION_PAGE (widget);

  attune_session_page_set_telling (page, !attune_session_page_is_telling (page));
}

static void
told_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_session_page_set_telling (ATTUNE_SESSION_PAGE (widget), FALSE);
}

static void
cue_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneSessionPage *page = ATTUNE_SESSION_PAGE (widget);
  AttuneCatalog *catalog = attune_session_page_get_context (page)->catalog;
  AttuneCue *cue = attune_catalog_get_cue (catalog, get_target (parameter));

  if (cue != NULL)
    attune_session_page_see_cue (page, cue);
}

/* Most ways out lead away by themselves; in a pause there may be nothing left to do. */
static void
way_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_engine_take_way_out (get_engine (widget), get_target (parameter));
  if (attune_session_page_is_telling (ATTUNE_SESSION_PAGE (widget)))
    attune_session_page_set_telling (ATTUNE_SESSION_PAGE (widget), FALSE);
}

static void
remaining_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneSessionPage *page = ATTUNE_SESSION_PAGE (widget);
  AttuneNarrator *narrator = attune_session_get_narrator (attune_session_page_get_session (page));
  g_autofree char *text = attune_session_words_remaining (attune_session_page_get_context (page));

  attune_session_page_say (page, text);
  if (narrator != NULL)
    attune_narrator_tell_remaining (narrator);
}

static void
show_me_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_session_page_show_whole (ATTUNE_SESSION_PAGE (widget));
}

static void
sound_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_session_page_next_sound (ATTUNE_SESSION_PAGE (widget));
}

static const struct {
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc func;
} actions[] = {
  { "session.answer", "s", answer_cb },   { "session.answer-by-key", "s", answer_by_key_cb },
  { "session.pause", NULL, pause_cb },    { "session.resume", NULL, resume_cb },
  { "session.next", NULL, next_cb },      { "session.go-on", NULL, go_on_cb },
  { "session.back", NULL, back_cb },      { "session.finish", NULL, finish_cb },
  { "session.close", NULL, close_cb },    { "session.still", NULL, still_cb },
  { "session.again", NULL, again_cb },    { "session.part", "i", part_cb },
  { "session.advise", "s", advise_cb },   { "session.stop", NULL, stop_cb },
  { "session.change", "s", change_cb },   { "session.tell", NULL, tell_cb },
  { "session.told", NULL, told_cb },      { "session.cue", "s", cue_cb },
  { "session.way-out", "s", way_out_cb }, { "session.remaining", NULL, remaining_cb },
  { "session.sound", NULL, sound_cb },    { "session.show-me", NULL, show_me_cb },
};

/**
 * attune_session_actions_install:
 * @widget_class: the class of #AttuneSessionPage
 *
 * Installs the actions of a session that runs.
 */
void
attune_session_actions_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].func);
}
