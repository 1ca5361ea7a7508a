#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds sources and catalogues together.

usage: po-lint.py ROOT XGETTEXT-ARGUMENT…

Every source with text is listed in po/POTFILES.in, every text has a translation
in every language of po/LINGUAS, and the translations keep the placeholders and
never put a bare Korean particle after one.
"""

import collections
import pathlib
import re
import subprocess
import sys
import tempfile

Entry = collections.namedtuple('Entry', 'context msgid plural translations flags files line')

SOURCES = ('*.c', '*.h', '*.blp')

# %d, %s, %1$s, %-5.2f, %lu, and what the PRI macros make; %% is none.
PLACEHOLDER = r'%(?:\d+\$)?[-+ #0]*(?:\*|\d+)?(?:\.(?:\*|\d+))?(?:hh|h|ll|l|z|j|t|L)?[diouxXeEfFgGaAcsp]'
TOKENS = re.compile(r'%%|(' + PLACEHOLDER + ')')

# The reader's ear wants 을 or 를 by the sound before it, which nobody knows here.
# 을(를) and the like say both; a longer word that begins so is no particle.
PARTICLE = re.compile(r'(?:' + PLACEHOLDER + r')[”’"]?(으로|은|는|이|가|을|를|와|과|로)(?![가-힣(])')


# --- Reading catalogues

KEYWORD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s+"(.*)"$')
ESCAPES = {'n': '\n', 't': '\t', '"': '"', '\\': '\\'}


def unescape(text):
    return re.sub(r'\\(.)', lambda match: ESCAPES.get(match.group(1), match.group(0)), text)


def parse_block(block, line):
    texts, flags, files, last = {}, set(), [], None
    for text in block:
        if text.startswith('#,'):
            flags.update(flag.strip() for flag in text[2:].split(','))
        elif text.startswith('#:'):
            files += [reference.rsplit(':', 1)[0] for reference in text[2:].split()]
        elif match := KEYWORD.match(text):
            last = match.group(1)
            texts[last] = unescape(match.group(2))
        elif text.startswith('"') and last:
            texts[last] += unescape(text[1:-1])
    if not texts.get('msgid'):
        return None
    translations = [texts[key] for key in sorted(texts) if key.startswith('msgstr')]
    return Entry(texts.get('msgctxt'), texts['msgid'], texts.get('msgid_plural'),
                 translations, flags, files, line)


def parse_catalog(text):
    """The entries of a .po or .pot, without its header and what is obsolete."""
    entries, block, start = [], [], 1
    for number, line in enumerate(text.splitlines() + [''], 1):
        if line.strip():
            start = start if block else number
            block.append(line.strip())
        elif block:
            entries.append(parse_block(block, start))
            block = []
    return [entry for entry in entries if entry]


def key(entry):
    return entry.context, entry.msgid


def name(entry):
    return f'“{entry.msgid}”' + (f' ({entry.context})' if entry.context else '')


# --- Reading sources

def list_lines(path):
    lines = (line.strip() for line in path.read_text(encoding='utf-8').splitlines())
    return [line for line in lines if line and not line.startswith('#')]


def extract(root, files, arguments):
    """What xgettext finds in `files`, which are relative to `root`."""
    if not files:
        return []
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / 'all.pot'
        run = subprocess.run(['xgettext', *arguments, '--no-wrap', '--force-po', '--output', output,
                              '--directory', root, '--files-from', '-'],
                             input='\n'.join(files), capture_output=True, encoding='utf-8', check=False)
        if run.returncode != 0:
            raise SystemExit(run.stderr)
        return parse_catalog(output.read_text(encoding='utf-8'))


def find_sources(root):
    found = [path for pattern in SOURCES for path in (root / 'src').rglob(pattern)]
    return sorted(str(path.relative_to(root)) for path in found)


# --- Checks: each yields what is wrong

def check_list(root, listed, arguments):
    for path in listed:
        if not (root / path).is_file():
            yield f'po/POTFILES.in: {path} does not exist'
    for path in sorted({path for path in listed if listed.count(path) > 1}):
        yield f'po/POTFILES.in: {path} is listed twice'

    sources = find_sources(root)
    with_text = {path for entry in extract(root, sources, arguments) for path in entry.files}
    for path in sorted(with_text - set(listed)):
        yield f'po/POTFILES.in: {path} has text and is not listed'


def check_quotes(root):
    """xgettext reads 'text' in Blueprint as a character of C, and skips it."""
    for path in sorted((root / 'src').rglob('*.blp')):
        if re.search(r"\bC?_\s*\(\s*'", path.read_text(encoding='utf-8')):
            yield f"{path.relative_to(root)}: write _(\"…\"): text in '…' is not extracted"


def check_complete(template, catalog, where):
    known = {key(entry): entry for entry in catalog}
    for entry in template:
        found = known.get(key(entry))
        place = ', '.join(sorted(set(entry.files)))
        if found is None:
            yield f'{where}: {name(entry)} is missing ({place})'
        elif 'fuzzy' in found.flags:
            yield f'{where}:{found.line}: {name(entry)} is fuzzy'
        elif not all(found.translations):
            yield f'{where}:{found.line}: {name(entry)} is not translated'
        elif entry.plural != found.plural:
            yield f'{where}:{found.line}: {name(entry)} has another plural in {place}'


def placeholders(text):
    """The conversions by the argument they take."""
    found = [match.group(1) for match in TOKENS.finditer(text) if match.group(1)]
    numbered = {}
    for position, conversion in enumerate(found, 1):
        match = re.match(r'%(\d+)\$', conversion)
        number = int(match.group(1)) if match else position
        numbered[number] = re.sub(r'^%(\d+\$)?', '', conversion)
    return numbered


def check_placeholders(catalog, where):
    for entry in catalog:
        if 'no-c-format' in entry.flags:
            continue
        wanted = placeholders(entry.plural or entry.msgid)
        for text in entry.translations:
            if text and placeholders(text) != wanted:
                yield f'{where}:{entry.line}: {name(entry)} has other placeholders than “{text}”'


def check_particles(catalog, where):
    for entry in catalog:
        for text in entry.translations:
            if 'no-c-format' not in entry.flags and (match := PARTICLE.search(text)):
                yield f'{where}:{entry.line}: bare particle {match.group(1)} after a placeholder: “{text}”'


def check_format(path, where):
    run = subprocess.run(['msgfmt', '--check', '--check-accelerators=_', '-o', '/dev/null', path],
                         capture_output=True, encoding='utf-8', check=False)
    if run.returncode != 0 or run.stderr:
        yield f'{where}: msgfmt says:\n{run.stderr.strip()}'


def check_language(root, language, template):
    where = f'po/{language}.po'
    path = root / where
    catalog = parse_catalog(path.read_text(encoding='utf-8'))
    yield from check_format(path, where)
    yield from check_complete(template, catalog, where)
    yield from check_placeholders(catalog, where)
    if language == 'ko':
        yield from check_particles(catalog, where)


def check_tree(root, arguments):
    listed = list_lines(root / 'po' / 'POTFILES.in')
    yield from check_list(root, listed, arguments)
    yield from check_quotes(root)
    template = extract(root, [path for path in listed if (root / path).is_file()], arguments)
    for language in list_lines(root / 'po' / 'LINGUAS'):
        yield from check_language(root, language, template)


def main():
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    faults = list(check_tree(pathlib.Path(sys.argv[1]), sys.argv[2:]))
    print('\n'.join(faults), file=sys.stderr)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
