"""Inputs only. What each should return is the reference's business."""


def cases(rng):
    yield "ordinary", (int(rng.integers(6, 10)), int(2 * rng.integers(5, 9)))

    size = int(2 * rng.integers(3, 6))
    yield "square", (size, size)

    yield "long", (int(rng.integers(90, 120)), 6)
    yield "two_columns", (int(rng.integers(4, 8)), 2)
    yield "odd", (int(rng.integers(4, 8)), int(2 * rng.integers(2, 5) + 1))
    yield "one_column", (int(rng.integers(3, 6)), 1)
    yield "one_position", (1, int(2 * rng.integers(2, 5)))
