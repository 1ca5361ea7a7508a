# SPDX-License-Identifier: GPL-3.0-or-later
"""The risks page with a real mouse: stacks, the narrow window, announcements, the register as a file."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import desk

TOOLS = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.argv.pop(1).split(os.pathsep))
os.environ['PATH'] = TOOLS + os.pathsep + os.environ['PATH']

STACKED = 12


class Risks(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.home = Path(self.folder.name)
        self.path = self.home / 'churn.mlproj'

    def make_plan(self, placed=0):
        subprocess.run(['mlproj', 'new', '--language', 'en', '--title', 'Churn', self.path], check=True,
                       env=dict(os.environ, GROUNDWORK_TODAY='2026-11-23'))
        plan = json.loads(self.path.read_text(encoding='utf-8'))
        for i in range(placed):
            plan['risks'].append({'id': f'stacked{i}', 'number': 5 + i, 'title': f'Stacked {i}', 'status': 'open',
                                  'probability': 3, 'impact': 3})
        self.path.write_text(json.dumps(plan, ensure_ascii=False, indent=2) + '\n', encoding='utf-8')

    def open_risks(self, **options):
        app = desk.App(self.home, self.path, **options)
        self.addCleanup(app.__exit__)
        app.click(app.find('list item', part='Risks:'))
        app.find(part='Tray with')
        return app

    def cell(self, app, probability, impact):
        return app.centre(app.find('table cell', part=f'probability {probability}, impact {impact},'))

    def saved(self, app):
        return json.loads(app.save(self.path))

    def test_stack_gives_what_is_taken_from_it(self):
        self.make_plan(STACKED)
        app = self.open_risks()
        hidden = f'Risk {4 + STACKED}, '
        stack = app.find('button', name=f'{STACKED} risks in this cell')
        self.assertEqual(app.find_all('button', part=hidden), [])

        app.click(stack)
        app.find_some('list item', part='Stacked', at_least=5)
        app.key('End', 'Return')
        chip = app.find('button', part=hidden)
        app.drag(app.centre(chip), self.cell(app, 1, 1))
        app.find('button', part=f'Risk {4 + STACKED}, Stacked {STACKED - 1}: probability 1, impact 1')
        risks = {risk['id']: risk for risk in self.saved(app)['risks']}
        moved = risks[f'stacked{STACKED - 1}']
        self.assertEqual((moved['probability'], moved['impact']), (1, 1))
        self.assertEqual(sum(risk.get('probability') == 3 for risk in risks.values()), STACKED - 1)

    def test_one_announcement_a_placement(self):
        self.make_plan()
        app = self.open_risks()
        chip = app.find('button', part='Risk 1,')
        with desk.Announcements() as first:
            app.drag(app.centre(chip), self.cell(app, 4, 5))
        self.assertEqual(len(first.heard), 1, first.heard)
        self.assertIn('placed at probability 4, impact 5', first.heard[0])
        with desk.Announcements() as second:
            app.drag(app.centre(app.find('button', part='Risk 1,')), self.cell(app, 2, 2))
        self.assertEqual(len(second.heard), 1, second.heard)
        self.assertIn('moved to probability 2, impact 2', second.heard[0])

    def test_details_rise_in_a_narrow_window(self):
        self.make_plan(1)
        app = self.open_risks()
        app.resize(420, 780)
        app.click(app.find('button', part='Risk 5,'))
        bars = app.find_some('label', name='Stacked 0')
        app.click(max(bars, key=lambda bar: app.box(bar)[1]))
        x, y, width, height = app.box_at_rest(app.find('text', name='Description'))
        self.assertGreater(y, 200)
        self.assertLess(y + height, 780, 'the sheet shows little more than its edge')
        self.assertLessEqual(x + width, 420)

    def menu(self, app, *keys):
        """The items of a menu have no names in the tree, but the first has the focus."""
        buttons = app.find_some('toggle button', name='More Options')
        # below that of the window, at the end
        app.click(max(buttons, key=lambda button: app.box(button)[1::-1]))
        app.find('menu item')
        app.key(*keys, 'Return')

    def test_register_goes_out_and_comes_back(self):
        self.make_plan()
        table = self.home / 'register.csv'
        app = self.open_risks()
        self.menu(app, 'Down')
        app.choose_file(table)
        text = desk.wait_for('the table', lambda: table.exists() and table.read_text(encoding='utf-8-sig'))
        self.assertEqual(len(text.splitlines()), 5)

        table.write_text('title,owner,probability,impact\nFrom a table,Mina Park,2,4\n', encoding='utf-8')
        self.menu(app, 'Down', 'Down')
        app.choose_file(table)
        app.find('label', name='New people: Mina Park')
        app.click(app.find('button', name='Import'))
        app.find('button', part='From a table: probability 2, impact 4')
        plan = self.saved(app)
        added = plan['risks'][-1]
        self.assertEqual(added['title'], 'From a table')
        self.assertEqual([person['name'] for person in plan['people'] if person['id'] == added['owner']], ['Mina Park'])


if __name__ == '__main__':
    unittest.main(verbosity=2)
