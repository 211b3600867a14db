# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""Every word of the interface goes through gettext: under a pseudo-translation nothing is left."""

import re
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'lint'))

import catalogue  # noqa: E402
from harness import PREFIX, Attune, run  # noqa: E402

# Names the toolkit gives, untranslated where there is no translation of the toolkit.
TOOLKIT = re.compile(r'(Gtk|Adw|Attune)[A-Z]\w*|Minimize|Maximize|Close|Attune|Back')
# What is shown of the family, and marks that are no words.
NO_WORDS = re.compile(r'(Ada|Sam|[\W\d_])*')


def install_catalogue():
    with tempfile.TemporaryDirectory() as folder:
        built = catalogue.write_pseudo(catalogue.extract(Path(folder)), Path(folder))
        target = PREFIX / 'share' / 'locale' / catalogue.PSEUDO_LANGUAGE / 'LC_MESSAGES'
        target.mkdir(parents=True, exist_ok=True)
        (built / catalogue.PSEUDO_LANGUAGE / 'LC_MESSAGES' / 'attune.mo').replace(
            target / 'attune.mo')


def left_over(text):
    """What of a text is outside all brackets."""
    while '⟦' in text:
        shorter = re.sub(r'⟦[^⟦⟧]*⟧', '', text, flags=re.S)
        if shorter == text:
            break
        text = shorter
    return text


def untranslated(attune):
    return [f'{node.getRoleName()}: {node.name}' for node in attune.showing()
            if not TOOLKIT.fullmatch(node.name) and not NO_WORDS.fullmatch(left_over(node.name))]


def every_word_of_the_places_is_translated():
    install_catalogue()
    attune = Attune(environment={'LANGUAGE': catalogue.PSEUDO_LANGUAGE}).seed_family().start()
    faults = []
    for tab in attune.places():
        attune.press(re.escape(tab), 'page tab')
        attune.shots('pseudo')
        faults += untranslated(attune)
    assert not faults, '\n'.join(sorted(set(faults)))
    attune.end()


run(every_word_of_the_places_is_translated)
