/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A baby being laid out, for the files that do it from one side each. */
#pragma once

#include "attune-body.h"

G_BEGIN_DECLS

/* Which piece is which, whatever the order in which they lie. */
enum {
  SLOT_SHADOW,
  SLOT_TORSO,
  SLOT_NAPPY,
  SLOT_MOTTLE,
  SLOT_HEAD,
  SLOT_CAREGIVER,
  SLOT_WRAP,
  SLOT_LIMBS, /* three bones of each limb */
};

G_STATIC_ASSERT (SLOT_LIMBS + 12 <= ATTUNE_N_PIECES);

/* One posed body being laid out. */
typedef struct {
  GArray *pieces; /* of AttunePiece */
  AttuneDrawing drawing;
  const AttunePose *pose;
  const AttuneExpression *expression;
  const AttuneBuild *build;
  AttuneSkeleton rest;
  AttuneSkeleton posed;
  gboolean back;
  gboolean profile; /* seen from the side */
  gboolean crawls; /* on hands and knees */
  guint order[2]; /* of the sides; the second lies on top where limbs cross */
} AttuneBody;

void attune_body_add_piece (AttuneBody *body,
                            guint slot,
                            const char *part,
                            const cairo_matrix_t *matrix);
void attune_body_add_limb_bone (AttuneBody *body,
                                const char *part,
                                gboolean arm,
                                guint side,
                                guint bone);
void attune_body_add_drawing (GArray *pieces, guint slot, AttuneDrawing drawing, const char *part);
void attune_body_add_face (GArray *pieces, const cairo_matrix_t *matrix, double zoom);
void attune_body_add_profile (GArray *pieces,
                              const AttunePose *pose,
                              const AttuneExpression *expression);
void attune_body_add_upright (GArray *pieces,
                              const AttunePose *pose,
                              const AttuneExpression *expression);
void attune_body_add_all_fours (GArray *pieces,
                                const AttunePose *pose,
                                const AttuneExpression *expression);
void attune_body_add_cuddle (GArray *pieces, const AttunePose *pose);

G_END_DECLS
