# SPDX-License-Identifier: GPL-3.0-or-later
"""style.py ROOT: the look follows the desktop. No colour is named outside draw/, so that dark windows, high contrast
and accents hold; nothing moves by itself, so that nothing moves where animations are off: the widgets of GTK and
libadwaita ask for that, and there are no others that do."""

import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1])
COMMENT = re.compile(r'/\*.*?\*/', re.S)
# black at the edge of a pill, mixed with what lies below it
COLOUR = re.compile(r'#[0-9a-fA-F]{3,8}\b(?![\w-]*\s*15%)|\brgba?\(|\bhsla?\(')
# a transition that the desktop cannot switch off, or a picture drawn anew for motion
MOTION_CSS = re.compile(r'\b(transition|animation)(-\w+)*\s*:|@keyframes')
MOTION = re.compile(r'adw_(timed|spring)_animation_new|gdk_frame_clock_get_frame_time|gdk_frame_clock_begin_updating')


def lines_with(pattern, text):
    for number, line in enumerate(text.splitlines(), 1):
        if pattern.search(line):
            yield number, line.strip()


def blank_comments(text):
    return COMMENT.sub(lambda found: '\n' * found[0].count('\n'), text)


def faults():
    for path in sorted((ROOT / 'src/ui').rglob('*.css')):
        text = blank_comments(path.read_text())
        for pattern, message in ((COLOUR, 'names a colour'), (MOTION_CSS, 'moves by itself')):
            for number, line in lines_with(pattern, text):
                yield f'{path.relative_to(ROOT)}:{number}: {message}: {line}'
    for path in sorted((ROOT / 'src/ui').rglob('*.[cb]*')):
        if path.suffix not in ('.c', '.blp'):
            continue
        for number, line in lines_with(MOTION, blank_comments(path.read_text())):
            yield f'{path.relative_to(ROOT)}:{number}: moves by itself: {line}'


found = list(faults())
print('\n'.join(found) or 'the look follows the desktop')
sys.exit(1 if found else 0)
