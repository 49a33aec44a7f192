"""Terminals that do not answer questions, remembered for a day so that none is waited for twice.

Only the silence is remembered. A terminal that answers does so in milliseconds, and is asked at
each start, since its user may have changed it.
"""

import os
import time
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from grader.content.paths import cache_folder

DAY = 86_400.0
IDENTITY = (
    "TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "COLORTERM", "VTE_VERSION", "KONSOLE_VERSION",
    "LC_TERMINAL", "SSH_CLIENT", "TMUX", "STY",
)  # fmt: skip
"""What tells one terminal from another, as far as they say."""


def is_mute() -> bool:
    """Whether this terminal was asked within a day, and said nothing."""
    try:
        return time.time() - _file().stat().st_mtime < DAY
    except OSError:
        return False


def remember_mute() -> None:
    """Remember that this terminal says nothing; where that cannot be written, ask it again."""
    with suppress(OSError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        _file().touch()


def _file() -> Path:
    identity = "\n".join(os.environ.get(name, "") for name in IDENTITY)
    return cache_folder() / f"mute-terminal-{crc32(os.fsencode(identity)):08x}"
