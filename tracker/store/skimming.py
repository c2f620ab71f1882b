"""Leaving the log out of a file that is read for its seasons alone.

Three bytes in four of a schedule are its announcements, which a list shows nothing of. In the
layout that tracker writes they are looked over, not taken apart: every line has to be a whole
record as far as its ends tell, in UTF-8 and without zeros. So what a crash or a merge leaves is
noticed: a piece cut off, a block of zeros, the marks of a conflict. What is wrong within a record
is told by whatever reads the log: every change, ``show``, ``history``, ``check``.
"""

import re
from codecs import utf_8_decode

_BEGIN = b'\n"announcements": {\n'
_RECORDS = rb'(?: "[^\n]*\},\n)*+ "[^\n]*\}\n(?=\})'
_PIECE = 1 << 16


def without_log(data: bytes) -> bytes | None:
    """Give the bytes of a file without its announcements; None when they have another layout.

    The document is the same but for them wherever ``_BEGIN`` is found, since valid JSON has line
    breaks only between its parts.
    """
    begin = data.find(_BEGIN) + len(_BEGIN)
    found = re.compile(_RECORDS).match(data, begin) if begin >= len(_BEGIN) else None
    if found is None or not _is_text(data, begin, found.end()):
        return None
    return data[: begin - 1] + data[found.end() :]


def _is_text(data: bytes, begin: int, end: int) -> bool:
    """Tell whether whole lines of the data are UTF-8 without zeros.

    They are looked at a piece at a time: to get the memory for all takes as long as looking. What a
    piece has of a letter at its end is left to the next one; behind a line break there is none.
    """
    place = begin
    try:
        while place < end:
            _, taken = utf_8_decode(data[place : min(place + _PIECE, end)])
            place += taken
    except UnicodeDecodeError:
        return False
    return data.find(b"\0", begin, end) < 0
