# SPDX-License-Identifier: GPL-3.0-or-later
"""keys.py ROOT: the list of keyboard shortcuts names every key that src/ui takes, and no other."""

import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1])
TABLE = 'src/ui/window/gw-shortcuts.c'

# which groups of the list a file's keys may stand in; the first match counts
GROUPS = [
    (r'ui/(stage|case|evaluations)/', {'Checks', 'Editing'}),
    (r'ui/risks/gw-(risk-board|board)', {'Matrix', 'Editing'}),
    (r'ui/risks/gw-(risk-register|register)', {'Register', 'Editing'}),
    (r'ui/print/', {'Print preview'}),
    (r'ui/meeting/', {'Meeting'}),
    (r'ui/widgets/gw-typing', {'Editing'}),
    (r'ui/window/gw-sidebar', {'Pages'}),
]
# arrows that walk the suggestions below a search field, as they do everywhere
UNLISTED = {'src/ui/dialogs/gw-find-dialog.c': {'Up', 'Down'}, 'src/ui/widgets/gw-owner-button.c': {'Up', 'Down'}}
# what GTK does by itself: Return on a row of a list view
OF_GTK = {('Checks', 'Return')}

# several keys of a keyboard that mean one
SAME = {'Enter': 'Return', 'Left_Tab': '<Shift>Tab', 'Add': 'plus', 'equal': 'plus', 'Subtract': 'minus',
        'Space': 'space', 'A': 'a'}
MASKS = {'CONTROL': '<Control>', 'ALT': '<Alt>', 'SHIFT': '<Shift>'}

ENTRY = re.compile(r'\{ N_\("([^"]+)"\), N_\("[^"]+"\), (NULL|"[^"]+"), "([^"]+)" \}')
KEY = re.compile(r'GDK_KEY_(\w+)(?:(?:,| && modifiers ==) (0\b|GDK_NO_MODIFIER_MASK|GDK_\w+_MASK))?')
# ways to bind a key past the table and past GDK_KEY_
PAST = re.compile(r'set_accels_for_action|gtk_shortcut_(new|trigger_parse)|\bShortcut(Controller)? *\w* *\{|accelerator:')


def read_table():
    """(group, key) of every entry, and those whose action the application binds."""
    listed, bound = set(), set()
    for group, action, accels in ENTRY.findall((ROOT / TABLE).read_text()):
        for accel in accels.split():
            listed.add((group, accel))
            if action != 'NULL':
                bound.add((group, accel))
    return listed, bound


def read_keys(text):
    """The keys of a source file, as (key, whether its modifiers are known)."""
    for name, mask in KEY.findall(text):
        name = re.sub('^(KP|ISO)_', '', name)
        name = SAME.get(name, name)
        modifier = re.match(r'GDK_(CONTROL|ALT|SHIFT)_MASK', mask)
        yield (MASKS[modifier[1]] if modifier else '') + name, bool(mask)


def matches(accel, key, known):
    return accel == key or not known and re.sub(r'^(<\w+>)+', '', accel) == re.sub(r'^(<\w+>)+', '', key)


def check_file(path, text, listed, taken):
    if path != TABLE and PAST.search(text):
        yield f'{path}: keys of actions stand in {TABLE} alone'
    groups = next((groups for pattern, groups in GROUPS if re.search(pattern, path)), set())
    for key, known in read_keys(text):
        if key in UNLISTED.get(path, ()):
            continue
        found = {entry for entry in listed if entry[0] in groups and matches(entry[1], key, known)}
        if not found:
            yield f'{path}: {key} is not in the list of keyboard shortcuts under {" or ".join(sorted(groups)) or "any group"}'
        taken |= found


def check():
    listed, bound = read_table()
    taken = set(bound | OF_GTK)
    for group, accel in sorted(listed):
        if re.fullmatch('<Alt>[a-z]', accel):
            yield f'{TABLE}: {accel} under {group} belongs to the texts of buttons and menus'
    if not listed:
        yield f'{TABLE}: no shortcuts found'
    for path in sorted((ROOT / 'src/ui').rglob('*.[cb]*')):
        if path.suffix in ('.c', '.blp'):
            yield from check_file(path.relative_to(ROOT).as_posix(), path.read_text(), listed, taken)
    for group, accel in sorted(listed - taken):
        yield f'{TABLE}: nothing takes {accel} under {group}'
    for group, accel in sorted(OF_GTK - listed):
        yield f'{TABLE}: {accel} is missing under {group}'


complaints = list(check())
print(*complaints, sep='\n')
sys.exit(1 if complaints else 0)
