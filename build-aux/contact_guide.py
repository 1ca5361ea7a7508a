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
# how often the wheel is turned in search of something
MAX_TURNS = 60
# what is nearer to the edge of a list may be covered
MARGIN = 30
# nobody waits for an answer here, so it may take longer on a busy machine
desk.AT_ONCE = 0.3


def words_in(language):
    return gettext.translation('groundwork', LOCALES, [language], fallback=True)


class Lacking(Exception):
    """What would be visited is not in this plan."""


class Guide:
    """Leads through one run of the app; takes pictures of the window with shoot ()."""

    def __init__(self, app, language, width, camera, path=None):
        self.app, self.width, self.camera, self.path = app, width, camera, path
        self.plan = json.loads(path.read_text()) if path is not None else {}
        self.n_pages = len(self.plan.get('stages', [])) + 3
        self.corner = [int(size) - 1 for size in desk.xdotool('getdisplaygeometry').split()]
        self.words = words_in(language)
        self.n_missed = 0
        desk.xdotool('windowsize', app.window, width + 2 * FRAME, HEIGHT + 2 * FRAME)
        app.take_turn()
        self.rest()

    def some(self, what):
        """That list of the plan; without anything in it the stop is passed over."""
        found = self.plan.get(what)
        if not found:
            raise Lacking(f'the plan has no {what}')
        return found

    def checks(self):
        """Those of the second stage."""
        checks = [check for group in self.some('stages')[1].get('groups', []) for check in group.get('checks', [])]
        if not checks:
            raise Lacking('the stage has no checks')
        return checks

    def word(self, text):
        return self.words.gettext(text).replace('_', '')

    def plural(self, one, many):
        """What such a word says beside its number."""
        return max(self.words.ngettext(one, many, 2).split('%d'), key=len).strip()

    def rest(self):
        self.app.alive()
        self.camera.wait_for_rest(self.app.answer)

    def shoot(self, name, unlike=None):
        """Without the pointer, lest a tooltip covers something; nothing when it looks like that other picture."""
        desk.xdotool('mousemove', *self.corner)
        self.app.answer()
        self.app.alive()
        return self.camera(name, self.app.answer, unlike)

    def wheel(self, x, y, turns):
        """Downwards, or upwards where there are less than none."""
        self.app.move_to(x, y)
        desk.xdotool('click', '--repeat', abs(turns), '--delay', 8, 5 if turns > 0 else 4)
        self.app.answer()

    def scroll(self, name, x=0.7, y=0.7):
        """All of a page or a dialog, screen by screen."""
        last = self.shoot(name)
        for i in range(1, MAX_SCREENS):
            self.wheel(self.width * x, HEIGHT * y, 14)
            last = self.shoot(f'{name}-{i}', last)
            if last is None:
                return

    def do(self, action):
        """An action of the application itself."""
        subprocess.run(['gdbus', 'call', '--session', '--dest', APP, '--object-path', '/' + APP.replace('.', '/'),
                        '--method', 'org.gtk.Actions.Activate', action, '[]', '{}'], check=True, capture_output=True)
        self.rest()

    def key(self, *keys):
        """Each once the app has taken the one before."""
        for key in keys:
            desk.xdotool('key', key)
            self.app.answer()
        self.rest()

    def type(self, text):
        desk.xdotool('type', '--delay', 20, text)
        self.rest()

    def page(self, number):
        """By its number: back to the first, then onwards; in a narrow window also off the list of pages."""
        desk.xdotool('key', '--delay', 12, *['ctrl+Prior'] * 14, 'ctrl+Next', 'ctrl+Prior', *['ctrl+Next'] * number)
        self.rest()

    def press(self, node):
        """What can do nothing by itself, such as a row of a list, is clicked."""
        self.reach(node)
        if node.get_action_iface() is not None and node.get_action_iface().get_n_actions() > 0:
            self.app.activate(node)
        else:
            self.app.click(node)
        self.rest()

    def reach(self, node):
        """Scrolls until it can be clicked, and has room for what it opens."""
        pane = self._pane(node)
        for _ in range(MAX_TURNS if pane is not None else 0):
            left, top, width, height = self.app.box(pane)
            middle = self.app.centre(node)[1]
            if top + MARGIN < middle < top + height - MARGIN:
                return
            # beside the fields that take the wheel themselves
            self.wheel(left + width - 4, top + height / 2, 2 if middle > top + height / 2 else -2)

    @staticmethod
    def _pane(node):
        """What it is scrolled in."""
        while node is not None and node.get_role_name() != 'scroll pane':
            node = node.get_parent()
        return node

    def find_all(self, text, role='button'):
        """Those that are called so, or have that in their name, in the words of the interface."""
        return self.find_text(self.word(text), role)

    def find_text(self, text, role='button'):
        """The same for the words of the plan."""
        return desk.wait_for(f'{role} “{text}”', lambda: self.app.find_all(role, part=text), 10)

    def seek(self, *texts, role='button'):
        """The first of them, further down in a list that has only those rows which are seen."""
        words = [self.word(text) for text in texts]
        for _ in range(MAX_TURNS // 4):
            found = [node for word in words for node in self.app.find_all(role, part=word)]
            if found:
                return found[0]
            self.wheel(self.width * 0.7, HEIGHT * 0.7, 20)
        raise AssertionError(f'there is no {role} {words}')

    def menu(self, button, *keys):
        """The items of a menu have no names in the tree: the keys say which."""
        self.press(button)
        desk.wait_for('a menu', lambda: any(map(desk.is_focused, self.app.find_all('menu item'))), 20)
        self.key(*keys, 'Return')

    def plan_menu(self):
        return min(self.find_all('More Options', 'toggle button'), key=lambda node: self.app.box(node)[1])

    def visit(self, stops):
        for name, stop in stops.items():
            try:
                stop(self, name)
            except Lacking as why:
                print(f'nothing to see of “{name}”: {why}', flush=True)
            except (AssertionError, IndexError, ValueError, desk.GLib.Error) as error:
                self.app.alive()
                print(f'no picture of “{name}”: {error}', flush=True)
                self.n_missed += 1
            self._leave()

    def _leave(self):
        """Out of a dialog, and where the window is narrow also back from its list of pages."""
        self.app.take_turn()
        self.key('Escape', 'Escape')
        self.page(0)
