/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#pragma once

#include <adwaita.h>

#include "attune-articles.h"

G_BEGIN_DECLS

#define ATTUNE_TYPE_ARTICLE (attune_article_get_type ())

/**
 * AttuneArticle:
 *
 * Shows one text: its title, which can take the focus, and its blocks below.
 */
G_DECLARE_FINAL_TYPE (AttuneArticle, attune_article, ATTUNE, ARTICLE, AdwBin)

GtkWidget *attune_article_new (void) G_GNUC_WARN_UNUSED_RESULT;
void attune_article_show (AttuneArticle *self, const AttuneArticleText *text);
double attune_article_get_place (AttuneArticle *self);
void attune_article_set_place (AttuneArticle *self, double place);
void attune_article_show_view (AttuneArticle *self, const char *title, GtkWidget *view);
GtkWidget *attune_article_create_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *attune_article_create_point (const char *text) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *attune_article_create_heading (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
