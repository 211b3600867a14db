#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""The window of keyboard shortcuts shows every key there is, and none that does nothing."""

import re
from xml.etree import ElementTree

from lint import ROOT, run

# GTK and libadwaita bring these along.
OWN_OF_THE_TOOLKIT = {'F10'}
# The desktop hands these on to what plays, by MPRIS.
MEDIA = {'AudioPlay', 'AudioNext', 'AudioPrev', 'AudioStop'}
# Other names of the same key, on other keyboards.
SAME = {'equal': 'plus', 'KP_Add': 'plus', 'KP_Subtract': 'minus'}


def shown():
    tree = ElementTree.parse(ROOT / 'ui' / 'help-overlay.ui')
    return {accel for node in tree.iter('property') if node.get('name') == 'accelerator'
            for accel in node.text.split()}


def bound_to_pages():
    """Keys with a modifier that a page of its own listens to."""
    for path in (ROOT / 'src/app').rglob('*.c'):
        for key, mask in re.findall(r'GDK_KEY_(\w+), GDK_(CONTROL|ALT)_MASK,', path.read_text()):
            yield f'<{mask.capitalize()}>{key}'


def taken():
    application = (ROOT / 'src/app/attune-application.c').read_text()
    keys = (ROOT / 'src/app/pages/attune-session-keys.c').read_text()
    accels = set(re.findall(r'set_shortcut \(self, "[^"]+", "([^"]+)"\)', application))
    session = {SAME.get(key, key) for key in re.findall(r'\{ GDK_KEY_(\w+), "session\.', keys)}
    return accels | session | set(bound_to_pages())


def every_key_is_shown():
    if len(taken()) < 20:
        yield f'{len(taken())} keys were found in the code; has its form changed?'
    yield from (f'{accel} does something and is not shown' for accel in sorted(taken() - shown()))


def every_shown_key_does_something():
    yield from (f'{accel} is shown and does nothing'
                for accel in sorted(shown() - taken() - OWN_OF_THE_TOOLKIT - MEDIA))


run('shortcuts', every_key_is_shown, every_shown_key_does_something)
