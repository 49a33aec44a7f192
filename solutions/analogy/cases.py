"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "clear", (*_draw(rng, 12, 5), 3)
    yield "square", (*_draw(rng, 6, 6), 1)
    yield "lengths", _lengths(rng)
    E, *question = _draw(rng, 10, 4)
    yield "float32", (E.astype(np.float32), *question, 4)
    yield "excluded", _excluded(rng)
    E, a, b, c = _draw(rng, 9, 3, same=True)
    yield "repeated", (E, a, b, c, 5)
    yield "ties", _ties(rng)
    yield "zero_query", _zero_query(rng)
    yield "zero_row", _zero_row(rng)


def _draw(rng, words, size, *, same=False):
    """Rows and a question whose candidates have clearly different similarities."""
    while True:
        E = rng.normal(size=(words, size)) * rng.uniform(0.5, 2, size=(words, 1))
        a, b, c = (int(i) for i in rng.permutation(words)[:3])
        a = c if same else a
        if np.diff(np.sort(_cosines(E, a, b, c))).min() > 0.002:
            return E, a, b, c


def _cosines(E, a, b, c):
    query = E[b] - E[a] + E[c]
    norms = np.linalg.norm(E, axis=1) * np.linalg.norm(query)
    cosines = E @ query / np.where(norms > 0, norms, 1)
    return np.delete(cosines, [a, b, c])


def _shuffled(rng, question, others, topn):
    """The rows of a, b, c and of the other words in random order."""
    E = np.array([*question, *others], dtype=np.float64)
    ids = rng.permutation(len(E))
    shuffled = np.empty_like(E)
    shuffled[ids] = E
    return shuffled, *(int(i) for i in ids[:3]), topn


def _axes(rng):
    return np.linalg.qr(rng.normal(size=(4, 4)))[0]


def _lengths(rng):
    """The query is 2u. Short, long, near in space, near without a, on the other side."""
    u, v, w, z = _axes(rng)
    question = [0.5 * v - 0.2 * w, u + 0.5 * v, u - 0.2 * w]
    others = [
        0.3 * (u + 0.1 * z),
        10 * (u + w),
        1.6 * u + 0.8 * z,
        2 * u + 0.55 * v - 0.25 * w,
        v - 3 * u,
        0.5 * v - w,
        2 * z - 0.5 * u,
    ]
    return _shuffled(rng, question, others, 3)


def _excluded(rng):
    """Words b and c are all but parallel to the query; a is short."""
    u, v, w, z = _axes(rng)
    question = [0.1 * v, u, u + 0.2 * w]
    others = [u + 0.3 * v, u - 0.5 * v, z + w, 0.5 * z - v, -u - z]
    return _shuffled(rng, question, others, 2)


def _ties(rng):
    """The query is (3, 1, -1); rows along the axes make equal cosines exactly equal."""
    question = [[1, 0, 2], [2, 1, 0], [2, 0, 1]]
    others = [[2, 0, 0], [2, 0, 0], [2, 2, -2], [0, 2, 0], [0, 0, -2], [-2, 0, 0], [-1, -2, 0]]
    return _shuffled(rng, question, others, 5)


def _zero_query(rng):
    """Quarters, so that the query is exactly zero; a, b and c are among the first four."""
    E = rng.integers(1, 9, size=(8, 4)) * rng.choice([-0.25, 0.25], size=(8, 4))
    a, b, c = (int(i) for i in rng.permutation([0, 1, 3]))
    E[a] = E[b] + E[c]
    return E, a, b, c, 3


def _zero_row(rng):
    """A zero row whose similarity, 0, has others above and below it.

    It is the first or the last row, where a nan cannot end up in the right place by luck. Rows are
    short, so every product is below 1.
    """
    while True:
        E = 0.1 * rng.normal(size=(9, 3))
        a, b, c = (int(i) for i in 1 + rng.permutation(7)[:3])
        E[rng.choice([0, 8])] = 0
        cosines = np.sort(_cosines(E, a, b, c))
        if np.diff(cosines).min() > 0.002 and cosines[1] < 0 < cosines[-2]:
            return E, a, b, c, 6
