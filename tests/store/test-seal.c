/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Sealing: what was sealed opens with its key, in its place, unchanged, and in no other way. */
#include "config.h"

#include "attune-seal.h"
#include "attune-store-error.h"

#include <string.h>

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static GBytes *
flip (GBytes *bytes, gsize bit)
{
  gsize size;
  guint8 *copy = g_bytes_unref_to_data (g_bytes_ref (bytes), &size);

  copy[bit / 8] ^= (guint8) (1u << (bit % 8));
  return g_bytes_new_take (copy, size);
}

static void
test_opens_what_it_closed (void)
{
  static const char *const texts[] = { "", "a", "näher “heran”\nzwei", "{\"words\":\"x\"}" };
  g_autoptr (AttuneKey) key = attune_key_new_random ();
  g_autoptr (GBytes) place = bytes_of ("here");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GBytes) nonce = NULL;
    g_autoptr (GBytes) sealed = attune_seal_close (key, texts[i], place, &nonce);
    g_autofree char *opened = attune_seal_open (key, nonce, sealed, place);

    g_assert_cmpstr (opened, ==, texts[i]);
  }
}

static void
test_opens_in_no_other_way (void)
{
  g_autoptr (AttuneKey) key = attune_key_new_random ();
  g_autoptr (AttuneKey) other = attune_key_new_random ();
  g_autoptr (GBytes) place = bytes_of ("here");
  g_autoptr (GBytes) elsewhere = bytes_of ("there");
  g_autoptr (GBytes) nonce = NULL;
  g_autoptr (GBytes) sealed = attune_seal_close (key, "quiet", place, &nonce);

  g_assert_null (attune_seal_open (other, nonce, sealed, place));
  g_assert_null (attune_seal_open (key, nonce, sealed, elsewhere));
  g_assert_null (attune_seal_open (key, sealed, sealed, place));
  g_assert_null (attune_seal_open (key, NULL, sealed, place));
  g_assert_null (attune_seal_open (key, nonce, nonce, place));
}

static void
test_notices_every_flipped_bit (void)
{
  g_autoptr (AttuneKey) key = attune_key_new_random ();
  g_autoptr (GBytes) place = bytes_of ("here");
  g_autoptr (GBytes) nonce = NULL;
  g_autoptr (GBytes) sealed = attune_seal_close (key, "quiet", place, &nonce);

  for (gsize bit = 0; bit < 8 * g_bytes_get_size (sealed); bit++) {
    g_autoptr (GBytes) changed = flip (sealed, bit);

    g_assert_null (attune_seal_open (key, nonce, changed, place));
  }
  for (gsize bit = 0; bit < 8 * g_bytes_get_size (nonce); bit++) {
    g_autoptr (GBytes) changed = flip (nonce, bit);

    g_assert_null (attune_seal_open (key, changed, sealed, place));
  }
}

static void
test_length_and_bytes_tell_little (void)
{
  g_autoptr (AttuneKey) key = attune_key_new_random ();
  g_autoptr (GBytes) place = bytes_of ("here");
  g_autoptr (GBytes) first_nonce = NULL, second_nonce = NULL;
  g_autoptr (GBytes) first = attune_seal_close (key, "no", place, &first_nonce);
  g_autoptr (GBytes)
      second = attune_seal_close (key, "a line that is a good deal longer", place, &second_nonce);
  g_autoptr (GBytes) nonce = NULL;
  g_autoptr (GBytes) again = attune_seal_close (key, "no", place, &nonce);

  g_assert_cmpuint (g_bytes_get_size (first), ==, g_bytes_get_size (second));
  g_assert_false (g_bytes_equal (first, again));
  g_assert_false (g_bytes_equal (first_nonce, nonce));
}

static void
test_key_is_wrapped_and_known_by_its_id (void)
{
  g_autoptr (GBytes) salt = attune_seal_make_salt ();
  g_autoptr (GBytes) place = bytes_of ("owner");
  g_autoptr (GBytes) elsewhere = bytes_of ("other");
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneKey) key = attune_key_new_random ();
  g_autoptr (AttuneKey) pin = attune_key_new_from_secret ("2580", salt, 1, 8192 * 16, &error);
  g_autoptr (AttuneKey) wrong = attune_key_new_from_secret ("2581", salt, 1, 8192 * 16, &error);
  g_autoptr (GBytes) wrapped = attune_key_wrap (key, pin, place);
  g_autoptr (GBytes) again = attune_key_wrap (key, wrong, place);
  g_autoptr (AttuneKey) found = attune_key_unwrap (wrapped, pin, place);
  g_autoptr (GBytes) nonce = NULL;
  g_autoptr (GBytes) sealed = attune_seal_close (key, "mine", place, &nonce);
  g_autofree char *opened = attune_seal_open (found, nonce, sealed, place);

  g_assert_no_error (error);
  g_assert_cmpstr (opened, ==, "mine");
  g_assert_null (attune_key_unwrap (wrapped, wrong, place));
  g_assert_null (attune_key_unwrap (wrapped, pin, elsewhere));
  g_assert_null (attune_key_unwrap (NULL, pin, place));
  g_assert_cmpmem (g_bytes_get_data (wrapped, NULL), ATTUNE_SEAL_KEY_ID_BYTES,
                   g_bytes_get_data (again, NULL), ATTUNE_SEAL_KEY_ID_BYTES);
}

static void
test_refuses_numbers_that_make_no_key (void)
{
  g_autoptr (GBytes) salt = attune_seal_make_salt ();
  g_autoptr (GBytes) brief = bytes_of ("short");
  g_autoptr (GError) error = NULL;

  g_assert_null (attune_key_new_from_secret ("2580", brief, 1, 131072, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (attune_key_new_from_secret ("2580", salt, 0, 131072, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (attune_key_new_from_secret ("2580", NULL, 1, 131072, &error));
  g_assert_error (error, ATTUNE_STORE_ERROR, ATTUNE_STORE_ERROR_FAILED);
}

static void
test_code_is_read_as_people_write_it (void)
{
  static const struct {
    const char *text;
    const char *code;
  } cases[] = {
    { "7K2QM-4TXWB-9ZC3D-HPN0V-F6R8S", "7K2QM-4TXWB-9ZC3D-HPN0V-F6R8S" },
    { "7k2qm 4txwb 9zc3d hpnov f6r8s", "7K2QM-4TXWB-9ZC3D-HPN0V-F6R8S" },
    { " 7K2QM4TXWB9ZC3DHPN0VF6R8S\n", "7K2QM-4TXWB-9ZC3D-HPN0V-F6R8S" },
    { "iL2QM-4TXWB-9ZC3D-HPN0V-F6R8S", "112QM-4TXWB-9ZC3D-HPN0V-F6R8S" },
    { "7K2QM-4TXWB-9ZC3D-HPN0V-F6R8", NULL },
    { "7K2QM-4TXWB-9ZC3D-HPN0V-F6R8SS", NULL },
    { "7U2QM-4TXWB-9ZC3D-HPN0V-F6R8S", NULL },
    { "2580", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *code = attune_recovery_code_read (cases[i].text);

    g_assert_cmpstr (code, ==, cases[i].code);
  }
  for (guint i = 0; i < 100; i++) {
    g_autofree char *code = attune_recovery_code_new ();
    g_autofree char *read = attune_recovery_code_read (code);
    g_autofree char *another = attune_recovery_code_new ();

    g_assert_cmpstr (read, ==, code);
    g_assert_cmpstr (another, !=, code);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attune/store/seal/opens-what-it-closed", test_opens_what_it_closed);
  g_test_add_func ("/attune/store/seal/opens-in-no-other-way", test_opens_in_no_other_way);
  g_test_add_func ("/attune/store/seal/notices-every-flipped-bit", test_notices_every_flipped_bit);
  g_test_add_func ("/attune/store/seal/length-and-bytes-tell-little",
                   test_length_and_bytes_tell_little);
  g_test_add_func ("/attune/store/seal/key-is-wrapped-and-known-by-its-id",
                   test_key_is_wrapped_and_known_by_its_id);
  g_test_add_func ("/attune/store/seal/refuses-numbers-that-make-no-key",
                   test_refuses_numbers_that_make_no_key);
  g_test_add_func ("/attune/store/seal/code-is-read-as-people-write-it",
                   test_code_is_read_as_people_write_it);
  return g_test_run ();
}
