# SPDX-License-Identifier: GPL-3.0-or-later
"""What every GNOME app does, held to on each page and in each dialog: menus, keys, names, sizes, one language."""

import gettext
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import desk
import shortcuts
import sight
from gi.repository import Atspi

TOOLS = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.argv.pop(1).split(os.pathsep))
os.environ['PATH'] = TOOLS + os.pathsep + os.environ['PATH']
LANGUAGE = sys.argv.pop(1)
CATALOGUE = gettext.translation('groundwork', os.environ['GROUNDWORK_LOCALEDIR'], [LANGUAGE], fallback=True)
KEYS = shortcuts.of_actions()

N_PAGES = 9                     # the overview, six stages, risks, reviews
# How the state of a check begins
STATE = {'ko': '상태: ', 'en': 'State: '}[LANGUAGE]
# Keys that open something, which Escape closes
OPENING = ('ctrl+n', 'ctrl+f', 'ctrl+d', 'ctrl+r', 'alt+Return', 'ctrl+comma', 'ctrl+question', 'ctrl+p')
# What else opens one: items of the document's menu, counted from its end
OPENING_ITEMS = {'Levels and _Bands': 1, 'Start _Next Round…': 3, '_Export…': 8, 'Save as _Template…': 12}
# How every app ends its main menu; none can be quit from there
LAST_ITEMS = '_Preferences', '_Keyboard Shortcuts', '_Help', '_About Groundwork'
# WCAG 2.5.8, in pixels
SMALLEST = 24
TARGETS = {'button', 'toggle button', 'check box', 'radio button', 'combo box', 'menu item', 'list item', 'switch'}
# What is called the same in every language: keys, formats, paper, names
SAME = re.compile(r'Groundwork|Ctrl|Shift|Alt|Tab|Enter|Return|Esc(ape)?|Space|Page|Up|Down|Home|End|Delete|Menu|F\d+|ML|SME|PDF|PNG|SVG|CSV|HTML|'
                  r'Excel|Markdown|KRW|EUR|AUC|ROC|PR|CRM|SQL|API|GPU|JSON|SHAP|git|[A-Z]\d|https?://\S+|\S+@\S+')


def word(text):
    return CATALOGUE.gettext(text).replace('_', '')


def is_english(text):
    """Whether a part of it is, as names are put together of several."""
    parts = re.split(r'[:·]| [(]', SAME.sub('', text))
    return any(re.search('[A-Za-z]{3}', part) and not re.search('[가-힣]', part) for part in parts)


def above(seen):
    """Where a nameless thing is, by what is above it."""
    place = seen.above
    while place is not None and not place.name.strip():
        place = place.above
    return f'{place.role} “{place.name}”' if place is not None else 'nothing'


def said(seen):
    """The name, or the first thing that is shown: rows and menu items are named by that."""
    return next((name for name in (below.name.strip() for below in seen.all().values()) if name), '')


class Conventions(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)

    def open(self, *arguments):
        self.app = desk.App(self.home, *arguments, language=LANGUAGE)
        self.addCleanup(self.app.__exit__)
        if arguments:
            self.app.find('list item', part=word('Overview'))

    def dialogs(self):
        return [seen for seen in self.app.showing() if seen.role in ('dialog', 'alert')]

    def wait_for_dialog(self, what):
        return self.app.wait_for(f'a dialog after {what}', self.dialogs)

    def close_dialog(self):
        self.app.key('Escape')
        # one look may miss what is there while the tree changes
        self.app.wait_for('the dialog to close', lambda: not self.dialogs() and not self.dialogs())

    def places(self):
        """Each page, and each dialog that a key or the document's menu opens."""
        for page in range(N_PAGES):
            if page > 0:
                self.app.turn_page()
            yield f'page {page}'
        for key in OPENING:
            self.app.key(key)
            self.wait_for_dialog(key)
            yield key
            self.close_dialog()
        for item, steps in OPENING_ITEMS.items():
            self.assertEqual(self.open_document_menu()[-steps], word(item))
            self.app.key(*['Up'] * steps, 'Return')
            self.wait_for_dialog(item)
            yield item
            self.close_dialog()

    # --- Menus

    def menu_items(self):
        """GTK names an item by its label, which is no part of the tree but has its text."""
        items = self.app.find_all('menu item')
        labels = [relation.get_target(0) for item in items for relation in item.get_relation_set()[:1]]
        return [desk.text_in(label) for label in labels]

    def open_menu(self):
        return self.app.wait_for('a whole menu', lambda: self.menu_items() == (items := self.menu_items()) and items)

    def open_document_menu(self):
        buttons = self.app.find_some('toggle button', name=word('More Options'))
        self.app.activate(min(buttons, key=lambda node: self.app.box(node)[1]))
        return self.open_menu()

    def assert_main_menu(self, *first):
        """F10 opens it, with these items before those of every app."""
        self.app.key('F10')
        self.assertEqual(self.open_menu(), [word(text) for text in first + LAST_ITEMS])
        self.app.key('Escape')
        self.app.wait_until_gone('menu item')

    def test_main_menu_of_the_start_page(self):
        self.open()
        self.assert_main_menu('_New Plan…', '_Open…', 'Open _Sample Plan', '_Welcome')

    def test_main_menu_of_a_plan_whether_its_sidebar_is_shown_or_not(self):
        items = '_New Plan…', '_Open…', 'Open _Sample Plan'
        self.open('--sample')
        self.assert_main_menu(*items)
        self.app.key('F9')
        self.app.wait_for('the sidebar to go', lambda: not self.has_sidebar())
        self.assert_main_menu(*items)
        self.app.resize(400, 640)
        self.app.wait_for('the sidebar to go', lambda: not self.has_sidebar())
        self.assert_main_menu(*items)

    def test_main_menu_of_a_meeting(self):
        self.open('--sample')
        self.app.key('F11')
        self.app.find('text', name=word('Notes of the meeting'))
        self.assert_main_menu()
        self.assertEqual(self.dialogs(), [])
        self.app.key('F11')
        self.app.wait_for('its end', self.has_sidebar)
        self.assert_main_menu('_New Plan…', '_Open…', 'Open _Sample Plan')

    def test_document_menu_stands_over_the_document(self):
        self.open('--sample')
        items = self.open_document_menu()
        for text in ('Save _As…', '_Print…', '_Export…'):
            self.assertIn(word(text), items)

    # --- The start

    def recent_plans(self):
        """What the start page offers once it has looked for the files."""
        self.app.find(part=word('Plan an ML Project'))
        self.app.come_to_rest()
        return [title for title in ('One', 'Two', 'Three') if self.app.find_all('list item', part=title)]

    def test_recent_plans_drop_out_with_their_files(self):
        paths = [self.home / f'{title}.mlproj' for title in ('One', 'Two', 'Three')]
        for path in paths:
            subprocess.run(['mlproj', 'new', '--language', LANGUAGE, '--title', path.stem, path], check=True)
        self.open(*paths)
        for title in ('One', 'Two', 'Three'):
            self.app.find('frame', name=title)
        self.ends('ctrl+q')
        self.open()
        self.assertEqual(self.recent_plans(), ['One', 'Two', 'Three'])
        self.ends('ctrl+q')
        paths[1].unlink()
        self.open()
        self.app.wait_for('the lost one to go', lambda: self.recent_plans() == ['One', 'Three'])

    # --- Names, sizes, language

    def faults(self):
        """What is wrong with what can be seen now."""
        shown = self.app.showing()
        self.app.sight.measure(shown)
        for seen in shown:
            role, name = seen.role, seen.name.strip()
            if role in TARGETS and seen.has(Atspi.StateType.FOCUSABLE):
                if not said(seen):
                    yield f'{role} has no name, in {above(seen)}'
                width, height = self.app.place(*seen.extents)[2:]
                # the rows of lists hold more than a line; what they hold inside is no target
                if role != 'list item' and 0 < min(width, height) < SMALLEST:
                    yield f'{role} “{name}” is {width}×{height}'
            if LANGUAGE == 'ko' and role != 'application' and is_english(name):
                yield f'{role} “{name}” is left in English'

    def test_names_sizes_and_language_of_all_that_is_shown(self):
        self.open('--sample')
        for place in self.places():
            with self.subTest(place=place):
                self.app.come_to_rest()
                self.assertEqual(list(self.faults()), [])

    @staticmethod
    def seen_by(eye):
        looked = eye.look()
        eye.measure(looked)
        return [(seen.path, seen.role, seen.name, seen.states, seen.extents) for seen in looked]

    def test_one_look_sees_what_is_there_node_by_node(self):
        """Else what is missing there would be found to be right."""
        self.open('--sample')
        self.app.turn_page()
        for key in (None, 'ctrl+comma'):
            if key is not None:
                self.app.key(key)
                self.wait_for_dialog(key)
            self.app.come_to_rest()
            one_by_one = self.seen_by(sight.Walk(self.app.root))
            self.assertGreater(len(one_by_one), 300)
            # of the application itself the tree tells nothing but its name
            self.assertEqual(self.seen_by(self.app.sight)[1:], one_by_one[1:])

    # --- Keys

    def state_of_check(self):
        return self.app.find('button', part=STATE).get_name()

    def undo_and_redo(self):
        """Each key of either, after the state of a check has been changed."""
        for _ in range(2):
            self.app.turn_page()
        before = self.state_of_check()
        self.app.activate(self.app.find('button', name=before))
        after = self.app.wait_for('another state', lambda: (now := self.state_of_check()) != before and now)
        for key in KEYS['win.redo']:
            self.app.key(*KEYS['win.undo'])
            self.app.wait_for('the state from before', lambda: self.state_of_check() == before)
            self.app.key(key)
            self.app.wait_for('the state from after', lambda: self.state_of_check() == after)

    def opens_file_chooser(self, key):
        self.app.key(key)
        self.app.find_chooser()
        self.app.key('Escape')
        self.app.wait_until_chosen()

    def opens_dialog(self, key):
        self.app.key(key)
        self.wait_for_dialog(key)
        self.close_dialog()

    def turns_pages(self, onward, back):
        first = self.app.wait_for('the title of the page', self.app.heading)
        self.app.turn_page(onward)
        self.app.key(back)
        self.app.wait_for('the page before', lambda: self.app.heading() == first)

    def has_sidebar(self):
        return bool(self.app.find_all('list item', part=word('Overview')))

    def toggles_sidebar(self, key):
        page = self.app.wait_for('the title of the page', self.app.heading)
        for shown in (False, True):
            self.app.key(key)
            self.app.wait_for('the sidebar to come or go beside the page',
                              lambda: self.app.heading() == page and self.has_sidebar() == shown)

    def holds_meeting(self, key):
        self.app.key(key)
        self.app.wait_until_gone('list item', part=word('Overview'))
        self.app.key('Escape')
        self.app.wait_for('its end', self.has_sidebar)

    def opens_main_menu(self, key):
        self.app.key(key)
        self.open_menu()
        self.app.key('Escape')
        self.app.wait_until_gone('menu item')

    def opens_help(self, key):
        """What the desktop would open it with leaves a note here."""
        note = self.home / 'help'
        self.app.key(key)
        desk.wait_for('the help', note.exists)
        self.assertIn('help:groundwork/', note.read_text())

    def make_help_viewer(self):
        folder = self.home / 'data/applications'
        folder.mkdir(parents=True)
        viewer = self.home / 'viewer'
        viewer.write_text(f'#!/bin/sh\necho "$1" > {self.home}/note && mv {self.home}/note {self.home}/help\n')
        viewer.chmod(0o755)
        (folder / 'viewer.desktop').write_text('[Desktop Entry]\nType=Application\nName=Viewer\n'
                                               f'Exec={viewer} %u\nMimeType=x-scheme-handler/help;\n')
        (folder / 'mimeinfo.cache').write_text('[MIME Cache]\nx-scheme-handler/help=viewer.desktop;\n')

    def ends(self, key):
        desk.xdotool('key', key)
        desk.wait_for('the app to end', lambda: self.app.process.poll() is not None)

    def test_every_key_of_the_table_does_its_work(self):
        self.make_help_viewer()
        choosers = ('win.open', 'win.save', 'win.save-as')
        dialogs = ('app.new', 'win.print', 'win.find', 'win.compare', 'win.merge-copy', 'win.record-review',
                   'win.properties', 'app.preferences', 'app.shortcuts')
        others = {'win.help': self.opens_help, 'win.main-menu': self.opens_main_menu,
                  'win.toggle-sidebar': self.toggles_sidebar, 'win.meeting': self.holds_meeting}
        endings = ('win.close', 'app.quit')
        pages = ('win.next-page', 'win.previous-page')
        steps = ('win.undo', 'win.redo')
        self.assertEqual(KEYS.keys(),
                         {*choosers, *dialogs, *others, *endings, *pages, *steps})
        self.open('--sample')
        for action in (*others, *dialogs, *choosers):
            for key in KEYS[action]:
                with self.subTest(action=action, key=key):
                    (others.get(action) or (self.opens_dialog if action in dialogs else self.opens_file_chooser))(key)
        self.turns_pages(*[KEYS[action][0] for action in pages])
        for action in endings:
            self.ends(KEYS[action][0])
            self.open('--sample')
        self.undo_and_redo()


if __name__ == '__main__':
    unittest.main(verbosity=2)
