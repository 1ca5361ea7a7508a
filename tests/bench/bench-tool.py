#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tool against a process that only parses the same files with json-glib, in
turn, so that a slow machine slows both.

usage: bench-tool.py MLPROJ BARE-JSON PLAN [COUNT]

COUNT plans go through `rows` in one call, 2000 unless given; the promise is made
for 100000. Prints a line each: name, ours, floor, ratio, n.
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
# as many files as there is room for; more come round again
FILES = 500
environment = os.environ | {'LC_ALL': 'C.UTF-8', 'GROUNDWORK_TODAY': '2026-11-23', 'G_DEBUG': ''}


def measure(command, list_file):
    with open(list_file, 'rb') as names, open(os.devnull, 'wb') as nowhere:
        start = time.perf_counter()
        subprocess.run(command, stdin=names, stdout=nowhere, env=environment, check=False)
        return time.perf_counter() - start


def compare(title, ours, floor, list_file, runs, limit):
    times = [(measure(ours, list_file), measure(floor, list_file)) for _ in range(runs + 1)][1:]
    ratio = statistics.median(a / b for a, b in times)
    mine, bottom = (statistics.median(column) * 1000 for column in zip(*times))
    print(f'{title:<44} {mine:10.1f} ms {bottom:10.1f} ms  {ratio:.2f} ×  (at most {limit})  n {runs}', flush=True)


with tempfile.TemporaryDirectory() as folder:
    names = [f'{folder}/plan-{number}.mlproj' for number in range(FILES)]
    for name in names:
        shutil.copy(plan, name)
    one, many = f'{folder}/one', f'{folder}/many'
    pathlib.Path(one).write_text(names[0] + '\n', encoding='utf-8')
    pathlib.Path(many).write_text(''.join(names[i % FILES] + '\n' for i in range(count)), encoding='utf-8')
    compare('check of one plan of 91 kB', [mlproj, 'check', names[0]], [bare], one, 41, 1.6)
    runs = 11 if count <= 5000 else 3
    for rows in ('risks', 'checks', 'findings'):
        compare(f'rows --{rows} of {count} plans', [mlproj, 'rows', '--' + rows, '--files-from', '-'], [bare], many, runs, 1.5)
