"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", (_images(rng, 2, 3, 5, 7), 3, 2, 1, 0)
    yield "square", (_images(rng, 2, 2, 4, 4), 2, 2, 1, 0)
    yield "pointwise", (_images(rng, 3, 2, 3, 4), 1, 1, 1, 0)
    yield "whole", (_images(rng, 3, 2, 4, 5), 4, 5, 2, 0)
    yield "stride", (_images(rng, 2, 3, 6, 8), 3, 3, 2, 0)
    yield "pad", (_images(rng, 2, 2, 4, 3), 2, 3, 1, 1)
    yield "both", (_images(rng, 2, 1, 5, 8), 2, 4, 3, 2)
    yield "float32", (_images(rng, 1, 2, 4, 5).astype(np.float32), 2, 3, 1, 1)


def _images(rng, *shape):
    """No number twice and none zero; all of them are exact in float32."""
    size = int(np.prod(shape))
    return rng.permutation(np.arange(1, size + 1) / 4).reshape(shape)
