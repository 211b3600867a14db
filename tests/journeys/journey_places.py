# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""The places of the program: each opens, by pointer and by keyboard, and warns about nothing."""

from harness import Attune, run, wait_for


def every_place_opens():
    """Opening the program is an answer to all reminders before."""
    attune = Attune().seed_family()
    settings = attune.home / 'config' / 'glib-2.0' / 'settings' / 'keyfile'
    settings.write_text(settings.read_text() + 'reminder-unanswered=2\n')
    attune.start()
    wait_for('the answer', lambda: 'reminder-unanswered=0' in settings.read_text())
    for place in attune.places():
        attune.press(place, 'page tab')
        attune.shots(place.lower())
    attune.end()


def every_place_opens_in_the_dark():
    attune = Attune(style='dark').seed_family().start()
    for place in attune.places():
        attune.press(place, 'page tab')
        attune.shots(place.lower())
    attune.end()


def what_is_focusable_has_a_name():
    attune = Attune().seed_family().start()
    nameless = []
    for place in attune.places():
        attune.press(place, 'page tab')
        nameless += [f'{place}: {node.getRoleName()} “{node.name}”'
                     for node in attune.focusable() if not attune.has_name(node)]
    assert not nameless, '\n'.join(nameless)
    attune.end()


run(every_place_opens, every_place_opens_in_the_dark, what_is_focusable_has_a_name)
