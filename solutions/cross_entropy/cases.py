"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    logits, target = _draw(rng, 6, 4)
    target[rng.permutation(6)[:3]] = rng.integers(4)
    yield "batch", (logits, target)
    yield "single", _draw(rng, 1, 5)
    yield "square", _draw(rng, 4, 4)
    yield "wide_margins", _wide_margins(rng)

    logits, target = _draw(rng, 5, 6)
    logits[0] += 2000
    logits[1] -= 2000
    logits[2, (target[2] + 1) % 6] += 4000
    logits[3, target[3]] -= 4000
    yield "extremes", (logits, target)

    yield "one_class", _draw(rng, 3, 1)

    logits, target = _draw(rng, 5, 3)
    yield "float32", (logits.astype(np.float32), target)


def _draw(rng, samples, classes):
    """Logits in multiples of 1/64, which are exact in float32, too, even after a large shift."""
    logits = rng.integers(-80, 81, size=(samples, classes)) / 64
    return logits, rng.integers(classes, size=samples)


def _wide_margins(rng):
    """One class is far above the others, and usually not the right one."""
    logits, target = _draw(rng, 4, 3)
    favourite = (target + rng.integers(1, 3, size=4)) % 3
    favourite[0] = target[0]
    logits[np.arange(4), favourite] += [900, 40, 300, 900]
    order = rng.permutation(4)
    return logits[order], target[order]
