"""What an exercise forbids, seen in the syntax tree. Advice, not a wall: walls are the box's."""

from collections.abc import Iterator, Sequence

from grader.grading.inspection import Inspection, Place


def violations(inspection: Inspection, forbids: Sequence[str]) -> Iterator[tuple[str, Place]]:
    """Yield each forbidden name that the submission uses, and the first place of it."""
    for name in forbids:
        for used, place in inspection.uses:
            if used == name or used.startswith(f"{name}."):
                yield name, place
                break
