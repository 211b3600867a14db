# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""A sound server of our own whose loudspeaker goes nowhere, and somebody who listens at it."""

import os
import subprocess
import tempfile
import threading
import time

RATE = 48000
SILENCE_S = 0.2


class Loudspeaker:
    """Notes when a sound that begins after silence is heard, by the clock that programs call
    monotonic: some milliseconds late, never early."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix='attune-sound-')
        own = self.folder.name
        self.environment = {
            **os.environ, 'HOME': own, 'XDG_CONFIG_HOME': own, 'XDG_RUNTIME_DIR': own,
            'PULSE_RUNTIME_PATH': own, 'PULSE_COOKIE': own + '/cookie', 'CANBERRA_DRIVER': 'pulse',
            'PULSE_SERVER': f'unix:{own}/native'}
        self.onsets_us = []

    def __enter__(self):
        self.server = subprocess.Popen(
            ['pulseaudio', '--daemonize=no', '--exit-idle-time=-1', '-n',
             f'--load=module-null-sink sink_name=attune rate={RATE} channels=1',
             '--load=module-native-protocol-unix auth-anonymous=1 '
             f'socket={self.folder.name}/native'],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            if os.path.exists(self.folder.name + '/native'):
                break
            time.sleep(0.1)
        self.recorder = subprocess.Popen(
            ['parec', '--device=attune.monitor', '--format=s16le', f'--rate={RATE}',
             '--channels=1', '--latency-msec=5'],
            env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        threading.Thread(target=self.listen, daemon=True).start()
        time.sleep(1)
        return self

    def __exit__(self, *_):
        for process in (self.recorder, self.server):
            process.terminate()
            process.wait()
        self.folder.cleanup()

    def listen(self):
        silent_s = SILENCE_S
        while piece := os.read(self.recorder.stdout.fileno(), 4096):
            now_us = time.monotonic_ns() // 1000
            if not piece.strip(b'\0'):
                silent_s += len(piece) / 2 / RATE
                continue
            if silent_s >= SILENCE_S:
                self.onsets_us.append(now_us)
            silent_s = 0
