"""Leaving the log out of a file that is read for its seasons alone.

Three bytes in four of a schedule are its announcements, which a list shows nothing of. In the
layout that tracker writes they are looked over, not taken apart: every line has to be a whole
record as far as its ends tell, in UTF-8 and without zeros. So what a crash or a merge leaves is
noticed: a piece cut off, a block of zeros, the marks of a conflict. What is wrong within a record
is told by whatever reads the log: every change, ``show``, ``history``, ``check``.
"""

import re

_BEGIN = b'\n"announcements": {\n'
_RECORDS = rb'(?: "[^\n]*\},\n)*+ "[^\n]*\}\n(?=\})'


def without_log(data: bytes) -> bytes | None:
    """Give the bytes of a file without its announcements; None when they have another layout.

    The document is the same but for them wherever ``_BEGIN`` is found, since valid JSON has line
    breaks only between its parts.
    """
    begin = data.find(_BEGIN) + len(_BEGIN)
    found = re.compile(_RECORDS).match(data, begin) if begin >= len(_BEGIN) else None
    if found is None or not _is_text(found.group()):
        return None
    return data[: begin - 1] + data[found.end() :]


def _is_text(log: bytes) -> bool:
    """Tell whether the lines are UTF-8 without zeros."""
    try:
        log.decode()
    except UnicodeDecodeError:
        return False
    return b"\0" not in log
