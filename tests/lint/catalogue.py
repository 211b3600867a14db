# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""Every text for people, extracted as translators get it, and a pseudo-translation of it.

The pseudo-translation puts each text between ⟦ and ⟧, with accents and a third longer: whatever is
seen without brackets did not go through gettext, and what is cut off will be cut off in German.
"""

import ast
import os
import re
import subprocess

from lint import ROOT

# One that neither GTK nor anything else is translated into.
PSEUDO_LANGUAGE = 'tlh'
KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dgettext:2', 'g_dcgettext:2',
            'g_dngettext:2,3', 'g_dpgettext2:2c,3', 'g_dpgettext:2g', 'NP_:1,2', 'NCP_:1c,2,3')
ACCENTS = str.maketrans('aceinoszuyACEINOSZUY', 'âçéîñõšžüýÂÇÉÎÑÕŠŽÜÝ')
# What a translation keeps: printf and date formats, {name}, markup, entities, mnemonics.
KEPT = re.compile(r'(%[-+ #0-9.$*\']*(?:l|ll|z|h)?[A-Za-z%]|\{[a-z_]+\}|<[^>]*>|&[a-z#0-9]+;|_)')


class Message:
    """One entry of a catalogue."""

    def __init__(self):
        self.context = self.text = self.plural = None
        self.places = []
        self.flags = []


def extract(folder):
    """Writes attune.pot into a folder and returns its path."""
    pot = folder / 'attune.pot'
    environment = {**os.environ, 'GETTEXTDATADIRS': str(ROOT / 'resources' / 'content')}
    subprocess.run(
        ['xgettext', '--from-code=UTF-8', '--add-comments', '--package-name=attune',
         *(f'--keyword={keyword}' for keyword in KEYWORDS),
         f'--files-from={ROOT}/po/POTFILES.in', f'--directory={ROOT}', f'--output={pot}'],
        check=True, env=environment)
    return pot


def read(pot):
    """The messages of a catalogue, without its header."""
    messages, message, field = [], Message(), None
    for line in pot.read_text().splitlines() + ['']:
        if not line:
            if message.text:
                messages.append(message)
            message, field = Message(), None
        elif line.startswith('#: '):
            message.places += line[3:].split()
        elif line.startswith('#, '):
            message.flags += line[3:].split(', ')
        elif line.startswith('#'):
            continue
        else:
            keyword, _, rest = line.partition(' ')
            if keyword.startswith('"'):
                rest = line
            else:
                field = {'msgctxt': 'context', 'msgid': 'text', 'msgid_plural': 'plural'}.get(keyword)
            if field:
                setattr(message, field, (getattr(message, field) or '') + ast.literal_eval(rest))
    return messages


def pseudo(text):
    """A text's pseudo-translation."""
    tail = ';' if text.endswith(';') else ''
    body = ''.join(piece if KEPT.fullmatch(piece) else piece.translate(ACCENTS)
                   for piece in KEPT.split(text[:len(text) - len(tail)]))
    longer = ' ' + '·' * max(1, len(text) // 3) if len(text) > 3 else ''
    return f'⟦{body}{longer}⟧{tail}'


def quote(text):
    escaped = text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n').replace('\t', '\\t')
    return f'"{escaped}"'


def write_pseudo(pot, folder):
    """Compiles the pseudo-translation; returns the locale folder it lies in."""
    folder.mkdir(parents=True, exist_ok=True)
    po = folder / f'{PSEUDO_LANGUAGE}.po'
    with po.open('w') as out:
        out.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
                  '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
                  f'"Language: {PSEUDO_LANGUAGE}\\n"\n\n')
        for message in read(pot):
            if 'c-format' in message.flags:
                out.write('#, c-format\n')
            if message.context is not None:
                out.write(f'msgctxt {quote(message.context)}\n')
            out.write(f'msgid {quote(message.text)}\n')
            if message.plural is None:
                out.write(f'msgstr {quote(pseudo(message.text))}\n\n')
            else:
                out.write(f'msgid_plural {quote(message.plural)}\n'
                          f'msgstr[0] {quote(pseudo(message.text))}\n'
                          f'msgstr[1] {quote(pseudo(message.plural))}\n\n')
    (folder / 'LINGUAS').write_text(PSEUDO_LANGUAGE + '\n')
    compiled = folder / 'locale' / PSEUDO_LANGUAGE / 'LC_MESSAGES'
    compiled.mkdir(parents=True, exist_ok=True)
    subprocess.run(['msgfmt', '--check-format', '-o', compiled / 'attune.mo', po], check=True)
    return folder / 'locale'
