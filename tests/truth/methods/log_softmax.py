"""PyTorch 2.13 float64: torch.nn.functional.log_softmax; and extreme lines by hand."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for shape in ((5,), (3, 4), (2, 3, 5)):
        x = 3 * rng.normal(size=shape)
        yield (x,), torch.nn.functional.log_softmax(torch.from_numpy(x), dim=-1).numpy()

    # exp(-1600) and exp(-3000) are nothing beside 1, so the sum is exp(800); two equals share it
    x = np.array([[800.0, -800.0, -2200.0], [-900.0, 500.0, 500.0]])
    half = -np.log(2.0)
    yield (x,), np.array([[0.0, -1600.0, -3000.0], [-1400 + half, half, half]])
