# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""One's own words are put away, locked, opened with PIN or code, and nowhere to be read meanwhile."""

import re

from harness import run, wait_for, walk
from journey_share import scroll_to
from journey_weeks import with_a_session

WORDS = 'pistachio moonlight'
PIN = 'four kind hands'


def dialog(attune, title):
    """The window of this name, or the one that begins with it."""
    return wait_for(f'the window “{title}”', lambda: next(
        (window for window in reversed(attune.windows())
         if window.name == title or any(node.name == title for node in walk(window))), None))


def button_in(window, name):
    return wait_for(f'“{name}”', lambda: next(
        (node for node in walk(window) if node.getRoleName() == 'push button'
         and name in [inner.name for inner in (node, *walk(node))]), None))


def answer(attune, title, button, *secrets):
    """Fills the fields of a small window in their order, and presses a button of it."""
    window = dialog(attune, title)

    def fields():
        found = [node for node in walk(window) if node.getRoleName() in ('text', 'password text')]
        return found if len(found) >= len(secrets) else None
    for field, secret in zip(wait_for('the fields', fields) if secrets else (), secrets):
        field.queryEditableText().setTextContents(secret)
    button_in(window, button).queryAction().doAction(0)


def read_code(attune):
    window = dialog(attune, 'Write this code down')
    code = wait_for('the code', lambda: next(
        (node.name for node in walk(window)
         if re.fullmatch(r'([0-9A-Z]{5}-){4}[0-9A-Z]{5}', node.name or '')), None))
    attune.shot('code')
    button_in(window, 'I Have Written It Down').queryAction().doAction(0)
    return code


def field_says(attune, words):
    node = attune.find_now('Your words.*', 'text')
    return node is not None and node.queryText().getText(0, -1) == words


def files_hold(attune, words):
    return [path for path in (attune.home / 'data').rglob('*')
            if path.is_file() and words.encode() in path.read_bytes()]


def lock(attune):
    attune.keys('ctrl+comma')
    dialog(attune, 'What is kept')
    scroll_to(attune, 'Lock my words with a PIN')
    attune.shot('preferences')
    attune.click('Lock my words with a PIN', 'label')
    dialog(attune, 'Lock your words')
    attune.shot('lock')
    answer(attune, 'Lock your words', 'Lock', PIN, PIN)
    return read_code(attune)


def asked_before_they_go(attune):
    """Whoever cannot say the PIN does not delete what it locks."""
    attune.press('Tell the birthday')
    attune.press('You', 'page tab')
    attune.press_anywhere('Delete what belongs to this caregiver')
    answer(attune, 'Sam has locked words here', 'Open', 'not this one')
    attune.text('That does not open them')
    assert attune.rows('SELECT count (*) FROM caregiver WHERE deleted_utc_us IS NULL') == [(1,)]
    answer(attune, 'Open your words', 'Open', PIN)
    answer(attune, 'Delete what belongs to Sam?', 'Delete')
    attune.wait_rows('Sam to go', 'SELECT 1 FROM caregiver WHERE deleted_utc_us IS NOT NULL')


def locked_and_opened():
    attune = with_a_session(words_shown=False, born_on=None)
    attune.press('Weeks', 'page tab')
    attune.text('Your words are put away')
    attune.shots('away')
    attune.press('Show My Words')
    attune.click('Your words.*', 'text')
    attune.type(WORDS)
    attune.advance(2)
    attune.wait_rows('the words', 'SELECT 1 FROM note_version WHERE words = ?', WORDS)

    code = lock(attune)
    wait_for('the words to be sealed', lambda: not files_hold(attune, WORDS))
    attune.quit()
    assert not files_hold(attune, WORDS)

    attune.start()
    attune.press('Weeks', 'page tab')
    attune.text('Your words are locked')
    attune.shots('locked')
    attune.press('Open My Words')
    answer(attune, 'Open your words', 'Open', 'not this one')
    attune.text('That does not open them')
    attune.shot('wrong')
    answer(attune, 'Open your words', 'Open', PIN)
    wait_for('the words', lambda: field_says(attune, WORDS))
    attune.keys('ctrl+l')
    attune.text('Your words are locked')

    attune.press('My Words')
    attune.text('Your words are locked')
    attune.press('Open My Words')
    answer(attune, 'Open your words', 'Open', code.lower())
    attune.text(WORDS)
    attune.quit()
    assert not files_hold(attune, WORDS)
    asked_before_they_go(attune.start())
    attune.end()


if __name__ == '__main__':
    run(locked_and_opened)
