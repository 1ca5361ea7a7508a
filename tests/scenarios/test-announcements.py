# SPDX-License-Identifier: GPL-3.0-or-later
"""What changes away from the focus is told once to who cannot see it, and nothing is told twice."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import desk

TOOLS = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.argv.pop(1).split(os.pathsep))
os.environ['PATH'] = TOOLS + os.pathsep + os.environ['PATH']
# Toasts tell of themselves
TOAST = '^A toast appeared: '
SAMPLE = Path(__file__).resolve().parents[2] / 'data/sample/sample-en.mlproj'


class Announced(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)
        self.path = self.home / 'plan.mlproj'
        shutil.copy(SAMPLE, self.path)

    def open(self):
        self.app = desk.App(self.home, self.path)
        self.addCleanup(self.app.__exit__)
        self.app.find('list item', part='Overview')

    def press(self, name, role='button'):
        self.app.activate(self.app.find(role, name=name))

    def hears(self, deed, expected):
        """Just one thing, which begins so."""
        with desk.Announcements(names=True) as announcements:
            deed()
        self.assertEqual(len(announcements.heard), 1, announcements.heard)
        self.assertRegex(announcements.heard[0], expected)
        # underlines are for the eye
        self.assertNotIn('_', announcements.heard[0])

    def set(self, item, *assignments):
        """As another program does it."""
        subprocess.run(['mlproj', 'set', self.path, item, *assignments], check=True)

    def answer(self):
        """A check, with a key on its row: a click opens it, and Escape leaves the focus there."""
        self.app.click(self.app.find('label', part='Is there a data set'))
        self.app.find('text', name='Answer')
        self.app.key('Escape')
        self.hears(lambda: self.app.key('space'), '^State: ')

    def test_answer_undo_and_save(self):
        self.open()
        self.app.click(self.app.find('list item', part='Data exploration'))
        self.answer()
        self.hears(lambda: self.app.key('ctrl+z'), '^Undo: reopen check$')
        self.hears(lambda: self.app.key('ctrl+shift+z'), '^Redo: reopen check$')
        self.hears(lambda: self.app.key('ctrl+s'), '^Saved$')

    def test_decision(self):
        self.open()
        self.app.click(self.app.find('list item', part='Stage 2 gate: '))
        self.press('Decide Again…')
        self.app.find('button', name='Record')
        self.app.click(self.app.find('label', name='Conditional go'))
        self.app.click(self.app.find('text', name='Reason'))
        self.app.type('Labels come first')
        self.hears(lambda: self.press('Record'), TOAST + 'Decision recorded')

    def test_results_of_a_search(self):
        self.open()
        self.app.key('ctrl+f')
        self.app.find_focus('dialog', name='Find in Plan')
        # one letter a search: more may come too late for the one before
        self.hears(lambda: self.app.type('k'), r'^\d+ results$')
        self.hears(lambda: self.app.key('ctrl+a', '7'), r'^\d+ results?$')
        self.hears(lambda: self.app.key('ctrl+a', 'at'), '^No Results Found$')

    def test_reviews(self):
        self.open()
        self.app.click(self.app.find('list item', part='Reviews:'))
        # what has the focus then has a number in its name, unless it is a button
        self.app.click(self.app.find('button', name='Record Review…'))
        self.app.wait_for('a field that has the focus', self.app.focused_field)
        self.hears(lambda: self.press('Record'), TOAST + 'Review recorded, .*: Undo$')
        self.hears(lambda: self.press('Delete Review'), TOAST + '“.*” deleted, .*: Undo$')

    def test_change_by_another_program(self):
        self.open()
        self.hears(lambda: self.set('K1', 'note=theirs'), TOAST)
        self.app.click(self.app.find('list item', part='Data exploration'))
        self.answer()
        self.hears(lambda: self.set('K1', 'note=again'), '^Another program changed the file')

    def test_conflict_is_settled(self):
        sides = [json.loads(SAMPLE.read_text(encoding='utf-8')) for _ in range(2)]
        theirs = self.home / 'theirs.mlproj'
        for path, side, summary in zip((self.path, theirs), sides, ('Ours', 'Theirs')):
            side['summary'] = summary
            path.write_text(json.dumps(side, ensure_ascii=False), encoding='utf-8')
        self.assertEqual(subprocess.run(['mlproj', 'merge', SAMPLE, self.path, theirs], check=False).returncode, 1)
        self.open()
        self.press('Show Conflicts')
        self.hears(lambda: self.press('Take Theirs'), TOAST + 'Conflict settled')


if __name__ == '__main__':
    unittest.main(verbosity=2)
