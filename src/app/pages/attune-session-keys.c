/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-session-keys.h"

#include "attune-extra-keys.h"

struct _AttuneSessionKeys {
  GObject parent_instance;

  GtkWidget *page; /* not owned: it owns us */
  GSettings *settings; /* (nullable): which extra keys there are */
  AttuneKeysMode mode;
  GHashTable *down; /* keycodes that are held */
  gboolean swallowing;
};

G_DEFINE_FINAL_TYPE (AttuneSessionKeys, attune_session_keys, G_TYPE_OBJECT)

typedef struct {
  guint keyval;
  const char *action; /* a detailed action name */
} Key;

static const Key question_keys[] = {
  { GDK_KEY_space, "session.answer-by-key::yes" },
  { GDK_KEY_w, "session.answer-by-key::unsure" },
  { GDK_KEY_n, "session.answer-by-key::no" },
  { GDK_KEY_c, "session.tell" },
  { GDK_KEY_t, "session.remaining" },
  { GDK_KEY_o, "session.change::side" },
  { GDK_KEY_p, "session.pause" },
  { GDK_KEY_Escape, "session.stop" },
};

static const Key session_keys[] = {
  { GDK_KEY_space, "session.pause" },
  { GDK_KEY_Right, "session.next" },
  { GDK_KEY_Left, "session.back" },
  { GDK_KEY_Page_Down, "session.next" },
  { GDK_KEY_Page_Up, "session.back" },
  { GDK_KEY_c, "session.tell" },
  { GDK_KEY_m, "session.change::more" },
  { GDK_KEY_l, "session.change::less" },
  { GDK_KEY_o, "session.change::side" },
  { GDK_KEY_plus, "session.change::faster" },
  { GDK_KEY_equal, "session.change::faster" },
  { GDK_KEY_KP_Add, "session.change::faster" },
  { GDK_KEY_minus, "session.change::slower" },
  { GDK_KEY_KP_Subtract, "session.change::slower" },
  { GDK_KEY_t, "session.remaining" },
  { GDK_KEY_n, "session.answer-by-key::no" },
  { GDK_KEY_p, "session.pause" },
  { GDK_KEY_b, "session.still" },
  { GDK_KEY_period, "session.still" },
  { GDK_KEY_v, "session.sound" },
  { GDK_KEY_s, "session.show-me" },
  { GDK_KEY_Escape, "session.stop" },
};

/* The clock has nothing to be stopped; the largest key does what is wanted most. P pauses. */
static const Key own_pace_keys[] = {
  { GDK_KEY_space, "session.go-on" },
};

static const char *
find_action (const Key *keys, gsize n_keys, guint keyval)
{
  for (gsize i = 0; i < n_keys; i++) {
    if (keys[i].keyval == keyval)
      return keys[i].action;
  }

  return NULL;
}

/**
 * attune_session_keys_find_built_in:
 * @mode: what keys mean
 * @keyval: a key, in lower case
 *
 * Returns: (transfer none) (nullable): the detailed name of the action it has without any doing
 */
const char *
attune_session_keys_find_built_in (AttuneKeysMode mode, guint keyval)
{
  const char *action = NULL;

  switch (mode) {
  case ATTUNE_KEYS_QUESTION:
    return find_action (question_keys, G_N_ELEMENTS (question_keys), keyval);
  case ATTUNE_KEYS_OWN_PACE:
    action = find_action (own_pace_keys, G_N_ELEMENTS (own_pace_keys), keyval);
    if (action != NULL)
      return action;
    G_GNUC_FALLTHROUGH;
  case ATTUNE_KEYS_SESSION:
    return find_action (session_keys, G_N_ELEMENTS (session_keys), keyval);
  case ATTUNE_KEYS_NONE:
  default:
    return NULL;
  }
}

/**
 * attune_session_keys_list_built_in:
 * @mode: what keys mean
 * @action: (nullable): a detailed name
 *
 * Returns: (transfer full) (element-type guint): the keys that @action has without any doing
 */
GArray *
attune_session_keys_list_built_in (AttuneKeysMode mode, const char *action)
{
  const Key *keys = mode == ATTUNE_KEYS_QUESTION ? question_keys : session_keys;
  gsize n_keys = mode == ATTUNE_KEYS_QUESTION ? G_N_ELEMENTS (question_keys)
                                              : G_N_ELEMENTS (session_keys);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (gsize i = 0; i < n_keys; i++) {
    if (g_strcmp0 (keys[i].action, action) == 0)
      g_array_append_val (found, keys[i].keyval);
  }

  return found;
}

static const char *
find_action_for_mode (AttuneSessionKeys *self, guint keyval)
{
  const char *action = attune_session_keys_find_built_in (self->mode, keyval);

  if (action != NULL || self->settings == NULL)
    return action;
  return attune_extra_keys_find (self->settings, self->mode, keyval);
}

static void
activate (AttuneSessionKeys *self, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (g_action_parse_detailed_name (detailed, &name, &target, NULL))
    gtk_widget_activate_action_variant (self->page, name, target);
}

/* On is where reading goes to, as the arrows on the buttons are. */
static guint
mirror (AttuneSessionKeys *self, guint keyval)
{
  if (gtk_widget_get_direction (self->page) != GTK_TEXT_DIR_RTL)
    return keyval;
  if (keyval == GDK_KEY_Left)
    return GDK_KEY_Right;

  return keyval == GDK_KEY_Right ? GDK_KEY_Left : keyval;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType modifiers,
                AttuneSessionKeys *self)
{
  const char *action = find_action_for_mode (self, mirror (self, gdk_keyval_to_lower (keyval)));
  gboolean held = !g_hash_table_add (self->down, GUINT_TO_POINTER (keycode));

  if (action == NULL || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (!held && !self->swallowing)
    activate (self, action);
  return GDK_EVENT_STOP;
}

static void
key_released_cb (GtkEventControllerKey *controller,
                 guint keyval,
                 guint keycode,
                 GdkModifierType modifiers,
                 AttuneSessionKeys *self)
{
  g_hash_table_remove (self->down, GUINT_TO_POINTER (keycode));
  if (g_hash_table_size (self->down) == 0)
    self->swallowing = FALSE;
}

static void
attune_session_keys_finalize (GObject *object)
{
  g_hash_table_unref (ATTUNE_SESSION_KEYS (object)->down);
  g_clear_object (&ATTUNE_SESSION_KEYS (object)->settings);

  G_OBJECT_CLASS (attune_session_keys_parent_class)->finalize (object);
}

static void
attune_session_keys_class_init (AttuneSessionKeysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attune_session_keys_finalize;
}

static void
attune_session_keys_init (AttuneSessionKeys *self)
{
  self->down = g_hash_table_new (NULL, NULL);
  self->mode = ATTUNE_KEYS_SESSION;
}

/**
 * attune_session_keys_new:
 * @page: the page whose keys these are; it has the actions and must outlive the result
 *
 * Returns: (transfer full): the keys
 */
AttuneSessionKeys *
attune_session_keys_new (GtkWidget *page)
{
  AttuneSessionKeys *self = g_object_new (ATTUNE_TYPE_SESSION_KEYS, NULL);
  GtkEventController *controller = gtk_event_controller_key_new ();

  self->page = page;
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  g_signal_connect_object (controller, "key-released", G_CALLBACK (key_released_cb), self, 0);
  gtk_widget_add_controller (page, controller);
  return self;
}

/**
 * attune_session_keys_set_settings:
 * @self: the keys
 * @settings: which extra keys there are on this machine
 *
 * From now on extra keys count as the built-in ones do, by the same rules.
 */
void
attune_session_keys_set_settings (AttuneSessionKeys *self, GSettings *settings)
{
  g_set_object (&self->settings, settings);
}

/**
 * attune_session_keys_set_mode:
 * @self: the keys
 * @mode: what keys mean now
 *
 * Changes what keys mean.
 */
void
attune_session_keys_set_mode (AttuneSessionKeys *self, AttuneKeysMode mode)
{
  self->mode = mode;
}

/**
 * attune_session_keys_swallow:
 * @self: the keys
 *
 * No key counts before every one that is down now was released.
 */
void
attune_session_keys_swallow (AttuneSessionKeys *self)
{
  self->swallowing = g_hash_table_size (self->down) > 0;
}
