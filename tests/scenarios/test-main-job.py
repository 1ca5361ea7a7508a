# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job with a real mouse and keys: from a new plan to the file on disk."""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import desk

TOOLS = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.argv.pop(1).split(os.pathsep))
os.environ['PATH'] = TOOLS + os.pathsep + os.environ['PATH']

# What the window says, in the two languages
WORDS = {
    'ko': dict(stage='데이터 탐색 및 전처리', risks='리스크', open='상태: 미답변', answered='상태: 답변 완료',
               unsaved='저장하지 않음', chip='1번 리스크', cell='발생 확률 {}, 영향도 {},', tray='미배치 리스크'),
    'en': dict(stage='Data exploration and preprocessing', risks='Risks', open='State: Open', answered='State: Answered',
               unsaved='Unsaved changes', chip='Risk 1,', cell='probability {}, impact {},', tray='Tray with'),
}


def lines(path):
    """The lines of a plan without the commas that only say whether more follows."""
    return [line.rstrip(',') for line in Path(path).read_text(encoding='utf-8').splitlines()]


class MainJob(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.home = Path(self.folder.name)
        self.path = self.home / 'churn.mlproj'

    def make_plan(self, language):
        """What a new plan holds before anybody touches it."""
        path = self.home / f'untouched-{language}.mlproj'
        subprocess.run(['mlproj', 'new', '--language', language, '--title', 'Churn', path], check=True,
                       env=dict(os.environ, GROUNDWORK_TODAY='2026-11-23'))
        return path

    def answer_two_checks(self, app, words):
        app.click(app.find('list item', part=words['stage']))
        app.click_in_row(app.find('button', part=words['open']))
        app.find('button', part=words['answered'])
        # the second row opens at a click on its question, and takes what is typed
        app.click_in_row(app.find('button', part=words['open']), dx=200)
        app.type('12')

    def cell(self, app, words, probability, impact):
        return app.centre(app.find('table cell', part=words['cell'].format(probability, impact)))

    def chip(self, app, words):
        return app.find('button', part=words['chip'])

    def wait_for_chip(self, app, words, probability, impact):
        place = words['cell'].format(probability, impact)
        app.wait_for(f'the chip at {place}', lambda: place in self.chip(app, words).get_name())

    def save_as(self, app, name):
        app.key('ctrl+s')
        app.choose_file(self.home / name)
        desk.wait_for('the file', self.path.exists)

    def do_the_job(self, language, name='churn.mlproj'):
        words = WORDS[language]
        with desk.App(self.home, language=language) as app:
            app.key('ctrl+n')
            app.type('Churn')
            app.key('Return')
            self.answer_two_checks(app, words)
            app.click(app.find('list item', part=words['risks'] + ':'))
            app.drag(app.centre(self.chip(app, words)), self.cell(app, words, 4, 5))
            self.wait_for_chip(app, words, 4, 5)
            app.key('Return')
            app.key('Left')
            app.key('Return')
            self.wait_for_chip(app, words, 4, 4)
            app.key('ctrl+z')
            self.wait_for_chip(app, words, 4, 5)
            app.key('ctrl+shift+z')
            self.wait_for_chip(app, words, 4, 4)
            self.save_as(app, name)

    def check_file(self, language):
        before = lines(self.make_plan(language))
        after = lines(self.path)
        self.assertEqual(len(after), len(before) + 5)
        added = list(after)
        for line in before:
            if line in added:
                added.remove(line)
        # the plan's own id is random
        added = [line for line in added if not line.startswith('  "id":')]
        self.assertEqual(sorted(added), sorted([
            '              "state": "answered"', '              "state": "answered"',
            '              "answer": "12"', '      "probability": 4', '      "impact": 4']))

    def check_escape(self, language):
        """Escape in mid-drag puts the chip back, and there is nothing to save."""
        words = WORDS[language]
        before = self.path.read_bytes()
        with desk.App(self.home, self.path, language=language) as app:
            app.click_slowly(app.find('list item', part=words['risks'] + ':'))
            self.wait_for_chip(app, words, 4, 4)
            start, end = app.centre(self.chip(app, words)), self.cell(app, words, 1, 1)
            app.press_at(*start)
            app.drag_to(start, end)
            desk.xdotool('key', 'Escape')
            app.settle()
            app.release()
            self.wait_for_chip(app, words, 4, 4)
            app.wait_until_gone(part=words['unsaved'])
            app.key('ctrl+s')
            app.settle(0.8)
        self.assertEqual(self.path.read_bytes(), before)

    def test_main_job_in_korean(self):
        self.do_the_job('ko')
        self.check_file('ko')
        self.check_escape('ko')

    def test_main_job_in_english(self):
        # the window adds the ending
        self.do_the_job('en', name='churn')
        self.check_file('en')
        self.check_escape('en')


if __name__ == '__main__':
    unittest.main(verbosity=2)
