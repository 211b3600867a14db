# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""What is left out is told with its reason: before a massage, and once in it."""

from harness import Attune, run
from massage import NEWBORN, answer, open_by_keys


def says(attune, words):
    return any(words in text for text in attune.texts())


def the_reason_is_told_before_and_once_in_a_massage():
    attune = Attune(size=(360, 640)).seed_family(born_on=NEWBORN).start()
    attune.press('Begin.*', 'push button')
    attune.find('All of that')
    assert not says(attune, 'Left out'), attune.texts()
    attune.press('Something is different')
    attune.find('A cold, or not as usual')
    open_by_keys(attune, 'Something sore on the face')
    attune.find('The face stays out today.*')
    attune.shots('before')
    attune.press('All .*of that', 'push button')
    attune.press('Quiet alert', 'push button')
    attune.press('Less than 30.*', 'push button')
    attune.find('Yes')
    assert says(attune, 'Left out as you wish: “'), attune.texts()
    assert says(attune, 'Left out so soon after a feed: “Down the leg'), attune.texts()
    attune.shots('question')
    answer(attune, 'space')
    assert not says(attune, 'Left out'), attune.texts()
    attune.end()


run(the_reason_is_told_before_and_once_in_a_massage)
