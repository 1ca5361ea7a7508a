#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""hardening.py BUILD: installs a build into a folder and reads its programs.

Each must be hardened in every way that readelf can show: flags that a folder
of the sources does not get, or a linker ignores, are found here.
"""
import os
import re
import subprocess
import sys
import tempfile

# A module that only draws may call none of these; a program does.
FORTIFIED = re.compile(r'__(\w+_chk|fdelt_chk)\b')
CANARY = '__stack_chk_fail'


def run(*command):
    """What a command prints, in the language of its authors."""
    return subprocess.run(command, check=True, capture_output=True, text=True,
                          env={**os.environ, 'LC_ALL': 'C'}).stdout


def is_elf(path):
    with open(path, 'rb') as file:
        return file.read(4) == b'\x7fELF'


def find_programs(folder):
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            if not os.path.islink(path) and is_elf(path):
                yield path


def find_faults(path):
    """What a program lacks."""
    header = run('readelf', '-hW', path)
    segments = run('readelf', '-lW', path)
    dynamic = run('readelf', '-dW', path)
    symbols = {name.split('@')[0] for name in
               re.findall(r' UND (\S+)', run('readelf', '--dyn-syms', '-W', path))}
    is_program = 'INTERP' in segments
    stack = re.search(r'GNU_STACK.*', segments)

    if 'DYN (' not in header or (is_program and 'PIE' not in dynamic):
        yield 'is at a fixed address (PIE)'
    if 'GNU_RELRO' not in segments:
        yield 'has no RELRO'
    if not re.search(r'\bBIND_NOW\b|FLAGS_1.*\bNOW\b', dynamic):
        yield 'binds late, so its table of calls stays writable (-z now)'
    if stack is None or 'RWE' in stack.group():
        yield 'has a stack that can be executed'
    if 'TEXTREL' in dynamic:
        yield 'writes to its code while loading'
    if re.search(r'\((RPATH|RUNPATH)\)', dynamic):
        yield 'looks for libraries in a place of its own'
    if CANARY not in symbols:
        yield 'has no stack protector'
    if is_program and not any(FORTIFIED.match(name) for name in symbols):
        yield 'calls nothing fortified'
    if 'Machine:' in header and 'X86-64' in header and not has_landing_pads(path):
        yield 'has functions without endbr64 (CET)'


def has_landing_pads(path):
    """Whether functions begin as -fcf-protection wants; the mark in the file
    depends on the C library as well, so the code itself is looked at."""
    code = run('objdump', '-d', '--no-show-raw-insn', '-j', '.text', path)
    return code.count('endbr64') > 50


def main():
    build = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        run('meson', 'install', '-C', build, '--no-rebuild', '--quiet', '--destdir', folder)
        programs = sorted(find_programs(folder))
        faults = [f'{os.path.basename(path)} {fault}' for path in programs for fault in find_faults(path)]
    print('\n'.join([f'{len(programs)} programs and modules', *faults]))
    return 1 if faults or len(programs) < 3 else 0


if __name__ == '__main__':
    sys.exit(main())
