/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-application.h"

#include "attune-about.h"
#include "attune-built-in.h"
#include "attune-canberra-player.h"
#include "attune-export-command.h"
#include "attune-first-frame.h"
#include "attune-sound-level.h"
#include "attune-window.h"
#include "content/attune-content-check.h"
#include "engine/attune-program-clock.h"
#include "remind/attune-settings.h"

#ifdef HAVE_SPEECHD
#include "attune-speech-voice.h"
#endif

#include <glib/gi18n.h>

struct _AttuneApplication {
  AdwApplication parent_instance;

  AttuneClock *clock;
  AttuneCatalog *catalog;
  AttuneLibrary *library;
  AttuneSafety *safety; /* (nullable): until it is first wanted */
  GSettings *settings;
  AttuneStore *store;
  AttuneFamily *family;
  AttuneLearner *learner; /* (nullable): until it is first wanted */
  AttuneReviewer *reviewer; /* (nullable): likewise */
  AttuneSoundPlayer *player;
  AttuneChimes *chimes;
  AttuneNarrator *narrator;
};

G_DEFINE_FINAL_TYPE (AttuneApplication, attune_application, ADW_TYPE_APPLICATION)

static const char *
get_folder_name (void)
{
  return g_str_has_suffix (ATTUNE_APP_ID, ".Devel") ? "attune-devel" : "attune";
}

/* Reads the content while the toolkit starts. */
static gpointer
read_content (gpointer data)
{
  return attune_built_in_load ();
}

static void
create_library (AttuneApplication *self, GThread *reading)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), get_folder_name (), "routines",
                                            NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  self->catalog = g_thread_join (reading);
  self->library = attune_library_new (self->catalog, folder);
}

/* What was found at the start, in one sentence; most days there is none. */
static const char *
get_health_words (const AttuneHealth *health)
{
  if (health->read_only)
    return _ ("A newer Attune has written here. You can look; nothing new is kept.");
  if (health->restored_path != NULL)
    return _ ("What was kept was damaged. The last copy took its place; the rest is put aside.");
  if (health->damaged_path != NULL)
    return _ ("What was kept was damaged. What could be read is here; the rest is put aside.");
  if (health->on_network)
    return _ ("Your folder lies on another computer. Keeping things there is less safe.");
  return NULL;
}

static void
tell (AttuneApplication *self, const char *words)
{
  if (words != NULL)
    g_signal_emit_by_name (self->family, "trouble", words);
}

static void
open_store_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AttuneApplication) self = ATTUNE_APPLICATION (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneHealth)
      health = attune_store_open_finish (ATTUNE_STORE (source), result, &error);

  if (health == NULL)
    g_warning ("The store cannot be opened: %s", error->message);
  tell (self, health != NULL ? get_health_words (health)
                             : _ ("Nothing can be kept just now. Everything else works."));
  attune_family_load (self->family);
}

static void
create_store (AttuneApplication *self)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), get_folder_name (), NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  self->store = attune_store_new (folder, self->clock);
  self->family = attune_family_new (self->store, self->clock, self->settings);
}

static void
apply_chimes_off (AttuneApplication *self)
{
  g_auto (GStrv) off = g_settings_get_strv (self->settings, "chimes-off");

  for (int chime = 0; chime < ATTUNE_N_CHIMES; chime++) {
    const char *id = attune_chime_to_id (chime);

    g_object_set (self->chimes, id, !g_strv_contains ((const char *const *) off, id), NULL);
  }
}

static void
create_sound (AttuneApplication *self)
{
  g_autofree char *folder = g_build_filename (ATTUNE_PKGDATADIR, "sounds", NULL);

  self->player = attune_canberra_player_new (folder);
  self->chimes = attune_chimes_new (self->player);
  g_settings_bind (self->settings, "chime-volume", self->chimes, "volume", G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->settings, "changed::chimes-off", G_CALLBACK (apply_chimes_off),
                           self, G_CONNECT_SWAPPED);
  apply_chimes_off (self);
#ifdef HAVE_SPEECHD
  {
    g_autoptr (AttuneVoice) voice = attune_speech_voice_new ();

    self->narrator = attune_narrator_new (voice);
    attune_narrator_set_catalog (self->narrator, self->catalog);
  }
#endif
}

/* What is heard is a caregiver's own choice. */
static void
apply_sound (AttuneApplication *self)
{
  const char *sound = attune_family_get_setting (self->family, "sound", "chimes");
  const char *count = attune_family_get_setting (self->family, "count", "off");

  attune_sound_level_apply (attune_sound_level_from_id (sound), self->chimes, self->narrator);
  if (self->narrator != NULL)
    g_object_set (self->narrator, "counts", g_str_equal (count, "on"), NULL);
}

static void
apply_style (AttuneApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  int style = g_settings_get_enum (self->settings, "style");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[CLAMP (style, 0, 2)]);
}

/* Off is off; on leaves it to the desktop. */
static void
apply_animations (AttuneApplication *self)
{
  GtkSettings *desktop = gtk_settings_get_default ();

  if (g_settings_get_boolean (self->settings, "animations"))
    gtk_settings_reset_property (desktop, "gtk-enable-animations");
  else
    g_object_set (desktop, "gtk-enable-animations", FALSE, NULL);
}

static void
about_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AttuneApplication *self = ATTUNE_APPLICATION (user_data);

  g_autoptr (AttuneReading) reading = attune_built_in_load_reading (self->catalog);

  attune_about_present (gtk_application_get_active_window (GTK_APPLICATION (self)), reading);
}

static void
quit_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (window != NULL)
    gtk_window_close (window);
}

static const GActionEntry actions[] = {
  { "about", about_activated_cb },
  { "quit", quit_activated_cb },
};

static void
set_shortcut (AttuneApplication *self, const char *action, const char *accel)
{
  const char *accels[] = { accel, NULL };

  gtk_application_set_accels_for_action (GTK_APPLICATION (self), action, accels);
}

static void
add_actions (AttuneApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_shortcut (self, "app.quit", "<Control>q");
  set_shortcut (self, "window.close", "<Control>w");
  set_shortcut (self, "win.place::today", "<Alt>1");
  set_shortcut (self, "win.place::cues", "<Alt>2");
  set_shortcut (self, "win.place::weeks", "<Alt>3");
  set_shortcut (self, "win.place::learn", "<Alt>4");
  set_shortcut (self, "win.preferences", "<Control>comma");
  set_shortcut (self, "win.fullscreen", "F11");
  set_shortcut (self, "win.show-help-overlay", "<Control>question");
  set_shortcut (self, "win.tether", "<Control>h");
  set_shortcut (self, "win.put-words-away", "<Control>l");
  set_shortcut (self, "win.learn::help", "F1");
}

static void
attune_application_startup (GApplication *application)
{
  AttuneApplication *self = ATTUNE_APPLICATION (application);
  GThread *reading = g_thread_new ("content", read_content, NULL);

  G_APPLICATION_CLASS (attune_application_parent_class)->startup (application);

  self->settings = attune_settings_new ();
  self->clock = attune_program_clock_new (G_ACTION_MAP (self));
  create_library (self, reading);
  create_store (self);
  create_sound (self);
  g_signal_connect_object (self->family, "changed", G_CALLBACK (apply_sound), self,
                           G_CONNECT_SWAPPED);
  apply_sound (self);
  g_signal_connect_object (self->settings, "changed::style", G_CALLBACK (apply_style), self,
                           G_CONNECT_SWAPPED);
  apply_style (self);
  g_signal_connect_object (self->settings, "changed::animations", G_CALLBACK (apply_animations),
                           self, G_CONNECT_SWAPPED);
  apply_animations (self);
  add_actions (self);
}

/* What is kept comes after the first frame, and so does whatever is no word of Today. */
static void
painted_cb (gpointer data)
{
  AttuneApplication *self = ATTUNE_APPLICATION (data);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  attune_application_open_store (self);
  if (ATTUNE_IS_WINDOW (window))
    attune_window_go_on (ATTUNE_WINDOW (window));
  /* On X11 the icon is looked for in all themes on the disk, and drawn in several sizes. */
  gtk_window_set_default_icon_name (ATTUNE_APP_ID);
}

static void
attune_application_activate (GApplication *application)
{
  AttuneApplication *self = ATTUNE_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (g_settings_get_int (self->settings, "reminder-unanswered") != 0)
    g_settings_set_int (self->settings, "reminder-unanswered", 0);
  if (window != NULL) {
    gtk_window_present (window);
    return;
  }
  window = GTK_WINDOW (attune_window_new (self));
  gtk_window_present (window);
  attune_first_frame_wait (GTK_WIDGET (window), painted_cb, G_OBJECT (application));
}

static void
close_store_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!attune_store_close_finish (ATTUNE_STORE (source), result, &error))
    g_warning ("Closing the store: %s", error->message);
  g_application_release (G_APPLICATION (user_data));
}

/* The application stays until everything that waits is on the disk. */
static void
attune_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  AttuneApplication *self = ATTUNE_APPLICATION (application);

  if (ATTUNE_IS_WINDOW (window)) {
    g_application_hold (G_APPLICATION (self));
    attune_store_close_async (self->store, NULL, close_store_cb, self);
  }
  GTK_APPLICATION_CLASS (attune_application_parent_class)->window_removed (application, window);
}

static void
print_line (const char *line, gpointer user_data)
{
  g_print ("%s\n", line);
}

static int
export_to (AttuneApplication *self, const char *target)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), get_folder_name (), NULL);
  g_autoptr (GSettings) settings = attune_settings_new ();
  g_autofree char *caregiver = g_settings_get_string (settings, "caregiver");
  g_autoptr (AttuneClock) clock = attune_program_clock_new (G_ACTION_MAP (self));
  g_autoptr (GDateTime) now = attune_clock_dup_now (clock);

  return attune_export_command_run (folder, target, caregiver, now);
}

static int
attune_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autofree const char **paths = NULL;
  g_autoptr (AttuneCatalog) catalog = NULL;
  const char *target;

  if (g_variant_dict_contains (options, "version")) {
    g_print ("Attune %s\n", ATTUNE_VERSION);
    return 0;
  }
  if (g_variant_dict_lookup (options, "export", "^&ay", &target))
    return export_to (ATTUNE_APPLICATION (application), target);
  if (!g_variant_dict_contains (options, "check"))
    return -1;
  if (!g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &paths)) {
    g_printerr ("%s\n", _ ("Name the files to check after --check."));
    return 2;
  }
  catalog = attune_built_in_load ();
  return attune_content_check_files (paths, catalog, print_line, NULL);
}

static void
attune_application_finalize (GObject *object)
{
  AttuneApplication *self = ATTUNE_APPLICATION (object);

  g_clear_object (&self->narrator);
  g_clear_object (&self->chimes);
  g_clear_object (&self->player);
  g_clear_object (&self->reviewer);
  g_clear_object (&self->learner);
  g_clear_object (&self->family);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_object (&self->library);
  g_clear_pointer (&self->catalog, attune_catalog_unref);
  g_clear_pointer (&self->safety, attune_safety_free);

  G_OBJECT_CLASS (attune_application_parent_class)->finalize (object);
}

static void
attune_application_class_init (AttuneApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = attune_application_finalize;
  application_class->startup = attune_application_startup;
  application_class->activate = attune_application_activate;
  application_class->handle_local_options = attune_application_handle_local_options;
  GTK_APPLICATION_CLASS (klass)->window_removed = attune_application_window_removed;
}

static void
attune_application_init (AttuneApplication *self)
{
  const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Print the version and exit"), NULL },
    { "check", 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Check content files and exit"), NULL },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, NULL, _ ("Write a copy of everything and exit"),
      _ ("FOLDER") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, _ ("FILE…") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * attune_application_new:
 *
 * Returns: (transfer full): the application, not yet registered
 */
AttuneApplication *
attune_application_new (void)
{
  return g_object_new (ATTUNE_TYPE_APPLICATION, "application-id", ATTUNE_APP_ID,
                       "resource-base-path", ATTUNE_RESOURCE_PATH, NULL);
}

/**
 * attune_application_get_clock:
 *
 * Returns: (transfer none): the one clock
 */
AttuneClock *
attune_application_get_clock (AttuneApplication *self)
{
  return self->clock;
}

/**
 * attune_application_get_catalog:
 *
 * Returns: (transfer none): everything the app teaches
 */
AttuneCatalog *
attune_application_get_catalog (AttuneApplication *self)
{
  return self->catalog;
}

/**
 * attune_application_open_store:
 *
 * Opens what is kept, and reads the family from it; called once.
 */
void
attune_application_open_store (AttuneApplication *self)
{
  attune_store_open_async (self->store, NULL, open_store_cb, g_object_ref (self));
}

/**
 * attune_application_get_store:
 *
 * Returns: (transfer none): what is kept
 */
AttuneStore *
attune_application_get_store (AttuneApplication *self)
{
  return self->store;
}

/**
 * attune_application_get_family:
 *
 * Returns: (transfer none): whose time together it is
 */
AttuneFamily *
attune_application_get_family (AttuneApplication *self)
{
  return self->family;
}

/**
 * attune_application_get_learner:
 *
 * Returns: (transfer none): what the caregiver of now has learned
 */
AttuneLearner *
attune_application_get_learner (AttuneApplication *self)
{
  if (self->learner == NULL)
    self->learner = attune_learner_new (self->family, self->store, self->clock, self->catalog);
  return self->learner;
}

/**
 * attune_application_get_safety:
 *
 * Returns: (transfer none): when not to massage, and whom to call
 */
AttuneSafety *
attune_application_get_safety (AttuneApplication *self)
{
  if (self->safety == NULL)
    self->safety = attune_built_in_load_safety ();
  return self->safety;
}

/**
 * attune_application_get_reviewer:
 *
 * Returns: (transfer none): what the caregiver of now remembers
 */
AttuneReviewer *
attune_application_get_reviewer (AttuneApplication *self)
{
  if (self->reviewer == NULL)
    self->reviewer = attune_reviewer_new (attune_application_get_learner (self), self->store,
                                          self->clock);
  return self->reviewer;
}

/**
 * attune_application_get_chimes:
 *
 * Returns: (transfer none): the chimes, heard by whoever is given an engine
 */
AttuneChimes *
attune_application_get_chimes (AttuneApplication *self)
{
  return self->chimes;
}

/**
 * attune_application_get_narrator:
 *
 * Returns: (transfer none) (nullable): the voice; NULL where the build has none
 */
AttuneNarrator *
attune_application_get_narrator (AttuneApplication *self)
{
  return self->narrator;
}

/**
 * attune_application_get_player:
 *
 * Returns: (transfer none): what plays the chimes
 */
AttuneSoundPlayer *
attune_application_get_player (AttuneApplication *self)
{
  return self->player;
}

/**
 * attune_application_get_settings:
 *
 * Returns: (transfer none): what belongs to this machine
 */
GSettings *
attune_application_get_settings (AttuneApplication *self)
{
  return self->settings;
}

/**
 * attune_application_get_library:
 *
 * Returns: (transfer none): all routines, a family's own among them
 */
AttuneLibrary *
attune_application_get_library (AttuneApplication *self)
{
  return self->library;
}
