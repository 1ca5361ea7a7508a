# SPDX-License-Identifier: GPL-3.0-or-later
"""The nodes of the accessibility tree, as it is at the time."""

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402


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


def has_state(node, state):
    node.clear_cache_single()
    return node.get_state_set().contains(state)


def is_sensitive(node):
    return has_state(node, Atspi.StateType.SENSITIVE)


def is_focused(node):
    return has_state(node, Atspi.StateType.FOCUSED)


def text_in(node):
    """What stands in a field."""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
