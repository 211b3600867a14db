# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""What leads to no massage, the page for hard moments, and what there is to read."""

from harness import Attune, run
from massage import NEWBORN, events, open_by_keys, start_and_begin


def start(**options):
    return Attune(**options).seed_family(born_on=NEWBORN).start()


def a_fever_leads_to_no_massage():
    attune = start(size=(360, 640))
    attune.press('Begin.*', 'push button')
    attune.press('Something is different')
    attune.click('A fever, feels hot.*')
    attune.find('Rest and cuddles today.*')
    assert not attune.find_now('Go on'), attune.texts()
    attune.shots('fever')
    attune.press('Read more')
    attune.find('When to get help')
    attune.press('Back')
    attune.find('Rest and cuddles today.*')
    attune.keys('Escape')
    attune.find('Begin.*', 'push button')
    assert attune.rows('SELECT count(*) FROM session') == [(0,)]
    attune.end()


def the_end_of_ones_tether_ends_a_massage_and_is_kept_nowhere():
    attune = start_and_begin()
    attune.keys('ctrl+h')
    attune.find('Put your baby down safely')
    attune.shots('tether')
    attune.keys('Escape')
    attune.find('Begin.*', 'push button')
    attune.wait_rows('an ended session', 'SELECT outcome FROM session WHERE outcome IS NOT NULL')
    assert not any('tether' in f'{kind} {detail}' for kind, detail in events(attune))
    attune.end()


def learn_has_chapters_and_every_condition():
    attune = start(style='dark')
    attune.keys('alt+4')
    open_by_keys(attune, 'Asking, resting hands.*')
    attune.find('Strokes to practise')
    attune.shots('chapter')
    attune.press('Back to Learn.*')
    open_by_keys(attune, 'Every condition.*')
    attune.find('A temperature of 38.*')
    attune.shots('conditions')
    attune.keys('alt+1', 'F1')
    attune.find('Call your emergency number now')
    attune.shots('help')
    attune.end()


run(a_fever_leads_to_no_massage, the_end_of_ones_tether_ends_a_massage_and_is_kept_nowhere,
    learn_has_chapters_and_every_condition)
