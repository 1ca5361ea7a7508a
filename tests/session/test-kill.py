#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a program in the middle of edits: hardly anything may be lost.

usage: test-kill.py [--runs N] EDIT-FOREVER MLPROJ

What is found must be the last state that was kept, or a later one whose writing
nobody heard about any more, and must be missing two seconds of edits at most.
"""

import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

SEED = 20261123
AT_MOST = 2.0                   # seconds of edits that may be lost


def edit_and_kill(program, state, plan, seconds):
    """The time of each edit, and which one was said to be kept last."""
    process = subprocess.Popen([program, state, plan], stdout=subprocess.PIPE, text=True)
    first = process.stdout.readline()
    time.sleep(seconds)
    process.kill()
    killed = time.monotonic()
    text = first + process.communicate()[0]
    edits = {int(n): int(t) / 1e6 for n, t in re.findall(r'^edited (\d+) (\d+)$', text, re.M)}
    kept = [int(n) for n in re.findall(r'^kept (\d+)$', text, re.M)]
    return edits, kept[-1] if kept else 0, killed


def run_once(program, base, plan, seconds):
    state = base / 'state'
    edits, kept, killed = edit_and_kill(program, state, plan, seconds)
    found = subprocess.run([program, state], stdout=subprocess.PIPE, text=True, check=True).stdout
    match = re.fullmatch(r'found edit (\d+), 0 damaged\n', found)
    number = int(match[1]) if match else 0
    assert match or not found, f'found: {found!r}'
    # the time stamps of both are those of one clock
    lost = killed - edits[number + 1] if number + 1 in edits else 0.0
    assert kept <= number <= max(edits), f'kept {kept}, found {number} of {max(edits)}'
    assert lost <= AT_MOST, f'{lost:.2f} s of edits are lost'
    assert not list((state / 'recovery').glob('*')), 'something is left behind'
    return lost


def main():
    runs = int(sys.argv[2]) if sys.argv[1] == '--runs' else 4
    program, mlproj = sys.argv[-2:]
    rest = random.Random(SEED)
    lost = []
    with tempfile.TemporaryDirectory() as base:
        base = pathlib.Path(base)
        plan = base / 'plan.mlproj'
        subprocess.run([mlproj, 'new', '--title', 'Plan', plan], check=True, stdout=subprocess.DEVNULL)
        before = plan.read_bytes()
        for _ in range(runs):
            lost.append(run_once(program, base, plan, rest.uniform(0.5, 4.0)))
        assert plan.read_bytes() == before, 'the file was written'
        assert sorted(path.name for path in base.iterdir()) == ['plan.mlproj', 'state'], 'something lies beside the plan'
    print(f'seed {SEED}: killed {runs} times, at most {max(lost):.2f} s of edits lost '
          f'({sum(lost) / runs:.2f} s on average)')
    return 0


if __name__ == '__main__':
    sys.exit(main())
