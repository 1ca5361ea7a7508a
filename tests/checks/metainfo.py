# SPDX-License-Identifier: GPL-3.0-or-later
"""metainfo.py ROOT METAINFO DESKTOP: what software centres and menus show of the app is short, complete and in both
languages, and it asks for no more permissions than it needs. appstreamcli and desktop-file-validate see to the form."""

import configparser
import json
import re
import struct
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(sys.argv[1])
LANG = '{http://www.w3.org/XML/1998/namespace}lang'
LANGUAGES = (None, 'ko')
LONGEST = {'name': 20, 'summary': 35, 'caption': 60}
LARGEST = (1000, 700)
# All that the app may do in its sandbox: be seen, and quickly
PERMISSIONS = ['--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri']
URLS = ('homepage', 'bugtracker', 'vcs-browser')

faults = []


def fault(place, message):
    faults.append(f'{place}: {message}')


def texts(node, tag):
    """The text of each language below a node."""
    return {child.get(LANG): ' '.join(''.join(child.itertext()).split()) for child in node.findall(tag)}


def check_short(node, tag, languages=LANGUAGES):
    found = texts(node, tag)
    for language in languages:
        text = found.get(language, '')
        if not text:
            fault(tag, f'is missing in {language or "English"}')
        elif len(text) > LONGEST[tag]:
            fault(tag, f'“{text}” has {len(text)} characters; at most {LONGEST[tag]} fit')
        elif text.endswith('.'):
            fault(tag, f'“{text}” is no sentence: without a full stop')


def check_both_languages(place, node, tags):
    """As many texts in Korean as in English."""
    for tag in tags:
        counts = [len([child for child in node.iter(tag) if child.get(LANG) == language]) for language in LANGUAGES]
        if counts[0] != counts[1]:
            fault(place, f'{counts[0]} texts <{tag}> in English, {counts[1]} in Korean')


def size_of(path):
    """Width and height from the head of a PNG."""
    return struct.unpack('>II', path.read_bytes()[16:24])


def check_picture(image):
    path = ROOT / 'data' / 'screenshots' / image.text.rsplit('/', 1)[1]
    if not path.exists():
        fault(path.name, 'is not there')
        return None
    size = size_of(path)
    if size[0] > LARGEST[0] or size[1] > LARGEST[1]:
        fault(path.name, f'is {size[0]}×{size[1]}; at most {LARGEST[0]}×{LARGEST[1]}')
    if size != (int(image.get('width')), int(image.get('height'))):
        fault(path.name, f'is {size[0]}×{size[1]}, not what the metainfo says')
    return path.name


def check_screenshots(component):
    screenshots = component.findall('screenshots/screenshot')
    shown = set()
    for screenshot in screenshots:
        check_short(screenshot, 'caption')
        if {image.get(LANG) for image in screenshot.findall('image')} != set(LANGUAGES):
            fault('screenshot', 'does not have one picture a language')
        shown |= {check_picture(image) for image in screenshot.findall('image')}
    if {screenshot.get('environment') for screenshot in screenshots} != {'gnome', 'gnome:dark'}:
        fault('screenshots', 'do not show light and dark windows')
    for path in (ROOT / 'data' / 'screenshots').glob('*'):
        if path.name not in shown:
            fault(path.name, 'is shown nowhere')


def check_releases(component):
    for release in component.findall('releases/release'):
        version = release.get('version')
        if not re.fullmatch(r'\d{4}-\d\d-\d\d', release.get('date') or ''):
            fault(version, 'has no date')
        if release.find('description') is None:
            fault(version, 'has no notes')
    versions = [release.get('version') for release in component.findall('releases/release')]
    project = re.search(r"version: '([^']+)'", (ROOT / 'meson.build').read_text())[1]
    if versions[:1] != [project]:
        fault('releases', f'begin with {versions[:1]}, not with {project}')


def check_component(component):
    check_short(component, 'name', [None])
    check_short(component, 'summary')
    check_both_languages('description', component.find('description'), ('p', 'li'))
    check_both_languages('releases', component.find('releases'), ('p', 'li'))
    check_screenshots(component)
    check_releases(component)
    for kind in URLS:
        if component.find(f'url[@type="{kind}"]') is None:
            fault('url', f'has no {kind}')
    if component.find('content_rating[@type="oars-1.1"]') is None:
        fault('content_rating', 'is not OARS 1.1')
    schemes = {color.get('scheme_preference') for color in component.findall('branding/color')}
    if schemes != {'light', 'dark'}:
        fault('branding', 'has no colour for light and dark')


def check_desktop_entry(path):
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str
    parser.read(path)
    entry = parser['Desktop Entry']
    for key, value in {'Categories': 'Office;ProjectManagement;', 'DBusActivatable': 'true',
                       'MimeType': 'application/x-mlproj+json;'}.items():
        if entry.get(key) != value:
            fault('desktop entry', f'{key} is {entry.get(key)}, not {value}')
    if not re.search('%[FU]', entry['Exec']):
        fault('desktop entry', 'takes no files')
    for key in ('GenericName', 'Comment', 'Keywords'):
        if not re.search('[가-힣]', entry.get(f'{key}[ko]', '')):
            fault('desktop entry', f'{key} is not in Korean')


def check_manifest(path):
    permissions = json.loads(path.read_text())['finish-args']
    if permissions != PERMISSIONS:
        fault(path.name, f'lets the sandbox do {permissions}, not {PERMISSIONS}')


check_component(ElementTree.parse(sys.argv[2]).getroot())
check_desktop_entry(sys.argv[3])
check_manifest(ROOT / 'flatpak/io.github.mlproj.Groundwork.json')
print('\n'.join(faults) or 'the metainfo is complete')
sys.exit(1 if faults else 0)
