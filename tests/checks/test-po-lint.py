#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lint of the catalogues finds what it is there for."""

import importlib.util
import pathlib
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location('po_lint', HERE / 'po-lint.py')
lint = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(lint)

ARGUMENTS = ['--from-code=UTF-8', '--keyword=_', '--keyword=C_:1c,2', '--keyword=ngettext:1,2']
HEADER = r'''msgid ""
msgstr ""
"Project-Id-Version: x\n"
"PO-Revision-Date: 2026-11-23 23:00+0000\n"
"Last-Translator: x\n"
"Language-Team: x\n"
"Language: ko\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=1; plural=0;\n"

'''


class PoLint(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.write('po/LINGUAS', 'ko\n')
        self.write('po/POTFILES.in', '# the sources\nsrc/a.c\n')
        self.write('src/a.c', 'f (_("Save"));\n')
        self.write_catalog('msgid "Save"\nmsgstr "저장"\n')

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding='utf-8')

    def write_catalog(self, text):
        self.write('po/ko.po', HEADER + text)

    def assert_faults(self, *wanted):
        faults = list(lint.check_tree(self.root, ARGUMENTS))
        self.assertEqual(len(faults), len(wanted), faults)
        for fault, part in zip(faults, wanted):
            self.assertIn(part, fault)

    def assert_particle(self, translation, found):
        catalog = lint.parse_catalog(f'msgid "%s %d"\nmsgstr "{translation}"\n')
        self.assertEqual(bool(list(lint.check_particles(catalog, 'ko.po'))), found, translation)

    def test_passes_what_is_complete(self):
        self.assert_faults()

    def test_finds_a_text_without_translation(self):
        self.write('src/a.c', 'f (_("Save"), _("Close"), C_("state", "Save"));\n')
        self.assert_faults('“Close” is missing', '“Save” (state) is missing')

    def test_finds_an_empty_translation(self):
        self.write_catalog('msgid "Save"\nmsgstr ""\n')
        self.assert_faults('“Save” is not translated')

    def test_finds_a_fuzzy_translation(self):
        self.write_catalog('#, fuzzy\nmsgid "Save"\nmsgstr "저장"\n')
        self.assert_faults('“Save” is fuzzy')

    def test_finds_another_plural(self):
        self.write('src/a.c', 'ngettext ("%d risk", "%d risks", n);\n')
        self.write_catalog('msgid "%d risk"\nmsgid_plural "%d hazards"\nmsgstr[0] "%d개"\n')
        self.assert_faults('another plural')

    def test_finds_sources_that_are_not_listed(self):
        self.write('src/ui/b.blp', 'label: _("Save");\n')
        self.write('src/ui/c.c', 'no text;\n')
        self.assert_faults('src/ui/b.blp has text and is not listed')

    def test_finds_listed_files_that_are_gone(self):
        self.write('po/POTFILES.in', 'src/a.c\nsrc/gone.c\nsrc/a.c\n')
        self.assert_faults('src/gone.c does not exist', 'src/a.c is listed twice')

    def test_finds_quotes_that_hide_text(self):
        self.write('src/b.blp', "label: _('Save');\n")
        self.assert_faults('is not extracted')

    def test_finds_other_placeholders(self):
        self.write_catalog('msgid "Save"\nmsgstr "저장"\n\n'
                           'msgid "%s of %d"\nmsgstr "%2$d 중 %1$s"\n\n'
                           'msgid "Open %s"\nmsgstr "%d 열기"\n\n'
                           'msgid "Close %s"\nmsgstr "닫기"\n\n'
                           '#, no-c-format\nmsgid "30% over"\nmsgstr "30%"\n')
        self.assert_faults('“Open %s”', '“Close %s”')

    def test_finds_what_msgfmt_finds(self):
        self.write_catalog('msgid "Save"\nmsgstr "저장"\n\nmsgid "_Open"\nmsgstr "열기"\n')
        self.assert_faults('msgfmt says')

    def test_finds_bare_particles(self):
        for text in ('%s을 %d', '%s %d로', '“%s”가 %d', '%2$d는 %1$s', '%s와 %d', '%s %d으로.'):
            self.assert_particle(text, True)

    def test_passes_nouns_and_pairs(self):
        for text in ('%s 리스크를 %d개를', '“%s”을(를) %d', '%s(으)로 %d', '%s의 %d', '%d가지 %s',
                     '%s 이 %d', '%d이하 %s', '100%%를 %s %d'):
            self.assert_particle(text, False)


if __name__ == '__main__':
    unittest.main()
