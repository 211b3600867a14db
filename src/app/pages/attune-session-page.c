/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-page.h"

#include "attune-resource-path.h"
#include <glib/gi18n.h>

#include "attune-advice-view.h"
#include "attune-bar-layout.h"
#include "attune-choice-view.h"
#include "attune-ending-view.h"
#include "attune-figure-view.h"
#include "attune-notice.h"
#include "attune-parts-strip.h"
#include "attune-question-view.h"
#include "attune-rest-view.h"
#include "attune-room.h"
#include "attune-session-actions.h"
#include "attune-session-keeping.h"
#include "attune-session-keys.h"
#include "attune-session-pace.h"
#include "attune-session-page-private.h"
#include "attune-session-parts.h"
#include "attune-session-picture.h"
#include "attune-session-reflection.h"
#include "attune-session-showing.h"
#include "attune-session-sound.h"
#include "attune-session-stage.h"
#include "attune-session-told.h"
#include "attune-session-words.h"
#include "attune-stage-layout.h"
#include "attune-stroke-view.h"
#include "attune-telling-view.h"

struct _AttuneSessionPage {
  AdwBin parent_instance;

  AdwWindowTitle *title;
  GtkButton *sound;
  AttunePartsStrip *strip;
  GtkWidget *words_and_picture;
  AttuneStageLayout *stage;
  AttuneFigureView *figure;
  GtkStack *views;
  AttuneQuestionView *question;
  AttuneStrokeView *stroke;
  AttuneRestView *rest;
  AttuneAdviceView *advice;
  AttuneChoiceView *choice;
  AttuneTellingView *telling;
  AttuneEndingView *ending;
  GtkWidget *bar;
  GtkWidget *back;
  GtkWidget *next;
  GMenu *parts;
  GtkLabel *tell_label;
  GtkLabel *pause_label;
  GtkLabel *unsaved;
  AttuneNotice *notice;

  AttuneSession *session;
  AttuneSessionContext context;
  AttuneSessionKeys *keys;
  AttuneSessionSound *ears;
  gboolean is_telling;
  AttuneMoment shown; /* the moment and place whose view has the focus */
  int shown_part;
  int shown_step;
};

G_DEFINE_FINAL_TYPE (AttuneSessionPage, attune_session_page, ADW_TYPE_BIN)

enum {
  SIGNAL_CLOSED,
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static AttuneEngine *
get_engine (AttuneSessionPage *self)
{
  return attune_session_get_engine (self->session);
}

/* Showing */

static GtkWidget *
update_view (AttuneSessionPage *self, AttuneMoment moment, GtkWidget **heading)
{
  switch (moment) {
  case ATTUNE_MOMENT_ASK:
    attune_question_view_update (self->question, &self->context);
    *heading = attune_question_view_get_heading (self->question);
    return GTK_WIDGET (self->question);
  case ATTUNE_MOMENT_ADVICE:
    attune_advice_view_update (self->advice, &self->context);
    *heading = attune_advice_view_get_heading (self->advice);
    return GTK_WIDGET (self->advice);
  case ATTUNE_MOMENT_CHOICE:
    attune_choice_view_update (self->choice, &self->context);
    *heading = attune_choice_view_get_heading (self->choice);
    return GTK_WIDGET (self->choice);
  case ATTUNE_MOMENT_HOLD:
  case ATTUNE_MOMENT_STILL:
  case ATTUNE_MOMENT_PAUSED:
  case ATTUNE_MOMENT_CLOSE:
    attune_rest_view_update (self->rest, &self->context);
    *heading = attune_rest_view_get_heading (self->rest);
    return GTK_WIDGET (self->rest);
  case ATTUNE_MOMENT_ENDED:
    attune_session_reflection_ask (self->session, self->ending, &self->context);
    *heading = attune_ending_view_get_heading (self->ending);
    return GTK_WIDGET (self->ending);
  case ATTUNE_MOMENT_PREPARE:
  case ATTUNE_MOMENT_CHANGE:
  case ATTUNE_MOMENT_STROKE:
  case ATTUNE_MOMENT_CHECK:
  default:
    attune_stroke_view_update (self->stroke, &self->context);
    *heading = attune_stroke_view_get_heading (self->stroke);
    return GTK_WIDGET (self->stroke);
  }
}

static GtkWidget *
update_telling (AttuneSessionPage *self, GtkWidget **heading)
{
  attune_telling_view_update (self->telling, &self->context);
  *heading = attune_telling_view_get_heading (self->telling);
  return GTK_WIDGET (self->telling);
}

static void
update_title (AttuneSessionPage *self)
{
  const AttuneState *state = attune_engine_get_state (get_engine (self));
  AttunePlan *plan = attune_engine_get_plan (get_engine (self));
  g_autofree char *part = attune_session_words_part (&self->context, state->part);
  g_autofree char *place = NULL;

  adw_window_title_set_title (self->title, *part != '\0' ? part : plan->title);
  if (state->part >= 0)
    /* Translators: which part of how many. */
    place = g_strdup_printf (C_ ("part", "%d of %u"), state->part + 1, plan->parts->len);
  adw_window_title_set_subtitle (self->title, place != NULL ? place : "");
}

static void
update_keys (AttuneSessionPage *self, AttuneMoment moment)
{
  AttuneKeysMode mode = ATTUNE_KEYS_SESSION;

  if (moment == ATTUNE_MOMENT_ENDED)
    mode = ATTUNE_KEYS_NONE;
  else if (!self->is_telling && moment == ATTUNE_MOMENT_ASK)
    mode = ATTUNE_KEYS_QUESTION;
  else if (!self->is_telling && attune_moment_touches (moment) &&
           attune_engine_get_state (get_engine (self))->own_pace)
    mode = ATTUNE_KEYS_OWN_PACE;
  attune_session_keys_set_mode (self->keys, mode);
}

/* In a question there is no way back and none on; large words need the place. */
static void
update_bar (AttuneSessionPage *self, AttuneMoment moment)
{
  gboolean ended = moment == ATTUNE_MOMENT_ENDED;
  gboolean asks = moment == ATTUNE_MOMENT_ASK;
  gboolean room = !asks || !attune_session_stage_is_large_text (GTK_WIDGET (self));

  gtk_widget_set_visible (self->bar, !ended && moment != ATTUNE_MOMENT_CLOSE);
  gtk_widget_set_visible (self->next, room);
  gtk_widget_set_visible (self->back, room);
  gtk_widget_set_sensitive (self->next, !asks && moment != ATTUNE_MOMENT_PAUSED);
  gtk_widget_set_sensitive (self->back, attune_moment_touches (moment));
  gtk_label_set_text (self->pause_label,
                      moment == ATTUNE_MOMENT_PAUSED ? _ ("Go on") : _ ("Pause"));
  gtk_widget_set_margin_bottom (self->words_and_picture,
                                gtk_widget_get_visible (self->bar) ? 0 : 16);
}

/* A dark page beside a sleeping baby, until it is left. */
static void
update_light (AttuneSessionPage *self, const AttuneState *state)
{
  gboolean over = state->moment == ATTUNE_MOMENT_CLOSE || state->moment == ATTUNE_MOMENT_ENDED;

  if (!over || state->outcome != ATTUNE_OUTCOME_ASLEEP) {
    gtk_widget_remove_css_class (GTK_WIDGET (self), "asleep");
    return;
  }
  gtk_widget_add_css_class (GTK_WIDGET (self), "asleep");
  attune_notice_hush (self->notice);
}

static gboolean
is_in_stroke (AttuneMoment moment)
{
  return moment == ATTUNE_MOMENT_CHANGE || moment == ATTUNE_MOMENT_STROKE;
}

/* Where the part alone is shown, its strokes are nothing new. */
static gboolean
is_new (AttuneSessionPage *self, const AttuneState *state)
{
  AttuneShow show = attune_session_show_get_now (&self->context.show, get_engine (self));

  if (self->shown_part != state->part)
    return TRUE;
  if (show == ATTUNE_SHOW_QUESTIONS && is_in_stroke (self->shown) && is_in_stroke (state->moment))
    return FALSE;

  return self->shown != state->moment || self->shown_step != state->step;
}

/* The focus goes to the heading of what is new, so that it is read aloud; not when something
 * small changed within it. */
static void
focus_heading (AttuneSessionPage *self, GtkWidget *heading)
{
  const AttuneState *state = attune_engine_get_state (get_engine (self));

  if (!is_new (self, state))
    return;

  if (state->moment == ATTUNE_MOMENT_ASK)
    attune_session_keys_swallow (self->keys);
  self->shown = state->moment;
  self->shown_part = state->part;
  self->shown_step = state->step;
  gtk_widget_grab_focus (heading);
}

/* Moments that came because somebody did something: whatever was being told, is told. */
static gboolean
leads_away (AttuneMoment moment)
{
  return moment == ATTUNE_MOMENT_ADVICE || moment == ATTUNE_MOMENT_PAUSED ||
         moment == ATTUNE_MOMENT_CHOICE || moment == ATTUNE_MOMENT_STILL ||
         moment == ATTUNE_MOMENT_CLOSE || moment == ATTUNE_MOMENT_ENDED;
}

static void
update (AttuneSessionPage *self)
{
  AttuneEngine *engine = get_engine (self);
  const AttuneState *state = attune_engine_get_state (engine);
  GtkWidget *heading;
  GtkWidget *view;
  g_autofree char *picture = attune_session_words_figure (&self->context);

  if (leads_away (state->moment))
    self->is_telling = FALSE;
  if (state->moment != ATTUNE_MOMENT_PREPARE && state->moment != ATTUNE_MOMENT_ASK)
    g_clear_pointer (&self->context.left_out, g_free); /* it is said once */
  attune_session_show_forget_past (&self->context.show, engine);
  view = self->is_telling ? update_telling (self, &heading)
                          : update_view (self, state->moment, &heading);

  update_title (self);
  update_bar (self, state->moment);
  update_light (self, state);
  update_keys (self, state->moment);
  attune_session_parts_update (self->parts, &self->context);
  attune_parts_strip_update (self->strip, state, attune_engine_get_plan (engine));
  gtk_stack_set_visible_child (self->views, view);
  attune_session_picture_show (attune_figure_view_get_figure (self->figure), &self->context);
  attune_figure_view_set_description (self->figure, picture);
  attune_figure_view_wake (self->figure);
  attune_session_stage_update (self->stage, GTK_WIDGET (self), &self->context, self->is_telling);
  attune_session_showing_update (self);
  focus_heading (self, heading);
}

static void
moved_cb (AttuneSessionPage *self)
{
  update (self);
}

/* Frames are worth painting while a stroke runs; whatever else moves, the figure knows itself. */
static gboolean
frame_cb (AttuneFigure *figure, gpointer data)
{
  AttuneSessionPage *self = data;
  AttuneMoment moment = attune_engine_get_moment (get_engine (self));
  AttuneShow show = attune_session_show_get_now (&self->context.show, get_engine (self));

  if (moment != ATTUNE_MOMENT_STROKE || show == ATTUNE_SHOW_QUESTIONS)
    return FALSE;

  attune_session_picture_seek (figure, &self->context);
  if (!self->is_telling)
    attune_stroke_view_tick (self->stroke, &self->context);
  return TRUE;
}

/* For the page's own actions */

AttuneSessionContext *
attune_session_page_get_context (AttuneSessionPage *self)
{
  return &self->context;
}

AttuneEndingView *
attune_session_page_get_ending (AttuneSessionPage *self)
{
  return self->ending;
}

gboolean
attune_session_page_is_telling (AttuneSessionPage *self)
{
  return self->is_telling;
}

void
attune_session_page_set_telling (AttuneSessionPage *self, gboolean telling)
{
  self->is_telling = telling;
  self->shown = ATTUNE_N_MOMENTS; /* what appears now takes the focus */
  update (self);
}

void
attune_session_page_see_cue (AttuneSessionPage *self, AttuneCue *cue)
{
  self->is_telling = FALSE;
  self->shown = ATTUNE_N_MOMENTS;
  attune_advice_view_set_cue (self->advice, &self->context, cue);
  attune_engine_see_cue (get_engine (self), cue);
}

void
attune_session_page_show_whole (AttuneSessionPage *self)
{
  attune_session_show_whole (&self->context.show, get_engine (self));
  self->shown = ATTUNE_N_MOMENTS;
  update (self);
}

void
attune_session_page_next_sound (AttuneSessionPage *self)
{
  attune_session_sound_next (self->ears);
}

void
attune_session_page_say (AttuneSessionPage *self, const char *text)
{
  attune_notice_say (self->notice, attune_engine_get_clock (get_engine (self)), text);
}

void
attune_session_page_leave (AttuneSessionPage *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

void
attune_session_page_choose (AttuneSessionPage *self, const char *key, const char *value)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, key, value);
}

/* Life */

static void
attune_session_page_dispose (GObject *object)
{
  AttuneSessionPage *self = ATTUNE_SESSION_PAGE (object);

  if (self->figure != NULL)
    attune_figure_view_set_frame_func (self->figure, NULL, NULL, NULL);
  /* Before the template lets go of it, or the bin would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTUNE_TYPE_SESSION_PAGE);
  g_clear_object (&self->keys);
  g_clear_object (&self->ears);
  g_clear_object (&self->session);
  attune_session_told_forget (&self->context);

  G_OBJECT_CLASS (attune_session_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, title);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, sound);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, strip);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, words_and_picture);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, stage);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, figure);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, views);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, question);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, stroke);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, rest);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, advice);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, choice);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, telling);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, ending);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, bar);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, back);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, next);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, parts);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, tell_label);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, pause_label);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, unsaved);
  gtk_widget_class_bind_template_child (widget_class, AttuneSessionPage, notice);
}

static void
ensure_types (void)
{
  g_type_ensure (ATTUNE_TYPE_ADVICE_VIEW);
  g_type_ensure (ATTUNE_TYPE_BAR_LAYOUT);
  g_type_ensure (ATTUNE_TYPE_CHOICE_VIEW);
  g_type_ensure (ATTUNE_TYPE_ENDING_VIEW);
  g_type_ensure (ATTUNE_TYPE_FIGURE_VIEW);
  g_type_ensure (ATTUNE_TYPE_NOTICE);
  g_type_ensure (ATTUNE_TYPE_PARTS_STRIP);
  g_type_ensure (ATTUNE_TYPE_QUESTION_VIEW);
  g_type_ensure (ATTUNE_TYPE_REST_VIEW);
  g_type_ensure (ATTUNE_TYPE_ROOM);
  g_type_ensure (ATTUNE_TYPE_STAGE_LAYOUT);
  g_type_ensure (ATTUNE_TYPE_STROKE_VIEW);
  g_type_ensure (ATTUNE_TYPE_TELLING_VIEW);
}

static void
attune_session_page_class_init (AttuneSessionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attune_session_page_dispose;

  signals[SIGNAL_CLOSED] = g_signal_new ("closed", ATTUNE_TYPE_SESSION_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", ATTUNE_TYPE_SESSION_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                         G_TYPE_STRING);

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-session-page.ui");
  bind_template (widget_class);
  attune_session_actions_install (widget_class);
  attune_session_keeping_install (widget_class);
}

static void
attune_session_page_init (AttuneSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->keys = attune_session_keys_new (GTK_WIDGET (self));
  self->shown = ATTUNE_N_MOMENTS;
}

static void
set_names (AttuneSessionPage *self)
{
  const AttuneBaby *baby = attune_session_get_baby (self->session);
  const char *name = baby != NULL ? baby->nickname : NULL;
  g_autofree char *tell = NULL;

  self->context.wording.name = name != NULL && *name != '\0' ? name : NULL;
  if (name == NULL || g_utf8_strlen (name, -1) > 12 || *name == '\0')
    tell = g_strdup (_ ("Telling me something"));
  else
    tell = attune_words_say (&self->context.wording,
                             NC_ ("baby:name", "{name} is telling me something"));
  gtk_label_set_text (self->tell_label, tell);
}

/**
 * attune_session_page_new:
 * @session: the session to show
 * @young: under eight weeks, or the age is not known
 * @length: how much of the permission sequence to show
 * @look: what the family looks like
 *
 * Returns: (transfer floating): the page
 */
AttuneSessionPage *
attune_session_page_new (AttuneSession *session,
                         gboolean young,
                         AttuneLength length,
                         const AttuneLook *look)
{
  AttuneSessionPage *self = g_object_new (ATTUNE_TYPE_SESSION_PAGE, NULL);

  self->session = g_object_ref (session);
  self->context.engine = attune_session_get_engine (session);
  self->context.catalog = attune_session_get_catalog (session);
  self->context.young = young;
  self->context.length = length;
  self->context.look = *look;
  set_names (self);
  self->ears = attune_session_sound_new (self, self->sound);
  if (attune_session_get_store (session) != NULL)
    g_object_bind_property (attune_session_get_store (session), "waiting", self->unsaved, "visible",
                            G_BINDING_SYNC_CREATE);
  attune_session_pace_install (self, self->words_and_picture);
  attune_session_showing_install (self);
  attune_figure_set_look (attune_figure_view_get_figure (self->figure), look);
  attune_figure_view_set_frame_func (self->figure, frame_cb, self, NULL);
  g_signal_connect_object (get_engine (self), "moved", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * attune_session_page_set_length:
 * @length: how much of the permission sequence to show
 *
 * Acts at once, on a question that is just being asked, too.
 */
void
attune_session_page_set_length (AttuneSessionPage *self, AttuneLength length)
{
  if (self->context.length == length)
    return;
  self->context.length = length;
  update (self);
}

/**
 * attune_session_page_set_settings:
 * @settings: what belongs to this machine
 *
 * Lets the keys of a pedal or a presenter count.
 */
void
attune_session_page_set_settings (AttuneSessionPage *self, GSettings *settings)
{
  attune_session_keys_set_settings (self->keys, settings);
}

/**
 * attune_session_page_set_show:
 * @show: how much of a stroke to show
 *
 * Acts at once.
 */
void
attune_session_page_set_show (AttuneSessionPage *self, AttuneShow show)
{
  if (self->context.show.chosen == show)
    return;
  self->context.show.chosen = show;
  update (self);
}

/**
 * attune_session_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none): the session it shows
 */
AttuneSession *
attune_session_page_get_session (AttuneSessionPage *self)
{
  return self->session;
}
