# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of keys, as the list of keyboard shortcuts shows it."""

import re
from pathlib import Path

TABLE = Path(__file__).resolve().parents[2] / 'src/ui/window/gw-shortcuts.c'
ENTRY = re.compile(r'\{ N_\("([^"]+)"\), N_\("([^"]+)"\), (?:NULL|"([^"]+)"), "([^"]+)" \}')


def spell(accelerator):
    """An accelerator of the table as xdotool takes it."""
    names = {'Control': 'ctrl', 'Shift': 'shift', 'Alt': 'alt'}
    parts = [names[part] for part in re.findall(r'<(\w+)>', accelerator)]
    return '+'.join([*parts, re.sub(r'<\w+>', '', accelerator)])


def entries():
    """Each group, deed, action or nothing, and keys."""
    for group, deed, action, accels in ENTRY.findall(TABLE.read_text(encoding='utf-8')):
        yield group, deed, action, [spell(accel) for accel in accels.split()]


def of_actions():
    return {action: keys for _, _, action, keys in entries() if action}


def without_action():
    """What widgets take themselves: the deeds and keys of each group."""
    found = {}
    for group, deed, action, keys in entries():
        if not action:
            found.setdefault(group, set()).update((deed, key) for key in keys)
    return found
