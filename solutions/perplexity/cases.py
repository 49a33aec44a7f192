"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    logits, targets = _draw(rng, 4, 5, 3)
    lengths = rng.permutation([5, 4, 2, 1])
    yield "batch", (logits, targets, np.arange(5) < lengths[:, np.newaxis])

    yield "no_mask", (*_draw(rng, 2, 5, 4), None)

    mask = np.ones((4, 4), dtype=bool)
    mask[rng.integers(4), 2:] = False
    yield "equal_sizes", (*_draw(rng, 4, 4, 4), mask)

    logits, targets = _draw(rng, 3, 4, 7)
    mask = np.arange(4) < rng.permutation([4, 3, 1])[:, np.newaxis]
    yield "uniform", (np.full_like(logits, rng.uniform(1, 3)), targets, mask)

    yield "scattered", (*_draw(rng, 3, 6, 4), _scattered(rng, 3, 6))

    mask = np.ones((3, 5), dtype=bool)
    mask[rng.integers(3)] = False
    yield "padded_sample", (*_draw(rng, 3, 5, 4), mask)

    # one word of 40 costs about 850, which is some 20 on average
    logits, targets = _draw(rng, 4, 10, 3)
    logits[0] += 2000
    logits[1] -= 2000
    logits[2, 5, (targets[2, 5] + 1) % 3] += 850
    yield "far_wrong", (logits, targets, None)

    yield "one_step", (*_draw(rng, 5, 1, 3), np.array([[1.0], [1.0], [0.0], [1.0], [0.0]]))

    logits, targets = _draw(rng, 3, 4, 6)
    mask = np.arange(4) < rng.permutation([4, 3, 2])[:, np.newaxis]
    yield "float32", (logits.astype(np.float32), targets, mask.astype(np.float32))


def _draw(rng, samples, steps, words):
    """Logits in multiples of 1/64, which are exact in float32, too, even after a large shift."""
    logits = rng.integers(-48, 49, size=(samples, steps, words)) / 64
    targets = rng.integers(words, size=(samples, steps))
    targets[:, 0] = 0  # a word like any other
    return logits, targets


def _scattered(rng, samples, steps):
    """In each sample steps that do not count, with steps that do behind them."""
    mask = np.ones((samples, steps))
    for row, missing in zip(mask, rng.permutation(samples) + 1, strict=True):
        row[rng.permutation(steps - 1)[:missing]] = 0
    return mask
