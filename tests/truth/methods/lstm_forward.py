"""PyTorch 2.13 float64: torch.nn.LSTM, its blocks i, f, g, o taken from a, i, f, o."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for batch, steps, inputs, units in [(2, 4, 3, 2), (1, 6, 2, 3), (3, 1, 2, 2)]:
        xs = rng.normal(size=(batch, steps, inputs))
        h0 = rng.uniform(-1, 1, size=(batch, units))
        c0 = rng.normal(size=(batch, units))
        W = rng.normal(size=(4 * units, inputs))
        U = rng.normal(size=(4 * units, units))
        b = rng.normal(size=4 * units)
        yield (xs, h0, c0, W, U, b), _run(xs, h0, c0, (W, U, b))


def _run(xs, h0, c0, weights):
    import torch

    layer = torch.nn.LSTM(xs.shape[2], h0.shape[1], batch_first=True, dtype=torch.float64)
    W, U, b = (torch.tensor(_reordered(array)) for array in weights)
    with torch.no_grad():
        layer.weight_ih_l0.copy_(W)
        layer.weight_hh_l0.copy_(U)
        layer.bias_ih_l0.copy_(b)
        layer.bias_hh_l0.zero_()
        hs, (h, c) = layer(
            torch.tensor(xs),
            (torch.tensor(h0)[None], torch.tensor(c0)[None]),
        )
    return hs.numpy(), h[0].numpy(), c[0].numpy()


def _reordered(array):
    a, i, f, o = np.split(array, 4)
    return np.concatenate([i, f, a, o])
