# SPDX-License-Identifier: GPL-3.0-or-later
"""Long work of the tool: progress on a terminal and nowhere else, and Ctrl+C that
leaves all of an output or none.

usage: test-long-work.py MLPROJ DATA
"""

import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(sys.argv.pop(1)).resolve()
DATA = Path(sys.argv.pop(1)).resolve()

# Leak checks cannot run while another program traces this one.
ENVIRONMENT = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='en', GROUNDWORK_TODAY='2026-11-23',
                   GROUNDWORK_MODULEDIR=str(TOOL.parent), ASAN_OPTIONS='detect_leaks=0')
WRITING = ['openat', 'write', 'fsync', 'renameat2', 'pread64']
MOMENTS = 4                     # from the last call backwards, of each
MANY = 3000


class LongWork(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.plan = self.folder / 'plan.mlproj'
        shutil.copy(DATA / 'sample/sample-en.mlproj', self.plan)

    def run_on_terminal(self, *arguments):
        """The exit code, the output, and what a terminal showed."""
        terminal, side = pty.openpty()
        with subprocess.Popen([TOOL, *map(str, arguments)], env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=side) as tool:
            os.close(side)
            output, shown = tool.stdout.read(), b''
            while True:
                try:
                    read = os.read(terminal, 65536)
                except OSError:
                    break
                if not read:
                    break
                shown += read
        os.close(terminal)
        return tool.returncode, output, shown

    def run_tool(self, *arguments):
        return subprocess.run([TOOL, *map(str, arguments)], env=ENVIRONMENT, capture_output=True, check=False)

    def make_list(self):
        """Work that takes longer than nobody looks at."""
        names = self.folder / 'names'
        names.write_text(f'{self.plan}\n' * MANY, encoding='utf-8')
        return names

    def make_table(self, n_rows=30000):
        table = self.folder / 'table.csv'
        table.write_text('title,probability,impact\n' + ''.join(f'Risk {i},{i % 5 + 1},3\n' for i in range(n_rows)),
                         encoding='utf-8')
        return table

    def test_rows_show_how_many_plans_are_done(self):
        code, output, shown = self.run_on_terminal('rows', '--files-from', self.make_list())
        self.assertEqual(code, 0)
        self.assertEqual(len(output.splitlines()) % MANY, 0)
        self.assertRegex(shown, rb'\r\d+ ')
        self.assertTrue(shown.endswith(b'\r\x1b[K'), shown[-40:])

    def test_rows_of_named_plans_show_of_how_many(self):
        _, _, shown = self.run_on_terminal('rows', *[self.plan] * MANY)
        self.assertRegex(shown, rb'\r\d+/%d ' % MANY)

    def test_import_shows_how_many_rows_are_read(self):
        code, _, shown = self.run_on_terminal('import', '--dry-run', self.plan, self.make_table())
        self.assertEqual(code, 0)
        self.assertRegex(shown, rb'\r\d+/30000 ')
        self.assertTrue(shown.endswith(b'\r\x1b[K'), shown[-40:])

    def test_export_shows_how_far_it_is(self):
        self.assertEqual(self.run_tool('import', self.plan, self.make_table(8000)).returncode, 0)
        code, _, shown = self.run_on_terminal('export', '--sheet', 'register', self.plan, self.folder / 'register.pdf')
        self.assertEqual(code, 0)
        self.assertRegex(shown, rb'\r +\d+ % ')
        self.assertTrue(shown.endswith(b'\r\x1b[K'), shown[-40:])

    def test_nothing_is_shown_where_no_terminal_is(self):
        result = self.run_tool('rows', '--files-from', self.make_list())
        self.assertEqual((result.returncode, result.stderr), (0, b''))

    def interrupt(self, call, when, *arguments):
        """Ctrl+C at one system call; whether it came."""
        result = subprocess.run(['strace', '-f', '--seccomp-bpf', '-o', '/dev/null', '-e', f'inject={call}:signal=INT:when={when}',
                                 TOOL, *map(str, arguments)], env=ENVIRONMENT, capture_output=True, check=False)
        return result.returncode != 0

    def count_calls(self, *arguments):
        """How often each call that writes is made."""
        trace = self.folder / 'trace'
        subprocess.run(['strace', '-f', '--seccomp-bpf', '-o', trace, '-e', 'trace=' + ','.join(WRITING), TOOL,
                        *map(str, arguments)], env=ENVIRONMENT, capture_output=True, check=True)
        text = trace.read_text(errors='replace')
        trace.unlink()
        return {call: len(re.findall(rf'^\d+ +{call}\(', text, re.MULTILINE)) for call in WRITING}

    @unittest.skipUnless(shutil.which('strace'), 'needs strace')
    def test_interrupted_export_leaves_all_or_nothing(self):
        folder = self.folder / 'out'
        folder.mkdir()
        pages = self.folder / 'pages.mlproj'
        plan = json.loads(self.plan.read_text(encoding='utf-8'))
        plan['risks'] = [dict(plan['risks'][0], id=f'r{i}', number=i + 1) for i in range(40)]
        pages.write_text(json.dumps(plan), encoding='utf-8')
        arguments = ['export', '--force', '--sheet', 'register', pages, folder / 'page.png']
        self.assertEqual(self.run_tool(*arguments).returncode, 0)
        whole = sorted(os.listdir(folder))
        self.assertGreater(len(whole), 1)
        ended = 0
        for call, n_calls in self.count_calls(*arguments).items():
            for when in range(max(n_calls - 2 * MOMENTS, 0), n_calls + 1, 2):
                for path in folder.iterdir():
                    path.unlink()
                ended += self.interrupt(call, max(when, 1), *arguments)
                left = sorted(os.listdir(folder))
                self.assertIn(left, ([], whole), f'{call} {when}')
        self.assertGreater(ended, 0)

    def test_interrupted_tool_ends_by_the_signal(self):
        with subprocess.Popen([TOOL, 'rows', '--files-from', '-'], env=ENVIRONMENT, stdin=subprocess.PIPE) as tool:
            tool.send_signal(signal.SIGINT)
            self.assertEqual(tool.wait(), -signal.SIGINT)


unittest.main(argv=[sys.argv[0]])
