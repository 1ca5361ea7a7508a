# SPDX-License-Identifier: GPL-3.0-or-later
"""contact-sheets.py OUT [--languages ko,en] [--looks light,dark] [--widths 360,900,1600] [--plans sample,…]:
walks every page and the dialogs that have a key, on the present display, and leaves one sheet of small pictures a
combination in OUT, to be looked at. Ends with 1 when the app warned of something.

Looks: light, dark, contrast, rtl. Plans: sample, empty, overfull, hostile.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TREE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TREE / 'tests' / 'scenarios'))
import desk  # noqa: E402

LOOKS = {
    'light': {},
    'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'contrast': {'ADW_DEBUG_HIGH_CONTRAST': '1'},
    'rtl': {'GTK_DEBUG': 'invert-text-dir'},
}
DIALOGS = {
    'find': 'ctrl+f', 'properties': 'alt+Return', 'review': 'ctrl+r', 'shortcuts': 'ctrl+question',
    'print': 'ctrl+p', 'meeting': 'F11',
}
HEIGHT = 1000
MAX_PAGES = 20
LONG = {'ko': '아주 긴 제목이 한 줄에 다 들어가지 않을 때에도 잘리지 않고 읽혀야 하는 항목 ',
        'en': 'A very long title that does not fit on one line and still has to be read in full, item '}


def sample(language):
    return json.loads((TREE / 'data' / 'sample' / f'sample-{language}.mlproj').read_text())


def overfull(language):
    """300 risks, 30 of them in one cell, and 40 checks in a group, all with long titles."""
    plan = sample(language)
    for i in range(300):
        place = {'probability': 4, 'impact': 4} if i < 30 else {'probability': i % 5 + 1, 'impact': i // 5 % 5 + 1}
        plan['risks'].append({'id': f'many{i}', 'number': 100 + i, 'title': LONG[language] + str(i), **place})
    group = plan['stages'][1]['groups'][0]
    for i in range(40):
        group['checks'].append({'id': f'check{i}', 'question': LONG[language] + str(i)})
    plan['title'] = LONG[language] * 2
    return plan


def hostile(language):
    """Markup, directions turned round, and 10 000 characters where a title is expected."""
    plan = sample(language)
    texts = ['<b>&amp;</b> R&D < 5 k', '\u202eturned round\u202c', 'x' * 10000, '<a href="https://example.org">link</a>']
    for i, risk in enumerate(plan['risks']):
        risk['title'] = texts[i % len(texts)]
    for i, stage in enumerate(plan['stages']):
        stage['title'] = texts[i % len(texts)]
        stage['groups'][0]['title'] = texts[(i + 1) % len(texts)]
        stage['groups'][0]['checks'][0]['question'] = texts[(i + 2) % len(texts)]
    plan['title'] = texts[0]
    return plan


def make_plan(kind, language, folder):
    path = Path(folder) / f'{kind}.mlproj'
    if kind == 'empty':
        subprocess.run(['mlproj', 'new', '--empty', '--language', language, '--title', 'Plan', str(path)], check=True)
    else:
        plan = {'sample': sample, 'overfull': overfull, 'hostile': hostile}[kind](language)
        path.write_text(json.dumps(plan, ensure_ascii=False))
    return path


class Walk:
    """One run of the app, from page to page."""

    def __init__(self, app, folder, width):
        self.app, self.folder, self.width = app, Path(folder), width
        self.pictures = []
        desk.xdotool('windowsize', app.window, width + 2 * desk.SHADOW, HEIGHT + 2 * desk.SHADOW)
        app.settle(1)

    def shoot(self, name):
        path = self.folder / f'{len(self.pictures):02}-{name}.png'
        subprocess.run(['import', '-window', 'root', '-crop', f'{self.width}x{HEIGHT}+{desk.SHADOW}+{desk.SHADOW}', '+repage', str(path)],
                       check=True)
        self.pictures.append(path)
        return path.read_bytes()

    def pages(self):
        last = None
        for i in range(MAX_PAGES):
            self.app.settle(0.6)
            picture = self.shoot(f'page-{i}')
            if picture == last:
                self.pictures.pop()
                return
            last = picture
            self.app.key('ctrl+Page_Down')

    def dialogs(self):
        for name, key in DIALOGS.items():
            self.app.key(key)
            self.app.settle(1)
            self.shoot(name)
            self.app.key('Escape')
            self.app.settle(0.6)


def sheet(pictures, out, width):
    columns = max(1, 2400 // width)
    subprocess.run(['montage', '-label', '%t', *map(str, pictures), '-tile', f'{columns}x', '-geometry', '+6+6',
                    '-background', '#888', str(out)], check=True)
    print(out)


def walk(out, language, look, width, plan):
    os.environ.update(LOOKS[look])
    with tempfile.TemporaryDirectory() as folder:
        path = make_plan(plan, language, folder)
        with desk.App(folder, path, language=language, debug='') as app:
            run = Walk(app, folder, width)
            run.pages()
            run.dialogs()
            said = [line for line in app.words().splitlines() if 'WARNING' in line or 'CRITICAL' in line]
        sheet(run.pictures, Path(out) / f'{language}-{look}-{width}-{plan}.png', width)
    for name in LOOKS[look]:
        del os.environ[name]
    print(*said, sep='\n', end='\n' if said else '')
    return len(said)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('out')
    for name, default in [('languages', 'ko,en'), ('looks', 'light,dark'), ('widths', '360,900,1600'),
                          ('plans', 'sample')]:
        parser.add_argument('--' + name, type=lambda text: text.split(','), default=default.split(','))
    options = parser.parse_args()
    Path(options.out).mkdir(parents=True, exist_ok=True)
    combinations = itertools.product(options.languages, options.looks, options.widths, options.plans)
    n_said = sum(walk(options.out, language, look, int(width), plan) for language, look, width, plan in combinations)
    sys.exit(1 if n_said else 0)


if __name__ == '__main__':
    main()
