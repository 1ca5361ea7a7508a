# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of the virtual display and puts them on sheets, by itself: a hundred pictures by programs that are
started for each would take longer than all that is done between them."""

import ctypes
import struct
import time
import zlib
from pathlib import Path

# when two are compared a line may differ in so many pixels next to one another, as by a scroll bar that fades or a
# cursor that blinks; and so many lines in more, as by a focus that is shown or not
BAR, RING = 16, 80
# nothing moves any more when it looks the same so many times, so far apart; a spinner moves for ever
LOOKS, BETWEEN_LOOKS, PATIENCE = 3, 0.1, 6
# an app that takes longer to answer is still at work
AT_ONCE = 0.05
GAP, GREY = 6, 136
ALL_PLANES, Z_PIXMAP = ctypes.c_ulong(-1).value, 2


class Image(ctypes.Structure):
    """The head of an XImage."""

    _fields_ = ([(name, ctypes.c_int) for name in ('width', 'height', 'xoffset', 'format')] +
                [('data', ctypes.c_void_p)] +
                [(name, ctypes.c_int) for name in ('byte_order', 'bitmap_unit', 'bitmap_bit_order', 'bitmap_pad',
                                                   'depth', 'bytes_per_line', 'bits_per_pixel')])


def open_display():
    x = ctypes.CDLL('libX11.so.6')
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XCloseDisplay.argtypes = x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
    x.XDefaultRootWindow.restype = ctypes.c_ulong
    x.XGetImage.restype = ctypes.POINTER(Image)
    x.XGetImage.argtypes = ([ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_int] * 2 + [ctypes.c_uint] * 2 +
                            [ctypes.c_ulong, ctypes.c_int])
    x.XDestroyImage.argtypes = [ctypes.POINTER(Image)]
    x.XChangeProperty.argtypes = ([ctypes.c_void_p] + [ctypes.c_ulong] * 3 + [ctypes.c_int] * 2 +
                                  [ctypes.c_char_p, ctypes.c_int])
    return x, x.XOpenDisplay(None)


def set_text_size(percent):
    """As a desktop without a settings daemon does: as a resource of the display, which windows read when they open."""
    x, display = open_display()
    text = f'Xft.dpi:\t{96 * percent // 100}\n'.encode()
    resource_manager, string, replace = 23, 31, 0
    x.XChangeProperty(display, x.XDefaultRootWindow(display), resource_manager, string, 8, replace, text, len(text))
    x.XCloseDisplay(display)


def differ_by(line, other):
    """From the first to the last pixel that is not the same."""
    bits = int.from_bytes(line) ^ int.from_bytes(other)
    return (bits.bit_length() - (bits & -bits).bit_length()) // 32


def in_colours(line):
    """Red, green and blue of each pixel."""
    colours = bytearray(len(line) // 4 * 3)
    for i in range(3):
        colours[i::3] = line[2 - i::4]
    return bytes(colours)


def write_png(path, lines):
    """Lines of three bytes a pixel."""
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    head = struct.pack('>IIBBBBB', len(lines[0]) // 3, len(lines), 8, 2, 0, 0, 0)
    data = zlib.compress(b''.join(b'\0' + line for line in lines), 1)
    path.write_bytes(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', head) + chunk(b'IDAT', data) + chunk(b'IEND', b''))


class Camera:
    """Takes pictures of a part of the display, each a list of lines, and writes each sheet as soon as it is full."""

    def __init__(self, out, place, columns, rows):
        self.out, self.place, self.width = out, place, place[2]
        self.columns, self.rows, self.n_sheets = columns, rows, 0
        self.pictures = []
        self.x, self.display = open_display()

    def close(self):
        self._write_sheet()
        self.x.XCloseDisplay(self.display)

    def __call__(self, name, answer, unlike=None):
        """What is there as soon as it has come to rest; nothing when it looks like that other picture."""
        lines = self.wait_for_rest(answer)
        if unlike is not None and self.is_like(lines, unlike):
            return None
        return self.keep(name, lines)

    def keep(self, name, lines):
        self.pictures.append((name, lines))
        if len(self.pictures) == self.columns * self.rows:
            self._write_sheet()
        return lines

    def wait_for_rest(self, answer):
        """Has the app answer between two looks, as one that is at work does not move either."""
        end, n_same, last = time.monotonic() + PATIENCE, 1, self.look()
        while n_same < LOOKS and time.monotonic() < end:
            time.sleep(BETWEEN_LOOKS)
            asked = time.monotonic()
            answer()
            prompt = time.monotonic() - asked < AT_ONCE
            lines = self.look()
            n_same = n_same + 1 if prompt and self.is_like(lines, last) else 1
            last = lines
        return last

    def look(self):
        """Lines of four bytes a pixel, blue first."""
        root = self.x.XDefaultRootWindow(self.display)
        image = self.x.XGetImage(self.display, root, *self.place, ALL_PLANES, Z_PIXMAP)
        stride, height = image.contents.bytes_per_line, image.contents.height
        pixels = ctypes.string_at(image.contents.data, stride * height)
        self.x.XDestroyImage(image)
        return [pixels[i * stride:(i + 1) * stride] for i in range(height)]

    @staticmethod
    def is_like(lines, others):
        return sum(line != other and differ_by(line, other) > BAR for line, other in zip(lines, others)) < RING

    def _write_sheet(self):
        """Tells what is on it on the standard output."""
        path = Path(f'{self.out}-{self.n_sheets:02}.png')
        lines = []
        for i in range(0, len(self.pictures), self.columns):
            lines += self._side_by_side([picture for _, picture in self.pictures[i:i + self.columns]])
        if lines:
            write_png(path, lines)
            print(path.name, *(name for name, _ in self.pictures), sep='  ', flush=True)
        self.n_sheets += 1
        self.pictures = []

    def _side_by_side(self, pictures):
        gap = bytes([GREY]) * 3 * GAP
        pictures = [list(map(in_colours, picture)) for picture in pictures]
        pictures += [[gap[:3] * self.width] * len(pictures[0])] * (self.columns - len(pictures))
        lines = [gap.join(line) for line in zip(*pictures)]
        return lines + [bytes([GREY]) * len(lines[0])] * GAP
