# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""Everything goes out, is deleted, and comes back; and what is deleted is in no file any more."""

import contextlib
import json
import sqlite3
import subprocess
import time

from harness import run, wait_for, walk
from massage import answer, start_and_begin, wait_outcome

WORDS = 'rhododendron'
DIGEST = '4f7035dc2554bf8ca94718e84bc32d4d5b9bbccec830e3a5be8e661bcc1c7339'
PERSONAL = (b'Ada', b'Sam', WORDS.encode(), b'r.first_touch')


def family_with_a_past():
    """One massage as it happens, and one note."""
    attune = start_and_begin()
    answer(attune, 'n')
    attune.press("That.s all")
    attune.find('Finish')
    attune.advance(120)
    wait_outcome(attune, 'baby-no')
    attune.quit()
    with contextlib.closing(sqlite3.connect(attune.database())) as connection, connection:
        connection.execute(
            "INSERT INTO note (uuid, caregiver_id, kind, session_id, baby_id, local_date)"
            " SELECT x'00112233445566778899aabbccddeeff', 1, 'session', max (id), 1, '2026-11-24'"
            " FROM session")
        connection.execute(
            'INSERT INTO note_version (note_id, version, written_utc_us, words, digest)'
            ' VALUES (1, 1, 1, ?, ?)', (WORDS, bytes.fromhex(DIGEST)))
    return attune.start()


def dialog_of(attune, name):
    return wait_for(f'the window “{name}”', lambda: next(
        (window for window in attune.windows() if window.name == name), None))


def press_in(attune, title, name):
    button = wait_for(f'“{name}”', lambda: next(
        (node for window in attune.windows() if window.name == title
         for node in walk(window) if node.getRoleName() == 'push button'
         and name in [inner.name for inner in (node, *walk(node))]), None))
    button.queryAction().doAction(0)


def save_as(attune, path):
    window = dialog_of(attune, 'Save a Copy')
    entry = wait_for('the name', lambda: next(
        (node for node in walk(window) if node.name == 'Name:' and node.getRoleName() == 'text'),
        None))
    entry.queryEditableText().setTextContents(str(path))
    press_in(attune, 'Save a Copy', 'Save')


def type_into_the_other_window(attune, *arguments):
    """Real keys to the window that stands over the program's own."""
    def find():
        found = subprocess.run(
            ['xdotool', 'search', '--onlyvisible', '--pid', str(attune.process.pid)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
        return next((line for line in found.stdout.split() if line != attune.window_id), None)
    subprocess.run(['xdotool', 'windowfocus', '--sync', wait_for('the dialog', find), *arguments],
                   check=True)


def choose(attune, path):
    dialog_of(attune, 'Read a Copy')
    type_into_the_other_window(attune, 'key', 'ctrl+l')
    time.sleep(0.3)
    type_into_the_other_window(attune, 'type', '--delay', '15', str(path))
    time.sleep(0.5)
    type_into_the_other_window(attune, 'key', 'Return')


def take_everything(attune, path):
    attune.press('Weeks', 'page tab')
    attune.press('Share', 'push button')
    attune.click('With my own words', 'label')
    attune.click('Everything', 'label')
    save_as(attune, path)
    attune.text('Your copy is ready')
    attune.text('The private words of Sam are in it')
    attune.shots('ready')
    attune.keys('Escape')
    return records(path)


def records(path):
    """All but the header, which says when it was written."""
    return [json.loads(line) for line in path.read_text().splitlines()[1:]]


def scroll_to(attune, name):
    """With the wheel, in the window that stands over the program's own."""
    for _ in range(20):
        if attune.find_now(name, 'label'):
            return
        type_into_the_other_window(attune, 'mousemove', '200', '250', 'click', '--repeat', '3', '5')
        time.sleep(0.3)


def delete_everything(attune):
    attune.keys('ctrl+comma')
    dialog_of(attune, 'Preferences')
    scroll_to(attune, 'Delete everything')
    attune.shot('preferences')
    attune.click('Delete everything', 'label')
    attune.find('Delete everything.')
    attune.shot('delete')
    attune.press('_?Delete.*', 'push button')
    attune.find('It is gone.')
    attune.press('Weeks', 'page tab')
    attune.gone('You asked Ada.*')


def read_back(attune, path):
    attune.press('Weeks', 'page tab')
    attune.press('Share', 'push button')
    attune.click('Choose a file', 'label')
    choose(attune, path)
    attune.find('Read this copy in.')
    attune.text('1 baby')
    attune.shot('preview')
    attune.press('.*Read It In', 'push button')
    attune.text('The copy was read in')
    attune.gone('It is gone.')
    attune.shots('read')
    attune.keys('Escape')


def put_back(attune):
    attune.press('.*Put It Back', 'push button')
    attune.press('Weeks', 'page tab')
    attune.text('You asked Ada once this week')


def nothing_is_left(attune):
    for path in (path for path in (attune.home / 'data').rglob('*') if path.is_file()):
        content = path.read_bytes()
        found = [word for word in PERSONAL if word in content]
        assert not found, f'{path}: {found}'


def everything_goes_and_comes_back():
    attune = family_with_a_past()
    before = take_everything(attune, attune.home / 'before.jsonl')
    assert WORDS in json.dumps(before) and 'Ada' in json.dumps(before)
    delete_everything(attune)
    put_back(attune)
    delete_everything(attune)

    read_back(attune, attune.home / 'before.jsonl')
    after = take_everything(attune, attune.home / 'after.jsonl')
    assert before == after, f'{before}\n{after}'
    delete_everything(attune)
    attune.quit()
    nothing_is_left(attune)
    attune.start()
    attune.find('Welcome to Attune')
    attune.end()


if __name__ == '__main__':
    run(everything_goes_and_comes_back)
