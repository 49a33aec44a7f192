"""Runs inside the box, beside foreign code. Holds nothing worth reading.

    1. read the one job frame from the private descriptor
    2. close the gate on imports; in a fresh interpreter (L0), lower the limits too
    3. run each module statement by statement; a failing one is noted and the next one tried
    4. answer each call with one frame, then say END and leave without clean-up

Foreign code can break anything in here. It then breaks its own answers and nothing else: the
grader reads frames and believes none of them.
"""

import __future__

import ast
import os
import random
import sys
import traceback
from contextlib import suppress
from types import ModuleType
from typing import Any

import numpy as np

import grader.sandbox.preloaded  # noqa: F401 - what a box has
from grader.sandbox import imports, limits, recipes
from grader.sandbox.job import Limits
from grader.sandbox.plain import Opaque, TooLargeError
from grader.sandbox.wire import DESCRIPTOR, Kind, pack, receive

MAX_TEXT = 2000
MAX_COMPLAINTS = 50
PLACES: dict[str, tuple[str, int]] = {}
"""Which module and cell each name of compiled foreign code stands for."""


class Channel:
    """The private descriptor, on which frames go out."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self.max_bytes = 1 << 31

    def send(self, kind: Kind, index: int, value: Any) -> None:
        """Send a frame. Prints come first, so that they can be told apart call by call."""
        _flush()
        try:
            data = pack(kind, index, value, max_bytes=self.max_bytes)
        except TooLargeError as error:
            data = pack(kind, index, [Opaque(str(error)), []])
        view = memoryview(data)
        while view:
            view = view[os.write(self._descriptor, view) :]


def start_fresh(descriptor: int) -> None:
    """Be the whole box: a new interpreter that limits itself. The grade is L0."""
    if descriptor != DESCRIPTOR:
        os.dup2(descriptor, DESCRIPTOR, inheritable=False)
        os.close(descriptor)
    channel = Channel(DESCRIPTOR)
    job = receive(DESCRIPTOR).value
    bounds = Limits(**job["limits"])
    limits.apply(bounds, limits.address_space(), cpu_spent=limits.cpu_used())
    answer_job(channel, job, bounds)


def start_caged(descriptor: int) -> None:
    """Answer the one job that comes over the descriptor, behind walls that already stand."""
    channel = Channel(descriptor)
    job = receive(descriptor).value
    answer_job(channel, job, Limits(**job["limits"]))


def answer_job(channel: Channel, job: dict[str, Any], bounds: Limits) -> None:
    """Load the modules, answer the calls, and leave."""
    random.seed(0)  # it was seeded anew by the fork; a submission that uses it should repeat
    channel.max_bytes = bounds.result_mb << 20
    imports.close_gate(frozenset(name for name, _ in job["modules"]))
    channel.send(Kind.READY, 0, None)  # what goes wrong up to here is never the learner's fault
    complaints = [note for name, cells in job["modules"] for note in _load(name, cells)]
    missing = sorted({function for function, _ in job["calls"] if not _is_defined(function)})
    channel.send(Kind.LOADED, 0, [complaints[:MAX_COMPLAINTS], missing])
    for index, (function, args) in enumerate(job["calls"]):
        kind, value = _answer(function, args)
        channel.send(kind, index, value)
    channel.send(Kind.END, len(job["calls"]), None)
    os._exit(0)  # no atexit, no __del__: nothing may run after the end


def _load(name: str, cells: list[str]) -> list[list[Any]]:
    """Run the cells statement by statement and return a note for each that failed."""
    module = ModuleType(name)
    sys.modules[name] = module
    notes = []
    future = 0  # `from __future__ import annotations` holds for the statements after it
    for number, source in enumerate(cells):
        file = _file_name(name, number, len(cells))
        try:
            tree = ast.parse(source, file)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            notes.append(_note(error, getattr(error, "lineno", 0) or 0, file))
            continue
        for statement in tree.body:
            try:
                code = compile(ast.Module([statement], []), file, "exec", future, dont_inherit=True)
                future |= code.co_flags & __future__.annotations.compiler_flag
                exec(code, module.__dict__)  # noqa: S102 - what a box is for
            except BaseException as error:  # noqa: BLE001 - foreign code raises anything
                notes.append(_note(error, statement.lineno, file))
    return notes


def _is_defined(function: str) -> bool:
    module, _, name = function.partition(".")
    return callable(vars(sys.modules[module]).get(name))


def _answer(function: str, args: tuple[Any, ...]) -> tuple[Kind, Any]:
    """Call with arguments that are this call's own: what crosses the wire shares nothing."""
    module, _, name = function.partition(".")
    try:
        mine = [recipes.cook(value) for value in args]
        before = [_snapshot(value) for value in mine]
        value = getattr(sys.modules[module], name)(*mine)
        pairs = enumerate(zip(before, mine, strict=True))
        changed = [place for place, (old, new) in pairs if _differ(old, new)]
    except MemoryError:
        return Kind.STOPPED, "memory"
    except BaseException as error:  # noqa: BLE001 - foreign code may raise anything, SystemExit too
        return Kind.RAISED, _note(error, 0, "")
    return Kind.RETURNED, [value, changed]


def _snapshot(value: Any) -> Any:
    """Return what tells whether an argument has changed."""
    if type(value) is np.ndarray:  # by far the most common, and quick to compare
        return value.dtype, value.shape, value.tobytes()
    return pack(Kind.JOB, 0, value)


def _differ(before: Any, after: Any) -> bool:
    try:
        return bool(_snapshot(after) != before)
    except TooLargeError:
        return True


def _note(error: BaseException, line: int, file: str) -> list[Any]:
    """Return type, text, module, cell and line of the deepest place in foreign code."""
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename in PLACES:
            file, line = frame.filename, frame.lineno or line
    module, cell = PLACES.get(file, ("", 0))
    return [type(error).__name__[:100], _text_of(error), module, cell, line]


def _text_of(error: BaseException) -> str:
    try:
        text = error.msg if isinstance(error, SyntaxError) else str(error)
    except BaseException as inner:  # noqa: BLE001 - the text is foreign code as well
        text = f"(its text raised {type(inner).__name__})"
    return str(text)[:MAX_TEXT]


def _file_name(module: str, cell: int, cells: int) -> str:
    """Name a cell as warnings and tracebacks should show it, and remember which one it is."""
    name = f"{module}.py" if cells == 1 else f"{module}, cell {cell + 1}"
    PLACES[name] = module, cell
    return name


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        with suppress(BaseException):  # a learner may have replaced or closed it
            stream.flush()
