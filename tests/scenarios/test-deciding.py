# SPDX-License-Identifier: GPL-3.0-or-later
"""From review to review with a real mouse: record, move, see movement, decide, change, start a round, undo it all."""

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

CATALOGUE = gettext.translation('groundwork', os.environ['GROUNDWORK_LOCALEDIR'], [LANGUAGE], fallback=True)

# What the three risks do: number in the plan, from where the review saw them, to where
MOVES = [('K4', 4, (2, 4), (1, 4)), ('K7', 7, (3, 4), (4, 4)), ('K12', 5, (2, 5), (1, 5))]


def word(text, context=None):
    """A text of the window, as a screen reader hears it."""
    text = CATALOGUE.pgettext(context, text) if context is not None else CATALOGUE.gettext(text)
    return text.replace('_', '')


def counted(singular, plural, n, *before):
    return CATALOGUE.ngettext(singular, plural, n) % (*before, n)


class Deciding(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)
        self.path = self.home / 'churn.mlproj'

    # --- What a user does

    def open_sample(self):
        self.app = desk.App(self.home, language=LANGUAGE)
        self.addCleanup(self.app.__exit__)
        self.click(word('Open Sample Plan'))
        self.app.find(part=word('Findings'))
        self.app.key('ctrl+s')
        self.app.choose_file(self.path)
        desk.wait_for('the file', self.path.exists)

    def click(self, name, role='button'):
        self.app.click(self.app.find(role, name=name))

    def show(self, place):
        self.app.click(self.app.find('list item', part=place))

    def record_review(self):
        self.show(word('Reviews') + ':')
        self.click(word('Record Review…'))
        self.app.key('ctrl+a')
        self.app.type('Story')
        self.click(word('_Record', 'review'))
        self.app.find('list item', part='Story')

    def cell(self, probability, impact):
        name = counted('Cell: probability %d, impact %d, %d risk', 'Cell: probability %d, impact %d, %d risks',
                       0, probability, impact)
        return self.app.centre(self.app.find('table cell', part=name[:name.rindex(' 0')], root=self.board))

    def chip(self, number, position):
        """The chip of a risk at a position; in the view of movements there is one more where it was."""
        start, rest = CATALOGUE.gettext('Risk %d, %s: probability %d, impact %d, score %d, %s').split('%s')[:2]
        place = ': '.join(rest.split(': ')[1:]) % (*position, position[0] * position[1])
        return self.app.wait_for(f'risk {number} at {position}', lambda: [
            chip for chip in self.app.find_all('button', part=start % number, root=self.board)
            if place in chip.get_name()])[0]

    def move_risks(self):
        self.show(word('Risks') + ':')
        self.board = self.app.find(name=word('Risk matrix'))
        self.click(word('Residual'), 'radio button')
        for _, number, before, after in MOVES:
            self.app.drag(self.app.centre(self.chip(number, before)), self.cell(*after))
            self.chip(number, after)

    def decide_again(self, stage):
        self.show(word('Overview'))
        # the toast of the last move lies over the rows below
        self.app.wait_until_gone('button', name=word('Undo'))
        self.show(word('Stage %d gate: %s').split('%s')[0] % stage)
        again = self.app.find('button', name=word('Decide Again…'))
        # the row of the gate has the focus
        self.app.key('Tab')
        self.app.wait_for('the focus on the button', lambda: desk.is_focused(again))
        self.app.key('Return')
        self.app.find('button', name=word('_Record'))
        self.click(word('Conditional go'), 'label')
        self.app.click(self.app.find('text', name=word('Reason', 'decision')))
        self.app.type('200 labels are checked first')
        self.click(word('_Record'))
        self.app.find('label', name='200 labels are checked first')

    def reopen_last_check(self):
        """The last check above the gate is answered; a click opens it again."""
        answered = f'{word("State")}: {word("Answered")}'
        self.app.click_in_row(self.app.find_some('button', name=answered)[-1])

    def start_round(self):
        self.click(word('Round %d') % 2, 'toggle button')
        self.app.find('menu item')
        # the last of the menu
        self.app.key('Up', 'Return')
        self.app.find(name=word('Start Round %d?') % 3)
        self.click(word('_Start Round'))
        self.app.find('toggle button', name=word('Round %d') % 3)

    def undo_all(self):
        while any(self.app.find_all('button', part=word('Undo') + ':') for _ in range(2)):
            self.app.key('ctrl+z')

    # --- What is to be seen of it

    def see_movement(self):
        """Where the risks were and are, on the matrix, in the register and on the overview"""
        self.click(word('Since Last Review'), 'radio button')
        for _, number, before, after in MOVES:
            self.chip(number, before)
            self.chip(number, after)
        better, worse = word('Better', 'movement'), word('Worse', 'movement')
        for kind, n in (better, 2), (worse, 1):
            # a row that is being filled may still say what stood there before
            self.app.wait_for(f'{n} rows with “{kind}”', lambda: len(self.app.find_all('table cell', part=kind)) == n)
        self.show(word('Overview'))
        self.app.find('label', name=f'{better} · {word("Medium")} 8 → {word("Low")} 4')
        self.app.find('label', name=f'{worse} · {word("High")} 12 → {word("High")} 16')
        self.app.find('label', name=f'{better} · {word("High")} 10 → {word("Medium")} 5')

    def see_what_has_changed(self):
        changed = self.app.find('list item', name=counted(
            '%d check has changed since the decision', '%d checks have changed since the decision', 1))
        self.app.click_in_row(changed)
        state = f'{word("State")}: {word("Answered")} → {word("Open", "check state")}'
        self.app.find('label', part=state)
        self.app.find('list item', part=word('Changed since the decision'))

    def check_file(self):
        plan = json.loads(self.app.save(self.path))
        review = plan['reviews'][-1]
        kept = {risk['id']: risk for risk in review['record']['risks']}
        risks = {risk['id']: risk for risk in plan['risks']}
        self.assertEqual((review['title'], review['on'], review['round']), ('Story', '2026-11-23', '2'))
        for risk, _, before, after in MOVES:
            place = 'residual_probability', 'residual_impact'
            self.assertEqual(tuple(kept[risk][level] for level in place), before)
            self.assertEqual(tuple(risks[risk][level] for level in place), after)

        decision = plan['stages'][1]['decisions'][-1]
        self.assertEqual((decision['outcome'], decision['round'], decision['reason']),
                         ('conditional', '2', '200 labels are checked first'))
        self.assertEqual({check['id']: check.get('state') for check in decision['basis']['checks']}['P6'], 'answered')

        self.assertEqual([turn['id'] for turn in plan['rounds']], ['1', '2', '3'])
        self.assertEqual(plan['rounds'][1]['closed'], '2026-11-23')
        closed = {check['id']: check for check in plan['rounds'][1]['record']['checks']}
        self.assertNotIn('state', closed['P6'])
        self.assertEqual(closed['P5']['state'], 'answered')
        for stage in plan['stages'][1:]:
            for group in stage['groups']:
                self.assertFalse([check['id'] for check in group['checks'] if 'state' in check])

    def test_story(self):
        self.open_sample()
        untouched = self.path.read_bytes()
        self.record_review()
        self.move_risks()
        self.see_movement()
        self.decide_again(2)
        self.reopen_last_check()
        self.see_what_has_changed()
        self.start_round()
        self.check_file()
        self.undo_all()
        self.assertEqual(self.app.save(self.path), untouched)


if __name__ == '__main__':
    unittest.main(verbosity=2)
