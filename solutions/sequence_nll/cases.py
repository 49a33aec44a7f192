"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    logits, targets = _draw(rng, 4, 5, 3)
    lengths = rng.permutation([5, 4, 2, 1])
    yield "batch", (logits, targets, np.arange(5) < lengths[:, np.newaxis])

    yield "no_mask", (*_draw(rng, 2, 4, 5), None)

    mask = np.ones((4, 4), dtype=bool)
    mask[rng.integers(4), 2:] = False
    yield "equal_sizes", (*_draw(rng, 4, 4, 4), mask)

    yield "scattered", (*_draw(rng, 3, 6, 4), _scattered(rng, 3, 6))

    mask = np.ones((3, 4), dtype=bool)
    mask[rng.integers(3)] = False
    yield "padded_sample", (*_draw(rng, 3, 4, 5), mask)

    # every step is possible by itself (exp(-300) is a float64), but not all of them together
    logits, targets = _draw(rng, 2, 5, 3)
    row = rng.integers(2)
    logits[row, np.arange(5), (targets[row] + 1) % 3] += 300
    yield "far_wrong", (logits, targets, np.ones((2, 5), dtype=bool))

    logits, targets = _draw(rng, 5, 1, 4)
    logits[0] += 2000
    logits[1] -= 2000
    logits[2, 0, (targets[2, 0] + 1) % 4] += 900
    yield "one_step", (logits, targets, np.ones((5, 1)))

    yield "one_word", (*_draw(rng, 3, 4, 1), None)

    logits, targets = _draw(rng, 3, 4, 6)
    mask = np.arange(4) < rng.permutation([4, 3, 2])[:, np.newaxis]
    yield "float32", (logits.astype(np.float32), targets, mask.astype(np.float32))


def _draw(rng, samples, steps, words):
    """Logits in multiples of 1/64, which are exact in float32, too, even after a large shift."""
    logits = rng.integers(-80, 81, size=(samples, steps, words)) / 64
    targets = rng.integers(words, size=(samples, steps))
    targets[:, 0] = 0  # a word like any other
    return logits, targets


def _scattered(rng, samples, steps):
    """In each sample two steps that do not count, with steps that do behind them."""
    mask = np.ones((samples, steps))
    for row in mask:
        row[rng.permutation(steps - 1)[:2]] = 0
    return mask
