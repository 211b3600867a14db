/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-autostart.h"

static void
test_allowed_and_taken_back (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "autostart", NULL);
  g_autofree char *path = g_build_filename (folder, ATTUNE_APP_ID ".Reminder.desktop", NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *program = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (attune_autostart_set (folder, FALSE, &error));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  g_assert_true (attune_autostart_set (folder, TRUE, &error));
  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error));
  program = g_key_file_get_string (file, "Desktop Entry", "Exec", &error);
  g_assert_true (g_str_has_suffix (program, "/attune-reminder"));
  g_assert_true (g_key_file_get_boolean (file, "Desktop Entry", "NoDisplay", &error));

  g_assert_true (attune_autostart_set (folder, FALSE, &error));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_no_error (error);
}

static void
test_says_why_not (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (attune_autostart_set ("/dev/null/autostart", TRUE, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attune/app/autostart/is-there-where-allowed-alone",
                   test_allowed_and_taken_back);
  g_test_add_func ("/attune/app/autostart/says-why-not", test_says_why_not);
  return g_test_run ();
}
