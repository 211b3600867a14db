/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Babies, caregivers and their settings, on the thread that owns the database. */
#pragma once

#include "attune-database.h"
#include "attune-people.h"

G_BEGIN_DECLS

char *attune_people_save_baby (AttuneDatabase *database,
                               const AttuneBaby *baby,
                               gint64 now_utc_us,
                               GError **error);
GPtrArray *attune_people_list_babies (AttuneDatabase *database,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *attune_people_save_caregiver (AttuneDatabase *database,
                                    const AttuneCaregiver *caregiver,
                                    gint64 now_utc_us,
                                    GError **error);
GPtrArray *attune_people_list_caregivers (AttuneDatabase *database,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_people_save_setting (AttuneDatabase *database,
                                     const char *caregiver_uuid,
                                     const char *key,
                                     const char *value,
                                     GError **error);
GHashTable *attune_people_load_settings (AttuneDatabase *database,
                                         const char *caregiver_uuid,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean attune_people_forget_blank (AttuneDatabase *database, GError **error);

G_END_DECLS
