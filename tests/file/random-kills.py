#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a save at any moment: the file holds the old bytes or the new ones.

usage: random-kills.py [--kills N] [--seed N] SAVE-ONCE

Half of the saves go over a file, half through a symbolic link. After each kill
the next start opens the file, and must leave no temporary file behind.
"""

import argparse
import os
import pathlib
import random
import subprocess
import tempfile
import time

SIZE = 1500000                  # long enough that most kills hit the save


class Folder:
    """A plan, reached by its own name or by a link to it."""

    def __init__(self, base):
        self.base = base
        self.file = base / 'plan.mlproj'
        self.link = base / 'link.mlproj'
        self.link.symlink_to('plan.mlproj')

    def letter(self):
        """What the whole file is made of; fails on anything else."""
        data = self.file.read_bytes()
        letter = data[:1]
        assert len(data) == SIZE and data == letter * SIZE, f'neither old nor new: {len(data)} bytes'
        return letter.decode()

    def leftovers(self):
        return sorted(name for name in os.listdir(self.base) if name.startswith('.groundwork-'))


def measure(program, folder):
    """How long a save takes here, when nobody kills it."""
    times = []
    for letter in 'abab':
        begin = time.monotonic()
        subprocess.run([program, folder.file, str(SIZE), letter], check=True)
        times.append(time.monotonic() - begin)
    return max(times)


def kill_once(program, folder, letter, delay, path):
    process = subprocess.Popen([program, path, str(SIZE), letter], stderr=subprocess.DEVNULL)
    time.sleep(delay)
    process.kill()
    return process.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--kills', type=int, default=100)
    parser.add_argument('--seed', type=int, default=20261123)
    parser.add_argument('program', type=os.path.abspath)
    arguments = parser.parse_args()
    rest = random.Random(arguments.seed)
    counts = {'too late': 0, 'old': 0, 'new': 0, 'cleaned up': 0, 'wrong': 0, 'stale': 0}

    with tempfile.TemporaryDirectory() as base:
        folder = Folder(pathlib.Path(base))
        longest = measure(arguments.program, folder)
        while counts['old'] + counts['new'] < arguments.kills:
            old = folder.letter()
            new = 'b' if old == 'a' else 'a'
            path = rest.choice((folder.file, folder.link))
            if kill_once(arguments.program, folder, new, rest.uniform(0, longest), path) == 0:
                counts['too late'] += 1
                assert folder.letter() == new, 'said to be written, but is old'
                continue
            try:
                counts['new' if folder.letter() == new else 'old'] += 1
            except AssertionError as problem:
                counts['wrong'] += 1
                counts['old'] += 1
                print(problem)
            before = folder.leftovers()
            subprocess.run([arguments.program, path], check=True)
            counts['cleaned up'] += len(before)
            counts['stale'] += len(folder.leftovers())

    kills = counts['old'] + counts['new']
    print(f'seed {arguments.seed}: {kills} saves killed: {counts["old"]} held the old bytes, {counts["new"]} the new '
          f'ones, {counts["wrong"]} anything else; {counts["cleaned up"]} temporary files were left behind, '
          f'{counts["stale"]} after the next start')
    # kills that nobody feels would prove nothing
    assert counts['cleaned up'] > kills / 20, 'hardly any kill hit the writing'
    assert counts['wrong'] == 0 and counts['stale'] == 0


if __name__ == '__main__':
    main()
