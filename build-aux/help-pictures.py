# SPDX-License-Identifier: GPL-3.0-or-later
"""help-pictures.py [ko|en] [NAME…]: makes the pictures of the help anew, in both languages, on the present display:

    build-aux/dev exec build-aux/with-display --size 1000x720 python3 build-aux/help-pictures.py

They show the sample plan on the day that its story is told on.
"""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TREE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TREE / 'tests' / 'scenarios'))
import desk  # noqa: E402

TODAY = '2026-11-23'
FOLDERS = {'en': 'C', 'ko': 'ko'}
WORDS = {
    'en': {'verdict': 'Verdict', 'gate': 'Gate Decision', 'evaluations': 'Evaluations',
           'conflicts': 'Show Conflicts', 'more': 'More Options', 'preview': 'Preview', 'risk': 'Risk 3', 'checks': 'Checks', 'review': 'October review',
           'pages': ['Overview', 'Business problem definition', 'Data exploration and preprocessing',
                     'Model training and tuning', 'Model validation and evaluation', 'Model deployment',
                     'Monitoring and feedback', 'Risks']},
    'ko': {'verdict': '판정', 'gate': '게이트 결정', 'evaluations': '평가',
           'conflicts': '충돌 보기', 'more': '추가 옵션', 'preview': '미리 보기', 'risk': '3번 리스크', 'checks': '점검 항목', 'review': '10월 검토',
           'pages': ['개요', '비즈니스 문제 정의', '데이터 탐색 및 전처리', '모델 학습 및 튜닝', '모델 검증 및 평가',
                     '모델 배포', '모니터링 및 피드백', '리스크']},
}
# where a page stands in the sidebar, from the overview on
PLACES = {'overview': 0, 'stage-1': 1, 'stage-2': 2, 'stage-4': 4, 'risks': 7}
# so many looks at the same place, and the page has come to its end
STILL = 5


def sample(language):
    return TREE / 'data' / 'sample' / f'sample-{language}.mlproj'


def is_at(app, title):
    """Whether the header bar beside the sidebar says so."""
    return any(app.box(node)[0] > 240 and app.box(node)[1] < 60 for node in app.find_all(name=title))


def go(app, words, place):
    """A key that comes while the app is busy is lost, so each step is looked at."""
    for title in words['pages'][1:PLACES[place] + 1]:
        app.key('ctrl+Next')
        desk.wait_for(title, lambda title=title: is_at(app, title))


def scroll_to(app, text, top=120):
    """Turns the wheel over the page until a heading has come up to its top."""
    app.move_to(700, 500)
    seen = [None] * STILL
    for _ in range(60):
        nodes = [node for node in app.find_all(name=text) if app.box(node)[0] > 240]
        y = min((app.box(node)[1] for node in nodes), default=None)
        seen = [*seen[1:], y]
        if y is not None and (y <= top or len(set(seen)) == 1):
            return
        desk.xdotool('click', 5)
        app.settle(0.2)


def overview(app, words):
    go(app, words, 'overview')


def first_plan(app, words):
    go(app, words, 'stage-1')
    app.click(app.find(name=words['checks']))


def business_case(app, words):
    go(app, words, 'stage-1')
    scroll_to(app, words['verdict'], 220)


def gates(app, words):
    go(app, words, 'stage-2')
    scroll_to(app, words['gate'], 200)


def evaluations(app, words):
    go(app, words, 'stage-4')
    scroll_to(app, words['evaluations'])


def risks(app, words):
    go(app, words, 'risks')
    app.click(app.find(part=words['risk']))


def meeting(app, words):
    app.key('F11')
    app.key('n')


def scales(app, words):
    """The last of the menu."""
    app.click(app.find('toggle button', name=words['more']))
    app.key('Up', 'Return')
    app.find(name=words['preview'])


def conflicts(app, words):
    app.click(app.find(part=words['conflicts']))


def compare(app, words):
    app.key('ctrl+d')
    app.click(app.find(part=words['review']))
    app.settle(1.0)


def move_risk(path, source, probability, impact):
    """The sample with one residual place changed, as a colleague would."""
    plan = json.loads(source.read_text())
    risk = next(risk for risk in plan['risks'] if risk['number'] == 3)
    risk['residual_probability'], risk['residual_impact'] = probability, impact
    path.write_text(json.dumps(plan, ensure_ascii=False, indent=2) + '\n')


def make_conflict(home, language):
    mine, theirs = home / 'plan.mlproj', home / 'plan (1).mlproj'
    move_risk(mine, sample(language), 3, 3)
    move_risk(theirs, sample(language), 1, 4)
    subprocess.run(['mlproj', 'merge', sample(language), mine, theirs], check=False, capture_output=True)
    return mine


def print_matrix(language, out):
    subprocess.run(['mlproj', 'export', '--force', sample(language), out], check=True,
                   env=dict(os.environ, GROUNDWORK_TODAY=TODAY))
    subprocess.run(['mogrify', '-resize', '1000x', out], check=True)


PICTURES = {
    'overview': overview, 'first-plan': first_plan, 'business-case': business_case, 'gates': gates,
    'evaluations': evaluations, 'risks': risks, 'meeting': meeting, 'conflicts': conflicts, 'compare': compare, 'scales': scales,
}


def take(name, language, out):
    with contextlib.ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        arguments = [make_conflict(home, language)] if name == 'conflicts' else ['--sample']
        app = stack.enter_context(desk.App(home, *arguments, language=language, today=TODAY))
        PICTURES[name](app, WORDS[language])
        app.move_to(999, 719)
        app.settle(1.0)
        app.screenshot(out)


def main():
    wanted = [name for name in sys.argv[1:] if name not in FOLDERS] or [*PICTURES, 'printing']
    for language, folder in FOLDERS.items():
        if language not in sys.argv[1:] and FOLDERS.keys() & sys.argv[1:]:
            continue
        for name in wanted:
            out = TREE / 'help' / folder / 'figures' / f'{name}.png'
            out.parent.mkdir(parents=True, exist_ok=True)
            if name == 'printing':
                print_matrix(language, out)
            else:
                take(name, language, out)
            # few colours, no dates within: small, and the same for the same picture
            subprocess.run(['mogrify', '-strip', '-dither', 'None', '-colors', '128', '-define', 'png:compression-level=9',
                            '-define', 'png:exclude-chunks=date,time', out], check=True)
            print(f'{out.relative_to(TREE)}: {out.stat().st_size / 1024:.0f} KiB')


if __name__ == '__main__':
    main()
