#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of every sheet of the sample says what it said: its texts, in the
order of painting, are kept in tests/draw/pages.

usage: test-page-texts.py TOOL DATA PAGES [--write]

After a change that is meant to show on paper:

    build-aux/dev exec tests/draw/test-page-texts.py \\
      _build/src/cli/mlproj data tests/draw/pages --write

and look at the difference with git. Where lines and pages end follows from the
fonts, which are those of build-aux/packages; without them the order is compared
and the pages are not. The revision of the plan is not compared.
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

TOOL, DATA, PAGES = (Path(argument).resolve() for argument in sys.argv[1:4])
WRITE = sys.argv[4:] == ['--write']
SHEETS = ('matrix', 'register', 'status', 'plan')
PAPERS = {'portrait': ['--portrait'], 'landscape': []}
FONTS = {'Adwaita Sans': 'Inter', 'Noto Sans CJK KR': 'Noto Sans CJK KR'}

environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='en', GROUNDWORK_TODAY='2026-11-23',
                   GROUNDWORK_MODULEDIR=str(TOOL.parent))


def run(*command):
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True, encoding='utf-8').stdout


def read_pages(language, sheet, options, folder):
    """All pages as one text, each below its number."""
    pdf = f'{folder}/sheet.pdf'
    run(TOOL, 'export', '--force', '--sheet', sheet, *options, DATA / f'sample/sample-{language}.mlproj', pdf)
    # In the order of painting: where columns lie on the page does not matter.
    text = run('pdftotext', '-raw', '-enc', 'UTF-8', pdf, '-')
    text = re.sub(r'(Revision|리비전) [0-9a-f]{8}', r'\1 ########', text)
    pages = text.split('\f')[:-1]
    return ''.join(f'=== {number}\n{page.strip()}\n' for number, page in enumerate(pages, 1))


def have_fonts():
    return all(run('fc-match', '-f', '%{family[0]}', font) == name for font, name in FONTS.items())


def words(text):
    """What does not depend on how wide the letters are"""
    return re.sub(r'(?m)^(===.*|sample-..\.mlproj.*|(Revision|리비전).*)$|\s|\d', '', text)


def compare(name, expected, found):
    if expected == found if have_fonts() else words(expected) == words(found):
        return True
    lines = difflib.unified_diff(expected.splitlines(), found.splitlines(), f'{name} (kept)', f'{name} (now)', lineterm='')
    print('\n'.join(list(lines)[:60]))
    return False


def main():
    good = True
    with tempfile.TemporaryDirectory() as folder:
        for language in ('ko', 'en'):
            for sheet in SHEETS:
                for paper, options in PAPERS.items():
                    path = PAGES / f'{language}-{sheet}-{paper}.txt'
                    found = read_pages(language, sheet, options, folder)
                    if WRITE:
                        path.write_text(found, encoding='utf-8')
                    else:
                        good &= compare(path.name, path.read_text(encoding='utf-8'), found)
    if not good:
        sys.exit(f'The pages differ from those that were kept; {__doc__.split("After", 1)[1].strip()}')


main()
