# SPDX-License-Identifier: GPL-3.0-or-later
"""menus.py ROOT: every item of a menu has a letter of its own in its menu, in English and in Korean, so that a menu that
was opened from the keyboard goes on from there."""

import gettext
import io
import re
import subprocess
import sys
from pathlib import Path

MENU = re.compile(r'\n *menu (\w+) \{\n(.*?)\n\}', re.S)
ITEM = re.compile(r'(?:item \(|label: )C?_\((?:"([^"]*)", )?"([^"]*)"\)')


def read_words(root):
    compiled = subprocess.run(['msgfmt', '-o', '-', root / 'po' / 'ko.po'], check=True, capture_output=True).stdout
    return gettext.GNUTranslations(io.BytesIO(compiled))


def letters(texts):
    """What is wrong with them."""
    seen = {}
    for text in texts:
        letter = text.partition('_')[2][:1].lower()
        if not letter:
            yield f'“{text}” has no letter'
        elif letter in seen:
            yield f'“{text}” has the letter of “{seen[letter]}”'
        seen.setdefault(letter, text)


def main():
    root = Path(sys.argv[1])
    korean = read_words(root)
    wrong, n_menus = [], 0
    for path in sorted(root.glob('src/ui/**/*.blp')):
        for name, body in MENU.findall(path.read_text(encoding='utf-8')):
            items = ITEM.findall(body)
            n_menus += 1
            translated = [korean.pgettext(context, text) if context else korean.gettext(text) for context, text in items]
            for texts in [text for _, text in items], translated:
                wrong += [f'{path.relative_to(root)}: {name}: {what}' for what in letters(texts)]
    if wrong:
        print(*wrong, sep='\n')
    return 1 if wrong or n_menus == 0 else 0


if __name__ == '__main__':
    sys.exit(main())
