/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-first-frame.h"

typedef struct {
  GWeakRef data;
  AttuneFirstFrameFunc func;
  gulong handler;
} Waiting;

static void
waiting_free (gpointer data, GClosure *closure)
{
  Waiting *waiting = data;

  g_weak_ref_clear (&waiting->data);
  g_free (waiting);
}

static void
painted_cb (GdkFrameClock *clock, gpointer user_data)
{
  Waiting *waiting = user_data;
  g_autoptr (GObject) data = g_weak_ref_get (&waiting->data);
  AttuneFirstFrameFunc func = waiting->func;

  g_signal_handler_disconnect (clock, waiting->handler);
  if (data != NULL)
    func (data);
}

/**
 * attune_first_frame_wait:
 * @widget: realized, about to be painted for the first time
 * @func: called when somebody sees it
 * @data: for @func; it is not called when that has gone meanwhile
 *
 * Puts off what the first frame can do without.
 */
void
attune_first_frame_wait (GtkWidget *widget, AttuneFirstFrameFunc func, GObject *data)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  g_return_if_fail (gtk_widget_get_realized (widget));

  waiting->func = func;
  g_weak_ref_init (&waiting->data, data);
  waiting->handler = g_signal_connect_data (gtk_widget_get_frame_clock (widget), "after-paint",
                                            G_CALLBACK (painted_cb), waiting, waiting_free, 0);
}
