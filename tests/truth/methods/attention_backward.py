"""Complex step: the loss sum(O dO), written out query by query, with 1e-30 i added to one number of
Q, K or V at a time; its imaginary part over 1e-30 is the derivative, without cancellation.
"""

import numpy as np

STEP = 1e-30


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    yield _differentiated(rng, (), (3, 4, 2, 3), None)
    yield _differentiated(rng, (2,), (3, 3, 3, 3), np.tri(3, dtype=bool))
    nothing = np.array([[[True, False, True], [False, False, False]]])
    yield _differentiated(rng, (2,), (2, 3, 1, 2), nothing)


def _differentiated(rng, first, sizes, mask):
    queries, keys, size, value_size = sizes
    Q = rng.normal(size=(*first, queries, size))
    K = rng.normal(size=(*first, keys, size))
    V = rng.normal(size=(*first, keys, value_size))
    dO = rng.normal(size=(*first, queries, value_size))
    allowed = np.broadcast_to(mask is None or mask, (*first, queries, keys))

    gradients = []
    for which in range(3):
        gradient = np.zeros((Q, K, V)[which].shape)
        for place in np.ndindex(gradient.shape):
            moved = [array.astype(complex) for array in (Q, K, V)]
            moved[which][place] += 1j * STEP
            gradient[place] = _loss(moved, dO, allowed).imag / STEP
        gradients.append(gradient)
    return (Q, K, V, dO, mask), tuple(gradients)


def _loss(moved, dO, allowed):
    Q, K, V = moved
    total = 0
    for place in np.ndindex(Q.shape[:-1]):
        seen = np.flatnonzero(allowed[place])
        keys, values = K[place[:-1]][seen], V[place[:-1]][seen]
        grown = np.exp((keys * Q[place]).sum(axis=1) / Q.shape[-1] ** 0.5)
        for share, value in zip(grown / grown.sum(), values, strict=True):
            total += share * (value * dO[place]).sum()
    return total
