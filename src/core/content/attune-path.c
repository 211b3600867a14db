/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Reads the ways of hands as they are written in content files:
 *
 *   path  = point { move point [ "about" point ] }      "about" after cw and ccw, and only there
 *   move  = ">" | "~" | "^" | "cw" | "ccw"
 *   point = anchor [ "(" number [ "," edge ] ")" ] [ "+" number "," number ]
 */
#include "config.h"

#include "content/attune-anchors.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define SMALLEST_RADIUS 0.1
#define LIMB_END 1.2
#define HOURS 12.0

G_DEFINE_QUARK (attune - path - error - quark, attune_path_error)

typedef struct {
  const char *text;
  const char *at;
  AttuneCanvas canvas;
} Cursor;

static const struct {
  const char *word;
  AttuneMove move;
} moves[] = {
  { ">", ATTUNE_MOVE_STRAIGHT }, { "~", ATTUNE_MOVE_SMOOTH }, { "^", ATTUNE_MOVE_LIFT },
  { "cw", ATTUNE_MOVE_CW },      { "ccw", ATTUNE_MOVE_CCW },
};

static gboolean G_GNUC_PRINTF (5, 6) fail (const Cursor *self,
                                           const char *at,
                                           AttunePathError code,
                                           GError **error,
                                           const char *format,
                                           ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  /* Translators: the %ld counts characters from 1, the %s is a sentence that says what is wrong */
  g_set_error (error, ATTUNE_PATH_ERROR, code,
               g_dgettext (GETTEXT_PACKAGE, "At character %ld of the path: %s"),
               g_utf8_pointer_to_offset (self->text, at) + 1, what);
  return FALSE;
}

static void
skip_space (Cursor *self)
{
  self->at += strspn (self->at, " \t\r\n");
}

static gboolean
take (Cursor *self, char c)
{
  if (*self->at != c)
    return FALSE;

  self->at++;
  return TRUE;
}

/* Words are of small letters, with hyphens inside. */
static char *
take_word (Cursor *self)
{
  gsize length = strspn (self->at, "abcdefghijklmnopqrstuvwxyz-");
  char *word = g_strndup (self->at, length);

  self->at += length;
  return word;
}

static gboolean
take_number (Cursor *self, double *number, GError **error)
{
  char *end = NULL;
  gsize length = strspn (self->at, "+-.0123456789");
  g_autofree char *digits = g_strndup (self->at, length);

  *number = g_ascii_strtod (digits, &end);
  if (length == 0 || *end != '\0' || !isfinite (*number))
    return fail (self, self->at, ATTUNE_PATH_ERROR_SYNTAX, error,
                 g_dgettext (GETTEXT_PACKAGE, "a number is expected here, such as 0.5 or -8"));

  self->at += length;
  return TRUE;
}

static gboolean
take_comma (Cursor *self, GError **error)
{
  if (take (self, ','))
    return TRUE;

  return fail (self, self->at, ATTUNE_PATH_ERROR_SYNTAX, error,
               g_dgettext (GETTEXT_PACKAGE, "put a comma here"));
}

static gboolean
take_edge (Cursor *self, AttuneMotionPoint *point, GError **error)
{
  const char *start = self->at;
  g_autofree char *word = take_word (self);

  if (strcmp (word, "outer") == 0)
    point->edge = ATTUNE_EDGE_OUTER;
  else if (strcmp (word, "inner") == 0)
    point->edge = ATTUNE_EDGE_INNER;
  else
    return fail (self, start, ATTUNE_PATH_ERROR_SYNTAX, error,
                 g_dgettext (GETTEXT_PACKAGE, "write “outer” or “inner” after the comma"));

  return TRUE;
}

static gboolean
check_range (const Cursor *self,
             const char *start,
             double number,
             double from,
             double to,
             GError **error)
{
  if (number >= from && number <= to)
    return TRUE;

  return fail (self, start, ATTUNE_PATH_ERROR_SYNTAX, error,
               g_dgettext (GETTEXT_PACKAGE, "the number in brackets goes from %g to %g"), from, to);
}

static gboolean
take_brackets (Cursor *self, AttuneMotionPoint *point, GError **error)
{
  gboolean limb = attune_anchors_is_limb (self->canvas, point->anchor);
  const char *start = self->at;

  if (!take_number (self, &point->number, error) ||
      !check_range (self, start, point->number, 0, limb ? LIMB_END : HOURS, error))
    return FALSE;
  if (limb && take (self, ',') && !take_edge (self, point, error))
    return FALSE;
  if (!take (self, ')'))
    return fail (self, self->at, ATTUNE_PATH_ERROR_SYNTAX, error,
                 g_dgettext (GETTEXT_PACKAGE, "close the bracket here with “)”"));

  return TRUE;
}

static gboolean
take_anchor (Cursor *self, AttuneMotionPoint *point, GError **error)
{
  const char *start = self->at;
  g_autofree char *name = take_word (self);
  gboolean numbered = attune_anchors_takes_number (self->canvas, name);
  double x, y;

  if (*name == '\0')
    return fail (self, start, ATTUNE_PATH_ERROR_SYNTAX, error,
                 g_dgettext (GETTEXT_PACKAGE, "the name of a place is expected here"));
  if (!numbered && !attune_anchors_find (self->canvas, name, &x, &y))
    return fail (
        self, start, ATTUNE_PATH_ERROR_ANCHOR, error,
        g_dgettext (GETTEXT_PACKAGE, "this view has no place “%s”; take one of those it has"),
        name);

  point->anchor = g_intern_string (name);
  if (numbered && take (self, '('))
    return take_brackets (self, point, error);
  if (numbered)
    return fail (self, self->at, ATTUNE_PATH_ERROR_SYNTAX, error,
                 g_dgettext (GETTEXT_PACKAGE, "“%s” needs a number in brackets"), name);

  return TRUE;
}

static gboolean
take_point (Cursor *self, AttuneMotionPoint *point, GError **error)
{
  const char *start = self->at;
  double x, y, width, height;

  *point = (AttuneMotionPoint){ 0 };
  if (!take_anchor (self, point, error))
    return FALSE;
  if (take (self, '+') && (!take_number (self, &point->dx, error) || !take_comma (self, error) ||
                           !take_number (self, &point->dy, error)))
    return FALSE;

  attune_anchors_resolve (self->canvas, point, &x, &y);
  attune_canvas_get_size (self->canvas, &width, &height);
  if (x < 0 || y < 0 || x > width || y > height)
    return fail (self, start, ATTUNE_PATH_ERROR_OFF_CANVAS, error,
                 g_dgettext (GETTEXT_PACKAGE,
                             "this point lies beside the picture, at %g,%g; stay within %g,%g"),
                 x, y, width, height);

  return TRUE;
}

static gboolean
take_move (Cursor *self, AttuneMove *move, GError **error)
{
  const char *start = self->at;
  gsize length = strcspn (self->at, " \t\r\n");

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++) {
    if (strlen (moves[i].word) == length && strncmp (start, moves[i].word, length) == 0) {
      *move = moves[i].move;
      self->at += length;
      skip_space (self);
      return TRUE;
    }
  }

  return fail (self, start, ATTUNE_PATH_ERROR_SYNTAX, error,
               g_dgettext (GETTEXT_PACKAGE,
                           "write how to go on (>, ~, ^, cw or ccw) with spaces around it"));
}

static double
distance (AttuneCanvas canvas, const AttuneMotionPoint *a, const AttuneMotionPoint *b)
{
  double ax = 0, ay = 0, bx = 0, by = 0;

  attune_anchors_resolve (canvas, a, &ax, &ay);
  attune_anchors_resolve (canvas, b, &bx, &by);
  return hypot (ax - bx, ay - by);
}

static gboolean
take_center (Cursor *self, const AttuneMotionPoint *from, AttunePathStep *step, GError **error)
{
  skip_space (self);

  const char *start = self->at;
  g_autofree char *word = take_word (self);

  if (strcmp (word, "about") != 0)
    return fail (self, start, ATTUNE_PATH_ERROR_SYNTAX, error,
                 g_dgettext (GETTEXT_PACKAGE, "an arc needs “about” and its centre here"));
  skip_space (self);
  start = self->at;
  if (!take_point (self, &step->center, error))
    return FALSE;
  if (distance (self->canvas, from, &step->center) < SMALLEST_RADIUS ||
      distance (self->canvas, &step->to, &step->center) < SMALLEST_RADIUS)
    return fail (self, start, ATTUNE_PATH_ERROR_ARC, error,
                 g_dgettext (GETTEXT_PACKAGE,
                             "this arc has no radius; take a centre away from both its ends"));

  return TRUE;
}

static gboolean
take_step (Cursor *self, GArray *path, GError **error)
{
  AttunePathStep step = { .move = ATTUNE_MOVE_START };
  const AttuneMotionPoint *from = NULL;

  if (path->len > 0) {
    from = &g_array_index (path, AttunePathStep, path->len - 1).to;
    if (!take_move (self, &step.move, error))
      return FALSE;
  }
  if (!take_point (self, &step.to, error))
    return FALSE;
  if ((step.move == ATTUNE_MOVE_CW || step.move == ATTUNE_MOVE_CCW) &&
      !take_center (self, from, &step, error))
    return FALSE;

  g_array_append_val (path, step);
  skip_space (self);
  return TRUE;
}

/**
 * attune_path_parse:
 * @text: a path as content files write it
 * @canvas: whose places it names
 * @error: (out) (optional): in ATTUNE_PATH_ERROR; its message is translated, says at which
 *   character what is wrong, and what to do
 *
 * Returns: (transfer full) (nullable) (element-type AttunePathStep): the steps, at least one; %NULL
 *   with @error
 */
GArray *
attune_path_parse (const char *text, AttuneCanvas canvas, GError **error)
{
  g_autoptr (GArray) path = g_array_new (FALSE, TRUE, sizeof (AttunePathStep));
  Cursor cursor = { .text = text, .at = text, .canvas = canvas };

  g_return_val_if_fail (text != NULL, NULL);

  skip_space (&cursor);
  do {
    if (!take_step (&cursor, path, error))
      return NULL;
  } while (*cursor.at != '\0');

  return g_steal_pointer (&path);
}
