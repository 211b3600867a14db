/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Writes the file that a released schema leaves behind for the tests of later ones:
 * make-fixture FOLDER. Run once at a release; the file is never changed afterwards. */
#include "config.h"

#include "attune-store-notes.h"
#include "attune-store-sessions.h"
#include "store-fixture.h"

#include <stdlib.h>

int
main (int argc, char **argv)
{
  if (argc != 2)
    return EXIT_FAILURE;

  g_autoptr (AttuneDatabase) database = test_database_new (argv[1]);
  g_autoptr (GDateTime) began_at = g_date_time_new_utc (2026, 11, 24, 9, 0, 0);
  g_autoptr (GError) error = NULL;
  AttuneSessionStart start;
  AttuneReflection reflection = {
    .caregiver_uuid = (char *) TEST_CAREGIVER,
    .session_uuid = (char *) TEST_SESSION,
    .kind = (char *) "session",
    .local_date = (char *) "2026-11-24",
    .state_after = (char *) "state.sleep",
    .words = (char *) "A calm morning.",
  };

  test_add_people (database);
  test_start_init (&start, TEST_SESSION, began_at);
  attune_sessions_begin (database, &start, &error);
  for (guint seq = 0; seq < 10; seq++) {
    AttuneEvent event = test_event (seq);

    attune_sessions_append (database, TEST_SESSION, &event, event.at_us, &error);
  }
  attune_sessions_finish (database, TEST_SESSION, &error);
  g_free (attune_notes_save (database, &reflection, 1, &error));
  g_assert_no_error (error);
  test_exec (database, "PRAGMA wal_checkpoint (TRUNCATE)");
  return EXIT_SUCCESS;
}
