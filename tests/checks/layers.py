# SPDX-License-Identifier: GPL-3.0-or-later
"""layers.py ROOT: holds the includes of src/ to the arrows of src/DESIGN.md."""

import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1])

# a folder may include these, and itself
MAY_INCLUDE = {
    'words': [],
    'plan': ['words'],
    'edit': ['plan', 'words'],
    'file': ['plan', 'words'],
    'compare': ['plan', 'words'],
    'draw': ['plan', 'words'],
    'exchange': ['edit', 'plan', 'words'],
    'output': ['draw', 'exchange', 'plan', 'words'],
    'session': ['exchange', 'compare', 'file', 'edit', 'plan', 'words'],
    'ui': ['session', 'output', 'exchange', 'compare', 'draw', 'file', 'edit', 'plan', 'words'],
    'cli': ['session', 'output', 'exchange', 'compare', 'draw', 'file', 'edit', 'plan', 'words'],
}

# the header that writes items, for loading and the history alone
MAY_WRITE = {'plan', 'edit', 'file'}

# calls that only the top may make: what comes from outside is a parameter below
ONLY_ON_TOP = re.compile(r'\b(gettext|setlocale|strftime|g_date_time_new_now\w*|g_file_replace\w*)\s*\(')
NEVER = re.compile(r'\b(g_file_replace\w*|json_gobject_\w+)\s*\(')


def check_includes(path, folder, text):
    for name in re.findall(r'^#include "([a-z]+)/', text, re.M):
        if name != folder and name not in MAY_INCLUDE[folder]:
            yield f'{path}: {folder} must not include {name}'
    if 'plan/gw-item-write.h"' in text and folder not in MAY_WRITE:
        yield f'{path}: only {", ".join(sorted(MAY_WRITE))} write items; use a verb of edit'
    if '<json-glib' in text and folder != 'file':
        yield f'{path}: json-glib belongs to file'
    if re.search(r'#include <(gtk|adwaita|gdk)', text) and folder != 'ui':
        yield f'{path}: GTK belongs to ui'


def check_calls(path, folder, text):
    code = re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\])*"', '', text, flags=re.S)
    if folder not in ('ui', 'cli'):
        for match in ONLY_ON_TOP.finditer(code):
            yield f'{path}: {match.group(1)} must not be called below ui and cli'
    for match in NEVER.finditer(code):
        yield f'{path}: {match.group(1)} loses data'


def check_built(path, folder):
    parent = path.parent
    while parent.name != 'src' and not (parent / 'meson.build').exists():
        parent = parent.parent
    if f"'{path.relative_to(parent).as_posix()}'" not in (parent / 'meson.build').read_text():
        yield f'{path}: nothing builds it'


def main():
    complaints = []
    for path in sorted((ROOT / 'src').rglob('*.[ch]')):
        folder = path.relative_to(ROOT / 'src').parts[0]
        text = path.read_text(encoding='utf-8')
        if folder not in MAY_INCLUDE:
            complaints.append(f'{path}: no such layer')
            continue
        complaints += check_includes(path, folder, text)
        complaints += check_calls(path, folder, text)
        if path.suffix == '.c':
            complaints += check_built(path, folder)
    for complaint in complaints:
        print(complaint.replace(f'{ROOT}/', ''), file=sys.stderr)
    return bool(complaints)


if __name__ == '__main__':
    sys.exit(main())
