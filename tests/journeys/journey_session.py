# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""A massage from Today to the thanks, with the rows it leaves."""

from harness import run
from massage import (answer, events, follow_to_the_thanks, kinds, no_touch_without_a_yes,
                     start_and_begin, wait_outcome)


def yes_to_the_end():
    attune = start_and_begin()
    attune.shots('question')
    answer(attune, 'space')
    attune.advance(4)
    attune.shots('stroke')
    follow_to_the_thanks(attune)
    attune.shots('thanks')
    attune.advance(120)
    attune.find('.*had.*minutes.*')
    attune.shots('afterwards')

    routine, spent = wait_outcome(attune, 'finished')
    assert routine == 'r.first_touch', routine
    assert spent['stroke'] > 60_000_000 and spent['pause'] == 0, spent
    answered = [detail['answer'] for kind, detail in events(attune) if kind == 'answered']
    assert answered == ['yes', 'yes'], answered
    assert attune.rows('SELECT region, answer FROM answer ORDER BY seq') == [
        ('legs', 'yes'), ('back', 'yes')]
    no_touch_without_a_yes(attune)
    attune.end()


def yes_in_the_dark():
    attune = start_and_begin(style='dark')
    attune.shots('question')
    answer(attune, 'space')
    attune.advance(4)
    attune.shots('stroke')
    attune.press('.*is telling me something')
    attune.shots('telling')
    attune.end()


def no_at_the_first_question():
    attune = start_and_begin()
    answer(attune, 'n')
    attune.shots('no')
    attune.press("That.s all")
    attune.find('Finish')
    attune.shots('thanks-after-no')
    attune.advance(120)

    _, spent = wait_outcome(attune, 'baby-no')
    assert spent['stroke'] == 0, spent
    assert 'step-began' not in kinds(attune), kinds(attune)
    assert attune.rows('SELECT region, answer FROM answer') == [('legs', 'no')]
    attune.end()


def not_sure_twice():
    attune = start_and_begin()
    answer(attune, 'w')
    attune.find("I.ll wait")
    attune.shots('waiting')
    attune.advance(40)
    answer(attune, 'w')
    attune.find('.*is not sure.*')
    attune.shots('choice')
    assert [detail.get('answer') for kind, detail in events(attune) if kind == 'answered'] == [
        'unsure', 'unsure']
    attune.press('Just be close')
    attune.advance(30)
    attune.shots('still')
    attune.press("We.re done")
    attune.find('Finish')
    attune.advance(120)

    attune.wait_rows('an end', 'SELECT 1 FROM session WHERE outcome IS NOT NULL')
    assert 'step-began' not in kinds(attune), kinds(attune)
    assert kinds(attune).count('asked') == 2, kinds(attune)
    attune.end()


def an_answer_in_the_first_second_does_not_count():
    attune = start_and_begin()
    attune.advance(0.5)
    attune.keys('space')
    attune.advance(0.2)
    attune.find('Yes')
    assert 'answered' not in kinds(attune), kinds(attune)
    attune.end()


run(yes_to_the_end, yes_in_the_dark, no_at_the_first_question, not_sure_twice,
    an_answer_in_the_first_second_does_not_count)
