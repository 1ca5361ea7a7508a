# SPDX-License-Identifier: GPL-3.0-or-later
"""The app as a user has it: a real window, a real mouse and keys, the accessibility tree to see by."""

import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

# GTK reports places relative to the window without its invisible border.
SHADOW = 10
PATIENCE = 20.0
# An app that takes longer to answer is still at work.
AT_ONCE = 0.05
# What the file chooser of GTK 4.18 says now and then while a path is typed into it, and then goes on.
NOT_OURS = "gtk_tree_store_remove: assertion 'VALID_ITER (iter, tree_store)' failed"


def wait_for(what, condition, seconds=PATIENCE):
    """The first true value of condition; an assertion names what did not come."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f'waited {seconds:.0f} s in vain for {what}')
        time.sleep(0.05)


def xdotool(*arguments):
    return subprocess.run(['xdotool', *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def walk(node, seen=None):
    """A node and all below it that are there right now; nodes may vanish meanwhile.

    Stacks tell of what they show once for each of their pages."""
    seen = set() if seen is None else seen
    if node.path in seen:
        return
    seen.add(node.path)
    yield node
    try:
        children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except Exception:  # the application changed its tree under us
        return
    for child in children:
        if child is not None:
            yield from walk(child, seen)


def is_showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def accessibility_bus():
    """Where the tree is seen by; who has no session bus cannot ask for it."""
    answer = subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus',
                             '--method', 'org.a11y.Bus.GetAddress'], check=True, capture_output=True, text=True)
    return answer.stdout.split("'")[1]


def is_sensitive(node):
    return node.get_state_set().contains(Atspi.StateType.SENSITIVE)


def words_of(language):
    """The environment that makes a program speak it."""
    return {'LANG': 'ko_KR.UTF-8' if language == 'ko' else 'en_US.UTF-8', 'LANGUAGE': language}


def skip_welcome(config):
    settings = config / 'glib-2.0/settings/keyfile'
    settings.parent.mkdir(parents=True, exist_ok=True)
    if not settings.exists():
        settings.write_text('[io/github/mlproj/Groundwork]\nwelcomed=true\n')


class Program:
    """A running program, seen by its accessibility tree and led by mouse and keys."""

    root = None
    window = None

    def is_root(self, node):
        """Whether a node below the desktop is this program."""
        raise NotImplementedError

    def windows(self):
        """The numbers of its windows that are there now."""
        raise NotImplementedError

    def alive(self):
        """Fails when it has ended."""

    def attach(self):
        """Waits for it to be there."""
        self.root = wait_for('the program in the accessibility tree', self._find_root)
        self.window = wait_for('a window', self._find_window)

    def _find_root(self):
        self.alive()
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and self.is_root(child):
                return child
        return None

    def _find_window(self):
        found = self.windows()
        # tooltips and the like are windows too, and come later
        return min(found, key=int) if found else None

    def fill_screen(self):
        width, height = xdotool('getdisplaygeometry').split()
        xdotool('windowmove', self.window, 0, 0, 'windowsize', self.window, width, height)
        self.take_turn()

    def take_turn(self):
        """There is no window manager that would bring it to the front."""
        xdotool('windowraise', self.window)
        xdotool('windowfocus', '--sync', self.window)
        self.settle()

    def look_away(self):
        """As if another window had the focus."""
        xdotool('windowfocus', xdotool('search', '--maxdepth', 0, '--name', '').split()[0])
        self.settle()

    def settle(self, seconds=0.4):
        """Lets what was just done reach the screen and the tree; on a busy machine that takes as long as it takes."""
        time.sleep(seconds)
        self.alive()
        wait_for('the app to have nothing more to do', lambda: all(self._answers_at_once() for _ in range(3)))

    def _answers_at_once(self):
        """A place is asked for anew each time, and answered between two events of the app."""
        asked = time.monotonic()
        try:
            self.root.get_child_at_index(0).get_extents(Atspi.CoordType.WINDOW)
        except Exception:  # no window right now, or it has just gone
            self.alive()
        prompt = time.monotonic() - asked < AT_ONCE
        time.sleep(0.02)
        return prompt

    def _matching(self, role, name, part, root):
        for node in walk(root or self.root):
            try:
                if role is not None and node.get_role_name() != role:
                    continue
                text = node.get_name() or ''
                if name is not None and text != name:
                    continue
                if part is not None and part not in text:
                    continue
                if is_showing(node):
                    yield node
            except Exception:  # gone meanwhile
                continue

    def find_all(self, role=None, name=None, part=None, root=None):
        """The showing nodes of a role that are there now, by their whole name or a part of it, below a root."""
        return list(self._matching(role, name, part, root))

    def find_some(self, role=None, name=None, part=None, root=None, at_least=1, seconds=PATIENCE):
        """The same, as soon as there are so many."""
        def look():
            found = self.find_all(role, name, part, root)
            if len(found) >= at_least:
                return found
            # events that come in between two looks may be lost on what is kept of the tree here
            self.root.clear_cache()
            return None
        try:
            return wait_for(f'{at_least} of {role or "anything"} “{name or part or ""}”', look, seconds)
        except AssertionError:
            print(self.dump(), flush=True)
            raise

    def find(self, role=None, name=None, part=None, seconds=PATIENCE, root=None):
        """The first of them, as soon as it is there."""
        return self.find_some(role, name, part, root, seconds=seconds)[0]

    def box(self, node):
        extents = node.get_extents(Atspi.CoordType.WINDOW)
        return extents.x + SHADOW, extents.y + SHADOW, extents.width, extents.height

    def box_at_rest(self, node):
        """Where a node is once nothing moves it any more."""
        def stays():
            before = self.box(node)
            time.sleep(0.06)
            return before == self.box(node) and before
        return wait_for('a place to come to rest', stays)

    def centre(self, node):
        x, y, width, height = self.box_at_rest(node)
        return x + width // 2, y + height // 2

    def move_to(self, x, y):
        xdotool('mousemove', '--window', self.window, int(x), int(y))

    def click(self, node, button=1, repeat=1):
        self.move_to(*self.centre(node))
        time.sleep(0.05)
        xdotool('click', '--repeat', repeat, '--delay', 60, button)
        self.settle()

    def activate(self, node):
        """As a screen reader does: the tree does not know the margins of list rows, and so not where all lies."""
        node.get_action_iface().do_action(0)
        self.settle()

    def press_at(self, x, y):
        self.move_to(x, y)
        time.sleep(0.1)
        xdotool('mousedown', 1)

    def drag_to(self, start, end, steps=12):
        """Moves with the button down, as a hand does: in small steps."""
        for i in range(1, steps + 1):
            self.move_to(start[0] + (end[0] - start[0]) * i / steps, start[1] + (end[1] - start[1]) * i / steps)
            time.sleep(0.03)

    def release(self):
        xdotool('mouseup', 1)
        self.settle()

    def drag(self, start, end):
        self.press_at(*start)
        self.drag_to(start, end)
        self.release()

    def key(self, *keys):
        xdotool('key', '--delay', 40, *keys)
        self.settle()

    def type(self, text):
        xdotool('type', '--delay', 20, text)
        self.settle()

    def dump(self):
        """The tree in words, for looking at a failure."""
        lines = []
        for node in walk(self.root):
            try:
                if is_showing(node):
                    lines.append(f'{node.get_role_name()}: {node.get_name()!r} {self.box(node)}')
            except Exception:
                continue
        return '\n'.join(lines)

    def screenshot(self, path):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(['import', '-window', 'root', str(path)], check=True)


class App(Program):
    """One run of the app. Its settings and state lie in a folder that the test owns.

    One that is apart is that of a colleague at another desk: it knows nothing of the others. Nobody meets the app
    for the first time here, unless a test says so.
    """

    def __init__(self, home, *arguments, language='en', today='2026-11-23', apart=False, first=False):
        environment = dict(
            os.environ, HOME=str(home), XDG_CONFIG_HOME=f'{home}/config', XDG_STATE_HOME=f'{home}/state',
            XDG_DATA_HOME=f'{home}/data', XDG_CACHE_HOME=f'{home}/cache', GSETTINGS_BACKEND='keyfile',
            GROUNDWORK_TODAY=today, GDK_DEBUG='no-portals', NO_AT_BRIDGE='0', **words_of(language))
        if apart:
            # else it would hand its plan to the first one, over the session bus
            environment.update(DBUS_SESSION_BUS_ADDRESS='disabled:', AT_SPI_BUS_ADDRESS=accessibility_bus())
        if not first:
            skip_welcome(Path(home, 'config'))
        self.launch(['groundwork', *map(str, arguments)], environment)

    def launch(self, command, environment):
        """Starts it and waits until it can be used."""
        for name in ('GTK_A11Y', 'LC_ALL'):
            environment.pop(name, None)
        self.said = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, env=environment, stderr=self.said)
        try:
            self.attach()
            self.fill_screen()
        except BaseException:
            self.stop()
            print(self.words(), flush=True)
            raise

    def __enter__(self):
        return self

    def __exit__(self, kind=None, *_):
        self.stop()
        warnings = self._warnings()
        if kind is not None or warnings:
            print(self.words(), flush=True)
        self.said.close()
        assert kind is not None or not warnings, warnings

    def _warnings(self):
        """What the app complained of, which fails the scenario at its end."""
        return [line for line in re.findall(r'.*(?:WARNING|CRITICAL) \*\*:.*', self.words()) if NOT_OURS not in line]

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()

    def words(self):
        """What the app said on its standard error, for the report of a failure."""
        self.said.seek(0)
        return 'the app said:\n' + self.said.read().decode(errors='replace')

    def is_root(self, node):
        return node.get_process_id() == self.process.pid

    def windows(self):
        return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                              check=False, capture_output=True, text=True).stdout.split()

    def alive(self):
        assert self.process.poll() is None, f'the app ended with status {self.process.returncode}'

    def choose_file(self, path):
        """The file chooser, a window of its own, takes a path that is typed."""
        wait_for('the file chooser', lambda: len(self.windows()) > 1)
        self.settle(1.0)
        self.key('ctrl+a')
        self.type(str(path))
        # what the chooser has completed behind the path goes
        self.key('shift+End', 'Delete', 'Return')
        wait_for('the file chooser to close', lambda: len(self.windows()) == 1)
        self.take_turn()
