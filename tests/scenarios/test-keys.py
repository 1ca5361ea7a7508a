# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job without a mouse, and the name of each thing that keys lead to."""

import gettext
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
from gi.repository import Atspi, GLib

TOOLS = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.argv.pop(1).split(os.pathsep))
LANGUAGE = sys.argv.pop(1)
os.environ['PATH'] = TOOLS + os.pathsep + os.environ['PATH']

CATALOGUE = gettext.translation('groundwork', os.environ['GROUNDWORK_LOCALEDIR'], [LANGUAGE], fallback=True)

N_PAGES = 9                     # the overview, six stages, risks, reviews
STEPS = 80                      # that Tab takes at most to come around on a page


def word(text, context=None):
    """A text of the window, as a screen reader hears it."""
    text = CATALOGUE.pgettext(context, text) if context is not None else CATALOGUE.gettext(text)
    return text.replace('_', '')


class Focus:
    """Where the keys are, as a screen reader follows them."""

    def __init__(self, app):
        self.app = app
        self.nodes = []
        self.listener = Atspi.EventListener.new(self.moved)
        self.listener.register('object:state-changed:focused')

    def end(self):
        self.listener.deregister('object:state-changed:focused')

    def moved(self, event):
        if event.detail1:
            self.nodes.append(event.source)

    def drain(self):
        """Lets what has happened so far arrive."""
        context, end = GLib.MainContext.default(), time.monotonic() + 0.1
        while time.monotonic() < end:
            context.iteration(False)
            time.sleep(0.01)

    def press(self, key, seconds=2.0):
        """Presses a key that moves the focus. Returns where it is then, or None when it stays."""
        self.drain()
        self.nodes.clear()
        desk.xdotool('key', key)
        # what it tells of the key comes before its answer
        self.app.answer()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.drain()
            if self.nodes and self.has_it(self.nodes[-1]):
                return self.nodes[-1]
        return None

    def has_it(self, node):
        try:
            return desk.is_focused(node)
        except GLib.Error:      # gone meanwhile
            return False


def is_named(node):
    """What only scrolls is named by what it shows."""
    if node.get_role_name() == 'scroll pane':
        node = node.get_parent()
    return bool((node.get_name() or '').strip())


def describe(node):
    return f'{node.get_role_name()} {node.get_name()!r}'


class Keys(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)
        self.path = self.home / 'churn.mlproj'

    def open(self, *arguments):
        self.app = desk.App(self.home, *arguments, language=LANGUAGE)
        self.addCleanup(self.app.__exit__)
        self.focus = Focus(self.app)
        self.addCleanup(self.focus.end)

    def tab_to(self, name, back=False):
        """Goes on with Tab until something of this name has the focus."""
        way = []
        for _ in range(STEPS):
            node = self.focus.press('shift+Tab' if back else 'Tab')
            if node is not None and name in (node.get_name() or ''):
                return node
            way.append(describe(node) if node is not None else 'nothing')
        self.fail(f'Tab does not lead to “{name}”, but to ' + ', '.join(way))

    def nameless(self):
        """What Tab leads to on this page and what has no name."""
        found, seen = [], set()
        for _ in range(STEPS):
            node = self.focus.press('Tab')
            if node is None:
                continue
            if node.path in seen:
                break
            seen.add(node.path)
            if not is_named(node):
                found.append(f'{describe(node)} in {describe(node.get_parent())}')
        self.assertGreater(len(seen), 5, 'Tab leads nowhere')
        return found

    def test_all_that_has_the_focus_has_a_name(self):
        self.open('--sample')
        self.app.find(part=word('Findings'))
        for page in range(N_PAGES):
            if page > 0:
                self.app.turn_page()
            with self.subTest(page=page):
                self.assertEqual(self.nameless(), [])

    def new_plan(self):
        self.app.find(part=word('Plan an ML Project'))
        self.app.key('ctrl+n')
        self.app.type('Churn')
        self.app.key('Return')
        self.app.find('list item', part=word('Reviews') + ':')

    def add_risk(self, title):
        """Its title is asked for in the register."""
        for _ in range(N_PAGES - 2):
            self.app.turn_page()
        self.app.find(name=word('Risk matrix'))
        self.tab_to(word('Add Risk'))
        self.app.key('Return')
        self.app.type(title)
        self.app.key('Return')
        self.app.find('button', part=word('Risk %d, %s: unplaced') % (5, title))

    def chip(self, title, probability, impact):
        """The chip of the risk that was added, as soon as it is there."""
        name = word('Risk %d, %s: probability %d, impact %d, score %d, %s')
        name = name.rpartition(',')[0] % (5, title, probability, impact, probability * impact)
        return self.app.find('button', part=name)

    def place(self, title):
        """From the tray to the middle of the matrix, and from there to 4 x 5."""
        self.tab_to(f'{title}: ', back=True)
        self.app.key('Return', 'Up', 'Right', 'Right', 'Return')
        self.chip(title, 4, 5)
        self.app.key('ctrl+z')
        self.app.find('button', part=word('Risk %d, %s: unplaced') % (5, title))
        self.app.key('ctrl+shift+z')
        self.chip(title, 4, 5)

    def save(self):
        self.app.key('ctrl+s')
        self.app.choose_file(self.path)
        plan = desk.wait_for('the file', lambda: self.path.exists() and json.loads(self.path.read_bytes()))
        risk = plan['risks'][-1]
        self.assertEqual((risk['title'], risk['probability'], risk['impact']), ('Keys', 4, 5))

    def print_to_pdf(self):
        self.app.key('ctrl+p')
        sheet = self.home / 'sheet.pdf'
        self.tab_to(word('_Export as PDF…'))
        self.app.key('Return')
        self.app.choose_file(sheet)
        desk.wait_for('the sheet', lambda: plans.is_whole_pdf(sheet))
        text = subprocess.run(['pdftotext', sheet, '-'], check=True, capture_output=True, text=True).stdout
        self.assertIn('Keys', text)
        self.app.key('Escape')

    def test_main_job(self):
        self.open()
        self.new_plan()
        self.add_risk('Keys')
        self.place('Keys')
        self.save()
        self.print_to_pdf()

    def test_rounds_have_their_menu(self):
        self.open('--sample')
        self.app.find(part=word('Findings'))
        self.app.key('Down', 'Down', 'Menu')
        self.app.find('menu item')
        # the last of the menu
        self.app.key('Up', 'Return')
        self.app.find(name=word('Start Round %d?') % 3)


if __name__ == '__main__':
    unittest.main(verbosity=2)
