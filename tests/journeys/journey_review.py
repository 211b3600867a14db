# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""Two minutes: a few signs to look at again, whatever they are, and left whenever it suits."""

import contextlib
import re
import sqlite3
import time

from harness import Attune, run, wait_for

LESSONS = ('states', 'yes-signs', 'break-signs', 'loud-quiet', 'lookalikes-1', 'lookalikes-2')
OFFER = 'A few signs to look at again, two minutes'
END = 'That is enough for now'


def begin(**arguments):
    """A caregiver who has gone through a few lessons."""
    attune = Attune(**arguments).seed_family()
    with contextlib.closing(sqlite3.connect(attune.database())) as connection, connection:
        connection.executemany(
            'INSERT INTO lesson_place (caregiver_id, lesson, card) VALUES (1, ?, 30)',
            [('lesson.' + lesson,) for lesson in LESSONS])
    return attune.start()


def open_review(attune):
    attune.stay_on('AttuneTodayPage')
    attune.press(OFFER)
    attune.stay_on('AttuneReviewPage')
    attune.find('Two minutes')


def answer(attune):
    """Does the first thing that can be done until there is an answer; by kind of question."""
    if attune.find_now('Go on', 'push button'):
        return
    if attune.find_now('That is my answer', 'push button'):
        attune.press('That is my answer', 'push button')
    elif attune.find_now('1  Loud yes', 'push button'):
        sort(attune)
    else:
        attune.press(wait_for('something to choose', lambda: first_option(attune)))
    attune.find('Go on', 'push button')


def sort(attune):
    """All into one group. A button that was pressed cannot be pressed again at once."""
    for _press in range(40):
        if attune.find_now('Go on', 'push button'):
            return
        attune.press('1  Loud yes', 'push button')
        time.sleep(0.3)


def first_option(attune):
    """The first button that is neither a way out nor the window's own, if one is there yet."""
    own = re.compile(r'Leave it for now|What is this page for\?|Done|Minimi[sz]e|Maximi[sz]e|Close')
    return next((re.escape(node.name) for node in attune.showing()
                 if 'button' in node.getRoleName() and not own.fullmatch(node.name)), None)


def go_through(attune):
    for _turn in range(6):
        wait_for('a question or the end', lambda: attune.find_now(END) or first_option(attune))
        if attune.find_now(END):
            return
        assert not any(re.search(r'\d+ (of|/) \d+|%', text) for text in attune.texts())
        answer(attune)
        attune.press('Go on', 'push button')
        attune.gone('Go on', 'push button')
    attune.find(END)


def a_review_that_was_cut_off():
    attune = begin()
    open_review(attune)
    attune.kill()
    attune.stay_on(None)
    attune.start()
    assert not attune.rows('SELECT * FROM review_answer')
    open_review(attune)
    attune.shots('first')
    go_through(attune)
    attune.shots('end')
    attune.press('Done')
    attune.stay_on('AttuneTodayPage')
    attune.find('Begin.*', 'push button')
    answers = attune.wait_rows('the answers', 'SELECT item, rating, seed FROM review_answer')
    assert 3 <= len(answers) <= 10, answers
    assert all(rating in (1, 3) and seed for _item, rating, seed in answers), answers
    attune.end()


def left_in_the_middle():
    attune = begin(style='dark')
    open_review(attune)
    answer(attune)
    attune.shots('reply')
    attune.keys('Escape')
    assert attune.wait_rows('the answer that was given', 'SELECT * FROM review_answer')
    attune.end()


run(a_review_that_was_cut_off, left_in_the_middle)
