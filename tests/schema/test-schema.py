# SPDX-License-Identifier: GPL-3.0-or-later
"""test-schema.py ROOT DUMP MLPROJ [--update]: holds data/mlproj.schema.json and the code together.

The code's declarations and the schema must say the same, field by field, in both directions. What the
schema takes the program must take, and what the schema refuses the program must refuse. --update writes
the schema anew and keeps the descriptions that are in it."""

import copy
import json
import random
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import jsonschema

ROOT, DUMP, MLPROJ = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
SCHEMA = ROOT / 'data' / 'mlproj.schema.json'
TEXT_MAX = 1024 * 1024
WORDS = ('description', 'title', 'examples', '$comment')

CLASSES = json.loads(subprocess.run([DUMP], check=True, capture_output=True, text=True).stdout)


# --- The schema that the declarations come to

def or_null(schema):
    return {'anyOf': [schema, {'type': 'null'}]}


def field_schema(field):
    kind = field['kind']
    if kind == 'date':
        return {'type': ['string', 'null'], 'pattern': '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$'}
    if kind in ('text', 'lines', 'code', 'ref'):
        return {'type': ['string', 'null'], 'maxLength': TEXT_MAX}
    if kind in ('level', 'integer'):
        return {'type': ['integer', 'null'], 'minimum': field['minimum'], 'maximum': field['maximum']}
    if kind == 'number':
        return {'type': ['number', 'null']}
    if kind == 'integers':
        item = {'type': 'integer', 'minimum': field['minimum'], 'maximum': field['maximum']}
        return {'type': ['array', 'null'], 'items': item}
    if kind == 'child':
        return or_null({'$ref': f'#/$defs/{field["class"]}'})
    if kind in ('list', 'records'):
        return {'type': ['array', 'null'], 'items': {'$ref': f'#/$defs/{field["class"]}'}}
    return True


def class_schema(name):
    declared = CLASSES[name]
    properties = {}
    if declared['id']:
        properties['id'] = {'$ref': '#/$defs/id'}
    for field in declared['fields']:
        properties[field['name']] = field_schema(field)
    schema = {'type': 'object', 'properties': properties}
    if declared['id'] and name != 'plan':
        schema['required'] = ['id']
    return schema


def expected_schema():
    plan = class_schema('plan')
    header = {'format': {'const': 'mlproj'}, 'version': {'type': 'integer', 'minimum': 1}}
    definitions = {'id': {'type': 'string', 'pattern': '^[A-Za-z0-9._/-]{1,64}$'}}
    definitions.update({name: class_schema(name) for name in CLASSES if name != 'plan'})
    return {
        '$schema': 'https://json-schema.org/draft/2020-12/schema',
        '$id': 'https://mlproj.github.io/schema/mlproj.schema.json',
        'type': 'object',
        'required': ['format', 'version'],
        'properties': {**header, **plan['properties']},
        '$defs': definitions,
    }


def without_words(node):
    if isinstance(node, dict):
        return {key: without_words(value) for key, value in node.items()
                if key not in WORDS or not isinstance(value, (str, list))}
    if isinstance(node, list):
        return [without_words(value) for value in node]
    return node


def with_words(node, old):
    """The new schema with the words of the old one."""
    if isinstance(node, dict) and isinstance(old, dict):
        words = {key: old[key] for key in WORDS if key in old and isinstance(old[key], (str, list))}
        return {**words, **{key: with_words(value, old.get(key)) for key, value in node.items()}}
    return node


# --- Random plans, made from the declarations

class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.next_id = 0

    def id(self):
        self.next_id += 1
        return f'i{self.next_id}'

    def text(self):
        return self.random.choice(['', 'a', 'R&D <b>', '두 줄\n라벨링', '=1+1', 'x' * 200, '2026-11-23'])

    def value(self, field, depth):
        kind = field['kind']
        if kind == 'date':
            return f'2026-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}'
        if kind in ('text', 'lines', 'ref'):
            return self.text()
        if kind == 'code':
            return self.random.choice(field['codes'] + ['of-another-version'])
        if kind in ('level', 'integer'):
            return self.random.randint(max(field['minimum'], -10), min(field['maximum'], 2000))
        if kind == 'number':
            return self.random.choice([0, 1.5, -3, 1e9, 0.1])
        if kind == 'integers':
            return [4, 9, 16]
        if kind == 'child':
            return self.item(field['class'], depth + 1)
        if kind in ('list', 'records'):
            n = 5 if field['class'] == 'level' else self.random.randint(0, 3 if depth < 3 else 1)
            return [self.item(field['class'], depth + 1, i) for i in range(n)]
        return self.random.choice([[1, 2], {'any': 'thing'}, 'text', 3])

    def item(self, name, depth=0, position=0):
        declared = CLASSES[name]
        item = {}
        if declared['id']:
            item['id'] = str(position + 1) if name in ('level', 'round') else self.id()
        for field in declared['fields']:
            if self.random.random() < 0.6:
                item[field['name']] = self.value(field, depth)
        if self.random.random() < 0.1:
            item['of_another_version'] = {'kept': True}
        return item

    def plan(self):
        return {'format': 'mlproj', 'version': 1, **self.item('plan')}


def places(node, name='plan'):
    """Every member of a plan with the field that it belongs to."""
    fields = {field['name']: field for field in CLASSES[name]['fields']}
    for key, value in node.items():
        field = fields.get(key)
        if field is None or value is None:
            continue
        yield node, key, field
        if field['kind'] == 'child':
            yield from places(value, field['class'])
        elif field['kind'] in ('list', 'records'):
            for item in value:
                yield from places(item, field['class'])


WRONG = {
    'text': [5, True, ['a'], {'a': 1}], 'lines': [5, []], 'date': [20261123, 'tomorrow', '2026-1-1'], 'code': [1, {}], 'ref': [7, []],
    'level': [0, 6, -1, 2.5, '3', True], 'integer': ['1', 1.5, []], 'number': ['1', [], True],
    'integers': [['4', 9, 16], 4, '4,9,16', [4, 99, 16]], 'child': [[], 'x', 3], 'list': [{}, 'x', [3], [[]]],
    'records': [{}, 3, ['x']],
}


def spoil(plan, rng):
    """A plan with one value that no reader may take, and what was done."""
    spoilt = copy.deepcopy(plan)
    found = [place for place in places(spoilt) if place[2]['kind'] in WRONG]
    node, key, field = rng.choice(found)
    node[key] = rng.choice(WRONG[field['kind']])
    return spoilt, f'{key} = {node[key]!r}'


def check(paths):
    """Those files that the program cannot read."""
    done = subprocess.run([MLPROJ, 'check', '--today', '2026-11-23', *map(str, paths)], capture_output=True, text=True)
    refused = {path for path in paths if f'{path.name}:' in done.stderr}
    assert (done.returncode == 2) == bool(refused), done.stderr
    return refused


class Schema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads(SCHEMA.read_text())
        cls.validator = jsonschema.Draft202012Validator(cls.schema)
        cls.folder = tempfile.TemporaryDirectory()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def write(self, name, plan):
        path = Path(self.folder.name) / name
        path.write_text(json.dumps(plan, ensure_ascii=False))
        return path

    def test_is_a_schema(self):
        jsonschema.Draft202012Validator.check_schema(self.schema)

    def test_says_what_the_code_declares(self):
        self.maxDiff = None
        self.assertEqual(without_words(self.schema), expected_schema())

    def test_describes_every_field(self):
        for name, declared in CLASSES.items():
            owner = self.schema if name == 'plan' else self.schema['$defs'][name]
            for field in declared['fields']:
                described = owner['properties'][field['name']]
                self.assertTrue(described is True or described.get('description'), f'{name}.{field["name"]}')

    def test_takes_the_plans_of_this_project(self):
        for path in [*ROOT.glob('data/sample/*.mlproj'), *ROOT.glob('tests/file/plans/*.mlproj')]:
            self.validator.validate(json.loads(path.read_text()))

    def test_both_take_random_plans(self):
        paths = []
        for seed in range(1000):
            plan = Maker(seed).plan()
            errors = list(self.validator.iter_errors(plan))
            self.assertFalse(errors, f'seed {seed}: {errors[:1]}')
            paths.append(self.write(f'good-{seed}.mlproj', plan))
        self.assertEqual(check(paths), set())

    def test_both_refuse_spoilt_plans(self):
        paths = {}
        for seed in range(1000):
            plan, what = spoil(Maker(seed).plan(), random.Random(seed))
            self.assertFalse(self.validator.is_valid(plan), f'seed {seed}: {what}')
            paths[self.write(f'bad-{seed}.mlproj', plan)] = what
        taken = set(paths) - check(list(paths))
        self.assertEqual({path.name: paths[path] for path in taken}, {})


def update():
    old = json.loads(SCHEMA.read_text()) if SCHEMA.exists() else {}
    SCHEMA.write_text(json.dumps(with_words(expected_schema(), old), indent=2, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    if '--update' in sys.argv:
        update()
    else:
        unittest.main(argv=sys.argv[:1], verbosity=1)
