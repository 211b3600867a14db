# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""The way to the first question on a phone: how many actions it takes, and that nothing is cut."""

from harness import Attune, Lost, run, wait_for
from massage import NEWBORN, answer

PHONE = (360, 640)


class Counting:
    """Presses one thing after the other, counts, and looks at every page on the way."""

    def __init__(self, attune):
        self.attune = attune
        self.actions = 0

    def press(self, name):
        self.look()
        self.attune.press(name, 'push button')
        self.actions += 1

    def look(self, name=None):
        if name:
            self.attune.find(name)
        try:
            # A bar that slides in is below the edge until it has come.
            wait_for('nothing to be cut', lambda: not self.attune.cut(), patience_s=5)
        except Lost:
            raise AssertionError('\n'.join(self.attune.cut())) from None


def to_the_question(way, first=False):
    way.press('Begin .*')
    if first:
        way.look('Where to put things')
        way.press('Go on')
    for name in ('All of that', 'Quiet alert', '45 minutes ago or more'):
        way.press(name)
    way.look('Yes')


def six_actions_from_the_first_start_to_the_first_question():
    attune = Attune(size=PHONE).start()
    way = Counting(attune)
    attune.find('Begin')
    way.press('Straight to Today')
    to_the_question(way, first=True)
    assert way.actions <= 6, way.actions
    attune.end()


def four_actions_on_later_days_and_nothing_cut():
    attune = Attune(size=PHONE).seed_family(born_on=NEWBORN).start()
    way = Counting(attune)
    to_the_question(way)
    assert way.actions <= 4, way.actions

    attune.keys('c')
    way.look('Asleep')
    attune.keys('Escape')
    attune.find('Yes')
    answer(attune, 'space')
    attune.advance(4)
    way.look("We.re done")
    attune.keys('space')
    way.look('Paused')
    attune.keys('space')
    attune.gone('Paused')
    attune.keys('n')
    way.look('Finish')
    attune.press('Finish')
    attune.advance(10)  # a short note may stand over the heading
    way.look('You listened.*')
    attune.end()


def every_step_of_the_welcome_fits():
    attune = Attune(size=PHONE).start()
    way = Counting(attune)
    way.look('Welcome to Attune')
    way.press('Begin')
    way.look('Who is your baby.*')
    way.press('Next')
    way.look('And you.*')
    way.press('To Today')
    way.look('Good .*')
    attune.end()


run(six_actions_from_the_first_start_to_the_first_question,
    four_actions_on_later_days_and_nothing_cut, every_step_of_the_welcome_fits)
