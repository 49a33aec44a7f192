"""How wide this terminal draws characters of ambiguous width (─ σ ★): one cell, or two.

No table knows: it depends on the terminal's font and settings. So one is written, and the terminal
is asked where its cursor has gone.
"""

import os
import re
import sys
from time import monotonic

from grader.cli.terminal.mute import is_mute, remember_mute

SAMPLE = "─"
WHERE = "\x1b[6n"
REPLY = re.compile(rb"\x1b\[\d+;(\d+)R")
PATIENCE = 0.2  # seconds; terminals answer within a few milliseconds, some never
NARROW, WIDE = 1, 2


def ambiguous_width(*, probe: bool) -> int:
    """Return 1 or 2: as SHIKEN_AMBIGUOUS says, else as the terminal says, else 1."""
    if (said := os.environ.get("SHIKEN_AMBIGUOUS", "")) in {"1", "2"}:
        return int(said)
    if not probe or (sys.stdout.encoding or "").lower().replace("-", "") != "utf8":
        return NARROW
    if is_mute():
        return NARROW
    return WIDE if _column_after(SAMPLE) == 1 + WIDE else NARROW


def _column_after(text: str) -> int | None:
    """Write a text, return the column after it, from 1, and wipe the text away again."""
    import termios  # noqa: PLC0415 - only where a person is; there is none on Windows

    terminal = sys.stdin.fileno()
    try:
        if os.tcgetpgrp(terminal) != os.getpgrp():
            return None  # in the background, where asking would stop the process
        before = termios.tcgetattr(terminal)
    except (OSError, termios.error):
        return None
    quiet = [*before[:3], before[3] & ~(termios.ECHO | termios.ICANON), *before[4:]]
    try:
        termios.tcsetattr(terminal, termios.TCSADRAIN, quiet)
        sys.stdout.write(f"\r{text}{WHERE}")
        sys.stdout.flush()
        if (found := REPLY.search(_answer(terminal))) is None:
            remember_mute()
    finally:
        sys.stdout.write("\r\x1b[K")
        sys.stdout.flush()
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    return int(found[1]) if found else None


def _answer(terminal: int) -> bytes:
    """Read up to the end of the answer, and no further; what was typed before it is lost."""
    from select import select  # noqa: PLC0415 - as above

    read, end = b"", monotonic() + PATIENCE
    while not REPLY.search(read) and (left := end - monotonic()) > 0:
        if not select([terminal], [], [], left)[0]:
            break
        if not (more := os.read(terminal, 1)):
            break
        read += more
    return read
