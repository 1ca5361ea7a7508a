# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the app while somebody types: two seconds of typing are lost at most.

usage: test-crash.py TOOLS [RUNS]

What is typed is a row of numbers, each at a time that is known. The newest
recovery copy, read by other means than those of the app, holds all of them up
to two seconds before the kill; and that is what the app finds.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import desk
import plans

SEED = 20261123
AT_MOST = 2.0                   # seconds of typing that may be lost
PACE = 0.1

TOOLS, RUNS = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
os.environ['PATH'] = os.pathsep.join(str(Path(folder).resolve()) for folder in TOOLS.split(os.pathsep)) + \
    os.pathsep + os.environ['PATH']


def last_number(title):
    """The last one that was kept whole; a kill may come between its digits."""
    last = 0
    for word in title.split():
        if word != str(last + 1):
            break
        last += 1
    return last


def type_until(seconds):
    """When each number was typed, whole."""
    typed, begin = {}, time.monotonic()
    while time.monotonic() < begin + seconds:
        number = len(typed) + 1
        desk.xdotool('type', '--delay', 0, f' {number} ')
        typed[number] = time.monotonic()
        time.sleep(PACE)
    return typed


def run_once(home, plan, found_by, seconds):
    state = home / 'state' / 'groundwork'
    with desk.App(home, plan) as app:
        app.click(app.find('text', name='Title'))
        app.wait_for('the focus in it', app.focused_field)
        app.key('ctrl+a')
        typed = type_until(seconds)
        app.process.kill()
        killed = time.monotonic()
        app.process.wait()
    plan = plans.newest_recovery_copy(state)
    title = plan['title'] if plan else ''
    number = last_number(title)
    lost = max([killed - typed[later] for later in typed if later > number], default=0.0)
    assert lost <= AT_MOST, f'{lost:.2f} s of typing are lost: {title!r} of {len(typed)}'
    found = subprocess.run([found_by, state], stdout=subprocess.PIPE, text=True, check=True).stdout
    assert found == (f'found {title}, 0 damaged\n' if title else ''), f'{found!r} is found, {title!r} was kept'
    assert not list(state.glob('recovery/*')), 'something is left behind'
    return lost


def main():
    rest = random.Random(SEED)
    found_by = next(Path(folder) / 'edit-forever' for folder in os.environ['PATH'].split(os.pathsep)
                    if (Path(folder) / 'edit-forever').exists())
    lost = []
    with tempfile.TemporaryDirectory() as home:
        home = Path(home)
        plan = home / 'plans' / 'plan.mlproj'
        plan.parent.mkdir()
        subprocess.run(['mlproj', 'new', '--language', 'en', '--title', 'Plan', plan], check=True)
        before = plan.read_bytes()
        for _ in range(RUNS):
            lost.append(run_once(home, plan, found_by, rest.uniform(0.5, 4.0)))
        assert plan.read_bytes() == before, 'the file was written'
        assert os.listdir(plan.parent) == ['plan.mlproj'], 'something lies beside the plan'
    print(f'seed {SEED}: the app was killed {RUNS} times, at most {max(lost):.2f} s of typing lost '
          f'({sum(lost) / RUNS:.2f} s on average); what is found is what was kept last')


if __name__ == '__main__':
    main()
