"""What is most useful to go on with."""

from enum import Enum


class Step(Enum):
    EXAM = "exam"
    """A mock exam lies open."""
    SESSION = "session"
    """A session was interrupted."""
    DUE = "due"
    NEW = "new"
    MORE = "more"
    """Everything has been seen and nothing is due: practice all the same."""


def next_step(*, exam: bool, session: bool, due: int, new: int) -> Step:
    """Return what to go on with: what is open comes first, then what fades, then what is new."""
    wanted = {Step.EXAM: exam, Step.SESSION: session, Step.DUE: due, Step.NEW: new}
    return next((step for step, there in wanted.items() if there), Step.MORE)
