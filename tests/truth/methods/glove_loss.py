"""PyTorch 2.13 float64, cell by cell with mse_loss; and a closed form.

Closed form: all vectors are 0, X = [[1, e], [e^3, 0]], x_max = e^2 and alpha = 1/2, so the weights
are 1/e, 1/sqrt(e) and 1.
"""

from math import e

import numpy as np


def vectors(rng):
    zeros = np.zeros((2, 3))
    counts = np.array([[1.0, e], [e**3, 0.0]])
    # Row 0 has bias 1, row 1 bias 0: (1 - 0)^2 / e + (1 - 1)^2 / sqrt(e) + (0 - 3)^2.
    args = zeros, zeros, np.array([1.0, 0.0]), np.zeros(2), counts, e**2, 0.5
    yield args, 1 / e + 9

    for words, size, cap, alpha in [(4, 3, 6.0, 0.75), (3, 5, 20, 0.5)]:
        vecs, others = rng.normal(size=(2, words, size))
        bias, other_bias = rng.normal(size=(2, words))
        counts = rng.integers(12, size=(words, words))
        args = vecs, others, bias, other_bias, counts, cap, alpha
        yield args, _cell_by_cell(*args)


def _cell_by_cell(*args):
    import torch

    vecs, others, bias, other_bias, counts = (torch.tensor(array) for array in args[:5])
    cap, alpha = args[5:]
    total = torch.zeros((), dtype=torch.float64)
    for i, j in torch.argwhere(counts > 0).tolist():
        count = counts[i, j].double()
        weight = torch.clamp(count / cap, max=1.0).pow(alpha)
        guess = torch.dot(vecs[i], others[j]) + bias[i] + other_bias[j]
        total += weight * torch.nn.functional.mse_loss(guess, count.log())
    return total.item()
