# SPDX-License-Identifier: GPL-3.0-or-later
"""A meeting led with the keyboard alone: from one risk to the next, one is carried, one placed, notes, a review."""

import gettext
import json
import os
import sys
import tempfile
import unittest
from pathlib import Path

import desk

TOOLS = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.argv.pop(1).split(os.pathsep))
LANGUAGE = sys.argv.pop(1)
os.environ['PATH'] = TOOLS + os.pathsep + os.environ['PATH']
SAMPLE = Path(__file__).resolve().parents[2] / 'data' / 'sample' / f'sample-{LANGUAGE}.mlproj'

CATALOGUE = gettext.translation('groundwork', os.environ['GROUNDWORK_LOCALEDIR'], [LANGUAGE], fallback=True)

# Farther apart no two stops of the window are.
MOST_TABS = 40


def word(text, context=None):
    text = CATALOGUE.pgettext(context, text) if context is not None else CATALOGUE.gettext(text)
    return text.replace('_', '')


class Meeting(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / 'churn.mlproj'
        self.path.write_bytes(SAMPLE.read_bytes())
        self.titles = {risk['number']: risk.get('short', risk['title'])
                       for risk in json.loads(self.path.read_text(encoding='utf-8'))['risks']}
        self.app = desk.App(Path(folder.name), str(self.path), language=LANGUAGE)
        self.addCleanup(self.app.__exit__)
        self.app.find('list item', part=word('Overview'))

    def see_risk(self, number, *position):
        """What is said of the risk that is talked about: its title, and where it lies"""
        self.app.find(name=f'{number}. {self.titles[number]}')
        place = word('Unplaced')
        if position:
            score = position[0] * position[1]
            place = CATALOGUE.gettext('Score %d: probability %d × impact %d') % (score, *position)
        self.app.find('label', part=place)

    def tab_to(self, role, name):
        for _ in range(MOST_TABS):
            if any(map(desk.is_focused, self.app.find_all(role, name=name))):
                return
            self.app.key('Tab')
        self.fail(f'the Tab key does not come to {role} “{name}”')

    def lead(self):
        """From one risk that wants a word to the next"""
        self.app.key('F11')
        self.app.find('button', name=word('_Leave Meeting'))
        # the worst first
        self.app.key('n')
        self.see_risk(7, 3, 4)
        # carried, and put back
        self.app.key('space', 'Right', 'Escape')
        self.see_risk(7, 3, 4)
        self.app.key('n')
        self.see_risk(5, 2, 5)
        # taken up, carried one down, and dropped
        self.app.key('Return', 'Down', 'Return')
        self.see_risk(5, 1, 5)
        self.app.key('n')
        self.see_risk(9, 2, 5)
        # what lies within the appetite by now is passed over
        self.app.key('p')
        self.see_risk(7, 3, 4)
        self.app.key('n', 'n')
        self.see_risk(10)

    def note(self, text):
        self.tab_to('text', word('Notes of the meeting'))
        self.app.type(text)

    def end(self, title):
        """Ends in a review, which knows what was noted"""
        self.tab_to('button', word('Record Review…'))
        self.app.key('Return')
        title_field = self.app.find('text', name=word('Title'))
        self.app.wait_for('the focus in it', lambda: desk.is_focused(title_field))
        self.app.key('ctrl+a')
        self.app.type(title)
        self.app.key('Return')
        self.app.wait_until_gone('button', name=word('_Leave Meeting'))

    def test_meeting(self):
        self.lead()
        self.note('Agreed to ask the lawyers.')
        self.end('Steering')
        plan = json.loads(self.app.save(self.path))
        review = plan['reviews'][-1]
        self.assertEqual((review['title'], review['on'], review['note'], review['round']),
                         ('Steering', '2026-11-23', 'Agreed to ask the lawyers.', '2'))
        kept = {risk['id']: risk for risk in review['record']['risks']}
        self.assertEqual((kept['K12']['residual_probability'], kept['K12']['residual_impact']), (1, 5))
        self.assertEqual((kept['K7']['residual_probability'], kept['K7']['residual_impact']), (3, 4))
        self.assertEqual(len(plan['reviews']), 4)

        # Both steps, the move and the review, are taken back.
        self.app.key('ctrl+z', 'ctrl+z')
        self.app.wait_until_gone('button', part=word('Undo') + ':')
        self.assertEqual(self.app.save(self.path), SAMPLE.read_bytes())


if __name__ == '__main__':
    unittest.main(verbosity=2)
