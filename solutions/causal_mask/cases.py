"""Inputs only. What each should return is the reference's business."""


def cases(rng):
    yield "short", (int(rng.integers(3, 6)),)
    yield "medium", (int(rng.integers(8, 13)),)
    yield "long", (int(rng.integers(40, 70)),)
    yield "two", (2,)
    yield "one", (1,)
    yield "empty", (0,)
