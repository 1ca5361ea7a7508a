# SPDX-License-Identifier: GPL-3.0-or-later
"""screenshot.py OUT.png [--size WxH] [--keys KEYS]… -- CMD…: starts a program on the present
display, waits until its window has drawn and stands still, and takes a picture."""

import os
import subprocess
import sys
import tempfile
import time


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def wait_for_window(process, seconds=30):
    """The window of the program, once there is one."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            sys.exit(f'screenshot.py: the program ended with status {process.returncode}')
        found = run('xdotool', 'search', '--onlyvisible', '--class', 'groundwork').stdout.split()
        if found:
            return found[-1]
        time.sleep(0.05)
    sys.exit('screenshot.py: no window came up')


def settle(out, seconds=10):
    """Takes pictures until two in a row are the same and more than a flat area."""
    end = time.monotonic() + seconds
    last = None
    while time.monotonic() < end:
        run('import', '-window', 'root', out)
        with open(out, 'rb') as picture:
            data = picture.read()
        colours = run('identify', '-format', '%k', out).stdout
        if data == last and int(colours or 0) > 16:
            return
        last = data
        time.sleep(0.3)


def main():
    out, *rest = sys.argv[1:]
    split = rest.index('--')
    options, command = rest[:split], rest[split + 1:]
    said = tempfile.TemporaryFile()
    process = subprocess.Popen(command, stderr=said)
    try:
        window = wait_for_window(process)
        if '--size' in options:
            width, height = options[options.index('--size') + 1].split('x')
        else:
            width, height = run('xdotool', 'getdisplaygeometry').stdout.split()
        run('xdotool', 'windowmove', window, '0', '0', 'windowsize', window, width, height, 'windowfocus', window)
        # out of the way, lest a tooltip covers something
        run('xdotool', 'mousemove', str(int(width) - 1), str(int(height) - 1))
        settle(out)
        for i, option in enumerate(options):
            if option == '--keys':
                run('xdotool', 'key', '--window', window, *options[i + 1].split())
                settle(out)
        if '--size' in options:
            run('mogrify', '-crop', f'{width}x{height}+0+0', '+repage', out)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
        said.seek(0)
        sys.stderr.write(said.read().decode(errors='replace'))


if __name__ == '__main__':
    os.environ.setdefault('GDK_BACKEND', 'x11')
    main()
