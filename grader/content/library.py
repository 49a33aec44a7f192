"""The exercises of a content folder: found by their folders, known by slug or alias."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from grader.content.exercise import Brief, Exercise
from grader.content.read_yaml import Document, read_yaml
from grader.content.validate import decode
from grader.errors import ContentError, LearnerError
from grader.message import say

FUNCTION = re.compile(rb"^function:\s*([a-z_][a-z0-9_]*)\s*$", re.MULTILINE)


class Library:
    """Reads exercise.yaml files when they are asked for, and each only once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._read: dict[str, tuple[Exercise | None, Document]] = {}

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        found = (self.root / "exercises").glob("*/exercise.yaml")
        return tuple(sorted(file.parent.name for file in found))

    def exercise(self, name: str) -> Exercise:
        """Return the exercise with this slug or alias."""
        if name in self.slugs:
            return self._sound(name)
        for slug in self.slugs:
            exercise, _ = self.read(slug)
            if exercise is not None and name in exercise.brief.aliases:
                return exercise
        close = get_close_matches(name, self._names(), n=3, cutoff=0.5)
        raise LearnerError(
            say("There is no exercise called `{name}`.", name=name[:60]),
            hint=say("Did you mean {names}?", names=", ".join(close))
            if close
            else say("`shiken list` shows all exercises."),
        )

    @cached_property
    def functions(self) -> dict[str, str]:
        """The slug of each function that an exercise asks for, found without reading it all."""
        found = {}
        for slug in self.slugs:
            text = (self.root / "exercises" / slug / "exercise.yaml").read_bytes()
            if match := FUNCTION.search(text):
                found[match[1].decode()] = slug
        return found

    def all(self) -> Iterator[Exercise]:
        """Yield every exercise that can be read."""
        for slug in self.slugs:
            exercise, _ = self.read(slug)
            if exercise is not None:
                yield exercise

    def read(self, slug: str) -> tuple[Exercise | None, Document]:
        """Return the exercise, or None and a document that tells why not."""
        if slug not in self._read:
            folder = self.root / "exercises" / slug
            document = read_yaml(folder / "exercise.yaml")
            solution = self.root / "solutions" / slug
            brief = None if document.problems else decode(Brief, document.value, document)
            brief = None if brief and _repeated(brief, document) else brief
            exercise = Exercise(slug, brief, folder, solution) if brief else None
            self._read[slug] = exercise, document
        return self._read[slug]

    def _sound(self, slug: str) -> Exercise:
        exercise, document = self.read(slug)
        if exercise is None:
            raise ContentError(
                say("Exercise {slug} cannot be used.", slug=slug),
                hint=say("`shiken author check` lists everything that is wrong with the content."),
                problems=document.problems,
            )
        return exercise

    def _names(self) -> list[str]:
        return [name for e in self.all() for name in (e.slug, *e.brief.aliases)]


def _repeated(brief: Brief, document: Document) -> bool:
    """Report a case that stands under two criteria: it would count twice."""
    seen: set[str] = set()
    for place, criterion in enumerate(brief.criteria):
        for case in criterion.cases:
            if case in seen:
                line = document.line(("criteria", place, "cases", case))
                message = say("the case `{name}` stands under two criteria", name=case)
                document.report(line, message, say("Name each case once."))
            seen.add(case)
    return bool(document.problems)
