# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways through the app that contact-sheets.py takes: each goes to a number of places and has a picture taken there.

What a plan or a window does not have (a stack, say) is told and passed over.
"""

import gettext
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
# the board and the details lie side by side from here on
WIDE = 1150
MAX_SCREENS = 6


class Guide:
    """Leads through one run of the app; takes pictures of the window with shoot ()."""

    def __init__(self, app, language, width, camera):
        self.app, self.width, self.camera = app, width, camera
        self.words = gettext.translation('groundwork', LOCALES, [language], fallback=True)
        desk.xdotool('windowsize', app.window, width + 2 * FRAME, HEIGHT + 2 * FRAME)
        app.settle(1)

    def word(self, text):
        return self.words.gettext(text).replace('_', '')

    def plural(self, one, many):
        """What such a word says beside its number."""
        return max(self.words.ngettext(one, many, 2).split('%d'), key=len).strip()

    def shoot(self, name, unlike=None):
        """Without the pointer, lest a tooltip covers something; nothing when it looks like that other picture."""
        desk.xdotool('mousemove', *(int(size) - 1 for size in desk.xdotool('getdisplaygeometry').split()))
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

    def press(self, node):
        self.app.activate(node)
        self.app.settle(0.8)

    def find_all(self, text, role='button'):
        """Those that are called so, or have that in their name, in the words of the interface."""
        return desk.wait_for(f'{role} “{text}”', lambda: self.app.find_all(role, part=self.word(text)), 3)

    def page(self, number):
        self.app.key(*['ctrl+Prior'] * 14, *['ctrl+Next'] * number)
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
            except (AssertionError, IndexError) as error:
                self.app.alive()
                print(f'no picture of “{name}”: {error}')
            self.app.take_turn()
            # out of a dialog, and where the window is narrow also back from its list of pages
            self.key('Escape')
            self.key('Escape', *['ctrl+Prior'] * 14, 'ctrl+Next', 'ctrl+Prior')


def here(guide, name):
    guide.scroll(name)


def keyed(key):
    def stop(guide, name):
        guide.key(key)
        guide.scroll(name, 0.5)
    return stop


def from_menu(*keys):
    def stop(guide, name):
        guide.menu(guide.plan_menu(), *keys)
        guide.scroll(name, 0.5)
    return stop


def done(action):
    def stop(guide, name):
        guide.do(action)
        guide.scroll(name, 0.5)
    return stop


def find(guide, name):
    guide.key('ctrl+f')
    guide.shoot(name)
    guide.app.type('1')
    guide.shoot(name + '-results')
    guide.app.type('zzz')
    guide.shoot(name + '-nothing')


def compare(guide, name):
    guide.key('ctrl+d')
    guide.shoot(name + '-with')
    guide.key('Down', 'Return')
    guide.app.settle(1)
    guide.scroll(name, 0.5)


def show_risks(guide, view):
    """The page of the risks; in a window that is not wide, one of its two views."""
    guide.page(guide.n_pages - 2)
    if guide.width < WIDE:
        guide.press(guide.find_all(view, 'page tab')[0])


def catalog(guide, name):
    show_risks(guide, 'Matrix')
    # the arrow beside the button that adds a risk of one's own
    arrow = [node for node in guide.find_all('More Options', 'toggle button') if guide.app.box(node)[2] < 30]
    guide.menu(arrow[0], 'Down')
    guide.scroll(name, 0.5)


def register(guide, name):
    show_risks(guide, 'Register')
    guide.scroll(name, 0.5, 0.5)


def details(guide, name):
    show_risks(guide, 'Matrix')
    guide.app.click(guide.find_all(guide.risk)[0])
    if guide.width < WIDE:
        bars = guide.app.find_all('label', part=guide.risk)
        guide.app.click(max(bars, key=lambda bar: guide.app.box(bar)[1]))
        guide.app.settle(0.6)
    guide.scroll(name, 0.85 if guide.width >= WIDE else 0.5, 0.9)


def stack(guide, name):
    show_risks(guide, 'Matrix')
    guide.press(guide.app.find('button', part=guide.plural('%d risk in this cell', '%d risks in this cell'), seconds=3))
    guide.shoot(name)


def meeting(guide, name):
    guide.key('F11')
    guide.shoot(name + '-empty')
    guide.key('n')
    guide.shoot(name)
    guide.key('F11')


def conflicts(guide, name):
    guide.press(guide.find_all('Show _Conflicts')[0])
    guide.scroll(name)


DIALOGS = {
    'find': find, 'properties': keyed('alt+Return'), 'review': keyed('ctrl+r'), 'print': keyed('ctrl+p'),
    'compare': compare, 'levels': from_menu('Up'), 'round': from_menu('Up', 'Up', 'Up'),
    'catalog': catalog, 'register': register, 'details': details, 'stack': stack, 'meeting': meeting,
    'conflicts': conflicts, 'merge': keyed('ctrl+m'),
}
START = {
    'start': here, 'new-plan': done('new'), 'preferences': done('preferences'), 'shortcuts': done('shortcuts'),
    'about': done('about'),
}


def pages(guide):
    """From one to the next, as many as the plan has."""
    guide.page(0)
    for i in range(guide.n_pages):
        guide.scroll(f'page-{i}')
        guide.key('ctrl+Next')
