# SPDX-License-Identifier: GPL-3.0-or-later
"""displayless-targets.py BUILD: prints all that is to be built for the tests without a display, for ninja: what those
tests name, and whatever has nothing to do with the interface. It saves half of a build in which only they run."""

import json
import os
import sys
from pathlib import Path

INTERFACE = ('src/ui', 'tests/ui', 'tests/scenarios', 'tests/bench')


def read(build, what):
    return json.loads((build / 'meson-info' / f'intro-{what}.json').read_text(encoding='utf-8'))


def main():
    build = Path(sys.argv[1]).resolve()
    tree = Path(read(build, 'buildsystem_files')[0]).parent
    named = {target for test in read(build, 'tests') if any(suite.endswith('displayless') for suite in test['suite'])
             for target in test['depends']}
    for target in read(build, 'targets'):
        folder = os.path.relpath(Path(target['defined_in']).parent, tree)
        is_ours = target['build_by_default'] and not (folder + '/').startswith(tuple(part + '/' for part in INTERFACE))
        if target['id'] in named or is_ours:
            for name in target['filename']:
                print(os.path.relpath(name, build))


if __name__ == '__main__':
    main()
