# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start: a welcome that can be skipped, is shown once, and ends in a plan."""

import gettext
import os
import sys
import tempfile
import unittest
from pathlib import Path

import desk

TOOLS = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.argv.pop(1).split(os.pathsep))
os.environ['PATH'] = TOOLS + os.pathsep + os.environ['PATH']
LANGUAGE = sys.argv.pop(1)
CATALOGUE = gettext.translation('groundwork', os.environ['GROUNDWORK_LOCALEDIR'], [LANGUAGE], fallback=True)


def word(text):
    return CATALOGUE.gettext(text)


class FirstStart(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)

    def start(self):
        return desk.App(self.home, language=LANGUAGE, first=True)

    def welcome(self, app):
        return app.find_focus('dialog', name=word('Welcome'))

    def assert_welcomed(self, app):
        app.find(part=word('Plan an ML Project'))
        app.wait_until_gone('dialog')

    def test_ends_in_the_sample_and_comes_once(self):
        with self.start() as app:
            self.welcome(app)
            # what Return does is the first thing to look at
            app.key('Return')
            app.find('list item', part=word('Overview'))
        with self.start() as app:
            self.assert_welcomed(app)

    def test_ends_in_a_new_plan(self):
        with self.start() as app:
            self.welcome(app)
            app.key('Tab', 'Return')
            app.find('dialog', name=word('New Plan'))

    def test_can_be_skipped(self):
        with self.start() as app:
            self.welcome(app)
            app.key('Escape')
            self.assert_welcomed(app)
        with self.start() as app:
            self.assert_welcomed(app)


if __name__ == '__main__':
    unittest.main(verbosity=2)
