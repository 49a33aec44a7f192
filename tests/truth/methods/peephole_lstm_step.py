"""Scalar arithmetic with Python's math, number by number; without peepholes, PyTorch 2.13
float64: torch.nn.LSTMCell (blocks i, f, g, o); and one closed form worked out in a comment.
"""

import math

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for batch, inputs, units in [(2, 3, 2), (1, 2, 3)]:
        arguments, peepholes = _draw(rng, batch, inputs, units)
        yield (*arguments, *peepholes), _scalars(arguments, peepholes)

    arguments, peepholes = _draw(rng, 2, 2, 2)
    yield (*arguments, *(0 * peepholes)), _torch(arguments)

    # No weights but the peepholes, one unit, a cell of ln 3: with p_i = 1 the input gate is
    # 3/4, with p_f = -1 the forget gate is 1/4, and the candidate is tanh(ln 2) = 3/5. So the
    # new cell is 9/20 + ln(3)/4; with p_o = 2 the output gate, 1 / (1 + exp(-2c)), is
    # (1 + tanh c) / 2.
    cell = 9 / 20 + math.log(3) / 4
    t = math.tanh(cell)
    W, U, b = np.zeros((4, 1)), np.zeros((4, 1)), np.array([math.log(2), 0, 0, 0])
    states = np.array([[1.0]]), np.array([[0.5]]), np.array([[math.log(3)]])
    peepholes = np.array([1.0]), np.array([-1.0]), np.array([2.0])
    yield (*states, W, U, b, *peepholes), (np.array([[cell]]), np.array([[(1 + t) / 2 * t]]))


def _draw(rng, batch, inputs, units):
    x = rng.normal(size=(batch, inputs))
    h = rng.uniform(-1, 1, size=(batch, units))
    c = 1.5 * rng.normal(size=(batch, units))
    W = rng.normal(size=(4 * units, inputs))
    U = rng.normal(size=(4 * units, units))
    b = rng.normal(size=4 * units)
    return (x, h, c, W, U, b), rng.normal(size=(3, units))


def _scalars(arguments, peepholes):
    x, h, c, W, U, b = (array.tolist() for array in arguments)
    p_i, p_f, p_o = peepholes.tolist()
    units = len(p_i)
    cells, states = [], []
    for row, state, old in zip(x, h, c, strict=True):
        sums = [_dot(W[g], row) + _dot(U[g], state) + b[g] for g in range(4 * units)]
        cell, shown = [], []
        for k in range(units):
            write = _sigmoid(sums[units + k] + p_i[k] * old[k])
            keep = _sigmoid(sums[2 * units + k] + p_f[k] * old[k])
            cell.append(write * math.tanh(sums[k]) + keep * old[k])
            show = _sigmoid(sums[3 * units + k] + p_o[k] * cell[k])
            shown.append(show * math.tanh(cell[k]))
        cells.append(cell)
        states.append(shown)
    return np.array(cells), np.array(states)


def _dot(left, right):
    return math.fsum(one * other for one, other in zip(left, right, strict=True))


def _sigmoid(x):
    return 1 / (1 + math.exp(-x))


def _torch(arguments):
    import torch

    x, h, c, *weights = arguments
    W, U, b = (torch.tensor(_reordered(array)) for array in weights)
    cell = torch.nn.LSTMCell(x.shape[1], h.shape[1], dtype=torch.float64)
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
