/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-sound-level.h"

#include <glib/gi18n-lib.h>

static const char *const ids[ATTUNE_N_SOUND_LEVELS] = { "voice", "chimes", "silent" };

/**
 * attune_sound_level_to_id:
 * @level: a level
 *
 * Returns: (transfer none): the word it is kept under
 */
const char *
attune_sound_level_to_id (AttuneSoundLevel level)
{
  g_return_val_if_fail (level < ATTUNE_N_SOUND_LEVELS, NULL);

  return ids[level];
}

/**
 * attune_sound_level_from_id:
 * @id: a word
 *
 * Returns: the level kept under @id; chimes where it is none
 */
AttuneSoundLevel
attune_sound_level_from_id (const char *id)
{
  for (int level = 0; level < ATTUNE_N_SOUND_LEVELS; level++) {
    if (g_str_equal (id, ids[level]))
      return level;
  }

  return ATTUNE_SOUND_LEVEL_CHIMES;
}

/**
 * attune_sound_level_get_next:
 * @level: the level now
 * @has_voice: whether there is a voice on this computer
 *
 * Returns: the level one key press further
 */
AttuneSoundLevel
attune_sound_level_get_next (AttuneSoundLevel level, gboolean has_voice)
{
  switch (level) {
  case ATTUNE_SOUND_LEVEL_VOICE:
    return ATTUNE_SOUND_LEVEL_CHIMES;
  case ATTUNE_SOUND_LEVEL_CHIMES:
    return ATTUNE_SOUND_LEVEL_SILENT;
  case ATTUNE_SOUND_LEVEL_SILENT:
  default:
    return has_voice ? ATTUNE_SOUND_LEVEL_VOICE : ATTUNE_SOUND_LEVEL_CHIMES;
  }
}

/**
 * attune_sound_level_get_name:
 * @level: a level
 *
 * Returns: (transfer none): what it is called, in the reader's language
 */
const char *
attune_sound_level_get_name (AttuneSoundLevel level)
{
  switch (level) {
  case ATTUNE_SOUND_LEVEL_VOICE:
    return g_dpgettext2 (GETTEXT_PACKAGE, "sound", NC_ ("sound", "Voice and chimes"));
  case ATTUNE_SOUND_LEVEL_CHIMES:
    return g_dpgettext2 (GETTEXT_PACKAGE, "sound", NC_ ("sound", "Chimes"));
  case ATTUNE_SOUND_LEVEL_SILENT:
  default:
    return g_dpgettext2 (GETTEXT_PACKAGE, "sound", NC_ ("sound", "Silent"));
  }
}

/**
 * attune_sound_level_read:
 * @chimes: the chimes
 * @narrator: (nullable): the narrator
 *
 * Returns: the level they have
 */
AttuneSoundLevel
attune_sound_level_read (AttuneChimes *chimes, AttuneNarrator *narrator)
{
  gboolean muted, speaks = FALSE;

  g_return_val_if_fail (ATTUNE_IS_CHIMES (chimes), ATTUNE_SOUND_LEVEL_SILENT);

  g_object_get (chimes, "muted", &muted, NULL);
  if (narrator != NULL)
    g_object_get (narrator, "enabled", &speaks, NULL);
  if (muted)
    return ATTUNE_SOUND_LEVEL_SILENT;

  return speaks ? ATTUNE_SOUND_LEVEL_VOICE : ATTUNE_SOUND_LEVEL_CHIMES;
}

/**
 * attune_sound_level_apply:
 * @level: a level
 * @chimes: the chimes
 * @narrator: (nullable): the narrator
 *
 * Sets both to the level.
 */
void
attune_sound_level_apply (AttuneSoundLevel level, AttuneChimes *chimes, AttuneNarrator *narrator)
{
  g_return_if_fail (ATTUNE_IS_CHIMES (chimes));
  g_return_if_fail (narrator == NULL || ATTUNE_IS_NARRATOR (narrator));

  g_object_set (chimes, "muted", level == ATTUNE_SOUND_LEVEL_SILENT, NULL);
  if (narrator != NULL)
    g_object_set (narrator, "enabled", level == ATTUNE_SOUND_LEVEL_VOICE, NULL);
}
