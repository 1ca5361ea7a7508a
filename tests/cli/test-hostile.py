# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in a plan, in a table or in the name of a file never steers the terminal, and never hides in it."""

import json
import os
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

TOOL = Path(sys.argv.pop(1)).resolve()
DATA = Path(sys.argv.pop(1)).resolve()

# Colours, a title for the window, a bell; what turns the direction; what nobody sees; what a line might be taken for
HOSTILE = '\x1b[31m\x1b]0;x\x07\x9b2J\u202etxt\u2066\u200b\ufeff\u00ad\U000e0041\r\x08 ok: 0 problems'
# What runs to the left as it is
LEFTWARDS = '\u05d0\u05d1\u05d2'
MARKS = r'[\u200e\u2066-\u2069\ufffd]|\\u20[06]'
# What a file may be called, which is any byte but a slash
NAME = HOSTILE[:20]


def spoil(value, text, key=None):
    """Puts the text into every string that is no id, no code and no day."""
    if isinstance(value, dict):
        return {name: spoil(part, text, name) for name, part in value.items()}
    if isinstance(value, list):
        return [spoil(part, text, key) for part in value]
    free = ('title', 'name', 'summary', 'note', 'reason', 'question', 'answer', 'description', 'response_plan', 'statement',
            'problem', 'metric', 'unit', 'segment', 'judgement', 'role', 'url', 'owner', 'outcome', 'state', 'response', 'by')
    return f'{value} {text}' if isinstance(value, str) and key in free else value


class Hostile(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        sample = json.loads((DATA / 'sample/sample-en.mlproj').read_text())
        self.base = self.write('base', spoil(sample, HOSTILE))
        self.ours = self.write('ours', spoil(sample, HOSTILE + ' ours'))
        self.theirs = self.write('theirs', spoil(sample, HOSTILE + ' theirs'))
        self.broken = self.write('broken', {'format': 'mlproj', 'version': 1, HOSTILE: 1, 'risks': [{'id': HOSTILE}]})
        self.table = Path(self.folder.name) / f'{NAME}.csv'
        self.table.write_text(f'title,probability,{HOSTILE}\n{HOSTILE},{HOSTILE},1\n', newline='')

    def write(self, name, plan):
        path = Path(self.folder.name) / f'{name}{NAME}.mlproj'
        path.write_text(json.dumps(plan))
        return path

    def run_tool(self, *arguments, language='en'):
        environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=language, GROUNDWORK_TODAY='2026-11-23',
                           GROUNDWORK_MODULEDIR=str(TOOL.parent))
        return subprocess.run([TOOL, *map(str, arguments)], env=environment, cwd=self.folder.name,
                              capture_output=True, check=False)

    def assert_harmless(self, *arguments):
        for language in 'en', 'ko':
            result = self.run_tool(*arguments, language=language)
            self.assertIn(result.returncode, (0, 1, 2), arguments)
            for told in result.stdout, result.stderr:
                found = {f'U+{ord(c):04X}' for c in told.decode() if c != '\n' and unicodedata.category(c) in ('Cc', 'Cf')}
                self.assertEqual(found, set(), (arguments, told.decode()))

    def test_nothing_is_told_that_steers_or_hides(self):
        for arguments in (
                ('show', self.base), ('show', '--json', self.base), ('check', self.base, self.broken),
                ('check', '--json', self.base), ('diff', self.base, self.ours), ('diff', '--json', self.base, self.ours),
                ('rows', '--risks', self.base), ('rows', '--checks', self.base), ('rows', '--findings', self.base),
                ('show', self.broken), ('show', HOSTILE), (HOSTILE,), ('show', f'--{HOSTILE}'),
                ('export', self.base, f'{HOSTILE}.csv'), ('export', self.base, HOSTILE)):
            with self.subTest(arguments[0]):
                self.assert_harmless(*arguments)

    def test_nothing_is_put_around_what_runs_to_the_left(self):
        """What keeps directions apart on screen and on paper is for nobody who reads lines, tables or JSON."""
        sample = json.loads((DATA / 'sample/sample-en.mlproj').read_text())
        ours, theirs = (Path(self.folder.name) / name for name in ('left.mlproj', 'other.mlproj'))
        ours.write_text(json.dumps(spoil(sample, LEFTWARDS)))
        theirs.write_text(json.dumps(spoil(sample, LEFTWARDS * 2)))
        for arguments in (('show', ours), ('check', ours), ('diff', ours, theirs), ('show', '--json', ours),
                          ('check', '--json', ours), ('diff', '--json', ours, theirs), ('rows', '--findings', ours)):
            with self.subTest(arguments):
                told = self.run_tool(*arguments).stdout.decode()
                self.assertIn(LEFTWARDS, told)
                self.assertNotRegex(told, MARKS)
        for name, options in ('findings.csv', ('--sheet', 'findings')), ('plan.md', ()), ('plan.html', ()):
            with self.subTest(name):
                self.assertEqual(self.run_tool('export', *options, ours, name).returncode, 0)
                told = (Path(self.folder.name) / name).read_text()
                self.assertIn(LEFTWARDS, told)
                self.assertNotRegex(told[1:], MARKS)

    def test_what_is_escaped_means_the_same(self):
        told = json.loads(self.run_tool('show', '--json', self.base).stdout)
        self.assertEqual(told['title'], json.loads(self.base.read_text())['title'])
        rows = self.run_tool('rows', '--risks', self.base).stdout.decode().splitlines()
        self.assertTrue(json.loads(rows[0])['title'].endswith(HOSTILE))

    def test_nothing_is_told_of_changes_that_steers_or_hides(self):
        for arguments in (
                ('import', '--dry-run', self.base, self.table), ('import', self.base, self.table),
                ('import', '--checks', self.base, self.table), ('import', '--map', HOSTILE, self.base, self.table),
                ('set', self.ours, 'K1', f'title={HOSTILE}'), ('set', self.ours, HOSTILE, 'title=x'),
                ('set', self.ours, 'K1', f'{HOSTILE}=x'), ('set', self.ours, 'K1', f'impact={HOSTILE}'),
                ('review', '--title', HOSTILE, '--by', HOSTILE, '--next', HOSTILE, self.ours),
                ('review', '--title', HOSTILE, '--by', HOSTILE, self.ours),
                ('merge', '--output', f'm{NAME}', self.base, self.ours, self.theirs),
                ('new', '--title', HOSTILE, f'new{NAME}'), ('new', '--template', self.base, f'{NAME}new'),
                ('git-diff', HOSTILE, self.base, '0', '0', self.ours, '0', '0')):
            with self.subTest(arguments[0]):
                self.assert_harmless(*arguments)


if __name__ == '__main__':
    unittest.main(verbosity=2)
