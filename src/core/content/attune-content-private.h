/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* What the parts of the content reader share. Bytes are scanned, parsed into a small tree whose
 * nodes know where their tags begin, and the tree is read field by field. Nothing stops at the
 * first fault: all are collected, and a catalog with faults is never given away. */
#pragma once

#include "content/attune-catalog-private.h"
#include "content/attune-content-reader.h"

G_BEGIN_DECLS

#define ATTUNE_CONTENT_MAX_BYTES (4 * 1024 * 1024)
#define ATTUNE_CONTENT_MAX_DEPTH 8
#define ATTUNE_CONTENT_MAX_FAULTS 100
#define ATTUNE_CONTENT_OWN_PREFIX "own."

typedef struct {
  guint line;
  guint column;
} AttunePlace;

typedef struct {
  char *name;
  char *value;
} AttuneXmlAttribute;

typedef struct {
  char *name;
  AttunePlace place; /* where the tag begins */
  GArray *attributes; /* of AttuneXmlAttribute */
  GPtrArray *children; /* of AttuneXmlNode * */
  GString *text; /* everything between the tags that is not a child */
} AttuneXmlNode;

/* What a reader of one element needs to know. */
typedef struct {
  const char *file;
  GPtrArray *faults;
  AttuneCatalog *catalog; /* being filled */
  AttuneCatalog *base; /* (nullable): the built-in one, while a family's routines are read */
  GHashTable *ids; /* every id of this reading */
} AttuneContentContext;

/* attune-content-faults.c */
void attune_faults_add (GPtrArray *faults,
                        const char *file,
                        AttunePlace place,
                        AttuneContentErrorCode code,
                        const char *format,
                        ...) G_GNUC_PRINTF (5, 6);
void attune_faults_sort (const AttuneContentFile *files,
                         gsize n_files,
                         GPtrArray *found,
                         GPtrArray *faults);
char *attune_faults_shorten (const char *value) G_GNUC_WARN_UNUSED_RESULT;

/* attune-content-scan.c */
gboolean attune_content_scan (const char *file,
                              const char *text,
                              gsize size,
                              GArray *tags,
                              GPtrArray *faults);
gboolean attune_content_find_control (const char *text);

/* attune-content-xml.c */
AttuneXmlNode *
attune_xml_parse (const char *file, GBytes *bytes, GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;
void attune_xml_node_free (AttuneXmlNode *node);
const char *attune_xml_get (const AttuneXmlNode *node, const char *attribute);
gboolean attune_xml_has_child (const AttuneXmlNode *node, const char *name);

/* attune-content-fields.c */
void attune_fields_check (AttuneContentContext *context,
                          const AttuneXmlNode *node,
                          const char *const *attributes,
                          const char *const *children);
char *attune_fields_take_id (AttuneContentContext *context, const AttuneXmlNode *node);
char *
attune_fields_text (AttuneContentContext *context, const AttuneXmlNode *node, const char *child);
void attune_fields_texts (AttuneContentContext *context,
                          const AttuneXmlNode *node,
                          const char *child,
                          GPtrArray *texts);
char *attune_fields_own_text (AttuneContentContext *context, const AttuneXmlNode *node);
guint attune_fields_number (AttuneContentContext *context,
                            const AttuneXmlNode *node,
                            const char *attribute,
                            guint min,
                            guint max,
                            guint otherwise);
double attune_fields_decimal (AttuneContentContext *context,
                              const AttuneXmlNode *node,
                              const char *attribute,
                              double min,
                              double max,
                              double otherwise);
guint attune_fields_choice (AttuneContentContext *context,
                            const AttuneXmlNode *node,
                            const char *attribute,
                            const char *const *choices,
                            guint otherwise);
gboolean
attune_fields_yes (AttuneContentContext *context, const AttuneXmlNode *node, const char *attribute);
void attune_fields_fault (AttuneContentContext *context,
                          const AttuneXmlNode *node,
                          AttuneContentErrorCode code,
                          char *what);

/* attune-content-text.c */
char *attune_content_collapse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
guint attune_content_count_words (const char *text);
gboolean attune_content_braces_are_names (const char *text);
char *attune_content_translate (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* One reader for each kind of element. They report faults and add what they read. */
extern const char *const attune_content_region_ids[];
void attune_content_read_stroke (AttuneContentContext *context, const AttuneXmlNode *node);
void attune_content_read_routine (AttuneContentContext *context, const AttuneXmlNode *node);
void attune_content_read_cue (AttuneContentContext *context, const AttuneXmlNode *node);
void attune_content_read_permission (AttuneContentContext *context, const AttuneXmlNode *node);
AttuneMotion *attune_content_read_motion (AttuneContentContext *context, const AttuneXmlNode *node);
void attune_content_check_look_alikes (AttuneContentContext *context, const AttuneXmlNode *node);

/* attune-content-learning.c */
gboolean attune_learning_knows_element (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneXmlNode, attune_xml_node_free)

G_END_DECLS
