#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tool against a process that only parses the same files with json-glib, in
turn, so that a slow machine slows both.

usage: bench-tool.py MLPROJ BARE-JSON PLAN

COUNT plans go through `rows` in one call, no two of them alike: the plan, and
parts of it, as most plans are smaller. The promise is made for 100000, which
take 2 GB and some minutes: with GROUNDWORK_BENCH_LONG set. Tells too what `rows`
needs of memory at most, which must not grow with the number of plans.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from bench import IS_LONG, Report

mlproj, bare, plan = (str(pathlib.Path(argument).resolve()) for argument in sys.argv[1:4])
COUNT = 100000 if IS_LONG else 2000
# one in so many is the whole plan
SIZES = 25
environment = os.environ | {'LC_ALL': 'C.UTF-8', 'GROUNDWORK_TODAY': '2026-11-23', 'G_DEBUG': ''}


def measure(command, list_file):
    """How long it takes, in seconds, and its memory at most, in KiB."""
    with open(list_file, 'rb') as names, open(os.devnull, 'wb') as nowhere:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=names, stdout=nowhere, env=environment)  # pylint: disable=consider-using-with
        _, status, usage = os.wait4(process.pid, 0)
        # 1 says that check has found something
        if os.waitstatus_to_exitcode(status) not in (0, 1):
            sys.exit(f'{command}: {os.waitstatus_to_exitcode(status)}')
        return time.perf_counter() - start, usage.ru_maxrss


def cut(whole, size):
    """A plan with the first items of each list: many plans are small, size SIZES is all of it."""
    part = dict(whole)
    for name in ('stages', 'risks', 'evaluations'):
        part[name] = whole[name][:len(whole[name]) * size ** 3 // SIZES ** 3]
    part['reviews'] = []
    part['rounds'] = whole['rounds'][:1]
    part['rounds'][0].pop('record', None)
    return json.dumps(part, indent=2, ensure_ascii=False)


def make_plans(folder):
    """Names of COUNT plans, each with a title of its own."""
    text = pathlib.Path(plan).read_text(encoding='utf-8')
    title = json.loads(text)['title']
    texts = [*(cut(json.loads(text), size) for size in range(1, SIZES)), text]
    kinds = [kind.split(json.dumps(title, ensure_ascii=False), 1) for kind in texts]
    names = [f'{folder}/plan-{number}.mlproj' for number in range(COUNT)]
    for number, name in enumerate(names):
        head, rest = kinds[number % SIZES]
        pathlib.Path(name).write_text(f'{head}"{title} {number}"{rest}', encoding='utf-8')
    return names


def write_list(path, names):
    pathlib.Path(path).write_text(''.join(name + '\n' for name in names), encoding='utf-8')
    return path


with tempfile.TemporaryDirectory() as folder, Report('tool') as report:
    names = make_plans(folder)
    one = write_list(f'{folder}/list-one', [plan])
    few = write_list(f'{folder}/list-few', names[:COUNT // 20])
    many = write_list(f'{folder}/list-many', names)
    rows = [mlproj, 'rows', '--files-from', '-']
    megabytes = sum(os.path.getsize(name) for name in names) / 1e6
    runs = {'runs': 1 if IS_LONG else 11, 'against': 'json-glib'}
    report.compare('check', f'check of one plan of {os.path.getsize(plan) / 1000:.0f} kB',
                   lambda: measure([mlproj, 'check', plan], one)[0], lambda: measure([bare], one)[0], runs=41, aim=1.6,
                   against='json-glib')
    for kind in ('risks', 'checks', 'findings'):
        report.compare('rows-' + kind, f'rows --{kind} of {COUNT} plans, {megabytes:.0f} MB',
                       lambda: measure([*rows, '--' + kind], many)[0],  # pylint: disable=cell-var-from-loop
                       lambda: measure([bare], many)[0], aim=1.5, **runs)
    report.add('rows-memory', f'memory of rows at most, of {COUNT} plans against a twentieth',
               measure(rows, many)[1] / 1024, measure(rows, few)[1] / 1024, aim=1.1, unit='MiB', against='few plans')
