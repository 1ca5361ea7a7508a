#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs make of our files: a spreadsheet, a browser, a reader of
Markdown. Those that are not installed are left out, which is said.

usage: test-programs.py MAKE-OUTPUTS MLPROJ DATA
"""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree
from html.parser import HTMLParser
from pathlib import Path

MAKE = Path(sys.argv[1]).resolve()
MLPROJ = Path(sys.argv[2]).resolve()
SAMPLE = Path(sys.argv[3]).resolve() / 'sample/sample-ko.mlproj'
SKIP = 77

# what cmark-gfm makes of markup that is ours
OURS = {'h1', 'h2', 'h3', 'h4', 'p', 'strong', 'br', 'ul', 'li', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'}

# on A4, with the fonts of the tests; with others it may be one in fifty more or less
SAMPLE_PAGES = 28
HOSTILE_PAGES = 297

left_out = []


def find(*names):
    for name in names:
        path = shutil.which(name)
        if path:
            return path
    left_out.append(names[0])
    return None


def check(condition, message):
    if not condition:
        sys.exit(f'output-programs: {message}')


def read_csv(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        return list(csv.reader(file))


def check_spreadsheet(folder, plan):
    """LibreOffice reads workbook and table, and its values equal the plan's."""
    office = find('soffice', 'libreoffice')
    if not office:
        return
    options = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3'
    for source in ('plan.xlsx', 'register.csv'):
        target = 'csv:Text - txt - csv (StarCalc):44,34,76,1' if source.endswith('.csv') else options
        arguments = ['--infilter=CSV:44,34,76,1,,0,false,false'] if source.endswith('.csv') else []
        subprocess.run([office, f'-env:UserInstallation=file://{folder}/profile', '--headless', *arguments,
                        '--convert-to', target, '--outdir', f'{folder}/read', f'{folder}/{source}'],
                       check=True, capture_output=True, timeout=300)
    found = sorted(Path(folder, 'read').glob('*.csv'))
    check(len(found) == 2, f'LibreOffice wrote {found}')
    register = [path for path in found if path.name.startswith('plan')][0]
    rows = read_csv(register)
    column = rows[0].index('리스크')
    check([row[column] for row in rows[1:]] == [risk['title'] for risk in plan['risks']], 'titles differ in the workbook')
    column = rows[0].index('발생 확률')
    check([row[column] for row in rows[1:]] == [str(risk.get('probability', '')) for risk in plan['risks']],
          'levels differ in the workbook')
    again, ours = read_csv(Path(folder, 'read', 'register.csv')), read_csv(Path(folder, 'register.csv'))
    check(again == ours, 'the register differs after LibreOffice')
    print(f'LibreOffice: {len(rows) - 1} risks of the workbook and {len(ours) - 1} rows of the table are as we wrote them')


NAMES = {'office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
         'table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
         'text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'}


def name(prefix, tag):
    return f'{{{NAMES[prefix]}}}{tag}'


def get_cell(row, column):
    """The cell of a column, where cells that are alike are one."""
    for cell in row:
        column -= int(cell.get(name('table', 'number-columns-repeated'), 1))
        if column < 0:
            return cell
    return None


def edit_sheet(path, title, edits):
    """Writes into cells of the row of a title, as somebody at the spreadsheet does."""
    with zipfile.ZipFile(path) as source:
        parts = {info.filename: source.read(info) for info in source.infolist()}
    root = ElementTree.fromstring(parts['content.xml'])
    rows = [row for row in root.iter(name('table', 'table-row')) if title in (''.join(p.itertext()) for p in row.iter(name('text', 'p')))]
    check(len(rows) == 1, f'{len(rows)} rows of the sheet are called {title}')
    for column, value in edits.items():
        cell = get_cell(rows[0], column)
        check(int(cell.get(name('table', 'number-columns-repeated'), 1)) == 1, 'the cell is not alone')
        cell.find(name('text', 'p')).text = value
        if name('office', 'value') in cell.attrib:
            cell.set(name('office', 'value'), value)
    parts['content.xml'] = ElementTree.tostring(root, encoding='utf-8')
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as target:
        for filename, data in parts.items():
            target.writestr(filename, data)


def convert(folder, source, target, *arguments):
    office = find('soffice', 'libreoffice')
    subprocess.run([office, f'-env:UserInstallation=file://{folder}/profile', '--headless', *arguments, '--convert-to', target,
                    '--outdir', f'{folder}/edited', source], check=True, capture_output=True, timeout=300)


def check_round_trip(folder, plan):
    """What was exported, edited in a spreadsheet and imported changes where it was edited."""
    if not find('soffice', 'libreoffice'):
        return
    header = read_csv(Path(folder, 'register.csv'))[0]
    risk = plan['risks'][0]
    level = 5 if risk['probability'] != 5 else 4
    edits = {header.index('title'): 'Renamed in Calc', header.index('probability'): str(level)}
    convert(folder, f'{folder}/register.csv', 'ods', '--infilter=CSV:44,34,76,1,,0,false,false')
    edit_sheet(Path(folder, 'edited', 'register.ods'), risk['title'], edits)
    convert(folder, f'{folder}/edited/register.ods', 'csv:Text - txt - csv (StarCalc):44,34,76,1')
    copy = Path(folder, 'copy.mlproj')
    shutil.copy(SAMPLE, copy)
    result = subprocess.run([MLPROJ, 'import', copy, f'{folder}/edited/register.csv'], check=True, capture_output=True, text=True,
                            env=dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='en'))
    counts = result.stdout.splitlines()[-1]
    check(counts == f"0 added, 1 changed, {len(plan['risks']) - 1} unchanged, 0 refused", counts)
    expected = dict(plan, risks=[dict(risk, title='Renamed in Calc', probability=level), *plan['risks'][1:]])
    check(json.loads(copy.read_text(encoding='utf-8')) == expected, 'more than the edits differs in the plan')
    print(f'LibreOffice: edited and imported again: {counts}; the plan differs in these 2 cells only')


def check_paper(paper, expected):
    """As many pages as expected, and none without a word."""
    data = Path(paper).read_bytes()
    pages = data.count(b'/Type /Page\n') or data.count(b'/Type /Page') - data.count(b'/Type /Pages')
    check(abs(pages - expected) <= max(1, expected // 50), f'the page prints to {pages} pages, not {expected}')
    reader = find('pdftotext')
    if reader:
        text = subprocess.run([reader, paper, '-'], check=True, capture_output=True, text=True).stdout
        empty = [number for number, page in enumerate(text.split('\f')[:-1], 1) if not page.strip()]
        check(text.count('\f') == pages and not empty, f'pages without a word: {empty}')
    return pages


def check_browser(folder, expected):
    """A browser runs nothing and asks for nothing but the page, and prints it."""
    browser = find('chromium', 'chromium-browser', 'google-chrome')
    if not browser:
        return
    page, log, paper = (f'{folder}/{name}' for name in ('plan.html', 'net.json', 'page.pdf'))
    common = [browser, '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking',
              f'--user-data-dir={folder}/browser']
    subprocess.run([*common, f'--log-net-log={log}', f'--print-to-pdf={paper}', f'file://{page}'], check=True,
                   capture_output=True, timeout=300)
    asked = set(re.findall(r'"url":"((?:https?|file|ftp|wss?):[^"]*)"', Path(log).read_text(errors='replace')))
    strange = {url for url in asked if 'evil' in url or (url.startswith('file:') and not url.endswith('plan.html'))}
    check(not strange, f'the page asks for {strange}')
    tree = subprocess.run([*common, '--dump-dom', f'file://{page}'], check=True, capture_output=True, text=True,
                          timeout=300).stdout
    check('<script' not in tree, 'the page has a script')
    print(f'Chromium: no script, no request, {check_paper(paper, expected)} pages on paper, none of them empty')


class Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self.links, self.text = set(), [], []

    def handle_starttag(self, tag, attrs):
        self.found.add(tag)
        if tag == 'a':
            self.links.append(dict(attrs).get('href'))

    def handle_data(self, data):
        self.text.append(data)


def check_markdown(folder):
    """A reader of Markdown finds no markup, no HTML and no link but ours."""
    reader = find('cmark-gfm')
    if not reader:
        return
    source = Path(folder, 'plan.md').read_bytes()
    html = subprocess.run([reader, '--unsafe', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink', '-e', 'tagfilter'],
                          input=source, check=True, capture_output=True).stdout.decode()
    elements = Elements()
    elements.feed(html)
    check(elements.found <= OURS, f'markup of somebody else: {elements.found - OURS}')
    strange = [link for link in elements.links if not link.startswith('https://evil.example.org/')]
    check(not strange, f'links of somebody else: {strange[:5]}')
    links = source.count(b': <https://')
    check(len(elements.links) == links, f'{len(elements.links)} links, {links} of them ours')
    print(f'cmark-gfm: {links} links, all of evidence; elements {" ".join(sorted(elements.found))}')


with tempfile.TemporaryDirectory() as sample, tempfile.TemporaryDirectory() as hostile:
    subprocess.run([MAKE, sample, SAMPLE], check=True)
    subprocess.run([MAKE, hostile], check=True)
    check_spreadsheet(sample, json.loads(SAMPLE.read_text(encoding='utf-8')))
    check_round_trip(sample, json.loads(SAMPLE.read_text(encoding='utf-8')))
    check_browser(hostile, HOSTILE_PAGES)
    check_browser(sample, SAMPLE_PAGES)
    check_markdown(hostile)
if left_out:
    print('left out, not installed:', ', '.join(sorted(set(left_out))))
    sys.exit(SKIP if len(set(left_out)) >= 3 else 0)
