# SPDX-License-Identifier: GPL-3.0-or-later
"""The tool from outside: exit codes, files on disk, what goes to which stream."""

import csv
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(sys.argv.pop(1)).resolve()
DATA = Path(sys.argv.pop(1)).resolve()

# What the sample plan shows on the day of its story.
FINDINGS_KO = [
    '확인 사항 10개',
    '긴급  2단계 · 데이터 라벨링이 필요한가? 필요하다면 라벨링 리소스는 충분한가?  기한이 10일 지났습니다',
    '주의  2단계 · 게이트 결정  결정 이후 점검 항목 2개가 바뀌었습니다',
    '주의  리스크 7 · 규모·비용 과소평가  대응한 뒤에도 허용 한도를 넘습니다',
    '주의  리스크 5 · 법규·약관 위반  대응한 뒤에도 허용 한도를 넘습니다',
    '주의  리스크 9 · 학습 데이터 부족  대응한 뒤에도 허용 한도를 넘습니다',
    '주의  평가 · 상위 10% 정밀도 · 2026년 11월 18일  결과가 목표에 미치지 못했습니다',
    '주의  4단계 · 모델 검증 및 평가  2회차의 정성 평가가 없습니다',
    '주의  리스크  아직 매트릭스에 배치하지 않은 리스크가 3개 있습니다',
    '주의  리스크 11 · 플랫폼·업체 종속  담당자가 없습니다',
    '주의  리스크 12 · 예측 근거 설명 불가  담당자가 없습니다',
]
FINDINGS_EN = [
    'Findings: 10',
    'Urgent  Stage 2 · Is labeling needed, and if so, are labeling resources sufficient?  10 days overdue',
    'Attention  Stage 2 · Gate decision  2 checks have changed since the decision',
    'Attention  Risk 7 · Size and cost underestimated  Above the appetite even after the response',
    'Attention  Risk 5 · Law or terms violated  Above the appetite even after the response',
    'Attention  Risk 9 · Too little data  Above the appetite even after the response',
    'Attention  Evaluation · Precision in the top 10% · 18 November 2026  The result misses the target',
    'Attention  Stage 4 · Model validation and evaluation  No qualitative evaluation in round 2',
    'Attention  Risks  3 risks are not placed on the matrix yet',
    'Attention  Risk 11 · Lock-in  No owner',
    'Attention  Risk 12 · Prediction unexplained  No owner',
]


class Tool(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = Path(self.folder.name) / 'plan.mlproj'

    def run_tool(self, *arguments, language='en'):
        environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=language, GROUNDWORK_TODAY='2026-11-23',
                           GROUNDWORK_MODULEDIR=str(TOOL.parent))
        environment.pop('DISPLAY', None)
        return subprocess.run([TOOL, *map(str, arguments)], env=environment, cwd=self.folder.name,
                              capture_output=True, check=False)

    def make(self, *arguments):
        result = self.run_tool('new', *arguments, self.path)
        self.assertEqual((result.returncode, result.stderr), (0, b''))

    def test_new_makes_a_valid_plan(self):
        self.make('--language', 'ko', '--title', '이탈 방지')
        plan = json.loads(self.path.read_text(encoding='utf-8'))
        self.assertEqual(plan['title'], '이탈 방지')
        self.assertEqual(plan['started'], '2026-11-23')
        self.assertEqual([stage['id'] for stage in plan['stages']],
                         ['problem', 'data', 'training', 'validation', 'deployment', 'monitoring'])
        self.assertFalse(any('probability' in risk for risk in plan['risks']))
        self.assertEqual(self.run_tool('check', '--severity', 'urgent', self.path).returncode, 0)

    def test_new_empty_has_the_stages_alone(self):
        for language, title in (('ko', '비즈니스 문제 정의'), ('en', 'Business problem definition')):
            self.make('--empty', '--force', '--language', language)
            plan = json.loads(self.path.read_text(encoding='utf-8'))
            self.assertEqual(len(plan['stages']), 6)
            self.assertEqual(plan['stages'][0], {'id': 'problem', 'origin': 'problem', 'title': title})
            self.assertNotIn('risks', plan)
            self.assertNotIn('scales', plan)

    def test_new_refuses_to_overwrite(self):
        self.path.write_text('mine')
        result = self.run_tool('new', self.path)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b'--force', result.stderr)
        self.assertEqual(self.path.read_text(), 'mine')
        self.assertEqual(self.run_tool('new', '--force', self.path).returncode, 0)
        self.assertTrue(self.path.read_text().startswith('{\n  "format": "mlproj"'))

    def test_set_changes_one_line_a_field(self):
        self.make('--language', 'en')
        before = self.path.read_text().replace(',\n', '\n').splitlines()
        result = self.run_tool('set', self.path, '#2', 'probability=4', 'impact=3')
        self.assertEqual((result.returncode, result.stderr), (0, b''))
        after = self.path.read_text().replace(',\n', '\n').splitlines()
        added = [line for line in after if line not in before]
        self.assertEqual(added, ['      "probability": 4', '      "impact": 3'])

    def test_set_writes_nothing_when_one_value_does_not_fit(self):
        self.make()
        before = self.path.read_bytes()
        for arguments in (['K1', 'impact=4', 'probability=9'], ['K1', 'colour=red'], ['nobody', 'title=T'],
                          ['K1', 'impact'], ['K1', 'due=tomorrow'], ['#1x', 'title=T'], ['#', 'title=T']):
            result = self.run_tool('set', self.path, *arguments)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertNotEqual(result.stderr, b'')
            self.assertEqual(self.path.read_bytes(), before)

    def test_show_counts_as_the_story_says(self):
        shown = json.loads(self.run_tool('show', '--json', DATA / 'sample/sample-ko.mlproj').stdout)
        self.assertEqual([(s['answered'], s['checks']) for s in shown['stages']],
                         [(11, 11), (17, 19), (6, 10), (2, 9), (0, 10), (0, 10)])
        self.assertEqual(shown['counts'], {'total': 12, 'placed': 9, 'unplaced': 3, 'closed': 0,
                                           'low': 2, 'medium': 4, 'high': 3, 'critical': 0})

    def test_what_tells_of_a_plan_speaks_its_language(self):
        self.make('--language', 'ko')
        for command, korean, english in (('show', '미배치', 'Unplaced'), ('check', '확인 사항', 'Findings: ')):
            self.assertIn(korean, self.run_tool(command, self.path, language='en').stdout.decode())
            asked = self.run_tool(command, '--language', 'en', self.path, language='ko').stdout.decode()
            self.assertIn(english, asked)
            self.assertEqual(self.run_tool(command, '--language', 'fr', self.path).returncode, 2)
            without = json.loads(self.path.read_text(encoding='utf-8'))
            del without['language']
            nameless = Path(self.folder.name) / 'nameless.mlproj'
            nameless.write_text(json.dumps(without), encoding='utf-8')
            self.assertIn(korean, self.run_tool(command, nameless, language='ko').stdout.decode())
            self.assertIn(english, self.run_tool(command, nameless, language='en').stdout.decode())

    def test_show_counts_of_what_applies(self):
        self.make('--language', 'en')
        self.run_tool('set', self.path, 'B1', 'state=answered')
        for check in ('B2', 'B3', 'B4', 'B5'):
            self.run_tool('set', self.path, check, 'state=not-applicable', 'reason=elsewhere')
        self.assertIn(': 1 of 7 answered\n', self.run_tool('show', self.path).stdout.decode())

    def test_text_of_a_plan_never_steers_the_terminal(self):
        self.make()
        self.run_tool('set', self.path, 'K1', 'title=\x1b[31mred\u202eback')
        shown = self.run_tool('show', self.path).stdout.decode()
        self.assertIn('[31mred', shown)
        self.assertNotIn('\x1b', shown)
        self.assertNotIn('\u202e', shown)

    def write_table(self, text, encoding='utf-8'):
        path = Path(self.folder.name) / 'risks.csv'
        path.write_bytes(text.encode(encoding))
        return path

    def test_import_tells_row_by_row(self):
        self.make('--language', 'ko')
        table = self.write_table('리스크;발생 확률;영향도;담당자;색\r\n'
                                 '모델을 사용하지 못할 리스크;상;높음;김 담당;빨강\r\n'
                                 '새 리스크;미정;;;\r\n'
                                 '틀린 리스크;9;3;;\r\n', 'cp949')
        before = self.path.read_bytes()
        dry = self.run_tool('import', '--dry-run', self.path, table, language='ko')
        self.assertEqual(self.path.read_bytes(), before)
        self.assertIn('아무것도 쓰지 않았습니다.', dry.stdout.decode())
        result = self.run_tool('import', self.path, table, language='ko')
        self.assertEqual((result.returncode, result.stderr), (1, b''))
        lines = result.stdout.decode().splitlines()
        self.assertIn('추가됨  3행  새 리스크', lines)
        self.assertIn('거부됨  4행 B열  틀린 리스크', lines)
        self.assertIn('제외한 열: 색', [line.strip() for line in lines])
        plan = json.loads(self.path.read_text())
        risks = {risk['title']: risk for risk in plan['risks']}
        self.assertNotIn('probability', risks['새 리스크'])
        self.assertEqual((risks['모델을 사용하지 못할 리스크']['probability'],
                          risks['모델을 사용하지 못할 리스크']['impact']), (4, 4))
        self.assertEqual(plan['people'][-1]['name'], '김 담당')
        self.assertNotIn('틀린 리스크', risks)

    def test_import_of_an_export_changes_nothing(self):
        self.make('--language', 'en')
        table = self.write_table('id,title\nK1,Another\n')
        self.assertEqual(self.run_tool('import', self.path, table).returncode, 0)
        before = (self.path.stat().st_ino, self.path.read_bytes())
        again = self.run_tool('import', self.path, table)
        self.assertEqual(again.returncode, 0)
        self.assertEqual((self.path.stat().st_ino, self.path.read_bytes()), before)
        self.assertEqual(again.stdout.decode(), '0 added, 0 changed, 1 unchanged, 0 refused\n')

    def test_import_takes_columns_as_told(self):
        self.make('--language', 'en')
        table = self.write_table('What = it,How bad\nFire,4\n')
        refused = self.run_tool('import', self.path, table)
        self.assertEqual(refused.returncode, 2)
        self.assertIn(b'neither id nor title', refused.stderr)
        for wrong in ('What', 'Where=title', 'What = it=colour'):
            self.assertEqual(self.run_tool('import', '--map', wrong, self.path, table).returncode, 2, wrong)
        result = self.run_tool('import', '--map', 'What = it=title', '--map', 'How bad=', self.path, table)
        self.assertEqual((result.returncode, result.stderr), (0, b''))
        self.assertEqual(json.loads(self.path.read_text())['risks'][-1]['title'], 'Fire')

    def test_import_brings_checks(self):
        self.make('--language', 'en')
        check = json.loads(self.path.read_text())['stages'][1]['groups'][0]['checks'][0]
        table = self.write_table(f'id,stage,question,answer\n{check["id"]},,,Done so\n,data,Who pays?,\n')
        result = self.run_tool('import', '--checks', self.path, table)
        self.assertEqual((result.returncode, result.stderr), (0, b''))
        stage = json.loads(self.path.read_text())['stages'][1]
        self.assertEqual(stage['groups'][0]['checks'][0]['state'], 'answered')
        self.assertEqual(stage['groups'][-1]['checks'][-1]['question'], 'Who pays?')

    def test_import_tells_of_a_state_that_is_none(self):
        self.make('--language', 'en')
        check = json.loads(self.path.read_text())['stages'][1]['groups'][0]['checks'][0]['id']
        table = self.write_table(f'id,state\n{check},perhaps\n')
        before = self.path.read_bytes()
        for language, reason in [('en', 'State: expected Open / Answered / Not applicable, found “perhaps”'),
                                 ('ko', '상태: 필요한 것: 미답변 / 답변 완료 / 해당 없음, 실제: “perhaps”')]:
            result = self.run_tool('import', '--checks', self.path, table, language=language)
            self.assertEqual(result.returncode, 1)
            self.assertIn(reason, [line.strip() for line in result.stdout.decode().splitlines()])
            self.assertEqual(self.path.read_bytes(), before)

    def test_import_refuses_what_is_no_table(self):
        self.make()
        before = self.path.read_bytes()
        huge = Path(self.folder.name) / 'huge.csv'
        with open(huge, 'wb') as file:
            file.truncate(1 << 30)
        for table in (huge, self.write_table('id\nK1\n\x00'), Path(self.folder.name) / 'nowhere.csv', self.folder.name):
            result = self.run_tool('import', self.path, table)
            self.assertEqual((result.returncode, result.stdout), (2, b''), table)
            self.assertTrue(result.stderr.startswith(b'mlproj: '), result.stderr)
        self.assertEqual(self.path.read_bytes(), before)

    def read_rows(self, *arguments, **options):
        result = self.run_tool('rows', *arguments, **options)
        return [json.loads(line) for line in result.stdout.decode().splitlines()], result

    def test_rows_are_one_json_a_line(self):
        samples = [DATA / f'sample/sample-{language}.mlproj' for language in ('ko', 'en')]
        plan = json.loads(samples[0].read_text())
        rows, result = self.read_rows(*samples)
        self.assertEqual((result.returncode, result.stderr), (0, b''))
        self.assertEqual(len(rows), 2 * len(plan['risks']))
        self.assertEqual(len({tuple(row) for row in rows}), 1)
        self.assertEqual(rows[0]['file'], str(samples[0]))
        first = plan['risks'][0]
        self.assertEqual({name: rows[0][name] for name in first if name in rows[0]},
                         {name: first[name] for name in first if name in rows[0]})
        unplaced = [row for row in rows if row['score'] is None]
        self.assertEqual(len(unplaced), 6)
        self.assertTrue(all(row['probability'] is None and row['band'] is None for row in unplaced))

    def test_rows_tell_of_checks_and_findings(self):
        rows, _ = self.read_rows('--checks', DATA / 'sample/sample-ko.mlproj')
        self.assertEqual(len(rows), 69)
        self.assertEqual(sum(row['overdue'] for row in rows), 1)
        self.assertEqual(len({tuple(row) for row in rows}), 1)
        rows, _ = self.read_rows('--findings', DATA / 'sample/sample-ko.mlproj')
        self.assertEqual([row['sentence'] for row in rows],
                         [line.split('  ')[2] for line in FINDINGS_KO[1:]])
        rows, _ = self.read_rows('--findings', '--language', 'en', DATA / 'sample/sample-ko.mlproj')
        self.assertEqual(rows[0]['sentence'], '10 days overdue')

    def test_rows_go_on_after_a_broken_plan(self):
        self.make('--title', 'Fine')
        folder = Path(self.folder.name)
        (folder / 'a\nb.mlproj').write_bytes(self.path.read_bytes())
        (folder / 'broken.mlproj').write_text('{"format"')
        (folder / 'twice.mlproj').write_text('{"format": "mlproj", "version": 1, "risks": [{"id": "K1"}, {"id": "K1"}]}')
        names = ['nowhere.mlproj', 'broken.mlproj', 'twice.mlproj', '.', 'plan.mlproj', 'a\nb.mlproj']
        (folder / 'list').write_bytes(b''.join(name.encode() + b'\0' for name in names))
        rows, result = self.read_rows('--null', '--files-from', 'list')
        self.assertEqual(result.returncode, 2)
        self.assertEqual([row['file'] for row in rows], ['plan.mlproj'] * 4 + ['a\nb.mlproj'] * 4)
        errors = result.stderr.decode().splitlines()
        self.assertEqual(len(errors), 4)
        for name, line in zip(names, errors):
            self.assertIn(name, line)

    def test_rows_need_plans(self):
        self.assertEqual(self.run_tool('rows').returncode, 2)
        self.assertEqual(self.run_tool('rows', '--risks', '--checks', 'x').returncode, 2)
        for unread in 'nowhere', '.':
            self.assertEqual(self.run_tool('rows', '--files-from', unread).returncode, 2)
        self.assertEqual(self.run_tool('rows', '--files-from', '/dev/null').returncode, 0)

    def test_rows_that_cannot_be_written_are_an_error(self):
        with open('/dev/full', 'wb') as full:
            result = subprocess.run([TOOL, 'rows', DATA / 'sample/sample-ko.mlproj'], stdout=full,
                                    stderr=subprocess.PIPE, check=False)
        self.assertEqual(result.returncode, 2)
        self.assertNotEqual(result.stderr, b'')

    def test_review_records_the_state_of_the_day(self):
        self.path.write_bytes((DATA / 'sample/sample-en.mlproj').read_bytes())
        result = self.run_tool('review', '--title', 'December', '--note', 'Agreed', '--by', 'Retention SME',
                               '--next', '2026-12-11', self.path)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, b'', b''))
        plan = json.loads(self.path.read_text(encoding='utf-8'))
        self.assertEqual((len(plan['reviews']), len(plan['people']), plan['review_on']), (4, 5, '2026-12-11'))
        review = plan['reviews'][-1]
        self.assertEqual([review[name] for name in ('title', 'on', 'round', 'by', 'note')],
                         ['December', '2026-11-23', '2', plan['people'][0]['id'], 'Agreed'])
        self.assertEqual(self.bands_of(review['record']), [0, 3, 4, 2, 3])
        self.assertEqual(len(review['record']['checks']), 69)

        self.assertEqual(self.run_tool('review', '--title', 'Later', '--by', 'Auditor', self.path).returncode, 0)
        plan = json.loads(self.path.read_text(encoding='utf-8'))
        self.assertEqual(plan['people'][-1]['name'], 'Auditor')

    def test_review_writes_nothing_without_title_or_day(self):
        self.make()
        before = self.path.read_bytes()
        for arguments in ([], ['--title', ' '], ['--title', 'T', '--next', 'soon'], ['--title', 'T', '--today', '1']):
            result = self.run_tool('review', *arguments, self.path)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertNotEqual(result.stderr, b'')
            self.assertEqual(self.path.read_bytes(), before)

    def test_check_names_the_place_and_goes_on(self):
        self.make()
        bad = Path(self.folder.name) / 'bad.mlproj'
        bad.write_text('{"format": "mlproj", "version": 1,\n "risks": [{"id": "a", "impact": 9}]}')
        result = self.run_tool('check', bad, self.path)
        self.assertEqual(result.returncode, 2)
        self.assertIn('bad.mlproj:2:34: risks[0].impact: expected 1 to 5, found 9', result.stderr.decode())
        self.assertIn(b'plan.mlproj', result.stdout)

    def check_sample(self, language, *arguments):
        path = DATA / f'sample/sample-{language}.mlproj'
        result = self.run_tool('check', '--today', '2026-11-23', *arguments, path, language='en')
        self.assertEqual((result.returncode, result.stderr), (1, b''))
        return result.stdout.decode().replace(f'{path}: ', '')

    def test_check_finds_in_the_sample_what_the_story_says(self):
        self.assertEqual(self.check_sample('ko').splitlines(), FINDINGS_KO)
        self.assertEqual(self.check_sample('en').splitlines(), FINDINGS_EN)
        translated = self.check_sample('ko', '--language', 'en', '--severity', 'urgent').splitlines()
        self.assertEqual(translated[0], 'Findings: 1')
        self.assertRegex(translated[1], r'^Urgent  Stage 2 · .*  10 days overdue$')

    def bands_of(self, record):
        """How many risks of a record lie in each band, critical first, then the unplaced"""
        counts = [0, 0, 0, 0, 0]
        for risk in record['risks']:
            probability = risk.get('residual_probability', risk.get('probability', 0))
            score = probability * risk.get('residual_impact', risk.get('impact', 0))
            counts[4 if score == 0 else 3 if score <= 4 else 2 if score <= 9 else 1 if score <= 16 else 0] += 1
        return counts

    def test_sample_tells_two_rounds_and_three_reviews(self):
        for language in ('ko', 'en'):
            plan = json.loads((DATA / f'sample/sample-{language}.mlproj').read_text(encoding='utf-8'))
            self.assertEqual([(turn['id'], turn['started'], turn.get('closed')) for turn in plan['rounds']],
                             [('1', '2026-07-27', '2026-10-02'), ('2', '2026-10-06', None)])
            self.assertTrue(plan['rounds'][0]['record']['checks'])
            self.assertEqual([(review['on'], review['round'], self.bands_of(review['record']))
                              for review in plan['reviews']],
                             [('2026-08-28', '1', [0, 7, 2, 0, 3]), ('2026-10-02', '1', [0, 6, 2, 1, 3]),
                              ('2026-11-13', '2', [0, 5, 3, 1, 3])])
            self.assertEqual([(stage['id'], decision.get('round'), decision['on'], decision['outcome'])
                              for stage in plan['stages'] for decision in stage.get('decisions', [])],
                             [('problem', None, '2026-07-24', 'conditional'), ('data', '1', '2026-08-14', 'go'),
                              ('data', '2', '2026-10-30', 'go'), ('validation', '1', '2026-09-11', 'conditional')])
            self.assertEqual([(evaluation['round'], evaluation['kind'], evaluation['on'])
                              for evaluation in plan['evaluations']],
                             [('1', 'quantitative', '2026-08-26'), ('1', 'quantitative', '2026-09-07'),
                              ('1', 'qualitative', '2026-09-09'), ('1', 'qualitative', '2026-09-30'),
                              ('1', 'quantitative', '2026-11-09'), ('2', 'quantitative', '2026-11-18')])

    def test_check_tells_programs_the_same(self):
        [checked] = json.loads(self.check_sample('ko', '--json'))
        places = [(finding['rule'], finding.get('item')) for finding in checked['findings']]
        plan = json.loads((DATA / 'sample/sample-ko.mlproj').read_text(encoding='utf-8'))
        decision = plan['stages'][1]['decisions'][-1]['id']
        evaluation = plan['evaluations'][-1]['id']
        self.assertEqual(places, [
            ('overdue', 'D5'), ('stale-decision', decision), ('above-appetite', 'K7'), ('above-appetite', 'K12'),
            ('above-appetite', 'K9'), ('misses-target', evaluation), ('no-qualitative', 'validation'),
            ('unplaced', plan['id']), ('no-owner', 'K24'), ('no-owner', 'K17')])
        self.assertEqual(checked['findings'][0]['field'], 'due')
        self.assertTrue(all(finding['advice'].endswith('십시오.') for finding in checked['findings']))

    def test_check_asks_for_a_real_day_and_severity(self):
        self.make()
        for arguments in (['--today', 'tomorrow'], ['--severity', 'bad'], ['--language', 'fr']):
            result = self.run_tool('check', *arguments, self.path)
            self.assertEqual((result.returncode, result.stdout), (2, b''), arguments)
            self.assertNotEqual(result.stderr, b'')

    def test_check_leaves_out_what_was_put_aside(self):
        self.make('--empty')
        plan = json.loads(self.path.read_text(encoding='utf-8'))
        del plan['stages']
        plan['risks'] = [{'id': 'K1', 'title': '\x1b[31mred'}]
        plan['dismissals'] = [{'id': 'unplaced/plan', 'reason': 'later', 'seen': '1'}]
        self.path.write_text(json.dumps(plan), encoding='utf-8')
        shown = self.run_tool('check', self.path).stdout.decode()
        self.assertIn('Findings: 1\n', shown)
        self.assertIn('[31mred  No owner', shown)
        self.assertNotIn('\x1b', shown)

    def test_show_tells_verdict_gates_findings_and_dates(self):
        shown = json.loads(self.run_tool('show', '--json', DATA / 'sample/sample-en.mlproj').stdout)
        self.assertEqual(shown['verdict']['effective'], 'conditional')
        self.assertEqual([reason['cause'] for reason in shown['verdict']['reasons']],
                         ['benefit-partly', 'risk-accepted', 'risk-remains'])
        self.assertEqual([(gate['stage'], gate['outcome'], gate['stale']) for gate in shown['gates']],
                         [('problem', 'conditional', False), ('data', 'go', True)])
        self.assertEqual(shown['findings'], {'urgent': 1, 'attention': 9, 'note': 0, 'dismissed': 0})
        self.assertEqual(shown['dates'][0], {'date': '2026-11-13', 'class': 'check', 'item': 'D5', 'field': 'due'})
        text = self.run_tool('show', DATA / 'sample/sample-ko.mlproj', language='ko').stdout.decode()
        for line in ('판정: 조건부 진행', '  추정 구간의 일부에서만 편익이 비용보다 큽니다.',
                     '  2  2026-10-30  진행  결정 이후 변경됨', '확인 사항 10개', '  2026-12-11  계획 검토'):
            self.assertIn(line + '\n', text)

    def test_export_writes_what_its_ending_says(self):
        for ending, magic in (('pdf', b'%PDF'), ('png', b'\x89PNG'), ('svg', b'<?xml')):
            out = Path(self.folder.name) / f'out.{ending}'
            result = self.run_tool('export', DATA / 'sample/sample-ko.mlproj', out)
            self.assertEqual((result.returncode, result.stderr), (0, b''))
            self.assertTrue(out.read_bytes().startswith(magic))
            self.assertEqual(self.run_tool('export', DATA / 'sample/sample-ko.mlproj', out).returncode, 2)
        self.assertEqual(self.run_tool('export', DATA / 'sample/sample-ko.mlproj', 'out.doc').returncode, 2)

    def read_sheet(self, *arguments):
        out = Path(self.folder.name) / 'sheet.pdf'
        result = self.run_tool('export', '--force', *arguments, out)
        self.assertEqual((result.returncode, result.stderr), (0, b''))
        return subprocess.run(['pdftotext', '-enc', 'UTF-8', '-layout', out, '-'], capture_output=True, text=True,
                              check=True).stdout

    def test_export_of_the_register_shows_movement(self):
        sample = DATA / 'sample/sample-en.mlproj'
        self.assertNotIn('Movement', self.read_sheet('--sheet', 'register', sample))
        text = self.read_sheet('--sheet', 'register', '--since', '2026-11-13', sample)
        for words in ('Movement', '▼ Better', '(4×3 = 12)', 'Since the Review of 13 November 2026'):
            self.assertIn(words, text)
        result = self.run_tool('export', '--sheet', 'plan', '--since', 'last', sample, 'out.pdf')
        self.assertEqual(result.returncode, 2)
        self.assertIn(b'--since', result.stderr)

    def test_export_tells_of_a_risk_that_was_removed(self):
        plan = json.loads((DATA / 'sample/sample-en.mlproj').read_text(encoding='utf-8'))
        plan['risks'] = [risk for risk in plan['risks'] if risk['id'] != 'K7']
        self.path.write_text(json.dumps(plan), encoding='utf-8')
        for sheet in ('matrix', 'register', 'status'):
            text = self.read_sheet('--sheet', sheet, '--since', 'last', self.path)
            self.assertIn('Removed', text, sheet)
            self.assertIn('Size and cost' if sheet == 'status' else 'estimated', text, sheet)
            self.assertNotIn('Removed since', self.read_sheet('--sheet', sheet, self.path), sheet)

    def test_export_writes_a_picture_a_page(self):
        self.make('--language', 'en', '--empty')
        plan = json.loads(self.path.read_text(encoding='utf-8'))
        plan['risks'] = [{'id': f'r{i}', 'number': i, 'title': f'Risk {i}'} for i in range(1, 101)]
        self.path.write_text(json.dumps(plan), encoding='utf-8')
        folder = Path(self.folder.name)
        for ending in ('png', 'svg'):
            second = folder / f'out-2.{ending}'
            second.write_text('mine')
            arguments = ['export', '--sheet', 'register', self.path, f'out.{ending}']
            self.assertEqual(self.run_tool(*arguments).returncode, 2)
            self.assertEqual(second.read_text(), 'mine')
            self.assertFalse((folder / f'out-1.{ending}').exists())
            result = self.run_tool(*arguments, '--force')
            self.assertEqual((result.returncode, result.stderr), (0, b''))
            names = result.stdout.decode().split()
            self.assertGreaterEqual(len(names), 2)
            self.assertEqual(names, [f'out-{i}.{ending}' for i in range(1, len(names) + 1)])
            self.assertEqual(sorted(names), sorted(path.name for path in folder.glob(f'out*.{ending}')))

    def test_export_speaks_the_language_asked_for(self):
        plan, out = DATA / 'sample/sample-ko.mlproj', Path(self.folder.name) / 'out.md'
        for language, question in (('ko', '데이터 라벨링이 필요한가'), ('en', 'Is labeling needed')):
            self.run_tool('export', '--force', '--language', language, plan, out)
            text = out.read_text(encoding='utf-8')
            self.assertIn(question, text)
            self.assertTrue(text.startswith('# 구독 고객 이탈 방지'))

    def test_export_writes_tables(self):
        plan = DATA / 'sample/sample-ko.mlproj'
        out = Path(self.folder.name) / 'out.CSV'
        for sheet in ('register', 'checks', 'evaluations', 'findings'):
            result = self.run_tool('export', '--force', '--sheet', sheet, plan, out)
            self.assertEqual((result.returncode, result.stderr), (0, b''))
            rows = list(csv.reader(out.read_text(encoding='utf-8-sig').splitlines(True)))
            self.assertGreater(len(rows), 3)
            self.assertEqual({len(row) for row in rows}, {len(rows[0])})
            self.assertEqual(rows[0][0], 'id')
        self.run_tool('export', '--force', '--words', '--language', 'en', plan, out)
        self.assertTrue(out.read_text(encoding='utf-8-sig').startswith('Id,Number,'))
        refused = self.run_tool('export', '--force', '--sheet', 'status', plan, out)
        self.assertEqual(refused.returncode, 2)
        self.assertIn(b'register, checks, evaluations, findings', refused.stderr)

    def test_links_neither_gtk_nor_pango(self):
        libraries = subprocess.run(['ldd', TOOL], capture_output=True, text=True, check=True).stdout
        for name in ('gtk', 'pango', 'cairo', 'adwaita'):
            self.assertNotIn(name, libraries)

    def test_names_after_the_options_may_begin_with_a_dash(self):
        (Path(self.folder.name) / '-plan.mlproj').write_bytes((DATA / 'sample/sample-en.mlproj').read_bytes())
        self.assertEqual(self.run_tool('show', '--json', '--', '-plan.mlproj').returncode, 0)

    def test_unknown_commands_fail(self):
        self.assertEqual(self.run_tool('dance').returncode, 2)
        self.assertEqual(self.run_tool().returncode, 2)
        self.assertEqual(self.run_tool('--help').returncode, 0)


if __name__ == '__main__':
    unittest.main(verbosity=2)
