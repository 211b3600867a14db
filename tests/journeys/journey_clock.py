# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Attune contributors
"""A few strokes on the real clock, where everything else jumps from deadline to deadline."""

import time

from harness import Attune, run, wait_for
from massage import NEWBORN, kinds, no_touch_without_a_yes

CHANGE_US = 2_000_000  # the hands change before a stroke


def begin_what_is_offered(attune):
    """What that is, and whether the feed is asked about, depends on the hour of the day."""
    attune.press('Begin .*', 'push button')
    attune.press('All of that', 'push button')
    attune.press('Quiet alert', 'push button')
    feed = '45 minutes ago or more'
    if wait_for('what follows', lambda: attune.find_now(feed) or attune.find_now('Yes')).name == feed:
        attune.press(feed, 'push button')
    attune.find('Yes')


def strokes_come_when_they_are_due():
    attune = Attune(environment={'ATTUNE_CLOCK': 'real'}).seed_family(born_on=NEWBORN).start()
    begin_what_is_offered(attune)
    time.sleep(1.2)
    attune.keys('space')
    attune.gone('Yes')
    attune.wait_rows('the first stroke', "SELECT 1 FROM event WHERE kind = 'step-began'")
    attune.keys('Right')
    attune.wait_rows('the second stroke',
                     "SELECT 1 FROM event WHERE kind = 'step-began' AND seq > "
                     "(SELECT seq FROM event WHERE kind = 'skipped')")

    (answered,), (first,) = attune.rows(
        "SELECT at_us FROM event WHERE kind IN ('answered', 'step-began') ORDER BY seq LIMIT 2")
    assert first - answered == CHANGE_US, (answered, first)
    (skipped,), (second,) = attune.rows(
        "SELECT at_us FROM event WHERE kind = 'skipped' OR (kind = 'step-began' AND seq > "
        "(SELECT seq FROM event WHERE kind = 'skipped')) ORDER BY seq LIMIT 2")
    assert second - skipped == CHANGE_US, (skipped, second)
    drift_us = attune.rows('SELECT MAX(ABS((wall_utc_us - (SELECT began_utc_us FROM session))'
                           ' - at_us)) FROM event')[0][0]
    assert drift_us < 500_000, drift_us

    attune.keys('Escape')
    attune.find('Finish')
    attune.press('Finish')
    attune.wait_rows('the end', "SELECT 1 FROM session WHERE outcome = 'parent'")
    assert kinds(attune)[-1] == 'ended', kinds(attune)
    no_touch_without_a_yes(attune)
    attune.end()


run(strokes_come_when_they_are_due)
