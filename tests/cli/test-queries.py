#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs what the help tells to ask many plans, and compares the answers with what
Python makes of the plans themselves.

usage: test-queries.py MLPROJ DATA HELP-PAGE [DUCKDB-SCRIPT]

With DUCKDB-SCRIPT it runs the queries in SQL, with DuckDB from npm, else those
for jq.
"""

import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

mlproj, data, page = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
duckdb = pathlib.Path(sys.argv[4]).resolve() if len(sys.argv) > 4 else None
NAMESPACE = '{http://projectmallard.org/1.0/}'
DUCKDB = '@duckdb/node-api@1.5.6-r.1'
SKIPPED = 77

environment = os.environ | {'LC_ALL': 'C.UTF-8', 'GROUNDWORK_TODAY': '2026-11-23',
                            'GIT_CONFIG_GLOBAL': '/dev/null', 'GIT_CONFIG_NOSYSTEM': '1'}


def skip(reason):
    print(f'skipped: {reason}')
    sys.exit(SKIPPED)


def run(command, folder, **options):
    return subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True, **options)


def read_queries(kind):
    tree = ElementTree.parse(page)
    return [code.text for code in tree.iter(NAMESPACE + 'code') if code.get('mime') == 'text/x-' + kind]


def make_plans(folder):
    plans = folder / 'plans'
    plans.mkdir()
    (folder / 'bin').mkdir()
    (folder / 'bin' / 'mlproj').symlink_to(mlproj)
    environment['PATH'] = f'{folder / "bin"}:{environment["PATH"]}'
    for language in ('ko', 'en'):
        shutil.copy(data / 'sample' / f'sample-{language}.mlproj', plans)
    run([mlproj, 'new', '--language', 'en', '--title', 'Nothing yet; "quoted", \n broken', plans / 'new.mlproj'], folder)
    run(['git', 'init', '-q'], folder)
    run(['git', 'add', 'plans'], folder)
    return [json.loads(path.read_text(encoding='utf-8')) for path in sorted(plans.iterdir())]


def score(risk):
    for prefix in ('residual_', ''):
        if prefix + 'probability' in risk and prefix + 'impact' in risk:
            return risk[prefix + 'probability'] * risk[prefix + 'impact']
    return None


def checks_of(plan):
    return [(stage['id'], check) for stage in plan['stages'] for group in stage['groups'] for check in group['checks']]


def expect(got, wanted, what):
    assert got == wanted, f'{what}: {got!r} instead of {wanted!r}'


def band(risk):
    value = score(risk)
    if value is None:
        return 'unplaced'
    return next(name for name, end in (('low', 4), ('medium', 9), ('high', 16), ('critical', 25)) if value <= end)


def count(lines):
    return {line.split()[1]: int(line.split()[0]) for line in lines}


def check_jq(folder, plans):
    if not shutil.which('jq'):
        skip('jq is not there')
    queries = [query for query in read_queries('sh') if 'jq ' in query]
    answers = [run(['bash', '-o', 'pipefail', '-c', query], folder).stdout.splitlines() for query in queries]
    worst, bands, overdue, urgent = answers
    risks = [risk for plan in plans for risk in plan['risks']]
    scores = sorted((score(risk) for risk in risks if score(risk)), reverse=True)
    expect([int(line.split('\t')[0]) for line in worst], scores[:10], 'worst risks')
    expect(count(bands), dict(collections.Counter(map(band, risks))), 'bands')
    late = [check for plan in plans for _, check in checks_of(plan)
            if check.get('due', '9999') < '2026-11-23' and 'state' not in check]
    expect(len(overdue), len(late), 'overdue checks')
    assert late and urgent, 'the sample has something overdue'


def check_duckdb(folder, plans):
    if not shutil.which('npm') or not shutil.which('node'):
        skip('npm is not there, which DuckDB comes from')
    try:
        run(['npm', 'install', '--no-fund', '--no-audit', '--silent', DUCKDB], folder, timeout=600)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        skip(f'npm does not bring {DUCKDB}: {error}')
    shutil.copy(duckdb, folder / 'ask.mjs')
    run(['bash', '-c', read_queries('sh')[0]], folder)
    queries = read_queries('sql')
    by_worst, by_origin, by_stage = json.loads(run(['node', 'ask.mjs', *queries], folder).stdout)
    risks = [[score(risk) for risk in plan['risks']] for plan in plans]
    expect(sorted(((row['risks'], row['placed'], row['worst']) for row in by_worst), key=str),
           sorted(((len(all_), len([s for s in all_ if s]), max((s for s in all_ if s), default=None))
                   for all_ in risks), key=str), 'plans by their worst risk')
    # the two samples are one plan in two languages
    origins = collections.defaultdict(set)
    for plan in plans:
        for risk in plan['risks']:
            if 'origin' in risk:
                origins[risk['origin']].add(plan['id'])
    expect({row['origin']: row['plans'] for row in by_origin},
           {origin: len(ids) for origin, ids in origins.items()}, 'shared risks')
    stages = collections.Counter(stage for plan in plans for stage, _ in checks_of(plan))
    settled = collections.Counter(stage for plan in plans for stage, check in checks_of(plan) if 'state' in check)
    expect({row['stage']: (row['checks'], row['settled']) for row in by_stage},
           {stage: (stages[stage], settled[stage]) for stage in stages}, 'stages')


with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    all_plans = make_plans(root)
    for command in read_queries('sh')[0].splitlines():
        run(['bash', '-o', 'pipefail', '-c', command], root)
    expect(len((root / 'risks.jsonl').read_text().splitlines()), sum(len(plan['risks']) for plan in all_plans), 'risks')
    (check_duckdb if duckdb else check_jq)(root, all_plans)
print('queries: all answers are as the plans say')
