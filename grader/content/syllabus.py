"""The syllabus of the E資格 exam: areas and headings, by code."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from grader.content.text import Text

FILE = Path(__file__).with_name("syllabus.json")  # every screen with a question reads it: no YAML


class Topic(Struct, frozen=True):
    """A heading; `exam` is false for what the course teaches and the exam leaves out.

    `weight` is its share of the questions, in parts of some 320: a judgement, since the shares of
    the exam are not published. An area has none of its own.
    """

    code: str
    title: Text
    exam: bool
    weight: int = 0


@cache
def syllabus() -> Mapping[str, Topic]:
    """Return every area and heading by its code, in order."""
    return {
        entry["code"]: Topic(
            entry["code"], Text(entry["ja"], entry["en"]), entry["exam"], entry.get("weight", 0)
        )
        for entry in msgspec.json.decode(FILE.read_bytes())
    }


def topic_exists(code: str) -> bool:
    """Whether the code is a heading or area, or a family of headings such as 3-5."""
    return any(known == code or known.startswith(f"{code}-") for known in syllabus())


def area_of(code: str) -> str:
    """Return the area in which a heading is; an area is in itself."""
    return code.partition("-")[0]


def order_of(code: str) -> tuple[int, ...]:
    """Return what sorts codes as the syllabus does, an area and a family before what is below."""
    return tuple(map(int, code.split("-")))


@cache
def in_exam(code: str) -> bool:
    """Whether the exam asks about a heading, or about any of an area or a family."""
    return any(
        topic.exam
        for known, topic in syllabus().items()
        if "-" in known and f"{known}-".startswith(f"{code}-")
    )


def weight_of(code: str) -> int:
    """Return the weight of a question's heading; one about an area or a family is one part."""
    heading = syllabus().get(code)
    return heading.weight if heading and heading.weight else 1


def topic_title(code: str) -> Text:
    """Return the title of a heading, or the code itself when it has none of its own."""
    topic = syllabus().get(code)
    return topic.title if topic else Text(code, code)
