"""PyTorch 2.13 float64: torch.nn.RNN with num_layers where the layers are of one size, one
torch.nn.RNN after another where they differ.
"""

from itertools import pairwise

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for batch, steps, sizes in [(2, 4, (3, 2, 2)), (1, 3, (2, 3, 3, 3)), (2, 3, (2, 4))]:
        xs, params = _draw(rng, batch, steps, sizes)
        yield (xs, params), _as_one(xs, params)
    xs, params = _draw(rng, 2, 3, (2, 3, 1, 2))
    yield (xs, params), _one_by_one(xs, params)


def _draw(rng, batch, steps, sizes):
    xs = rng.normal(size=(batch, steps, sizes[0]))
    params = []
    for below, units in pairwise(sizes):
        W, U = rng.normal(size=(units, below)), rng.normal(size=(units, units))
        params.append((W, U, rng.normal(size=units)))
    return xs, params


def _as_one(xs, params):
    import torch

    units = len(params[0][2])
    network = torch.nn.RNN(xs.shape[2], units, len(params), batch_first=True, dtype=torch.float64)
    with torch.no_grad():
        for number, (W, U, b) in enumerate(params):
            getattr(network, f"weight_ih_l{number}").copy_(torch.tensor(W))
            getattr(network, f"weight_hh_l{number}").copy_(torch.tensor(U))
            getattr(network, f"bias_ih_l{number}").copy_(torch.tensor(b))
            getattr(network, f"bias_hh_l{number}").zero_()
        hs, _ = network(torch.tensor(xs))
    return hs.numpy()


def _one_by_one(xs, params):
    for layer in params:
        xs = _as_one(xs, [layer])
    return np.asarray(xs)
