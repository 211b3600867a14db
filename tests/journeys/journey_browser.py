# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""On a machine without a display the window is shown in a browser."""

import socket
import struct
import subprocess
import tempfile

from harness import PREFIX, Attune, run, wait_for

DISPLAY = ':90'
PNG = b'\x89PNG\r\n\x1a\n'
HELLO = ('GET /socket HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n'
         'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n'
         'Sec-WebSocket-Key: QXR0dW5lIGFza3MgZmlyc3Q=\r\nSec-WebSocket-Protocol: broadway\r\n\r\n')


def find_port():
    with socket.socket() as free:
        free.bind(('127.0.0.1', 0))
        return free.getsockname()[1]


def read_for_a_moment(page):
    """What the browser is sent, until nothing more comes for a while."""
    sent = b''
    page.settimeout(1)
    try:
        while piece := page.recv(1 << 16):
            sent += piece
    except TimeoutError:
        pass
    return sent


def connect(port):
    try:
        page = socket.create_connection(('127.0.0.1', port))
    except ConnectionError:
        return None
    page.sendall(HELLO.format(port=port).encode())
    return page


def find_pictures(sent):
    """Width and height of every picture in it."""
    return [struct.unpack('>II', piece[8:16]) for piece in sent.split(PNG)[1:]]


def shows_its_first_page():
    port = find_port()
    attune = Attune()
    environment = {**attune.environment(), 'GDK_BACKEND': 'broadway', 'BROADWAY_DISPLAY': DISPLAY,
                   'HOME': tempfile.gettempdir()}
    # The program itself is to choose how it draws.
    environment.pop('GSK_RENDERER')
    with subprocess.Popen(['gtk4-broadwayd', '--address', '127.0.0.1', '--port', str(port), DISPLAY],
                          env=environment, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as server:
        page = wait_for('the page', lambda: connect(port))
        with attune.log_path.open('ab') as log:
            attune.process = subprocess.Popen([PREFIX / 'bin' / 'attune'], env=environment,
                                              stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        sent = [b'']

        def has_words():
            sent[0] += read_for_a_moment(page)
            return len(find_pictures(sent[0])) > 5

        try:
            wait_for('the words and pictures of the first page', has_words)
            # A picture of the whole window is what the browser cannot show.
            assert max(width for width, _ in find_pictures(sent[0])) < 900, find_pictures(sent[0])
        finally:
            attune.kill()
            server.terminate()
            page.close()
    assert not attune.warnings(), attune.warnings()


run(shows_its_first_page)
