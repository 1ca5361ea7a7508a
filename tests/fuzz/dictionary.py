#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""dictionary.py SCHEMA: the words of a plan file, as libFuzzer reads them.

Member names and codes come from the schema, so a new field is tried at once.
"""
import json
import sys

SYNTAX = ['{', '}', '[', ']', ',', ':', 'null', 'true', 'false', '"', '\\u0000', '\\ud83d', '\\\\', '1e308',
          '9007199254740993', '-0', '2026-11-23', '{"id":"a"}', '\u202e', '\ufeff', '=', "'", '<b>', 'javascript:']


def words(node):
    """Every member name and every code below a part of the schema."""
    if isinstance(node, dict):
        for name in node.get('properties', {}):
            yield f'"{name}":'
        for code in [*node.get('enum', []), node.get('const')]:
            if isinstance(code, str):
                yield f'"{code}"'
        for part in node.values():
            yield from words(part)
    elif isinstance(node, list):
        for part in node:
            yield from words(part)


def quote(word):
    """A line of a dictionary."""
    data = ''.join(chr(byte) if 32 <= byte < 127 and chr(byte) not in '"\\' else f'\\x{byte:02x}'
                   for byte in word.encode())
    return f'"{data}"'


def main():
    with open(sys.argv[1], encoding='utf-8') as file:
        schema = json.load(file)
    for word in dict.fromkeys([*SYNTAX, *words(schema)]):
        print(quote(word))


main()
