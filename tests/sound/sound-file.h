/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The sounds of the repository, decoded as libcanberra decodes them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SOUND_RATE 48000

typedef struct {
  double *samples; /* -1 to 1 */
  gsize length;
} Sound;

char *sound_folder (void);
Sound *sound_decode (const char *id);
void sound_free (Sound *self);
double sound_get_peak (const Sound *self);
gsize sound_find_above (const Sound *self, gsize from, double level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sound, sound_free)

G_END_DECLS
