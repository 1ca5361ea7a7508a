# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines that a benchmark in Python prints, and leaves as JSON for
build-aux/bench-table in the folder $GROUNDWORK_BENCH_DIR; what bench-report.h is
for those in C."""

import json
import os
import pathlib
import statistics

# whether what takes minutes is measured too
IS_LONG = 'GROUNDWORK_BENCH_LONG' in os.environ


class Report:
    """with Report('tool') as report: report.add('start', 'Start of the tool', 1.2, 1.0, aim=1.6)"""

    def __init__(self, name):
        self.name = name
        self.lines = []

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        folder = os.environ.get('GROUNDWORK_BENCH_DIR')
        if folder and not error:
            path = pathlib.Path(folder, self.name + '.json')
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps({'bench': self.name, 'lines': self.lines}, indent=2, ensure_ascii=False) + '\n',
                            encoding='utf-8')

    def add(self, line_id, name, ours, floor=None, *, ratio=None, aim=None, n=1, unit='ms', against=None):
        """A line. aim is a ratio to stay below or, where there is no floor, a number in the unit."""
        ratio = (ratio or ours / floor) if floor else None
        line = {'id': line_id, 'name': name, 'against': against, 'unit': unit, 'ours': round(ours, 4),
                'floor': floor and round(floor, 4), 'ratio': ratio and round(ratio, 4), 'aim': aim, 'n': n}
        self.lines.append({key: value for key, value in line.items() if value is not None})
        compared = f' {floor:9.3f} {unit:<4} {ratio:6.2f} ×' if floor else ' ' * 24
        promised = f'aim {aim:g}' if aim else ''
        over = '  OVER' if aim and (ratio or ours) > aim else ''
        print(f'{name:<58} {ours:9.3f} {unit:<4}{compared}  {promised:<8} n {n}{over}', flush=True)

    def compare(self, line_id, name, measure_ours, measure_floor, *, runs=11, scale=1000, **more):
        """Measures both in turn, so that a slow machine slows both; the first time fills caches and does not count.
        The ratio is the median of those of each turn."""
        pairs = [(measure_ours() * scale, measure_floor() * scale) for _ in range(runs + 1)][1:]
        ours, floor = (statistics.median(column) for column in zip(*pairs))
        self.add(line_id, name, ours, floor, ratio=statistics.median(a / b for a, b in pairs), n=runs, **more)
        return ours
