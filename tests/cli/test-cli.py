# SPDX-License-Identifier: GPL-3.0-or-later
"""The tool from outside: exit codes, files on disk, what goes to which stream."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(sys.argv.pop(1)).resolve()
DATA = Path(sys.argv.pop(1)).resolve()


class Tool(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = Path(self.folder.name) / 'plan.mlproj'

    def run_tool(self, *arguments, language='en'):
        environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=language, GROUNDWORK_TODAY='2026-11-23',
                           GROUNDWORK_MODULEDIR=str(TOOL.parent))
        environment.pop('DISPLAY', None)
        return subprocess.run([TOOL, *map(str, arguments)], env=environment, cwd=self.folder.name,
                              capture_output=True, check=False)

    def make(self, *arguments):
        result = self.run_tool('new', *arguments, self.path)
        self.assertEqual((result.returncode, result.stderr), (0, b''))

    def test_new_makes_a_valid_plan(self):
        self.make('--language', 'ko', '--title', '이탈 방지')
        plan = json.loads(self.path.read_text(encoding='utf-8'))
        self.assertEqual(plan['title'], '이탈 방지')
        self.assertEqual(plan['started'], '2026-11-23')
        self.assertEqual([stage['id'] for stage in plan['stages']],
                         ['problem', 'data', 'training', 'validation', 'deployment', 'monitoring'])
        self.assertFalse(any('probability' in risk for risk in plan['risks']))
        self.assertEqual(self.run_tool('check', self.path).returncode, 0)

    def test_new_refuses_to_overwrite(self):
        self.path.write_text('mine')
        result = self.run_tool('new', self.path)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b'--force', result.stderr)
        self.assertEqual(self.path.read_text(), 'mine')
        self.assertEqual(self.run_tool('new', '--force', self.path).returncode, 0)
        self.assertTrue(self.path.read_text().startswith('{\n  "format": "mlproj"'))

    def test_set_changes_one_line_a_field(self):
        self.make('--language', 'en')
        before = self.path.read_text().replace(',\n', '\n').splitlines()
        result = self.run_tool('set', self.path, '#2', 'probability=4', 'impact=3')
        self.assertEqual((result.returncode, result.stderr), (0, b''))
        after = self.path.read_text().replace(',\n', '\n').splitlines()
        added = [line for line in after if line not in before]
        self.assertEqual(added, ['      "probability": 4', '      "impact": 3'])

    def test_set_writes_nothing_when_one_value_does_not_fit(self):
        self.make()
        before = self.path.read_bytes()
        for arguments in (['K1', 'impact=4', 'probability=9'], ['K1', 'colour=red'], ['nobody', 'title=T'],
                          ['K1', 'impact'], ['K1', 'due=tomorrow']):
            result = self.run_tool('set', self.path, *arguments)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertNotEqual(result.stderr, b'')
            self.assertEqual(self.path.read_bytes(), before)

    def test_show_counts_as_the_story_says(self):
        shown = json.loads(self.run_tool('show', '--json', DATA / 'sample/sample-ko.mlproj').stdout)
        self.assertEqual([(s['answered'], s['checks']) for s in shown['stages']],
                         [(11, 11), (17, 19), (6, 10), (2, 9), (0, 10), (0, 10)])
        self.assertEqual(shown['counts'], {'total': 12, 'placed': 9, 'unplaced': 3, 'closed': 0,
                                           'low': 2, 'medium': 4, 'high': 3, 'critical': 0})

    def test_show_speaks_both_languages(self):
        self.make('--language', 'ko')
        self.assertIn('미배치', self.run_tool('show', self.path, language='ko').stdout.decode())
        self.assertIn('Unplaced', self.run_tool('show', self.path, language='en').stdout.decode())

    def test_text_of_a_plan_never_steers_the_terminal(self):
        self.make()
        self.run_tool('set', self.path, 'K1', 'title=\x1b[31mred\u202eback')
        shown = self.run_tool('show', self.path).stdout.decode()
        self.assertIn('[31mred', shown)
        self.assertNotIn('\x1b', shown)
        self.assertNotIn('\u202e', shown)

    def test_check_names_the_place_and_goes_on(self):
        self.make()
        bad = Path(self.folder.name) / 'bad.mlproj'
        bad.write_text('{"format": "mlproj", "version": 1,\n "risks": [{"id": "a", "impact": 9}]}')
        result = self.run_tool('check', bad, self.path)
        self.assertEqual(result.returncode, 2)
        self.assertIn('bad.mlproj:2:34: risks[0].impact: expected 1 to 5, found 9', result.stderr.decode())
        self.assertIn(b'plan.mlproj', result.stdout)

    def test_export_writes_what_its_ending_says(self):
        for ending, magic in (('pdf', b'%PDF'), ('png', b'\x89PNG'), ('svg', b'<?xml')):
            out = Path(self.folder.name) / f'out.{ending}'
            result = self.run_tool('export', DATA / 'sample/sample-ko.mlproj', out)
            self.assertEqual((result.returncode, result.stderr), (0, b''))
            self.assertTrue(out.read_bytes().startswith(magic))
            self.assertEqual(self.run_tool('export', DATA / 'sample/sample-ko.mlproj', out).returncode, 2)
        self.assertEqual(self.run_tool('export', DATA / 'sample/sample-ko.mlproj', 'out.doc').returncode, 2)

    def test_links_neither_gtk_nor_pango(self):
        libraries = subprocess.run(['ldd', TOOL], capture_output=True, text=True, check=True).stdout
        for name in ('gtk', 'pango', 'cairo', 'adwaita'):
            self.assertNotIn(name, libraries)

    def test_unknown_commands_fail(self):
        self.assertEqual(self.run_tool('dance').returncode, 2)
        self.assertEqual(self.run_tool().returncode, 2)
        self.assertEqual(self.run_tool('--help').returncode, 0)


if __name__ == '__main__':
    unittest.main(verbosity=2)
