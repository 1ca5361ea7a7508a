# SPDX-License-Identifier: GPL-3.0-or-later
"""test-file-type.py ROOT MIME DESKTOP: a desktop knows plans by their ending, in both languages, and by what to open
them. Everything lies in a folder of its own; the machine's own database is not touched."""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT, MIME, DESKTOP = map(Path, sys.argv[1:4])
TYPE = 'application/x-mlproj+json'


class FileType(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)
        self.environment = dict(os.environ, HOME=str(self.home), XDG_DATA_HOME=str(self.home), LC_ALL='C.UTF-8',
                                XDG_CONFIG_HOME=str(self.home), XDG_DATA_DIRS=str(self.home / 'none'))
        self.install(MIME, 'mime/packages')
        self.install(DESKTOP, 'applications')
        # only what can be started opens anything
        program = self.home / 'groundwork'
        program.touch(0o755)
        self.environment['PATH'] = f'{self.home}:{os.environ["PATH"]}'
        self.run_tool('update-mime-database', self.home / 'mime')
        self.run_tool('update-desktop-database', self.home / 'applications')

    def install(self, source, folder):
        (self.home / folder).mkdir(parents=True, exist_ok=True)
        (self.home / folder / source.name).write_bytes(source.read_bytes())

    def run_tool(self, *command):
        return subprocess.run([*map(str, command)], env=self.environment, check=True, capture_output=True,
                              text=True).stdout

    def type_of(self, name, text):
        path = self.home / name
        path.write_text(text, encoding='utf-8')
        return self.run_tool('gio', 'info', '-a', 'standard::content-type', path)

    def test_plan_is_known_by_its_ending(self):
        sample = (ROOT / 'data/sample/sample-ko.mlproj').read_text(encoding='utf-8')
        self.assertIn(TYPE, self.type_of('계획.mlproj', sample))
        self.assertNotIn(TYPE, self.type_of('other.json', '{}'))

    def test_plans_are_json_with_an_icon_of_their_own(self):
        subclasses = (self.home / 'mime/subclasses').read_text()
        self.assertIn(f'{TYPE} application/json', subclasses)
        icons = (self.home / 'mime/icons').read_text()
        self.assertIn(f'{TYPE}:application-x-mlproj+json', icons)
        self.assertTrue((ROOT / 'data/icons/hicolor/scalable/mimetypes/application-x-mlproj+json.svg').exists())

    def test_comment_is_in_both_languages(self):
        text = (self.home / f'mime/{TYPE}.xml').read_text(encoding='utf-8')
        self.assertIn('<comment>ML project plan</comment>', text)
        self.assertRegex(text, '<comment xml:lang="ko">[^<]*[가-힣]')

    def test_app_opens_plans(self):
        self.assertIn(DESKTOP.name, self.run_tool('gio', 'mime', TYPE))


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=2)
