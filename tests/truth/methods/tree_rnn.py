"""math.tanh over scalars, each vector found as its node is put together: nothing walks a tree."""

import math

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for size, leaves, choose in (
        (2, 2, lambda left: 0),  # a pair
        (3, 5, lambda left: 0),  # grows to the left
        (2, 5, lambda left: left - 2),  # grows to the right
        (3, 7, lambda left: int(rng.integers(left - 1))),  # any shape
        (4, 1, None),  # a leaf, which is returned as it is
    ):
        W, b = rng.normal(size=(size, 2 * size)), rng.normal(size=size)
        words = [rng.normal(size=size) for _ in range(leaves)]
        parts = [(word, word.tolist()) for word in words]  # a tree and its vector
        while len(parts) > 1:
            at = choose(len(parts))
            parts[at : at + 2] = [_joined(parts[at], parts[at + 1], W, b)]
        tree, vector = parts[0]
        yield (tree, W, b), np.array(vector)


def _joined(one, other, W, b):
    (left, left_vector), (right, right_vector) = one, other
    size = len(b)
    vector = []
    for i in range(size):
        total = float(b[i])
        for j in range(size):
            total += float(W[i, j]) * left_vector[j]
            total += float(W[i, size + j]) * right_vector[j]
        vector.append(math.tanh(total))
    return {"left": left, "right": right}, vector
