#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets every system call of a recovery copy fail, one after the other.

usage: journal-faults.py [--full] JOURNAL-ONCE

Each run of JOURNAL-ONCE gets one error, or is killed, at one call. Afterwards
the newest readable generation must be the old or the new one, in accordance
with what the program said, and the next start must leave no temporary file.
"""

import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# the calls and faults of the save, which this one shares
SPEC = importlib.util.spec_from_file_location('faults', pathlib.Path(__file__).with_name('fault-injection.py'))
FAULTS = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(FAULTS)

CALLS = FAULTS.CALLS + ['mkdir', 'unlink', 'open', 'stat']
check = FAULTS.check


def run(program, folder, *arguments, strace=()):
    return subprocess.run([*strace, program, folder, *arguments], env=FAULTS.ENVIRONMENT,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=60)


def prepare(program, folder, old):
    shutil.rmtree(folder, ignore_errors=True)
    for letter in old:
        result = run(program, folder, letter)
        check(result.returncode == 0, f'cannot prepare: {result.stderr}')


def count_calls(program, folder, old, log):
    """For each call: which occurrences of it belong to the writing."""
    prepare(program, folder, old)
    result = run(program, folder, 'n', strace=['strace', '-f', '-qq', '-o', log])
    lines = log.read_text().splitlines() if log.exists() else []
    marks = [number for number, line in enumerate(lines) if FAULTS.MARK in line]
    if result.returncode != 0 or not marks:
        sys.exit(f'journal-faults: strace does not work here, so nothing was tested:\n{result.stderr}')
    for call in CALLS:
        pattern = re.compile(rf'^\d+ +{call}\(')
        before = sum(bool(pattern.match(line)) for line in lines[:marks[0]])
        behind = sum(bool(pattern.match(line)) for line in lines)
        for number in range(before + 1, behind + 1):
            yield call, number


def temporary_files(folder):
    return [name for _, _, names in os.walk(folder) for name in names if name.startswith('.groundwork-')]


def run_one(program, folder, old, call, number, fault):
    prepare(program, folder, old)
    result = run(program, folder, 'n', strace=['strace', '-f', '-qq', '-o', os.devnull, '-e', f'trace={call}',
                                               '-e', f'inject={call}:{fault}:when={number}'])
    shown = run(program, folder)
    check(shown.returncode == 0, f'cannot be read: {shown.stderr}')
    letter, damaged = shown.stdout.split()
    check(damaged == '0', f'{damaged} generations are damaged')
    check(letter in (old[-1] if old else '-', 'n'), f'the newest one is {letter}')
    check(result.returncode != 0 or letter == 'n', 'said to be written, but is old')
    check(not temporary_files(folder), f'left behind: {temporary_files(folder)}')

    again = run(program, folder, 't')
    check(again.returncode == 0, f'the next one failed: {again.stderr}')
    check(run(program, folder).stdout == 't 0\n', 'the next one is not there')
    return result.returncode


def run_case(program, folder, old, faults, log):
    runs, failed, wrong = 0, 0, 0
    for call, number in list(count_calls(program, folder, old, log)):
        for fault in faults:
            runs += 1
            try:
                failed += run_one(program, folder, old, call, number, fault) != 0
            except AssertionError as problem:
                wrong += 1
                print(f'{old or "new"}: {call} {number} {fault}: {problem}', file=sys.stderr)
    print(f'{old or "new"}: {runs} faults, {failed} of them ended the writing, {wrong} wrong')
    check(failed > runs / 8, 'hardly any fault had an effect')
    return wrong


def main():
    full = '--full' in sys.argv
    program = os.path.abspath(sys.argv[-1])
    if not shutil.which('strace'):
        sys.exit('journal-faults: strace is missing, so nothing was tested')
    with tempfile.TemporaryDirectory() as base:
        folder = pathlib.Path(base) / 'recovery'
        faults = FAULTS.FULL_FAULTS if full else ['error=EIO', 'signal=KILL']
        wrong = sum(run_case(program, folder, old, faults, pathlib.Path(base) / 'log')
                    for old in (['', 'o', 'abo'] if full else ['o']))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
