# SPDX-License-Identifier: GPL-3.0-or-later
"""test-man.py MAN-FOLDER PROGRAM: the manual pages are well-formed, tell the same in both languages, and know every
command and option of the tool; or only every option of the app, where that is the program."""

import os
import re
import subprocess
import sys
import unittest
from pathlib import Path

FOLDER, PROGRAM = Path(sys.argv[1]), Path(sys.argv[2])
# What git runs is not typed
UNTYPED = {'git-merge', 'git-diff'}
ENVIRONMENT = dict(os.environ, LC_ALL='C.UTF-8', MANROFFSEQ='', MAN_KEEP_FORMATTING='', MANWIDTH='80')


def options(text):
    return sorted(set(re.findall(r'(?<![\w-])--[a-z][a-z-]+', text.replace('\\-', '-'))))


def outline(text):
    """What the page is made of, without its words."""
    return [line.split()[0] for line in text.splitlines() if re.match(r'\.(SH|TP|IP|nf|fi)\b', line)]


def without_examples(text):
    """What is typed is the same in every language."""
    return re.sub(r'^\.nf$.*?^\.fi$', '', text, flags=re.M | re.S)


def synopsis_of(command, page):
    """How a command of the tool is called, up to the next one."""
    found = re.search(rf'^\.B mlproj {re.escape(command)}$(.*?)^\.(?:br|SH)\b', page.replace('\\-', '-'), re.M | re.S)
    return found and found[1]


def help_of_program():
    return subprocess.run([PROGRAM, '--help'], env=ENVIRONMENT | {'LANGUAGE': 'en'}, check=True, capture_output=True,
                          text=True).stdout


class Pages(unittest.TestCase):
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
            for line in without_examples(self.korean(path).read_text()).splitlines():
                words = re.sub(r'\\\S+|"[^"]*"', '', line)
                if not line.startswith('.') and len(re.findall('[A-Za-z]{3,}', words)) > 4:
                    self.assertRegex(line, '[가-힣]')

    def test_every_command_and_option_of_the_tool_is_told(self):
        page = (FOLDER / 'mlproj.1').read_text()
        commands = re.findall(r'^  mlproj (\S+) (.*)$', help_of_program(), re.M)
        self.assertNotEqual(commands, [])
        for name, arguments in commands:
            if name in UNTYPED:
                continue
            with self.subTest(command=name):
                synopsis = synopsis_of(name, page)
                self.assertIsNotNone(synopsis)
                self.assertEqual(options(synopsis), options(arguments))


class App(unittest.TestCase):
    def test_every_option_is_told(self):
        own = options(help_of_program().split('Application Options:')[1])
        self.assertIn('--sample', own)
        self.assertEqual(options((FOLDER / 'groundwork.1').read_text()), sorted({*own, '--help'}))


if __name__ == '__main__':
    unittest.main(argv=[sys.argv[0], 'App' if PROGRAM.name == 'groundwork' else 'Pages'], verbosity=2)
