/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-extra-keys.h"

#include <glib/gi18n.h>

#define SETTING "extra-keys" /* the id of an action → the name of its key */

/* What each does, in a question and elsewhere; the same names are in the window of shortcuts. */
static const struct {
  const char *id;
  const char *name;
  const char *in_question; /* (nullable): nothing; “on” never answers */
  const char *in_session; /* (nullable): nothing */
} actions[ATTUNE_N_KEY_ACTIONS] = {
  [ATTUNE_KEY_PAUSE] = { "pause", N_ ("Pause and go on"), "session.pause", "session.pause" },
  [ATTUNE_KEY_NEXT] = { "next", N_ ("Go on"), NULL, "session.next" },
  [ATTUNE_KEY_BACK] = { "back", N_ ("Go back"), NULL, "session.back" },
  [ATTUNE_KEY_YES] = { "yes", N_ ("In a question: yes"), "session.answer-by-key::yes", NULL },
  [ATTUNE_KEY_UNSURE] = { "unsure", N_ ("In a question: not sure"), "session.answer-by-key::unsure",
                          NULL },
  [ATTUNE_KEY_NO] = { "no", N_ ("In a question: no"), "session.answer-by-key::no",
                      "session.answer-by-key::no" },
  [ATTUNE_KEY_TELL] = { "tell", N_ ("My baby is telling me something"), "session.tell",
                        "session.tell" },
  [ATTUNE_KEY_DONE] = { "done", N_ ("We’re done"), "session.stop", "session.stop" },
  [ATTUNE_KEY_MORE] = { "more", N_ ("More of this"), NULL, "session.change::more" },
  [ATTUNE_KEY_SIDE] = { "side", N_ ("Other side"), "session.change::side", "session.change::side" },
  [ATTUNE_KEY_REMAINING] = { "remaining", N_ ("How long still"), "session.remaining",
                             "session.remaining" },
  [ATTUNE_KEY_SHOW] = { "show", N_ ("Where less is shown: all of this stroke"), NULL,
                        "session.show-me" },
};

static const char *
get_detailed (AttuneKeyAction action, AttuneKeysMode mode)
{
  switch (mode) {
  case ATTUNE_KEYS_QUESTION:
    return actions[action].in_question;
  case ATTUNE_KEYS_SESSION:
  case ATTUNE_KEYS_OWN_PACE:
    return actions[action].in_session;
  case ATTUNE_KEYS_NONE:
  default:
    return NULL;
  }
}

/**
 * attune_key_action_to_id:
 * @action: something that is done
 *
 * Returns: (transfer none): the word under which its key is kept
 */
const char *
attune_key_action_to_id (AttuneKeyAction action)
{
  g_return_val_if_fail (action < ATTUNE_N_KEY_ACTIONS, NULL);

  return actions[action].id;
}

/**
 * attune_key_action_get_name:
 * @action: something that is done
 *
 * Returns: (transfer none): what it is called, translated
 */
const char *
attune_key_action_get_name (AttuneKeyAction action)
{
  g_return_val_if_fail (action < ATTUNE_N_KEY_ACTIONS, NULL);

  return _ (actions[action].name);
}

static void
add_label (GString *text, guint keyval)
{
  g_autofree char *label = gtk_accelerator_get_label (keyval, 0);

  /* Translators: between two keys of which either may be pressed. */
  g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("keys", " or ") : "", label);
}

/**
 * attune_key_action_dup_built_in:
 * @action: something that is done
 *
 * Returns: (transfer full): the keys it always has, in words
 */
char *
attune_key_action_dup_built_in (AttuneKeyAction action)
{
  AttuneKeysMode mode = actions[action].in_session != NULL ? ATTUNE_KEYS_SESSION
                                                           : ATTUNE_KEYS_QUESTION;
  g_autoptr (GArray) keys = attune_session_keys_list_built_in (mode, get_detailed (action, mode));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++)
    add_label (text, g_array_index (keys, guint, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * attune_extra_keys_get:
 * @settings: those of this machine
 * @action: something that is done
 *
 * Returns: its extra key; 0: it has none
 */
guint
attune_extra_keys_get (GSettings *settings, AttuneKeyAction action)
{
  g_autoptr (GVariant) kept = g_settings_get_value (settings, SETTING);
  const char *name;
  guint keyval;

  if (!g_variant_lookup (kept, actions[action].id, "&s", &name))
    return 0;
  keyval = gdk_keyval_from_name (name);
  return keyval == GDK_KEY_VoidSymbol ? 0 : gdk_keyval_to_lower (keyval);
}

static gboolean
find_extra (GSettings *settings, guint keyval, AttuneKeyAction *found)
{
  for (guint action = 0; action < ATTUNE_N_KEY_ACTIONS; action++) {
    if (attune_extra_keys_get (settings, action) == keyval) {
      *found = action;
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * attune_extra_keys_find:
 * @settings: those of this machine
 * @mode: what keys mean now
 * @keyval: a key, in lower case
 *
 * Returns: (transfer none) (nullable): the detailed name of the action that has it as an extra key
 */
const char *
attune_extra_keys_find (GSettings *settings, AttuneKeysMode mode, guint keyval)
{
  AttuneKeyAction action;

  return keyval != 0 && find_extra (settings, keyval, &action) ? get_detailed (action, mode) : NULL;
}

/* Return presses what has the focus, Tab goes on to the next, and so on, whatever else there is. */
static gboolean
is_reserved (guint keyval)
{
  static const guint reserved[] = {
    GDK_KEY_Tab, GDK_KEY_ISO_Left_Tab, GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
    GDK_KEY_F1,  GDK_KEY_F10,          GDK_KEY_F11,    GDK_KEY_Menu,
  };

  for (guint i = 0; i < G_N_ELEMENTS (reserved); i++) {
    if (reserved[i] == keyval)
      return TRUE;
  }

  return FALSE;
}

/* Built-in keys that only a small choice has, such as less of this, are nobody's to give away
 * either; they have no action of their own here. */
static gboolean
is_built_in (guint keyval, AttuneKeyAction *owner, gboolean *has_owner)
{
  static const AttuneKeysMode modes[] = { ATTUNE_KEYS_SESSION, ATTUNE_KEYS_QUESTION };
  gboolean built_in = FALSE;

  *has_owner = FALSE;
  for (guint m = 0; m < G_N_ELEMENTS (modes) && !*has_owner; m++) {
    const char *detailed = attune_session_keys_find_built_in (modes[m], keyval);

    built_in |= detailed != NULL;
    for (guint action = 0; detailed != NULL && action < ATTUNE_N_KEY_ACTIONS; action++) {
      if (g_strcmp0 (get_detailed (action, modes[m]), detailed) != 0)
        continue;
      *owner = action;
      *has_owner = TRUE;
      break;
    }
  }

  return built_in;
}

static void
keep (GSettings *settings, AttuneKeyAction action, const char *key)
{
  g_autoptr (GVariant) kept = g_settings_get_value (settings, SETTING);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  for (guint i = 0; i < ATTUNE_N_KEY_ACTIONS; i++) {
    const char *name;

    if (i != action && g_variant_lookup (kept, actions[i].id, "&s", &name))
      g_variant_dict_insert (&dict, actions[i].id, "s", name);
  }
  if (key != NULL)
    g_variant_dict_insert (&dict, actions[action].id, "s", key);
  g_settings_set_value (settings, SETTING, g_variant_dict_end (&dict));
}

/**
 * attune_extra_keys_set:
 * @settings: those of this machine
 * @action: something that is done
 * @keyval: a key
 * @taken_by: (out): what has the key already, with %ATTUNE_KEY_TAKEN
 *
 * Gives @action its extra key, unless that key is for something else. One key never means two
 * things, so that on never comes to answer a question.
 *
 * Returns: whether the key is set now
 */
AttuneKeyFate
attune_extra_keys_set (GSettings *settings,
                       AttuneKeyAction action,
                       guint keyval,
                       AttuneKeyAction *taken_by)
{
  gboolean has_owner;

  keyval = gdk_keyval_to_lower (keyval);
  if (is_reserved (keyval) || gdk_keyval_name (keyval) == NULL)
    return ATTUNE_KEY_RESERVED;
  if (is_built_in (keyval, taken_by, &has_owner))
    return has_owner ? ATTUNE_KEY_TAKEN : ATTUNE_KEY_RESERVED;
  if (find_extra (settings, keyval, taken_by) && *taken_by != action)
    return ATTUNE_KEY_TAKEN;

  keep (settings, action, gdk_keyval_name (keyval));
  return ATTUNE_KEY_SET;
}

/**
 * attune_extra_keys_clear:
 * @settings: those of this machine
 * @action: something that is done
 *
 * Takes its extra key away.
 */
void
attune_extra_keys_clear (GSettings *settings, AttuneKeyAction action)
{
  keep (settings, action, NULL);
}

/**
 * attune_extra_keys_reset:
 * @settings: those of this machine
 *
 * The built-in keys are left.
 */
void
attune_extra_keys_reset (GSettings *settings)
{
  g_settings_reset (settings, SETTING);
}

/**
 * attune_extra_keys_show:
 * @settings: those of this machine
 * @shortcuts: the window of shortcuts, where each action has a hidden line
 *
 * Shows the lines of the actions that have an extra key.
 */
void
attune_extra_keys_show (GSettings *settings, GtkBuilder *shortcuts)
{
  gboolean any = FALSE;

  for (guint action = 0; action < ATTUNE_N_KEY_ACTIONS; action++) {
    g_autofree char *id = g_strconcat ("extra_", actions[action].id, NULL);
    GObject *line = gtk_builder_get_object (shortcuts, id);
    guint keyval = attune_extra_keys_get (settings, action);

    any |= keyval != 0;
    g_object_set (line, "visible", keyval != 0, "accelerator",
                  keyval != 0 ? gdk_keyval_name (keyval) : "", NULL);
  }
  g_object_set (gtk_builder_get_object (shortcuts, "extra_keys"), "visible", any, NULL);
}
