/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-words-gate.h"

#include <glib/gi18n.h>

struct _AttuneWordsGate {
  AdwBin parent_instance;

  GtkStack *stack; /* "closed", "open" */
  GtkLabel *line;
  GtkButton *button;
  AttunePrivacy *privacy; /* (nullable): until it is known it stays closed */
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (AttuneWordsGate, attune_words_gate, ADW_TYPE_BIN)

typedef enum {
  PROP_CONTENT = 1,
  PROP_WRITING,
} AttuneWordsGateProperty;

static GParamSpec *properties[PROP_WRITING + 1];

static gboolean
is_locked (AttuneWordsGate *self)
{
  return self->privacy != NULL && attune_privacy_get_lock (self->privacy) == ATTUNE_LOCK_CLOSED;
}

static gboolean
may_be_seen (AttuneWordsGate *self)
{
  return self->privacy != NULL &&
         (attune_privacy_get_shown (self->privacy) || (self->writing && !is_locked (self)));
}

static void
update (AttuneWordsGate *self)
{
  gboolean locked = is_locked (self);

  gtk_label_set_label (self->line,
                       locked ? _ ("Your words are locked.") : _ ("Your words are put away."));
  gtk_button_set_label (self->button, locked ? _ ("_Open My Words") : _ ("_Show My Words"));
  gtk_stack_set_visible_child_name (self->stack, may_be_seen (self) ? "open" : "closed");
}

static void
set_content (AttuneWordsGate *self, GtkWidget *content)
{
  GtkWidget *before = gtk_stack_get_child_by_name (self->stack, "open");

  if (before != NULL)
    gtk_stack_remove (self->stack, before);
  if (content != NULL)
    gtk_stack_add_named (self->stack, content, "open");
}

static void
attune_words_gate_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  AttuneWordsGate *self = ATTUNE_WORDS_GATE (object);

  switch ((AttuneWordsGateProperty) property_id) {
  case PROP_CONTENT:
    set_content (self, g_value_get_object (value));
    break;
  case PROP_WRITING:
    self->writing = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
attune_words_gate_dispose (GObject *object)
{
  g_clear_object (&ATTUNE_WORDS_GATE (object)->privacy);

  G_OBJECT_CLASS (attune_words_gate_parent_class)->dispose (object);
}

static void
attune_words_gate_class_init (AttuneWordsGateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = attune_words_gate_set_property;
  object_class->dispose = attune_words_gate_dispose;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_WRITING] = g_param_spec_boolean ("writing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static GtkWidget *
create_closed (AttuneWordsGate *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->line = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->line, TRUE);
  gtk_label_set_xalign (self->line, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->line), "dim-label");
  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_use_underline (self->button, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.show-words");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  return box;
}

static void
attune_words_gate_init (AttuneWordsGate *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, create_closed (self), "closed");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  update (self);
}

/**
 * attune_words_gate_new:
 * @content: what it stands before
 * @privacy: whose
 *
 * Returns: (transfer floating): the gate
 */
GtkWidget *
attune_words_gate_new (GtkWidget *content, AttunePrivacy *privacy)
{
  AttuneWordsGate *self = g_object_new (ATTUNE_TYPE_WORDS_GATE, "content", content, NULL);

  attune_words_gate_set_privacy (self, privacy);
  return GTK_WIDGET (self);
}

/**
 * attune_words_gate_set_privacy:
 * @privacy: whether words may be seen
 *
 * Called once; closed before.
 */
void
attune_words_gate_set_privacy (AttuneWordsGate *self, AttunePrivacy *privacy)
{
  g_return_if_fail (ATTUNE_IS_WORDS_GATE (self) && self->privacy == NULL);

  self->privacy = g_object_ref (privacy);
  g_signal_connect_object (privacy, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * attune_words_gate_get_open:
 *
 * Returns: whether what it holds may be seen
 */
gboolean
attune_words_gate_get_open (AttuneWordsGate *self)
{
  return may_be_seen (self);
}
