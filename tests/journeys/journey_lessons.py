# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""Lessons: one by mouse, one by keyboard, one cut off in the middle of a card."""

import contextlib
import json
import sqlite3

from harness import Attune, run, wait_for

STATES = 'Six ways of being awake and asleep'


def open_lesson(attune, title):
    attune.press('Cues', 'page tab')
    attune.stay_on('AttuneCuesPage')
    attune.click(title)
    attune.stay_on('AttuneLessonPage')
    attune.find('Next', 'push button')


def place(attune, lesson):
    """How many cards lie behind, and the step at which the lesson is."""
    rows = attune.rows('SELECT card, state FROM lesson_place WHERE lesson = ?', lesson)
    return (rows[0][0], json.loads(rows[0][1])) if rows else None


def is_at(attune, lesson, step):
    wait_for(f'step {step} of {lesson}',
             lambda: (place(attune, lesson) or (0, {'at': None}))[1]['at'] == step)


def answers(attune):
    """The log of answers: what lessons ask is kept with what reviews ask, each first answer once."""
    return attune.rows('SELECT item, rating FROM review_answer ORDER BY id')


def a_whole_lesson_by_mouse():
    attune = Attune().seed_family()
    with contextlib.closing(sqlite3.connect(attune.database())) as connection, connection:
        connection.execute('UPDATE baby SET flags = ?', ('{"speaks": "by blotches"}',))
    attune.start()
    open_lesson(attune, STATES)
    on = attune.middle_of('Next', 'push button')
    for step in range(1, 6):
        attune.click_at(*on)
        is_at(attune, 'lesson.states', step)
        if step == 1:
            attune.text('Ada speaks differently: by blotches')

    # A question: one choice that does not fit, its reply, and the one that fits.
    attune.click('Pick her up, she is awake')
    attune.text('Easy to think so')
    attune.click('Wait a minute and watch')
    attune.text('Light sleep is lively')
    attune.click('Go on', 'push button')
    is_at(attune, 'lesson.states', 6)
    assert answers(attune) == [('state.2', 1)], answers(attune)

    # What did not fit comes back once, before the last card.
    for step in (7, 8, 9):
        attune.click_at(*on)
        is_at(attune, 'lesson.states', step)
    passed, state = place(attune, 'lesson.states')
    assert passed < 9 and state['steps'][8][:2] == [5, 1], state
    attune.click_at(*on)
    is_at(attune, 'lesson.states', 10)
    attune.text('That was all of it')
    assert place(attune, 'lesson.states')[0] == 9
    attune.press('Try a few situations', 'push button')
    attune.text('What is his answer most like')
    attune.keys('Escape')
    attune.stay_on('AttuneCuesPage')
    attune.text('Gone through')
    attune.end()


def a_whole_lesson_by_keyboard():
    attune = Attune().seed_family().start()
    attune.keys('alt+2')
    attune.stay_on('AttuneCuesPage')
    attune.find(STATES)
    for _ in range(30):
        if attune.focus_is_on(STATES):
            break
        attune.keys('Tab')
    attune.keys('Return')
    attune.stay_on('AttuneLessonPage')
    attune.find('1 of 9')
    for step, key in enumerate(('Right', 'space', 'Page_Down', 'Right', 'space'), 1):
        attune.keys(key)
        is_at(attune, 'lesson.states', step)
    attune.keys('Left', 'Right')
    is_at(attune, 'lesson.states', 5)

    # Space does not hurry past a question; it chooses what has the focus.
    attune.keys('space')
    for _ in range(10):
        if attune.focus_is_on('Wait a minute and watch'):
            break
        attune.keys('Tab')
    attune.keys('space')
    attune.text('Light sleep is lively')
    is_at(attune, 'lesson.states', 5)
    wait_for('the answer in the log', lambda: answers(attune) == [('state.2', 3)])
    attune.keys('Right', 'Right', 'Right', 'Right')
    attune.text('That was all of it')
    is_at(attune, 'lesson.states', 9)
    attune.keys('Escape')
    attune.stay_on('AttuneCuesPage')
    attune.text('Gone through')
    attune.end()


def killed_in_the_middle_of_a_card():
    attune = Attune().seed_family().start()
    open_lesson(attune, STATES)
    attune.keys('Right', 'Right', 'Right', 'Right', 'Right')
    is_at(attune, 'lesson.states', 5)
    attune.click('Wait a minute and watch')
    attune.text('Light sleep is lively')
    wait_for('the answer on the disk',
             lambda: len(place(attune, 'lesson.states')[1]['steps'][5]) > 2)
    before = place(attune, 'lesson.states')
    attune.kill()

    attune.stay_on(None)
    attune.start()
    attune.press('Cues', 'page tab')
    attune.stay_on('AttuneCuesPage')
    attune.text('It waits where you left it')
    attune.click(STATES)
    attune.stay_on('AttuneLessonPage')
    attune.text('Light sleep is lively')
    attune.find('6 of 9')
    assert place(attune, 'lesson.states') == before

    # Words on the last card outlive the lesson, too.
    attune.keys('Right', 'Right', 'Right')
    attune.click('Your words', 'text')
    attune.type('After the morning nap')
    attune.click('Next', 'push button')
    attune.wait_rows('the words', "SELECT 1 FROM note_version WHERE words = 'After the morning nap'")
    attune.end()


run(a_whole_lesson_by_mouse, a_whole_lesson_by_keyboard, killed_in_the_middle_of_a_card)
