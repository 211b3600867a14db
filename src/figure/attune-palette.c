/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
#include "config.h"

#include "attune-palette.h"

typedef struct {
  const char *base;
  const char *light;
  const char *shade;
  const char *crease;
  const char *blush;
  const char *lip;
  const char *line;
  const char *trail;
} BabySkin;

typedef struct {
  const char *base;
  const char *light;
  const char *shade;
  const char *line;
  const char *palm;
  const char *palm_light;
  const char *nail;
} HandSkin;

typedef struct {
  const char *base;
  const char *light;
} Hair;

typedef struct {
  const char *base;
  const char *light;
  const char *shade;
  const char *line;
} Sleeve;

/* The trail is dark on the lighter tones and pale on the darker, at least 3:1 on both skin and its
 * shaded edge. */
static const BabySkin skins[ATTUNE_N_SKINS] = {
  { "#f6d5c0", "#fce8da", "#e9b89e", "#d89f86", "#ee8c7a", "#d98474", "#7a4d3d", "#0e5f67" },
  { "#f1c6a8", "#f8d9c2", "#e2a98a", "#cf9072", "#e8806a", "#d07a69", "#6d4334", "#0e5f67" },
  { "#dfab85", "#eac09f", "#cb926c", "#b27b57", "#d86f58", "#b9644f", "#5c3727", "#0a4950" },
  { "#c08a63", "#d0a07b", "#a97553", "#8d5e40", "#bd5844", "#9c4f40", "#432619", "#05262b" },
  { "#95623f", "#a97753", "#7b4e31", "#623c25", "#a5473a", "#84413a", "#331c12", "#d9fbf6" },
  { "#6b432d", "#80563d", "#54331f", "#40261a", "#8c3d35", "#743a38", "#211009", "#c5f1ec" },
};

static const HandSkin hand_skins[ATTUNE_N_SKINS] = {
  { "#f2cdb6", "#f9e0cf", "#dfae93", "#c18c70", "#f5d3c1", "#fae2d5", "#f7dcd0" },
  { "#e5b596", "#efcbb1", "#cc9676", "#ab775a", "#edc4aa", "#f4d6c2", "#f2cfbc" },
  { "#c58e69", "#d6a27e", "#a87250", "#8a593c", "#dcab8c", "#e8c0a4", "#e3b196" },
  { "#a36f4b", "#b6845f", "#885737", "#6b4128", "#c99675", "#d8ab8c", "#cb9b80" },
  { "#7d5135", "#926549", "#643d25", "#4b2b18", "#b58465", "#c69a7d", "#b58870" },
  { "#573624", "#6b4733", "#432718", "#2f1a0f", "#9c6d53", "#b0836a", "#94705d" },
};

static const Hair hairs[ATTUNE_N_HAIRS] = {
  { "#2a2023", "#4a3c40" }, { "#5f4334", "#7d5b48" }, { "#8f6744", "#ad835c" },
  { "#dcb878", "#ebd09c" }, { "#a8552f", "#c4724a" }, { "#c9b8a3", "#ddd0bf" },
};

static const Sleeve sleeves[ATTUNE_N_SLEEVES] = {
  { "#6f8fa6", "#86a4b8", "#587990", "#4f6f85" },
  { "#b9756a", "#cb8d82", "#9f5f55", "#8b5048" },
  { "#7d9a77", "#95af8f", "#66845f", "#577451" },
  { "#e4d7c5", "#efe6d9", "#cbbca5", "#b3a288" },
};

/* On light and on dark ground. */
static const char *const light_rims[ATTUNE_N_SKINS] = { "#80594a", "#7c5443", "#754c38",
                                                        "#70482f", "#5a3822", "#40261a" };
static const char *const dark_rims[ATTUNE_N_SKINS] = { "#e9b89e", "#e2a98a", "#dcac8c",
                                                       "#d9b08f", "#d8b294", "#d8b69c" };

static const BabySkin *
get_skin (const AttuneLook *look)
{
  return &skins[MIN (look->skin, ATTUNE_N_SKINS - 1)];
}

static void
append_skin (GString *css, const BabySkin *skin)
{
  g_string_append_printf (css,
                          ".skin{fill:%s}.skin-base{stop-color:%s}.skin-light{stop-color:%s}"
                          ".skin-shade{stop-color:%s}.shade{fill:%s}.crease{stroke:%s}",
                          skin->base, skin->base, skin->light, skin->shade, skin->shade,
                          skin->crease);
  g_string_append_printf (css, ".blush{fill:%s}.blush-stop{stop-color:%s}.lip{fill:%s}",
                          skin->blush, skin->blush, skin->lip);
  g_string_append_printf (css, ".line{stroke:%s}", skin->line);
}

static void
append_hand (GString *css, const HandSkin *hand)
{
  g_string_append_printf (css,
                          ".hand{fill:%s}.hand-base{stop-color:%s}.hand-light{stop-color:%s}"
                          ".hand-shade{stop-color:%s}.hand-line{stroke:%s}.edge{stroke:%s}",
                          hand->base, hand->base, hand->light, hand->shade, hand->line, hand->line);
  g_string_append_printf (css, ".palm-base{stop-color:%s}.palm-light{stop-color:%s}.nail{fill:%s}",
                          hand->palm, hand->palm_light, hand->nail);
}

static const char *
get_display (gboolean shown)
{
  return shown ? "inline" : "none";
}

/* The head from behind is one drawing; which hair of it is seen depends on form and age. */
static void
append_hair (GString *css, const AttuneLook *look)
{
  const Hair *hair = &hairs[MIN (look->hair, ATTUNE_N_HAIRS - 1)];
  gboolean newborn = look->age == ATTUNE_AGE_LOOK_NEWBORN;
  gboolean curly = look->hair_form >= 2;
  gboolean grows_long = look->hair_form == 1 && look->age == ATTUNE_AGE_LOOK_TODDLER;

  g_string_append_printf (css, ".hair{fill:%s}.hair-light{stroke:%s}.brow{stroke:%s}", hair->base,
                          hair->light, hair->base);
  g_string_append_printf (css,
                          ".back-smooth{display:%s}.back-curls{display:%s}.back-long{display:%s}",
                          get_display (!curly), get_display (curly), get_display (grows_long));
  g_string_append_printf (css, ".back-hair{opacity:%s}", newborn && !curly ? "0.6" : "1");
}

/**
 * attune_palette_get_style:
 * @look: what the family looks like
 * @high_contrast: whether lines are drawn bolder
 * @dark: whether the ground is dark: then a soft light lies behind the baby instead of a shade
 *
 * Returns: (transfer full): a style sheet for every drawing
 */
char *
attune_palette_get_style (const AttuneLook *look, gboolean high_contrast, gboolean dark)
{
  const Sleeve *sleeve = &sleeves[MIN (look->sleeve, ATTUNE_N_SLEEVES - 1)];
  GString *css = g_string_new (".variant{display:inline}");

  append_skin (css, get_skin (look));
  append_hand (css, &hand_skins[MIN (look->hand_skin, ATTUNE_N_SKINS - 1)]);
  append_hair (css, look);
  g_string_append_printf (css,
                          ".sleeve-base{stop-color:%s}.sleeve-light{stop-color:%s}"
                          ".sleeve-shade{stop-color:%s}.sleeve-line{stroke:%s}",
                          sleeve->base, sleeve->light, sleeve->shade, sleeve->line);
  g_string_append_printf (css, ".shadow-stop{stop-color:%s}", dark ? "#e9f3ee" : "#31473f");
  if (high_contrast)
    g_string_append (css, ".edge{stroke-opacity:1;stroke-width:7}.crease{stroke-width:9}");
  /* The drawing's own style sheet would win otherwise. */
  g_string_replace (css, "}", " !important}", 0);
  return g_string_free (css, FALSE);
}

/**
 * attune_palette_get_trail:
 * @look: what the family looks like
 * @color: (out caller-allocates): the colour in which a trail can be seen on this skin
 */
void
attune_palette_get_trail (const AttuneLook *look, GdkRGBA *color)
{
  gdk_rgba_parse (color, get_skin (look)->trail);
}

/**
 * attune_palette_get_rim:
 * @look: what the family looks like
 * @high_contrast: whether it is bolder
 * @dark: whether the ground is dark
 * @color: (out caller-allocates): of the fine line round baby and hands, at least 3:1 on the ground
 */
void
attune_palette_get_rim (const AttuneLook *look,
                        gboolean high_contrast,
                        gboolean dark,
                        GdkRGBA *color)
{
  guint skin = MIN (look->skin, ATTUNE_N_SKINS - 1);

  if (high_contrast)
    gdk_rgba_parse (color, dark ? "#fff3e8" : "#1c110c");
  else
    gdk_rgba_parse (color, dark ? dark_rims[skin] : light_rims[skin]);
}

/**
 * attune_palette_get_line:
 * @look: what the family looks like
 * @color: (out caller-allocates): the colour of the lines of the face
 */
void
attune_palette_get_line (const AttuneLook *look, GdkRGBA *color)
{
  gdk_rgba_parse (color, get_skin (look)->line);
}

/**
 * attune_palette_get_skin:
 * @look: what the family looks like
 * @base: (out caller-allocates): the skin
 * @light: (out caller-allocates): where light falls
 * @shade: (out caller-allocates): at the edges
 */
void
attune_palette_get_skin (const AttuneLook *look, GdkRGBA *base, GdkRGBA *light, GdkRGBA *shade)
{
  const BabySkin *skin = get_skin (look);

  gdk_rgba_parse (base, skin->base);
  gdk_rgba_parse (light, skin->light);
  gdk_rgba_parse (shade, skin->shade);
}

/**
 * attune_palette_get_lid:
 * @look: what the family looks like
 * @color: (out caller-allocates): the fold above the eye
 */
void
attune_palette_get_lid (const AttuneLook *look, GdkRGBA *color)
{
  gdk_rgba_parse (color, get_skin (look)->crease);
}
