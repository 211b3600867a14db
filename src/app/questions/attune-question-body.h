/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the kinds of questions have in common: they show something to be done, and say what was. */
#pragma once

#include <adwaita.h>

#include "attune-family.h"
#include "attune-painter.h"
#include "content/attune-catalog.h"
#include "learning/attune-practice.h"

G_BEGIN_DECLS

/**
 * AttuneQuestionContext:
 * @family: gives name and look
 * @catalog: has the signs
 * @painter: paints what stands still
 *
 * What a question needs to be shown. Owned by its card; a body borrows it.
 */
typedef struct {
  AttuneFamily *family;
  AttuneCatalog *catalog;
  AttunePainter *painter;
} AttuneQuestionContext;

#define ATTUNE_TYPE_QUESTION_BODY (attune_question_body_get_type ())

/**
 * AttuneQuestionBody:
 *
 * One kind of question. Its card gives it an #AttunePractice, it sets values as something is done,
 * and its card decides when that is an answer.
 *
 * Signals: "changed" (): a value was set by hand. "decided" (): that alone is an answer.
 */
G_DECLARE_DERIVABLE_TYPE (AttuneQuestionBody, attune_question_body, ATTUNE, QUESTION_BODY, AdwBin)

/**
 * AttuneQuestionBodyClass:
 * @show: puts the question on the screen
 * @update: shows values that changed; @judged is whether they were answered with. As it is, marks
 *   every button of an option
 * @focus: gives the focus to what is to be done; as it is, to the first button of an option
 * @is_immediate: (nullable): whether doing one thing is the answer; where it is not, the card has a
 *   button for it
 */
struct _AttuneQuestionBodyClass {
  AdwBinClass parent_class;

  void (*show) (AttuneQuestionBody *self);
  void (*update) (AttuneQuestionBody *self, gboolean judged);
  gboolean (*focus) (AttuneQuestionBody *self);
  gboolean (*is_immediate) (AttuneQuestionBody *self);
};

GtkWidget *attune_question_body_new (const AttunePractice *practice) G_GNUC_WARN_UNUSED_RESULT;
void attune_question_body_set_practice (AttuneQuestionBody *self,
                                        AttunePractice *practice,
                                        const AttuneQuestionContext *context);
AttunePractice *attune_question_body_get_practice (AttuneQuestionBody *self);
const AttuneQuestionContext *attune_question_body_get_context (AttuneQuestionBody *self);
const guint8 *attune_question_body_get_values (AttuneQuestionBody *self);
guint8 attune_question_body_get_value (AttuneQuestionBody *self, guint place);
void attune_question_body_set_value (AttuneQuestionBody *self, guint place, guint8 value);
void attune_question_body_choose (AttuneQuestionBody *self, guint place);
void attune_question_body_restore (AttuneQuestionBody *self, const guint8 *values);
void attune_question_body_set_judged (AttuneQuestionBody *self);
gboolean attune_question_body_is_immediate (AttuneQuestionBody *self);
gboolean attune_question_body_focus (AttuneQuestionBody *self);

void attune_question_body_add_button (AttuneQuestionBody *self,
                                      GtkWidget *button,
                                      guint place,
                                      GtkWidget *sign);
GtkWidget *attune_question_body_get_button (AttuneQuestionBody *self, guint place);

G_END_DECLS
