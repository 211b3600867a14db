# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""The history: from a week to one of its sessions, to words about it that outlive the battery, to
the months, and to all of one's own words."""

import contextlib
import sqlite3

from harness import Attune, run

# 23:58 on Sunday, 22 November 2026: it ends on Monday, in another week.
BEGAN_UTC_US = 1795391880 * 1_000_000
EVENTS = [(0, 'began', '{}'), (1, 'asked', '{"part":0,"region":"legs"}'),
          (9, 'answered', '{"answer":"yes","part":0,"region":"legs","by":"key"}'),
          (240, 'paused', '{"by":"person"}'), (270, 'resumed', '{}'),
          (300, 'closing', '{"outcome":"finished"}'), (310, 'ended', '{"outcome":"finished"}')]


def with_a_session(**options):
    """A family with one session, as a version before wrote it: nothing is added up yet."""
    attune = Attune().seed_family(**options)
    with contextlib.closing(sqlite3.connect(attune.database())) as connection, connection:
        connection.execute("INSERT INTO plan VALUES (?, '{}')", (bytes(32),))
        connection.execute(
            'INSERT INTO session (uuid, baby_id, caregiver_id, routine_id, plan_hash,'
            ' machine_version, began_utc_us, local_date, local_minute, utc_offset_s, ended_utc_us,'
            " outcome) VALUES (?, 1, 1, 'r.first_touch', ?, 1, ?, '2026-11-22', 1438, 0, ?,"
            " 'finished')", (bytes(range(2, 18)), bytes(32), BEGAN_UTC_US,
                             BEGAN_UTC_US + 310_000_000))
        for seq, (second, kind, detail) in enumerate(EVENTS):
            connection.execute(
                'INSERT INTO event VALUES (1, ?, ?, ?, ?, 0, ?)',
                (seq, second * 1_000_000, BEGAN_UTC_US + second * 1_000_000, kind, detail))
    return attune.start()


def words_come_later_and_stay():
    attune = with_a_session()
    attune.press('Weeks', 'page tab')
    attune.press('The week before')
    attune.text('16 – 22 November')
    attune.text('Your first time together is kept here')
    attune.press_anywhere('More about this week')
    attune.press_anywhere('r.first_touch, Sunday, 22 November.*')
    attune.text('In the first minute')
    attune.text('The question, legs: yes')
    attune.text('After four minutes')
    attune.click('Your words')
    attune.type('Warm feet at the café')
    attune.advance(2)
    attune.wait_rows('the words', "SELECT 1 FROM note_version WHERE words LIKE 'Warm feet%'")
    attune.kill()

    attune.start()
    attune.press('Weeks', 'page tab')
    attune.press('Months')
    attune.text('November 2026')
    attune.find('Sunday, 22 November 2026: time together')
    attune.press('Back to Weeks.*')
    attune.press('My Words')
    attune.find('Warm feet at the café')
    attune.keys('Tab')
    attune.type('cafe rain')
    attune.find('No note has these words.')
    attune.keys('BackSpace', 'BackSpace', 'BackSpace', 'BackSpace')
    attune.type('WAR')
    attune.find('Warm feet at the café')
    attune.end()


if __name__ == '__main__':
    run(words_come_later_and_stay)
