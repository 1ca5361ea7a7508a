#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much memory loading a large plan needs at most, beyond what the process
needs for none, against its file and against json-glib alone; and how long the
tool takes to start, against a process that only links json-glib.

usage: bench-memory.py LOAD-ONCE BARE-JSON MLPROJ PLAN
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from bench import Report

N_RISKS = 10000

load_once, bare_json, mlproj, sample = (str(pathlib.Path(argument).resolve()) for argument in sys.argv[1:5])


def make_large(path):
    """The sample with its risks over and over"""
    plan = json.loads(pathlib.Path(sample).read_text(encoding='utf-8'))
    plan['risks'] = [plan['risks'][i % len(plan['risks'])] | {'id': f'r{i}', 'number': i + 1} for i in range(N_RISKS)]
    for risk in plan['risks']:
        risk.pop('origin', None)
        risk.pop('evidence', None)
    path.write_text(json.dumps(plan, ensure_ascii=False, indent=2), encoding='utf-8')


def run(command, text=''):
    return subprocess.run(command, input=text, env=os.environ | {'LC_ALL': 'C.UTF-8', 'BENCH_PEAK': '1'},
                          check=True, capture_output=True, text=True).stdout


def peak(program, path):
    """In MiB, beyond what it needs for nothing"""
    return (int(run([program], f'{path}\n')) - int(run([program]))) / 1024


def measure(command):
    begun = time.perf_counter()
    run(command)
    return time.perf_counter() - begun


with tempfile.TemporaryDirectory() as folder, Report('memory') as report:
    plan = pathlib.Path(folder, 'large.mlproj')
    make_large(plan)
    size = plan.stat().st_size / 2 ** 20
    report.compare('load', f'Memory to load {N_RISKS} risks, at most', lambda: peak(load_once, plan),
                   lambda: peak(bare_json, plan), runs=5, scale=1, unit='MiB', against='json-glib parses the same')
    report.add('load-size', 'The same against the size of the file', peak(load_once, plan), size, unit='MiB', against='the file')
    report.compare('tool', 'Start of the tool: mlproj --version', lambda: measure([mlproj, '--version']),
                   lambda: measure([bare_json]), runs=41, aim=1.6, against='a process that links json-glib')
