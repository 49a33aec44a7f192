"""PyTorch 2.13 float64: torch.clamp. And a table made by hand."""

import numpy as np


def vectors(rng):
    import torch

    for shape, limit in (((6,), 1.5), ((3, 4), 0.25), ((2, 2, 3), 0.8)):
        grad = rng.normal(size=shape)
        yield (grad, limit), np.array(torch.clamp(torch.tensor(grad), min=-limit, max=limit))

    grad = np.array([-7.0, -2.5, -2.0, -0.0, 0.5, 2.5, 2.75, np.inf, -np.inf, np.nan])
    yield (grad, 2.5), np.array([-2.5, -2.5, -2.0, 0.0, 0.5, 2.5, 2.5, 2.5, -2.5, np.nan])
