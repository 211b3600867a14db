/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-window-learning.h"

#include "attune-lesson-page.h"
#include "attune-review-page.h"
#include "attune-window.h"

static GtkWidget *
show_review (AttuneWindow *self)
{
  AttuneApplication *application = attune_window_get_application (self);
  GtkWidget *page = attune_review_page_new (attune_application_get_reviewer (application),
                                            attune_window_get_painter (self));

  attune_family_ensure_people (attune_application_get_family (application));
  g_signal_connect_object (page, "left", G_CALLBACK (attune_window_close_leaf), self,
                           G_CONNECT_SWAPPED);
  attune_window_show_leaf (self, page);
  return page;
}

static void
review_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  attune_review_page_begin (ATTUNE_REVIEW_PAGE (show_review (ATTUNE_WINDOW (widget))));
}

/* Two signs, or a pair and nothing. */
static void
look_alikes_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneWindow *self = ATTUNE_WINDOW (widget);
  GtkWidget *page = show_review (self);
  const char *item, *other;

  g_variant_get (parameter, "(&s&s)", &item, &other);
  if (!attune_review_page_begin_pair (ATTUNE_REVIEW_PAGE (page), item,
                                      *other != '\0' ? other : NULL))
    attune_window_close_leaf (self, page);
}

static void
lesson_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AttuneWindow *self = ATTUNE_WINDOW (widget);
  AttuneApplication *application = attune_window_get_application (self);
  g_autoptr (AttuneLesson) lesson = attune_learner_find_lesson (
      attune_application_get_learner (application), g_variant_get_string (parameter, NULL));
  GtkWidget *page;

  if (lesson == NULL)
    return;
  attune_family_ensure_people (attune_application_get_family (application));
  page = attune_lesson_page_new (attune_application_get_reviewer (application),
                                 attune_window_get_painter (self));
  g_signal_connect_object (page, "left", G_CALLBACK (attune_window_close_leaf), self,
                           G_CONNECT_SWAPPED);
  attune_window_show_leaf (self, page);
  attune_lesson_page_open (ATTUNE_LESSON_PAGE (page), lesson);
}

/**
 * attune_window_learning_install_actions:
 * @window_class: of the window
 */
void
attune_window_learning_install_actions (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.lesson", "s", lesson_activated_cb);
  gtk_widget_class_install_action (window_class, "win.review", NULL, review_activated_cb);
  gtk_widget_class_install_action (window_class, "win.look-alikes", "(ss)",
                                   look_alikes_activated_cb);
}
