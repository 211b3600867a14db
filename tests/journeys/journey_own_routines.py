# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""A family's own routines, written by hand into the folder beside its data."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from harness import PREFIX, Attune, run, wait_for, walk

# The one the manual shows.
GOOD = re.search(r'```xml\n(.*?)```',
                 (Path(__file__).parents[2] / 'README.md').read_text(), re.DOTALL).group(1)
BROKEN = GOOD.replace('own.our-evening', 'own.broken').replace('"legs"', '"lags"')


def check(*files, **environment):
    """What writers of routines run, without a display and without a bus."""
    done = subprocess.run([PREFIX / 'bin' / 'attune', '--check', *files], check=False, text=True,
                          env={'LC_ALL': 'C.UTF-8', **environment}, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def numbers_are_read_whichever_thread_comes_first():
    home = Path(tempfile.mkdtemp(prefix='attune-journey-'))
    file = home / 'evening.xml'
    file.write_text(GOOD)
    assert check(file, LD_PRELOAD=os.environ['ATTUNE_LATE_LOCALE']) == (0, '')
    shutil.rmtree(home)


def has(attune, expression):
    """Whether it is on the page, be it below what is seen."""
    return any(re.fullmatch(f'(?s).*{expression}.*', node.name or '')
               for window in attune.windows() for node in walk(window))


def one_that_is_broken_hides_no_other():
    attune = Attune().seed_family()
    folder = attune.database().parent / 'routines'
    folder.mkdir(exist_ok=True)
    good, broken = folder / 'evening.xml', folder / 'broken.xml'
    good.write_text(GOOD)
    broken.write_text(BROKEN)
    line = BROKEN[:BROKEN.index('<part')].count('\n') + 1
    assert check(good) == (0, ''), check(good)
    code, words = check(good, broken)
    assert code == 1 and f'broken.xml:{line}:5: “region” is “lags”.' in words, words

    attune.start()
    wait_for('the good one', lambda: has(attune, 'Our evening'))
    wait_for('the place of the fault', lambda: has(attune, f'broken.xml:{line}:5: “region”'))
    attune.shot('broken')
    broken.write_text(BROKEN.replace('lags', 'legs').replace('Our evening', 'Our morning'))
    wait_for('the mended one', lambda: has(attune, 'Our morning'))
    assert not has(attune, 'broken.xml'), attune.outline()
    attune.end()


run(one_that_is_broken_hides_no_other, numbers_are_read_whichever_thread_comes_first)
