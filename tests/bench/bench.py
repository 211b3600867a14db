#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""bench.py BUILD-FOLDER: how fast and how light the program is, beside others in the same run.

Programs take turns, so that whatever else the machine does meets all of them alike.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUILD = Path(sys.argv[1]).resolve()
os.environ['ATTUNE_PREFIX'] = str(BUILD / 'root')
os.environ['ATTUNE_SHOTS'] = str(BUILD / 'shots')
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'journeys'))

from harness import Attune  # noqa: E402
from loudspeaker import Loudspeaker  # noqa: E402
import massage  # noqa: E402

RUNS = int(os.environ.get('ATTUNE_BENCH_RUNS', '15'))
TICKS_PER_S = os.sysconf('SC_CLK_TCK')
SOURCE = {**os.environ, 'ATTUNE_SOURCE_DIR': str(Path(__file__).resolve().parents[2])}
WINDOW = BUILD / 'tests' / 'bench' / 'bench-window'


def environment(**more):
    return {**os.environ, 'GSK_RENDERER': 'cairo', 'GDK_DEBUG': 'gl-disable',
            'ADW_DISABLE_PORTAL': '1', 'GSETTINGS_BACKEND': 'keyfile', 'LC_ALL': 'C.UTF-8', **more}


def say(words, *goals):
    """One line, and whether each of the figures in it is what it is to be: (figure, most) each."""
    met = ', '.join(f"{most:g} {'met' if figure <= most else 'NOT met'}" for figure, most in goals)
    print(f'{words} [goal {met}]' if goals else words)


def first_frame_ms(command, base, words=None):
    """From exec to the first painted frame (with these words in it), by a preloaded watcher."""
    more = {'LD_PRELOAD': str(BUILD / 'tests' / 'bench' / 'libfirst-frame.so')}
    if words:
        more['FIRST_FRAME_WORDS'] = words
    begin = time.monotonic_ns()
    done = subprocess.run(command, env={**base, **more}, stdout=subprocess.PIPE, text=True,
                          stderr=subprocess.DEVNULL, check=False, timeout=30)
    painted = re.search(r'first-frame (\d+)', done.stdout)
    assert painted, f'{command}: no frame'
    return (int(painted.group(1)) * 1000 - begin) / 1e6


def bench_first_frame(attune):
    base = environment(XDG_DATA_DIRS='/usr/local/share:/usr/share')
    programs = {'empty libadwaita window': ([str(WINDOW)], base, None)}
    if shutil.which('gnome-clocks'):
        programs['gnome-clocks'] = (['gnome-clocks'], base, None)
    mine = {**attune.environment(), 'ATTUNE_CLOCK': 'real'}
    programs['Today'] = ([str(BUILD / 'root' / 'bin' / 'attune')], mine, 'All routines')
    times = {name: [] for name in programs}
    for run in range(RUNS + 1):
        for name, program in programs.items():
            took = first_frame_ms(*program)
            if run:
                times[name].append(took)
    medians = {name: statistics.median(took) for name, took in times.items()}
    print(f'First frame, from exec, median of {RUNS}:')
    empty = medians['empty libadwaita window']
    for name, median in medians.items():
        took = times[name]
        ratio = median / empty
        say(f'  {name:24} {median:6.1f} ms ({min(took):.1f} to {max(took):.1f}),'
            f' {ratio:.2f} of the empty window', *[(ratio, 1.2)] * (name == 'Today'))
    if 'gnome-clocks' in medians:
        ratio = medians['Today'] / medians['gnome-clocks']
        say(f'  Today to gnome-clocks: {ratio:.2f}', (ratio, 1))


def private_mb(pid):
    """Memory that would be free without the program, were it the one GTK program running.

    The kernel's own "private" leaves out libraries that some other program has open just now.
    """
    status = Path(f'/proc/{pid}/status').read_text()
    return sum(int(kb) for kb in re.findall(r'Rss(?:Anon|File):\s+(\d+)', status)) / 1024


def cpu_s(pid):
    fields = Path(f'/proc/{pid}/stat').read_text().rsplit(')', 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_PER_S


def wakeups(pid):
    return sum(int(re.search(r'\nvoluntary_ctxt_switches:\s+(\d+)', status.read_text()).group(1))
               for status in Path(f'/proc/{pid}/task').glob('*/status'))


def per_second(pid, get, seconds):
    before = get(pid)
    time.sleep(seconds)
    return (get(pid) - before) / seconds


def window_memory_mb():
    process = subprocess.Popen([WINDOW], env=environment(), stdout=subprocess.DEVNULL)
    time.sleep(4)
    assert process.poll() is None, 'the empty window ended'
    memory = private_mb(process.pid)
    process.terminate()
    process.wait()
    return memory


def bench_session(attune):
    """Memory, processor time and drift while a person follows a massage on the real clock."""
    empty = statistics.median(window_memory_mb() for _ in range(3))
    attune.more_environment['ATTUNE_CLOCK'] = 'real'
    attune.start()
    pid = attune.process.pid
    attune.find('All routines')
    time.sleep(3)
    rest = per_second(pid, wakeups, 10)
    say(f'Today at rest for 10 s: {rest:.1f} wakeups/s', (rest, 2))
    massage.begin(attune)
    while attune.find_now('Yes'):
        time.sleep(1.5)
        attune.keys('space')
    time.sleep(16)
    share = per_second(pid, cpu_s, 18) * 100
    memory = private_mb(pid)
    say(f'Hand after hand down both legs, cairo, 1024×768, 18 s: {share:.1f} % of a core', (share, 15))
    say(f'Private memory in a session: {memory:.1f} MB; empty window {empty:.1f} MB;'
        f' ratio {memory / empty:.2f}', (memory / empty, 1.6))
    time.sleep(30)
    bench_drift(attune)
    attune.kill()


def figure_costs(fps, seconds, *strokes):
    """What bench-figure says of each stroke, in a picture as large as in a window of 1024×768."""
    content = Path(__file__).resolve().parents[2] / 'resources' / 'content'
    done = subprocess.run(
        [BUILD / 'tests' / 'bench' / 'bench-figure', content, '554', '602', str(fps), str(seconds),
         *strokes],
        env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        check=True)
    return {name: tuple(map(float, figures))
            for name, *figures in map(str.split, done.stdout.splitlines())}


def bench_figure():
    costs = figure_costs(30, 2)
    shares = sorted((cost[0], name) for name, cost in costs.items())
    ready = sorted(cost[1] for cost in list(costs.values())[1:])
    say(f'Pictures of {len(costs)} strokes, cairo, at 30 frames/s:'
        f' median {statistics.median(share for share, _ in shares):.1f} % of a core,'
        f' most {shares[-1][0]:.1f} % ({shares[-1][1]})', (shares[-1][0], 12))
    most = figure_costs(60, 4, shares[-1][1])[shares[-1][1]][0]
    say(f'The same one at 60 frames/s: {most:.1f} %', (most, 22))
    say(f'First picture of a new view: median {statistics.median(ready):.1f} ms of processor time,'
        f' most {ready[-1]:.1f} ms', (ready[-1], 50))
    parts = max(cost[2] for cost in costs.values())
    say(f'Painted parts of a picture: at most {parts:.1f} MB', (parts, 40))


def bench_chime(times=40):
    """From a change of state to the first sample at the loudspeaker."""
    if not shutil.which('pulseaudio') or not shutil.which('parec'):
        print('No chimes: pulseaudio or parec is missing.')
        return
    with Loudspeaker() as loudspeaker:
        done = subprocess.run(
            [BUILD / 'tests' / 'bench' / 'bench-chime',
             BUILD / 'root' / 'share' / 'attune' / 'sounds', str(times)],
            env=loudspeaker.environment, stdout=subprocess.PIPE, text=True, check=True)
        time.sleep(0.5)
        onsets = list(loudspeaker.onsets_us)
    took = []
    for called in map(int, done.stdout.split()):
        after = [onset - called for onset in onsets if 0 <= onset - called < 400000]
        took += after[:1]
    took.sort()
    assert took, 'no chime was heard'
    median, last = statistics.median(took) / 1000, took[int(len(took) * 0.99)] / 1000
    say(f'A question is asked, to the first sample of its chime at the loudspeaker: median'
        f' {median:.1f} ms, 99th percentile {last:.1f} ms, {len(took)} of {times} chimes',
        (median, 60), (last, 100))


def bench_drift(attune):
    rows = attune.rows('SELECT at_us, wall_utc_us FROM event ORDER BY seq')
    most = max(abs((wall - rows[0][1]) - (at - rows[0][0])) for at, wall in rows) / 1000
    say(f'Drift of the session clock against the wall clock over '
        f'{(rows[-1][0] - rows[0][0]) / 1e6:.0f} s, {len(rows)} events: at most {most:.1f} ms',
        (most, 10))


def print_figures(output, *wanted):
    """Of lines with a name and microseconds, each name that is wanted in its words."""
    figures = {}
    for line in output.splitlines():
        name, value = line.split()
        figures.setdefault(name, []).append(int(value) / 1000)
    for name, words, *goal in wanted:
        took = sorted(figures[name])
        median = statistics.median(took)
        say(f'{words}: median {median:.2f} ms, 99th percentile {took[int(len(took) * 0.99)]:.2f} ms,'
            f' of {len(took)}', *[(median, most) for most in goal])


def bench_core():
    with tempfile.TemporaryDirectory() as folder:
        content = Path(__file__).resolve().parents[2] / 'resources' / 'content'
        done = subprocess.run([BUILD / 'tests' / 'bench' / 'bench-core', content, folder],
                              stdout=subprocess.PIPE, text=True, check=True)
    print_figures(done.stdout, ('read-start', 'Reading what start-up needs', 10),
                  ('read-all', 'Reading all content', 35),
                  ('commit', 'One commit, asked for to acknowledged'))


def bench_learning():
    done = subprocess.run([BUILD / 'tests' / 'bench' / 'bench-learning'], stdout=subprocess.PIPE,
                          text=True, check=True, env=SOURCE)
    print_figures(done.stdout, ('choose', 'Choosing a review from 20,000 answers', 5),
                  ('reschedule', 'Computing from all of them what is remembered', 200))


def say_frames(program, arguments, folder, *rows):
    """What a program with a window of its own says: (name, words, goal of the median) each."""
    done = subprocess.run(
        [BUILD / 'tests' / 'bench' / program, *arguments], stdout=subprocess.PIPE, text=True, check=True,
        env=environment(XDG_DATA_HOME=folder, GSETTINGS_BACKEND='memory', GTK_A11Y='none',
                        GSETTINGS_SCHEMA_DIR=str(BUILD / 'resources' / 'desktop')))
    figures = {}
    for line in done.stdout.splitlines():
        name, value = line.split()
        figures.setdefault(name, []).append(int(value) / 1000)
    for name, words, *goal in rows:
        took = sorted(figures[name])
        median = statistics.median(took)
        say(f'{words}: median {median:.2f} ms,'
            f' 90th percentile {took[int(len(took) * 0.9)]:.2f} ms, most {took[-1]:.2f} ms,'
            f' of {len(took)}', *[(median, most) for most in goal])


def bench_lesson():
    """With folders of its own, so that the store is empty."""
    with tempfile.TemporaryDirectory() as folder:
        say_frames('bench-lesson', [], folder,
                   ('read', 'Reading the lessons, once'),
                   ('open', 'Opening a lesson, to its first frame', 50),
                   ('open-work', 'The work in it, in processor time'),
                   ('card', 'Going to a card, to its first frame', 16.7),
                   ('card-work', 'The work in it, in processor time'))


def figures_of_history(folder, years):
    """What bench-store says, in milliseconds, of a family with so many years behind it."""
    done = subprocess.run([BUILD / 'tests' / 'bench' / 'bench-store', folder, str(years)], env=SOURCE,
                          stdout=subprocess.PIPE, text=True, check=True)
    figures = {}
    for line in done.stdout.splitlines():
        name, value, *_ = line.split()
        if name != '#':
            figures.setdefault(name, []).append(int(value) / 1000)
    return {name: statistics.median(took) for name, took in figures.items()}


def bench_history(attune):
    """Ten years of two babies and two caregivers, four sessions a day, beside one year of them."""
    ten_years = Attune().seed_family()
    folder = ten_years.database().parent
    with tempfile.TemporaryDirectory() as one_year:
        one = figures_of_history(one_year, 1)
    for file in folder.glob('attune.db*'):
        file.unlink()
    ten = figures_of_history(folder, 10)
    say(f"Reading a week, ten years of sessions: {ten['week']:.2f} ms", (ten['week'], 2))
    growth = ten['week'] / one['week']
    say(f'To reading it with one year of them: {growth:.2f}', (growth, 1.3))
    with tempfile.TemporaryDirectory() as none:
        say_frames('bench-week', [folder], none,
                   ('next-week', 'Going to another week, to the frame with it', 16.7),
                   ('next-week-work', 'The work in it, in processor time', 16.7))
    say(f"Reading a month: {ten['month']:.2f} ms", (ten['month'], 20))
    say(f"Searching one's own words: {ten['search']:.2f} ms", (ten['search'], 30))
    seconds = ten['export'] / 1000
    say(f'Writing everything as JSON Lines: {seconds:.1f} s', (seconds, 10))
    start = [str(BUILD / 'root' / 'bin' / 'attune')]
    pairs = [[first_frame_ms(start, {**one.environment(), 'ATTUNE_CLOCK': 'real'}, 'All routines')
              for one in (attune, ten_years)] for _ in range(RUNS + 1)][1:]
    ratio = statistics.median(full for _, full in pairs) / statistics.median(new for new, _ in pairs)
    say(f'First frame with ten years, to that with none: {ratio:.2f}', (ratio, 1.1))


def ten_in_the_morning():
    """A time zone in which it is ten now: Today suggests by the hour."""
    return f'BEN{time.gmtime().tm_hour - 10:+d}'


def main():
    attune = Attune().seed_family()
    attune.more_environment['TZ'] = ten_in_the_morning()
    bench_core()
    bench_lesson()
    bench_learning()
    bench_first_frame(attune)
    bench_figure()
    bench_chime()
    bench_history(attune)
    bench_session(attune)


main()
