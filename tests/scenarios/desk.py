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
from gi.repository import Atspi, GLib  # noqa: E402

from sight import Sight  # noqa: E402
from tree import is_focused, is_sensitive, is_showing, text_in  # noqa: E402

ID = 'io.github.mlproj.Groundwork'
# GTK reports places relative to the window without its invisible border, and inside a row of a list without its padding.
SHADOW = 10
ROW_PADDING = (24, 12)
# Longer than anything takes on a machine that has much else to do; who waits goes on as soon as it is there.
PATIENCE = 60.0
# Where the header bar of the page lies in a wide window.
BESIDE, BELOW = 240, 40
# An app that takes longer to answer is still at work.
AT_ONCE = 0.05
# A toast stays longer than so many seconds.
TOAST = 4.5
# Longer than the time for a double click, 0.4 s
SLOW_HAND = 0.6
# Where nothing moves it is the same in so many looks one after the other, so far apart.
LOOKS, BETWEEN_LOOKS = 3, 0.08
# What is told of a node besides its name and place
TOLD = {'focused': Atspi.StateType.FOCUSED, 'expanded': Atspi.StateType.EXPANDED, 'checked': Atspi.StateType.CHECKED}
# What the file chooser of GTK 4.18 says now and then while a path is typed into it, and then goes on.
NOT_OURS = "gtk_tree_store_remove: assertion 'VALID_ITER (iter, tree_store)' failed"


# An app at work answers late; else that would be an error after less than a second.
Atspi.set_timeout(int(PATIENCE * 1000), int(PATIENCE * 1000))


def wait_for(what, condition, seconds=PATIENCE):
    """The first true value of condition; an assertion names what did not come.

    What the tree cannot be asked just now, as it changes, is asked again."""
    end = time.monotonic() + seconds
    while True:
        try:
            value = condition()
        except GLib.Error:
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f'waited {seconds:.0f} s in vain for {what}')
        time.sleep(0.05)


def xdotool(*arguments):
    return subprocess.run(['xdotool', *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def ask_bus(name, path, method, *arguments):
    return subprocess.run(['gdbus', 'call', '--session', '--dest', name, '--object-path', path, '--method',
                           f'{name}.{method}', *arguments], check=True, capture_output=True, text=True).stdout


def accessibility_bus():
    """Where the tree is seen by; who has no session bus cannot ask for it."""
    return ask_bus('org.a11y.Bus', '/org/a11y/bus', 'GetAddress').split("'")[1]


def is_on_bus(name):
    return 'true' in ask_bus('org.freedesktop.DBus', '/org/freedesktop/DBus', 'NameHasOwner', name)


def words_of(language):
    """The environment that makes a program speak it."""
    return {'LANG': 'ko_KR.UTF-8' if language == 'ko' else 'en_US.UTF-8', 'LANGUAGE': language}


def skip_welcome(config):
    settings = config / 'glib-2.0/settings/keyfile'
    settings.parent.mkdir(parents=True, exist_ok=True)
    if not settings.exists():
        settings.write_text('[io/github/mlproj/Groundwork]\nwelcomed=true\n')


class Announcements:
    """What a screen reader is told while this is entered: announcements, and where asked for new names of what has the
    focus.

    Something is expected to come; a moment is left for what should not."""

    def __init__(self, names=False):
        self.heard = []
        self.events = ['object:announcement'] + (['object:property-change:accessible-name'] if names else [])

    def __enter__(self):
        self.listener = Atspi.EventListener.new(self._event)
        for event in self.events:
            self.listener.register(event)
        return self

    def _event(self, event):
        if event.type.startswith('object:announcement'):
            self.heard.append(event.any_data)
        elif event.source.get_state_set().contains(Atspi.StateType.FOCUSED):
            self.heard.append(event.source.get_name())

    def __exit__(self, kind, *_):
        if kind is None:
            wait_for('an announcement', lambda: self._take_in() or self.heard)
            end = time.monotonic() + 1
            while time.monotonic() < end:
                self._take_in()
                time.sleep(0.02)
        for event in self.events:
            self.listener.deregister(event)

    @staticmethod
    def _take_in():
        """Events arrive in the main loop."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass


class Program:
    """A running program, seen by its accessibility tree and led by mouse and keys."""

    root = None
    window = None
    clicked = None

    def is_root(self, node):
        """Whether a node below the desktop is this program."""
        raise NotImplementedError

    def windows(self):
        """The numbers of its windows that are there now."""
        raise NotImplementedError

    def make_sight(self):
        """How it is looked at once its root is known."""
        return Sight(self.root, accessibility_bus(), PATIENCE)

    def alive(self):
        """Fails when it has ended."""

    def attach(self):
        """Waits for it to be there."""
        self.root = wait_for('the program in the accessibility tree', self._find_root)
        self.sight = self.make_sight()
        self.window = wait_for('a window', self._find_window)

    def _find_root(self):
        self.alive()
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
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
        xdotool('windowmove', self.window, 0, 0)
        self.resize(*map(int, xdotool('getdisplaygeometry').split()))

    def resize(self, width, height):
        """Returns when the window is laid out at its new size."""
        xdotool('windowsize', self.window, width, height)
        self.wait_for(f'the window to be {width}×{height}', lambda: self._frame_size() == (width, height))
        self.take_turn()
        self.come_to_rest()

    def _top_level(self, role):
        """The first window of such a role; the bubbles of tooltips are windows too."""
        windows = (self.root.get_child_at_index(i) for i in range(self.root.get_child_count()))
        return next((window for window in windows if window is not None and window.get_role_name() == role), None)

    def _frame_size(self):
        frame = self._top_level('frame')
        return frame is not None and self.box(frame)[2:]

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
        """Lets what was just done reach the app. What comes of it may take longer: wait for that where it is needed."""
        time.sleep(seconds)
        self.alive()
        end = time.monotonic() + PATIENCE / 4
        while not all(self._answers_at_once() for _ in range(LOOKS)) and time.monotonic() < end:
            self.alive()

    def answer(self):
        """Returns when the app has taken all keys and clicks up to now: it answers between two of them."""
        try:
            self.root.get_child_at_index(0).get_extents(Atspi.CoordType.WINDOW)
        except (AttributeError, GLib.Error):  # no window right now, or it has just gone
            self.alive()

    def _answers_at_once(self):
        asked = time.monotonic()
        self.answer()
        prompt = time.monotonic() - asked < AT_ONCE
        time.sleep(0.02)
        return prompt

    def _stays(self, look):
        """Its value when it is the same for some looks, else None."""
        first = look()
        for _ in range(LOOKS - 1):
            time.sleep(BETWEEN_LOOKS)
            if look() != first:
                return None
        return first

    def come_to_rest(self):
        """Waits until nothing comes, goes or moves any more: animations end, lists are filled."""
        self.wait_for('everything to come to rest', lambda: self._stays(self._lines))

    def wait_for(self, what, condition, seconds=PATIENCE):
        """Like wait_for, of what the tree tells; prints the tree when that does not come."""
        def look():
            self.alive()
            self.root.clear_cache()
            return condition()
        try:
            return wait_for(what, look, seconds)
        except AssertionError:
            self.alive()
            print(self.dump(), flush=True)
            raise

    def _matching(self, role, name, part, root):
        for seen in self.showing(root):
            if role in (None, seen.role) and name in (None, seen.name) and (part is None or part in seen.name):
                try:
                    yield self.sight.node(seen)
                except (LookupError, GLib.Error):  # gone meanwhile
                    continue

    def showing(self, root=None):
        """All that is showing now, as it was seen then, from the root or that node on."""
        return [seen for seen in self.sight.look(root) if seen.is_shown()]

    def find_all(self, role=None, name=None, part=None, root=None):
        """The showing nodes of a role that are there now, by their whole name or a part of it, below a root.

        After something was done the tree may not tell of it yet: use find, find_some, wait_for or wait_until_gone."""
        return list(self._matching(role, name, part, root))

    def find_some(self, role=None, name=None, part=None, root=None, at_least=1, seconds=PATIENCE):
        """The same, as soon as there are so many."""
        def look():
            found = self.find_all(role, name, part, root)
            return found if len(found) >= at_least else None
        return self.wait_for(f'{at_least} of {role or "anything"} “{name or part or ""}”', look, seconds)

    def catch_toast(self, name, since):
        """Waits for what is there for a moment. A machine so busy that it may have come and gone between two looks
        cannot tell."""
        end = since + PATIENCE
        while True:
            begun = time.monotonic()
            if self.find_all('label', name=name) or time.monotonic() - since > TOAST:
                return
            assert begun < end, f'“{name}” was not told'
            since = begun

    def wait_until_gone(self, role=None, name=None, part=None, root=None):
        """Looks twice: where the tree changes meanwhile one look may miss what is there."""
        self.wait_for(f'{role or "anything"} “{name or part or ""}” to go',
                      lambda: not any(self.find_all(role, name, part, root) for _ in range(2)))

    def find(self, role=None, name=None, part=None, seconds=PATIENCE, root=None):
        """The first of them, as soon as it is there."""
        return self.find_some(role, name, part, root, seconds=seconds)[0]

    def find_focus(self, role=None, name=None, part=None):
        """The first of them as well, once it or something in it has the focus."""
        def look():
            found = self.find_all(role, name, part)
            return found[0] if found and self.has_focus_in(found[0]) else None
        return self.wait_for(f'the focus in {role or "anything"} “{name or part or ""}”', look)

    def has_focus_in(self, root=None):
        """Whether that node, or something in it, has the focus."""
        return any(seen.has(Atspi.StateType.FOCUSED) for seen in self.showing(root))

    def box(self, node):
        extents = node.get_extents(Atspi.CoordType.WINDOW)
        return self.place(extents.x, extents.y, extents.width, extents.height)

    @staticmethod
    def place(x, y, *size):
        # of what is not laid out GTK tells what lay in its memory, which changes
        return x + SHADOW, y + SHADOW, *(length if length < 10000 else 0 for length in size)

    def box_at_rest(self, node):
        """Where a node is once nothing moves it any more."""
        return wait_for('a place to come to rest', lambda: self._stays(lambda: self.box(node)))

    def centre(self, node):
        x, y, width, height = self.box_at_rest(node)
        return x + width // 2, y + height // 2

    def move_to(self, x, y):
        xdotool('mousemove', '--window', self.window, int(x), int(y))

    def _ready(self, node):
        """Where a node is that can be clicked now; nothing where it has gone or come into being meanwhile."""
        place = self._stays(lambda: is_sensitive(node) and is_showing(node) and self.box(node))
        if not place:
            return None
        x, y, width, height = place
        middle = x + width // 2, y + height // 2
        return middle if self._is_in_window(*middle) else None

    def _wait_until_ready(self, node, dx=0, dy=0):
        """Where to click, once it is live, in the window, and at rest, all at the same time."""
        x, y = self.wait_for('what is to be clicked to be live and at rest in the window', lambda: self._ready(node))
        self.clicked = node.get_role_name(), node.get_name(), (x + dx, y + dy)
        return x + dx, y + dy

    def click(self, node, button=1, repeat=1, dx=0, dy=0):
        self.click_at(*self._wait_until_ready(node, dx, dy), button, repeat)

    def _is_in_window(self, x, y):
        size = self._frame_size()
        return not size or (0 < x < size[0] and 0 < y < size[1])

    def click_at(self, x, y, button=1, repeat=1):
        self.move_to(x, y)
        self.answer()
        xdotool('click', '--repeat', repeat, '--delay', 60, button)
        self.settle()

    def click_slowly(self, node):
        """As a slow hand does: longer than the time for a double click, after which GTK forgets the press of a row."""
        self.press_at(*self._wait_until_ready(node))
        time.sleep(SLOW_HAND)
        self.release()

    def click_in_row(self, node, dx=0):
        self.click(node, dx=ROW_PADDING[0] + dx, dy=ROW_PADDING[1])

    def activate(self, node):
        """As a screen reader does: the tree does not know the margins of list rows, and so not where all lies."""
        node.get_action_iface().do_action(0)
        self.settle()

    def press_at(self, x, y):
        self.move_to(x, y)
        self.answer()
        xdotool('mousedown', 1)
        self.answer()

    def drag_to(self, start, end, steps=12):
        """Moves with the button down, as a hand does: in small steps."""
        for i in range(1, steps + 1):
            self.move_to(start[0] + (end[0] - start[0]) * i / steps, start[1] + (end[1] - start[1]) * i / steps)
            time.sleep(0.03)
        self.answer()

    def release(self):
        xdotool('mouseup', 1)
        self.settle()

    def drag(self, start, end):
        self.press_at(*start)
        self.drag_to(start, end)
        self.release()

    def key(self, *keys):
        """Each once the app has taken the one before."""
        for key in keys:
            xdotool('key', key)
            self.answer()
        self.settle()

    def focused_field(self):
        """The field that takes what is typed."""
        return next((self.sight.node(seen) for seen in self.showing()
                     if seen.has(Atspi.StateType.EDITABLE) and seen.has(Atspi.StateType.FOCUSED)), None)

    def type(self, text):
        """Types once a field has the focus, until it stands there."""
        field = self.wait_for('a field that has the focus', self.focused_field)
        xdotool('type', '--delay', 20, text)
        wait_for(f'“{text}” in the field', lambda: text in text_in(field))
        self.settle()

    def _lines(self):
        """All that is showing, in words."""
        lines = []
        for seen in self.sight.measure(self.showing()):
            marks = ''.join(f' {mark}' for mark, state in TOLD.items() if seen.has(state))
            lines.append(f'{seen.role}: {seen.name!r} {self.place(*seen.extents)}{marks}')
        return lines

    def dump(self):
        """The tree for looking at a failure: what has a name or the focus, as logs keep the last lines only."""
        lines = [line for line in self._lines() if ": '' " not in line or 'focused' in line]
        return '\n'.join([*lines, f'last clicked: {self.clicked}'])

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
        else:
            # the bus may not have noticed yet that one has ended, and would hand all to that
            wait_for('the app before to leave the bus', lambda: not is_on_bus(ID))
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

    def heading(self):
        """The title of the page, in the bar beside the sidebar; None while there is none."""
        labels = self.sight.measure([seen for seen in self.showing() if seen.role == 'label' and seen.name])
        places = ((self.place(*seen.extents), seen.name) for seen in labels)
        return next((name for (x, y, *_), name in places if x > BESIDE and y < BELOW), None)

    def turn_page(self, key='ctrl+Page_Down'):
        page = self.wait_for('the title of the page', self.heading)
        self.key(key)
        self.wait_for('another page', lambda: self.heading() not in (None, page))

    def save(self, path):
        """Saves to the file that the plan has; what is in there then."""
        before = path.stat()
        self.key('ctrl+s')
        wait_for('the file to be another one', lambda: path.stat().st_ino != before.st_ino)
        return path.read_bytes()

    def _chooser(self):
        """The file chooser, a window of its own, while it is there."""
        return self._top_level('dialog')

    def find_chooser(self):
        """Returns when it takes keys."""
        chooser = self.wait_for('the file chooser', self._chooser)
        self.wait_for('the focus in it', lambda: self.has_focus_in(chooser))
        self.settle()
        return chooser

    def wait_until_chosen(self):
        self.wait_for('the file chooser to close', lambda: not self._chooser())
        self.take_turn()

    def type_path(self, path):
        """The file chooser takes it with Return."""
        self.find_chooser()
        wait_for('the path in the file chooser', lambda: self._writes_path(str(path)))

    def choose_file(self, path):
        """Returns when that was."""
        self.type_path(path)
        chosen = time.monotonic()
        self.key('Return')
        self.wait_until_chosen()
        return chosen

    def _writes_path(self, path):
        """Whether it stands there then: a chooser that has not read its folder yet may put a name of its own there."""
        self.key('ctrl+a')
        xdotool('type', '--delay', 20, path)
        self.settle()
        # what the chooser has completed behind the path goes
        self.key('shift+End', 'Delete')
        field = self.focused_field()
        return field is not None and text_in(field) == path
