"""Scalar arithmetic with Python's math, number by number; where U is diagonal, and the reset may
act before or after the product, PyTorch 2.13 float64: torch.nn.GRUCell with the update gate's
weights negated (its z is the share of the old state).
"""

import math

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for batch, inputs, units in [(2, 3, 2), (1, 2, 4)]:
        arguments = _draw(rng, batch, inputs, units)
        yield arguments, _scalars(*arguments)
    for batch, inputs, units in [(2, 2, 3), (3, 3, 2)]:
        *arguments, U = _draw(rng, batch, inputs, units)
        arguments = (*arguments, np.diag(np.diag(U)))
        yield arguments, _torch(*arguments)


def _draw(rng, batch, inputs, units):
    x = rng.normal(size=(batch, inputs))
    h = rng.uniform(-1, 1, size=(batch, units))
    weights = []
    for _ in range(3):
        weights.append(rng.normal(size=(units, inputs)))
        weights.append(rng.normal(size=(units, units)))
    return x, h, *weights


def _scalars(*arguments):
    x, h, W_r, U_r, W_z, U_z, W, U = (array.tolist() for array in arguments)
    result = []
    for row, state in zip(x, h, strict=True):
        resets = [_sigmoid(_dot(w, row) + _dot(u, state)) for w, u in zip(W_r, U_r, strict=True)]
        seen = [r * value for r, value in zip(resets, state, strict=True)]
        new = []
        for k, old in enumerate(state):
            z = _sigmoid(_dot(W_z[k], row) + _dot(U_z[k], state))
            candidate = math.tanh(_dot(W[k], row) + _dot(U[k], seen))
            new.append(old + z * (candidate - old))
        result.append(new)
    return np.array(result)


def _dot(left, right):
    return math.fsum(one * other for one, other in zip(left, right, strict=True))


def _sigmoid(x):
    return 1 / (1 + math.exp(-x))


def _torch(*arguments):
    import torch

    x, h, W_r, U_r, W_z, U_z, W, U = (torch.tensor(array) for array in arguments)
    cell = torch.nn.GRUCell(x.shape[1], h.shape[1], bias=False, dtype=torch.float64)
    with torch.no_grad():
        cell.weight_ih.copy_(torch.cat([W_r, -W_z, W]))
        cell.weight_hh.copy_(torch.cat([U_r, -U_z, U]))
        return cell(x, h).numpy()
