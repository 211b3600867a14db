# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""Drives the real program as a person would, on a screen and a bus of its own.

A journey starts the installed development build, finds what is on the screen through the
accessibility tree, presses and types, moves the program's clock, looks at the rows it wrote, and
takes pictures for people to look at. Whatever the program warned about is a failure at the end.
"""

import atexit
import contextlib
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

APP_ID = 'org.attune.Attune.Devel'
OBJECT_PATH = '/' + APP_ID.replace('.', '/')
PREFIX = Path(os.environ['ATTUNE_PREFIX'])
SHOTS = Path(os.environ.get('ATTUNE_SHOTS', tempfile.gettempdir()))
PATIENCE_S = 20
FRAME = 5  # what the toolkit draws round a window where no window manager does
HARMLESS = re.compile(
    r'Unable to acquire session bus|dconf|AT-SPI|atk-bridge|Vulkan|libEGL|MESA|'
    r'Failed to set fd limit|gvfs|portal|at-spi-bus-launcher|dbus-daemon')


def begin_server(*command):
    """Starts a server for this process alone, which says where it is; returns what it says."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [part.replace('FD', str(writing)) for part in command], pass_fds=[writing],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    atexit.register(server.terminate)
    os.close(writing)
    with os.fdopen(reading) as where:
        return where.readline().strip()


def begin_screen():
    """A screen and a bus. Must run before the accessibility library is loaded."""
    os.environ['DISPLAY'] = ':' + begin_server(
        'Xvfb', '-displayfd', 'FD', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset')
    os.environ['DBUS_SESSION_BUS_ADDRESS'] = begin_server(
        'dbus-daemon', '--session', '--nofork', '--print-address=FD')
    for name in ('GTK_A11Y', 'G_DEBUG', 'NO_AT_BRIDGE', 'WAYLAND_DISPLAY', 'GDK_BACKEND'):
        os.environ.pop(name, None)


begin_screen()
import pyatspi  # noqa: E402  (needs the display above)
from gi.repository import Gio, GLib  # noqa: E402


RUNNING = []


class Lost(AssertionError):
    """Something a journey looked for never came; says what was on the screen instead."""


def wait_for(what, get, patience_s=PATIENCE_S):
    """Asks `get` until it gives something, and returns that."""
    end = time.monotonic() + patience_s
    while True:
        with contextlib.suppress(GLib.Error, LookupError):
            found = get()
            if found:
                return found
        if time.monotonic() > end:
            raise Lost(f'waited {patience_s} s for {what}')
        time.sleep(0.05)


def walk(node):
    """Everything below a node, top to bottom, seen or not."""
    with contextlib.suppress(GLib.Error, LookupError):
        for index in range(node.childCount):
            child = node.getChildAtIndex(index)
            if child is None:
                continue
            yield child
            yield from walk(child)


def find_page(window, name):
    """What has this name, looked for in all branches at once: pages stand near the root."""
    level = [window]
    while level:
        level = [child for node in level for child in list(node)]
        for node in level:
            if node.name == name:
                return node
    return None


def is_within(node, outer):
    while node is not None:
        if node == outer:
            return True
        node = node.parent
    return False


def is_seen(node, window):
    """Whether somebody who points at the middle of it, or near, points at it.

    The toolkit says "showing" of windows alone, and hidden pages keep their size: hence pointing.
    """
    with contextlib.suppress(NotImplementedError, GLib.Error, LookupError):
        place = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        component = window.queryComponent()
        for across, down in ((2, 2), (4, 4), (4, 2), (2, 4)) if place.width and place.height else ():
            hit = component.getAccessibleAtPoint(
                place.x + place.width // across, place.y + place.height // down,
                pyatspi.WINDOW_COORDS)
            if hit is not None and is_within(hit, node):
                return True
    return False


def look(window, page=None):
    """All that has a name and is seen, in a window or on one page of it; what goes meanwhile is not."""
    for node in [window, *walk(page or window)]:
        with contextlib.suppress(GLib.Error, LookupError):
            if node.name and (node == window or is_seen(node, window)):
                yield node


def where_it_rests(node):
    """Where in its window the middle of a node is, as soon as the page it is on has come in."""
    places = []

    def rests():
        place = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        places.append((place.x + place.width // 2, place.y + place.height // 2))
        return places[-3:].count(places[-1]) == 3

    wait_for('it to stand still', rests)
    return places[-1]


def scrolls(node):
    """Whether it stands in something that scrolls, so that it can be brought onto the screen."""
    while node is not None:
        if node.getRoleName() == 'scroll pane':
            return True
        node = node.parent
    return False


class Attune:
    """The running program, with its own folders that outlive it, so that it can be started again."""

    def __init__(self, style='light', size=(1024, 768), environment=None):
        self.home = Path(tempfile.mkdtemp(prefix='attune-journey-'))
        self.style = style
        self.size = size
        self.more_environment = environment or {}
        self.process = None
        self.page = None  # where alone to look for things
        self.log_path = self.home / 'log'
        RUNNING.append(self)

    def environment(self):
        runtime = self.home / 'runtime'
        runtime.mkdir(mode=0o700, exist_ok=True)
        return {
            **os.environ,
            'XDG_DATA_HOME': str(self.home / 'data'),
            'XDG_CONFIG_HOME': str(self.home / 'config'),
            'XDG_CACHE_HOME': str(self.home / 'cache'),
            'XDG_STATE_HOME': str(self.home / 'state'),
            'XDG_RUNTIME_DIR': str(runtime),
            'XDG_DATA_DIRS': f'{PREFIX}/share:/usr/local/share:/usr/share',
            'GSETTINGS_BACKEND': 'keyfile',
            'GSK_RENDERER': 'cairo',
            'GDK_DEBUG': 'gl-disable',
            'ADW_DISABLE_PORTAL': '1',
            'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark' if self.style == 'dark' else 'prefer-light',
            'ATTUNE_CLOCK': 'manual',
            'LC_ALL': 'C.UTF-8',
            'LANGUAGE': 'en',
            'TZ': 'UTC',
            **self.more_environment,
        }

    def start(self, *arguments):
        with self.log_path.open('ab') as log:
            self.process = subprocess.Popen(
                [PREFIX / 'bin' / 'attune', *arguments], env=self.environment(), stdout=log,
                stderr=log, stdin=subprocess.DEVNULL)
        wait_for('the window', self.windows)
        self.window_id = wait_for('the X window', self.find_window_id)
        # The toolkit may still give it the size it had in mind itself.
        wait_for('the window to take its size',
                 lambda: self.has_its_size() or self.resize(*self.size))
        return self

    def application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            # One that was killed may stand on the bus for a while.
            with contextlib.suppress(GLib.Error):
                node = desktop.getChildAtIndex(index)
                if node and node.get_process_id() == self.process.pid:
                    return node
        raise LookupError('not on the bus yet')

    def windows(self):
        assert self.process.poll() is None, f'the program ended:\n{self.log()}'
        return [node for node in self.application() if node]

    # What is on the screen

    def showing(self):
        return [node for window in self.windows() for node in look(window, self.page)]

    def outline(self):
        """The screen in words, for messages."""
        return '\n'.join(f'  {node.getRoleName()}: {node.name}' for node in self.showing())

    def texts(self):
        return [node.name for node in self.showing()]

    def places(self):
        """The names of the places one can switch to."""
        self.find('.*', 'page tab')
        return list(dict.fromkeys(
            node.name for node in self.showing() if node.getRoleName() == 'page tab'))

    def focusable(self):
        return [node for window in self.windows() for node in walk(window)
                if node.getState().contains(pyatspi.STATE_FOCUSABLE) and is_seen(node, window)]

    def has_its_size(self):
        window = self.windows()[-1].queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        return (window.width, window.height) == self.size

    def cut(self):
        """What can be used and is not wholly on the screen, though nothing could scroll it there."""
        width, height = self.size
        wait_for(f'a window of {width} by {height}', self.has_its_size)
        cut = []
        for node in self.focusable():
            with contextlib.suppress(NotImplementedError, GLib.Error, LookupError):
                place = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
                below = not scrolls(node) and (place.y < -1 or place.y + place.height > height + 1)
                if place.x < -1 or place.x + place.width > width + 1 or below:
                    cut.append(f'{node.getRoleName()} “{node.name}” at {place.x}, {place.y}, '
                               f'{place.width} by {place.height}')
        return cut

    @staticmethod
    def has_name(node):
        """Whether a screen reader has more to say than the kind of widget."""
        texts = [node.name] + [inner.name for inner in walk(node)]
        return any(text and not re.fullmatch(r'(Gtk|Adw|Attune)[A-Z]\w*', text) for text in texts)

    def stay_on(self, page):
        """Looks for things on the page of this kind alone, which is quicker; None: everywhere again."""
        self.page = None
        if page:
            self.page = wait_for(f'an {page}', lambda: find_page(self.windows()[-1], page))

    def find_now(self, name, role=None):
        for window in reversed(self.windows()):
            for node in walk(self.page or window):
                with contextlib.suppress(GLib.Error, LookupError):
                    if (re.fullmatch(name, node.name or '') and role in (None, node.getRoleName())
                            and is_seen(node, window)):
                        return node
        return None

    def find(self, name, role=None, patience_s=PATIENCE_S):
        """The first thing showing whose whole name fits the expression."""
        try:
            return wait_for(f'“{name}”', lambda: self.find_now(name, role), patience_s)
        except Lost as lost:
            self.shot('lost')
            raise Lost(f'{lost}; there was\n{self.outline()}\n{self.log()[-2000:]}') from None

    def gone(self, name, role=None):
        wait_for(f'“{name}” to be gone', lambda: self.find_now(name, role) is None)

    def text(self, fragment):
        """Waits until a text that contains the expression shows."""
        return self.find(f'(?s).*{fragment}.*')

    # What a person does

    def press(self, name, role=None):
        """Presses what has this name: the nearest thing around it that can be pressed."""
        node = self.find(name, role)
        while node is not None:
            with contextlib.suppress(NotImplementedError, GLib.Error):
                # A label has actions too, to copy its text.
                if node.getRoleName() not in ('label', 'text') and node.queryAction().nActions:
                    node.queryAction().doAction(0)
                    return
            node = node.parent
        raise Lost(f'“{name}” cannot be pressed')

    def drag(self, name, onto):
        """Takes it with the mouse, goes to something else in small steps, and lets go there."""
        (x, y), (to_x, to_y) = self.middle_of(name), self.middle_of(onto)
        steps = [part for step in range(1, 9) for part in (
            'mousemove', '--window', self.window_id, str(x + (to_x - x) * step // 8),
            str(y + (to_y - y) * step // 8), 'sleep', '0.03')]
        subprocess.run(['xdotool', 'mousemove', '--window', self.window_id, str(x), str(y),
                        'mousedown', '1', 'sleep', '0.05', *steps, 'sleep', '0.1', 'mouseup', '1'],
                       check=True)

    def find_anywhere(self, name, *roles):
        """What has this name wherever it is on a page, scrolled to or not."""
        def find():
            return next((node for window in self.windows() for node in walk(window)
                         if re.fullmatch(name, node.name or '')
                         and (not roles or node.getRoleName() in roles)), None)
        return wait_for(f'“{name}” anywhere', find)

    def press_anywhere(self, name):
        """Presses what has this name, scrolled to or not."""
        node = self.find_anywhere(name)
        while node.getRoleName() in ('label', 'text') or not self.can_be_pressed(node):
            node = node.parent
        node.queryAction().doAction(0)

    @staticmethod
    def can_be_pressed(node):
        with contextlib.suppress(NotImplementedError):
            return node.queryAction().nActions > 0
        return False

    def fill(self, name, words):
        """Clicks into the field that is labelled so, and types. The toolkit has a part of its own in
        it, which is what one points at."""
        self.click_at(*where_it_rests(self.find_anywhere(name, 'text', 'entry')))
        self.type(words)

    def middle_of(self, name, role=None):
        """Where in the window the middle is of what has this name."""
        return where_it_rests(self.find(name, role))

    def click_at(self, across, down):
        subprocess.run(['xdotool', 'mousemove', '--window', self.window_id, str(across), str(down),
                        'click', '1'], check=True)

    def click(self, name, role=None):
        """Clicks with the mouse, as nothing but buttons can be pressed."""
        self.click_at(*self.middle_of(name, role))

    def keys(self, *names):
        """Real keys, as xdotool calls them, through the X server."""
        subprocess.run(['xdotool', 'windowfocus', self.window_id], check=True)
        for name in names:
            subprocess.run(['xdotool', 'key', '--delay', '30', name], check=True)

    def type(self, words):
        subprocess.run(['xdotool', 'windowfocus', self.window_id, 'type', '--delay', '15', words],
                       check=True)

    def focused(self):
        return next((node for window in self.windows() for node in walk(self.page or window)
                     if node.getState().contains(pyatspi.STATE_FOCUSED)), None)

    def focus_is_on(self, name):
        node = self.focused()
        return node is not None and any(
            re.fullmatch(name, inner.name or '') for inner in (node, *walk(node)))

    def resize(self, width, height):
        subprocess.run(['xdotool', 'windowsize', self.window_id, str(width + 2 * FRAME),
                        str(height + 2 * FRAME)], check=False)
        subprocess.run(['xdotool', 'windowmove', self.window_id, '0', '0'], check=False)
        subprocess.run(['xdotool', 'windowfocus', self.window_id], check=False)

    def find_window_id(self):
        found = subprocess.run(
            ['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
        return next(iter(found.stdout.split()), None)

    # What stands behind it

    def action(self, name, *parameters):
        """Activates an action of the application over the bus."""
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync(APP_ID, OBJECT_PATH, 'org.gtk.Actions', 'Activate',
                      GLib.Variant('(sava{sv})', (name, list(parameters), {})), None,
                      Gio.DBusCallFlags.NONE, 5000, None)

    def advance(self, seconds):
        """Lets the program's own clock go on; deadlines on the way are met one by one."""
        self.action('advance-clock', GLib.Variant('x', round(seconds * 1_000_000)))

    def sleep(self, seconds):
        """As if the lid had been closed for so long."""
        self.action('sleep-clock', GLib.Variant('x', round(seconds * 1_000_000)))

    def database(self):
        found = sorted((self.home / 'data').rglob('*.db')) or sorted(
            (self.home / 'data').rglob('*.sqlite*'))
        return found[0] if found else None

    def rows(self, query, *values):
        """Rows of the store, read beside the running program."""
        path = wait_for('the database', self.database)
        with contextlib.closing(sqlite3.connect(f'file:{path}?mode=ro', uri=True)) as connection:
            return connection.execute(query, values).fetchall()

    def write(self, statement, *values):
        """Rows as an earlier day left them, while the program does not run."""
        with contextlib.closing(sqlite3.connect(self.database())) as connection, connection:
            connection.execute(statement, values)

    def wait_rows(self, what, query, *values):
        return wait_for(what, lambda: self.rows(query, *values))

    def seed_family(self, nickname='Ada', born_on='2026-08-01', look='{"skin":2,"hair":1}',
                    words_shown=True):
        """A family as an earlier day left it: one baby, sixteen weeks old, and one caregiver."""
        settings = self.home / 'config' / 'glib-2.0' / 'settings'
        settings.mkdir(parents=True)
        (settings / 'keyfile').write_text(
            '[org/attune/Attune/Devel]\nwelcomed=true\nplace-shown=true\n'
            f'words-shown={str(words_shown).lower()}\n')
        self.start()
        self.wait_rows('the tables', "SELECT 1 FROM sqlite_master WHERE name = 'baby'")
        self.quit()
        self.write(
            'INSERT INTO caregiver (uuid, nickname, look, edited_utc_us) VALUES (?, ?, ?, 1)',
            bytes(range(1, 17)), 'Sam', '{}')
        self.write(
            'INSERT INTO baby (uuid, nickname, born_on, navel_healed, hips_checked, look,'
            ' edited_utc_us, edited_by) VALUES (?, ?, ?, 1, 1, ?, 1, 1)',
            bytes(range(16)), nickname, born_on, look)
        return self

    # Pictures and endings

    def shot(self, name):
        """One picture of the screen as it is."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        path = SHOTS / f'{Path(sys.argv[0]).stem}-{name}-{self.size[0]}-{self.style}.png'
        subprocess.run(f'xwd -silent -id {self.window_id} |'
                       f' convert xwd:- -shave {FRAME}x{FRAME} +repage {path}', shell=True,
                       check=False)

    def shots(self, name):
        """The page as it looks on a desktop and on a phone."""
        wide = self.size
        for size in ((1024, 768), (360, 640)):
            self.size = size
            self.resize(*size)
            time.sleep(0.4)
            self.shot(name)
        self.size = wide
        self.resize(*wide)

    def log(self):
        return self.log_path.read_text(errors='replace') if self.log_path.exists() else ''

    def warnings(self):
        return [line for line in self.log().splitlines()
                if re.search(r'(WARNING|CRITICAL|ERROR)', line) and not HARMLESS.search(line)]

    def kill(self):
        """As if the battery had gone."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        if self.process and self.process.poll() is None:
            with contextlib.suppress(GLib.Error):
                self.action('quit')
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()
                raise AssertionError('the program did not quit') from None

    def end(self):
        """Quits, and fails for anything the program warned about."""
        self.quit()
        assert self.process.returncode in (0, -signal.SIGKILL), self.process.returncode
        assert not self.warnings(), 'warnings:\n' + '\n'.join(self.warnings())
        shutil.rmtree(self.home, ignore_errors=True)


def run(*journeys):
    """Runs journeys, functions without arguments, as one TAP case each."""
    if not (PREFIX / 'bin' / 'attune').exists():
        print('1..0 # SKIP the program is not installed; build-aux/test installs it')
        return
    print(f'1..{len(journeys)}', flush=True)
    bad = 0
    for number, journey in enumerate(journeys, 1):
        name = f"/attune/journeys/{journey.__name__.replace('_', '-')}"
        try:
            journey()
            print(f'ok {number} {name}', flush=True)
        except Exception as fault:  # pylint: disable=broad-except
            bad += 1
            print('# ' + f'{type(fault).__name__}: {fault}'.replace('\n', '\n# '))
            print(f'not ok {number} {name}', flush=True)
            end_leftovers()
    sys.exit(1 if bad else 0)


def end_leftovers():
    """After a failure nothing of it may stand in the next journey's way."""
    for attune in RUNNING:
        if attune.process and attune.process.poll() is None:
            attune.kill()
