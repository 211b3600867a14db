# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""Life comes in between: something the baby says, a pause, a closed lid, a flat battery."""

import json

from harness import run
from massage import (answer, check, events, kinds, no_touch_without_a_yes, start_and_begin,
                     wait_outcome)


def telling_something_then_pause_then_done():
    attune = start_and_begin()
    answer(attune, 'space')
    attune.advance(6)
    attune.press('.*is telling me something')
    attune.shots('telling')
    attune.press('Looking away', 'push button')
    attune.shots('advice')
    attune.press('Slower and softer')
    attune.advance(3)
    attune.press('Pause')
    attune.find('.*(time|pause|still).*')
    attune.shots('paused')
    attune.advance(30)
    attune.keys('space')
    attune.advance(3)
    attune.press("We.re done")
    attune.find('Finish')
    attune.advance(120)

    _, spent = wait_outcome(attune, 'parent')
    assert spent['pause'] >= 30_000_000, spent
    for kind in ('cue', 'advised', 'paused', 'resumed', 'closing', 'ended'):
        assert kind in kinds(attune), f'{kind} is not in {kinds(attune)}'
    no_touch_without_a_yes(attune)
    attune.end()


def a_closed_lid_comes_back_paused():
    attune = start_and_begin()
    answer(attune, 'space')
    attune.advance(6)
    attune.sleep(600)
    attune.find('.*[Tt]ake your time.*')
    attune.shots('slept')
    assert any(kind == 'paused' for kind, _ in events(attune)), kinds(attune)
    attune.keys('space')
    attune.find('Yes')
    no_touch_without_a_yes(attune)
    attune.end()


def cut_off_in_a_stroke():
    """A massage whose program was killed, and begun again twenty minutes later."""
    attune = start_and_begin()
    answer(attune, 'space')
    attune.advance(8)
    attune.wait_rows('the step on the disk', "SELECT 1 FROM event WHERE kind = 'step-began'")
    before = events(attune)
    attune.kill()
    attune.more_environment['ATTUNE_NOW'] = '2026-11-24T10:20:00'
    attune.start()
    attune.find('Take it up again', 'push button')
    return attune, before


def killed_and_taken_up_again():
    attune, before = cut_off_in_a_stroke()
    attune.shots('cut-off')
    attune.press('Take it up again', 'push button')
    check(attune)
    attune.shots('taken-up')
    assert events(attune)[:len(before)] == before
    attune.keys('space')
    attune.find('Yes')
    answer(attune, 'space')
    attune.advance(5)
    attune.press("We.re done")
    attune.find('Finish')
    attune.advance(120)

    _, spent = wait_outcome(attune, 'parent')
    assert spent['pause'] > 1_100_000_000, spent
    assert 'restored' in kinds(attune), kinds(attune)
    no_touch_without_a_yes(attune)
    attune.end()


def what_is_different_now_counts_for_what_was_cut_off():
    attune, before = cut_off_in_a_stroke()
    attune.press('Take it up again', 'push button')
    attune.press('Something is different', 'push button')
    attune.click('Three to seven days ago, in a leg')
    attune.press('All the rest of that', 'push button')
    attune.press('Quiet alert', 'push button')
    attune.press('45 minutes ago or more', 'push button')
    attune.find('Yes')
    attune.wait_rows('the one cut off as left', "SELECT 1 FROM session WHERE outcome = 'left'")
    ((plan,),) = attune.rows(
        'SELECT plan.json FROM session JOIN plan ON plan.hash = plan_hash WHERE outcome IS NULL')
    regions = {part['region'] for part in json.loads(plan)['parts']}
    assert regions and 'legs' not in regions, plan
    attune.keys('Escape')
    attune.end()


def after_not_now_nothing_is_taken_up():
    attune, before = cut_off_in_a_stroke()
    attune.press('Take it up again', 'push button')
    attune.press('I am worried', 'push button')
    attune.find('When to get help')
    attune.keys('Escape')
    attune.find('Begin.*', 'push button')
    attune.gone('Take it up again')
    attune.wait_rows('it as left', "SELECT 1 FROM session WHERE outcome = 'left'")
    assert events(attune)[:len(before)] == before
    assert kinds(attune).count('step-began') == [kind for kind, _ in before].count('step-began')
    attune.end()


def stopped_and_gone_on_with_later_that_day():
    """A new massage, through the same checks, that asks first for the part where it was stopped."""
    attune = start_and_begin()
    answer(attune, 'space')
    while not attune.find_now('Yes'):
        attune.keys('Right')
    answer(attune, 'space')
    attune.advance(6)
    attune.press("We.re done")
    attune.find('Finish')
    attune.advance(120)
    attune.press('Skip', 'push button')
    before = attune.rows('SELECT * FROM event ORDER BY session_id, seq')
    attune.find('Go on with “.*”, where you stopped at .*')
    attune.shots('stopped')
    attune.advance(3600)
    attune.press('Go on with “.*”, where you stopped at .*')
    check(attune)
    attune.find('Yes')
    attune.shots('gone-on-with')
    ((first,), (second,)) = attune.rows(
        "SELECT json_extract (detail, '$.region') FROM event"
        " WHERE kind = 'asked' AND session_id = 1 ORDER BY seq")
    (begun,) = attune.wait_rows(
        'the question of the new massage',
        "SELECT json_extract (detail, '$.region') FROM event WHERE kind = 'asked' AND session_id = 2")
    assert begun == (second,) and first != second, (first, second, begun)
    assert before == attune.rows('SELECT * FROM event WHERE session_id = 1 ORDER BY seq')
    assert not attune.rows("SELECT 1 FROM event WHERE session_id = 2 AND kind = 'step-began'")
    attune.keys('Escape')
    attune.end()


run(telling_something_then_pause_then_done, a_closed_lid_comes_back_paused,
    killed_and_taken_up_again, what_is_different_now_counts_for_what_was_cut_off,
    after_not_now_nothing_is_taken_up, stopped_and_gone_on_with_later_that_day)
