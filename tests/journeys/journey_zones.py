# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""The real program at other times and in other places: on New Year's Day, in a week that began the
year before, and then in a zone far away with a clock that was set back. In the night in which clocks
go forward, and across the midnight after a leap day, a massage is of the day on which it began."""

import glob
import os

from harness import Attune, run

FAKETIME = glob.glob('/usr/lib/*/faketime/libfaketime.so.1')


def set_clock(attune, now):
    (attune.home / 'now').write_text('@' + now + '\n')


def go_to(attune, zone, now):
    """As if the computer had been carried there, and its clock set."""
    set_clock(attune, now)
    attune.more_environment = {
        'ATTUNE_CLOCK': 'system', 'TZ': zone, 'FAKETIME_TIMESTAMP_FILE': str(attune.home / 'now'),
        'FAKETIME_NO_CACHE': '1',
        'LD_PRELOAD': f"{os.environ['ATTUNE_OWN_TIMERS']}:{FAKETIME[0]}",
        'FAKETIME_DONT_FAKE_MONOTONIC': '1'}
    return attune.start()


def massage(attune, n, later):
    """Ends at the first question, at another time; returns what was written of the day."""
    attune.press('Begin.*', 'push button')
    attune.press('All of that', 'push button')
    attune.press('Quiet alert', 'push button')
    attune.find('Yes|45 minutes ago or more')
    if attune.find_now('45 minutes ago or more'):
        attune.press('45 minutes ago or more', 'push button')
    attune.find('Yes')
    if later:
        set_clock(attune, later)
    attune.press('We.re done')
    attune.press('Finish')
    attune.press_anywhere('Skip')
    rows = attune.wait_rows(
        'the session', 'SELECT local_date, local_minute / 60, utc_offset_s / 3600,'
        ' (ended_utc_us - began_utc_us) / 60000000 >= 20 FROM session'
        ' WHERE ended_utc_us IS NOT NULL ORDER BY id LIMIT 1 OFFSET ?', n)
    return rows[0]


def shows_week(attune, label):
    attune.press('Weeks', 'page tab')
    attune.text(label)


def days_keep_their_place():
    attune = Attune().seed_family(born_on='2026-12-01')
    for n, (zone, now, later, day, label) in enumerate((
            ('Pacific/Auckland', '2027-01-01 10:00:00', None,
             ('2027-01-01', 10, 13, 0), '28 December'),
            ('America/New_York', '2026-12-30 21:00:00', None,
             ('2026-12-30', 21, -5, 0), '28 December'),
            ('Europe/Berlin', '2027-03-28 01:40:00', '2027-03-28 03:10:00',
             ('2027-03-28', 1, 1, 1), '22 – 28 March'),
            ('UTC', '2028-02-29 23:40:00', '2028-03-01 00:10:00',
             ('2028-02-29', 23, 0, 1), '28 February'))):
        go_to(attune, zone, now)
        written = massage(attune, n, later)
        assert written == day, (written, day)
        shows_week(attune, label)
        attune.quit()
    assert not attune.warnings(), attune.warnings()


if FAKETIME:
    run(days_keep_their_place)
else:
    print('1..0 # SKIP faketime is not installed')
