#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""The program that reminds, as the desktop starts it, with nothing but the time made up.

reminder_program.py PROGRAM
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from gi.repository import Gio, GLib

PROGRAM = sys.argv[1]
APP_ID = 'org.attune.Attune.Devel.Reminder'
PATIENCE_S = 20
# Monday, ten in the morning; the reminder is for half past six in the evening.
NOW = '2026-11-23T10:00:00'
MINUTE = 60
HOUR = 60 * MINUTE

NOTIFICATIONS = '''
<node><interface name='org.freedesktop.Notifications'>
  <method name='GetServerInformation'>
    <arg type='s' direction='out'/><arg type='s' direction='out'/>
    <arg type='s' direction='out'/><arg type='s' direction='out'/>
  </method>
  <method name='GetCapabilities'><arg type='as' direction='out'/></method>
  <method name='Notify'>
    <arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>
    <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>
    <arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/>
  </method>
  <method name='CloseNotification'><arg type='u' direction='in'/></method>
</interface></node>'''


class Desktop:
    """Somebody on the bus who shows notices, and remembers them."""

    def __init__(self, bus):
        self.shown = []
        self.taken_away = []
        self.n_notices = 0
        interface = Gio.DBusNodeInfo.new_for_xml(NOTIFICATIONS).interfaces[0]
        bus.register_object('/org/freedesktop/Notifications', interface, self.call, None, None)
        Gio.bus_own_name_on_connection(bus, 'org.freedesktop.Notifications',
                                       Gio.BusNameOwnerFlags.NONE, None, None)

    def call(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        answer = None
        if method == 'Notify':
            self.n_notices += 1
            self.shown.append(parameters.unpack())
            answer = GLib.Variant('(u)', (self.n_notices,))
        elif method == 'CloseNotification':
            self.taken_away += parameters.unpack()
        elif method == 'GetCapabilities':
            answer = GLib.Variant('(as)', (['body', 'actions'],))
        else:
            answer = GLib.Variant('(ssss)', ('test', 'test', '1', '1.2'))
        invocation.return_value(answer)


def begin_bus():
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ['dbus-daemon', '--session', '--nofork', f'--print-address={writing}'],
        pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as where:
        return server, where.readline().strip()


def wait_for(what, get):
    context = GLib.MainContext.default()
    end = time.monotonic() + PATIENCE_S
    while not get():
        assert time.monotonic() < end, f'waited {PATIENCE_S} s for {what}'
        if not context.iteration(False):
            time.sleep(0.005)


class Reminder:
    """The running program, with settings of its own and a clock that moves when told to."""

    def __init__(self, bus, address, **settings):
        self.bus = bus
        self.home = tempfile.TemporaryDirectory()
        self.write(**settings)
        self.process = subprocess.Popen([PROGRAM], env={
            **os.environ,
            'XDG_CONFIG_HOME': self.home.name,
            'XDG_DATA_HOME': self.home.name,
            'GSETTINGS_BACKEND': 'keyfile',
            'DBUS_SESSION_BUS_ADDRESS': address,
            'ATTUNE_CLOCK': 'manual',
            'ATTUNE_NOW': NOW,
            'LC_ALL': 'C.UTF-8',
            'LANGUAGE': 'en',
            'TZ': 'UTC',
        })

    def write(self, **settings):
        path = Path(self.home.name) / 'glib-2.0' / 'settings' / 'keyfile'
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{name.replace('_', '-')}={value}" for name, value in settings.items()]
        path.write_text('\n'.join(['[org/attune/Attune/Devel]', *lines, '']))

    def has_begun(self):
        return self.bus.call_sync(
            'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner',
            GLib.Variant('(s)', (APP_ID,)), None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]

    def act(self, name, seconds):
        """Moves the clock. What the program does meanwhile is done when this returns."""
        wait_for('the program', self.has_begun)
        done = []
        self.bus.call('org.attune.Attune.Devel.Reminder', '/org/attune/Attune/Devel/Reminder',
                      'org.gtk.Actions', 'Activate',
                      GLib.Variant('(sava{sv})', (name, [GLib.Variant('x', seconds * 1_000_000)], {})),
                      None, Gio.DBusCallFlags.NONE, -1, None, lambda *_: done.append(True))
        wait_for('the clock', lambda: done)
        # A second call comes after whatever the first one sent.
        again = []
        self.bus.call('org.attune.Attune.Devel.Reminder', '/org/attune/Attune/Devel/Reminder',
                      'org.gtk.Actions', 'List', None, None, Gio.DBusCallFlags.NONE, -1, None,
                      lambda *_: again.append(True))
        wait_for('the program to answer', lambda: again)

    def advance(self, seconds):
        self.act('advance-clock', seconds)

    def sleep(self, seconds):
        self.act('sleep-clock', seconds)

    def end(self):
        self.process.terminate()
        self.process.wait()
        wait_for('the name to be free', lambda: not self.has_begun())
        self.home.cleanup()


def on_monday_at_half_past_six(desktop, bus, address):
    reminder = Reminder(bus, address, reminder='true', reminder_days=1)
    reminder.advance(8 * HOUR + 29 * MINUTE)
    assert not desktop.shown, desktop.shown
    reminder.advance(MINUTE)
    wait_for('the notice', lambda: desktop.shown)
    (_, _, _, title, body, _, hints, _), = desktop.shown
    assert title == 'A quiet moment, if you like', title
    assert body == 'There may be time for a massage. Your baby decides with you.', body
    assert hints['desktop-entry'] == APP_ID, hints
    assert hints['urgency'] == 0, hints
    # Nobody finds it in the evening, and Tuesday was not asked for.
    assert not desktop.taken_away
    reminder.advance(HOUR)
    wait_for('the notice to go', lambda: desktop.taken_away)
    reminder.advance(24 * HOUR)
    assert len(desktop.shown) == 1, desktop.shown
    reminder.end()


def after_the_bath(desktop, bus, address):
    reminder = Reminder(bus, address, reminder='true', reminder_after_bath='true')
    reminder.advance(9 * HOUR)
    wait_for('the notice', lambda: desktop.shown)
    assert desktop.shown[0][4].startswith('After the bath '), desktop.shown
    reminder.end()


def one_that_went_by_says_nothing(desktop, bus, address):
    reminder = Reminder(bus, address, reminder='true')
    reminder.advance(HOUR)
    reminder.sleep(9 * HOUR)
    reminder.advance(HOUR)
    assert not desktop.shown, desktop.shown
    reminder.advance(22 * HOUR)
    wait_for('the one of the next day', lambda: desktop.shown)
    assert len(desktop.shown) == 1, desktop.shown
    reminder.end()


def never_in_a_massage(desktop, bus, address):
    """From its first question to its end a massage has a name on the bus for media keys."""
    name = 'org.mpris.MediaPlayer2.org.attune.Attune.Devel'
    reminder = Reminder(bus, address, reminder='true')
    reminder.advance(9 * HOUR)
    wait_for('the notice', lambda: desktop.shown)
    massage = Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, None, None)
    wait_for('the notice to go', lambda: desktop.taken_away)
    reminder.advance(24 * HOUR)
    assert len(desktop.shown) == 1, desktop.shown
    Gio.bus_unown_name(massage)
    bus.flush_sync()
    reminder.advance(24 * HOUR)
    wait_for('the one after it', lambda: len(desktop.shown) == 2)
    reminder.end()


def unanswered_it_rests_after_three(desktop, bus, address):
    reminder = Reminder(bus, address, reminder='true')
    reminder.advance(9 * HOUR)
    for number in range(1, 4):
        wait_for('a notice', lambda n=number: len(desktop.shown) == n)
        reminder.advance(24 * HOUR)
    assert reminder.process.wait(PATIENCE_S) == 0
    wait_for('the last word', lambda: len(desktop.shown) == 4)
    assert desktop.shown[3][3:5] == ('Reminders are resting', 'Turn them on whenever you like.')
    kept = (Path(reminder.home.name) / 'glib-2.0' / 'settings' / 'keyfile').read_text()
    assert 'reminder=false' in kept and 'reminder-unanswered=0' in kept, kept
    reminder.end()


def switched_off_it_ends(desktop, bus, address):
    reminder = Reminder(bus, address, reminder='true')
    wait_for('the program', reminder.has_begun)
    reminder.advance(HOUR)
    reminder.write(reminder='false')
    assert reminder.process.wait(PATIENCE_S) == 0
    assert not desktop.shown, desktop.shown
    reminder.end()


def not_asked_for_it_does_not_stay(desktop, bus, address):
    reminder = Reminder(bus, address)
    assert reminder.process.wait(PATIENCE_S) == 0
    assert not desktop.shown, desktop.shown
    reminder.end()


def main():
    cases = (on_monday_at_half_past_six, after_the_bath, one_that_went_by_says_nothing, never_in_a_massage,
             unanswered_it_rests_after_three, switched_off_it_ends, not_asked_for_it_does_not_stay)
    server, address = begin_bus()
    bus = Gio.DBusConnection.new_for_address_sync(
        address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
        Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
    desktop = Desktop(bus)
    bad = 0
    print(f'1..{len(cases)}')
    for number, case in enumerate(cases, 1):
        desktop.shown.clear()
        desktop.taken_away.clear()
        name = f"/attune/reminder/{case.__name__.replace('_', '-')}"
        try:
            case(desktop, bus, address)
            print(f'ok {number} {name}', flush=True)
        except Exception as fault:  # pylint: disable=broad-except
            bad += 1
            print('# ' + f'{type(fault).__name__}: {fault}'.replace('\n', '\n# '))
            print(f'not ok {number} {name}', flush=True)
    server.terminate()
    sys.exit(1 if bad else 0)


if __name__ == '__main__':
    main()
