/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-baby-form.h"

#include "attune-baby-flags.h"
#include "attune-date-row.h"
#include "attune-own-ways.h"
#include "attune-region-group.h"
#include "attune-resource-path.h"
#include "attune-swatch-row.h"
#include "attune-unfold.h"
#include "report/attune-week-dates.h"
#include "report/attune-words.h"

#include <glib/gi18n.h>

struct _AttuneBabyForm {
  AdwBin parent_instance;

  AttunePainter *painter;
  AttuneBaby *baby;
  gboolean touched;
  gboolean filling;
  AttuneAgeLook age; /* in the picture */

  AdwBin *picture;
  GtkBox *colors;
  AttuneSwatchRow *skin;
  AttuneSwatchRow *hair;
  AdwComboRow *form; /* of the hair */
  AdwEntryRow *name;
  AttuneDateRow *born;
  GtkSwitch *week;
  GtkSwitch *early;
  AttuneDateRow *due;
  AdwPreferencesGroup *health;
  GtkSwitch *navel;
  GtkSwitch *hips;
  GtkSwitch *reflux;
  AttuneRegionGroup *hidden;
  GtkSwitch *follows;
  GtkSwitch *team;
  GtkWidget *team_row;
  AdwEntryRow *said;
  AdwEntryRow *reacts; /* what the skin has reacted to */
  GtkWidget *now;
  AdwComboRow *rest;
};

G_DEFINE_FINAL_TYPE (AttuneBabyForm, attune_baby_form, ADW_TYPE_BIN)

static const AttuneSwatch skins[] = {
  { N_ ("Very light skin"), "#f6d5c0" },   { N_ ("Light skin"), "#f1c6a8" },
  { N_ ("Medium light skin"), "#dfab85" }, { N_ ("Medium dark skin"), "#c08a63" },
  { N_ ("Dark skin"), "#95623f" },         { N_ ("Very dark skin"), "#6b432d" },
};

static const AttuneSwatch hairs[] = {
  { N_ ("Black hair"), "#2a2023" }, { N_ ("Dark brown hair"), "#5f4334" },
  { N_ ("Brown hair"), "#8f6744" }, { N_ ("Fair hair"), "#dcb878" },
  { N_ ("Red hair"), "#a8552f" },   { N_ ("Very fair hair"), "#c9b8a3" },
};

/* In the order of AttuneRest. */
static const char *const rests[] = {
  N_ ("As on other days"),
  N_ ("We are taking a break"),
  NC_ ("baby:name", "{name} lives somewhere else for now"),
  NC_ ("baby:name", "{name} is in hospital"),
  NC_ ("baby:name", "{name} has died"),
};

static void
fill_rest (AttuneBabyForm *self, const AttuneBaby *baby)
{
  AttuneWording wording = { .name = baby->nickname };
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rests); i++)
    gtk_string_list_take (list, attune_words_say (&wording, rests[i]));
  adw_combo_row_set_model (self->rest, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->rest, attune_baby_flags_get_rest (baby->flags_json));
}

static void
update_picture (AttuneBabyForm *self)
{
  AttuneLook look = { .skin = attune_swatch_row_get_chosen (self->skin),
                      .hair = attune_swatch_row_get_chosen (self->hair),
                      .hair_form = adw_combo_row_get_selected (self->form),
                      .age = self->age };

  attune_painter_set_look (self->painter, &look);
}

static void
update_rows (AttuneBabyForm *self)
{
  gboolean early = gtk_switch_get_active (self->early);

  gtk_widget_set_visible (GTK_WIDGET (self->due), early);
  gtk_widget_set_visible (self->team_row, early || gtk_switch_get_active (self->follows));
  gtk_widget_set_visible (GTK_WIDGET (self->said), gtk_widget_get_visible (self->team_row) &&
                                                       gtk_switch_get_active (self->team));
}

static void
changed_cb (AttuneBabyForm *self)
{
  update_rows (self);
  if (!self->filling)
    self->touched = TRUE;
}

static void
look_changed_cb (AttuneBabyForm *self)
{
  if (self->painter == NULL)
    return;
  update_picture (self);
  changed_cb (self);
}

static void
add_colors (AttuneBabyForm *self)
{
  self->skin = ATTUNE_SWATCH_ROW (attune_swatch_row_new (_ ("Skin"), skins, G_N_ELEMENTS (skins)));
  self->hair = ATTUNE_SWATCH_ROW (attune_swatch_row_new (_ ("Hair"), hairs, G_N_ELEMENTS (hairs)));
  gtk_box_append (self->colors, GTK_WIDGET (self->skin));
  gtk_box_append (self->colors, GTK_WIDGET (self->hair));
  g_signal_connect_object (self->skin, "changed", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hair, "changed", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Where the family would rather not tell the day, the week of that day is kept and nothing more. */
static void
take_birth (AttuneBabyForm *self, AttuneBaby *baby)
{
  g_autofree char *born = attune_date_row_dup_date (self->born);
  GDate date;

  g_clear_pointer (&baby->born_on, g_free);
  g_clear_pointer (&baby->born_week, g_free);
  if (!attune_date_from_iso (&date, born))
    return;
  if (gtk_switch_get_active (self->week)) {
    g_autoptr (GDateTime) day = g_date_time_new_utc (
        g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);

    baby->born_week = g_date_time_format (day, "%G-W%V");
  } else {
    baby->born_on = g_steal_pointer (&born);
  }
}

static void
attune_baby_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTUNE_TYPE_BABY_FORM);
  g_clear_object (&ATTUNE_BABY_FORM (object)->painter);

  G_OBJECT_CLASS (attune_baby_form_parent_class)->dispose (object);
}

static void
attune_baby_form_finalize (GObject *object)
{
  attune_baby_free (ATTUNE_BABY_FORM (object)->baby);

  G_OBJECT_CLASS (attune_baby_form_parent_class)->finalize (object);
}

static void
attune_baby_form_class_init (AttuneBabyFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attune_baby_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = attune_baby_form_finalize;

  g_type_ensure (ATTUNE_TYPE_DATE_ROW);
  g_type_ensure (ATTUNE_TYPE_REGION_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATTUNE_RESOURCE_PATH "/ui/attune-baby-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, picture);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, colors);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, form);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, name);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, born);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, week);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, early);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, due);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, health);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, navel);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, hips);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, reflux);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, hidden);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, team);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, team_row);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, follows);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, said);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, reacts);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, now);
  gtk_widget_class_bind_template_child (widget_class, AttuneBabyForm, rest);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_changed_cb);
}

static void
attune_baby_form_init (AttuneBabyForm *self)
{
  self->baby = attune_baby_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_colors (self);
  update_rows (self);
}

/**
 * attune_baby_form_new:
 * @family: gives the caregiver's hands in the picture
 * @whole: FALSE for the first time, which asks for less
 *
 * Returns: (transfer floating): a form for a baby of whom nothing is known
 */
GtkWidget *
attune_baby_form_new (AttuneFamily *family, gboolean whole)
{
  AttuneBabyForm *self = g_object_new (ATTUNE_TYPE_BABY_FORM, NULL);
  AttuneLook look;

  attune_family_init_look (family, &look);
  self->age = look.age;
  self->painter = attune_painter_new (family);
  adw_bin_set_child (self->picture,
                     attune_painter_create_baby (self->painter, ATTUNE_VIEW_FACE, NULL,
                                                 "lid wide; brow raised; mouth smile", 180, 170));
  gtk_widget_set_visible (GTK_WIDGET (self->health), whole);
  gtk_widget_set_visible (GTK_WIDGET (self->hidden), whole);
  gtk_widget_set_visible (self->now, whole);
  update_picture (self);
  attune_unfold_titles (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static void
fill_birth (AttuneBabyForm *self, const AttuneBaby *baby)
{
  GDate date;

  if (attune_date_from_iso_week (&date, baby->born_week)) {
    g_autofree char *day = attune_week_dates_dup_iso (&date);

    attune_date_row_set_date (self->born, day);
  } else {
    attune_date_row_set_date (self->born, baby->born_on);
  }
  gtk_switch_set_active (self->week, baby->born_on == NULL && baby->born_week != NULL);
}

/**
 * attune_baby_form_set_baby:
 * @baby: what the form shows from now on
 */
void
attune_baby_form_set_baby (AttuneBabyForm *self, const AttuneBaby *baby)
{
  g_autofree char *said = attune_flags_dup_text (baby->flags_json, "team-said");
  g_autofree char *reacts = attune_flags_dup_text (baby->flags_json, "reacts");

  attune_baby_free (self->baby);
  self->baby = attune_baby_copy (baby);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name), baby->nickname != NULL ? baby->nickname : "");
  fill_birth (self, baby);
  gtk_switch_set_active (self->early, baby->born_early);
  attune_date_row_set_date (self->due, baby->due_on);
  gtk_switch_set_active (self->navel, baby->navel_healed);
  gtk_switch_set_active (self->hips, baby->hips_checked);
  gtk_switch_set_active (self->reflux, baby->reflux);
  gtk_switch_set_active (self->follows, attune_look_get (baby->flags_json, "team-follows") != 0);
  gtk_editable_set_text (GTK_EDITABLE (self->said), said);
  gtk_editable_set_text (GTK_EDITABLE (self->reacts), reacts);
  gtk_switch_set_active (self->team, attune_look_get (baby->flags_json, "team-asked") != 0);
  attune_region_group_set_chosen (self->hidden, attune_look_get (baby->flags_json, "hidden"));
  attune_swatch_row_set_chosen (self->skin, attune_look_get (baby->look_json, "skin"));
  attune_swatch_row_set_chosen (self->hair, attune_look_get (baby->look_json, "hair"));
  adw_combo_row_set_selected (self->form, MIN (attune_look_get (baby->look_json, "hair-form"), 2));
  fill_rest (self, baby);
  self->filling = FALSE;
  self->touched = FALSE;
}

static char *
dup_flags (AttuneBabyForm *self)
{
  AttuneFlags flags = {
    .hidden = attune_region_group_get_chosen (self->hidden),
    .team_follows = gtk_switch_get_active (self->follows),
    .team_asked = gtk_switch_get_active (self->team),
    .team_said = (char *) gtk_editable_get_text (GTK_EDITABLE (self->said)),
  };

  g_autofree char *flags_json = attune_flags_to_json (&flags);
  g_autofree char *carried = attune_own_ways_carry_over (flags_json, self->baby->flags_json);

  g_autofree char *all = attune_baby_flags_with_reacts (
      carried, gtk_editable_get_text (GTK_EDITABLE (self->reacts)));

  return attune_baby_flags_with_rest (all, (AttuneRest) adw_combo_row_get_selected (self->rest));
}

/**
 * attune_baby_form_dup_baby:
 *
 * Returns: (transfer full): the baby as the form says
 */
AttuneBaby *
attune_baby_form_dup_baby (AttuneBabyForm *self)
{
  AttuneBaby *baby = attune_baby_copy (self->baby);

  g_free (baby->nickname);
  baby->nickname = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  take_birth (self, baby);
  baby->born_early = gtk_switch_get_active (self->early);
  g_free (baby->due_on);
  baby->due_on = baby->born_early ? attune_date_row_dup_date (self->due) : NULL;
  baby->navel_healed = gtk_switch_get_active (self->navel);
  baby->hips_checked = gtk_switch_get_active (self->hips);
  baby->reflux = gtk_switch_get_active (self->reflux);
  g_free (baby->look_json);
  baby->look_json = g_strdup_printf (
      "{\"skin\":%u,\"hair\":%u,\"hair-form\":%u}", attune_swatch_row_get_chosen (self->skin),
      attune_swatch_row_get_chosen (self->hair), adw_combo_row_get_selected (self->form));
  g_free (baby->flags_json);
  baby->flags_json = dup_flags (self);
  return baby;
}

/**
 * attune_baby_form_get_touched:
 *
 * Returns: whether somebody changed anything
 */
gboolean
attune_baby_form_get_touched (AttuneBabyForm *self)
{
  return self->touched;
}
