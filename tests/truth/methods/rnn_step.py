"""PyTorch 2.13 float64: torch.nn.RNNCell (tanh), its second bias zero."""

import numpy as np


def vectors(rng):
    import torch

    for batch, inputs, hidden in ((2, 3, 4), (1, 4, 2), (3, 3, 3)):
        x = rng.normal(size=(batch, inputs))
        h = rng.uniform(-1, 1, size=(batch, hidden))
        W = rng.normal(size=(hidden, inputs))
        U = rng.normal(size=(hidden, hidden))
        b = rng.normal(size=hidden)
        cell = torch.nn.RNNCell(inputs, hidden, dtype=torch.float64)
        with torch.no_grad():
            cell.weight_ih.copy_(torch.tensor(W))
            cell.weight_hh.copy_(torch.tensor(U))
            cell.bias_ih.copy_(torch.tensor(b))
            cell.bias_hh.zero_()
            new = cell(torch.tensor(x), torch.tensor(h))
        yield (x, h, W, U, b), np.array(new)
