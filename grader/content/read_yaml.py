"""Read a YAML file into plain values, with the line of each, and catch YAML's traps.

libyaml's events are fast and carry lines; building plain values from them takes a page. What
YAML 1.1 would silently read as something else (`no` as false, `12:30` as 750) is reported with
advice instead, and so are keys given twice and texts that a comma has split.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from grader.errors import Problem
from grader.message import Message, say

Place = tuple[str | int, ...]
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_DEPTH = 40
QUOTE_IT = say("Put it in quotes if text is meant.")

INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")  # what 64 bits hold
FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]*([eE][-+][0-9]+)?")
TRAPS: tuple[tuple[re.Pattern[str], Message, Message], ...] = (
    (
        re.compile(r"(?i)yes|no|on|off|y|n"),
        say("YAML reads this as true or false"),
        say("Write true or false, or put the word in quotes."),
    ),
    (
        re.compile(r"[-+]?[0-9][0-9.]*[eE][-+]?[0-9]+"),
        say("YAML reads this as text, not as a number"),
        say("YAML wants a point and a sign: write 1.0e-6, not 1e-6."),
    ),
    (
        re.compile(r"[-+]?[0-9]{19,}"),
        say("YAML readers disagree about integers this long"),
        QUOTE_IT,
    ),
    (re.compile(r"[-+]?[0-9]+(:[0-9]+)+"), say("YAML reads this as a number in base 60"), QUOTE_IT),
    (re.compile(r"[-+]?0[0-9_]+"), say("YAML reads this as an octal number"), QUOTE_IT),
    (re.compile(r"[-+]?0x[0-9a-fA-F_]+"), say("YAML reads this as a number in base 16"), QUOTE_IT),
    (re.compile(r"[-+]?[0-9]+(_[0-9]+)+"), say("YAML reads this as a number"), QUOTE_IT),
    (re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*"), say("YAML reads this as a date"), QUOTE_IT),
    (
        re.compile(r"(?i)[-+]?\.?(nan|inf)"),
        say("YAML readers disagree about this word"),
        QUOTE_IT,
    ),
)


@dataclass(slots=True)
class Document:
    """The values of a file, where each stands, and what is wrong so far."""

    file: Path
    value: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """Return the line of a place, or of the nearest one around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def report(self, line: int, message: Message, hint: Message) -> None:
        self.problems.append(Problem(self.file, line, message, hint))


def read_yaml(file: Path) -> Document:
    """Return the document; what cannot be read is in its problems and its value is None."""
    try:
        return parse_yaml(file, file.read_bytes())
    except OSError as error:
        document = Document(file)
        hint = say("Look at the file and its permissions.")
        document.report(1, say("the file cannot be read: {error}", error=error.strerror), hint)
        return document


def parse_yaml(file: Path, data: bytes) -> Document:
    """Return the document of a file whose bytes have been read."""
    document = Document(file)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        hint = say("Save the file as UTF-8.")
        document.report(1, say("the file is not UTF-8: {error}", error=error), hint)
        return document
    try:
        document.value = _Builder(document, text).build()
    except yaml.YAMLError as error:
        document.report(
            _line_of(error, text), say("not YAML: {error}", error=_what(error)), _advice(error)
        )
    except _TooDeepError as error:
        hint = say("Nothing in a bank needs that. Look for an unclosed bracket.")
        document.report(error.line, say("nested too deeply"), hint)
    return document


class _TooDeepError(Exception):
    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


class _Builder:
    """Turns the stream of events into values."""

    def __init__(self, document: Document, text: str) -> None:
        self._document = document
        self._events: Iterator[Any] = yaml.parse(text, Loader=LOADER)

    def build(self) -> Any:
        value = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._report(
                        event, say("a second document begins here"), say("Remove the `---`.")
                    )
                made = self._value(next(self._events), ())
                value = made if documents == 1 else value
        return value

    def _value(self, event: Any, place: Place) -> Any:
        line = event.start_mark.line + 1
        self._document.lines.setdefault(place, line)
        if len(place) > MAX_DEPTH:
            raise _TooDeepError(line)
        if isinstance(event, yaml.AliasEvent):
            hint = say("Write the text out; banks are read without aliases.")
            self._report(event, say("an alias (`*{name}`)", name=event.anchor), hint)
            return None
        if event.anchor or (event.tag and not event.tag.startswith("tag:yaml.org,2002:str")):
            hint = say("Remove it; banks are plain data.")
            self._report(event, say("a YAML tag or anchor"), hint)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(place, flow=bool(event.flow_style))
        return self._scalar(event)

    def _sequence(self, place: Place) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._value(event, (*place, len(values))))
        return values

    def _mapping(self, place: Place, *, flow: bool) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, place)
            inner = (*place, key)
            if key in values:
                first = self._document.line(inner)
                message = say(
                    "the key `{key}` was given before, on line {line}", key=key, line=first
                )
                self._report(event, message, say("Remove one of the two."))
            self._document.lines.setdefault(inner, event.start_mark.line + 1)
            following = next(self._events)
            if flow and _is_empty(following):
                message = say("the key `{key}` has no value: a comma has split a text", key=key)
                hint = say("Put the text in quotes, or write it in block form on its own line.")
                self._report(event, message, hint)
            values[key] = self._value(following, inner)
        return values

    def _key(self, event: Any, place: Place) -> str:
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        self._report(event, say("a key that is not a word"), say("Write `key: value`."))
        self._value(event, (*place, "?"))
        return "?"

    def _scalar(self, event: Any) -> Any:
        text = event.value
        if not (event.implicit[0] and event.style in {None, ""}):
            return text
        if text in {"", "~", "null", "Null", "NULL"}:
            return None
        if text in {"true", "True", "TRUE", "false", "False", "FALSE"}:
            return text.lower() == "true"
        if INTEGER.fullmatch(text):
            return int(text)
        if FLOAT.fullmatch(text):
            return float(text)
        for pattern, message, hint in TRAPS:
            if pattern.fullmatch(text):
                self._report(
                    event, say("`{text}`: {message}", text=text[:40], message=message), hint
                )
        return text

    def _report(self, event: Any, message: Message, hint: Message) -> None:
        self._document.report(event.start_mark.line + 1, message, hint)


def _is_empty(event: Any) -> bool:
    return isinstance(event, yaml.ScalarEvent) and event.value == "" and event.style in {None, ""}


def _line_of(error: yaml.YAMLError, text: str) -> int:
    """Return where the error shows; for what was never closed, where it was opened."""
    if isinstance(error, yaml.reader.ReaderError):
        return text[: text.find(chr(error.character))].count("\n") + 1
    context = str(getattr(error, "context", ""))
    opened = "quoted" in context or "flow" in context
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    return mark.line + 1 if mark else 1


def _what(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", "") or error).strip().splitlines()[0]


def _advice(error: yaml.YAMLError) -> Message:
    problem = str(getattr(error, "problem", ""))
    if "tab" in problem or "cannot start any token" in problem:
        return say("Indent with spaces, and put texts that begin with a special sign in quotes.")
    if "mapping values are not allowed" in problem or "expected <block end>" in problem:
        return say(
            "Look for a colon inside a text (quote it) or a line with the wrong indentation."
        )
    return say("Look at this line and the one above: a quote, bracket or indentation is off.")
