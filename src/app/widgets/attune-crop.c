/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-crop.h"

struct _AttuneCrop {
  GObject parent_instance;

  GdkPaintable *picture;
  double share;
};

static void attune_crop_paintable_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttuneCrop,
                               attune_crop,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE,
                                                      attune_crop_paintable_init))

static void
attune_crop_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  AttuneCrop *self = ATTUNE_CROP (paintable);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_paintable_snapshot (self->picture, snapshot, width, height / self->share);
  gtk_snapshot_pop (snapshot);
}

static void
attune_crop_paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = attune_crop_snapshot;
}

static void
attune_crop_finalize (GObject *object)
{
  g_object_unref (ATTUNE_CROP (object)->picture);

  G_OBJECT_CLASS (attune_crop_parent_class)->finalize (object);
}

static void
attune_crop_class_init (AttuneCropClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attune_crop_finalize;
}

static void
attune_crop_init (AttuneCrop *self)
{
}

/**
 * attune_crop_new:
 * @picture: the whole picture; what it looks like must no longer change
 * @share: how much of its height is shown, from the top
 *
 * Returns: (transfer full): its upper part
 */
GdkPaintable *
attune_crop_new (GdkPaintable *picture, double share)
{
  AttuneCrop *self = g_object_new (ATTUNE_TYPE_CROP, NULL);

  self->picture = g_object_ref (picture);
  self->share = share;
  return GDK_PAINTABLE (self);
}
