"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", (*_draw(rng, (2, 3, 5, 7), (4, 3, 3, 2)), 1, 0)
    yield "square", (*_draw(rng, (3, 3, 4, 4), (3, 3, 3, 3)), 1, 0)
    yield "pointwise", (*_draw(rng, (2, 4, 3, 5), (3, 4, 1, 1)), 1, 0)
    yield "whole", (*_draw(rng, (3, 2, 4, 5), (2, 2, 4, 5)), 2, 0)
    yield "one_channel", (*_draw(rng, (2, 1, 4, 5), (1, 1, 2, 3)), 1, 0)
    yield "stride", (*_draw(rng, (2, 3, 6, 8), (4, 3, 3, 3)), 2, 0)
    yield "pad", (*_draw(rng, (3, 2, 4, 3), (4, 2, 2, 3)), 1, 1)
    yield "both", (*_draw(rng, (2, 2, 5, 8), (3, 2, 2, 4)), 3, 2)

    quarters = (np.round(4 * a) / 4 for a in _draw(rng, (2, 3, 4, 5), (4, 3, 3, 2)))
    yield "float32", (*(a.astype(np.float32) for a in quarters), 1, 1)


def _draw(rng, images, filters):
    return rng.normal(size=images), rng.normal(size=filters), 1.5 * rng.normal(size=filters[0])
