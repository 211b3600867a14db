/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What buttons and keys of a session send straight to the engine. */
#include "config.h"

#include "attune-session-actions.h"

#include "attune-session-page.h"

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

static const struct {
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc func;
} actions[] = {
  { "session.answer", "s", answer_cb },  { "session.answer-by-key", "s", answer_by_key_cb },
  { "session.pause", NULL, pause_cb },   { "session.resume", NULL, resume_cb },
  { "session.next", NULL, next_cb },     { "session.back", NULL, back_cb },
  { "session.finish", NULL, finish_cb }, { "session.close", NULL, close_cb },
  { "session.still", NULL, still_cb },   { "session.again", NULL, again_cb },
  { "session.part", "i", part_cb },      { "session.advise", "s", advise_cb },
};

/**
 * attune_session_actions_install:
 * @widget_class: the class of #AttuneSessionPage
 *
 * Installs the actions that need nothing of the page but its session.
 */
void
attune_session_actions_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].func);
}
