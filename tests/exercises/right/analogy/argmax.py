import numpy as np


def analogy(E, a, b, c, topn):
    """One maximum after the other; np.argmax takes the first of equals."""
    q = E[b] - E[a] + E[c]
    norms = np.linalg.norm(E, axis=1) * np.linalg.norm(q)
    with np.errstate(invalid="ignore"):
        cos = np.where(norms == 0, 0, np.einsum("vd,d->v", E, q) / norms)
    cos[[a, b, c]] = -2
    best = np.empty(topn, dtype=np.int64)
    for n in range(topn):
        best[n] = np.argmax(cos)
        cos[best[n]] = -2
    return best
