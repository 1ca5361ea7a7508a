# SPDX-License-Identifier: GPL-3.0-or-later
"""metainfo-pictures.py [ko|en] [NAME…]: makes the pictures that the metainfo shows anew, on the present display:

    build-aux/dev exec build-aux/with-display --size 1000x700 python3 build-aux/metainfo-pictures.py

They show the sample plan on the day that its story is told on, in a window of 1000×700.
"""

import importlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TREE = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TREE / 'build-aux'), str(TREE / 'tests' / 'scenarios')]
import desk  # noqa: E402

pictures = importlib.import_module('help-pictures')
WORDS = {'en': pictures.WORDS['en'] | {'page': 'Page 1 of'}, 'ko': pictures.WORDS['ko'] | {'page': '1/1쪽'}}


def sheet(app, words):
    app.key('ctrl+p')
    app.find(part=words['page'])


def risks(app, words):
    """By the mouse: keys would leave a ring around what they have walked from."""
    app.click(app.find('list item', part=words['pages'][-1] + ':'))
    app.find(part=words['risk'])


PICTURES = {
    'risks': risks, 'overview': pictures.overview, 'stage': pictures.first_plan, 'print': sheet,
    'risks-dark': risks, 'overview-dark': pictures.overview,
}


def take(name, language, out):
    os.environ['ADW_DEBUG_COLOR_SCHEME'] = 'prefer-dark' if name.endswith('-dark') else 'prefer-light'
    with tempfile.TemporaryDirectory() as home, \
            desk.App(home, '--sample', language=language, today=pictures.TODAY) as app:
        PICTURES[name](app, WORDS[language])
        app.move_to(999, 699)
        app.settle(1.0)
        app.screenshot(out)


def main():
    languages = [argument for argument in sys.argv[1:] if argument in pictures.FOLDERS] or [*pictures.FOLDERS]
    for name in [argument for argument in sys.argv[1:] if argument in PICTURES] or PICTURES:
        for language in languages:
            out = TREE / 'data' / 'screenshots' / f'{name}-{language}.png'
            take(name, language, out)
            subprocess.run(['mogrify', '-strip', '-dither', 'None', '-colors', '128',
                            '-define', 'png:compression-level=9', '-define', 'png:exclude-chunks=date,time', out],
                           check=True)
            print(f'{out.relative_to(TREE)}: {out.stat().st_size / 1024:.0f} KiB')


if __name__ == '__main__':
    main()
