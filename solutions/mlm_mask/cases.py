"""Inputs only. What each should return is the reference's business."""

import numpy as np

MASK = 4


def cases(rng):
    special = [2, 0, 1]
    yield "batch", (*_draw(rng, 4, 8, 0.3, special), MASK, special, 0.3)
    yield "square", (*_draw(rng, 6, 6, 0.5, special), MASK, special, 0.5)
    yield "default", (*_draw(rng, 5, 7, 0.15, special), MASK, special)
    yield "thresholds", (*_thresholds(rng), MASK, special, 0.25)

    ids, u_select, *rest = _draw(rng, 2, 12, 0.15, special)
    yield "none", (ids, 0.2 + 0.79 * u_select, *rest, MASK, special)

    ids, *rest = _draw(rng, 3, 8, 0.5, special)
    yield "all", (ids, *rest, MASK, [], 1.0)

    ids, *rest = _draw(rng, 3, 8, 0.4, special)
    yield "all_special", (ids % 3, *rest, MASK, special, 0.4)


def _draw(rng, batch, steps, p, special):
    """All pairings of chance, kind and special occur: each cell has its number among them."""
    number = rng.permutation(batch * steps).reshape(batch, steps)
    low, high = rng.uniform(0.02, 0.98, size=(2, batch, steps))
    u_select = np.where(number % 2, low * p, p + high * (1 - p))
    width = rng.uniform(0.05, 0.95, size=(batch, steps))
    kinds = [0.8 * width, 0.8 + 0.1 * width, 0.9 + 0.1 * width]
    u_kind = np.choose(number // 2 % 3, kinds)
    ids = rng.integers(10, 50, size=(batch, steps))
    ids = np.where(number // 6 % 3 == 2, rng.choice(special, size=ids.shape), ids)
    rand_ids = rng.permutation(40)[: batch * steps].reshape(batch, steps) + 50
    return ids, u_select, u_kind, rand_ids


def _thresholds(rng):
    """Each pairing of below, at and above the thresholds; no special tokens."""
    select, kind = np.meshgrid([0.125, 0.25, 0.5], [0.5, 0.8, 0.875, 0.9, 0.95])
    order = rng.permutation(15)
    u_select, u_kind = (grid.ravel()[order].reshape(3, 5) for grid in (select, kind))
    ids = rng.integers(10, 50, size=(3, 5))
    return ids, u_select, u_kind, rng.permutation(40)[:15].reshape(3, 5) + 50
