/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* print-texts LOCALE-FOLDER FILE…: every text of a catalog as a reader of the language that is set
 * sees it, one a line after the id it belongs to. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "content/attune-content-reader.h"
#include "content/attune-learning-catalog.h"
#include "content/attune-reading.h"
#include "content/attune-safety.h"

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

static const Field scenario_fields[] = {
  TEXT (AttuneScenario, age),
  TEXT (AttuneScenario, story),
  TEXT (AttuneScenario, question),
};

static const Field cluster_fields[] = {
  TEXT (AttuneCluster, name),
  TEXT (AttuneCluster, helps),
  TEXT (AttuneCluster, massage),
};

static const Field pair_fields[] = {
  TEXT (AttunePair, names[0]), TEXT (AttunePair, names[1]), TEXT (AttunePair, question),
  TEXT (AttunePair, sign),     TEXT (AttunePair, tell),     TEXT (AttunePair, if_unsure),
};

static const Field point_fields[] = {
  TEXT (AttuneDifferencePoint, what),
  TEXT (AttuneDifferencePoint, look_for),
  TEXT (AttuneDifferencePoint, try_text),
  TEXT (AttuneDifferencePoint, not_assume),
};

static const Field permission_fields[] = {
  LIST (AttunePermission, soothing),
  TEXT (AttunePermission, pause_check),
  TEXT (AttunePermission, thank_you),
  TEXT (AttunePermission, thank_you_no),
};

static const Field article_fields[] = {
  TEXT (AttuneReadingArticle, title), TEXT (AttuneReadingArticle, summary),
  TEXT (AttuneReadingArticle, first), TEXT (AttuneReadingArticle, try_this),
  TEXT (AttuneReadingArticle, why),
};

static const Field term_fields[] = {
  TEXT (AttuneReadingTerm, word),
  TEXT (AttuneReadingTerm, meaning),
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

static void
print_article (const AttuneReadingArticle *article)
{
  PRINT (article->id, article, article_fields);
  for (guint i = 0; i < article->paragraphs->len; i++) {
    const AttuneReadingParagraph *paragraph = g_ptr_array_index (article->paragraphs, i);

    print_text (article->id, "paragraph", paragraph->text);
  }
  for (guint i = 0; i < article->sources->len; i++) {
    const AttuneReadingSource *source = g_ptr_array_index (article->sources, i);

    print_text (article->id, "source", source->note);
  }
}

/* References stay as they are in every language. */
static void
print_reading (AttuneReading *reading)
{
  GPtrArray *articles = attune_reading_get_articles (reading);
  GPtrArray *terms = attune_reading_get_terms (reading);
  GPtrArray *chapters = attune_reading_get_chapters (reading);

  for (guint i = 0; i < chapters->len; i++) {
    const AttuneReadingChapter *chapter = g_ptr_array_index (chapters, i);

    print_text (chapter->id, "title", chapter->title);
    print_text (chapter->id, "summary", chapter->summary);
    for (guint p = 0; p < chapter->paragraphs->len; p++)
      print_text (chapter->id, "p", g_ptr_array_index (chapter->paragraphs, p));
  }
  for (guint i = 0; i < articles->len; i++)
    print_article (g_ptr_array_index (articles, i));
  for (guint i = 0; i < terms->len; i++) {
    const AttuneReadingTerm *term = g_ptr_array_index (terms, i);

    PRINT (term->id, term, term_fields);
  }
}

static void
print_choices (const char *id, GPtrArray *choices)
{
  for (guint i = 0; i < choices->len; i++) {
    const AttuneCardChoice *choice = g_ptr_array_index (choices, i);

    print_text (id, "choice", choice->text);
    print_text (id, "feedback", choice->feedback);
  }
}

static void
print_lesson (const AttuneLesson *lesson)
{
  print_text (lesson->id, "title", lesson->title);
  print_text (lesson->id, "goal", lesson->goal);
  for (guint i = 0; i < lesson->cards->len; i++) {
    const AttuneCard *card = g_ptr_array_index (lesson->cards, i);

    print_text (lesson->id, "card", card->text);
    print_choices (lesson->id, card->choices);
  }
}

static void
print_cluster (const AttuneCluster *cluster)
{
  PRINT (cluster->id, cluster, cluster_fields);
  for (guint i = 0; i < ATTUNE_N_STAGES; i++) {
    for (guint j = 0; j < cluster->stages[i]->len; j++) {
      const AttuneSign *sign = g_ptr_array_index (cluster->stages[i], j);

      print_text (cluster->id, "sign", sign->text);
    }
  }
}

static void
print_difference (const AttuneDifference *difference)
{
  print_text (difference->id, "title", difference->title);
  print_text (difference->id, "text", difference->text);
  for (guint i = 0; i < difference->points->len; i++)
    PRINT (difference->id, g_ptr_array_index (difference->points, i), point_fields);
}

static void
print_learning (AttuneLearningCatalog *learning)
{
  GPtrArray *lessons = attune_learning_catalog_get_lessons (learning);
  GPtrArray *scenarios = attune_learning_catalog_get_scenarios (learning);
  GPtrArray *clusters = attune_learning_catalog_get_clusters (learning);
  GPtrArray *pairs = attune_learning_catalog_get_pairs (learning);
  GPtrArray *differences = attune_learning_catalog_get_differences (learning);

  for (guint i = 0; i < lessons->len; i++)
    print_lesson (g_ptr_array_index (lessons, i));
  for (guint i = 0; i < scenarios->len; i++) {
    const AttuneScenario *scenario = g_ptr_array_index (scenarios, i);

    PRINT (scenario->id, scenario, scenario_fields);
    print_choices (scenario->id, scenario->choices);
  }
  for (guint i = 0; i < clusters->len; i++)
    print_cluster (g_ptr_array_index (clusters, i));
  for (guint i = 0; i < pairs->len; i++)
    PRINT ("pair", g_ptr_array_index (pairs, i), pair_fields);
  for (guint i = 0; i < differences->len; i++)
    print_difference (g_ptr_array_index (differences, i));
}

static gboolean
is_learning (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_str_has_suffix (folder, "/learning");
}

static gboolean
is_reading (const char *path)
{
  return g_str_has_suffix (path, "/articles.xml") || g_str_has_suffix (path, "/glossary.xml") ||
         g_str_has_suffix (path, "/references.xml") || g_str_has_suffix (path, "/course.xml");
}

static gboolean
is_safety (const char *path)
{
  return g_str_has_suffix (path, "/safety.xml") || g_str_has_suffix (path, "/helplines.xml");
}

static gboolean
is_program (const char *path)
{
  return !is_learning (path) && !is_reading (path) && !is_safety (path);
}

static void
print_safety (const AttuneSafety *safety)
{
  for (guint i = 0; i < safety->conditions->len; i++) {
    const AttuneSafetyCondition *condition = g_ptr_array_index (safety->conditions, i);

    print_text (condition->id, "title", condition->title);
    for (guint j = 0; j < condition->also_called->len; j++)
      print_text (condition->id, "also-called", g_ptr_array_index (condition->also_called, j));
    print_text (condition->id, "do", condition->what_to_do);
    print_text (condition->id, "why", condition->why);
    for (guint j = 0; j < condition->sources->len; j++)
      print_text (condition->id, "source", g_ptr_array_index (condition->sources, j));
  }
  for (guint i = 0; i < safety->countries->len; i++) {
    const AttuneHelpCountry *country = g_ptr_array_index (safety->countries, i);

    print_text (country->id, "name", country->name);
  }
}

static void
file_clear (gpointer data)
{
  AttuneContentFile *file = data;

  g_bytes_unref (file->bytes);
}

static void
load_files (char **paths, gboolean (*is_one) (const char *path), GArray *files, GPtrArray *faults)
{
  g_array_set_clear_func (files, file_clear);
  for (guint i = 0; paths[i] != NULL; i++) {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);

    if (is_one (paths[i])) {
      AttuneContentFile loaded = { paths[i], attune_content_load_file (file, faults) };

      g_array_append_val (files, loaded);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GArray) files = g_array_new (FALSE, TRUE, sizeof (AttuneContentFile));
  g_autoptr (GArray) to_read = g_array_new (FALSE, TRUE, sizeof (AttuneContentFile));
  g_autoptr (GArray) for_safety = g_array_new (FALSE, TRUE, sizeof (AttuneContentFile));
  g_autoptr (GArray) to_learn = g_array_new (FALSE, TRUE, sizeof (AttuneContentFile));
  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  g_autoptr (AttuneCatalog) catalog = NULL;
  g_autoptr (AttuneLearningCatalog) learning = NULL;
  g_autoptr (AttuneReading) reading = NULL;
  g_autoptr (AttuneSafety) safety = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, argv[1]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  load_files (argv + 2, is_program, files, faults);
  load_files (argv + 2, is_reading, to_read, faults);
  load_files (argv + 2, is_learning, to_learn, faults);
  load_files (argv + 2, is_safety, for_safety, faults);
  catalog = attune_content_read ((const AttuneContentFile *) files->data, files->len, NULL, faults);
  if (catalog == NULL)
    return 1;
  reading = attune_reading_read ((const AttuneContentFile *) to_read->data, to_read->len, catalog,
                                 faults);
  learning = attune_learning_catalog_read ((const AttuneContentFile *) to_learn->data,
                                           to_learn->len, catalog, faults);
  safety = attune_safety_read ((const AttuneContentFile *) for_safety->data, for_safety->len,
                               faults);
  if (reading == NULL || learning == NULL || safety == NULL)
    return 1;
  print_catalog (catalog);
  print_reading (reading);
  print_learning (learning);
  print_safety (safety);
  return 0;
}
