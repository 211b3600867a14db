/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Voice, chimes, silence: what one key goes through. */
#include "attune-recording-player.h"
#include "attune-recording-voice.h"
#include "attune-sound-level.h"

typedef struct {
  GPtrArray *log;
  AttuneChimes *chimes;
  AttuneNarrator *narrator;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (AttuneRecordingPlayer) player = NULL;
  g_autoptr (AttuneVoice) voice = NULL;

  f->log = g_ptr_array_new_with_free_func (g_free);
  player = attune_recording_player_new (f->log);
  voice = attune_recording_voice_new (f->log);
  f->chimes = attune_chimes_new (ATTUNE_SOUND_PLAYER (player));
  f->narrator = attune_narrator_new (voice);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->chimes);
  g_assert_finalize_object (f->narrator);
  g_ptr_array_unref (f->log);
}

static void
test_one_key_goes_round (Fixture *f, gconstpointer data)
{
  AttuneSoundLevel level = attune_sound_level_read (f->chimes, f->narrator);

  g_assert_cmpint (level, ==, ATTUNE_SOUND_LEVEL_CHIMES);
  for (guint i = 0; i < 2 * ATTUNE_N_SOUND_LEVELS; i++) {
    gboolean muted, speaks;

    level = attune_sound_level_get_next (level, TRUE);
    attune_sound_level_apply (level, f->chimes, f->narrator);
    g_assert_cmpint (attune_sound_level_read (f->chimes, f->narrator), ==, level);
    g_object_get (f->chimes, "muted", &muted, NULL);
    g_object_get (f->narrator, "enabled", &speaks, NULL);
    g_assert_cmpint (muted, ==, level == ATTUNE_SOUND_LEVEL_SILENT);
    g_assert_cmpint (speaks, ==, level == ATTUNE_SOUND_LEVEL_VOICE);
  }
  g_assert_cmpint (level, ==, ATTUNE_SOUND_LEVEL_CHIMES);
}

static void
test_without_a_voice_there_are_two (Fixture *f, gconstpointer data)
{
  AttuneSoundLevel silent = attune_sound_level_get_next (ATTUNE_SOUND_LEVEL_CHIMES, FALSE);

  attune_sound_level_apply (silent, f->chimes, NULL);
  g_assert_cmpint (attune_sound_level_read (f->chimes, NULL), ==, ATTUNE_SOUND_LEVEL_SILENT);
  g_assert_cmpint (attune_sound_level_get_next (silent, FALSE), ==, ATTUNE_SOUND_LEVEL_CHIMES);
}

static void
test_words_come_back (Fixture *f, gconstpointer data)
{
  for (int level = 0; level < ATTUNE_N_SOUND_LEVELS; level++)
    g_assert_cmpint (attune_sound_level_from_id (attune_sound_level_to_id (level)), ==, level);
  g_assert_cmpint (attune_sound_level_from_id ("loud"), ==, ATTUNE_SOUND_LEVEL_CHIMES);
}

#define ADD(path, func) \
  g_test_add ("/attune/sound/sound-level/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("one-key-goes-round", test_one_key_goes_round);
  ADD ("without-a-voice-there-are-two", test_without_a_voice_there_are_two);
  ADD ("words-come-back", test_words_come_back);

  return g_test_run ();
}
