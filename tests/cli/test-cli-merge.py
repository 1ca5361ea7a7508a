# SPDX-License-Identifier: GPL-3.0-or-later
"""Difference and merge from outside, alone and with real git."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(sys.argv.pop(1)).resolve()


class Tool(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.env = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='en', GROUNDWORK_TODAY='2026-11-23',
                        HOME=folder.name, XDG_CONFIG_HOME=str(self.folder / 'config'), GIT_CONFIG_NOSYSTEM='1',
                        PATH=f'{TOOL.parent}:{os.environ["PATH"]}')
        self.base = self.folder / 'base.mlproj'
        self.tool('new', '--language', 'en', '--title', 'Churn', self.base)

    def run_in(self, *command, check=True):
        result = subprocess.run(list(map(str, command)), env=self.env, cwd=self.folder, capture_output=True, check=False)
        if check:
            self.assertEqual(result.returncode, 0, (command, result.stdout, result.stderr))
        return result

    def tool(self, *arguments, check=True):
        return self.run_in(TOOL, *arguments, check=check)

    def copy(self, name, *assignments):
        path = self.folder / name
        shutil.copy(self.base, path)
        for item, assignment in assignments:
            self.tool('set', path, item, assignment)
        return path

    def risk(self, path, name):
        return next(risk for risk in json.loads(path.read_text())['risks'] if risk['id'] == name)


class Merge(Tool):
    def test_both_changes_are_in_ours(self):
        ours = self.copy('ours.mlproj', ('K1', 'note=ours'))
        theirs = self.copy('theirs.mlproj', ('K1', 'short=theirs'))
        before = theirs.read_bytes()
        self.tool('merge', self.base, ours, theirs)
        self.assertEqual((self.risk(ours, 'K1')['note'], self.risk(ours, 'K1')['short']), ('ours', 'theirs'))
        self.assertEqual(theirs.read_bytes(), before)

    def test_another_file_takes_the_result(self):
        ours = self.copy('ours.mlproj', ('K1', 'note=ours'))
        theirs = self.copy('theirs.mlproj', ('K1', 'short=theirs'))
        before = ours.read_bytes()
        out = self.folder / 'out.mlproj'
        self.tool('merge', '-o', out, self.base, ours, theirs)
        self.assertEqual(ours.read_bytes(), before)
        self.assertEqual(self.risk(out, 'K1')['short'], 'theirs')

    def test_a_conflict_is_data_and_exits_with_1(self):
        ours = self.copy('ours.mlproj', ('K1', 'note=ours'))
        theirs = self.copy('theirs.mlproj', ('K1', 'note=theirs'))
        result = self.tool('merge', self.base, ours, theirs, check=False)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b'Open conflicts: 1', result.stderr)
        self.assertEqual(json.loads(ours.read_text())['conflicts'][0]['theirs'], 'theirs')

    def reorder(self, name, *order):
        """A copy whose risks begin with these."""
        path = self.copy(name)
        plan = json.loads(path.read_text())
        plan['risks'].sort(key=lambda risk: order.index(risk['id']) if risk['id'] in order else len(order))
        path.write_text(json.dumps(plan))
        return path

    def test_an_order_that_both_have_changed_is_told_and_ours_stays(self):
        ours = self.reorder('ours.mlproj', 'K3', 'K2', 'K1')
        theirs = self.reorder('theirs.mlproj', 'K2', 'K3', 'K1')
        result = self.tool('merge', self.base, ours, theirs)
        self.assertIn('both sides reordered “', result.stderr.decode())
        self.assertEqual([risk['id'] for risk in json.loads(ours.read_text())['risks']][:3], ['K3', 'K2', 'K1'])
        self.env['LANGUAGE'] = 'ko'
        self.assertNotIn('both', self.tool('merge', '-o', self.folder / 'out.mlproj', self.base, ours, theirs)
                         .stderr.decode())

    def move_check(self, name, stage):
        """A copy in which a check stands in the first group of a stage."""
        path = self.copy(name)
        plan = json.loads(path.read_text())
        groups = [group for stage in plan['stages'] for group in stage['groups']]
        home = next(group for group in groups if any(check['id'] == 'D9' for check in group['checks']))
        check = next(check for check in home['checks'] if check['id'] == 'D9')
        home['checks'].remove(check)
        next(s for s in plan['stages'] if s['id'] == stage)['groups'][0]['checks'].append(check)
        path.write_text(json.dumps(plan))
        return path

    def test_what_both_have_moved_is_told_and_stays_where_ours_has_it(self):
        ours = self.move_check('ours.mlproj', 'deployment')
        theirs = self.move_check('theirs.mlproj', 'monitoring')
        result = self.tool('merge', self.base, ours, theirs)
        self.assertIn('both sides moved “', result.stderr.decode())
        self.assertNotIn('reordered', result.stderr.decode())
        plan = json.loads(ours.read_text())
        stage = next(s for s in plan['stages'] if s['id'] == 'deployment')
        self.assertEqual(stage['groups'][0]['checks'][-1]['id'], 'D9')

    def test_what_is_no_plan_leaves_everything_as_it_is(self):
        ours = self.copy('ours.mlproj', ('K1', 'note=ours'))
        broken = self.folder / 'broken.mlproj'
        broken.write_text('{')
        before = ours.read_bytes()
        self.assertEqual(self.tool('merge', self.base, ours, broken, check=False).returncode, 2)
        self.assertEqual(self.tool('git-merge', self.base, ours, broken, 'p.mlproj', check=False).returncode, 129)
        self.assertEqual(self.tool('git-merge', check=False).returncode, 129)
        self.assertEqual(ours.read_bytes(), before)


class Diff(Tool):
    def test_nothing_differs_from_itself(self):
        result = self.tool('diff', self.base, self.base)
        self.assertEqual(result.stdout, b'')

    def test_old_and_new_are_told_in_the_plans_language(self):
        now = self.copy('now.mlproj', ('K1', 'note=new \x1b[31mtext'))
        result = self.tool('diff', self.base, now, check=False)
        self.assertEqual(result.returncode, 1)
        shown = result.stdout.decode()
        self.assertIn('Note', shown)
        self.assertIn('+ new', shown)
        self.assertNotIn('\x1b', shown)
        self.assertIn('메모', self.tool('diff', '--language', 'ko', self.base, now, check=False).stdout.decode())

    def test_programs_get_units_and_values(self):
        now = self.copy('now.mlproj', ('K1', 'probability=4'), ('K1', 'impact=3'))
        found = json.loads(self.tool('diff', '--json', self.base, now, check=False).stdout)
        self.assertEqual([(f['item'], f['kinds']) for f in found], [('K1', ['changed'])])
        self.assertEqual(found[0]['units'], [{'unit': 'inherent', 'now': [4, 3]}])


@unittest.skipUnless(shutil.which('git'), 'git is not here')
class Git(Tool):
    def setUp(self):
        super().setUp()
        self.base.unlink()
        self.git('init', '-q', '-b', 'main')
        self.git('config', 'user.email', 'a@example.com')
        self.git('config', 'user.name', 'A')
        self.plan = self.folder / 'plan.mlproj'
        self.tool('new', '--language', 'en', self.plan)
        self.tool('git-setup')
        self.commit('base')

    def git(self, *arguments, check=True):
        return self.run_in('git', *arguments, check=check)

    def commit(self, message, *assignments):
        for item, assignment in assignments:
            self.tool('set', self.plan, item, assignment)
        self.git('add', 'plan.mlproj', '.gitattributes')
        self.git('commit', '-q', '-m', message)

    def branch(self, ours, theirs):
        self.git('checkout', '-q', '-b', 'other')
        self.commit('theirs', theirs)
        self.git('checkout', '-q', 'main')
        self.commit('ours', ours)
        return self.git('merge', '-q', '-m', 'merged', 'other', check=False)

    def test_changes_of_one_risk_merge(self):
        self.assertEqual(self.branch(('K1', 'note=ours'), ('K1', 'short=theirs')).returncode, 0)
        self.assertEqual((self.risk(self.plan, 'K1')['note'], self.risk(self.plan, 'K1')['short']), ('ours', 'theirs'))
        self.assertEqual(self.git('status', '--porcelain', 'plan.mlproj').stdout, b'')

    def test_a_conflict_stops_git_and_leaves_a_valid_plan(self):
        self.assertEqual(self.branch(('K1', 'note=ours'), ('K1', 'note=theirs')).returncode, 1)
        plan = json.loads(self.plan.read_text())
        self.assertEqual([c['id'] for c in plan['conflicts']], ['K1/note'])
        self.assertIn(b'UU plan.mlproj', self.git('status', '--porcelain').stdout)

    def test_a_broken_side_leaves_ours(self):
        self.git('checkout', '-q', '-b', 'other')
        self.plan.write_text('{}\n')
        self.commit('theirs')
        self.git('checkout', '-q', 'main')
        self.commit('ours', ('K1', 'note=ours'))
        before = self.plan.read_bytes()
        self.assertNotEqual(self.git('merge', '-m', 'merged', 'other', check=False).returncode, 0)
        self.assertEqual(self.plan.read_bytes(), before)

    def test_setting_up_again_changes_nothing(self):
        path = self.folder / '.gitattributes'
        path.write_text('*.png binary')
        self.tool('git-setup')
        self.tool('git-setup')
        self.assertEqual(path.read_text(), '*.png binary\n*.mlproj diff=mlproj merge=mlproj\n')

    def test_all_repositories_can_be_set_up(self):
        self.tool('git-setup', '--global')
        self.assertIn('merge=mlproj', (self.folder / 'config/git/attributes').read_text())
        self.assertEqual(self.git('config', '--global', 'merge.mlproj.driver').stdout, b'mlproj git-merge %O %A %B %P\n')

    def test_git_shows_what_changed_in_words(self):
        self.tool('set', self.plan, 'K1', 'note=watched')
        shown = self.git('diff').stdout.decode()
        self.assertIn('+ watched', shown)


if __name__ == '__main__':
    unittest.main()
