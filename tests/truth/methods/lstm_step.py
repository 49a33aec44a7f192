"""PyTorch 2.13 float64: torch.nn.LSTMCell, its blocks i, f, g, o taken from a, i, f, o."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for batch, inputs, units, size in [(2, 3, 2, 1), (1, 2, 3, 1), (3, 1, 2, 5)]:
        x = rng.normal(size=(batch, inputs))
        h = rng.uniform(-1, 1, size=(batch, units))
        c = 1.5 * rng.normal(size=(batch, units))
        W = size * rng.normal(size=(4 * units, inputs))
        U = size * rng.normal(size=(4 * units, units))
        b = size * rng.normal(size=4 * units)
        yield (x, h, c, W, U, b), _torch(x, h, c, (W, U, b))


def _torch(x, h, c, weights):
    import torch

    cell = torch.nn.LSTMCell(x.shape[1], h.shape[1], dtype=torch.float64)
    W, U, b = (torch.tensor(_reordered(array)) for array in weights)
    with torch.no_grad():
        cell.weight_ih.copy_(W)
        cell.weight_hh.copy_(U)
        cell.bias_ih.copy_(b)
        cell.bias_hh.zero_()
        h_new, c_new = cell(torch.tensor(x), (torch.tensor(h), torch.tensor(c)))
    return c_new.numpy(), h_new.numpy()


def _reordered(array):
    a, i, f, o = np.split(array, 4)
    return np.concatenate([i, f, a, o])
