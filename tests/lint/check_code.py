#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""House rules for the source code that no compiler checks."""

import re
import shutil
import subprocess

from lint import ROOT, Skip, place, run, source_files

# Each layer's folder and the layers whose headers it may include.
LAYERS = {
    'core': set(),
    'store': {'core'},
    'sound': {'core'},
    'figure': {'core'},
    'export': {'core'},
    'app': {'core', 'store', 'sound', 'figure', 'export'},
}
FOREIGN = {
    'core': ('gtk/', 'gdk/', 'adwaita', 'sqlite3', 'canberra', 'cairo', 'pango', 'librsvg', 'libspeechd'),
    'store': ('gtk/', 'gdk/', 'adwaita', 'canberra', 'cairo', 'librsvg', 'libspeechd'),
    'sound': ('gtk/', 'gdk/', 'adwaita', 'sqlite3', 'cairo', 'librsvg'),
    'figure': ('adwaita', 'sqlite3', 'canberra', 'libspeechd'),
    'export': ('gtk/', 'gdk/', 'adwaita', 'sqlite3', 'canberra', 'libspeechd'),
    'app': ('sqlite3', 'canberra', 'libspeechd'),
}
INCLUDE = re.compile(r'\s*#\s*include\s*[<"]([^>"]+)[>"]')
LONGEST_FUNCTION = 60
LONGEST_FILE = 600


def lines_of(path):
    return list(enumerate(path.read_text(errors='replace').splitlines(), 1))


def matches(pattern, paths, but=()):
    """Where a pattern occurs outside the files named in `but`."""
    expression = re.compile(pattern)
    return [f'{place(path, number)}: {line.strip()}'
            for path in paths if path.name not in but
            for number, line in lines_of(path) if expression.search(line)]


def code_of(path):
    """A file's lines without comments and strings, so that words in them do not count."""
    text = path.read_text()
    text = re.sub(r'/\*.*?\*/', lambda m: '\n' * m.group().count('\n'), text, flags=re.S)
    text = re.sub(r'"(\\.|[^"\\\n])*"', '""', text)
    return list(enumerate(text.splitlines(), 1))


def code_matches(pattern, paths, but=()):
    expression = re.compile(pattern)
    return [f'{place(path, number)}: {line.strip()}'
            for path in paths if path.name not in but
            for number, line in code_of(path) if expression.search(line)]


def headers_by_layer():
    return {path.name: layer for layer in LAYERS for path in (ROOT / 'src' / layer).rglob('*.h')}


def includes_go_one_way():
    owner = headers_by_layer()
    for layer, below in LAYERS.items():
        for path in source_files('.c', '.h', folders=[f'src/{layer}']):
            for number, line in lines_of(path):
                include = INCLUDE.match(line)
                target = include and owner.get(include.group(1).rsplit('/', 1)[-1])
                if target and target != layer and target not in below:
                    yield f'{place(path, number)}: {layer} must not include {target}'


def layers_know_their_own_libraries():
    for layer, foreign in FOREIGN.items():
        for path in source_files('.c', '.h', folders=[f'src/{layer}']):
            for number, line in lines_of(path):
                include = INCLUDE.match(line)
                if include and include.group(1).startswith(foreign):
                    yield f'{place(path, number)}: {include.group(1)} is not for {layer}'


def private_headers_stay_in_their_folder():
    private = {path.name: path.parent for path in source_files('.h', folders=['src'])
               if path.stem.endswith('-private')}
    for path in source_files('.c', '.h', folders=['src']):
        for number, line in lines_of(path):
            include = INCLUDE.match(line)
            home = include and private.get(include.group(1).rsplit('/', 1)[-1])
            if home and home != path.parent:
                yield f'{place(path, number)}: {include.group(1)} is private to {place(home)}'


def only_the_clock_reads_time():
    return code_matches(
        r'\b(g_get_monotonic_time|g_get_real_time|g_date_time_new_now\w*|clock_gettime|gettimeofday'
        r'|g_timeout_\w+|g_timer_\w+|g_usleep|sleep|usleep|nanosleep)\s*\(',
        source_files('.c', '.h', folders=['src']),
        but=('attune-clock.c', 'attune-system-clock.c', 'attune-manual-clock.c'))


def nothing_opens_the_network():
    return code_matches(
        r'\b(g_socket_(client|listener|service|connection)|g_network_address|g_inet_|soup_|curl_'
        r'|getaddrinfo)\w*|netinet/|arpa/inet',
        source_files('.c', '.h', folders=['src'])) + matches(
            r'#\s*include\s*<(sys/socket|netdb|netinet|libsoup|curl)', source_files('.c', '.h'))


def every_file_says_its_licence():
    """Code says it itself; what cannot is named in REUSE.toml."""
    for path in source_files('.c', '.h', '.py'):
        head = '\n'.join(path.read_text().splitlines()[:8])
        if 'SPDX-License-Identifier:' not in head or 'SPDX-FileCopyrightText:' not in head:
            yield f'{place(path)}: the first lines lack the SPDX licence and copyright'


def nothing_is_left_for_later():
    return matches(r'\b(TODO|FIXME|XXX|HACK)\b',
                   source_files('.c', '.h', '.py', '.ui', '.xml', '.css', '.build',
                                folders=['src', 'ui', 'tests', 'resources', 'po']),
                   but=('check_code.py',))


def headers_use_pragma_once():
    return [place(path) for path in source_files('.h') if '#pragma once' not in path.read_text()]


def functions_of(path):
    """(name, first line, length) of each function, as the formatter lays them out."""
    lines = path.read_text().splitlines()
    start = None
    for number, line in enumerate(lines, 1):
        if line == '{':
            start = number
        elif line == '}' and start:
            head = ' '.join(lines[max(0, start - 12):start - 1])
            names = re.findall(r'(\w+) \(', re.sub(r'.*[;}]', '', head))
            yield (names[0] if names else '?', start, number - start - 1)
            start = None


def functions_are_short():
    for path in source_files('.c'):
        for name, number, length in functions_of(path):
            if length > LONGEST_FUNCTION and not name.endswith('_class_init'):
                yield f'{place(path, number)}: {name} has {length} lines, over {LONGEST_FUNCTION}'


def files_are_short():
    for path in source_files('.c', '.h', '.py', '.ui', folders=['src', 'ui', 'tests']):
        length = len(path.read_text().splitlines())
        if length > LONGEST_FILE:
            yield f'{place(path)}: {length} lines, over {LONGEST_FILE}; split it by topic'


def the_formatter_has_nothing_to_say():
    formatter = shutil.which('clang-format')
    if not formatter:
        raise Skip('clang-format is not installed')
    paths = source_files('.c', '.h')
    done = subprocess.run([formatter, '--dry-run', '-Werror', *map(str, paths)], cwd=ROOT,
                          text=True, stderr=subprocess.PIPE, check=False)
    return sorted({line.split(': error')[0].replace(str(ROOT) + '/', '') + ': run clang-format -i'
                   for line in done.stderr.splitlines() if ': error' in line})


run('code', includes_go_one_way, layers_know_their_own_libraries,
    private_headers_stay_in_their_folder, only_the_clock_reads_time, nothing_opens_the_network,
    every_file_says_its_licence, nothing_is_left_for_later, headers_use_pragma_once,
    functions_are_short, files_are_short, the_formatter_has_nothing_to_say)
