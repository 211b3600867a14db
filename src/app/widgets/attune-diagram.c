/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-diagram.h"

#include "attune-article.h"
#include "attune-diagram-drawings.h"
#include "attune-drawings.h"
#include "attune-wrap.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_CHOICES 3

typedef struct {
  const char *label;
  const char *says;
} Choice;

/* Texts are translated where they are shown. */
typedef struct {
  const char *article_id;
  AttuneDraw draw;
  double height;
  const char *shows;
  const char *caption;
  const char *steps[9];
  const char *prompt;
  Choice choices[N_CHOICES];
  const char *after; /* said below everything */
  gboolean slides; /* from less to more */
} Kind;

struct _AttuneDiagram {
  AdwBin parent_instance;

  const Kind *kind;
  AttuneDrawing *drawing;
  GtkRange *range; /* (nullable) */
  GtkLabel *said;
};

G_DEFINE_FINAL_TYPE (AttuneDiagram, attune_diagram, ADW_TYPE_BIN)

static const Kind kinds[] = {
  {
      "learn.co-regulation",
      attune_loop_draw,
      ATTUNE_LOOP_HEIGHT,
      N_ ("A ribbon in the shape of a lying eight joins a baby and an adult. The baby feels "
          "something and sends a signal. The adult notices, takes a slow breath and answers. Calm "
          "flows back, the baby settles a little, and the loop goes on. A side path shows that the "
          "adult may step away while the baby is safe in the cot, and then come back."),
      N_ ("Calm is shared first. You are half of the loop, so your own breath counts."),
      {
          N_ ("Your baby feels something: hungry, tired, too much, lonely."),
          N_ ("Your baby sends a signal: looks away, fusses, reaches."),
          N_ ("You notice: stop, look, listen."),
          N_ ("You steady yourself: one long breath, shoulders down."),
          N_ ("You answer: feed, hold, warm, wait, say “here”."),
          N_ ("Calm is shared: your breath, your voice, your warmth."),
          N_ ("Your baby settles a little, and that helps to settle you. Or a new signal comes."),
          NULL,
      },
      N_ ("How big is the feeling?"),
      {
          { N_ ("small"), N_ ("A small feeling. Once round may be enough.") },
          { N_ ("middle"), N_ ("A middling feeling. The loop goes round twice before the cloud is "
                               "light.") },
          { N_ ("big"), N_ ("A big feeling. The loop goes round three times before the cloud is "
                            "light. More help is sometimes needed, and nobody did anything "
                            "wrong.") },
      },
      N_ ("Too much for you? Put your baby safely in the cot. Step out, and call someone. Then "
          "come "
          "back: leaving is part of the loop."),
      TRUE,
  },
  {
      "learn.match-repair",
      attune_threads_draw,
      ATTUNE_THREADS_HEIGHT,
      N_ ("Two threads, one for the baby and one for the adult, run side by side. In about three "
          "tenths of the picture they are twined together. In about seven tenths they are apart. "
          "After each parting they find each other again, and the twined part is thicker. A "
          "lighter path shows a repair that comes later."),
      N_ ("You will miss each other many times a day. So does everyone. Coming back is the part "
          "that "
          "counts."),
      {
          N_ ("Your baby looks, coos or reaches."),
          N_ ("Match: you look back and answer."),
          N_ ("Your baby needs a break, and looks away."),
          N_ ("Mismatch: you come closer, or you are busy."),
          N_ ("Your baby fusses, stiffens or goes quiet."),
          N_ ("You notice: “Oh, that was too much.”"),
          N_ ("Repair: wait, soften, say sorry, try another way."),
          N_ ("Together again. Later counts too: after minutes, hours or days."),
          NULL,
      },
      N_ ("At 6, what would you try?"),
      {
          { N_ ("Wait and watch"), N_ ("You wait. Your baby has a rest, looks round, and finds you "
                                       "there.") },
          { N_ ("A softer voice"), N_ ("Your voice gets softer. Your baby listens, and turns back "
                                       "to you.") },
          { N_ ("Stop and hold"), N_ ("Your hands stop and hold. Your baby feels that you are "
                                      "there.") },
      },
      N_ ("About three parts together, about seven parts not: and these are happy pairs."),
      FALSE,
  },
};

static const Kind *
find_kind (const char *article_id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (g_str_equal (kinds[i].article_id, article_id))
      return &kinds[i];
  }
  return NULL;
}

/* The loop goes round from its beginning; what is tried with the threads follows the pause. */
static void
play (AttuneDiagram *self, guint variant, gboolean whole)
{
  if (self->kind->slides)
    attune_drawing_play (self->drawing, variant, 0, ATTUNE_LOOP_ROUND * (variant + 1));
  else
    attune_drawing_play (self->drawing, variant, whole ? 0 : ATTUNE_THREADS_NOTICE,
                         ATTUNE_THREADS_SECONDS);
}

static void
slid_cb (AttuneDiagram *self)
{
  attune_diagram_choose (self, (guint) lround (gtk_range_get_value (self->range)));
}

static void
try_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_diagram_choose (ATTUNE_DIAGRAM (widget), g_variant_get_uint32 (parameter));
}

static void
again_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneDiagram *self = ATTUNE_DIAGRAM (widget);

  play (self, attune_drawing_get_variant (self->drawing), TRUE);
}

static void
attune_diagram_class_init (AttuneDiagramClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "diagram.try", "u", try_activated_cb);
  gtk_widget_class_install_action (widget_class, "diagram.again", NULL, again_activated_cb);
}

static void
attune_diagram_init (AttuneDiagram *self)
{
}

static GtkWidget *
create_slider (AttuneDiagram *self)
{
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, N_CHOICES - 1, 1);

  self->range = GTK_RANGE (scale);
  gtk_range_set_round_digits (self->range, 0);
  for (guint i = 0; i < N_CHOICES; i++)
    gtk_scale_add_mark (GTK_SCALE (scale), i, GTK_POS_BOTTOM, _ (self->kind->choices[i].label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (self->kind->prompt), -1);
  gtk_widget_set_margin_start (scale, 24);
  gtk_widget_set_margin_end (scale, 24);
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (slid_cb), self, G_CONNECT_SWAPPED);
  return scale;
}

/* What follows is said to whoever hears the button, too. */
static GtkWidget *
create_buttons (AttuneDiagram *self)
{
  GtkWidget *wrap = attune_wrap_new ();

  for (guint i = 0; i < N_CHOICES; i++) {
    GtkWidget *button = gtk_button_new_with_label (_ (self->kind->choices[i].label));

    gtk_widget_add_css_class (button, "pill");
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "diagram.try");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", i + 1);
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    _ (self->kind->choices[i].says), -1);
    attune_wrap_append (ATTUNE_WRAP (wrap), button);
  }
  return wrap;
}

/* Where nothing moves there is nothing to play again. */
static GtkWidget *
create_again (void)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Play again"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "diagram.again");
  g_object_bind_property (gtk_settings_get_default (), "gtk-enable-animations", button, "visible",
                          G_BINDING_SYNC_CREATE);
  return button;
}

/* Between the drawing and the words of its numbers. */
static GtkWidget *
create_trying (AttuneDiagram *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *prompt = attune_article_create_text (_ (self->kind->prompt));

  gtk_widget_add_css_class (prompt, "heading");
  self->said = GTK_LABEL (attune_article_create_text (""));
  gtk_box_append (GTK_BOX (box), create_again ());
  gtk_box_append (GTK_BOX (box), prompt);
  gtk_box_append (GTK_BOX (box), self->kind->slides ? create_slider (self) : create_buttons (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->said));
  gtk_widget_set_visible (GTK_WIDGET (self->said), FALSE);
  gtk_widget_set_margin_bottom (box, 12);
  return box;
}

static void
fill (AttuneDiagram *self, const AttuneLook *look)
{
  const Kind *kind = self->kind;
  GtkWidget *drawing = attune_drawing_new (kind->draw, kind->height, 1, _ (kind->shows));
  GtkWidget *figure = attune_drawings_create_figure (drawing, kind->steps, _ (kind->caption));

  self->drawing = ATTUNE_DRAWING (drawing);
  attune_drawing_set_look (self->drawing, look);
  gtk_box_insert_child_after (GTK_BOX (figure), create_trying (self), drawing);
  gtk_box_append (GTK_BOX (figure), attune_article_create_text (_ (kind->after)));
  adw_bin_set_child (ADW_BIN (self), figure);
  if (kind->slides)
    gtk_range_set_value (self->range, 1);
  else
    play (self, 0, TRUE);
}

/**
 * attune_diagram_new:
 * @article_id: of an article of Learn
 * @look: what the family looks like
 *
 * Returns: (transfer floating) (nullable): its diagram; NULL where it has none
 */
GtkWidget *
attune_diagram_new (const char *article_id, const AttuneLook *look)
{
  const Kind *kind = find_kind (article_id);
  AttuneDiagram *self;

  if (kind == NULL)
    return NULL;
  self = g_object_new (ATTUNE_TYPE_DIAGRAM, NULL);
  self->kind = kind;
  fill (self, look);
  return GTK_WIDGET (self);
}

/**
 * attune_diagram_choose:
 * @variant: how big the feeling is, 0 to 2; or what is tried, 1 to 3
 *
 * Shows what follows from it, and says it.
 */
void
attune_diagram_choose (AttuneDiagram *self, guint variant)
{
  guint choice = self->kind->slides ? variant : variant - 1;

  g_return_if_fail (choice < N_CHOICES);

  play (self, variant, FALSE);
  gtk_label_set_label (self->said, _ (self->kind->choices[choice].says));
  gtk_widget_set_visible (GTK_WIDGET (self->said), TRUE);
  if (self->range != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->range),
                                    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                    _ (self->kind->choices[choice].label), -1);
}

/**
 * attune_diagram_get_drawing:
 *
 * Returns: (transfer none): what is drawn
 */
AttuneDrawing *
attune_diagram_get_drawing (AttuneDiagram *self)
{
  return self->drawing;
}

/**
 * attune_diagram_get_said:
 *
 * Returns: (transfer none): what follows from what was chosen, in words; "" before
 */
const char *
attune_diagram_get_said (AttuneDiagram *self)
{
  return gtk_label_get_label (self->said);
}
