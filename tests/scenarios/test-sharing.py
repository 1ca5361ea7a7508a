# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people at two desks edit one file; what a crash leaves behind comes back."""

import json
import os
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import desk
import plans

TOOLS = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.argv.pop(1).split(os.pathsep))
os.environ['PATH'] = TOOLS + os.pathsep + os.environ['PATH']


class Sharing(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.home = Path(self.folder.name)
        self.path = self.home / 'shared' / 'churn.mlproj'
        self.path.parent.mkdir()
        subprocess.run(['mlproj', 'new', '--language', 'en', '--title', 'Churn', self.path], check=True,
                       env=dict(os.environ, GROUNDWORK_TODAY='2026-11-23'))

    def open(self, who, *arguments):
        app = desk.App(self.home / who, *arguments, apart=True)
        self.addCleanup(app.__exit__)
        return app

    def open_risks(self, who):
        app = self.open(who, self.path)
        self.show_risks(app)
        return app

    def show_risks(self, app):
        app.click(app.find('list item', part='Risks:'))
        app.find(part='Tray with')

    def place(self, app, number, probability, impact):
        app.take_turn()
        cell = app.find('table cell', part=f'probability {probability}, impact {impact},')
        app.drag(app.centre(app.find('button', part=f'Risk {number},')), app.centre(cell))
        app.find('button', part=f'probability {probability}, impact {impact}, score')

    def read(self):
        return json.loads(self.path.read_text(encoding='utf-8'))

    def places(self):
        return plans.places_in(self.read())

    def wait_for_places(self, expected):
        desk.wait_for(f'{expected} in the file', lambda: self.places() == expected)

    def save_and_merge(self, app):
        app.take_turn()
        app.key('ctrl+s')
        app.click(app.find('button', name='Compare and Merge'))

    def test_second_save_merges(self):
        mina, joon = self.open_risks('mina'), self.open_risks('joon')
        self.place(joon, 2, 2, 2)
        self.place(mina, 1, 4, 5)
        mina.key('ctrl+s')
        self.wait_for_places({1: (4, 5)})

        joon.find('label', name='Another program changed the file.')
        self.save_and_merge(joon)
        self.wait_for_places({1: (4, 5), 2: (2, 2)})
        joon.find('button', part='Risk 1, Model unavailable: probability 4, impact 5')

        # who has nothing of her own to lose gets it by itself
        mina.take_turn()
        mina.find('button', part='Risk 2, Wrong for certain samples: probability 2, impact 2')
        self.assertNotIn('conflicts', self.read())

    def test_conflict_is_settled(self):
        mina, joon = self.open_risks('mina'), self.open_risks('joon')
        self.place(joon, 3, 5, 5)
        self.place(mina, 3, 2, 3)
        mina.key('ctrl+s')
        self.wait_for_places({3: (2, 3)})

        self.save_and_merge(joon)
        # with a conflict left nothing is saved behind anybody's back
        joon.click(joon.find('button', name='Show Conflicts'))
        self.assertEqual(self.places(), {3: (2, 3)})
        # the banner goes, and all below it moves
        joon.wait_until_gone('button', name='Show Conflicts')
        joon.come_to_rest()
        joon.activate(joon.find('button', name='Take Theirs'))
        joon.find(part='No Conflicts')
        joon.key('ctrl+s')
        joon.wait_until_gone('label', part='Unsaved changes')
        self.assertEqual(self.places(), {3: (2, 3)})
        self.assertNotIn('conflicts', self.read())
        self.show_risks(joon)
        joon.find('button', part='Risk 3, Accuracy or fairness decline: probability 2, impact 3')

    def test_copy_that_comes_back_is_merged(self):
        mina = self.open_risks('mina')
        copy = self.home / 'mail' / 'churn from joon.mlproj'
        copy.parent.mkdir()
        copy.write_bytes(self.path.read_bytes())
        subprocess.run(['mlproj', 'set', copy, 'K2', 'probability=2', 'impact=2'], check=True)
        self.place(mina, 1, 4, 5)
        mina.key('ctrl+s')
        self.wait_for_places({1: (4, 5)})

        mina.key('ctrl+d')
        mina.click(mina.find('label', name='Another File…'))
        mina.choose_file(copy)
        mina.find('button', name='Take Over All')
        mina.key('Escape')
        mina.wait_until_gone('button', name='Take Over All')

        mina.key('ctrl+m')
        mina.choose_file(copy)
        merge = mina.find('button', name='Merge')
        told = time.monotonic()
        mina.activate(merge)
        mina.catch_toast('Copy merged', told)
        mina.find('button', part='Risk 2, Wrong for certain samples: probability 2, impact 2')
        mina.key('ctrl+s')
        self.wait_for_places({1: (4, 5), 2: (2, 2)})

    def test_crash_is_offered(self):
        app = self.open_risks('mina')
        self.place(app, 1, 4, 5)
        desk.wait_for('what is kept in case of a crash', lambda: plans.places_in(
            plans.newest_recovery_copy(self.home / 'mina/state/groundwork')) == {1: (4, 5)})
        app.process.kill()
        app.process.wait()
        self.assertEqual(self.places(), {})

        again = self.open('mina')
        again.find('label', name='Unsaved Work Was Found')
        again.click(again.find('button', name='Restore'))
        self.show_risks(again)
        again.find('button', part='Risk 1, Model unavailable: probability 4, impact 5')
        again.key('ctrl+s')
        self.wait_for_places({1: (4, 5)})
        recovery = self.home / 'mina/state/groundwork/recovery'
        desk.wait_for('nothing to recover', lambda: not list(recovery.iterdir()))
        self.assertEqual([path.name for path in self.path.parent.iterdir()], ['churn.mlproj'])


if __name__ == '__main__':
    unittest.main(verbosity=2)
