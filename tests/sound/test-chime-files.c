/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Decodes the sounds in the repository as libcanberra does and measures what a baby's ears need:
 * no sudden beginning, nothing shrill, nothing louder than the rest. */
#include "config.h"

#include "attune-chimes.h"

#include <complex.h>
#include <math.h>

#include "sound-file.h"

#define RATE SOUND_RATE
#define SHRILL_HZ 1500
#define LOUD_WINDOW (RATE * 4 / 10)

static double
to_decibels (double factor)
{
  return 20 * log10 (factor);
}

static double
to_ms (gsize samples)
{
  return 1000.0 * samples / RATE;
}

/* Cooley and Tukey's, for a power of two. */
static void
transform (double complex *values, gsize n, gsize stride, double complex *out)
{
  if (n == 1) {
    out[0] = values[0];
    return;
  }

  transform (values, n / 2, stride * 2, out);
  transform (values + stride, n / 2, stride * 2, out + n / 2);
  for (gsize k = 0; k < n / 2; k++) {
    double complex even = out[k];
    double complex odd = out[k + n / 2] * cexp (-2 * I * G_PI * k / n);

    out[k] = even + odd;
    out[k + n / 2] = even - odd;
  }
}

/* Returns: (transfer full): the power at each multiple of RATE / @n, up to half the rate */
static double *
get_spectrum (const Sound *sound, gsize n)
{
  g_autofree double complex *values = g_new0 (double complex, n);
  g_autofree double complex *transformed = g_new0 (double complex, n);
  double *power = g_new0 (double, n / 2);

  for (gsize i = 0; i < sound->length; i++)
    values[i] = sound->samples[i];
  transform (values, n, 1, transformed);
  for (gsize k = 0; k < n / 2; k++)
    power[k] = pow (cabs (transformed[k]), 2);

  return power;
}

static double
get_share_below (const Sound *sound, double hz)
{
  gsize n = 1 << 17;
  g_autofree double *power = get_spectrum (sound, n);
  double below = 0, all = 0;

  g_assert_cmpuint (sound->length, <=, n);
  for (gsize k = 0; k < n / 2; k++) {
    all += power[k];
    if ((double) k * RATE / n < hz)
      below += power[k];
  }

  return below / all;
}

static double
filter (double x, const double b[3], const double a[2], double state[2])
{
  double y = b[0] * x + state[0];

  state[0] = b[1] * x - a[0] * y + state[1];
  state[1] = b[2] * x - a[1] * y;

  return y;
}

/* Of the loudest 400 ms, weighted as the ear does: ITU-R BS.1770-4, annex 1, tables 1 and 2. */
static double
get_loudness (const Sound *sound)
{
  static const double shelf_b[] = { 1.53512485958697, -2.69169618940638, 1.19839281085285 };
  static const double shelf_a[] = { -1.69065929318241, 0.73248077421585 };
  static const double high_b[] = { 1, -2, 1 };
  static const double high_a[] = { -1.99004745483398, 0.99007225036621 };
  double shelf[2] = { 0 }, high[2] = { 0 };
  double sum = 0, loudest = 0;
  g_autofree double *power = g_new (double, sound->length);

  for (gsize i = 0; i < sound->length; i++) {
    double y = filter (sound->samples[i], shelf_b, shelf_a, shelf);

    power[i] = pow (filter (y, high_b, high_a, high), 2);
    sum += power[i] - (i >= LOUD_WINDOW ? power[i - LOUD_WINDOW] : 0);
    loudest = MAX (loudest, sum);
  }

  return -0.691 + 10 * log10 (loudest / LOUD_WINDOW);
}

static void
test_chime (gconstpointer data)
{
  const char *id = data;
  g_autoptr (Sound) sound = sound_decode (id);
  double peak = sound_get_peak (sound);
  double first_peak = 0;
  double below = get_share_below (sound, SHRILL_HZ);

  g_test_message ("%s: %.2f s, peak %.1f dBFS, %.2f %% below 1.5 kHz", id,
                  to_ms (sound->length) / 1000, to_decibels (peak), below * 100);
  g_assert_cmpfloat (to_ms (sound->length), <=, 2510);
  g_assert_cmpfloat (to_decibels (peak), <=, -6);
  g_assert_cmpfloat (to_decibels (peak), >=, -15);
  g_assert_cmpfloat (below, >=, 0.95);

  /* Nothing at the very beginning, and the first note on its way up for the first 10 ms. */
  for (gsize i = 0; i < RATE / 1000; i++)
    g_assert_cmpfloat (fabs (sound->samples[i]), <, peak * 0.05);
  for (gsize i = 0; i < RATE / 20; i++)
    first_peak = MAX (first_peak, fabs (sound->samples[i]));
  g_assert_cmpuint (sound_find_above (sound, 0, first_peak * 0.9), >=, RATE / 100);

  /* And no click at the end. */
  for (gsize i = sound->length - RATE / 100; i < sound->length; i++)
    g_assert_cmpfloat (fabs (sound->samples[i]), <, 0.002);
}

static void
test_equally_loud (void)
{
  double quietest = 0, loudest = -100;

  for (guint i = 0; i < ATTUNE_N_CHIMES; i++) {
    g_autoptr (Sound) sound = sound_decode (attune_chime_to_id (i));
    double loudness = get_loudness (sound);

    g_test_message ("%s: %.2f LKFS", attune_chime_to_id (i), loudness);
    quietest = MIN (quietest, loudness);
    loudest = MAX (loudest, loudness);
  }

  g_assert_cmpfloat (loudest - quietest, <=, 1.0);
}

static void
test_wake_is_silence (void)
{
  g_autoptr (Sound) sound = sound_decode ("wake");

  g_assert_cmpfloat_with_epsilon (to_ms (sound->length), 250, 5);
  g_assert_cmpfloat (sound_get_peak (sound), <, 0.0001);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < ATTUNE_N_CHIMES; i++) {
    const char *id = attune_chime_to_id (i);
    g_autofree char *path = g_strconcat ("/attune/sound/chime-files/soft-and-low/", id, NULL);

    g_test_add_data_func (path, id, test_chime);
  }
  g_test_add_func ("/attune/sound/chime-files/equally-loud", test_equally_loud);
  g_test_add_func ("/attune/sound/chime-files/wake-is-silence", test_wake_is_silence);

  return g_test_run ();
}
