#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""Texts are read with a baby in the arms, tired, or in a second language: short sentences, plain words."""

import re
import tempfile
from collections import defaultdict
from pathlib import Path

import catalogue
from lint import run

AVERAGE_WORDS = 16
MOST_WORDS = 32
# What a plain word stands for: a long one on the left, what to say on the right.
AVOID = {
    'approximately': 'about', 'utilise': 'use', 'utilize': 'use', 'commence': 'begin',
    'terminate': 'end', 'facilitate': 'help', 'optimal': 'best', 'optimise': 'leave it out',
    'optimize': 'leave it out', 'subsequently': 'then', 'prior to': 'before', 'in order to': 'to',
    'administer': 'give', 'modality': 'way', 'intervention': 'what was done', 'compliance': 'doing it',
    'efficacy': 'whether it helps', 'contraindicated': 'not now', 'contraindication': 'when not to',
    'leverage': 'use', 'simply': 'leave it out', 'obviously': 'leave it out',
    'easily done': 'leave it out','developmental delay': 'what you see',
    'neonate': 'newborn', 'paediatric': 'for children', 'lateral': 'side', 'supine': 'on the back',
    'prone': 'on the tummy', 'abdomen': 'tummy', 'sternum': 'breastbone', 'extremities': 'arms and legs',
}
# Names of studies, services and books keep their words, and lessons theirs; authors of routines are told
# the plain rule.
LEFT_ALONE = ('references.xml', 'learning/lessons.xml', 'src/core/content/', 'src/app/attune-about.c')

with tempfile.TemporaryDirectory() as folder:
    MESSAGES = catalogue.read(catalogue.extract(Path(folder)))


def sentences(text):
    """Whole sentences; a title or a label is none."""
    without_asides = re.sub(r'\([^)]*\)', '', text)
    found = [part for part in re.split(r'(?<=[.?!…])[”’]?\s+|\n', without_asides)
             if re.search(r'\w', part)]
    return found if re.search(r'[.?!…][”’]?$', text) else []


def count_words(sentence):
    return len(re.findall(r"[\w’'-]+", sentence))


def texts():
    for message in MESSAGES:
        for text in filter(None, (message.text, message.plural)):
            yield message.places[0], text


def sentences_are_short_on_average():
    lengths = defaultdict(list)
    for place, text in texts():
        lengths[place.split(':')[0]] += [count_words(part) for part in sentences(text)]
    everywhere = [length for of_file in lengths.values() for length in of_file]
    if len(everywhere) < 3000:
        yield f'{len(everywhere)} sentences were found; are they split?'
    lengths['all texts'] = everywhere
    for name, of_file in sorted(lengths.items()):
        if of_file and sum(of_file) / len(of_file) > AVERAGE_WORDS:
            yield f'{name}: {sum(of_file) / len(of_file):.1f} words a sentence'


def no_sentence_is_very_long():
    for place, text in texts():
        for sentence in sentences(text):
            if count_words(sentence) > MOST_WORDS:
                yield f'{place}: {count_words(sentence)} words: {sentence}'


def plain_words_are_used():
    for place, text in texts():
        if any(part in place for part in LEFT_ALONE):
            continue
        for word, instead in AVOID.items():
            if re.search(rf'\b{word}\b', text, re.I):
                yield f'{place}: “{word}”, say “{instead}”: {text}'


run('reading', sentences_are_short_on_average, no_sentence_is_very_long, plain_words_are_used)
