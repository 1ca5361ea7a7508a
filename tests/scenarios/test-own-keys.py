# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key of the list of keyboard shortcuts that belongs to a part of the window, pressed where it counts."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import desk
import shortcuts

TOOLS = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.argv.pop(1).split(os.pathsep))
os.environ['PATH'] = TOOLS + os.pathsep + os.environ['PATH']
SAMPLE = Path(__file__).resolve().parents[2] / 'data/sample/sample-en.mlproj'
KEYS = shortcuts.without_action()
CHECK, NEXT_CHECK, OWN_CHECK = 'Is there a data set', 'Is the data set to be used', 'Asked by us?'
# so many that their list needs a second page
PRINTED = 60


class OwnKeys(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)
        self.path = self.home / 'plan.mlproj'

    # --- What a user does and sees

    def open(self, group, *arguments):
        self.left = KEYS.pop(group)
        self.app = desk.App(self.home, *arguments)
        self.addCleanup(self.app.__exit__)
        self.app.find('list item', part='Overview')

    def show(self, page):
        self.app.click(self.app.find('list item', part=page))

    def press(self, deed, key):
        """As the list says."""
        self.left.remove((deed, key))
        self.app.key(key)

    def end(self):
        self.assertEqual(self.left, set(), 'is in the list and was not pressed')

    def did(self, step):
        self.app.find('button', name=f'Undo: {step}')

    def find_focused(self, part):
        self.app.wait_for(f'the focus on “{part}”', lambda: any(map(desk.is_focused, self.app.find_all(part=part))))

    def wait_for_text(self, text):
        self.app.wait_for(f'“{text}” in the field',
                          lambda: (field := self.app.focused_field()) and desk.text_in(field) == text)

    def write(self, change):
        plan = json.loads(SAMPLE.read_text(encoding='utf-8'))
        change(plan)
        self.path.write_text(json.dumps(plan, ensure_ascii=False, indent=2) + '\n', encoding='utf-8')

    # --- Group by group

    def test_checks(self):
        self.write(lambda plan: plan['stages'][1]['groups'][0]['checks'].append({'id': 'own', 'question': OWN_CHECK}))
        self.open('Checks', self.path)
        self.show('Stage 2,')
        self.app.click(self.app.find('label', part=CHECK))
        self.app.find('text', name='Answer')
        self.press('Close it, or end the selection', 'Escape')
        self.app.wait_until_gone('text', name='Answer')
        self.press('Mark a check as answered, or as open again', 'space')
        self.did('reopen check')
        self.press('Open a check to write the answer', 'Return')
        self.app.find('text', name='Answer')
        self.app.key('Escape')
        self.app.wait_until_gone('text', name='Answer')
        self.select()
        self.move()
        self.edit()
        self.end()

    def select(self):
        self.press('Select one more', 'ctrl+space')
        self.app.find('label', name='1 selected')
        self.press('Select all', 'ctrl+a')
        self.app.find('label', name='20 selected')
        self.app.key('Escape')
        self.app.wait_until_gone('label', part=' selected')

    def is_above(self, first, second):
        places = [self.app.box(self.app.find('label', part=part))[1] for part in (first, second)]
        return places[0] < places[1]

    def move(self):
        for key, is_first in (('alt+Down', False), ('alt+Up', True)):
            self.press('Move up or down', key)
            self.app.wait_for('the check to move', lambda: self.is_above(CHECK, NEXT_CHECK) == is_first)
        self.did('move check')

    def edit(self):
        """The last of its group has the focus after the walk to it."""
        self.app.key(*['Down'] * 9)
        self.find_focused(OWN_CHECK)
        self.press('Edit a check of your own', 'F2')
        self.wait_for_text(OWN_CHECK)
        self.app.key('Escape', 'Escape')
        self.find_focused(OWN_CHECK)
        self.press('Delete checks of your own', 'Delete')
        self.did('delete check')

    def test_editing(self):
        self.open('Editing', '--sample')
        self.app.click(self.app.find('text', name='Title'))
        field = self.app.wait_for('the focus in it', self.app.focused_field)
        before = desk.text_in(field)
        self.app.key('ctrl+a')
        self.app.type('Another')
        self.press('Leave a text as it was', 'Escape')
        self.wait_for_text(before)
        self.show('Stage 2,')
        self.app.click(self.app.find('label', part=CHECK))
        self.app.key('Escape')
        self.opens_menus('Menu of the selection')
        self.end()

    def opens_menus(self, deed):
        for key in ('shift+F10', 'Menu'):
            self.press(deed, key)
            self.app.find('menu item')
            self.app.key('Escape')
            self.app.wait_until_gone('menu item')

    def test_pages(self):
        self.open('Pages', '--sample')
        # stages that come again have rounds
        self.app.key('Down', 'Down')
        self.opens_menus('Menu of rounds, in the sidebar')
        self.end()

    def test_matrix(self):
        subprocess.run(['mlproj', 'new', '--language', 'en', '--title', 'Churn', self.path], check=True)
        self.open('Matrix', self.path)
        self.show('Risks:')
        self.app.click(self.app.find('button', part='Risk 1,'))
        take = 'Pick up a risk, or put it down'
        self.press(take, 'Return')
        self.app.key('Up', 'Right', 'Right', 'Return')
        self.find_focused('Risk 1, Model unavailable: probability 4, impact 5')
        for key, there in (('Left', 'Cell: probability 4, impact 4'), ('Down', 'Cell: probability 3, impact 4'),
                           ('Right', 'Cell: probability 3, impact 5'), ('Up', 'Risk 1, ')):
            self.press('Move among cells and risks', key)
            self.find_focused(there)
        self.press(take, 'space')
        self.app.key('Down')
        self.press('Put a risk back', 'Escape')
        self.find_focused('Risk 1, Model unavailable: probability 4, impact 5')
        self.press('Return to the tray', 'Delete')
        self.app.find('button', part='Risk 1, Model unavailable: unplaced')
        self.end()

    def test_register(self):
        """Its first two rows."""
        first, second = 'Size and cost underestimated', 'Law or terms violated'
        self.open('Register', '--sample')
        self.show('Risks:')
        self.app.click(self.app.find('label', name=second, root=self.app.find('tree table')))
        self.press('Edit a cell', 'F2')
        self.wait_for_text(second)
        # there is none before in its row
        self.press('Next and previous cell', 'shift+Tab')
        self.app.wait_for('the field to close', lambda: not self.app.focused_field())
        self.press('Edit a cell', 'Return')
        self.wait_for_text(first)
        self.press('Next and previous cell', 'Tab')
        # which shows where the risk may go
        self.app.find('button', name='Return to Tray')
        self.app.key('Escape')
        self.app.wait_until_gone('button', name='Return to Tray')
        self.press('Delete the selected risks', 'Delete')
        self.did('delete risk')
        self.end()

    def test_meeting(self):
        self.open('Meeting', '--sample')
        self.app.key('F11')
        self.app.find('text', name='Notes of the meeting')
        for deed, key, number in (('Next risk', 'n', 7), ('Next risk', 'Page_Down', 5), ('Previous risk', 'p', 7)):
            self.press(deed, key)
            self.app.find('heading', part=f'{number}. ')
        self.app.key('n')
        self.app.find('heading', part='5. ')
        self.press('Previous risk', 'Page_Up')
        self.app.find('heading', part='7. ')
        self.press('Leave the meeting', 'Escape')
        self.app.find('list item', part='Overview')
        self.end()

    def is_live(self, name):
        return desk.is_sensitive(self.app.find('button', name=name))

    def wait_for_zoom(self, zoomed):
        self.app.wait_for('the zoom', lambda: self.is_live('Zoom Out') == zoomed)

    def test_print_preview(self):
        self.write(lambda plan: plan['risks'].extend(
            {'id': f'printed{i}', 'number': 100 + i, 'title': f'Printed {i}', 'status': 'open'} for i in range(PRINTED)))
        self.open('Print preview', self.path)
        self.app.key('ctrl+p')
        self.app.find('label', part='Page 1 of')
        turn, ends = 'Turn the page, if it does not scroll', 'First and last page'
        n_pages = self.app.find('label', part='Page 1 of').get_name().split()[-1]
        for deed, key, page in ((turn, 'Page_Down', 2), (turn, 'Page_Up', 1), (ends, 'End', n_pages), (ends, 'Home', 1)):
            self.press(deed, key)
            self.app.find('label', name=f'Page {page} of {n_pages}')
        self.wait_for_zoom(False)
        for deed, key in (('Zoom in and out', 'ctrl+plus'), ('Zoom in and out', 'ctrl+minus')):
            self.press(deed, key)
            self.wait_for_zoom(key == 'ctrl+plus')
        self.app.key('ctrl+plus')
        self.wait_for_zoom(True)
        self.press('Whole page', 'ctrl+0')
        self.wait_for_zoom(False)
        self.end()

    @classmethod
    def tearDownClass(cls):
        # where all tests have run
        if len(sys.argv) == 1:
            assert not KEYS, f'not pressed: {KEYS}'


if __name__ == '__main__':
    unittest.main(verbosity=2)
