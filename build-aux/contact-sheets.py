# SPDX-License-Identifier: GPL-3.0-or-later
"""contact-sheets.py OUT [--languages ko,en] [--looks light,dark] [--widths 360,900,1600] [--plans sample,…]:
walks the start page, every page of a plan and the dialogs, on the present display, and leaves sheets of small pictures
in OUT, named after the combination, to be looked at. Ends with 1 when the app warned of something, and when a picture
is missing of what the plan has.

Looks: light, dark, contrast, rtl, large (text at 200 %). Plans: sample, empty, overfull, hostile, conflicts.
--parts start,pages,dialogs,editors,files takes some of the ways only, --stops find,review,… some of their stops.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from contact_camera import Camera, set_text_size
from contact_guide import FRAME, HEIGHT, TREE, Guide, desk, words_in
from contact_tours import DIALOGS, EDITORS, FILES, START, pages

LOOKS = {
    'light': {},
    'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'contrast': {'ADW_DEBUG_HIGH_CONTRAST': '1'},
    'rtl': {'GTK_DEBUG': 'invert-text-dir'},
    'large': {},
}
PARTS = {'start': START, 'pages': {'pages': pages}, 'dialogs': DIALOGS, 'editors': EDITORS, 'files': FILES}
# small enough to be read when it is looked at as a whole
SHEET_WIDTH, ROWS = 2000, 2
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


def conflicts(language, folder):
    """What is left when two people have changed the same."""
    sides = [sample(language) for _ in range(2)]
    for side, (probability, impact) in zip(sides, [(3, 3), (1, 4)]):
        side['risks'][2]['residual_probability'], side['risks'][2]['residual_impact'] = probability, impact
        side['summary'] = LONG[language] * probability
    mine, theirs = Path(folder) / 'conflicts.mlproj', Path(folder) / 'theirs.mlproj'
    for path, side in zip([mine, theirs], sides):
        path.write_text(json.dumps(side, ensure_ascii=False))
    subprocess.run(['mlproj', 'merge', TREE / 'data' / 'sample' / f'sample-{language}.mlproj', mine, theirs],
                   check=False, capture_output=True)
    return mine


def make_plan(kind, language, folder):
    path = Path(folder) / f'{kind}.mlproj'
    if kind == 'conflicts':
        return conflicts(language, folder)
    if kind == 'empty':
        subprocess.run(['mlproj', 'new', '--empty', '--language', language, '--title', 'Plan', str(path)], check=True)
    else:
        plan = {'sample': sample, 'overfull': overfull, 'hostile': hostile}[kind](language)
        path.write_text(json.dumps(plan, ensure_ascii=False))
    return path


def beside(path):
    """A copy of the plan that somebody else has changed, called as a cloud folder calls it."""
    plan = json.loads(path.read_text())
    plan['summary'] = 'Changed elsewhere'
    path.with_name(path.stem + ' (conflicted copy).mlproj').write_text(json.dumps(plan, ensure_ascii=False))


def leave_unsaved(path, language, home):
    """As if the app had been killed at work; where there is nothing to work at, nothing."""
    if '"question"' not in path.read_text():
        return
    with desk.App(home, path, language=language) as app:
        app.key('ctrl+Next', 'ctrl+Next')
        app.activate(app.find('button', part=words_in(language).gettext('State') + ':'))
        desk.wait_for('a recovery copy', lambda: any(Path(home, 'state').rglob('*.journal')))
        app.process.kill()


def take(stops, camera, language, path, home):
    """How many pictures are missing, and what the app has warned of meanwhile."""
    with desk.App(home, *[path] if path is not None else [], language=language) as app:
        guide = Guide(app, language, camera.width, camera, path)
        guide.visit(stops)
        return guide.n_missed, [line for line in app.words().splitlines() if 'WARNING' in line or 'CRITICAL' in line]


def walk(options, part, language, look, width, plan):
    """How much there is to complain of."""
    os.environ.update(LOOKS[look])
    set_text_size(200 if look == 'large' else 100)
    with tempfile.TemporaryDirectory() as home:
        path = make_plan(plan, language, home)
        if part == 'files':
            beside(path)
            leave_unsaved(path, language, home)
        name = f'{language}-{look}-{width}-{plan}-{part}'
        camera = Camera(Path(options.out) / name, (FRAME, FRAME, width, HEIGHT), max(1, SHEET_WIDTH // width), ROWS)
        stops = {name: stop for name, stop in PARTS[part].items() if name in (options.stops or PARTS[part])}
        n_missed, said = take(stops, camera, language, path if part != 'start' else None, home)
        camera.close()
    for name in LOOKS[look]:
        del os.environ[name]
    print(*said, sep='\n', end='\n' if said else '')
    return n_missed + len(said)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('out')
    for name, default in [('languages', 'ko,en'), ('looks', 'light,dark'), ('widths', '360,900,1600'),
                          ('plans', 'sample'), ('parts', ','.join(PARTS))]:
        parser.add_argument('--' + name, type=lambda text: text.split(','), default=default.split(','))
    parser.add_argument('--stops', type=lambda text: text.split(','))
    options = parser.parse_args()
    Path(options.out).mkdir(parents=True, exist_ok=True)
    combinations = itertools.product(options.languages, options.looks, options.widths, options.plans)
    n_complaints = 0
    for language, look, width, plan in combinations:
        for part in options.parts:
            # the start is the same with every plan
            if part != 'start' or plan == options.plans[0]:
                n_complaints += walk(options, part, language, look, int(width), plan)
    sys.exit(1 if n_complaints else 0)


if __name__ == '__main__':
    main()
