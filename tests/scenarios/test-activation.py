# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop starts the app over the session bus and hands it files: one process, one window a plan."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import desk

BUILD = sys.argv.pop(1)
TOOLS = os.pathsep.join(str(Path(folder).resolve()) for folder in BUILD.split(os.pathsep))
os.environ['PATH'] = TOOLS + os.pathsep + os.environ['PATH']
ID = 'io.github.mlproj.Groundwork'
INSIDE = 'GROUNDWORK_TEST_BUS'


def make_service(home):
    """As it is installed, but for where the app lies."""
    template = Path(__file__).resolve().parents[2] / 'data' / f'{ID}.service.in'
    folder = home / 'data/dbus-1/services'
    folder.mkdir(parents=True)
    program = Path(shutil.which('groundwork')).parent
    (folder / f'{ID}.service').write_text(template.read_text().replace('@bindir@', str(program)))


def call(method, *arguments):
    subprocess.run(['gdbus', 'call', '--session', '--dest', ID, '--object-path', '/' + ID.replace('.', '/'),
                    '--method', f'org.freedesktop.Application.{method}', *arguments], check=True, capture_output=True)


def windows():
    return subprocess.run(['xdotool', 'search', '--onlyvisible', '--class', 'groundwork'], check=False,
                          capture_output=True, text=True).stdout.split()


class Activation(unittest.TestCase):
    def setUp(self):
        self.home = Path(os.environ[INSIDE])

    def open(self, name):
        path = self.home / name
        if not path.exists():
            subprocess.run(['mlproj', 'new', '--title', name, path], check=True)
        call('Open', f"['{path.as_uri()}']", '{}')

    def wait_for_windows(self, number):
        desk.wait_for(f'{number} windows', lambda: len(windows()) == number)

    def test_one_window_a_plan(self):
        self.open('one.mlproj')
        self.wait_for_windows(1)
        self.open('two.mlproj')
        self.wait_for_windows(2)
        # the same again, and the app itself: neither makes a window before the next one does
        self.open('one.mlproj')
        call('Activate', '{}')
        self.open('three.mlproj')
        self.wait_for_windows(3)
        call('ActivateAction', 'quit', '[]', '{}')
        self.wait_for_windows(0)


def main():
    if INSIDE in os.environ:
        unittest.main(verbosity=2)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        make_service(home)
        environment = dict(os.environ, HOME=folder, XDG_DATA_HOME=f'{home}/data', XDG_CONFIG_HOME=f'{home}/config',
                           XDG_STATE_HOME=f'{home}/state', XDG_CACHE_HOME=f'{home}/cache', GTK_A11Y='none',
                           GSETTINGS_BACKEND='memory', LC_ALL='en_US.UTF-8')
        environment[INSIDE] = folder
        sys.exit(subprocess.run(['dbus-run-session', '--', sys.executable, __file__, BUILD], env=environment,
                                check=False).returncode)


main()
