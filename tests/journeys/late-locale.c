/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* Loaded before the C library: leaves behind the errno that a thread has after it waited for another
 * one to make a locale. */
#include <dlfcn.h>
#include <errno.h>
#include <locale.h>

typedef locale_t (*MakeLocale) (int mask, const char *name, locale_t base);

locale_t
newlocale (int mask, const char *name, locale_t base)
{
  MakeLocale make = (MakeLocale) dlsym (RTLD_NEXT, "newlocale");
  locale_t locale = make (mask, name, base);

  errno = EAGAIN;
  return locale;
}
