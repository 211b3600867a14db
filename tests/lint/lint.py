# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""What the lint tests share: finding files, saying what is wrong where, and TAP."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(os.environ.get('ATTUNE_SOURCE_DIR', Path(__file__).resolve().parents[2]))


def source_files(*suffixes, folders=('src', 'tests')):
    """The files of these folders with one of the suffixes, sorted."""
    found = [path for folder in folders for path in (ROOT / folder).rglob('*')
             if path.suffix in suffixes and path.is_file()]
    return sorted(found)


def place(path, line=None):
    name = str(Path(path).relative_to(ROOT)) if Path(path).is_absolute() else str(path)
    return f'{name}:{line}' if line else name


def command_faults(*command, cwd=ROOT, env=None):
    """What a command says when it fails, as faults."""
    done = subprocess.run(command, cwd=cwd, env={**os.environ, **(env or {})}, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode == 0:
        return []
    return [f'{" ".join(map(str, command))}: exit {done.returncode}'] + done.stdout.splitlines()


class Skip(Exception):
    """Raised by a check that cannot run here; says why."""


def run(area, *checks):
    """Runs checks, functions that return a list of faults, as one TAP case each."""
    print(f'1..{len(checks)}')
    bad = 0
    for number, check in enumerate(checks, 1):
        name = f"/attune/lint/{area}/{check.__name__.replace('_', '-')}"
        try:
            faults = list(check())
        except Skip as reason:
            print(f'ok {number} {name} # SKIP {reason}')
            continue
        for fault in faults:
            print('# ' + str(fault).replace('\n', '\n# '))
        print(f"{'not ok' if faults else 'ok'} {number} {name}", flush=True)
        bad += bool(faults)
    sys.exit(1 if bad else 0)
