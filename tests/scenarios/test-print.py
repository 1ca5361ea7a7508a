# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing with a real mouse and keys: the preview, its pages and its zoom, the PDF on disk, a folder that takes none."""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import desk
import plans

TOOLS = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.argv.pop(1).split(os.pathsep))
os.environ['PATH'] = TOOLS + os.pathsep + os.environ['PATH']

# What the window says, in the two languages
WORDS = {
    'en': dict(page='Page {} of {}', next='Next Page', zoom_in='Zoom In', zoom_out='Zoom Out', fit='Reset Zoom',
               export='Export as PDF…', exported='Exported to “{}”', failed='Could Not Export',
               why='This folder cannot be written to.'),
    'ko': dict(page='{}/{}쪽', next='다음 쪽', zoom_in='확대', zoom_out='축소', fit='원래 크기',
               export='PDF로 내보내기(E)…', exported='“{}” 파일로 내보냈습니다', failed='내보낼 수 없음',
               why='이 폴더에는 쓸 수 없습니다.'),
}
# so many that their list needs a second page
N_RISKS = 60


class ReadOnlyFolder:
    """A folder that takes no file while this is entered. Root may write into every folder, but not onto a disk that
    is read-only."""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.path.mkdir()
        if os.geteuid() == 0:
            subprocess.run(['mount', '-t', 'tmpfs', '-o', 'ro', 'tmpfs', self.path], check=True)
        else:
            self.path.chmod(0o500)
        return self.path

    def __exit__(self, *_):
        if os.geteuid() == 0:
            subprocess.run(['umount', '-l', self.path], check=True)
        else:
            self.path.chmod(0o700)


class Print(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.home = Path(self.folder.name)
        self.path = self.home / 'churn.mlproj'

    def make_plan(self, language):
        subprocess.run(['mlproj', 'new', '--language', language, '--title', 'Churn', self.path], check=True,
                       env=dict(os.environ, GROUNDWORK_TODAY='2026-11-23'))
        plan = json.loads(self.path.read_text(encoding='utf-8'))
        for i in range(N_RISKS):
            plan['risks'].append({'id': f'printed{i}', 'number': 5 + i, 'title': f'Printed {i}', 'status': 'open',
                                  'probability': i % 5 + 1, 'impact': i // 5 % 5 + 1})
        self.path.write_text(json.dumps(plan, ensure_ascii=False, indent=2) + '\n', encoding='utf-8')

    def open_preview(self, language):
        self.make_plan(language)
        app = desk.App(self.home, self.path, language=language)
        self.addCleanup(app.__exit__)
        app.wait_for('the plan', app.heading)
        app.key('ctrl+p')
        return app, WORDS[language]

    def wait_for_page(self, app, words, page, n_pages):
        """Screen readers are told the page; the picture follows."""
        app.find(name=words['page'].format(page, n_pages))

    def count_pages(self, app, words):
        pattern = re.compile(re.escape(words['page']).replace(r'\{\}', r'(\d+)'))
        first = app.wait_for('the first page', lambda: [
            found for node in app.find_all('label') if (found := pattern.fullmatch(node.get_name() or ''))])[0]
        self.assertEqual(first[1], '1')
        return int(first[2])

    def turn_the_pages(self, app, words):
        n_pages = self.count_pages(app, words)
        self.assertGreater(n_pages, 1)
        app.click(app.find('button', name=words['next']))
        self.wait_for_page(app, words, 2, n_pages)
        app.key('Page_Up')
        self.wait_for_page(app, words, 1, n_pages)
        app.key('End')
        self.wait_for_page(app, words, n_pages, n_pages)
        app.key('Home')
        self.wait_for_page(app, words, 1, n_pages)
        return n_pages

    def is_live(self, app, name):
        return desk.is_sensitive(app.find('button', name=name))

    def wait_until_live(self, app, name, live=True):
        app.wait_for(f'{name} to be ' + ('live' if live else 'dead'), lambda: self.is_live(app, name) == live)

    def zoom(self, app, words):
        self.wait_until_live(app, words['zoom_out'], False)
        app.key('ctrl+plus')
        self.wait_until_live(app, words['zoom_out'])
        app.click(app.find('button', name=words['zoom_in']))
        app.click(app.find('button', name=words['zoom_out']))
        # two steps in and one out is not the whole page
        self.wait_until_live(app, words['fit'])
        app.key('ctrl+0')
        self.wait_until_live(app, words['zoom_out'], False)

    def export(self, app, words, path):
        row = app.find(name=words['export'])
        # the last of the options may lie below the edge of the dialog
        app.move_to(app.centre(row)[0], 400)
        desk.xdotool('click', '--repeat', 15, '--delay', 30, 5)
        app.click(row)
        return app.choose_file(path)

    def check_pdf(self, path, n_pages):
        info = subprocess.run(['pdfinfo', path], check=True, capture_output=True, text=True).stdout
        self.assertEqual(int(re.search(r'Pages:\s+(\d+)', info)[1]), n_pages)
        text = subprocess.run(['pdftotext', '-raw', path, '-'], check=True, capture_output=True, text=True).stdout
        for i in range(N_RISKS):
            self.assertIn(f'Printed {i}', text)

    def do_the_job(self, language):
        app, words = self.open_preview(language)
        n_pages = self.turn_the_pages(app, words)
        self.zoom(app, words)

        sheet = self.home / 'sheet.pdf'
        chosen = self.export(app, words, sheet)
        app.catch_toast(words['exported'].format('sheet.pdf'), chosen)
        desk.wait_for('the whole sheet', lambda: plans.is_whole_pdf(sheet))
        self.check_pdf(sheet, n_pages)

        with ReadOnlyFolder(self.home / 'closed') as closed:
            self.export(app, words, closed / 'sheet.pdf')
            app.find('label', name=words['failed'])
            app.find('label', part=words['why'])
            self.assertEqual(list(closed.iterdir()), [])
        app.key('Escape')
        app.wait_until_gone('label', name=words['failed'])
        # nothing has become of the dialog or of the plan
        self.wait_for_page(app, words, 1, n_pages)
        self.export(app, words, self.home / 'again.pdf')
        desk.wait_for('the second sheet', lambda: plans.is_whole_pdf(self.home / 'again.pdf'))

    def test_printing_in_english(self):
        self.do_the_job('en')

    def test_printing_in_korean(self):
        self.do_the_job('ko')


if __name__ == '__main__':
    unittest.main(verbosity=2)
