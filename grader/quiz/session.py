"""A quiz session as a value: answering returns the next session and the mark, nothing mutated."""

from collections.abc import Sequence
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from grader.content.item import Desk, Item, Mark, Question


class Answered(Struct, frozen=True):
    """One line of history: what was shown, what was said, and its worth."""

    question: Question
    response: str
    mark: Mark
    seconds: float = 0.0
    confidence: str = ""
    """`sure`, `unsure`, or empty when it was not asked for."""
    passed: bool = False
    """The learner gave no answer (パス)."""


class Session(Struct, frozen=True):
    queue: Sequence[Item]
    seeds: tuple[int, ...]
    answered: tuple[Answered, ...] = ()
    earlier: tuple[Mark, ...] = ()
    """What was answered before the session was interrupted."""

    @property
    def over(self) -> bool:
        return len(self.answered) == len(self.queue)

    @property
    def number(self) -> int:
        """The number of the question to be asked, from 1."""
        return len(self.earlier) + len(self.answered) + 1

    @property
    def count(self) -> int:
        """How many questions the session has."""
        return len(self.earlier) + len(self.queue)

    def question(self, desk: Desk) -> Question:
        """Return the question to be asked now; the same one every time."""
        place = len(self.answered)
        return self.queue[place].question(self.seeds[place], desk)

    def answer(
        self,
        question: Question,
        response: str,
        desk: Desk,
        *,
        seconds: float = 0.0,
        confidence: str = "",
    ) -> "Session":
        """Return the session with this answer. Raises LearnerError when it cannot be read."""
        mark = question.item.mark(question, response, desk)
        return self._with(Answered(question, response, mark, seconds, confidence))

    def passed(self, question: Question, desk: Desk, *, seconds: float = 0.0) -> "Session":
        """Return the session after パス."""
        return self._with(passed(question, desk, seconds))

    def confident(self, confidence: str) -> "Session":
        """Return the session with how sure the learner was of the last answer."""
        *before, last = self.answered
        return replace(self, answered=(*before, replace(last, confidence=confidence)))

    def _with(self, one: Answered) -> "Session":
        return replace(self, answered=(*self.answered, one))


def passed(question: Question, desk: Desk, seconds: float) -> Answered:
    """Return no answer at all: nothing is earned, and the right answer is told."""
    right = question.item.mark(question, question.item.key(question), desk)
    # Why the key is right comes last; before it stands what praises an answer that nobody gave.
    mark = replace(right, score=0.0, comments=right.comments[-1:])
    return Answered(question, "", mark, seconds, passed=True)


class Score(Struct, frozen=True):
    """What a session came to. Marks that learners gave themselves are counted apart."""

    asked: int
    right: int
    points: float
    self_asked: int
    self_points: float


def start(items: Sequence[Item], rng: Random) -> Session:
    """Return a session over these items; each gets a seed for its options and numbers."""
    return Session(items, tuple(rng.getrandbits(31) for _ in range(len(items))))


def score(session: Session) -> Score:
    """Return the sum of a session so far."""
    marks = [*session.earlier, *(one.mark for one in session.answered)]
    machine = [mark for mark in marks if not mark.self_marked]
    own = [mark for mark in marks if mark.self_marked]
    return Score(
        asked=len(machine),
        right=sum(mark.correct for mark in machine),
        points=sum(mark.score for mark in machine),
        self_asked=len(own),
        self_points=sum(mark.score for mark in own),
    )
