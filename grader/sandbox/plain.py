"""Plain data as bytes, and back: what may cross between the grader and a box.

A value is plain data: arrays of real dtypes, numbers, text, None, lists, tuples, dicts and sets.
What cannot cross leaves an `Opaque` with its name, so that the oracle can say what came instead.
What can only live inside (a random generator) crosses as a `Recipe`, which the worker builds.

A skeleton holds the value in preorder, one tag byte each; the bytes of arrays stand apart, in order
of appearance, little-endian, C order, each padded to 64. The reading side trusts nothing: every
length is checked against what is there before it is used, depth and counts are bounded, and both
directions work without recursion.
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np

from grader.sandbox.prints import printable

PAD = 64
MAX_DEPTH = 1000
MAX_VALUES = 200_000
MAX_KEYS = 4096  # of one dict or set: numbers that all collide make building it quadratic
MAX_COLLISIONS = 2 * MAX_KEYS**2  # of all that a value has: many sets cost as much as a large one
MAX_DIMS = 16
MAX_ARRAY_BYTES = 1 << 31
MAX_INT_BYTES = 4096
MAX_TEXT_BYTES = 1 << 20
CODES = ("?", "i1", "<i2", "<i4", "<i8", "u1", "<u2", "<u4", "<u8", "<f2", "<f4", "<f8")
DTYPES = tuple(map(np.dtype, CODES))


@dataclass(frozen=True, slots=True)
class Opaque:
    """Stands for a value that cannot cross: what it was, in a few words."""

    what: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """Stands for a value that the worker makes from data: `Recipe("generator", (7,))`."""

    name: str
    args: tuple[Any, ...] = ()


class MalformedError(Exception):
    """The bytes are not a frame. Says where the reader stopped believing them."""


class TooLargeError(Exception):
    """The value does not fit into a frame."""


class Writer:
    """Flattens a value in preorder with a stack of its own, so that depth costs no recursion."""

    def __init__(self, max_bytes: int) -> None:
        self.skeleton = bytearray()
        self.arrays: list[np.ndarray[Any, Any]] = []
        self.array_bytes = 0
        self.collisions = 0
        self.max_bytes = max_bytes

    def write(self, value: Any) -> None:
        stack = [(value, 1)]
        count = 0
        while stack:
            value, depth = stack.pop()
            count += 1
            if depth > MAX_DEPTH:
                value = Opaque(f"nested deeper than {MAX_DEPTH}")
            children = self._open(value)
            stack.extend((child, depth + 1) for child in reversed(children))
            if count + len(stack) > MAX_VALUES:
                raise TooLargeError(f"more than {MAX_VALUES} values")
            if len(self.skeleton) + self.array_bytes > self.max_bytes:
                raise TooLargeError(f"more than {self.max_bytes} bytes")

    def _open(self, value: Any) -> list[Any]:
        """Write one tag with what belongs to it and return what is still to be written."""
        match value:
            case None:
                self.skeleton += b"N"
            case bool():
                self.skeleton += b"T" if value else b"F"
            case str():
                self._text(b"S", value)
            case np.ndarray() | np.generic():
                self._array(value)
            case int():
                self._int(value)
            case float():
                self.skeleton += b"D" + struct.pack("<d", value)
            case Opaque(what):
                self._text(b"O", what[:200])
            case _:
                return self._container(value)
        return []

    def _container(self, value: Any) -> list[Any]:
        if isinstance(value, Recipe):
            self.skeleton += b"R"
            return [value.name, value.args]
        for kind, tag in ((list, b"L"), (tuple, b"U"), (set, b"E")):
            if isinstance(value, kind) and len(value) <= _CONTAINERS[tag][2]:
                children = list(value)
                self._count_keys(len(children) if tag == b"E" else 0)
                self.skeleton += tag + struct.pack("<I", len(children))
                return children
        if isinstance(value, dict) and len(value) <= MAX_KEYS:
            self._count_keys(len(value))
            self.skeleton += b"M" + struct.pack("<I", len(value))
            return [part for pair in value.items() for part in pair]
        return self._open(Opaque(f"a value of type {type(value).__name__}"))

    def _count_keys(self, count: int) -> None:
        self.collisions += count**2
        if self.collisions > MAX_COLLISIONS:
            raise TooLargeError("too many keys in all dicts and sets together")

    def _int(self, value: int) -> None:
        size = value.bit_length() // 8 + 1
        if size > MAX_INT_BYTES:
            self._open(Opaque(f"an integer of {value.bit_length()} bits"))
            return
        self.skeleton += b"I" + struct.pack("<I", size)
        self.skeleton += int(value).to_bytes(size, "little", signed=True)

    def _text(self, tag: bytes, text: str) -> None:
        data = str(text).encode("utf-8", "replace")
        if len(data) > MAX_TEXT_BYTES:
            raise TooLargeError("a text of more than a megabyte")
        self.skeleton += tag + struct.pack("<I", len(data)) + data

    def _array(self, value: Any) -> None:
        array = np.asarray(value)
        dtype = array.dtype.newbyteorder("<")
        if dtype not in DTYPES or array.ndim > MAX_DIMS:
            self._open(Opaque(f"an array of dtype {array.dtype}, shape {array.shape}"))
            return
        if self.array_bytes + array.nbytes > self.max_bytes:  # before a broadcast is made real
            self._open(Opaque(f"an array of shape {array.shape}, too large to return"))
            return
        self.skeleton += b"G" if isinstance(value, np.generic) else b"A"
        self.skeleton += struct.pack("<BB", DTYPES.index(dtype), array.ndim)
        self.skeleton += struct.pack(f"<{array.ndim}Q", *array.shape)
        self.arrays.append(array)
        self.array_bytes += array.nbytes + -array.nbytes % PAD

    def chunks(self) -> Iterator[bytes | memoryview]:
        for array in self.arrays:
            plain = np.ascontiguousarray(array, array.dtype.newbyteorder("<"))
            yield plain.reshape(-1).view(np.uint8).data
            yield padding(array.nbytes)


def padding(size: int) -> bytes:
    return bytes(-size % PAD)


@dataclass(slots=True)
class _Open:
    """A container that still waits for some of its values."""

    build: Callable[[list[Any]], Any]
    missing: int
    values: list[Any]


class Reader:
    """Builds one value from a skeleton and its arrays."""

    def __init__(self, skeleton: bytes, arrays: memoryview, *, copy: bool = True) -> None:
        """Without `copy`, arrays are views of the memory that was read."""
        self._copy = copy
        self._skeleton = skeleton
        self._arrays = arrays
        self._at = 0
        self._array_at = 0
        self._array_count = 0
        self._collisions = 0

    def read(self, array_count: int) -> Any:
        stack = [_Open(lambda values: values[0], 1, [])]
        for _ in range(MAX_VALUES):
            made = self._value()
            if isinstance(made, _Open) and made.missing:
                if len(stack) > MAX_DEPTH:
                    raise MalformedError("nested too deeply")
                stack.append(made)
                continue
            stack[-1].values.append(made.build([]) if isinstance(made, _Open) else made)
            stack[-1].missing -= 1
            while stack[-1].missing == 0:
                done = stack.pop()
                value = _build(done)
                if not stack:
                    self._finish(array_count)
                    return value
                stack[-1].values.append(value)
                stack[-1].missing -= 1
        raise MalformedError("too many values")

    def _finish(self, array_count: int) -> None:
        if self._at != len(self._skeleton) or self._array_at != len(self._arrays):
            raise MalformedError("bytes that belong to no value")
        if self._array_count != array_count:
            raise MalformedError("another number of arrays than announced")

    def _value(self) -> Any:
        tag = self._take(1)
        if tag in _CONSTANTS:
            return _CONSTANTS[tag]
        if tag in _CONTAINERS:
            return self._container(*_CONTAINERS[tag])
        if tag == b"R":
            return _Open(_recipe, 2, [])
        if tag not in _SCALARS:
            raise MalformedError("an unknown tag")
        return _SCALARS[tag](self)

    def _container(self, width: int, build: Callable[[list[Any]], Any], most: int) -> _Open:
        count = width * self._u32()
        if count > width * most:
            raise MalformedError("a container with too many values")
        if count > len(self._skeleton) - self._at:  # each value takes at least a byte
            raise MalformedError("a container larger than the frame")
        if most == MAX_KEYS:
            self._collisions += (count // width) ** 2
        if self._collisions > MAX_COLLISIONS:
            raise MalformedError("too many keys in all dicts and sets together")
        return _Open(build, count, [])

    def integer(self) -> int:
        return int.from_bytes(self._sized(MAX_INT_BYTES), "little", signed=True)

    def real(self) -> float:
        return float(struct.unpack("<d", self._take(8))[0])

    def text(self) -> str:
        return self._sized(MAX_TEXT_BYTES).decode("utf-8", "replace")

    def opaque(self) -> Opaque:
        return Opaque(printable(self.text()))

    def scalar(self) -> Any:
        """Return a NumPy scalar; unlike an array without dimensions, it can be a key."""
        if (array := self.array()).ndim:
            raise MalformedError("a scalar with dimensions")
        return array[()]

    def array(self) -> np.ndarray[Any, Any]:
        code, ndim = self._take(2)
        if code >= len(DTYPES) or ndim > MAX_DIMS:
            raise MalformedError("an array of unknown kind")
        shape = struct.unpack(f"<{ndim}Q", self._take(8 * ndim))
        itemsize = DTYPES[code].itemsize
        # A zero must not hide an absurd dimension beside it: NumPy would raise on that.
        if prod(max(size, 1) for size in shape) * itemsize > MAX_ARRAY_BYTES:
            raise MalformedError("an array of absurd shape")
        size = prod(shape) * itemsize
        data = self._arrays[self._array_at : self._array_at + size]
        self._array_at += size + -size % PAD
        self._array_count += 1
        if self._array_at > len(self._arrays):
            raise MalformedError("an array larger than the frame")
        if DTYPES[code].kind == "b" and bytes(data).strip(b"\0\1"):
            raise MalformedError("a truth value that is neither true nor false")
        if size and not self._copy:
            return np.frombuffer(data, DTYPES[code]).reshape(shape)
        array = np.empty(shape, DTYPES[code])
        array.reshape(-1).view(np.uint8)[:] = data
        return array

    def _sized(self, limit: int) -> bytes:
        size = self._u32()
        if size > limit:
            raise MalformedError("a text or number larger than allowed")
        return self._take(size)

    def _u32(self) -> int:
        return int(struct.unpack("<I", self._take(4))[0])

    def _take(self, size: int) -> bytes:
        data = self._skeleton[self._at : self._at + size]
        if len(data) < size:
            raise MalformedError("the skeleton ends too early")
        self._at += size
        return data


def _build(done: _Open) -> Any:
    try:
        return done.build(done.values)
    # A list as key of a dict or inside a set, or keys that nest too deeply to be compared.
    except (TypeError, ValueError, RecursionError) as error:
        raise MalformedError("a value that cannot be there") from error


def _recipe(values: list[Any]) -> Recipe:
    name, args = values
    if not isinstance(name, str) or not isinstance(args, tuple):
        raise MalformedError("a recipe without name or arguments")
    return Recipe(name, args)


def _pairs(values: list[Any]) -> dict[Any, Any]:
    return dict(zip(values[::2], values[1::2], strict=True))


_SCALARS: dict[bytes, Callable[[Reader], Any]] = {
    b"I": Reader.integer,
    b"D": Reader.real,
    b"S": Reader.text,
    b"O": Reader.opaque,
    b"A": Reader.array,
    b"G": Reader.scalar,
}
_CONSTANTS: dict[bytes, Any] = {b"N": None, b"T": True, b"F": False}
_CONTAINERS: dict[bytes, tuple[int, Callable[[list[Any]], Any], int]] = {
    b"L": (1, list, MAX_VALUES),
    b"U": (1, tuple, MAX_VALUES),
    b"E": (1, set, MAX_KEYS),
    b"M": (2, _pairs, MAX_KEYS),
}
