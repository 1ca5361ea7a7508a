# SPDX-License-Identifier: GPL-3.0-or-later
"""icons.py ROOT: every icon that src/ui names is one of ours or of the Adwaita theme, else a broken image would show."""

import os
import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1])
NAME = re.compile(r'"([a-z0-9-]+-symbolic)"')


def themed():
    """The icons of the theme that is installed; every GNOME desktop has it, and so does who builds for one."""
    folders = os.environ.get('XDG_DATA_DIRS', '/usr/local/share:/usr/share').split(':')
    return {path.stem for folder in folders for path in Path(folder, 'icons/Adwaita').rglob('*-symbolic.svg')}


def main():
    known = {path.stem for path in (ROOT / 'data' / 'icons' / 'symbolic').glob('*.svg')} | themed()
    files = [path for path in (ROOT / 'src' / 'ui').rglob('*') if path.suffix in {'.c', '.h', '.blp'}]
    faults = [f'{path.relative_to(ROOT)}: there is no icon “{name}”'
              for path in sorted(files) for name in NAME.findall(path.read_text()) if name not in known]
    print('\n'.join(faults) or f'all icons are there, {len(known)} are known')
    return 1 if faults else 0


sys.exit(main())
