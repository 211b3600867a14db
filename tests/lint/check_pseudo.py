#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""Every sentence of the content and of the desktop files goes through gettext.

check_pseudo.py PRINT-TEXTS BUILD-FOLDER: under a pseudo-translation whatever is seen without
brackets did not. The journeys look at the interface in the same way.
"""

import atexit
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import catalogue
from lint import ROOT, run

PRINT_TEXTS, BUILT = sys.argv[1], Path(sys.argv[2])
FOLDER = Path(tempfile.mkdtemp(prefix='attune-pseudo-'))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
LOCALE_FOLDER = catalogue.write_pseudo(catalogue.extract(FOLDER), FOLDER)


def every_text_of_the_content_is_translated():
    content = sorted((ROOT / 'resources' / 'content').rglob('*.xml'))
    done = subprocess.run(
        [PRINT_TEXTS, LOCALE_FOLDER, *content], text=True, stdout=subprocess.PIPE, check=True,
        env={**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': catalogue.PSEUDO_LANGUAGE})
    lines = done.stdout.splitlines()
    if len(lines) < 1000:
        yield f'{len(lines)} texts were printed'
    for line in lines:
        text = line.split('\t', 1)[1]
        if not (text.startswith('⟦') and text.endswith('⟧')):
            yield line


def every_text_of_the_desktop_files_is_translated():
    for template in BUILT.glob('*.desktop.in'):
        merged = FOLDER / 'merged.desktop'
        subprocess.run(
            ['msgfmt', '--desktop', f'--template={template}', '-d', FOLDER, '-o', merged],
            check=True)
        translated = dict(
            line.split('=', 1) for line in merged.read_text().splitlines() if '=' in line)
        for key in {'Name', 'GenericName', 'Comment', 'Keywords'} & translated.keys():
            if '⟦' not in translated.get(f'{key}[{catalogue.PSEUDO_LANGUAGE}]', ''):
                yield f'{template.name}: {key}={translated[key]}'


def every_text_of_the_metainfo_is_translated():
    template = next(BUILT.glob('*.metainfo.xml.in'))
    merged = FOLDER / 'merged.xml'
    subprocess.run(['msgfmt', '--xml', f'--template={template}', '-d', FOLDER, '-o', merged],
                   check=True)
    text = merged.read_text()
    plain = re.findall(r'<(summary|p|name)>', text)
    pseudo = re.findall(rf'<(summary|p|name) xml:lang="{catalogue.PSEUDO_LANGUAGE}">⟦', text)
    untranslated_notes = text.count('<description translate="no">')
    if len(plain) - untranslated_notes != len(pseudo):
        yield f'{len(plain)} texts, of which {len(pseudo)} came back translated'


run('pseudo', every_text_of_the_content_is_translated,
    every_text_of_the_desktop_files_is_translated, every_text_of_the_metainfo_is_translated)
