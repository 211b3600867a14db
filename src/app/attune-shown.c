/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-shown.h"

#include "attune-expression.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * attune_shown_get_cue_view:
 * @cue: a sign
 *
 * What the whole body says is drawn whole; the rest is a matter of the face.
 *
 * Returns: what is seen of the baby
 */
AttuneView
attune_shown_get_cue_view (const AttuneCue *cue)
{
  AttuneExpression says;

  attune_expression_parse (&says, cue->pose, NULL);
  return attune_expression_is_of_body (&says) ? ATTUNE_VIEW_FRONT : ATTUNE_VIEW_FACE;
}

/**
 * attune_shown_get_view:
 * @catalog: has the cues
 * @ids: (array zero-terminated=1): what is shown together
 *
 * Returns: what is seen of the baby
 */
AttuneView
attune_shown_get_view (AttuneCatalog *catalog, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++) {
    AttuneCue *cue = attune_catalog_get_cue (catalog, ids[i]);

    if (cue != NULL && attune_shown_get_cue_view (cue) == ATTUNE_VIEW_FRONT)
      return ATTUNE_VIEW_FRONT;
  }
  return ATTUNE_VIEW_FACE;
}

/**
 * attune_shown_get_common_view:
 * @catalog: has the cues
 * @shown: (array length=n_shown): pictures that are to be compared, each of ids
 * @n_shown: how many
 *
 * All are seen alike, so that nothing differs but what they say. The face tells more, if it is a
 * matter of it in one of them; signs that come together need the whole baby, if one of them does.
 *
 * Returns: what is seen of the baby in each of them
 */
AttuneView
attune_shown_get_common_view (AttuneCatalog *catalog, char **const *shown, guint n_shown)
{
  AttuneView common = ATTUNE_VIEW_FRONT;

  for (guint i = 0; i < n_shown; i++) {
    AttuneView view = attune_shown_get_view (catalog, (const char *const *) shown[i]);

    if (view == ATTUNE_VIEW_FACE)
      common = ATTUNE_VIEW_FACE;
    else if (shown[i][0] != NULL && shown[i][1] != NULL)
      return ATTUNE_VIEW_FRONT;
  }
  return common;
}

/**
 * attune_shown_get_state_expression:
 * @state_id: e.g. "state.4"
 *
 * Returns: (transfer none) (nullable): how the state looks, in words of the cue grammar
 */
const char *
attune_shown_get_state_expression (const char *state_id)
{
  static const struct {
    const char *id;
    const char *expression;
  } faces[] = {
    { "state.1", "lid closed; hand half" },
    { "state.2", "lid closed; brow knit; hand half" },
    { "state.3", "lid half; mouth yawn; hand half" },
    { "state.4", "lid wide; brow raised; mouth smile; hand open" },
    { "state.5", "gaze aside; brow knit; mouth down; hand fist" },
    { "state.6", "lid squeezed; brow knit; mouth cry; skin red; mark tear; hand fist" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (faces); i++) {
    if (g_str_equal (faces[i].id, state_id))
      return faces[i].expression;
  }
  return NULL;
}

/* A state comes first: the signs seen in it change it. */
static const AttuneStateText *
find_state (AttuneCatalog *catalog, const char *id)
{
  GPtrArray *states = attune_catalog_get_permission (catalog)->states;

  for (guint i = 0; i < states->len; i++) {
    const AttuneStateText *state = g_ptr_array_index (states, i);

    if (g_str_equal (state->id, id))
      return state;
  }
  return NULL;
}

static void
append (GString *text, const char *between, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, between);
  g_string_append (text, words);
}

/**
 * attune_shown_dup_expression:
 * @catalog: has the cues
 * @ids: (array zero-terminated=1): what is shown together
 *
 * Returns: (transfer full): all of it in words of the cue grammar
 */
char *
attune_shown_dup_expression (AttuneCatalog *catalog, const char *const *ids)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    append (text, "; ", attune_shown_get_state_expression (ids[i]));
  for (guint i = 0; ids[i] != NULL; i++) {
    AttuneCue *cue = attune_catalog_get_cue (catalog, ids[i]);

    append (text, "; ", cue != NULL ? cue->pose : NULL);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * attune_shown_dup_description:
 * @catalog: has the words
 * @ids: (array zero-terminated=1): what is shown together
 *
 * Returns: (transfer full): what is seen, for whoever does not see the picture; it does not say what
 *   it is called
 */
char *
attune_shown_dup_description (AttuneCatalog *catalog, const char *const *ids)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++) {
    AttuneCue *cue = attune_catalog_get_cue (catalog, ids[i]);
    const AttuneStateText *state = find_state (catalog, ids[i]);
    /* Translators: how a baby's eyes, body and breath are. */
    g_autofree char *words = state != NULL
                                 ? g_strdup_printf (_ ("Eyes: %s. Body: %s. Breath: %s."),
                                                    state->eyes, state->body, state->breath)
                                 : NULL;

    append (text, " ", cue != NULL ? cue->description : words);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * attune_shown_dup_name:
 * @catalog: has the words
 * @ids: (array zero-terminated=1): what is shown together
 *
 * Returns: (transfer full): what it is called
 */
char *
attune_shown_dup_name (AttuneCatalog *catalog, const char *const *ids)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++) {
    AttuneCue *cue = attune_catalog_get_cue (catalog, ids[i]);
    const AttuneStateText *state = find_state (catalog, ids[i]);

    append (text, C_ ("between two signs", "; "),
            cue != NULL     ? cue->name
            : state != NULL ? state->name
                            : NULL);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * attune_shown_move_in:
 * @view: shows it from now on
 * @catalog: has the cues
 * @ids: (array zero-terminated=1): what is shown together
 * @seen: what is seen of the baby
 *
 * A single sign moves from the quiet baby and back; signs together stand.
 */
void
attune_shown_move_in (AttuneFigureView *view,
                      AttuneCatalog *catalog,
                      const char *const *ids,
                      AttuneView seen)
{
  AttuneFigure *figure = attune_figure_view_get_figure (view);
  AttuneCue *cue = ids[0] != NULL && ids[1] == NULL ? attune_catalog_get_cue (catalog, ids[0])
                                                    : NULL;
  g_autofree char *expression = attune_shown_dup_expression (catalog, ids);
  g_autofree char *description = attune_shown_dup_description (catalog, ids);

  if (cue != NULL)
    attune_figure_show_cue (figure, seen, cue);
  else
    attune_figure_show_baby (figure, seen, NULL, expression);
  attune_figure_view_set_description (view, description);
  attune_figure_view_wake (view);
}

/**
 * attune_shown_move:
 * @view: shows it from now on
 * @catalog: has the cues
 * @ids: (array zero-terminated=1): what is shown together
 *
 * The same, from where it is seen best.
 */
void
attune_shown_move (AttuneFigureView *view, AttuneCatalog *catalog, const char *const *ids)
{
  attune_shown_move_in (view, catalog, ids, attune_shown_get_view (catalog, ids));
}
