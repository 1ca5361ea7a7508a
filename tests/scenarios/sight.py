# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility tree of a program as one look sees all of it."""

import ast
import functools
import re

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

from tree import walk  # noqa: E402

CACHE = '/org/a11y/atspi/cache'
TEXT = r"""(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
# A node as an app tells of it, in GVariant's words: path, number of children, name, role, states
TOLD = re.compile(r"\(\('[^']*', '([^']*)'\), \('[^']*', '[^']*'\), \('[^']*', '[^']*'\), -?\d+, (-?\d+), "
                  rf'\[[^\]]*\], ({TEXT}), (\d+), {TEXT}, \[(\d+), (\d+)\]\)')
SHOWN = 1 << Atspi.StateType.SHOWING | 1 << Atspi.StateType.VISIBLE


@functools.cache
def role_name(number):
    return Atspi.role_get_name(Atspi.Role(int(number)))


@functools.cache
def unquote(text):
    return ast.literal_eval(text)


class Seen:
    """A node as it was then, and where it is from the root."""

    above, index, extents = None, None, None

    def __init__(self, path, role, name, states):
        self.path, self.role, self.name, self.states = path, role, name, states
        self.children = []

    def has(self, state):
        return bool(self.states >> state & 1)

    def is_shown(self):
        return self.states & SHOWN == SHOWN

    def all(self, found=None):
        """Itself and what is below, by path. Stacks tell of what they show once for each of their pages."""
        found = {} if found is None else found
        if self.path not in found:
            found[self.path] = self
            for child in self.children:
                child.all(found)
        return found


def below(path, children, found=None):
    """That node and all that is known to be below it."""
    found = set() if found is None else found
    if path not in found:
        found.add(path)
        for child in children.get(path, []):
            below(child, children, found)
    return found


class Sight:
    """Sees an app of GTK 4 at once: asked node by node for one thing after the other it needs seconds."""

    def __init__(self, root, address, patience):
        flags = Gio.DBusConnectionFlags
        self.root, self.name, self.patience = root, root.app.bus_name, int(patience * 1000)
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.nodes = {}         # those that were wanted, by path
        self.parents = set()    # what had children in the look before

    def look(self, root=None):
        """All that is there, from the root or that node on, each before what is below it."""
        told, children = self._tell(), {}
        wanted = self.parents & told.keys() | {self.root.path}
        while wanted:
            children.update(self._ask_for_children(wanted))
            found = below(self.root.path, children)
            # an app does not count its windows
            wanted = [path for path in found if path not in children and (path not in told or told[path][1] != '0')]
        self.parents = {path for path in children if children[path]}
        # an app tells only of nodes that somebody has asked for
        tree = self._grow(told if told.keys() >= found else self._tell(), children)
        start = tree if root is None else tree.all().get(root.path)
        return list(start.all().values()) if start is not None else []

    def measure(self, seen):
        """Takes down where each of them lies. Returns those that lie anywhere."""
        window = GLib.Variant('(u)', (Atspi.CoordType.WINDOW,))
        for node, answer in zip(seen, self._ask([(node.path, 'Component', 'GetExtents', window) for node in seen])):
            node.extents = answer.unpack()[0] if answer is not None else None
        return [node for node in seen if node.extents is not None]

    def node(self, seen):
        """The node itself, as it is from now on."""
        if seen.above is None:
            return self.root
        if seen.path not in self.nodes:
            node = self.node(seen.above).get_child_at_index(seen.index)
            if node is None or node.path != seen.path:
                raise LookupError('the tree has changed')
            self.nodes[seen.path] = node
        return self.nodes[seen.path]

    def _tell(self):
        """What the app tells of all nodes it knows of, and of some that are no longer in its tree."""
        answer = self.bus.call_sync(self.name, CACHE, 'org.a11y.atspi.Cache', 'GetItems', None, None,
                                    Gio.DBusCallFlags.NONE, self.patience, None)
        return {told[0]: told for told in TOLD.findall(answer.print_(False))}

    def _ask_for_children(self, paths):
        answers = self._ask([(path, 'Accessible', 'GetChildren', None) for path in paths])
        return {path: [child for _, child in answer.unpack()[0]] if answer is not None else []
                for path, answer in zip(paths, answers)}

    def _grow(self, told, children):
        """The tree as far as it is known."""
        known = {}

        def seen(path):
            if path not in known:
                _, _, name, role, low, high = told.get(path, (path, '0', "''", '0', '0', '0'))
                node = known[path] = Seen(path, role_name(role), unquote(name), int(low) | int(high) << 32)
                for index, below in enumerate(children.get(path, [])):
                    child = seen(below)
                    node.children.append(child)
                    if child.above is None:
                        child.above, child.index = node, index
            return known[path]
        return seen(self.root.path)

    def _ask(self, questions):
        """The answers to all of them, sent together; None where something has gone meanwhile."""
        answers, missing = [None] * len(questions), set(range(len(questions)))

        def take(bus, result, i):
            missing.remove(i)
            try:
                answers[i] = bus.call_finish(result)
            except GLib.Error:
                pass
        # not the main loop, in which others wait for events
        context = GLib.MainContext.new()
        context.push_thread_default()
        try:
            for i, (path, interface, method, arguments) in enumerate(questions):
                self.bus.call(self.name, path, f'org.a11y.atspi.{interface}', method, arguments, None,
                              Gio.DBusCallFlags.NONE, self.patience, None, take, i)
            while missing:
                context.iteration(True)
        finally:
            context.pop_thread_default()
        return answers


class Walk:
    """Sees any program, from node to node."""

    def __init__(self, root):
        self.root = root

    def look(self, root=None):
        found = []
        for node in walk(root or self.root):
            try:
                states = sum(1 << state for state in node.get_state_set().get_states())
                found.append(Seen(node.path, node.get_role_name(), node.get_name() or '', states))
                found[-1].there = node
            except GLib.Error:  # gone meanwhile
                continue
        return found

    def measure(self, seen):
        for node in seen:
            try:
                extents = node.there.get_extents(Atspi.CoordType.WINDOW)
            except GLib.Error:
                continue
            node.extents = extents.x, extents.y, extents.width, extents.height
        return [node for node in seen if node.extents is not None]

    def node(self, seen):
        return seen.there
