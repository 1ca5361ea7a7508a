# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies in files, read by other means than those of the app."""

import hashlib
import json


def places_in(plan):
    """Where the risks of a plan lie that lie anywhere, by their numbers."""
    return {risk['number']: (risk['probability'], risk['impact'])
            for risk in (plan or {'risks': []})['risks'] if 'probability' in risk}


def newest_recovery_copy(folder):
    """What the app has kept last in case of a crash, somewhere below a folder; None without any."""
    journals = sorted(folder.rglob('recovery/*/*.journal'))
    if not journals:
        return None
    head, _, plan = journals[-1].read_bytes().partition(b'\n')
    magic, version, digest, words = head.split(b' ', 3)
    assert (magic, version) == (b'groundwork-journal', b'1'), head
    assert hashlib.sha256(words + b'\n' + plan).hexdigest().encode() == digest, 'the newest recovery copy is damaged'
    return json.loads(plan)


def is_whole_pdf(path):
    return path.exists() and path.read_bytes().rstrip().endswith(b'%%EOF')
