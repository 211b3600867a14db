/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include "attune-question-body.h"
#include "learning/attune-quiz.h"
#include "learning/attune-rating.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_QUESTION_CARD (attune_question_card_get_type ())

/**
 * AttuneQuestionCard:
 *
 * A question of any kind with its story and pictures, the reply to the answer, and a way on. It
 * scrolls where it is too high. The reply takes the focus, so that it is read aloud; another choice
 * can be made as often as one likes, and each has its own reply.
 *
 * In a lesson:
 *
 *     AttuneQuestionCard *card = attune_question_card_new (family, catalog, painter);
 *     g_signal_connect_object (card, "answered", G_CALLBACK (save_place_cb), …);
 *     g_signal_connect_object (card, "go-on", G_CALLBACK (next_card_cb), …);
 *     …
 *     if (attune_question_card_set_quiz (card, quiz))
 *       gtk_stack_set_visible_child (stack, GTK_WIDGET (card));
 *     attune_question_card_focus (card);
 *
 * The card gives the answer to the quiz itself, before "answered"; the lesson moves the quiz on in
 * "go-on" and calls attune_question_card_set_quiz() again. An answer that the quiz has already (the
 * lesson was left at this card) is shown with its reply, without a signal. Pictures to be sorted are
 * a question too; of these the quiz keeps no answer.
 *
 * Elsewhere attune_question_card_set_practice() shows a question by itself.
 *
 * Signals:
 *
 * "answered" (): an answer was given, the first one or another; attune_question_card_get_result()
 *   says how well it fits.
 * "go-on" (): the caregiver wants to go on; only after an answer.
 */
G_DECLARE_FINAL_TYPE (AttuneQuestionCard, attune_question_card, ATTUNE, QUESTION_CARD, AdwBin)

AttuneQuestionCard *attune_question_card_new (AttuneFamily *family,
                                              AttuneCatalog *catalog,
                                              AttunePainter *painter) G_GNUC_WARN_UNUSED_RESULT;

gboolean attune_question_card_set_quiz (AttuneQuestionCard *self, AttuneQuiz *quiz);
void attune_question_card_set_practice (AttuneQuestionCard *self, AttunePractice *practice);
void attune_question_card_set_asks_sureness (AttuneQuestionCard *self, gboolean asks);
void attune_question_card_focus (AttuneQuestionCard *self);

gboolean attune_question_card_is_answered (AttuneQuestionCard *self);
AttuneRight attune_question_card_get_result (AttuneQuestionCard *self);
void attune_question_card_init_response (AttuneQuestionCard *self, AttuneResponse *response);
const char *attune_question_card_get_first_chosen (AttuneQuestionCard *self);
AttunePractice *attune_question_card_get_practice (AttuneQuestionCard *self);
AttuneQuestionBody *attune_question_card_get_body (AttuneQuestionCard *self);

G_END_DECLS
