# SPDX-License-Identifier: GPL-3.0-or-later
"""test-man.py MAN-FOLDER MLPROJ: the manual pages are well-formed, tell the same in both languages, and know every
command and option of the tool."""

import os
import re
import subprocess
import sys
import unittest
from pathlib import Path

FOLDER, MLPROJ = Path(sys.argv[1]), sys.argv[2]
# What git runs is not typed
UNTYPED = {'git-merge', 'git-diff'}
ENVIRONMENT = dict(os.environ, LC_ALL='C.UTF-8', MANROFFSEQ='', MAN_KEEP_FORMATTING='', MANWIDTH='80')


def options(text):
    return sorted(set(re.findall(r'(?<![\w-])--[a-z][a-z-]+', text.replace('\\-', '-'))))


def outline(text):
    """What the page is made of, without its words."""
    return [line.split()[0] for line in text.splitlines() if re.match(r'\.(SH|TP|IP|nf|fi)\b', line)]


class Man(unittest.TestCase):
    def pages(self):
        return sorted(path for path in FOLDER.glob('*.1') if '.ko.' not in path.name)

    def korean(self, path):
        return FOLDER / f'{path.stem}.ko.1'

    def test_pages_are_well_formed(self):
        for path in FOLDER.glob('*.1'):
            with self.subTest(page=path.name):
                run = subprocess.run(['man', '--warnings', '-E', 'UTF-8', '-l', path], env=ENVIRONMENT, check=True,
                                     capture_output=True, text=True)
                self.assertEqual(run.stderr, '')
                self.assertGreater(len(run.stdout), 500)

    def test_languages_tell_the_same(self):
        for path in self.pages():
            with self.subTest(page=path.name):
                english, korean = path.read_text(), self.korean(path).read_text()
                self.assertEqual(outline(english), outline(korean))
                self.assertEqual(options(english), options(korean))
                synopsis = [re.search(r'\.SH \w+\n(\.B.*?)\.SH', text, re.S)[1] for text in (english, korean)]
                self.assertEqual(*synopsis)

    def test_no_sentence_is_left_in_english(self):
        for path in self.pages():
            for line in self.korean(path).read_text().splitlines():
                words = re.sub(r'\\\S+|"[^"]*"', '', line)
                if not line.startswith('.') and len(re.findall('[A-Za-z]{3,}', words)) > 4:
                    self.assertRegex(line, '[가-힣]|mlproj')

    def test_every_command_and_option_of_the_tool_is_told(self):
        text = subprocess.run([MLPROJ, '--help'], env=ENVIRONMENT | {'LANGUAGE': 'en'}, check=True,
                              capture_output=True, text=True).stdout
        page = (FOLDER / 'mlproj.1').read_text()
        self.assertNotEqual(options(text), [])
        for name, arguments in re.findall(r'^  mlproj (\S+) (.*)$', text, re.M):
            if name in UNTYPED:
                continue
            self.assertIn(f'.B mlproj {name}'.replace('-', '\\-'), page)
            for option in options(arguments):
                with self.subTest(command=name, option=option):
                    self.assertTrue(option in options(page) or option == '--output')


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=2)
