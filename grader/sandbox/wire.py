"""Frames between the grader and the box. No pickle, nothing evaluated.

header      magic, kind, index, count of arrays, bytes of skeleton, bytes of arrays
skeleton    the value (see `plain`), padded to 64 bytes
arrays      their bytes, each padded to 64
"""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from grader.sandbox.plain import PAD, MalformedError, Reader, Writer, padding

DESCRIPTOR = 3  # of the channel, in every box
MAGIC = b"SHK1"
HEADER = struct.Struct("<4sB3xIIQQ")


class Kind(IntEnum):
    """What a frame is about."""

    JOB = 1
    READY = 2
    LOADED = 3
    RETURNED = 4
    RAISED = 5
    STOPPED = 6
    END = 7


@dataclass(frozen=True, slots=True)
class Frame:
    kind: Kind
    index: int
    value: Any


def pack(kind: Kind, index: int, value: Any, *, max_bytes: int = 1 << 31) -> bytes:
    """Return one whole frame; raise TooLargeError when it would exceed `max_bytes`."""
    writer = Writer(max_bytes)
    writer.write(value)
    skeleton = bytes(writer.skeleton)
    head = HEADER.pack(MAGIC, kind, index, len(writer.arrays), len(skeleton), writer.array_bytes)
    return b"".join([head, skeleton, padding(len(skeleton)), *writer.chunks()])


class Parser:
    """Takes bytes as they come and gives whole frames; raises on the first one out of line."""

    def __init__(self, max_bytes: int) -> None:
        self._buffer = bytearray()
        self._max_bytes = max_bytes
        self._ended = False

    def feed(self, data: bytes) -> Iterator[Frame]:
        """Yield the frames that are whole now; those before a malformed one come out first."""
        self._buffer += data
        while (frame := self._next()) is not None:
            yield frame

    def _next(self) -> Frame | None:
        if self._ended and self._buffer:
            raise MalformedError("bytes after the end")
        if len(self._buffer) < HEADER.size:
            return None
        magic, kind, index, count, skeleton, arrays = HEADER.unpack_from(self._buffer)
        if magic != MAGIC or kind not in Kind.__members__.values():
            raise MalformedError("not a frame header")
        start = HEADER.size + skeleton + -skeleton % PAD
        if start + arrays > self._max_bytes:
            raise MalformedError("a frame larger than allowed")
        if len(self._buffer) < start + arrays:
            return None
        with memoryview(self._buffer) as view:  # arrays are copied once, out of the buffer
            body = bytes(view[HEADER.size : HEADER.size + skeleton])
            with view[start : start + arrays] as payload:
                value = Reader(body, payload).read(count)
        del self._buffer[: start + arrays]
        self._ended = kind == Kind.END
        return Frame(Kind(kind), index, value)


def receive(descriptor: int) -> Frame:
    """Read one frame from the grader, into one piece of memory, and none of what follows it.

    For the child: it trusts its sender, and copying would cost it a third of its time.
    """
    head = _read(descriptor, HEADER.size)
    _, kind, index, count, skeleton, arrays = HEADER.unpack(head)
    start = skeleton + -skeleton % PAD
    body = memoryview(_read(descriptor, start + arrays))
    value = Reader(bytes(body[:skeleton]), body[start:], copy=False).read(count)
    return Frame(Kind(kind), index, value)


def _read(descriptor: int, size: int) -> bytearray:
    data = bytearray(size)
    rest = memoryview(data)
    while rest:
        count = os.readv(descriptor, [rest])
        if not count:
            raise MalformedError("the grader left before the job was complete")
        rest = rest[count:]
    return data
