/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Attune contributors
 */
/* A layer below SQLite that remembers what it was told to write, so that the disk can be seen as a
 * power cut at any moment would leave it; that counts, and that fails on request. */
#pragma once

#include <glib.h>

/* From now on every database is opened through it. */
void test_vfs_install (void);

/* Forgets everything and writes no log, until the next call. */
void test_vfs_stop (void);
/* Begins a new log of what happens in a folder. */
void test_vfs_record (const char *folder);
/* Notes in the log that so many things were acknowledged. */
void test_vfs_note_acknowledged (guint count);
guint test_vfs_get_length (void);

/*
 * Makes @to what the disk may hold when the power goes before entry @position of the log: all that
 * was synchronised, and of the rest any sectors. With @lying the disk says that a log file is
 * synchronised and forgets it. Returns the number acknowledged before.
 */
guint test_vfs_cut (guint position, const char *to, GRand *rand, gboolean lying);

/* How often a write-ahead log was synchronised since the last call. */
guint test_vfs_take_syncs (void);

/* While full, whatever needs room fails with SQLITE_FULL. */
void test_vfs_set_full (gboolean full);
/* The call of this number, counted from 1, fails with the code; 0: none. Resets the counter. */
void test_vfs_fail_call (guint number, int code);
/* Whether the call that was to fail was reached. */
gboolean test_vfs_has_failed (void);
