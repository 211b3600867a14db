# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""Every kind of question: answered so that it fits, answered otherwise, left in the middle."""

import contextlib
import json
import re
import sqlite3

from harness import Attune, run, wait_for, walk

LESSONS = ('states', 'yes-signs', 'break-signs', 'loud-quiet', 'hunger', 'tired', 'lookalikes-1')
OFFER = 'A few signs to look at again, two minutes'
END = 'That is enough for now'
KINDS = {'Choose', 'Picture', 'Answer', 'Order', 'Sort', 'Point'}
LOUD_QUIET = 'Loud signals, quiet signals, and whole sentences'
YES_SIGNS = '“I’m here with you”'
BELONGS = {'Giggling or laughing': 0, 'Reaching for you': 0, 'Raised eyebrows': 1,
           'Open, soft hands': 1, 'Hiccups': 2, 'Pressed lips': 2, 'Pushing away': 3,
           'Arching the back': 3}
REPLIES = {'This fits.': True, 'Something else fits better.': False, 'It belongs elsewhere.': False}
GROUPS = ('1  Loud yes', '2  Quiet yes', '3  Quiet break', '4  Loud break')


def seed(attune, *places):
    """Where a caregiver is in the lessons: gone through, or at a card."""
    with contextlib.closing(sqlite3.connect(attune.database())) as connection, connection:
        connection.executemany('INSERT INTO lesson_place VALUES (1, ?, ?, ?)', places)


def at_card(lesson, card, n_cards):
    state = {'format': 1, 'seed': 7, 'at': card - 1, 'steps': [[i, 0] for i in range(n_cards)]}
    return 'lesson.' + lesson, card - 1, json.dumps(state)


def answers(attune):
    return attune.rows('SELECT item, rating FROM review_answer ORDER BY id')


def log_grows(attune, n_before):
    wait_for('the answer in the log', lambda: len(answers(attune)) > n_before)


# One question on the page that is looked at


def find_body(attune):
    """The widget in which something is done, and the kind of question it is for."""
    for node in walk(attune.page):
        kind = re.fullmatch(r'Attune(\w+)Question', node.name or '')
        if kind and kind[1] in KINDS:
            return kind[1], node
    return None


def options(body):
    return [node for node in walk(body) if node.getRoleName() == 'push button']


def reply_to(attune, name):
    """Waits for what is said about one that was chosen or put somewhere: whether it fits."""
    def read():
        node = attune.find_now(name, 'push button')
        return node is not None and node.description in REPLIES and node.description

    return REPLIES[wait_for(f'a reply to {name}', read)]


def do(node):
    node.queryAction().doAction(0)


def choose(attune, body):
    """One after the other, until one fitted and one did not. Gives what the first one was."""
    seen = []
    for option in options(body):
        do(option)
        if attune.find_now('That is my answer', 'push button'):
            attune.press('That is my answer', 'push button')
        seen.append(reply_to(attune, re.escape(option.name)))
        if set(seen) == {True, False}:
            return seen[0]
    raise AssertionError(f'all the same: {seen}')


def put_in_order(attune, _body):
    """Never right at first; each reply says which two to change round."""
    attune.press('That is my answer', 'push button')
    for _turn in range(6):
        if attune.find_now('(?s)That is how they usually come.*', 'heading'):
            return False
        reply = attune.find('“.*” usually comes later than “.*”.*', 'heading').name
        late = re.match('“(.*)” usually comes later than', reply)[1]
        attune.press('Later: ' + re.escape(late), 'push button')
        attune.press('That is my answer', 'push button')
        wait_for('another reply', lambda before=reply: not attune.find_now(re.escape(before)))
    raise AssertionError('not in order after six changes')


def sort(attune, body):
    """Each to the first group first, and on to where it belongs."""
    first_right = True
    for name in [re.escape(card.name) for card in options(body)[:-len(GROUPS)]]:
        for group in GROUPS:
            attune.click(name)
            attune.click(group)
            if reply_to(attune, name):
                break
            first_right = False
    return first_right


ACTS = {'Choose': choose, 'Picture': choose, 'Answer': choose, 'Point': choose,
        'Order': put_in_order, 'Sort': sort}


def begin_something(attune, kind, body):
    """What can be done before there is an answer."""
    if kind == 'Order':
        do(next(node for node in options(body) if node.name.startswith('Later: ')))
    elif kind == 'Sort':
        attune.press(GROUPS[0], 'push button')


def open_review(attune):
    attune.stay_on('AttuneTodayPage')
    attune.press(OFFER)
    attune.stay_on('AttuneReviewPage')


def each_kind_in_reviews():
    attune = Attune(environment={'ATTUNE_NOW': '2026-11-24T12:00:00Z'}).seed_family()
    seed(attune, *[('lesson.' + lesson, 30, None) for lesson in LESSONS])
    attune.start()
    left, known = set(), set()
    open_review(attune)
    for _turn in range(60):
        if attune.find_now(END):
            attune.press('Done', 'push button')
            if known == KINDS:
                break
            attune.advance(1)
            open_review(attune)
        kind, body = wait_for('a question', lambda: find_body(attune))
        n_before = len(answers(attune))
        if kind not in left:
            left.add(kind)
            begin_something(attune, kind, body)
            attune.keys('Escape')
            attune.stay_on('AttuneTodayPage')
            attune.find(OFFER)
            assert len(answers(attune)) == n_before, kind
            open_review(attune)
            continue
        first_right = ACTS[kind](attune, body)
        known.add(kind)
        attune.press('Go on', 'push button')
        log_grows(attune, n_before)
        wait_for('what comes next', lambda: not attune.find_now('Go on', 'push button'))
        rating = answers(attune)[n_before][1]
        assert rating == (3 if first_right else 1) or kind == 'Sort', answers(attune)
    assert known == KINDS, known
    attune.end()


# Questions of lessons


def open_lesson(attune, title):
    attune.stay_on('AttuneCuesPage')
    attune.click(title)
    attune.stay_on('AttuneLessonPage')
    attune.find('Next', 'push button')


def leave(attune, title):
    attune.keys('Escape')
    attune.stay_on('AttuneCuesPage')
    attune.find(title)


def sort_by_drag_and_drop(attune):
    """One of them first elsewhere. What was begun and left is begun anew, and is no answer."""
    open_lesson(attune, LOUD_QUIET)
    attune.drag('Giggling or laughing', GROUPS[0])
    assert reply_to(attune, 'Giggling or laughing')
    leave(attune, LOUD_QUIET)
    assert not answers(attune)
    open_lesson(attune, LOUD_QUIET)
    attune.find('5 of 8')
    attune.drag('Pressed lips', GROUPS[3])
    assert not reply_to(attune, 'Pressed lips')
    attune.text('It asks for something to change and is easily overlooked')
    for name, group in BELONGS.items():
        attune.drag(re.escape(name), GROUPS[group])
        assert reply_to(attune, re.escape(name)), name
    attune.text('Each is where it belongs')
    log_grows(attune, len(BELONGS) - 1)
    assert {item: rating for item, rating in answers(attune) if rating != 3} == {
        'cue.lip-press': 1}, answers(attune)
    leave(attune, LOUD_QUIET)


def choose_several(attune):
    """What was chosen and not answered with is gone; what was answered with is found again."""
    n_before = len(answers(attune))
    open_lesson(attune, YES_SIGNS)
    attune.press('Picture 1: .*', 'push button')
    leave(attune, YES_SIGNS)
    assert len(answers(attune)) == n_before
    open_lesson(attune, YES_SIGNS)
    attune.press('Picture 1: .*', 'push button')
    attune.press('That is my answer', 'push button')
    log_grows(attune, n_before)
    wait_for('a reply', lambda: attune.find_now(
        '(?s).*(There is more to find|Tight lips often|likely sleepiness).*', 'heading'))
    leave(attune, YES_SIGNS)
    open_lesson(attune, YES_SIGNS)
    attune.find('Go on', 'push button')
    leave(attune, YES_SIGNS)


def sorted_and_chosen_in_lessons():
    attune = Attune().seed_family()
    seed(attune, at_card('loud-quiet', 5, 8), at_card('yes-signs', 7, 8))
    attune.start()
    attune.press('Cues', 'page tab')
    sort_by_drag_and_drop(attune)
    choose_several(attune)
    attune.end()


run(each_kind_in_reviews, sorted_and_chosen_in_lessons)
