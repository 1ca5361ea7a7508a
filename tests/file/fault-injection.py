#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets every system call of a save fail, one after the other.

usage: fault-injection.py [--full] SAVE-ONCE

Each run of SAVE-ONCE gets one error, or is killed, at one call. Afterwards the
file must hold exactly the old bytes or exactly the new ones, in accordance with
what the program said, and the next save must leave nothing else in the folder.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

MARK = '/groundwork-save-begins'
CALLS = ['openat', 'fchmod', 'fchown', 'write', 'fsync', 'renameat', 'renameat2', 'close', 'unlinkat',
         'flock', 'pread64', 'fstat', 'newfstatat', 'linkat']
QUICK_FAULTS = ['error=ENOSPC', 'error=EIO', 'error=EINTR', 'signal=KILL']
FULL_FAULTS = QUICK_FAULTS + ['error=EDQUOT', 'error=EACCES', 'error=EROFS', 'error=EINVAL']

# No save may go on after one of these.
FATAL_CALLS = ['write', 'fsync', 'renameat', 'renameat2']
FATAL_FAULTS = ['error=ENOSPC', 'error=EIO', 'error=EDQUOT', 'error=EROFS']

# These may be interrupted by a signal, which is no reason to give up.
INTERRUPTIBLE_CALLS = ['openat', 'write', 'fsync', 'pread64']

# What some file systems cannot do, and a save can do without.
MISSING = [
    ['flock:error=ENOSYS'],
    ['renameat2:error=EINVAL'],
    ['renameat2:error=EINVAL', 'linkat:error=EPERM'],
    ['fchmod:error=EPERM'],
]

SIZE = 1500000                  # more than one write
NOT_CONFIRMED = 10 + 16         # GW_FILE_ERROR_NOT_CONFIRMED
KILLED = (-9, 137)

# Leak checks cannot run while another program traces this one.
ENVIRONMENT = {**os.environ, 'LC_ALL': 'C', 'ASAN_OPTIONS': 'detect_leaks=0'}


class Case:
    """A folder with something to save over, made anew for each run."""

    def __init__(self, base, name):
        self.name = name
        self.folder = base / name
        self.path = self.folder / 'plan.mlproj'
        self.file = self.folder / 'target.mlproj' if name == 'symlink' else self.path

    def prepare(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        if self.name == 'symlink':
            self.path.symlink_to('target.mlproj')
        if self.name != 'new':
            self.file.write_bytes(b'o' * 1000)
            self.file.chmod(0o640)
        if self.name == 'foreign':
            os.chown(self.file, 65534, 65534)

    def letter(self):
        """The letter that the file is full of, None without file; fails on anything else."""
        if not self.file.exists():
            return None
        data = self.file.read_bytes()
        for letter, size in (b'o', 1000), (b'n', SIZE), (b't', SIZE):
            if data == letter * size:
                return letter.decode()
        raise AssertionError(f'neither old nor new: {len(data)} bytes')

    def others(self):
        return sorted(set(os.listdir(self.folder)) - {self.path.name, self.file.name})


def check(condition, message):
    if not condition:
        raise AssertionError(message)


def save(program, case, letter, strace=()):
    return subprocess.run([*strace, program, case.path, str(SIZE), letter], env=ENVIRONMENT,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=60)


def check_order(lines):
    """First the bytes reach the disk, then the name, then the folder."""
    calls = [re.match(r'\d+ +(\w+)\(', line) for line in lines]
    names = ' '.join(call[1] for call in calls if call)
    check(re.search(r'write\b.*write (?!.*write).*fsync.*pread64.*renameat2? .*fsync', names),
          f'the calls are not in order: {names}')


def count_calls(program, case, log):
    """For each call that the save makes: which occurrences of it belong to the save."""
    case.prepare()
    result = save(program, case, 'n', ['strace', '-f', '-qq', '-o', log])
    lines = log.read_text().splitlines() if log.exists() else []
    marks = [number for number, line in enumerate(lines) if MARK in line]
    if result.returncode != 0 or not marks:
        sys.exit(f'fault-injection: strace does not work here, so nothing was tested:\n{result.stderr}')

    check_order(lines[marks[0]:])
    ranges = {}
    for call in CALLS:
        pattern = re.compile(rf'^\d+ +{call}\(')
        before = sum(bool(pattern.match(line)) for line in lines[:marks[0]])
        behind = sum(bool(pattern.match(line)) for line in lines)
        if behind > before:
            ranges[call] = range(before + 1, behind + 1)
    return ranges


def check_outcome(case, result, letter):
    old = None if case.name == 'new' else 'o'
    check(letter in (old, 'n'), f'the file holds {letter}')
    if result.returncode in KILLED:
        return
    check(result.returncode == 0 or result.returncode >= 10, f'ended with {result.returncode}: {result.stderr}')
    if result.returncode in (0, NOT_CONFIRMED):
        check(letter == 'n', 'said to be written, but is old')
    else:
        check(letter == old, 'said to be unchanged, but is new')


def run_one(program, case, call, number, fault):
    case.prepare()
    result = save(program, case, 'n', ['strace', '-f', '-qq', '-o', os.devnull, '-e', f'trace={call}',
                                       '-e', f'inject={call}:{fault}:when={number}'])
    check_outcome(case, result, case.letter())
    if call in FATAL_CALLS and fault in FATAL_FAULTS:
        check(result.returncode != 0, 'nobody noticed')
    if call in INTERRUPTIBLE_CALLS and fault == 'error=EINTR':
        check(result.returncode == 0, f'a signal ended the save: {result.stderr}')
    if fault != 'signal=KILL' and call not in ('unlinkat', 'close'):
        check(not case.others(), f'left behind: {case.others()}')

    again = save(program, case, 't')
    check(again.returncode == 0, f'the next save failed: {again.stderr}')
    check(case.letter() == 't', 'the next save did not write')
    check(not case.others(), f'left behind after the next save: {case.others()}')
    check(case.path.is_symlink() == (case.name == 'symlink'), 'the symbolic link is gone')
    if case.name != 'new':
        mode = case.file.stat().st_mode & 0o777
        # a group that cannot be kept, or a file system without permissions
        reduced = call in ('fchown', 'fchmod') and fault == 'error=EINVAL' and mode == 0o600
        check(mode == 0o640 or reduced, f'the permissions changed to {mode:o}')
    return result.returncode


def run_without(program, case, faults):
    """Saves where something is missing: that has to work, and to leave nothing behind."""
    case.prepare()
    injections = [argument for fault in faults for argument in ('-e', f'inject={fault}')]
    calls = ','.join(fault.split(':')[0] for fault in faults)
    result = save(program, case, 'n', ['strace', '-f', '-qq', '-o', os.devnull, '-e', f'trace={calls}', *injections])
    check(result.returncode == 0, f'{case.name} without {calls}: {result.stderr}')
    check(case.letter() == 'n' and not case.others(), f'{case.name} without {calls}: left behind {case.others()}')


def run_case(program, case, faults, log):
    ranges = count_calls(program, case, log)
    missing = {'openat', 'write', 'fsync', 'close', 'flock'} - set(ranges)
    check(not missing, f'the save makes no {missing}: the list of calls is out of date')

    for faults_together in MISSING:
        run_without(program, case, faults_together)

    runs, failed, wrong, felt = 0, 0, 0, set()
    for call, numbers in ranges.items():
        for number in numbers:
            for fault in faults:
                runs += 1
                try:
                    if run_one(program, case, call, number, fault) != 0:
                        failed += 1
                        felt |= {call} if fault != 'signal=KILL' else set()
                except AssertionError as problem:
                    wrong += 1
                    print(f'{case.name}: {call} {number} {fault}: {problem}', file=sys.stderr)
    print(f'{case.name}: {runs} faults, {failed} of them ended the save, {wrong} wrong')
    # faults that nobody feels would prove nothing
    check(failed > runs / 4, 'hardly any fault had an effect')
    # some file systems report only on close that they could not write
    check('close' in felt, 'nobody noticed that closing failed')
    return wrong


def main():
    arguments = sys.argv[1:]
    full = '--full' in arguments
    program = os.path.abspath([argument for argument in arguments if argument != '--full'][0])
    if not shutil.which('strace'):
        sys.exit('fault-injection: strace is missing, so nothing was tested')

    names = ['existing', 'new', 'symlink'] if full else ['existing', 'new']
    if full and os.geteuid() == 0:
        names.append('foreign')
    with tempfile.TemporaryDirectory() as base:
        base = pathlib.Path(base)
        wrong = sum(run_case(program, Case(base, name), FULL_FAULTS if full else QUICK_FAULTS, base / 'log')
                    for name in names)
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
