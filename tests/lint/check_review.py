#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""The sheet for the clinician has every text about health, each with source, confidence and a place to sign."""

import re
import runpy
from xml.etree import ElementTree

from lint import ROOT, run

SHEET = runpy.run_path(str(ROOT / 'build-aux' / 'review-sheet'))
TEXT = '\n'.join(SHEET['sheet']())
plain = SHEET['plain']
# Where these words are about the program, its parts or its errors, not about health.
NOT_ABOUT_HEALTH = ('src/app/pages/attune-nurse-preview.c', 'src/app/pages/attune-share-page.c',
                    'src/app/widgets/attune-note-list.c', 'src/core/content/attune-content-')


def nodes():
    for path in sorted((ROOT / 'resources/content').rglob('*.xml')):
        for node in ElementTree.parse(path).iter():
            yield path.relative_to(ROOT), node


def whatever_says_how_sure_it_is_stands_there():
    found = [(path, node) for path, node in nodes()
             if {'agreement', 'evidence', 'confidence'} & set(node.attrib)]
    if len(found) < 120:
        yield f'{len(found)} such texts; has the form of the content changed?'
    for path, node in found:
        if f'### {node.get("id")}: ' not in TEXT:
            yield f'{path}: {node.get("id")} does not stand in the sheet'


def every_source_stands_there():
    for path, node in nodes():
        if node.tag == 'source' and plain(node) not in TEXT:
            yield f'{path}: source “{plain(node)}”'


def every_number_stands_there():
    for path, node in nodes():
        if node.tag != 'helpline':
            continue
        for way in filter(None, (node.get('number'), node.get('address'), plain(node))):
            if way not in TEXT:
                yield f'{path}: {way}'


def every_item_has_source_confidence_and_a_place_to_sign():
    for item in re.split(r'^### ', TEXT, flags=re.M)[1:]:
        title = item.split('\n', 1)[0]
        if 'Read by: ___' not in item:
            yield f'{title}: no place to sign'
        if ': emergency ' in title:
            continue
        if not re.search(r'^Source: (?!none named)\S', item, re.M):
            yield f'{title}: no source'
        if not re.search(r'^How sure: \S', item, re.M):
            yield f'{title}: no word on how sure it is'


def no_text_in_the_program_is_forgotten():
    named = {name for name, _ in SHEET['IN_CODE']}
    for path in sorted((ROOT / 'src').rglob('*.c')):
        name = str(path.relative_to(ROOT))
        if name in named or name.startswith(NOT_ABOUT_HEALTH):
            continue
        yield from (f'{name}: {text}' for text in SHEET['strings_of'](path)
                    if re.search(r'\b(fever|emergency|nurse|doctor|cot|vaccination|clinician)\b', text, re.I))
    for name in named:
        if not list(SHEET['strings_of'](ROOT / name)):
            yield f'{name}: no text was found in it'


def the_checklist_is_whole_and_nothing_is_claimed():
    if len(SHEET['CHECKLIST']) != 11:
        yield 'the release checklist has eleven lines'
    for line in SHEET['CHECKLIST']:
        if line not in TEXT:
            yield line
    if 'not yet reviewed by a clinician' not in TEXT:
        yield 'the sheet says who read it only once somebody has'
    about = (ROOT / 'src/app/attune-about.c').read_text() + (ROOT / 'src/app/attune-articles.c').read_text()
    safety = ''.join(path.read_text() for path in (ROOT / 'src/app').rglob('*.c'))
    if 'ot yet reviewed by a clinician' not in safety or 'been reviewed by a clinician' not in about:
        yield 'the program does not say that no clinician has read it'


run('review', whatever_says_how_sure_it_is_stands_there, every_source_stands_there,
    every_number_stands_there, every_item_has_source_confidence_and_a_place_to_sign,
    no_text_in_the_program_is_forgotten, the_checklist_is_whole_and_nothing_is_claimed)
