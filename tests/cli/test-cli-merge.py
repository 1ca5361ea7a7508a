# SPDX-License-Identifier: GPL-3.0-or-later
"""Difference and merge from outside, alone and with real git."""

import json
import os
import pty
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


    def test_two_plans_are_not_merged(self):
        ours = self.copy('ours.mlproj', ('K1', 'note=ours'))
        other = self.folder / 'other.mlproj'
        self.tool('new', '--language', 'en', '--title', 'Another', other)
        before = ours.read_bytes()
        result = self.tool('merge', self.base, ours, other, check=False)
        self.assertEqual(result.returncode, 2)
        self.assertIn('a different plan', result.stderr.decode())
        self.assertEqual(self.tool('git-merge', self.base, ours, other, 'p.mlproj', check=False).returncode, 129)
        self.assertEqual(ours.read_bytes(), before)
        self.env['LANGUAGE'] = 'ko'
        self.assertIn('다른 계획', self.tool('merge', self.base, ours, other, check=False).stderr.decode())

    def test_hostile_copies_change_nothing(self):
        """Ids twice, a newer program's, nothing, too deep, no text: said, and ours is as it was."""
        ours = self.copy('ours.mlproj', ('K1', 'note=ours'))
        plan = json.loads(self.base.read_text())
        twice = dict(plan, risks=plan['risks'] + [plan['risks'][0]])
        copies = [json.dumps(twice), json.dumps(dict(plan, version=2)), '', 'null', '[' * 100000, '\xff\x00',
                  json.dumps(dict(plan, risks=[{'id': '../..', 'title': 7}]))]
        before = ours.read_bytes()
        for text in copies:
            copy = self.folder / 'copy.mlproj'
            copy.write_bytes(text.encode('latin-1'))
            result = self.tool('merge', self.base, ours, copy, check=False)
            self.assertEqual(result.returncode, 2, text[:40])
            self.assertNotEqual(result.stderr, b'')
            self.assertEqual(self.tool('git-merge', self.base, ours, copy, 'p', check=False).returncode, 129, text[:40])
            self.assertEqual(ours.read_bytes(), before)

    def test_ten_thousand_conflicts_are_data(self):
        plan = json.loads(self.base.read_text())
        paths = []
        for name, title in ('many', 'Before'), ('ours', 'Ours'), ('theirs', 'Theirs'):
            path = self.folder / f'{name}.mlproj'
            path.write_text(json.dumps(dict(plan, risks=[{'id': f'Q{i}', 'title': title} for i in range(10000)])))
            paths.append(path)
        result = self.tool('merge', *paths, check=False)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b'10000', result.stderr)
        self.assertEqual(len(json.loads(paths[1].read_text())['conflicts']), 10000)
        self.tool('check', '--json', paths[1], check=False)


class Diff(Tool):
    def on_terminal(self, *arguments):
        """What somebody sees who runs the tool by hand."""
        ours, theirs = pty.openpty()
        process = subprocess.Popen(list(map(str, (TOOL, *arguments))), env=self.env, cwd=self.folder, stdout=theirs)
        os.close(theirs)
        shown = b''
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:
                break
            if not part:
                break
            shown += part
        process.wait()
        os.close(ours)
        return shown.decode()

    def test_colours_are_for_terminals_alone(self):
        now = self.copy('now.mlproj', ('K1', 'note=new'))
        self.assertNotIn('\x1b', self.tool('diff', self.base, now, check=False).stdout.decode())
        self.assertIn('\x1b[32m      + new\x1b[0m', self.on_terminal('diff', self.base, now))
        self.env['NO_COLOR'] = '1'
        self.assertNotIn('\x1b', self.on_terminal('diff', self.base, now))

    def test_text_cannot_steer_a_terminal(self):
        """Neither colours, nor titles of windows, nor the direction of what follows, nor lines of its own."""
        hostile = 'a\x1b]0;evil\x07b\x1b[2Jc\u202ed\u2066e\x9bf\rg'
        now = self.copy('now.mlproj')
        plan = json.loads(now.read_text())
        plan['title'] = hostile
        plan['risks'][0].update({'title': hostile, 'note': hostile + '\n+ forged', f'x-{hostile}': hostile})
        now.write_text(json.dumps(plan))
        for shown in (self.tool('diff', self.base, now, check=False).stdout.decode(), self.on_terminal('diff', self.base, now)):
            for mark in '\x1b]', '\x1b[2J', '\x07', '\u202e', '\u2066', '\x9b':
                self.assertNotIn(mark, shown)
            self.assertNotIn('\n+ forged', shown)
        found = json.loads(self.tool('diff', '--json', self.base, now, check=False).stdout)
        note = next(u['now'] for f in found if f['item'] == 'K1' for u in f['units'] if u['unit'] == 'note')
        self.assertEqual(note, hostile + '\n+ forged')
        self.assertNotIn(b'\x1b', self.tool('diff', '--json', self.base, now, check=False).stdout)

    def test_programs_get_unknown_members(self):
        now = self.copy('now.mlproj')
        plan = json.loads(now.read_text())
        plan['risks'][0]['x-mood'] = {'a': [1, '메모']}
        now.write_text(json.dumps(plan))
        found = json.loads(self.tool('diff', '--json', self.base, now, check=False).stdout)
        self.assertEqual([(f['item'], f['kinds'], f['units']) for f in found], [('K1', ['changed'], [])])
        self.assertEqual(found[0]['unknown'], [{'member': 'x-mood', 'now': {'a': [1, '메모']}}])

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
        self.set_up_git()
        self.commit('base')

    def set_up_git(self):
        self.tool('git-setup')

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

    # what shells, git and tools take for something else
    NAMES = ["a plan's.mlproj", 'R&D "plan" $(touch x) `y`.mlproj', '고객 이탈/방지 계획.mlproj', '-o x.mlproj',
             'back\\slash.mlproj', '%A %P.mlproj', '--help.mlproj']

    def test_names_need_no_care(self):
        for number, name in enumerate(self.NAMES):
            with self.subTest(name=name):
                self.git('checkout', '-q', 'main')
                self.git('mv', '--', self.plan.relative_to(self.folder), 'next.mlproj')
                self.plan = self.folder / 'next.mlproj'
                path = self.folder / name
                path.parent.mkdir(exist_ok=True)
                self.git('mv', '--', 'next.mlproj', name)
                self.git('commit', '-q', '-m', 'rename')
                self.plan = path
                self.git('checkout', '-q', '-b', f'other{number}')
                self.tool('set', self.plan, 'K1', f'short=theirs {number}')
                self.git('commit', '-q', '-a', '-m', 'theirs')
                self.git('checkout', '-q', 'main')
                self.tool('set', self.plan, 'K1', f'note=ours {number}')
                shown = self.git('diff').stdout.decode()
                self.assertIn(f'+ ours {number}', shown)
                self.git('commit', '-q', '-a', '-m', 'ours')
                self.git('merge', '-q', '-m', 'merged', f'other{number}')
                risk = self.risk(self.plan, 'K1')
                self.assertEqual((risk['note'], risk['short']), (f'ours {number}', f'theirs {number}'))
        self.assertFalse((self.folder / 'x').exists())

    def test_names_may_be_no_text(self):
        name = b'no text \xf0.mlproj'
        (self.folder / os.fsdecode(name)).write_bytes(self.plan.read_bytes())
        self.git('add', '-A')
        self.git('commit', '-q', '-m', 'no text')
        self.tool('set', os.fsdecode(name), 'K1', 'note=watched')
        shown = self.git('diff').stdout.decode()
        self.assertIn('no text \ufffd.mlproj\n', shown)
        self.assertIn('+ watched', shown)

    def test_rebasing_merges_as_well(self):
        self.git('checkout', '-q', '-b', 'other')
        self.commit('one', ('K1', 'short=theirs'))
        self.commit('two', ('K2', 'short=theirs'))
        self.git('checkout', '-q', 'main')
        self.commit('ours', ('K1', 'note=ours'))
        self.git('checkout', '-q', 'other')
        self.git('rebase', '-q', 'main')
        self.assertEqual((self.risk(self.plan, 'K1')['note'], self.risk(self.plan, 'K1')['short']), ('ours', 'theirs'))
        self.assertEqual(self.risk(self.plan, 'K2')['short'], 'theirs')

    def test_rebasing_stops_at_a_conflict_and_goes_on(self):
        self.git('checkout', '-q', '-b', 'other')
        self.commit('theirs', ('K1', 'note=theirs'))
        self.git('checkout', '-q', 'main')
        self.commit('ours', ('K1', 'note=ours'))
        self.git('checkout', '-q', 'other')
        self.assertNotEqual(self.git('rebase', '-q', 'main', check=False).returncode, 0)
        plan = json.loads(self.plan.read_text())
        self.assertEqual([(c['id'], c['theirs']) for c in plan['conflicts']], [('K1/note', 'theirs')])
        # as the app does when somebody takes theirs
        del plan['conflicts']
        next(risk for risk in plan['risks'] if risk['id'] == 'K1')['note'] = 'theirs'
        self.plan.write_text(json.dumps(plan))
        self.git('add', 'plan.mlproj')
        self.git('-c', 'core.editor=true', 'rebase', '--continue')
        self.assertEqual(self.risk(self.plan, 'K1')['note'], 'theirs')

    def test_single_commits_can_be_picked_and_taken_back(self):
        self.git('checkout', '-q', '-b', 'other')
        self.commit('one', ('K1', 'short=one'))
        self.commit('two', ('K2', 'short=two'))
        self.git('checkout', '-q', 'main')
        self.commit('ours', ('K2', 'note=ours'))
        self.git('cherry-pick', 'other')
        self.assertEqual((self.risk(self.plan, 'K2')['note'], self.risk(self.plan, 'K2')['short']), ('ours', 'two'))
        self.assertNotEqual(self.risk(self.plan, 'K1').get('short'), 'one')
        self.commit('later', ('K2', 'note=later'))
        self.git('revert', '--no-edit', 'HEAD~1')
        self.assertEqual(self.risk(self.plan, 'K2')['note'], 'later')
        self.assertNotEqual(self.risk(self.plan, 'K2').get('short'), 'two')

    def test_work_that_was_put_aside_comes_back(self):
        self.tool('set', self.plan, 'K1', 'short=aside')
        self.git('stash', '-q')
        self.commit('ours', ('K1', 'note=ours'))
        self.git('stash', 'pop', '-q')
        self.assertEqual((self.risk(self.plan, 'K1')['note'], self.risk(self.plan, 'K1')['short']), ('ours', 'aside'))

    def test_another_plan_of_that_name_leaves_ours(self):
        """Both have added a plan of their own: git says so, and nothing is welded together."""
        self.git('checkout', '-q', '-b', 'other')
        second = self.folder / 'second.mlproj'
        self.tool('new', '--language', 'en', '--title', 'Theirs', second)
        self.git('add', 'second.mlproj')
        self.git('commit', '-q', '-m', 'theirs')
        self.git('checkout', '-q', 'main')
        self.tool('new', '--language', 'en', '--title', 'Ours', second)
        self.git('add', 'second.mlproj')
        self.git('commit', '-q', '-m', 'ours')
        before = second.read_bytes()
        self.assertNotEqual(self.git('merge', '-m', 'merged', 'other', check=False).returncode, 0)
        self.assertEqual(second.read_bytes(), before)

    def test_history_shows_what_changed(self):
        self.commit('note', ('K1', 'note=watched'))
        self.assertIn('+ watched', self.git('show', '--ext-diff').stdout.decode())
        self.assertIn('+ watched', self.git('log', '-p', '--ext-diff', '-1').stdout.decode())

    def test_below_the_top_the_whole_repository_is_set_up(self):
        (self.folder / 'a b').mkdir()
        (self.folder / '.gitattributes').unlink()
        result = subprocess.run([TOOL, 'git-setup'], env=self.env, cwd=self.folder / 'a b', capture_output=True, check=True)
        self.assertTrue((self.folder / '.gitattributes').exists(), result)

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


# Stands for flatpak: holds it to what git may let the tool in on, and runs the tool as it is.
FLATPAK = """#!/bin/sh
[ "$1 $2" = "run --sandbox" ] || exit 99
[ "$3 $4" = "--filesystem=$PWD --command=mlproj" ] ||
  [ "$3 $4 $5" = "--filesystem=$PWD:ro --filesystem=${TMPDIR:-/tmp}:ro --command=mlproj" ] || exit 99
while [ "$1" != io.github.mlproj.Groundwork ]; do shift; done
shift
echo "$1" >>"$HOME/run"
exec mlproj "$@"
"""


@unittest.skipUnless(shutil.which('git'), 'git is not here')
class GitAndSandbox(Git):
    """Set up from inside the flatpak, git starts the tool there, and all is as before."""

    def set_up_git(self):
        folder = self.folder / 'bin'
        folder.mkdir()
        (folder / 'flatpak').write_text(FLATPAK)
        (folder / 'flatpak').chmod(0o755)
        self.env['PATH'] = f'{folder}:{self.env["PATH"]}'
        self.run_script('git-setup')

    def run_script(self, *arguments):
        """As “flatpak run --command=mlproj … | sh” does."""
        self.env['FLATPAK_ID'] = 'io.github.mlproj.Groundwork'
        script = self.tool(*arguments).stdout
        del self.env['FLATPAK_ID']
        self.run_in('sh', '-c', script.decode())

    def setting(self, scope, key):
        return self.git('config', scope, key).stdout.decode().strip()

    def attributes(self):
        return (self.folder / '.gitattributes').read_text()

    def test_git_starts_the_tool_in_the_sandbox(self):
        self.assertEqual(self.setting('--local', 'merge.mlproj.driver'),
                         'flatpak run --sandbox --filesystem="$PWD" --command=mlproj io.github.mlproj.Groundwork '
                         'git-merge %O %A %B %P')
        self.assertEqual(self.branch(('K1', 'note=ours'), ('K1', 'short=theirs')).returncode, 0)
        self.tool('set', self.plan, 'K1', 'note=third')
        self.assertIn('third', self.git('diff').stdout.decode())
        self.assertEqual({*(self.folder / 'run').read_text().split()}, {'git-merge', 'git-diff'})

    def test_doing_it_again_changes_nothing(self):
        config = (self.folder / '.git/config').read_text()
        self.run_script('git-setup')
        self.assertEqual((self.folder / '.git/config').read_text(), config)
        self.assertEqual(self.attributes(), '*.mlproj diff=mlproj merge=mlproj\n')
        (self.folder / '.gitattributes').write_text('*.png binary')
        self.run_script('git-setup')
        self.assertEqual(self.attributes(), '*.png binary\n*.mlproj diff=mlproj merge=mlproj\n')

    def test_all_repositories_at_once(self):
        self.run_script('git-setup', '--global')
        self.assertIn('git-diff', self.setting('--global', 'diff.mlproj.command'))
        self.assertEqual((self.folder / 'config/git/attributes').read_text(), '*.mlproj diff=mlproj merge=mlproj\n')

    def test_the_sandbox_of_another_app_is_not_ours(self):
        self.env['FLATPAK_ID'] = 'org.example.Terminal'
        self.tool('git-setup')
        self.assertEqual(self.setting('--local', 'diff.mlproj.command'), 'mlproj git-diff')


if __name__ == '__main__':
    unittest.main()
