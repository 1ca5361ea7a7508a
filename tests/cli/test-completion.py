#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Completes command lines as bash would.

usage: test-completion.py MLPROJ COMPLETION
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

mlproj, completion = sys.argv[1:]
# What git runs is not typed.
UNTYPED = {'git-merge', 'git-diff'}


def complete(folder, *words):
    script = ('source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mlproj; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    result = subprocess.run(['bash', '-c', script, completion, 'mlproj', *words], cwd=folder,
                            capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def expect(got, wanted, what):
    assert got == wanted, f'{what}: {sorted(got)} instead of {sorted(wanted)}'


def read_commands():
    help_text = subprocess.run([mlproj, '--help'], capture_output=True, text=True, check=True,
                               env=os.environ | {'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en'}).stdout
    lines = re.findall(r'^  mlproj (\S+) (.*)$', help_text, re.M)
    return {name: set(re.findall(r'\[(--[a-z-]+)', arguments)) for name, arguments in lines if name not in UNTYPED}


commands = read_commands()
with tempfile.TemporaryDirectory() as folder:
    for name in ('plan one.mlproj', 'plan.mlproj', 'out.pdf', 'notes.txt'):
        (pathlib.Path(folder) / name).touch()
    expect({word for word in complete(folder, '') if not word.startswith('-')}, set(commands), 'commands')
    expect(complete(folder, 'git'), {'git-setup'}, 'the beginning of a command')
    for command, options in commands.items():
        missing = options - complete(folder, command, '--')
        assert not missing, f'{command}: {sorted(missing)} missing'
    expect(complete(folder, 'check', '--severity', ''), {'urgent', 'attention', 'note'}, 'values')
    expect(complete(folder, 'new', '--title', ''), set(), 'what anything may be')
    expect(complete(folder, 'show', 'plan.'), {'plan.mlproj'}, 'files')
    expect(complete(folder, 'show', 'n'), set(), 'other files')
    expect(complete(folder, 'export', 'plan.mlproj', 'o'), {'out.pdf'}, 'sheets')
print('completion: all commands and options')
