#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tool against a process that only parses the same files with json-glib, in
turn, so that a slow machine slows both.

usage: bench-tool.py MLPROJ BARE-JSON PLAN [COUNT]

COUNT plans go through `rows` in one call, 2000 unless given; the promise is made
for 100000. Prints a line each: name, ours, floor, ratio, n; and what `rows` needs
of memory at most, which must not grow with the number of plans.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

mlproj, bare, plan = (str(pathlib.Path(argument).resolve()) for argument in sys.argv[1:4])
count = int(sys.argv[4]) if len(sys.argv) > 4 else 2000
# as many files as there is room for; more are links to them
FILES = 500
environment = os.environ | {'LC_ALL': 'C.UTF-8', 'GROUNDWORK_TODAY': '2026-11-23', 'G_DEBUG': ''}


def measure(command, list_file):
    """How long it takes, in seconds, and its memory at most, in KiB."""
    with open(list_file, 'rb') as names, open(os.devnull, 'wb') as nowhere:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=names, stdout=nowhere, env=environment)  # pylint: disable=consider-using-with
        usage = os.wait4(process.pid, 0)[2]
        return time.perf_counter() - start, usage.ru_maxrss


def compare(title, ours, floor, list_file, runs, limit):
    times = [(measure(ours, list_file)[0], measure(floor, list_file)[0]) for _ in range(runs + 1)][-runs:]
    ratio = statistics.median(a / b for a, b in times)
    mine, bottom = (statistics.median(column) * 1000 for column in zip(*times))
    print(f'{title:<44} {mine:10.1f} ms {bottom:10.1f} ms  {ratio:.2f} ×  (at most {limit})  n {runs}', flush=True)


def compare_memory(command, few, many):
    least, most = measure(command, few)[1], measure(command, many)[1]
    print(f'{"memory of rows at most, of few and all":<44} {most / 1024:10.1f} MiB {least / 1024:9.1f} MiB {most / least:.2f} ×', flush=True)


def make_plans(folder):
    sources = [f'{folder}/source-{number}.mlproj' for number in range(FILES)]
    names = [f'{folder}/plan-{number}.mlproj' for number in range(count)]
    for source in sources:
        shutil.copy(plan, source)
    for number, name in enumerate(names):
        os.link(sources[number % FILES], name)
    return names


def write_list(path, names):
    pathlib.Path(path).write_text(''.join(name + '\n' for name in names), encoding='utf-8')
    return path


with tempfile.TemporaryDirectory() as folder:
    names = make_plans(folder)
    one, few, many = (write_list(f'{folder}/list-{n}', names[:n]) for n in (1, max(count // 20, 1), count))
    rows = [mlproj, 'rows', '--files-from', '-']
    size = round(os.path.getsize(plan) / 1000)
    compare(f'check of one plan of {size} kB', [mlproj, 'check', names[0]], [bare], one, 41, 1.6)
    for kind in ('risks', 'checks', 'findings'):
        compare(f'rows --{kind} of {count} plans', [*rows, '--' + kind], [bare], many, 11 if count <= 5000 else 3, 1.5)
    compare_memory(rows, few, many)
