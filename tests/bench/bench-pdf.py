#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan sheet as PDF against LibreOffice making a PDF of the same register, in
turn, so that a slow machine slows both.

usage: bench-pdf.py MLPROJ PLAN

Prints a line: name, ours, LibreOffice, ratio, n; without LibreOffice, that it is
left out.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

mlproj, plan = (str(pathlib.Path(argument).resolve()) for argument in sys.argv[1:3])
office = shutil.which('soffice') or shutil.which('libreoffice')
RUNS = 5                        # and one that warms up
environment = os.environ | {'LC_ALL': 'C.UTF-8', 'GROUNDWORK_TODAY': '2026-11-23', 'G_DEBUG': '',
                            'GROUNDWORK_MODULEDIR': os.environ.get('GROUNDWORK_MODULEDIR', str(pathlib.Path(mlproj).parent))}


def measure(*command):
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


if not office:
    print('PDF of the plan sheet: left out, LibreOffice is not installed')
    sys.exit(0)
with tempfile.TemporaryDirectory() as folder:
    table = f'{folder}/register.csv'
    subprocess.run([mlproj, 'export', plan, table], env=environment, check=True)
    ours = [mlproj, 'export', '--force', '--sheet', 'plan', plan, f'{folder}/plan.pdf']
    theirs = [office, f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'pdf',
              '--outdir', folder, table]
    times = [(measure(*ours), measure(*theirs)) for _ in range(RUNS + 1)][1:]
    mine, other = (statistics.median(column) * 1000 for column in zip(*times))
    ratio = statistics.median(a / b for a, b in times)
    print(f'{"PDF of the plan sheet, LibreOffice":<44} {mine:10.1f} ms {other:10.1f} ms  {ratio:.2f} ×  n {RUNS}')
