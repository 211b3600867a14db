#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""What the desktop is told about the program, checked by the desktop's own tools.

check_desktop.py BUILD-FOLDER: the folder of the rendered files.
"""

import shutil
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from lint import ROOT, Skip, command_faults, run

BUILT = Path(sys.argv[1])


def only_file(pattern):
    found = list(BUILT.glob(pattern))
    assert len(found) == 1, f'{pattern}: {found}'
    return found[0]


def both_desktop_files_are_valid():
    for path in sorted(BUILT.glob('*.desktop')):
        yield from command_faults('desktop-file-validate', path)
    if len(list(BUILT.glob('*.desktop'))) != 2:
        yield 'there is one for the program and one for what reminds'


def the_metainfo_is_valid():
    if not shutil.which('appstreamcli'):
        raise Skip('appstreamcli is not installed')
    return command_faults('appstreamcli', 'validate', '--no-net', only_file('*.metainfo.xml'))


def the_summary_is_short_and_plain():
    summary = ElementTree.parse(only_file('*.metainfo.xml')).findtext('summary')
    if len(summary) > 35:
        yield f'{len(summary)} characters, over 35: {summary}'
    if summary.endswith('.') or summary.lower().startswith(('a ', 'an ', 'the ')):
        yield f'a point at the end or an article at the front: {summary}'


def the_settings_schema_is_valid():
    return command_faults('glib-compile-schemas', '--strict', '--dry-run', BUILT)


def every_setting_says_what_it_is_for():
    for key in ElementTree.parse(only_file('*.gschema.xml')).iter('key'):
        if not key.findtext('summary') or not key.findtext('description'):
            yield f"{key.get('name')}: summary and description are for people"


run('desktop', both_desktop_files_are_valid, the_metainfo_is_valid, the_summary_is_short_and_plain,
    the_settings_schema_is_valid, every_setting_says_what_it_is_for)
