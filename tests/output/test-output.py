#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads back what a plan can be made into, of the sample and of a hostile plan.

usage: test-output.py MAKE-OUTPUTS DATA
"""

import csv
import html
import io
import json
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

MAKE = Path(sys.argv.pop(1)).resolve()
SAMPLE = Path(sys.argv.pop(1)).resolve() / 'sample/sample-ko.mlproj'

SHEET = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
SVG = '{http://www.w3.org/2000/svg}'
# what a drawing of ours is made of; text is outlines
DRAWN = {'svg', 'defs', 'g', 'path', 'use', 'rect', 'clipPath', 'symbol', 'linearGradient', 'stop', 'pattern', 'image',
         'mask', 'filter', 'feColorMatrix'}


def make(*plan):
    folder = tempfile.TemporaryDirectory()
    subprocess.run([MAKE, folder.name, *plan], check=True)
    return folder


class Workbook:
    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        self.strings = [''.join(t.text or '' for t in entry.iter(f'{SHEET}t'))
                        for entry in self.parse('xl/sharedStrings.xml')]
        self.names = [sheet.get('name') for sheet in self.parse('xl/workbook.xml').iter(f'{SHEET}sheet')]

    def parse(self, name):
        return ElementTree.fromstring(self.archive.read(name))

    def sheet(self, index):
        return self.parse(f'xl/worksheets/sheet{index + 1}.xml')

    def rows(self, index):
        for row in self.sheet(index).iter(f'{SHEET}row'):
            cells = {}
            for cell in row:
                value = cell.find(f'{SHEET}v')
                if value is None:
                    continue
                column = re.match('[A-Z]+', cell.get('r'))[0]
                cells[column] = self.strings[int(value.text)] if cell.get('t') == 's' else float(value.text)
            yield cells


class OfTheSample(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = make(SAMPLE)
        cls.path = Path(cls.folder.name)
        cls.plan = json.loads(SAMPLE.read_text(encoding='utf-8'))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_workbook_has_its_sheets(self):
        book = Workbook(self.path / 'plan.xlsx')
        self.assertEqual(book.names, ['개요', '매트릭스', '관리대장', '점검 항목', '범례'])

    def test_register_says_what_the_plan_says(self):
        rows = list(Workbook(self.path / 'plan.xlsx').rows(2))
        heading = {title: column for column, title in rows[0].items()}
        risks = self.plan['risks']
        self.assertEqual(len(rows), len(risks) + 1)
        for risk, row in zip(risks, rows[1:]):
            for field, title in (('title', '리스크'), ('probability', '발생 확률'), ('impact', '영향도'),
                                 ('residual_impact', '잔여 영향도'), ('number', '번호'), ('description', '설명')):
                self.assertEqual(row.get(heading[title]), risk.get(field), f'{risk["id"]}: {field}')

    def test_register_can_be_filtered_and_chosen_from(self):
        book = Workbook(self.path / 'plan.xlsx')
        sheet = book.sheet(2)
        n_risks = len(self.plan['risks'])
        self.assertEqual(sheet.find(f'{SHEET}autoFilter').get('ref'), f'A1:X{n_risks + 1}')
        self.assertEqual(next(sheet.iter(f'{SHEET}pane')).get('state'), 'frozen')
        sources = {entry.find(f'{SHEET}formula1').text for entry in sheet.iter(f'{SHEET}dataValidation')}
        self.assertIn("'범례'!$B$20:$B$23", sources)
        legend = list(book.rows(4))
        self.assertEqual([row['B'] for row in legend if row.get('B') in ('회피', '완화', '전가', '수용')],
                         ['회피', '완화', '전가', '수용'])

    def test_tables_are_legible_on_paper(self):
        """As many pages across as leave more than four fifths of the size on A4, each with what the rows are
        called; rows are as high as their texts."""
        book = Workbook(self.path / 'plan.xlsx')
        titles = [name.text for name in book.parse('xl/workbook.xml').iter(f'{SHEET}definedName')
                  if name.get('name') == '_xlnm.Print_Titles']
        self.assertEqual(titles, ["'관리대장'!$A:$C,'관리대장'!$1:$1", "'점검 항목'!$1:$1"])
        for index, across, repeated in ((2, 2, 3), (3, 1, 0)):
            sheet = book.sheet(index)
            setup = sheet.find(f'{SHEET}pageSetup')
            self.assertEqual((setup.get('orientation'), setup.get('fitToWidth', '1'), setup.get('fitToHeight')),
                             ('landscape', str(across), '0'))
            widths = [float(column.get('width')) for column in sheet.iter(f'{SHEET}col')
                      for _ in range(int(column.get('min')), int(column.get('max')) + 1)]
            # a page holds 140 digits at full size
            self.assertLess((sum(widths) + (across - 1) * sum(widths[:repeated])) / across, 140 / 0.8)
            heights = {row.get('r'): float(row.get('ht', 15)) for row in sheet.iter(f'{SHEET}row')}
            for number, cells in enumerate(book.rows(index), 1):
                for column, text in cells.items():
                    if isinstance(text, str):
                        width = sum(2 if ord(c) > 0x1100 else 1 for c in text)
                        room = widths[ord(column) - ord('A')] * heights[str(number)] / 15
                        self.assertLess(width, room + 1, text)

    def test_matrix_holds_each_placed_risk_once(self):
        numbers = []
        for row in list(Workbook(self.path / 'plan.xlsx').rows(1))[1:6]:
            for column in 'CDEFG':
                numbers += [int(number) for number in str(row.get(column, '')).split(', ') if number]
        placed = [risk['number'] for risk in self.plan['risks'] if 'probability' in risk and 'status' not in risk]
        self.assertEqual(sorted(numbers), sorted(placed))

    def test_counts_are_no_dates(self):
        book = Workbook(self.path / 'plan.xlsx')
        formats = [int(style.get('numFmtId')) for style in book.parse('xl/styles.xml').find(f'{SHEET}cellXfs')]
        for index in range(len(book.names)):
            for cell in book.sheet(index).iter(f'{SHEET}c'):
                value = cell.find(f'{SHEET}v')
                if value is not None and cell.get('t') != 's':
                    self.assertEqual(formats[int(cell.get('s', 0))] != 0, float(value.text) > 10000, cell.get('r'))

    def test_texts_tell_of_closed_rounds(self):
        kept = self.plan['rounds'][0]
        said = [kept['summary']] + [check[part] for check in kept['record']['checks'] for part in ('question', 'answer')
                                    if part in check]
        for name, heading in (('plan.md', '## 1회차'), ('plan.html', '1회차</h2>')):
            text = (self.path / name).read_text(encoding='utf-8')
            chapter = re.sub(r'\\(.)', r'\1', html.unescape(text[text.index(heading):]))
            self.assertEqual([part for part in said if part.split('\n')[0] not in chapter], [], name)

    def test_same_plan_makes_same_files(self):
        with make(SAMPLE) as again:
            for path in sorted(self.path.iterdir()):
                self.assertEqual(path.read_bytes(), (Path(again) / path.name).read_bytes(), path.name)


class OfAHostilePlan(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = make()
        cls.path = Path(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_workbook_holds_texts_only(self):
        book = Workbook(self.path / 'plan.xlsx')
        for index in range(len(book.names)):
            sheet = book.sheet(index)
            self.assertEqual(list(sheet.iter(f'{SHEET}f')), [], 'a formula')
            self.assertEqual(list(sheet.iter(f'{SHEET}hyperlink')), [], 'a link')
        self.assertFalse([name for name in book.archive.namelist() if 'extern' in name or 'sheets/_rels' in name])
        titles = [row.get('C', '') for row in list(book.rows(2))[1:]]
        for text in ('=1+1', '+82 2 000 0000', '@SUM(A1)', '<script>alert(1)</script>', 'one\ntwo',
                     '=HYPERLINK("http://evil.example.org")', '0123', 'TRUE'):
            self.assertIn(text, titles)
        self.assertIn(10000, [len(title) for title in titles])

    def test_no_row_of_a_table_is_ragged(self):
        for name in ('register', 'checks', 'evaluations', 'findings'):
            text = (self.path / f'{name}.csv').read_text(encoding='utf-8-sig', newline='')
            rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))
            self.assertEqual({len(row) for row in rows}, {len(rows[0])}, name)
            for row in rows:
                for cell in row:
                    self.assertNotIn(cell[:1], tuple('=+-@\t\r'), f'{name}: {cell[:40]!r}')

    def test_drawings_hold_no_text(self):
        for path in self.path.glob('*.svg'):
            subprocess.run(['xmllint', '--noout', path], check=True)
            root = ElementTree.parse(path).getroot()
            for node in root.iter():
                self.assertIn(node.tag.removeprefix(SVG), DRAWN, path.name)
                self.assertEqual((node.text or '').strip(), '', path.name)
                for name, value in node.attrib.items():
                    if name.endswith('href'):
                        self.assertTrue(value.startswith(('#', 'data:image/png;base64,')), value[:60])

    def test_page_is_well_formed(self):
        subprocess.run(['xmllint', '--noout', self.path / 'plan.html'], check=True)

    def test_every_file_is_what_its_name_says(self):
        magic = {'.pdf': b'%PDF-', '.png': b'\x89PNG', '.svg': b'<?xml', '.html': b'<!DOCTYPE html>', '.md': b'# ',
                 '.csv': b'\xef\xbb\xbf', '.xlsx': b'PK'}
        for path in self.path.iterdir():
            self.assertTrue(path.read_bytes().startswith(magic[path.suffix]), path.name)


unittest.main(verbosity=0)
