/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A list model of AttuneRoutineItem: the built-in routines in their order, then the family's by the
 * names of their files. Each file stands alone: one that is broken is reported and hides nothing. */
#include "config.h"

#include "content/attune-library.h"

#include "content/attune-content-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_FILES 200

struct _AttuneLibrary {
  GObject parent_instance;

  AttuneCatalog *catalog;
  GFile *folder;
  GFileMonitor *monitor;
  GPtrArray *items; /* of AttuneRoutineItem */
  GPtrArray *faults; /* of AttuneFault */
};

typedef enum {
  PROP_CATALOG = 1,
  PROP_FOLDER,
  PROP_N_FAULTS,
} AttuneLibraryProperty;

static GParamSpec *properties[PROP_N_FAULTS + 1];

static void attune_library_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneLibrary,
                               attune_library,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      attune_library_list_model_init))

static void
add_routines (GPtrArray *items, AttuneCatalog *catalog)
{
  GPtrArray *routines = attune_catalog_get_routines (catalog);

  for (guint i = 0; i < routines->len; i++)
    g_ptr_array_add (items, attune_routine_item_new (g_ptr_array_index (routines, i)));
}

static AttuneRoutine *
find_routine (GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++) {
    AttuneRoutine *routine = attune_routine_item_get_routine (g_ptr_array_index (items, i));

    if (strcmp (routine->id, id) == 0)
      return routine;
  }

  return NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (GFile *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFileEnumerator) enumerator = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GFileInfo *info = NULL;

  while (enumerator != NULL && names->len < MAX_FILES &&
         g_file_enumerator_iterate (enumerator, &info, NULL, NULL, NULL) && info != NULL) {
    const char *name = g_file_info_get_name (info);

    if (g_str_has_suffix (name, ".xml") && name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  }
  g_ptr_array_sort (names, compare_names);

  return names;
}

/* Two files may not give the same id: the later one is the one reported. */
static gboolean
is_new (AttuneCatalog *own, const char *name, GPtrArray *items, GPtrArray *faults)
{
  GPtrArray *routines = attune_catalog_get_routines (own);

  for (guint i = 0; i < routines->len; i++) {
    const AttuneRoutine *routine = g_ptr_array_index (routines, i);

    if (find_routine (items, routine->id) != NULL) {
      attune_faults_add (faults, name, (AttunePlace){ 0, 0 }, ATTUNE_CONTENT_ERROR_DUPLICATE,
                         _ ("The id “%s” is in another file already. Choose another."),
                         routine->id);
      return FALSE;
    }
  }

  return TRUE;
}

static void
read_file (AttuneLibrary *self, const char *name, GPtrArray *items, GPtrArray *faults)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, name);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GBytes) bytes = attune_content_load_file (file, faults);

  if (bytes == NULL)
    return;

  AttuneContentFile content = { .name = shown, .bytes = bytes };
  g_autoptr (AttuneCatalog) own = attune_content_read (&content, 1, self->catalog, faults);

  if (own != NULL && is_new (own, shown, items, faults))
    add_routines (items, own);
}

static GPtrArray *
read_folder (AttuneLibrary *self, GPtrArray *faults)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) names = list_names (self->folder);

  for (guint i = 0; i < names->len; i++)
    read_file (self, g_ptr_array_index (names, i), items, faults);

  return items;
}

static void
replace_own (AttuneLibrary *self, GPtrArray *own)
{
  guint n_built_in = attune_catalog_get_routines (self->catalog)->len;
  guint n_removed = self->items->len - n_built_in;

  g_ptr_array_set_size (self->items, n_built_in);
  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (self->items, g_object_ref (g_ptr_array_index (own, i)));
  if (n_removed > 0 || own->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), n_built_in, n_removed, own->len);
}

static void
folder_changed_cb (GFileMonitor *monitor,
                   GFile *file,
                   GFile *other,
                   GFileMonitorEvent event,
                   gpointer user_data)
{
  AttuneLibrary *self = ATTUNE_LIBRARY (user_data);

  /* A file being written says CHANGED many times and CHANGES_DONE_HINT once. */
  if (event != G_FILE_MONITOR_EVENT_CHANGED && event != G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    attune_library_reload (self);
}

static GType
attune_library_get_item_type (GListModel *model)
{
  return ATTUNE_TYPE_ROUTINE_ITEM;
}

static guint
attune_library_get_n_items (GListModel *model)
{
  return ATTUNE_LIBRARY (model)->items->len;
}

static gpointer
attune_library_get_item (GListModel *model, guint position)
{
  AttuneLibrary *self = ATTUNE_LIBRARY (model);

  if (position >= self->items->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
attune_library_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = attune_library_get_item_type;
  iface->get_n_items = attune_library_get_n_items;
  iface->get_item = attune_library_get_item;
}

static void
attune_library_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AttuneLibrary *self = ATTUNE_LIBRARY (object);

  switch ((AttuneLibraryProperty) id) {
  case PROP_CATALOG:
    g_value_set_boxed (value, self->catalog);
    break;
  case PROP_FOLDER:
    g_value_set_object (value, self->folder);
    break;
  case PROP_N_FAULTS:
    g_value_set_uint (value, self->faults->len);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_library_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AttuneLibrary *self = ATTUNE_LIBRARY (object);

  switch ((AttuneLibraryProperty) id) {
  case PROP_CATALOG:
    self->catalog = g_value_dup_boxed (value);
    break;
  case PROP_FOLDER:
    self->folder = g_value_dup_object (value);
    break;
  case PROP_N_FAULTS:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
attune_library_constructed (GObject *object)
{
  AttuneLibrary *self = ATTUNE_LIBRARY (object);

  G_OBJECT_CLASS (attune_library_parent_class)->constructed (object);

  add_routines (self->items, self->catalog);
  attune_library_reload (self);
  self->monitor = g_file_monitor_directory (self->folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (folder_changed_cb), self, 0);
}

static void
attune_library_dispose (GObject *object)
{
  AttuneLibrary *self = ATTUNE_LIBRARY (object);

  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (attune_library_parent_class)->dispose (object);
}

static void
attune_library_finalize (GObject *object)
{
  AttuneLibrary *self = ATTUNE_LIBRARY (object);

  g_clear_pointer (&self->catalog, attune_catalog_unref);
  g_clear_object (&self->folder);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->faults);

  G_OBJECT_CLASS (attune_library_parent_class)->finalize (object);
}

static void
attune_library_class_init (AttuneLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attune_library_get_property;
  object_class->set_property = attune_library_set_property;
  object_class->constructed = attune_library_constructed;
  object_class->dispose = attune_library_dispose;
  object_class->finalize = attune_library_finalize;

  /**
   * AttuneLibrary:catalog:
   *
   * The built-in catalog.
   */
  properties[PROP_CATALOG] = g_param_spec_boxed ("catalog", NULL, NULL, ATTUNE_TYPE_CATALOG,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                     G_PARAM_STATIC_STRINGS);
  /**
   * AttuneLibrary:folder:
   *
   * Where a family's own routines lie; it need not exist.
   */
  properties[PROP_FOLDER] = g_param_spec_object ("folder", NULL, NULL, G_TYPE_FILE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                     G_PARAM_STATIC_STRINGS);
  /**
   * AttuneLibrary:n-faults:
   *
   * How many things are wrong in the family's files; notified whenever the faults were replaced.
   */
  properties[PROP_N_FAULTS] = g_param_spec_uint ("n-faults", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
attune_library_init (AttuneLibrary *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
}

/**
 * attune_library_new:
 * @catalog: the built-in catalog
 * @folder: where a family's own routines lie; it need not exist
 *
 * Reads the folder at once, and again whenever something in it changes. Blocks while reading;
 * there are seldom more than a few small files.
 *
 * Returns: (transfer full): a library
 */
AttuneLibrary *
attune_library_new (AttuneCatalog *catalog, GFile *folder)
{
  g_return_val_if_fail (catalog != NULL && G_IS_FILE (folder), NULL);

  return g_object_new (ATTUNE_TYPE_LIBRARY, "catalog", catalog, "folder", folder, NULL);
}

/**
 * attune_library_reload:
 * @self: a library
 *
 * Reads the family's folder again. A session that runs keeps the routine it was planned from.
 */
void
attune_library_reload (AttuneLibrary *self)
{
  g_return_if_fail (ATTUNE_IS_LIBRARY (self));

  g_autoptr (GPtrArray)
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_fault_free);
  g_autoptr (GPtrArray) own = read_folder (self, faults);
  g_autoptr (GPtrArray) old = self->faults;

  self->faults = g_steal_pointer (&faults);
  replace_own (self, own);
  if (old->len > 0 || self->faults->len > 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FAULTS]);
}

/**
 * attune_library_get_catalog:
 * @self: a library
 *
 * Returns: (transfer none): the built-in catalog
 */
AttuneCatalog *
attune_library_get_catalog (AttuneLibrary *self)
{
  g_return_val_if_fail (ATTUNE_IS_LIBRARY (self), NULL);

  return self->catalog;
}

/**
 * attune_library_get_routine:
 * @self: a library
 * @id: the id of a routine, built in or a family's own
 *
 * Returns: (transfer none) (nullable): the routine
 */
AttuneRoutine *
attune_library_get_routine (AttuneLibrary *self, const char *id)
{
  g_return_val_if_fail (ATTUNE_IS_LIBRARY (self) && id != NULL, NULL);

  return find_routine (self->items, id);
}

/**
 * attune_library_has_own:
 *
 * Returns: whether the family's folder has routines beside the built-in ones
 */
gboolean
attune_library_has_own (AttuneLibrary *self)
{
  g_return_val_if_fail (ATTUNE_IS_LIBRARY (self), FALSE);

  return self->items->len > attune_catalog_get_routines (self->catalog)->len;
}

/**
 * attune_library_get_faults:
 * @self: a library
 *
 * Returns: (transfer none) (element-type AttuneFault): what is wrong in the family's files; it is
 *   replaced when the folder is read again
 */
GPtrArray *
attune_library_get_faults (AttuneLibrary *self)
{
  g_return_val_if_fail (ATTUNE_IS_LIBRARY (self), NULL);

  return self->faults;
}
