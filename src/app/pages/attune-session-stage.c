/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-stage.h"

#define LARGE_TEXT_DPI (125 * PANGO_SCALE)
#define SMALL_MIN 104

/* How much of a narrow screen is the picture's at least: most where it says what hands do now, and
 * nothing where there is more to choose from than to see. */
static int
get_picture_min (const AttuneState *state, gboolean telling, gboolean large)
{
  AttuneMoment moment = state->moment;

  if (large && !attune_moment_touches (moment))
    return 0;
  if (telling || moment == ATTUNE_MOMENT_ADVICE || moment == ATTUNE_MOMENT_CHOICE ||
      moment == ATTUNE_MOMENT_ENDED)
    return 0;
  if (moment == ATTUNE_MOMENT_ASK)
    return 104;

  if (!attune_moment_touches (moment) || large)
    return 120;
  return state->own_pace ? 152 : 220;
}

/**
 * attune_session_stage_update:
 * @stage: lays out words and picture
 * @page: what they are on
 * @context: a session
 * @telling: whether somebody is telling what the baby says
 *
 * Gives the picture the room that it needs in this moment.
 */
void
attune_session_stage_update (AttuneStageLayout *stage,
                             GtkWidget *page,
                             const AttuneSessionContext *context,
                             gboolean telling)
{
  AttuneShow show = telling ? ATTUNE_SHOW_ALL
                            : attune_session_show_get_now (&context->show, context->engine);

  switch (show) {
  case ATTUNE_SHOW_NAMES:
    attune_stage_layout_set_picture (stage, ATTUNE_STAGE_SMALL, SMALL_MIN);
    break;
  case ATTUNE_SHOW_QUESTIONS:
    attune_stage_layout_set_picture (stage, ATTUNE_STAGE_NONE, 0);
    break;
  case ATTUNE_SHOW_ALL:
  default:
    attune_stage_layout_set_picture (stage, ATTUNE_STAGE_LARGE,
                                     get_picture_min (attune_engine_get_state (context->engine),
                                                      telling,
                                                      attune_session_stage_is_large_text (page)));
  }
}

/**
 * attune_session_stage_is_large_text:
 * @page: where the text is
 *
 * Returns: whether the text is so large that words need the room of what can be left out
 */
gboolean
attune_session_stage_is_large_text (GtkWidget *page)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (page), "gtk-xft-dpi", &dpi, NULL);
  return dpi > LARGE_TEXT_DPI;
}
