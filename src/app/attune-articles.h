/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* The short texts of Learn, as data. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ATTUNE_BLOCK_END, /* after the last block */
  ATTUNE_BLOCK_HEADING,
  ATTUNE_BLOCK_PARA,
  ATTUNE_BLOCK_POINT,
  ATTUNE_BLOCK_SOURCE,
} AttuneBlockKind;

typedef struct {
  AttuneBlockKind kind;
  const char *text; /* not yet translated */
} AttuneBlock;

/**
 * AttuneArticleText:
 * @id: a stable word
 * @icon_name: shown in the list
 * @title: not yet translated
 * @summary: one line, not yet translated
 * @safety: belongs to Safety and Help
 *
 * One text to read.
 */
typedef struct {
  const char *id;
  const char *icon_name;
  const char *title;
  const char *summary;
  gboolean safety;
  const AttuneBlock *blocks;
} AttuneArticleText;

const AttuneArticleText *attune_articles_get (guint *n_articles);
const AttuneArticleText *attune_articles_find (const char *id);

G_END_DECLS
