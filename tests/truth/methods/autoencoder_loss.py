"""PyTorch 2.13 float64: torch.nn.functional.linear, torch.sigmoid and mse_loss with its sum."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch
    from torch.nn.functional import linear, mse_loss

    for batch, size, units in [(3, 4, 2), (1, 3, 5), (3, 3, 3)]:
        x = rng.normal(size=(batch, size))
        W_e, b_e = rng.normal(size=(units, size)), rng.normal(size=units)
        W_d, b_d = rng.normal(size=(size, units)), rng.normal(size=size)
        args = x, W_e, b_e, W_d, b_d
        inputs, *weights = map(torch.from_numpy, args)
        recon = linear(torch.sigmoid(linear(inputs, *weights[:2])), *weights[2:])
        loss = mse_loss(recon, inputs, reduction="sum") / batch
        yield args, (np.array(recon), float(loss))
