#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan sheet of a large plan as PDF, against LibreOffice making a PDF of the
register of the same plan, in turn, so that a slow machine slows both.

usage: bench-sheet.py MLPROJ PLAN

Where LibreOffice is not installed, its line is left out.
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

from bench import Report

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
    with Report('sheet') as report:
        mine = report.compare('office', f'Plan sheet of {N_RISKS} risks and {N_CHECKS} checks, as PDF',
                              lambda: measure(*export), lambda: measure(*convert), runs=RUNS,
                              against='LibreOffice makes one of the register alone') if office else \
            statistics.median(measure(*export) for _ in range(RUNS + 1)) * 1000
        report.add('page', 'The same, a page of it', mine / count_pages(ours), n=RUNS)
