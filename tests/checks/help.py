#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""help.py ROOT: holds the help of both languages together, and the app to the help.

Every page stands in each language with the same parts in the same order, none of
them left in English; every picture is there and small; what the window calls its
help exists; each word of the interface that a page quotes is one that the app has.
yelp-check sees to the form and the links.
"""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(sys.argv[1])
NAMESPACE = '{http://projectmallard.org/1.0/}'
LANGUAGES = ('C', 'ko')
LARGEST_PICTURE = 100 * 1024
XML_LANG = '{http://www.w3.org/XML/1998/namespace}lang'
# in pixels; the viewer does not make a picture fit
WIDEST_PICTURE = 640

# what takes text; the rest is structure
BLOCKS = ('title', 'desc', 'p')
# within a text the languages differ in order, not in what they refer to
REFERENCES = {'link': ('xref', 'href'), 'media': ('src',)}

faults = []


def fault(place, message):
    faults.append(f'{place}: {message}')


def pages(language):
    return {path.name: ElementTree.parse(path).getroot()
            for path in sorted((ROOT / 'help' / language).glob('*.page'))}


def plain(node):
    return ' '.join(''.join(node.itertext()).split())


def tag(node):
    return node.tag.removeprefix(NAMESPACE)


def blocks(page):
    return [node for node in page.iter() if tag(node) in BLOCKS]


def skeleton(node, depth=0):
    """The structure down to the texts: names, ids and styles, without what stands in them."""
    yield depth, tag(node), node.get('id'), node.get('type'), node.get('style'), node.get('src')
    if tag(node) not in BLOCKS:
        for child in node:
            yield from skeleton(child, depth + 1)


def references(page):
    return sorted((node.get(name) or '') for node in page.iter() for name in REFERENCES.get(tag(node), ()))


def examples(page):
    """Code and keys are the same in every language."""
    return sorted(plain(node) for node in page.iter() if tag(node) in ('code', 'key'))


def is_left_in_english(text):
    return re.search('[A-Za-z]{3}', text) and not re.search('[가-힣]', text)


def own_words(node):
    """What stands in a text beside keys and code."""
    words = node.text or ''
    for child in node:
        words += ('' if tag(child) in ('code', 'key') else own_words(child)) + (child.tail or '')
    return words


def may_stay(node):
    """Texts that are but names, keys, codes or numbers."""
    words = own_words(node)
    return not re.search('[A-Za-z]{3}', words) or words.strip() == 'Groundwork'


def check_languages(english, korean):
    """Returns how many texts there are, and how many of them wait for a translation."""
    untranslated = 0
    for name in sorted(set(english) ^ set(korean)):
        fault(name, 'stands in one language only')
    for name in sorted(set(english) & set(korean)):
        # the viewer takes its own words and the font from that
        if korean[name].get(XML_LANG) != 'ko':
            fault(f'ko/{name}', 'does not say that it is Korean')
        if list(skeleton(english[name])) != list(skeleton(korean[name])):
            fault(name, 'is built differently in the two languages')
        if references(english[name]) != references(korean[name]):
            fault(name, 'leads elsewhere in the other language')
        if examples(english[name]) != examples(korean[name]):
            fault(name, 'has other keys or code in the other language')
        for node in blocks(korean[name]):
            if is_left_in_english(plain(node)) and not may_stay(node):
                untranslated += 1
                fault(f'ko/{name}', f'is left in English: {plain(node)[:60]}')
    return sum(len(blocks(page)) for page in english.values()), untranslated


def check_pictures():
    for language in LANGUAGES:
        folder = ROOT / 'help' / language
        used = {node.get('src') for page in pages(language).values() for node in page.iter(NAMESPACE + 'media')}
        there = {f'figures/{path.name}' for path in (folder / 'figures').glob('*')}
        for page in pages(language).values():
            for node in page.iter(NAMESPACE + 'media'):
                if not 0 < int(node.get('width', 0)) <= WIDEST_PICTURE:
                    fault(f'{language}/{node.get("src")}', f'is shown wider than {WIDEST_PICTURE} pixels')
        for name in sorted(used ^ there):
            fault(f'{language}/{name}', 'is not there' if name in used else 'is not used')
        for name in sorted(used & there):
            if (folder / name).stat().st_size > LARGEST_PICTURE:
                fault(f'{language}/{name}', 'is larger than 100 KiB')


def check_context(english):
    """The tables of the window name pages that exist, and classes that exist."""
    source = (ROOT / 'src/ui/window/gw-help-pages.c').read_text()
    header = (ROOT / 'src/ui/window/gw-help-pages.h').read_text()
    named = re.findall(r'\{ [\w"-]+, ("[a-z-]+") \}', source)
    named += re.findall(r'#define (?:GW_HELP|PAGE)_\w+ +("[a-z-]+")', source + header)
    for page in sorted({name.strip('"') for name in named}):
        if f'{page}.page' not in english:
            fault('gw-help-pages.c', f'names “{page}”, which the help has not')
    declared, dialogs = set(), set()
    for path in (ROOT / 'src/ui').rglob('*.[ch]'):
        text = path.read_text()
        declared.update(re.findall(r'G_DECLARE_\w+_TYPE \((\w+),', text))
        dialogs.update(re.findall(r'G_DEFINE_\w+ \((\w+), \w+, ADW_TYPE_\w*DIALOG\b', text))
        dialogs.update(re.findall(r'gtk_widget_set_name \(GTK_WIDGET \(dialog\), "(\w+)"', text))
    named = set(re.findall(r'\{ "(Gw\w+)"', source))
    for name in sorted(named - declared - dialogs):
        fault('gw-help-pages.c', f'names the class {name}, which is not there')
    for name in sorted(dialogs - named):
        fault('gw-help-pages.c', f'leaves F1 in {name} to the page below it')


def interface_words():
    """Every text of the app and its translation, without mnemonics."""
    text = (ROOT / 'po/ko.po').read_text()
    text = re.sub(r'"\n"', '', text)
    words = {'C': set(), 'ko': set()}
    for name, value in re.findall(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?) "(.*)"$', text, re.M):
        language = 'C' if name.startswith('msgid') else 'ko'
        value = re.sub(r'\(_[A-Z]\)', '', value.replace('\\"', '"')).replace('_', '')
        words[language].add(value)
    return words


def check_interface_words(language, page, name, words):
    for node in page.iter(NAMESPACE + 'gui'):
        if plain(node) not in words[language]:
            fault(f'{language}/{name}', f'quotes “{plain(node)}”, which the app does not say')


KEY_NAMES = {'Control': 'Ctrl', 'Return': 'Enter', 'space': 'Space', 'Escape': 'Esc', 'Page_Down': 'Page Down',
             'Page_Up': 'Page Up', 'question': '?', 'comma': ',', 'plus': '+', 'minus': '-', 'Left': '←', 'Right': '→',
             'Up': '↑', 'Down': '↓'}


def spell_key(accelerator):
    """An accelerator of the table as the help writes it, whatever the order of its modifiers."""
    parts = [*re.findall(r'<(\w+)>', accelerator), re.sub(r'<\w+>', '', accelerator)]
    names = [KEY_NAMES.get(part, part) for part in parts]
    return frozenset(name.upper() if len(name) == 1 else name for name in names)


def keys_of_table():
    source = (ROOT / 'src/ui/window/gw-shortcuts.c').read_text()
    entries = re.findall(r'\{ N_\("[^"]+"\), N_\("([^"]+)"\), (?:NULL|"[^"]+"), "([^"]+)" \}', source)
    return sorted((title, [spell_key(accel) for accel in accels.split()]) for title, accels in entries)


def keys_of_page(page):
    rows = []
    for row in page.iter(NAMESPACE + 'tr'):
        title, keys = row.findall(NAMESPACE + 'td')
        spelt = [frozenset(plain(key) for key in node.iter(NAMESPACE + 'key'))
                 for node in keys.find(NAMESPACE + 'p')]
        rows.append((plain(title), spelt))
    return sorted(rows)


def check_keys(english):
    table, page = keys_of_table(), keys_of_page(english['keys.page'])
    for title, _ in [entry for entry in table if entry not in page] + [row for row in page if row not in table]:
        fault('keys.page', f'“{title}” differs from gw-shortcuts.c')


def check_members(english):
    """What the page about the file calls a member or a code is one in the schema."""
    schema = (ROOT / 'data/mlproj.schema.json').read_text() + (ROOT / 'data/template/standard.json').read_text()
    for node in english['file-format.page'].iter(NAMESPACE + 'code'):
        text = plain(node)
        if re.fullmatch('[a-z_]+(-[a-z]+)*', text) and not re.search(rf'\b{text}\b', schema):
            fault('file-format.page', f'calls something “{text}”, which neither schema nor template know')


def run_yelp_check(command, files, *options):
    found = subprocess.run(['yelp-check', command, *options, *map(str, files)], capture_output=True, text=True, check=False)
    for line in (found.stdout + found.stderr).splitlines():
        fault(f'yelp-check {command}', line)
    if found.returncode != 0:
        fault(f'yelp-check {command}', f'ended with status {found.returncode}')


def main():
    help_pages = {language: pages(language) for language in LANGUAGES}
    n_texts, n_untranslated = check_languages(help_pages['C'], help_pages['ko'])
    check_pictures()
    check_context(help_pages['C'])
    check_keys(help_pages['C'])
    check_members(help_pages['C'])
    words = interface_words()
    for language in LANGUAGES:
        for name, page in help_pages[language].items():
            check_interface_words(language, page, name, words)
        files = sorted((ROOT / 'help' / language).glob('*.page'))
        for command in ('validate', 'links', 'orphans', 'media'):
            run_yelp_check(command, files)
        # what is not written to its end would be listed
        run_yelp_check('status', files, '--except', 'final')
    print(f'help: {len(help_pages["C"])} pages, {n_texts} texts, {n_untranslated} untranslated, '
          f'{len(faults)} faults')
    print('\n'.join(faults))
    sys.exit(1 if faults else 0)


main()
