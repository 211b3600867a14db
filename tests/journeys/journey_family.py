# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""Two babies, two caregivers and a guest: what each of them sees of the others."""

import contextlib
import sqlite3

from harness import Attune, run
from massage import NEWBORN, check

BEN = bytes(range(20, 36))
NOOR = bytes(range(40, 56))


def with_a_family():
    """Ada and Ben are twins; Sam and Noor massage."""
    attune = Attune(size=(1024, 890)).seed_family(born_on=NEWBORN)
    with contextlib.closing(sqlite3.connect(attune.database())) as connection, connection:
        connection.execute(
            'INSERT INTO caregiver (uuid, nickname, look, edited_utc_us) VALUES (?, ?, ?, 1)',
            (NOOR, 'Noor', '{}'))
        connection.execute(
            'INSERT INTO baby (uuid, nickname, born_on, navel_healed, hips_checked, look,'
            " edited_utc_us, edited_by) VALUES (?, 'Ben', ?, 1, 1, '{}', 1, 1)", (BEN, NEWBORN))
    return attune.start()


def massage_until_its_end(attune):
    check(attune)
    attune.find('Yes')
    attune.keys('Escape')
    attune.press('Finish')
    attune.find('How is .* now.')


def twins_have_a_turn_each(attune):
    attune.press('Begin.*', 'push button')
    massage_until_its_end(attune)
    attune.fill('What surprised you.', 'Marigold')
    attune.keys('Tab')
    attune.type('Left foot is sore')
    attune.press('Save')
    attune.find('You asked and you listened. Kept.|A short hello counts. Kept.|That was your time.*')
    attune.press('“First touch”, now with Ben')
    massage_until_its_end(attune)
    attune.press('Skip')
    attune.find('Until next time.')
    attune.find('Ben, .*')
    attune.gone('.*now with.*')
    attune.wait_rows('a session each', 'SELECT 1 FROM session s JOIN baby b ON b.id = s.baby_id'
                     ' GROUP BY b.id HAVING count (*) = 1 LIMIT 1 OFFSET 1')


def is_shown(attune, words):
    attune.press('Weeks', 'page tab')
    attune.find('For the next pair.*|Left foot is sore|Shown to you')
    return attune.find_now(words) is not None


def go_as(attune, name):
    attune.press('Today', 'page tab')
    attune.press(name)


def show(attune, shown):
    """Sam shows the note, or takes it back."""
    attune.press('Weeks', 'page tab')
    attune.press('My Words')
    attune.click('Marigold')
    attune.find('Show this note to Noor.*', 'label')
    attune.find_anywhere('Show this note to Noor.*', 'toggle button', 'switch', 'check box')\
        .queryAction().doAction(0)
    attune.wait_rows('the note', "SELECT 1 FROM note WHERE kind = 'session' AND shared = ?", shown)
    attune.press('Back to Weeks.*')
    attune.find('Left foot is sore')
    attune.press('Back to Weeks.*')


def hands_and_a_guest():
    attune = with_a_family()
    twins_have_a_turn_each(attune)
    go_as(attune, 'Ada')
    go_as(attune, 'Noor')
    attune.find('Left foot is sore')
    assert not is_shown(attune, 'Marigold'), attune.outline()

    go_as(attune, 'Sam')
    show(attune, 1)
    go_as(attune, 'Noor')
    assert is_shown(attune, 'Marigold'), attune.outline()
    go_as(attune, 'Sam')
    show(attune, 0)
    go_as(attune, 'Noor')
    assert not is_shown(attune, 'Marigold'), attune.outline()

    go_as(attune, 'A guest')
    attune.text('You are a guest here today')
    attune.find('Left foot is sore')
    attune.press('Weeks', 'page tab')
    attune.find('The weeks are the family.s')
    assert attune.find_now('My Words') is None
    attune.press('Today', 'page tab')
    attune.press('Begin.*', 'push button')
    massage_until_its_end(attune)
    assert attune.find_now('And you.') is None
    attune.press('Save')
    attune.wait_rows('a session of a guest', 'SELECT 1 FROM session WHERE caregiver_id IS NULL')
    assert attune.rows('SELECT count (*) FROM note') == [(2,)]
    attune.end()


run(hands_and_a_guest)
