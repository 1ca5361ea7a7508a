# SPDX-License-Identifier: GPL-3.0-or-later
"""spdx.py ROOT: every file that can hold a comment says its licence in one of its first lines. `reuse lint` takes what
REUSE.toml says of all others for an answer, and so does not miss it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(sys.argv[1])
TAG = 'SPDX-' 'License-Identifier: '
# what has a line for a comment before it
BEGINNING = 4
COMMENTED = {'.c', '.h', '.py', '.mjs', '.blp', '.css', '.in', '.page', '.md', '.build', '.options', '.1', '.po', '.conf', '.supp'}
# made by others, or read by what knows no comments
OTHERS = {'po/POTFILES.in', 'po/LINGUAS'}


def files():
    """Those that belong to the project, where git knows; a release has no others."""
    listed = subprocess.run(['git', '-C', ROOT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                            check=False, capture_output=True, text=True)
    if listed.returncode == 0:
        return [ROOT / name for name in listed.stdout.split('\0') if name]
    return [path for path in ROOT.rglob('*') if not any(part.startswith(('_build', '.')) for part in path.parts)]


def can_say(path):
    if path.suffix in COMMENTED or path.name == 'meson.build':
        return True
    with path.open('rb') as file:
        return file.read(2) == b'#!'


def says(path):
    with path.open(encoding='utf-8') as file:
        return any(TAG in line for _, line in zip(range(BEGINNING), file))


checked = [path for path in files() if path.is_file() and path.relative_to(ROOT).as_posix() not in OTHERS and can_say(path)]
silent = [path.relative_to(ROOT) for path in checked if not says(path)]
for name in silent:
    print(f'{name}: does not say its licence; begin it with “{TAG}…”')
print(f'{len(checked)} files looked at')
sys.exit(1 if silent or not checked else 0)
