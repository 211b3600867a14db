# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""A whole massage by real keys alone, from Today to the thanks."""

from harness import Attune, run, wait_for
from massage import NEWBORN, answer, begin, follow_to_the_thanks, kinds, no_touch_without_a_yes, wait_outcome


def tab_to(attune, name, at_most=60):
    """Presses Tab until the focus is on what has this name, or has it inside."""
    for _ in range(at_most):
        if attune.focus_is_on(name):
            return
        attune.keys('Tab')
    raise AssertionError(f'no way by Tab to “{name}”; there was\n{attune.outline()}')


def choose(attune, name):
    attune.find(f'(?s).*{name}.*')
    tab_to(attune, name)
    attune.keys('Return')


def begin_by_keys():
    attune = Attune().seed_family(born_on=NEWBORN).start()
    choose(attune, 'Begin First touch')
    choose(attune, 'All of that')
    choose(attune, 'Quiet alert')
    choose(attune, '45 minutes ago or more')
    attune.find('Yes')
    attune.advance(2)
    attune.keys('space')
    attune.gone('Yes')
    attune.advance(6)
    return attune


def a_massage_without_a_pointer():
    attune = begin_by_keys()
    attune.keys('space')
    attune.wait_rows('the pause', "SELECT 1 FROM event WHERE kind = 'paused'")
    attune.advance(5)
    attune.keys('space')
    attune.wait_rows('going on', "SELECT 1 FROM event WHERE kind = 'resumed'")
    attune.keys('Right')
    attune.wait_rows('the skip', "SELECT 1 FROM event WHERE kind = 'skipped'")
    attune.keys('c')
    attune.find('Asleep')
    attune.keys('Escape')
    follow_to_the_thanks(attune)
    attune.advance(120)

    attune.wait_rows('the end', 'SELECT 1 FROM session WHERE outcome IS NOT NULL')
    no_touch_without_a_yes(attune)
    attune.end()


def escape_ends_kindly():
    attune = begin_by_keys()
    attune.keys('Escape')
    attune.find('Finish')
    attune.advance(120)
    wait_outcome(attune, 'parent')
    assert 'skipped' not in kinds(attune), kinds(attune)
    attune.end()


def at_ones_own_pace():
    """A stroke waits; Space, a press on the picture and a press on the button each go on from one."""
    attune = Attune().seed_family(born_on=NEWBORN)
    attune.write("INSERT INTO caregiver_setting VALUES (1, 'pace', 'own')")
    begin(attune.start())
    answer(attune, 'space')
    attune.advance(200)
    attune.keys('space')
    attune.wait_rows('going on', "SELECT 1 FROM event WHERE kind = 'went-on'")
    attune.advance(4)
    attune.click_at(200, 300)
    wait_for('a press on the picture', lambda: kinds(attune).count('went-on') == 2)
    attune.advance(4)
    attune.press('On to the next')
    wait_for('the button', lambda: kinds(attune).count('went-on') == 3)
    attune.advance(4)
    attune.shots('own-pace')
    attune.keys('p')
    attune.wait_rows('the pause', "SELECT 1 FROM event WHERE kind = 'paused'")
    attune.keys('space')
    attune.wait_rows('the way on', "SELECT 1 FROM event WHERE kind = 'resumed'")

    assert 'skipped' not in kinds(attune), kinds(attune)
    no_touch_without_a_yes(attune)
    attune.end()


run(a_massage_without_a_pointer, escape_ends_kindly, at_ones_own_pace)
