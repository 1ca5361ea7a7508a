#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the plans that the first version of the format wrote.

These files never change: whatever a later program does, it opens them and
writes back every byte. Merged with themselves they are read and written.

usage: test-version-1.py MLPROJ FOLDER
"""

import hashlib
import pathlib
import subprocess
import sys
import tempfile

mlproj, folder = sys.argv[1], pathlib.Path(sys.argv[2])
sums = dict(reversed(line.split()) for line in (folder / 'SHA256SUMS').read_text().splitlines())
plans = sorted(folder.glob('*.mlproj'))

assert {plan.name for plan in plans} == set(sums), 'SHA256SUMS tells of other files'
with tempfile.TemporaryDirectory() as out_folder:
    for plan in plans:
        before = plan.read_bytes()
        out = pathlib.Path(out_folder) / plan.name
        assert hashlib.sha256(before).hexdigest() == sums[plan.name], f'{plan.name} was changed'
        subprocess.run([mlproj, 'show', plan], check=True, capture_output=True)
        subprocess.run([mlproj, 'merge', '-o', out, plan, plan, plan], check=True, capture_output=True)
        assert out.read_bytes() == before, f'{plan.name} is not written as it was'
print(f'{len(plans)} plans of version 1 open and are written as they were')
