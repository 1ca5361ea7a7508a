# SPDX-License-Identifier: GPL-3.0-or-later
"""The app in its flatpak sandbox, and the dialogs of the desktop that act for it."""

import os
import subprocess
import time
from pathlib import Path

import desk
from sight import Walk

ID = 'io.github.mlproj.Groundwork'
# What tests set for the app alone, and what would hide the sandbox from it
NOT_FOR_USERS = ('ADW_DISABLE_PORTAL', 'GDK_BACKEND', 'GDK_DEBUG', 'GSETTINGS_BACKEND', 'NO_AT_BRIDGE', 'XDG_CONFIG_DIRS')


def flatpak(*arguments):
    return subprocess.run(['flatpak', '--user', *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def command_line(*arguments, options=()):
    """How a desktop starts something in the sandbox, which is let in on the files among its arguments."""
    words = ['flatpak', 'run', '--user', '--file-forwarding', *options, ID]
    for argument in arguments:
        words += ['@@', str(argument), '@@'] if isinstance(argument, Path) else [argument]
    return words


def run_inside(command, *arguments, check=True):
    done = subprocess.run(command_line(*arguments, options=[f'--command={command}']),
                          check=False, capture_output=True, text=True)
    assert done.returncode == 0 or not check, done.stderr
    return done


def windows_of(name):
    return subprocess.run(['xdotool', 'search', '--onlyvisible', '--class', name],
                          check=False, capture_output=True, text=True).stdout.split()


class SandboxedApp(desk.App):
    """One run of the app in its sandbox, as the desktop starts it."""

    def __init__(self, *arguments, language='en', today='2026-11-23'):
        environment = dict(os.environ, **desk.words_of(language))
        for name in NOT_FOR_USERS:
            environment.pop(name, None)
        self.launch(command_line(*arguments, options=[f'--env=GROUNDWORK_TODAY={today}']), environment)

    def is_root(self, node):
        return node.get_name() == 'groundwork'

    def windows(self):
        return windows_of('groundwork')

    def stop(self):
        """All that is in the sandbox ends at once, as in a crash."""
        while self.process.poll() is None:
            subprocess.run(['flatpak', 'kill', ID], check=False, capture_output=True)
            time.sleep(0.1)


class Dialog(desk.Program):
    """A window of the desktop that acts for the app. It is gone at the end of the block."""

    def __init__(self, name):
        self.name = name

    def is_root(self, node):
        return self.name in (node.get_name() or '').lower()

    def windows(self):
        return windows_of(self.name)

    def make_sight(self):
        """GTK 3 tells less at a time."""
        return Walk(self.root)

    @staticmethod
    def place(*extents):
        """GTK 3 draws no border around windows that nobody manages."""
        return extents

    def __enter__(self):
        self.attach()
        self.take_turn()
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            desk.wait_for('the dialog to close', lambda: self.window not in self.windows())


def portal():
    return Dialog('xdg-desktop-portal-gtk')
