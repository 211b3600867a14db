#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""The words of the interface and of the content: kind, and all of them translatable."""

import re
import tempfile
from pathlib import Path

import catalogue
from lint import ROOT, command_faults, run

# Words that blame, count debts or promise.
NEVER = re.compile(r'\b(missed|failed|failure|streaks?|overdue|should have|lazy|wrong answer)\b', re.I)
# Lessons name what parents feel, or hear from others, in order to comfort: that two people missed
# each other, or that a choice called the baby lazy.
NEVER_IN_LESSONS = re.compile(r'\b(failure|streaks?|overdue|should have|wrong answer)\b', re.I)
# Kind in a long explanation, but not on a button or in a sentence of the interface.
NOT_IN_INTERFACE = re.compile(r'\b(only|should|must|never|error)\b', re.I)
# The interface uses the baby's name, or "your baby".
PRONOUN = re.compile(r"\b(he|she|him|hers|his|her)\b", re.I)
CURE = re.compile(r'\b(cures?|heals?|treats?|guaranteed?|diagnos\w+)\b', re.I)

with tempfile.TemporaryDirectory() as folder:
    MESSAGES = catalogue.read(catalogue.extract(Path(folder)))


def is_content(message):
    return any('resources/content/' in place for place in message.places)


def is_lesson(message):
    return any('resources/content/learning/' in place for place in message.places)


def is_interface(message):
    return any(place.startswith(('src/', 'ui/')) for place in message.places)


def is_for_authors(message):
    """What the content reader tells authors of routines, who want the plain rule."""
    return all('/content/' in place for place in message.places)


def texts(messages):
    for message in messages:
        for text in filter(None, (message.text, message.plural)):
            yield message.places[0], text


def faults(expression, messages):
    return [f'{place}: “{expression.search(text).group()}” in: {text}'
            for place, text in texts(messages) if expression.search(text)]


def no_word_blames():
    return (faults(NEVER, [m for m in MESSAGES if not is_lesson(m)]) +
            faults(NEVER_IN_LESSONS, [m for m in MESSAGES if is_lesson(m)]))


def the_interface_neither_orders_nor_blames():
    return faults(NOT_IN_INTERFACE,
                  [m for m in MESSAGES if is_interface(m) and not is_for_authors(m)])


def nothing_is_shouted():
    """What parents say to their baby, in the content, may be as glad as they like."""
    return [f'{place}: {text}' for place, text in texts(m for m in MESSAGES if not is_content(m))
            if '!' in text]


def the_baby_has_no_pronoun_in_the_interface():
    return faults(PRONOUN, [m for m in MESSAGES if is_interface(m)])


def the_interface_promises_no_cure():
    # The sentence on what Attune is for has to stand word for word.
    return [fault for fault in faults(CURE, [m for m in MESSAGES if is_interface(m)])
            if 'It is not a medical device' not in fault]


def quotes_and_dots_are_typographic():
    return [f'{place}: {text}' for place, text in texts(MESSAGES)
            if re.search(r"\.\.\.|\w'\w|\s\"\w", text)]


def name_is_the_one_placeholder():
    """In content. A sentence of the week has more, which its own tests see filled."""
    messages = [m for m in MESSAGES if not all('/core/report/' in place for place in m.places)]
    return [f'{place}: {text}' for place, text in texts(messages)
            if re.search(r'\{(?!name\})', text)]


def what_names_the_baby_can_agree_with_it():
    """In some languages a sentence depends on the name; its context says that it may."""
    bare = [m for m in MESSAGES if not str(m.context).startswith('baby:')]
    return [f'{place}: mark it with NC_ ("baby:name", …): {text}'
            for place, text in texts(m for m in bare if is_content(m) or not is_for_authors(m))
            if '{name}' in text]


def celsius_comes_with_fahrenheit():
    return [f'{place}: {text}' for place, text in texts(MESSAGES)
            if ('°C' in text) != ('°F' in text)]


def the_list_of_files_with_text_is_whole():
    return command_faults(ROOT / 'build-aux' / 'update-potfiles', '--check')


def content_reaches_the_translators():
    """The extraction rules work: XML texts come out, with white space collapsed and no entities."""
    if not list((ROOT / 'resources' / 'content').glob('*.xml')):
        return
    content = [message for message in MESSAGES if is_content(message)]
    if len(content) < 100:
        yield f'{len(content)} texts of the content were extracted; are the ITS rules found?'
    for place, text in texts(content):
        if re.search(r'\s\s|&(amp|lt|gt|quot);|^\s|\s$', text):
            yield f'{place}: not collapsed, or escaped: {text!r}'


run('words', no_word_blames, the_interface_neither_orders_nor_blames, nothing_is_shouted,
    the_baby_has_no_pronoun_in_the_interface, the_interface_promises_no_cure,
    quotes_and_dots_are_typographic, name_is_the_one_placeholder,
    what_names_the_baby_can_agree_with_it, celsius_comes_with_fahrenheit, the_list_of_files_with_text_is_whole, content_reaches_the_translators)
