# SPDX-License-Identifier: GPL-3.0-or-later
"""Leads through a run of the app from picture to picture; where to is told by contact_tours.py."""

import gettext
import json
import os
import subprocess
import sys
from pathlib import Path

TREE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TREE / 'tests' / 'scenarios'))
import desk  # noqa: E402

APP = 'io.github.mlproj.Groundwork'
LOCALES = Path(os.environ.get('GROUNDWORK_LOCALEDIR', TREE / '_build' / 'po'))
# the frame of a window that nothing composes, and what the places in the tree are off by in such a one
FRAME = 5
HEIGHT = 1000
# the list of pages stands beside them from here on, and the board beside the details
COLLAPSED, WIDE = 720, 1150
MAX_SCREENS = 6
# nobody waits for an answer here, so it may take longer on a busy machine
desk.AT_ONCE = 0.3


class Guide:
    """Leads through one run of the app; takes pictures of the window with shoot ()."""

    def __init__(self, app, language, width, camera, path=None):
        self.app, self.width, self.camera = app, width, camera
        self.read(path)
        self.corner = [int(size) - 1 for size in desk.xdotool('getdisplaygeometry').split()]
        self.words = gettext.translation('groundwork', LOCALES, [language], fallback=True)
        desk.xdotool('windowsize', app.window, width + 2 * FRAME, HEIGHT + 2 * FRAME)
        app.settle(1)

    def read(self, path):
        """What the ways need to know of the plan."""
        plan = json.loads(path.read_text()) if path is not None else {}
        risk = (plan.get('risks') or [{'title': '-'}])[0]
        person = (plan.get('people') or [{'name': '-'}])[0]
        self.path, self.n_pages = path, len(plan.get('stages', [])) + 3
        self.risk, self.person = risk.get('short', risk['title'])[:12], person['name']

    def word(self, text):
        return self.words.gettext(text).replace('_', '')

    def plural(self, one, many):
        """What such a word says beside its number."""
        return max(self.words.ngettext(one, many, 2).split('%d'), key=len).strip()

    def shoot(self, name, unlike=None):
        """Without the pointer, lest a tooltip covers something; nothing when it looks like that other picture."""
        desk.xdotool('mousemove', *self.corner)
        self.app.settle(0.6)
        return self.camera(name, unlike)

    def scroll(self, name, x=0.7, y=0.7):
        """All of a page or a dialog, screen by screen."""
        last = self.shoot(name)
        for i in range(1, MAX_SCREENS):
            self.app.move_to(self.width * x, HEIGHT * y)
            desk.xdotool('click', '--repeat', 14, '--delay', 15, 5)
            last = self.shoot(f'{name}-{i}', last)
            if last is None:
                return

    def do(self, action):
        """An action of the application itself."""
        subprocess.run(['gdbus', 'call', '--session', '--dest', APP, '--object-path', '/' + APP.replace('.', '/'),
                        '--method', 'org.gtk.Actions.Activate', action, '[]', '{}'], check=True, capture_output=True)
        self.app.settle(1)

    def key(self, *keys):
        self.app.key(*keys)
        self.app.settle(0.6)

    def turn_to(self, number):
        """A page by its number: back to the first, then onwards; in a narrow window also off the list of pages."""
        desk.xdotool('key', '--delay', 30, *['ctrl+Prior'] * 14, 'ctrl+Next', 'ctrl+Prior', *['ctrl+Next'] * number)
        self.app.answer()

    def press(self, node):
        """A row of a list has nothing to activate: it takes a key, wherever it is scrolled to."""
        try:
            self.app.activate(node)
        except desk.GLib.Error:
            node.get_component_iface().grab_focus()
            self.key('Return')
        self.app.settle(0.8)

    def find_all(self, text, role='button'):
        """Those that are called so, or have that in their name, in the words of the interface."""
        return self.find_text(self.word(text), role)

    def find_text(self, text, role='button', root=None):
        """The same for the words of the plan."""
        return desk.wait_for(f'{role} “{text}”', lambda: self.app.find_all(role, part=text, root=root), 3)

    def page(self, number):
        self.turn_to(number)
        self.app.settle(0.6)

    def menu(self, button, *keys):
        """The items of a menu have no names in the tree: the keys say which."""
        self.press(button)
        self.key(*keys, 'Return')

    def plan_menu(self):
        return min(self.find_all('More Options', 'toggle button'), key=lambda node: self.app.box(node)[1])

    def visit(self, stops):
        for name, stop in stops.items():
            try:
                stop(self, name)
            except (AssertionError, IndexError, desk.GLib.Error) as error:
                self.app.alive()
                print(f'no picture of “{name}”: {error}')
            self.app.take_turn()
            # out of a dialog, and where the window is narrow also back from its list of pages
            self.key('Escape')
            self.key('Escape')
            self.page(0)
