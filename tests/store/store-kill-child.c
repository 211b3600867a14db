/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Writes sessions as fast as the disk allows and says what is acknowledged, until it is killed:
 * store-kill-child FOLDER FD. */
#include "config.h"

#include "attune-store.h"
#include "store-fixture.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define EVENTS 25

typedef struct {
  AttuneStore *store;
  int fd;
  char *uuid;
  guint next;
} Child;

static void
go_on (Child *child)
{
  if (child->next == EVENTS) {
    attune_store_finish_session_async (child->store, child->uuid, NULL, NULL, NULL);
    child->next = 0;
  }
  if (child->next == 0) {
    g_free (child->uuid);
    child->uuid = g_uuid_string_random ();
    test_store_begin (child->store, child->uuid);
  }

  AttuneEvent event = test_event (child->next++);

  attune_store_append_event (child->store, child->uuid, &event);
}

static void
acknowledged_cb (AttuneStore *store, const char *session_uuid, guint seq, Child *child)
{
  g_autofree char *line = g_strdup_printf ("%s %u\n", session_uuid, seq);

  if (write (child->fd, line, strlen (line)) < 0)
    exit (EXIT_FAILURE);
  go_on (child);
}

int
main (int argc, char **argv)
{
  if (argc != 3)
    return EXIT_FAILURE;

  g_autoptr (AttuneManualClock) clock = test_clock_new ();
  Child child = { .fd = atoi (argv[2]) };

  child.store = test_store_open (argv[1], ATTUNE_CLOCK (clock));
  test_store_add_people (child.store);
  g_signal_connect (child.store, "acknowledged", G_CALLBACK (acknowledged_cb), &child);
  for (guint i = 0; i < 3; i++)
    go_on (&child);
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}
