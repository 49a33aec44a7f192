"""A blueprint: how a mock exam is made up. `blueprints/<name>.yaml` in a content folder."""

from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from grader.content.item import Topic
from grader.content.read_yaml import Document, read_yaml
from grader.content.syllabus import topic_exists
from grader.content.text import Text
from grader.content.validate import decode
from grader.errors import ContentError, LearnerError
from grader.message import say

FOLDER = "blueprints"
STANDARD = "e-shikaku"
Share = Annotated[float, Meta(ge=0, le=1)]


class Area(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the exam whose rate is told by itself."""

    name: Text
    topics: Annotated[tuple[Topic, ...], Meta(min_length=1)]
    """Areas or families of the syllabus: everything below them belongs here."""
    share: Annotated[float, Meta(gt=0)]
    """Of the questions, in any unit: shares are compared with each other."""

    def holds(self, topic: str) -> bool:
        return any(topic == code or topic.startswith(f"{code}-") for code in self.topics)


class Blueprint(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: Text
    questions: Annotated[int, Meta(ge=1, le=500)]
    minutes: Annotated[float, Meta(gt=0, le=1440)]
    options: Annotated[int, Meta(ge=2, le=9)]
    """How many options every question has."""
    pass_mark: tuple[Share, Share]
    """The lowest and the highest rate that may be needed to pass, where it is not known."""
    areas: Annotated[tuple[Area, ...], Meta(min_length=1)]

    @property
    def seconds(self) -> float:
        return 60 * self.minutes

    def area(self, topic: str) -> Area | None:
        return next((area for area in self.areas if area.holds(topic)), None)


def blueprint_names(root: Path) -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in (root / FOLDER).glob("*.yaml")))


def read_blueprint(root: Path, name: str) -> Blueprint:
    """Read a blueprint of a content folder. Raises ContentError with every problem in it."""
    names = blueprint_names(root)
    if name not in names:
        close = get_close_matches(name, names, n=1, cutoff=0.0)
        raise LearnerError(
            say("There is no blueprint called `{name}`.", name=name[:60]),
            hint=say("Did you mean {names}?", names=", ".join(close))
            if close
            else say("A mock exam needs a file blueprints/NAME.yaml in the content folder."),
        )
    document = read_yaml(root / FOLDER / f"{name}.yaml")
    found = None if document.problems else decode(Blueprint, document.value, document)
    if found:
        _check(found, document)
    if found is None or document.problems:
        raise ContentError(
            say("The blueprint {name} cannot be used.", name=name),
            hint=say("Mend the lines above."),
            problems=tuple(document.problems),
        )
    return found


def _check(blueprint: Blueprint, document: Document) -> None:
    low, high = blueprint.pass_mark
    if low > high:
        document.report(
            document.line(("pass_mark",)),
            say("the lowest pass mark is above the highest"),
            say("Write the lowest first, such as [0.6, 0.7]."),
        )
    for place, area in enumerate(blueprint.areas):
        for topic in area.topics:
            if not topic_exists(topic):
                document.report(
                    document.line(("areas", place, "topics")),
                    say("the syllabus has no topic {topic}", topic=topic),
                    say("`shiken list` shows the codes."),
                )
