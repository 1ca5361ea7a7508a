# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed bundle as a user has it: in its sandbox, with the portals of the desktop between it and the files.

Run by flatpak/try, which builds and installs it.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import unittest
import zipfile
from pathlib import Path

import desk
import plans
from sandbox import ID, Dialog, SandboxedApp, flatpak, portal, run_inside

TREE = Path(__file__).resolve().parents[2]
PERMISSIONS = ['--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri']
# What flatpak calls them once the app is installed; “x11” is for versions that do not know “fallback-x11”
GRANTED = {'shared': {'ipc'}, 'sockets': {'wayland', 'x11', 'fallback-x11'}, 'devices': {'dri'}}
# The document portal's own names begin so, and say nothing to anybody
INNER = '/run/'


class Sandbox(unittest.TestCase):
    def setUp(self):
        self.inner = Path.home() / '.var/app' / ID
        self.plans = Path.home() / 'plans'
        self.path = self.plans / 'churn.mlproj'
        for folder in (self.inner, self.plans):
            shutil.rmtree(folder, ignore_errors=True)
        self.plans.mkdir()
        self.path.write_bytes(self.make_plan())
        desk.skip_welcome(self.inner / 'config')

    def make_plan(self):
        """What the tool makes without being let out stays inside."""
        made = self.inner / 'cache/new.mlproj'
        run_inside('mlproj', 'new', '--force', '--language', 'en', '--title', 'Churn', str(made))
        return made.read_bytes()

    def places(self):
        return plans.places_in(json.loads(self.path.read_text(encoding='utf-8')))

    def start(self, *arguments, **more):
        app = SandboxedApp(*arguments, **more)
        self.addCleanup(app.__exit__)
        return app

    def choose(self, app, path, place_of_name='ctrl+l'):
        with portal() as chooser:
            chooser.key(place_of_name)
            chooser.type(str(path))
            chooser.key('Return')
        app.take_turn()

    def open(self, app):
        app.key('ctrl+o')
        self.choose(app, self.path)
        app.click(app.find('list item', part='Risks:'))
        app.find(part='Tray with')

    def place(self, app, number, probability, impact):
        cell = app.find('table cell', part=f'probability {probability}, impact {impact},')
        app.drag(app.centre(app.find('button', part=f'Risk {number},')), app.centre(cell))
        app.find('button', part=f'probability {probability}, impact {impact}, score')

    def wait_until_saved(self, app, expected):
        desk.wait_for(f'{expected} in the file', lambda: self.places() == expected)
        app.wait_until_gone('label', part='Unsaved changes')

    def assert_no_inner_names(self, app):
        self.assertEqual([node.get_name() for node in app.find_all(part=INNER)], [])

    # --- Without a window

    def test_four_permissions_and_no_more(self):
        manifest = json.loads((TREE / f'flatpak/{ID}.json').read_text(encoding='utf-8'))
        self.assertEqual(manifest['finish-args'], PERMISSIONS)
        context = re.search(r'\[Context\]\n(.*?)(\n\n|\Z)', flatpak('info', '--show-permissions', ID), re.S)[1]
        granted = {key: set(filter(None, value.split(';')))
                   for key, value in (line.split('=', 1) for line in context.strip().splitlines())}
        self.assertEqual(granted, GRANTED)
        seen = run_inside('ls', str(self.path), check=False)
        self.assertNotEqual(seen.returncode, 0, 'the sandbox sees a file that nobody has let it in on')

    def test_tool_reads_and_writes_what_it_is_let_in_on(self):
        self.assertRegex(run_inside('mlproj', '--version').stdout, r'^mlproj \d')
        self.assertIn('Churn', run_inside('mlproj', 'show', self.path).stdout)
        run_inside('mlproj', 'set', self.path, 'K2', 'probability=2', 'impact=3')
        self.assertEqual(self.places(), {2: (2, 3)})
        spoilt = self.plans / 'spoilt.mlproj'
        spoilt.write_text('{', encoding='utf-8')
        self.assertNotEqual(run_inside('mlproj', 'check', spoilt, check=False).returncode, 0)

    def test_tool_draws_and_writes_workbooks(self):
        plan, sheet, book = (self.inner / 'cache' / name for name in ('new.mlproj', 'sheet.pdf', 'book.xlsx'))
        for made in (sheet, book):
            run_inside('mlproj', 'export', str(plan), str(made))
        self.assertTrue(sheet.read_bytes().startswith(b'%PDF'))
        with zipfile.ZipFile(book) as file:
            self.assertIn('xl/workbook.xml', file.namelist())

    def git(self, *arguments):
        return subprocess.run(['git', '-C', str(self.plans), '-c', 'user.name=A', '-c', 'user.email=a@example.com',
                               *arguments], check=True, capture_output=True, text=True).stdout

    def commit(self, number, *places):
        run_inside('mlproj', 'set', self.path, f'#{number}', *places)
        self.git('commit', '-q', '-a', '-m', f'risk {number}')

    def test_git_compares_and_merges_by_the_tool(self):
        self.git('init', '-q', '-b', 'main')
        commands = run_inside('mlproj', 'git-setup').stdout
        subprocess.run(['sh'], check=True, cwd=self.plans, input=commands, text=True, capture_output=True)
        self.git('add', '-A')
        self.git('commit', '-q', '-m', 'base')
        self.git('checkout', '-q', '-b', 'other')
        self.commit(1, 'probability=1', 'impact=1')
        self.git('checkout', '-q', 'main')
        # two lines below each other, which git alone could not merge
        self.commit(2, 'probability=2', 'impact=2')
        self.assertIn('Risk 2 · Wrong for certain samples', self.git('diff', 'HEAD~1'))
        self.git('merge', '-q', '-m', 'merged', 'other')
        self.assertEqual(self.places(), {1: (1, 1), 2: (2, 2)})

    # --- Files, by the portals

    def test_plan_is_opened_edited_and_saved(self):
        self.path.chmod(0o640)
        before, old = self.path.read_bytes(), self.path.stat()
        app = self.start()
        self.open(app)
        app.find('label', name='churn.mlproj')
        self.place(app, 1, 4, 5)
        self.assert_no_inner_names(app)
        with self.path.open('rb') as held:
            app.key('ctrl+s')
            self.wait_until_saved(app, {1: (4, 5)})
            self.assertEqual(held.read(), before, 'the old file was written into, not replaced')
        new = self.path.stat()
        self.assertNotEqual(new.st_ino, old.st_ino)
        self.assertEqual(new.st_mode, old.st_mode)
        self.assertEqual(os.listdir(self.plans), ['churn.mlproj'], 'something lies beside the plan')
        self.place(app, 2, 2, 2)
        app.key('ctrl+s')
        self.wait_until_saved(app, {1: (4, 5), 2: (2, 2)})

    def test_new_plan_gets_the_name_that_was_chosen(self):
        app = self.start()
        app.key('ctrl+n')
        app.type('Uplift')
        app.key('Return')
        app.find('list item', part='Risks:')
        app.key('ctrl+s')
        # an ending cannot be added: the portal lends this one name
        self.choose(app, self.plans / 'uplift', place_of_name='ctrl+a')
        app.find('label', name='uplift')
        self.assertEqual(json.loads((self.plans / 'uplift').read_text(encoding='utf-8'))['title'], 'Uplift')
        self.assertEqual(sorted(path.name for path in self.plans.iterdir()), ['churn.mlproj', 'uplift'])

    def test_change_from_outside_is_noticed(self):
        app = self.start()
        self.open(app)
        run_inside('mlproj', 'set', self.path, 'K2', 'probability=2', 'impact=2')
        app.look_away()
        app.take_turn()
        app.find('button', part='Risk 2, Wrong for certain samples: probability 2, impact 2')

        self.place(app, 1, 4, 5)
        run_inside('mlproj', 'set', self.path, 'K3', 'probability=3', 'impact=1')
        app.key('ctrl+s')
        app.click(app.find('button', name='Compare and Merge'))
        self.wait_until_saved(app, {1: (4, 5), 2: (2, 2), 3: (3, 1)})

    def test_spoilt_file_is_told_by_its_name(self):
        self.path.write_text('{"format": 1,', encoding='utf-8')
        app = self.start()
        app.key('ctrl+o')
        self.choose(app, self.path)
        app.find('label', part='churn.mlproj')
        self.assert_no_inner_names(app)

    def test_start_page_shows_where_plans_lie(self):
        path = self.plans / '팀' / 'churn.mlproj'
        path.parent.mkdir()
        self.path.rename(path)
        app = self.start(path)
        app.find('label', name='churn.mlproj')
        app.stop()

        again = self.start()
        again.find('label', name='~/plans/팀')
        self.assert_no_inner_names(again)
        again.click(again.find('list item', part='Churn'))
        again.find('list item', part='Risks:')
        again.find('label', name='churn.mlproj')

    def test_crash_is_made_good(self):
        app = self.start()
        self.open(app)
        self.place(app, 1, 4, 5)
        desk.wait_for('what is kept in case of a crash', lambda: plans.places_in(
            plans.newest_recovery_copy(self.inner)) == {1: (4, 5)})
        app.stop()
        self.assertEqual(self.places(), {})

        again = self.start()
        again.find('label', name='Unsaved Work Was Found')
        self.assert_no_inner_names(again)
        again.click(again.find('button', name='Restore'))
        again.click(again.find('list item', part='Risks:'))
        again.find('button', part='Risk 1, Model unavailable: probability 4, impact 5')
        again.key('ctrl+s')
        self.wait_until_saved(again, {1: (4, 5)})

    # --- Paper and help

    def test_sheet_is_printed_by_the_portal(self):
        app = self.start()
        self.open(app)
        self.place(app, 1, 4, 5)
        app.key('ctrl+p')
        app.find(part='Page 1 of')
        app.activate(app.find('button', name='Print…'))
        with portal() as printing:
            printing.click(printing.find('table cell', name='Print to File'))
            printing.click(printing.find('button', name='Print'))
        printed = desk.wait_for('the printed sheet', lambda: [
            path for path in Path.home().rglob('*.pdf') if self.inner not in path.parents and path.stat().st_size])[0]
        self.addCleanup(printed.unlink)
        info = desk.wait_for('the whole sheet', lambda: self.output_of('pdfinfo', printed))
        width, height = map(float, re.search(r'Page size: +([\d.]+) x ([\d.]+)', info).groups())
        self.assertGreater(width, height, 'the sheet is not as wide as it was set up')
        self.assertIn('Risk matrix: Churn', self.output_of('pdftotext', printed, '-'))

    def output_of(self, *command):
        return subprocess.run(command, check=False, capture_output=True, text=True).stdout

    def count_colours(self):
        """Where the help viewer shows its page: one while that is blank."""
        picture = subprocess.run(['import', '-window', 'root', '-crop', '900x440+20+100', '+repage', 'png:-'],
                                 check=True, capture_output=True).stdout
        return int(subprocess.run(['identify', '-format', '%k', '-'], check=True, capture_output=True, input=picture).stdout)

    def check_help(self, language, folder):
        """The runtime brings a help viewer, which runs in the sandbox too and so finds the help of the app."""
        run_inside('test', '-f', f'/app/share/help/{folder}/groundwork/overview.page')
        app = self.start(self.path, language=language)
        app.find('label', name='churn.mlproj')
        app.key('F1')
        with Dialog('yelp'):
            subprocess.run(['pgrep', '-f', '/yelp help:groundwork/overview$'], check=True, capture_output=True)
            desk.wait_for('the page', lambda: self.count_colours() > 50, seconds=60)
            app.stop()

    def test_help_opens_where_one_is(self):
        self.check_help('en', 'C')

    def test_help_speaks_korean(self):
        self.check_help('ko', 'ko')


if __name__ == '__main__':
    # the services of the session say a lot on standard error
    unittest.main(testRunner=unittest.TextTestRunner(stream=sys.stdout, verbosity=2))
