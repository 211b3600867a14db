# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""What journeys do in a massage, one function a step."""

import json

from harness import Attune

# Two weeks old on the day of the manual clock: Today suggests a routine of two parts.
NEWBORN = '2026-11-10'


def check(attune):
    """All is well, and the baby ready: three actions."""
    attune.press('All of that', 'push button')
    attune.press('Quiet alert', 'push button')
    attune.press('45 minutes ago or more', 'push button')


def begin(attune):
    """From Today to the first question: four actions."""
    attune.press('Begin.*', 'push button')
    check(attune)
    attune.find('Yes')


def start_and_begin(**options):
    attune = Attune(**options).seed_family(born_on=NEWBORN).start()
    begin(attune)
    return attune


def open_by_keys(attune, name):
    """Goes on from one thing to the next until this one has the focus, and opens it."""
    for _ in range(60):
        if attune.focus_is_on(name):
            attune.keys('Return')
            return
        attune.keys('Tab')
    raise AssertionError(f'the focus never came to {name}')


def answer(attune, key):
    """Answers the question that shows; nothing counts in its first second."""
    attune.find('Yes')
    attune.advance(2)
    attune.keys(key)
    attune.gone('Yes')


def follow_to_the_thanks(attune, key='space', at_most=80):
    """Lets the clock go on, and answers every question alike."""
    for _ in range(at_most):
        if attune.find_now('Finish'):
            return
        if attune.find_now('Yes'):
            answer(attune, key)
        attune.advance(5)
    raise AssertionError('no end came:\n' + attune.outline())


def events(attune):
    """The events of the one session, as (kind, detail)."""
    rows = attune.rows('SELECT kind, detail FROM event ORDER BY seq')
    return [(kind, json.loads(detail) if detail else {}) for kind, detail in rows]


def kinds(attune):
    return [kind for kind, _ in events(attune)]


def wait_outcome(attune, outcome):
    """The session as it stands in the store once it ended so."""
    (row,) = attune.wait_rows(
        f'the outcome {outcome}',
        'SELECT routine_id, stroke_us, question_us, rest_us, pause_us, '
        '(ended_utc_us - began_utc_us) FROM session WHERE outcome = ?', outcome)
    routine, *buckets, whole = row
    assert sum(buckets) == whole, f'{buckets} do not add up to {whole}'
    return routine, dict(zip(('stroke', 'question', 'rest', 'pause'), buckets))


def no_touch_without_a_yes(attune):
    """Every step that began stands after a yes for its part, with nothing in between that ends it."""
    permit = None
    for kind, detail in events(attune):
        if kind == 'answered':
            permit = detail['part'] if detail['answer'] == 'yes' else None
        elif kind in ('asked', 'declined', 'restored', 'closing'):
            permit = None
        elif kind == 'step-began':
            assert permit == detail['part'], f'{detail} with the permit {permit}'
