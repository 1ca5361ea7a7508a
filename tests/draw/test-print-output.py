# SPDX-License-Identifier: GPL-3.0-or-later
"""What reaches the paper: exported sheets, looked at with other people's tools."""

import functools
import html
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

TOOL = Path(sys.argv.pop(1)).resolve()
DATA = Path(sys.argv.pop(1)).resolve()

MARGIN = 36
POINTS = {'A4': (595.28, 841.89), 'A3': (841.89, 1190.55), 'Letter': (612, 792)}
RESOLUTION = 144
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
COUNTS = {
    'en': r'Total (\d+) = placed (\d+) \+ unplaced (\d+) \+ closed (\d+)',
    'ko': r'전체 (\d+) = 배치 (\d+) \+ 미배치 (\d+) \+ 종료 (\d+)',
}


def run(*command, encoding='utf-8'):
    environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='en', GROUNDWORK_TODAY='2026-11-23',
                       GROUNDWORK_MODULEDIR=str(TOOL.parent))
    result = subprocess.run([str(part) for part in command], env=environment, capture_output=True, check=False)
    if result.returncode != 0:
        raise AssertionError(f'{command}: {result.stderr.decode()}')
    return result.stdout.decode(encoding) if encoding else result.stdout


# What other people's tools say of a sheet, which stays as it is
read = functools.cache(run)


def squeeze(text):
    return re.sub(r'\s', '', text)


class Sheet:
    """A plan exported as PDF, once for all who want the same."""

    folder = tempfile.TemporaryDirectory()
    made = {}

    def __init__(self, plan, *options):
        wanted = plan.name, plan.read_bytes(), options
        if wanted not in self.made:
            out = Path(self.folder.name, f'{len(self.made)}.pdf')
            run(TOOL, 'export', *options, plan, out)
            self.made[wanted] = out
        self.path = self.made[wanted]

    def text(self):
        """In the order of painting, so that the lines of a cell follow each other."""
        return read('pdftotext', '-raw', '-enc', 'UTF-8', self.path, '-')

    def info(self):
        text = read('pdfinfo', self.path)
        size = re.search(r'Page size:\s+([\d.]+) x ([\d.]+)', text)
        pages = int(re.search(r'Pages:\s+(\d+)', text).group(1))
        return pages, float(size.group(1)), float(size.group(2))

    def fonts(self):
        lines = read('pdffonts', self.path).splitlines()[2:]
        return [(line.split()[0], line.split()[-5]) for line in lines]

    def words(self):
        """All words of each page: left, top, right, bottom, text."""
        pages = read('pdftotext', '-bbox', '-enc', 'UTF-8', self.path, '-').split('<page ')[1:]
        return [[(*map(float, word[:4]), html.unescape(word[4])) for word in WORD.findall(page)] for page in pages]

    def structure(self):
        """The parts of a tagged file in order: name and all text in it."""
        parts, open_parts = [], []
        for line in read('pdfinfo', '-struct-text', '-enc', 'UTF-8', self.path).splitlines():
            depth = (len(line) - len(line.lstrip())) // 2
            text = re.fullmatch(r'\s*"(.*)"', line)
            del open_parts[depth:]
            if text:
                for part in open_parts:
                    part[1] += text.group(1) + ' '
            elif 'Object ' not in line:
                open_parts.append([line.split()[0], ''])
                parts.append(open_parts[-1])
        return [(name, text.strip()) for name, text in parts]

    def counts(self, language):
        return [tuple(map(int, found)) for found in re.findall(COUNTS[language], self.text().replace('\n', ' '))]


class Grey:
    """The first page as a printer without colours sees it."""

    def __init__(self, path):
        picture = run('pdftoppm', '-gray', '-r', RESOLUTION, '-f', 1, '-l', 1, path, encoding=None)
        header = re.match(rb'P5\s+(\d+)\s+(\d+)\s+255\s', picture)
        self.width = int(header.group(1))
        self.pixels = picture[header.end():]

    def level(self, left, top, right, bottom):
        """How light an area is, on average; in points."""
        scale = RESOLUTION / 72
        columns = range(int(left * scale), int(right * scale))
        found = [self.pixels[y * self.width + x] for y in range(int(top * scale), int(bottom * scale)) for x in columns]
        return sum(found) / len(found)


class PrintOutput(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def export(self, plan, *options):
        return Sheet(plan, *options)

    def sample(self, language):
        path = DATA / f'sample/sample-{language}.mlproj'
        return path, json.loads(path.read_text(encoding='utf-8'))['risks']

    def make_plan(self, risks):
        """A new plan with these risks instead of its own."""
        path = self.folder / 'plan.mlproj'
        run(TOOL, 'new', '--force', '--language', 'en', '--title', 'Churn', path)
        plan = json.loads(path.read_text(encoding='utf-8'))
        plan['risks'] = [{'id': f'r{i}', 'number': i, **risk} for i, risk in enumerate(risks, 1)]
        path.write_text(json.dumps(plan, ensure_ascii=False), encoding='utf-8')
        return path

    def assert_has_titles(self, sheet, risks):
        text = squeeze(sheet.text())
        self.assertEqual([risk['title'] for risk in risks if squeeze(risk['title']) not in text], [])

    def assert_nothing_is_cut_off(self, sheet):
        _, width, height = sheet.info()
        for page in sheet.words():
            for left, top, right, bottom, word in page:
                # The box of a word is that of its font, higher than its glyphs.
                inside = (left >= MARGIN - 1 and right <= width - MARGIN + 1 and
                          top >= MARGIN - 8 and bottom <= height - MARGIN + 8)
                self.assertTrue(inside, f'“{word}” at {left}, {top}, {right}, {bottom}')

    def test_fonts_are_embedded_and_korean(self):
        for language in ('ko', 'en'):
            fonts = self.export(self.sample(language)[0]).fonts()
            self.assertTrue(fonts)
            self.assertEqual({embedded for _, embedded in fonts}, {'yes'}, fonts)
            names = ' '.join(name for name, _ in fonts)
            self.assertNotRegex(names, r'(?i)serif|cjkjp|cjksc|cjktc')
            if language == 'ko':
                self.assertRegex(names, r'(?i)sans.*kr')

    def test_every_sheet_says_that_conflicts_are_open(self):
        said = {'en': '1conflicttosolve', 'ko': '해결할충돌이1개있습니다'}
        for language, sentence in said.items():
            plan = json.loads(self.sample(language)[0].read_text(encoding='utf-8'))
            path = self.folder / 'plan.mlproj'
            for conflicts in [], [{'id': 'K1/note', 'item': 'K1', 'field': 'note', 'kind': 'both-changed', 'theirs': 'x'}]:
                path.write_text(json.dumps(dict(plan, conflicts=conflicts), ensure_ascii=False), encoding='utf-8')
                for sheet in 'matrix', 'register', 'status', 'plan':
                    text = squeeze(self.export(path, '--sheet', sheet, '--language', language).text())
                    self.assertEqual(sentence in text, bool(conflicts), (language, sheet, conflicts))

    def test_samples_show_every_risk(self):
        for language in ('ko', 'en'):
            path, risks = self.sample(language)
            sheet = self.export(path)
            self.assert_has_titles(sheet, risks)
            self.assertEqual([counts[0] for counts in sheet.counts(language)], [len(risks)])
            total, *parts = sheet.counts(language)[0]
            self.assertEqual(total, sum(parts))
            self.assertEqual(sheet.info()[0], 1)

    def test_language_is_a_choice(self):
        """What comes from the catalog is said in the language of the sheet; the user's own words stay."""
        plan = json.loads(self.sample('ko')[0].read_text(encoding='utf-8'))
        plan['risks'][0]['title'] = '우리 팀만의 리스크'
        path = self.folder / 'own.mlproj'
        path.write_text(json.dumps(plan, ensure_ascii=False), encoding='utf-8')
        sheet = self.export(path, '--language', 'en')
        said = self.sample('en')[1]
        self.assertEqual([counts[0] for counts in sheet.counts('en')], [len(said)])
        self.assert_has_titles(sheet, [plan['risks'][0], *said[1:]])
        self.assertNotIn(squeeze(said[0]['title']), squeeze(sheet.text()))

    def test_papers_are_what_they_are_called(self):
        path, risks = self.sample('ko')
        for paper, (short, long) in POINTS.items():
            for options, expected in (((), (long, short)), (('--portrait',), (short, long))):
                with self.subTest(paper=paper, options=options):
                    sheet = self.export(path, '--paper', paper, *options)
                    _, *size = sheet.info()
                    for found, wanted in zip(size, expected):
                        self.assertAlmostEqual(found, wanted, delta=0.5)
                    self.assert_has_titles(sheet, risks)
                    self.assert_nothing_is_cut_off(sheet)

    def find_cell(self, words, band, score):
        """The bare ground between the band and the score at the foot of a cell."""
        for left, top, right, bottom, word in words:
            if word != band:
                continue
            for other_left, other_top, _, _, other in words:
                if other == str(score) and abs(other_top - top) < 3 and 4 < other_left - right < 90:
                    return right + 1, (top + bottom) / 2 - 2, other_left - 1, (top + bottom) / 2 + 2
        self.fail(f'no cell {band} {score}')

    def test_bands_differ_in_grey(self):
        path = self.make_plan([{'title': 'Unplaced'}])
        cells = (('Low', 4), ('Medium', 6), ('High', 12), ('Critical', 20))
        for options in ((), ('--gray',)):
            sheet = self.export(path, *options)
            words = sheet.words()[0]
            grey = Grey(sheet.path)
            levels = [grey.level(*self.find_cell(words, *cell)) for cell in cells]
            steps = [lighter - darker for lighter, darker in zip(levels, levels[1:])]
            self.assertGreater(min(steps), 12, f'{options}: {levels}')

    def test_many_risks_go_on_further_pages(self):
        risks = [{'title': f'Crowded risk number {i:03}', 'probability': 4, 'impact': 4} for i in range(30)]
        risks += [{'title': f'Scattered risk {i:03}', 'probability': i % 5 + 1, 'impact': i // 5 % 5 + 1}
                  for i in range(200)]
        risks += [{'title': f'Unplaced risk {i:03}'} for i in range(70)]
        for options in ((), ('--portrait',), ('--gray', '--paper', 'Letter')):
            sheet = self.export(self.make_plan(risks), *options)
            self.assertGreater(sheet.info()[0], 1)
            self.assert_has_titles(sheet, risks)
            self.assertEqual(sheet.counts('en'), [(300, 230, 70, 0)])
            self.assert_nothing_is_cut_off(sheet)

    def test_register_repeats_its_head_and_cuts_no_row(self):
        risks = [{'title': f'begin{i:03} ' + 'with a long name ' * (i % 4) + f'end{i:03}', 'probability': i % 5 + 1,
                  'impact': i // 5 % 5 + 1} for i in range(300)]
        for options in ((), ('--portrait',), ('--gray', '--paper', 'Letter')):
            sheet = self.export(self.make_plan(risks), '--sheet', 'register', *options)
            pages = sheet.words()
            self.assertGreater(len(pages), 5)
            self.assert_has_titles(sheet, risks)
            self.assertEqual(sheet.counts('en'), [(300, 300, 0, 0)])
            self.assert_nothing_is_cut_off(sheet)
            for page in pages:
                words = [word[4] for word in page]
                for head in ('Inherent', 'Residual', 'Response'):
                    self.assertEqual(words.count(head), 1, words)
                begun = {word[-3:] for word in words if re.fullmatch(r'begin\d{3}', word)}
                ended = {word[-3:] for word in words if re.fullmatch(r'end\d{3}', word)}
                self.assertTrue(ended)
                self.assertEqual(begun, ended)

    def test_register_speaks_both_languages(self):
        for language, title in (('ko', '리스크 관리대장'), ('en', 'Risk register')):
            path, risks = self.sample(language)
            sheet = self.export(path, '--sheet', 'register', '--portrait')
            self.assertIn(squeeze(title), squeeze(sheet.text()))
            self.assert_has_titles(sheet, risks)
            self.assertEqual({embedded for _, embedded in sheet.fonts()}, {'yes'})

    def test_status_is_one_page_in_both_languages(self):
        headings = {'ko': ('계획 현황', '판정: 조건부 진행', '게이트 결정', '확인 사항 10개', '11월 13일 검토 이후', '다가오는 일정'),
                    'en': ('Plan status', 'Verdict: Conditional go', 'Gate Decision', 'Findings: 10',
                           'Since the Review of 13 November', 'Next Dates')}
        for language in ('ko', 'en'):
            for options in ((), ('--portrait',), ('--gray', '--paper', 'Letter'), ('--paper', 'A3')):
                with self.subTest(language=language, options=options):
                    sheet = self.export(self.sample(language)[0], '--sheet', 'status', *options)
                    text = squeeze(sheet.text())
                    self.assertEqual(sheet.info()[0], 1)
                    self.assertEqual([part for part in headings[language] if squeeze(part) not in text], [])
                    self.assertEqual(re.findall(r'\+ \d+ more|그 밖에 \d+개', sheet.text()), [])
                    self.assert_nothing_is_cut_off(sheet)
                    self.assertEqual({embedded for _, embedded in sheet.fonts()}, {'yes'})

    def test_status_speaks_another_language_than_the_plan(self):
        sheet = self.export(self.sample('ko')[0], '--sheet', 'status', '--language', 'en')
        text = squeeze(sheet.text())
        for part in ('Plan status', 'Findings: 10', 'Conditional go', '구독 고객 이탈 방지'):
            self.assertIn(squeeze(part), text)

    def test_full_status_counts_what_has_no_room(self):
        risks = [{'title': f'Overfull risk {i:03}', 'probability': 5, 'impact': 5} for i in range(300)]
        for options in ((), ('--portrait',), ('--portrait', '--paper', 'A3')):
            with self.subTest(options=options):
                sheet = self.export(self.make_plan(risks), '--sheet', 'status', *options)
                text = re.sub(r'\s+', ' ', sheet.text())
                total = int(re.search(r'Findings: (\d+)', text).group(1))
                findings = text[text.index('Findings:'):text.index('+', text.index('Findings:'))]
                more = int(re.search(r'Findings:.*?\+ (\d+) more', text).group(1))
                self.assertEqual(sheet.info()[0], 1)
                self.assertEqual(len(re.findall(r'Risk \d+', findings)) + more, total)
                self.assertGreater(total - more, 5)
                self.assert_nothing_is_cut_off(sheet)

    def test_empty_status_says_so(self):
        path = self.make_plan([])
        plan = json.loads(path.read_text(encoding='utf-8'))
        for key in ('evaluations', 'reviews', 'summary'):
            plan.pop(key, None)
        path.write_text(json.dumps(plan), encoding='utf-8')
        text = re.sub(r'\s+', ' ', self.export(path, '--sheet', 'status').text())
        for part in ('Nothing has been measured yet.', 'No review has been recorded yet.', 'No dates in the next 28 days.'):
            self.assertIn(part, text)

    def assert_contents_lead_to_chapters(self, sheet):
        pages = read('pdftotext', '-layout', '-enc', 'UTF-8', sheet.path, '-').split('\f')
        painted = sheet.text().split('\f')
        row = re.compile(r'^ *(\S.*?\S) {3,}(\d+)$', re.MULTILINE)
        # The first page is the cover.
        first_chapter = int(row.search(pages[1]).group(2)) - 1
        listed = row.findall('\n'.join(pages[1:first_chapter]))
        self.assertGreaterEqual(len(listed), 5)
        for title, number in listed:
            self.assertRegex(painted[int(number) - 1], rf'(?m)^{re.escape(title)}$')
        return listed

    def test_plan_has_contents_outline_and_links(self):
        for language in ('ko', 'en'):
            path, risks = self.sample(language)
            plan = json.loads(path.read_text(encoding='utf-8'))
            for options in (('--portrait',), (), ('--gray', '--paper', 'Letter'), ('--paper', 'A3')):
                with self.subTest(language=language, options=options):
                    sheet = self.export(path, '--sheet', 'plan', *options)
                    text = squeeze(sheet.text())
                    listed = self.assert_contents_lead_to_chapters(sheet)
                    outline = read('pdftohtml', '-xml', '-i', '-stdout', sheet.path)
                    links = set(re.findall(r'<a href="[^"]*#(\d+)"', outline))
                    self.assertEqual(links, {number for _, number in listed})
                    items = set(re.findall(r'<item page="(\d+)">', outline))
                    self.assertLessEqual(links, items)
                    self.assertIn(plan['title'], read('pdfinfo', sheet.path))
                    self.assert_has_titles(sheet, risks)
                    questions = [check['question'] for stage in plan['stages'] for group in stage['groups']
                                 for check in group['checks']]
                    self.assertEqual([part for part in questions if squeeze(part) not in text], [])
                    self.assert_nothing_is_cut_off(sheet)
                    self.assertEqual({embedded for _, embedded in sheet.fonts()}, {'yes'})

    def test_plan_has_a_cover(self):
        said = {'en': ('Preventing subscriber churn', 'As of 23 November 2026', 'Of 200,000 paying subscribers',
                       'Verdict Conditional go', 'Findings 10', 'Next review 11 December 2026', 'Language English'),
                'ko': ('구독 고객 이탈 방지', '2026년 11월 23일 기준', '유료 구독자 20만 명 가운데', '판정 조건부 진행', '확인 사항 10',
                       '다음 검토일 2026년 12월 11일', '언어 한국어')}
        for language, parts in said.items():
            for options in (('--portrait',), (), ('--paper', 'Letter'), ('--paper', 'A3')):
                with self.subTest(language=language, options=options):
                    sheet = self.export(self.sample(language)[0], '--sheet', 'plan', *options)
                    pages = read('pdftotext', '-raw', '-enc', 'UTF-8', sheet.path, '-').split('\f')
                    self.assertEqual([part for part in parts if squeeze(part) not in squeeze(pages[0])], [])
                    # The procedure has room on the cover, so the contents come next.
                    self.assertIn({'en': 'Round2', 'ko': '2회차'}[language], squeeze(pages[0]))
                    self.assertTrue(pages[1].startswith({'en': 'Contents', 'ko': '차례'}[language]))

    def test_picture_that_has_no_room_on_the_cover_stands_below_the_contents(self):
        plan = json.loads(self.sample('en')[0].read_text(encoding='utf-8'))
        plan['summary'] = 'A summary of many words. ' * 75
        path = self.folder / 'long.mlproj'
        path.write_text(json.dumps(plan), encoding='utf-8')
        pages = read('pdftotext', '-raw', self.export(path, '--sheet', 'plan').path, '-').split('\f')
        self.assertNotIn('Monitoring', pages[0])
        self.assertTrue(pages[1].startswith('Contents'))
        self.assertIn('Monitoring and\nfeedback', pages[1])

    def test_plan_tells_of_closed_rounds(self):
        """What a round has kept stands in its chapter, and evaluations and decisions of it only there."""
        for language in ('ko', 'en'):
            path = self.sample(language)[0]
            plan = json.loads(path.read_text(encoding='utf-8'))
            kept = plan['rounds'][0]
            text = squeeze(self.export(path, '--sheet', 'plan').text())
            chapter = text[text.rindex(squeeze(kept['summary'])[:40]):]
            for check in kept['record']['checks']:
                self.assertIn(squeeze(check['question'] + check.get('answer', '')[:60]), chapter)
            for evaluation in plan['evaluations']:
                if 'judgement' in evaluation:
                    judgement = squeeze(evaluation['judgement'])
                    self.assertEqual(text.count(judgement), 1)
                    self.assertEqual(judgement in chapter, evaluation['round'] == '1', judgement)

    def test_all_text_but_the_foot_is_tagged(self):
        for language in ('ko', 'en'):
            for kind in ('matrix', 'register', 'plan'):
                with self.subTest(language=language, kind=kind):
                    sheet = self.export(self.sample(language)[0], '--sheet', kind)
                    said = dict(sheet.structure()[:1])['Document']
                    printed = re.sub(r'(?m)^(sample-..\.mlproj|Revision|리비전).*$', '', sheet.text())
                    self.assertEqual(Counter(squeeze(said)), Counter(squeeze(printed)))

    def test_tags_say_what_is_what(self):
        for language in ('ko', 'en'):
            path, risks = self.sample(language)
            heads = {'ko': ['#', '리스크', '단계', '담당자'], 'en': ['#', 'Risk', 'Stage', 'Owner']}[language]
            register = self.export(path, '--sheet', 'register', '--portrait').structure()
            self.assertEqual([name for name, _ in register].count('H1'), 1)
            self.assertEqual([text for name, text in register if name == 'TH'][:4], heads)
            self.assertEqual([name for name, _ in register].count('TR'), len(risks) + 1)
            self.assertEqual([name for name, _ in register].count('TD'), 9 * len(risks))
            plan = self.export(path, '--sheet', 'plan').structure()
            names = [name for name, _ in plan]
            chapters = [text for name, text in plan if name == 'H2'][1:]
            listed = [text for name, text in plan if name == 'TOCI']
            self.assertEqual(len(listed), len(chapters))
            for chapter, entry in zip(chapters, listed):
                self.assertRegex(squeeze(entry), re.escape(squeeze(chapter)) + r'\d+$')
            self.assertEqual(names.count('Link'), names.count('TOCI') + path.read_text().count('"url": "http'))
            self.assertGreater(names.count('H3'), 10)
            self.assertGreaterEqual(names.count('Figure'), 4)

    def test_only_good_addresses_are_links(self):
        path = self.make_plan([{'title': 'Risk', 'evidence': [
            {'id': f'e{i}', 'title': f'Evidence {i}', 'url': url} for i, url in enumerate((
                "https://example.org/it's?a=(1)&b=\\2", 'javascript:alert(1)', 'mailto:somebody@example.org',
                'https://example.org/' + 'long/' * 200))]}])
        sheet = self.export(path, '--sheet', 'plan')
        outline = html.unescape(read('pdftohtml', '-xml', '-i', '-stdout', sheet.path))
        links = set(re.findall(r'<a href="((?!out)[^"#]+)"', outline))
        self.assertEqual(links, {'https://example.org/it%27s?a=(1)&b=%5C2', 'mailto:somebody@example.org'})
        for url in ('javascript:alert(1)', 'long/' * 200):
            self.assertIn(url, squeeze(sheet.text()))

    def test_head_of_a_table_is_tagged_on_each_page(self):
        sheet = self.export(self.make_plan([{'title': f'Risk number {i}'} for i in range(120)]), '--sheet', 'register')
        names = [name for name, _ in sheet.structure()]
        pages = sheet.info()[0]
        self.assertGreater(pages, 2)
        self.assertEqual(names.count('Table'), pages)
        self.assertEqual(names.count('TH'), 9 * pages)
        self.assertEqual(names.count('TR'), 120 + pages)

    def test_large_plan_is_printed_whole(self):
        path = self.make_plan([{'title': f'Large risk {i:03}', 'probability': i % 5 + 1, 'impact': 3,
                                'response_plan': f'Response {i:03}.'} for i in range(300)])
        plan = json.loads(path.read_text(encoding='utf-8'))
        words = ' '.join(f'word{i:04}' for i in range(1500))
        plan['stages'][1]['groups'][0]['checks'] = [
            {'id': f'c{i}', 'question': f'Question {i:03}?', 'state': 'answered',
             'answer': words if i == 250 else f'Answer {i:03}.\nSecond line.'} for i in range(500)]
        path.write_text(json.dumps(plan), encoding='utf-8')
        sheet = self.export(path, '--sheet', 'plan', '--portrait')
        text = squeeze(sheet.text())
        self.assert_contents_lead_to_chapters(sheet)
        self.assert_nothing_is_cut_off(sheet)
        wanted = [f'Question{i:03}?' for i in range(500)] + [f'Largerisk{i:03}' for i in range(300)]
        wanted += [f'Answer{i:03}.' for i in range(500) if i != 250] + [f'word{i:04}' for i in range(1500)]
        self.assertEqual([part for part in wanted if part not in text], [])
        for page in read('pdftotext', '-raw', sheet.path, '-').split('\f')[:-1]:
            # A question stays with its answer: none stands right above the foot.
            self.assertNotRegex(page, r'Question \d+\?\n+plan\.mlproj')

    def test_hostile_titles_stay_in_their_place(self):
        endless = 'endless' * 1400 + ' and more' * 30
        risks = [
            {'title': 'Reverse \u202ekcab dna\u2066 turned', 'probability': 1, 'impact': 1},
            {'title': 'Two\nlines\tand\u2028three', 'probability': 2, 'impact': 2},
            {'title': endless, 'probability': 3, 'impact': 3},
            {'title': '가' * 3000, 'probability': 4, 'impact': 3},
            {'title': '<b>bold</b> & <span size="99999">huge</span>', 'probability': 5, 'impact': 5},
            {'title': 'Last one'},
        ]
        for options in (('--sheet', 'status'), ('--sheet', 'status', '--portrait'), ('--sheet', 'plan')):
            sheet = self.export(self.make_plan(risks), *options)
            self.assertEqual(sheet.info()[0] == 1, 'status' in options)
            self.assertNotRegex(sheet.text(), '[\u202a-\u202e]')
            self.assert_nothing_is_cut_off(sheet)
        for options in ((), ('--portrait',)):
            sheet = self.export(self.make_plan(risks), *options)
            text = sheet.text()
            self.assertNotRegex(text, '[\u202a-\u202e]')
            self.assertEqual(sheet.counts('en'), [(6, 5, 1, 0)])
            for part in ('Reverse', 'Two lines and three', 'endlessendless', '가가가가', '<span size="99999">', 'Last one'):
                self.assertIn(squeeze(part), squeeze(text))
            self.assert_nothing_is_cut_off(sheet)


if __name__ == '__main__':
    unittest.main()
