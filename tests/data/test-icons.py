# SPDX-License-Identifier: GPL-3.0-or-later
"""test-icons.py ROOT: the icons are drawn at every size that desktops use, fill their place, and can be told apart when
they are small. Reads what rsvg-convert makes of them."""

import re
import struct
import subprocess
import sys
import unittest
import zlib
from pathlib import Path

ICONS = Path(sys.argv[1]) / 'data' / 'icons' / 'hicolor'
APP = ICONS / 'scalable/apps/io.github.mlproj.Groundwork.svg'
DOCUMENT = ICONS / 'scalable/mimetypes/application-x-mlproj+json.svg'
SYMBOLIC = ICONS / 'symbolic/apps/io.github.mlproj.Groundwork-symbolic.svg'
SIZES = (16, 32, 128)


def unfilter(kind, line, above):
    """One line of a PNG with four bytes a pixel, as its filter says."""
    for i, byte in enumerate(line):
        left, up = line[i - 4] if i >= 4 else 0, above[i]
        corner = above[i - 4] if i >= 4 else 0
        if kind == 4:
            distances = [(abs(up - corner), left), (abs(left - corner), up), (abs(left + up - 2 * corner), corner)]
            guess = min(distances, key=lambda pair: pair[0])[1]
        else:
            guess = (0, left, up, (left + up) // 2)[kind]
        line[i] = (byte + guess) & 255
    return line


def pixels(path, size):
    """Red, green, blue and alpha of each pixel."""
    data = subprocess.run(['rsvg-convert', '-w', str(size), '-h', str(size), path], check=True,
                          capture_output=True).stdout
    assert data[24:26] == b'\x08\x06', 'a PNG of other pixels'
    packed, at = b'', 8
    while at < len(data):
        length, kind = struct.unpack('>I4s', data[at:at + 8])
        packed += data[at + 8:at + 8 + length] if kind == b'IDAT' else b''
        at += length + 12
    raw, above, found = zlib.decompress(packed), bytes(size * 4), []
    for y in range(size):
        start = y * (size * 4 + 1)
        above = unfilter(raw[start], bytearray(raw[start + 1:start + 1 + size * 4]), above)
        found += [tuple(above[x:x + 4]) for x in range(0, size * 4, 4)]
    return found


def covered(found):
    return sum(alpha > 127 for *_, alpha in found) / len(found)


def colours(found):
    """How many can be told apart among the opaque pixels."""
    return len({(red // 48, green // 48, blue // 48) for red, green, blue, alpha in found if alpha > 200})


class Icons(unittest.TestCase):
    def test_grid_is_that_of_every_desktop(self):
        for path, side in ((APP, 128), (DOCUMENT, 128), (SYMBOLIC, 16)):
            with self.subTest(icon=path.name):
                head = re.search('<svg[^>]*>', path.read_text())[0]
                self.assertIn(f'viewBox="0 0 {side} {side}"', head)

    def test_each_size_is_filled(self):
        for path in (APP, DOCUMENT, SYMBOLIC):
            for size in SIZES:
                with self.subTest(icon=path.name, size=size):
                    share = covered(pixels(path, size))
                    self.assertGreater(share, 0.25)
                    self.assertLess(share, 0.97, 'nothing around it')

    def test_colours_survive_small_sizes(self):
        for path in (APP, DOCUMENT):
            for size in SIZES:
                with self.subTest(icon=path.name, size=size):
                    self.assertGreaterEqual(colours(pixels(path, size)), 4)

    def test_app_and_document_differ(self):
        for size in SIZES:
            app, document = pixels(APP, size), pixels(DOCUMENT, size)
            differing = sum(a != b for a, b in zip(app, document))
            self.assertGreater(differing / len(app), 0.2)

    def test_symbolic_has_one_colour(self):
        opaque = {pixel[:3] for pixel in pixels(SYMBOLIC, 128) if pixel[3] == 255}
        self.assertEqual(len(opaque), 1)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=2)
