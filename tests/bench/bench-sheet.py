#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan sheet of a large plan as PDF, against LibreOffice making a PDF of the
register of the same plan, in turn, so that a slow machine slows both.

usage: bench-sheet.py MLPROJ PLAN

Prints a line each: name, ours, theirs, ratio, n. Where LibreOffice is not
installed, its line is left out.
"""

import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

N_RISKS = 300
N_CHECKS = 500
RUNS = 5

mlproj, sample = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
environment = os.environ | {'LC_ALL': 'C.UTF-8', 'GROUNDWORK_TODAY': '2026-11-23', 'G_DEBUG': '',
                            'GROUNDWORK_MODULEDIR': str(mlproj.parent)}


def make_large(path):
    """The sample with its risks and checks over and over"""
    plan = json.loads(sample.read_text(encoding='utf-8'))
    risks, group = plan['risks'], plan['stages'][1]['groups'][0]
    checks = [check for stage in plan['stages'] for group in stage['groups'] for check in group['checks']]
    plan['risks'] = [risks[i % len(risks)] | {'id': f'r{i}', 'number': i + 1} for i in range(N_RISKS)]
    group['checks'] += [checks[i % len(checks)] | {'id': f'c{i}'} for i in range(N_CHECKS - len(checks))]
    for item in plan['risks'] + group['checks']:
        item.pop('origin', None)
        item.pop('evidence', None)
    path.write_text(json.dumps(plan, ensure_ascii=False), encoding='utf-8')


def measure(*command):
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return time.perf_counter() - start


def count_pages(path):
    info = subprocess.run(['pdfinfo', path], check=True, capture_output=True, text=True).stdout
    return int(re.search(r'Pages:\s+(\d+)', info).group(1))


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    plan, ours, book = folder / 'large.mlproj', folder / 'plan.pdf', folder / 'register.xlsx'
    make_large(plan)
    export = [mlproj, 'export', '--force', '--portrait', '--sheet', 'plan', plan, ours]
    office = shutil.which('soffice') or shutil.which('libreoffice')
    measure(mlproj, 'export', '--force', plan, book)
    convert = [office, f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'pdf',
               '--outdir', folder, book]
    # The first run of each is left out: it fills caches.
    times = [(measure(*export), measure(*convert) if office else None) for _ in range(RUNS + 1)][1:]
    mine = statistics.median(pair[0] for pair in times) * 1000
    pages = count_pages(ours)
    print(f'plan sheet of {N_RISKS} risks, {N_CHECKS} checks: {pages} pages'.ljust(56) +
          f'{mine:8.0f} ms  {mine / pages:.1f} ms a page  n {RUNS}')
    if office:
        theirs = statistics.median(pair[1] for pair in times) * 1000
        ratio = statistics.median(a / b for a, b in times)
        print('the same against its register by LibreOffice'.ljust(56) +
              f'{mine:8.0f} ms {theirs:8.0f} ms  {ratio:.2f} ×  ({count_pages(folder / "register.pdf")} pages)')
    else:
        print('LibreOffice is not installed: not compared')
