"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "plain", _draw(rng, 7, 1.0)
    yield "cold", _draw(rng, 8, 0.5)
    yield "hot", _draw(rng, 9, 2.0)
    yield "zero", _zero(rng)
    yield "boundary", _boundary(rng)
    yield "end", (np.full(10, rng.normal()), float(np.nextafter(1, 0)), 2.0)
    yield "one_token", (rng.normal(size=1), float(rng.uniform(0.2, 0.8)), 1.5)
    yield "large", _large(rng)
    logits, u, temperature = _draw(rng, 6, 0.7)
    yield "float32", (logits.astype(np.float32), u, temperature)


def _draw(rng, size, temperature):
    """Take a u that tells the usual mistakes apart and keeps away from all their boundaries."""
    while True:
        logits, u = 1.5 * rng.normal(size=size), float(rng.uniform(0.2, 0.8))
        p = _softmax(logits / temperature)
        weights = [p, _softmax(logits), _softmax(logits * temperature)]
        sums = [np.cumsum(w) for w in weights]
        sums += [np.cumsum(np.exp(logits / temperature)), np.cumsum(np.sort(p)[::-1])]
        clear = min(np.abs(s - u).min() for s in sums) > 0.01
        right, plain, inverse, *others = (int((s <= u).sum()) for s in sums)
        wrong = [*others, int(u * size), int(np.argmax(logits)), 0, size - 1]
        apart = temperature == 1 or len({right, plain, inverse}) == 3
        if clear and apart and right not in wrong:
            return logits, u, temperature


def _zero(rng):
    """Two tokens that cannot come, the rest ordinary."""
    logits = rng.normal(size=5)
    logits[:2] = -3000
    return logits, 0.0, 1.25


def _boundary(rng):
    """Four tokens of probability 1/4 among impossible ones; u is where one of them ends."""
    logits = np.full(8, -4000.0)
    logits[[0, 2, 5, 6]] = 0  # so that a softmax by logarithms is exact as well
    return logits, 0.25 * int(rng.integers(1, 4)), 0.5


def _large(rng):
    """Two tokens share the probability, the later one has u; the others are far below."""
    logits = rng.uniform(-6000, -5000, size=6)
    logits[[1, 3]] = rng.uniform(4000, 5000)
    logits[3] += rng.uniform(0.1, 0.3)
    return logits, float(rng.uniform(0.6, 0.9)), 0.5


def _softmax(values):
    p = np.exp(values - values.max())
    return p / p.sum()
