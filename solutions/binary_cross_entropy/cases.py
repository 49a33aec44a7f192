"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", (_logits(rng, 7), _labels(rng, 7).astype(float))
    yield "matrix", (_logits(rng, (3, 4)), _labels(rng, (3, 4)).astype(float))
    yield "single", (_logits(rng, 1), np.array([1.0]))
    yield "soft_targets", (_logits(rng, (2, 5)), rng.uniform(0.1, 0.9, size=(2, 5)))
    yield "integer_targets", (_logits(rng, 6), _labels(rng, 6))

    far = _labels(rng, 6)
    side = 1 - 2 * far
    margins = np.array([40.0, 400.0, 750.0, 800.0, 900.0, 1000.0])
    yield "wrong_side", (side * rng.permutation(margins), far.astype(float))
    near = _labels(rng, 5)
    side = 2 * near - 1
    yield "right_side", (side * rng.uniform(750, 1000, size=5), near.astype(float))

    arrays = _logits(rng, (4, 3)), _labels(rng, (4, 3))
    yield "float32", tuple(array.astype(np.float32) for array in arrays)


def _logits(rng, shape):
    return rng.choice([-1, 1], size=shape) * rng.uniform(0.3, 2, size=shape)


def _labels(rng, shape):
    """Zeros and ones, both of them there."""
    labels = rng.integers(2, size=shape)
    labels.flat[:2] = rng.permutation(2)
    return labels
