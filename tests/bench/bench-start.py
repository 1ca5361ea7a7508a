#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long programs take until their first frame, and how much memory is theirs
once they have come to rest, against a bare window of libadwaita, in turn, so that
a slow machine slows all. Peers are measured where they are installed.

usage: bench-start.py GROUNDWORK BARE-WINDOW FIRST-FRAME PLAN
"""

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

RUNS = 15
REST = 1.5
PEERS = {'gnome-text-editor': 'GNOME Text Editor', 'endeavour': 'Endeavour'}

groundwork, bare_window, first_frame, plan = (str(pathlib.Path(argument).resolve()) for argument in sys.argv[1:5])


def make_environment(home):
    places = {f'XDG_{kind}_HOME': f'{home}/{kind.lower()}' for kind in ('CONFIG', 'STATE', 'DATA', 'CACHE')}
    return os.environ | places | {'HOME': home, 'LD_PRELOAD': first_frame, 'G_DEBUG': '', 'LC_ALL': 'C.UTF-8',
                                  'GROUNDWORK_TODAY': '2026-11-23'}


class Program:
    """What is started"""

    def __init__(self, line_id, name, command, shows=None):
        self.line_id, self.name, self.command = line_id, name, command
        self.environment = {'FIRST_FRAME_OF': shows} if shows else {}
        self.times, self.memory = [], []

    def launch(self, environment):
        process = subprocess.Popen(self.command, env=environment | self.environment, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
        if process.stdout.readline() != b'frame\n':
            sys.exit(f'{self.command[0]} shows nothing')
        return process

    def start(self, environment):
        begun = time.perf_counter()
        with self.launch(environment | {'FIRST_FRAME_QUITS': '1'}):
            self.times.append((time.perf_counter() - begun) * 1000)

    def rest(self, environment):
        with self.launch(environment) as process:
            time.sleep(REST)
            rollup = pathlib.Path(f'/proc/{process.pid}/smaps_rollup').read_text(encoding='ascii')
            process.kill()
        self.memory.append(int(re.search(r'^Pss: +(\d+)', rollup, re.M)[1]) / 1024)


def find_programs():
    floor = Program('bare', 'bare window', [bare_window])
    ours = [Program('first', 'Groundwork with the sample plan', [groundwork, plan]),
            Program('plan', 'Groundwork with the sample plan, until it is shown', [groundwork, plan], 'GwPlanView')]
    peers = [Program(command, name, [command, '--standalone'] if 'text' in command else [command])
             for command, name in PEERS.items() if shutil.which(command)]
    return floor, ours, peers


def add(report, kind, program, values, floor, **more):
    report.add(f'{kind}-{program.line_id}', more.pop('name'), statistics.median(values), statistics.median(floor),
               ratio=statistics.median(a / b for a, b in zip(values, floor)), n=len(values), against='a bare window of libadwaita',
               **more)


with tempfile.TemporaryDirectory() as home, Report('start') as report:
    environment = make_environment(home)
    floor, ours, peers = find_programs()
    programs = [floor, *ours, *peers]
    for round_number in range(RUNS + 1):
        for program in programs:
            program.start(environment)
            if round_number == 0:   # it fills caches
                program.times.clear()
            elif program is not ours[1] and round_number <= 3:
                program.rest(environment)
    for program in ours + peers:
        add(report, 'start', program, program.times, floor.times, name=f'Start to first frame: {program.name}',
            aim=1.25 if program is ours[0] else None)
    for program in ours[:1] + peers:
        add(report, 'memory', program, program.memory, floor.memory, name=f'Memory (PSS): {program.name}', unit='MiB',
            aim=1.15 if program is ours[0] else None)
