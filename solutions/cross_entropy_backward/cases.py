"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 5)

    logits, target = _draw(rng, 6, 4)
    target[rng.permutation(6)[:4]] = rng.integers(4)
    yield "repeated_targets", (logits, target)

    yield "single", _draw(rng, 1, 4)
    yield "square", _draw(rng, 4, 4)

    logits, target = _draw(rng, 5, 6)
    logits[0] += 2000
    logits[1] -= 2000
    logits[2, rng.integers(6)] += 4000
    logits[3, rng.integers(6)] -= 4000
    yield "extremes", (logits, target)

    yield "one_class", _draw(rng, 3, 1)

    logits, target = _draw(rng, 4, 3)
    yield "float32", (logits.astype(np.float32), target)


def _draw(rng, samples, classes):
    """Logits in multiples of 1/64, which are exact in float32, too, even after a large shift."""
    logits = rng.integers(-120, 121, size=(samples, classes)) / 64
    return logits, rng.integers(classes, size=samples)
