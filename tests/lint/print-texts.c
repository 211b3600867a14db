/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* print-texts LOCALE-FOLDER FILE…: every text of a catalog as a reader of the language that is set
 * sees it, one a line after the id it belongs to. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "content/attune-content-reader.h"

typedef struct {
  const char *name;
  gsize offset;
  gboolean list;
} Field;

#define TEXT(type, field) \
  { \
#field, G_STRUCT_OFFSET(type, field), FALSE \
  }
#define LIST(type, field) \
  { \
#field, G_STRUCT_OFFSET(type, field), TRUE \
  }

static const Field stroke_fields[] = {
  TEXT (AttuneStroke, title),       TEXT (AttuneStroke, traditional),
  LIST (AttuneStroke, also_called), TEXT (AttuneStroke, tradition),
  TEXT (AttuneStroke, position),    TEXT (AttuneStroke, hands),
  TEXT (AttuneStroke, do_text),     TEXT (AttuneStroke, direction),
  TEXT (AttuneStroke, say),         TEXT (AttuneStroke, from_age),
  LIST (AttuneStroke, cautions),    LIST (AttuneStroke, sources),
};

static const Field routine_fields[] = {
  TEXT (AttuneRoutine, title), TEXT (AttuneRoutine, age),        TEXT (AttuneRoutine, best_moment),
  TEXT (AttuneRoutine, note),  TEXT (AttuneRoutine, close_note),
};

static const Field cue_fields[] = {
  TEXT (AttuneCue, name),        TEXT (AttuneCue, short_name),  TEXT (AttuneCue, description),
  TEXT (AttuneCue, look_at),     TEXT (AttuneCue, ages),        TEXT (AttuneCue, meaning),
  TEXT (AttuneCue, advice_note), LIST (AttuneCue, look_alikes),
};

static const Field line_fields[] = {
  TEXT (AttunePermissionLine, does),
  TEXT (AttunePermissionLine, says),
  TEXT (AttunePermissionLine, watch),
};

static const Field answer_fields[] = {
  TEXT (AttuneAnswerText, title),   TEXT (AttuneAnswerText, counts),
  TEXT (AttuneAnswerText, do_text), TEXT (AttuneAnswerText, examples),
  TEXT (AttuneAnswerText, say),     TEXT (AttuneAnswerText, then),
};

static const Field state_fields[] = {
  TEXT (AttuneStateText, name),   TEXT (AttuneStateText, eyes),    TEXT (AttuneStateText, body),
  TEXT (AttuneStateText, breath), TEXT (AttuneStateText, answers), TEXT (AttuneStateText, means),
};

static const Field way_out_fields[] = {
  TEXT (AttuneWayOut, title),
  TEXT (AttuneWayOut, words),
  TEXT (AttuneWayOut, after),
};

static const Field permission_fields[] = {
  LIST (AttunePermission, soothing),
  TEXT (AttunePermission, pause_check),
  TEXT (AttunePermission, thank_you),
  TEXT (AttunePermission, thank_you_no),
};

static void
print_text (const char *id, const char *name, const char *text)
{
  if (text != NULL && text[0] != '\0')
    g_print ("%s %s\t%s\n", id, name, text);
}

static void
print_list (const char *id, const char *name, GPtrArray *texts)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    print_text (id, name, g_ptr_array_index (texts, i));
}

static void
print_fields (const char *id, gconstpointer value, const Field *fields, gsize n_fields)
{
  for (gsize i = 0; i < n_fields; i++) {
    if (fields[i].list)
      print_list (id, fields[i].name, G_STRUCT_MEMBER (GPtrArray *, value, fields[i].offset));
    else
      print_text (id, fields[i].name, G_STRUCT_MEMBER (char *, value, fields[i].offset));
  }
}

#define PRINT(id, value, fields) print_fields (id, value, fields, G_N_ELEMENTS (fields))

static void
print_stroke (const AttuneStroke *stroke)
{
  PRINT (stroke->id, stroke, stroke_fields);
  for (guint i = 0; i < stroke->leave_outs->len; i++) {
    const AttuneLeaveOut *leave_out = g_ptr_array_index (stroke->leave_outs, i);

    print_text (stroke->id, "leave-out", leave_out->words);
  }
}

static void
print_routine (const AttuneRoutine *routine)
{
  PRINT (routine->id, routine, routine_fields);
  for (guint i = 0; i < routine->parts->len; i++) {
    const AttuneRoutinePart *part = g_ptr_array_index (routine->parts, i);

    print_text (routine->id, "ask", part->ask);
    for (guint j = 0; j < part->steps->len; j++) {
      const AttuneRoutineStep *step = g_ptr_array_index (part->steps, j);

      print_text (routine->id, "note", step->note);
    }
  }
}

static void
print_lines (const char *id, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    PRINT (id, g_ptr_array_index (lines, i), line_fields);
}

static void
print_permission (const AttunePermission *permission)
{
  for (guint i = 0; i < G_N_ELEMENTS (permission->lengths); i++) {
    print_text ("permission", "title", permission->lengths[i].title);
    print_lines ("permission start", permission->lengths[i].start);
    print_lines ("permission region", permission->lengths[i].region);
    print_lines ("permission still", permission->lengths[i].still);
  }
  for (guint i = 0; i < G_N_ELEMENTS (permission->answers); i++)
    PRINT ("answer", &permission->answers[i], answer_fields);
  PRINT ("small no", &permission->small_no, answer_fields);
  for (guint i = 0; i < permission->states->len; i++)
    PRINT ("state", g_ptr_array_index (permission->states, i), state_fields);
  for (guint i = 0; i < permission->ways_out->len; i++)
    PRINT ("way out", g_ptr_array_index (permission->ways_out, i), way_out_fields);
  PRINT ("permission", permission, permission_fields);
}

static void
print_catalog (AttuneCatalog *catalog)
{
  GPtrArray *strokes = attune_catalog_get_strokes (catalog);
  GPtrArray *routines = attune_catalog_get_routines (catalog);
  GPtrArray *cues = attune_catalog_get_cues (catalog);

  for (guint i = 0; i < strokes->len; i++)
    print_stroke (g_ptr_array_index (strokes, i));
  for (guint i = 0; i < routines->len; i++)
    print_routine (g_ptr_array_index (routines, i));
  for (guint i = 0; i < cues->len; i++) {
    const AttuneCue *cue = g_ptr_array_index (cues, i);

    PRINT (cue->id, cue, cue_fields);
  }
  print_permission (attune_catalog_get_permission (catalog));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GArray) files = g_array_new (FALSE, TRUE, sizeof (AttuneContentFile));
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  g_autoptr (AttuneCatalog) catalog = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, argv[1]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  for (int i = 2; i < argc; i++) {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[i]);
    AttuneContentFile read = { argv[i], attune_content_load_file (file, faults) };

    g_array_append_val (files, read);
  }
  catalog = attune_content_read ((const AttuneContentFile *) files->data, files->len, NULL, faults);
  if (catalog == NULL)
    return 1;
  print_catalog (catalog);
  for (guint i = 0; i < files->len; i++)
    g_bytes_unref (g_array_index (files, AttuneContentFile, i).bytes);
  return 0;
}
