/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "sound-file.h"

#include <math.h>
#include <vorbis/vorbisfile.h>

char *
sound_folder (void)
{
  return g_build_filename (g_getenv ("ATTUNE_SOURCE_DIR"), "resources", "sounds", NULL);
}

Sound *
sound_decode (const char *id)
{
  g_autofree char *folder = sound_folder ();
  g_autofree char *name = g_strconcat (id, ".oga", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));
  Sound *self = g_new0 (Sound, 1);
  OggVorbis_File file;
  float **channels;
  int section;
  long got;

  g_assert_cmpint (ov_fopen (path, &file), ==, 0);
  g_assert_cmpint (ov_info (&file, -1)->rate, ==, SOUND_RATE);
  g_assert_cmpint (ov_info (&file, -1)->channels, ==, 1);
  while ((got = ov_read_float (&file, &channels, 4096, &section)) > 0) {
    for (long i = 0; i < got; i++) {
      double sample = channels[0][i];

      g_array_append_val (samples, sample);
    }
  }
  g_assert_cmpint (got, ==, 0);
  ov_clear (&file);
  self->samples = (double *) (void *) g_array_steal (samples, &self->length);

  return self;
}

void
sound_free (Sound *self)
{
  g_free (self->samples);
  g_free (self);
}

double
sound_get_peak (const Sound *self)
{
  double peak = 0;

  for (gsize i = 0; i < self->length; i++)
    peak = MAX (peak, fabs (self->samples[i]));

  return peak;
}

/* Returns: the first sample from @from on that is louder than @level; the length where none is */
gsize
sound_find_above (const Sound *self, gsize from, double level)
{
  while (from < self->length && fabs (self->samples[from]) <= level)
    from++;

  return from;
}
