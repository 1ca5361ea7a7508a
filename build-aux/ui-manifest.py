# SPDX-License-Identifier: GPL-3.0-or-later
"""ui-manifest.py PREFIX SOURCE_DIR OUTPUT BLUEPRINT…: the resource manifest of
the interface files, so that a new file is named in one place only."""

import sys
from pathlib import Path

prefix, source_dir, output, *blueprints = sys.argv[1:]
lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<gresources>',
         f'  <gresource prefix="{prefix}">']
lines += [f'    <file compressed="false">{path.name}</file>' for path in sorted(Path(source_dir).glob('style*.css'))]
for path in blueprints:
    name = Path(path).resolve().relative_to(Path(source_dir).resolve()).with_suffix('.ui').as_posix()
    lines.append(f'    <file alias="ui/{name}" preprocess="xml-stripblanks">{name}</file>')
for icon in sorted((Path(source_dir).parents[1] / 'data/icons/symbolic').glob('*.svg')):
    lines.append(f'    <file alias="icons/scalable/actions/{icon.name}" preprocess="xml-stripblanks">icons/symbolic/{icon.name}</file>')
# The app's own icon is found without being installed, too
for icon in sorted((Path(source_dir).parents[1] / 'data/icons/hicolor/scalable/apps').glob('*.svg')):
    lines.append(f'    <file alias="icons/scalable/apps/{icon.name}" preprocess="xml-stripblanks">icons/hicolor/scalable/apps/{icon.name}</file>')
lines += ['  </gresource>', '</gresources>', '']
Path(output).write_text('\n'.join(lines), encoding='utf-8')
